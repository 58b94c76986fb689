/* Where a plan stands on its way, who holds it, how long there is, and the one next action; the others in a menu. All of it is read
 * from the workflow's table. Actions are asked for by "plan.act" (s). */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_STATE_BAR (sas_state_bar_get_type ())
G_DECLARE_FINAL_TYPE (SasStateBar, sas_state_bar, SAS, STATE_BAR, GtkBox)
void        sas_state_bar_update      (SasStateBar *self, SasPlanDesk *desk);
/* The word of the next action, "submit"; NULL when there is none for this person now. */
const char *sas_state_bar_get_primary (SasStateBar *self);

G_END_DECLS
