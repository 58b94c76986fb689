/* Who stands where in a unit by the predicates of a period (Art. 30). A view of the page (sas-follow-up-page.h); is a SasAppPage. */
#pragma once
#include "sas-app-page.h"
G_BEGIN_DECLS
#define SAS_TYPE_RANKING_VIEW (sas_ranking_view_get_type ())
G_DECLARE_FINAL_TYPE (SasRankingView, sas_ranking_view, SAS, RANKING_VIEW, GtkWidget)
GtkWidget *sas_ranking_view_new (SasSession *session);
G_END_DECLS
