#include "config.h"
#include "sas-bias-store.h"
#include "sas-error.h"
#include "sas-evaluation-store.h"
#include "sas-i18n.h"

#define DAYS \
  "SELECT date FROM feedback WHERE nip = ?1 AND date BETWEEN ?2 AND ?3 " \
  "UNION ALL SELECT date FROM log_entry WHERE nip = ?1 AND date BETWEEN ?2 AND ?3 ORDER BY 1"

GArray *
sas_bias_store_evidence (SasDb *db, const char *nip, SasDate from, SasDate to, GError **error)
{
  g_autofree char *first = sas_date_to_iso (from), *last = sas_date_to_iso (to);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (SasDate));
  GError *failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, &failure, DAYS, "sss", nip, first, last);

  while (stmt != NULL && sas_db_next (db, stmt, &failure))
    {
      SasDate day = sas_date_from_iso ((const char *) sqlite3_column_text (stmt, 0));

      g_array_append_val (days, day);
    }
  if (failure == NULL)
    return g_steal_pointer (&days);
  g_propagate_error (error, failure);
  return NULL;
}

static gboolean
may_look (const char *appraiser, const SasActor *actor, GError **error)
{
  if (actor->operator_ || g_strcmp0 (actor->nip, appraiser) == 0)
    return TRUE;
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_DENIED, _("What an appraiser's ratings look like is shown to himself alone."));
  return FALSE;
}

static gboolean
add_case (SasDb *db, const SasEvaluationRow *row, GPtrArray *cases, GError **error)
{
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_store_load (db, row->nip, row->year, row->period, NULL, error);
  g_autoptr (SasPlan) plan = evaluation != NULL ? sas_evaluation_store_plan (db, evaluation, error) : NULL;
  g_autoptr (GArray) days = NULL;

  if (plan != NULL)
    days = sas_bias_store_evidence (db, row->nip, sas_period_from (row->period, row->year), sas_period_to (row->period, row->year), error);
  if (days == NULL)
    return FALSE;
  g_ptr_array_add (cases, sas_bias_case_new (evaluation, plan, days));
  return TRUE;
}

/* Rated by himself: not what his superior decided in his place. */
static gboolean
is_his (const SasEvaluationRow *row)
{
  return row->evaluator == SAS_EVALUATOR_APPRAISER && (row->result_rating != SAS_RATING_NONE || row->behaviour_rating != SAS_RATING_NONE);
}

GPtrArray *
sas_bias_store_cases (SasDb *db, const char *appraiser, int year, SasPeriod period, const SasActor *actor, GError **error)
{
  const SasEvaluationFilter filter = { .year = year, .by_period = TRUE, .period = period, .appraiser = appraiser };
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_bias_case_free);
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (db != NULL && appraiser != NULL && period < SAS_PERIODS && actor != NULL, NULL);

  if (!may_look (appraiser, actor, error) || (rows = sas_evaluation_store_list (db, &filter, error)) == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    if (is_his (g_ptr_array_index (rows, i)) && !add_case (db, g_ptr_array_index (rows, i), cases, error))
      return NULL;
  return g_steal_pointer (&cases);
}

GPtrArray *
sas_bias_store_find (SasDb *db, const char *appraiser, int year, SasPeriod period, const SasActor *actor, GError **error)
{
  g_autoptr (GPtrArray) cases = sas_bias_store_cases (db, appraiser, year, period, actor, error);

  return cases != NULL ? sas_bias_find (cases, sas_period_from (period, year), sas_period_to (period, year)) : NULL;
}
