/* show, set, act, amend: one plan, evaluation, team or workblock as a value. */
#include "config.h"
#include <stdio.h>
#include <string.h>
#include "sas-cli-things.h"
#include "sas-error.h"
#include "sas-evaluation-workflow.h"
#include "sas-i18n.h"
#include "sas-note-store.h"
#include "sas-plan-check.h"
#include "sas-plan-store.h"
#include "sas-roster-store.h"
#include "sas-settings-store.h"

static gboolean
check_whose (const char *nip, int year, GError **error)
{
  return (nip != NULL && year > 0) || sas_cli_misused (error, _("--nip and --year say whose plan, of which year."));
}

static void
which_clear (SasCliWhich *which)
{
  g_free (which->nip);
  g_free (which->name);
  g_free (which->unit);
  g_free (which->period);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SasCliWhich, which_clear)

static json_t *
show_plan (SasDb *db, const SasCliWhich *which, GError **error)
{
  g_autoptr (SasPlan) plan = sas_plan_store_load (db, which->nip, which->year, which->version, NULL, error);

  return plan != NULL ? sas_plan_to_json (plan) : NULL;
}

/* Whose plan it is and who appraises it must be people of the office. */
static gboolean
check_people (const SasPlan *plan, SasRoster *roster, GError **error)
{
  const char *numbers[] = { plan->nip, plan->appraiser };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (numbers[i] != NULL && sas_roster_person (roster, numbers[i]) == NULL)
      {
        g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND,
                     _("Nobody in this office has the number %s. Import or add the person first; nothing was changed."), numbers[i]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
set_plan (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error)
{
  g_autoptr (SasPlan) plan = sas_plan_from_json (json, error);
  g_autoptr (SasRoster) roster = plan != NULL ? sas_roster_store_load (db, error) : NULL;
  SasPlanState wanted;

  if (roster == NULL || !check_people (plan, roster, error))
    return FALSE;
  wanted = plan->state;
  if (!sas_plan_store_set (db, plan, actor, error))
    return FALSE;
  if (plan->state != wanted)
    g_printerr (_("Stored in the state “%s”: only the steps of the workflow change it (sasaran-cli act)."), sas_plan_states[plan->state]);
  if (plan->state != wanted)
    g_printerr ("\n");
  return TRUE;
}

static const struct
{
  const char *what;
  enum { BY_PERSON, BY_NAME, BY_UNIT } by;   /* a person's: by number and year */
  json_t *(*show) (SasDb *db, const SasCliWhich *which, GError **error);
  gboolean (*set) (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error);
} things[] = {
  { "plan", BY_PERSON, show_plan, set_plan },
  { "evaluation", BY_PERSON, sas_cli_show_evaluation, sas_cli_set_evaluation },
  { "organisation", BY_UNIT, sas_cli_show_organisation, sas_cli_set_organisation },
  { "actions", BY_PERSON, sas_cli_show_actions, sas_cli_set_actions },
  { "feedback", BY_PERSON, NULL, sas_cli_set_feedback },
  { "guidance", BY_PERSON, NULL, sas_cli_set_guidance }, { "takeover", BY_PERSON, NULL, sas_cli_set_takeover },
  { "credit", BY_PERSON, NULL, sas_cli_set_credit },
  { "legacy", BY_PERSON, sas_cli_show_legacy, sas_cli_set_legacy },
  { "follow-up", BY_PERSON, NULL, sas_cli_set_follow_up },
  { "dialogue", BY_PERSON, sas_cli_show_dialogue, sas_cli_set_dialogue },
  { "team", BY_NAME, sas_cli_show_team, sas_cli_set_team },
  { "workblock", BY_PERSON, sas_cli_show_workblock, sas_cli_set_workblock },
};

/* The row of @argv[1]; -1 with a usage error. */
static int
find_thing (int argc, char **argv, int count, GError **error)
{
  if (!sas_cli_arguments (argc, count, error))
    return -1;
  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    if (g_str_equal (argv[1], things[i].what))
      return (int) i;
  sas_cli_misused (error, _("“%s” is not known here; plan, evaluation, organisation, actions, feedback, guidance, takeover, follow-up, credit, legacy, dialogue, team, workblock are."), argv[1]);
  return -1;
}

static gboolean
check_which (const SasCliWhich *which, int by, GError **error)
{
  if (by == BY_UNIT)
    return (which->unit != NULL && which->year > 0) || sas_cli_misused (error, _("--unit and --year say whose predicate, of which year."));
  if (by == BY_PERSON)
    return check_whose (which->nip, which->year, error);
  return which->name != NULL || sas_cli_misused (error, _("--name says which one; `sasaran-cli list` names them."));
}

/* Of some there are many: they are listed. */
static gboolean
is_shown (int thing, GError **error)
{
  return things[thing].show != NULL || sas_cli_misused (error, _("`sasaran-cli list %s --format json` prints all of them."), things[thing].what);
}

SasCliExit
sas_command_show (SasCli *cli, int argc, char **argv, GError **error)
{
  g_auto (SasCliWhich) which = { .version = SAS_PLAN_CURRENT };
  const GOptionEntry entries[] = {
    { "nip", 0, 0, G_OPTION_ARG_STRING, &which.nip, N_("Whose plan, evaluation or workblocks"), "NIP" },
    { "year", 0, 0, G_OPTION_ARG_INT, &which.year, N_("Of which year"), N_("YEAR") },
    { "version", 0, 0, G_OPTION_ARG_INT, &which.version, N_("An earlier version"), "N" },
    { "name", 0, 0, G_OPTION_ARG_STRING, &which.name, N_("Name of the team, title of the workblock"), N_("TEXT") },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &which.unit, N_("Code of the unit whose predicate is meant"), N_("UNIT") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &which.period, N_("Of an evaluation: annual, q1 to q4, m01 to m12; the year when not given"), N_("PERIOD") },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  g_autoptr (json_t) json = NULL;
  int thing;

  if (!sas_cli_parse ("show", &argc, &argv, entries, error) || (thing = find_thing (argc, argv, 1, error)) < 0 || !is_shown (thing, error) ||
      !check_which (&which, (int) things[thing].by, error))
    return SAS_CLI_FAILED;
  db = sas_cli_open (cli, SAS_DB_READ_ONLY, error);
  json = db != NULL ? things[thing].show (db, &which, error) : NULL;
  if (json == NULL)
    return SAS_CLI_FAILED;
  sas_cli_print_json (json);
  return SAS_CLI_DONE;
}

static json_t *
read_json (const char *path, GError **error)
{
  gsize length = 0;
  g_autofree char *text = sas_cli_read (path, &length, error);

  return text != NULL ? sas_json_parse (text, (gssize) length, error) : NULL;
}

SasCliExit
sas_command_set (SasCli *cli, int argc, char **argv, GError **error)
{
  g_auto (SasCliWhich) which = { .version = SAS_PLAN_CURRENT };
  g_autofree char *kind = NULL;
  const GOptionEntry entries[] = {
    { "nip", 0, 0, G_OPTION_ARG_STRING, &which.nip, N_("Whose dialogue; whose workblock, where the file does not say it"), "NIP" },
    { "year", 0, 0, G_OPTION_ARG_INT, &which.year, N_("Its year, where the file does not say it"), N_("YEAR") },
    { "version", 0, 0, G_OPTION_ARG_INT, &which.version, N_("Of a dialogue: version of the plan; the newest when not given"), "N" },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, N_("Of a holiday: national (the default) or joint"), N_("KIND") },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  g_autoptr (json_t) json = NULL;
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (SasActor) actor = NULL;
  int thing;

  if (!sas_cli_parse ("set", &argc, &argv, entries, error))
    return SAS_CLI_FAILED;
  if (argc > 1 && g_str_equal (argv[1], "holiday"))
    return sas_cli_set_holiday (cli, argc, argv, kind, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
  if ((thing = find_thing (argc, argv, 2, error)) < 0)
    return SAS_CLI_FAILED;
  json = read_json (argv[2], error);
  db = json != NULL ? sas_cli_open (cli, SAS_DB_READ_WRITE, error) : NULL;
  roster = db != NULL ? sas_roster_store_load (db, error) : NULL;
  actor = roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
  return actor != NULL && things[thing].set (db, json, &which, actor, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
}

/* "results/0/text=Terlalu umum": a note at an item. */
static GPtrArray *
parse_notes (char **notes, GError **error)
{
  GPtrArray *parsed = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_note_free);

  for (guint i = 0; notes != NULL && notes[i] != NULL; i++)
    {
      const char *equals = strchr (notes[i], '=');
      g_autofree char *path = equals != NULL ? g_strndup (notes[i], (gsize) (equals - notes[i])) : NULL;

      if (path == NULL || equals[1] == '\0')
        {
          sas_cli_misused (error, _("--note-at is PLACE=TEXT, for example results/0/text=Terlalu umum."));
          g_ptr_array_unref (parsed);
          return NULL;
        }
      g_ptr_array_add (parsed, sas_note_new (path, equals + 1));
    }
  return parsed;
}

static void
print_missing (const SasPlan *plan)
{
  g_autoptr (GPtrArray) findings = sas_plan_check (plan);

  for (guint i = 0; i < findings->len; i++)
    {
      const SasFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity == SAS_MUST)
        g_printerr ("- %s (%s; %s)\n", finding->message, finding->path, finding->basis);
    }
}

static void
act_options_clear (SasCliActOptions *options)
{
  g_free (options->nip);
  g_free (options->note);
  g_free (options->place);
  g_free (options->date);
  g_free (options->period);
  g_free (options->result_rating);
  g_free (options->behaviour_rating);
  g_free (options->departure);
  g_free (options->outcome);
  g_free (options->recommendation);
  g_strfreev (options->notes);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SasCliActOptions, act_options_clear)

/* The day of a step that names none: today; of those that hold from a day of the plan's period, today if it is one. */
static SasDate
default_day (const SasPlan *plan, const char *action)
{
  SasDate today = sas_date_today ();
  gboolean within = today >= plan->from && today <= plan->to;

  return within || g_str_equal (action, "approve") ? today : SAS_DATE_NONE;
}

static SasCliExit
act (SasDb *db, SasCli *cli, const char *action, SasCliActOptions *options, GError **error)
{
  g_autoptr (SasRoster) roster = sas_roster_store_load (db, error);
  g_autoptr (SasActor) actor = roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
  g_autoptr (SasPlan) plan = actor != NULL ? sas_plan_store_load (db, options->nip, options->year, SAS_PLAN_CURRENT, NULL, error) : NULL;
  g_autoptr (GPtrArray) notes = plan != NULL ? parse_notes (options->notes, error) : NULL;
  g_autoptr (SasPlan) done = NULL;
  g_autofree char *place = NULL;
  g_autoptr (SasPeople) people = NULL;
  const SasPerson *appraiser, *reviewer;
  SasPlanAct step = { 0 };
  gint64 revision = 0;

  if (notes == NULL)
    return SAS_CLI_FAILED;
  place = options->place != NULL ? g_strdup (options->place) : sas_settings_store_get (db, SAS_SETTING_PLACE, NULL);
  step.date = options->date != NULL ? sas_date_parse (options->date) : default_day (plan, action);
  if (options->date != NULL && step.date == SAS_DATE_NONE)
    {
      sas_cli_misused (error, _("“%s” is not a date; write 31-01-2026."), options->date);
      return SAS_CLI_FAILED;
    }
  people = sas_roster_people_of_plan (roster, plan, step.date);
  appraiser = g_str_equal (action, "revise") ? sas_roster_appraiser (roster, plan->nip, step.date != SAS_DATE_NONE ? step.date : plan->to) : NULL;
  reviewer = sas_roster_reviewer_above (roster, plan->nip, plan->appraiser, step.date);
  step.action = action;
  step.note = options->note;
  step.notes = notes;
  step.place = place;
  step.people = people;
  step.appraiser = appraiser != NULL ? appraiser->nip : NULL;
  step.reviewer = reviewer != NULL ? reviewer->nip : NULL;
  done = sas_plan_store_act (db, plan->id, &revision, &step, actor, error);
  if (done == NULL)
    {
      if (g_str_equal (action, "submit"))
        print_missing (plan);
      return SAS_CLI_FAILED;
    }
  g_print ("%s\n", sas_plan_states[done->state]);
  return SAS_CLI_DONE;
}

SasCliExit
sas_command_amend (SasCli *cli, int argc, char **argv, GError **error)
{
  g_auto (SasCliActOptions) options = { 0 };
  const GOptionEntry entries[] = {
    { "nip", 0, 0, G_OPTION_ARG_STRING, &options.nip, N_("Whose plan"), "NIP" },
    { "year", 0, 0, G_OPTION_ARG_INT, &options.year, N_("Year of the plan"), N_("YEAR") },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &options.note, N_("Why: feedback, a new assignment, adjusted expectations"), N_("TEXT") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.date, N_("From when the new version holds; today when not given"), N_("DATE") },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;

  if (!sas_cli_parse ("amend", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 0, error) ||
      !check_whose (options.nip, options.year, error))
    return SAS_CLI_FAILED;
  if (options.note == NULL)
    {
      sas_cli_misused (error, _("--reason says why the plan is amended."));
      return SAS_CLI_USAGE;
    }
  db = sas_cli_open (cli, SAS_DB_READ_WRITE, error);
  return db != NULL ? act (db, cli, "revise", &options, error) : SAS_CLI_FAILED;
}

/* A step that only evaluations have is the annual one's where no period is named. */
static gboolean
is_of_plan (const char *action)
{
  for (const SasStep *step = sas_evaluation_steps (); step->action != NULL; step++)
    if (g_str_equal (step->action, action))
      return g_str_equal (action, "return");
  return TRUE;
}

SasCliExit
sas_command_act (SasCli *cli, int argc, char **argv, GError **error)
{
  g_auto (SasCliActOptions) options = { 0 };
  const GOptionEntry entries[] = {
    { "nip", 0, 0, G_OPTION_ARG_STRING, &options.nip, N_("Whose plan or evaluation"), "NIP" },
    { "year", 0, 0, G_OPTION_ARG_INT, &options.year, N_("Year of the plan"), N_("YEAR") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &options.period, N_("An evaluation's step: annual, q1 to q4, m01 to m12"), N_("PERIOD") },
    { "note", 0, 0, G_OPTION_ARG_STRING, &options.note, N_("The reason; text of an objection, explanation, decision"), N_("TEXT") },
    { "note-at", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.notes, N_("A note at an item; may be repeated"), N_("PLACE=TEXT") },
    { "place", 0, 0, G_OPTION_ARG_STRING, &options.place, N_("Where it is signed; the office's place when not given"), N_("PLACE") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_("When it is signed; today when not given"), N_("DATE") },
    { "result-rating", 0, 0, G_OPTION_ARG_STRING, &options.result_rating, N_("rate, decide: above, meets or below"), N_("RATING") },
    { "behaviour-rating", 0, 0, G_OPTION_ARG_STRING, &options.behaviour_rating, N_("rate, decide: above, meets or below"), N_("RATING") },
    { "departure", 0, 0, G_OPTION_ARG_STRING, &options.departure, N_("rate: why not as suggested"), N_("TEXT") },
    { "no-notes", 0, 0, G_OPTION_ARG_NONE, &options.no_notes, N_("finalise: there is nothing to note"), NULL },
    { "outcome", 0, 0, G_OPTION_ARG_STRING, &options.outcome, N_("decide: upheld or changed"), N_("OUTCOME") },
    { "recommendation", 0, 0, G_OPTION_ARG_STRING, &options.recommendation, N_("decide: the new recommendation"), N_("TEXT") },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;

  if (!sas_cli_parse ("act", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 1, error) ||
      !check_whose (options.nip, options.year, error))
    return SAS_CLI_FAILED;
  db = sas_cli_open (cli, SAS_DB_READ_WRITE, error);
  if (db == NULL)
    return SAS_CLI_FAILED;
  return options.period != NULL || !is_of_plan (argv[1]) ? sas_cli_act_evaluation (db, cli, argv[1], &options, error) : act (db, cli, argv[1], &options, error);
}
