/* bench-data: a made-up agency of any size. */
#include "config.h"
#include "sas-bench-office.h"
#include "sas-cli.h"
#include "sas-date.h"
#include "sas-i18n.h"
#include "sas-office.h"

#define MOST_STAFF 10000000   /* by the numbers that can be given out */
#define MOST_YEARS 50

static void
tell (const char *what, gpointer user_data)
{
  g_printerr ("%s\n", what);
}

SasCliExit
sas_command_bench (SasCli *cli, int argc, char **argv, GError **error)
{
  int staff = 0, years = 1, last = 0;
  gint64 seed = 1;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "staff", 0, 0, G_OPTION_ARG_INT, &staff, N_("How many people"), "N" },
    { "years", 0, 0, G_OPTION_ARG_INT, &years, N_("How many years of plans"), "N" },
    { "last", 0, 0, G_OPTION_ARG_INT, &last, N_("The last year, in which everything is under way"), N_("YEAR") },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, N_("Another agency of the same size"), "N" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_("The office file to make; otherwise the one of --store"), N_("FILE") },
    { NULL }
  };
  SasBenchSize size;

  if (!sas_cli_parse ("bench-data", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 0, error))
    return SAS_CLI_FAILED;
  if (staff < 1 || staff > MOST_STAFF || years < 1 || years > MOST_YEARS)
    return sas_cli_misused (error, _("--staff is from 1 to %d, --years from 1 to %d."), MOST_STAFF, MOST_YEARS) ? SAS_CLI_DONE : SAS_CLI_USAGE;
  if (output == NULL)
    output = cli->store != NULL ? g_strdup (cli->store) : sas_office_default_path ();
  size = (SasBenchSize) { (guint) staff, (guint) years, last > 0 ? last : (int) sas_date_year (sas_date_today ()), (guint64) seed };
  if (!sas_bench_create (output, &size, tell, NULL, error))
    return SAS_CLI_FAILED;
  g_print ("%s\n", output);
  return SAS_CLI_DONE;
}
