#include "config.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-plan-edit.h"
#include "sas-review-store.h"
#include "sas-staff.h"

/* --- remarks --- */

gboolean
sas_review_store_remark (SasDb *db, const SasPlan *plan, const char *author, const char *path, const char *text, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autofree char *item = sas_plan_pin_path (plan, path);
  gboolean done;

  g_return_val_if_fail (db != NULL && author != NULL && text != NULL, FALSE);

  if (item == NULL)
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("The plan has no place “%s” for a note. Nothing was changed."), path);
      return FALSE;
    }
  if (!sas_tx_begin (&tx, db, error))
    return FALSE;
  if (*text == '\0')
    done = sas_db_do (db, error, "DELETE FROM remark WHERE plan = ?1 AND author = ?2 AND path = ?3", "sss", plan->id, author, item);
  else
    done = sas_db_do (db, error, "INSERT OR REPLACE INTO remark (plan, author, path, text) VALUES (?1, ?2, ?3, ?4)", "ssss", plan->id,
                      author, item, text);
  return done && sas_tx_commit (&tx, error);
}

GPtrArray *
sas_review_store_remarks (SasDb *db, const SasPlan *plan, const char *author, GError **error)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_note_free);
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, error, "SELECT path, text FROM remark WHERE plan = ?1 AND author = ?2", "ss", plan->id, author);

  if (stmt == NULL)
    return NULL;
  while (sas_db_next (db, stmt, &failure))
    g_ptr_array_add (notes, sas_note_new ((const char *) sqlite3_column_text (stmt, 0), (const char *) sqlite3_column_text (stmt, 1)));
  if (failure == NULL)
    {
      sas_notes_follow (notes, plan);
      return g_steal_pointer (&notes);
    }
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

gboolean
sas_review_store_sent (SasDb *db, const char *plan_id, const char *author, GError **error)
{
  return sas_db_do (db, error, "DELETE FROM remark WHERE plan = ?1 AND author = ?2", "ss", plan_id, author);
}

/* --- looking --- */

gboolean
sas_review_store_look (SasDb *db, const char *plan_id, const char *author, gint64 revision, GError **error)
{
  g_auto (SasTx) tx = { 0 };

  return sas_tx_begin (&tx, db, error) &&
         sas_db_do (db, error, "INSERT OR REPLACE INTO looked (plan, author, revision) SELECT id, ?2, ?3 FROM plan WHERE id = ?1", "ssi",
                    plan_id, author, revision) &&
         sas_tx_commit (&tx, error);
}

/* --- what waits --- */

void
sas_review_row_free (SasReviewRow *row)
{
  if (row == NULL)
    return;
  g_free (row->id);
  g_free (row->nip);
  g_free (row->name);
  g_free (row->position);
  g_free (row->appraiser);
  g_free (row);
}

static SasReviewRow *
read_row (sqlite3_stmt *stmt)
{
  SasReviewRow *row = g_new0 (SasReviewRow, 1);
  const SasPerson person = {
    .name = (char *) sqlite3_column_text (stmt, 2), .title_before = (char *) sqlite3_column_text (stmt, 3),
    .title_after = (char *) sqlite3_column_text (stmt, 4),
  };

  row->id = sas_column_text (stmt, 0);
  row->nip = sas_column_text (stmt, 1);
  row->name = sas_person_full_name (&person);
  row->position = sas_column_text (stmt, 5);
  row->appraiser = sas_column_text (stmt, 6);
  row->year = sqlite3_column_int (stmt, 7);
  row->version = sqlite3_column_int (stmt, 8);
  row->revision = sqlite3_column_int64 (stmt, 9);
  row->looked = sqlite3_column_int (stmt, 10);
  row->remarks = (guint) sqlite3_column_int (stmt, 11);
  return row;
}

GPtrArray *
sas_review_store_list (SasDb *db, int year, const char *author, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_review_row_free);
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, error,
    "SELECT plan.id, plan.nip, person.name, person.title_before, person.title_after, person.position, plan.appraiser, plan.year, "
    "  plan.version, plan.revision, "
    "  EXISTS (SELECT 1 FROM looked WHERE looked.plan = plan.id AND author = ?2 AND looked.revision = plan.revision), "
    "  (SELECT count(*) FROM remark WHERE remark.plan = plan.id AND author = ?2) "
    "FROM plan JOIN person ON person.id = plan.person WHERE plan.year = ?1 AND plan.current = 1 AND plan.state = 'submitted' "
    "ORDER BY person.name COLLATE NOCASE, person.nip", "is", (gint64) year, author);

  if (stmt == NULL)
    return NULL;
  while (sas_db_next (db, stmt, &failure))
    g_ptr_array_add (rows, read_row (stmt));
  if (failure == NULL)
    return g_steal_pointer (&rows);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
