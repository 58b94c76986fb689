/* The column in which a plan is written, in the order of the paper: identity, results as cards, behaviours, annexes. */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_PLAN_EDITOR (sas_plan_editor_get_type ())
G_DECLARE_FINAL_TYPE (SasPlanEditor, sas_plan_editor, SAS, PLAN_EDITOR, GtkWidget)
/* @desk (nullable) */
void        sas_plan_editor_set_desk (SasPlanEditor *self, SasPlanDesk *desk);
/* Opens what holds @place, brings it into view and puts the focus there. */
void        sas_plan_editor_go       (SasPlanEditor *self, const char *place);
/* The place that the focus is in; NULL when it is elsewhere. */
const char *sas_plan_editor_get_place (SasPlanEditor *self);
G_END_DECLS
