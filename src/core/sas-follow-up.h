/* What an evaluation gives cause for (domain.md 8): rows that the program proposes with their basis. Proposals alone:
 * what comes of them is a person's act, with its letter and its day. */
#pragma once
#include "sas-evaluation.h"
#include "sas-office-policy.h"
#include "sas-staff.h"
G_BEGIN_DECLS
typedef enum
{
  SAS_FOLLOW_UP_SUCCESSION, SAS_FOLLOW_UP_COMPETENCY, SAS_FOLLOW_UP_GUIDANCE, SAS_FOLLOW_UP_COUNSELLING,
  SAS_FOLLOW_UP_RECOMMENDATION,
  SAS_FOLLOW_UP_CREDIT, SAS_FOLLOW_UP_CONTRACT, SAS_FOLLOW_UP_PROMOTION, SAS_FOLLOW_UP_COACHING,
  SAS_FOLLOW_UPS
} SasFollowUpKind;
/* "succession-priority", "competency-priority", "guidance", "counselling", "recommendation", "credit-conversion",
 * "contract-review", "promotion-priority", "mandatory-coaching" */
extern const char *const sas_follow_up_kinds[SAS_FOLLOW_UPS];

typedef struct
{
  gboolean     annual;
  SasPredicate predicate;
  SasRating    behaviour;
  gboolean     no_progress;      /* in the period nothing was reached yet */
  gboolean     noted;            /* the document names a problem or a recommendation */
  gboolean     functional_pns, pppk;
  SasFraction  index;            /* NONE: the office has not switched its index on */
  SasOfficeThresholds thresholds;
} SasFollowUpFacts;

/* @person: nullable. The office's index, when it is on, is the caller's to add. */
SasFollowUpFacts sas_follow_up_facts  (const SasEvaluation *evaluation, const SasPerson *person);
/* The kinds that are proposed, bits 1 << kind. */
guint            sas_follow_up_propose (const SasFollowUpFacts *facts);
/* In the language of the window: "Priority for the succession group". (transfer none) */
const char      *sas_follow_up_label   (SasFollowUpKind kind);
/* "Art. 31"; the office's own are told as such. (transfer none) */
const char      *sas_follow_up_basis   (SasFollowUpKind kind);
G_END_DECLS
