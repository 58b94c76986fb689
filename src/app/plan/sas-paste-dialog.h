/* How a pasted block or a file was understood, before it goes in: its columns with what each was taken for, which can be changed, its
 * rows with what becomes of them, and how many results and indicators come in. */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-paste.h"
G_BEGIN_DECLS
#define SAS_TYPE_PASTE_DIALOG (sas_paste_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SasPasteDialog, sas_paste_dialog, SAS, PASTE_DIALOG, GtkWindow)
typedef enum { SAS_PASTE_INTO_PLAN, SAS_PASTE_INTO_LIBRARY } SasPasteInto;

/* @paste (transfer full). @name (nullable): of the file it comes from. Answered once, however it is closed. */
void          sas_paste_ask_async      (GtkWidget *parent, SasPlanPaste *paste, const char *name, SasPasteInto into,
                                        GAsyncReadyCallback callback, gpointer user_data);
/* The same from a CSV or XLSX file; @path NULL: asks for one first. */
void          sas_paste_ask_file_async (GtkWidget *parent, const char *path, SasPasteInto into, GAsyncReadyCallback callback,
                                        gpointer user_data);
/* NULL: nothing is to go in; @error is set when the file cannot be read. @name (out, optional, transfer full) (transfer full) */
SasPlanPaste *sas_paste_ask_finish     (GAsyncResult *result, char **name, GError **error);
G_END_DECLS
