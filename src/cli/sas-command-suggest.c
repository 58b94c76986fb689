/* What the record of an evaluation suggests: ratings with their reasoning, what is still missing, sentences for the notes. */
#include "config.h"
#include "sas-cli-things.h"
#include "sas-evaluation-advice.h"
#include "sas-evaluation-check.h"
#include "sas-evaluation-store.h"
#include "sas-holiday-store.h"
#include "sas-i18n.h"
#include "sas-monitoring-store.h"
#include "sas-rating-reason.h"
#include "sas-rating-view.h"
#include "sas-roster-store.h"

static json_t *
ratings_to_json (const SasEvaluation *evaluation, const SasPlan *plan)
{
  const SasResultSuggestion result = sas_result_suggestion_of (evaluation, plan);
  const SasBehaviourSuggestion behaviour = sas_behaviour_suggestion_of (evaluation);
  g_autofree char *why_result = sas_result_suggestion_explain (&result);
  g_autofree char *why_behaviour = sas_behaviour_suggestion_explain (&behaviour);

  return json_pack ("{s:{s:s?, s:s, s:s}, s:{s:s?, s:s}}", "result", "rating", sas_ratings[result.suggestion], "why", why_result,
                    "feedback", sas_agreements[result.agreement], "behaviour", "rating", sas_ratings[behaviour.suggestion],
                    "why", why_behaviour);
}

/* Sentences to begin the reason with, where a rating departs. */
static json_t *
reasons_to_json (const SasEvaluation *evaluation, const SasPlan *plan)
{
  g_autoptr (SasRatingView) view = sas_rating_view_new (evaluation, plan, FALSE, SAS_RATING_NONE, FALSE);
  SasRatedPart part = sas_rating_view_departing (view);
  g_autoptr (GPtrArray) reasons =
    part < SAS_RATED_PARTS ? sas_rating_reasons (evaluation, plan, view->rating[part], view->suggestion[part]) : g_ptr_array_new ();
  json_t *array = json_array ();

  for (guint i = 0; i < reasons->len; i++)
    json_array_append_new (array, json_string (reasons->pdata[i]));
  return array;
}

/* To who has not handed in what he reached; null of all others. */
static json_t *
reminder_to_json (SasDb *db, const SasEvaluation *evaluation, SasRoster *roster)
{
  const SasPerson *person = sas_roster_person (roster, evaluation->nip);
  const SasPeriodWindow window = sas_evaluation_store_window (db);
  g_autoptr (SasCalendar) calendar = sas_holiday_store_calendar (db, NULL);
  g_autofree char *text = NULL;

  if (evaluation->state != SAS_EVALUATION_OPEN || person == NULL || calendar == NULL)
    return json_null ();
  text = sas_rating_reminder (person->name, evaluation->period, evaluation->year,
                              sas_period_window_closes (&window, evaluation->period, evaluation->year, calendar));
  return json_string (text);
}

static json_t *
missing_to_json (const SasEvaluation *evaluation, const SasPlan *plan)
{
  static const char *const severities[] = { [SAS_MUST] = "must", [SAS_WARN] = "warn", [SAS_HINT] = "hint" };
  g_autoptr (GPtrArray) findings = sas_evaluation_check_rating (evaluation, plan);
  json_t *array = json_array ();

  for (guint i = 0; i < findings->len; i++)
    {
      const SasFinding *finding = g_ptr_array_index (findings, i);

      json_array_append_new (array, json_pack ("{s:s, s:s, s:s, s:s, s:s}", "rule", finding->rule, "severity", severities[finding->severity],
                                               "path", finding->path, "message", finding->message, "basis", finding->basis));
    }
  return array;
}

static json_t *
notes_to_json (const SasEvaluation *evaluation, const SasPlan *plan, const GPtrArray *guidance)
{
  g_autoptr (GPtrArray) advice = sas_evaluation_advise (evaluation, plan, guidance);
  json_t *array = json_array ();

  for (guint i = 0; i < advice->len; i++)
    {
      const SasAdvice *one = g_ptr_array_index (advice, i);

      json_array_append_new (array, json_pack ("{s:s, s:s?, s:s}", "why", one->why, "path", one->path, "text", one->text));
    }
  return array;
}

/* Guidance is not for everybody's eyes: whoever may not read it gets the sentences without it. */
static GPtrArray *
guidance_of (SasDb *db, const SasEvaluation *evaluation, SasRoster *roster, const SasActor *actor)
{
  const SasPerson *reviewer =
    sas_roster_reviewer_above (roster, evaluation->nip, evaluation->appraiser, sas_period_to (evaluation->period, evaluation->year));

  return sas_monitoring_store_list (db, &sas_guidance_type, evaluation->nip, evaluation->year, actor,
                                    reviewer != NULL ? reviewer->nip : NULL, NULL);
}

static void
guidance_free (GPtrArray *guidance)
{
  for (guint i = 0; guidance != NULL && i < guidance->len; i++)
    sas_record_free (&sas_guidance_type, g_ptr_array_index (guidance, i));
  g_clear_pointer (&guidance, g_ptr_array_unref);
}

static SasCliExit
print_suggestion (SasDb *db, const SasEvaluation *evaluation, const SasPlan *plan, SasRoster *roster, const SasActor *actor)
{
  GPtrArray *guidance = guidance_of (db, evaluation, roster, actor);
  g_autoptr (json_t) json = ratings_to_json (evaluation, plan);

  json_object_set_new (json, "missing", missing_to_json (evaluation, plan));
  json_object_set_new (json, "reasons", reasons_to_json (evaluation, plan));
  json_object_set_new (json, "reminder", reminder_to_json (db, evaluation, roster));
  json_object_set_new (json, "notes", notes_to_json (evaluation, plan, guidance));
  guidance_free (guidance);
  sas_cli_print_json (json);
  return SAS_CLI_DONE;
}

SasCliExit
sas_command_suggest (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *nip = NULL, *word = NULL;
  int year = 0, period;
  const GOptionEntry entries[] = {
    { "nip", 0, 0, G_OPTION_ARG_STRING, &nip, N_("Whose evaluation"), "NIP" },
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_("Of which year"), N_("YEAR") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &word, N_("annual, q1 to q4, m01 to m12"), N_("PERIOD") },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (SasActor) actor = NULL;
  g_autoptr (SasEvaluation) evaluation = NULL;
  g_autoptr (SasPlan) plan = NULL;

  if (!sas_cli_parse ("suggest", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 0, error))
    return SAS_CLI_FAILED;
  if (nip == NULL || year <= 0)
    return sas_cli_misused (error, _("--nip and --year say whose evaluation, of which year.")) ? SAS_CLI_DONE : SAS_CLI_USAGE;
  period = sas_cli_period (word, error);
  db = period >= 0 ? sas_cli_open (cli, SAS_DB_READ_ONLY, error) : NULL;
  roster = db != NULL ? sas_roster_store_load (db, error) : NULL;
  actor = roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
  evaluation = actor != NULL ? sas_evaluation_store_load (db, nip, year, (SasPeriod) period, NULL, error) : NULL;
  plan = evaluation != NULL ? sas_evaluation_store_plan (db, evaluation, error) : NULL;
  return plan != NULL ? print_suggestion (db, evaluation, plan, roster, actor) : SAS_CLI_FAILED;
}
