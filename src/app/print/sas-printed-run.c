#include "config.h"
#include "sas-printed-run.h"

/* --- the list --- */

typedef struct { int year, standing; char *find; guint most; } Query;

static void
query_free (gpointer data)
{
  Query *query = data;

  g_free (query->find);
  g_free (query);
}

void
sas_printed_found_free (SasPrintedFound *found)
{
  if (found == NULL)
    return;
  g_clear_pointer (&found->rows, g_ptr_array_unref);
  g_free (found);
}

static gpointer
list (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Query *query = data;
  const SasPrintedFilter filter = { .year = query->year, .find = query->find, .standing = query->standing, .most = query->most };
  g_autoptr (SasPrintedFound) found = g_new0 (SasPrintedFound, 1);

  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !sas_printed_store_count (db, &filter, actor, found->counts, error))
    return NULL;
  found->rows = sas_printed_store_list (db, &filter, actor, error);
  return found->rows != NULL ? g_steal_pointer (&found) : NULL;
}

void
sas_printed_list_async (SasSession *session, const char *find, int standing, guint most, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  Query *query = g_new (Query, 1);

  *query = (Query) { sas_session_get_year (session), standing, g_strdup (find), most };
  sas_session_run_async (session, SAS_CHANGED_NOTHING, list, query, query_free, (GDestroyNotify) sas_printed_found_free, cancellable, callback,
                         user_data);
}

SasPrintedFound *
sas_printed_list_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return sas_session_run_finish (session, result, error);
}

/* --- back, and not --- */

static gboolean
set_one (SasDb *db, const SasPrinted *document, SasDate date, const SasActor *actor, GError **error)
{
  const char *const ids[] = { document->id, NULL };

  return sas_printed_store_return (db, ids, date, actor, error);
}

static gpointer
receive (SasDb *db, gpointer code, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  g_autoptr (SasPrinted) document = sas_printed_store_one (db, code, error);

  if (document == NULL || !set_one (db, document, sas_date_today (), actor, error))
    return NULL;
  document->returned = sas_date_today ();
  return g_steal_pointer (&document);
}

void
sas_printed_receive_async (SasSession *session, const char *code, GAsyncReadyCallback callback, gpointer user_data)
{
  sas_session_run_async (session, SAS_CHANGED_PRINTS, receive, g_strdup (code), g_free, (GDestroyNotify) sas_printed_free, NULL, callback,
                         user_data);
}

SasPrinted *
sas_printed_receive_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return sas_session_run_finish (session, result, error);
}

/* All of one day in one transaction, as one step. */
static gpointer
set (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  GPtrArray *documents = data;

  while (documents->len > 0)
    {
      SasDate date = ((const SasPrinted *) g_ptr_array_index (documents, 0))->returned;
      g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
      g_auto (GStrv) all = NULL;

      for (guint i = documents->len; i-- > 0;)
        if (((const SasPrinted *) g_ptr_array_index (documents, i))->returned == date)
          {
            g_strv_builder_add (ids, ((const SasPrinted *) g_ptr_array_index (documents, i))->id);
            g_ptr_array_remove_index (documents, i);
          }
      all = g_strv_builder_end (ids);
      if (!sas_printed_store_return (db, (const char *const *) all, date, actor, error))
        return NULL;
    }
  return GINT_TO_POINTER (TRUE);
}

void
sas_printed_set_async (SasSession *session, GPtrArray *documents, GAsyncReadyCallback callback, gpointer user_data)
{
  sas_session_run_async (session, SAS_CHANGED_PRINTS, set, documents, (GDestroyNotify) g_ptr_array_unref, NULL, NULL, callback, user_data);
}

gboolean
sas_printed_set_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return sas_session_run_finish (session, result, error) != NULL;
}

/* --- scans --- */

typedef struct { char *id, *path; gboolean out; } Scan;

static void
scan_free (gpointer data)
{
  Scan *scan = data;

  g_free (scan->id);
  g_free (scan->path);
  g_free (scan);
}

static gpointer
scan (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Scan *one = data;

  if (one->out)
    return sas_printed_store_save_scan (db, one->id, one->path, TRUE, actor, error);   /* the question itself asked before replacing */
  return sas_printed_store_attach (db, one->id, one->path, actor, error) ? g_strdup (one->path) : NULL;
}

void
sas_printed_scan_async (SasSession *session, const char *id, const char *path, gboolean out, GAsyncReadyCallback callback, gpointer user_data)
{
  Scan *one = g_new (Scan, 1);

  *one = (Scan) { g_strdup (id), g_strdup (path), out };
  sas_session_run_async (session, out ? SAS_CHANGED_NOTHING : SAS_CHANGED_PRINTS, scan, one, scan_free, g_free, NULL, callback, user_data);
}

char *
sas_printed_scan_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return sas_session_run_finish (session, result, error);
}
