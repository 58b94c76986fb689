/* One result of a plan as a card: a head that says what it is and how it stands, and below it, while it is open, its fields.
 * Only the open card has editors, so forty results stay quick. Alt+Up and Alt+Down move it, as dragging its handle does. */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_RESULT_CARD (sas_result_card_get_type ())
G_DECLARE_FINAL_TYPE (SasResultCard, sas_result_card, SAS, RESULT_CARD, GtkBox)
/* Signal "toggled": the person opens or closes it. */
GtkWidget *sas_result_card_new      (void);
void       sas_result_card_update   (SasResultCard *self, SasPlanDesk *desk, guint result);
void       sas_result_card_set_open (SasResultCard *self, gboolean open);
guint      sas_result_card_get_result (SasResultCard *self);
/* To the field of @path where the card is open, else to its head. */
void       sas_result_card_focus    (SasResultCard *self, const char *path);
G_END_DECLS
