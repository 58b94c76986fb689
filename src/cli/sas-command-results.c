/* import --kind results: a sheet's results into one person's draft. */
#include "config.h"
#include <stdio.h>
#include "sas-cli.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-plan-begin.h"
#include "sas-plan-paste.h"
#include "sas-plan-store.h"
#include "sas-plan-take.h"
#include "sas-roster-store.h"
#include "sas-settings-store.h"

SasPlanPaste *
sas_cli_read_paste (const char *path, GError **error)
{
  g_autoptr (SasSheet) sheet = sas_sheet_read_file (path, error);

  if (sheet == NULL)
    return NULL;
  if (sheet->fault != NULL)
    {
      g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, sheet->message);
      return NULL;
    }
  return sas_plan_paste_new (g_steal_pointer (&sheet));
}

static void
print_columns (const SasPlanPaste *paste)
{
  for (guint i = 0; i < paste->n_columns; i++)
    g_print ("%u  %s  ->  %s\n", i + 1, paste->heading < 0 ? "" : sas_sheet_cell (paste->sheet, (guint) paste->heading, i)->text,
             sas_paste_role_label (paste->roles[i]));
}

void
sas_cli_print_paste (const SasPlanPaste *paste, gboolean as_json)
{
  g_autoptr (json_t) json = as_json ? sas_plan_paste_to_json (paste) : NULL;
  g_autofree char *count = sas_plan_paste_count (paste);

  if (as_json)
    {
      sas_cli_print_json (json);
      return;
    }
  print_columns (paste);
  for (guint i = 0; i < paste->rows->len; i++)
    {
      const SasPasteRow *row = g_ptr_array_index (paste->rows, i);

      if (row->why != NULL)
        g_print (_("Row %u: %s\n"), sas_sheet_row (paste->sheet, row->row)->number, row->why);
    }
  g_print ("%s\n", count);
}

/* The current plan of the person; a new one where there is none yet. */
static SasPlan *
load_or_begin (SasDb *db, SasRoster *roster, const char *nip, int year, gint64 *revision, GError **error)
{
  g_autoptr (GError) failure = NULL;
  SasPlan *plan = sas_plan_store_load (db, nip, year, SAS_PLAN_CURRENT, revision, &failure);
  g_autofree char *approach = NULL;

  if (plan != NULL)
    return plan;
  if (!g_error_matches (failure, SAS_ERROR, SAS_ERROR_NOT_FOUND) || sas_roster_person (roster, nip) == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  approach = sas_settings_store_get (db, SAS_SETTING_APPROACH, NULL);
  return sas_plan_begin (roster, nip, year, sas_plan_approach_of (approach));
}

static SasCliExit
take_in (SasCli *cli, SasDb *db, const SasPlanPaste *paste, const char *nip, int year, GError **error)
{
  g_autoptr (SasRoster) roster = sas_roster_store_load (db, error);
  g_autoptr (SasActor) actor = roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
  gint64 revision = 0;
  g_autoptr (SasPlan) plan = actor != NULL ? load_or_begin (db, roster, nip, year, &revision, error) : NULL;
  guint taken = 0;

  if (plan == NULL)
    return SAS_CLI_FAILED;
  sas_plan_take_results (plan, paste->results, &taken);
  if (!sas_plan_store_save (db, plan, &revision, actor, error))
    return SAS_CLI_FAILED;
  if (taken < paste->results->len)
    g_printerr (ngettext_ ("%u result was left out: the plan has it already.\n", "%u results were left out: the plan has them already.\n",
                           paste->results->len - taken), paste->results->len - taken);
  return SAS_CLI_DONE;
}

SasCliExit
sas_cli_import_results (SasCli *cli, const char *path, const char *nip, int year, gboolean dry_run, gboolean as_json, GError **error)
{
  g_autoptr (SasPlanPaste) paste = NULL;
  g_autoptr (SasDb) db = NULL;

  if (nip == NULL || year <= 0)
    {
      sas_cli_misused (error, _("--nip and --year say whose plan, of which year."));
      return SAS_CLI_USAGE;
    }
  paste = sas_cli_read_paste (path, error);
  if (paste == NULL)
    return SAS_CLI_FAILED;
  sas_cli_print_paste (paste, as_json);
  if (paste->results->len == 0)
    {
      g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID,
                           _("No result was found in the sheet. Give its columns headings (Rencana hasil kerja, Indikator, Target) and try again; nothing was changed."));
      return SAS_CLI_FAILED;
    }
  if (dry_run)
    return SAS_CLI_DONE;
  db = sas_cli_open (cli, SAS_DB_READ_WRITE, error);
  return db != NULL ? take_in (cli, db, paste, nip, year, error) : SAS_CLI_FAILED;
}
