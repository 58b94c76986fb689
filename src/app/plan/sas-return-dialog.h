/* "Kembalikan dengan catatan": the plan item by item, with room for a note at each and one for the whole. What is written
 * stays with the desk (sas_plan_desk_set_remark) when the dialog is closed without sending. */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_RETURN_DIALOG (sas_return_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SasReturnDialog, sas_return_dialog, SAS, RETURN_DIALOG, GtkWindow)
/* @place (nullable): begins at that item. */
void     sas_return_ask_async  (GtkWidget *parent, SasPlanDesk *desk, const char *place, GAsyncReadyCallback callback, gpointer user_data);
/* TRUE: send the notes. */
gboolean sas_return_ask_finish (GAsyncResult *result);
G_END_DECLS
