/* show, set, list of what is recorded in the course of a year. */
#include "config.h"
#include "sas-cli-list.h"
#include "sas-cli-things.h"
#include "sas-error.h"
#include "sas-export.h"
#include "sas-i18n.h"
#include "sas-monitoring-store.h"
#include "sas-plan-store.h"
#include "sas-progress-store.h"
#include "sas-roster-store.h"
#include "sas-settings-store.h"

const char *
sas_cli_reviewer (SasDb *db, SasRoster *roster, const char *nip, int year)
{
  g_autoptr (SasPlan) plan = sas_plan_store_load (db, nip, year, SAS_PLAN_CURRENT, NULL, NULL);
  const SasPerson *reviewer = sas_roster_reviewer_above (roster, nip, plan != NULL ? plan->appraiser : NULL, sas_date_new ((guint) year, 12, 31));

  return reviewer != NULL ? reviewer->nip : NULL;
}

/* --- show, set --- */

json_t *
sas_cli_show_actions (SasDb *db, const SasCliWhich *which, GError **error)
{
  int period = sas_cli_period (which->period, error);
  g_autoptr (GError) failure = NULL;
  SasActionPlan *actions = period >= 0 ? sas_monitoring_store_actions (db, which->nip, which->year, (SasPeriod) period, &failure) : NULL;
  json_t *json = actions != NULL ? sas_record_to_json (&sas_action_plan_type, actions) : NULL;

  sas_record_free (&sas_action_plan_type, actions);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (json == NULL && period >= 0)
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("There is no action plan of %s for %d, %s."), which->nip, which->year,
                 sas_period_name ((SasPeriod) period));
  return json;
}

static gboolean
save (SasDb *db, const SasRecordType *type, gpointer record, const SasActor *actor, GError **error)
{
  const char *nip = SAS_FIELD_AT (record, sas_record_field (type, "nip"), const char *);
  int year = SAS_FIELD_AT (record, sas_record_field (type, "year"), int);
  g_autoptr (SasRoster) roster = sas_roster_store_load (db, error);

  return roster != NULL && sas_monitoring_store_save (db, type, record, actor, sas_cli_reviewer (db, roster, nip, year), error);
}

static gboolean
set_record (SasDb *db, const SasRecordType *type, const json_t *json, const SasActor *actor, GError **error)
{
  gpointer record = sas_record_from_json (type, json, error);
  gboolean done = record != NULL && save (db, type, record, actor, error);

  sas_record_free (type, record);
  return done;
}

gboolean
sas_cli_set_actions (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error)
{
  return set_record (db, &sas_action_plan_type, json, actor, error);
}

gboolean
sas_cli_set_feedback (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error)
{
  return set_record (db, &sas_feedback_type, json, actor, error);
}

gboolean
sas_cli_set_takeover (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error)
{
  return set_record (db, &sas_result_takeover_type, json, actor, error);
}

gboolean
sas_cli_set_guidance (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error)
{
  return set_record (db, &sas_guidance_type, json, actor, error);
}

/* --- collect --- */

typedef struct { char *nip, *period, *entry; int year, result, indicator; gboolean log; } CollectOptions;

static void
collect_options_clear (CollectOptions *options)
{
  g_free (options->nip);
  g_free (options->period);
  g_free (options->entry);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CollectOptions, collect_options_clear)

static int
collect (SasDb *db, SasRoster *roster, const CollectOptions *options, SasPeriod period, const SasActor *actor, GError **error)
{
  const char *reviewer = sas_cli_reviewer (db, roster, options->nip, options->year);

  if (options->log || options->entry != NULL)
    return sas_monitoring_store_take_log (db, options->nip, options->year, period, options->entry, options->result, options->indicator, actor,
                                          reviewer, error);
  return sas_monitoring_store_collect (db, options->nip, options->year, period, actor, reviewer, error);
}

SasCliExit
sas_command_collect (SasCli *cli, int argc, char **argv, GError **error)
{
  g_auto (CollectOptions) options = { .result = -1, .indicator = -1 };
  int period, count;
  const GOptionEntry entries[] = {
    { "nip", 0, 0, G_OPTION_ARG_STRING, &options.nip, N_("Whose evaluation"), "NIP" },
    { "year", 0, 0, G_OPTION_ARG_INT, &options.year, N_("Of which year"), N_("YEAR") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &options.period, N_("annual, q1 to q4, m01 to m12"), N_("PERIOD") },
    { "log", 0, 0, G_OPTION_ARG_NONE, &options.log, N_("Lines of the log into the realisations instead"), NULL },
    { "entry", 0, 0, G_OPTION_ARG_STRING, &options.entry, N_("Only this line of the log"), "ID" },
    { "result", 0, 0, G_OPTION_ARG_INT, &options.result, N_("Into this result, from 0; where the line says when not given"), "N" },
    { "indicator", 0, 0, G_OPTION_ARG_INT, &options.indicator, N_("And this indicator of it, from 0"), "N" },
    { NULL }
  };
  g_autoptr (SasDb) db = NULL;
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (SasActor) actor = NULL;

  if (!sas_cli_parse ("collect", &argc, &argv, entries, error) || !sas_cli_arguments (argc, 0, error))
    return SAS_CLI_FAILED;
  if (options.nip == NULL || options.year <= 0)
    return sas_cli_misused (error, _("--nip and --year say whose evaluation, of which year.")) ? SAS_CLI_DONE : SAS_CLI_USAGE;
  period = sas_cli_period (options.period, error);
  db = period >= 0 ? sas_cli_open (cli, SAS_DB_READ_WRITE, error) : NULL;
  roster = db != NULL ? sas_roster_store_load (db, error) : NULL;
  actor = roster != NULL ? sas_cli_actor (cli, roster, error) : NULL;
  count = actor != NULL ? collect (db, roster, &options, (SasPeriod) period, actor, error) : -1;
  if (count >= 0)
    g_print ("%d\n", count);
  return count >= 0 ? SAS_CLI_DONE : SAS_CLI_FAILED;
}

/* --- list --- */

/* A cell of a table: what a field says, in one line; a list of records by its length. (transfer full) */
static char *
cell_of (const json_t *value)
{
  if (json_is_string (value))
    return g_strdup (json_string_value (value));
  if (json_is_integer (value))
    return g_strdup_printf ("%" JSON_INTEGER_FORMAT, json_integer_value (value));
  if (json_is_boolean (value))
    return g_strdup (json_is_true (value) ? "1" : "0");
  return json_is_array (value) ? g_strdup_printf ("%" G_GSIZE_FORMAT, json_array_size (value)) : g_strdup ("");
}

gboolean
sas_cli_print_records (const json_t *array, const char *format, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  json_t *one, *value;
  const char *key;
  gsize i;

  if (g_strcmp0 (format, "json") == 0)
    {
      sas_cli_print_json (array);
      return TRUE;
    }
  json_array_foreach (array, i, one)
    {
      g_autoptr (GStrvBuilder) headings = g_strv_builder_new (), cells = g_strv_builder_new ();

      json_object_foreach (one, key, value)
        {
          g_autofree char *cell = cell_of (value);

          g_strv_builder_add (headings, key);
          g_strv_builder_add (cells, cell);
        }
      if (i == 0)
        g_ptr_array_add (rows, g_strv_builder_end (headings));
      g_ptr_array_add (rows, g_strv_builder_end (cells));
    }
  if (rows->len == 0 && format != NULL && sas_export_takes (format))
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("The list is empty, so %s was not written."), format);
      return FALSE;
    }
  return rows->len == 0 || sas_cli_print_rows (rows, format, error);
}

/* Into which period each line was taken. */
static gboolean
add_taken (SasDb *db, const SasCliListOptions *options, json_t *array, GError **error)
{
  g_autoptr (GHashTable) taken = sas_monitoring_store_taken (db, options->nip, options->year, error);
  json_t *one;
  gsize i;

  json_array_foreach (array, i, one)
    if (taken != NULL)
      json_object_set_new (one, "taken", json_pack ("s?", g_hash_table_lookup (taken, json_string_value (json_object_get (one, "id")))));
  return taken != NULL;
}

static gboolean
list (SasDb *db, const SasRecordType *type, const SasCliListOptions *options, GError **error)
{
  SasCli cli = { NULL, options->as };
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (SasActor) actor = NULL;
  g_autoptr (json_t) array = json_array ();
  GPtrArray *records;

  if (options->nip == NULL || options->year <= 0)
    return sas_cli_misused (error, _("--nip and --year say about whom, of which year."));
  roster = sas_roster_store_load (db, error);
  actor = roster != NULL ? sas_cli_actor (&cli, roster, error) : NULL;
  records = actor != NULL ? sas_monitoring_store_list (db, type, options->nip, options->year, actor,
                                                       sas_cli_reviewer (db, roster, options->nip, options->year), error) : NULL;
  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      json_array_append_new (array, sas_record_to_json (type, g_ptr_array_index (records, i)));
      sas_record_free (type, g_ptr_array_index (records, i));
    }
  g_ptr_array_unref (records);
  return (type != &sas_log_entry_type || add_taken (db, options, array, error)) && sas_cli_print_records (array, options->format, error);
}

gboolean
sas_cli_list_actions (SasDb *db, const SasCliListOptions *options, GError **error)
{
  return list (db, &sas_action_plan_type, options, error);
}

gboolean
sas_cli_list_log (SasDb *db, const SasCliListOptions *options, GError **error)
{
  return list (db, &sas_log_entry_type, options, error);
}

gboolean
sas_cli_list_feedback (SasDb *db, const SasCliListOptions *options, GError **error)
{
  return list (db, &sas_feedback_type, options, error);
}

gboolean
sas_cli_list_takeovers (SasDb *db, const SasCliListOptions *options, GError **error)
{
  return list (db, &sas_result_takeover_type, options, error);
}

gboolean
sas_cli_list_guidance (SasDb *db, const SasCliListOptions *options, GError **error)
{
  return list (db, &sas_guidance_type, options, error);
}

/* --- the team at a glance --- */

/* The one that was asked for, else that of the cycle of the office which holds @today. -1 with a usage error. */
static int
period_wanted (SasDb *db, const SasCliListOptions *options, SasDate today, GError **error)
{
  g_autofree char *cycle = options->period == NULL ? sas_settings_store_get (db, SAS_SETTING_CYCLE, NULL) : NULL;

  if (options->period != NULL)
    return sas_cli_period (options->period, error);
  return (int) sas_period_at ((SasCycle) MAX (0, sas_word_find (sas_cycles, G_N_ELEMENTS (sas_cycles), cycle)), today);
}

static void
add_progress (GPtrArray *rows, const SasProgress *row)
{
  g_autofree char *told = g_strdup_printf ("%u/%u", row->told, row->parts);
  g_autofree char *evidence = g_strdup_printf ("%u", row->evidence);
  g_autofree char *feedback = g_strdup_printf ("+%u -%u", row->positive, row->negative);
  g_autofree char *contact = sas_date_to_iso (row->last_contact);
  g_autofree char *due = sas_date_to_iso (row->due);

  sas_cli_add_row (rows, row->nip, row->name, row->opened ? sas_evaluation_states[row->state] : "", told, evidence, feedback, contact, due,
                   sas_task_urgencies[row->urgency], NULL);
}

gboolean
sas_cli_list_monitoring (SasDb *db, const SasCliListOptions *options, GError **error)
{
  static const char *const headings[] = { "nip", "name", "state", "told", "evidence", "feedback", "last_contact", "due", "urgency", NULL };
  SasCli cli = { NULL, options->as };
  SasDate today = options->date != NULL ? sas_date_parse (options->date) : sas_date_today ();
  int period = period_wanted (db, options, today, error);
  const SasProgressFilter filter = { .year = options->year > 0 ? options->year : (int) sas_date_year (today), .period = (SasPeriod) period,
                                     .unit = options->unit, .nip = options->nip, .find = options->find };
  g_autoptr (SasRoster) roster = NULL;
  g_autoptr (SasActor) actor = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) rows = sas_cli_rows_new (headings);
  g_autoptr (json_t) json = NULL;

  if (today == SAS_DATE_NONE)
    return sas_cli_misused (error, _("“%s” is not a date; write 31-01-2026."), options->date);
  roster = period >= 0 ? sas_roster_store_load (db, error) : NULL;
  actor = roster != NULL ? sas_cli_actor (&cli, roster, error) : NULL;
  list = actor != NULL ? sas_progress_store_list (db, roster, actor, &filter, today, error) : NULL;
  if (list == NULL)
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    add_progress (rows, g_ptr_array_index (list, i));
  if (!sas_cli_wants_json (options))
    return sas_cli_print_rows (rows, options->format, error);
  json = sas_progress_to_json (list);
  sas_cli_print_json (json);
  return TRUE;
}
