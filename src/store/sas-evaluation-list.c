/* Lists of evaluations: light rows, filtered and paged by the database. */
#include "config.h"
#include "sas-evaluation-store.h"
#include "sas-filter-private.h"
#include "sas-plan-store-private.h"
#include "sas-staff.h"

#define COLUMNS \
  "SELECT evaluation.id, evaluation.nip, evaluation.year, evaluation.period, evaluation.state, person.unit, unit.name, person.position, " \
  "  evaluation.appraiser, evaluation.evaluator, evaluation.result_rating, evaluation.behaviour_rating, evaluation.predicate, " \
  "  evaluation.organisation_predicate, evaluation.final_without_objection, " \
  "  coalesce (document ->> '$.reviewing_superior_signed.date', document ->> '$.appraiser_signed.date'), " \
  "  document ->> '$.employee_received', document ->> '$.objection.date', document ->> '$.explanation.date', " \
  "  evaluation.updated, evaluation.updated_by, person.name, person.title_before, person.title_after "
#define FROM "FROM person JOIN evaluation ON evaluation.person = person.id LEFT JOIN unit ON unit.code = person.unit "
#define KEY "person.name COLLATE NOCASE, person.nip, evaluation.year, evaluation.period"

enum { ID, NIP, YEAR, PERIOD, STATE, UNIT, UNIT_NAME, POSITION, APPRAISER, EVALUATOR, RESULT, BEHAVIOUR, PREDICATE, ORGANISATION, FINAL, SIGNED,
       RECEIVED, OBJECTED, EXPLAINED, UPDATED, UPDATED_BY, NAME, TITLE_BEFORE, TITLE_AFTER };

void
sas_evaluation_row_free (SasEvaluationRow *row)
{
  if (row == NULL)
    return;
  g_free (row->id);
  g_free (row->nip);
  g_free (row->name);
  g_free (row->unit);
  g_free (row->unit_name);
  g_free (row->position);
  g_free (row->appraiser);
  g_free (row->updated);
  g_free (row->updated_by);
  g_free (row);
}

static int
word (sqlite3_stmt *stmt, int column, const char *const *words, int count)
{
  return MAX (0, sas_word_find (words, count, (const char *) sqlite3_column_text (stmt, column)));
}

static SasDate
date (sqlite3_stmt *stmt, int column)
{
  return sas_date_from_iso ((const char *) sqlite3_column_text (stmt, column));
}

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

static SasEvaluationRow *
read_row (sqlite3_stmt *stmt)
{
  SasEvaluationRow *row = g_new0 (SasEvaluationRow, 1);

  row->id = sas_column_text (stmt, ID);
  row->nip = sas_column_text (stmt, NIP);
  row->name = full_name (stmt);
  row->year = sqlite3_column_int (stmt, YEAR);
  row->period = (SasPeriod) word (stmt, PERIOD, sas_periods, SAS_PERIODS);
  row->state = (SasEvaluationState) word (stmt, STATE, sas_evaluation_states, SAS_EVALUATION_STATES);
  row->unit = sas_column_text (stmt, UNIT);
  row->unit_name = sas_column_text (stmt, UNIT_NAME);
  row->position = sas_column_text (stmt, POSITION);
  row->appraiser = sas_column_text (stmt, APPRAISER);
  row->evaluator = (SasEvaluator) word (stmt, EVALUATOR, sas_evaluators, G_N_ELEMENTS (sas_evaluators));
  row->result_rating = (SasRating) word (stmt, RESULT, sas_ratings, SAS_RATINGS);
  row->behaviour_rating = (SasRating) word (stmt, BEHAVIOUR, sas_ratings, SAS_RATINGS);
  row->predicate = (SasPredicate) word (stmt, PREDICATE, sas_predicates, SAS_PREDICATES);
  row->organisation_predicate = (SasOrganisationPredicate) word (stmt, ORGANISATION, sas_organisation_predicates, SAS_ORGANISATION_PREDICATES);
  row->final_without_objection = sqlite3_column_int (stmt, FINAL);
  row->signed_ = date (stmt, SIGNED);
  row->received = date (stmt, RECEIVED);
  row->objected = date (stmt, OBJECTED);
  row->explained = date (stmt, EXPLAINED);
  row->updated = sas_column_text (stmt, UPDATED);
  row->updated_by = sas_column_text (stmt, UPDATED_BY);
  return row;
}

static char *
list_sql (const SasEvaluationFilter *filter)
{
  const SasCondition conditions[] = {
    { !filter->by_state, "evaluation.state <> 'void'" },
    { filter->year != 0, "evaluation.year = ?1" },
    { filter->unit != NULL, SAS_IN_UNIT_2 },
    { filter->nip != NULL, "evaluation.nip = ?3" },
    { filter->appraiser != NULL, "evaluation.appraiser = ?4" },
    { filter->find != NULL && *filter->find != '\0', SAS_NAMED_LIKE_5 },
    { filter->by_state, "evaluation.state = ?6" },
    { filter->by_period, "evaluation.period = ?7" },
    { filter->after != NULL,
      "(" KEY ") > (SELECT person.name, person.nip, evaluation.year, evaluation.period FROM evaluation "
      " JOIN person ON person.id = evaluation.person WHERE evaluation.id = ?8)" },
  };
  g_autoptr (GString) sql = g_string_new (COLUMNS FROM);

  sas_filter_append_where (sql, conditions, G_N_ELEMENTS (conditions));
  g_string_append (sql, "ORDER BY " KEY " LIMIT ?9");
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

GPtrArray *
sas_evaluation_store_list (SasDb *db, const SasEvaluationFilter *filter, GError **error)
{
  static const SasEvaluationFilter everything = { 0 };
  const SasEvaluationFilter *by = filter != NULL ? filter : &everything;
  g_autofree char *sql = list_sql (by);
  g_autofree char *find = sas_like_pattern (by->find != NULL ? by->find : "");
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_evaluation_row_free);
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, error, sql, "isssssssi", (gint64) by->year, by->unit, by->nip, by->appraiser, find,
                                     by->by_state ? sas_evaluation_states[by->state] : NULL, by->by_period ? sas_periods[by->period] : NULL,
                                     by->after != NULL ? by->after->id : NULL, by->limit > 0 ? (gint64) by->limit : G_GINT64_CONSTANT (-1));

  if (stmt == NULL)
    return NULL;
  while (sas_db_next (db, stmt, &failure))
    g_ptr_array_add (rows, read_row (stmt));
  if (failure == NULL)
    return g_steal_pointer (&rows);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
