#pragma once
#include <gio/gio.h>
G_BEGIN_DECLS
#define SAS_TYPE_JOB (sas_job_get_type ())
G_DECLARE_FINAL_TYPE (SasJob, sas_job, SAS, JOB, GObject)
/* Runs in a worker thread. Touches @input and nothing else. */
typedef gpointer (*SasJobFunc) (SasJob *job, gpointer input, GCancellable *cancellable, GError **error);
SasJob  *sas_job_new        (const char *title, SasJobFunc func, gpointer input, GDestroyNotify input_free);
void     sas_job_report     (SasJob *self, double fraction);     /* any thread */
double   sas_job_get_progress (SasJob *self);
void     sas_job_cancel     (SasJob *self);
void     sas_job_run_async  (SasJob *self, GDestroyNotify result_free, GAsyncReadyCallback callback, gpointer user_data);
gpointer sas_job_run_finish (SasJob *self, GAsyncResult *result, GError **error);
G_END_DECLS
