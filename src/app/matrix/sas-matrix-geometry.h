/* Where the parts of the matrix stand in the view: heads on top, names at the left, cells between, and a last column for what
 * carries nothing. Pure numbers, in pixels; rows and columns from 0, -1 is the head and the names. */
#pragma once
#include <graphene.h>
#include <glib.h>
G_BEGIN_DECLS
#define SAS_MATRIX_HEAD  (-1)
#define SAS_MATRIX_NAMES (-1)

typedef struct
{
  double   unit;             /* pixels a unit of the design: size of type times zoom */
  gboolean cover;            /* the coverage map: marks instead of words */
  gboolean frozen;           /* the names stay when the cells are scrolled sideways */
  int      rows, columns;    /* the last column is that of loose results */
  double   x, y;             /* how far the cells are scrolled */
  double   view_width, view_height;
  double   names, column, loose, head, row;   /* sizes, by sas_matrix_geometry_lay_out */
} SasMatrixGeometry;

/* Fills in the sizes; columns share what room the view has left. Keeps the scroll position within its bounds. */
void            sas_matrix_geometry_lay_out (SasMatrixGeometry *self);
/* Size of the whole sheet. */
double          sas_matrix_geometry_width   (const SasMatrixGeometry *self);
double          sas_matrix_geometry_height  (const SasMatrixGeometry *self);
graphene_rect_t sas_matrix_geometry_cell    (const SasMatrixGeometry *self, int row, int column);
/* What stands at a point of the view. FALSE: nothing. */
gboolean        sas_matrix_geometry_at      (const SasMatrixGeometry *self, double x, double y, int *row, int *column);
/* The rows and columns in view: from (inclusive) to (exclusive). */
void            sas_matrix_geometry_in_view (const SasMatrixGeometry *self, int *first_row, int *end_row, int *first_column, int *end_column);
/* Scrolls as little as brings the cell into view. */
void            sas_matrix_geometry_reveal  (SasMatrixGeometry *self, int row, int column);
G_END_DECLS
