/* Counselling in confidence (pp. 85-88): whoever may open a record of the person who is shown reads that there is one; nobody else does. */
#include "config.h"
#include "sas-alert.h"
#include "sas-counselling-store.h"
#include "sas-i18n.h"
#include "sas-monitoring-page-private.h"
#include "sas-record-dialog.h"
#include "sas-toast-overlay.h"

static const char *const value_labels[] = {
  N_("Service"), N_("Accountable"), N_("Competent"), N_("Harmonious"), N_("Loyal"), N_("Adaptive"), N_("Collaborative"), NULL
};
static const char *const kind_labels[] = { N_("Report of a problem of behaviour (B.1.10)"), N_("Record of a talk"), NULL };

/* --- what there is for these eyes --- */

static gpointer
list (SasDb *db, gpointer nip, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  GPtrArray *records = sas_counselling_store_list (db, actor, error);

  for (guint i = records != NULL ? records->len : 0; i-- > 0;)
    if (!g_str_equal (((const SasCounselling *) g_ptr_array_index (records, i))->nip, nip))
      g_ptr_array_remove_index (records, i);
  return records;
}

static void
fill_menu (SasMonitoringPage *self, const GPtrArray *records)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < records->len; i++)
    {
      const SasCounselling *record = g_ptr_array_index (records, i);
      g_autofree char *day = sas_date_to_long (record->date);
      g_autofree char *label = g_strdup_printf ("%s · %s", day, _(kind_labels[record->kind]));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "monitoring.counselling", "s", record->id);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->confidence_open, G_MENU_MODEL (menu));
}

static void
listed (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasMonitoringPage) self = user_data;
  g_autoptr (GPtrArray) records = sas_session_run_finish (SAS_SESSION (session), result, NULL);
  g_autofree char *text = NULL;

  if (self->session == NULL)
    return;
  gtk_widget_set_visible (self->confidence, records != NULL && records->len > 0 && self->nip != NULL);
  if (records == NULL || records->len == 0)
    return;
  text = g_strdup_printf (ngettext_ ("There is %u confidential record of counselling that you may open.",
                                     "There are %u confidential records of counselling that you may open.", records->len), records->len);
  gtk_label_set_label (self->confidence_text, text);
  fill_menu (self, records);
}

void
sas_monitoring_page_look_for_counselling (SasMonitoringPage *self)
{
  gtk_widget_set_visible (self->confidence, FALSE);
  if (self->nip != NULL)
    sas_session_run_async (self->session, SAS_CHANGED_NOTHING, list, g_strdup (self->nip), g_free, (GDestroyNotify) g_ptr_array_unref, self->opening,
                           listed, g_object_ref (self));
}

/* --- the form --- */

static const SasFormRow report_rows[] = {
  { "date",        N_("_Date"),                                   SAS_FORM_DATE,   TRUE,  NULL, N_("24-11-2026"), NULL, NULL },
  { "values",      N_("_Values concerned"),                       SAS_FORM_TICKS,  FALSE, value_labels, NULL, sas_behaviour_values, NULL },
  { "expectation", N_("_Special expectation"),                    SAS_FORM_LONG,   FALSE, NULL, NULL, NULL, NULL },
  { "problem",     N_("The _problem, and what it hinders"),       SAS_FORM_LONG,   TRUE,  NULL, NULL, NULL, NULL },
  { "similar",     N_("Elsewhere"),                               SAS_FORM_CHECK,  FALSE, NULL, N_("Other employees have it too"), NULL, NULL },
  { "done",        N_("What you did _so far"),                    SAS_FORM_LONG,   FALSE, NULL, NULL, NULL, NULL },
  { "agreement",   N_("_Agreed"),                                 SAS_FORM_LONG,   FALSE, NULL, NULL, NULL, NULL },
  { "follow_up",   N_("What _follows"),                           SAS_FORM_LONG,   FALSE, NULL, NULL, NULL, NULL },
  { "named",       N_("_Who may open it too"),                    SAS_FORM_PEOPLE, FALSE, NULL, NULL, NULL, NULL },
  { NULL }
};

static const SasRecordQuestion question = {
  .title = N_("Counselling"), .accept = N_("Record"), .type = &sas_counselling_type, .rows = report_rows,
  .remark = N_("In confidence: only the employee, you and who is named here open it. It stands in no list, search or export (pp. 85-88)."),
};

typedef struct { SasCounselling *record; char *reviewer; } Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  sas_counselling_free (input->record);
  g_free (input->reviewer);
  g_free (input);
}

static gpointer
store (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Input *input = data;

  return GINT_TO_POINTER (sas_counselling_store_save (db, input->record, actor, input->reviewer, error));
}

static void
stored (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasMonitoringPage) self = user_data;
  g_autoptr (GError) error = NULL;

  sas_session_run_finish (SAS_SESSION (session), result, &error);
  if (self->session == NULL)
    return;
  if (error != NULL)
    sas_alert_present_error (GTK_WIDGET (self), _("The record was not stored"), error);
  else
    sas_toast_show (GTK_WIDGET (self), _("Recorded in confidence"));
  sas_monitoring_page_look_for_counselling (self);
}

static void
answered (GObject *widget, GAsyncResult *result, gpointer user_data)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (widget);
  g_autofree char *reviewer = user_data;
  SasCounselling *record = sas_record_dialog_ask_finish (result);
  Input *input;

  if (record == NULL)
    return;
  input = g_new (Input, 1);
  *input = (Input) { record, g_steal_pointer (&reviewer) };
  sas_session_run_async (self->session, SAS_CHANGED_NOTHING, store, input, input_free, NULL, NULL, stored, g_object_ref (self));
}

/* @record (transfer full) */
static void
ask (SasMonitoringPage *self, SasCounselling *record)
{
  sas_record_dialog_ask_async (GTK_WIDGET (self), &question, record, sas_session_get_roster (self->session), answered,
                               g_strdup (sas_period_desk_get_reviewer (self->desk)));
}

/* Who did not write it reads it. */
static void
show (SasMonitoringPage *self, const SasCounselling *record)
{
  g_autofree char *day = sas_date_to_long (record->date);
  const char *parts[] = { record->problem, record->expectation, record->done, record->agreement, record->follow_up };
  g_autoptr (GString) body = g_string_new (NULL);

  g_string_append_printf (body, "%s · %s", record->by, day);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (body, "\n\n%s", parts[i]);
  sas_alert_present (GTK_WIDGET (self), _(kind_labels[record->kind]), body->str);
}

static gpointer
load (SasDb *db, gpointer id, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  return sas_counselling_store_load (db, id, actor, error);
}

static void
loaded (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasMonitoringPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasCounselling) record = sas_session_run_finish (SAS_SESSION (session), result, &error);

  if (self->session == NULL || self->desk == NULL)
    return;
  if (record == NULL)
    sas_alert_present_error (GTK_WIDGET (self), _("The record could not be opened"), error);
  else if (g_str_equal (record->by_nip, sas_session_get_actor (self->session)->nip))
    ask (self, g_steal_pointer (&record));
  else
    show (self, record);
}

/* "monitoring.counselling" (s): the one of that id. */
static void
open_activated (GtkWidget *widget, const char *action, GVariant *id)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (widget);

  sas_session_run_async (self->session, SAS_CHANGED_NOTHING, load, g_variant_dup_string (id, NULL), g_free, (GDestroyNotify) sas_counselling_free, NULL,
                         loaded, g_object_ref (self));
}

/* The appraiser's report: the operator of the PC writes none, he acts for a person or not at all. */
static void
report_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (widget);
  const SasActor *actor = sas_session_get_actor (self->session);
  SasCounselling *record;

  if (self->desk == NULL)
    return;
  record = sas_record_new (&sas_counselling_type);
  record->year = sas_period_desk_get_plan (self->desk)->year;
  record->date = sas_date_today ();
  sas_record_set_text (&sas_counselling_type, record, "nip", self->nip);
  sas_record_set_text (&sas_counselling_type, record, "by", actor->name);
  sas_record_set_text (&sas_counselling_type, record, "by_nip", actor->nip);
  ask (self, record);
}

void
sas_monitoring_page_install_counselling (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "monitoring.counselling", "s", open_activated);
  gtk_widget_class_install_action (class, "monitoring.report", NULL, report_activated);
}
