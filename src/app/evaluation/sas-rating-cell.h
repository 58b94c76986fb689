/* One of the two ratings of a person in the grid: the rating, or dashed what the record suggests; while the keys go to it, the three
 * ratings with their keys. The keyboard is the grid's: nothing in here takes the focus.
 * Signal "chosen" (int SasRating): one of the three was clicked. */
#pragma once
#include <gtk/gtk.h>
#include "sas-rating-view.h"
G_BEGIN_DECLS
#define SAS_TYPE_RATING_CELL (sas_rating_cell_get_type ())
G_DECLARE_FINAL_TYPE (SasRatingCell, sas_rating_cell, SAS, RATING_CELL, GtkBox)
GtkWidget  *sas_rating_cell_new      (SasRatedPart part);
/* @now: the keys go to it; @compact: signs without words. */
void        sas_rating_cell_set      (SasRatingCell *self, const SasRatingView *view, gboolean now, gboolean compact);
/* The three ratings as they stand in a cell, to reserve their room: nothing in it can be used. */
GtkWidget  *sas_rating_choices_new   (gboolean compact);
/* "= Sesuai", "saran: Sesuai" or "–". (transfer full) */
char       *sas_rating_cell_text     (const SasRatingView *view, SasRatedPart part);
G_END_DECLS
