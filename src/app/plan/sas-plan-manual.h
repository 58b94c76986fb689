/* The manual of an indicator of a JPT's plan (form A.1.3, pp. 37-38), in a dialog. */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-desk.h"
G_BEGIN_DECLS
/* What is filled in becomes the manual of the indicator, in one step of undo; an emptied form takes it away. */
void sas_plan_manual_ask (GtkWidget *parent, SasPlanDesk *desk, guint result, guint indicator);
G_END_DECLS
