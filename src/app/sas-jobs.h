/* The long work that is going on: a list that the header's ring, its popover and the job bar show. Main thread only. */
#pragma once
#include <gio/gio.h>
#include "sas-job.h"
G_BEGIN_DECLS
/* One running job, for a row: properties "title", "detail", "progress" (0-1, -1 before the first report), "remaining" (seconds, -1 unknown). */
#define SAS_TYPE_RUNNING_JOB (sas_running_job_get_type ())
G_DECLARE_FINAL_TYPE (SasRunningJob, sas_running_job, SAS, RUNNING_JOB, GObject)
SasJob     *sas_running_job_get_job       (SasRunningJob *self);   /* (transfer none) */
const char *sas_running_job_get_title     (SasRunningJob *self);
int         sas_running_job_get_remaining (SasRunningJob *self);
/* "53 % · about 20 seconds left" in the language of the window. (transfer full) */
char       *sas_running_job_dup_status    (SasRunningJob *self);

/* A GListModel of SasRunningJob, the newest last. */
#define SAS_TYPE_JOBS (sas_jobs_get_type ())
G_DECLARE_FINAL_TYPE (SasJobs, sas_jobs, SAS, JOBS, GObject)
SasJobs *sas_jobs_new          (void);
/* Starts @job and lists it until it ends; @callback as for sas_job_run_async, its source is @job. */
void     sas_jobs_run          (SasJobs *self, SasJob *job, GDestroyNotify result_free, GAsyncReadyCallback callback, gpointer user_data);
/* Mean of all, 0-1; 0 when there is none. Notified as "progress". */
double   sas_jobs_get_progress (SasJobs *self);
void     sas_jobs_cancel_all   (SasJobs *self);
G_END_DECLS
