/* How the plan stands, as chips that each jump to the first place they speak of; "Berikutnya" walks all of them. Asks by
 * "plan.go" (s) and "plan.next". */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_CHECK_BAR (sas_check_bar_get_type ())
G_DECLARE_FINAL_TYPE (SasCheckBar, sas_check_bar, SAS, CHECK_BAR, GtkBox)
void  sas_check_bar_update       (SasCheckBar *self, SasPlanDesk *desk);
/* Opens the list of what is missing; each line jumps to its field. */
void  sas_check_bar_show_missing (SasCheckBar *self);

/* The place after @place that wants something - a finding above a hint, or an open note -, from the start again after the
 * last; NULL when nothing does. (transfer full) */
char *sas_plan_next_place        (SasPlanDesk *desk, const char *place);
G_END_DECLS
