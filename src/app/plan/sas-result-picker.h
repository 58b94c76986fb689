/* A button that offers the results of the leader's plan for "rencana hasil kerja pimpinan yang diintervensi". */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_RESULT_PICKER (sas_result_picker_get_type ())
G_DECLARE_FINAL_TYPE (SasResultPicker, sas_result_picker, SAS, RESULT_PICKER, GtkWidget)
void sas_result_picker_update (SasResultPicker *self, SasPlanDesk *desk, guint result);
G_END_DECLS
