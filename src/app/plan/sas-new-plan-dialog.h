/* "SKP baru": whose, for which year, in which approach and on which form, from last year's or empty. Makes the plan itself and
 * answers with it. */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-start.h"
G_BEGIN_DECLS
#define SAS_TYPE_NEW_PLAN_DIALOG (sas_new_plan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SasNewPlanDialog, sas_new_plan_dialog, SAS, NEW_PLAN_DIALOG, GtkWindow)
/* @nip (nullable): who is proposed. Answered once, however it is closed: with NULL and no error when nothing was made. */
void     sas_new_plan_ask_async  (GtkWidget *parent, SasSession *session, const char *nip, GAsyncReadyCallback callback, gpointer user_data);
SasPlan *sas_new_plan_ask_finish (GAsyncResult *result, GError **error);
G_END_DECLS
