/* The pane on the right: the results of the one who sets the plan, and which of them the chosen item supports. */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan.h"
G_BEGIN_DECLS
#define SAS_TYPE_LEADER_PANE (sas_leader_pane_get_type ())
G_DECLARE_FINAL_TYPE (SasLeaderPane, sas_leader_pane, SAS, LEADER_PANE, GtkBox)
/* @plan (nullable): the leader's; @name (nullable): his. */
void sas_leader_pane_set_plan    (SasLeaderPane *self, const SasPlan *plan, const char *name);
/* Positions as sas_plan_find_carried gives them; -1: none. */
void sas_leader_pane_set_carried (SasLeaderPane *self, int result, int indicator);
G_END_DECLS
