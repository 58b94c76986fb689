/* What the office knows of one person over all years: evaluations with their predicates, what followed from them, angka kredit. */
#pragma once
#include "sas-credit-store.h"
#include "sas-evaluation-store.h"
#include "sas-follow-up-store.h"
G_BEGIN_DECLS
typedef struct
{
  GPtrArray      *evaluations;   /* SasEvaluationRow, the newest year and period first */
  GPtrArray      *follow_ups;    /* SasFollowUpRow: what is in the register, the newest first; no proposals */
  SasCreditSheet *credit;        /* up to the year that was asked for; NULL: no functional PNS */
} SasPersonHistory;
void              sas_person_history_free (SasPersonHistory *self);
/* For the person, for who appraises him or his appraiser now, for who looks after the staff data; else SAS_ERROR_DENIED.
 * SAS_ERROR_NOT_FOUND: nobody has that number. @year: of the angka kredit. (transfer full) */
SasPersonHistory *sas_person_history_load (SasDb *db, SasRoster *roster, const char *nip, int year, SasDate today, const SasActor *actor,
                                           GError **error);
/* Whether @actor may see it. */
gboolean          sas_person_history_may  (SasRoster *roster, const char *nip, SasDate today, const SasActor *actor);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasPersonHistory, sas_person_history_free)
G_END_DECLS
