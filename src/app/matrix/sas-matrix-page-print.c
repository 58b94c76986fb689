/* The matrix as the official form (A.1.5) and the workblocks (A.1.4), into a PDF: where to is asked, the rest is a job. */
#include "config.h"
#include "sas-alert.h"
#include "sas-error.h"
#include "sas-files.h"
#include "sas-i18n.h"
#include "sas-matrix-page-private.h"
#include "sas-plan-paper.h"
#include "sas-print-work.h"
#include "sas-printed-entry.h"
#include "sas-toast-overlay.h"

/* What is printed, by its action. */
static const struct { const char *action; SasPrintForms form; const char *name, *done; } papers[] = {
  { "matrix.print",        SAS_PRINT_A_1_5, N_("Role matrix %d %s.pdf"), N_("The matrix is saved as PDF")         },
  { "matrix.print-blocks", SAS_PRINT_A_1_4, N_("Workblocks %d %s.pdf"),  N_("The workblocks are saved as PDF")    },
};

static void
printed (GObject *job, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasMatrixPage) self = user_data;
  g_autoptr (GError) error = NULL;
  SasPrintReport *report = sas_job_run_finish (SAS_JOB (job), result, &error);

  if (report != NULL)
    {
      sas_toast_show (GTK_WIDGET (self), _(papers[self->printing].done));
      if (self->session != NULL)
        sas_printed_enter_report (self->session, GTK_WIDGET (self), report);
    }
  else if (self->session != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sas_alert_present_error (GTK_WIDGET (self), _("The PDF was not saved"), error);
  g_clear_pointer (&report, sas_print_report_free);
}

static void
file_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasMatrixPage) self = user_data;
  g_autoptr (GFile) file = sas_files_save_finish (result, NULL);   /* the only failure: nothing was chosen */
  const char *leader = self->session != NULL ? sas_matrix_desk_get_leader (self->desk) : NULL;
  g_autoptr (SasPrintStatus) status = NULL;
  SasPrintRequest *request;

  if (file == NULL || leader == NULL)
    return;
  request = sas_print_request_new ();
  request->office = g_strdup (sas_session_get_path (self->session));
  request->year = sas_session_get_year (self->session);
  request->forms = papers[self->printing].form;
  request->nips = g_strdupv ((char *[]) { (char *) leader, NULL });
  request->output = g_file_get_path (file);
  request->merged = TRUE;
  request->overwrite = TRUE;   /* the file dialog has asked */
  request->paper = sas_session_paper (self->session);
  status = sas_print_status_new ();
  sas_jobs_run (sas_session_get_jobs (self->session), sas_print_run_job_new (request, status), (GDestroyNotify) sas_print_report_free, printed,
                g_object_ref (self));
}

static void
print_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMatrixPage *self = SAS_MATRIX_PAGE (widget);
  const SasMatrix *matrix = sas_matrix_page_get_matrix (self);
  g_autofree char *name = NULL;
  SasFileQuestion question = { .title = _("Save as PDF"), .accept = _("_Save"), .filter_name = _("PDF files"), .patterns = "*.pdf" };

  if (matrix == NULL)
    return;
  sas_matrix_grid_commit (self->grid);
  self->printing = g_str_equal (action, papers[0].action) ? 0 : 1;
  name = g_strdup_printf (_(papers[self->printing].name), matrix->year, sas_matrix_desk_get_leader (self->desk));
  question.name = name;
  sas_files_save_async (widget, &question, file_chosen, g_object_ref (self));
}

void
sas_matrix_page_install_printing (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    gtk_widget_class_install_action (widget_class, papers[i].action, NULL, print_activated);
}
