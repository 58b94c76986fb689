#include "config.h"
#include "sas-audit.h"
#include "sas-digest.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-legacy-store.h"
#include "sas-rows.h"

static gboolean
may_write (const SasActor *actor, GError **error)
{
  if (actor->operator_)
    return TRUE;
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_DENIED, _("Old years are recorded by the personnel unit. Nothing was changed."));
  return FALSE;
}

/* --- reading --- */

/* The values of the ids that @stmt gives. Takes @failure when something went wrong with it. (transfer full) */
static GPtrArray *
load_all (SasDb *db, sqlite3_stmt *stmt, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_legacy_record_free);
  g_autoptr (GError) failure = NULL;

  while (sas_db_next (db, stmt, &failure))
    g_ptr_array_add (ids, sas_column_text (stmt, 0));
  for (guint i = 0; failure == NULL && i < ids->len; i++)
    {
      SasLegacyRecord *one = sas_rows_load (db, &sas_legacy_record_type, g_ptr_array_index (ids, i), &failure);

      if (one != NULL)
        g_ptr_array_add (list, one);
    }
  if (failure == NULL)
    return g_steal_pointer (&list);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

GPtrArray *
sas_legacy_store_list (SasDb *db, const SasLegacyFilter *filter, GError **error)
{
  sqlite3_stmt *stmt =
    sas_db_query (db, error, "SELECT legacy_record.id FROM legacy_record JOIN person USING (nip) WHERE (?1 IS NULL OR nip = ?1) "
                  "AND (?2 = 0 OR year = ?2) AND (?3 IS NULL OR unit IN (WITH RECURSIVE below (code) AS (SELECT ?3 UNION SELECT unit.code "
                  " FROM unit JOIN below ON unit.parent_code = below.code) SELECT code FROM below)) ORDER BY year DESC, span, name, nip",
                  "sis", filter->nip, (gint64) filter->year, filter->unit);

  return stmt != NULL ? load_all (db, stmt, error) : NULL;
}

/* NULL without error: there is none. (transfer full) */
static SasLegacyRecord *
find (SasDb *db, const char *nip, int year, int span, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *id = sas_db_text (db, &failure, "SELECT id FROM legacy_record WHERE nip = ?1 AND year = ?2 AND (?3 IS NULL OR span = ?3) "
                                     "ORDER BY span LIMIT 1", "sis", nip, (gint64) year, span >= 0 ? sas_legacy_spans[span] : NULL);

  if (failure == NULL)
    return id != NULL ? sas_rows_load (db, &sas_legacy_record_type, id, error) : NULL;
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

SasLegacyRecord *
sas_legacy_store_load (SasDb *db, const char *nip, int year, int span, GError **error)
{
  g_autoptr (GError) failure = NULL;
  SasLegacyRecord *record = find (db, nip, year, span, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (record == NULL)
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("The year %d of %s is not recorded by the numeric method."), year, nip);
  return record;
}

/* --- writing --- */

/* Of what was written: the number of the person may change later. */
static gboolean
audit (SasDb *db, const SasLegacyRecord *record, const char *action, const SasActor *actor, GError **error)
{
  g_autoptr (SasLegacyRecord) words = sas_legacy_record_copy (record);
  g_autofree char *digest = NULL, *label = g_strdup_printf ("%s %d %s", record->nip, record->year, sas_legacy_spans[record->span]);
  SasAuditRow row = { .action = action, .subject = sas_legacy_record_type.name, .subject_id = record->id, .label = label };

  sas_record_set_text (&sas_legacy_record_type, words, "nip", "");
  row.digest = digest = sas_digest_record (&sas_legacy_record_type, words);
  return sas_audit_append (db, &row, actor, error);
}

static gboolean
write_record (SasDb *db, SasLegacyRecord *next, const SasLegacyRecord *stored, const SasActor *actor, GError **error)
{
  sas_record_set_text (&sas_legacy_record_type, next, "id", stored != NULL ? stored->id : "");
  if (stored != NULL)
    sas_record_set_text (&sas_legacy_record_type, next, "regulation", stored->regulation);
  if (!sas_rows_give_ids (db, &sas_legacy_record_type, next, stored, error))
    return FALSE;
  if (stored == NULL)
    return sas_rows_insert (db, &sas_legacy_record_type, next, error) && audit (db, next, "add", actor, error);
  return sas_record_equal (&sas_legacy_record_type, stored, next) ||
         (sas_rows_update (db, &sas_legacy_record_type, stored, next, error) && audit (db, next, "edit", actor, error));
}

static gboolean
is_of_somebody (SasDb *db, const char *nip, GError **error)
{
  gint64 people = sas_db_number (db, 0, error, "SELECT count (*) FROM person WHERE nip = ?1", "s", nip);

  if (people == 0)
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND,
                 _("Nobody in this office has the number %s. Import or add the person first; nothing was changed."), nip);
  return people > 0;
}

gboolean
sas_legacy_store_save (SasDb *db, SasLegacyRecord *record, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasLegacyRecord) next = sas_legacy_record_copy (record), stored = NULL;
  SasLegacyRecord swap;

  g_return_val_if_fail (db != NULL && record != NULL && actor != NULL, FALSE);

  if (!may_write (actor, error) || !sas_legacy_record_check (next, error) || !sas_tx_begin (&tx, db, error) ||
      !is_of_somebody (db, next->nip, error))
    return FALSE;
  stored = find (db, next->nip, next->year, (int) next->span, &failure);
  if (failure == NULL && write_record (db, next, stored, actor, &failure) && sas_tx_commit (&tx, &failure))
    {
      swap = *record;
      *record = *next;
      *next = swap;
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
sas_legacy_store_remove (SasDb *db, const char *id, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasLegacyRecord) stored = NULL;

  if (!may_write (actor, error) || !sas_tx_begin (&tx, db, error))
    return FALSE;
  stored = sas_rows_load (db, &sas_legacy_record_type, id, &failure);
  if (stored == NULL && failure == NULL)
    g_set_error_literal (&failure, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("This old year is not in the office file any more. Nothing was changed."));
  if (failure == NULL && sas_rows_delete (db, &sas_legacy_record_type, id, &failure) && audit (db, stored, "remove", actor, &failure) &&
      sas_tx_commit (&tx, &failure))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
