/* The open office. Owns the writing connection and the one thread that uses it; what it lends (roster, settings, years) is
 * kept in memory and replaced whole when it changes, so a page may read it at any time on the main thread.
 *
 * A page reads and writes by sas_session_run_async () with one of the store's functions, or by the typed pairs of
 * sas-session-plans.h. Everything that was written is announced by "changed". */
#pragma once
#include <gio/gio.h>
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-jobs.h"
#include "sas-roster.h"
#include "sas-settings-store.h"
G_BEGIN_DECLS
typedef enum
{
  SAS_CHANGED_NOTHING  = 0,        /* a reading */
  SAS_CHANGED_PLANS    = 1 << 0,
  SAS_CHANGED_ROSTER   = 1 << 1,   /* the session has read it again before it says so */
  SAS_CHANGED_SETTINGS = 1 << 2,   /* the same */
  SAS_CHANGED_REVIEW   = 1 << 3,   /* what somebody has with a plan before he decides (sas-review-store.h) */
  SAS_CHANGED_EVALUATIONS = 1 << 4,  /* evaluations, and what is recorded in the course of the year */
  SAS_CHANGED_PRINTS   = 1 << 5,   /* the register of prints */
  SAS_CHANGED_LEGACY   = 1 << 6,   /* years by the numeric method */
  SAS_CHANGED_ALL      = SAS_CHANGED_PLANS | SAS_CHANGED_ROSTER | SAS_CHANGED_SETTINGS | SAS_CHANGED_EVALUATIONS,
} SasChanges;

#define SAS_TYPE_SESSION (sas_session_get_type ())
G_DECLARE_FINAL_TYPE (SasSession, sas_session, SAS, SESSION, GObject)
/* Signals: "changed" (SasChanges), after something was written. Properties to watch by notify: "year", "actor" (its NIP, "" for the
 * operator), "saved-at" (GDateTime *, local; NULL: nothing yet), "unsaved" (something typed is not stored yet). */

/* Opens @path in a thread. (transfer full). Close before the last unref. */
void          sas_session_open_async   (const char *path, gboolean read_only, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SasSession   *sas_session_open_finish  (GAsyncResult *result, GError **error);
/* Cancels the jobs, finishes what is queued for the store, closes the file. */
void          sas_session_close        (SasSession *self);

const char   *sas_session_get_path     (SasSession *self);
gboolean      sas_session_is_read_only (SasSession *self);
const char   *sas_session_get_notices  (SasSession *self);       /* what the user should know after opening; NULL: nothing */
SasRoster    *sas_session_get_roster   (SasSession *self);       /* (transfer none), until "changed"; keep a reference for a thread */
SasJobs      *sas_session_get_jobs     (SasSession *self);       /* (transfer none) */
/* Until "changed"; NULL: not set. */
const char   *sas_session_get_setting  (SasSession *self, const char *key);
gboolean      sas_session_setting_is   (SasSession *self, const char *key, const char *value, gboolean unset);
/* As the header shows it: the agency, or the file's name. */
const char   *sas_session_get_office   (SasSession *self);
gboolean      sas_session_is_sample    (SasSession *self);
/* Of int, the newest first: years with plans and the present one. (transfer none) */
GArray       *sas_session_get_years    (SasSession *self);
int           sas_session_get_year     (SasSession *self);
void          sas_session_set_year     (SasSession *self, int year);

/* "bekerja sebagai ...": the operator of the PC (pengelola kepegawaian) until somebody is chosen. (transfer none) */
const SasActor *sas_session_get_actor  (SasSession *self);
/* @nip NULL or "": the operator; an unknown one counts as the operator too. */
void          sas_session_set_actor    (SasSession *self, const char *nip);

/* Runs on the store's thread, one after the other. @input is its alone; returns a new value or NULL with @error. */
typedef gpointer (*SasSessionFunc) (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error);
/* After sas_session_close every question ends with G_IO_ERROR_CANCELLED.
 * @writes: what @func changes. @input and the result are freed by @input_free, @result_free (both nullable). */
void          sas_session_run_async    (SasSession *self, SasChanges writes, SasSessionFunc func, gpointer input, GDestroyNotify input_free,
                                        GDestroyNotify result_free, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gpointer      sas_session_run_finish   (SasSession *self, GAsyncResult *result, GError **error);
/* One setting of the office, NULL unsets. Announced as SAS_CHANGED_SETTINGS. */
void          sas_session_set_setting_async  (SasSession *self, const char *key, const char *value, GAsyncReadyCallback callback, gpointer user_data);
gboolean      sas_session_set_setting_finish (SasSession *self, GAsyncResult *result, GError **error);

/* The header's word: TRUE from the first key until the store has it. */
void          sas_session_set_unsaved  (SasSession *self, gboolean unsaved);
G_END_DECLS
