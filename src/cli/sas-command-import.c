/* import, export: lists in and out. */
#include "config.h"
#include <stdio.h>
#include "sas-cli-things.h"
#include "sas-error.h"
#include "sas-export.h"
#include "sas-holiday-store.h"
#include "sas-i18n.h"
#include "sas-import-holidays.h"
#include "sas-import.h"
#include "sas-plan-sheet.h"
#include "sas-record.h"
#include "sas-roster-store.h"

static void
print_import (const SasImport *import, gboolean as_json)
{
  g_autoptr (json_t) json = as_json ? sas_import_to_json (import) : NULL;
  g_autofree char *text = as_json ? NULL : sas_import_to_text (import);

  if (as_json)
    sas_cli_print_json (json);
  else
    fputs (text, stdout);
}

/* All or nothing: one rejected row and nothing enters. */
static SasCliExit
apply (SasCli *cli, SasDb *db, SasRoster *roster, const SasImport *import, const char *path, GError **error)
{
  g_autoptr (SasActor) actor = NULL;
  g_autofree char *name = g_path_get_basename (path);

  if (sas_import_has_errors (import))
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, "%s",
                   import->message != NULL ? import->message : _("Nothing was taken in: mend the rejected rows and import again."));
      return SAS_CLI_FAILED;
    }
  actor = sas_cli_actor (cli, roster, error);
  return actor != NULL && sas_roster_store_merge (db, import->changes, name, NULL, actor, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
}

/* Holidays have no staff behind them; the rest of `import` is about people. */
static SasCliExit
import_holidays (SasCli *cli, const char *path, int year, gboolean dry_run, GError **error)
{
  int from = year > 0 ? year : (int) sas_date_year (sas_date_today ()), to = year > 0 ? year : from + 1;
  g_autoptr (SasHolidayList) list = sas_import_holidays_file (path, from, to, error);
  g_autoptr (SasDb) db = list != NULL ? sas_cli_open (cli, SAS_DB_READ_WRITE, error) : NULL;
  g_autoptr (SasActor) actor = sas_actor_operator ();
  g_autofree char *name = g_path_get_basename (path);
  SasHolidayCounts counts = { 0 };

  if (list != NULL && year > 0)
    sas_holiday_list_keep_year (list, year);
  if (db == NULL || !sas_holiday_store_merge (db, list->holidays, name, dry_run, &counts, actor, error))
    return SAS_CLI_FAILED;
  for (guint i = 0; dry_run && i < list->holidays->len; i++)
    {
      const SasHoliday *holiday = g_ptr_array_index (list->holidays, i);
      g_autofree char *date = sas_date_to_iso (holiday->date);

      g_print ("%s  %-8s  %s\n", date, sas_holiday_kinds[holiday->kind], holiday->name);
    }
  g_print (_("%u new, %u changed, %u the same, %u events left out."), counts.added, counts.changed, counts.unchanged, list->skipped);
  g_print ("\n");
  return SAS_CLI_DONE;
}

/* A calendar file can hold nothing else. */
static gboolean
is_holidays (const char *kind, const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_strcmp0 (kind, "holidays") == 0 || (kind == NULL && g_str_has_suffix (lower, ".ics"));
}

/* A unit's plans, edited in a spreadsheet: all or nothing, drafts only. */
static SasCliExit
import_plans (SasCli *cli, const char *path, gboolean dry_run, gboolean as_json, GError **error)
{
  g_autoptr (SasDb) db = sas_cli_open (cli, dry_run ? SAS_DB_READ_ONLY : SAS_DB_READ_WRITE, error);
  g_autoptr (SasSheet) sheet = db != NULL ? sas_sheet_read_file (path, error) : NULL;
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (SasPlanSheet) plans = sheet != NULL ? sas_plan_sheet_read (db, sheet, name, error) : NULL;
  g_autoptr (json_t) json = plans != NULL ? sas_plan_sheet_to_json (plans) : NULL;
  g_autofree char *text = plans != NULL ? sas_plan_sheet_to_text (plans) : NULL;
  g_autoptr (SasActor) actor = NULL;

  if (plans == NULL)
    return SAS_CLI_FAILED;
  if (as_json)
    sas_cli_print_json (json);
  else
    fputs (text, stdout);
  if (dry_run)
    return sas_plan_sheet_has_faults (plans) ? SAS_CLI_FAILED : SAS_CLI_DONE;
  if (sas_plan_sheet_has_faults (plans))
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, "%s",
                   plans->message != NULL ? plans->message : _("Nothing was taken in: mend the rejected rows and import again."));
      return SAS_CLI_FAILED;
    }
  actor = sas_cli_find_actor (cli, db, error);
  return actor != NULL && sas_plan_store_apply (db, plans->batch, actor, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
}

SasCliExit
sas_command_import (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *kind = NULL;
  g_autofree char *format = NULL;
  g_autofree char *nip = NULL;
  int year = 0;
  gboolean dry_run = FALSE;
  const GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, N_("What the file lists: staff, units, assignments, holidays, recognised when not given; or plans (what export wrote) or results"), N_("KIND") },
    { "nip", 0, 0, G_OPTION_ARG_STRING, &nip, N_("results: whose plan"), "NIP" },
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_("results: year of the plan; holidays: only this year"), N_("YEAR") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_("Only say what would change"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("table or json"), N_("FORMAT") },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (SasSheet) sheet = NULL;
  g_autoptr (SasImport) import = NULL;
  int kind_index;

  if (!sas_cli_parse ("import", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 1, error))
    return SAS_CLI_FAILED;
  if (is_holidays (kind, argv[1]))
    return import_holidays (cli, argv[1], year, dry_run, error);
  if (g_strcmp0 (kind, "plans") == 0)
    return import_plans (cli, argv[1], dry_run, g_strcmp0 (format, "json") == 0, error);
  kind_index = sas_word_find (sas_import_kinds, SAS_IMPORT_KINDS, kind);
  if (g_strcmp0 (kind, "results") == 0)
    return sas_cli_import_results (cli, argv[1], nip, year, dry_run, g_strcmp0 (format, "json") == 0, error);
  if (kind_index < 0 || (format != NULL && !g_str_equal (format, "table") && !g_str_equal (format, "json")))
    {
      sas_cli_misused (error, _("--kind is one of staff, units, assignments, holidays, plans, results; --format is table or json."));
      return SAS_CLI_USAGE;
    }
  db = sas_cli_open (cli, dry_run ? SAS_DB_READ_ONLY : SAS_DB_READ_WRITE, error);
  roster = db != NULL ? sas_roster_store_load (db, error) : NULL;
  sheet = roster != NULL ? sas_sheet_read_file (argv[1], error) : NULL;
  if (sheet == NULL)
    return SAS_CLI_FAILED;
  import = sas_import_plan (sheet, roster, (SasImportKind) kind_index);
  print_import (import, g_strcmp0 (format, "json") == 0);
  if (dry_run)
    return sas_import_has_errors (import) ? SAS_CLI_FAILED : SAS_CLI_DONE;
  return apply (cli, db, roster, import, argv[1], error);
}

gboolean
sas_cli_may_write (const char *path, gboolean force, GError **error)
{
  if (!sas_export_takes (path))
    return sas_cli_misused (error, _("“%s”: the name ends in .csv or .xlsx, which says what to write."), path);
  if (force || !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error (error, SAS_ERROR, SAS_ERROR_CONFLICT, _("%s exists already and was left alone. Choose another name, or --force."), path);
  return FALSE;
}

SasCliExit
sas_command_export (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *kind = NULL, *unit = NULL, *factors = NULL;
  gboolean force = FALSE, is_allowance, is_plans;
  int year = 0;
  const GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, N_("What to write: staff, plans, allowance"), N_("KIND") },
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_("plans, allowance: of which year"), N_("YEAR") },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &unit, N_("plans, allowance: only this unit and those below"), N_("UNIT") },
    { "factors", 0, 0, G_OPTION_ARG_STRING, &factors, N_("allowance: predicate and percent a line; the office's setting when not given"), N_("FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_("Replace the file when it exists"), NULL },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasRoster) roster = NULL;

  if (!sas_cli_parse ("export", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 1, error))
    return SAS_CLI_FAILED;
  is_allowance = g_strcmp0 (kind, "allowance") == 0;
  is_plans = g_strcmp0 (kind, "plans") == 0;
  if ((!is_allowance && !is_plans && g_strcmp0 (kind, "staff") != 0) || ((is_allowance || is_plans) && year <= 0))
    {
      sas_cli_misused (error, _("--kind is staff, or plans or allowance with --year."));
      return SAS_CLI_USAGE;
    }
  if (!sas_cli_may_write (argv[1], force, error))
    return SAS_CLI_FAILED;
  db = sas_cli_open (cli, SAS_DB_READ_ONLY, error);
  if (db != NULL && is_allowance)
    return sas_cli_export_allowance (db, argv[1], year, unit, factors, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
  if (db != NULL && is_plans)
    return sas_plan_sheet_write (db, year, unit, argv[1], error) >= 0 ? SAS_CLI_DONE : SAS_CLI_FAILED;
  roster = db != NULL ? sas_roster_store_load (db, error) : NULL;
  return roster != NULL && sas_export_staff (roster, argv[1], error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
}
