#include "config.h"
#include "sas-alert.h"
#include "sas-files.h"
#include "sas-i18n.h"
#include "sas-paper-save.h"
#include "sas-plan-paper.h"
#include "sas-toast-overlay.h"

typedef struct { SasSession *session; GtkWidget *widget; GPtrArray *documents; } Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->session);
  g_object_unref (saving->widget);
  g_ptr_array_unref (saving->documents);
  g_free (saving);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
saved (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *text = g_strdup_printf (_("Saved as %s"), name);

  if (sas_documents_save_finish (result, saving->session, saving->widget, &error))
    sas_toast_show (saving->widget, text);
  else if (gtk_widget_get_root (saving->widget) != NULL)
    sas_alert_present_error (saving->widget, _("The PDF was not saved"), error);
}

static void
file_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GFile) file = sas_files_save_finish (result, NULL);   /* the only failure: nothing was chosen */
  GPtrArray *documents = saving->documents;

  if (file != NULL)
    sas_documents_save_async (documents, file, saved, g_steal_pointer (&saving));
}

void
sas_paper_save (SasSession *session, GtkWidget *widget, GPtrArray *documents, const char *name)
{
  SasFileQuestion question = { .title = _("Save as PDF"), .accept = _("_Save"), .name = name, .filter_name = _("PDF files"), .patterns = "*.pdf" };
  Saving *saving = g_new (Saving, 1);

  *saving = (Saving) { g_object_ref (session), g_object_ref (widget), g_ptr_array_ref (documents) };
  sas_files_save_async (widget, &question, file_chosen, saving);
}
