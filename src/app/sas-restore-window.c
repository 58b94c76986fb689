#include "config.h"
#include <glib/gstdio.h>
#include <string.h>
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-backup.h"
#include "sas-date.h"
#include "sas-files.h"
#include "sas-i18n.h"
#include "sas-office.h"
#include "sas-plan-store.h"
#include "sas-restore-window.h"
#include "sas-roster-store.h"
#include "sas-settings-store.h"

struct _SasRestoreWindow
{
  GtkWindow   parent_instance;

  /* template children (borrowed) */
  GtkListBox *list;
  GtkGrid    *preview;
  GtkLabel   *intro;
  GtkWidget  *scrolled, *other_button, *cancel_button, *restore_button;

  /* state (owned) */
  char       *office;      /* the office whose copies are listed */
  char       *backup;      /* (nullable) chosen, and read without a fault */
  SasPathMade made;
};

G_DEFINE_FINAL_TYPE (SasRestoreWindow, sas_restore_window, GTK_TYPE_WINDOW)

/* What a backup holds. */
typedef struct
{
  char  *path, *office;
  gint64 size;
  guint  people, units, plans;
} Content;

static void
content_free (Content *content)
{
  g_free (content->path);
  g_free (content->office);
  g_free (content);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Content, content_free)

static gboolean
count_content (Content *content, SasDb *db, GError **error)
{
  g_autoptr (SasRoster) roster = sas_roster_store_load (db, error);
  g_autoptr (GPtrArray) plans = roster != NULL ? sas_plan_store_list (db, NULL, error) : NULL;

  if (plans == NULL)
    return FALSE;
  content->people = sas_roster_people (roster)->len;
  content->units = sas_roster_units (roster)->len;
  content->plans = plans->len;
  content->office = sas_settings_store_get (db, SAS_SETTING_OFFICE, NULL);
  return TRUE;
}

static void
read_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (Content) content = g_new0 (Content, 1);
  GError *error = NULL;
  g_autoptr (SasDb) db = sas_office_open (task_data, SAS_DB_READ_ONLY, &error);
  GStatBuf info;

  content->path = g_strdup (task_data);
  if (db == NULL || !count_content (content, db, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  content->size = g_stat (task_data, &info) == 0 ? (gint64) info.st_size : 0;
  g_task_return_pointer (task, g_steal_pointer (&content), (GDestroyNotify) content_free);
}

static void
append_fact (SasRestoreWindow *self, int row, const char *name, char *value)
{
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *fact = gtk_label_new (value);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_xalign (GTK_LABEL (fact), 0);
  gtk_label_set_wrap (GTK_LABEL (fact), TRUE);
  gtk_widget_set_hexpand (fact, TRUE);
  gtk_widget_add_css_class (label, "secondary");
  gtk_widget_add_css_class (fact, "strong");
  gtk_grid_attach (self->preview, label, 0, row, 1, 1);
  gtk_grid_attach (self->preview, fact, 1, row, 1, 1);
  g_free (value);
}

static void
clear_preview (SasRestoreWindow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->preview))) != NULL)
    gtk_grid_remove (self->preview, child);
  gtk_widget_set_visible (GTK_WIDGET (self->preview), FALSE);
  g_clear_pointer (&self->backup, g_free);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "restore.do", FALSE);
}

static void
show_content (SasRestoreWindow *self, const Content *content)
{
  clear_preview (self);
  append_fact (self, 0, _("File"), g_path_get_basename (content->path));
  append_fact (self, 1, _("Office"), g_strdup (content->office != NULL ? content->office : "–"));
  append_fact (self, 2, _("Size"), g_format_size ((guint64) content->size));
  append_fact (self, 3, _("Contents"), g_strdup_printf (_("%u people · %u units · %u plans"), content->people, content->units, content->plans));
  gtk_widget_set_visible (GTK_WIDGET (self->preview), TRUE);
  self->backup = g_strdup (content->path);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "restore.do", TRUE);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasRestoreWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Content) content = g_task_propagate_pointer (G_TASK (result), &error);

  if (content != NULL)
    show_content (self, content);
  else
    {
      clear_preview (self);
      sas_alert_present_error (GTK_WIDGET (self), _("This backup cannot be used"), error);
    }
}

static void
read_backup (SasRestoreWindow *self, const char *path)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_read, g_object_ref (self));

  g_task_set_source_tag (task, read_backup);
  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, read_thread);
}

static void
on_row_selected (SasRestoreWindow *self, GtkListBoxRow *row)
{
  if (row != NULL)
    read_backup (self, g_object_get_data (G_OBJECT (row), "sas-path"));
}

static void
on_other_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasRestoreWindow) self = user_data;
  g_autoptr (GFile) file = sas_files_open_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL)
    return;
  gtk_list_box_unselect_all (self->list);
  read_backup (self, path);
}

static void
other_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  const SasFileQuestion question = {
    _("Choose a backup"), _("_Open"), .filter_name = _("Backups"), .patterns = "*.sasaran-cadangan;*.sasaran",
  };

  sas_files_open_async (widget, &question, on_other_chosen, g_object_ref (widget));
}

static void
restore_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  char **paths = task_data;
  GError *error = NULL;

  if (sas_backup_restore (paths[0], paths[1], &error))
    g_task_return_pointer (task, g_strdup (paths[1]), g_free);
  else
    g_task_return_error (task, error);
}

static void
on_restored (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasRestoreWindow) self = user_data;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_task_propagate_pointer (G_TASK (result), &error);

  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (path == NULL)
    {
      sas_alert_present_error (GTK_WIDGET (self), _("The backup could not be restored"), error);
      return;
    }
  if (parent != NULL)
    self->made (parent, path, NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_target_chosen (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasRestoreWindow) self = user_data;
  g_autoptr (GFile) file = sas_files_save_finish (result, NULL);
  g_autoptr (GTask) task = NULL;
  char **paths;

  if (file == NULL || self->backup == NULL)
    return;
  paths = g_new0 (char *, 3);
  paths[0] = g_strdup (self->backup);
  paths[1] = g_file_get_path (file);
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  task = g_task_new (NULL, NULL, on_restored, g_object_ref (self));
  g_task_set_source_tag (task, on_target_chosen);
  g_task_set_task_data (task, paths, (GDestroyNotify) g_strfreev);
  g_task_run_in_thread (task, restore_thread);
}

/* A name that is not taken: "kantor-dipulihkan.sasaran", then with a number. */
static char *
free_name (const char *folder)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup (_("office-restored.sasaran")) : g_strdup_printf (_("office-restored-%u.sasaran"), i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&name);
    }
}

static void
restore_activated (GtkWidget *widget, const char *action, GVariant *param)
{
  SasRestoreWindow *self = SAS_RESTORE_WINDOW (widget);
  g_autofree char *folder = g_path_get_dirname (self->office);
  g_autofree char *name = free_name (folder);
  const SasFileQuestion question = {
    _("Restore as"), _("_Restore"), .name = name, .folder = folder, .filter_name = _("Office files"), .patterns = "*.sasaran",
  };

  sas_files_save_async (widget, &question, on_target_chosen, g_object_ref (self));
}

/* "24 November 2026 10.42" */
static char *
moment_text (const char *when)
{
  g_autofree char *day = g_strndup (when, 10);
  g_autofree char *date = sas_date_to_display (sas_date_from_iso (day));

  return strlen (when) >= 16 ? g_strdup_printf ("%s %.2s.%.2s", date, when + 11, when + 14) : g_strdup (date);
}

static void
append_backup (SasRestoreWindow *self, const SasBackupFile *file)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *when = moment_text (file->when);
  g_autofree char *size = g_format_size ((guint64) file->size);
  GtkWidget *date = gtk_label_new (when), *why = gtk_label_new (file->reason), *bytes = gtk_label_new (size);

  gtk_widget_add_css_class (date, "strong");
  gtk_widget_add_css_class (why, "secondary");
  gtk_widget_add_css_class (bytes, "secondary");
  gtk_widget_set_hexpand (why, TRUE);
  gtk_label_set_xalign (GTK_LABEL (why), 0);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("document-open-recent-symbolic"));
  gtk_box_append (GTK_BOX (box), date);
  gtk_box_append (GTK_BOX (box), why);
  gtk_box_append (GTK_BOX (box), bytes);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  sas_access_name (row, when);
  g_object_set_data_full (G_OBJECT (row), "sas-path", g_strdup (file->path), g_free);
  gtk_list_box_append (self->list, row);
}

static void
fill (SasRestoreWindow *self)
{
  g_autoptr (GPtrArray) files = sas_backup_list (self->office, NULL);

  for (guint i = 0; files != NULL && i < files->len; i++)
    append_backup (self, g_ptr_array_index (files, i));
  gtk_widget_set_visible (self->scrolled, files != NULL && files->len > 0);
  if (files == NULL || files->len == 0)
    gtk_label_set_label (self->intro, _("There are no automatic backups beside the office file yet. Choose a backup file to see what is in it."));
}

static void
sas_restore_window_dispose (GObject *object)
{
  SasRestoreWindow *self = SAS_RESTORE_WINDOW (object);

  g_clear_pointer (&self->office, g_free);
  g_clear_pointer (&self->backup, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_RESTORE_WINDOW);
  G_OBJECT_CLASS (sas_restore_window_parent_class)->dispose (object);
}

static void
sas_restore_window_class_init (SasRestoreWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_restore_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/Sasaran/ui/sas-restore-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SasRestoreWindow, list);
  gtk_widget_class_bind_template_child (widget_class, SasRestoreWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, SasRestoreWindow, intro);
  gtk_widget_class_bind_template_child (widget_class, SasRestoreWindow, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SasRestoreWindow, other_button);
  gtk_widget_class_bind_template_child (widget_class, SasRestoreWindow, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, SasRestoreWindow, restore_button);
  gtk_widget_class_install_action (widget_class, "restore.other", NULL, other_activated);
  gtk_widget_class_install_action (widget_class, "restore.do", NULL, restore_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sas_restore_window_init (SasRestoreWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sas_access_clean_name (self->other_button);
  sas_access_clean_name (self->cancel_button);
  sas_access_clean_name (self->restore_button);
  sas_access_tab_leaves (self->scrolled);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (on_row_selected), self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "restore.do", FALSE);
}

void
sas_restore_window_present (GtkWindow *parent, const char *office, SasPathMade made)
{
  SasRestoreWindow *self;

  g_return_if_fail (GTK_IS_WINDOW (parent) && made != NULL);

  self = g_object_new (SAS_TYPE_RESTORE_WINDOW, "transient-for", parent, NULL);
  self->office = office != NULL ? g_strdup (office) : sas_office_default_path ();
  self->made = made;
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
}
