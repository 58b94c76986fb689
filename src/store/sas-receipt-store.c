/* Where the documents of evaluations are, as a list. */
#include "config.h"
#include "sas-filter-private.h"
#include "sas-report-store.h"

#define COLUMNS \
  "SELECT evaluation.nip, person.name, person.title_before, person.title_after, person.unit, unit.name, person.position, evaluation.year, " \
  "  evaluation.period, evaluation.state, evaluation.evaluator, evaluation.result_rating, evaluation.behaviour_rating, " \
  "  evaluation.predicate, evaluation.departure, " \
  "  coalesce (document ->> '$.reviewing_superior_signed.date', document ->> '$.appraiser_signed.date'), " \
  "  document ->> '$.employee_received', document ->> '$.employee_signed.date', document ->> '$.not_returned', " \
  "  document ->> '$.decision.upholds', document ->> '$.reviewing_superior_signed.date' IS NOT NULL " \
  "FROM person JOIN evaluation ON evaluation.person = person.id LEFT JOIN unit ON unit.code = person.unit "
#define KEY "person.name COLLATE NOCASE, person.nip, evaluation.year, evaluation.period"

enum { NIP, NAME, BEFORE, AFTER, UNIT, UNIT_NAME, POSITION, YEAR, PERIOD, STATE, EVALUATOR, RESULT, BEHAVIOUR, PREDICATE, DEPARTURE, SIGNED,
       RECEIVED, RETURNED, KEPT, UPHOLDS, BY_SUPERIOR };

static const char *
text (sqlite3_stmt *stmt, int column)
{
  return (const char *) sqlite3_column_text (stmt, column);
}

static int
word (sqlite3_stmt *stmt, int column, const char *const *words, int count)
{
  return MAX (0, sas_word_find (words, count, text (stmt, column)));
}

static char *
full_name (sqlite3_stmt *stmt)
{
  SasPerson person = { .name = (char *) text (stmt, NAME), .title_before = (char *) text (stmt, BEFORE), .title_after = (char *) text (stmt, AFTER) };

  return sas_person_full_name (&person);
}

/* By the one rule, of as much of the evaluation as it looks at. */
static const char *
form_of (sqlite3_stmt *stmt)
{
  SasSignature superior = { 0 };
  SasDecision decision = { .upholds = sqlite3_column_int (stmt, UPHOLDS) };
  SasDocument document = {
    .decision = sqlite3_column_type (stmt, UPHOLDS) != SQLITE_NULL ? &decision : NULL,
    .reviewing_superior_signed = sqlite3_column_int (stmt, BY_SUPERIOR) ? &superior : NULL,
  };
  const SasEvaluation evaluation = {
    .evaluator = (SasEvaluator) word (stmt, EVALUATOR, sas_evaluators, G_N_ELEMENTS (sas_evaluators)), .document = &document,
  };

  return sas_evaluation_form (&evaluation);
}

static SasReceipt *
read_receipt (sqlite3_stmt *stmt)
{
  SasReceipt *one = g_new0 (SasReceipt, 1);

  one->nip = sas_column_text (stmt, NIP);
  one->name = full_name (stmt);
  one->unit = sas_column_text (stmt, UNIT);
  one->unit_name = sas_column_text (stmt, UNIT_NAME);
  one->position = sas_column_text (stmt, POSITION);
  one->year = sqlite3_column_int (stmt, YEAR);
  one->period = (SasPeriod) word (stmt, PERIOD, sas_periods, SAS_PERIODS);
  one->state = (SasEvaluationState) word (stmt, STATE, sas_evaluation_states, SAS_EVALUATION_STATES);
  one->form = form_of (stmt);
  one->result_rating = (SasRating) word (stmt, RESULT, sas_ratings, SAS_RATINGS);
  one->behaviour_rating = (SasRating) word (stmt, BEHAVIOUR, sas_ratings, SAS_RATINGS);
  one->predicate = (SasPredicate) word (stmt, PREDICATE, sas_predicates, SAS_PREDICATES);
  one->departure = sas_column_text (stmt, DEPARTURE);
  one->signed_ = sas_date_from_iso (text (stmt, SIGNED));
  one->handed = sas_date_from_iso (text (stmt, RECEIVED));
  one->returned = sas_date_from_iso (text (stmt, RETURNED));
  one->not_returned = sas_column_text (stmt, KEPT);
  one->receipt = sas_receipt_state (one->state, one->handed, one->returned, one->not_returned != NULL);
  return one;
}

GPtrArray *
sas_receipt_store_list (SasDb *db, int year, int period, const char *unit, const char *nip, const char *find, GError **error)
{
  const SasCondition conditions[] = {
    { TRUE, "evaluation.state <> 'void'" }, { year != 0, "evaluation.year = ?1" }, { unit != NULL, SAS_IN_UNIT_2 },
    { nip != NULL, "evaluation.nip = ?3" }, { find != NULL && *find != '\0', SAS_NAMED_LIKE_5 }, { period >= 0, "evaluation.period = ?6" },
  };
  g_autoptr (GString) sql = g_string_new (COLUMNS);
  g_autofree char *pattern = sas_like_pattern (find != NULL ? find : "");
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_receipt_free);
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt;

  sas_filter_append_where (sql, conditions, G_N_ELEMENTS (conditions));
  g_string_append (sql, "ORDER BY " KEY " LIMIT ?7");
  stmt = sas_db_query (db, &failure, sql->str, "isssssi", (gint64) year, unit, nip, NULL, pattern, period >= 0 ? sas_periods[period] : NULL,
                       G_GINT64_CONSTANT (-1));
  while (stmt != NULL && sas_db_next (db, stmt, &failure))
    g_ptr_array_add (list, read_receipt (stmt));
  if (failure == NULL)
    return g_steal_pointer (&list);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
