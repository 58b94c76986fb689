/* Tindak Lanjut: register, ranking, allowance, angka kredit, each a view that is a SasAppPage of its own; keys and printing go to the
 * one that is seen. */
#pragma once
#include "sas-app-page.h"
G_BEGIN_DECLS
#define SAS_TYPE_FOLLOW_UP_PAGE (sas_follow_up_page_get_type ())
G_DECLARE_FINAL_TYPE (SasFollowUpPage, sas_follow_up_page, SAS, FOLLOW_UP_PAGE, GtkWidget)
GtkWidget *sas_follow_up_page_new       (SasSession *session);
/* The @number-th view, from 0. */
void       sas_follow_up_page_show_view (SasFollowUpPage *self, guint number);
G_END_DECLS
