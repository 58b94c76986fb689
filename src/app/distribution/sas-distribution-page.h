/* Page "Distribusi Predikat": the predicates of a period unit by unit beside the pattern that the organisation's predicate lets expect
 * (PermenPANRB 6/2022 pp. 94-97), what would be with other numbers, and the habits of who rates. A place: the code of a unit and a
 * period, each or both, "UNOR-20 q3". */
#pragma once
#include "sas-app-page.h"
G_BEGIN_DECLS
#define SAS_TYPE_DISTRIBUTION_PAGE (sas_distribution_page_get_type ())
G_DECLARE_FINAL_TYPE (SasDistributionPage, sas_distribution_page, SAS, DISTRIBUTION_PAGE, GtkWidget)
GtkWidget *sas_distribution_page_new (SasSession *session);
G_END_DECLS
