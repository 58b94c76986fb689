/* Who the plan is of and who appraises it, from the staff data; and in which approach and on which form it is written. */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_IDENTITY_CARD (sas_identity_card_get_type ())
G_DECLARE_FINAL_TYPE (SasIdentityCard, sas_identity_card, SAS, IDENTITY_CARD, GtkBox)
void       sas_identity_card_update (SasIdentityCard *self, SasPlanDesk *desk);
/* @path: "approach" or "model". */
void       sas_identity_card_focus  (SasIdentityCard *self, const char *path);
G_END_DECLS
