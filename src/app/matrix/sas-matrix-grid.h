/* The matrix as a sheet in a GtkScrolledWindow: heads and names stay, the cells are typed into like those of a spreadsheet.
 * Draws only what is in view, so that its size does not matter. It changes nothing itself: it says what the person wants.
 *
 * Signals: "write" (guint member, guint column, const char *text): the cell should say @text, one line a result;
 *          "unlink" (guint member, guint column): what stands there should carry nothing;
 *          "link" (guint member): what carries nothing should be linked; ask how at sas_matrix_grid_get_cursor_place;
 *          "refused" (guint member): his plan cannot be changed now;
 *          "cursor-moved". */
#pragma once
#include <gtk/gtk.h>
#include "sas-workblock.h"
G_BEGIN_DECLS
#define SAS_TYPE_MATRIX_GRID (sas_matrix_grid_get_type ())
G_DECLARE_FINAL_TYPE (SasMatrixGrid, sas_matrix_grid, SAS, MATRIX_GRID, GtkWidget)

/* @matrix (nullable), borrowed until the next call; the one before may be gone already. @blocks (nullable, borrowed too):
 * SasWorkblock whose milestones are offered while typing. The cursor stays on its person and column, and so does what is being
 * typed there. */
void       sas_matrix_grid_set_matrix (SasMatrixGrid *self, const SasMatrix *matrix, GPtrArray *blocks);
/* Only people with all words of @find in name, position or unit; "" for everybody. */
void       sas_matrix_grid_set_find   (SasMatrixGrid *self, const char *find);
void       sas_matrix_grid_set_zoom   (SasMatrixGrid *self, double zoom);
void       sas_matrix_grid_set_frozen (SasMatrixGrid *self, gboolean frozen);
/* The coverage map: a mark where somebody carries something. */
void       sas_matrix_grid_set_cover  (SasMatrixGrid *self, gboolean cover);

/* FALSE: there is no row. @column may be that of loose results, the number of columns. */
gboolean   sas_matrix_grid_get_cursor (SasMatrixGrid *self, guint *member, guint *column);
/* FALSE: he is filtered away. */
gboolean   sas_matrix_grid_set_cursor (SasMatrixGrid *self, guint member, guint column);
void       sas_matrix_grid_get_cursor_place (SasMatrixGrid *self, GdkRectangle *place);
/* Takes what is being typed into the cell, as Enter does. */
void       sas_matrix_grid_commit     (SasMatrixGrid *self);
G_END_DECLS
