#include "config.h"
#include <string.h>
#include "sas-error.h"
#include "sas-form-text.h"
#include "sas-i18n.h"
#include "sas-nip.h"
#include "sas-plan-check.h"
#include "sas-record.h"
#include "sas-regulation.h"
#include "sas-rule-workflow.h"
#include "sas-rule.h"
#include "sas-wording.h"
#include "sas-workflow.h"

static const char *
text_of (const json_t *inputs, const char *key)
{
  const char *text = json_string_value (json_object_get (inputs, key));

  return text != NULL ? text : "";
}

static const SasRegulation *
regulation_of (const json_t *inputs)
{
  const SasRegulation *named = sas_regulation_find (text_of (inputs, "regulation"));

  return named != NULL ? named : sas_regulation_for_year ((int) sas_date_year (sas_date_today ()));
}

/* --- plan_exemption, absolute_target --- */

static json_t *
answer_exemption (const json_t *inputs)
{
  return json_pack ("{s:b}", "exempt", sas_regulation_is_exempt (regulation_of (inputs), text_of (inputs, "status")));
}

/* p. 51 (7): asked of JA/JF only; main results about life, security or large loss are exempt. */
static json_t *
answer_absolute (const json_t *inputs)
{
  gboolean exempt = g_str_equal (text_of (inputs, "model"), "jpt") ||
                    (json_is_true (json_object_get (inputs, "safety_critical")) && g_str_equal (text_of (inputs, "kind"), "main"));
  g_autoptr (GPtrArray) words = sas_regulation_absolute_words (regulation_of (inputs), text_of (inputs, "text"));
  json_t *found = json_array ();

  for (guint i = 0; !exempt && i < words->len; i++)
    json_array_append_new (found, json_string (g_ptr_array_index (words, i)));
  return json_pack ("{s:o}", "words", found);
}

/* --- forms --- */

static json_t *
answer_form_choice (const json_t *inputs)
{
  int model = sas_word_find (sas_models, G_N_ELEMENTS (sas_models), text_of (inputs, "model"));
  int approach = sas_word_find (sas_approaches, G_N_ELEMENTS (sas_approaches), text_of (inputs, "approach"));
  g_autofree char *upper = NULL;

  if (!g_str_equal (text_of (inputs, "stage"), "plan") || model < 0 || approach < 0)
    return NULL;
  upper = g_ascii_strup (sas_plan_form_code ((SasModel) model, (SasApproach) approach), -1);
  return json_pack ("{s:s}", "form", upper);
}

static json_t *
answer_form_text (const json_t *inputs)
{
  const char *what = text_of (inputs, "what");
  g_autofree char *text = NULL;

  if (g_str_equal (what, "period_line"))
    text = sas_form_period_line (sas_date_from_iso (text_of (inputs, "from")), sas_date_from_iso (text_of (inputs, "to")));
  else if (g_str_equal (what, "place_date"))
    text = sas_form_place_date (text_of (inputs, "place"), sas_date_from_iso (text_of (inputs, "date")));
  return text != NULL ? json_pack ("{s:s}", "text", text) : NULL;
}

/* --- deadline --- */

/* The calendar is the one of the case: no other holiday counts. (transfer full) */
static SasCalendar *
calendar_of (const json_t *inputs)
{
  SasCalendar *calendar = sas_calendar_new ((int) json_integer_value (json_object_get (inputs, "working_week_days")));
  g_autoptr (GPtrArray) holidays = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_holiday_free);
  json_t *one;
  size_t i;

  json_array_foreach (json_object_get (inputs, "holidays"), i, one)
    g_ptr_array_add (holidays, sas_holiday_new (sas_date_from_iso (text_of (one, "date")), text_of (one, "name"), SAS_HOLIDAY_NATIONAL));
  sas_calendar_add_holidays (calendar, holidays);
  return calendar;
}

static json_t *
answer_deadline (const json_t *inputs)
{
  const SasDeadline *term = sas_regulation_deadline (regulation_of (inputs), text_of (inputs, "deadline"));
  g_autoptr (SasCalendar) calendar = calendar_of (inputs);
  json_int_t year = json_integer_value (json_object_get (inputs, "year"));
  SasDate start = year > 0 && year <= 9999 ? sas_date_new ((guint) year, 1, 1) : sas_date_from_iso (text_of (inputs, "start"));
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

/* --- handover, as far as it is planning --- */

/* p. 50 (6d): what is done as Plt or Plh, or in a structural post, is a main result. */
static json_t *
answer_assignment (const json_t *inputs)
{
  const char *type = text_of (inputs, "type");
  gboolean main_result = g_strv_contains ((const char *const *) regulation_of (inputs)->main_assignments, type);

  return json_pack ("{s:s}", "result_kind", sas_result_kinds[main_result ? SAS_RESULT_MAIN : SAS_RESULT_ADDITIONAL]);
}

/* p. 65 (5). */
static json_t *
answer_planning (const json_t *inputs)
{
  SasDate today = sas_date_from_iso (text_of (inputs, "today"));
  const SasRegulation *regulation = regulation_of (inputs);
  gboolean late;

  if (today == SAS_DATE_NONE)
    return NULL;
  late = today > sas_regulation_plan_deadline (regulation, (int) sas_date_year (today)) &&
         !json_is_true (json_object_get (inputs, "expectations_set"));
  return json_pack ("{s:s}", "dialogue_with", late ? "reviewing-superior" : "appraiser");
}

/* Whether a plan that was set goes on as a revision; any other one is still being written. */
static gboolean
is_revised (const json_t *inputs)
{
  int state = sas_word_find (sas_plan_states, SAS_PLAN_STATES, text_of (inputs, "plan_state"));
  SasStepFacts facts = { .state = (SasPlanState) MAX (state, 0), .roles = SAS_ROLE_EMPLOYEE, .note = "handover" };

  return state >= 0 && sas_workflow_find ("revise", &facts, NULL, NULL) != NULL;
}

/* p. 65 (7); without a plan's state it is asked about an evaluation. */
static json_t *
answer_appraiser_moved (const json_t *inputs)
{
  if (!json_is_string (json_object_get (inputs, "plan_state")))
    return NULL;
  return json_pack ("{s:s, s:s}", "expectations_with", "new-appraiser", "plan", is_revised (inputs) ? "revised" : "edited");
}

/* pp. 64-65 (12)-(13): beginning or ending in mid-year, study is clarified in the plan of the year. */
static json_t *
answer_study_leave (const json_t *inputs)
{
  return json_pack ("{s:s, s:b}", "plan", "results-added-to-same-plan", "new_plan", FALSE);
}

static json_t *
answer_handover (const json_t *inputs)
{
  static const struct { const char *event; json_t *(*answer) (const json_t *inputs); } events[] = {
    { "assignment", answer_assignment }, { "planning", answer_planning }, { "appraiser-moved", answer_appraiser_moved },
    { "study-leave-begins", answer_study_leave }, { "study-leave-ends", answer_study_leave },
  };

  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    if (g_str_equal (events[i].event, text_of (inputs, "event")))
      return events[i].answer (inputs);
  return NULL;
}

/* --- employee_number --- */

static json_t *
answer_number (const json_t *inputs)
{
  SasNip nip = sas_nip_parse (text_of (inputs, "text"));

  return sas_nip_to_json (&nip);
}

/* --- result_wording --- */

static json_t *
answer_wording (const json_t *inputs)
{
  g_autoptr (SasWording) wording = sas_wording_classify (text_of (inputs, "text"));

  return json_pack ("{s:s, s:s?, s:s?, s:s?, s:s?}", "kind", sas_wording_kinds[wording->kind], "rule", wording->rule,
                    "basis", wording->basis, "reason", wording->reason, "rewrite", wording->rewrite);
}

/* Sorted by kind. An answer of NULL: these inputs are not of the kind. */
static const struct { const char *kind; json_t *(*answer) (const json_t *inputs); } rules[] = {
  { "absolute_target", answer_absolute },
  { "deadline", answer_deadline },
  { "employee_number", answer_number },
  { "form_choice", answer_form_choice },
  { "form_text", answer_form_text },
  { "handover", answer_handover },
  { "plan_exemption", answer_exemption },
  { "result_wording", answer_wording },
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
          g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("These inputs are not those of the rule “%s”."), kind);
        return answer;
      }
  g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("There is no rule of the kind “%s”; `rule --list` names the kinds."), kind);
  return NULL;
}
