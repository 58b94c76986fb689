/* What the personnel unit reads from evaluations: angka kredit, the ranking of a unit, the export for the allowance. */
#include "config.h"
#include <string.h>
#include "sas-cli-list.h"
#include "sas-cli-things.h"
#include "sas-credit-store.h"
#include "sas-error.h"
#include "sas-export-allowance.h"
#include "sas-i18n.h"
#include "sas-office-index.h"
#include "sas-ranking-store.h"
#include "sas-roster-store.h"
#include "sas-settings-store.h"

/* --- angka kredit --- */

SasCliExit
sas_command_credit (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *nip = NULL, *word = NULL;
  int year = 0, period;
  const GOptionEntry entries[] = {
    { "nip", 0, 0, G_OPTION_ARG_STRING, &nip, N_("Of a functional PNS"), "NIP" },
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_("Up to the end of this year"), N_("YEAR") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &word, N_("Up to the end of this period of it: q1 to q4, m01 to m12"), N_("PERIOD") },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (SasCreditSheet) sheet = NULL;
  g_autoptr (json_t) json = NULL;

  if (!sas_cli_parse ("credit", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 0, error))
    return SAS_CLI_FAILED;
  if (nip == NULL || year <= 0)
    return sas_cli_misused (error, _("--nip and --year say whose angka kredit, up to which year.")) ? SAS_CLI_DONE : SAS_CLI_USAGE;
  period = sas_cli_period (word, error);
  db = period >= 0 ? sas_cli_open (cli, SAS_DB_READ_ONLY, error) : NULL;
  roster = db != NULL ? sas_roster_store_load (db, error) : NULL;
  sheet = roster != NULL ? sas_credit_store_sheet (db, roster, nip, year, (SasPeriod) period, error) : NULL;
  if (sheet == NULL)
    return SAS_CLI_FAILED;
  json = sas_credit_sheet_to_json (sheet);
  sas_cli_print_json (json);
  return SAS_CLI_DONE;
}

gboolean
sas_cli_set_credit (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error)
{
  g_autoptr (SasCreditOpening) opening = sas_record_from_json (&sas_credit_opening_type, json, error);

  return opening != NULL && sas_credit_store_save (db, opening, actor, error);
}

/* --- ranking --- */

static json_t *
place_json (const SasRankingRow *row)
{
  const SasEvaluationRow *one = row->evaluation;
  json_t *json = json_pack ("{s:i, s:s, s:s, s:s?, s:s?, s:s}", "place", (int) row->place, "nip", one->nip, "name", one->name, "unit", one->unit,
                            "position", one->position, "predicate", sas_predicates[one->predicate]);
  g_autofree char *index = sas_fraction_to_fixed (row->index, 1);

  if (!sas_fraction_is_none (row->index))
    json_object_set_new (json, "index", json_pack ("{s:s, s:s}", "label", sas_office_index_label (), "value", index));
  return json;
}

static gboolean
print_ranking (GPtrArray *list, const char *format, GError **error)
{
  static const char *const headings[] = { "place", "nip", "name", "unit", "position", "predicate", "index", NULL };
  g_autoptr (GPtrArray) rows = sas_cli_rows_new (headings);
  g_autoptr (json_t) array = json_array ();

  for (guint i = 0; i < list->len; i++)
    {
      const SasRankingRow *row = g_ptr_array_index (list, i);
      g_autofree char *place = g_strdup_printf ("%u", row->place), *index = sas_fraction_to_fixed (row->index, 1);

      json_array_append_new (array, place_json (row));
      sas_cli_add_row (rows, place, row->evaluation->nip, row->evaluation->name, row->evaluation->unit, row->evaluation->position,
                       sas_predicates[row->evaluation->predicate], index, NULL);
    }
  if (g_strcmp0 (format, "json") != 0)
    return sas_cli_print_rows (rows, format, error);
  sas_cli_print_json (array);
  return TRUE;
}

SasCliExit
sas_command_ranking (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *unit = NULL, *word = NULL, *format = NULL;
  int year = 0, period;
  gboolean by_index = FALSE;
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_("Of which year"), N_("YEAR") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &word, N_("annual, q1 to q4, m01 to m12"), N_("PERIOD") },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &unit, N_("Only this unit and those below"), N_("UNIT") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("table, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  g_autoptr (GPtrArray) list = NULL;

  if (!sas_cli_parse ("ranking", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 0, error))
    return SAS_CLI_FAILED;
  if (year <= 0)
    return sas_cli_misused (error, _("--year says of which year.")) ? SAS_CLI_DONE : SAS_CLI_USAGE;
  period = sas_cli_period (word, error);
  db = period >= 0 ? sas_cli_open (cli, SAS_DB_READ_ONLY, error) : NULL;
  list = db != NULL ? sas_ranking_store_list (db, unit, year, (SasPeriod) period, &by_index, error) : NULL;
  if (list == NULL || !print_ranking (list, format, error))
    return SAS_CLI_FAILED;
  g_printerr ("%s\n", sas_ranking_explanation (by_index));
  return SAS_CLI_DONE;
}

/* --- allowance --- */

/* "Baik;100" line by line: the first mark that parts two cells becomes what the table expects. (transfer full) (nullable) */
static char *
read_factors (const char *path, GError **error)
{
  gsize length = 0;
  char *text = sas_cli_read (path, &length, error);
  gboolean parted = FALSE;

  for (char *at = text; at != NULL && *at != '\0'; at++)
    if (*at == '\n')
      parted = FALSE;
    else if (!parted && strchr (";,\t", *at) != NULL)
      {
        *at = '=';
        parted = TRUE;
      }
  return text;
}

gboolean
sas_cli_export_allowance (SasDb *db, const char *path, int year, const char *unit, const char *factors, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *text = factors != NULL ? read_factors (factors, &failure) : sas_settings_store_get (db, SAS_SETTING_ALLOWANCE, &failure);
  SasAllowanceTable table;
  int count;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (!sas_allowance_table_parse (text, &table, error))
    return FALSE;
  count = sas_export_allowance (db, year, unit, &table, path, error);
  if (count >= 0)
    g_print ("%d\n", count);
  return count >= 0;
}
