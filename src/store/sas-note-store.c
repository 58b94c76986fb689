#include "config.h"
#include "sas-date.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-note-store.h"
#include "sas-plan-edit.h"
#include "sas-uuid.h"

SasNote *
sas_note_new (const char *path, const char *text)
{
  SasNote *self = g_new0 (SasNote, 1);

  self->id = g_strdup ("");
  self->item = g_strdup (path);
  self->path = g_strdup (path);
  self->text = g_strdup (text);
  return self;
}

void
sas_note_free (SasNote *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->item);
  g_free (self->path);
  g_free (self->text);
  g_free (self->by);
  g_free (self->at);
  g_free (self);
}

void
sas_notes_follow (GPtrArray *notes, const SasPlan *plan)
{
  for (guint i = 0; i < notes->len; i++)
    {
      SasNote *note = g_ptr_array_index (notes, i);

      g_free (note->path);
      note->path = sas_plan_find_path (plan, note->item);
    }
}

gboolean
sas_note_store_add (SasDb *db, const SasPlan *plan, const char *path, const char *text, const SasActor *actor, GError **error)
{
  g_autofree char *id = sas_uuid_new ();
  g_autofree char *now = sas_time_now ();
  g_autofree char *item = sas_plan_pin_path (plan, path);

  if (item == NULL)
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("The plan has no place “%s” for a note. Nothing was changed."), path);
      return FALSE;
    }
  return sas_db_do (db, error, "INSERT INTO note (id, plan, path, text, \"by\", at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)", "ssssss",
                    id, plan->id, item, text, actor->name, now);
}

GPtrArray *
sas_note_store_list (SasDb *db, const SasPlan *plan, GError **error)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_note_free);
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, error, "SELECT id, path, text, \"by\", at, done FROM note WHERE plan = ?1 ORDER BY rowid",
                                     "s", plan->id);

  if (stmt == NULL)
    return NULL;
  while (sas_db_next (db, stmt, &failure))
    {
      SasNote *note = g_new0 (SasNote, 1);

      note->id = sas_column_text (stmt, 0);
      note->item = sas_column_text (stmt, 1);
      note->text = sas_column_text (stmt, 2);
      note->by = sas_column_text (stmt, 3);
      note->at = sas_column_text (stmt, 4);
      note->done = sqlite3_column_int (stmt, 5);
      g_ptr_array_add (notes, note);
    }
  if (failure == NULL)
    {
      sas_notes_follow (notes, plan);
      return g_steal_pointer (&notes);
    }
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

gboolean
sas_note_store_tick (SasDb *db, const char *note_id, gboolean done, GError **error)
{
  g_auto (SasTx) tx = { 0 };

  if (!sas_tx_begin (&tx, db, error) ||
      !sas_db_do (db, error, "UPDATE note SET done = ?2 WHERE id = ?1", "si", note_id, (gint64) (done != 0)))
    return FALSE;
  if (sas_db_changes (db) == 1)
    return sas_tx_commit (&tx, error);
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("This note is not in the office file any more. Nothing was changed."));
  return FALSE;
}
