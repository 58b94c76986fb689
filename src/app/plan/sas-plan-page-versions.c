/* An earlier version as paper: what was set stays printable after a newer one holds. */
#include "config.h"
#include "sas-alert.h"
#include "sas-files.h"
#include "sas-i18n.h"
#include "sas-plan-page-private.h"
#include "sas-plan-paper.h"
#include "sas-print.h"
#include "sas-session-plans.h"
#include "sas-toast-overlay.h"

typedef struct { SasPlanPage *page; GFile *file; int version; } Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->page);
  g_clear_object (&saving->file);
  g_free (saving);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

/* FALSE: it goes on. */
static gboolean
has_failed (Saving *saving, const GError *error)
{
  GtkWidget *page = GTK_WIDGET (saving->page);

  if (error != NULL && gtk_widget_get_root (page) != NULL)
    sas_alert_present_error (page, _("The PDF was not saved"), error);
  return error != NULL || saving->page->session == NULL;
}

static void
saved (GObject *file, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (saving->file);
  g_autofree char *text = g_strdup_printf (_("Saved as %s"), name);

  sas_documents_save_finish (result, saving->page->session, GTK_WIDGET (saving->page), &error);
  if (!has_failed (saving, error) && gtk_widget_get_root (GTK_WIDGET (saving->page)) != NULL)
    sas_toast_show (GTK_WIDGET (saving->page), text);
}

static void
laid_out (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = sas_plan_lay_out_finish (result, &error);
  GFile *file = saving->file;

  if (!has_failed (saving, error))
    sas_documents_save_async (documents, file, saved, g_steal_pointer (&saving));
}

static void
loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  SasSession *session = SAS_SESSION (source);
  g_autoptr (SasPlan) plan = sas_session_load_plan_finish (session, result, NULL, &error);

  if (!has_failed (saving, error))
    sas_plan_lay_out_async (session, plan, SAS_PRINT_SKP, sas_session_paper (session), NULL, laid_out, g_steal_pointer (&saving));
}

void
sas_plan_page_save_version (SasPlanPage *self, int version, GFile *file)
{
  const SasPlan *plan = self->desk != NULL ? sas_plan_desk_get_plan (self->desk) : NULL;
  Saving *saving;

  if (plan == NULL)
    return;
  saving = g_new (Saving, 1);
  *saving = (Saving) { g_object_ref (self), g_object_ref (file), version };
  sas_session_load_plan_async (self->session, plan->nip, plan->year, version, NULL, loaded, saving);
}

static void
file_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GFile) file = sas_files_save_finish (result, NULL);   /* the only failure: nothing was chosen */

  if (file != NULL && saving->page->session != NULL)
    sas_plan_page_save_version (saving->page, saving->version, file);
}

static void
save_version_activated (GtkWidget *widget, const char *action, GVariant *version)
{
  SasPlanPage *self = SAS_PLAN_PAGE (widget);
  const SasPlan *plan = self->desk != NULL ? sas_plan_desk_get_plan (self->desk) : NULL;
  int number = g_variant_get_int32 (version);
  g_autofree char *name = plan != NULL ? g_strdup_printf ("SKP_%d_%s_versi_%d.pdf", plan->year, plan->nip, number) : NULL;
  SasFileQuestion question = { .title = _("Save as PDF"), .accept = _("_Save"), .name = name, .filter_name = _("PDF files"), .patterns = "*.pdf" };
  Saving *saving;

  if (plan == NULL)
    return;
  saving = g_new (Saving, 1);
  *saving = (Saving) { g_object_ref (self), NULL, number };
  sas_files_save_async (widget, &question, file_chosen, saving);
}

void
sas_plan_page_install_versions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "plan.save-version", "i", save_version_activated);
}
