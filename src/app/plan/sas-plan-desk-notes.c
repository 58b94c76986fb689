/* Notes of a return: those that came with the plan, and those that the appraiser is writing. */
#include "config.h"
#include "sas-plan-desk-private.h"
#include "sas-review-store.h"

/* Milliseconds from the last key to the file. */
#define PAUSE 800

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

/* --- keeping what is being written --- */

typedef struct { SasPlanDesk *desk; SasPlan *plan; char *author; GPtrArray *remarks; } Keeping;

static void
keeping_free (gpointer data)
{
  Keeping *keeping = data;

  g_object_unref (keeping->desk);
  sas_plan_free (keeping->plan);
  g_free (keeping->author);
  g_ptr_array_unref (keeping->remarks);
  g_free (keeping);
}

static gpointer
store_remarks (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Keeping *keeping = input;

  for (guint i = 0; i < keeping->remarks->len; i++)
    {
      const SasNote *note = g_ptr_array_index (keeping->remarks, i);

      if (!sas_review_store_remark (db, keeping->plan, keeping->author, note->path, note->text, error))
        return NULL;
    }
  return GINT_TO_POINTER (TRUE);
}

static void
remarks_stored (GObject *session, GAsyncResult *result, gpointer user_data)
{
  Keeping *keeping = user_data;
  SasPlanDesk *self = keeping->desk;
  g_autoptr (GError) error = NULL;

  if (sas_session_run_finish (SAS_SESSION (session), result, &error) != NULL)
    {
      if (g_hash_table_size (self->unkept) == 0 && sas_plan_desk_is_stored (self))
        sas_session_set_unsaved (SAS_SESSION (session), FALSE);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      for (guint i = 0; i < keeping->remarks->len; i++)   /* with the next that is written they are tried again */
        g_hash_table_add (self->unkept, g_strdup (((const SasNote *) g_ptr_array_index (keeping->remarks, i))->path));
      g_clear_error (&self->error);
      self->error = g_steal_pointer (&error);
      sas_plan_desk_saved (self);
    }
  keeping_free (keeping);
}

void
sas_plan_desk_keep_remarks (SasPlanDesk *self)
{
  GHashTableIter iter;
  gpointer path;
  Keeping *keeping;

  g_clear_handle_id (&self->remarks_timer, g_source_remove);
  if (g_hash_table_size (self->unkept) == 0 || self->session == NULL)
    return;
  keeping = g_new (Keeping, 1);
  *keeping = (Keeping) { g_object_ref (self), sas_plan_desk_draft (self), g_strdup (self->remarks_by),
                         g_ptr_array_new_with_free_func ((GDestroyNotify) sas_note_free) };
  g_hash_table_iter_init (&iter, self->unkept);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    {
      const char *text = sas_plan_desk_get_remark (self, path);

      g_ptr_array_add (keeping->remarks, sas_note_new (path, text != NULL ? text : ""));
    }
  g_hash_table_remove_all (self->unkept);
  sas_session_run_async (self->session, SAS_CHANGED_REVIEW, store_remarks, keeping, NULL, NULL, NULL, remarks_stored, keeping);
}

static gboolean
pause_ended (gpointer data)
{
  SasPlanDesk *self = data;

  self->remarks_timer = 0;
  sas_plan_desk_keep_remarks (self);
  return G_SOURCE_REMOVE;
}

void
sas_plan_desk_set_remark (SasPlanDesk *self, const char *path, const char *text)
{
  const char *author = sas_session_get_actor (self->session)->nip;

  if (g_strcmp0 (sas_plan_desk_get_remark (self, path), text != NULL && *text != '\0' ? text : NULL) == 0)
    return;
  if (g_strcmp0 (self->remarks_by, author) != 0)
    {
      sas_plan_desk_keep_remarks (self);   /* of whoever worked here before */
      g_free (self->remarks_by);
      self->remarks_by = g_strdup (author);
    }
  if (text == NULL || *text == '\0')
    g_hash_table_remove (self->remarks, path);
  else
    g_hash_table_insert (self->remarks, g_strdup (path), g_strdup (text));
  g_hash_table_add (self->unkept, g_strdup (path));
  sas_session_set_unsaved (self->session, TRUE);
  g_clear_handle_id (&self->remarks_timer, g_source_remove);
  self->remarks_timer = g_timeout_add (PAUSE, pause_ended, self);
}

/* What is typed and not stored yet wins over what was read. */
void
sas_plan_desk_take_remarks (SasPlanDesk *self, GPtrArray *remarks)
{
  if (g_hash_table_size (self->unkept) > 0)
    return;
  g_hash_table_remove_all (self->remarks);
  for (guint i = 0; i < remarks->len; i++)
    {
      const SasNote *note = g_ptr_array_index (remarks, i);

      g_hash_table_insert (self->remarks, g_strdup (note->path), g_strdup (note->text));
    }
}

void
sas_plan_desk_drop_remarks (SasPlanDesk *self)
{
  g_clear_handle_id (&self->remarks_timer, g_source_remove);
  g_hash_table_remove_all (self->remarks);
  g_hash_table_remove_all (self->unkept);
}

guint
sas_plan_desk_count_remarks (SasPlanDesk *self)
{
  return g_hash_table_size (self->remarks);
}

/* --- sending it --- */

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
