/* Angka kredit of the functional PNS: what each brings and has earned up to the end of the year, what the next rank and level ask for.
 * A view of the page (sas-follow-up-page.h); is a SasAppPage. */
#pragma once
#include "sas-app-page.h"
G_BEGIN_DECLS
#define SAS_TYPE_CREDIT_VIEW (sas_credit_view_get_type ())
G_DECLARE_FINAL_TYPE (SasCreditView, sas_credit_view, SAS, CREDIT_VIEW, GtkWidget)
GtkWidget *sas_credit_view_new (SasSession *session);
G_END_DECLS
