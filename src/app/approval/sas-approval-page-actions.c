/* What a person does with plans that wait: look, note, return, set one, set several, take that back. */
#include "config.h"
#include <string.h>
#include "sas-alert.h"
#include "sas-approval-page-private.h"
#include "sas-compare-window.h"
#include "sas-i18n.h"
#include "sas-plan-dialogue.h"
#include "sas-return-dialog.h"
#include "sas-step-dialog.h"
#include "sas-toast-overlay.h"

/* --- looking --- */

typedef struct { char *plan, *author; gint64 revision; } Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_free (look->plan);
  g_free (look->author);
  g_free (look);
}

static gpointer
store_look (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Look *look = input;

  return GINT_TO_POINTER (sas_review_store_look (db, look->plan, look->author, look->revision, error));
}

void
sas_approval_page_look (SasApprovalPage *self)
{
  SasApprovalItem *item = sas_approval_list_get_chosen (self->list);
  const SasPlan *plan = self->desk != NULL ? sas_plan_desk_get_plan (self->desk) : NULL;
  Look *look;

  if (plan == NULL || item == NULL || self->looked || !g_str_equal (item->row->id, plan->id))
    return;
  self->looked = TRUE;
  sas_approval_list_mark (self->list, TRUE, sas_plan_desk_count_remarks (self->desk));
  if (sas_session_is_read_only (self->session))
    return;
  look = g_new (Look, 1);
  *look = (Look) { g_strdup (plan->id), g_strdup (sas_session_get_actor (self->session)->nip), sas_plan_desk_get_revision (self->desk) };
  sas_session_run_async (self->session, SAS_CHANGED_REVIEW, store_look, look, look_free, NULL, NULL, NULL, NULL);
}

/* --- setting, in a sitting of one or of several --- */

typedef struct { SasApprovalPage *page; GPtrArray *plans; SasRoster *roster; char *place; SasDate date; } Sitting;

static void
sitting_free (gpointer data)
{
  Sitting *sitting = data;

  g_object_unref (sitting->page);
  g_ptr_array_unref (sitting->plans);
  g_clear_pointer (&sitting->roster, sas_roster_unref);
  g_free (sitting->place);
  g_free (sitting);
}

static gpointer
sit (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Sitting *sitting = input;

  return sas_plan_store_sit (db, sitting->plans, sitting->roster, sitting->place, sitting->date, actor, error);
}

static char *
name_of (SasApprovalPage *self, const char *nip)
{
  const SasPerson *person = sas_roster_person (sas_session_get_roster (self->session), nip);

  return person != NULL ? sas_person_full_name (person) : g_strdup (nip);
}

/* Each that was left, with the reason, a line each. */
static void
tell_blocked (SasApprovalPage *self, const SasSitting *sitting)
{
  guint n = sitting->blocked->len;
  g_autofree char *heading = g_strdup_printf (ngettext_ ("%u plan was not set", "%u plans were not set", n), n);
  g_autoptr (GString) body = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const SasSittingBlock *block = g_ptr_array_index (sitting->blocked, i);
      g_autofree char *name = name_of (self, block->nip);

      g_string_append_printf (body, "%s%s: %s", i > 0 ? "\n" : "", name, block->reason);
    }
  sas_alert_present (GTK_WIDGET (self), heading, body->str);
}

static void
tell_set (SasApprovalPage *self, const SasSitting *sitting)
{
  guint n = sitting->steps->len;
  g_autofree char *name = name_of (self, ((const SasSittingStep *) g_ptr_array_index (sitting->steps, 0))->before->nip);
  g_autofree char *text = n == 1 ? g_strdup_printf (_("Plan of %s set"), name) : g_strdup_printf (ngettext_ ("%u plan set", "%u plans set", n), n);

  sas_toast_show_undo (GTK_WIDGET (self), text, "approval.undo", NULL);
}

static void
sat (GObject *session, GAsyncResult *result, gpointer user_data)
{
  Sitting *asked = user_data;
  g_autoptr (SasApprovalPage) self = g_object_ref (asked->page);
  g_autoptr (GError) error = NULL;
  SasSitting *sitting = sas_session_run_finish (SAS_SESSION (session), result, &error);

  sitting_free (asked);
  if (self->session == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    {
      sas_sitting_free (sitting);
      return;
    }
  if (sitting == NULL)
    {
      sas_alert_present_error (GTK_WIDGET (self), _("Nothing was set"), error);
      return;
    }
  g_clear_pointer (&self->sitting, sas_sitting_free);
  self->sitting = sitting;
  if (sitting->steps->len > 0)
    tell_set (self, sitting);
  if (sitting->blocked->len > 0)
    tell_blocked (self, sitting);
}

static void
sitting_answered (GObject *page, GAsyncResult *result, gpointer user_data)
{
  Sitting *sitting = user_data;
  SasApprovalPage *self = SAS_APPROVAL_PAGE (page);
  g_autoptr (SasStepAnswer) answer = sas_step_ask_finish (result);

  if (answer == NULL || self->session == NULL)
    {
      sitting_free (sitting);
      return;
    }
  sitting->place = g_steal_pointer (&answer->place);
  sitting->date = answer->date;
  sitting->roster = sas_roster_ref (sas_session_get_roster (self->session));
  sas_session_run_async (self->session, SAS_CHANGED_PLANS, sit, sitting, NULL, NULL, NULL, sat, sitting);
}

static const SasStep *
approving_step (void)
{
  const SasStep *step = sas_workflow_steps ();

  while (strcmp (step->action, "approve") != 0)
    step++;
  return step;
}

static void
add_plan (Sitting *sitting, const char *plan, gint64 revision)
{
  SasSittingPlan *one = g_new (SasSittingPlan, 1);

  *one = (SasSittingPlan) { g_strdup (plan), revision };
  g_ptr_array_add (sitting->plans, one);
}

static Sitting *
sitting_new (SasApprovalPage *self)
{
  Sitting *sitting = g_new0 (Sitting, 1);

  sitting->page = g_object_ref (self);
  sitting->plans = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_sitting_plan_free);
  return sitting;
}

static void
approve_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasApprovalPage *self = SAS_APPROVAL_PAGE (widget);
  Sitting *sitting;

  if (sas_approval_page_next (self) == SAS_APPROVAL_NOTHING)
    return;
  sas_plan_desk_flush (self->desk);
  sitting = sitting_new (self);
  add_plan (sitting, sas_plan_desk_get_plan (self->desk)->id, sas_plan_desk_get_revision (self->desk));
  sas_step_ask_async (widget, self->session, approving_step (), NULL, sitting_answered, sitting);
}

static void
sit_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasApprovalPage *self = SAS_APPROVAL_PAGE (widget);
  g_autoptr (GPtrArray) ready = sas_approval_list_get_ready (self->list);
  g_autoptr (GString) names = g_string_new (_("Set together, with one date:"));
  Sitting *sitting;

  if (ready->len == 0 || sas_session_is_read_only (self->session))
    return;
  if (self->desk != NULL)
    sas_plan_desk_flush (self->desk);
  sitting = sitting_new (self);
  for (guint i = 0; i < ready->len; i++)
    {
      const SasReviewRow *row = ((SasApprovalItem *) g_ptr_array_index (ready, i))->row;

      g_string_append_printf (names, "%s %s", i > 0 ? ";" : "", row->name);
      add_plan (sitting, row->id, row->revision);
    }
  sas_step_ask_async (widget, self->session, approving_step (), names->str, sitting_answered, sitting);
}

/* --- taking it back --- */

static gpointer
rise (SasDb *db, gpointer sitting, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (sas_plan_store_rise (db, sitting, actor, error));
}

static void
risen (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasApprovalPage) self = user_data;
  g_autoptr (GError) error = NULL;

  sas_session_run_finish (SAS_SESSION (session), result, &error);
  if (self->session == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (error != NULL)
    sas_alert_present_error (GTK_WIDGET (self), _("The plans stay set"), error);
  else
    sas_toast_show (GTK_WIDGET (self), _("Taken back: they wait to be set again"));
}

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasApprovalPage *self = SAS_APPROVAL_PAGE (widget);

  if (self->sitting != NULL && self->sitting->steps->len > 0)
    sas_session_run_async (self->session, SAS_CHANGED_PLANS, rise, g_steal_pointer (&self->sitting), (GDestroyNotify) sas_sitting_free, NULL, NULL,
                           risen, g_object_ref (self));
}

/* --- returning --- */

static void
returned (GObject *desk, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasApprovalPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = sas_plan_desk_act_finish (SAS_PLAN_DESK (desk), result, &error);

  if (self->session == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (done)
    sas_toast_show (GTK_WIDGET (self), _("Plan returned with notes"));
  else
    sas_alert_present_error (GTK_WIDGET (self), _("The step was not taken"), error);
}

static void
return_answered (GObject *page, GAsyncResult *result, gpointer user_data)
{
  SasApprovalPage *self = SAS_APPROVAL_PAGE (page);
  g_autoptr (SasPlanDesk) desk = user_data;
  g_autoptr (GPtrArray) notes = NULL;

  if (self->session == NULL)
    return;
  if (!sas_return_ask_finish (result))
    {
      sas_margin_list_update (self->margin);   /* the dialog may have changed notes */
      sas_approval_page_update (self);
      return;
    }
  notes = sas_plan_desk_dup_remarks (desk);
  sas_plan_desk_act_async (desk, &(SasPlanAct) { .action = "return", .note = sas_plan_desk_get_remark (desk, ""), .notes = notes }, returned,
                           g_object_ref (self));
}

static void
return_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasApprovalPage *self = SAS_APPROVAL_PAGE (widget);

  if (sas_approval_page_next (self) != SAS_APPROVAL_NOTHING)
    sas_return_ask_async (widget, self->desk, sas_margin_list_get_place (self->margin), return_answered, g_object_ref (self->desk));
}

static void
dialogue_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasApprovalPage *self = SAS_APPROVAL_PAGE (widget);

  if (self->desk != NULL)
    sas_plan_dialogue_ask (widget, self->desk);
}

static void
compare_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasApprovalPage *self = SAS_APPROVAL_PAGE (widget);
  const SasPlan *plan = self->desk != NULL ? sas_plan_desk_get_plan (self->desk) : NULL;

  if (plan != NULL)
    sas_compare_window_present (widget, self->session, plan->nip, plan->year, plan->version);
}

/* --- all of them --- */

gboolean
sas_approval_page_act (SasApprovalPage *self, SasApprovalNext what)
{
  static const char *const actions[] = {
    [SAS_APPROVAL_DIALOGUE] = "approval.dialogue", [SAS_APPROVAL_RETURN] = "approval.return", [SAS_APPROVAL_APPROVE] = "approval.approve",
  };

  return what != SAS_APPROVAL_NOTHING && gtk_widget_activate_action (GTK_WIDGET (self), actions[what], NULL);
}

static void
zoom_activated (GtkWidget *widget, const char *action, GVariant *steps)
{
  SasPaperView *paper = SAS_APPROVAL_PAGE (widget)->paper;
  int n = g_variant_get_int32 (steps);

  if (n == 0)
    sas_paper_view_set_zoom (paper, SAS_PAPER_VIEW_FIT);
  else
    sas_paper_view_zoom_step (paper, n);
}

void
sas_approval_page_install_actions (GtkWidgetClass *class)
{
  static const struct { guint key; int steps; } zooms[] = { { GDK_KEY_plus, 1 }, { GDK_KEY_equal, 1 }, { GDK_KEY_minus, -1 }, { GDK_KEY_0, 0 } };

  gtk_widget_class_install_action (class, "approval.approve", NULL, approve_activated);
  gtk_widget_class_install_action (class, "approval.sit", NULL, sit_activated);
  gtk_widget_class_install_action (class, "approval.undo", NULL, undo_activated);
  gtk_widget_class_install_action (class, "approval.return", NULL, return_activated);
  gtk_widget_class_install_action (class, "approval.dialogue", NULL, dialogue_activated);
  gtk_widget_class_install_action (class, "approval.compare", NULL, compare_activated);
  gtk_widget_class_install_action (class, "approval.zoom", "i", zoom_activated);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "approval.return", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_z, GDK_CONTROL_MASK, "approval.undo", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_add_binding_action (class, zooms[i].key, GDK_CONTROL_MASK, "approval.zoom", "i", zooms[i].steps);
}
