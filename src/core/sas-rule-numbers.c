#include "config.h"
#include "sas-credit.h"
#include "sas-legacy.h"
#include "sas-office-policy.h"
#include "sas-rule-private.h"

/* A number as text, as golden cases have it. (transfer full) */
static json_t *
number_answer (char *text)
{
  json_t *answer = *text != '\0' ? json_string (text) : json_null ();

  g_free (text);
  return answer;
}

/* --- the office's index --- */

json_t *
sas_rule_office_index (const json_t *inputs)
{
  SasPredicate predicate = (SasPredicate) MAX (0, sas_rule_word (inputs, "predicate", sas_predicates, SAS_PREDICATES));
  SasFraction index = sas_office_index (predicate, sas_rule_number (inputs, "mean_achievement"),
                                        sas_rule_number (inputs, "behaviour"));

  return json_pack ("{s:o}", "index", number_answer (sas_fraction_to_fixed (index, 1)));
}

/* The inputs' own thresholds, or the ones the program comes with. */
static SasOfficeThresholds
thresholds_of (const json_t *inputs)
{
  SasOfficeThresholds thresholds = sas_office_thresholds_default ();
  SasFraction promotion = sas_rule_number (inputs, "promotion_from");
  SasFraction coaching = sas_rule_number (inputs, "coaching_below");

  if (!sas_fraction_is_none (promotion))
    thresholds.promotion_from = promotion;
  if (!sas_fraction_is_none (coaching))
    thresholds.coaching_below = coaching;
  return thresholds;
}

json_t *
sas_rule_office_policy (const json_t *inputs)
{
  SasOfficeThresholds thresholds = thresholds_of (inputs);
  SasFraction index = sas_rule_number (inputs, "index");

  if (sas_fraction_is_none (index))
    return NULL;
  return json_pack ("{s:b, s:b}", "promotion_priority", sas_office_is_promotion_priority (&thresholds, index),
                    "mandatory_coaching", sas_office_is_coaching_mandatory (&thresholds, index));
}

/* --- angka kredit --- */

static json_t *
credit_answer (SasFraction credit)
{
  return json_pack ("{s:o, s:o, s:o}", "exact", number_answer (sas_fraction_to_exact (credit)),
                    "decimals_2", number_answer (sas_fraction_to_fixed (credit, 2)),
                    "decimals_3", number_answer (sas_fraction_to_fixed (credit, 3)));
}

static SasCreditSegment
segment_of (const json_t *inputs)
{
  return (SasCreditSegment) {
    .level = sas_rule_text (inputs, "level"),
    .predicate = (SasPredicate) MAX (0, sas_rule_word (inputs, "predicate", sas_predicates, SAS_PREDICATES)),
    .months = (guint) CLAMP (json_integer_value (json_object_get (inputs, "months")), 0, G_MAXINT16),
  };
}

json_t *
sas_rule_credit_conversion (const json_t *inputs)
{
  SasCreditSegment segment = segment_of (inputs);

  return sas_credit_is_level (segment.level) ? credit_answer (sas_credit_convert (&segment)) : NULL;
}

json_t *
sas_rule_credit_accumulation (const json_t *inputs)
{
  g_autoptr (GArray) segments = g_array_new (FALSE, FALSE, sizeof (SasCreditSegment));
  json_t *one;
  gsize i;

  json_array_foreach (json_object_get (inputs, "segments"), i, one)
    {
      SasCreditSegment segment = segment_of (one);

      g_array_append_val (segments, segment);
    }
  return credit_answer (sas_credit_accumulate (sas_rule_number (inputs, "opening"),
                                               (const SasCreditSegment *) (void *) segments->data,
                                               segments->len));
}

json_t *
sas_rule_credit_need (const json_t *inputs)
{
  int target = sas_rule_word (inputs, "target", sas_credit_targets, SAS_CREDIT_TARGETS);
  SasFraction cumulative = sas_rule_number (inputs, "cumulative");
  SasFraction difference;

  if (target < 0 || sas_fraction_is_none (cumulative))
    return NULL;
  difference = sas_credit_difference (sas_rule_text (inputs, "level"), (SasCreditTarget) target, cumulative);
  if (sas_fraction_is_none (difference))
    return json_pack ("{s:n, s:s}", "difference", "verdict", "none");
  return json_pack ("{s:o, s:s}", "difference", number_answer (sas_fraction_to_short (difference, 6)), "verdict",
                    difference.num >= 0 ? "enough" : "short");
}

/* The needs are whole numbers. */
static json_t *
need_answer (const char *level, SasCreditTarget target)
{
  SasFraction need = sas_credit_need (level, target);

  return sas_fraction_is_none (need) ? json_null () : json_integer (need.num / need.den);
}

json_t *
sas_rule_credit_threshold (const json_t *inputs)
{
  const char *level = sas_rule_text (inputs, "level");

  if (!sas_credit_is_level (level))
    return NULL;
  return json_pack ("{s:o, s:o}", "rank", need_answer (level, SAS_CREDIT_FOR_RANK),
                    "level", need_answer (level, SAS_CREDIT_FOR_LEVEL));
}

json_t *
sas_rule_months_inclusive (const json_t *inputs)
{
  guint months = sas_credit_months (sas_rule_date (inputs, "from"), sas_rule_date (inputs, "to"));

  return months > 0 ? json_pack ("{s:i}", "months", (int) months) : NULL;
}

/* --- the numeric method of old years --- */

json_t *
sas_rule_legacy_indicator (const json_t *inputs)
{
  int condition = sas_rule_word (inputs, "condition", sas_legacy_conditions, G_N_ELEMENTS (sas_legacy_conditions));
  SasFraction percent;

  if (condition < 0)
    return NULL;
  percent = sas_legacy_indicator (sas_rule_number (inputs, "realisation"), sas_rule_number (inputs, "target_low"),
                                  sas_rule_number (inputs, "target_high"), (SasLegacyCondition) condition);
  return json_pack ("{s:o, s:s?}", "percent", number_answer (sas_fraction_to_short (percent, 4)),
                    "category", sas_legacy_categories[sas_legacy_indicator_category (percent)]);
}

json_t *
sas_rule_legacy_indicator_value (const json_t *inputs)
{
  SasFraction value = sas_legacy_indicator_value (sas_rule_number (inputs, "percent"),
                                                  sas_rule_is_true (inputs, "target_is_maximum"));

  return json_pack ("{s:o}", "value", number_answer (sas_fraction_to_fixed (value, 2)));
}

json_t *
sas_rule_legacy_plan_value (const json_t *inputs)
{
  g_autoptr (GArray) aspects = g_array_new (FALSE, FALSE, sizeof (SasLegacyCategory));
  SasLegacyCategory category;
  SasFraction value;
  json_t *one;
  gsize i;

  json_array_foreach (json_object_get (inputs, "aspects"), i, one)
    {
      int found = sas_word_find (sas_legacy_categories, SAS_LEGACY_CATEGORIES, json_string_value (one));

      category = (SasLegacyCategory) MAX (0, found);
      g_array_append_val (aspects, category);
    }
  category = sas_legacy_aspects ((const SasLegacyCategory *) (void *) aspects->data, aspects->len);
  value = sas_legacy_aspects_value (category);
  if (sas_fraction_is_none (value))
    return NULL;
  return json_pack ("{s:s, s:I}", "category", sas_legacy_categories[category],
                    "value", (json_int_t) (value.num / value.den));
}

static SasFraction
sum_of (const json_t *inputs, const char *key)
{
  SasFraction sum = { 0, 1 };
  json_t *one;
  gsize i;

  json_array_foreach (json_object_get (inputs, key), i, one)
    sum = sas_fraction_add (sum, sas_fraction_parse (json_string_value (one)));
  return sum;
}

json_t *
sas_rule_legacy_plan_total (const json_t *inputs)
{
  SasFraction total = sas_legacy_plan_total (sum_of (inputs, "weighted_main"), sum_of (inputs, "weighted_additional"));

  return json_pack ("{s:o}", "value", number_answer (sas_fraction_to_short (total, 2)));
}

json_t *
sas_rule_legacy_weighting (const json_t *inputs)
{
  SasFraction value = sas_legacy_final (sas_rule_number (inputs, "plan_value"),
                                        sas_rule_number (inputs, "behaviour_value"),
                                        sas_rule_is_true (inputs, "peers_consulted"));

  return json_pack ("{s:o}", "value", number_answer (sas_fraction_to_fixed (value, 2)));
}

json_t *
sas_rule_legacy_category (const json_t *inputs)
{
  SasLegacyCategory category = sas_legacy_category (sas_rule_number (inputs, "value"),
                                                    sas_rule_is_true (inputs, "new_idea"));

  return json_pack ("{s:s?}", "category", sas_legacy_categories[category]);
}
