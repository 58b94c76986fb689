#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-files.h"
#include "sas-i18n.h"
#include "sas-import-list.h"
#include "sas-import-run.h"
#include "sas-import-view.h"
#include "sas-toast-overlay.h"

struct _SasImportView
{
  GtkWidget parent_instance;

  /* template */
  GtkStack   *stack;
  GtkWidget  *choose_step, *wait_step, *look_step, *refusal, *result, *columns, *apply_button, *blocked;
  GtkImage   *blocked_icon;
  GtkLabel   *wait_label, *file_label, *kind_label, *refusal_label, *blocked_label;
  GtkProgressBar *wait_bar;
  SasImportList *list;
  /* state */
  SasSession      *session;    /* (owned) */
  SasJob          *job;        /* (owned) (nullable): reading */
  SasImportFile   *file;       /* (owned) (nullable): read and judged */
  SasRoster       *before, *changes;   /* (owned) (nullable): of the last import, to take it back */
  char            *applied;            /* its file's name */
};
G_DEFINE_FINAL_TYPE (SasImportView, sas_import_view, GTK_TYPE_WIDGET)

enum { CLOSED, N_SIGNALS };
static guint signals[N_SIGNALS];

static const char *const kind_labels[SAS_IMPORT_KINDS] = { NULL, N_("List of staff"), N_("List of units"), N_("List of posts") };

static void
show_step (SasImportView *self, GtkWidget *step)
{
  gtk_stack_set_visible_child (self->stack, step);
}

/* --- what the file would do --- */

/* "A · NIP BARU → NIP" for each column that is understood. */
static void
fill_columns (SasImportView *self)
{
  const SasColumnMap *map = &self->file->map;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->columns)) != NULL)
    gtk_flow_box_remove (GTK_FLOW_BOX (self->columns), child);
  for (guint i = 0; self->file->known && i < map->n_columns; i++)
    {
      GtkWidget *chip;
      g_autofree char *text = NULL;

      if (map->at[i] < 0)
        continue;
      text = g_strdup_printf ("%s → %s", sas_sheet_cell (self->file->sheet, map->header, (guint) map->at[i])->text, map->columns[i].field);
      chip = gtk_label_new (text);
      gtk_widget_add_css_class (chip, "chip");
      child = gtk_flow_box_child_new ();
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), chip);
      gtk_flow_box_insert (GTK_FLOW_BOX (self->columns), child, -1);
    }
}

/* Why "Terapkan semua" cannot be pressed; NULL: it can. (transfer full) */
static char *
why_blocked (const SasImport *import)
{
  if (import->rejected > 0)
    return g_strdup_printf (ngettext_ ("Nothing can go in while %u row is rejected. Mend the file and choose it again.",
                                       "Nothing can go in while %u rows are rejected. Mend the file and choose it again.", import->rejected), import->rejected);
  if (import->added + import->changed == 0)
    return g_strdup (_("The office holds all of this already; there is nothing to apply."));
  return sas_import_has_errors (import) ? g_strdup (_("This file cannot be applied.")) : NULL;
}

static void
show_blocked (SasImportView *self, const SasImport *import, const char *why)
{
  gboolean wrong = import->rejected > 0 || sas_import_has_errors (import);
  const char *classes[] = { "notice", wrong ? "err" : "calm", NULL };

  gtk_label_set_label (self->blocked_label, why != NULL ? why : "");
  gtk_image_set_from_icon_name (self->blocked_icon, wrong ? "dialog-error-symbolic" : "object-select-symbolic");
  gtk_widget_set_css_classes (self->blocked, classes);
  gtk_widget_set_visible (self->blocked, why != NULL && import->file_error == NULL && import->rows->len > 0);
}

static void
show_judgement (SasImportView *self)
{
  const SasImport *import = self->file->import;
  g_autofree char *blocked = why_blocked (import);
  const char *kind = kind_labels[import->kind];

  gtk_label_set_label (self->file_label, self->file->name);
  gtk_label_set_label (self->kind_label, kind != NULL ? _(kind) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->kind_label), kind != NULL && import->file_error == NULL);
  gtk_widget_set_visible (self->refusal, import->file_error != NULL || import->rows->len == 0);
  gtk_label_set_label (self->refusal_label, import->message != NULL ? import->message : _("The file has no rows."));
  gtk_widget_set_visible (self->result, import->file_error == NULL && import->rows->len > 0);
  fill_columns (self);
  sas_import_list_set (self->list, import);
  show_blocked (self, import, blocked);
  gtk_widget_set_tooltip_text (self->apply_button, blocked);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.apply", blocked == NULL && import->file_error == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.report", import->file_error != NULL || import->notes->len > 0);
  show_step (self, self->look_step);
  gtk_widget_child_focus (blocked == NULL ? self->apply_button : GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

/* --- reading --- */

static void
on_progress (SasImportView *self)
{
  if (self->job != NULL)
    gtk_progress_bar_set_fraction (self->wait_bar, sas_job_get_progress (self->job));
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasImportView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasImportFile) file = sas_job_run_finish (SAS_JOB (source), result, &error);

  if (SAS_JOB (source) != self->job)
    return;   /* another file was chosen meanwhile */
  g_clear_object (&self->job);
  if (file == NULL)
    {
      show_step (self, self->choose_step);
      sas_alert_present_error (GTK_WIDGET (self), _("The file could not be read."), error);
      return;
    }
  g_clear_pointer (&self->file, sas_import_file_free);
  self->file = g_steal_pointer (&file);
  show_judgement (self);
}

void
sas_import_view_open (SasImportView *self, const char *path)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (SAS_IS_IMPORT_VIEW (self) && path != NULL);
  if (self->job != NULL)
    sas_job_cancel (self->job);
  g_clear_object (&self->job);
  name = g_path_get_basename (path);
  text = g_strdup_printf (_("Reading %s"), name);
  gtk_label_set_label (self->wait_label, text);
  gtk_progress_bar_set_fraction (self->wait_bar, 0);
  show_step (self, self->wait_step);
  self->job = sas_import_job_new (path, sas_session_get_roster (self->session));
  g_signal_connect_object (self->job, "notify::progress", G_CALLBACK (on_progress), self, G_CONNECT_SWAPPED);
  sas_jobs_run (sas_session_get_jobs (self->session), self->job, (GDestroyNotify) sas_import_file_free, on_read, g_object_ref (self));
}

static void
open_file (SasImportView *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL)
    sas_import_view_open (self, path);
}

static void
on_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasImportView) self = data;
  g_autoptr (GFile) file = sas_files_open_finish (result, NULL);   /* the only failure: nothing was chosen */

  if (file != NULL)
    open_file (self, file);
}

static void
choose_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const SasFileQuestion question = {
    .title = _("Choose a list"), .accept = _("_Open"), .filter_name = _("Lists (CSV, XLSX)"), .patterns = "*.csv;*.CSV;*.xlsx;*.XLSX;*.txt"
  };

  sas_files_open_async (widget, &question, on_chosen, g_object_ref (widget));
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, SasImportView *self)
{
  GSList *files = G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST) ? gdk_file_list_get_files (g_value_get_boxed (value)) : NULL;
  gboolean any = files != NULL;

  if (any)
    open_file (self, files->data);
  g_slist_free (files);
  return any;
}

static void
stop_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasImportView *self = SAS_IMPORT_VIEW (widget);

  if (self->job != NULL)
    sas_job_cancel (self->job);
}

/* --- applying --- */

static void
on_taken_back (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasImportView) self = data;
  g_autoptr (GError) error = NULL;

  if (!sas_import_undo_finish (self->session, result, &error))
    sas_alert_present_error (GTK_WIDGET (self), _("The import could not be taken back."), error);
  else
    sas_toast_show (GTK_WIDGET (self), _("The import was taken back"));
}

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasImportView *self = SAS_IMPORT_VIEW (widget);

  if (self->changes == NULL)
    return;
  sas_import_undo_async (self->session, self->before, self->changes, self->applied, on_taken_back, g_object_ref (self));
  g_clear_pointer (&self->before, sas_roster_unref);
  g_clear_pointer (&self->changes, sas_roster_unref);
}

static void
on_applied (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasImportView) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  SasRosterCounts counts = { 0 };

  if (!sas_import_apply_finish (self->session, result, &counts, &error))
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.apply", TRUE);
      sas_alert_present_error (GTK_WIDGET (self), _("The list could not be applied; nothing was changed."), error);
      return;
    }
  text = g_strdup_printf (_("%s applied: %u new, %u changed"), self->applied, counts.added, counts.changed);
  sas_toast_show_undo (GTK_WIDGET (self), text, "import.undo", NULL);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
apply_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasImportView *self = SAS_IMPORT_VIEW (widget);

  gtk_widget_action_set_enabled (widget, "import.apply", FALSE);   /* once */
  g_clear_pointer (&self->before, sas_roster_unref);
  g_clear_pointer (&self->changes, sas_roster_unref);
  g_free (self->applied);
  self->before = sas_roster_ref (sas_session_get_roster (self->session));
  self->changes = sas_roster_ref (self->file->import->changes);
  self->applied = g_strdup (self->file->name);
  sas_import_apply_async (self->session, self->file, on_applied, g_object_ref (self));
}

static void
close_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  stop_activated (widget, NULL, NULL);
  g_signal_emit (widget, signals[CLOSED], 0);
}

/* --- the report --- */

static void
on_report_place (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (SasImportView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) place = sas_files_save_finish (result, NULL);
  g_autofree char *text = self->file != NULL ? sas_import_report_csv (self->file) : NULL;

  if (place == NULL || text == NULL)
    return;
  if (!g_file_replace_contents (place, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error))
    sas_alert_present_error (GTK_WIDGET (self), _("The report could not be written."), error);
  else
    sas_toast_show (GTK_WIDGET (self), _("Report of the faults written"));
}

static void
report_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasImportView *self = SAS_IMPORT_VIEW (widget);
  g_autofree char *name = NULL;
  SasFileQuestion question = { .title = _("Write the report of the faults"), .accept = _("_Save"), .filter_name = "CSV", .patterns = "*.csv" };

  if (self->file == NULL)
    return;
  name = g_strdup_printf (_("faults-of-%s.csv"), self->file->name);
  question.name = name;
  sas_files_save_async (widget, &question, on_report_place, g_object_ref (self));
}

static void
sas_import_view_dispose (GObject *object)
{
  SasImportView *self = SAS_IMPORT_VIEW (object);

  if (self->job != NULL)
    sas_job_cancel (self->job);
  g_clear_object (&self->job);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_IMPORT_VIEW);
  G_OBJECT_CLASS (sas_import_view_parent_class)->dispose (object);
}

static void
sas_import_view_finalize (GObject *object)
{
  SasImportView *self = SAS_IMPORT_VIEW (object);

  g_clear_pointer (&self->file, sas_import_file_free);
  g_clear_pointer (&self->before, sas_roster_unref);
  g_clear_pointer (&self->changes, sas_roster_unref);
  g_free (self->applied);
  G_OBJECT_CLASS (sas_import_view_parent_class)->finalize (object);
}

static void
sas_import_view_class_init (SasImportViewClass *klass)
{
  static const struct { const char *name; gssize offset; } children[] = {
#define CHILD(member) { #member, G_STRUCT_OFFSET (SasImportView, member) }
    CHILD (stack), CHILD (choose_step), CHILD (wait_step), CHILD (look_step), CHILD (refusal), CHILD (result), CHILD (columns),
    CHILD (apply_button), CHILD (blocked), CHILD (blocked_icon), CHILD (wait_label), CHILD (file_label), CHILD (kind_label),
    CHILD (refusal_label), CHILD (blocked_label), CHILD (wait_bar), CHILD (list),
#undef CHILD
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_import_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = sas_import_view_finalize;
  signals[CLOSED] = g_signal_new ("closed", SAS_TYPE_IMPORT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (SAS_TYPE_IMPORT_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-import-view.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (widget_class, children[i].name, FALSE, children[i].offset);
  gtk_widget_class_install_action (widget_class, "import.choose", NULL, choose_activated);
  gtk_widget_class_install_action (widget_class, "import.stop", NULL, stop_activated);
  gtk_widget_class_install_action (widget_class, "import.apply", NULL, apply_activated);
  gtk_widget_class_install_action (widget_class, "import.undo", NULL, undo_activated);
  gtk_widget_class_install_action (widget_class, "import.report", NULL, report_activated);
  gtk_widget_class_install_action (widget_class, "import.close", NULL, close_activated);
}

static void
sas_import_view_init (SasImportView *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (drop, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

void
sas_import_view_set_session (SasImportView *self, SasSession *session)
{
  g_return_if_fail (SAS_IS_IMPORT_VIEW (self) && self->session == NULL);
  self->session = g_object_ref (session);
}

void
sas_import_view_start (SasImportView *self)
{
  g_return_if_fail (SAS_IS_IMPORT_VIEW (self));
  g_clear_pointer (&self->file, sas_import_file_free);
  show_step (self, self->choose_step);
  gtk_widget_child_focus (self->choose_step, GTK_DIR_TAB_FORWARD);
}
