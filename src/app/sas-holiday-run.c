#include "config.h"
#include "sas-holiday-run.h"
#include "sas-import-holidays.h"

/* --- reading --- */

static gpointer
load (SasDb *db, gpointer year, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  return sas_holiday_store_list (db, GPOINTER_TO_INT (year), error);
}

void
sas_holidays_load_async (SasSession *session, int year, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  sas_session_run_async (session, SAS_CHANGED_NOTHING, load, GINT_TO_POINTER (year), NULL, (GDestroyNotify) g_ptr_array_unref, cancellable,
                         callback, user_data);
}

GPtrArray *
sas_holidays_load_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return sas_session_run_finish (session, result, error);
}

/* --- one day --- */

typedef struct { SasHoliday *before, *after; } Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_clear_pointer (&change->before, sas_holiday_free);
  g_clear_pointer (&change->after, sas_holiday_free);
  g_free (change);
}

/* A day that moved: the new one first, so that a failure leaves the old one. A fixed holiday is in no list and stays. */
static gpointer
put (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Change *change = data;
  const SasHoliday *before = change->before, *after = change->after;

  if (after != NULL && !sas_holiday_store_set (db, after, actor, error))
    return NULL;
  if (before != NULL && *before->id != '\0' && (after == NULL || after->date != before->date) &&
      !sas_holiday_store_remove (db, before->date, actor, error))
    return NULL;
  return GINT_TO_POINTER (TRUE);
}

void
sas_holidays_put_async (SasSession *session, SasHoliday *before, SasHoliday *after, GAsyncReadyCallback callback, gpointer user_data)
{
  Change *change = g_new (Change, 1);

  *change = (Change) { before, after };
  sas_session_run_async (session, SAS_CHANGED_SETTINGS, put, change, change_free, NULL, NULL, callback, user_data);
}

gboolean
sas_holidays_put_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return sas_session_run_finish (session, result, error) != NULL;
}

/* --- a file --- */

typedef struct { char *path; int year; } Source;

static void
source_free (gpointer data)
{
  Source *source = data;

  g_free (source->path);
  g_free (source);
}

static gpointer
take (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Source *source = data;
  g_autoptr (SasHolidayList) list = sas_import_holidays_file (source->path, source->year, source->year, error);
  g_autofree char *name = g_path_get_basename (source->path);
  SasHolidayCounts counts = { 0 };

  if (list == NULL || !sas_holiday_store_merge (db, list->holidays, name, FALSE, &counts, actor, error))
    return NULL;
  return g_memdup2 (&counts, sizeof counts);
}

void
sas_holidays_take_async (SasSession *session, const char *path, int year, GAsyncReadyCallback callback, gpointer user_data)
{
  Source *source = g_new (Source, 1);

  *source = (Source) { g_strdup (path), year };
  sas_session_run_async (session, SAS_CHANGED_SETTINGS, take, source, source_free, g_free, NULL, callback, user_data);
}

SasHolidayCounts *
sas_holidays_take_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return sas_session_run_finish (session, result, error);
}
