#include "config.h"
#include "sas-audit.h"
#include "sas-bulk-store.h"
#include "sas-digest.h"
#include "sas-figures-store.h"
#include "sas-library-store.h"
#include "sas-plan-check.h"
#include "sas-rows.h"
#include "sas-search-store.h"

/* A file that fails is thrown away whole: nothing of it need be taken back, and nothing waits for the disk. What names each other comes
 * together. */
#define HURRY "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144; PRAGMA foreign_keys = OFF; "
#define AT_EASE "PRAGMA optimize; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -16384; PRAGMA foreign_keys = ON; "

/* The triggers that keep counts wait aside; so do the indexes whose keys come in no order. */
#define SET_ASIDE \
  "CREATE TEMP TABLE aside AS SELECT type, name, sql FROM main.sqlite_schema WHERE sql IS NOT NULL AND " \
  "(type = 'trigger' AND (name LIKE 'figure\\_%' ESCAPE '\\' OR name LIKE 'search\\_%' ESCAPE '\\') OR " \
  " type = 'index' AND tbl_name IN ('plan', 'evaluation'))"

/* Runs @format with each name or statement of what was set aside. */
static gboolean
for_aside (SasDb *db, const char *select, GError **error)
{
  g_autoptr (GPtrArray) statements = g_ptr_array_new_with_free_func (g_free);
  GError *failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, &failure, select, "");

  while (stmt != NULL && sas_db_next (db, stmt, &failure))
    g_ptr_array_add (statements, sas_column_text (stmt, 0));
  for (guint i = 0; failure == NULL && i < statements->len; i++)
    sas_db_exec (db, g_ptr_array_index (statements, i), &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

gboolean
sas_bulk_begin (SasDb *db, GError **error)
{
  return sas_db_exec (db, HURRY SET_ASIDE, error) &&
         for_aside (db, "SELECT 'DROP ' || type || ' main.' || name FROM aside", error) && sas_db_exec (db, "BEGIN", error);
}

gboolean
sas_bulk_settle (SasDb *db, GError **error)
{
  return sas_db_exec (db, "COMMIT; BEGIN", error);
}

gboolean
sas_bulk_finish (SasDb *db, GError **error)
{
  return sas_db_exec (db, "INSERT OR IGNORE INTO search_waiting SELECT 'person', id FROM person UNION ALL SELECT 'unit', id FROM unit", error) &&
         sas_search_store_catch_up (db, error) && sas_db_exec (db, "COMMIT", error) && for_aside (db, "SELECT sql FROM aside ORDER BY type = 'trigger'", error) &&
         sas_figures_store_recount (db, error) && sas_db_exec (db, "DROP TABLE aside; " AT_EASE, error);
}

gboolean
sas_bulk_add_unit (SasDb *db, const SasUnit *unit, GError **error)
{
  return sas_rows_insert (db, &sas_unit_type, unit, error);
}

gboolean
sas_bulk_add_person (SasDb *db, const SasPerson *person, GError **error)
{
  return sas_rows_insert (db, &sas_person_type, person, error);
}

gboolean
sas_bulk_add_organisation (SasDb *db, const SasOrganisation *organisation, GError **error)
{
  return sas_rows_insert (db, &sas_organisation_type, organisation, error);
}

static gboolean
audit (SasDb *db, const SasRecordType *type, gconstpointer record, const char *id, const char *label, const char *state, const SasActor *actor,
       GError **error)
{
  g_autofree char *digest = sas_digest_record (type, record);
  const SasAuditRow row = { .action = "create", .subject = type->name, .subject_id = id, .label = label, .after = state, .digest = digest };

  return sas_audit_append (db, &row, actor, error);
}

gboolean
sas_bulk_add_plan (SasDb *db, const SasPlan *plan, const char *person, gboolean current, gboolean offered, const SasActor *actor, GError **error)
{
  g_autofree char *label = g_strdup_printf ("%s %d v%d", plan->nip, plan->year, plan->version);
  g_autofree char *updated = g_strdup_printf ("%d-01-20T02:00:00Z", plan->year);
  guint filled, parts, aligned, results;

  sas_plan_progress (plan, &filled, &parts);
  sas_plan_alignment (plan, &aligned, &results);
  return sas_rows_insert (db, &sas_plan_type, plan, error) &&
         sas_db_do (db, error, "UPDATE plan SET person = ?2, current = ?3, revision = 1, filled = ?4, parts = ?5, aligned = ?6, updated = ?7, "
                    "updated_nip = ?8 WHERE id = ?1", "ssiiiiss", plan->id, person, (gint64) current, (gint64) filled, (gint64) parts,
                    (gint64) aligned, updated, plan->nip) &&
         (!offered || sas_library_take (db, plan, error)) &&
         audit (db, &sas_plan_type, plan, plan->id, label, sas_plan_states[plan->state], actor, error);
}

gboolean
sas_bulk_add_evaluation (SasDb *db, const SasEvaluation *evaluation, const char *person, const SasActor *actor, GError **error)
{
  g_autofree char *label = g_strdup_printf ("%s %d %s", evaluation->nip, evaluation->year, sas_periods[evaluation->period]);
  g_autofree char *day = sas_date_to_iso (sas_period_to (evaluation->period, evaluation->year));
  g_autofree char *updated = g_strdup_printf ("%sT02:00:00Z", day);

  return sas_rows_insert (db, &sas_evaluation_type, evaluation, error) &&
         sas_db_do (db, error, "UPDATE evaluation SET person = ?2, revision = 1, updated = ?3, updated_nip = ?4 WHERE id = ?1", "ssss",
                    evaluation->id, person, updated, evaluation->nip) &&
         audit (db, &sas_evaluation_type, evaluation, evaluation->id, label, sas_evaluation_states[evaluation->state], actor, error);
}
