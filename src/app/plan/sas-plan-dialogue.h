/* Recording the dialogue on expectations between leader and employee (Art. 7(2), pp. 62, 65), in a dialog. */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-desk.h"
G_BEGIN_DECLS
/* Asks for one about @desk's plan and stores it; the session tells when it is there. */
void sas_plan_dialogue_ask (GtkWidget *parent, SasPlanDesk *desk);
G_END_DECLS
