#include "config.h"
#include "sas-audit.h"
#include "sas-digest.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-record-store.h"
#include "sas-rows.h"

typedef struct { const SasRecordType *type; const char *label; } Kind;

static gboolean
audit (SasDb *db, const Kind *kind, gconstpointer record, const char *action, const SasActor *actor, GError **error)
{
  g_autofree char *digest = sas_digest_record (kind->type, record);
  SasAuditRow row = {
    .action = action, .subject = kind->type->name, .subject_id = sas_rows_id (kind->type, record), .digest = digest,
    .label = SAS_FIELD_AT (record, sas_record_field (kind->type, kind->label), const char *),
  };

  return sas_audit_append (db, &row, actor, error);
}

static gboolean
set_gone (GError **error)
{
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("This record is not in the office file any more. Nothing was changed."));
  return FALSE;
}

/* What breaks here is a rule of the table: a code or number used twice, or one that nobody has. */
static gboolean
explain (GError **error, GError *failure)
{
  if (g_error_matches (failure, SAS_ERROR, SAS_ERROR_INVALID))
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID,
                         _("This cannot be stored: the code or number is used already, or something is named that is "
                           "not there. Nothing was changed."));
  else
    g_propagate_error (error, g_error_copy (failure));
  g_error_free (failure);
  return FALSE;
}

static gboolean
write_record (SasDb *db, const Kind *kind, gpointer next, gboolean is_new, const SasActor *actor, GError **error)
{
  gpointer stored = is_new ? NULL : sas_rows_load (db, kind->type, sas_rows_id (kind->type, next), error);
  gboolean done;

  if (is_new)
    done = sas_rows_give_ids (db, kind->type, next, NULL, error) && sas_rows_insert (db, kind->type, next, error);
  else
    done = stored != NULL ? sas_rows_update (db, kind->type, stored, next, error)
           : (error != NULL && *error != NULL) ? FALSE : set_gone (error);
  sas_record_free (kind->type, stored);
  return done && audit (db, kind, next, is_new ? "add" : "edit", actor, error);
}

gboolean
sas_record_store_write (SasDb *db, const SasRecordType *type, const char *label, gpointer record, const SasActor *actor, GError **error)
{
  return write_record (db, &(const Kind) { type, label }, record, *sas_rows_id (type, record) == '\0', actor, error);
}

gboolean
sas_record_store_save (SasDb *db, const SasRecordType *type, const char *label, gpointer record, const SasActor *actor, GError **error)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  g_ptr_array_add (one, record);
  return sas_record_store_save_all (db, type, label, one, actor, error);
}

/* Written are copies: the records get their ids after the commit. */
gboolean
sas_record_store_save_all (SasDb *db, const SasRecordType *type, const char *label, GPtrArray *records, const SasActor *actor,
                           GError **error)
{
  const Kind kind = { type, label };
  g_auto (SasTx) tx = { 0 };
  g_autofree gpointer *next = g_new0 (gpointer, records->len + 1);
  GError *failure = NULL;
  gboolean done = sas_tx_begin (&tx, db, &failure);

  for (guint i = 0; done && i < records->len; i++)
    {
      next[i] = sas_record_copy (type, records->pdata[i]);
      done = write_record (db, &kind, next[i], *sas_rows_id (type, next[i]) == '\0', actor, &failure);
    }
  done = done && sas_tx_commit (&tx, &failure);
  for (guint i = 0; i < records->len && next[i] != NULL; i++)
    {
      if (done)
        sas_record_set_text (type, records->pdata[i], "id", sas_rows_id (type, next[i]));
      sas_record_free (type, next[i]);
    }
  return done || explain (error, failure);
}

gboolean
sas_record_store_remove (SasDb *db, const SasRecordType *type, const char *label, const char *id, const SasActor *actor, GError **error)
{
  const Kind kind = { type, label };
  g_auto (SasTx) tx = { 0 };
  GError *failure = NULL;
  gpointer stored;

  if (!sas_tx_begin (&tx, db, error))
    return FALSE;
  stored = sas_rows_load (db, type, id, &failure);
  if (stored == NULL && failure == NULL)
    set_gone (&failure);
  if (failure == NULL && sas_rows_delete (db, type, id, &failure) && audit (db, &kind, stored, "remove", actor, &failure))
    sas_tx_commit (&tx, &failure);
  sas_record_free (type, stored);
  if (failure != NULL && g_error_matches (failure, SAS_ERROR, SAS_ERROR_INVALID))
    {
      g_clear_error (&failure);
      g_set_error_literal (&failure, SAS_ERROR, SAS_ERROR_CONFLICT,
                           _("This cannot be removed: people, units, posts or plans still name it. Nothing was changed."));
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static gint64
place_of (SasDb *db, const SasRecordType *type, const char *id, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT rowid FROM \"%s\" WHERE id = ?1", type->name);
  gint64 place = sas_db_number (db, 0, error, sql, "s", id);

  if (place == 0)
    set_gone (error);
  return MAX (place, 0);
}

/* The order of a list is that of its rows. */
static gboolean
put_at (SasDb *db, const SasRecordType *type, const char *id, gint64 place, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE \"%s\" SET rowid = ?1 WHERE id = ?2", type->name);

  return sas_db_do (db, error, sql, "is", place, id);
}

static gboolean
audit_move (SasDb *db, const Kind *kind, const char *id, const SasActor *actor, GError **error)
{
  gpointer record = sas_rows_load (db, kind->type, id, error);
  gboolean done = record != NULL && audit (db, kind, record, "move", actor, error);

  sas_record_free (kind->type, record);
  return done;
}

gboolean
sas_record_store_swap (SasDb *db, const SasRecordType *type, const char *label, const char *id, const char *other, const SasActor *actor,
                       GError **error)
{
  const Kind kind = { type, label };
  g_auto (SasTx) tx = { 0 };
  gint64 place, other_place;

  if (!sas_tx_begin (&tx, db, error) || (place = place_of (db, type, id, error)) == 0 || (other_place = place_of (db, type, other, error)) == 0)
    return FALSE;
  return put_at (db, type, id, -place, error) && put_at (db, type, other, place, error) && put_at (db, type, id, other_place, error) &&
         audit_move (db, &kind, id, actor, error) && sas_tx_commit (&tx, error);
}
