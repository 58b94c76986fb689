#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-step-dialog.h"

struct _SasStepDialog
{
  GtkWindow       parent_instance;

  GTask          *task;
  const SasStep  *step;

  GtkLabel       *heading;
  GtkLabel       *explain;
  GtkWidget      *place_box;
  GtkWidget      *place_label;
  GtkEditable    *place;
  GtkLabel       *date_label;
  GtkEditable    *date;
  GtkWidget      *note_box;
  GtkTextView    *note;
  GtkLabel       *failure;
  GtkButton      *confirm;
};

G_DEFINE_FINAL_TYPE (SasStepDialog, sas_step_dialog, GTK_TYPE_WINDOW)

/* What each step means, for those who take it for the first time. */
static const struct { const char *action, *explain; } explanations[] = {
  { "approve", N_("The plan is set as it stands and can be printed and signed. It is kept with who everybody is on that day.") },
  { "revise", N_("A new version opens as a draft. This one stays in force until the new one is set. Say why: feedback, a new "
                 "assignment, other resources.") },
  { "supersede", N_("For an employee who moved to another post: this plan ends with the last day in the post.") },
  { "cancel", N_("The plan is kept but not counted any more.") },
};

/* Steps that are no signature and have a day of their own. */
static const struct { const char *action, *label; } days[] = {
  { "revise", N_("In force _from") },              /* p. 65 (6)-(7) */
  { "supersede", N_("_Last day in the post") },
};

/* What the day of @step is called; NULL: it has none. */
static const char *
day_label (const SasStep *step)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (strcmp (days[i].action, step->action) == 0)
      return _(days[i].label);
  return step->needs & SAS_NEEDS_DATE ? _("_Date") : NULL;
}

void
sas_step_answer_free (SasStepAnswer *answer)
{
  g_free (answer->action);
  g_free (answer->note);
  g_free (answer->place);
  g_free (answer);
}

static void
answer (SasStepDialog *self, SasStepAnswer *given)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (task != NULL)
    g_task_return_pointer (task, given, (GDestroyNotify) sas_step_answer_free);
}

static char *
note_text (SasStepDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

/* What is still missing, as a sentence; NULL when nothing is. */
static const char *
complaint (SasStepDialog *self, const SasStepAnswer *given)
{
  if (self->step->needs & SAS_NEEDS_NOTE && *given->note == '\0')
    return _("Write down the reason.");
  if (day_label (self->step) != NULL && given->date == SAS_DATE_NONE)
    return _("This is no date. Write it like 24 November 2026 or 24-11-2026.");
  return NULL;
}

static void
confirm_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasStepDialog *self = SAS_STEP_DIALOG (widget);
  SasStepAnswer *given = g_new0 (SasStepAnswer, 1);
  const char *wrong;

  given->action = g_strdup (self->step->action);
  given->note = note_text (self);
  given->place = g_strstrip (g_strdup (gtk_editable_get_text (self->place)));
  given->date = sas_date_parse (gtk_editable_get_text (self->date));
  wrong = complaint (self, given);
  if (wrong != NULL)
    {
      gtk_label_set_label (self->failure, wrong);
      gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
      sas_step_answer_free (given);
      return;
    }
  answer (self, given);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
sas_step_dialog_dispose (GObject *object)
{
  answer (SAS_STEP_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), SAS_TYPE_STEP_DIALOG);
  G_OBJECT_CLASS (sas_step_dialog_parent_class)->dispose (object);
}

static void
sas_step_dialog_class_init (SasStepDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_step_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/plan/sas-step-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SasStepDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, SasStepDialog, explain);
  gtk_widget_class_bind_template_child (widget_class, SasStepDialog, place_box);
  gtk_widget_class_bind_template_child (widget_class, SasStepDialog, place_label);
  gtk_widget_class_bind_template_child (widget_class, SasStepDialog, place);
  gtk_widget_class_bind_template_child (widget_class, SasStepDialog, date_label);
  gtk_widget_class_bind_template_child (widget_class, SasStepDialog, date);
  gtk_widget_class_bind_template_child (widget_class, SasStepDialog, note_box);
  gtk_widget_class_bind_template_child (widget_class, SasStepDialog, note);
  gtk_widget_class_bind_template_child (widget_class, SasStepDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, SasStepDialog, confirm);
  gtk_widget_class_install_action (widget_class, "dialog.confirm", NULL, confirm_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sas_step_dialog_init (SasStepDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sas_access_confirm_key (GTK_WIDGET (self), "dialog.confirm");
}

static void
show_step (SasStepDialog *self, SasSession *session, const char *about)
{
  const char *place = sas_session_get_setting (session, SAS_SETTING_PLACE);
  g_autofree char *today = sas_date_to_display (sas_date_today ());
  const char *day = day_label (self->step);
  gboolean signs = (self->step->needs & SAS_NEEDS_DATE) != 0;

  for (guint i = 0; i < G_N_ELEMENTS (explanations); i++)
    if (strcmp (explanations[i].action, self->step->action) == 0)
      gtk_label_set_label (self->explain, _(explanations[i].explain));
  if (about != NULL)
    gtk_label_set_label (self->explain, about);
  gtk_label_set_label (self->heading, _(self->step->label));
  gtk_button_set_label (self->confirm, _(self->step->label));
  gtk_editable_set_text (self->place, place != NULL ? place : "");
  gtk_editable_set_text (self->date, today);
  gtk_widget_set_visible (self->place_box, day != NULL);
  gtk_widget_set_visible (self->place_label, signs);
  gtk_widget_set_visible (GTK_WIDGET (self->place), signs);
  if (day != NULL)
    gtk_label_set_label (self->date_label, day);
  if (day != NULL && !signs)
    gtk_widget_grab_focus (GTK_WIDGET (self->date));
  gtk_widget_set_visible (self->note_box, (self->step->needs & SAS_NEEDS_NOTE) != 0);
}

void
sas_step_ask_async (GtkWidget *parent, SasSession *session, const SasStep *step, const char *about, GAsyncReadyCallback callback,
                    gpointer user_data)
{
  SasStepDialog *self = g_object_new (SAS_TYPE_STEP_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);

  self->task = g_task_new (parent, NULL, callback, user_data);
  self->step = step;
  show_step (self, session, about);
  gtk_window_present (GTK_WINDOW (self));
}

SasStepAnswer *
sas_step_ask_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
