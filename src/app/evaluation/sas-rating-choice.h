/* One of the three ratings under the keys 1, 2, 3: below, meets, above what was expected. One stop of the Tab key; the arrows move and
 * choose. What the record suggests is framed.
 * Signal "chosen" (int SasRating): the person chose it. */
#pragma once
#include <gtk/gtk.h>
#include "sas-predicate.h"
G_BEGIN_DECLS
#define SAS_TYPE_RATING_CHOICE (sas_rating_choice_get_type ())
G_DECLARE_FINAL_TYPE (SasRatingChoice, sas_rating_choice, SAS, RATING_CHOICE, GtkBox)
GtkWidget *sas_rating_choice_new       (const char *name);   /* what is rated, as it is read out */
void       sas_rating_choice_set       (SasRatingChoice *self, SasRating rating);
SasRating  sas_rating_choice_get       (SasRatingChoice *self);
void       sas_rating_choice_suggest   (SasRatingChoice *self, SasRating rating);   /* NONE: nothing */
/* To the button under the focus. */
void       sas_rating_choice_focus     (SasRatingChoice *self);
/* "Below", "Meets", "Above" in the language of the window; "" for none. (transfer none) */
const char *sas_rating_short           (SasRating rating);
G_END_DECLS
