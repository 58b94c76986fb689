#include "config.h"
#include "sas-alert.h"
#include "sas-i18n.h"
#include "sas-print-register.h"
#include "sas-printed-entry.h"
#include "sas-printed-store.h"
#include "sas-toast-overlay.h"

static gpointer
add (SasDb *db, gpointer documents, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  return sas_printed_store_add (db, documents, actor, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
added (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) inside = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;
  g_autofree char *text = NULL;

  if (sas_session_run_finish (SAS_SESSION (source), result, &error) != NULL || gtk_widget_get_root (inside) == NULL)
    return;
  why = sas_alert_dup_body (error);
  text = why != NULL ? g_strdup_printf (_("Printed, but not entered in the register of prints. %s"), why) : NULL;
  if (text != NULL)
    sas_toast_show (inside, text);
}

/* Takes @documents. */
static void
enter (SasSession *session, GtkWidget *inside, GPtrArray *documents)
{
  if (documents->len > 0)
    sas_session_run_async (session, SAS_CHANGED_PRINTS, add, documents, (GDestroyNotify) g_ptr_array_unref, NULL, NULL, added,
                           g_object_ref (inside));
  else
    g_ptr_array_unref (documents);
}

void
sas_printed_enter_report (SasSession *session, GtkWidget *inside, const SasPrintReport *report)
{
  g_autoptr (GPtrArray) lent = sas_print_report_documents (report);
  GPtrArray *documents = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_printed_free);

  for (guint i = 0; i < lent->len; i++)
    g_ptr_array_add (documents, sas_record_copy (&sas_printed_type, g_ptr_array_index (lent, i)));
  enter (session, inside, documents);
}

void
sas_printed_enter_pages (SasSession *session, GtkWidget *inside, const GPtrArray *pages, const char *file, const char *sha256)
{
  GPtrArray *documents = sas_print_register_entries (pages);

  for (guint i = 0; i < documents->len; i++)
    {
      sas_record_set_text (&sas_printed_type, g_ptr_array_index (documents, i), "file", file);
      sas_record_set_text (&sas_printed_type, g_ptr_array_index (documents, i), "file_sha256", sha256);
    }
  enter (session, inside, documents);
}
