/* Lists of plans: light rows, filtered and paged by the database. */
#include "config.h"
#include <string.h>
#include "sas-filter-private.h"
#include "sas-plan-store-private.h"
#include "sas-staff.h"

#define COLUMNS \
  "SELECT plan.id, plan.nip, plan.year, plan.version, plan.state, plan.model, plan.approach, " \
  "  person.unit, unit.name, person.position, " \
  "  plan.appraiser, plan.updated, plan.updated_by, plan.filled, plan.parts, plan.aligned, " \
  "  (SELECT count(*) FROM result WHERE result.plan = plan.id), person.name, person.title_before, person.title_after "
/* People outside, so that rows come in the order of an index and a page stops early; where a filter names few, the database
 * chooses. The + keeps it from looking up everybody's plans of the year for each person. */
#define FROM_ALL "FROM person CROSS JOIN plan ON plan.person = person.id LEFT JOIN unit ON unit.code = person.unit "
#define FROM_FEW "FROM person JOIN plan ON plan.person = person.id LEFT JOIN unit ON unit.code = person.unit "
#define ORDER "ORDER BY person.name COLLATE NOCASE, person.nip, plan.year, plan.version "

void
sas_plan_row_free (SasPlanRow *row)
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

static char *
full_name (sqlite3_stmt *stmt)
{
  SasPerson person = {
    .name = (char *) sqlite3_column_text (stmt, 17),
    .title_before = (char *) sqlite3_column_text (stmt, 18),
    .title_after = (char *) sqlite3_column_text (stmt, 19),
  };

  return sas_person_full_name (&person);
}

static int
word (sqlite3_stmt *stmt, int column, const char *const *words, int count)
{
  return MAX (0, sas_word_find (words, count, (const char *) sqlite3_column_text (stmt, column)));
}

static SasPlanRow *
read_row (sqlite3_stmt *stmt)
{
  SasPlanRow *row = g_new0 (SasPlanRow, 1);

  row->id = sas_column_text (stmt, 0);
  row->nip = sas_column_text (stmt, 1);
  row->year = sqlite3_column_int (stmt, 2);
  row->version = sqlite3_column_int (stmt, 3);
  row->state = (SasPlanState) word (stmt, 4, sas_plan_states, SAS_PLAN_STATES);
  row->model = (SasModel) word (stmt, 5, sas_models, G_N_ELEMENTS (sas_models));
  row->approach = (SasApproach) word (stmt, 6, sas_approaches, G_N_ELEMENTS (sas_approaches));
  row->unit = sas_column_text (stmt, 7);
  row->unit_name = sas_column_text (stmt, 8);
  row->position = sas_column_text (stmt, 9);
  row->appraiser = sas_column_text (stmt, 10);
  row->updated = sas_column_text (stmt, 11);
  row->updated_by = sas_column_text (stmt, 12);
  row->filled = sqlite3_column_int (stmt, 13);
  row->parts = sqlite3_column_int (stmt, 14);
  row->aligned = sqlite3_column_int (stmt, 15);
  row->results = sqlite3_column_int (stmt, 16);
  row->name = full_name (stmt);
  return row;
}

static GPtrArray *
read_rows (SasDb *db, sqlite3_stmt *stmt, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_plan_row_free);
  g_autoptr (GError) failure = NULL;

  while (stmt != NULL && sas_db_next (db, stmt, &failure))
    g_ptr_array_add (rows, read_row (stmt));
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (stmt != NULL)
    return g_steal_pointer (&rows);
  return NULL;
}

static char *
list_sql (const SasPlanFilter *filter)
{
  const SasCondition conditions[] = {
    { !filter->all_versions, "+plan.current = 1" },
    { filter->year != 0, "plan.year = ?1" },
    { filter->unit != NULL, SAS_IN_UNIT_2 },
    { filter->nip != NULL, "plan.nip = ?3" },
    { filter->appraiser != NULL, "plan.appraiser = ?4" },
    { filter->find != NULL && *filter->find != '\0', SAS_NAMED_LIKE_5 },
    { filter->by_state, "+plan.state = ?6" },
    { filter->after != NULL,
      "(person.name COLLATE NOCASE, person.nip, plan.year, plan.version) > "
      "(SELECT person.name, person.nip, plan.year, plan.version FROM plan JOIN person ON person.id = plan.person "
      " WHERE plan.id = ?7)" },
  };
  gboolean few = filter->unit != NULL || filter->nip != NULL || filter->appraiser != NULL;
  g_autoptr (GString) sql = g_string_new (few ? COLUMNS FROM_FEW : COLUMNS FROM_ALL);

  sas_filter_append_where (sql, conditions, G_N_ELEMENTS (conditions));
  g_string_append (sql, ORDER "LIMIT ?8");
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

GPtrArray *
sas_plan_store_list (SasDb *db, const SasPlanFilter *filter, GError **error)
{
  static const SasPlanFilter everything = { 0 };
  const SasPlanFilter *by = filter != NULL ? filter : &everything;
  g_autofree char *sql = list_sql (by);
  g_autofree char *find = sas_like_pattern (by->find != NULL ? by->find : "");

  g_return_val_if_fail (db != NULL, NULL);

  return read_rows (db, sas_db_query (db, error, sql, "issssssi", (gint64) by->year, by->unit, by->nip, by->appraiser, find,
                                      by->by_state ? sas_plan_states[by->state] : NULL, by->after != NULL ? by->after->id : NULL,
                                      by->limit > 0 ? (gint64) by->limit : G_GINT64_CONSTANT (-1)), error);
}

gboolean
sas_plan_store_count (SasDb *db, int year, guint *counts, GError **error)
{
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, error, "SELECT state, count(*) FROM plan WHERE year = ?1 AND current = 1 GROUP BY state",
                                     "i", (gint64) year);

  memset (counts, 0, SAS_PLAN_STATES * sizeof *counts);
  if (stmt == NULL)
    return FALSE;
  while (sas_db_next (db, stmt, &failure))
    counts[word (stmt, 0, sas_plan_states, SAS_PLAN_STATES)] = (guint) sqlite3_column_int (stmt, 1);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

GArray *
sas_plan_store_years (SasDb *db, GError **error)
{
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, error, "SELECT DISTINCT year FROM plan ORDER BY year DESC", "");

  if (stmt == NULL)
    return NULL;
  while (sas_db_next (db, stmt, &failure))
    {
      int year = sqlite3_column_int (stmt, 0);

      g_array_append_val (years, year);
    }
  if (failure == NULL)
    return g_steal_pointer (&years);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

char **
sas_plan_store_with_manuals (SasDb *db, int year, GError **error)
{
  g_autoptr (GStrvBuilder) nips = g_strv_builder_new ();
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, error, "SELECT DISTINCT plan.nip FROM manual JOIN plan ON plan.id = manual.plan "
                                     "WHERE plan.year = ?1 AND plan.current = 1 AND plan.model = 'jpt'", "i", (gint64) year);

  if (stmt == NULL)
    return NULL;
  while (sas_db_next (db, stmt, &failure))
    g_strv_builder_add (nips, (const char *) sqlite3_column_text (stmt, 0));
  if (failure == NULL)
    return g_strv_builder_end (nips);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
