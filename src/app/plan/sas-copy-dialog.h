/* "Salin ke beberapa pegawai": who shall have the results; those who work together with the owner of the plan stand first. People
 * whose plan of the year is not being written any more are listed and cannot be chosen. */
#pragma once
#include <gtk/gtk.h>
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_COPY_DIALOG (sas_copy_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SasCopyDialog, sas_copy_dialog, SAS, COPY_DIALOG, GtkWindow)
/* @what: one line on what is copied. Answered once, however it is closed. */
void       sas_copy_ask_async  (GtkWidget *parent, SasSession *session, const char *owner, int year, const char *what,
                                GAsyncReadyCallback callback, gpointer user_data);
/* Numbers (char *); NULL: nobody. (transfer full) */
GPtrArray *sas_copy_ask_finish (GAsyncResult *result);
G_END_DECLS
