/* Notes of a return: those that came with the plan, and those that the appraiser is writing. */
#include "config.h"
#include "sas-plan-desk-private.h"

void
sas_plan_desk_take_notes (SasPlanDesk *self, GPtrArray *notes)
{
  if (notes == NULL)
    return;
  g_ptr_array_unref (self->notes);
  self->notes = notes;
}

GPtrArray *
sas_plan_desk_get_notes (SasPlanDesk *self)
{
  return self->notes;
}

guint
sas_plan_desk_open_notes (SasPlanDesk *self)
{
  guint count = 0;

  for (guint i = 0; i < self->notes->len; i++)
    count += !((SasNote *) g_ptr_array_index (self->notes, i))->done;
  return count;
}

static void
note_ticked (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPlanDesk) self = user_data;

  g_clear_error (&self->error);
  if (!sas_session_tick_note_finish (SAS_SESSION (session), result, &self->error))
    sas_plan_desk_saved (self);
}

void
sas_plan_desk_tick_note (SasPlanDesk *self, SasNote *note, gboolean done)
{
  if (note->done == done)
    return;
  note->done = done;
  sas_session_tick_note_async (self->session, note->id, done, note_ticked, g_object_ref (self));
  sas_plan_desk_changed (self, NULL);
}

const char *
sas_plan_desk_get_remark (SasPlanDesk *self, const char *path)
{
  return g_hash_table_lookup (self->remarks, path);
}

void
sas_plan_desk_set_remark (SasPlanDesk *self, const char *path, const char *text)
{
  if (text == NULL || *text == '\0')
    g_hash_table_remove (self->remarks, path);
  else
    g_hash_table_insert (self->remarks, g_strdup (path), g_strdup (text));
}

gboolean
sas_plan_desk_has_remarks (SasPlanDesk *self)
{
  return g_hash_table_size (self->remarks) > 0;
}

static gint
by_path (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(SasNote *const *) a)->path, (*(SasNote *const *) b)->path);
}

GPtrArray *
sas_plan_desk_dup_remarks (SasPlanDesk *self)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_note_free);
  GHashTableIter iter;
  gpointer path, text;

  g_hash_table_iter_init (&iter, self->remarks);
  while (g_hash_table_iter_next (&iter, &path, &text))
    if (*(const char *) path != '\0')
      g_ptr_array_add (notes, sas_note_new (path, text));
  g_ptr_array_sort (notes, by_path);
  return notes;
}
