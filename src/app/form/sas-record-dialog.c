#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-record-dialog.h"

struct _SasRecordDialog
{
  GtkWindow parent_instance;

  /* template */
  GtkLabel          *heading, *remark;
  GtkWidget         *place;
  GtkButton         *accept, *other;
  /* state */
  SasRecordForm           *form;       /* child */
  const SasRecordQuestion *question;
  SasRoster               *roster;     /* (owned) */
  GTask                   *task;       /* (owned) until answered */
  gpointer                 record;     /* (nullable) (owned) the answer */
};
G_DEFINE_FINAL_TYPE (SasRecordDialog, sas_record_dialog, GTK_TYPE_WINDOW)

static void
accept_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasRecordDialog *self = SAS_RECORD_DIALOG (widget);
  gpointer record = sas_record_form_check (self->form);
  const char *field = NULL;
  g_autofree char *problem = NULL;

  if (record == NULL)
    return;
  problem = self->question->check != NULL ? self->question->check (record, self->roster, &field) : NULL;
  if (problem != NULL)
    {
      sas_record_form_set_problem (self->form, field, problem);
      return;
    }
  self->record = sas_record_copy (self->question->type, record);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
other_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasRecordDialog *self = SAS_RECORD_DIALOG (widget);

  if (self->question->other == NULL)
    return;
  g_object_set_data (G_OBJECT (self->task), "other", GINT_TO_POINTER (TRUE));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
cancel_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_destroy (GTK_WINDOW (widget));
}

static void
sas_record_dialog_dispose (GObject *object)
{
  SasRecordDialog *self = SAS_RECORD_DIALOG (object);
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  g_clear_pointer (&self->roster, sas_roster_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_RECORD_DIALOG);
  G_OBJECT_CLASS (sas_record_dialog_parent_class)->dispose (object);
  /* Who asked may free the question once he has the answer, and a field that is left on the way out still reads it. */
  if (task != NULL)
    g_task_return_pointer (task, g_steal_pointer (&self->record), NULL);
}

static void
sas_record_dialog_class_init (SasRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_record_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SasRecordDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, SasRecordDialog, remark);
  gtk_widget_class_bind_template_child (widget_class, SasRecordDialog, place);
  gtk_widget_class_bind_template_child (widget_class, SasRecordDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, SasRecordDialog, other);
  gtk_widget_class_install_action (widget_class, "dialog.accept", NULL, accept_activated);
  gtk_widget_class_install_action (widget_class, "dialog.other", NULL, other_activated);
  gtk_widget_class_install_action (widget_class, "dialog.cancel", NULL, cancel_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "dialog.cancel", NULL);
}

static void
sas_record_dialog_init (SasRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sas_access_confirm_key (GTK_WIDGET (self), "dialog.accept");
}

void
sas_record_dialog_ask_async (GtkWidget *parent, const SasRecordQuestion *question, gpointer record, SasRoster *roster,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  SasRecordDialog *self = g_object_new (SAS_TYPE_RECORD_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);

  self->question = question;
  self->roster = sas_roster_ref (roster);
  self->task = g_task_new (parent, NULL, callback, user_data);
  self->form = SAS_RECORD_FORM (sas_record_form_new (question->type, question->rows, record, roster));
  gtk_box_append (GTK_BOX (self->place), GTK_WIDGET (self->form));
  gtk_label_set_label (self->heading, _(question->title));
  gtk_window_set_title (GTK_WINDOW (self), _(question->title));
  gtk_button_set_label (self->accept, _(question->accept));
  sas_access_clean_name (GTK_WIDGET (self->accept));
  gtk_button_set_label (self->other, question->other != NULL ? _(question->other) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->other), question->other != NULL);
  gtk_label_set_label (self->remark, question->remark != NULL ? _(question->remark) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remark), question->remark != NULL);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_child_focus (GTK_WIDGET (self->form), GTK_DIR_TAB_FORWARD);
}

gpointer
sas_record_dialog_ask_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

gboolean
sas_record_dialog_is_other (GAsyncResult *result)
{
  return g_object_get_data (G_OBJECT (result), "other") != NULL;
}
