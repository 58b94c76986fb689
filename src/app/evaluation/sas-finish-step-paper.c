#include "config.h"
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-files.h"
#include "sas-finish-step-private.h"
#include "sas-i18n.h"
#include "sas-plan-paper.h"
#include "sas-print-work.h"
#include "sas-printed-entry.h"
#include "sas-toast-overlay.h"
#include "sas-unit-print.h"
#include "sas-unit-report.h"

/* --- results and documents of the team --- */

static void
written (GObject *job, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasFinishStep) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPrintReport) report = sas_job_run_finish (SAS_JOB (job), result, &error);
  g_autofree char *text = report != NULL ? g_strdup_printf (_("%u people on %u pages"), report->printed, report->pages) : NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (report != NULL)
    {
      sas_toast_show (GTK_WIDGET (self), text);
      sas_printed_enter_report (self->session, GTK_WIDGET (self), report);
    }
  else
    sas_alert_present_error (GTK_WIDGET (self), _("The documents could not be made."), error);
}

gboolean
sas_finish_step_write (SasFinishStep *self, const char *path)
{
  SasPrintRequest *request = sas_print_request_new ();
  g_autoptr (SasPrintStatus) status = sas_print_status_new ();

  request->office = g_strdup (sas_session_get_path (self->session));
  request->year = sas_session_get_year (self->session);
  request->period = sas_evaluation_desk_get_period (self->desk);
  request->forms = SAS_PRINT_EVALUATION;
  request->nips = sas_finish_step_chosen (self, NULL);
  request->output = g_strdup (path);
  request->merged = TRUE;
  request->overwrite = TRUE;   /* the file was chosen */
  request->paper = sas_session_paper (self->session);
  sas_jobs_run (sas_session_get_jobs (self->session), sas_print_run_job_new (request, status), (GDestroyNotify) sas_print_report_free, written,
                g_object_ref (self));
  return TRUE;
}

static void
file_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasFinishStep) self = user_data;
  g_autoptr (GFile) file = sas_files_save_finish (result, NULL);   /* the only failure: nothing was chosen */

  if (file != NULL && self->session != NULL)
    sas_finish_step_write (self, g_file_peek_path (file));
}

static void
print_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SasFinishStep *self = SAS_FINISH_STEP (widget);
  g_autofree char *file = g_strdup_printf ("Evaluasi_%d_%s.pdf", sas_session_get_year (self->session),
                                           sas_periods[sas_evaluation_desk_get_period (self->desk)]);
  SasFileQuestion question = { .title = _("Save as PDF"), .accept = _("_Save"), .filter_name = _("PDF files"), .patterns = "*.pdf", .name = file };

  sas_files_save_async (widget, &question, file_chosen, g_object_ref (self));
}

/* --- receipts --- */

/* The unit that the team is of, where who acts may have its papers. (nullable) */
static const char *
unit_of (SasFinishStep *self)
{
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);
  const SasEvaluationUnit *unit = board != NULL && board->units->len > 0 ? g_ptr_array_index (board->units, 0) : NULL;
  SasRoster *roster = sas_session_get_roster (self->session);

  return unit != NULL && sas_unit_report_may (roster, unit->code, sas_session_get_actor (self->session), sas_date_today ()) ? unit->code : NULL;
}

static void
receipts_activated (GtkWidget *widget, const char *name, GVariant *parameter)
{
  SasFinishStep *self = SAS_FINISH_STEP (widget);
  const char *unit = unit_of (self);

  if (unit != NULL)
    sas_unit_print_ask (widget, self->session, sas_unit_print_request (self->session, unit, sas_evaluation_desk_get_period (self->desk)),
                        "tanda-terima");
}

/* --- the buttons --- */

void
sas_finish_step_add_paper (SasFinishStep *self, GtkBox *box)
{
  self->print = gtk_button_new ();
  self->receipts = gtk_button_new_with_label (_("Receipts…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->print), "finish.print");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->receipts), "finish.receipts");
  gtk_widget_set_tooltip_text (self->receipts, _("The list of the unit's documents with the days of handing over and return, to be signed"));
  gtk_box_append (box, self->print);
  gtk_box_append (box, self->receipts);
}

void
sas_finish_step_update_paper (SasFinishStep *self, guint people)
{
  g_autofree char *print = g_strdup_printf (_("PDF of %u…"), people);

  gtk_button_set_label (GTK_BUTTON (self->print), print);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "finish.print", people > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "finish.receipts", unit_of (self) != NULL);
}

void
sas_finish_step_install_paper (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "finish.print", NULL, print_activated);
  gtk_widget_class_install_action (widget_class, "finish.receipts", NULL, receipts_activated);
}
