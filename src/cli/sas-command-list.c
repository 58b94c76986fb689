/* list: what the office file holds, as a table, CSV or JSON. */
#include "config.h"
#include <string.h>
#include "sas-audit.h"
#include "sas-cli-list.h"
#include "sas-dialogue-store.h"
#include "sas-error.h"
#include "sas-holiday-store.h"
#include "sas-i18n.h"
#include "sas-nip.h"
#include "sas-note-store.h"
#include "sas-plan-store.h"
#include "sas-roster-store.h"
#include "sas-task-store.h"
#include "sas-team-store.h"
#include "sas-workblock-store.h"

static void
list_options_clear (SasCliListOptions *options)
{
  g_free (options->unit);
  g_free (options->state);
  g_free (options->find);
  g_free (options->nip);
  g_free (options->format);
  g_free (options->as);
  g_free (options->date);
  g_free (options->period);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SasCliListOptions, list_options_clear)

/* (transfer full) */
static char *
join_texts (GPtrArray *texts)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "; " : "", (const char *) g_ptr_array_index (texts, i));
  return g_string_free (joined, FALSE);
}

gboolean
sas_cli_contains (const char *text, const char *part)
{
  g_autofree char *haystack = text != NULL ? g_utf8_casefold (text, -1) : NULL;
  g_autofree char *needle = g_utf8_casefold (part, -1);

  return haystack != NULL && strstr (haystack, needle) != NULL;
}

/* The unit of --unit and those below it; NULL: any. */
static GPtrArray *
units_wanted (SasRoster *roster, const SasCliListOptions *options)
{
  return roster != NULL && options->unit != NULL ? sas_roster_descendants (roster, options->unit) : NULL;
}

static gboolean
is_wanted (GPtrArray *units, const char *code)
{
  gboolean found = units == NULL;

  for (guint i = 0; units != NULL && i < units->len; i++)
    found = found || g_strcmp0 (((SasUnit *) g_ptr_array_index (units, i))->code, code) == 0;
  return found;
}

static gboolean
person_matches (const SasPerson *person, const SasCliListOptions *options, GPtrArray *units)
{
  g_autofree char *name = sas_person_full_name (person);

  return is_wanted (units, person->unit) && (options->find == NULL || sas_cli_contains (name, options->find) || sas_cli_contains (person->nip, options->find));
}

static gboolean
list_staff (SasDb *db, const SasCliListOptions *options, GError **error)
{
  static const char *const headings[] = { "nip", "full_name", "rank", "position", "unit", "superior", NULL };
  g_autoptr (SasRoster) roster = sas_roster_store_load (db, error);
  g_autoptr (GPtrArray) rows = sas_cli_rows_new (headings);
  g_autoptr (GPtrArray) units = units_wanted (roster, options);
  g_autoptr (json_t) array = json_array ();

  if (roster == NULL)
    return FALSE;
  for (guint i = 0; i < sas_roster_people (roster)->len; i++)
    {
      const SasPerson *person = g_ptr_array_index (sas_roster_people (roster), i);
      g_autofree char *name = sas_person_full_name (person);
      g_autofree char *rank = sas_person_rank_text (person);

      if (!person_matches (person, options, units))
        continue;
      if (sas_cli_wants_json (options))
        json_array_append_new (array, sas_person_to_json (person));
      else
        sas_cli_add_row (rows, person->nip, name, rank, person->position, person->unit, person->superior, NULL);
    }
  if (!sas_cli_wants_json (options))
    return sas_cli_print_rows (rows, options->format, error);
  sas_cli_print_json (array);
  return TRUE;
}

static gboolean
list_units (SasDb *db, const SasCliListOptions *options, GError **error)
{
  static const char *const headings[] = { "id", "name", "parent", "head_position", "head", "head_state", NULL };
  g_autoptr (SasRoster) roster = sas_roster_store_load (db, error);
  g_autoptr (GPtrArray) units = units_wanted (roster, options);
  g_autoptr (GPtrArray) rows = sas_cli_rows_new (headings);
  g_autoptr (json_t) array = json_array ();

  if (roster == NULL)
    return FALSE;
  for (guint i = 0; i < sas_roster_units (roster)->len; i++)
    {
      const SasUnit *unit = g_ptr_array_index (sas_roster_units (roster), i);

      if (!is_wanted (units, unit->code))
        continue;
      if (options->find != NULL && !sas_cli_contains (unit->name, options->find) && !sas_cli_contains (unit->code, options->find))
        continue;
      if (sas_cli_wants_json (options))
        json_array_append_new (array, json_pack ("{s:s, s:s, s:s?, s:s?, s:s?, s:s?}", "id", unit->code, "name", unit->name,
                                                 "parent", unit->parent_code, "head_position", unit->head_position, "head", unit->head_nip,
                                                 "head_state", sas_head_states[unit->head_state]));
      else
        sas_cli_add_row (rows, unit->code, unit->name, unit->parent_code, unit->head_position, unit->head_nip, sas_head_states[unit->head_state], NULL);
    }
  if (!sas_cli_wants_json (options))
    return sas_cli_print_rows (rows, options->format, error);
  sas_cli_print_json (array);
  return TRUE;
}

static gboolean
list_assignments (SasDb *db, const SasCliListOptions *options, GError **error)
{
  static const char *const headings[] = { "nip", "kind", "unit", "position", "from", "to", "decree", NULL };
  g_autoptr (SasRoster) roster = sas_roster_store_load (db, error);
  g_autoptr (GPtrArray) units = units_wanted (roster, options);
  g_autoptr (GPtrArray) rows = sas_cli_rows_new (headings);
  g_autoptr (json_t) array = json_array ();

  if (roster == NULL)
    return FALSE;
  for (guint i = 0; i < sas_roster_assignments (roster)->len; i++)
    {
      const SasAssignment *one = g_ptr_array_index (sas_roster_assignments (roster), i);
      g_autofree char *from = sas_date_to_iso (one->from);
      g_autofree char *to = sas_date_to_iso (one->to);

      if (!is_wanted (units, one->unit) || (options->nip != NULL && !g_str_equal (options->nip, one->nip)))
        continue;
      if (sas_cli_wants_json (options))
        json_array_append_new (array, sas_record_to_json (&sas_assignment_type, one));
      else
        sas_cli_add_row (rows, one->nip, sas_assignment_kinds[one->kind], one->unit, one->position, from, to, one->decree, NULL);
    }
  if (!sas_cli_wants_json (options))
    return sas_cli_print_rows (rows, options->format, error);
  sas_cli_print_json (array);
  return TRUE;
}

static json_t *
plan_row_to_json (const SasPlanRow *row)
{
  return json_pack ("{s:s, s:s, s:i, s:i, s:s, s:s, s:s, s:s?, s:s?, s:s?, s:s?, s:i, s:i, s:i, s:s?}",
                    "nip", row->nip, "name", row->name, "year", row->year, "version", row->version, "state", sas_plan_states[row->state],
                    "approach", sas_approaches[row->approach], "model", sas_models[row->model], "unit", row->unit, "unit_name", row->unit_name,
                    "position", row->position, "appraiser", row->appraiser, "results", row->results, "filled", row->filled, "parts", row->parts,
                    "updated", row->updated);
}

static gboolean
list_plans (SasDb *db, const SasCliListOptions *options, GError **error)
{
  static const char *const headings[] = { "nip", "name", "year", "version", "state", "unit", "position", "progress", NULL };
  int state = options->state != NULL ? sas_word_find (sas_plan_states, SAS_PLAN_STATES, options->state) : 0;
  const SasPlanFilter filter = { .year = options->year, .unit = options->unit, .nip = options->nip, .find = options->find,
                                 .by_state = options->state != NULL, .state = (SasPlanState) state };
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GPtrArray) rows = sas_cli_rows_new (headings);
  g_autoptr (json_t) array = json_array ();

  if (state < 0)
    return sas_cli_misused (error, _("“%s” is no state of a plan."), options->state);
  plans = sas_plan_store_list (db, &filter, error);
  if (plans == NULL)
    return FALSE;
  for (guint i = 0; i < plans->len; i++)
    {
      const SasPlanRow *row = g_ptr_array_index (plans, i);
      g_autofree char *year = g_strdup_printf ("%d", row->year);
      g_autofree char *version = g_strdup_printf ("%d", row->version);
      g_autofree char *progress = g_strdup_printf ("%d/%d", row->filled, row->parts);

      if (sas_cli_wants_json (options))
        json_array_append_new (array, plan_row_to_json (row));
      else
        sas_cli_add_row (rows, row->nip, row->name, year, version, sas_plan_states[row->state], row->unit, row->position, progress, NULL);
    }
  if (!sas_cli_wants_json (options))
    return sas_cli_print_rows (rows, options->format, error);
  sas_cli_print_json (array);
  return TRUE;
}

/* The notes of the return of one plan. */
static gboolean
list_notes (SasDb *db, const SasCliListOptions *options, GError **error)
{
  static const char *const headings[] = { "place", "text", "by", "at", "done", NULL };
  g_autoptr (SasPlan) plan = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) rows = sas_cli_rows_new (headings);

  if (options->nip == NULL || options->year == 0)
    return sas_cli_misused (error, _("--nip and --year say whose plan, of which year."));
  plan = sas_plan_store_load (db, options->nip, options->year, SAS_PLAN_CURRENT, NULL, error);
  notes = plan != NULL ? sas_note_store_list (db, plan, error) : NULL;
  if (notes == NULL)
    return FALSE;
  for (guint i = 0; i < notes->len; i++)
    {
      const SasNote *note = g_ptr_array_index (notes, i);

      sas_cli_add_row (rows, note->path, note->text, note->by, note->at, note->done ? "ya" : "tidak", NULL);
    }
  return sas_cli_print_rows (rows, options->format, error);
}

static json_t *
audit_row_to_json (const SasAuditRow *row)
{
  return json_pack ("{s:I, s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:s}", "number", (json_int_t) row->number, "at", row->at,
                    "name", row->name, "role", row->role, "action", row->action, "label", row->label,
                    "before", row->before, "after", row->after, "note", row->note);
}

static gboolean
list_audit (SasDb *db, const SasCliListOptions *options, GError **error)
{
  static const char *const headings[] = { "number", "at", "name", "role", "action", "label", "before", "after", "note", NULL };
  g_autoptr (GPtrArray) entries = sas_audit_list (db, NULL, 0, 1000, error);
  g_autoptr (GPtrArray) rows = sas_cli_rows_new (headings);
  g_autoptr (json_t) array = json_array ();

  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      const SasAuditRow *row = g_ptr_array_index (entries, i);
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, row->number);

      if (options->find != NULL && !sas_cli_contains (row->label, options->find) && !sas_cli_contains (row->name, options->find))
        continue;
      if (sas_cli_wants_json (options))
        json_array_append_new (array, audit_row_to_json (row));
      else
        sas_cli_add_row (rows, number, row->at, row->name, row->role, row->action, row->label, row->before, row->after, row->note, NULL);
    }
  if (!sas_cli_wants_json (options))
    return sas_cli_print_rows (rows, options->format, error);
  sas_cli_print_json (array);
  return TRUE;
}

/* A code with a typing error is not an empty unit. */
static gboolean
check_unit (SasDb *db, const SasCliListOptions *options, GError **error)
{
  g_autoptr (SasRoster) roster = options->unit != NULL ? sas_roster_store_load (db, error) : NULL;

  if (options->unit == NULL || (roster != NULL && sas_roster_unit (roster, options->unit) != NULL))
    return TRUE;
  if (roster != NULL)
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("The office has no unit with the code %s."), options->unit);
  return FALSE;
}

static gboolean
list_teams (SasDb *db, const SasCliListOptions *options, GError **error)
{
  static const char *const headings[] = { "name", "unit", "lead", "from", "to", "members", NULL };
  g_autoptr (GPtrArray) teams = sas_team_store_list (db, error);
  g_autoptr (GPtrArray) rows = sas_cli_rows_new (headings);

  for (guint i = 0; teams != NULL && i < teams->len; i++)
    {
      const SasTeam *team = g_ptr_array_index (teams, i);
      g_autofree char *from = sas_date_to_iso (team->from);
      g_autofree char *to = sas_date_to_iso (team->to);
      g_autofree char *members = g_strdup_printf ("%u", team->members->len);

      if ((options->nip == NULL || g_str_equal (options->nip, team->lead)) && (options->find == NULL || sas_cli_contains (team->name, options->find)))
        sas_cli_add_row (rows, team->name, team->unit, team->lead, from, to, members, NULL);
    }
  return teams != NULL && sas_cli_print_rows (rows, options->format, error);
}

static gboolean
list_workblocks (SasDb *db, const SasCliListOptions *options, GError **error)
{
  static const char *const headings[] = { "nip", "year", "title", "indicator", "owner", NULL };
  g_autoptr (GPtrArray) blocks = sas_workblock_store_list (db, options->nip, options->year, error);
  g_autoptr (GPtrArray) rows = sas_cli_rows_new (headings);

  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      const SasWorkblock *block = g_ptr_array_index (blocks, i);
      g_autofree char *year = g_strdup_printf ("%d", block->year);

      if (options->find == NULL || sas_cli_contains (block->title, options->find) || sas_cli_contains (block->indicator, options->find))
        sas_cli_add_row (rows, block->nip, year, block->title, block->indicator, block->owner, NULL);
    }
  return blocks != NULL && sas_cli_print_rows (rows, options->format, error);
}

static gboolean
list_dialogues (SasDb *db, const SasCliListOptions *options, GError **error)
{
  static const char *const headings[] = { "date", "participants", "method", "agreed", "open_points", "recorded_by", NULL };
  g_autoptr (SasPlan) plan = NULL;
  g_autoptr (GPtrArray) dialogues = NULL;
  g_autoptr (GPtrArray) rows = sas_cli_rows_new (headings);
  g_autoptr (json_t) array = json_array ();

  if (options->nip == NULL || options->year == 0)
    return sas_cli_misused (error, _("--nip and --year say whose plan, of which year."));
  plan = sas_plan_store_load (db, options->nip, options->year, options->version, NULL, error);
  dialogues = plan != NULL ? sas_dialogue_store_list (db, plan->id, error) : NULL;
  if (dialogues == NULL)
    return FALSE;
  for (guint i = 0; i < dialogues->len; i++)
    {
      const SasDialogue *one = g_ptr_array_index (dialogues, i);
      g_autofree char *date = sas_date_to_iso (one->date);
      g_autofree char *participants = join_texts (one->participants);
      g_autofree char *open_points = join_texts (one->open_points);

      json_array_append_new (array, sas_dialogue_to_json (one));
      sas_cli_add_row (rows, date, participants, one->method, one->agreed, open_points, one->recorded_by, NULL);
    }
  if (!sas_cli_wants_json (options))
    return sas_cli_print_rows (rows, options->format, error);
  sas_cli_print_json (array);
  return TRUE;
}

static gboolean
list_holidays (SasDb *db, const SasCliListOptions *options, GError **error)
{
  static const char *const headings[] = { "date", "name", "kind", NULL };
  int year = options->year > 0 ? options->year : (int) sas_date_year (sas_date_today ());
  g_autoptr (GPtrArray) holidays = sas_holiday_store_list (db, year, error);
  g_autoptr (GPtrArray) rows = sas_cli_rows_new (headings);

  for (guint i = 0; holidays != NULL && i < holidays->len; i++)
    {
      const SasHoliday *holiday = g_ptr_array_index (holidays, i);
      g_autofree char *date = sas_date_to_iso (holiday->date);

      sas_cli_add_row (rows, date, holiday->name, sas_holiday_kinds[holiday->kind], NULL);
    }
  return holidays != NULL && sas_cli_print_rows (rows, options->format, error);
}

/* Of --nip, else of --as, else of HR. (transfer full) */
static SasActor *
whose_tasks (const SasCliListOptions *options, SasRoster *roster, GError **error)
{
  SasCli cli = { NULL, options->nip != NULL ? options->nip : options->as };

  return sas_cli_actor (&cli, roster, error);
}

static gboolean
list_tasks (SasDb *db, const SasCliListOptions *options, GError **error)
{
  static const char *const headings[] = { "urgency", "due", "days", "kind", "sentence", NULL };
  SasDate today = options->date != NULL ? sas_date_parse (options->date) : sas_date_today ();
  g_autoptr (SasRoster) roster = sas_roster_store_load (db, error);
  g_autoptr (SasActor) actor = roster != NULL ? whose_tasks (options, roster, error) : NULL;
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GPtrArray) rows = sas_cli_rows_new (headings);
  g_autoptr (json_t) json = NULL;

  if (today == SAS_DATE_NONE)
    return sas_cli_misused (error, _("“%s” is not a date; write 31-01-2026."), options->date);
  tasks = actor != NULL ? sas_task_store_list (db, roster, actor, today, error) : NULL;
  if (tasks == NULL)
    return FALSE;
  for (guint i = 0; i < tasks->len; i++)
    {
      const SasTask *task = g_ptr_array_index (tasks, i);
      g_autofree char *due = sas_date_to_iso (task->due);
      g_autofree char *days = sas_task_days_text (task);

      sas_cli_add_row (rows, sas_task_urgencies[task->urgency], due, days, sas_task_kinds[task->kind], task->sentence, NULL);
    }
  if (!sas_cli_wants_json (options))
    return sas_cli_print_rows (rows, options->format, error);
  json = sas_tasks_to_json (tasks);
  sas_cli_print_json (json);
  return TRUE;
}

static const struct { const char *what; gboolean (*list) (SasDb *, const SasCliListOptions *, GError **); } lists[] = {
  { "staff", list_staff }, { "units", list_units }, { "assignments", list_assignments },
  { "plans", list_plans }, { "evaluations", sas_cli_list_evaluations }, { "organisations", sas_cli_list_organisations },
  { "actions", sas_cli_list_actions }, { "log", sas_cli_list_log }, { "feedback", sas_cli_list_feedback }, { "guidance", sas_cli_list_guidance },
  { "requests", sas_cli_list_requests }, { "takeovers", sas_cli_list_takeovers }, { "extensions", sas_cli_list_extensions },
  { "monitoring", sas_cli_list_monitoring },
  { "follow-ups", sas_cli_list_follow_ups }, { "receipts", sas_cli_list_receipts }, { "legacy", sas_cli_list_legacy }, { "printed", sas_cli_list_printed },
  { "notes", list_notes }, { "dialogues", list_dialogues }, { "tasks", list_tasks },
  { "holidays", list_holidays }, { "teams", list_teams }, { "workblocks", list_workblocks }, { "audit", list_audit },
};

/* (transfer full) */
static char *
list_names (void)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", lists[i].what);
  return g_string_free (names, FALSE);
}

SasCliExit
sas_command_list (SasCli *cli, int argc, char **argv, GError **error)
{
  g_auto (SasCliListOptions) options = { 0 };
  g_autofree char *output = NULL;
  gboolean force = FALSE;
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_INT, &options.year, N_("Only this year"), N_("YEAR") },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &options.unit, N_("Only this unit and those below"), N_("UNIT") },
    { "state", 0, 0, G_OPTION_ARG_STRING, &options.state, N_("Only plans, evaluations, follow-ups, receipts or prints in this state"), N_("STATE") },
    { "find", 0, 0, G_OPTION_ARG_STRING, &options.find, N_("Only what contains this"), N_("TEXT") },
    { "nip", 0, 0, G_OPTION_ARG_STRING, &options.nip, N_("Only this person"), "NIP" },
    { "period", 0, 0, G_OPTION_ARG_STRING, &options.period, N_("Evaluations of this period: annual, q1 to q4, m01 to m12"), N_("PERIOD") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_("Tasks as of this day; today when not given"), N_("DATE") },
    { "version", 0, 0, G_OPTION_ARG_INT, &options.version, N_("Dialogues of this version of the plan"), "N" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_("table, csv or json"), N_("FORMAT") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_("Write a workbook or CSV instead; its name ends in .xlsx or .csv"), N_("FILE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_("Replace the file when it exists"), NULL },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  g_autofree char *names = NULL;

  if (!sas_cli_parse ("list", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 1, error))
    return SAS_CLI_FAILED;
  if (output != NULL && !sas_cli_may_write (output, force, error))
    return SAS_CLI_FAILED;
  if (output != NULL)
    {
      g_free (options.format);
      options.format = g_steal_pointer (&output);
    }
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].what, argv[1]))
      {
        db = sas_cli_open (cli, SAS_DB_READ_ONLY, error);
        options.as = g_strdup (cli->as);
        return db != NULL && check_unit (db, &options, error) && lists[i].list (db, &options, error) ? SAS_CLI_DONE : SAS_CLI_FAILED;
      }
  names = list_names ();
  sas_cli_misused (error, _("“%s” cannot be listed; these can: %s."), argv[1], names);
  return SAS_CLI_USAGE;
}
