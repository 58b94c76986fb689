/* show, set, copy, act: one plan as a value. */
#include "config.h"
#include <stdio.h>
#include <string.h>
#include "sas-cli.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-note-store.h"
#include "sas-plan-check.h"
#include "sas-plan-edit.h"
#include "sas-plan-store.h"
#include "sas-roster-store.h"
#include "sas-settings-store.h"

static gboolean
check_whose (const char *nip, int year, GError **error)
{
  return (nip != NULL && year > 0) || sas_cli_misused (error, _("--nip and --year say whose plan, of which year."));
}

static gboolean
check_what (int argc, char **argv, int count, GError **error)
{
  if (!sas_cli_arguments (argc, count, error))
    return FALSE;
  return g_str_equal (argv[1], "plan") || sas_cli_misused (error, _("“%s” is not known here; plan is."), argv[1]);
}

SasCliExit
sas_command_show (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *nip = NULL;
  int year = 0, version = SAS_PLAN_CURRENT;
  const GOptionEntry entries[] = {
    { "nip", 0, 0, G_OPTION_ARG_STRING, &nip, N_("Whose plan"), "NIP" },
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_("Year of the plan"), N_("YEAR") },
    { "version", 0, 0, G_OPTION_ARG_INT, &version, N_("An earlier version"), "N" },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasPlan) plan = NULL;
  g_autoptr (json_t) json = NULL;

  if (!sas_cli_parse ("show", &argc, &argv, entries, error) || !check_what (argc, argv, 1, error) || !check_whose (nip, year, error))
    return SAS_CLI_FAILED;
  db = sas_cli_open (cli, SAS_DB_READ_ONLY, error);
  plan = db != NULL ? sas_plan_store_load (db, nip, year, version, NULL, error) : NULL;
  if (plan == NULL)
    return SAS_CLI_FAILED;
  json = sas_plan_to_json (plan);
  sas_cli_print_json (json);
  return SAS_CLI_DONE;
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

static SasPlan *
read_plan (const char *path, GError **error)
{
  gsize length = 0;
  g_autofree char *text = sas_cli_read (path, &length, error);
  g_autoptr (json_t) json = text != NULL ? sas_json_parse (text, (gssize) length, error) : NULL;

  return json != NULL ? sas_plan_from_json (json, error) : NULL;
}

SasCliExit
sas_command_set (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasPlan) plan = NULL;
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (SasActor) actor = NULL;
  SasPlanState wanted;

  if (!sas_cli_parse ("set", &argc, &argv, NULL, error) || !check_what (argc, argv, 2, error))
    return SAS_CLI_FAILED;
  plan = read_plan (argv[2], error);
  db = plan != NULL ? sas_cli_open (cli, SAS_DB_READ_WRITE, error) : NULL;
  roster = db != NULL ? sas_roster_store_load (db, error) : NULL;
  actor = roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
  if (actor == NULL || !check_people (plan, roster, error))
    return SAS_CLI_FAILED;
  wanted = plan->state;
  if (!sas_plan_store_set (db, plan, actor, error))
    return SAS_CLI_FAILED;
  if (plan->state != wanted)
    g_printerr (_("Stored in the state “%s”: only the steps of the workflow change it (sasaran-cli act)."), sas_plan_states[plan->state]);
  if (plan->state != wanted)
    g_printerr ("\n");
  return SAS_CLI_DONE;
}

SasCliExit
sas_command_copy (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *nip = NULL;
  int year = 0, from_year = 0;
  const GOptionEntry entries[] = {
    { "nip", 0, 0, G_OPTION_ARG_STRING, &nip, N_("Whose plan"), "NIP" },
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_("Year of the new plan"), N_("YEAR") },
    { "from-year", 0, 0, G_OPTION_ARG_INT, &from_year, N_("Year to copy from; the one before when not given"), N_("YEAR") },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasPlan) earlier = NULL;
  g_autoptr (SasPlan) plan = NULL;
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (SasActor) actor = NULL;
  gint64 revision = 0;

  if (!sas_cli_parse ("copy", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 0, error) || !check_whose (nip, year, error))
    return SAS_CLI_FAILED;
  db = sas_cli_open (cli, SAS_DB_READ_WRITE, error);
  roster = db != NULL ? sas_roster_store_load (db, error) : NULL;
  actor = roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
  earlier = actor != NULL ? sas_plan_store_load (db, nip, from_year > 0 ? from_year : year - 1, SAS_PLAN_CURRENT, NULL, error) : NULL;
  if (earlier == NULL)
    return SAS_CLI_FAILED;
  plan = sas_plan_copy_to_year (earlier, year);
  return sas_plan_store_save (db, plan, &revision, actor, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
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

typedef struct { char *nip, *note, *place, *date; char **notes; int year; } ActOptions;

static void
act_options_clear (ActOptions *options)
{
  g_free (options->nip);
  g_free (options->note);
  g_free (options->place);
  g_free (options->date);
  g_strfreev (options->notes);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ActOptions, act_options_clear)

static SasCliExit
act (SasDb *db, SasCli *cli, const char *action, ActOptions *options, GError **error)
{
  g_autoptr (SasRoster) roster = sas_roster_store_load (db, error);
  g_autoptr (SasActor) actor = roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
  g_autoptr (SasPlan) plan = actor != NULL ? sas_plan_store_load (db, options->nip, options->year, SAS_PLAN_CURRENT, NULL, error) : NULL;
  g_autoptr (GPtrArray) notes = plan != NULL ? parse_notes (options->notes, error) : NULL;
  g_autoptr (SasPlan) done = NULL;
  g_autofree char *place = NULL;
  g_autoptr (SasPeople) people = NULL;
  const SasPerson *reviewer;
  SasPlanAct step = { 0 };
  gint64 revision = 0;

  if (notes == NULL)
    return SAS_CLI_FAILED;
  place = options->place != NULL ? g_strdup (options->place) : sas_settings_store_get (db, SAS_SETTING_PLACE, NULL);
  step.date = options->date != NULL ? sas_date_parse (options->date) : sas_date_today ();
  if (step.date == SAS_DATE_NONE)
    {
      sas_cli_misused (error, _("“%s” is not a date; write 31-01-2026."), options->date);
      return SAS_CLI_FAILED;
    }
  people = sas_roster_people_of_plan (roster, plan, step.date);
  reviewer = sas_roster_reviewer (roster, plan->nip, step.date);
  step.action = action;
  step.note = options->note;
  step.notes = notes;
  step.place = place;
  step.people = people;
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
sas_command_act (SasCli *cli, int argc, char **argv, GError **error)
{
  g_auto (ActOptions) options = { 0 };
  const GOptionEntry entries[] = {
    { "nip", 0, 0, G_OPTION_ARG_STRING, &options.nip, N_("Whose plan"), "NIP" },
    { "year", 0, 0, G_OPTION_ARG_INT, &options.year, N_("Year of the plan"), N_("YEAR") },
    { "note", 0, 0, G_OPTION_ARG_STRING, &options.note, N_("The reason"), N_("TEXT") },
    { "note-at", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.notes, N_("A note at an item; may be repeated"), N_("PLACE=TEXT") },
    { "place", 0, 0, G_OPTION_ARG_STRING, &options.place, N_("Where it is signed; the office's place when not given"), N_("PLACE") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_("When it is signed; today when not given"), N_("DATE") },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;

  if (!sas_cli_parse ("act", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 1, error) ||
      !check_whose (options.nip, options.year, error))
    return SAS_CLI_FAILED;
  db = sas_cli_open (cli, SAS_DB_READ_WRITE, error);
  return db != NULL ? act (db, cli, argv[1], &options, error) : SAS_CLI_FAILED;
}
