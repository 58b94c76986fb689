/* What the payroll gets (Art. 32): whose predicate counts in which months, with the office's own factor; exported a row a person and
 * month. A view of the page (sas-follow-up-page.h); is a SasAppPage. */
#pragma once
#include "sas-app-page.h"
G_BEGIN_DECLS
#define SAS_TYPE_ALLOWANCE_VIEW (sas_allowance_view_get_type ())
G_DECLARE_FINAL_TYPE (SasAllowanceView, sas_allowance_view, SAS, ALLOWANCE_VIEW, GtkWidget)
GtkWidget *sas_allowance_view_new    (SasSession *session);
/* Writes the export of what is shown to @path (XLSX by its name, else CSV), which may be there already. */
void       sas_allowance_view_export (SasAllowanceView *self, const char *path);
G_END_DECLS
