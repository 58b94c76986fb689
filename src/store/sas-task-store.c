#include "config.h"
#include "sas-holiday-store.h"
#include "sas-settings-store.h"
#include "sas-task-store-private.h"

#define DECEMBER 12

/* ?1: JSON array of numbers, ?2: year, ?3: appraiser; also what one of the numbers appraises, since his superior reviews it.
 * The + keeps the plans of the year from being walked for each person. */
#define COLUMNS \
  "SELECT plan.id, person.nip, plan.year, plan.version, plan.state, plan.appraiser, " \
  "  (SELECT count(*) FROM note WHERE note.plan = plan.id AND note.done = 0), " \
  "  (SELECT count(*) FROM dialogue WHERE dialogue.plan = plan.id), " \
  "  plan.study_leave IS NOT NULL, plan.amendment IS NOT NULL OR EXISTS (SELECT 1 FROM plan AS earlier WHERE earlier.person = plan.person " \
  "    AND earlier.year = plan.year AND earlier.version < plan.version AND earlier.state IN ('approved', 'superseded', 'closed')), " \
  "  person.name, person.title_before, person.title_after "
#define ORDER " ORDER BY 11 COLLATE NOCASE, 2"

static const char of_some[] =
  COLUMNS "FROM json_each(?1) JOIN person ON person.nip = json_each.value "
  "  JOIN plan ON plan.person = person.id AND plan.year = ?2 AND +plan.current = 1 "
  "UNION " COLUMNS "FROM plan JOIN person ON person.id = plan.person "
  "  WHERE plan.appraiser IN (SELECT value FROM json_each(?1) UNION SELECT ?3) AND plan.year = ?2 AND +plan.current = 1" ORDER;
static const char of_all[] =
  COLUMNS "FROM plan JOIN person ON person.id = plan.person WHERE plan.year = ?2 AND plan.current = 1 AND ?1 IS NULL AND ?3 IS NULL" ORDER;

static SasTaskPlan *
read_row (sqlite3_stmt *stmt)
{
  SasTaskPlan *row = g_new0 (SasTaskPlan, 1);
  SasPerson person = {
    .name = (char *) sqlite3_column_text (stmt, 10),
    .title_before = (char *) sqlite3_column_text (stmt, 11),
    .title_after = (char *) sqlite3_column_text (stmt, 12),
  };

  row->id = sas_column_text (stmt, 0);
  row->nip = sas_column_text (stmt, 1);
  row->year = sqlite3_column_int (stmt, 2);
  row->version = sqlite3_column_int (stmt, 3);
  row->state = (SasPlanState) MAX (0, sas_word_find (sas_plan_states, SAS_PLAN_STATES, (const char *) sqlite3_column_text (stmt, 4)));
  row->appraiser = sas_column_text (stmt, 5);
  row->open_notes = (guint) sqlite3_column_int (stmt, 6);
  row->dialogues = (guint) sqlite3_column_int (stmt, 7);
  row->cases = (sqlite3_column_int (stmt, 8) ? SAS_DIALOGUE_STUDY_LEAVE : 0) | (sqlite3_column_int (stmt, 9) ? SAS_DIALOGUE_REVISION : 0);
  row->name = sas_person_full_name (&person);
  return row;
}

/* (transfer full) (nullable) */
static char *
to_json_text (GPtrArray *nips)
{
  g_autoptr (json_t) array = json_array ();
  g_autofree char *text = NULL;

  for (guint i = 0; nips != NULL && i < nips->len; i++)
    json_array_append_new (array, json_string (g_ptr_array_index (nips, i)));
  return nips != NULL ? sas_json_print (array) : NULL;
}

GPtrArray *
sas_task_store_plans (SasDb *db, int year, GPtrArray *nips, const char *appraiser, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_task_plan_free);
  g_autoptr (GError) failure = NULL;
  g_autofree char *numbers = to_json_text (nips);
  sqlite3_stmt *stmt = sas_db_query (db, error, numbers != NULL || appraiser != NULL ? of_some : of_all, "sis", numbers, (gint64) year, appraiser);

  if (stmt == NULL)
    return NULL;
  while (sas_db_next (db, stmt, &failure))
    g_ptr_array_add (rows, read_row (stmt));
  if (failure == NULL)
    return g_steal_pointer (&rows);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* The tasks of one year. (transfer full) */
static GPtrArray *
list_year (SasDb *db, SasTaskFacts *facts, int year, gboolean begun_only, GError **error)
{
  gboolean all = facts->actor->operator_;
  g_autoptr (GPtrArray) nips = all ? NULL : sas_task_people (facts->roster, facts->actor->nip, facts->today);
  g_autoptr (GPtrArray) plans = sas_task_store_plans (db, year, nips, all ? NULL : facts->actor->nip, error);

  g_autofree char *numbers = to_json_text (nips);
  GPtrArray *tasks;

  facts->plans = plans;
  facts->year = year;
  facts->begun_only = begun_only;
  facts->regulation = sas_regulation_for_year (year);
  if (plans == NULL || (!begun_only && !sas_task_store_read_year (db, facts, numbers, error)))
    return NULL;
  tasks = sas_tasks (facts);
  g_clear_pointer (&facts->evaluations, g_ptr_array_unref);
  g_clear_pointer (&facts->counts, g_ptr_array_unref);
  g_clear_pointer (&facts->requests, g_ptr_array_unref);
  return tasks;
}

GPtrArray *
sas_task_store_list (SasDb *db, SasRoster *roster, const SasActor *actor, SasDate today, GError **error)
{
  g_autoptr (SasCalendar) calendar = sas_holiday_store_calendar (db, error);
  g_autofree char *dialogue = calendar != NULL ? sas_settings_store_get (db, SAS_SETTING_DIALOGUE, NULL) : NULL;
  SasTaskFacts facts = { .actor = actor, .roster = roster, .calendar = calendar, .today = today,
                         .dialogue_always = g_strcmp0 (dialogue, "always") == 0 };
  int year = (int) sas_date_year (today);
  GPtrArray *tasks = calendar != NULL ? list_year (db, &facts, year, FALSE, error) : NULL;
  GPtrArray *next = NULL;

  if (tasks == NULL || sas_date_month (today) < DECEMBER)
    return tasks;
  next = list_year (db, &facts, year + 1, TRUE, error);
  if (next == NULL)
    {
      g_ptr_array_unref (tasks);
      return NULL;
    }
  g_ptr_array_extend_and_steal (tasks, next);
  return tasks;
}
