#include "config.h"
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-column.h"
#include "sas-drop-down.h"
#include "sas-evaluation-page-private.h"
#include "sas-finish-step.h"
#include "sas-i18n.h"
#include "sas-organisation-step.h"
#include "sas-people-step.h"
#include "sas-rating-step.h"
#include "sas-session-watch.h"
#include "sas-toast-overlay.h"

static void page_iface_init (SasAppPageInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasEvaluationPage, sas_evaluation_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SAS_TYPE_APP_PAGE, page_iface_init))

/* A step is a row here and in SasEvaluationStepPlace. */
static const struct { const char *title; GtkWidget *(*create) (SasSession *session, SasEvaluationDesk *desk); } kinds[SAS_EVALUATION_STEPS] = {
  [SAS_STEP_ORGANISATION] = { N_("Organisation"), sas_organisation_step_new },
  [SAS_STEP_RATING]       = { N_("Team ratings"), sas_rating_step_new },
  [SAS_STEP_PEOPLE]       = { N_("Notes per person"), sas_people_step_new },
  [SAS_STEP_FINISH]       = { N_("Sign and print"), sas_finish_step_new },
};

/* --- what is shown --- */

static guint
count_unopened (SasEvaluationPage *self)
{
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);
  guint count = 0;

  for (guint i = 0; board != NULL && i < board->members->len; i++)
    count += ((const SasEvaluationMember *) g_ptr_array_index (board->members, i))->can_open;
  return count;
}

/* The action that opens the period stands before all others, but only where nobody's is open. */
static gboolean
is_unopened (SasEvaluationPage *self)
{
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);

  for (guint i = 0; board != NULL && i < board->members->len; i++)
    if (((const SasEvaluationMember *) g_ptr_array_index (board->members, i))->evaluation != NULL)
      return FALSE;
  return count_unopened (self) > 0;
}

/* Label of the one next action. (transfer full) (nullable) */
static char *
next_label (SasEvaluationPage *self)
{
  char *label;

  if (is_unopened (self))
    return g_strdup (_("Open the period for the team"));
  label = sas_evaluation_step_dup_next (self->steps[self->now]);
  if (label != NULL || self->now + 1 == SAS_EVALUATION_STEPS)
    return label;
  return g_strdup_printf (_("Go on: %s"), _(kinds[self->now + 1].title));
}

static void
update_steps (SasEvaluationPage *self)
{
  g_autofree char *next = next_label (self);
  gboolean shown = sas_evaluation_desk_get_board (self->desk) != NULL && gtk_stack_get_visible_child (self->stack) != self->empty;

  for (guint i = 0; i < SAS_EVALUATION_STEPS; i++)
    {
      g_autofree char *caption = sas_evaluation_step_dup_caption (self->steps[i]);

      sas_step_strip_update (self->strip, i, caption, sas_evaluation_step_is_done (self->steps[i]));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->primary), shown && next != NULL);
  gtk_label_set_label (self->primary_label, next != NULL ? next : "");
  sas_access_name (GTK_WIDGET (self->primary), next != NULL ? next : "");
}

/* "Tenggat 16 Oktober, 11 hari lagi" */
static void
update_term (SasEvaluationPage *self)
{
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);
  g_autofree char *day = board != NULL ? sas_date_to_long (board->closes) : NULL;
  int left = board != NULL ? (int) board->closes - (int) sas_date_today () : 0;
  g_autofree char *text = NULL;

  if (board != NULL)
    text = left < 0 ? g_strdup_printf (_("The term was %s"), day)
         : left == 0 ? g_strdup (_("The term is today"))
                     : g_strdup_printf (ngettext_ ("Term %s, %d day left", "Term %s, %d days left", (gulong) left), day, left);
  gtk_label_set_label (self->term, text != NULL ? text : "");
  (left < 0 ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self->term), "warn-text");
}

static void
show_empty (SasEvaluationPage *self, const char *title, const char *text)
{
  gtk_label_set_label (self->empty_title, title);
  gtk_label_set_label (self->empty_text, text);
  gtk_stack_set_visible_child (self->stack, self->empty);
}

/* Who appraises nobody sees his own evaluation, without the steps of a team. */
static gboolean
is_alone (SasEvaluationPage *self)
{
  return self->teams->len == 0 && !sas_session_get_actor (self->session)->operator_;
}

/* A person that was asked for: his sheet. */
static gboolean
go_to_person (SasEvaluationPage *self)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted);

  if (wanted != NULL)
    sas_evaluation_step_go_to (self->steps[SAS_STEP_PEOPLE], wanted);
  return wanted != NULL;
}

static void
show_front (SasEvaluationPage *self)
{
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);
  const GError *error = sas_evaluation_desk_get_error (self->desk);

  if (error != NULL)
    show_empty (self, _("The evaluations could not be read"), error->message);
  else if (is_alone (self))   /* he has an evaluation of his own, or decides as somebody's superior */
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->steps[SAS_STEP_PEOPLE]));
  else if (self->teams->len == 0)
    show_empty (self, _("You appraise nobody"),
                _("Here an appraiser rates his team, period by period. Who has you as superior is written down on the page Staff and units."));
  else if (board != NULL && board->members->len == 0)
    show_empty (self, _("Nobody is to be evaluated"),
                _("No plan that names this appraiser covers the period. Set the plans of the team first, or choose another period above."));
  else
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->steps[self->now]));
}

void
sas_evaluation_page_show_step (SasEvaluationPage *self, guint step)
{
  if (step != self->now)
    sas_evaluation_step_flush (self->steps[self->now]);
  self->now = step;
  self->placed = TRUE;
  sas_step_strip_set_now (self->strip, step);
  show_front (self);
  update_steps (self);
  sas_evaluation_step_shown (self->steps[step]);
}

/* Once the team is read: who was asked for, else the first step that is not done. */
static void
find_step (SasEvaluationPage *self)
{
  guint step = 0;

  if (go_to_person (self))
    step = SAS_STEP_PEOPLE;
  else
    while (step + 1 < SAS_EVALUATION_STEPS && sas_evaluation_step_is_done (self->steps[step]))
      step++;
  sas_evaluation_page_show_step (self, step);
}

void
sas_evaluation_page_update (SasEvaluationPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->bar), !is_alone (self));
  if (is_alone (self))
    {
      self->now = SAS_STEP_PEOPLE;
      go_to_person (self);
    }
  if (sas_evaluation_desk_get_board (self->desk) != NULL && (!self->placed || self->wanted != NULL))
    find_step (self);
  show_front (self);
  update_term (self);
  update_steps (self);
}

/* --- the desk --- */

static void
desk_changed (SasEvaluationPage *self)
{
  gtk_widget_set_visible (self->trouble, FALSE);
  sas_evaluation_page_update (self);
}

static void
desk_done (SasEvaluationPage *self, const char *text)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    sas_toast_show_undo (GTK_WIDGET (self), text, "evaluation.undo", NULL);
}

/* Said on the page: who types on is not stopped by a window. */
static void
desk_failed (SasEvaluationPage *self, const GError *error)
{
  gtk_label_set_label (self->trouble_text, error->message);
  gtk_widget_set_visible (self->trouble, TRUE);
}

static void
trouble_closed (SasEvaluationPage *self)
{
  gtk_widget_set_visible (self->trouble, FALSE);
}

static void
session_changed (SasEvaluationPage *self, SasChanges what)
{
  if (what & SAS_CHANGED_SETTINGS)
    sas_evaluation_page_fill_periods (self);
  if (what & (SAS_CHANGED_SETTINGS | SAS_CHANGED_ROSTER))
    sas_evaluation_page_fill_teams (self);
  else if (what & (SAS_CHANGED_PLANS | SAS_CHANGED_EVALUATIONS))
    sas_evaluation_desk_reload (self->desk);
}

static void
begin_again (SasEvaluationPage *self)
{
  sas_evaluation_step_flush (self->steps[self->now]);
  sas_evaluation_desk_set_team (self->desk, NULL, SAS_PERIOD_ANNUAL);
  sas_evaluation_page_fill_periods (self);
  sas_evaluation_page_fill_teams (self);
}

/* --- actions --- */

static gboolean
page_primary (SasAppPage *page)
{
  SasEvaluationPage *self = SAS_EVALUATION_PAGE (page);
  g_autofree char *next = NULL;

  if (!gtk_widget_get_visible (GTK_WIDGET (self->primary)))
    return FALSE;
  next = sas_evaluation_step_dup_next (self->steps[self->now]);
  if (is_unopened (self))
    sas_evaluation_desk_open (self->desk);
  else if (next != NULL)
    sas_evaluation_step_act (self->steps[self->now]);
  else
    sas_evaluation_page_show_step (self, self->now + 1);
  return TRUE;
}

static void
primary_clicked (SasEvaluationPage *self)
{
  page_primary (SAS_APP_PAGE (self));
}

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasEvaluationPage *self = SAS_EVALUATION_PAGE (widget);

  sas_evaluation_step_flush (self->steps[self->now]);
  if (g_str_equal (action, "evaluation.undo"))
    sas_evaluation_desk_undo (self->desk);
  else
    sas_evaluation_desk_redo (self->desk);
}

static void
open_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sas_evaluation_desk_open (SAS_EVALUATION_PAGE (widget)->desk);
}

/* While something is typed Ctrl+Z is the field's own. */
static gboolean
undo_key (GtkWidget *widget, GVariant *action, gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus))
    return FALSE;
  return gtk_widget_activate_action (widget, g_variant_get_string (action, NULL), NULL);
}

/* --- as a page --- */

static char *
page_dup_subtitle (SasAppPage *page)
{
  SasEvaluationPage *self = SAS_EVALUATION_PAGE (page);
  const char *appraiser = sas_evaluation_desk_get_appraiser (self->desk);
  const SasUnit *unit = appraiser != NULL ? sas_roster_unit_at (sas_session_get_roster (self->session), appraiser, sas_date_today ()) : NULL;
  const SasEvaluationBoard *board = sas_evaluation_desk_get_board (self->desk);

  if (unit == NULL || board == NULL)
    return unit != NULL ? g_strdup (unit->name) : NULL;
  return g_strdup_printf (ngettext_ ("%s · %u person", "%s · %u people", board->members->len), unit->name, board->members->len);
}

static void
page_flush (SasAppPage *page)
{
  SasEvaluationPage *self = SAS_EVALUATION_PAGE (page);

  sas_evaluation_step_flush (self->steps[self->now]);
}

static void
page_go_to (SasAppPage *page, const char *place)
{
  if (place != NULL)
    sas_evaluation_page_go_to_place (SAS_EVALUATION_PAGE (page), place);
}

static void
page_fold (SasAppPage *page, gboolean folded)
{
  SasEvaluationPage *self = SAS_EVALUATION_PAGE (page);

  sas_step_strip_fold (self->strip, folded);
  gtk_widget_set_visible (GTK_WIDGET (self->key), !folded);
  for (guint i = 0; i < SAS_EVALUATION_STEPS; i++)
    sas_evaluation_step_fold (self->steps[i], folded);
}

static void
page_find (SasAppPage *page)
{
  SasEvaluationPage *self = SAS_EVALUATION_PAGE (page);

  sas_evaluation_step_find (self->steps[self->now]);
}

static void
page_next_place (SasAppPage *page)
{
  SasEvaluationPage *self = SAS_EVALUATION_PAGE (page);

  if (self->now == SAS_STEP_RATING && gtk_widget_get_mapped (GTK_WIDGET (self->steps[self->now])))
    sas_evaluation_step_act (self->steps[self->now]);
}

static void
page_print (SasAppPage *page)
{
  SasEvaluationPage *self = SAS_EVALUATION_PAGE (page);

  sas_evaluation_step_print (self->steps[self->now]);
}

static void
page_iface_init (SasAppPageInterface *iface)
{
  iface->dup_subtitle = page_dup_subtitle;
  iface->flush = page_flush;
  iface->go_to = page_go_to;
  iface->fold = page_fold;
  iface->primary = page_primary;
  iface->find = page_find;
  iface->next_place = page_next_place;
  iface->print = page_print;
}

/* --- life --- */

static void
sas_evaluation_page_dispose (GObject *object)
{
  SasEvaluationPage *self = SAS_EVALUATION_PAGE (object);

  if (self->session != NULL)
    {
      sas_evaluation_step_flush (self->steps[self->now]);
      g_signal_handlers_disconnect_by_data (self->session, self);
      g_signal_handlers_disconnect_by_data (self->desk, self);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_EVALUATION_PAGE);
  g_clear_object (&self->session);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->teams, g_ptr_array_unref);
  g_clear_pointer (&self->wanted, g_free);
  G_OBJECT_CLASS (sas_evaluation_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-evaluation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SasEvaluationPage, root);
  gtk_widget_class_bind_template_child (widget_class, SasEvaluationPage, bar);
  gtk_widget_class_bind_template_child (widget_class, SasEvaluationPage, tools);
  gtk_widget_class_bind_template_child (widget_class, SasEvaluationPage, strip);
  gtk_widget_class_bind_template_child (widget_class, SasEvaluationPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SasEvaluationPage, empty);
  gtk_widget_class_bind_template_child (widget_class, SasEvaluationPage, empty_title);
  gtk_widget_class_bind_template_child (widget_class, SasEvaluationPage, empty_text);
  gtk_widget_class_bind_template_child (widget_class, SasEvaluationPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, SasEvaluationPage, trouble_text);
  gtk_widget_class_bind_template_child (widget_class, SasEvaluationPage, primary);
  gtk_widget_class_bind_template_child (widget_class, SasEvaluationPage, primary_label);
  gtk_widget_class_bind_template_child (widget_class, SasEvaluationPage, key);
  gtk_widget_class_bind_template_child (widget_class, SasEvaluationPage, period);
  gtk_widget_class_bind_template_child (widget_class, SasEvaluationPage, team);
  gtk_widget_class_bind_template_child (widget_class, SasEvaluationPage, term);
  gtk_widget_class_bind_template_callback (widget_class, primary_clicked);
  gtk_widget_class_bind_template_callback (widget_class, trouble_closed);
  gtk_widget_class_bind_template_callback_full (widget_class, "chosen", G_CALLBACK (sas_evaluation_page_chosen));
  gtk_widget_class_bind_template_callback_full (widget_class, "step_chosen", G_CALLBACK (sas_evaluation_page_show_step));
}

static void
sas_evaluation_page_class_init (SasEvaluationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_evaluation_page_dispose;
  g_type_ensure (SAS_TYPE_STEP_STRIP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "evaluation.undo", NULL, undo_activated);
  gtk_widget_class_install_action (widget_class, "evaluation.redo", NULL, undo_activated);
  gtk_widget_class_install_action (widget_class, "evaluation.open", NULL, open_activated);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, undo_key, "s", "evaluation.undo");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, undo_key, "s", "evaluation.redo");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, undo_key, "s", "evaluation.redo");
}

static void
sas_evaluation_page_init (SasEvaluationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sas_row_stack_above (self->bar, 150);
  sas_row_stack_above (self->tools, 150);
  sas_drop_down_shorten (self->team);
  sas_drop_down_search (self->team);
  sas_access_name (GTK_WIDGET (self->period), _("Period"));
  sas_access_name (GTK_WIDGET (self->team), _("Whose team"));
  self->teams = g_ptr_array_new ();
}

static void
add_steps (SasEvaluationPage *self)
{
  for (guint i = 0; i < SAS_EVALUATION_STEPS; i++)
    {
      GtkWidget *step = kinds[i].create (self->session, self->desk);

      self->steps[i] = SAS_EVALUATION_STEP (step);
      gtk_stack_add_child (self->stack, step);
      sas_step_strip_add (self->strip, kinds[i].title);
      g_signal_connect_object (step, "changed", G_CALLBACK (sas_evaluation_page_update), self, G_CONNECT_SWAPPED);
    }
}

GtkWidget *
sas_evaluation_page_new (SasSession *session)
{
  SasEvaluationPage *self = g_object_new (SAS_TYPE_EVALUATION_PAGE, NULL);

  self->session = g_object_ref (session);
  self->desk = sas_evaluation_desk_new (session);
  add_steps (self);
  g_signal_connect_swapped (self->desk, "changed", G_CALLBACK (desk_changed), self);
  g_signal_connect_swapped (self->desk, "done", G_CALLBACK (desk_done), self);
  g_signal_connect_swapped (self->desk, "failed", G_CALLBACK (desk_failed), self);
  sas_session_watch (session, GTK_WIDGET (self), G_CALLBACK (session_changed));
  g_signal_connect_swapped (session, "notify::year", G_CALLBACK (begin_again), self);
  g_signal_connect_swapped (session, "notify::actor", G_CALLBACK (begin_again), self);
  sas_evaluation_page_fill_periods (self);
  sas_evaluation_page_fill_teams (self);
  return GTK_WIDGET (self);
}
