/* Page "Pegawai & Unit": the chart, the staff, one person; and the import of a list. */
#pragma once
#include "sas-app-page.h"
G_BEGIN_DECLS
#define SAS_TYPE_STAFF_PAGE (sas_staff_page_get_type ())
G_DECLARE_FINAL_TYPE (SasStaffPage, sas_staff_page, SAS, STAFF_PAGE, GtkWidget)
GtkWidget *sas_staff_page_new (SasSession *session);
G_END_DECLS
