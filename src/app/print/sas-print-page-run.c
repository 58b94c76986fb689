#include "config.h"
#include "sas-alert.h"
#include "sas-error.h"
#include "sas-files.h"
#include "sas-i18n.h"
#include "sas-print-page-private.h"
#include "sas-printed-entry.h"
#include "sas-toast-overlay.h"
#include "sas-unit-print.h"

static void
update_job (SasPrintPage *self)
{
  guint done = 0, total = 0;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *share = NULL;
  g_autofree char *left = NULL;
  int seconds = self->running != NULL ? sas_running_job_get_remaining (self->running) : -1;

  if (self->job == NULL)
    return;
  sas_print_status_get (self->status, &done, &total, &name);
  title = total > 0 ? g_strdup_printf (_("Making PDF: %u of %u people"), done, total) : g_strdup (_("Making PDF"));
  share = g_strdup_printf ("%.0f %%", sas_job_get_progress (self->job) * 100);
  left = seconds > 0 ? g_strdup_printf (_("about %d seconds left"), seconds) : g_strdup ("");
  gtk_label_set_label (self->job_title, title);
  gtk_label_set_label (self->job_detail, name != NULL ? name : "");
  gtk_label_set_label (self->job_share, share);
  gtk_label_set_label (self->job_left, left);
  gtk_progress_bar_set_fraction (self->job_progress, sas_job_get_progress (self->job));
}

static void
end_job (SasPrintPage *self)
{
  g_clear_object (&self->job);
  g_clear_object (&self->running);
  g_clear_pointer (&self->status, sas_print_status_unref);
  gtk_revealer_set_reveal_child (self->job_bar, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.stop", FALSE);
  sas_print_page_update_ready (self);
}

static void
start_job (SasPrintPage *self, SasJob *job, SasPrintStatus *status, GDestroyNotify result_free, GAsyncReadyCallback callback)
{
  SasJobs *jobs = sas_session_get_jobs (self->session);

  self->job = job;
  self->status = status;
  sas_jobs_run (jobs, job, result_free, callback, g_object_ref (self));
  self->running = g_list_model_get_item (G_LIST_MODEL (jobs), g_list_model_get_n_items (G_LIST_MODEL (jobs)) - 1);
  g_signal_connect_object (job, "notify::progress", G_CALLBACK (update_job), self, G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.stop", TRUE);
  update_job (self);
  sas_print_page_update_ready (self);
  gtk_revealer_set_reveal_child (self->job_bar, TRUE);
}

static void
tell_report (SasPrintPage *self, const SasPrintReport *report)
{
  g_autofree char *text = NULL;
  guint boxes = 0;

  for (guint i = 0; i < report->items->len; i++)
    boxes += ((const SasPrintItem *) g_ptr_array_index (report->items, i))->missing_glyphs;
  if (boxes > 0)
    text = g_strdup_printf (_("%u files, %u pages; %u characters are in no typeface, a box stands for each"), report->files, report->pages, boxes);
  else
    text = g_strdup_printf (ngettext_ ("%u file made, %u pages", "%u files made, %u pages", report->files), report->files, report->pages);
  sas_toast_show_action (GTK_WIDGET (self), text, _("Open folder"), "print.open-folder", NULL);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasPrintPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPrintReport) report = sas_job_run_finish (SAS_JOB (source), result, &error);

  end_job (self);
  if (g_error_matches (error, SAS_ERROR, SAS_ERROR_CONFLICT))
    sas_toast_show_action (GTK_WIDGET (self), error->message, _("Replace"), "print.overwrite", NULL);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    sas_toast_show (GTK_WIDGET (self), _("Cancelled; no file was written"));
  else if (report == NULL)
    sas_alert_present_error (GTK_WIDGET (self), _("The documents could not be made."), error);
  else
    {
      g_free (self->folder);
      self->folder = g_file_test (self->output, G_FILE_TEST_IS_DIR) ? g_strdup (self->output) : g_path_get_dirname (self->output);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.open-folder", TRUE);
      sas_print_table_set_done (self->table, report);
      sas_printed_enter_report (self->session, GTK_WIDGET (self), report);
      tell_report (self, report);
    }
}

static SasPrintRequest *
dup_ticked_request (SasPrintPage *self)
{
  SasPrintRequest *request = sas_print_options_dup_request (self->options);

  g_clear_pointer (&request->unit, g_free);
  g_clear_pointer (&request->appraiser, g_free);
  request->nips = sas_print_table_dup_ticked (self->table);
  sas_print_options_arrange (self->options, request);
  return request;
}

void
sas_print_page_write (SasPrintPage *self, const char *output, gboolean overwrite)
{
  SasPrintRequest *request;
  SasPrintStatus *status;
  g_autofree char *wanted = g_strdup (output);

  g_return_if_fail (SAS_IS_PRINT_PAGE (self) && output != NULL);
  if (self->job != NULL || sas_print_table_count_ticked (self->table) == 0)
    return;
  g_free (self->output);
  self->output = g_steal_pointer (&wanted);
  request = dup_ticked_request (self);
  request->output = g_strdup (self->output);
  request->overwrite = overwrite;
  status = sas_print_status_new ();
  start_job (self, sas_print_run_job_new (request, status), status, (GDestroyNotify) sas_print_report_free, on_written);
}

static void
on_collected (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasPrintPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = sas_job_run_finish (SAS_JOB (source), result, &error);

  end_job (self);
  if (pages == NULL)
    sas_alert_present_error (GTK_WIDGET (self), _("The documents could not be made."), error);
  else if (pages->len > 0)
    sas_print_to_printer (self->session, GTK_WIDGET (self), pages, self->duplex, sas_print_options_get_scope_name (self->options));
}

static void
print_directly (SasPrintPage *self)
{
  SasPrintRequest *request = dup_ticked_request (self);
  SasPrintStatus *status = sas_print_status_new ();

  self->duplex = request->duplex;
  start_job (self, sas_print_collect_job_new (request, status), status, (GDestroyNotify) g_ptr_array_unref, on_collected);
}

static void
on_file (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasPrintPage) self = data;
  g_autoptr (GFile) file = sas_files_save_finish (result, NULL);   /* the only failure: nothing was chosen */
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    sas_print_page_write (self, path, TRUE);   /* the question itself asked before replacing */
}

static void
on_folder (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasPrintPage) self = data;
  g_autoptr (GFile) file = sas_files_folder_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    sas_print_page_write (self, path, FALSE);
}

static char *
file_name_of (SasPrintPage *self)
{
  g_auto (GStrv) words = g_strsplit (sas_print_forms_file (sas_print_options_get_forms (self->options)), "_", -1);
  g_autofree char *kind = g_strjoinv (" ", words);

  return g_strdup_printf ("%s %d %s.pdf", kind, sas_session_get_year (self->session), sas_print_options_get_scope_name (self->options));
}

static void
run_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasPrintPage *self = SAS_PRINT_PAGE (widget);
  SasPrintOutput output = sas_print_options_get_output (self->options);
  g_autofree char *name = file_name_of (self);
  const SasFileQuestion file = { .title = _("Save the PDF"), .accept = _("_Save"), .name = name, .folder = self->folder, .filter_name = "PDF", .patterns = "*.pdf" };
  const SasFileQuestion folder = { .title = _("Choose the folder for the PDFs"), .accept = _("_Choose"), .folder = self->folder };

  if (output == SAS_OUTPUT_PRINTER)
    print_directly (self);
  else if (output == SAS_OUTPUT_ONE_FILE)
    sas_files_save_async (widget, &file, on_file, g_object_ref (self));
  else
    sas_files_folder_async (widget, &folder, on_folder, g_object_ref (self));
}

/* --- blank forms --- */

static void
on_blank_made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasPrintPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = sas_job_run_finish (SAS_JOB (source), result, &error);

  if (path == NULL)
    {
      sas_alert_present_error (GTK_WIDGET (self), _("The blank form could not be made."), error);
      return;
    }
  g_free (self->folder);
  self->folder = g_path_get_dirname (path);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.open-folder", TRUE);
  sas_toast_show_action (GTK_WIDGET (self), _("The blank form is made"), _("Open folder"), "print.open-folder", NULL);
}

void
sas_print_page_write_blank (SasPrintPage *self, const char *form, const char *output)
{
  SasPrintRequest *request;
  g_autoptr (SasJob) job = NULL;

  g_return_if_fail (SAS_IS_PRINT_PAGE (self) && form != NULL && output != NULL);
  request = sas_print_options_dup_request (self->options);
  request->output = g_strdup (output);
  request->overwrite = TRUE;   /* the question itself asked before replacing */
  job = sas_print_blank_job_new (request, form);
  sas_job_run_async (job, g_free, on_blank_made, g_object_ref (self));
}

typedef struct { SasPrintPage *page; char *form; } Blank;

static void
on_blank_file (GObject *source, GAsyncResult *result, gpointer data)
{
  Blank *blank = data;
  g_autoptr (GFile) file = sas_files_save_finish (result, NULL);   /* the only failure: nothing was chosen */
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    sas_print_page_write_blank (blank->page, blank->form, path);
  g_object_unref (blank->page);
  g_free (blank->form);
  g_free (blank);
}

static void
blank_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasPrintPage *self = SAS_PRINT_PAGE (widget);
  const char *form = g_variant_get_string (parameter, NULL);
  g_autofree char *name = g_strdup_printf (_("%s blank.pdf"), form);
  const SasFileQuestion file = {
    .title = _("Save the blank form"), .accept = _("_Save"), .name = name, .folder = self->folder, .filter_name = "PDF", .patterns = "*.pdf"
  };
  Blank *blank = g_new0 (Blank, 1);

  blank->page = g_object_ref (self);
  blank->form = g_strdup (form);
  sas_files_save_async (widget, &file, on_blank_file, blank);
}

/* --- papers of a unit --- */

static void
unit_paper_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasPrintPage *self = SAS_PRINT_PAGE (widget);
  const char *code, *period;
  SasPrintRequest *request;

  g_variant_get (parameter, "(&s&s)", &code, &period);
  request = sas_print_options_dup_unit_request (self->options, (SasPeriod) MAX (0, sas_period_find (period)));
  if (sas_print_options_get_output (self->options) == SAS_OUTPUT_PRINTER)
    sas_unit_print_to_printer (widget, self->session, request, code);
  else
    sas_unit_print_ask (widget, self->session, request, code);
}

static void
overwrite_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *output = g_strdup (SAS_PRINT_PAGE (widget)->output);

  if (output != NULL)
    sas_print_page_write (SAS_PRINT_PAGE (widget), output, TRUE);
}

static void
stop_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (SAS_PRINT_PAGE (widget)->job != NULL)
    sas_job_cancel (SAS_PRINT_PAGE (widget)->job);
}

static void
open_folder_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (SAS_PRINT_PAGE (widget)->folder != NULL)
    sas_files_show (widget, SAS_PRINT_PAGE (widget)->folder);
}

void
sas_print_page_install_run (GtkWidgetClass *widget_class)
{
  static const struct { const char *name; GtkWidgetActionActivateFunc activate; } actions[] = {
    { "print.run", run_activated }, { "print.stop", stop_activated }, { "print.overwrite", overwrite_activated },
    { "print.open-folder", open_folder_activated },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
  gtk_widget_class_install_action (widget_class, "print.blank", "s", blank_activated);
  gtk_widget_class_install_action (widget_class, "print.unit-paper", "(ss)", unit_paper_activated);
}
