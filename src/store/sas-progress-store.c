#include "config.h"
#include "sas-evaluation-store.h"
#include "sas-filter-private.h"
#include "sas-holiday-store.h"
#include "sas-progress-store.h"

/* ?1: year, ?3: NIP, ?6: period, ?7, ?8: its first and last day, ?9: JSON array of numbers, ?10: NIP of the actor, ?11: today.
 * Contact: leader and employee spoke of the work: feedback of the leader, guidance, a dialogue on expectations (Art. 17-21). */
#define SAID "(SELECT count(*) FROM realisation WHERE realisation.evaluation = evaluation.id AND (realisation.text IS NOT NULL OR realisation.value IS NOT NULL OR realisation.not_yet = 1))"
#define PARTS \
  "CASE WHEN evaluation.id IS NOT NULL THEN (SELECT count(*) FROM realisation WHERE realisation.evaluation = evaluation.id) " \
  "WHEN plan.approach = 'qualitative' THEN (SELECT count(*) FROM result WHERE result.plan = plan.id) " \
  "ELSE (SELECT count(*) FROM result JOIN indicator ON indicator.result = result.id WHERE result.plan = plan.id) END"
#define EVIDENCE "(SELECT coalesce (sum (json_array_length (evidence)), 0) FROM realisation WHERE realisation.evaluation = evaluation.id)"
#define FEEDBACK(polarity) \
  "(SELECT count(*) FROM feedback WHERE feedback.nip = person.nip AND feedback.year = ?1 AND feedback.date BETWEEN ?7 AND ?8 AND feedback.polarity " \
  polarity ")"
#define ENTRIES "(SELECT count(*) FROM log_entry WHERE log_entry.nip = person.nip AND log_entry.year = ?1 AND log_entry.date BETWEEN ?7 AND ?8)"
#define LAST_ENTRY "(SELECT max (date) FROM log_entry WHERE log_entry.nip = person.nip AND log_entry.year = ?1 AND log_entry.date <= ?11)"
#define LAST_CONTACT \
  "(SELECT max (day) FROM (" \
  "  SELECT max (date) AS day FROM feedback WHERE feedback.nip = person.nip AND feedback.year = ?1 AND feedback.date <= ?11 " \
  "    AND (feedback.role = 'leader' OR feedback.giver_nip = plan.appraiser) " \
  "  UNION ALL SELECT max (date) FROM guidance WHERE guidance.nip = person.nip AND guidance.year = ?1 AND guidance.date <= ?11 " \
  "    AND guidance.kind <> 'feedback' " \
  "  UNION ALL SELECT max (dialogue.date) FROM plan AS version JOIN dialogue ON dialogue.plan = version.id " \
  "    WHERE version.person = plan.person AND version.year = plan.year AND dialogue.date <= ?11))"
#define WAS_SET "IN ('approved', 'superseded', 'closed')"

#define COLUMNS \
  "SELECT person.nip, person.name, person.title_before, person.title_after, person.position, person.unit, unit.name, plan.appraiser, evaluation.state, " \
  SAID ", " PARTS ", " EVIDENCE ", " FEEDBACK ("= 'positive'") ", " FEEDBACK ("= 'negative'") ", " FEEDBACK ("IS NULL") ", " ENTRIES ", " \
  LAST_ENTRY ", " LAST_CONTACT ", plan.\"from\" "
#define FROM \
  "FROM plan JOIN person ON person.id = plan.person LEFT JOIN unit ON unit.code = person.unit " \
  "LEFT JOIN evaluation ON evaluation.person = plan.person AND evaluation.year = plan.year AND evaluation.period = ?6 AND evaluation.state <> 'void' "
/* The newest version that was set: a revision that is being written is not one yet. */
#define NEWEST \
  "plan.year = ?1 AND plan.state " WAS_SET " AND NOT EXISTS (SELECT 1 FROM plan AS later WHERE later.person = plan.person " \
  "  AND later.year = plan.year AND later.version > plan.version AND later.state " WAS_SET ")"

enum { NIP, NAME, TITLE_BEFORE, TITLE_AFTER, POSITION, UNIT, UNIT_NAME, APPRAISER, STATE, TOLD, N_PARTS, N_EVIDENCE, POSITIVE, NEGATIVE, NEUTRAL,
       N_ENTRIES, ENTRY, CONTACT, STARTS };

static char *
full_name (sqlite3_stmt *stmt)
{
  SasPerson person = {
    .name = (char *) sqlite3_column_text (stmt, NAME),
    .title_before = (char *) sqlite3_column_text (stmt, TITLE_BEFORE),
    .title_after = (char *) sqlite3_column_text (stmt, TITLE_AFTER),
  };

  return sas_person_full_name (&person);
}

static guint
count (sqlite3_stmt *stmt, int column)
{
  return (guint) sqlite3_column_int (stmt, column);
}

static SasDate
date (sqlite3_stmt *stmt, int column)
{
  return sas_date_from_iso ((const char *) sqlite3_column_text (stmt, column));
}

static SasProgress *
read_row (sqlite3_stmt *stmt)
{
  SasProgress *row = g_new0 (SasProgress, 1);
  const char *state = (const char *) sqlite3_column_text (stmt, STATE);

  row->nip = sas_column_text (stmt, NIP);
  row->name = full_name (stmt);
  row->position = sas_column_text (stmt, POSITION);
  row->unit = sas_column_text (stmt, UNIT);
  row->unit_name = sas_column_text (stmt, UNIT_NAME);
  row->appraiser = sas_column_text (stmt, APPRAISER);
  row->opened = state != NULL;
  row->state = (SasEvaluationState) MAX (0, sas_word_find (sas_evaluation_states, SAS_EVALUATION_STATES, state));
  row->told = count (stmt, TOLD);
  row->parts = count (stmt, N_PARTS);
  row->evidence = count (stmt, N_EVIDENCE);
  row->positive = count (stmt, POSITIVE);
  row->negative = count (stmt, NEGATIVE);
  row->neutral = count (stmt, NEUTRAL);
  row->entries = count (stmt, N_ENTRIES);
  row->last_entry = date (stmt, ENTRY);
  row->last_contact = date (stmt, CONTACT);
  row->from = date (stmt, STARTS);
  return row;
}

static char *
list_sql (const SasProgressFilter *filter, gboolean some)
{
  const SasCondition conditions[] = {
    { TRUE, NEWEST },
    { some, "(person.nip IN (SELECT value FROM json_each (?9)) OR plan.appraiser = ?10)" },
    { filter->unit != NULL, SAS_IN_UNIT_2 },
    { filter->nip != NULL, "person.nip = ?3" },
    { filter->find != NULL && *filter->find != '\0', SAS_NAMED_LIKE_5 },
  };
  g_autoptr (GString) sql = g_string_new (COLUMNS FROM);

  sas_filter_append_where (sql, conditions, G_N_ELEMENTS (conditions));
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/* (transfer full) */
static char *
to_json_text (GPtrArray *nips)
{
  g_autoptr (json_t) array = json_array ();

  for (guint i = 0; i < nips->len; i++)
    json_array_append_new (array, json_string (g_ptr_array_index (nips, i)));
  return sas_json_print (array);
}

static sqlite3_stmt *
query (SasDb *db, SasRoster *roster, const SasActor *actor, const SasProgressFilter *filter, SasDate today, GError **error)
{
  g_autofree char *sql = list_sql (filter, !actor->operator_);
  g_autofree char *find = sas_like_pattern (filter->find != NULL ? filter->find : "");
  g_autofree char *from = sas_date_to_iso (sas_period_from (filter->period, filter->year));
  g_autofree char *to = sas_date_to_iso (sas_period_to (filter->period, filter->year));
  g_autofree char *day = sas_date_to_iso (today);
  g_autoptr (GPtrArray) nips = sas_task_people (roster, actor->nip, today);
  g_autofree char *numbers = to_json_text (nips);

  return sas_db_query (db, error, sql, "issssssssss", (gint64) filter->year, filter->unit, filter->nip, NULL, find,
                       sas_periods[filter->period], from, to, numbers, actor->nip, day);
}

GPtrArray *
sas_progress_store_list (SasDb *db, SasRoster *roster, const SasActor *actor, const SasProgressFilter *filter, SasDate today, GError **error)
{
  g_autoptr (SasCalendar) calendar = sas_holiday_store_calendar (db, error);
  sqlite3_stmt *stmt = calendar != NULL ? query (db, roster, actor, filter, today, error) : NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_progress_free);
  g_autoptr (GError) failure = NULL;
  SasPeriodWindow window;
  SasDate closes;

  g_return_val_if_fail (roster != NULL && actor != NULL && filter != NULL, NULL);

  if (stmt == NULL)
    return NULL;
  while (sas_db_next (db, stmt, &failure))
    g_ptr_array_add (rows, read_row (stmt));
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  window = sas_evaluation_store_window (db);
  closes = sas_period_window_closes (&window, filter->period, filter->year, calendar);
  for (guint i = 0; i < rows->len; i++)
    sas_progress_settle (g_ptr_array_index (rows, i), closes, today, calendar);
  sas_progress_sort (rows, SAS_PROGRESS_BY_LATE);
  return g_steal_pointer (&rows);
}
