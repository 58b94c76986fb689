#include "config.h"
#include "sas-access.h"
#include "sas-column.h"
#include "sas-handover.h"
#include "sas-i18n.h"
#include "sas-person-sheet-private.h"
#include "sas-predicate-label.h"
#include "sas-roster-why.h"
#include "sas-session-watch.h"

G_DEFINE_FINAL_TYPE (SasPersonSheet, sas_person_sheet, GTK_TYPE_WIDGET)

static guint changed_signal;

/* --- who may read what --- */

gboolean
sas_person_sheet_may_read (SasPersonSheet *self)
{
  const SasEvaluationFacts *facts = sas_person_desk_get_facts (self->desk);

  return facts->roles != SAS_ROLE_EMPLOYEE || (facts->state >= SAS_EVALUATION_DELIVERED && facts->state != SAS_EVALUATION_VOID);
}

/* --- what is shown --- */

/* Who evaluates and on what ground: where the superior stands in, where the staff data leads to him (pp. 89-92), or else that the
 * plan names him. (transfer full) */
static char *
why_evaluator (SasPersonSheet *self, const SasPerson *evaluator)
{
  const SasEvaluation *evaluation = sas_person_desk_get (self->desk);
  SasRoster *roster = sas_session_get_roster (self->session);
  SasDate day = MIN (sas_date_today (), sas_period_to (evaluation->period, evaluation->year));
  const SasPerson *now = sas_roster_appraiser (roster, evaluation->nip, day);
  const SasHandover *silent = sas_handover_find (SAS_HANDOVER_WINDOW_PASSED);

  if (evaluation->evaluator == SAS_EVALUATOR_REVIEWER)
    return g_strdup_printf ("%s (%s)", _(silent->sentence), silent->basis);
  if (now != evaluator)
    return g_strdup (_("The plan of this period names him; it stays his, although the staff data leads to somebody else by now (pp. 91-92)."));
  return sas_roster_explain_appraiser (roster, evaluation->nip, day);
}

static void
update_head (SasPersonSheet *self)
{
  const SasEvaluation *evaluation = sas_person_desk_get (self->desk);
  const SasPerson *person = sas_roster_person (sas_session_get_roster (self->session), evaluation->nip);
  const SasPerson *evaluator = sas_person_desk_evaluator (self->desk);
  g_autofree char *name = person != NULL ? sas_person_full_name (person) : g_strdup (evaluation->nip);
  g_autofree char *by = evaluator != NULL ? sas_name_short (evaluator->name) : g_strdup ("–");
  g_autofree char *about = g_strdup_printf (_("%s %d · %s · evaluated by %s"), sas_period_name (evaluation->period), evaluation->year,
                                            sas_evaluation_state_label (evaluation->state), by);
  g_autofree char *why = evaluator != NULL ? why_evaluator (self, evaluator) : NULL;

  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->about, about);
  gtk_label_set_label (self->ground, why != NULL ? why : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->ground), why);
  gtk_widget_set_visible (GTK_WIDGET (self->ground), why != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->about), about);
  sas_predicate_label_set (SAS_PREDICATE_LABEL (self->predicate), sas_person_sheet_may_read (self) ? evaluation->predicate : SAS_PREDICATE_NONE);
  gtk_widget_set_visible (self->predicate, sas_person_sheet_may_read (self) && evaluation->predicate != SAS_PREDICATE_NONE);
  gtk_button_set_label (GTK_BUTTON (self->document_button), sas_evaluation_form (evaluation));
}

static void
update_side (SasPersonSheet *self)
{
  const SasEvaluation *evaluation = sas_person_desk_get (self->desk);
  gboolean signed_ = evaluation->state >= SAS_EVALUATION_FINAL && evaluation->state != SAS_EVALUATION_VOID;

  if (!sas_person_sheet_may_read (self))
    gtk_stack_set_visible_child_name (self->side, "wait");
  else if (signed_)
    {
      sas_person_course_show (self->course, self->desk);
      gtk_stack_set_visible_child_name (self->side, "course");
    }
  else
    gtk_stack_set_visible_child_name (self->side, "editor");
}

static void
update_panes (SasPersonSheet *self)
{
  gboolean readable = self->desk != NULL && sas_person_sheet_may_read (self);

  gtk_widget_set_visible (self->paper_button, self->folded && readable);
  gtk_widget_set_visible (self->paper_pane, readable && (!self->folded || self->paper_wanted));
  gtk_widget_set_hexpand (GTK_WIDGET (self->side), self->folded);
  gtk_widget_set_visible (GTK_WIDGET (self->side), !self->folded || !self->paper_wanted || !readable);
}

static void
update_trouble (SasPersonSheet *self)
{
  const GError *error = self->desk != NULL ? sas_person_desk_get_error (self->desk) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->trouble), error != NULL);
  gtk_label_set_label (self->trouble, error != NULL ? error->message : "");
}

static void
update (SasPersonSheet *self)
{
  update_head (self);
  update_trouble (self);
  sas_person_editor_update (self->editor);
  sas_person_sheet_update_steps (self);
  update_side (self);
  update_panes (self);
  sas_person_sheet_update_paper (self);
  g_signal_emit (self, changed_signal, 0);
}

/* Results while they are rated, the document from its signature on; the person may look at the other. */
static void
choose_paper (SasPersonSheet *self)
{
  const SasEvaluation *evaluation = sas_person_desk_get (self->desk);

  self->document = evaluation->state >= SAS_EVALUATION_FINAL && evaluation->state != SAS_EVALUATION_VOID;
  gtk_toggle_button_set_active (self->document ? self->document_button : self->results_button, TRUE);
}

static void
desk_changed (SasPersonSheet *self, const char *place)
{
  static const char key[] = "state";
  int state = (int) sas_person_desk_get (self->desk)->state + 1;

  if (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (self), key)) != state)
    choose_paper (self);
  g_object_set_data (G_OBJECT (self), key, GINT_TO_POINTER (state));
  update (self);
}

static void
form_toggled (SasPersonSheet *self)
{
  gboolean document = gtk_toggle_button_get_active (self->document_button);

  if (self->document == document || self->desk == NULL)
    return;
  self->document = document;
  sas_person_sheet_update_paper (self);
}

/* A click on the paper leads to the field: "results/2/indicators/0/text", "conduct/akuntabel", "behaviours/akuntabel". */
static void
paper_clicked (SasPersonSheet *self, const char *place)
{
  g_auto (GStrv) parts = g_strsplit (place, "/", 3);
  g_autofree char *path = NULL;

  if (parts[0] == NULL || parts[1] == NULL || self->desk == NULL)
    return;
  path = g_str_equal (parts[0], "results") ? g_strdup_printf ("marks/%s", parts[1]) : g_strdup_printf ("behaviours/%s/feedback", parts[1]);
  sas_person_editor_go (self->editor, path);
}

static void
paper_toggled (SasPersonSheet *self)
{
  self->paper_wanted = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->paper_button));
  update_panes (self);
}

/* --- whose --- */

static void
drop_desk (SasPersonSheet *self)
{
  if (self->desk == NULL)
    return;
  sas_person_desk_seal (self->desk);
  g_clear_signal_handler (&self->changed_handler, self->desk);
  g_clear_signal_handler (&self->saved_handler, self->desk);
  g_clear_object (&self->desk);
}

static void
show_nobody (SasPersonSheet *self, const char *title, const char *text)
{
  gtk_label_set_label (self->empty_title, title);
  gtk_label_set_label (self->empty_text, text);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
opened (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPersonSheet) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPersonDesk) desk = sas_person_desk_open_finish (result, &error);

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  drop_desk (self);
  if (desk == NULL)
    {
      show_nobody (self, _("No evaluation here"), error->message);
      g_signal_emit (self, changed_signal, 0);
      return;
    }
  self->desk = g_steal_pointer (&desk);
  self->changed_handler = g_signal_connect_swapped (self->desk, "changed", G_CALLBACK (desk_changed), self);
  self->saved_handler = g_signal_connect_swapped (self->desk, "saved", G_CALLBACK (update_trouble), self);
  g_object_set_data (G_OBJECT (self), "state", NULL);
  sas_paper_view_set_documents (self->paper, NULL);
  sas_person_editor_set_desk (self->editor, self->desk);
  gtk_stack_set_visible_child_name (self->stack, "person");
  desk_changed (self, NULL);
}

void
sas_person_sheet_open (SasPersonSheet *self, const char *nip, int year, SasPeriod period)
{
  const SasEvaluation *shown = self->desk != NULL ? sas_person_desk_get (self->desk) : NULL;

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  if (nip == NULL)
    {
      drop_desk (self);
      show_nobody (self, _("Nobody is chosen"), _("Choose a person to see and write the evaluation."));
      return;
    }
  if (shown != NULL)
    sas_person_desk_seal (self->desk);
  self->opening = g_cancellable_new ();
  sas_person_desk_open_async (self->session, nip, year, period, self->opening, opened, g_object_ref (self));
}

SasPersonDesk *
sas_person_sheet_get_desk (SasPersonSheet *self)
{
  return self->desk;
}

void
sas_person_sheet_flush (SasPersonSheet *self)
{
  if (self->desk != NULL)
    sas_person_desk_seal (self->desk);
}

void
sas_person_sheet_fold (SasPersonSheet *self, gboolean folded)
{
  self->folded = folded;
  update_panes (self);
}

/* Somebody else, or another page, wrote into the evaluation. */
static void
session_changed (SasPersonSheet *self, guint changes)
{
  if ((changes & (SAS_CHANGED_EVALUATIONS | SAS_CHANGED_ROSTER)) != 0 && self->desk != NULL)
    sas_person_desk_refresh (self->desk);
}

static void
begin_again (SasPersonSheet *self)
{
  if (self->desk != NULL)
    sas_person_desk_refresh (self->desk);
}

/* --- life --- */

static void
sas_person_sheet_dispose (GObject *object)
{
  SasPersonSheet *self = SAS_PERSON_SHEET (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  drop_desk (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_PERSON_SHEET);
  G_OBJECT_CLASS (sas_person_sheet_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-person-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, root);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, body);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, stack);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, side);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, empty_title);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, empty_text);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, name);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, about);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, ground);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, predicate);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, primary);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, primary_label);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, more);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, paper_button);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, trouble);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, chips);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, paper_pane);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, results_button);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, document_button);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, failure);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, paper);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, editor);
  gtk_widget_class_bind_template_child (widget_class, SasPersonSheet, course);
  gtk_widget_class_bind_template_callback (widget_class, form_toggled);
  gtk_widget_class_bind_template_callback (widget_class, paper_clicked);
  gtk_widget_class_bind_template_callback (widget_class, paper_toggled);
}

static void
sas_person_sheet_class_init (SasPersonSheetClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_person_sheet_dispose;
  g_type_ensure (SAS_TYPE_PAPER_VIEW);
  g_type_ensure (SAS_TYPE_PERSON_COURSE);
  g_type_ensure (SAS_TYPE_PERSON_EDITOR);
  g_type_ensure (SAS_TYPE_PREDICATE_LABEL);
  changed_signal = g_signal_new ("changed", SAS_TYPE_PERSON_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_children (widget_class);
  sas_person_sheet_install_steps (widget_class);
  sas_person_sheet_install_paper (widget_class);
}

static void
sas_person_sheet_init (SasPersonSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sas_access_tip (self->more, _("Other steps"));
  show_nobody (self, _("Nobody is chosen"), _("Choose a person to see and write the evaluation."));
}

GtkWidget *
sas_person_sheet_new (SasSession *session)
{
  SasPersonSheet *self = g_object_new (SAS_TYPE_PERSON_SHEET, NULL);

  self->session = g_object_ref (session);
  sas_session_watch (session, GTK_WIDGET (self), G_CALLBACK (session_changed));
  g_signal_connect_swapped (session, "notify::actor", G_CALLBACK (begin_again), self);
  return GTK_WIDGET (self);
}
