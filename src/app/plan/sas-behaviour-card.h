/* One of the seven behaviour values: its statements, and what the leader expects in particular, with suggestions
 * (PermenPANRB 6/2022 Art. 10(4)). */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_BEHAVIOUR_CARD (sas_behaviour_card_get_type ())
G_DECLARE_FINAL_TYPE (SasBehaviourCard, sas_behaviour_card, SAS, BEHAVIOUR_CARD, GtkBox)
/* @value: index into sas_behaviour_values. */
GtkWidget *sas_behaviour_card_new    (int value);
void       sas_behaviour_card_update (SasBehaviourCard *self, SasPlanDesk *desk);
void       sas_behaviour_card_focus  (SasBehaviourCard *self);
G_END_DECLS
