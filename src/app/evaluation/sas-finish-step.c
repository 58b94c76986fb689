#include "config.h"
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-column.h"
#include "sas-finish-step-private.h"
#include "sas-i18n.h"
#include "sas-predicate-label.h"
#include "sas-session-watch.h"
#include "sas-step-dialog.h"
#include "sas-toast-overlay.h"

static void step_iface_init (SasEvaluationStepInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasFinishStep, sas_finish_step, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SAS_TYPE_EVALUATION_STEP, step_iface_init))

/* What is done with several at once. */
static const struct { const char *action, *label, *done; } acts[4] = {
  { "finalise", N_("Sign (%u)"), N_("%u evaluations signed") },
  { "deliver", N_("Hand over (%u)"), N_("%u documents handed over") },
  { "acknowledge", N_("Record return (%u)"), N_("%u documents returned") },
  { "report", N_("Report (%u)"), N_("%u evaluations reported") },
};

static gboolean
is_ticked (SasFinishStep *self, const SasRollRow *row)
{
  return g_hash_table_contains (self->ticked, row->nip);
}

static gboolean
waits_for (const SasRollRow *row, const char *action)
{
  return row->next != NULL && row->why == NULL && g_str_equal (row->next->action, action);
}

char **
sas_finish_step_chosen (SasFinishStep *self, const char *action)
{
  g_autoptr (GStrvBuilder) nips = g_strv_builder_new ();
  gboolean any = g_hash_table_size (self->ticked) > 0;

  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    {
      const SasRollRow *row = g_ptr_array_index (self->rows, i);

      if ((!any || is_ticked (self, row)) && (action == NULL || waits_for (row, action)))
        g_strv_builder_add (nips, row->nip);
    }
  return g_strv_builder_end (nips);
}

/* --- the table --- */

/* How far it is, in words: what is missing, or where the document is. (transfer full) */
static char *
progress_of (const SasRollRow *row)
{
  g_autofree char *received = sas_date_to_display (row->received);
  g_autofree char *returned = sas_date_to_display (row->returned);
  g_autofree char *reported = sas_date_to_display (row->reported);

  if (row->reported != SAS_DATE_NONE)
    return g_strdup_printf (_("Reported on %s"), reported);
  if (row->returned != SAS_DATE_NONE)
    return g_strdup_printf (_("Handed over on %s, returned on %s"), received, returned);
  if (row->received != SAS_DATE_NONE)
    return g_strdup_printf (_("Handed over on %s, not returned yet"), received);
  if (row->why != NULL)
    return g_strdup (row->why);
  return row->next != NULL ? g_strdup_printf (_("Ready: %s"), _(row->next->label)) : g_strdup (sas_evaluation_state_label (row->state));
}

static void
update_buttons (SasFinishStep *self)
{
  guint ticked = g_hash_table_size (self->ticked);
  guint all = self->rows != NULL ? self->rows->len : 0;

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_auto (GStrv) nips = sas_finish_step_chosen (self, acts[i].action);
      guint count = g_strv_length (nips);
      g_autofree char *label = g_strdup_printf (_(acts[i].label), count);

      gtk_button_set_label (GTK_BUTTON (self->buttons[i]), label);
      gtk_widget_set_sensitive (self->buttons[i], count > 0);
      gtk_widget_set_tooltip_text (self->buttons[i], count > 0 ? NULL : _("Nobody of those chosen is ready for this step."));
    }
  sas_finish_step_update_paper (self, ticked > 0 ? ticked : all);
  self->updating = TRUE;
  gtk_check_button_set_active (self->all, all > 0 && ticked == all);
  self->updating = FALSE;
}

static void
row_ticked (GtkCheckButton *check, SasFinishStep *self)
{
  const char *nip = g_object_get_data (G_OBJECT (check), "nip");

  if (gtk_check_button_get_active (check))
    g_hash_table_add (self->ticked, g_strdup (nip));
  else
    g_hash_table_remove (self->ticked, nip);
  update_buttons (self);
}

static GtkWidget *
text_new (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, class);
  return label;
}

static GtkWidget *
entry_new (SasFinishStep *self, const SasRollRow *row)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *check = gtk_check_button_new (), *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *predicate = sas_predicate_label_new ();
  g_autofree char *progress = progress_of (row);
  GtkWidget *far = text_new (progress, row->why != NULL ? "error-text" : "secondary");

  sas_access_name (check, row->name);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_ticked (self, row));
  g_object_set_data_full (G_OBJECT (check), "nip", g_strdup (row->nip), g_free);
  g_signal_connect (check, "toggled", G_CALLBACK (row_ticked), self);
  sas_predicate_label_set (SAS_PREDICATE_LABEL (predicate), row->predicate);
  gtk_size_group_add_widget (self->predicates, predicate);
  gtk_size_group_add_widget (self->names, names);
  gtk_widget_set_hexpand (far, TRUE);
  gtk_widget_add_css_class (entry, "person-row");
  gtk_box_append (GTK_BOX (names), text_new (row->name, "strong"));
  if (row->position != NULL)
    gtk_box_append (GTK_BOX (names), text_new (row->position, "caption"));
  gtk_box_append (GTK_BOX (entry), check);
  gtk_box_append (GTK_BOX (entry), names);
  gtk_box_append (GTK_BOX (entry), predicate);
  gtk_box_append (GTK_BOX (entry), far);
  return entry;
}

static void
fill (SasFinishStep *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < self->rows->len; i++)
    {
      gtk_list_box_append (self->list, entry_new (self, g_ptr_array_index (self->rows, i)));
      row = gtk_list_box_get_row_at_index (self->list, (int) i);
      gtk_list_box_row_set_activatable (row, FALSE);
      gtk_widget_set_focusable (GTK_WIDGET (row), FALSE);   /* the check in it takes the focus */
    }
}

static void
loaded (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasFinishStep) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sas_roll_load_finish (SAS_SESSION (session), result, &error);

  if (self->session == NULL || rows == NULL)
    return;
  for (guint i = rows->len; i-- > 0;)
    if (((const SasRollRow *) g_ptr_array_index (rows, i))->relation == SAS_ROLL_MINE)
      g_ptr_array_remove_index (rows, i);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = g_steal_pointer (&rows);
  fill (self);
  update_buttons (self);
  sas_evaluation_step_changed (SAS_EVALUATION_STEP (self));
}

static void
load (SasFinishStep *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  sas_roll_load_async (self->session, sas_evaluation_desk_get_appraiser (self->desk), sas_session_get_year (self->session),
                       sas_evaluation_desk_get_period (self->desk), self->loading, loaded, g_object_ref (self));
}

static void
team_changed (SasFinishStep *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    load (self);
}

static void
session_changed (SasFinishStep *self, guint changes)
{
  if ((changes & (SAS_CHANGED_EVALUATIONS | SAS_CHANGED_ROSTER)) != 0)
    load (self);
}

static void
all_toggled (SasFinishStep *self)
{
  gboolean wanted = gtk_check_button_get_active (self->all);

  if (self->updating || self->rows == NULL)
    return;
  g_hash_table_remove_all (self->ticked);
  for (guint i = 0; wanted && i < self->rows->len; i++)
    g_hash_table_add (self->ticked, g_strdup (((const SasRollRow *) g_ptr_array_index (self->rows, i))->nip));
  fill (self);
  update_buttons (self);
}

/* --- a step on several --- */

typedef struct { SasFinishStep *self; char **nips; guint act; } Taking;

static void
taking_free (Taking *taking)
{
  g_object_unref (taking->self);
  g_strfreev (taking->nips);
  g_free (taking);
}

static void
acted (GObject *session, GAsyncResult *result, gpointer user_data)
{
  Taking *taking = user_data;
  GtkWidget *widget = GTK_WIDGET (taking->self);
  g_autoptr (GError) error = NULL;
  SasRollOutcome *outcome = sas_roll_act_finish (SAS_SESSION (session), result, &error);

  if (gtk_widget_get_root (widget) == NULL)
    ;
  else if (outcome == NULL)
    sas_alert_present_error (widget, _("The step was not taken"), error);
  else
    {
      g_autofree char *text = g_strdup_printf (_(acts[taking->act].done), outcome->done);

      g_ptr_array_add (outcome->blocked, NULL);
      if (outcome->done > 0)
        sas_toast_show (widget, text);
      if (outcome->blocked->len > 1)
        {
          g_autofree char *body = g_strjoinv ("\n", (char **) outcome->blocked->pdata);

          sas_alert_present (widget, _("Not done, each for its own reason"), body);
        }
    }
  g_clear_pointer (&outcome, sas_roll_outcome_free);
  taking_free (taking);
}

static void
answered (GObject *widget, GAsyncResult *result, gpointer user_data)
{
  Taking *taking = user_data;
  SasFinishStep *self = taking->self;
  g_autoptr (SasStepAnswer) answer = sas_step_ask_finish (result);
  SasEvaluationAct act = { .action = acts[taking->act].action };

  if (answer == NULL || self->session == NULL)
    {
      taking_free (taking);
      return;
    }
  act.note = *answer->note != '\0' ? answer->note : NULL;
  act.place = answer->place;
  act.date = answer->date;
  sas_roll_act_async (self->session, (const char *const *) taking->nips, sas_session_get_year (self->session),
                      sas_evaluation_desk_get_period (self->desk), &act, acted, taking);
}

/* The row of the table that those who are chosen wait for. */
static const SasStep *
step_of (SasFinishStep *self, const char *nip)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (((const SasRollRow *) g_ptr_array_index (self->rows, i))->nip, nip))
      return ((const SasRollRow *) g_ptr_array_index (self->rows, i))->next;
  return NULL;
}

static void
act_activated (GtkWidget *widget, const char *name, GVariant *number)
{
  SasFinishStep *self = SAS_FINISH_STEP (widget);
  Taking *taking = g_new (Taking, 1);

  *taking = (Taking) { g_object_ref (self), sas_finish_step_chosen (self, acts[g_variant_get_int32 (number)].action), (guint) g_variant_get_int32 (number) };
  if (taking->nips[0] != NULL)
    sas_step_ask_async (widget, self->session, step_of (self, taking->nips[0]), NULL, answered, taking);
  else
    taking_free (taking);
}

/* --- as a step --- */

static guint
count_signed (SasFinishStep *self)
{
  guint count = 0;

  for (guint i = 0; self->rows != NULL && i < self->rows->len; i++)
    count += ((const SasRollRow *) g_ptr_array_index (self->rows, i))->state >= SAS_EVALUATION_FINAL;
  return count;
}

static char *
dup_caption (SasEvaluationStep *step)
{
  SasFinishStep *self = SAS_FINISH_STEP (step);

  return self->rows != NULL && self->rows->len > 0 ? g_strdup_printf (_("%u of %u"), count_signed (self), self->rows->len) : NULL;
}

static gboolean
is_done (SasEvaluationStep *step)
{
  SasFinishStep *self = SAS_FINISH_STEP (step);

  return self->rows != NULL && self->rows->len > 0 && count_signed (self) == self->rows->len;
}

static void
shown (SasEvaluationStep *step)
{
  load (SAS_FINISH_STEP (step));
}

/* The first of the acts that somebody waits for; -1: none. */
static int
next_act (SasFinishStep *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_auto (GStrv) nips = sas_finish_step_chosen (self, acts[i].action);

      if (nips[0] != NULL)
        return (int) i;
    }
  return -1;
}

static char *
dup_next (SasEvaluationStep *step)
{
  SasFinishStep *self = SAS_FINISH_STEP (step);
  int act = next_act (self);

  return act >= 0 ? g_strdup (gtk_button_get_label (GTK_BUTTON (self->buttons[act]))) : NULL;
}

static void
act (SasEvaluationStep *step)
{
  int next = next_act (SAS_FINISH_STEP (step));

  if (next >= 0)
    gtk_widget_activate_action (GTK_WIDGET (step), "finish.act", "i", next);
}

static void
print (SasEvaluationStep *step)
{
  gtk_widget_activate_action (GTK_WIDGET (step), "finish.print", NULL);
}

static void
step_iface_init (SasEvaluationStepInterface *iface)
{
  iface->dup_caption = dup_caption;
  iface->is_done = is_done;
  iface->dup_next = dup_next;
  iface->act = act;
  iface->shown = shown;
  iface->print = print;
}

/* --- life --- */

static void
sas_finish_step_dispose (GObject *object)
{
  SasFinishStep *self = SAS_FINISH_STEP (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->ticked, g_hash_table_unref);
  g_clear_object (&self->names);
  g_clear_object (&self->predicates);
  G_OBJECT_CLASS (sas_finish_step_parent_class)->dispose (object);
}

static void
sas_finish_step_class_init (SasFinishStepClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_finish_step_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "finish.act", "i", act_activated);
  sas_finish_step_install_paper (widget_class);
}

static void
sas_finish_step_init (SasFinishStep *self)
{
  self->names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->predicates = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->ticked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static GtkWidget *
tools_new (SasFinishStep *self)
{
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *halves[] = { gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6) };

  self->all = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_("Everybody")));
  g_signal_connect_swapped (self->all, "toggled", G_CALLBACK (all_toggled), self);
  gtk_widget_set_hexpand (GTK_WIDGET (self->all), TRUE);
  gtk_box_append (GTK_BOX (tools), GTK_WIDGET (self->all));
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      self->buttons[i] = gtk_button_new ();
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->buttons[i]), "finish.act");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->buttons[i]), "i", (int) i);
      gtk_box_append (GTK_BOX (halves[i > G_N_ELEMENTS (acts) / 2]), self->buttons[i]);
    }
  sas_finish_step_add_paper (self, GTK_BOX (halves[1]));
  for (guint i = 0; i < G_N_ELEMENTS (halves); i++)
    gtk_box_append (GTK_BOX (tools), halves[i]);
  sas_row_stack_above (GTK_BOX (tools), 150);
  gtk_widget_add_css_class (tools, "bar");
  gtk_widget_add_css_class (tools, "pane");
  return tools;
}

GtkWidget *
sas_finish_step_new (SasSession *session, SasEvaluationDesk *desk)
{
  SasFinishStep *self = g_object_new (SAS_TYPE_FINISH_STEP, NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->session = g_object_ref (session);
  self->desk = g_object_ref (desk);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed");
  gtk_widget_add_css_class (scrolled, "pane");
  gtk_widget_set_margin_start (GTK_WIDGET (self->list), 18);
  gtk_widget_set_margin_end (GTK_WIDGET (self->list), 18);
  gtk_widget_set_margin_top (GTK_WIDGET (self->list), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->list), 18);
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self->box), tools_new (self));
  gtk_box_append (GTK_BOX (self->box), scrolled);
  gtk_widget_set_margin_top (self->box, 9);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  update_buttons (self);
  sas_session_watch (session, GTK_WIDGET (self), G_CALLBACK (session_changed));
  g_signal_connect_object (desk, "changed", G_CALLBACK (team_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
