#include "config.h"
#include <string.h>
#include "sas-i18n.h"
#include "sas-legacy-reckon.h"
#include "sas-profile.h"

#define DECIMALS 2
#define PERCENT_DECIMALS 4
#define MOST_ASPECTS 3   /* of a result of JA and JF */
#define PP_30 "PP 30/2019 Art. 41"
#define METHOD "PermenPANRB 8/2021"

static const SasFraction zero = { 0, 1 }, most = { 120, 1 };

/* --- one result --- */

/* Nearest ends of a target that is none make no sense of it. */
static gboolean
is_target (SasFraction low, SasFraction high)
{
  return !sas_fraction_is_none (low) && !sas_fraction_is_none (high) && sas_fraction_compare (low, high) <= 0;
}

SasLegacyReached
sas_legacy_reckon_indicator (const SasLegacyRecord *record, const SasLegacyIndicator *indicator)
{
  SasFraction low = sas_fraction_parse (indicator->target_low), high = indicator->target_high != NULL ? sas_fraction_parse (indicator->target_high) : low;
  SasLegacyReached reached = { SAS_FRACTION_NONE, SAS_LEGACY_NONE, SAS_FRACTION_NONE };

  if (!is_target (low, high))
    return reached;
  reached.percent = sas_legacy_indicator (sas_fraction_parse (indicator->realisation), low, high, indicator->condition);
  reached.category = sas_legacy_indicator_category (reached.percent);
  if (record->model == SAS_MODEL_JPT)
    reached.value = sas_legacy_indicator_value (reached.percent, indicator->target_is_maximum);
  return reached;
}

SasLegacyReached
sas_legacy_reckon_result (const SasLegacyRecord *record, const SasLegacyResult *result)
{
  SasLegacyReached reached = { SAS_FRACTION_NONE, SAS_LEGACY_NONE, SAS_FRACTION_NONE };
  SasLegacyCategory categories[MOST_ASPECTS];

  if (result->indicators->len == 1)
    reached = sas_legacy_reckon_indicator (record, g_ptr_array_index (result->indicators, 0));
  if (record->model == SAS_MODEL_JPT || result->indicators->len > MOST_ASPECTS)
    return reached;
  for (guint i = 0; i < result->indicators->len; i++)
    categories[i] = sas_legacy_reckon_indicator (record, g_ptr_array_index (result->indicators, i)).category;
  reached.category = sas_legacy_aspects (categories, result->indicators->len);
  reached.value = sas_legacy_aspects_value (reached.category);
  return reached;
}

/* --- the whole --- */

/* NONE when one of them has no value; of no results 0. */
static SasFraction
sum_of (const SasLegacyRecord *record, SasResultKind kind)
{
  SasFraction sum = zero;

  for (guint i = 0; i < record->results->len; i++)
    if (sas_legacy_result (record, i)->kind == kind)
      sum = sas_fraction_add (sum, sas_fraction_parse (sas_legacy_result (record, i)->weighted));
  return sum;
}

static gboolean
has_main (const SasLegacyRecord *record)
{
  return record->results->len > 0 && sas_legacy_result (record, 0)->kind == SAS_RESULT_MAIN;
}

SasLegacyTotals
sas_legacy_reckon (const SasLegacyRecord *record)
{
  SasLegacyTotals totals = {
    .main = has_main (record) ? sum_of (record, SAS_RESULT_MAIN) : SAS_FRACTION_NONE,
    .additional = sum_of (record, SAS_RESULT_ADDITIONAL),
  };

  totals.plan = sas_legacy_plan_total (totals.main, totals.additional);
  totals.final = sas_legacy_final (sas_fraction_is_none (totals.plan) ? sas_fraction_parse (record->paper_plan_value) : totals.plan,
                                   sas_fraction_parse (record->behaviour_value), record->peers_consulted);
  totals.category = sas_legacy_category (totals.final, record->new_idea);
  return totals;
}

void
sas_legacy_weights (const SasLegacyRecord *record, SasFraction *plan, SasFraction *behaviour)
{
  *plan = sas_legacy_final (sas_fraction_new (100, 1), zero, record->peers_consulted);
  *behaviour = sas_legacy_final (zero, sas_fraction_new (100, 1), record->peers_consulted);
}

char *
sas_legacy_number_text (SasFraction number, guint decimals)
{
  return g_strdelimit (sas_fraction_to_short (number, decimals), ".", ',');
}

/* --- the paper beside it --- */

static void
difference_free (gpointer data)
{
  SasLegacyDifference *difference = data;

  g_free (difference->paper);
  g_free (difference->reckoned);
  g_free (difference->sentence);
  g_free (difference);
}

/* Takes @reckoned and @sentence. */
static void
add_difference (GPtrArray *all, const char *field, const char *paper, char *reckoned, char *sentence)
{
  SasLegacyDifference *difference = g_new0 (SasLegacyDifference, 1);

  difference->field = field;
  difference->paper = g_strdup (paper);
  difference->reckoned = reckoned;
  difference->sentence = sentence;
  g_ptr_array_add (all, difference);
}

/* Decimals that the paper gives. */
static guint
decimals_of (const char *number)
{
  const char *point = strchr (number, '.');

  return point != NULL ? (guint) MIN (strlen (point + 1), 9) : 0;
}

/* @sentence: with the paper's and the reckoned number. */
static void
compare_value (GPtrArray *all, const char *field, const char *paper, SasFraction reckoned, const char *sentence)
{
  SasFraction said = sas_fraction_parse (paper), rounded;
  g_autofree char *fixed = NULL, *on_paper = NULL, *wanted = NULL;

  if (sas_fraction_is_none (said) || sas_fraction_is_none (reckoned))
    return;
  fixed = sas_fraction_to_fixed (reckoned, decimals_of (paper));
  rounded = sas_fraction_parse (fixed);
  if (sas_fraction_compare (said, rounded) == 0)
    return;
  on_paper = sas_legacy_number_text (said, 9);
  wanted = sas_legacy_number_text (reckoned, MAX (DECIMALS, decimals_of (paper)));
  add_difference (all, field, paper, sas_fraction_to_short (reckoned, MAX (DECIMALS, decimals_of (paper))),
                  g_strdup_printf (sentence, on_paper, wanted));
}

GPtrArray *
sas_legacy_differences (const SasLegacyRecord *record)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (difference_free);
  SasLegacyTotals totals = sas_legacy_reckon (record);

  compare_value (all, "paper_plan_value", record->paper_plan_value, totals.plan, _("The paper has %s as the value of the plan; reckoned it is %s."));
  compare_value (all, "paper_final_value", record->paper_final_value, totals.final, _("The paper has %s as the final value; reckoned it is %s."));
  if (record->paper_category != SAS_LEGACY_NONE && totals.category != SAS_LEGACY_NONE && record->paper_category != totals.category)
    add_difference (all, "paper_category", sas_legacy_categories[record->paper_category], g_strdup (sas_legacy_categories[totals.category]),
                    g_strdup_printf (_("The paper says “%s”; by the value it is “%s”."), sas_legacy_category_label (record->paper_category),
                                     sas_legacy_category_label (totals.category)));
  return all;
}

/* --- what deserves a second look --- */

/* Takes @path. */
static void
add_finding (GPtrArray *findings, const char *rule, char *path, const char *basis, const char *message)
{
  SasFinding *finding = g_new0 (SasFinding, 1);

  finding->rule = rule;
  finding->severity = SAS_WARN;
  finding->path = path;
  finding->basis = basis;
  finding->message = g_strdup (message);
  g_ptr_array_add (findings, finding);
}

static void
check_indicator (const SasLegacyIndicator *indicator, guint result, guint index, GPtrArray *findings)
{
  SasFraction low = sas_fraction_parse (indicator->target_low), high = sas_fraction_parse (indicator->target_high);
  SasFraction end = indicator->target_high != NULL ? high : low;
#define AT(field) g_strdup_printf ("results/%u/indicators/%u/" field, result, index)

  if (sas_fraction_is_none (low) && indicator->target_high != NULL)
    add_finding (findings, "target-missing", AT ("target_low"), METHOD, _("A range has two ends: its lower end is missing."));
  else if (!sas_fraction_is_none (low) && !sas_fraction_is_none (high) && !is_target (low, high))
    add_finding (findings, "target-range", AT ("target_high"), METHOD, _("The upper end of the target is below its lower end: nothing can be reckoned from it."));
  else if (indicator->condition == SAS_LEGACY_NORMAL && !sas_fraction_is_none (end) && sas_fraction_compare (end, zero) == 0)
    add_finding (findings, "target-zero", AT ("target_low"), METHOD,
                 _("A target of 0 has no per cent where more is better; is less better here (special)?"));
#undef AT
}

static void
check_result (const SasLegacyRecord *record, guint index, GPtrArray *findings)
{
  const SasLegacyResult *result = sas_legacy_result (record, index);

  if (record->model == SAS_MODEL_JA_JF && result->indicators->len > MOST_ASPECTS)
    add_finding (findings, "aspects", g_strdup_printf ("results/%u", index), METHOD,
                 _("The value of a result comes from up to three aspects: with more there is no rule, and it is not reckoned."));
  for (guint i = 0; i < result->indicators->len; i++)
    check_indicator (g_ptr_array_index (result->indicators, i), index, i, findings);
}

/* PP 30/2019 Art. 41: values go from 0 to 120. */
static void
check_bounds (const char *number, char *path, GPtrArray *findings)
{
  SasFraction value = sas_fraction_parse (number);

  if (!sas_fraction_is_none (value) && (sas_fraction_compare (value, zero) < 0 || sas_fraction_compare (value, most) > 0))
    add_finding (findings, "bounds", path, PP_30, _("Values go from 0 to 120."));
  else
    g_free (path);
}

GPtrArray *
sas_legacy_record_findings (const SasLegacyRecord *record)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (sas_finding_free);

  for (guint i = 0; i < record->results->len; i++)
    {
      check_result (record, i, findings);
      check_bounds (sas_legacy_result (record, i)->weighted, g_strdup_printf ("results/%u/weighted", i), findings);
    }
  for (guint i = 0; i < record->behaviours->len; i++)
    check_bounds (((SasLegacyBehaviour *) g_ptr_array_index (record->behaviours, i))->value, g_strdup_printf ("behaviours/%u/value", i), findings);
  check_bounds (record->behaviour_value, g_strdup ("behaviour_value"), findings);
  check_bounds (record->paper_plan_value, g_strdup ("paper_plan_value"), findings);
  check_bounds (record->paper_final_value, g_strdup ("paper_final_value"), findings);
  return findings;
}

/* --- JSON --- */

static json_t *
number_json (SasFraction number, guint decimals)
{
  g_autofree char *text = sas_fraction_to_short (number, decimals);

  return *text != '\0' ? json_string (text) : json_null ();
}

static json_t *
reached_json (SasLegacyReached reached)
{
  return json_pack ("{s:o, s:s?, s:o}", "percent", number_json (reached.percent, PERCENT_DECIMALS), "category",
                    sas_legacy_categories[reached.category], "value", number_json (reached.value, DECIMALS));
}

static json_t *
result_json (const SasLegacyRecord *record, const SasLegacyResult *result)
{
  json_t *json = reached_json (sas_legacy_reckon_result (record, result)), *indicators = json_array ();

  for (guint i = 0; i < result->indicators->len; i++)
    json_array_append_new (indicators, reached_json (sas_legacy_reckon_indicator (record, g_ptr_array_index (result->indicators, i))));
  json_object_set_new (json, "indicators", indicators);
  return json;
}

json_t *
sas_legacy_reckoned_to_json (const SasLegacyRecord *record)
{
  SasLegacyTotals totals = sas_legacy_reckon (record);
  g_autoptr (GPtrArray) differences = sas_legacy_differences (record);
  json_t *results = json_array (), *list = json_array ();

  for (guint i = 0; i < record->results->len; i++)
    json_array_append_new (results, result_json (record, sas_legacy_result (record, i)));
  for (guint i = 0; i < differences->len; i++)
    {
      const SasLegacyDifference *one = g_ptr_array_index (differences, i);

      json_array_append_new (list, json_pack ("{s:s, s:s, s:s}", "field", one->field, "paper", one->paper, "reckoned", one->reckoned));
    }
  return json_pack ("{s:o, s:o, s:o, s:o, s:o, s:s?, s:o}", "results", results, "main", number_json (totals.main, DECIMALS), "additional",
                    number_json (totals.additional, DECIMALS), "plan_value", number_json (totals.plan, DECIMALS), "final_value",
                    number_json (totals.final, DECIMALS), "category", sas_legacy_categories[totals.category], "differences", list);
}
