#include "config.h"
#include "sas-alert.h"
#include "sas-i18n.h"
#include "sas-monitoring-forms.h"
#include "sas-plan-paper.h"
#include "sas-print.h"
#include "sas-print-work.h"

static void
collected (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) parent = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = sas_job_run_finish (SAS_JOB (source), result, &error);

  if (gtk_widget_get_root (parent) == NULL)
    return;
  if (pages == NULL)
    sas_alert_present_error (parent, _("The documents could not be made."), error);
  else if (pages->len > 0)
    sas_print_to_printer (parent, pages, FALSE, _("Monitoring"));
}

void
sas_monitoring_print (GtkWidget *parent, SasSession *session, const char *nip, int year, SasPeriod period, gboolean feedback_alone)
{
  SasPrintRequest *request = sas_print_request_new ();
  g_autoptr (SasPrintStatus) status = sas_print_status_new ();
  g_autoptr (SasJob) job = NULL;

  request->office = g_strdup (sas_session_get_path (session));
  request->year = year;
  request->period = period;
  request->actor = sas_actor_copy (sas_session_get_actor (session));
  request->forms = SAS_PRINT_RECORD | (feedback_alone ? 0 : SAS_PRINT_B_1_1 | SAS_PRINT_B_1_2);
  request->nips = g_strdupv ((char *[]) { (char *) nip, NULL });
  request->paper = sas_session_paper (session);
  job = sas_print_collect_job_new (request, status);
  sas_jobs_run (sas_session_get_jobs (session), job, (GDestroyNotify) g_ptr_array_unref, collected, g_object_ref (parent));
}
