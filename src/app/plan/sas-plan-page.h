/* The page SKP: list, editor, live preview side by side. It holds the parts together and the steps of the workflow; the value
 * and its saving are the desk's, the rules the core's. */
#pragma once
#include <gtk/gtk.h>
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_PLAN_PAGE (sas_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (SasPlanPage, sas_plan_page, SAS, PLAN_PAGE, GtkWidget)
GtkWidget *sas_plan_page_new (SasSession *session);
G_END_DECLS
