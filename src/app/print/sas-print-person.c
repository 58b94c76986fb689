#include "config.h"
#include "sas-alert.h"
#include "sas-i18n.h"
#include "sas-plan-paper.h"
#include "sas-print.h"
#include "sas-print-person.h"
#include "sas-print-work.h"

typedef struct { GtkWidget *parent; SasSession *session; char *name; } Asker;

static void
asker_free (Asker *self)
{
  g_object_unref (self->parent);
  g_object_unref (self->session);
  g_free (self->name);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asker, asker_free)

static void
collected (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Asker) asker = user_data;
  GtkWidget *parent = asker->parent;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = sas_job_run_finish (SAS_JOB (source), result, &error);

  if (gtk_widget_get_root (parent) == NULL)
    return;
  if (pages == NULL)
    sas_alert_present_error (parent, _("The documents could not be made."), error);
  else if (pages->len > 0)
    sas_print_to_printer (asker->session, parent, pages, FALSE, asker->name);
  else
    sas_alert_present (parent, _("There is nothing to print"), _("Of this person and year there is no such paper yet."));
}

void
sas_print_person (GtkWidget *parent, SasSession *session, const char *nip, int year, SasPeriod period, guint forms, const char *name)
{
  SasPrintRequest *request = sas_print_request_new ();
  g_autoptr (SasPrintStatus) status = sas_print_status_new ();
  g_autoptr (SasJob) job = NULL;
  Asker *asker = g_new (Asker, 1);

  *asker = (Asker) { g_object_ref (parent), g_object_ref (session), g_strdup (name) };
  request->office = g_strdup (sas_session_get_path (session));
  request->year = year;
  request->period = period;
  request->actor = sas_actor_copy (sas_session_get_actor (session));
  request->forms = forms;
  request->nips = g_strdupv ((char *[]) { (char *) nip, NULL });
  request->paper = sas_session_paper (session);
  job = sas_print_collect_job_new (request, status);
  sas_jobs_run (sas_session_get_jobs (session), job, (GDestroyNotify) g_ptr_array_unref, collected, asker);
}
