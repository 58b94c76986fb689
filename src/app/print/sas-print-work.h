/* The print page's work as jobs, and the printer. */
#pragma once
#include <gtk/gtk.h>
#include "sas-job.h"
#include "sas-print-survey.h"
#include "sas-session.h"
G_BEGIN_DECLS
/* How far a run is; the job's thread writes, the window reads. */
typedef struct _SasPrintStatus SasPrintStatus;
SasPrintStatus *sas_print_status_new   (void);
void            sas_print_status_unref (SasPrintStatus *status);
void            sas_print_status_get   (SasPrintStatus *status, guint *done, guint *total, char **name);   /* name (transfer full) */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasPrintStatus, sas_print_status_unref)

/* Each takes @request. Results: an array of SasPrintProspect; a SasPrintReport; an array of SasPages. */
SasJob *sas_print_survey_job_new  (SasPrintRequest *request);
SasJob *sas_print_run_job_new     (SasPrintRequest *request, SasPrintStatus *status);
SasJob *sas_print_collect_job_new (SasPrintRequest *request, SasPrintStatus *status);
/* The empty form of this code to @request's output. Result: the path. */
SasJob *sas_print_blank_job_new   (SasPrintRequest *request, const char *form);

/* Asks for the printer and prints @pages (array of SasPages), each sheet as it is; what was given to it goes into the register of prints.
 * Failures are told to the user. */
void    sas_print_to_printer (SasSession *session, GtkWidget *parent, GPtrArray *pages, gboolean duplex, const char *name);
G_END_DECLS
