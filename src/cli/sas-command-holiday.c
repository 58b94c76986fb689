/* set holiday, remove: the office's days off. */
#include "config.h"
#include "sas-cli-things.h"
#include "sas-holiday-store.h"
#include "sas-i18n.h"

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

SasCliExit
sas_command_remove (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasActor) actor = sas_actor_operator ();
  SasDate date;

  if (!sas_cli_parse ("remove", &argc, &argv, NULL, error) || !sas_cli_arguments (argc, 2, error))
    return SAS_CLI_FAILED;
  date = sas_date_parse (argv[2]);
  if (!g_str_equal (argv[1], "holiday") || date == SAS_DATE_NONE)
    {
      sas_cli_misused (error, _("What can be removed: holiday DATE, for example holiday 31-01-2026."));
      return SAS_CLI_USAGE;
    }
  db = sas_cli_open (cli, SAS_DB_READ_WRITE, error);
  return db != NULL && sas_holiday_store_remove (db, date, actor, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
}
