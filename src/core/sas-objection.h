/* The objection against an evaluation (PermenPANRB 6/2022 Art. 29, pp. 90-91, 117-119): who may object, until when,
 * and what a decision is written on. */
#pragma once
#include "sas-calendar.h"
#include "sas-regulation.h"
G_BEGIN_DECLS
typedef enum
{
  SAS_OBJECTION_ALLOWED, SAS_OBJECTION_NOT_RECEIVED, SAS_OBJECTION_CONCLUSIVE, SAS_OBJECTION_NO_REASON,
  SAS_OBJECTION_LATE,
  SAS_OBJECTION_VERDICTS
} SasObjectionVerdict;
/* NULL, "not-received", "conclusive", "no-reason", "late" */
extern const char *const sas_objection_verdicts[SAS_OBJECTION_VERDICTS];

typedef struct
{
  SasDate     received, filed;     /* of the document by the employee; of the objection */
  const char *reason;              /* nullable */
  gboolean    conclusive;
} SasObjectionFacts;

/* SAS_DATE_NONE before the document was received. */
SasDate             sas_objection_last_day      (const SasRegulation *regulation, const SasCalendar *calendar,
                                                 SasDate received);
SasObjectionVerdict sas_objection_check         (const SasRegulation *regulation, const SasCalendar *calendar,
                                                 const SasObjectionFacts *facts);
/* p. 90 (11)-(12): whether the evaluation of such an @employee ("jpt-madya-central") by such an @evaluator
 * ("head-of-institution") is "bersifat final" from the start. */
gboolean            sas_objection_is_conclusive (const SasRegulation *regulation, const char *employee,
                                                 const char *evaluator);
/* The same from what a plan tells: its model and the post of the appraiser (nullable), "BUPATI TIRTASARI", "Plt.
 * Bupati". */
gboolean            sas_objection_is_conclusive_by_post (const SasRegulation *regulation, SasModel model,
                                                         const char *appraiser);
/* Why not, in the language of the window; NULL when allowed. (transfer none) */
const char         *sas_objection_sentence      (SasObjectionVerdict verdict);
/* The form a decision is written on: none where the evaluation is upheld (p. 118 (7)). (transfer none) (nullable) */
const char         *sas_objection_form          (gboolean upholds);
G_END_DECLS
