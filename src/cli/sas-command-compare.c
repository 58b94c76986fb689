/* compare: two versions of a plan. */
#include "config.h"
#include "sas-cli.h"
#include "sas-i18n.h"
#include "sas-plan-compare.h"
#include "sas-plan-store.h"

static GPtrArray *
to_rows (GPtrArray *changes)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *const headings[] = { "what", "label", "before", "after", NULL };

  g_ptr_array_add (rows, g_strdupv ((char **) headings));
  for (guint i = 0; i < changes->len; i++)
    {
      const SasChange *one = g_ptr_array_index (changes, i);
      const char *const cells[] = { sas_change_kind_label (one->kind), one->label, one->before != NULL ? one->before : "",
                                    one->after != NULL ? one->after : "", NULL };

      g_ptr_array_add (rows, g_strdupv ((char **) cells));
    }
  return rows;
}

static gboolean
print_changes (GPtrArray *changes, const char *format, GError **error)
{
  g_autoptr (GPtrArray) rows = to_rows (changes);
  g_autoptr (json_t) json = NULL;

  if (g_strcmp0 (format, "json") != 0)
    return sas_cli_print_rows (rows, format, error);
  json = sas_changes_to_json (changes);
  sas_cli_print_json (json);
  return TRUE;
}

SasCliExit
sas_command_compare (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *nip = NULL;
  g_autofree char *format = NULL;
  int year = 0, version = 0, with = SAS_PLAN_CURRENT;
  const GOptionEntry entries[] = {
    { "nip", 0, 0, G_OPTION_ARG_STRING, &nip, N_("Whose plan"), "NIP" },
    { "year", 0, 0, G_OPTION_ARG_INT, &year, N_("Year of the plan"), N_("YEAR") },
    { "version", 0, 0, G_OPTION_ARG_INT, &version, N_("The earlier version"), "A" },
    { "with", 0, 0, G_OPTION_ARG_INT, &with, N_("The later version; the newest when not given"), "B" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("table, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasPlan) before = NULL;
  g_autoptr (SasPlan) after = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  if (!sas_cli_parse ("compare", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 0, error))
    return SAS_CLI_FAILED;
  if (nip == NULL || year <= 0 || version <= 0)
    {
      sas_cli_misused (error, _("--nip, --year and --version say whose plan is compared, and from which version on."));
      return SAS_CLI_USAGE;
    }
  db = sas_cli_open (cli, SAS_DB_READ_ONLY, error);
  before = db != NULL ? sas_plan_store_load (db, nip, year, version, NULL, error) : NULL;
  after = before != NULL ? sas_plan_store_load (db, nip, year, with, NULL, error) : NULL;
  if (after == NULL)
    return SAS_CLI_FAILED;
  changes = sas_plan_compare (before, after);
  return print_changes (changes, format, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
}
