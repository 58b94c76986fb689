/* Page "Pemantauan": the team in a period at a glance, and one person's period: his action plan, what he tells of his results with its
 * evidence, and his year by days: log, feedback, guidance, steps (PermenPANRB 6/2022 Art. 15-23). */
#pragma once
#include "sas-app-page.h"
G_BEGIN_DECLS
#define SAS_TYPE_MONITORING_PAGE (sas_monitoring_page_get_type ())
G_DECLARE_FINAL_TYPE (SasMonitoringPage, sas_monitoring_page, SAS, MONITORING_PAGE, GtkWidget)
GtkWidget *sas_monitoring_page_new (SasSession *session);
G_END_DECLS
