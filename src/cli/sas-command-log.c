/* The log of the days: a line is written, worded otherwise, taken out. */
#include "config.h"
#include "sas-cli-things.h"
#include "sas-i18n.h"
#include "sas-monitoring-store.h"
#include "sas-roster-store.h"

typedef struct { char *nip, *date, *id; int result, indicator; gboolean remove; } LogOptions;

static void
log_options_clear (LogOptions *options)
{
  g_free (options->nip);
  g_free (options->date);
  g_free (options->id);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LogOptions, log_options_clear)

typedef SasLogEntry LogEntry;

static void
entry_free (LogEntry *entry)
{
  sas_record_free (&sas_log_entry_type, entry);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LogEntry, entry_free)

/* The line that is there, or a new one. (transfer full) */
static LogEntry *
find_entry (SasDb *db, const LogOptions *options, const char *as, GError **error)
{
  LogEntry *entry;

  if (options->id != NULL)
    return sas_monitoring_store_load_line (db, options->id, error);
  entry = sas_record_new (&sas_log_entry_type);
  entry->date = sas_date_today ();
  entry->result = entry->indicator = -1;
  sas_record_set_text (&sas_log_entry_type, entry, "nip", options->nip != NULL ? options->nip : as);
  return entry;
}

static gboolean
apply (LogEntry *entry, const LogOptions *options, const char *text, GError **error)
{
  if (options->date != NULL && (entry->date = sas_date_parse (options->date)) == SAS_DATE_NONE)
    return sas_cli_misused (error, _("“%s” is not a date; write 31-01-2026."), options->date);
  entry->year = (int) sas_date_year (entry->date);
  if (options->result >= 0)
    {
      entry->result = options->result;
      entry->indicator = options->indicator;
    }
  if (text != NULL)
    sas_record_set_text (&sas_log_entry_type, entry, "text", text);
  return TRUE;
}

static gboolean
write_line (SasDb *db, SasCli *cli, const LogOptions *options, const char *text, GError **error)
{
  g_autoptr (SasRoster) roster = sas_roster_store_load (db, error);
  g_autoptr (SasActor) actor = roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
  g_autoptr (LogEntry) entry = actor != NULL ? find_entry (db, options, cli->as, error) : NULL;
  const char *reviewer;

  if (entry == NULL || !apply (entry, options, text, error))
    return FALSE;
  reviewer = sas_cli_reviewer (db, roster, entry->nip, entry->year);
  return options->remove ? sas_monitoring_store_remove_line (db, options->id, actor, reviewer, error)
                         : sas_monitoring_store_save (db, &sas_log_entry_type, entry, actor, reviewer, error);
}

/* What was asked for hangs together. */
static gboolean
is_whole (const SasCli *cli, const LogOptions *options, int argc, GError **error)
{
  if (options->remove && options->id == NULL)
    return sas_cli_misused (error, _("--id says which line is taken out."));
  if (options->id == NULL && options->nip == NULL && cli->as == NULL)
    return sas_cli_misused (error, _("--nip says whose day it was."));
  return sas_cli_arguments (argc, options->remove || (options->id != NULL && argc == 1) ? 0 : 1, error);
}

SasCliExit
sas_command_log (SasCli *cli, int argc, char **argv, GError **error)
{
  g_auto (LogOptions) options = { .result = -1, .indicator = -1 };
  const GOptionEntry entries[] = {
    { "nip", 0, 0, G_OPTION_ARG_STRING, &options.nip, N_("Whose day; of --as when not given"), "NIP" },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_("The day; today when not given"), N_("DATE") },
    { "result", 0, 0, G_OPTION_ARG_INT, &options.result, N_("Towards this result of the plan, from 0"), "N" },
    { "indicator", 0, 0, G_OPTION_ARG_INT, &options.indicator, N_("And this indicator of it, from 0"), "N" },
    { "id", 0, 0, G_OPTION_ARG_STRING, &options.id, N_("Change this line, as `list log` names it"), "ID" },
    { "remove", 0, 0, G_OPTION_ARG_NONE, &options.remove, N_("Take that line out of the log"), NULL },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;

  if (!sas_cli_parse ("log", &argc, &argv, entries, error) || !is_whole (cli, &options, argc, error))
    return SAS_CLI_FAILED;
  db = sas_cli_open (cli, SAS_DB_READ_WRITE, error);
  return db != NULL && write_line (db, cli, &options, argc > 1 ? argv[1] : NULL, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
}
