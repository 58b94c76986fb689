/* One result of the plan, or one value of behaviour, under the eyes of who evaluates: what was reached, what others say, his mark (keys
 * 1, 2, 3) and his feedback. */
#pragma once
#include <gtk/gtk.h>
#include "sas-person-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_PERSON_CARD (sas_person_card_get_type ())
G_DECLARE_FINAL_TYPE (SasPersonCard, sas_person_card, SAS, PERSON_CARD, GtkBox)
GtkWidget *sas_person_card_new_result  (guint result);
GtkWidget *sas_person_card_new_conduct (int value);
void       sas_person_card_update      (SasPersonCard *self, SasPersonDesk *desk);
/* Whether it shows @path; then the focus goes there: "marks/2", "realisations/3/feedback", "behaviours/akuntabel/feedback". */
gboolean   sas_person_card_go          (SasPersonCard *self, const char *path);
G_END_DECLS
