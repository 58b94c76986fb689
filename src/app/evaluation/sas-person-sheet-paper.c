/* The paper of the sheet: results while they are rated, the document once it is signed; as PDF and on the printer. */
#include "config.h"
#include "sas-alert.h"
#include "sas-files.h"
#include "sas-i18n.h"
#include "sas-person-paper.h"
#include "sas-person-sheet-private.h"
#include "sas-plan-paper.h"
#include "sas-print-work.h"
#include "sas-print.h"
#include "sas-toast-overlay.h"

#define PAUSE 150   /* milliseconds from the last key to the layout */

static void start (SasPersonSheet *self);

static guint
forms_of (SasPersonSheet *self)
{
  return self->document ? SAS_PRINT_DOCUMENT : SAS_PRINT_RESULTS;
}

static void
laid_out (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPersonSheet) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = sas_person_lay_out_finish (result, &error);

  self->laying = FALSE;
  if (self->paper == NULL || self->desk == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->failure), documents == NULL);
  gtk_label_set_label (self->failure, error != NULL ? error->message : "");
  if (documents != NULL && documents->len == 1)   /* one document keeps its place on the desk */
    sas_paper_view_set_pages (self->paper, g_ptr_array_index (documents, 0));
  else
    sas_paper_view_set_documents (self->paper, documents);
  if (self->stale)
    start (self);
}

static void
start (SasPersonSheet *self)
{
  self->stale = self->laying;
  if (self->laying || self->desk == NULL || !sas_person_sheet_may_read (self))
    return;
  self->laying = TRUE;
  sas_person_lay_out_async (self->desk, forms_of (self), NULL, laid_out, g_object_ref (self));
}

static gboolean
pause_ended (gpointer data)
{
  SasPersonSheet *self = data;

  self->timer = 0;
  start (self);
  return G_SOURCE_REMOVE;
}

void
sas_person_sheet_update_paper (SasPersonSheet *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (PAUSE, pause_ended, self);
}

/* --- PDF and printer: results and document of the person, as they stand now --- */

typedef struct { SasPersonSheet *sheet; GPtrArray *documents; } Saving;

static void
saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPersonSheet) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *text = g_strdup_printf (_("Saved as %s"), name);

  if (sas_documents_save_finish (result, self->session, GTK_WIDGET (self), &error))
    sas_toast_show (GTK_WIDGET (self), text);
  else
    sas_alert_present_error (GTK_WIDGET (self), _("The PDF was not saved"), error);
}

static void
file_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (GFile) file = sas_files_save_finish (result, NULL);   /* the only failure: nothing was chosen */

  if (file != NULL)
    sas_documents_save_async (saving->documents, file, saved, g_object_ref (saving->sheet));
  g_object_unref (saving->sheet);
  g_ptr_array_unref (saving->documents);
  g_free (saving);
}

/* (transfer full) */
static char *
file_name (SasPersonSheet *self)
{
  const SasEvaluation *evaluation = sas_person_desk_get (self->desk);
  const SasPerson *person = sas_roster_person (sas_session_get_roster (self->session), evaluation->nip);

  return sas_print_file_name (SAS_PRINT_EVALUATION, evaluation->year, evaluation->period, evaluation->nip, person != NULL ? person->name : "");
}

static void
ready_to_save (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPersonSheet) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *documents = sas_person_lay_out_finish (result, &error);
  SasFileQuestion question = { .title = _("Save as PDF"), .accept = _("_Save"), .filter_name = _("PDF files"), .patterns = "*.pdf" };
  g_autofree char *name = NULL;
  Saving *saving;

  if (documents == NULL || self->desk == NULL)
    {
      g_clear_pointer (&documents, g_ptr_array_unref);
      sas_alert_present_error (GTK_WIDGET (self), _("The PDF was not saved"), error);
      return;
    }
  name = file_name (self);
  question.name = name;
  saving = g_new (Saving, 1);
  *saving = (Saving) { g_object_ref (self), documents };
  sas_files_save_async (GTK_WIDGET (self), &question, file_chosen, saving);
}

static void
save_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasPersonSheet *self = SAS_PERSON_SHEET (widget);

  if (self->desk != NULL && sas_person_sheet_may_read (self))
    sas_person_lay_out_async (self->desk, SAS_PRINT_EVALUATION, NULL, ready_to_save, g_object_ref (self));
}

static void
ready_to_print (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPersonSheet) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = sas_person_lay_out_finish (result, &error);
  g_autofree char *name = documents != NULL && self->desk != NULL ? file_name (self) : NULL;

  if (name != NULL)
    sas_print_to_printer (self->session, GTK_WIDGET (self), documents, FALSE, name);
  else
    sas_alert_present_error (GTK_WIDGET (self), _("The evaluation was not printed"), error);
}

void
sas_person_sheet_print (SasPersonSheet *self)
{
  if (self->desk != NULL && sas_person_sheet_may_read (self))
    sas_person_lay_out_async (self->desk, forms_of (self), NULL, ready_to_print, g_object_ref (self));
}

static void
print_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sas_person_sheet_print (SAS_PERSON_SHEET (widget));
}

static void
zoom_activated (GtkWidget *widget, const char *action, GVariant *steps)
{
  SasPersonSheet *self = SAS_PERSON_SHEET (widget);

  if (g_variant_get_int32 (steps) == 0)
    sas_paper_view_set_zoom (self->paper, SAS_PAPER_VIEW_FIT);
  else
    sas_paper_view_zoom_step (self->paper, g_variant_get_int32 (steps));
}

void
sas_person_sheet_install_paper (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "person.save-pdf", NULL, save_activated);
  gtk_widget_class_install_action (widget_class, "person.print", NULL, print_activated);
  gtk_widget_class_install_action (widget_class, "person.zoom", "i", zoom_activated);
}
