/* The doors that make an office file: the sample, a new office, a backup brought back. */
#include "config.h"
#include <string.h>
#include "sas-alert.h"
#include "sas-i18n.h"
#include "sas-office-assistant.h"
#include "sas-office.h"
#include "sas-restore-window.h"
#include "sas-sample.h"
#include "sas-window-private.h"

static void
sample_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (sas_sample_create (task_data, &error))
    g_task_return_pointer (task, g_strdup (task_data), g_free);
  else
    g_task_return_error (task, error);
}

static void
on_sample_made (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_task_propagate_pointer (G_TASK (result), &error);

  sas_window_set_busy (self, FALSE);
  if (path != NULL)
    sas_window_open_file (self, path);
  else
    sas_alert_present_error (GTK_WIDGET (self), _("The sample office could not be made"), error);
}

/* Beside the office of one's own. Once made it stays, with what was tried in it. */
static void
sample_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasWindow *self = SAS_WINDOW (widget);
  g_autofree char *office = sas_office_default_path ();
  g_autofree char *folder = g_path_get_dirname (office);
  g_autofree char *path = g_build_filename (folder, "contoh.sasaran", NULL);
  g_autoptr (GTask) task = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      sas_window_open_file (self, path);
      return;
    }
  sas_window_set_busy (self, TRUE);
  task = g_task_new (NULL, NULL, on_sample_made, g_object_ref (self));
  g_task_set_source_tag (task, sample_activated);
  g_task_set_task_data (task, g_steal_pointer (&path), g_free);
  g_task_run_in_thread (task, sample_thread);
}

static void
on_path_made (GtkWindow *window, const char *path, const char *me)
{
  SasWindow *self = SAS_WINDOW (window);

  if (me != NULL)
    sas_config_set_place (self->config, path, "actor", me);
  sas_window_open_file (self, path);
}

static void
new_office_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  sas_office_assistant_present (GTK_WINDOW (widget), on_path_made);
}

static void
restore_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasWindow *self = SAS_WINDOW (widget);

  sas_restore_window_present (GTK_WINDOW (widget), self->session != NULL ? sas_session_get_path (self->session) : NULL, on_path_made);
}

void
sas_window_install_setup (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.sample", NULL, sample_activated);
  gtk_widget_class_install_action (widget_class, "win.new-office", NULL, new_office_activated);
  gtk_widget_class_install_action (widget_class, "win.restore", NULL, restore_activated);
}
