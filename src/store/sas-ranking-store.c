#include "config.h"
#include "sas-i18n.h"
#include "sas-office-index.h"
#include "sas-policy-store.h"
#include "sas-ranking-store.h"

void
sas_ranking_row_free (SasRankingRow *row)
{
  if (row == NULL)
    return;
  sas_evaluation_row_free (row->evaluation);
  g_free (row);
}

const char *
sas_ranking_explanation (gboolean by_index)
{
  return by_index ? _("Ordered by predicate (Art. 30), inside a predicate by the internal index, which is not an official value.")
                  : _("Ordered by predicate (Art. 30); people of the same predicate share a place.");
}

/* The better predicates have the lower numbers, the better index is the higher one. */
static int
compare_standing (const SasRankingRow *a, const SasRankingRow *b)
{
  int by_predicate = (int) a->evaluation->predicate - (int) b->evaluation->predicate;

  if (by_predicate != 0 || sas_fraction_is_none (a->index) || sas_fraction_is_none (b->index))
    return by_predicate;
  return sas_fraction_compare (b->index, a->index);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const SasRankingRow *one = *(SasRankingRow *const *) a, *other = *(SasRankingRow *const *) b;
  int by_standing = compare_standing (one, other);

  return by_standing != 0 ? by_standing : g_utf8_collate (one->evaluation->name, other->evaluation->name);
}

static gboolean
reckon_index (SasDb *db, SasRankingRow *row, GError **error)
{
  const SasEvaluationRow *about = row->evaluation;
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_store_load (db, about->nip, about->year, about->period, NULL, error);
  g_autoptr (SasPlan) plan = evaluation != NULL ? sas_evaluation_store_plan (db, evaluation, error) : NULL;

  if (plan != NULL)
    row->index = sas_office_index_of (evaluation, plan);
  return plan != NULL;
}

static void
give_places (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      SasRankingRow *row = g_ptr_array_index (rows, i), *before = i > 0 ? g_ptr_array_index (rows, i - 1) : NULL;

      row->place = before != NULL && compare_standing (before, row) == 0 ? before->place : i + 1;
    }
}

GPtrArray *
sas_ranking_store_list (SasDb *db, const char *unit, int year, SasPeriod period, gboolean *by_index, GError **error)
{
  const SasEvaluationFilter filter = { .year = year, .by_period = TRUE, .period = period, .unit = unit };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_ranking_row_free);
  g_autoptr (GPtrArray) evaluations = sas_evaluation_store_list (db, &filter, error);
  SasOfficePolicy policy;

  if (evaluations == NULL || !sas_policy_store_load (db, &policy, error))
    return NULL;
  for (guint i = 0; i < evaluations->len; i++)
    {
      SasRankingRow *row;

      if (((const SasEvaluationRow *) g_ptr_array_index (evaluations, i))->predicate == SAS_PREDICATE_NONE)
        continue;
      row = g_new0 (SasRankingRow, 1);
      row->evaluation = g_steal_pointer (&evaluations->pdata[i]);
      row->index = SAS_FRACTION_NONE;
      g_ptr_array_add (rows, row);
      if (policy.index && !reckon_index (db, row, error))
        return NULL;
    }
  g_ptr_array_sort (rows, compare_rows);
  give_places (rows);
  if (by_index != NULL)
    *by_index = policy.index;
  return g_steal_pointer (&rows);
}
