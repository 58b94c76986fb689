/* Asking for a file, shaped like GtkFileDialog of 4.10, over what 4.8 has. A dismissed question gives G_IO_ERROR_CANCELLED. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
typedef struct
{
  const char *title;         /* of the question */
  const char *accept;        /* label of the button, with mnemonic */
  const char *name;          /* (nullable) proposed file name, when saving */
  const char *folder;        /* (nullable) where to begin */
  const char *filter_name;   /* (nullable) "Berkas kantor" */
  const char *patterns;      /* (nullable) "*.sasaran;*.db" */
} SasFileQuestion;

/* (transfer full) */
void   sas_files_open_async    (GtkWidget *parent, const SasFileQuestion *question, GAsyncReadyCallback callback, gpointer user_data);
GFile *sas_files_open_finish   (GAsyncResult *result, GError **error);
void   sas_files_save_async    (GtkWidget *parent, const SasFileQuestion *question, GAsyncReadyCallback callback, gpointer user_data);
GFile *sas_files_save_finish   (GAsyncResult *result, GError **error);
void   sas_files_folder_async  (GtkWidget *parent, const SasFileQuestion *question, GAsyncReadyCallback callback, gpointer user_data);
GFile *sas_files_folder_finish (GAsyncResult *result, GError **error);
/* Shows @path (a file or a folder) with the program that the desktop has for it. */
void   sas_files_show          (GtkWidget *parent, const char *path);
G_END_DECLS
