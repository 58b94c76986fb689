/* Who could be printed and what is missing, before anything is printed. */
#pragma once
#include "sas-print.h"
G_BEGIN_DECLS
typedef struct
{
  char             *nip, *name;      /* name with titles */
  SasPrintReadiness plan, annex;     /* of the plan form and of A.1.8 */
  guint             others;          /* of all that is beside the plan, what he has: leader's forms, manuals, records, evaluations */
  guint             open;            /* of those, the ones that are not settled yet */
  char             *missing;         /* nullable: one sentence */
} SasPrintProspect;
void       sas_print_prospect_free (SasPrintProspect *prospect);
/* Of SasPrintProspect, for the people of @request in the order of a run; empty when there is nobody. Only plans that are not set
 * are read, so an office that is done answers at once. (transfer full) */
GPtrArray *sas_print_survey        (const SasPrintRequest *request, GCancellable *cancellable, GError **error);
G_END_DECLS
