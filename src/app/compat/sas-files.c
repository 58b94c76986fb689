#include "config.h"
#include "sas-files.h"
#include "sas-i18n.h"

static void
on_response (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Dismissed by the user");
  g_object_unref (dialog);
}

static void
add_filter (GtkFileChooser *chooser, const SasFileQuestion *question)
{
  g_autoptr (GtkFileFilter) filter = NULL;
  g_auto (GStrv) patterns = NULL;

  if (question->patterns == NULL)
    return;
  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, question->filter_name);
  patterns = g_strsplit (question->patterns, ";", -1);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
ask (GtkWidget *parent, GtkFileChooserAction action, const SasFileQuestion *question, gpointer tag, GAsyncReadyCallback callback, gpointer user_data)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_ancestor (parent, GTK_TYPE_WINDOW));
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (question->title, window, action, question->accept, _("_Cancel"));
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, tag);
  add_filter (GTK_FILE_CHOOSER (dialog), question);
  if (question->folder != NULL)
    {
      g_autoptr (GFile) folder = g_file_new_for_path (question->folder);

      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
    }
  if (question->name != NULL && action == GTK_FILE_CHOOSER_ACTION_SAVE)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), question->name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
sas_files_open_async (GtkWidget *parent, const SasFileQuestion *question, GAsyncReadyCallback callback, gpointer user_data)
{
  ask (parent, GTK_FILE_CHOOSER_ACTION_OPEN, question, sas_files_open_async, callback, user_data);
}

GFile *
sas_files_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
sas_files_save_async (GtkWidget *parent, const SasFileQuestion *question, GAsyncReadyCallback callback, gpointer user_data)
{
  ask (parent, GTK_FILE_CHOOSER_ACTION_SAVE, question, sas_files_save_async, callback, user_data);
}

GFile *
sas_files_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
sas_files_folder_async (GtkWidget *parent, const SasFileQuestion *question, GAsyncReadyCallback callback, gpointer user_data)
{
  ask (parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, question, sas_files_folder_async, callback, user_data);
}

GFile *
sas_files_folder_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
sas_files_show (GtkWidget *parent, const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_ancestor (parent, GTK_TYPE_WINDOW)), uri, GDK_CURRENT_TIME);
}
