/* One person in the rating grid: what was reached, feedback, the two ratings, the predicate that follows, what is still missing; and
 * below, where a rating is not the suggested one, its reason.
 * Signals: "entered": the focus came into it; "rated" (int SasRatedPart, int SasRating): one was clicked; "said" (const char *reason),
 * "went-on", "taken": as of SasReasonStrip; "reminded": he is to be reminded. */
#pragma once
#include <gtk/gtk.h>
#include "sas-evaluation-board.h"
#include "sas-rating-columns.h"
#include "sas-rating-view.h"
#include "sas-reason-strip.h"
G_BEGIN_DECLS
#define SAS_TYPE_RATING_ROW (sas_rating_row_get_type ())
G_DECLARE_FINAL_TYPE (SasRatingRow, sas_rating_row, SAS, RATING_ROW, GtkListBoxRow)
/* How it is looked at. */
typedef struct
{
  SasRatedPart part;       /* the cell the keys go to */
  gboolean     current;    /* the keys go to this row */
  gboolean     compact;    /* signs without words */
} SasRatingLook;

GtkWidget      *sas_rating_row_new       (const SasEvaluationMember *member, const SasRatingColumns *columns);
const char     *sas_rating_row_nip       (SasRatingRow *self);
void            sas_rating_row_number    (SasRatingRow *self, guint number);
void            sas_rating_row_set       (SasRatingRow *self, const SasEvaluationMember *member, const SasRatingView *view, SasRatingLook look);
/* NULL: no reason is asked for. (transfer none) */
SasReasonStrip *sas_rating_row_get_strip (SasRatingRow *self);
G_END_DECLS
