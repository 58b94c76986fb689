/* The steps of an evaluation: what the table (sas-evaluation-workflow.h) allows, done and recorded in one transaction. */
#include "config.h"
#include "sas-error.h"
#include "sas-evaluation-check.h"
#include "sas-evaluation-store-private.h"
#include "sas-extension-store.h"
#include "sas-holiday-store.h"
#include "sas-i18n.h"
#include "sas-objection.h"
#include "sas-organisation-store.h"
#include "sas-plan-store-private.h"
#include "sas-rating-suggestion.h"
#include "sas-regulation.h"
#include "sas-rows.h"
#include "sas-settings-store.h"

/* --- what the table looks at --- */

SasPeriodWindow
sas_evaluation_store_window (SasDb *db)
{
  SasPeriodWindow window = {
    .open_day = sas_settings_store_number (db, SAS_SETTING_WINDOW_OPENS, sas_period_window_default.open_day),
    .close_days = sas_settings_store_number (db, SAS_SETTING_WINDOW_CLOSES, sas_period_window_default.close_days),
  };

  sas_extension_store_apply (db, &window);
  return window;
}

static SasDate
signed_on (const SasDocument *document)
{
  const SasSignature *signature = document->reviewing_superior_signed != NULL ? document->reviewing_superior_signed
                                                                              : document->appraiser_signed;

  return signature != NULL ? signature->date : SAS_DATE_NONE;
}

static SasRating
either (SasRating given, SasRating standing)
{
  return given != SAS_RATING_NONE ? given : standing;
}

/* The day of the last step that is recorded: no later step is older. */
static SasDate
last_day (const SasEvaluation *evaluation)
{
  const SasDocument *document = evaluation->document;
  const SasDate days[] = {
    sas_period_from (evaluation->period, evaluation->year),
    document != NULL ? signed_on (document) : SAS_DATE_NONE,
    document != NULL ? document->employee_received : SAS_DATE_NONE,
    document != NULL && document->employee_signed != NULL ? document->employee_signed->date : SAS_DATE_NONE,
    document != NULL && document->objection != NULL ? document->objection->date : SAS_DATE_NONE,
    document != NULL && document->explanation != NULL ? document->explanation->date : SAS_DATE_NONE,
    document != NULL && document->decision != NULL ? document->decision->date : SAS_DATE_NONE,
  };
  SasDate last = SAS_DATE_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    last = MAX (last, days[i]);
  return last;
}

static gboolean
is_in_time (const SasEvaluation *evaluation, SasDate date, const SasCalendar *calendar)
{
  SasDate received = evaluation->document != NULL ? evaluation->document->employee_received : SAS_DATE_NONE;

  return received != SAS_DATE_NONE && date <= sas_objection_last_day (sas_regulation_for_year (evaluation->year), calendar, received);
}

static gboolean
is_said (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Whether the ratings as the step would leave them are not the suggested ones, and nobody says why. */
static gboolean
departs (const SasEvaluation *evaluation, const SasPlan *plan, const SasEvaluationAct *act)
{
  g_autoptr (SasEvaluation) rated = sas_evaluation_copy (evaluation);

  rated->result_rating = either (act->result_rating, evaluation->result_rating);
  rated->behaviour_rating = either (act->behaviour_rating, evaluation->behaviour_rating);
  return !is_said (act->departure) && !is_said (evaluation->departure) && sas_rating_departs (rated, plan);
}

/* What counts for the employee: what the unit has, else what HR wrote into the evaluation. */
static gboolean
find_organisation (SasDb *db, const SasEvaluation *evaluation, const SasEvaluationAct *act, SasOrganisationPredicate *predicate, GError **error)
{
  *predicate = SAS_ORGANISATION_NONE;
  if (act->unit != NULL &&
      !sas_organisation_store_predicate (db, act->unit, evaluation->year, evaluation->period, sas_date_today (), predicate, error))
    return FALSE;
  if (*predicate == SAS_ORGANISATION_NONE)
    *predicate = evaluation->organisation_predicate;
  return TRUE;
}

static gboolean
has_outcome (const SasEvaluationAct *act)
{
  return act->outcome == SAS_OUTCOME_UPHELD ||
         (act->outcome == SAS_OUTCOME_CHANGED && act->result_rating != SAS_RATING_NONE && act->behaviour_rating != SAS_RATING_NONE);
}

static gboolean
was_set (const SasPlan *plan)
{
  return plan->state == SAS_PLAN_APPROVED || plan->state == SAS_PLAN_CLOSED || plan->state == SAS_PLAN_SUPERSEDED;
}

gboolean
sas_evaluation_store_facts (SasDb *db, const SasEvaluation *evaluation, const SasEvaluationAct *act, const SasActor *actor,
                            SasEvaluationFacts *facts, GError **error)
{
  g_autoptr (SasCalendar) calendar = sas_holiday_store_calendar (db, error);
  g_autoptr (SasPlan) plan = calendar != NULL ? sas_evaluation_store_plan (db, evaluation, error) : NULL;
  const SasPeriodWindow window = sas_evaluation_store_window (db);
  SasRating result = either (act->result_rating, evaluation->result_rating);
  SasRating behaviour = either (act->behaviour_rating, evaluation->behaviour_rating);

  if (plan == NULL)
    return FALSE;
  *facts = (SasEvaluationFacts) {
    .state = evaluation->state, .evaluator = evaluation->evaluator,
    .roles = sas_actor_roles_in_evaluation (actor, evaluation, act->reviewer),
    .plan_in_force = was_set (plan), .realised = sas_evaluation_is_realised (evaluation),
    .window_passed = sas_date_today () > sas_period_window_closes (&window, evaluation->period, evaluation->year, calendar),
    .rated = result != SAS_RATING_NONE && behaviour != SAS_RATING_NONE,
    .departs = departs (evaluation, plan, act),
    .noted = *evaluation->notes != '\0' || evaluation->notes_waived || act->notes_waived,
    .conclusive = evaluation->final_without_objection,
    .received = evaluation->document != NULL && evaluation->document->employee_received != SAS_DATE_NONE,
    .in_time = is_in_time (evaluation, act->date, calendar), .outcome = has_outcome (act),
    .note = act->note, .date = act->date, .earliest = last_day (evaluation),
  };
  return find_organisation (db, evaluation, act, &facts->organisation, error);
}

/* --- what a step does beside changing the state; each gets the evaluation that will be stored --- */

typedef struct
{
  SasDb                    *db;
  const SasEvaluationAct   *act;
  const SasEvaluationFacts *facts;
  const SasStep            *step;
  const SasActor           *actor;
} Context;

static SasSignature *
sign (const Context *context)
{
  SasSignature *signature = sas_record_new (&sas_signature_type);

  sas_record_set_text (&sas_signature_type, signature, "place", context->act->place);
  signature->date = context->act->date;
  return signature;
}

static SasStatement *
state_ (const Context *context)
{
  SasStatement *statement = sas_record_new (&sas_statement_type);

  sas_record_set_text (&sas_statement_type, statement, "text", context->act->note);
  statement->date = context->act->date;
  return statement;
}

static void
put_signature (SasSignature **place, SasSignature *signature)
{
  sas_record_free (&sas_signature_type, *place);
  *place = signature;
}

static void
put_statement (SasStatement **place, SasStatement *statement)
{
  sas_record_free (&sas_statement_type, *place);
  *place = statement;
}

static void
rate (const Context *context, SasEvaluation *evaluation)
{
  evaluation->result_rating = either (context->act->result_rating, evaluation->result_rating);
  evaluation->behaviour_rating = either (context->act->behaviour_rating, evaluation->behaviour_rating);
  evaluation->organisation_predicate = context->facts->organisation;
  if (context->act->departure != NULL)
    sas_record_set_text (&sas_evaluation_type, evaluation, "departure", context->act->departure);
  sas_evaluation_settle (evaluation);
}

static void
finalise (const Context *context, SasEvaluation *evaluation)
{
  SasDocument *document = sas_evaluation_document (evaluation);
  gboolean superior = evaluation->evaluator == SAS_EVALUATOR_REVIEWER;

  put_signature (superior ? &document->reviewing_superior_signed : &document->appraiser_signed, sign (context));
  evaluation->notes_waived = evaluation->notes_waived || (context->act->notes_waived && *evaluation->notes == '\0');
  if (context->act->people == NULL)
    return;
  sas_people_free (evaluation->people);
  evaluation->people = sas_record_copy (&sas_people_type, context->act->people);
}

static void
deliver (const Context *context, SasEvaluation *evaluation)
{
  sas_evaluation_document (evaluation)->employee_received = context->act->date;
}

static void
acknowledge (const Context *context, SasEvaluation *evaluation)
{
  put_signature (&sas_evaluation_document (evaluation)->employee_signed, sign (context));
}

static void
object (const Context *context, SasEvaluation *evaluation)
{
  put_statement (&sas_evaluation_document (evaluation)->objection, state_ (context));
}

static void
explain (const Context *context, SasEvaluation *evaluation)
{
  put_statement (&sas_evaluation_document (evaluation)->explanation, state_ (context));
}

/* What had been rated stays beside what is decided. */
static void
decide (const Context *context, SasEvaluation *evaluation)
{
  SasDecision *decision = sas_record_new (&sas_decision_type);
  SasDocument *document = sas_evaluation_document (evaluation);

  decision->date = context->act->date;
  decision->upholds = context->act->outcome == SAS_OUTCOME_UPHELD;
  sas_record_set_text (&sas_decision_type, decision, "text", context->act->note);
  sas_record_set_text (&sas_decision_type, decision, "recommendation", context->act->recommendation);
  if (!decision->upholds)
    {
      decision->result_rating_before = evaluation->result_rating;
      decision->behaviour_rating_before = evaluation->behaviour_rating;
      evaluation->result_rating = context->act->result_rating;
      evaluation->behaviour_rating = context->act->behaviour_rating;
      sas_evaluation_settle (evaluation);
    }
  sas_record_free (&sas_decision_type, document->decision);
  document->decision = decision;
}

static void
report (const Context *context, SasEvaluation *evaluation)
{
  SasDocument *document = sas_evaluation_document (evaluation);

  document->reported = context->act->date;
  if (document->employee_signed == NULL && document->decision == NULL)
    sas_record_set_text (&sas_document_type, document, "not_returned", context->act->note);
}

/* p. 90 (11): what the superior evaluates in the appraiser's place is final. */
static void
take_over (const Context *context, SasEvaluation *evaluation)
{
  evaluation->evaluator = SAS_EVALUATOR_REVIEWER;
  evaluation->final_without_objection = TRUE;
  if (context->act->note != NULL)
    sas_record_set_text (&sas_document_type, sas_evaluation_document (evaluation), "reason", context->act->note);
}

static const struct { const char *action; void (*effect) (const Context *context, SasEvaluation *evaluation); } effects[] = {
  { "rate", rate }, { "finalise", finalise }, { "deliver", deliver }, { "acknowledge", acknowledge }, { "object", object },
  { "explain", explain }, { "decide", decide }, { "report", report }, { "take-over", take_over },
};

static void
take_effect (const Context *context, SasEvaluation *evaluation)
{
  for (guint i = 0; i < G_N_ELEMENTS (effects); i++)
    if (g_str_equal (effects[i].action, context->step->action))
      effects[i].effect (context, evaluation);
}

/* The plan goes to the archive with the report of its year. One that gave way to another in the year has ended already. */
static gboolean
close_plan (SasDb *db, const SasEvaluation *evaluation, const SasActor *actor, GError **error)
{
  g_autoptr (SasPlan) plan = sas_plan_fetch (db, evaluation->plan, 0, error);
  g_autoptr (SasPlan) closed = plan != NULL ? sas_plan_copy (plan) : NULL;
  const SasStepFacts facts = { .state = plan != NULL ? plan->state : SAS_PLAN_DRAFT, .year = evaluation->year, .roles = SAS_ROLE_SYSTEM,
                               .today = sas_date_today () };

  if (plan == NULL)
    return FALSE;
  if (sas_workflow_find ("close", &facts, NULL, NULL) == NULL)
    return TRUE;
  closed->state = SAS_PLAN_CLOSED;
  return sas_rows_update (db, &sas_plan_type, plan, closed, error) && sas_plan_stamp (db, closed, actor, error) &&
         sas_plan_audit (db, closed, "close", (int) plan->state, NULL, actor, "system", error);
}

/* --- the steps --- */

/* An edit is no step, and what is there is not opened. */
static const SasStep *
find_step (const char *action, const SasEvaluationFacts *facts, GError **error)
{
  const SasStep *step = sas_evaluation_find_step (action, facts, NULL, error);

  if (step == NULL || !g_str_has_prefix (action, "edit-"))
    return step;
  g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("“%s” is no step of the workflow. Nothing was changed."), action);
  return NULL;
}

/* As whom: the evaluator is the appraiser, or his superior. (transfer full) */
static char *
role_of (const Context *context, const SasEvaluation *stored)
{
  SasRoles who = context->step->who;

  if (who & SAS_ROLE_EVALUATOR)
    who |= stored->evaluator == SAS_EVALUATOR_APPRAISER ? SAS_ROLE_APPRAISER : SAS_ROLE_REVIEWER;
  return sas_actor_role_words (context->actor, who & context->facts->roles);
}

gboolean
sas_evaluation_run_step (SasDb *db, const SasEvaluation *stored, SasEvaluation *next, const SasEvaluationAct *act, const SasActor *actor,
                         GError **error)
{
  SasEvaluationFacts facts;
  Context context = { db, act, &facts, NULL, actor };
  g_autofree char *role = NULL;

  if (!sas_evaluation_store_facts (db, stored, act, actor, &facts, error))
    return FALSE;
  context.step = find_step (act->action, &facts, error);
  if (context.step == NULL)
    return FALSE;
  take_effect (&context, next);
  if (context.step->to != SAS_STATE_SAME)
    next->state = (SasEvaluationState) context.step->to;
  role = role_of (&context, stored);
  return sas_rows_update (db, &sas_evaluation_type, stored, next, error) &&
         sas_evaluation_stamp (db, next, actor, error) &&
         (next->state != SAS_EVALUATION_REPORTED || next->period != SAS_PERIOD_ANNUAL || close_plan (db, next, actor, error)) &&
         sas_evaluation_audit (db, next, context.step->action, (int) stored->state, act->note, actor, role, error);
}

SasEvaluation *
sas_evaluation_store_act (SasDb *db, const char *id, gint64 *revision, const SasEvaluationAct *act, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (SasEvaluation) stored = NULL;
  g_autoptr (SasEvaluation) next = NULL;
  gint64 stands;

  g_return_val_if_fail (db != NULL && id != NULL && act != NULL && act->action != NULL && actor != NULL, NULL);

  if (!sas_tx_begin (&tx, db, error))
    return NULL;
  stored = sas_evaluation_fetch (db, id, revision != NULL ? *revision : 0, error);
  next = stored != NULL ? sas_evaluation_copy (stored) : NULL;
  if (next == NULL || !sas_evaluation_run_step (db, stored, next, act, actor, error))
    return NULL;
  stands = sas_evaluation_revision (db, next->id, error);
  if (stands == G_MININT64 || !sas_tx_commit (&tx, error))
    return NULL;
  if (revision != NULL)
    *revision = stands;
  return g_steal_pointer (&next);
}
