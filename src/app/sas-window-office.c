#include "config.h"
#include <string.h>
#include "sas-alert.h"
#include "sas-backup.h"
#include "sas-check.h"
#include "sas-error.h"
#include "sas-files.h"
#include "sas-i18n.h"
#include "sas-office.h"
#include "sas-toast-overlay.h"
#include "sas-window-private.h"

/* A file that is being opened: kept for the question whether reading alone will do. */
typedef struct
{
  SasWindow *window;   /* (owned) */
  char      *path;
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->window);
  g_free (opening->path);
  g_free (opening);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void start_opening (Opening *opening, gboolean read_only);

static void
on_read_only_answer (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;

  if (sas_alert_ask_finish (result) == 1)
    start_opening (g_steal_pointer (&opening), TRUE);
}

/* Open elsewhere: it can still be read. */
static void
ask_read_only (Opening *opening, const GError *error)
{
  const char *const answers[] = { _("_Cancel"), _("Open for _reading only"), NULL };

  sas_alert_ask_async (GTK_WIDGET (opening->window), _("The office is in use"), error->message, answers, FALSE, on_read_only_answer, opening);
}

static void
daily_backup_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *when = sas_job_run_finish (SAS_JOB (source), result, &error);

  if (when != NULL)
    sas_window_show_backup (window, when);
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && window->session != NULL)
    {
      g_autofree char *text = g_strdup_printf (_("Today's automatic backup could not be made: %s"), error->message);

      sas_window_show_notice (window, text);
    }
}

static void
report_backup (double fraction, gpointer job)
{
  sas_job_report (job, fraction);
}

/* Makes the day's copy unless it is there. Returns when the newest one was made. */
static gpointer
daily_backup (SasJob *job, gpointer input, GCancellable *cancellable, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *written = NULL;
  g_autoptr (GPtrArray) files = NULL;

  if (!sas_backup_daily (input, now, &written, report_backup, job, cancellable, error))
    return NULL;
  files = sas_backup_list (input, NULL);
  return files != NULL && files->len > 0 ? g_strdup (((SasBackupFile *) g_ptr_array_index (files, 0))->when) : NULL;
}

static void
start_daily_backup (SasWindow *self)
{
  g_autoptr (SasJob) job = NULL;

  if (sas_session_is_read_only (self->session))
    return;
  job = sas_job_new (_("Daily backup"), daily_backup, g_strdup (sas_session_get_path (self->session)), g_free);
  sas_jobs_run (sas_session_get_jobs (self->session), job, g_free, daily_backup_done, g_object_ref (self));
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  SasWindow *self = opening->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (SasSession) session = sas_session_open_finish (result, &error);

  g_clear_object (&self->opening);
  sas_window_set_busy (self, FALSE);
  if (session == NULL && self->session == NULL)
    sas_window_show_start (self);
  if (session != NULL)
    {
      sas_window_set_session (self, session);
      start_daily_backup (self);
    }
  else if (g_error_matches (error, SAS_ERROR, SAS_ERROR_CONFLICT))
    ask_read_only (g_steal_pointer (&opening), error);
  else
    sas_alert_present_error (GTK_WIDGET (self), _("The office file could not be opened"), error);
}

static void
start_opening (Opening *opening, gboolean read_only)
{
  SasWindow *self = opening->window;

  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();
  sas_window_set_busy (self, TRUE);
  sas_session_open_async (opening->path, read_only, self->opening, on_opened, opening);
}

static void
open_now (SasWindow *self)
{
  Opening *opening = g_new (Opening, 1);

  *opening = (Opening) { g_object_ref (self), g_steal_pointer (&self->to_open) };
  start_opening (opening, FALSE);
}

void
sas_window_open_file (SasWindow *self, const char *path)
{
  g_return_if_fail (SAS_IS_WINDOW (self) && path != NULL);

  /* Our own lock would refuse us. */
  if (self->session != NULL && g_str_equal (sas_session_get_path (self->session), path))
    return;
  g_free (self->to_open);
  self->to_open = g_strdup (path);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    sas_window_when_saved (self, open_now);
}

static void
on_drawn (SasWindow *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, on_drawn, self);
  sas_window_when_saved (self, open_now);
}

/* A window that comes with its office shows itself first and reads the file then. */
void
sas_window_open_when_drawn (SasWindow *self)
{
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint", G_CALLBACK (on_drawn), self, G_CONNECT_SWAPPED);
}

static void
on_file_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasWindow) self = user_data;
  g_autoptr (GFile) file = sas_files_open_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    sas_window_open_file (self, path);
}

static void
open_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  const SasFileQuestion question = { _("Open an office file"), _("_Open"), .filter_name = _("Office files"), .patterns = "*.sasaran" };

  sas_files_open_async (widget, &question, on_file_chosen, g_object_ref (widget));
}

static void
open_path_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  sas_window_open_file (SAS_WINDOW (widget), g_variant_get_string (param, NULL));
}

static void
close_office_now (SasWindow *self)
{
  sas_window_set_session (self, NULL);
  sas_config_set_string (self->config, "office", "");
}

static void
close_office_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  sas_window_when_saved (SAS_WINDOW (widget), close_office_now);
}

static void
backup_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *written = sas_job_run_finish (SAS_JOB (source), result, &error);
  g_autofree char *text = written != NULL ? g_strdup_printf (_("Backed up to %s"), written) : NULL;

  if (text != NULL)
    sas_toast_show (GTK_WIDGET (self), text);
  else
    sas_alert_present_error (GTK_WIDGET (self), _("The backup could not be made"), error);
}

/* A backup reads through a connection of its own, so that typing goes on. */
static gpointer
write_backup (SasJob *job, gpointer input, GCancellable *cancellable, GError **error)
{
  char **paths = input;
  g_autoptr (SasDb) db = sas_office_open (paths[0], SAS_DB_READ_ONLY, error);

  if (db == NULL || !sas_backup_write (db, paths[1], report_backup, job, cancellable, error))
    return NULL;
  return g_strdup (paths[1]);
}

static void
on_backup_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasWindow) self = user_data;
  g_autoptr (GFile) file = sas_files_save_finish (result, NULL);
  g_autoptr (SasJob) job = NULL;
  char **paths;

  if (file == NULL || self->session == NULL)
    return;
  paths = g_new0 (char *, 3);
  paths[0] = g_strdup (sas_session_get_path (self->session));
  paths[1] = g_file_get_path (file);
  job = sas_job_new (_("Backing up the office"), write_backup, paths, (GDestroyNotify) g_strfreev);
  sas_jobs_run (sas_session_get_jobs (self->session), job, g_free, backup_done, g_object_ref (self));
}

static void
backup_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasWindow *self = SAS_WINDOW (widget);
  g_autofree char *base = g_path_get_basename (sas_session_get_path (self->session));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%d-%H%M");
  g_autofree char *name = NULL;
  SasFileQuestion question = { _("Back up the office"), _("_Back up"), .filter_name = _("Backups"), .patterns = "*.sasaran-cadangan" };

  sas_window_flush (self);
  if (g_str_has_suffix (base, ".sasaran"))
    base[strlen (base) - strlen (".sasaran")] = '\0';
  name = g_strdup_printf ("%s-%s.sasaran-cadangan", base, stamp);
  question.name = name;
  sas_files_save_async (widget, &question, on_backup_chosen, g_object_ref (self));
}

static gpointer
check_office (SasJob *job, gpointer input, GCancellable *cancellable, GError **error)
{
  g_autoptr (SasDb) db = sas_office_open (input, SAS_DB_READ_ONLY, error);

  return db != NULL ? sas_check (db, TRUE, cancellable, error) : NULL;
}

static void
check_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = sas_job_run_finish (SAS_JOB (source), result, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (faults == NULL)
    {
      sas_alert_present_error (GTK_WIDGET (self), _("The office file could not be checked"), error);
      return;
    }
  if (faults->len == 0)
    {
      sas_toast_show (GTK_WIDGET (self), _("The office file is sound: database, audit chain and every stored value."));
      return;
    }
  for (guint i = 0; i < faults->len; i++)
    g_string_append_printf (text, "%s• %s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (faults, i));
  g_string_append_printf (text, "\n\n%s", _("Nothing was changed. The automatic backups beside the file are a way back."));
  sas_alert_present (GTK_WIDGET (self), _("Faults were found in the office file"), text->str);
}

static void
check_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasWindow *self = SAS_WINDOW (widget);
  g_autoptr (SasJob) job = sas_job_new (_("Checking the office file"), check_office, g_strdup (sas_session_get_path (self->session)), g_free);

  sas_window_flush (self);
  sas_jobs_run (sas_session_get_jobs (self->session), job, (GDestroyNotify) g_ptr_array_unref, check_done, g_object_ref (self));
}

static const struct { const char *name, *parameter; GtkWidgetActionActivateFunc activate; } actions[] = {
  { "win.open",         NULL, open_activated },
  { "win.open-path",    "s",  open_path_activated },
  { "win.close-office", NULL, close_office_activated },
  { "win.backup",       NULL, backup_activated },
  { "win.check",        NULL, check_activated },
};

void
sas_window_install_office (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
}
