/* A button that offers the results of the leader's plan for "rencana hasil kerja pimpinan yang diintervensi". */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_RESULT_PICKER (sas_result_picker_get_type ())
G_DECLARE_FINAL_TYPE (SasResultPicker, sas_result_picker, SAS, RESULT_PICKER, GtkWidget)
void sas_result_picker_update (SasResultPicker *self, SasPlanDesk *desk, guint result);

/* What a member may carry of @superior: its results; of a leader (JPT) each with one of its indicators, as the forms of the
 * regulation write it ("...\nIndikator Kinerja Individu: ..."). (transfer full) of char * */
GPtrArray *sas_superior_choices (const SasPlan *superior);
G_END_DECLS
