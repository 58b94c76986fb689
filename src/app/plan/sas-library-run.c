#include "config.h"
#include "sas-library-run.h"

/* What goes over to the store's thread: a question, or a sheet and what it did. */
typedef struct
{
  char             *text, *position, *unit, *source;
  guint             limit;
  GPtrArray        *entries;
  SasLibraryImport *import;
} Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  g_free (input->text);
  g_free (input->position);
  g_free (input->unit);
  g_free (input->source);
  g_clear_pointer (&input->entries, g_ptr_array_unref);
  g_clear_pointer (&input->import, sas_library_import_free);
  g_free (input);
}

static gpointer
find (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Input *input = data;
  const SasLibraryQuery query = { input->text, input->position, input->unit, input->limit };

  return g_cancellable_set_error_if_cancelled (cancellable, error) ? NULL : sas_library_find (db, &query, error);
}

void
sas_library_find_async (SasSession *session, const SasLibraryQuery *query, GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  Input *input = g_new0 (Input, 1);

  input->text = g_strdup (query->text);
  input->position = g_strdup (query->position);
  input->unit = g_strdup (query->unit);
  input->limit = query->limit;
  sas_session_run_async (session, SAS_CHANGED_NOTHING, find, input, input_free, (GDestroyNotify) g_ptr_array_unref, cancellable,
                         callback, user_data);
}

GPtrArray *
sas_library_find_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return sas_session_run_finish (session, result, error);
}

static gpointer
import (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Input *input = data;

  return sas_library_import (db, input->entries, input->source, actor, error);
}

void
sas_library_import_async (SasSession *session, GPtrArray *entries, const char *source, GAsyncReadyCallback callback, gpointer user_data)
{
  Input *input = g_new0 (Input, 1);

  input->entries = entries;
  input->source = g_strdup (source);
  sas_session_run_async (session, SAS_CHANGED_NOTHING, import, input, input_free, (GDestroyNotify) sas_library_import_free, NULL,
                         callback, user_data);
}

SasLibraryImport *
sas_library_import_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return sas_session_run_finish (session, result, error);
}

static gpointer
unimport (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Input *input = data;

  return GINT_TO_POINTER (sas_library_unimport (db, input->import, input->source, actor, error));
}

void
sas_library_unimport_async (SasSession *session, SasLibraryImport *done, const char *source, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  Input *input = g_new0 (Input, 1);

  input->import = done;
  input->source = g_strdup (source);
  sas_session_run_async (session, SAS_CHANGED_NOTHING, unimport, input, input_free, NULL, NULL, callback, user_data);
}

gboolean
sas_library_unimport_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return GPOINTER_TO_INT (sas_session_run_finish (session, result, error));
}
