#include "config.h"
#include "sas-alert.h"
#include "sas-approval-page-private.h"
#include "sas-carried.h"
#include "sas-i18n.h"
#include "sas-paper-save.h"
#include "sas-plan-paper.h"
#include "sas-plan-place.h"
#include "sas-print.h"
#include "sas-session-watch.h"

static void page_iface_init (SasAppPageInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (SasApprovalPage, sas_approval_page, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (SAS_TYPE_APP_PAGE, page_iface_init))

/* --- the item that is chosen --- */

static void
show_carried (SasApprovalPage *self)
{
  const SasPlan *superior = self->facts != NULL ? self->facts->superior : NULL;
  const char *place = sas_margin_list_get_place (self->margin);
  int result = place != NULL ? sas_place_result (place, NULL) : -1, indicator = -1, carried = -1;

  if (superior != NULL && result >= 0)
    {
      const SasResult *chosen = sas_plan_result (sas_plan_desk_get_plan (self->desk), (guint) result);

      carried = sas_plan_find_carried (superior, chosen->superior_result, &indicator);
    }
  sas_leader_pane_set_carried (self->leader, carried, indicator);
}

static void
item_moved (SasApprovalPage *self, const char *place)
{
  sas_approval_page_update_tints (self);
  if (*place != '\0')
    sas_paper_view_go_to_anchor (self->paper, place);
  show_carried (self);
}

static void
item_written (SasApprovalPage *self)
{
  sas_approval_page_update_next (self);
  sas_approval_list_mark (self->list, self->looked, sas_plan_desk_count_remarks (self->desk));
}

static void
paper_clicked (SasApprovalPage *self, const char *place)
{
  sas_margin_list_go (self->margin, place);
}

/* --- the plan --- */

static void
update_head (SasApprovalPage *self)
{
  const SasPlan *plan = sas_plan_desk_get_plan (self->desk);
  g_autoptr (SasPeople) people = sas_plan_desk_dup_people (self->desk, SAS_DATE_NONE);
  const SasIdentity *employee = people->employee;
  g_autofree char *about = g_strdup_printf (plan->version > 1 ? _("%s · plan of %d, version %d") : _("%s · plan of %d"),
                                            employee != NULL && employee->position != NULL ? employee->position : plan->nip, plan->year, plan->version);

  gtk_label_set_label (self->name, employee != NULL ? employee->name : plan->nip);
  gtk_label_set_label (self->about, about);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->about), about);
}

static void
update_panes (SasApprovalPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->leader), self->leader_wanted);
  gtk_widget_set_visible (GTK_WIDGET (self->paper), !self->folded || !self->leader_wanted);
  gtk_widget_set_hexpand (GTK_WIDGET (self->leader), self->folded);
  gtk_widget_set_visible (GTK_WIDGET (self->key), !self->folded);
  gtk_toggle_button_set_active (self->leader_button, self->leader_wanted);
}

void
sas_approval_page_update (SasApprovalPage *self)
{
  if (self->desk != NULL)
    update_head (self);
  sas_approval_page_update_next (self);
  sas_approval_page_update_notices (self);
  sas_approval_page_update_changes (self);
  update_panes (self);
}

static void
laid_out (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasApprovalPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = sas_plan_lay_out_finish (result, &error);

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_pointer (&self->unprinted, g_free);
  self->unprinted = error != NULL ? g_strdup (error->message) : NULL;
  sas_paper_view_set_documents (self->paper, documents);
  sas_approval_page_update_tints (self);
  sas_approval_page_update_notices (self);
}

static void
facts_read (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasApprovalPage) self = user_data;
  g_autoptr (GError) error = NULL;
  SasApprovalFacts *facts = sas_approval_facts_finish (SAS_SESSION (session), result, &error);
  const SasPlan *plan;
  const SasPerson *leader;
  g_autofree char *name = NULL;

  if (facts == NULL || self->session == NULL || self->desk == NULL)
    {
      sas_approval_facts_free (facts);
      return;
    }
  g_clear_pointer (&self->facts, sas_approval_facts_free);
  self->facts = facts;
  plan = sas_plan_desk_get_plan (self->desk);
  leader = plan->appraiser != NULL ? sas_roster_person (sas_session_get_roster (self->session), plan->appraiser) : NULL;
  name = leader != NULL ? sas_name_short (leader->name) : NULL;
  sas_leader_pane_set_plan (self->leader, facts->superior, name);
  show_carried (self);
  sas_approval_page_update (self);
}

static void
drop_desk (SasApprovalPage *self)
{
  if (self->desk != NULL)
    {
      sas_plan_desk_flush (self->desk);
      g_clear_signal_handler (&self->saved_handler, self->desk);
    }
  g_clear_pointer (&self->facts, sas_approval_facts_free);
  g_clear_object (&self->desk);
  self->looked = FALSE;
}

/* Whether what is shown is the chosen one, as it stands in the file. */
static gboolean
shows_chosen (SasApprovalPage *self)
{
  SasApprovalItem *item = sas_approval_list_get_chosen (self->list);

  return item != NULL && self->desk != NULL && g_strcmp0 (sas_plan_desk_get_plan (self->desk)->id, item->row->id) == 0 &&
         sas_plan_desk_get_revision (self->desk) == item->row->revision;
}

static void
desk_opened (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasApprovalPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPlanDesk) desk = sas_plan_desk_open_finish (result, &error);

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  drop_desk (self);
  if (desk == NULL)
    {
      gtk_label_set_label (self->empty_title, _("This plan could not be opened"));
      gtk_label_set_label (self->empty_text, error->message);
      gtk_stack_set_visible_child_name (self->middle, "empty");
      return;
    }
  self->desk = g_steal_pointer (&desk);
  self->looked = shows_chosen (self) && sas_approval_list_get_chosen (self->list)->row->looked;
  self->saved_handler = g_signal_connect_swapped (self->desk, "saved", G_CALLBACK (sas_approval_page_update_notices), self);
  sas_paper_view_set_documents (self->paper, NULL);
  sas_margin_list_set_desk (self->margin, self->desk);
  sas_leader_pane_set_plan (self->leader, NULL, NULL);
  gtk_stack_set_visible_child_name (self->middle, "plan");
  sas_approval_page_update (self);
  sas_plan_lay_out_async (self->session, sas_plan_desk_get_plan (self->desk), SAS_PRINT_SKP, sas_session_paper (self->session),
                          self->opening, laid_out, g_object_ref (self));
  sas_approval_facts_async (self->desk, self->opening, facts_read, g_object_ref (self));
}

void
sas_approval_page_open (SasApprovalPage *self, const char *nip, int year)
{
  if (self->desk != NULL)
    sas_plan_desk_flush (self->desk);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();
  sas_plan_desk_open_async (self->session, nip, year, SAS_PLAN_CURRENT, self->opening, desk_opened, g_object_ref (self));
}

/* --- the list --- */

static void
open_chosen (SasApprovalPage *self)
{
  const SasReviewRow *row = sas_approval_list_get_chosen (self->list)->row;

  sas_approval_page_open (self, row->nip, row->year);
}

static void
show_empty (SasApprovalPage *self)
{
  const char *error = sas_approval_list_get_error (self->list);

  g_cancellable_cancel (self->opening);
  drop_desk (self);
  gtk_label_set_label (self->empty_title, error != NULL ? _("The list could not be read") : _("No plan waits for you"));
  gtk_label_set_label (self->empty_text, error != NULL ? error :
                       _("Plans that are submitted to you appear here. You read them, note what should change, and set or return them."));
  gtk_stack_set_visible_child_name (self->middle, "empty");
  sas_approval_page_update_next (self);
}

static void
list_loaded (SasApprovalPage *self)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted);

  if (wanted != NULL)
    sas_approval_list_choose (self->list, wanted);
  if (sas_approval_list_get_chosen (self->list) == NULL && !sas_approval_list_choose (self->list, NULL))
    {
      show_empty (self);
      return;
    }
  if (!shows_chosen (self))
    open_chosen (self);
  else if (self->facts != NULL)   /* a dialogue may have been recorded */
    sas_approval_facts_async (self->desk, self->opening, facts_read, g_object_ref (self));
}

static void
session_changed (SasApprovalPage *self, guint changes)
{
  if ((changes & (SAS_CHANGED_PLANS | SAS_CHANGED_ROSTER)) != 0)
    sas_approval_list_reload (self->list);
}

static void
begin_again (SasApprovalPage *self)
{
  g_cancellable_cancel (self->opening);
  drop_desk (self);
  g_clear_pointer (&self->sitting, sas_sitting_free);
  gtk_stack_set_visible_child_name (self->middle, "empty");
  sas_approval_list_reload (self->list);
}

/* --- tools --- */

static void
leader_toggled (SasApprovalPage *self)
{
  self->leader_wanted = gtk_toggle_button_get_active (self->leader_button);
  update_panes (self);
}

static void
primary_clicked (SasApprovalPage *self)
{
  sas_approval_page_act (self, sas_approval_page_next (self));
}

/* --- as a page --- */

static void
page_shown (SasAppPage *page)
{
  sas_approval_list_reload (SAS_APPROVAL_PAGE (page)->list);
}

static void
page_flush (SasAppPage *page)
{
  SasApprovalPage *self = SAS_APPROVAL_PAGE (page);

  if (self->desk != NULL)
    sas_plan_desk_flush (self->desk);
}

static void
page_go_to (SasAppPage *page, const char *place)
{
  SasApprovalPage *self = SAS_APPROVAL_PAGE (page);

  if (sas_approval_list_choose (self->list, place))
    {
      g_clear_pointer (&self->wanted, g_free);
      if (!shows_chosen (self))
        open_chosen (self);
      return;
    }
  g_free (self->wanted);
  self->wanted = g_strdup (place);
  sas_approval_list_reload (self->list);
}

static void
page_fold (SasAppPage *page, gboolean folded)
{
  SasApprovalPage *self = SAS_APPROVAL_PAGE (page);

  self->folded = folded;
  self->leader_wanted = !folded;
  update_panes (self);
}

static gboolean
page_primary (SasAppPage *page)
{
  SasApprovalPage *self = SAS_APPROVAL_PAGE (page);

  return sas_approval_page_act (self, sas_approval_page_next (self));
}

static void
page_find (SasAppPage *page)
{
  sas_approval_list_find (SAS_APPROVAL_PAGE (page)->list);
}

static void
ready_to_save (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasApprovalPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = sas_plan_lay_out_finish (result, &error);
  g_autofree char *name = NULL;

  if (self->session == NULL || self->desk == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  name = sas_plan_file_name (self->session, sas_plan_desk_get_plan (self->desk));
  if (documents != NULL)
    sas_paper_save (self->session, GTK_WIDGET (self), documents, name);
  else
    sas_alert_present_error (GTK_WIDGET (self), _("The PDF was not saved"), error);
}

/* The plan that is shown. */
static void
page_print (SasAppPage *page)
{
  SasApprovalPage *self = SAS_APPROVAL_PAGE (page);

  if (self->desk != NULL)
    sas_plan_lay_out_async (self->session, sas_plan_desk_get_plan (self->desk), SAS_PRINT_SKP, sas_session_paper (self->session),
                            self->opening, ready_to_save, g_object_ref (self));
}

static void
page_iface_init (SasAppPageInterface *iface)
{
  iface->shown = page_shown;
  iface->flush = page_flush;
  iface->go_to = page_go_to;
  iface->fold = page_fold;
  iface->primary = page_primary;
  iface->find = page_find;
  iface->print = page_print;
}

/* --- life --- */

static void
sas_approval_page_dispose (GObject *object)
{
  SasApprovalPage *self = SAS_APPROVAL_PAGE (object);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  drop_desk (self);
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      g_signal_handlers_disconnect_by_data (self->margin, self);
      sas_margin_list_set_desk (self->margin, NULL);
    }
  g_clear_object (&self->session);
  g_clear_pointer (&self->sitting, sas_sitting_free);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->unprinted, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_APPROVAL_PAGE);
  G_OBJECT_CLASS (sas_approval_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-approval-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, root);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, list);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, middle);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, empty_title);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, empty_text);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, name);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, about);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, secondary);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, primary);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, primary_label);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, key);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, dialogue_notice);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, dialogue_text);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, trouble);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, trouble_text);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, mark);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, leader_button);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, legend);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, removed);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, paper);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, margin);
  gtk_widget_class_bind_template_child (widget_class, SasApprovalPage, leader);
  gtk_widget_class_bind_template_callback (widget_class, open_chosen);
  gtk_widget_class_bind_template_callback (widget_class, list_loaded);
  gtk_widget_class_bind_template_callback (widget_class, item_moved);
  gtk_widget_class_bind_template_callback (widget_class, item_written);
  gtk_widget_class_bind_template_callback (widget_class, paper_clicked);
  gtk_widget_class_bind_template_callback_full (widget_class, "mark_toggled", G_CALLBACK (sas_approval_page_update_changes));
  gtk_widget_class_bind_template_callback (widget_class, leader_toggled);
  gtk_widget_class_bind_template_callback (widget_class, primary_clicked);
  gtk_widget_class_bind_template_callback_full (widget_class, "end_seen", G_CALLBACK (sas_approval_page_look));
}

static void
sas_approval_page_class_init (SasApprovalPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_approval_page_dispose;
  g_type_ensure (SAS_TYPE_APPROVAL_LIST);
  g_type_ensure (SAS_TYPE_PAPER_VIEW);
  g_type_ensure (SAS_TYPE_MARGIN_LIST);
  g_type_ensure (SAS_TYPE_LEADER_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_children (widget_class);
  sas_approval_page_install_actions (widget_class);
}

static void
sas_approval_page_init (SasApprovalPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->leader_wanted = TRUE;
}

GtkWidget *
sas_approval_page_new (SasSession *session)
{
  SasApprovalPage *self = g_object_new (SAS_TYPE_APPROVAL_PAGE, NULL);

  self->session = g_object_ref (session);
  sas_session_watch (session, GTK_WIDGET (self), G_CALLBACK (session_changed));
  g_signal_connect_swapped (session, "notify::year", G_CALLBACK (begin_again), self);
  g_signal_connect_swapped (session, "notify::actor", G_CALLBACK (begin_again), self);
  sas_approval_page_update (self);
  sas_approval_list_set_session (self->list, session);
  return GTK_WIDGET (self);
}
