#include "config.h"
#include "sas-alert.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-plan-page-private.h"
#include "sas-plan-start.h"
#include "sas-session-watch.h"

static void page_interface_init (SasAppPageInterface *interface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasPlanPage, sas_plan_page, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (SAS_TYPE_APP_PAGE, page_interface_init))

/* --- what is shown --- */

static void
update_trouble (SasPlanPage *self)
{
  const GError *error = self->desk != NULL ? sas_plan_desk_get_error (self->desk) : NULL;
  g_autofree char *text = error != NULL ? g_strdup_printf (_("Not stored yet: %s Your text is kept here and will be tried again."), error->message) : NULL;

  gtk_label_set_label (self->trouble_label, text != NULL ? text : "");
  gtk_revealer_set_reveal_child (self->trouble, text != NULL);
}

static void
update (SasPlanPage *self)
{
  sas_state_bar_update (self->state_bar, self->desk);
  sas_check_bar_update (self->check_bar, self->desk);
  sas_plan_list_show_progress (self->list, sas_plan_desk_get_plan (self->desk));
  sas_paper_pane_update (self->paper);
}

static void
desk_changed (SasPlanPage *self)
{
  update (self);
}

static void
show_desk (SasPlanPage *self, SasPlanDesk *desk)
{
  if (self->desk != desk)
    {
      if (self->desk != NULL)
        {
          sas_plan_desk_seal (self->desk);
          g_signal_handler_disconnect (self->desk, self->changed_handler);
          g_signal_handler_disconnect (self->desk, self->saved_handler);
        }
      g_set_object (&self->desk, desk);
      g_clear_pointer (&self->walked, g_free);
      if (desk != NULL)
        {
          self->changed_handler = g_signal_connect_swapped (desk, "changed", G_CALLBACK (desk_changed), self);
          self->saved_handler = g_signal_connect_swapped (desk, "saved", G_CALLBACK (update_trouble), self);
        }
    }
  sas_plan_editor_set_desk (self->editor, desk);
  sas_paper_pane_set_desk (self->paper, desk);
  gtk_stack_set_visible_child_name (self->middle, desk != NULL ? "plan" : "empty");
  sas_plan_page_show_paper (self, self->paper_wanted);
  if (desk != NULL)
    update (self);
  update_trouble (self);
}

void
sas_plan_page_show_paper (SasPlanPage *self, gboolean wanted)
{
  self->paper_wanted = wanted;
  gtk_widget_set_visible (GTK_WIDGET (self->paper), wanted && self->desk != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->middle), !sas_plan_page_paper_covers (self));
  gtk_widget_set_visible (self->paper_button, !wanted && self->desk != NULL);
}

void
sas_plan_page_uncover (SasPlanPage *self)
{
  if (sas_plan_page_paper_covers (self))
    sas_plan_page_show_paper (self, FALSE);
}

static void
show_nothing (SasPlanPage *self, const char *title, const char *text)
{
  show_desk (self, NULL);
  gtk_label_set_label (self->empty_title, title);
  gtk_label_set_label (self->empty_text, text);
}

/* --- opening --- */

static void
superior_loaded (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPlanDesk) desk = user_data;
  SasPlan *plan = sas_plan_find_finish (SAS_SESSION (session), result, NULL);

  if (plan != NULL)
    sas_plan_desk_set_superior (desk, plan);
}

/* It can be made from here. */
static void
show_without (SasPlanPage *self, const char *nip)
{
  const SasPerson *person = sas_roster_person (sas_session_get_roster (self->session), nip);
  g_autofree char *name = person != NULL ? sas_person_full_name (person) : g_strdup (nip);
  g_autofree char *title = g_strdup_printf (_("%s has no plan for %d yet"), name, sas_session_get_year (self->session));

  show_nothing (self, title, _("Start one with the button below; last year's can be copied."));
}

static void
desk_opened (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPlanPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPlanDesk) desk = sas_plan_desk_open_finish (result, &error);
  const SasPlan *plan;

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (g_error_matches (error, SAS_ERROR, SAS_ERROR_NOT_FOUND))
    {
      show_without (self, self->without);
      return;
    }
  if (desk == NULL)
    {
      show_nothing (self, _("This plan could not be opened"), error->message);
      return;
    }
  if (sas_plan_desk_get_plan (desk)->state != SAS_PLAN_CANCELLED)
    g_clear_pointer (&self->without, g_free);
  show_desk (self, desk);
  if (self->config != NULL)
    sas_config_set_place (self->config, sas_session_get_path (self->session), "plan", sas_plan_desk_get_plan (desk)->nip);
  if (self->go_after != NULL)
    sas_plan_editor_go (self->editor, self->go_after);
  g_clear_pointer (&self->go_after, g_free);
  plan = sas_plan_desk_get_plan (desk);
  if (plan->appraiser != NULL)
    sas_plan_find_async (self->session, plan->appraiser, plan->year, NULL, superior_loaded, g_object_ref (desk));
}

void
sas_plan_page_open (SasPlanPage *self, const char *nip, int year)
{
  if (self->desk != NULL)
    sas_plan_desk_flush (self->desk);
  sas_plan_list_choose (self->list, nip, year);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();
  g_free (self->without);
  self->without = g_strdup (nip);   /* until it is here */
  g_clear_pointer (&self->remembered, g_free);
  sas_plan_desk_open_async (self->session, nip, year, SAS_PLAN_CURRENT, self->opening, desk_opened, g_object_ref (self));
}

static void
list_chosen (SasPlanPage *self)
{
  SasPlanItem *item = sas_plan_list_get_chosen (self->list);

  sas_plan_page_open (self, item->row->nip, item->row->year);
}

/* Where the work stood at the last end, when that is still in the list. */
static gboolean
open_remembered (SasPlanPage *self)
{
  g_autofree char *nip = g_steal_pointer (&self->remembered);

  if (nip == NULL)
    return FALSE;
  sas_plan_list_choose (self->list, nip, sas_session_get_year (self->session));
  if (sas_plan_list_get_chosen (self->list) == NULL)
    return FALSE;
  sas_plan_page_open (self, nip, sas_session_get_year (self->session));
  return TRUE;
}

/* The first time, and when what was shown is not in the list of this year and person: begins with the first row. */
static void
list_loaded (SasPlanPage *self)
{
  SasPlanItem *first = sas_plan_list_get_first (self->list);

  if (self->desk != NULL && sas_plan_list_get_chosen (self->list) != NULL)
    update (self);
  else if (first != NULL && self->opening == NULL && !open_remembered (self))
    sas_plan_page_open (self, first->row->nip, first->row->year);
  else if (first == NULL)
    show_nothing (self, _("No plan here yet"),
                  _("A plan (SKP) says what a person will achieve in the year and how it is measured. Start one; last year's can be copied."));
}

/* --- the session --- */

static void
session_changed (SasPlanPage *self, guint changes)
{
  if (self->desk != NULL && (changes & SAS_CHANGED_ROSTER) != 0)
    show_desk (self, self->desk);
  /* A save of what is shown changes no row that is not on the desk already. */
  if ((changes & SAS_CHANGED_PLANS) != 0 && (self->desk == NULL || sas_plan_desk_is_stored (self->desk)))
    sas_plan_list_reload (self->list);
}

static void
begin_again (SasPlanPage *self)
{
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  show_desk (self, NULL);
  sas_plan_list_choose (self->list, NULL, 0);
  sas_plan_list_reload (self->list);
}

/* --- as a page --- */

static char *
page_dup_subtitle (SasAppPage *page)
{
  return NULL;
}

static void
page_shown (SasAppPage *page)
{
  SasPlanPage *self = SAS_PLAN_PAGE (page);

  if (self->desk != NULL)
    update (self);
}

static void
page_flush (SasAppPage *page)
{
  SasPlanPage *self = SAS_PLAN_PAGE (page);

  if (self->desk != NULL)
    sas_plan_desk_seal (self->desk);
}

static void
page_go_to (SasAppPage *page, const char *place)
{
  SasPlanPage *self = SAS_PLAN_PAGE (page);

  if (place != NULL)
    sas_plan_page_open (self, place, sas_session_get_year (self->session));
}

static void
page_remember (SasAppPage *page, SasConfig *config)
{
  SasPlanPage *self = SAS_PLAN_PAGE (page);

  g_set_object (&self->config, config);
  self->remembered = sas_config_dup_place (config, sas_session_get_path (self->session), "plan");
  g_object_bind_property (config, "paper-share", page, "paper-share", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
page_fold (SasAppPage *page, gboolean folded)
{
  SasPlanPage *self = SAS_PLAN_PAGE (page);

  self->folded = folded;
  sas_plan_page_show_paper (self, !folded);
}

static gboolean
page_primary (SasAppPage *page)
{
  SasPlanPage *self = SAS_PLAN_PAGE (page);
  const char *action = self->desk != NULL ? sas_state_bar_get_primary (self->state_bar) : NULL;

  if (action != NULL)
    sas_plan_page_act (self, action);
  return action != NULL;
}

static void
page_next_place (SasAppPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "plan.next", NULL);
}

static void
page_find (SasAppPage *page)
{
  sas_plan_list_find (SAS_PLAN_PAGE (page)->list);
}

static void
page_print (SasAppPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "plan.save-pdf", NULL);
}

static void
page_create (SasAppPage *page)
{
  sas_plan_page_new_plan (SAS_PLAN_PAGE (page));
}

static void
page_interface_init (SasAppPageInterface *interface)
{
  interface->dup_subtitle = page_dup_subtitle;
  interface->shown = page_shown;
  interface->flush = page_flush;
  interface->go_to = page_go_to;
  interface->fold = page_fold;
  interface->remember = page_remember;
  interface->primary = page_primary;
  interface->find = page_find;
  interface->next_place = page_next_place;
  interface->print = page_print;
  interface->create = page_create;
}

/* --- editor and paper point at each other --- */

static void
focus_moved (SasPlanPage *self)
{
  const char *place = sas_plan_editor_get_place (self->editor);

  if (place != NULL)
    sas_paper_pane_set_place (self->paper, place);
}

static void
paper_clicked (SasPlanPage *self, const char *place)
{
  sas_plan_page_uncover (self);
  sas_plan_editor_go (self->editor, place);
}

static void
sas_plan_page_root (GtkWidget *widget)
{
  SasPlanPage *self = SAS_PLAN_PAGE (widget);

  GTK_WIDGET_CLASS (sas_plan_page_parent_class)->root (widget);
  self->root = gtk_widget_get_root (widget);
  self->focus_handler = g_signal_connect_swapped (self->root, "notify::focus-widget", G_CALLBACK (focus_moved), self);
}

static void
sas_plan_page_unroot (GtkWidget *widget)
{
  SasPlanPage *self = SAS_PLAN_PAGE (widget);

  g_clear_signal_handler (&self->focus_handler, self->root);
  self->root = NULL;
  GTK_WIDGET_CLASS (sas_plan_page_parent_class)->unroot (widget);
}

/* --- life --- */

static void
sas_plan_page_dispose (GObject *object)
{
  SasPlanPage *self = SAS_PLAN_PAGE (object);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  if (self->desk != NULL)
    {
      sas_plan_desk_seal (self->desk);
      g_signal_handler_disconnect (self->desk, self->changed_handler);
      g_signal_handler_disconnect (self->desk, self->saved_handler);
    }
  g_clear_object (&self->desk);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->walked, g_free);
  g_clear_pointer (&self->go_after, g_free);
  g_clear_pointer (&self->without, g_free);
  g_clear_pointer (&self->remembered, g_free);
  g_clear_object (&self->config);
  g_clear_pointer (&self->copied, sas_plan_batch_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_PLAN_PAGE);
  G_OBJECT_CLASS (sas_plan_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/plan/sas-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SasPlanPage, list);
  gtk_widget_class_bind_template_child (widget_class, SasPlanPage, middle);
  gtk_widget_class_bind_template_child (widget_class, SasPlanPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, SasPlanPage, trouble_label);
  gtk_widget_class_bind_template_child (widget_class, SasPlanPage, state_bar);
  gtk_widget_class_bind_template_child (widget_class, SasPlanPage, check_bar);
  gtk_widget_class_bind_template_child (widget_class, SasPlanPage, editor);
  gtk_widget_class_bind_template_child (widget_class, SasPlanPage, paper);
  gtk_widget_class_bind_template_child (widget_class, SasPlanPage, paper_button);
  gtk_widget_class_bind_template_child (widget_class, SasPlanPage, empty_title);
  gtk_widget_class_bind_template_child (widget_class, SasPlanPage, empty_text);
  gtk_widget_class_bind_template_child (widget_class, SasPlanPage, empty_create);
  gtk_widget_class_bind_template_callback (widget_class, list_chosen);
  gtk_widget_class_bind_template_callback (widget_class, list_loaded);
  gtk_widget_class_bind_template_callback (widget_class, paper_clicked);
}

static void
sas_plan_page_class_init (SasPlanPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_plan_page_dispose;
  widget_class->root = sas_plan_page_root;
  widget_class->unroot = sas_plan_page_unroot;
  g_type_ensure (SAS_TYPE_PLAN_LIST);
  g_type_ensure (SAS_TYPE_STATE_BAR);
  g_type_ensure (SAS_TYPE_CHECK_BAR);
  g_type_ensure (SAS_TYPE_PLAN_EDITOR);
  g_type_ensure (SAS_TYPE_PAPER_PANE);
  sas_plan_page_class_install_panes (class);
  bind_children (widget_class);
  sas_plan_page_install_actions (widget_class);
  sas_plan_page_install_taking (widget_class);
  sas_plan_page_install_copying (widget_class);
  sas_plan_page_install_versions (widget_class);
}

static void
sas_plan_page_init (SasPlanPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->paper_wanted = TRUE;
  sas_plan_page_init_panes (self);
  sas_plan_page_accept_drops (self);
}

GtkWidget *
sas_plan_page_new (SasSession *session)
{
  SasPlanPage *self = g_object_new (SAS_TYPE_PLAN_PAGE, NULL);

  self->session = g_object_ref (session);
  sas_session_watch (session, GTK_WIDGET (self), G_CALLBACK (session_changed));
  g_signal_connect_swapped (session, "notify::year", G_CALLBACK (begin_again), self);
  g_signal_connect_swapped (session, "notify::actor", G_CALLBACK (begin_again), self);
  show_desk (self, NULL);
  sas_plan_list_set_session (self->list, session);
  return GTK_WIDGET (self);
}
