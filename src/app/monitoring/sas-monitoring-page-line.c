/* The line of the day: written, taken into a realisation, worded otherwise, taken out. */
#include "config.h"
#include "sas-alert.h"
#include "sas-i18n.h"
#include "sas-monitoring-forms-private.h"
#include "sas-monitoring-page-private.h"
#include "sas-monitoring-store.h"
#include "sas-toast-overlay.h"

/* --- to the file --- */

/* What is done to a line, and how it was before: for the way back. */
typedef struct { SasMonitoringPage *page; SasLogEntry *entry, *before; char *reviewer; gboolean remove; } Line;

static void
line_free (Line *line)
{
  g_object_unref (line->page);
  sas_record_free (&sas_log_entry_type, line->entry);
  sas_record_free (&sas_log_entry_type, line->before);
  g_free (line->reviewer);
  g_free (line);
}

static gpointer
store_line (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Line *line = input;

  return GINT_TO_POINTER (line->remove ? sas_monitoring_store_remove_line (db, line->entry->id, actor, line->reviewer, error)
                                       : sas_monitoring_store_save (db, &sas_log_entry_type, line->entry, actor, line->reviewer, error));
}

/* A line that was taken out comes back as a new one. */
static void
offer_undo (const Line *line)
{
  g_autoptr (json_t) json = NULL;
  g_autofree char *text = NULL;

  if (line->remove)
    sas_record_set_text (&sas_log_entry_type, line->before, "id", "");
  json = sas_record_to_json (&sas_log_entry_type, line->before);
  text = sas_json_print (json);
  sas_toast_show_undo (GTK_WIDGET (line->page), line->remove ? _("The line is taken out") : _("The line is changed"), "monitoring.line-back",
                       g_variant_new_string (text));
}

/* The new line stays in its field until the file has it. */
static void
line_stored (GObject *session, GAsyncResult *result, gpointer user_data)
{
  Line *line = user_data;
  g_autoptr (GError) error = NULL;

  sas_session_run_finish (SAS_SESSION (session), result, &error);
  if (line->page->session != NULL && error != NULL)
    sas_alert_present_error (GTK_WIDGET (line->page), _("The line was not kept"), error);
  else if (line->page->session != NULL && line->before != NULL)
    offer_undo (line);
  else if (line->page->session != NULL)
    sas_timeline_clear (line->page->timeline);
  line_free (line);
}

/* @entry, @before (transfer full); @before (nullable): a new one, or one that comes back. */
static void
keep_line (SasMonitoringPage *self, SasLogEntry *entry, SasLogEntry *before, gboolean remove)
{
  Line *line = g_new (Line, 1);

  *line = (Line) { g_object_ref (self), entry, before, g_strdup (sas_period_desk_get_reviewer (self->desk)), remove };
  sas_session_run_async (self->session, SAS_CHANGED_EVALUATIONS, store_line, line, NULL, NULL, NULL, line_stored, line);
}

void
sas_monitoring_page_write_line (SasMonitoringPage *self, const char *text, int result)
{
  SasLogEntry *entry;

  if (self->desk == NULL)
    return;
  entry = sas_record_new (&sas_log_entry_type);
  entry->year = sas_period_desk_get_plan (self->desk)->year;
  entry->date = CLAMP (sas_date_today (), sas_date_new ((guint) entry->year, 1, 1), sas_date_new ((guint) entry->year, 12, 31));
  entry->result = result;
  entry->indicator = -1;
  sas_record_set_text (&sas_log_entry_type, entry, "nip", self->nip);
  sas_record_set_text (&sas_log_entry_type, entry, "text", text);
  keep_line (self, entry, NULL, FALSE);
}

static void
back_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (widget);
  g_autoptr (json_t) json = sas_json_parse (g_variant_get_string (parameter, NULL), -1, NULL);
  SasLogEntry *entry = json != NULL ? sas_record_from_json (&sas_log_entry_type, json, NULL) : NULL;

  if (entry != NULL && self->desk != NULL)
    keep_line (self, g_steal_pointer (&entry), NULL, FALSE);
  sas_record_free (&sas_log_entry_type, entry);
}

/* --- into the realisation that it is about, else into the one that was worked on last --- */

static void
take_entry (SasMonitoringPage *self, const SasLogEntry *entry)
{
  g_autoptr (SasPeriodWork) draft = sas_period_desk_draft (self->desk);
  int result = entry->result >= 0 ? entry->result : MAX (self->result, 0);
  int place = sas_period_work_place_of (draft, result, entry->indicator);
  g_autofree char *path = NULL, *text = NULL;

  if (!sas_period_desk_may_tell (self->desk))
    sas_toast_show (GTK_WIDGET (self), _("The realisation of this period is not open for writing."));
  else if (place < 0 || !sas_period_work_take_entry (draft, (guint) place, entry))
    sas_toast_show (GTK_WIDGET (self), _("This line stands in the realisation already."));
  else
    {
      path = g_strdup_printf ("realisations/%d/text", place);
      text = g_strdup_printf (_("Taken into the realisation of result %d"), result + 1);
      gtk_toggle_button_set_active (self->work_button, TRUE);
      sas_period_desk_commit (self->desk, g_steal_pointer (&draft), _("taking a line of the log"), NULL, path);
      sas_period_desk_seal (self->desk);
      sas_toast_show_undo (GTK_WIDGET (self), text, "monitoring.undo", NULL);
    }
}

/* --- worded otherwise --- */

typedef struct { SasDate date; char *about, *text; } Worded;

static const SasField worded_fields[] = {
  SAS_FIELD (Worded, date, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (Worded, about, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (Worded, text, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
static const SasRecordType worded_type = { "worded", sizeof (Worded), worded_fields, NULL };

static const SasFormRow worded_rows[] = {
  { "text",  N_("_Line"),  SAS_FORM_TEXT, TRUE,  NULL, N_("What was done"), NULL, NULL },
  { "about", N_("_About"), SAS_FORM_WORD, FALSE, NULL, NULL, NULL, NULL },
  { "date",  N_("_Date"),  SAS_FORM_DATE, TRUE,  NULL, N_("24-11-2026"), NULL, NULL },
  { NULL }
};

/* The form of a line that is open. */
typedef struct { Form *form; SasMonitoringPage *page; SasLogEntry *entry; } Wording;

static void
worded (GObject *parent, GAsyncResult *result, gpointer user_data)
{
  Wording *wording = user_data;
  Worded *value = sas_record_dialog_ask_finish (result);

  if (value != NULL && wording->page->desk != NULL)
    {
      SasLogEntry *before = sas_record_copy (&sas_log_entry_type, wording->entry);
      int about = sas_about_result (value->about);

      if (about != wording->entry->result)
        wording->entry->indicator = -1;
      wording->entry->result = about;
      wording->entry->date = value->date;
      sas_record_set_text (&sas_log_entry_type, wording->entry, "text", value->text);
      keep_line (wording->page, g_steal_pointer (&wording->entry), before, FALSE);
    }
  sas_record_free (&worded_type, value);
  sas_record_free (&sas_log_entry_type, wording->entry);
  sas_open_form_free (wording->form);
  g_object_unref (wording->page);
  g_free (wording);
}

static void
word_line (SasMonitoringPage *self, const SasLogEntry *entry)
{
  Wording *wording = g_new (Wording, 1);
  Worded *value = sas_record_new (&worded_type);
  g_autofree char *about = entry->result >= 0 ? g_strdup_printf ("result/%d", entry->result) : g_strdup ("");

  *wording = (Wording) { sas_open_form_new (self->session, NULL), g_object_ref (self), sas_record_copy (&sas_log_entry_type, entry) };
  wording->form->question = (SasRecordQuestion) { .title = N_("Line of the log"), .accept = N_("Keep"), .type = &worded_type };
  value->date = entry->date;
  sas_record_set_text (&worded_type, value, "about", about);
  sas_record_set_text (&worded_type, value, "text", entry->text);
  sas_open_form_add_results (wording->form, sas_period_desk_get_plan (self->desk));
  sas_open_form_set_rows (wording->form, worded_rows, G_N_ELEMENTS (worded_rows));
  sas_record_dialog_ask_async (GTK_WIDGET (self), &wording->form->question, value, sas_session_get_roster (self->session), worded, wording);
}

/* --- what is done with a line of the timeline --- */

void
sas_monitoring_page_use_line (SasMonitoringPage *self, const SasTimelineItem *item, SasTimelineVerb verb)
{
  const SasLogEntry *entry = item->record;

  if (verb == SAS_TIMELINE_OPEN)
    take_entry (self, entry);
  else if (item->taken != NULL)
    sas_toast_show (GTK_WIDGET (self), _("This line stands in a realisation: its words are changed there."));
  else if (verb == SAS_TIMELINE_EDIT)
    word_line (self, entry);
  else
    keep_line (self, sas_record_copy (&sas_log_entry_type, entry), sas_record_copy (&sas_log_entry_type, entry), TRUE);
}

static void
log_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasMonitoringPage *self = SAS_MONITORING_PAGE (widget);

  if (self->desk == NULL)
    return;
  gtk_toggle_button_set_active (self->time_button, TRUE);
  sas_timeline_write (self->timeline);
}

void
sas_monitoring_page_install_lines (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "monitoring.log", NULL, log_activated);
  gtk_widget_class_install_action (class, "monitoring.line-back", "s", back_activated);
}
