/* The header's ring: how far the background jobs are; its popover lists them, each with Batal. */
#pragma once
#include <gtk/gtk.h>
#include "sas-jobs.h"
G_BEGIN_DECLS
#define SAS_TYPE_JOBS_BUTTON (sas_jobs_button_get_type ())
G_DECLARE_FINAL_TYPE (SasJobsButton, sas_jobs_button, SAS, JOBS_BUTTON, GtkWidget)
void       sas_jobs_button_set_jobs (SasJobsButton *self, SasJobs *jobs);   /* (nullable) */

/* One running job as a row: title, bar, per cent and time left, Batal. @icon: of the job bar, NULL in the popover. */
GtkWidget *sas_job_row_new          (SasRunningJob *job, const char *icon);
G_END_DECLS
