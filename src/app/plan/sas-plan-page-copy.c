/* "Salin ke beberapa pegawai", of one result or of all: asked, done as one step, taken back as one. */
#include "config.h"
#include "sas-alert.h"
#include "sas-copy-dialog.h"
#include "sas-copy-run.h"
#include "sas-i18n.h"
#include "sas-plan-page-private.h"
#include "sas-toast-overlay.h"

/* --- taking it back --- */

static void
taken_back (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPlanPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (!sas_copy_undo_finish (SAS_SESSION (session), result, &error))
    sas_alert_present_error (GTK_WIDGET (self), _("The copy could not be taken back"), error);
  else
    sas_toast_show (GTK_WIDGET (self), _("The copy was taken back"));
}

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SasPlanPage *self = SAS_PLAN_PAGE (widget);

  if (self->copied != NULL && self->session != NULL)
    sas_copy_undo_async (self->session, g_steal_pointer (&self->copied), taken_back, g_object_ref (self));
}

/* --- doing it --- */

/* "Salinan masuk ke SKP 3 pegawai; dibiarkan: Budi Santoso." */
static char *
say_done (const SasCopyDone *done)
{
  g_autofree char *count = g_strdup_printf (ngettext_ ("Copied into the plan of %u person", "Copied into the plans of %u people", done->plans), done->plans);
  g_autofree char *names = NULL;

  if (done->left->len == 0)
    return g_steal_pointer (&count);
  g_ptr_array_add (done->left, NULL);
  names = g_strjoinv (", ", (char **) done->left->pdata);
  g_ptr_array_remove_index (done->left, done->left->len - 1);
  return g_strdup_printf (_("%s; left as they are: %s"), count, names);
}

static void
copied (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPlanPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasCopyDone) done = sas_copy_finish (SAS_SESSION (session), result, &error);
  g_autofree char *text = done != NULL ? say_done (done) : NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (done == NULL)
    {
      sas_alert_present_error (GTK_WIDGET (self), _("Nothing was copied"), error);
      return;
    }
  g_clear_pointer (&self->copied, sas_plan_batch_free);
  if (done->plans == 0)
    {
      sas_toast_show (GTK_WIDGET (self), text);
      return;
    }
  self->copied = g_steal_pointer (&done->batch);
  sas_toast_show_undo (GTK_WIDGET (self), text, "plan.copy-undo", NULL);
}

/* --- asking --- */

/* The results that are copied, as they stood when it was asked, and the year. */
typedef struct { GPtrArray *results; int year; } Copying;

static void
people_chosen (GObject *page, GAsyncResult *answer, gpointer user_data)
{
  SasPlanPage *self = SAS_PLAN_PAGE (page);
  Copying *copying = user_data;
  g_autoptr (GPtrArray) people = sas_copy_ask_finish (answer);

  if (people != NULL && self->session != NULL)
    sas_copy_async (self->session, copying->results, people, copying->year, copied, g_object_ref (self));
  g_ptr_array_unref (copying->results);
  g_free (copying);
}

static void
result_free (gpointer result)
{
  sas_record_free (&sas_result_type, result);
}

/* @which: the position of one result; -1: all that are written. */
static GPtrArray *
results_of (const SasPlan *plan, int which)
{
  GPtrArray *results = g_ptr_array_new_with_free_func (result_free);

  for (guint i = 0; i < plan->results->len; i++)
    if ((which < 0 || (int) i == which) && *sas_plan_result (plan, i)->text != '\0')
      g_ptr_array_add (results, sas_record_copy (&sas_result_type, sas_plan_result (plan, i)));
  return results;
}

static void
copy_activated (GtkWidget *widget, const char *action, GVariant *which)
{
  SasPlanPage *self = SAS_PLAN_PAGE (widget);
  const SasPlan *plan = self->desk != NULL ? sas_plan_desk_get_plan (self->desk) : NULL;
  g_autoptr (GPtrArray) results = NULL;
  g_autofree char *what = NULL;
  Copying *copying;

  if (plan == NULL || sas_session_is_read_only (self->session))
    return;
  results = results_of (plan, g_variant_get_int32 (which));
  if (results->len == 0)
    {
      sas_toast_show (widget, _("There is no result yet that could be copied."));
      return;
    }
  what = results->len == 1 ? g_strdup (((SasResult *) g_ptr_array_index (results, 0))->text)
                           : g_strdup_printf (ngettext_ ("%u result", "%u results", results->len), results->len);
  copying = g_new (Copying, 1);
  *copying = (Copying) { g_steal_pointer (&results), plan->year };
  sas_copy_ask_async (widget, self->session, plan->nip, plan->year, what, people_chosen, copying);
}

void
sas_plan_page_install_copying (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "plan.copy-to", "i", copy_activated);
  gtk_widget_class_install_action (class, "plan.copy-undo", NULL, undo_activated);
}
