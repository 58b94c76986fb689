#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-rating-choice.h"
#include "sas-step-dialog.h"
#include "sas-typed-words.h"

struct _SasStepDialog
{
  GtkWindow       parent_instance;

  GTask          *task;
  const SasStep  *step;
  SasSession     *session;      /* where what is written is kept; nullable */
  char           *key;          /* under which */

  GtkLabel       *heading;
  GtkLabel       *explain;
  GtkWidget      *place_box;
  GtkWidget      *place_label;
  GtkEditable    *place;
  GtkLabel       *date_label;
  GtkEditable    *date;
  GtkWidget      *note_box;
  GtkTextView    *note;
  GtkWidget      *note_label;
  GtkWidget      *outcome_box, *changed_box;
  GtkCheckButton *upheld, *changed;
  SasRatingChoice *result_rating, *behaviour_rating;
  GtkTextView    *recommendation;
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
  { "finalise", N_("The evaluation is signed and locked as it stands; its document carries this place and day. What is wrong afterwards "
                   "can only be changed by an objection.") },
  { "deliver", N_("The day on which the employee received the document: his days for signing and for an objection begin with it "
                  "(p. 114 (5), p. 117).") },
  { "acknowledge", N_("The employee has signed the document and given it back (p. 114 (6)). An objection stays possible within its days.") },
  { "object", N_("The objection goes to the appraiser's superior, with its reasons (Art. 29, p. 117). He hears both and decides within "
                 "seven working days.") },
  { "explain", N_("What the appraiser says to the objection; the superior reads it before he decides (p. 117 (4)).") },
  { "decide", N_("The decision is final. Where it changes the evaluation, the new ratings stand on the document D.1.3 (p. 118).") },
  { "report", N_("The document goes to the official in charge, with plan and results (Art. 28).") },
  { "take-over", N_("The days for evaluating are over and the appraiser has not signed. You evaluate in his place, on D.1.2; that is final "
                    "(p. 90 (11), p. 115 (8)).") },
  { "void", N_("The evaluation is kept but not counted; a new one of the period can be opened.") },
};

/* Steps that are no signature and have a day of their own. */
static const struct { const char *action, *label; } days[] = {
  { "revise", N_("In force _from") },              /* p. 65 (6)-(7) */
  { "supersede", N_("_Last day in the post") },
};

/* What the words of a step are called. */
static const struct { const char *action, *label; } words[] = {
  { "object", N_("_Reasons of the objection") }, { "explain", N_("_Explanation of the appraiser") },
  { "decide", N_("_Reasons of the decision") }, { "report", N_("_What is known of its return") },
};

static const char *
note_label (const SasStep *step)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].action, step->action) == 0)
      return _(words[i].label);
  return _("_Reason");
}

static gboolean
decides (const SasStep *step)
{
  return (step->needs & SAS_NEEDS_OUTCOME) != 0;
}

/* Some steps take words that they could do without. */
static gboolean
takes_note (const SasStep *step)
{
  return (step->needs & (SAS_NEEDS_NOTE | SAS_NEEDS_OUTCOME | SAS_NEEDS_WINDOW)) != 0;
}

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
  g_free (answer->recommendation);
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
text_of (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

/* What is still missing, as a sentence; NULL when nothing is. */
static const char *
complaint (SasStepDialog *self, const SasStepAnswer *given)
{
  if (decides (self->step) && given->outcome == SAS_OUTCOME_NONE)
    return _("Say whether the evaluation is upheld or changed.");
  if (given->outcome == SAS_OUTCOME_CHANGED && (given->result_rating == SAS_RATING_NONE || given->behaviour_rating == SAS_RATING_NONE))
    return _("A changed evaluation has both new ratings.");
  if (self->step->needs & (SAS_NEEDS_NOTE | SAS_NEEDS_OUTCOME) && *given->note == '\0')
    return _("Write down the reason.");
  if (day_label (self->step) != NULL && given->date == SAS_DATE_NONE)
    return _("This is no date. Write it like 24 November 2026 or 24-11-2026.");
  return NULL;
}

static SasOutcome
outcome_of (SasStepDialog *self)
{
  if (!decides (self->step))
    return SAS_OUTCOME_NONE;
  return gtk_check_button_get_active (self->changed) ? SAS_OUTCOME_CHANGED
         : gtk_check_button_get_active (self->upheld) ? SAS_OUTCOME_UPHELD : SAS_OUTCOME_NONE;
}

static void
confirm_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasStepDialog *self = SAS_STEP_DIALOG (widget);
  SasStepAnswer *given = g_new0 (SasStepAnswer, 1);
  const char *wrong;

  given->action = g_strdup (self->step->action);
  given->note = text_of (self->note);
  given->recommendation = text_of (self->recommendation);
  given->outcome = outcome_of (self);
  given->result_rating = given->outcome == SAS_OUTCOME_CHANGED ? sas_rating_choice_get (self->result_rating) : SAS_RATING_NONE;
  given->behaviour_rating = given->outcome == SAS_OUTCOME_CHANGED ? sas_rating_choice_get (self->behaviour_rating) : SAS_RATING_NONE;
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
  SasStepDialog *self = SAS_STEP_DIALOG (object);

  answer (self, NULL);
  g_clear_object (&self->session);
  g_clear_pointer (&self->key, g_free);
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
  g_type_ensure (SAS_TYPE_RATING_CHOICE);
  gtk_widget_class_bind_template_child (widget_class, SasStepDialog, note);
  gtk_widget_class_bind_template_child (widget_class, SasStepDialog, note_label);
  gtk_widget_class_bind_template_child (widget_class, SasStepDialog, outcome_box);
  gtk_widget_class_bind_template_child (widget_class, SasStepDialog, changed_box);
  gtk_widget_class_bind_template_child (widget_class, SasStepDialog, upheld);
  gtk_widget_class_bind_template_child (widget_class, SasStepDialog, changed);
  gtk_widget_class_bind_template_child (widget_class, SasStepDialog, recommendation);
  gtk_widget_class_bind_template_child (widget_class, SasStepDialog, failure);
  gtk_widget_class_bind_template_child (widget_class, SasStepDialog, confirm);
  gtk_widget_class_install_action (widget_class, "dialog.confirm", NULL, confirm_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static SasRatingChoice *
prepend_rating (SasStepDialog *self, const char *title)
{
  GtkWidget *choice = sas_rating_choice_new (title), *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "secondary");
  gtk_box_prepend (GTK_BOX (self->changed_box), choice);
  gtk_box_prepend (GTK_BOX (self->changed_box), label);
  return SAS_RATING_CHOICE (choice);
}

static void
sas_step_dialog_init (SasStepDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sas_access_confirm_key (GTK_WIDGET (self), "dialog.confirm");
  self->behaviour_rating = prepend_rating (self, _("Rating of the behaviour"));
  self->result_rating = prepend_rating (self, _("Rating of the results"));
  g_signal_connect_swapped (self->changed_box, "map", G_CALLBACK (sas_rating_choice_focus), self->result_rating);
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
  gtk_widget_set_visible (self->note_box, takes_note (self->step));
  gtk_label_set_label (GTK_LABEL (self->note_label), note_label (self->step));
  gtk_widget_set_visible (self->outcome_box, decides (self->step));
}

/* What is written is there again, should the window be closed before the step is done; the file has it too, should the PC go down. */
static void
keep_note (SasStepDialog *self)
{
  g_object_set_data_full (G_OBJECT (self->session), self->key, text_of (self->note), g_free);
}

void
sas_step_forget (SasSession *session, const char *key)
{
  g_object_set_data (G_OBJECT (session), key, NULL);
  sas_typed_words_forget (NULL, session, key);
}

void
sas_step_ask_kept_async (GtkWidget *parent, SasSession *session, const SasStep *step, const char *about, const char *key,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  SasStepDialog *self = g_object_new (SAS_TYPE_STEP_DIALOG, "transient-for", gtk_widget_get_root (parent), NULL);
  const char *written = g_object_get_data (G_OBJECT (session), key);

  self->task = g_task_new (parent, NULL, callback, user_data);
  self->step = step;
  self->session = g_object_ref (session);
  self->key = g_strdup (key);
  show_step (self, session, about);
  if (written != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note), written, -1);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->note), "changed", G_CALLBACK (keep_note), self);
  if (takes_note (step))
    {
      sas_typed_words_watch (GTK_WIDGET (self->note), session, key);
      gtk_widget_grab_focus (GTK_WIDGET (self->note));
    }
  gtk_window_present (GTK_WINDOW (self));
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
