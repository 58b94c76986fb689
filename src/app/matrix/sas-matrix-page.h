/* Matriks Peran Hasil: who of a leader's team carries which of his results, as a sheet to type into. */
#pragma once
#include "sas-app-page.h"
G_BEGIN_DECLS
#define SAS_TYPE_MATRIX_PAGE (sas_matrix_page_get_type ())
G_DECLARE_FINAL_TYPE (SasMatrixPage, sas_matrix_page, SAS, MATRIX_PAGE, GtkWidget)
GtkWidget *sas_matrix_page_new (SasSession *session);
G_END_DECLS
