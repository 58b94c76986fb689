/* What is said about one place of the plan, below its field: warnings with their article and "Abaikan", what is missing once
 * the person has asked, notes of a return with their tick. */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_PLAN_REMARKS (sas_plan_remarks_get_type ())
G_DECLARE_FINAL_TYPE (SasPlanRemarks, sas_plan_remarks, SAS, PLAN_REMARKS, GtkBox)
GtkWidget *sas_plan_remarks_new    (void);
/* @except (nullable): what stands below a step of that name is shown elsewhere ("indicators"). */
void       sas_plan_remarks_update (SasPlanRemarks *self, SasPlanDesk *desk, const char *place, const char *except);
G_END_DECLS
