#include "config.h"
#include <string.h>
#include "sas-error.h"
#include "sas-form-text.h"
#include "sas-i18n.h"
#include "sas-nip.h"
#include "sas-plan-check.h"
#include "sas-record.h"
#include "sas-regulation.h"
#include "sas-rule-private.h"
#include "sas-rule-workflow.h"
#include "sas-rule.h"
#include "sas-wording.h"
#include "sas-workflow.h"

const char *
sas_rule_text (const json_t *inputs, const char *key)
{
  const char *text = json_string_value (json_object_get (inputs, key));

  return text != NULL ? text : "";
}

gboolean
sas_rule_is (const json_t *inputs, const char *key, const char *word)
{
  return g_str_equal (sas_rule_text (inputs, key), word);
}

gboolean
sas_rule_is_true (const json_t *inputs, const char *key)
{
  return json_is_true (json_object_get (inputs, key));
}

int
sas_rule_word (const json_t *inputs, const char *key, const char *const *words, int count)
{
  return sas_word_find (words, count, json_string_value (json_object_get (inputs, key)));
}

SasFraction
sas_rule_number (const json_t *inputs, const char *key)
{
  const json_t *number = json_object_get (inputs, key);

  if (json_is_integer (number))
    return sas_fraction_new (json_integer_value (number), 1);
  return sas_fraction_parse (json_string_value (number));
}

SasDate
sas_rule_date (const json_t *inputs, const char *key)
{
  return sas_date_from_iso (sas_rule_text (inputs, key));
}

const SasRegulation *
sas_rule_regulation (const json_t *inputs)
{
  const SasRegulation *named = sas_regulation_find (sas_rule_text (inputs, "regulation"));

  return named != NULL ? named : sas_regulation_for_year ((int) sas_date_year (sas_date_today ()));
}

/* --- plan_exemption, absolute_target --- */

static json_t *
answer_exemption (const json_t *inputs)
{
  return json_pack ("{s:b}", "exempt",
                    sas_regulation_is_exempt (sas_rule_regulation (inputs), sas_rule_text (inputs, "status")));
}

/* p. 51 (7): asked of JA/JF only; main results about life, security or large loss are exempt. */
static json_t *
answer_absolute (const json_t *inputs)
{
  gboolean exempt = g_str_equal (sas_rule_text (inputs, "model"), "jpt") ||
                    (json_is_true (json_object_get (inputs, "safety_critical")) &&
                     g_str_equal (sas_rule_text (inputs, "kind"), "main"));
  g_autoptr (GPtrArray) words = sas_regulation_absolute_words (sas_rule_regulation (inputs),
                                                               sas_rule_text (inputs, "text"));
  json_t *found = json_array ();

  for (guint i = 0; !exempt && i < words->len; i++)
    json_array_append_new (found, json_string (g_ptr_array_index (words, i)));
  return json_pack ("{s:o}", "words", found);
}

/* --- forms --- */

static char *
period_title (const json_t *inputs)
{
  int period = sas_period_find (sas_rule_text (inputs, "period"));
  int cycle = sas_rule_word (inputs, "cycle", sas_cycles, G_N_ELEMENTS (sas_cycles));

  return period >= 0 ? sas_form_period_title ((SasPeriod) period, (SasCycle) MAX (0, cycle)) : NULL;
}

static char *
period_line (const json_t *inputs)
{
  SasDate from = sas_rule_date (inputs, "from");
  SasDate to = sas_rule_date (inputs, "to");

  return from != SAS_DATE_NONE && to != SAS_DATE_NONE ? sas_form_period_line (from, to) : NULL;
}

static char *
place_date (const json_t *inputs)
{
  return sas_form_place_date (sas_rule_text (inputs, "place"), sas_rule_date (inputs, "date"));
}

static char *
rating (const json_t *inputs)
{
  int found = sas_rule_word (inputs, "rating", sas_ratings, SAS_RATINGS);

  return g_strdup (sas_rating_printed ((SasRating) MAX (0, found)));
}

static char *
predicate (const json_t *inputs)
{
  int found = sas_rule_word (inputs, "predicate", sas_predicates, SAS_PREDICATES);

  return g_strdup (sas_predicate_printed ((SasPredicate) MAX (0, found)));
}

static char *
curve_caption (const json_t *inputs)
{
  int organisation = sas_rule_word (inputs, "organisation_predicate", sas_organisation_predicates,
                                    SAS_ORGANISATION_PREDICATES);

  return sas_form_curve_caption ((SasOrganisationPredicate) MAX (0, organisation));
}

static json_t *
answer_form_text (const json_t *inputs)
{
  static const struct { const char *what; char *(*text) (const json_t *inputs); } texts[] = {
    { "period_line", period_line }, { "period_title", period_title }, { "place_date", place_date },
    { "rating", rating },
    { "predicate", predicate }, { "curve_caption", curve_caption },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (sas_rule_is (inputs, "what", texts[i].what))
      {
        g_autofree char *text = texts[i].text (inputs);

        return text != NULL ? json_pack ("{s:s}", "text", text) : NULL;
      }
  return NULL;
}

/* --- deadline --- */

SasCalendar *
sas_rule_calendar (const json_t *inputs)
{
  SasCalendar *calendar = sas_calendar_new ((int) json_integer_value (json_object_get (inputs, "working_week_days")));
  g_autoptr (GPtrArray) holidays = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_holiday_free);
  json_t *one;
  size_t i;

  json_array_foreach (json_object_get (inputs, "holidays"), i, one)
    g_ptr_array_add (holidays, sas_holiday_new (sas_rule_date (one, "date"), sas_rule_text (one, "name"),
                                                SAS_HOLIDAY_NATIONAL));
  sas_calendar_add_holidays (calendar, holidays);
  return calendar;
}

static json_t *
answer_deadline (const json_t *inputs)
{
  const SasDeadline *term = sas_regulation_deadline (sas_rule_regulation (inputs), sas_rule_text (inputs, "deadline"));
  g_autoptr (SasCalendar) calendar = sas_rule_calendar (inputs);
  json_int_t year = json_integer_value (json_object_get (inputs, "year"));
  gboolean of_year = year > 0 && year <= 9999;
  SasDate start = of_year ? sas_date_new ((guint) year, 1, 1) : sas_rule_date (inputs, "start");
  SasDate due = term != NULL ? sas_deadline_due (term, calendar, start) : SAS_DATE_NONE;
  g_autofree char *text = sas_date_to_iso (due);
  json_t *answer;

  if (due == SAS_DATE_NONE)
    return NULL;
  answer = json_pack ("{s:s, s:s}", "due", text, "basis", term->basis);
  if (term->days > 0)
    json_object_set_new (answer, "working_days", json_integer (term->days));
  return answer;
}

/* --- employee_number --- */

static json_t *
answer_number (const json_t *inputs)
{
  SasNip nip = sas_nip_parse (sas_rule_text (inputs, "text"));

  return sas_nip_to_json (&nip);
}

/* --- result_wording --- */

static json_t *
answer_wording (const json_t *inputs)
{
  g_autoptr (SasWording) wording = sas_wording_classify (sas_rule_text (inputs, "text"));

  return json_pack ("{s:s, s:s?, s:s?, s:s?, s:s?}", "kind", sas_wording_kinds[wording->kind], "rule", wording->rule,
                    "basis", wording->basis, "reason", wording->reason, "rewrite", wording->rewrite);
}

/* Sorted by kind. An answer of NULL: these inputs are not of the kind. */
static const struct { const char *kind; json_t *(*answer) (const json_t *inputs); } rules[] = {
  { "absolute_target", answer_absolute },
  { "credit_accumulation", sas_rule_credit_accumulation },
  { "credit_conversion", sas_rule_credit_conversion },
  { "credit_need", sas_rule_credit_need },
  { "credit_threshold", sas_rule_credit_threshold },
  { "deadline", answer_deadline },
  { "distribution_peak", sas_rule_distribution_peak },
  { "distribution_warnings", sas_rule_distribution_warnings },
  { "employee_number", answer_number },
  { "form_choice", sas_rule_form_choice },
  { "form_signers", sas_rule_form_signers },
  { "form_text", answer_form_text },
  { "handover", sas_rule_handover },
  { "legacy_category", sas_rule_legacy_category },
  { "legacy_indicator", sas_rule_legacy_indicator },
  { "legacy_indicator_value", sas_rule_legacy_indicator_value },
  { "legacy_plan_total", sas_rule_legacy_plan_total },
  { "legacy_plan_value", sas_rule_legacy_plan_value },
  { "legacy_weighting", sas_rule_legacy_weighting },
  { "months_inclusive", sas_rule_months_inclusive },
  { "objection", sas_rule_objection },
  { "office_index", sas_rule_office_index },
  { "office_policy", sas_rule_office_policy },
  { "organisation_predicate_source", sas_rule_organisation_source },
  { "plan_exemption", answer_exemption },
  { "predicate_label", sas_rule_predicate_label },
  { "predicate_matrix", sas_rule_predicate_matrix },
  { "rating_label", sas_rule_rating_label },
  { "result_rating_suggestion", sas_rule_result_suggestion },
  { "result_wording", answer_wording },
  { "study_leave_gpa_guide", sas_rule_study_guide },
  { "study_leave_not_completed", sas_rule_study_not_completed },
  { "workflow", sas_rule_workflow },
};

const char *const *
sas_rule_kinds (void)
{
  static const char *kinds[G_N_ELEMENTS (rules) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    kinds[i] = rules[i].kind;
  return kinds;
}

json_t *
sas_rule_answer (const char *kind, const json_t *inputs, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].kind, kind))
      {
        json_t *answer = json_is_object (inputs) ? rules[i].answer (inputs) : NULL;

        if (answer == NULL)
          g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("These inputs are not those of the rule “%s”."),
                       kind);
        return answer;
      }
  g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID,
               _("There is no rule of the kind “%s”; `rule --list` names the kinds."), kind);
  return NULL;
}
