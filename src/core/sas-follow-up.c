#include "config.h"
#include <string.h>
#include "sas-follow-up.h"
#include "sas-i18n.h"
#include "sas-profile.h"

const char *const sas_follow_up_kinds[SAS_FOLLOW_UPS] = {
  "succession-priority", "competency-priority", "guidance", "counselling", "recommendation", "credit-conversion",
  "contract-review",
  "promotion-priority", "mandatory-coaching", "objection", "award", "development", "sanction",
};
const char *const sas_follow_up_groups[SAS_FOLLOW_UP_GROUPS] = {
  "award", "sanction", "guidance", "development", "objection", "credit", "other",
};

/* Ranking is the setting of the year's predicates (Art. 30): awards follow the annual one. */
static gboolean
is_best_of_year (const SasFollowUpFacts *facts)
{
  return facts->annual && facts->predicate == SAS_PREDICATE_SANGAT_BAIK;
}

static gboolean
needs_guidance (const SasFollowUpFacts *facts)
{
  return facts->no_progress || facts->predicate == SAS_PREDICATE_BUTUH_PERBAIKAN;
}

static gboolean
needs_counselling (const SasFollowUpFacts *facts)
{
  return facts->behaviour == SAS_RATING_BELOW;
}

static gboolean
has_recommendation (const SasFollowUpFacts *facts)
{
  return facts->noted;
}

static gboolean
converts_credit (const SasFollowUpFacts *facts)
{
  return facts->annual && facts->functional_pns && facts->predicate != SAS_PREDICATE_NONE;
}

/* The better predicates have the lower numbers. */
static gboolean
reviews_contract (const SasFollowUpFacts *facts)
{
  return facts->annual && facts->pppk && facts->predicate > SAS_PREDICATE_BAIK;
}

static gboolean
is_promotion_priority (const SasFollowUpFacts *facts)
{
  return facts->annual && !sas_fraction_is_none (facts->index) &&
         sas_office_is_promotion_priority (&facts->thresholds, facts->index);
}

static gboolean
is_coaching_mandatory (const SasFollowUpFacts *facts)
{
  return !sas_fraction_is_none (facts->index) && sas_office_is_coaching_mandatory (&facts->thresholds, facts->index);
}

static gboolean
awaits_decision (const SasFollowUpFacts *facts)
{
  return facts->objected;
}

static const struct
{
  gboolean (*applies) (const SasFollowUpFacts *facts);   /* NULL: never proposed */
  SasFollowUpGroup group;
  SasRoles owner;
  gboolean is_decree;
  const char *label, *basis;
} rows[SAS_FOLLOW_UPS] = {
  [SAS_FOLLOW_UP_SUCCESSION] = { is_best_of_year, SAS_FOLLOW_UP_GROUP_AWARD, SAS_ROLE_HR, TRUE,
                                 N_("Priority for the succession group"), N_("Art. 31") },
  [SAS_FOLLOW_UP_COMPETENCY] = { is_best_of_year, SAS_FOLLOW_UP_GROUP_DEVELOPMENT, SAS_ROLE_HR, FALSE,
                                 N_("Priority for developing competencies"), N_("Art. 31") },
  [SAS_FOLLOW_UP_GUIDANCE] = { needs_guidance, SAS_FOLLOW_UP_GROUP_GUIDANCE, SAS_ROLE_APPRAISER, FALSE,
                               N_("Guidance: coaching or mentoring (B.1.6, B.1.7)"), N_("Art. 20-21") },
  [SAS_FOLLOW_UP_COUNSELLING] = { needs_counselling, SAS_FOLLOW_UP_GROUP_GUIDANCE, SAS_ROLE_APPRAISER, FALSE,
                                  N_("Counselling on behaviour (B.1.10)"), N_("pp. 85-88") },
  [SAS_FOLLOW_UP_RECOMMENDATION] = { has_recommendation, SAS_FOLLOW_UP_GROUP_OTHER, SAS_ROLE_APPRAISER, FALSE,
                                     N_("Recommendation of the evaluation document"), N_("p. 117 (12f)") },
  [SAS_FOLLOW_UP_CREDIT] = { converts_credit, SAS_FOLLOW_UP_GROUP_CREDIT, SAS_ROLE_APPRAISER, FALSE,
                             N_("Conversion into angka kredit"), N_("BKN regulation 3/2023") },
  [SAS_FOLLOW_UP_CONTRACT] = { reviews_contract, SAS_FOLLOW_UP_GROUP_OTHER, SAS_ROLE_HR, TRUE,
                               N_("Review of the work contract"), N_("PP 49/2018") },
  [SAS_FOLLOW_UP_PROMOTION] = { is_promotion_priority, SAS_FOLLOW_UP_GROUP_AWARD, SAS_ROLE_HR, TRUE,
                                N_("Priority for promotion (internal index)"), N_("policy of the office") },
  [SAS_FOLLOW_UP_COACHING] = { is_coaching_mandatory, SAS_FOLLOW_UP_GROUP_GUIDANCE, SAS_ROLE_APPRAISER, FALSE,
                               N_("Compulsory coaching (internal index)"), N_("policy of the office") },
  [SAS_FOLLOW_UP_OBJECTION] = { awaits_decision, SAS_FOLLOW_UP_GROUP_OBJECTION, SAS_ROLE_REVIEWER, FALSE,
                                N_("Decision on the objection"), N_("Art. 29, p. 117") },
  [SAS_FOLLOW_UP_AWARD] = { NULL, SAS_FOLLOW_UP_GROUP_AWARD, SAS_ROLE_HR, TRUE, N_("Another award"), N_("Art. 31") },
  [SAS_FOLLOW_UP_DEVELOPMENT] = { NULL, SAS_FOLLOW_UP_GROUP_DEVELOPMENT, SAS_ROLE_HR, FALSE,
                                  N_("Training or another development"), N_("p. 117") },
  [SAS_FOLLOW_UP_SANCTION] = { NULL, SAS_FOLLOW_UP_GROUP_SANCTION, SAS_ROLE_HR, TRUE, N_("Sanction"), N_("Art. 33") },
};

/* Everything that was told is that there is nothing yet. */
static gboolean
is_without_progress (const SasEvaluation *evaluation)
{
  for (guint i = 0; i < evaluation->realisations->len; i++)
    if (!((const SasRealisation *) g_ptr_array_index (evaluation->realisations, i))->not_yet)
      return FALSE;
  return evaluation->realisations->len > 0;
}

SasFollowUpFacts
sas_follow_up_facts (const SasEvaluation *evaluation, const SasPerson *person)
{
  gboolean pppk = person != NULL && person->employment == SAS_EMPLOYMENT_PPPK;

  return (SasFollowUpFacts) {
    .annual = evaluation->period == SAS_PERIOD_ANNUAL, .predicate = evaluation->predicate,
    .behaviour = evaluation->behaviour_rating,
    .no_progress = is_without_progress (evaluation),
    .objected = evaluation->state == SAS_EVALUATION_OBJECTED || evaluation->state == SAS_EVALUATION_EXPLAINED,
    .noted = evaluation->notes[strspn (evaluation->notes, " \t\r\n")] != '\0',
    .functional_pns = person != NULL && !pppk && person->position_kind == SAS_POSITION_FUNCTIONAL, .pppk = pppk,
    .index = SAS_FRACTION_NONE, .thresholds = sas_office_thresholds_default (),
  };
}

guint
sas_follow_up_propose (const SasFollowUpFacts *facts)
{
  guint kinds = 0;

  for (guint i = 0; i < SAS_FOLLOW_UPS; i++)
    if (rows[i].applies != NULL && rows[i].applies (facts))
      kinds |= 1u << i;
  return kinds;
}

const char *
sas_follow_up_label (SasFollowUpKind kind)
{
  g_return_val_if_fail (kind < SAS_FOLLOW_UPS, NULL);
  return _(rows[kind].label);
}

const char *
sas_follow_up_basis (SasFollowUpKind kind)
{
  g_return_val_if_fail (kind < SAS_FOLLOW_UPS, NULL);
  return _(rows[kind].basis);
}

SasFollowUpGroup
sas_follow_up_group (SasFollowUpKind kind)
{
  g_return_val_if_fail (kind < SAS_FOLLOW_UPS, SAS_FOLLOW_UP_GROUP_OTHER);
  return rows[kind].group;
}

const char *
sas_follow_up_group_label (SasFollowUpGroup group)
{
  static const char *const labels[SAS_FOLLOW_UP_GROUPS] = {
    [SAS_FOLLOW_UP_GROUP_AWARD] = N_("Awards"), [SAS_FOLLOW_UP_GROUP_SANCTION] = N_("Sanctions"),
    [SAS_FOLLOW_UP_GROUP_GUIDANCE] = N_("Guidance"), [SAS_FOLLOW_UP_GROUP_DEVELOPMENT] = N_("Development"),
    [SAS_FOLLOW_UP_GROUP_OBJECTION] = N_("Objections"), [SAS_FOLLOW_UP_GROUP_CREDIT] = N_("Angka kredit"),
    [SAS_FOLLOW_UP_GROUP_OTHER] = N_("Recommendations"),
  };

  g_return_val_if_fail (group < SAS_FOLLOW_UP_GROUPS, NULL);
  return _(labels[group]);
}

SasRoles
sas_follow_up_owner (SasFollowUpKind kind)
{
  g_return_val_if_fail (kind < SAS_FOLLOW_UPS, SAS_ROLE_NONE);
  return rows[kind].owner;
}

gboolean
sas_follow_up_is_decree (SasFollowUpKind kind)
{
  g_return_val_if_fail (kind < SAS_FOLLOW_UPS, FALSE);
  return rows[kind].is_decree;
}

guint
sas_follow_up_days (SasFollowUpKind kind)
{
  g_return_val_if_fail (kind < SAS_FOLLOW_UPS, 0);
  return sas_profile_count (sas_office_policy_file (), "follow-up-days", sas_follow_up_kinds[kind]);
}
