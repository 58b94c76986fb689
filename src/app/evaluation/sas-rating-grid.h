/* The team as a sheet of ratings, worked on by keyboard: arrows, 1 2 3, S for what is suggested, Del to clear, Enter for the next row or the
 * reason that is missing; Shift and arrows, Ctrl+A for several at once. Every step goes to the desk, which stores it and takes it back.
 * Who was filtered or sorted stays where he is while he is rated.
 * Signals: "reminded" (const char *nip): he is to be reminded; "chosen" (guint): so many are selected. */
#pragma once
#include "sas-evaluation-desk.h"
#include "sas-rating-order.h"
G_BEGIN_DECLS
#define SAS_TYPE_RATING_GRID (sas_rating_grid_get_type ())
G_DECLARE_FINAL_TYPE (SasRatingGrid, sas_rating_grid, SAS, RATING_GRID, GtkWidget)
void      sas_rating_grid_set_desk   (SasRatingGrid *self, SasEvaluationDesk *desk, SasSession *session);
/* Shows what the desk has. @locked: nobody can be rated yet. */
void      sas_rating_grid_update     (SasRatingGrid *self, gboolean locked);
/* Who is seen in which order, from now on. */
void      sas_rating_grid_arrange    (SasRatingGrid *self, SasRatingShow show, const char *text, SasRatingOrder order);
guint     sas_rating_grid_count      (SasRatingGrid *self, SasStand stand);
/* FALSE: there is nobody. */
gboolean  sas_rating_grid_go_to_stand (SasRatingGrid *self, SasStand stand);
gboolean  sas_rating_grid_go_to      (SasRatingGrid *self, const char *nip);
/* Where the keys went last, else the first row. */
gboolean  sas_rating_grid_focus      (SasRatingGrid *self);
void      sas_rating_grid_flush      (SasRatingGrid *self);   /* a reason being typed is said */
void      sas_rating_grid_fold       (SasRatingGrid *self, gboolean compact);
G_END_DECLS
