/* One person on the page: his period as cards, his year by days. */
#include "config.h"
#include "sas-i18n.h"
#include "sas-monitoring-page-private.h"

static void
timeline_read (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasMonitoringPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = sas_timeline_load_finish (SAS_SESSION (session), result, &error);

  if (self->session != NULL && items != NULL)
    sas_timeline_set_items (self->timeline, items);
}

void
sas_monitoring_page_reload_timeline (SasMonitoringPage *self)
{
  if (self->desk != NULL && self->nip != NULL)
    sas_timeline_load_async (self->session, self->nip, sas_period_desk_get_plan (self->desk)->year, sas_period_desk_get_reviewer (self->desk),
                             self->opening, timeline_read, g_object_ref (self));
}

static void
desk_changed (SasMonitoringPage *self, const char *place)
{
  sas_monitoring_page_update (self);
  for (guint i = 0; place != NULL && i < self->told->len; i++)
    if (sas_told_card_go (g_ptr_array_index (self->told, i), place))
      return;
}

static void
card_entered (SasMonitoringPage *self, int result)
{
  self->result = result;
  sas_timeline_set_result (self->timeline, result);
}

static void
remove_cards (SasMonitoringPage *self)
{
  GtkWidget *card;

  g_ptr_array_set_size (self->told, 0);
  while ((card = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, card);
}

static void
add_cards (SasMonitoringPage *self)
{
  const SasPlan *plan = sas_period_desk_get_plan (self->desk);

  for (guint i = 0; i < plan->results->len; i++)
    {
      GtkWidget *card = sas_told_card_new (self->desk, (int) i);

      g_signal_connect_swapped (card, "entered", G_CALLBACK (card_entered), self);
      sas_monitoring_page_take_drops (self, card);
      gtk_box_append (self->cards, card);
      g_ptr_array_add (self->told, card);
    }
}

void
sas_monitoring_page_drop (SasMonitoringPage *self)
{
  if (self->desk != NULL)
    {
      sas_period_desk_flush (self->desk);
      g_clear_signal_handler (&self->changed_handler, self->desk);
      g_clear_signal_handler (&self->saved_handler, self->desk);
    }
  remove_cards (self);
  g_clear_object (&self->desk);
  self->result = -1;
}

void
sas_monitoring_page_show_empty (SasMonitoringPage *self, const char *title, const char *text)
{
  gtk_label_set_label (self->empty_title, title);
  gtk_label_set_label (self->empty_text, text);
  gtk_stack_set_visible_child_name (self->middle, "empty");
}

/* Who may write a line of his day: himself and HR. */
static gboolean
may_log (SasMonitoringPage *self)
{
  return !sas_session_is_read_only (self->session) && (sas_period_desk_get_roles (self->desk) & (SAS_ROLE_EMPLOYEE | SAS_ROLE_HR)) != 0;
}

static void
take_desk (SasMonitoringPage *self, SasPeriodDesk *desk)
{
  sas_monitoring_page_drop (self);
  self->desk = g_object_ref (desk);
  self->changed_handler = g_signal_connect_swapped (desk, "changed", G_CALLBACK (desk_changed), self);
  self->saved_handler = g_signal_connect_swapped (desk, "saved", G_CALLBACK (sas_monitoring_page_update_trouble), self);
  add_cards (self);
  sas_timeline_set_items (self->timeline, NULL);
  sas_timeline_set_plan (self->timeline, may_log (self) ? sas_period_desk_get_plan (desk) : NULL);
  gtk_stack_set_visible_child_name (self->middle, "person");
}

static void
desk_opened (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasMonitoringPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPeriodDesk) desk = sas_period_desk_open_finish (result, &error);

  if (self->session == NULL || self->nip == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (desk == NULL)
    {
      sas_monitoring_page_drop (self);
      sas_monitoring_page_show_empty (self, _("This period has no plan yet"), error->message);
    }
  else if (desk != self->desk)
    take_desk (self, desk);
  sas_monitoring_page_update (self);
  sas_monitoring_page_reload_timeline (self);
  sas_monitoring_page_reload_files (self);
  sas_monitoring_page_look_for_counselling (self);
}

static void
open_person (SasMonitoringPage *self)
{
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();
  sas_period_desk_open_async (self->session, self->nip, sas_session_get_year (self->session), self->period, self->opening, desk_opened,
                              g_object_ref (self));
}

void
sas_monitoring_page_show (SasMonitoringPage *self, const char *nip)
{
  g_autofree char *next = g_strdup (nip);

  if (g_strcmp0 (self->nip, next) != 0)
    sas_monitoring_page_drop (self);
  g_free (self->nip);
  self->nip = g_steal_pointer (&next);
  if (self->nip != NULL)
    open_person (self);
  else
    {
      gtk_stack_set_visible_child_name (self->middle, self->rows != NULL && self->rows->len > 0 ? "team" : "empty");
      gtk_widget_set_visible (self->confidence, FALSE);
    }
  sas_monitoring_page_update (self);
}
