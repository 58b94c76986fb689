/* print: official forms as PDF, one person or many. */
#include "config.h"
#include "sas-cli.h"
#include "sas-error.h"
#include "sas-form.h"
#include "sas-i18n.h"
#include "sas-paper-settings.h"
#include "sas-print-name.h"
#include "sas-print-unit.h"
#include "sas-print.h"
#include "sas-printed-store.h"
#include "sas-roster-store.h"

typedef struct
{
  char *form, *period, *nip, *unit, *output, *order, *name;
  int year, version, jobs;
  gboolean all, force, merged, blank, cover, duplex, outstanding;
} PrintOptions;

static void
print_options_clear (PrintOptions *options)
{
  g_free (options->form);
  g_free (options->period);
  g_free (options->nip);
  g_free (options->unit);
  g_free (options->output);
  g_free (options->order);
  g_free (options->name);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PrintOptions, print_options_clear)

/* Forms of an evaluation need one, those of a plan have none; the rest of the year is asked for with or without. */
static gboolean
check_period (const PrintOptions *options, guint forms, GError **error)
{
  guint of_period = sas_print_forms_of (SAS_PRINT_FROM_EVALUATION);
  gboolean needs = (forms & of_period) != 0 && (forms & ~of_period) == 0;
  gboolean takes = (forms & (sas_print_forms_of_period () | SAS_PRINT_B_1_1)) != 0;

  if (options->period != NULL && sas_period_find (options->period) < 0)
    return sas_cli_misused (error, _("--period is annual, q1 to q4 or m01 to m12."));
  return (options->period != NULL ? takes : !needs) || sas_cli_misused (error, _("--period says of which evaluation; plans have none."));
}

/* A paper of a unit is of one period, the year as a whole when none is said. */
static gboolean
check_unit_options (const PrintOptions *options, GError **error)
{
  if (options->period != NULL && sas_period_find (options->period) < 0)
    return sas_cli_misused (error, _("--period is annual, q1 to q4 or m01 to m12."));
  if (options->year <= 0 || options->output == NULL)
    return sas_cli_misused (error, _("--year says of which year, --output where to."));
  return (options->unit != NULL) + options->all == 1 || sas_cli_misused (error, _("One of --unit, --all says of which unit."));
}

/* What is said of the order and of the names of files. */
static gboolean
check_run (const PrintOptions *options, GError **error)
{
  if (options->order != NULL && sas_word_find (sas_print_orders, SAS_PRINT_ORDERS, options->order) < 0)
    return sas_cli_misused (error, _("--order is chart, name or nip."));
  return options->name == NULL || sas_print_name_check (options->name, error);
}

static gboolean
check_options (const PrintOptions *options, GError **error)
{
  guint forms = sas_print_forms_parse (options->form);

  if (options->outstanding)
    return (options->year > 0 && options->output != NULL) || sas_cli_misused (error, _("--year says of which year, --output where to."));
  if (!options->blank && sas_print_is_of_unit (options->form))
    return check_unit_options (options, error);
  if (forms == 0 && !(options->blank && options->form != NULL && sas_form_find (options->form) != NULL && !sas_print_is_of_unit (options->form)))
    {
      g_autofree char *names = sas_print_forms_names (), *unit_names = sas_print_unit_names ();

      return sas_cli_misused (error, _("--form is one of %s; of a unit: %s."), names, unit_names);
    }
  if (options->blank)
    return options->output != NULL || sas_cli_misused (error, _("--output says where to."));
  if (options->year <= 0 || options->output == NULL)
    return sas_cli_misused (error, _("--year says of which year, --output where to."));
  if (!check_period (options, forms, error))
    return FALSE;
  if ((options->nip != NULL) + (options->unit != NULL) + options->all != 1)
    return sas_cli_misused (error, _("One of --nip, --unit, --all says for whom."));
  if (options->version != 0 && (options->version < 0 || options->nip == NULL))
    return sas_cli_misused (error, _("--version names a version of one person's plan: say --nip too."));
  return check_run (options, error);
}

/* One person, or a name ending in .pdf: one file. Otherwise a folder with a file for each. */
static SasPrintRequest *
make_request (const PrintOptions *options, const char *store)
{
  SasPrintRequest *request = sas_print_request_new ();
  g_autofree char *lower = g_ascii_strdown (options->output, -1);
  const char *const one[] = { options->nip, NULL };

  request->office = g_strdup (store);
  request->year = options->year;
  request->period = options->period != NULL ? (SasPeriod) sas_period_find (options->period) : SAS_PERIOD_ANNUAL;
  request->every_period = options->period == NULL;
  request->version = options->version;
  request->forms = sas_print_forms_parse (options->form);
  request->nips = options->nip != NULL ? g_strdupv ((char **) one) : NULL;
  request->unit = g_strdup (options->unit);
  request->output = g_strdup (options->output);
  request->merged = options->merged || g_str_has_suffix (lower, ".pdf") || (options->unit != NULL && sas_print_is_of_unit (options->form));
  request->overwrite = options->force;
  request->order = options->order != NULL ? (SasPrintOrder) sas_word_find (sas_print_orders, SAS_PRINT_ORDERS, options->order) : SAS_PRINT_ORDER_CHART;
  request->name = g_strdup (options->name);
  request->cover = options->cover;
  request->duplex = options->duplex;
  request->jobs = (guint) MAX (options->jobs, 0);
  return request;
}

/* Each person without paper is named; some of a batch failed is 3, none printed is 1. */
static SasCliExit
tell (const SasPrintReport *report)
{
  for (guint i = 0; i < report->items->len; i++)
    {
      const SasPrintItem *item = g_ptr_array_index (report->items, i);

      if (item->pages == 0)
        g_printerr ("%s %s: %s\n", item->nip, item->name, item->reason != NULL ? item->reason : "");
      else if (item->missing_glyphs > 0)
        g_printerr (_("%s %s: %u characters are in no typeface; a box stands for each."), item->nip, item->name, item->missing_glyphs);
      if (item->pages > 0 && item->missing_glyphs > 0)
        g_printerr ("\n");
    }
  if (report->printed == 0)
    return SAS_CLI_FAILED;
  return report->printed < report->items->len ? SAS_CLI_PARTLY : SAS_CLI_DONE;
}

/* A print stands whether or not the register can be written: beside an open window it cannot. */
static void
enter_in_register (SasCli *cli, const SasPrintReport *report, const SasActor *actor)
{
  g_autoptr (GPtrArray) documents = sas_print_report_documents (report);
  g_autoptr (GError) error = NULL;
  g_autoptr (SasDb) db = documents->len > 0 ? sas_cli_open (cli, SAS_DB_READ_WRITE, &error) : NULL;

  if (documents->len > 0 && (db == NULL || !sas_printed_store_add (db, documents, actor, &error)))
    g_printerr (_("Printed, but not entered in the register of prints: %s\n"), error->message);
}

/* The list for whom the paper is awaited from; of nothing no file is made, which is no failure. */
static SasCliExit
print_outstanding (const SasPrintRequest *request, GError **error)
{
  int count = sas_print_outstanding (request, NULL, error);

  if (count == 0)
    g_printerr (_("Everything that was printed is back; no list was made.\n"));
  return count < 0 ? SAS_CLI_FAILED : SAS_CLI_DONE;
}

SasCliExit
sas_command_print (SasCli *cli, int argc, char **argv, GError **error)
{
  g_auto (PrintOptions) options = { 0 };
  const GOptionEntry entries[] = {
    { "form", 0, 0, G_OPTION_ARG_STRING, &options.form, N_("Code of a form, as c.1.3, or a set: skp, guidance, feedback, evaluation, legacy, credit, all, or a paper of a unit, as laporan; a wrong one lists them"), N_("FORM") },
    { "blank", 0, 0, G_OPTION_ARG_NONE, &options.blank, N_("An empty form for the pen, with its guidance; of nobody"), NULL },
    { "year", 0, 0, G_OPTION_ARG_INT, &options.year, N_("Year of the plan"), N_("YEAR") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &options.period, N_("Of an evaluation, of angka kredit: annual, q1 to q4, m01 to m12"), N_("PERIOD") },
    { "nip", 0, 0, G_OPTION_ARG_STRING, &options.nip, N_("One person"), "NIP" },
    { "version", 0, 0, G_OPTION_ARG_INT, &options.version, N_("An earlier version of that person's plan"), "N" },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &options.unit, N_("A unit and those below"), N_("UNIT") },
    { "all", 0, 0, G_OPTION_ARG_NONE, &options.all, N_("Everybody"), NULL },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output, N_("FILE.pdf for one document, or a folder for one each"), N_("FILE.pdf|FOLDER") },
    { "order", 0, 0, G_OPTION_ARG_STRING, &options.order, N_("chart (along the units; when not given), name or nip"), N_("ORDER") },
    { "name", 0, 0, G_OPTION_ARG_STRING, &options.name, N_("How the files of a folder are called, of {form}, {tahun}, {periode}, {nip}, {nama}, {unit}"), N_("PATTERN") },
    { "cover", 0, 0, G_OPTION_ARG_NONE, &options.cover, N_("A list of who is in it before all, with codes and boxes to tick"), NULL },
    { "duplex", 0, 0, G_OPTION_ARG_NONE, &options.duplex, N_("Everybody begins on a front side: empty backs where it needs them"), NULL },
    { "outstanding", 0, 0, G_OPTION_ARG_NONE, &options.outstanding, N_("Instead of forms: the list of what was printed in the year and is not back"), NULL },
    { "merged", 0, 0, G_OPTION_ARG_NONE, &options.merged, N_("One document, whatever its name ends in"), NULL },
    { "jobs", 0, 0, G_OPTION_ARG_INT, &options.jobs, N_("Threads; one a processor when not given"), "N" },
    { "force", 0, 0, G_OPTION_ARG_NONE, &options.force, N_("Replace files that exist"), NULL },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (SasPrintRequest) request = NULL;
  g_autoptr (SasPrintReport) report = NULL;

  if (!sas_cli_parse ("print", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 0, error) || !check_options (&options, error))
    return SAS_CLI_FAILED;
  db = sas_cli_open (cli, SAS_DB_READ_ONLY, error);
  roster = db != NULL ? sas_roster_store_load (db, error) : NULL;
  if (roster == NULL)
    return SAS_CLI_FAILED;
  request = make_request (&options, cli->store);
  request->actor = sas_cli_actor (cli, roster, error);
  if (request->actor == NULL || !sas_paper_load (db, &request->paper, error))
    return SAS_CLI_FAILED;
  if (options.blank)
    return sas_print_blank (request, options.form, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
  if (options.outstanding)
    return print_outstanding (request, error);
  report = sas_print_is_of_unit (options.form) ? sas_print_units (request, options.form, NULL, error)
                                               : sas_print_run (request, NULL, NULL, NULL, error);
  if (report == NULL)
    return SAS_CLI_FAILED;
  g_clear_pointer (&db, sas_db_close);
  enter_in_register (cli, report, request->actor);
  return tell (report);
}
