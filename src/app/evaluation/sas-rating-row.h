/* One person in the rating grid: what was reached, feedback, the two ratings, the predicate that follows, what is still missing. */
#pragma once
#include <gtk/gtk.h>
#include "sas-evaluation-board.h"
#include "sas-rating-view.h"
G_BEGIN_DECLS
#define SAS_TYPE_RATING_ROW (sas_rating_row_get_type ())
G_DECLARE_FINAL_TYPE (SasRatingRow, sas_rating_row, SAS, RATING_ROW, GtkListBoxRow)
/* What keeps the columns of a grid one under the other, with the words over them. */
enum { SAS_COLUMN_REALISATION, SAS_COLUMN_FEEDBACK, SAS_COLUMN_RESULT, SAS_COLUMN_BEHAVIOUR, SAS_COLUMN_PREDICATE, SAS_COLUMN_STAND, SAS_RATING_COLUMNS };
typedef struct { GtkSizeGroup *groups[SAS_RATING_COLUMNS]; } SasRatingColumns;   /* (owned) */
void         sas_rating_columns_init  (SasRatingColumns *self);
void         sas_rating_columns_clear (SasRatingColumns *self);
GtkWidget   *sas_rating_row_new (const SasEvaluationMember *member, const SasRatingColumns *columns);
const char  *sas_rating_row_nip (SasRatingRow *self);
/* @part: the cell the keys go to. */
void         sas_rating_row_set (SasRatingRow *self, const SasRatingView *view, SasRatedPart part);
/* The words over the columns. */
GtkWidget   *sas_rating_head_new (const SasRatingColumns *columns);
G_END_DECLS
