#include "config.h"
#include "sas-handover.h"
#include "sas-i18n.h"
#include "sas-rule-private.h"
#include "sas-workflow.h"

/* --- evaluation --- */

/* p. 91 (14). */
static json_t *
answer_old_unit (const json_t *inputs)
{
  const json_t *window = json_object_get (inputs, "window");
  SasDate moved = sas_rule_date (inputs, "moved");

  if (moved == SAS_DATE_NONE || !json_is_object (window))
    return NULL;
  return json_pack ("{s:b}", "evaluates_old_unit",
                    sas_handover_evaluates_old_unit (moved, sas_rule_date (window, "from"),
                                                     sas_rule_date (window, "to")));
}

/* p. 91 (13): the new unit's appraiser, organisation and cycle. */
static json_t *
answer_employee_moved (const json_t *inputs)
{
  const SasHandover *found = sas_handover_find (SAS_HANDOVER_EMPLOYEE_MOVED);
  SasPeriod period = sas_rule_is (inputs, "evaluation", "annual") ? SAS_PERIOD_ANNUAL : SAS_PERIOD_Q1;
  const char *unit = found->who == SAS_EVALUATES_NEW_APPRAISER ? "new" : "old";

  return json_pack ("{s:s, s:s, s:s, s:b, s:s}", "appraiser", unit, "organisation_unit", unit,
                    "cycle", sas_rule_text (inputs, "new_cycle"), "uses_previous",
                    sas_handover_keeps_previous (period, sas_rule_is_true (inputs, "keep_previous_agreed")),
                    "basis", found->basis);
}

static SasHandoverCases
cases_of (const json_t *inputs)
{
  static const struct { const char *key, *word; SasHandoverCases when; } words[] = {
    { "employee_assignment", "plt", SAS_HANDOVER_EMPLOYEE_ACTS },
    { "employee_assignment", "study-leave", SAS_HANDOVER_STUDY_LEAVE },
    { "employee_assignment", "seconded", SAS_HANDOVER_SECONDED },
    { "direct_superior", "permanently-absent", SAS_HANDOVER_SUPERIOR_ABSENT },
  };
  SasHandoverCases cases = *sas_rule_text (inputs, "delegated_to") != '\0' ? SAS_HANDOVER_DELEGATED : 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (sas_rule_is (inputs, words[i].key, words[i].word))
      cases |= words[i].when;
  return cases;
}

/* p. 89 (4): a leader who assigned work without being the appraiser tells the appraiser what he thinks of it. */
static json_t *
answer_evaluate (const json_t *inputs)
{
  const SasHandover *found = sas_handover_find (cases_of (inputs));
  json_t *answer = json_pack ("{s:s, s:s, s:s}", "evaluator", sas_evaluates[found->who], "article", found->basis,
                              "sentence", _(found->sentence));

  if (sas_rule_is (inputs, "assigning_leader", "not-appraiser"))
    json_object_update_new (answer, json_pack ("{s:s, s:b}", "leader_gives", "feedback", "rates", FALSE));
  if (found->who == SAS_EVALUATES_ACTING_UNIT)
    json_object_set_new (answer, "appraiser_unit", json_string (sas_rule_text (inputs, "acting_reports_to_unit")));
  if (found->who == SAS_EVALUATES_HOME)
    json_object_update_new (answer, json_pack ("{s:s, s:s}", "appraiser", sas_evaluates[found->who],
                                               "basis", "feedback-of-institution"));
  return answer;
}

static json_t *
answer_delegate (const json_t *inputs)
{
  return json_pack ("{s:b}", "allowed", sas_handover_may_be_delegate (sas_rule_is (inputs, "person", "functional"),
                                                                      sas_rule_is_true (inputs, "leads_unit")));
}

/* pp. 90 (11), 115-116 (8). */
static json_t *
answer_window_passed (const json_t *inputs)
{
  gboolean done = sas_rule_is_true (inputs, "rated") && sas_rule_is_true (inputs, "signed");
  const SasHandover *found = sas_handover_find (done ? 0 : SAS_HANDOVER_WINDOW_PASSED);

  return json_pack ("{s:s, s:b, s:s, s:s}", "evaluator", sas_evaluates[found->who], "conclusive", found->conclusive,
                    "form", found->form,
                    "article", found->basis);
}

/* --- planning --- */

/* p. 50 (6d): what is done as Plt or Plh, or in a structural post, is a main result. */
static json_t *
answer_assignment (const json_t *inputs)
{
  const char *type = sas_rule_text (inputs, "type");
  gboolean main_result = g_strv_contains ((const char *const *) sas_rule_regulation (inputs)->main_assignments, type);

  return json_pack ("{s:s}", "result_kind", sas_result_kinds[main_result ? SAS_RESULT_MAIN : SAS_RESULT_ADDITIONAL]);
}

/* p. 65 (5). */
static json_t *
answer_planning (const json_t *inputs)
{
  SasDate today = sas_date_from_iso (sas_rule_text (inputs, "today"));
  const SasRegulation *regulation = sas_rule_regulation (inputs);
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
  int state = sas_word_find (sas_plan_states, SAS_PLAN_STATES, sas_rule_text (inputs, "plan_state"));
  SasStepFacts facts = { .state = (SasPlanState) MAX (state, 0), .roles = SAS_ROLE_EMPLOYEE, .note = "handover" };

  return state >= 0 && sas_workflow_find ("revise", &facts, NULL, NULL) != NULL;
}

/* p. 65 (7); without a plan's state it is asked about an evaluation. */
static json_t *
answer_appraiser_moved (const json_t *inputs)
{
  if (!json_is_string (json_object_get (inputs, "plan_state")))
    return answer_old_unit (inputs);
  return json_pack ("{s:s, s:s}", "expectations_with", "new-appraiser",
                    "plan", is_revised (inputs) ? "revised" : "edited");
}

/* pp. 64-65 (12)-(13): beginning or ending in mid-year, study is clarified in the plan of the year. */
static json_t *
answer_study_leave (const json_t *inputs)
{
  return json_pack ("{s:s, s:b}", "plan", "results-added-to-same-plan", "new_plan", FALSE);
}

json_t *
sas_rule_handover (const json_t *inputs)
{
  static const struct { const char *event; json_t *(*answer) (const json_t *inputs); } events[] = {
    { "assignment", answer_assignment }, { "planning", answer_planning }, { "appraiser-moved", answer_appraiser_moved },
    { "study-leave-begins", answer_study_leave }, { "study-leave-ends", answer_study_leave },
    { "employee-moved", answer_employee_moved }, { "evaluate", answer_evaluate },
    { "delegate-appraiser", answer_delegate },
    { "window-passed", answer_window_passed },
  };

  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    if (g_str_equal (events[i].event, sas_rule_text (inputs, "event")))
      return events[i].answer (inputs);
  return NULL;
}
