/* A row of the list of plans: who (or which year), state as icon and word, position; how far it is while it is chosen. */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-item.h"
G_BEGIN_DECLS
#define SAS_TYPE_PLAN_LIST_ROW (sas_plan_list_row_get_type ())
G_DECLARE_FINAL_TYPE (SasPlanListRow, sas_plan_list_row, SAS, PLAN_LIST_ROW, GtkBox)
GtkWidget *sas_plan_list_row_new      (void);
void       sas_plan_list_row_bind     (SasPlanListRow *self, SasPlanItem *item);
/* @parts 0: shows none. @state: as the desk has it. */
void       sas_plan_list_row_progress (SasPlanListRow *self, SasPlanState state, guint filled, guint parts);
G_END_DECLS
