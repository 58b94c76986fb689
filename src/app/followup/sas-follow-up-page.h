/* Page "Tindak Lanjut": the register of what follows from evaluations, with the proposals to take up, and what somebody's angka kredit
 * stands at. */
#pragma once
#include "sas-app-page.h"
G_BEGIN_DECLS
#define SAS_TYPE_FOLLOW_UP_PAGE (sas_follow_up_page_get_type ())
G_DECLARE_FINAL_TYPE (SasFollowUpPage, sas_follow_up_page, SAS, FOLLOW_UP_PAGE, GtkWidget)
GtkWidget *sas_follow_up_page_new (SasSession *session);
G_END_DECLS
