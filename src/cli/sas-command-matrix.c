/* matrix, draft, copy: what is done to the plans of several people in one step. */
#include "config.h"
#include <stdlib.h>
#include "sas-cli.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-matrix-board.h"
#include "sas-plan-edit.h"
#include "sas-roster-store.h"

typedef struct { char *nip, *format, *to, *results; int year, from_year; gboolean dry_run, from_matrix; } Options;

static void
options_clear (Options *options)
{
  g_free (options->nip);
  g_free (options->format);
  g_free (options->to);
  g_free (options->results);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static GPtrArray *
rows_new (const char *const *headings)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_ptr_array_add (rows, g_strdupv ((char **) headings));
  return rows;
}

static gboolean
is_json (const Options *options, gboolean unsaid)
{
  return options->format == NULL ? unsaid : g_str_equal (options->format, "json");
}

static SasActor *
find_actor (SasCli *cli, SasDb *db, GError **error)
{
  g_autoptr (SasRoster) roster = cli->as != NULL ? sas_roster_store_load (db, error) : NULL;

  return cli->as == NULL || roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
}

/* --- show --- */

static void
add_row (GPtrArray *rows, const char *team, const SasMatrixMember *member, const char *column, const char *result)
{
  const char *cells[] = {
    team != NULL ? team : "", member != NULL ? member->nip : "", member != NULL ? member->who->name : "", column, result, NULL,
  };

  g_ptr_array_add (rows, g_strdupv ((char **) cells));
}

static void
add_entries (GPtrArray *rows, const SasMatrix *matrix, const SasMatrixMember *member, const char *column, GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    add_row (rows, matrix->name, member, column, sas_matrix_entry_text (g_ptr_array_index (entries, i)));
}

/* One line a result: what carries nothing has no column, what nobody carries has no person. */
static void
add_matrix (GPtrArray *rows, const SasMatrix *matrix)
{
  for (guint m = 0; m < matrix->members->len; m++)
    {
      for (guint c = 0; c < matrix->columns->len; c++)
        add_entries (rows, matrix, sas_matrix_member (matrix, m), sas_matrix_column (matrix, c)->text, sas_matrix_cell (matrix, m, c));
      add_entries (rows, matrix, sas_matrix_member (matrix, m), "", sas_matrix_member (matrix, m)->loose);
    }
  for (guint c = 0; c < matrix->columns->len; c++)
    if (sas_matrix_column (matrix, c)->supporters == 0)
      add_row (rows, matrix->name, NULL, sas_matrix_column (matrix, c)->text, "");
  for (guint i = 0; i < matrix->teams->len; i++)
    add_matrix (rows, g_ptr_array_index (matrix->teams, i));
}

static gboolean
print_matrix (const SasMatrix *matrix, const Options *options, GError **error)
{
  static const char *const headings[] = { "team", "nip", "name", "column", "result", NULL };
  g_autoptr (GPtrArray) rows = rows_new (headings);
  g_autoptr (json_t) json = NULL;

  if (!is_json (options, TRUE))
    {
      add_matrix (rows, matrix);
      return sas_cli_print_rows (rows, options->format, error);
    }
  json = sas_matrix_to_json (matrix);
  sas_cli_print_json (json);
  return TRUE;
}

static gboolean
show_matrix (SasCli *cli, int argc, char **argv, const Options *options, GError **error)
{
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasMatrixBoard) board = NULL;

  if (!sas_cli_arguments (argc, 1, error))
    return FALSE;
  if (options->nip == NULL || options->year <= 0)
    return sas_cli_misused (error, _("--nip and --year say whose matrix, of which year."));
  db = sas_cli_open (cli, SAS_DB_READ_ONLY, error);
  board = db != NULL ? sas_matrix_board_load (db, options->nip, options->year, NULL, error) : NULL;
  return board != NULL && print_matrix (board->matrix, options, error);
}

/* --- what a step did --- */

static char *
number (guint count)
{
  return g_strdup_printf ("%u", count);
}

static gboolean
print_done (GPtrArray *done, const Options *options, GError **error)
{
  static const char *const headings[] = { "nip", "name", "plan", "created", "changed", "kept", "left", NULL };
  g_autoptr (GPtrArray) rows = rows_new (headings);

  for (guint i = 0; i < done->len; i++)
    {
      const SasMatrixDone *one = g_ptr_array_index (done, i);
      const SasMatrixCounts *counts = &one->counts;
      char **cells = g_new0 (char *, G_N_ELEMENTS (headings));

      cells[0] = g_strdup (one->nip);
      cells[1] = g_strdup (one->name);
      cells[2] = g_strdup (one->is_new ? "new" : counts->created + counts->changed > 0 ? "changed" : "same");
      cells[3] = number (counts->created);
      cells[4] = number (counts->changed);
      cells[5] = number (counts->kept);
      cells[6] = number (counts->left);
      g_ptr_array_add (rows, cells);
    }
  return sas_cli_print_rows (rows, options->format, error);
}

/* Stores the step, unless it was only asked what it would do, and says what was done. */
static gboolean
finish (SasDb *db, SasPlanBatch *batch, GPtrArray *done, const SasActor *actor, const Options *options, GError **error)
{
  if (!options->dry_run && !sas_plan_store_apply (db, batch, actor, error))
    return FALSE;
  return print_done (done, options, error);
}

static void
name_free_columns (const SasMatrix *matrix)
{
  for (guint c = 0; matrix->planned && c < matrix->columns->len; c++)
    if (sas_matrix_column (matrix, c)->result < 0)
      {
        g_printerr (_("Not in the plan of %s, kept as it is written: %s"), matrix->leader->name, sas_matrix_column (matrix, c)->text);
        g_printerr ("\n");
      }
  for (guint i = 0; i < matrix->teams->len; i++)
    name_free_columns (g_ptr_array_index (matrix->teams, i));
}

static SasMatrixSheet *
read_sheet (const char *path, GError **error)
{
  gsize length = 0;
  g_autofree char *text = sas_cli_read (path, &length, error);
  g_autoptr (json_t) json = text != NULL ? sas_json_parse (text, (gssize) length, error) : NULL;

  return json != NULL ? sas_matrix_sheet_from_json (json, error) : NULL;
}

typedef SasPlanBatch *(*Fill) (SasMatrixBoard *board, const SasMatrixSheet *sheet, GPtrArray **done, GError **error);

/* @sheet: nullable. */
static gboolean
fill (SasCli *cli, const char *leader, int year, const SasMatrixSheet *sheet, Fill run, const Options *options, GError **error)
{
  g_autoptr (SasDb) db = sas_cli_open (cli, options->dry_run ? SAS_DB_READ_ONLY : SAS_DB_READ_WRITE, error);
  g_autoptr (SasActor) actor = db != NULL ? find_actor (cli, db, error) : NULL;
  g_autoptr (SasMatrixBoard) board = actor != NULL ? sas_matrix_board_load (db, leader, year, actor, error) : NULL;
  g_autoptr (GPtrArray) done = NULL;
  g_autoptr (SasPlanBatch) batch = board != NULL ? run (board, sheet, &done, error) : NULL;

  if (batch == NULL || !finish (db, batch, done, actor, options, error))
    return FALSE;
  name_free_columns (board->matrix);
  return TRUE;
}

static gboolean
set_matrix (SasCli *cli, int argc, char **argv, const Options *options, GError **error)
{
  g_autoptr (SasMatrixSheet) sheet = sas_cli_arguments (argc, 2, error) ? read_sheet (argv[2], error) : NULL;
  int year;

  if (sheet == NULL)
    return FALSE;
  year = options->year > 0 ? options->year : sheet->year;
  if (year <= 0)
    return sas_cli_misused (error, _("The file does not say of which year it is; --year does."));
  return fill (cli, options->nip != NULL ? options->nip : sheet->leader, year, sheet, sas_matrix_board_fill, options, error);
}

SasCliExit
sas_command_matrix (SasCli *cli, int argc, char **argv, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "nip", 0, 0, G_OPTION_ARG_STRING, &options.nip, N_("Whose matrix: the leader's number"), "NIP" },
    { "year", 0, 0, G_OPTION_ARG_INT, &options.year, N_("Year of the plans"), N_("YEAR") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, N_("set: say what would be done, change nothing"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_("table, csv or json"), N_("FORMAT") },
    { NULL }
  };
  gboolean done;

  if (!sas_cli_parse ("matrix", &argc, &argv, entries, error))
    return SAS_CLI_FAILED;
  if (argc > 1 && g_str_equal (argv[1], "show"))
    done = show_matrix (cli, argc, argv, &options, error);
  else if (argc > 1 && g_str_equal (argv[1], "set"))
    done = set_matrix (cli, argc, argv, &options, error);
  else
    done = sas_cli_misused (error, _("`matrix show` or `matrix set` is expected."));
  return done ? SAS_CLI_DONE : SAS_CLI_FAILED;
}

SasCliExit
sas_command_draft (SasCli *cli, int argc, char **argv, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "from-matrix", 0, 0, G_OPTION_ARG_NONE, &options.from_matrix, N_("A draft for everybody of the matrix who has none"), NULL },
    { "nip", 0, 0, G_OPTION_ARG_STRING, &options.nip, N_("Whose matrix: the leader's number"), "NIP" },
    { "year", 0, 0, G_OPTION_ARG_INT, &options.year, N_("Year of the plans"), N_("YEAR") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run, N_("Say what would be done, change nothing"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_("table, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_autoptr (SasMatrixSheet) sheet = NULL;

  if (!sas_cli_parse ("draft", &argc, &argv, entries, error))
    return SAS_CLI_FAILED;
  if (!options.from_matrix || options.nip == NULL || options.year <= 0 || argc > 2)
    {
      sas_cli_misused (error, _("draft --from-matrix --nip NIP --year YEAR [FILE.json] is expected."));
      return SAS_CLI_FAILED;
    }
  sheet = argc > 1 ? read_sheet (argv[1], error) : NULL;
  if (argc > 1 && sheet == NULL)
    return SAS_CLI_FAILED;
  return fill (cli, options.nip, options.year, sheet, sas_matrix_board_drafts, &options, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
}

/* --- copy --- */

/* "1,3": places from 0; NULL with @error for anything else. */
static GArray *
parse_places (const char *text, GError **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) words = g_strsplit (text, ",", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint64 value = 0;
      guint place;

      if (!g_ascii_string_to_unsigned (g_strstrip (words[i]), 10, 1, 9999, &value, NULL))
        {
          sas_cli_misused (error, _("--results is a list of numbers, for example 1,3."));
          return NULL;
        }
      place = (guint) value - 1;
      g_array_append_val (places, place);
    }
  return g_steal_pointer (&places);
}

static gboolean
copy_to_people (SasCli *cli, const Options *options, GError **error)
{
  g_autoptr (GArray) places = options->results != NULL ? parse_places (options->results, error) : NULL;
  g_autofree char *all = g_strconcat (options->nip, ",", options->to, NULL);
  g_auto (GStrv) people = g_strsplit (all, ",", -1);
  g_autoptr (SasDb) db = options->results == NULL || places != NULL ? sas_cli_open (cli, SAS_DB_READ_WRITE, error) : NULL;
  g_autoptr (SasActor) actor = db != NULL ? find_actor (cli, db, error) : NULL;
  g_autoptr (SasMatrixBoard) board = NULL;
  g_autoptr (GPtrArray) done = NULL;
  g_autoptr (SasPlanBatch) batch = NULL;

  if (actor == NULL)
    return FALSE;
  board = sas_matrix_board_load_people (db, (const char *const *) people, options->year, error);
  batch = board != NULL ? sas_matrix_board_copy (board, options->nip, places, (const char *const *) people + 1, &done, error) : NULL;
  return batch != NULL && finish (db, batch, done, actor, options, error);
}

static gboolean
copy_to_year (SasCli *cli, const Options *options, GError **error)
{
  int from_year = options->from_year > 0 ? options->from_year : options->year - 1;
  g_autoptr (SasDb) db = sas_cli_open (cli, SAS_DB_READ_WRITE, error);
  g_autoptr (SasActor) actor = db != NULL ? find_actor (cli, db, error) : NULL;
  g_autoptr (SasPlan) earlier = actor != NULL ? sas_plan_store_load (db, options->nip, from_year, SAS_PLAN_CURRENT, NULL, error) : NULL;
  g_autoptr (SasPlan) plan = earlier != NULL ? sas_plan_copy_to_year (earlier, options->year) : NULL;
  gint64 revision = 0;

  return plan != NULL && sas_plan_store_save (db, plan, &revision, actor, error);
}

SasCliExit
sas_command_copy (SasCli *cli, int argc, char **argv, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "nip", 0, 0, G_OPTION_ARG_STRING, &options.nip, N_("Whose plan"), "NIP" },
    { "year", 0, 0, G_OPTION_ARG_INT, &options.year, N_("Year of the new plan"), N_("YEAR") },
    { "from-year", 0, 0, G_OPTION_ARG_INT, &options.from_year, N_("Year to copy from; the one before when not given"), N_("YEAR") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options.to, N_("Whose plans of that year get the results too"), "NIP,NIP" },
    { "results", 0, 0, G_OPTION_ARG_STRING, &options.results, N_("--to: only these results, counted from 1"), "N,N" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_("table, csv or json"), N_("FORMAT") },
    { NULL }
  };

  if (!sas_cli_parse ("copy", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 0, error))
    return SAS_CLI_FAILED;
  if (options.nip == NULL || options.year <= 0)
    {
      sas_cli_misused (error, _("--nip and --year say whose plan, of which year."));
      return SAS_CLI_FAILED;
    }
  return (options.to != NULL ? copy_to_people : copy_to_year) (cli, &options, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
}
