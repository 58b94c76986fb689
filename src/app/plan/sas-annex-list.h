/* One list of the annex (A.1.8): support of resources, scheme of accountability, or consequences (PermenPANRB 6/2022 pp. 60-61).
 * Enter goes to the line below, a new one after the last; Alt+Up and Alt+Down move a line, Alt+Delete takes it away. */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_ANNEX_LIST (sas_annex_list_get_type ())
G_DECLARE_FINAL_TYPE (SasAnnexList, sas_annex_list, SAS, ANNEX_LIST, GtkBox)
/* @list: "resources", "accountability" or "consequences". */
GtkWidget *sas_annex_list_new    (const char *list, const char *title, const char *help);
void       sas_annex_list_update (SasAnnexList *self, SasPlanDesk *desk);
/* To line @index, or to the button that adds one. */
void       sas_annex_list_focus  (SasAnnexList *self, int index);
G_END_DECLS
