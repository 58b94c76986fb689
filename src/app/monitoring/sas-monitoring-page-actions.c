/* What can be done on the page, by button, menu and key. */
#include "config.h"
#include "sas-alert.h"
#include "sas-i18n.h"
#include "sas-monitoring-forms.h"
#include "sas-monitoring-page-private.h"
#include "sas-print-person.h"
#include "sas-step-dialog.h"
#include "sas-toast-overlay.h"

void
sas_monitoring_page_use_item (SasMonitoringPage *self, SasTimelineItem *item, SasTimelineVerb verb)
{
  const char *reviewer = self->desk != NULL ? sas_period_desk_get_reviewer (self->desk) : NULL;

  if (self->desk == NULL || item->record == NULL)
    return;
  if (item->kind == SAS_TIMELINE_LOG)
    sas_monitoring_page_use_line (self, item, verb);
  else if (verb != SAS_TIMELINE_OPEN)
    return;
  else if (item->type == &sas_feedback_request_type)
    sas_feedback_request_show (GTK_WIDGET (self), self->session, item->record);
  else if (item->kind == SAS_TIMELINE_FEEDBACK)
    sas_feedback_ask (GTK_WIDGET (self), self->session, sas_period_desk_get_plan (self->desk), reviewer, sas_record_copy (item->type, item->record));
  else
    sas_guidance_ask (GTK_WIDGET (self), self->session, reviewer, sas_record_copy (item->type, item->record));
}

/* --- feedback, guidance --- */

/* Today, or the day of the year that is nearest to it. */
static SasDate
day_in (int year)
{
  return CLAMP (sas_date_today (), sas_date_new ((guint) year, 1, 1), sas_date_new ((guint) year, 12, 31));
}

static void
feedback_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (widget);
  const SasPlan *plan = self->desk != NULL ? sas_period_desk_get_plan (self->desk) : NULL;

  if (plan != NULL)
    sas_feedback_ask (widget, self->session, plan, sas_period_desk_get_reviewer (self->desk),
                      sas_feedback_begin (self->session, plan, self->result, day_in (plan->year)));
}

/* Peers, subordinates and those who are served by him give it too, though they do not look after him (Art. 18). */
static void
other_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (widget);

  sas_feedback_other_ask (widget, self->session, sas_session_get_year (self->session), day_in (sas_session_get_year (self->session)));
}

static void
guidance_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (widget);
  int kind = sas_word_find (sas_guidance_kinds, SAS_GUIDANCE_KINDS, g_variant_get_string (parameter, NULL));
  const SasPlan *plan = self->desk != NULL ? sas_period_desk_get_plan (self->desk) : NULL;

  if (plan != NULL && kind >= 0)
    sas_guidance_ask (widget, self->session, sas_period_desk_get_reviewer (self->desk),
                      sas_guidance_begin (self->session, plan, (SasGuidanceKind) kind, day_in (plan->year)));
}

static void
ask_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (widget);

  if (self->desk != NULL)
    sas_feedback_request_ask (widget, self->session, sas_period_desk_get_plan (self->desk), sas_period_desk_get_reviewer (self->desk), self->result);
}

static void
withdraw_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sas_feedback_request_withdraw (widget, SAS_MONITORING_PAGE (widget)->session, g_variant_get_string (parameter, NULL));
}

/* Ctrl+N: a line for oneself, feedback for another. */
static void
new_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (widget);

  if (self->desk != NULL)
    gtk_widget_activate_action (widget, g_str_equal (self->nip, sas_session_get_actor (self->session)->nip) ? "monitoring.log" : "monitoring.feedback", NULL);
}

/* --- steps of the workflow --- */

static void
act_ended (GObject *desk, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasMonitoringPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = sas_period_desk_act_finish (SAS_PERIOD_DESK (desk), result, &error);

  if (self->session == NULL)
    return;
  if (!done)
    sas_alert_present_error (GTK_WIDGET (self), _("The step was not taken"), error);
  else
    sas_toast_show (GTK_WIDGET (self), sas_period_desk_get_work (SAS_PERIOD_DESK (desk))->evaluation->state == SAS_EVALUATION_OPEN
                    ? _("Returned to the employee") : _("Realisation handed in"));
}

static void
realise_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (widget);
  g_autofree char *why = NULL;

  if (self->desk == NULL)
    return;
  if (sas_period_desk_allows (self->desk, "realise", &why))
    sas_period_desk_act_async (self->desk, "realise", NULL, act_ended, g_object_ref (self));
  else if (why != NULL)
    sas_alert_present (widget, _("The realisation cannot be handed in yet"), why);
}

static void
return_answered (GObject *widget, GAsyncResult *result, gpointer user_data)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (widget);
  g_autoptr (SasPeriodDesk) desk = user_data;
  g_autoptr (SasStepAnswer) answer = sas_step_ask_finish (result);

  if (answer != NULL && self->session != NULL)
    sas_period_desk_act_async (desk, "return", answer->note, act_ended, g_object_ref (self));
}

static void
return_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (widget);
  const SasStep *step = sas_evaluation_steps ();

  if (self->desk == NULL || !sas_period_desk_allows (self->desk, "return", NULL))
    return;
  while (!g_str_equal (step->action, "return"))
    step++;
  sas_step_ask_async (widget, self->session, step, _("The employee writes on and hands in again. Say what is missing or unclear."), return_answered,
                      g_object_ref (self->desk));
}

/* --- undo, trouble, paper --- */

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (widget);

  if (self->desk == NULL)
    return;
  if (g_str_equal (action, "monitoring.undo"))
    sas_period_desk_undo (self->desk);
  else
    sas_period_desk_redo (self->desk);
}

static void
retry_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (widget);

  if (self->desk != NULL)
    sas_period_desk_retry (self->desk);
}

static void
reload_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (widget);

  if (self->desk != NULL)
    sas_period_desk_reload (self->desk);
}

static void
back_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (widget);

  if (!sas_monitoring_page_is_alone (self))
    sas_monitoring_page_show (self, NULL);
}

static void
print_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (widget);

  if (self->desk == NULL)
    return;
  sas_period_desk_flush (self->desk);
  sas_print_person (widget, self->session, self->nip, sas_period_desk_get_plan (self->desk)->year, self->period,
                    SAS_PRINT_RECORD | (g_str_equal (action, "monitoring.print-feedback") ? 0 : SAS_PRINT_B_1_1 | SAS_PRINT_B_1_2),
                    _("Monitoring"));
}

/* --- all of them --- */

static gboolean
undo_key (GtkWidget *widget, GVariant *action, gpointer data)
{
  return gtk_widget_activate_action (widget, g_variant_get_string (action, NULL), NULL);
}

static void
add_keys (GtkWidgetClass *class)
{
  static const struct { guint key; GdkModifierType modifiers; const char *action; } keys[] = {
    { GDK_KEY_z, GDK_CONTROL_MASK, "monitoring.undo" }, { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "monitoring.redo" },
    { GDK_KEY_y, GDK_CONTROL_MASK, "monitoring.redo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (class, keys[i].key, keys[i].modifiers, undo_key, "s", keys[i].action);
  gtk_widget_class_add_binding_action (class, GDK_KEY_l, GDK_CONTROL_MASK, "monitoring.log", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Left, GDK_ALT_MASK, "monitoring.back", NULL);
}

void
sas_monitoring_page_install_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "monitoring.new", NULL, new_activated);
  gtk_widget_class_install_action (class, "monitoring.feedback", NULL, feedback_activated);
  gtk_widget_class_install_action (class, "monitoring.feedback-other", NULL, other_activated);
  gtk_widget_class_install_action (class, "monitoring.ask", NULL, ask_activated);
  gtk_widget_class_install_action (class, "monitoring.withdraw", "s", withdraw_activated);
  gtk_widget_class_install_action (class, "monitoring.print-feedback", NULL, print_activated);
  gtk_widget_class_install_action (class, "monitoring.guidance", "s", guidance_activated);
  gtk_widget_class_install_action (class, "monitoring.realise", NULL, realise_activated);
  gtk_widget_class_install_action (class, "monitoring.return", NULL, return_activated);
  gtk_widget_class_install_action (class, "monitoring.undo", NULL, undo_activated);
  gtk_widget_class_install_action (class, "monitoring.redo", NULL, undo_activated);
  gtk_widget_class_install_action (class, "monitoring.retry", NULL, retry_activated);
  gtk_widget_class_install_action (class, "monitoring.reload", NULL, reload_activated);
  gtk_widget_class_install_action (class, "monitoring.back", NULL, back_activated);
  gtk_widget_class_install_action (class, "monitoring.print", NULL, print_activated);
  sas_monitoring_page_install_counselling (class);
  sas_monitoring_page_install_lines (class);
  add_keys (class);
}
