#include "config.h"
#include "sas-evaluation-workflow.h"
#include "sas-rule-workflow.h"
#include "sas-workflow.h"

static const char *
text_of (const json_t *inputs, const char *key)
{
  const char *text = json_string_value (json_object_get (inputs, key));

  return text != NULL ? text : "";
}

/* What the inputs do not speak of is as the step needs it. */
static gboolean
unless_false (const json_t *inputs, const char *key)
{
  return !json_is_false (json_object_get (inputs, key));
}

static SasRoles
role_of (const char *word)
{
  static const struct { const char *word; SasRoles role; } roles[] = {
    { "employee", SAS_ROLE_EMPLOYEE }, { "appraiser", SAS_ROLE_APPRAISER }, { "reviewing-superior", SAS_ROLE_REVIEWER },
    { "hr", SAS_ROLE_HR }, { "system", SAS_ROLE_SYSTEM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_str_equal (roles[i].word, word))
      return roles[i].role;
  return SAS_ROLE_NONE;
}

/* @states: the words; @state: the one before. */
static json_t *
outcome_of (const SasStep *step, SasWhy why, const char *const *states, int state)
{
  if (step == NULL)
    return json_pack ("{s:b, s:s}", "allowed", FALSE, "why", sas_why_word (why));
  return json_pack ("{s:b, s:s}", "allowed", TRUE, "state", states[step->to != SAS_STATE_SAME ? step->to : state]);
}

static json_t *
answer_plan (const json_t *inputs)
{
  int state = sas_word_find (sas_plan_states, SAS_PLAN_STATES, text_of (inputs, "state"));
  SasDate today = sas_date_from_iso (text_of (inputs, "today"));
  SasStepFacts facts = { 0 };
  SasWhy why = SAS_WHY_UNKNOWN;
  const SasStep *step;
  json_t *outcome;

  if (state < 0)
    return NULL;
  if (today == SAS_DATE_NONE)
    today = sas_date_today ();
  facts.state = (SasPlanState) state;
  facts.year = (int) sas_date_year (today);
  facts.roles = role_of (text_of (inputs, "by"));
  facts.complete = unless_false (inputs, "complete");
  facts.note = text_of (inputs, "note");
  facts.date = facts.today = today;
  facts.dialogue = unless_false (inputs, "dialogue");
  step = sas_workflow_find (text_of (inputs, "action"), &facts, &why, NULL);
  outcome = outcome_of (step, why, sas_plan_states, state);
  if (step != NULL && g_str_equal (step->action, "revise"))
    json_object_set_new (outcome, "version", json_integer (2));
  return outcome;
}

/* Whether who acts is also the one who evaluates. */
static SasRoles
evaluating_role (SasRoles role, SasEvaluator evaluator)
{
  SasRoles evaluates = evaluator == SAS_EVALUATOR_APPRAISER ? SAS_ROLE_APPRAISER : SAS_ROLE_REVIEWER;

  return role == evaluates ? role | SAS_ROLE_EVALUATOR : role;
}

static json_t *
answer_evaluation (const json_t *inputs)
{
  const json_t *organisation = json_object_get (inputs, "organisation_predicate");
  int state = sas_word_find (sas_evaluation_states, SAS_EVALUATION_STATES, text_of (inputs, "state"));
  SasEvaluationFacts facts = {
    .evaluator = (SasEvaluator) MAX (0, sas_word_find (sas_evaluators, G_N_ELEMENTS (sas_evaluators), text_of (inputs, "evaluator"))),
    .plan_in_force = TRUE, .realised = TRUE, .rated = TRUE, .noted = TRUE, .received = TRUE,
    .window_passed = json_is_true (json_object_get (inputs, "window_passed")),
    .organisation = (SasOrganisationPredicate) MAX (0, sas_word_find (sas_organisation_predicates, SAS_ORGANISATION_PREDICATES,
                                                                      json_string_value (organisation))),
    .conclusive = json_is_true (json_object_get (inputs, "conclusive")),
    .in_time = unless_false (inputs, "in_time"),
    .outcome = *text_of (inputs, "outcome") != '\0',
    .note = text_of (inputs, "note"), .date = sas_date_today (),
  };
  SasWhy why = SAS_WHY_UNKNOWN;
  const SasStep *step;

  if (state < 0)
    return NULL;
  facts.state = (SasEvaluationState) state;
  facts.roles = evaluating_role (role_of (text_of (inputs, "by")), facts.evaluator);
  step = sas_evaluation_find_step (text_of (inputs, "action"), &facts, &why, NULL);
  return outcome_of (step, why, sas_evaluation_states, state);
}

json_t *
sas_rule_workflow (const json_t *inputs)
{
  const char *entity = text_of (inputs, "entity");

  if (g_str_equal (entity, "plan"))
    return answer_plan (inputs);
  return g_str_equal (entity, "evaluation") ? answer_evaluation (inputs) : NULL;
}
