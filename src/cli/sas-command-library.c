/* library: what earlier plans and imported sheets offer for a new one. */
#include "config.h"
#include <string.h>
#include "sas-cli.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-library-store.h"
#include "sas-plan-paste.h"
#include "sas-roster-store.h"

typedef struct { char *position, *unit, *format; int limit; gboolean dry_run; } Options;

static void
options_clear (Options *options)
{
  g_free (options->position);
  g_free (options->unit);
  g_free (options->format);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* --- find --- */

static char *
list_indicators (const SasResult *result)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < result->indicators->len; i++)
    {
      const SasIndicator *indicator = g_ptr_array_index (result->indicators, i);
      g_autofree char *target = sas_indicator_target_text (indicator);

      g_string_append_printf (list, "%s%s%s%s", i > 0 ? "; " : "", indicator->text, *target != '\0' ? ": " : "", target);
    }
  return g_string_free (list, FALSE);
}

static gboolean
print_found (const GPtrArray *found, const char *format, GError **error)
{
  static const char *const headings[] = { "result", "indicators", "position", "unit", "used", "year", "source", NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_ptr_array_add (rows, g_strdupv ((char **) headings));
  for (guint i = 0; i < found->len; i++)
    {
      const SasLibraryEntry *entry = g_ptr_array_index (found, i);
      char **cells = g_new0 (char *, G_N_ELEMENTS (headings));

      cells[0] = g_strdup (entry->result->text);
      cells[1] = list_indicators (entry->result);
      cells[2] = g_strdup (entry->position);
      cells[3] = g_strdup (entry->unit);
      cells[4] = g_strdup_printf ("%d", entry->used);
      cells[5] = entry->year > 0 ? g_strdup_printf ("%d", entry->year) : g_strdup ("");
      cells[6] = g_strdup (entry->source != NULL ? entry->source : "");
      g_ptr_array_add (rows, cells);
    }
  return sas_cli_print_rows (rows, format, error);
}

static gboolean
find (SasCli *cli, const char *text, const Options *options, GError **error)
{
  const SasLibraryQuery query = { text, options->position, options->unit, (guint) MAX (options->limit, 1) };
  g_autoptr (SasDb) db = sas_cli_open (cli, SAS_DB_READ_ONLY, error);
  g_autoptr (GPtrArray) found = db != NULL ? sas_library_find (db, &query, error) : NULL;
  g_autoptr (json_t) array = json_array ();

  if (found == NULL)
    return FALSE;
  if (g_strcmp0 (options->format, "json") != 0)
    return print_found (found, options->format, error);
  for (guint i = 0; i < found->len; i++)
    json_array_append_new (array, sas_record_to_json (&sas_library_type, g_ptr_array_index (found, i)));
  sas_cli_print_json (array);
  return TRUE;
}

/* --- import --- */

static gboolean
store (SasCli *cli, const SasPlanPaste *paste, const char *path, GError **error)
{
  g_autofree char *source = g_path_get_basename (path);
  g_autoptr (GPtrArray) entries = sas_plan_paste_entries (paste);
  g_autoptr (SasDb) db = sas_cli_open (cli, SAS_DB_READ_WRITE, error);
  g_autoptr (SasRoster) roster = db != NULL ? sas_roster_store_load (db, error) : NULL;
  g_autoptr (SasActor) actor = roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
  g_autoptr (SasLibraryImport) done = actor != NULL ? sas_library_import (db, entries, source, actor, error) : NULL;

  if (done != NULL)
    g_print (_("%u new, %u changed, %u there already\n"), done->added, done->changed, done->same);
  return done != NULL;
}

static gboolean
import (SasCli *cli, const char *path, const Options *options, GError **error)
{
  g_autoptr (SasPlanPaste) paste = sas_cli_read_paste (path, error);

  if (paste == NULL)
    return FALSE;
  sas_cli_print_paste (paste, g_strcmp0 (options->format, "json") == 0);
  if (paste->results->len == 0)
    {
      g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID,
                           _("No result was found in the sheet. Give its columns headings (Rencana hasil kerja, Indikator, Target) and try again; nothing was changed."));
      return FALSE;
    }
  return options->dry_run || store (cli, paste, path, error);
}

/* --- rebuild --- */

static gboolean
rebuild (SasCli *cli, const char *unused, const Options *options, GError **error)
{
  g_autoptr (SasDb) db = sas_cli_open (cli, SAS_DB_READ_WRITE, error);

  if (db == NULL || !sas_library_rebuild (db, error))
    return FALSE;
  g_print (_("The library has %d entries.\n"), (int) sas_library_count (db, NULL));
  return TRUE;
}

static const struct { const char *name; int words; gboolean (*run) (SasCli *, const char *, const Options *, GError **); } verbs[] = {
  { "find", 2, find }, { "import", 2, import }, { "rebuild", 1, rebuild },
};

SasCliExit
sas_command_library (SasCli *cli, int argc, char **argv, GError **error)
{
  g_auto (Options) options = { .limit = 50 };
  const GOptionEntry entries[] = {
    { "position", 0, 0, G_OPTION_ARG_STRING, &options.position, N_("find: whose post; its results come first"), N_("POSITION") },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &options.unit, N_("find: name of the unit; its results come next"), N_("UNIT") },
    { "limit", 0, 0, G_OPTION_ARG_INT, &options.limit, N_("find: at most so many; 50 when not given"), "N" },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, N_("import: only say how the sheet is understood"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_("table, csv or json"), N_("FORMAT") },
    { NULL }
  };

  if (!sas_cli_parse ("library", &argc, &argv, entries, error))
    return SAS_CLI_FAILED;
  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i].name, argv[1]))
      return sas_cli_arguments (argc, verbs[i].words, error) && verbs[i].run (cli, argc > 2 ? argv[2] : NULL, &options, error)
             ? SAS_CLI_DONE : SAS_CLI_FAILED;
  sas_cli_misused (error, _("What about the library? find TEXT, import FILE or rebuild."));
  return SAS_CLI_USAGE;
}
