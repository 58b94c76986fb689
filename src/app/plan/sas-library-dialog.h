/* "Ambil dari pustaka": results that earlier plans and imported sheets offer, found as one types; arrows and Enter take one. */
#pragma once
#include <gtk/gtk.h>
#include "sas-library.h"
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_LIBRARY_DIALOG (sas_library_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SasLibraryDialog, sas_library_dialog, SAS, LIBRARY_DIALOG, GtkWindow)
/* @position, @unit: of whom the plan is; what they have comes first. Answered once, however it is closed. */
void       sas_library_ask_async  (GtkWidget *parent, SasSession *session, const char *position, const char *unit,
                                   GAsyncReadyCallback callback, gpointer user_data);
/* NULL: nothing was taken. (transfer full) */
SasResult *sas_library_ask_finish (GAsyncResult *result);
/* Shows how the sheet at @path would go into the library; NULL asks for one. */
void       sas_library_dialog_import (SasLibraryDialog *self, const char *path);
G_END_DECLS
