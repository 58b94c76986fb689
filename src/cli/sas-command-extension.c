/* extend: the letter by which the annual evaluation of a year goes on. */
#include "config.h"
#include "sas-cli-list.h"
#include "sas-error.h"
#include "sas-extension-store.h"
#include "sas-i18n.h"
#include "sas-roster-store.h"

typedef struct { char *until, *number, *date; int year; gboolean remove; } Options;

static void
options_clear (Options *options)
{
  g_free (options->until);
  g_free (options->number);
  g_free (options->date);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
read_date (const char *text, SasDate *date, GError **error)
{
  *date = sas_date_parse (text);
  return *date != SAS_DATE_NONE || sas_cli_misused (error, _("“%s” is not a date; write 31-01-2026."), text);
}

static gboolean
run (SasDb *db, const Options *options, const SasActor *actor, GError **error)
{
  g_autoptr (SasAnnualExtension) extension = NULL;

  if (options->remove)
    return sas_extension_store_remove (db, options->year, actor, error);
  extension = sas_record_new (&sas_annual_extension_type);
  extension->year = options->year;
  sas_record_set_text (&sas_annual_extension_type, extension, "number", options->number);
  return read_date (options->until, &extension->closes, error) && read_date (options->date, &extension->date, error) &&
         sas_extension_store_save (db, extension, actor, error);
}

SasCliExit
sas_command_extend (SasCli *cli, int argc, char **argv, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT, &options.year, N_("The year that is evaluated"), N_("YEAR") },
    { "until", 0, 0, G_OPTION_ARG_STRING, &options.until, N_("The last day, after 31 January of the next year"), N_("DATE") },
    { "number", 0, 0, G_OPTION_ARG_STRING, &options.number, N_("Number of the letter"), N_("TEXT") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_("Date of the letter"), N_("DATE") },
    { "remove", 0, 0, G_OPTION_ARG_NONE, &options.remove, N_("Take the extension of that year back"), NULL },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (SasActor) actor = NULL;

  if (!sas_cli_parse ("extend", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 0, error))
    return SAS_CLI_FAILED;
  if (options.year <= 0 || (!options.remove && (options.until == NULL || options.number == NULL || options.date == NULL)))
    return sas_cli_misused (error, _("--year, --until, and --number and --date of the letter are needed; or --year and --remove."))
           ? SAS_CLI_DONE : SAS_CLI_USAGE;
  db = sas_cli_open (cli, SAS_DB_READ_WRITE, error);
  roster = db != NULL ? sas_roster_store_load (db, error) : NULL;
  actor = roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
  return actor != NULL && run (db, &options, actor, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
}

gboolean
sas_cli_list_extensions (SasDb *db, const SasCliListOptions *options, GError **error)
{
  g_autoptr (GPtrArray) extensions = sas_extension_store_list (db, error);
  g_autoptr (json_t) array = json_array ();

  for (guint i = 0; extensions != NULL && i < extensions->len; i++)
    {
      const SasAnnualExtension *one = g_ptr_array_index (extensions, i);

      if (options->year == 0 || options->year == one->year)
        json_array_append_new (array, sas_record_to_json (&sas_annual_extension_type, one));
    }
  return extensions != NULL && sas_cli_print_records (array, options->format, error);
}
