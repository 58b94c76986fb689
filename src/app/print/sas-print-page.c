#include "config.h"
#include "sas-alert.h"
#include "sas-error.h"
#include "sas-files.h"
#include "sas-i18n.h"
#include "sas-plan-paper.h"
#include "sas-print-options.h"
#include "sas-print-page.h"
#include "sas-print-preview.h"
#include "sas-print-table.h"
#include "sas-print-work.h"
#include "sas-session-plans.h"
#include "sas-toast-overlay.h"
#include "sas-window.h"

struct _SasPrintPage
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget       *root, *preview_pane, *options_pane;
  GtkToggleButton *preview_toggle, *options_toggle;
  SasPrintOptions *options;
  SasPrintTable   *table;
  SasPrintPreview *preview;
  GtkRevealer     *job_bar;
  GtkLabel        *job_title, *job_detail, *job_share, *job_left;
  GtkProgressBar  *job_progress;
  /* state */
  SasSession      *session;     /* (owned) */
  SasJob          *survey;      /* (owned) (nullable): the last one asked for */
  SasJob          *job;         /* (owned) (nullable): the run */
  SasPrintStatus  *status;      /* (owned) (nullable): of the run */
  SasRunningJob   *running;     /* (owned) (nullable): the same in the session's list */
  GCancellable    *loading;     /* (owned) (nullable): of the preview */
  char            *output;      /* (owned) (nullable): of the run */
  char            *folder;      /* (owned) (nullable): that got the last files */
  gboolean         stale, duplex;
};

static void page_iface_init (SasAppPageInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasPrintPage, sas_print_page, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (SAS_TYPE_APP_PAGE, page_iface_init))

static void
update_ready (SasPrintPage *self)
{
  guint ticked = sas_print_table_count_ticked (self->table), all = sas_print_table_count (self->table, SAS_PRINT_SHOW_ALL);
  gboolean busy = self->job != NULL;

  sas_print_options_set_ready (self->options, ticked, all - ticked, busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.run", ticked > 0 && !busy && sas_print_options_get_forms (self->options) != 0);
}

/* --- preview --- */

/* Of whoever is selected, with titles; the number where the staff data does not know it. (transfer full) (nullable) */
static char *
dup_selected_name (SasPrintPage *self)
{
  const char *nip = sas_print_table_get_selected (self->table);
  const SasPerson *person = nip != NULL ? sas_roster_person (sas_session_get_roster (self->session), nip) : NULL;

  return person != NULL ? sas_person_full_name (person) : g_strdup (nip);
}

static void
on_laid_out (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasPrintPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = sas_plan_lay_out_finish (result, &error);
  g_autofree char *name = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;
  name = dup_selected_name (self);
  sas_print_preview_set (self->preview, name, parts, error != NULL ? error->message : _("Choose a form on the left."));
}

static void
on_plan_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasPrintPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPlan) plan = sas_session_load_plan_finish (SAS_SESSION (source), result, NULL, &error);
  g_autoptr (SasPrintRequest) request = NULL;
  g_autofree char *name = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;
  if (plan != NULL && g_strcmp0 (plan->nip, sas_print_table_get_selected (self->table)) != 0)
    return;   /* somebody else was chosen meanwhile */
  request = sas_print_options_dup_request (self->options);
  if (plan != NULL)
    {
      sas_plan_lay_out_async (self->session, plan, request->forms, request->paper, self->loading, on_laid_out, g_object_ref (self));
      return;
    }
  name = dup_selected_name (self);
  sas_print_preview_set (self->preview, name, NULL,
                         g_error_matches (error, SAS_ERROR, SAS_ERROR_NOT_FOUND) ? _("No plan yet.") : error->message);
}

static void
load_preview (SasPrintPage *self)
{
  const char *nip = sas_print_table_get_selected (self->table);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (nip == NULL)
    {
      sas_print_preview_set (self->preview, NULL, NULL, _("Choose somebody in the list."));
      return;
    }
  self->loading = g_cancellable_new ();
  sas_session_load_plan_async (self->session, nip, sas_session_get_year (self->session), SAS_PLAN_CURRENT, self->loading,
                               on_plan_loaded, g_object_ref (self));
}

/* --- who can be printed --- */

static void
on_surveyed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasPrintPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) prospects = sas_job_run_finish (SAS_JOB (source), result, &error);

  if (SAS_JOB (source) != self->survey)
    return;   /* another was asked for meanwhile */
  g_clear_object (&self->survey);
  if (prospects == NULL)
    {
      sas_alert_present_error (GTK_WIDGET (self), _("The list could not be made."), error);
      return;
    }
  sas_print_table_set_prospects (self->table, prospects);
  load_preview (self);
  update_ready (self);
}

static void
refresh (SasPrintPage *self)
{
  self->stale = FALSE;
  if (self->survey != NULL)
    sas_job_cancel (self->survey);
  g_clear_object (&self->survey);
  self->survey = sas_print_survey_job_new (sas_print_options_dup_request (self->options));
  sas_job_run_async (self->survey, (GDestroyNotify) g_ptr_array_unref, on_surveyed, g_object_ref (self));
}

static void
on_options_changed (SasPrintPage *self)
{
  sas_print_table_set_forms (self->table, sas_print_options_get_forms (self->options));
  refresh (self);
}

static void
on_session_changed (SasPrintPage *self, SasChanges what)
{
  if (what == SAS_CHANGED_NOTHING || self->session == NULL)
    return;
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    sas_app_page_shown (SAS_APP_PAGE (self));
}

static void
on_year (SasPrintPage *self)
{
  on_session_changed (self, SAS_CHANGED_PLANS);
}

static void
on_person_activated (SasPrintPage *self, const char *nip)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (SAS_IS_WINDOW (root) && sas_page_spec_find ("plan") != NULL)
    sas_window_go_to (SAS_WINDOW (root), "plan", nip);
}

/* --- the run --- */

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
  update_ready (self);
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
  update_ready (self);
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
    sas_print_to_printer (GTK_WIDGET (self), pages, self->duplex, sas_print_options_get_scope_name (self->options));
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

static void
run_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasPrintPage *self = SAS_PRINT_PAGE (widget);
  SasPrintOutput output = sas_print_options_get_output (self->options);
  g_autofree char *name = g_strdup_printf ("SKP %d %s.pdf", sas_session_get_year (self->session), sas_print_options_get_scope_name (self->options));
  const SasFileQuestion file = { .title = _("Save the PDF"), .accept = _("_Save"), .name = name, .folder = self->folder, .filter_name = "PDF", .patterns = "*.pdf" };
  const SasFileQuestion folder = { .title = _("Choose the folder for the PDFs"), .accept = _("_Choose"), .folder = self->folder };

  if (output == SAS_OUTPUT_PRINTER)
    print_directly (self);
  else if (output == SAS_OUTPUT_ONE_FILE)
    sas_files_save_async (widget, &file, on_file, g_object_ref (self));
  else
    sas_files_folder_async (widget, &folder, on_folder, g_object_ref (self));
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

static void
on_pane_toggled (SasPrintPage *self)
{
  gtk_widget_set_visible (self->options_pane, gtk_toggle_button_get_active (self->options_toggle));
  gtk_widget_set_visible (self->preview_pane, gtk_toggle_button_get_active (self->preview_toggle));
}

/* --- the page --- */

static void
page_shown (SasAppPage *page)
{
  SasPrintPage *self = SAS_PRINT_PAGE (page);

  if (!self->stale)
    return;
  sas_print_options_refresh (self->options);
  refresh (self);
}

static void
page_go_to (SasAppPage *page, const char *place)
{
  sas_print_table_select (SAS_PRINT_PAGE (page)->table, place);
}

static void
page_fold (SasAppPage *page, gboolean folded)
{
  gtk_toggle_button_set_active (SAS_PRINT_PAGE (page)->preview_toggle, !folded);
}

static gboolean
page_primary (SasAppPage *page)
{
  return gtk_widget_activate_action (GTK_WIDGET (page), "print.run", NULL);
}

static void
page_print (SasAppPage *page)
{
  page_primary (page);
}

static void
page_iface_init (SasAppPageInterface *iface)
{
  iface->shown = page_shown;
  iface->go_to = page_go_to;
  iface->fold = page_fold;
  iface->primary = page_primary;
  iface->print = page_print;
}

static void
sas_print_page_dispose (GObject *object)
{
  SasPrintPage *self = SAS_PRINT_PAGE (object);

  if (self->survey != NULL)
    sas_job_cancel (self->survey);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->survey);
  g_clear_object (&self->loading);
  g_clear_object (&self->job);
  g_clear_object (&self->running);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_PRINT_PAGE);
  G_OBJECT_CLASS (sas_print_page_parent_class)->dispose (object);
}

static void
sas_print_page_finalize (GObject *object)
{
  SasPrintPage *self = SAS_PRINT_PAGE (object);

  g_clear_pointer (&self->status, sas_print_status_unref);
  g_free (self->output);
  g_free (self->folder);
  G_OBJECT_CLASS (sas_print_page_parent_class)->finalize (object);
}

static void
sas_print_page_class_init (SasPrintPageClass *klass)
{
  static const struct { const char *name; gssize offset; } children[] = {
#define CHILD(member) { #member, G_STRUCT_OFFSET (SasPrintPage, member) }
    CHILD (root), CHILD (preview_pane), CHILD (options_pane), CHILD (preview_toggle), CHILD (options_toggle), CHILD (options), CHILD (table),
    CHILD (preview), CHILD (job_bar), CHILD (job_title), CHILD (job_detail), CHILD (job_share), CHILD (job_left), CHILD (job_progress),
#undef CHILD
  };
  static const struct { const char *name; GtkWidgetActionActivateFunc activate; } actions[] = {
    { "print.run", run_activated }, { "print.stop", stop_activated }, { "print.overwrite", overwrite_activated },
    { "print.open-folder", open_folder_activated },
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_print_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = sas_print_page_finalize;
  g_type_ensure (SAS_TYPE_PRINT_OPTIONS);
  g_type_ensure (SAS_TYPE_PRINT_TABLE);
  g_type_ensure (SAS_TYPE_PRINT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-print-page.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (widget_class, children[i].name, FALSE, children[i].offset);
  gtk_widget_class_bind_template_callback (widget_class, on_options_changed);
  gtk_widget_class_bind_template_callback (widget_class, update_ready);
  gtk_widget_class_bind_template_callback (widget_class, load_preview);
  gtk_widget_class_bind_template_callback (widget_class, on_person_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_pane_toggled);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
}

static void
sas_print_page_init (SasPrintPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.run", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.stop", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.open-folder", FALSE);
}

GtkWidget *
sas_print_page_new (SasSession *session)
{
  SasPrintPage *self;

  g_return_val_if_fail (SAS_IS_SESSION (session), NULL);
  self = g_object_new (SAS_TYPE_PRINT_PAGE, NULL);
  self->session = g_object_ref (session);
  sas_print_options_set_session (self->options, session);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::year", G_CALLBACK (on_year), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::actor", G_CALLBACK (on_year), self, G_CONNECT_SWAPPED);
  refresh (self);
  update_ready (self);
  return GTK_WIDGET (self);
}
