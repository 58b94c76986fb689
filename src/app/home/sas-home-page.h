/* Beranda: where the office, a unit or a team stands, what comes next, and who is behind each figure. */
#pragma once
#include "sas-app-page.h"
G_BEGIN_DECLS
#define SAS_TYPE_HOME_PAGE (sas_home_page_get_type ())
G_DECLARE_FINAL_TYPE (SasHomePage, sas_home_page, SAS, HOME_PAGE, GtkWidget)
GtkWidget *sas_home_page_new    (SasSession *session);
/* What is shown, as a file: .pdf or .xlsx; a message says when it is there. */
void       sas_home_page_export (SasHomePage *self, const char *path);
G_END_DECLS
