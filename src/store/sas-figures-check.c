/* The kept counts beside what counting anew says. */
#include "config.h"
#include "sas-figures-store.h"

static const char staff[] = "SELECT coalesce (unit, ''), coalesce (legal_state, ''), count (*) FROM person GROUP BY 1, 2";
static const char year[] =
  "SELECT year, unit, legal_state, stage, since, until, finished, pending, count (*) FROM figure_person GROUP BY 1, 2, 3, 4, 5, 6, 7, 8";
static const char rating[] =
  "SELECT year, period, coalesce (unit, ''), coalesce (result_rating, ''), coalesce (behaviour_rating, ''), predicate, "
  "  state NOT IN ('open', 'realised', 'rated'), count (*) "
  "FROM evaluation JOIN person ON person.id = evaluation.person WHERE predicate IS NOT NULL AND state <> 'void' GROUP BY 1, 2, 3, 4, 5, 6, 7";

static const struct { const char *table, *counted; } kept[] = {
  { "figure_staff", staff }, { "figure_year", year }, { "figure_rating", rating },
};

int
sas_figures_store_faults (SasDb *db, GError **error)
{
  int faults = 0;

  g_return_val_if_fail (db != NULL, -1);

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *sql = g_strdup_printf (
        "SELECT (SELECT count (*) FROM (SELECT * FROM %s WHERE people <> 0 EXCEPT %s)) + "
        "(SELECT count (*) FROM (%s EXCEPT SELECT * FROM %s WHERE people <> 0))", kept[i].table, kept[i].counted, kept[i].counted, kept[i].table);
      gint64 differ = sas_db_number (db, 0, error, sql, "");

      if (differ == G_MININT64)
        return -1;
      faults += (int) differ;
    }
  return faults;
}

gboolean
sas_figures_store_recount (SasDb *db, GError **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *sql = g_strdup_printf ("DELETE FROM %s; INSERT INTO %s %s", kept[i].table, kept[i].table, kept[i].counted);

      if (!sas_db_exec (db, sql, error))
        return FALSE;
    }
  return TRUE;
}
