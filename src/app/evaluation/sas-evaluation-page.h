/* The page "Evaluasi Kinerja": a team in a period, in four steps. */
#pragma once
#include "sas-app-page.h"
G_BEGIN_DECLS
#define SAS_TYPE_EVALUATION_PAGE (sas_evaluation_page_get_type ())
G_DECLARE_FINAL_TYPE (SasEvaluationPage, sas_evaluation_page, SAS, EVALUATION_PAGE, GtkWidget)
GtkWidget *sas_evaluation_page_new (SasSession *session);
G_END_DECLS
