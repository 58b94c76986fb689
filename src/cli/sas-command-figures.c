/* figures: where the office, a unit or a team stands. */
#include "config.h"
#include "sas-cli-list.h"
#include "sas-cli-things.h"
#include "sas-error.h"
#include "sas-export-figures.h"
#include "sas-figures-people.h"
#include "sas-paper-settings.h"
#include "sas-settings-store.h"
#include "sas-i18n.h"

static void
print_line (const char *name, const SasFigure *figure, gboolean is_predicate)
{
  g_autoptr (GString) trend = g_string_new (NULL);
  const char *of = is_predicate ? _("people rated") : _("people");

  for (guint i = 0; i < SAS_FIGURES_TREND; i++)
    if (is_predicate)
      g_string_append_printf (trend, "%s%s", i > 0 ? ", " : "", figure->trend[i] != 0 ? sas_predicate_label ((SasPredicate) figure->trend[i]) : "-");
    else
      g_string_append_printf (trend, "%s%u", i > 0 ? ", " : "", figure->trend[i]);
  if (is_predicate)
    g_print ("%-24s %s, %u %s  [%s]\n", name, figure->value != 0 ? sas_predicate_label ((SasPredicate) figure->value) : "-", figure->total, of, trend->str);
  else
    g_print ("%-24s %u / %u %s  [%s]\n", name, figure->value, figure->total, of, trend->str);
}

static void
add_unit (GPtrArray *rows, const SasFigures *figures, const SasFiguresUnit *unit)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
  g_autofree char *people = g_strdup_printf ("%u", unit->people), *percent = g_strdup_printf ("%u %%", unit->percent);

  g_strv_builder_add_many (row, unit->name != NULL ? unit->name : _("All"), people, NULL);
  for (guint i = 0; i < figures->steps->len; i++)
    {
      g_autofree char *count = g_strdup_printf ("%u", unit->counts[i]);

      g_strv_builder_add (row, count);
    }
  g_strv_builder_add (row, percent);
  g_ptr_array_add (rows, g_strv_builder_end (row));
}

/* The whole, then its units: each column a step of the year. */
static gboolean
print_way (const SasFigures *figures, GError **error)
{
  g_autoptr (GStrvBuilder) head = g_strv_builder_new ();
  g_auto (GStrv) headings = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  g_strv_builder_add_many (head, _("Unit"), _("People"), NULL);
  for (guint i = 0; i < figures->steps->len; i++)
    g_strv_builder_add (head, sas_figures_step_short (&g_array_index (figures->steps, SasFiguresStep, i)));
  g_strv_builder_add (head, sas_period_name (figures->period));
  headings = g_strv_builder_end (head);
  rows = sas_cli_rows_new ((const char *const *) headings);
  add_unit (rows, figures, figures->whole);
  for (guint i = 0; i < figures->units->len; i++)
    add_unit (rows, figures, g_ptr_array_index (figures->units, i));
  return sas_cli_print_rows (rows, "table", error);
}

static void
print_ratings (const SasFigures *figures)
{
  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    {
      g_print ("%-24s %u", sas_predicate_label ((SasPredicate) i), figures->distribution.counts[i]);
      if (figures->has_pattern)
        g_print (_("  (pattern %.0f %%)"), figures->pattern[i] * 100);
      g_print ("\n");
    }
}

static void
print_rest (const SasFigures *figures)
{
  for (guint i = 0; i < figures->deadlines->len; i++)
    {
      const SasFiguresDeadline *one = g_ptr_array_index (figures->deadlines, i);
      const SasFiguresStep step = { one->kind, one->period, one->date, FALSE };
      g_autofree char *day = sas_date_to_display (one->date);

      g_print ("%-24s %s: %s\n", day, sas_figures_step_name (&step), one->sentence);
    }
  g_print ("%-24s %u\n", _("Fall under follow-up"), figures->follow_up_count);
  for (guint i = 0; i < figures->follow_ups->len; i++)
    {
      const SasFiguresFollowUp *one = g_ptr_array_index (figures->follow_ups, i);

      g_print ("  %s, %s: %s\n", one->name, one->unit_name != NULL ? one->unit_name : "", sas_predicate_label (one->predicate));
    }
}

static gboolean
print_table (const SasFigures *figures, GError **error)
{
  g_autofree char *day = sas_date_to_long (figures->today);

  g_print ("%s · %s %d · %s\n", figures->unit_name != NULL ? figures->unit_name : _("All"), sas_period_name (figures->period), figures->year, day);
  if (figures->next.sentence != NULL)
    g_print ("%-24s %s\n", _("Next step"), figures->next.sentence);
  print_line (_("Plans set"), &figures->approved, FALSE);
  print_line (_("Evaluations finished"), &figures->finished, FALSE);
  print_line (_("Past a term"), &figures->late, FALSE);
  print_line (_("Typical predicate"), &figures->predicate, TRUE);
  g_print ("\n");
  if (!print_way (figures, error))
    return FALSE;
  g_print ("\n");
  print_ratings (figures);
  g_print ("\n");
  print_rest (figures);
  return TRUE;
}

static gboolean
print_figures (const SasFigures *figures, const char *format, GError **error)
{
  g_autoptr (json_t) json = NULL;

  if (g_strcmp0 (format, "json") != 0)
    return print_table (figures, error);
  json = sas_figures_to_json (figures);
  sas_cli_print_json (json);
  return TRUE;
}

/* Without a word: a unit where one is named, else the office; of somebody who acts, his team. */
static int
scope_of (const char *word, const char *unit, const char *as, GError **error)
{
  int scope = word != NULL ? sas_word_find (sas_scopes, SAS_SCOPES, word) : unit != NULL ? SAS_SCOPE_UNIT : as != NULL ? SAS_SCOPE_TEAM : SAS_SCOPE_OFFICE;

  if (scope < 0)
    sas_cli_misused (error, _("“%s” is no scope: it is team, unit or office."), word);
  return scope;
}

/* Who is behind a number, as `--people missing:q3` asks. */
static gboolean
print_people (SasDb *db, const SasActor *actor, const SasFiguresQuery *query, const char *what, const char *format, GError **error)
{
  SasFiguresQuestion question;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (json_t) array = json_array ();

  if (!sas_figures_question_parse (&question, what))
    return sas_cli_misused (error, _("--people takes step:STEP, missing:STEP (draft, submitted, approved, q1 to m12, annual, signed), late, rated, "
                                     "predicate:PREDICATE or cell:RESULT:BEHAVIOUR."));
  people = sas_figures_people_list (db, actor, query, &question, sas_date_today (), error);
  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      const SasFiguresPerson *one = g_ptr_array_index (people, i);

      json_array_append_new (array, json_pack ("{s:s, s:s, s:s?, s:s?, s:s, s:b, s:s}", "nip", one->nip, "name", one->name, "unit", one->unit,
                                               "unit_name", one->unit_name, "position", one->position, "done", one->done, "note", one->note));
    }
  return people != NULL && sas_cli_print_records (array, format, error);
}

static gboolean
write_figures (SasDb *db, const SasFigures *figures, const char *path, gboolean force, GError **error)
{
  g_autofree char *agency = sas_settings_store_get (db, SAS_SETTING_OFFICE, NULL);
  SasPaper paper;

  if (!force && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_CONFLICT, _("%s exists already and was left alone. Choose another name, or --force."), path);
      return FALSE;
    }
  return sas_paper_load (db, &paper, error) && sas_export_figures (figures, agency != NULL ? agency : "", &paper, path, error);
}

SasCliExit
sas_command_figures (SasCli *cli, int argc, char **argv, GError **error)
{
  g_autofree char *word = NULL, *unit = NULL, *period = NULL, *format = NULL, *people = NULL, *output = NULL;
  gboolean force = FALSE;
  SasFiguresQuery query = { SAS_SCOPE_OFFICE, NULL, 0, -1 };
  const GOptionEntry entries[] = {
    { "scope", 0, 0, G_OPTION_ARG_STRING, &word, N_("team, unit or office"), N_("SCOPE") },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &unit, N_("Only this unit and those below"), N_("UNIT") },
    { "year", 0, 0, G_OPTION_ARG_INT, &query.year, N_("Of which year"), N_("YEAR") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &period, N_("annual, q1 to q4, m01 to m12"), N_("PERIOD") },
    { "people", 0, 0, G_OPTION_ARG_STRING, &people, N_("List who is behind a number: step:q3, missing:approved, late, rated, predicate:baik, cell:above:meets"), N_("WHAT") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_("Write them as a file: .pdf, .xlsx or .csv"), N_("FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_("Replace the file when it exists"), NULL },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("table, csv or json"), N_("FORMAT") },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasActor) actor = NULL;
  g_autoptr (SasFigures) figures = NULL;
  int scope;

  if (!sas_cli_parse ("figures", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 0, error))
    return SAS_CLI_FAILED;
  scope = scope_of (word, unit, cli->as, error);
  query.period = period != NULL ? sas_cli_period (period, error) : -1;
  if (scope < 0 || (period != NULL && query.period < 0))
    return SAS_CLI_USAGE;
  query.scope = (SasScope) scope;
  query.unit = unit;
  db = sas_cli_open (cli, SAS_DB_READ_ONLY, error);
  actor = db != NULL ? sas_cli_find_actor (cli, db, error) : NULL;
  if (actor != NULL && people != NULL)
    return print_people (db, actor, &query, people, format, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
  figures = actor != NULL ? sas_figures_store_read (db, actor, &query, sas_date_today (), error) : NULL;
  if (figures != NULL && output != NULL)
    return write_figures (db, figures, output, force, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
  return figures != NULL && print_figures (figures, format, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
}
