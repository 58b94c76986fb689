#include "config.h"
#include <string.h>
#include "sas-follow-up.h"
#include "sas-i18n.h"

const char *const sas_follow_up_kinds[SAS_FOLLOW_UPS] = {
  "succession-priority", "competency-priority", "guidance", "counselling", "recommendation", "credit-conversion",
  "contract-review",
  "promotion-priority", "mandatory-coaching",
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

static const struct
{
  gboolean (*applies) (const SasFollowUpFacts *facts);
  const char *label, *basis;
} rows[SAS_FOLLOW_UPS] = {
  [SAS_FOLLOW_UP_SUCCESSION] = { is_best_of_year, N_("Priority for the succession group"), N_("Art. 31") },
  [SAS_FOLLOW_UP_COMPETENCY] = { is_best_of_year, N_("Priority for developing competencies"), N_("Art. 31") },
  [SAS_FOLLOW_UP_GUIDANCE] = { needs_guidance, N_("Guidance: coaching or mentoring (B.1.6, B.1.7)"), N_("Art. 20-21") },
  [SAS_FOLLOW_UP_COUNSELLING] = { needs_counselling, N_("Counselling on behaviour (B.1.10)"), N_("pp. 85-88") },
  [SAS_FOLLOW_UP_RECOMMENDATION] = { has_recommendation, N_("Recommendation of the evaluation document"),
                                     N_("p. 117 (12f)") },
  [SAS_FOLLOW_UP_CREDIT] = { converts_credit, N_("Conversion into angka kredit"), N_("BKN regulation 3/2023") },
  [SAS_FOLLOW_UP_CONTRACT] = { reviews_contract, N_("Review of the work contract"), N_("PP 49/2018") },
  [SAS_FOLLOW_UP_PROMOTION] = { is_promotion_priority, N_("Priority for promotion (internal index)"),
                                N_("policy of the office") },
  [SAS_FOLLOW_UP_COACHING] = { is_coaching_mandatory, N_("Compulsory coaching (internal index)"),
                               N_("policy of the office") },
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
    if (rows[i].applies (facts))
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
