/* What a person does on the page: undo, jumps, steps of the workflow, new plans, paper. */
#include "config.h"
#include <string.h>
#include "sas-alert.h"
#include "sas-compare-window.h"
#include "sas-i18n.h"
#include "sas-new-plan-dialog.h"
#include "sas-plan-dialogue.h"
#include "sas-plan-page-private.h"
#include "sas-plan-start.h"
#include "sas-plan-verbs.h"
#include "sas-return-dialog.h"
#include "sas-step-dialog.h"
#include "sas-toast-overlay.h"

/* --- undo --- */

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasPlanPage *self = SAS_PLAN_PAGE (widget);

  if (self->desk == NULL)
    return;
  if (strcmp (action, "plan.undo") == 0)
    sas_plan_desk_undo (self->desk);
  else
    sas_plan_desk_redo (self->desk);
}

/* In the list's search Ctrl+Z is the entry's own. */
static gboolean
undo_key (GtkWidget *widget, GVariant *action, gpointer data)
{
  SasPlanPage *self = SAS_PLAN_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (self->desk == NULL || (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list))))
    return FALSE;
  return gtk_widget_activate_action (widget, g_variant_get_string (action, NULL), NULL);
}

static void
removed_activated (GtkWidget *widget, const char *action, GVariant *text)
{
  sas_toast_show_undo (widget, g_variant_get_string (text, NULL), "plan.undo", NULL);
}

/* --- jumps --- */

static void
go_activated (GtkWidget *widget, const char *action, GVariant *place)
{
  SasPlanPage *self = SAS_PLAN_PAGE (widget);
  const char *path = g_variant_get_string (place, NULL);

  if (self->desk == NULL || *path == '\0')
    return;
  g_free (self->walked);
  self->walked = g_strdup (path);
  sas_plan_page_uncover (self);
  sas_plan_editor_go (self->editor, path);
  sas_paper_pane_set_place (self->paper, path);
}

static void
next_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasPlanPage *self = SAS_PLAN_PAGE (widget);
  const char *here = sas_plan_editor_get_place (self->editor);
  g_autofree char *place = self->desk != NULL ? sas_plan_next_place (self->desk, here != NULL ? here : self->walked) : NULL;

  if (place == NULL)
    return;
  sas_plan_desk_set_strict (self->desk, TRUE);
  gtk_widget_activate_action (widget, "plan.go", "s", place);
}

/* --- steps of the workflow --- */

static const SasStep *
find_open_step (SasPlanPage *self, const char *action)
{
  g_autoptr (GPtrArray) steps = sas_plan_desk_open_steps (self->desk);

  for (guint i = 0; i < steps->len; i++)
    if (strcmp (((const SasStep *) g_ptr_array_index (steps, i))->action, action) == 0)
      return g_ptr_array_index (steps, i);
  return NULL;
}

typedef struct { SasPlanPage *page; const SasStep *step; } Acting;

static void
act_ended (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Acting *acting = user_data;
  g_autoptr (SasPlanPage) self = acting->page;
  const SasStep *step = acting->step;
  SasPlanDesk *desk = SAS_PLAN_DESK (source);
  const SasPlan *plan = sas_plan_desk_get_plan (desk);
  g_autoptr (GError) error = NULL;

  g_free (acting);
  if (!sas_plan_desk_act_finish (desk, result, &error))
    {
      if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
        sas_alert_present_error (GTK_WIDGET (self), _("The step was not taken"), error);
      return;
    }
  if (self->session == NULL)
    return;
  sas_toast_show (GTK_WIDGET (self), _(step->done));
  sas_plan_list_reload (self->list);
  if (self->desk == desk)
    sas_plan_page_open (self, plan->nip, plan->year);
}

static void
act (SasPlanPage *self, const SasStep *step, const SasPlanAct *with)
{
  Acting *acting = g_new (Acting, 1);

  *acting = (Acting) { g_object_ref (self), step };
  sas_plan_desk_act_async (self->desk, with, act_ended, acting);
}

static void
step_answered (GObject *page, GAsyncResult *result, gpointer user_data)
{
  SasPlanPage *self = SAS_PLAN_PAGE (page);
  g_autoptr (SasPlanDesk) desk = user_data;
  g_autoptr (SasStepAnswer) answer = sas_step_ask_finish (result);
  const SasStep *step = answer != NULL && self->desk == desk ? find_open_step (self, answer->action) : NULL;

  if (step != NULL)
    act (self, step, &(SasPlanAct) { .action = answer->action, .note = answer->note, .place = answer->place, .date = answer->date });
}

static void
return_answered (GObject *page, GAsyncResult *result, gpointer user_data)
{
  SasPlanPage *self = SAS_PLAN_PAGE (page);
  g_autoptr (SasPlanDesk) desk = user_data;
  gboolean send = sas_return_ask_finish (result);
  const SasStep *step = send && self->desk == desk ? find_open_step (self, "return") : NULL;
  g_autoptr (GPtrArray) notes = sas_plan_desk_dup_remarks (desk);

  if (step != NULL)
    act (self, step, &(SasPlanAct) { .action = "return", .note = sas_plan_desk_get_remark (desk, ""), .notes = notes });
}

/* Not refused by a dialog: what is missing opens as a list, and each place says so. */
static void
show_missing (SasPlanPage *self)
{
  sas_plan_desk_set_strict (self->desk, TRUE);
  sas_plan_page_uncover (self);
  sas_check_bar_show_missing (self->check_bar);
}

void
sas_plan_page_act (SasPlanPage *self, const char *action)
{
  const SasStep *step = self->desk != NULL ? find_open_step (self, action) : NULL;

  if (step == NULL)
    return;
  sas_plan_desk_seal (self->desk);
  if (step->needs & SAS_NEEDS_COMPLETE && !sas_plan_is_complete (sas_plan_desk_get_plan (self->desk)))
    show_missing (self);
  else if (strcmp (action, "return") == 0)
    sas_return_ask_async (GTK_WIDGET (self), self->desk, self->walked, return_answered, g_object_ref (self->desk));
  else if (step->needs & (SAS_NEEDS_NOTE | SAS_NEEDS_DATE))
    sas_step_ask_async (GTK_WIDGET (self), self->session, step, NULL, step_answered, g_object_ref (self->desk));
  else
    act (self, step, &(SasPlanAct) { .action = action });
}

static void
act_activated (GtkWidget *widget, const char *name, GVariant *action)
{
  sas_plan_page_act (SAS_PLAN_PAGE (widget), g_variant_get_string (action, NULL));
}

static void
dialogue_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasPlanPage *self = SAS_PLAN_PAGE (widget);

  if (self->desk != NULL)
    sas_plan_dialogue_ask (widget, self->desk);
}

static void
compare_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasPlanPage *self = SAS_PLAN_PAGE (widget);
  const SasPlan *plan = self->desk != NULL ? sas_plan_desk_get_plan (self->desk) : NULL;

  if (plan == NULL)
    return;
  sas_plan_desk_flush (self->desk);   /* the store reads after what it is still to write */
  sas_compare_window_present (widget, self->session, plan->nip, plan->year, plan->version);
}

/* --- new plans --- */

static void
plan_created (GObject *page, GAsyncResult *result, gpointer user_data)
{
  SasPlanPage *self = SAS_PLAN_PAGE (page);
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPlan) plan = sas_new_plan_ask_finish (result, &error);

  if (plan == NULL || self->session == NULL)
    return;
  sas_plan_list_reload (self->list);
  sas_plan_page_open (self, plan->nip, plan->year);
  g_free (self->go_after);
  self->go_after = g_strdup (plan->model == SAS_MODEL_JA_JF ? "results/0/superior_result" : "results/0/text");
}

void
sas_plan_page_new_plan (SasPlanPage *self)
{
  if (!sas_session_is_read_only (self->session))
    sas_new_plan_ask_async (GTK_WIDGET (self), self->session, self->without, plan_created, NULL);
}

static void
create_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  sas_plan_page_new_plan (SAS_PLAN_PAGE (widget));
}

typedef struct { SasPlanPage *page; SasPlanDesk *desk; } Copying;

static void
last_year_found (GObject *session, GAsyncResult *result, gpointer user_data)
{
  Copying *copying = user_data;
  g_autoptr (SasPlanPage) self = copying->page;
  g_autoptr (SasPlanDesk) desk = copying->desk;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPlan) earlier = sas_plan_find_finish (SAS_SESSION (session), result, &error);
  g_autofree char *text = NULL;

  g_free (copying);
  if (self->session == NULL)
    return;
  if (earlier == NULL)
    {
      text = g_strdup_printf (_("There is no plan of %d to copy from."), sas_plan_desk_get_plan (desk)->year - 1);
      sas_toast_show (GTK_WIDGET (self), error != NULL ? error->message : text);
      return;
    }
  text = g_strdup_printf (_("Copied from the plan of %d"), earlier->year);
  sas_plan_copy_year_step (desk, earlier);
  sas_toast_show_undo (GTK_WIDGET (self), text, "plan.undo", NULL);
}

static void
copy_year_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasPlanPage *self = SAS_PLAN_PAGE (widget);
  const SasPlan *plan = self->desk != NULL ? sas_plan_desk_get_plan (self->desk) : NULL;
  Copying *copying;

  if (plan == NULL || !sas_plan_desk_may_edit (self->desk))
    return;
  copying = g_new (Copying, 1);
  *copying = (Copying) { g_object_ref (self), g_object_ref (self->desk) };
  sas_plan_find_async (self->session, plan->nip, plan->year - 1, NULL, last_year_found, copying);
}

/* --- paper --- */

static void
paper_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasPlanPage *self = SAS_PLAN_PAGE (widget);

  sas_plan_page_show_paper (self, !self->paper_wanted);
}

/* "plan.zoom" (i): steps larger or smaller, 0 for the width of the pane. */
static void
zoom_activated (GtkWidget *widget, const char *action, GVariant *steps)
{
  sas_paper_pane_zoom (SAS_PLAN_PAGE (widget)->paper, g_variant_get_int32 (steps));
}

static void
save_pdf_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasPlanPage *self = SAS_PLAN_PAGE (widget);

  if (self->desk != NULL)
    sas_paper_pane_save (self->paper);
}

static void
print_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasPlanPage *self = SAS_PLAN_PAGE (widget);

  if (self->desk != NULL)
    sas_paper_pane_print (self->paper);
}

static void
retry_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasPlanPage *self = SAS_PLAN_PAGE (widget);

  if (self->desk != NULL)
    sas_plan_desk_retry (self->desk);
}

/* --- all of them --- */

static void
add_undo_keys (GtkWidgetClass *class)
{
  static const struct { guint key; GdkModifierType modifiers; const char *action; } keys[] = {
    { GDK_KEY_z, GDK_CONTROL_MASK, "plan.undo" }, { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "plan.redo" },
    { GDK_KEY_y, GDK_CONTROL_MASK, "plan.redo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (class, keys[i].key, keys[i].modifiers, undo_key, "s", keys[i].action);
}

static void
add_zoom_keys (GtkWidgetClass *class)
{
  static const struct { guint key; int steps; } keys[] = {
    { GDK_KEY_plus, 1 }, { GDK_KEY_equal, 1 }, { GDK_KEY_KP_Add, 1 }, { GDK_KEY_minus, -1 }, { GDK_KEY_KP_Subtract, -1 }, { GDK_KEY_0, 0 }, { GDK_KEY_KP_0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (class, keys[i].key, GDK_CONTROL_MASK, "plan.zoom", "i", keys[i].steps);
}

void
sas_plan_page_install_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "plan.undo", NULL, undo_activated);
  gtk_widget_class_install_action (class, "plan.redo", NULL, undo_activated);
  gtk_widget_class_install_action (class, "plan.removed", "s", removed_activated);
  gtk_widget_class_install_action (class, "plan.go", "s", go_activated);
  gtk_widget_class_install_action (class, "plan.next", NULL, next_activated);
  gtk_widget_class_install_action (class, "plan.act", "s", act_activated);
  gtk_widget_class_install_action (class, "plan.dialogue", NULL, dialogue_activated);
  gtk_widget_class_install_action (class, "plan.compare", NULL, compare_activated);
  gtk_widget_class_install_action (class, "plan.create", NULL, create_activated);
  gtk_widget_class_install_action (class, "plan.copy-year", NULL, copy_year_activated);
  gtk_widget_class_install_action (class, "plan.paper", NULL, paper_activated);
  gtk_widget_class_install_action (class, "plan.save-pdf", NULL, save_pdf_activated);
  gtk_widget_class_install_action (class, "plan.zoom", "i", zoom_activated);
  gtk_widget_class_install_action (class, "plan.print", NULL, print_activated);
  gtk_widget_class_install_action (class, "plan.retry", NULL, retry_activated);
  add_undo_keys (class);
  add_zoom_keys (class);
}
