/* What the stored evaluations look like as a whole: the distribution of a unit's predicates, an appraiser's habits. */
#include "config.h"
#include "sas-bias-store.h"
#include "sas-cli-list.h"
#include "sas-cli-things.h"
#include "sas-distribution-store.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-roster-store.h"

/* --- distribution --- */

static void
add_distribution (GPtrArray *rows, const SasUnitDistribution *one)
{
  g_autoptr (GString) warnings = g_string_new (NULL);
  g_autofree char *counts[SAS_PREDICATES] = { NULL };

  for (guint i = 0; i < SAS_PREDICATES; i++)
    counts[i] = g_strdup_printf ("%u", one->distribution.counts[i]);
  for (guint i = 0; i < one->warnings->len; i++)
    {
      g_autofree char *sentence = sas_distribution_warning_text (g_ptr_array_index (one->warnings, i));

      g_string_append_printf (warnings, "%s%s", i > 0 ? " " : "", sentence);
    }
  sas_cli_add_row (rows, one->unit, one->name, sas_organisation_predicates[one->organisation], counts[SAS_PREDICATE_SANGAT_BAIK],
                   counts[SAS_PREDICATE_BAIK], counts[SAS_PREDICATE_BUTUH_PERBAIKAN], counts[SAS_PREDICATE_KURANG],
                   counts[SAS_PREDICATE_SANGAT_KURANG], counts[SAS_PREDICATE_NONE], warnings->str, NULL);
  for (guint i = 0; i < SAS_PREDICATES; i++)
    g_clear_pointer (&counts[i], g_free);
}

static gboolean
print_distributions (GPtrArray *list, int year, const char *format, GError **error)
{
  static const char *const headings[] = { "unit", "name", "organisation_predicate", "sangat-baik", "baik", "butuh-perbaikan", "kurang",
                                          "sangat-kurang", "open", "warnings", NULL };
  g_autoptr (GPtrArray) rows = sas_cli_rows_new (headings);
  g_autoptr (json_t) array = json_array ();

  for (guint i = 0; i < list->len; i++)
    {
      add_distribution (rows, g_ptr_array_index (list, i));
      json_array_append_new (array, sas_unit_distribution_to_json (g_ptr_array_index (list, i), year));
    }
  if (g_strcmp0 (format, "json") != 0)
    return sas_cli_print_rows (rows, format, error);
  sas_cli_print_json (array);
  return TRUE;
}

static gboolean
has_unit (SasRoster *roster, const char *unit, GError **error)
{
  if (unit == NULL || sas_roster_unit (roster, unit) != NULL)
    return TRUE;
  g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("The office has no unit with the code %s."), unit);
  return FALSE;
}

SasCliExit
sas_command_distribution (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *unit = NULL, *word = NULL, *format = NULL;
  int year = 0, period;
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_("Of which year"), N_("YEAR") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &word, N_("annual, q1 to q4, m01 to m12"), N_("PERIOD") },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &unit, N_("Only this unit and those below"), N_("UNIT") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("table, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (GPtrArray) list = NULL;

  if (!sas_cli_parse ("distribution", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 0, error))
    return SAS_CLI_FAILED;
  if (year <= 0)
    return sas_cli_misused (error, _("--year says of which year.")) ? SAS_CLI_DONE : SAS_CLI_USAGE;
  period = sas_cli_period (word, error);
  db = period >= 0 ? sas_cli_open (cli, SAS_DB_READ_ONLY, error) : NULL;
  roster = db != NULL ? sas_roster_store_load (db, error) : NULL;
  if (roster != NULL && has_unit (roster, unit, error))
    list = sas_distribution_store_list (db, roster, unit, year, (SasPeriod) period, sas_date_today (), error);
  return list != NULL && print_distributions (list, year, format, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
}

/* --- bias --- */

static json_t *
sign_json (const SasBiasSign *sign)
{
  json_t *nips = json_array ();

  for (guint i = 0; i < sign->nips->len; i++)
    json_array_append_new (nips, json_string (g_ptr_array_index (sign->nips, i)));
  return json_pack ("{s:s, s:s, s:i, s:i, s:s, s:s, s:o}", "bias", sas_biases[sign->bias], "label", sas_bias_label (sign->bias), "count",
                    (int) sign->count, "people", (int) sign->people, "sentence", sign->sentence, "advice", sas_bias_advice (sign->bias), "nips",
                    nips);
}

static gboolean
print_signs (GPtrArray *signs, const char *format, GError **error)
{
  static const char *const headings[] = { "bias", "sentence", "advice", NULL };
  g_autoptr (GPtrArray) rows = sas_cli_rows_new (headings);
  g_autoptr (json_t) array = json_array ();

  for (guint i = 0; i < signs->len; i++)
    {
      const SasBiasSign *sign = g_ptr_array_index (signs, i);

      json_array_append_new (array, sign_json (sign));
      sas_cli_add_row (rows, sas_biases[sign->bias], sign->sentence, sas_bias_advice (sign->bias), NULL);
    }
  if (g_strcmp0 (format, "json") != 0)
    return sas_cli_print_rows (rows, format, error);
  sas_cli_print_json (array);
  return TRUE;
}

SasCliExit
sas_command_bias (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *appraiser = NULL, *word = NULL, *format = NULL;
  int year = 0, period;
  const GOptionEntry entries[] = {
    { "appraiser", 0, 0, G_OPTION_ARG_STRING, &appraiser, N_("Whose ratings"), "NIP" },
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_("Of which year"), N_("YEAR") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &word, N_("annual, q1 to q4, m01 to m12"), N_("PERIOD") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("table, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (SasActor) actor = NULL;
  g_autoptr (GPtrArray) signs = NULL;

  if (!sas_cli_parse ("bias", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 0, error))
    return SAS_CLI_FAILED;
  if (appraiser == NULL || year <= 0)
    return sas_cli_misused (error, _("--appraiser and --year say whose ratings, of which year.")) ? SAS_CLI_DONE : SAS_CLI_USAGE;
  period = sas_cli_period (word, error);
  db = period >= 0 ? sas_cli_open (cli, SAS_DB_READ_ONLY, error) : NULL;
  roster = db != NULL ? sas_roster_store_load (db, error) : NULL;
  actor = roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
  if (actor != NULL)
    signs = sas_bias_store_find (db, appraiser, year, (SasPeriod) period, actor, error);
  return signs != NULL && print_signs (signs, format, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
}
