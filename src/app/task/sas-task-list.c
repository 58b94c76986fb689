#include "config.h"
#include "sas-task-list.h"
#include "sas-task-store.h"

struct _SasTaskList
{
  GObject     parent_instance;

  SasSession *session;    /* (borrowed): it keeps the list */
  GPtrArray  *items;      /* (nullable) of SasTaskItem */
  char       *error;      /* (nullable) */
  gboolean    loading;
  gboolean    stale;      /* something changed while they were read */
};

G_DEFINE_FINAL_TYPE (SasTaskList, sas_task_list, G_TYPE_OBJECT)

static guint loaded_signal;

/* --- on the store's thread --- */

static gpointer
load (SasDb *db, gpointer roster, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) tasks = sas_task_store_list (db, roster, actor, sas_date_today (), error);
  GPtrArray *items;

  if (tasks == NULL)
    return NULL;
  items = g_ptr_array_new_full (tasks->len, g_object_unref);
  g_ptr_array_set_free_func (tasks, NULL);
  for (guint i = 0; i < tasks->len; i++)
    g_ptr_array_add (items, sas_task_item_new (g_ptr_array_index (tasks, i)));
  return items;
}

/* --- on the main thread --- */

/* Read again, and nothing that is shown differs. */
static gboolean
is_as_before (SasTaskList *self, GPtrArray *items)
{
  gboolean same = items != NULL && self->items != NULL && self->error == NULL && items->len == self->items->len;

  for (guint i = 0; same && i < items->len; i++)
    same = sas_task_item_is_unchanged (g_ptr_array_index (self->items, i), g_ptr_array_index (items, i));
  return same;
}

static void
take (SasTaskList *self, GPtrArray *items, const GError *error)
{
  if (is_as_before (self, items))
    return;
  if (items != NULL)
    {
      g_clear_pointer (&self->items, g_ptr_array_unref);
      self->items = g_ptr_array_ref (items);
    }
  g_free (self->error);
  self->error = error != NULL ? g_strdup (error->message) : NULL;
  g_signal_emit (self, loaded_signal, 0);
}

static void
loaded (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasTaskList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = sas_session_run_finish (SAS_SESSION (session), result, &error);

  self->loading = FALSE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))   /* the office is closed */
    return;
  if (self->stale)
    sas_task_list_reload (self);
  else
    take (self, items, error);
}

void
sas_task_list_reload (SasTaskList *self)
{
  g_return_if_fail (SAS_IS_TASK_LIST (self));

  self->stale = self->loading;
  if (self->loading)
    return;
  self->loading = TRUE;
  sas_session_run_async (self->session, SAS_CHANGED_NOTHING, load, sas_roster_ref (sas_session_get_roster (self->session)),
                         (GDestroyNotify) sas_roster_unref, (GDestroyNotify) g_ptr_array_unref, NULL, loaded, g_object_ref (self));
}

static void
session_changed (SasTaskList *self, guint changes)
{
  if ((changes & SAS_CHANGED_ALL) != 0)
    sas_task_list_reload (self);
}

static void
sas_task_list_finalize (GObject *object)
{
  SasTaskList *self = SAS_TASK_LIST (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self->error);
  G_OBJECT_CLASS (sas_task_list_parent_class)->finalize (object);
}

static void
sas_task_list_class_init (SasTaskListClass *class)
{
  G_OBJECT_CLASS (class)->finalize = sas_task_list_finalize;
  loaded_signal = g_signal_new ("loaded", SAS_TYPE_TASK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sas_task_list_init (SasTaskList *self)
{
}

SasTaskList *
sas_task_list_of (SasSession *session)
{
  SasTaskList *self = g_object_get_data (G_OBJECT (session), "sas-task-list");

  if (self != NULL)
    return self;
  self = g_object_new (SAS_TYPE_TASK_LIST, NULL);
  self->session = session;
  g_object_set_data_full (G_OBJECT (session), "sas-task-list", self, g_object_unref);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::actor", G_CALLBACK (sas_task_list_reload), self, G_CONNECT_SWAPPED);
  sas_task_list_reload (self);
  return self;
}

GPtrArray *
sas_task_list_get_items (SasTaskList *self)
{
  return self->items;
}

guint
sas_task_list_count (SasTaskList *self)
{
  return self->items != NULL ? self->items->len : 0;
}

const char *
sas_task_list_get_error (SasTaskList *self)
{
  return self->error;
}
