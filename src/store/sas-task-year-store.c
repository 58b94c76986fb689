/* What sas_tasks needs of the appraisal year: evaluations that are not reported yet, and what is not begun in the periods that are
 * being evaluated. */
#include "config.h"
#include "sas-evaluation-store.h"
#include "sas-feedback-request-store.h"
#include "sas-organisation-store.h"
#include "sas-organisation.h"
#include "sas-settings-store.h"
#include "sas-task-store-private.h"

/* ?1: JSON array of numbers, ?2: year; that of the year before may still be open. ?3: who appraises. */
#define COLUMNS \
  "SELECT evaluation.nip, evaluation.year, evaluation.period, evaluation.state, evaluation.evaluator, evaluation.appraiser, " \
  "  evaluation.final_without_objection, coalesce (document ->> '$.reviewing_superior_signed.date', document ->> '$.appraiser_signed.date'), " \
  "  document ->> '$.employee_received', document ->> '$.objection.date', person.name, person.title_before, person.title_after "
#define YEARS "evaluation.year IN (?2, ?2 - 1) AND evaluation.state NOT IN ('reported', 'void') "
#define ORDER "ORDER BY 11 COLLATE NOCASE, 1, 2, 3"

static const char of_some[] =
  COLUMNS "FROM json_each(?1) JOIN person ON person.nip = json_each.value JOIN evaluation ON evaluation.person = person.id AND " YEARS
  "UNION " COLUMNS "FROM evaluation JOIN person ON person.id = evaluation.person "
  "  WHERE evaluation.appraiser IN (SELECT value FROM json_each(?1) UNION SELECT ?3) AND " YEARS ORDER;
/* For HR: what is not signed yet. */
static const char of_all[] =
  COLUMNS "FROM evaluation JOIN person ON person.id = evaluation.person WHERE " YEARS
  "AND evaluation.state IN ('open', 'realised', 'rated') AND ?1 IS NULL AND ?3 IS NULL " ORDER;

/* Plans in force in the period ?4 to ?5 that ?3 set for others, or has himself. */
#define THEIRS "FROM plan JOIN person ON person.id = plan.person WHERE plan.year = ?2 AND plan.state IN ('approved', 'closed') AND " \
  "plan.\"from\" <= ?5 AND plan.\"to\" >= ?4 AND "
#define NOT_BEGUN "NOT EXISTS (SELECT 1 FROM evaluation WHERE evaluation.person = person.id AND evaluation.year = ?2 AND " \
  "evaluation.period = ?1 AND evaluation.state <> 'void') "
#define COUNTED "SELECT count(*), min (person.nip), coalesce (min (trim (person.title_before || ' ' || person.name || ', ' || " \
  "person.title_after, ' ,')), '') "

static const struct { SasTaskKind kind; const char *sql; } counted[] = {
  { SAS_TASK_REALISE, COUNTED THEIRS "plan.nip = ?3 AND " NOT_BEGUN },
  { SAS_TASK_OPEN, COUNTED THEIRS "plan.appraiser = ?3 AND plan.nip <> ?3 AND " NOT_BEGUN },
  { SAS_TASK_FEEDBACK, COUNTED THEIRS "plan.appraiser = ?3 AND plan.nip <> ?3 AND NOT EXISTS (SELECT 1 FROM feedback "
    "WHERE feedback.nip = person.nip AND feedback.giver_nip = ?3 AND feedback.date BETWEEN ?4 AND ?5)" },
};

/* --- evaluations --- */

typedef struct { SasDb *db; SasTaskFacts *facts; SasPeriodWindow window; } Reading;

static SasDate
day (sqlite3_stmt *stmt, int column)
{
  return sas_date_from_iso ((const char *) sqlite3_column_text (stmt, column));
}

static int
word (sqlite3_stmt *stmt, int column, const char *const *words, int count)
{
  return MAX (0, sas_word_find (words, count, (const char *) sqlite3_column_text (stmt, column)));
}

static SasTaskEvaluation *
read_evaluation (const Reading *self, sqlite3_stmt *stmt)
{
  SasTaskEvaluation *row = g_new0 (SasTaskEvaluation, 1);
  SasEvaluationTimes *times = &row->times;
  SasPerson person = {
    .name = (char *) sqlite3_column_text (stmt, 10),
    .title_before = (char *) sqlite3_column_text (stmt, 11),
    .title_after = (char *) sqlite3_column_text (stmt, 12),
  };

  row->nip = sas_column_text (stmt, 0);
  row->name = sas_person_full_name (&person);
  row->appraiser = sas_column_text (stmt, 5);
  times->year = sqlite3_column_int (stmt, 1);
  times->period = (SasPeriod) word (stmt, 2, sas_periods, SAS_PERIODS);
  times->state = (SasEvaluationState) word (stmt, 3, sas_evaluation_states, SAS_EVALUATION_STATES);
  times->evaluator = (SasEvaluator) word (stmt, 4, sas_evaluators, G_N_ELEMENTS (sas_evaluators));
  times->conclusive = sqlite3_column_int (stmt, 6);
  times->window_closes = sas_period_window_closes (&self->window, times->period, times->year, self->facts->calendar);
  times->signed_ = day (stmt, 7);
  times->received = day (stmt, 8);
  times->objected = day (stmt, 9);
  times->today = self->facts->today;
  return row;
}

static gboolean
read_evaluations (const Reading *self, const char *numbers, GPtrArray *rows, GError **error)
{
  const SasActor *actor = self->facts->actor;
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (self->db, error, actor->operator_ ? of_all : of_some, "sis", numbers, (gint64) self->facts->year,
                                     actor->operator_ ? NULL : actor->nip);

  if (stmt == NULL)
    return FALSE;
  while (sas_db_next (self->db, stmt, &failure))
    g_ptr_array_add (rows, read_evaluation (self, stmt));
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return failure == NULL;
}

/* --- what is not begun --- */

static gboolean
count_kind (const Reading *self, guint kind, SasPeriod period, int year, SasDate closes, GPtrArray *counts, GError **error)
{
  g_autofree char *from = sas_date_to_iso (sas_period_from (period, year));
  g_autofree char *to = sas_date_to_iso (sas_period_to (period, year));
  sqlite3_stmt *stmt = sas_db_query (self->db, error, counted[kind].sql, "sisss", sas_periods[period], (gint64) year, self->facts->actor->nip,
                                     from, to);
  SasTaskCount *count;

  if (stmt == NULL || !sas_db_next (self->db, stmt, error))
    return FALSE;
  if (sqlite3_column_int (stmt, 0) > 0)
    {
      count = g_new (SasTaskCount, 1);
      *count = (SasTaskCount) { counted[kind].kind, period, year, closes, (guint) sqlite3_column_int (stmt, 0), sas_column_text (stmt, 1),
                                sas_column_text (stmt, 2) };
      g_ptr_array_add (counts, count);
    }
  sqlite3_reset (stmt);
  return TRUE;
}

/* In the days in which the period is evaluated. */
static gboolean
count_period (const Reading *self, SasPeriod period, int year, GPtrArray *counts, GError **error)
{
  SasDate closes = sas_period_window_closes (&self->window, period, year, self->facts->calendar);

  if (self->facts->today < sas_period_window_opens (&self->window, period, year) || self->facts->today > closes)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    if (!count_kind (self, i, period, year, closes, counts, error))
      return FALSE;
  return TRUE;
}

static gboolean
count_periods (const Reading *self, GPtrArray *counts, GError **error)
{
  g_autofree char *cycle = sas_settings_store_get (self->db, SAS_SETTING_CYCLE, NULL);
  SasCycle of = g_strcmp0 (cycle, sas_cycles[SAS_CYCLE_MONTHLY]) == 0 ? SAS_CYCLE_MONTHLY : SAS_CYCLE_QUARTERLY;

  for (int year = self->facts->year - 1; year <= self->facts->year; year++)
    for (SasPeriod period = SAS_PERIOD_ANNUAL; period < SAS_PERIODS; period++)
      if (sas_period_is_of (period, of) && !count_period (self, period, year, counts, error))
        return FALSE;
  return TRUE;
}

/* --- units without a predicate --- */

/* (transfer none) (nullable) */
static SasTaskCount *
count_of (GPtrArray *counts, const SasEvaluationTimes *times)
{
  for (guint i = 0; i < counts->len; i++)
    {
      SasTaskCount *count = g_ptr_array_index (counts, i);

      if (count->period == times->period && count->year == times->year)
        return count;
    }
  return NULL;
}

/* Counts the unit that @evaluation waits for. @seen: "code period year" of those that were asked for. */
static gboolean
count_unit (const Reading *self, const SasTaskEvaluation *evaluation, GHashTable *seen, GPtrArray *counts, GError **error)
{
  const SasEvaluationTimes *times = &evaluation->times;
  const SasUnit *unit = sas_organisation_unit_of (self->facts->roster, evaluation->nip, evaluation->appraiser,
                                                  sas_period_to (times->period, times->year));
  SasOrganisationPredicate predicate = SAS_ORGANISATION_NONE;
  SasTaskCount *count;

  if (unit == NULL || self->facts->today < sas_period_window_opens (&self->window, times->period, times->year) ||
      !g_hash_table_add (seen, g_strdup_printf ("%s %d %d", unit->code, times->period, times->year)))
    return TRUE;
  if (!sas_organisation_store_predicate (self->db, unit->code, times->year, times->period, self->facts->today, &predicate, error))
    return FALSE;
  count = count_of (counts, times);
  if (predicate == SAS_ORGANISATION_NONE && count == NULL)
    {
      count = g_new (SasTaskCount, 1);
      *count = (SasTaskCount) { SAS_TASK_ORGANISATION, times->period, times->year, times->window_closes, 1, g_strdup (""), g_strdup (unit->name) };
      g_ptr_array_add (counts, count);
    }
  else if (predicate == SAS_ORGANISATION_NONE)
    count->count++;
  return TRUE;
}

static gboolean
count_units (const Reading *self, GPtrArray *evaluations, GPtrArray *counts, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < evaluations->len; i++)
    if (!count_unit (self, g_ptr_array_index (evaluations, i), seen, counts, error))
      return FALSE;
  return TRUE;
}

/* --- feedback that was asked for --- */

static SasTaskRequest *
read_request (const Reading *self, const SasFeedbackRequest *request)
{
  const SasPerson *person = sas_roster_person (self->facts->roster, request->nip);
  SasTaskRequest *row = g_new (SasTaskRequest, 1);

  *row = (SasTaskRequest) { g_strdup (request->id), g_strdup (request->nip),
                            person != NULL ? sas_person_full_name (person) : g_strdup (request->nip),
                            sas_monitoring_about (request->result, request->behaviour), request->year, request->due };
  return row;
}

static gboolean
read_requests (const Reading *self, GPtrArray *rows, GError **error)
{
  GPtrArray *list = sas_feedback_request_store_list (self->db, NULL, 0, self->facts->actor, NULL, error);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      SasFeedbackRequest *request = g_ptr_array_index (list, i);

      if (request->state == SAS_REQUEST_OPEN && g_str_equal (request->giver_nip, self->facts->actor->nip))
        g_ptr_array_add (rows, read_request (self, request));
      sas_record_free (&sas_feedback_request_type, request);
    }
  if (list != NULL)
    g_ptr_array_unref (list);
  return list != NULL;
}

gboolean
sas_task_store_read_year (SasDb *db, SasTaskFacts *facts, const char *numbers, GError **error)
{
  const Reading self = { db, facts, sas_evaluation_store_window (db) };
  g_autoptr (GPtrArray) evaluations = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_task_evaluation_free);
  g_autoptr (GPtrArray) counts = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_task_count_free);
  g_autoptr (GPtrArray) requests = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_task_request_free);

  if (!read_evaluations (&self, numbers, evaluations, error) ||
      !(facts->actor->operator_ ? count_units (&self, evaluations, counts, error) : count_periods (&self, counts, error)) ||
      !(facts->actor->operator_ || read_requests (&self, requests, error)))
    return FALSE;
  facts->evaluations = g_steal_pointer (&evaluations);
  facts->counts = g_steal_pointer (&counts);
  facts->requests = g_steal_pointer (&requests);
  return TRUE;
}
