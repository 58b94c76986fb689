/* show, set, act, list of evaluations, and opening periods. */
#include "config.h"
#include "sas-cli-list.h"
#include "sas-cli-things.h"
#include "sas-error.h"
#include "sas-evaluation-check.h"
#include "sas-evaluation-store.h"
#include "sas-i18n.h"
#include "sas-organisation.h"
#include "sas-plan-store.h"
#include "sas-roster-store.h"
#include "sas-settings-store.h"

int
sas_cli_period (const char *word, GError **error)
{
  int period = word != NULL ? sas_period_find (word) : SAS_PERIOD_ANNUAL;

  if (period < 0)
    sas_cli_misused (error, _("“%s” is no period; annual, q1 to q4, m01 to m12 are."), word);
  return period;
}

json_t *
sas_cli_show_evaluation (SasDb *db, const SasCliWhich *which, GError **error)
{
  int period = sas_cli_period (which->period, error);
  g_autoptr (SasEvaluation) evaluation =
    period >= 0 ? sas_evaluation_store_load (db, which->nip, which->year, (SasPeriod) period, NULL, error) : NULL;

  return evaluation != NULL ? sas_evaluation_to_json (evaluation) : NULL;
}

/* The superior of the appraiser on @date. (nullable) */
static const char *
reviewer_of (SasRoster *roster, const SasEvaluation *evaluation, SasDate date)
{
  const SasPerson *reviewer = sas_roster_reviewer_above (roster, evaluation->nip, evaluation->appraiser, date);

  return reviewer != NULL ? reviewer->nip : NULL;
}

gboolean
sas_cli_set_evaluation (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error)
{
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_from_json (json, error);
  g_autoptr (SasRoster) roster = evaluation != NULL ? sas_roster_store_load (db, error) : NULL;
  SasEvaluationState wanted;

  if (roster == NULL)
    return FALSE;
  wanted = evaluation->state;
  if (!sas_evaluation_store_set (db, evaluation, reviewer_of (roster, evaluation, sas_period_to (evaluation->period, evaluation->year)),
                                 actor, error))
    return FALSE;
  if (evaluation->state != wanted)
    g_printerr (_("Stored in the state “%s”: only the steps of the workflow change it (sasaran-cli act)."),
                sas_evaluation_states[evaluation->state]);
  if (evaluation->state != wanted)
    g_printerr ("\n");
  return TRUE;
}

/* --- act --- */

static gboolean
read_word (const char *word, const char *const *words, int count, int *value, GError **error)
{
  *value = word != NULL ? sas_word_find (words, count, word) : 0;
  return *value >= 0 || sas_cli_misused (error, _("“%s” is not known here; see --help."), word);
}

static gboolean
read_options (const SasCliActOptions *options, SasEvaluationAct *step, GError **error)
{
  static const char *const outcomes[] = { NULL, "upheld", "changed" };
  int result, behaviour, outcome;

  if (!read_word (options->result_rating, sas_ratings, SAS_RATINGS, &result, error) ||
      !read_word (options->behaviour_rating, sas_ratings, SAS_RATINGS, &behaviour, error) ||
      !read_word (options->outcome, outcomes, G_N_ELEMENTS (outcomes), &outcome, error))
    return FALSE;
  step->result_rating = (SasRating) result;
  step->behaviour_rating = (SasRating) behaviour;
  step->outcome = (SasOutcome) outcome;
  step->note = options->note;
  step->departure = options->departure;
  step->recommendation = options->recommendation;
  step->notes_waived = options->no_notes;
  step->date = options->date != NULL ? sas_date_parse (options->date) : sas_date_today ();
  return step->date != SAS_DATE_NONE || sas_cli_misused (error, _("“%s” is not a date; write 31-01-2026."), options->date);
}

static SasCliExit
print_state (const SasEvaluation *evaluation)
{
  if (evaluation == NULL)
    return SAS_CLI_FAILED;
  g_print ("%s\n", sas_evaluation_states[evaluation->state]);
  return SAS_CLI_DONE;
}

static void
print_missing (const SasEvaluation *evaluation)
{
  g_autoptr (GPtrArray) findings = sas_evaluation_check (evaluation);

  for (guint i = 0; i < findings->len; i++)
    {
      const SasFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity == SAS_MUST)
        g_printerr ("- %s (%s; %s)\n", finding->message, finding->path, finding->basis);
    }
}

/* Steps before which somebody looks at the evidence again. */
static gboolean
rests_on_evidence (const char *action)
{
  static const char *const steps[] = { "rate", "finalise", "explain", "decide", NULL };

  return g_strv_contains (steps, action);
}

static SasCliExit
step_on (SasDb *db, SasRoster *roster, const SasEvaluation *evaluation, SasEvaluationAct *step, const SasActor *actor, GError **error)
{
  SasDate day = sas_period_to (evaluation->period, evaluation->year);
  g_autoptr (SasPlan) plan = sas_evaluation_store_plan (db, evaluation, error);
  g_autoptr (SasPeople) people = plan != NULL ? sas_roster_people_of_plan (roster, plan, step->date) : NULL;
  const SasUnit *unit = sas_organisation_unit_of (roster, evaluation->nip, evaluation->appraiser, day);
  g_autoptr (SasEvaluation) done = NULL;
  gint64 revision = 0;

  if (plan == NULL)
    return SAS_CLI_FAILED;
  step->people = people;
  step->unit = unit != NULL ? unit->code : NULL;
  step->reviewer = reviewer_of (roster, evaluation, day);
  done = sas_evaluation_store_act (db, evaluation->id, &revision, step, actor, error);
  if (done == NULL && g_str_equal (step->action, "realise"))
    print_missing (evaluation);
  if (done != NULL && rests_on_evidence (step->action))
    sas_cli_warn_of_evidence (db, done, actor, step->reviewer);
  return print_state (done);
}

SasCliExit
sas_cli_act_evaluation (SasDb *db, SasCli *cli, const char *action, const SasCliActOptions *options, GError **error)
{
  int period = sas_cli_period (options->period, error);
  SasEvaluationAct step = { .action = action };
  g_autoptr (SasRoster) roster = period >= 0 && read_options (options, &step, error) ? sas_roster_store_load (db, error) : NULL;
  g_autoptr (SasActor) actor = roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
  g_autoptr (SasEvaluation) evaluation = NULL;
  g_autofree char *place = NULL;

  if (actor == NULL)
    return SAS_CLI_FAILED;
  if (g_str_equal (action, "open"))
    {
      evaluation = sas_evaluation_store_open (db, options->nip, options->year, (SasPeriod) period, actor, error);
      return print_state (evaluation);
    }
  place = options->place != NULL ? g_strdup (options->place) : sas_settings_store_get (db, SAS_SETTING_PLACE, NULL);
  step.place = place;
  evaluation = sas_evaluation_store_load (db, options->nip, options->year, (SasPeriod) period, NULL, error);
  return evaluation != NULL ? step_on (db, roster, evaluation, &step, actor, error) : SAS_CLI_FAILED;
}

/* --- open --- */

/* A period that the office does not have is a slip: q1 where it evaluates monthly. */
static gboolean
check_cycle (SasDb *db, int period, GError **error)
{
  g_autofree char *word = sas_settings_store_get (db, SAS_SETTING_CYCLE, NULL);
  SasCycle cycle = g_strcmp0 (word, sas_cycles[SAS_CYCLE_MONTHLY]) == 0 ? SAS_CYCLE_MONTHLY : SAS_CYCLE_QUARTERLY;

  if (sas_period_is_of ((SasPeriod) period, cycle))
    return TRUE;
  g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("This office evaluates in another cycle (setting “cycle”: %s). Nothing was opened."), sas_cycles[cycle]);
  return FALSE;
}

SasCliExit
sas_command_open (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *unit = NULL, *word = NULL;
  int year = 0, period, count;
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_("Of which year"), N_("YEAR") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &word, N_("annual, q1 to q4, m01 to m12"), N_("PERIOD") },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &unit, N_("Only this unit and those below; the whole office when not given"), N_("UNIT") },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (SasActor) actor = NULL;

  if (!sas_cli_parse ("open", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 0, error))
    return SAS_CLI_FAILED;
  if (year <= 0 || word == NULL)
    return sas_cli_misused (error, _("--year and --period say what is opened.")) ? SAS_CLI_DONE : SAS_CLI_USAGE;
  period = sas_cli_period (word, error);
  db = period >= 0 ? sas_cli_open (cli, SAS_DB_READ_WRITE, error) : NULL;
  roster = db != NULL && check_cycle (db, period, error) ? sas_roster_store_load (db, error) : NULL;
  actor = roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
  if (actor == NULL)
    return SAS_CLI_FAILED;
  if (unit != NULL && sas_roster_unit (roster, unit) == NULL)
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("There is no unit “%s” in this office. Nothing was changed."), unit);
  count = unit == NULL || sas_roster_unit (roster, unit) != NULL
          ? sas_evaluation_store_open_all (db, unit, year, (SasPeriod) period, actor, error) : -1;
  if (count >= 0)
    g_print ("%d\n", count);
  return count >= 0 ? SAS_CLI_DONE : SAS_CLI_FAILED;
}

/* --- list --- */

static json_t *
row_to_json (const SasEvaluationRow *row)
{
  return json_pack ("{s:s, s:s, s:i, s:s, s:s, s:s?, s:s?, s:s?, s:s?, s:s, s:s?, s:s?, s:s?, s:s?, s:b, s:s, s:s}",
                    "nip", row->nip, "name", row->name, "year", row->year, "period", sas_periods[row->period],
                    "state", sas_evaluation_states[row->state], "unit", row->unit, "unit_name", row->unit_name, "position", row->position,
                    "appraiser", row->appraiser, "evaluator", sas_evaluators[row->evaluator],
                    "result_rating", sas_ratings[row->result_rating], "behaviour_rating", sas_ratings[row->behaviour_rating],
                    "predicate", sas_predicates[row->predicate],
                    "organisation_predicate", sas_organisation_predicates[row->organisation_predicate],
                    "final_without_objection", row->final_without_objection, "updated", row->updated, "updated_by", row->updated_by);
}

gboolean
sas_cli_list_evaluations (SasDb *db, const SasCliListOptions *options, GError **error)
{
  static const char *const headings[] = { "nip", "name", "year", "period", "state", "unit", "results", "behaviour", "predicate", NULL };
  int state = options->state != NULL ? sas_word_find (sas_evaluation_states, SAS_EVALUATION_STATES, options->state) : 0;
  int period = sas_cli_period (options->period, error);
  const SasEvaluationFilter filter = {
    .year = options->year, .unit = options->unit, .nip = options->nip, .find = options->find,
    .by_state = options->state != NULL, .state = (SasEvaluationState) state, .by_period = options->period != NULL, .period = (SasPeriod) period,
  };
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) rows = sas_cli_rows_new (headings);
  g_autoptr (json_t) array = json_array ();

  if (state < 0)
    return sas_cli_misused (error, _("“%s” is no state of an evaluation."), options->state);
  list = period >= 0 ? sas_evaluation_store_list (db, &filter, error) : NULL;
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const SasEvaluationRow *row = g_ptr_array_index (list, i);
      g_autofree char *year = g_strdup_printf ("%d", row->year);

      json_array_append_new (array, row_to_json (row));
      sas_cli_add_row (rows, row->nip, row->name, year, sas_periods[row->period], sas_evaluation_states[row->state], row->unit,
                       sas_ratings[row->result_rating], sas_ratings[row->behaviour_rating], sas_predicates[row->predicate], NULL);
    }
  if (list == NULL)
    return FALSE;
  if (!sas_cli_wants_json (options))
    return sas_cli_print_rows (rows, options->format, error);
  sas_cli_print_json (array);
  return TRUE;
}
