/* Drawing the matrix. Words are laid out once and kept: scrolling only moves them. */
#pragma once
#include <gtk/gtk.h>
#include "sas-matrix-geometry.h"
#include "sas-matrix.h"
G_BEGIN_DECLS
typedef struct _SasMatrixPaint SasMatrixPaint;

SasMatrixPaint *sas_matrix_paint_new    (GtkWidget *widget);      /* @widget: whose style and type it takes (borrowed) */
void            sas_matrix_paint_free   (SasMatrixPaint *self);
/* Drops the words that are kept: their size or width is another. */
void            sas_matrix_paint_forget (SasMatrixPaint *self);
/* The style of the widget changed, which the mere focus does too: colours are read again, words dropped only for another font. */
void            sas_matrix_paint_restyle (SasMatrixPaint *self);
/* @rows: the members shown, by row (guint). @row, @column: the cursor, outlined when @focused. FALSE: not all words are there yet,
 * draw another frame. */
gboolean        sas_matrix_paint_draw   (SasMatrixPaint *self, GtkSnapshot *snapshot, const SasMatrix *matrix, const SasMatrixGeometry *geometry,
                                         GArray *rows, int row, int column, gboolean focused);
G_END_DECLS
