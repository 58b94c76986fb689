/* The register of follow-ups: what signed evaluations give cause for, who sees to it until when, what came of it. A view of the page
 * (sas-follow-up-page.h); is a SasAppPage. */
#pragma once
#include "sas-app-page.h"
G_BEGIN_DECLS
#define SAS_TYPE_FOLLOW_UP_REGISTER (sas_follow_up_register_get_type ())
G_DECLARE_FINAL_TYPE (SasFollowUpRegister, sas_follow_up_register, SAS, FOLLOW_UP_REGISTER, GtkWidget)
GtkWidget *sas_follow_up_register_new (SasSession *session);
G_END_DECLS
