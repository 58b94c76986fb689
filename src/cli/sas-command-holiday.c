/* set holiday, remove: the office's days off; and an old year taken out. */
#include "config.h"
#include "sas-cli-things.h"
#include "sas-holiday-store.h"
#include "sas-i18n.h"
#include "sas-roster-store.h"

gboolean
sas_cli_set_holiday (SasCli *cli, int argc, char **argv, const char *kind, GError **error)
{
  int index = kind != NULL ? sas_word_find (sas_holiday_kinds, SAS_HOLIDAY_KINDS, kind) : SAS_HOLIDAY_NATIONAL;
  g_autoptr (SasActor) actor = sas_actor_operator ();
  g_autoptr (SasHoliday) holiday = NULL;
  g_autoptr (SasDb) db = NULL;

  if (!sas_cli_arguments (argc, 3, error))
    return FALSE;
  if (index < 0)
    return sas_cli_misused (error, _("--kind is national or joint."));
  holiday = sas_holiday_new (sas_date_parse (argv[2]), argv[3], (SasHolidayKind) index);
  if (holiday->date == SAS_DATE_NONE)
    return sas_cli_misused (error, _("“%s” is not a date; write 31-01-2026."), argv[2]);
  db = sas_cli_open (cli, SAS_DB_READ_WRITE, error);
  return db != NULL && sas_holiday_store_set (db, holiday, actor, error);
}

static gboolean
remove_holiday (SasDb *db, const char *day, const SasActor *actor, GError **error)
{
  SasDate date = sas_date_parse (day);

  if (date == SAS_DATE_NONE)
    return sas_cli_misused (error, _("“%s” is not a date; write 31-01-2026."), day);
  return sas_holiday_store_remove (db, date, actor, error);
}

static void
which_clear (SasCliWhich *which)
{
  g_free (which->nip);
  g_free (which->period);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SasCliWhich, which_clear)

SasCliExit
sas_command_remove (SasCli *cli, int argc, char **argv, GError **error)
{
  g_auto (SasCliWhich) which = { 0 };
  const GOptionEntry entries[] = {
    { "nip", 0, 0, G_OPTION_ARG_STRING, &which.nip, N_("Whose old year"), "NIP" },
    { "year", 0, 0, G_OPTION_ARG_INT, &which.year, N_("Which old year"), N_("YEAR") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &which.period, N_("Of an old year: year or july-december"), N_("PERIOD") },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (SasActor) actor = NULL;
  gboolean legacy, holiday;

  if (!sas_cli_parse ("remove", &argc, &argv, entries, error))
    return SAS_CLI_FAILED;
  legacy = argc == 2 && g_str_equal (argv[1], "legacy") && which.nip != NULL && which.year > 0;
  holiday = argc == 3 && g_str_equal (argv[1], "holiday");
  if (!legacy && !holiday)
    {
      sas_cli_misused (error, _("What can be removed: holiday DATE, for example holiday 31-01-2026; legacy --nip NIP --year YEAR."));
      return SAS_CLI_USAGE;
    }
  db = sas_cli_open (cli, SAS_DB_READ_WRITE, error);
  roster = db != NULL ? sas_roster_store_load (db, error) : NULL;
  actor = roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
  if (actor == NULL)
    return SAS_CLI_FAILED;
  return (legacy ? sas_cli_remove_legacy (db, &which, actor, error) : remove_holiday (db, argv[2], actor, error)) ? SAS_CLI_DONE : SAS_CLI_FAILED;
}
