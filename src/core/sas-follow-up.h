/* What an evaluation gives cause for (domain.md 8): rows that the program proposes with their basis. Proposals alone:
 * what comes of them is a person's act, with its letter and its day. */
#pragma once
#include "sas-actor.h"
#include "sas-office-policy.h"
#include "sas-staff.h"
G_BEGIN_DECLS
typedef enum
{
  SAS_FOLLOW_UP_SUCCESSION, SAS_FOLLOW_UP_COMPETENCY, SAS_FOLLOW_UP_GUIDANCE, SAS_FOLLOW_UP_COUNSELLING,
  SAS_FOLLOW_UP_RECOMMENDATION,
  SAS_FOLLOW_UP_CREDIT, SAS_FOLLOW_UP_CONTRACT, SAS_FOLLOW_UP_PROMOTION, SAS_FOLLOW_UP_COACHING,
  SAS_FOLLOW_UP_OBJECTION,
  SAS_FOLLOW_UP_AWARD, SAS_FOLLOW_UP_DEVELOPMENT, SAS_FOLLOW_UP_SANCTION,     /* never proposed: a person decides on them */
  SAS_FOLLOW_UPS
} SasFollowUpKind;
/* "succession-priority", "competency-priority", "guidance", "counselling", "recommendation", "credit-conversion",
 * "contract-review", "promotion-priority", "mandatory-coaching", "objection", "award", "development", "sanction" */
extern const char *const sas_follow_up_kinds[SAS_FOLLOW_UPS];

/* What kinds have in common, as people look for them. */
typedef enum
{
  SAS_FOLLOW_UP_GROUP_AWARD, SAS_FOLLOW_UP_GROUP_SANCTION, SAS_FOLLOW_UP_GROUP_GUIDANCE, SAS_FOLLOW_UP_GROUP_DEVELOPMENT,
  SAS_FOLLOW_UP_GROUP_OBJECTION, SAS_FOLLOW_UP_GROUP_CREDIT, SAS_FOLLOW_UP_GROUP_OTHER,
  SAS_FOLLOW_UP_GROUPS
} SasFollowUpGroup;
extern const char *const sas_follow_up_groups[SAS_FOLLOW_UP_GROUPS];   /* "award", "sanction", ..., "other" */

typedef struct
{
  gboolean     annual;
  SasPredicate predicate;
  SasRating    behaviour;
  gboolean     no_progress;      /* in the period nothing was reached yet */
  gboolean     noted;            /* the document names a problem or a recommendation */
  gboolean     objected;         /* an objection waits for its decision */
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
SasFollowUpGroup sas_follow_up_group   (SasFollowUpKind kind);
/* "Award", in the language of the window. (transfer none) */
const char      *sas_follow_up_group_label (SasFollowUpGroup group);
/* Who sees to it, as a rule: the appraiser, his superior, HR. */
SasRoles         sas_follow_up_owner   (SasFollowUpKind kind);
/* Whether it is a decision that closes with the number and the day of its letter. */
gboolean         sas_follow_up_is_decree (SasFollowUpKind kind);
/* Working days until it is due, from when it is taken up: the office's own (resources/policy/office.ini). */
guint            sas_follow_up_days    (SasFollowUpKind kind);
G_END_DECLS
