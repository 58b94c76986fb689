/* The pane on the left: whose plans there are. Search, state, order; groups; one row chosen. */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-desk.h"
#include "sas-plan-item.h"
G_BEGIN_DECLS
#define SAS_TYPE_PLAN_LIST (sas_plan_list_get_type ())
G_DECLARE_FINAL_TYPE (SasPlanList, sas_plan_list, SAS, PLAN_LIST, GtkBox)
/* Signal "chosen": another row was chosen by the person. "loaded": the rows are here. */
void         sas_plan_list_set_session (SasPlanList *self, SasSession *session);
/* Reads the rows again; the chosen one stays. */
void         sas_plan_list_reload      (SasPlanList *self);
SasPlanItem *sas_plan_list_get_chosen  (SasPlanList *self);                        /* (transfer none) (nullable) */
SasPlanItem *sas_plan_list_get_first   (SasPlanList *self);                        /* (transfer none) (nullable) the one to begin with */
/* Chooses without the signal; keeps it in mind when the row is not there yet. */
void         sas_plan_list_choose      (SasPlanList *self, const char *nip, int year);
/* How far the chosen plan is, as its desk stands; NULL: nothing. */
void         sas_plan_list_show_progress (SasPlanList *self, const SasPlan *plan);
void         sas_plan_list_find        (SasPlanList *self);                        /* focus to the search */
G_END_DECLS
