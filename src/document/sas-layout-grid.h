/* The rows of a table, measured: what they need, and how a run of them is put down. Where they break is
 * sas-layout-table.c. Rows that are put down together are a segment, each row of it a part. Lengths in points. */
#pragma once
#include "sas-layout-private.h"
G_BEGIN_DECLS
#define SAS_GRID_EPSILON 0.05f

typedef struct
{
  const SasCell *cell;
  guint row, first_line, lines, taken;   /* taken: lines already put on earlier pages */
  guint drawing;                         /* of the lines: the last, kept free for its drawing */
  guint most;                            /* of the head: no more lines than these; G_MAXUINT: all */
  float x, width;
} SasGridCell;

typedef struct { guint first_cell, cells, least; } SasGridRow;   /* least: lines */
typedef struct { guint row; float y, height; } SasGridPart;   /* y: from the top of the segment */

typedef struct
{
  SasLayout *layout;
  const SasTable *table;
  GArray *lines, *cells, *rows, *parts;  /* SasLine, SasGridCell, SasGridRow, SasGridPart */
  guint head_rows;                       /* the first rows are the head */
  guint first_row;                       /* of the table's rows; between the two a head too tall to be repeated whole */
  float head_height;
  gboolean repeat;                       /* the head on each page */
} SasGrid;

#define SAS_GRID_CELL(grid, i) (&g_array_index ((grid)->cells, SasGridCell, i))
#define SAS_GRID_ROW(grid, i)  (&g_array_index ((grid)->rows, SasGridRow, i))
#define SAS_GRID_PART(grid, i) (&g_array_index ((grid)->parts, SasGridPart, i))

/* Measures @rows behind those there are. @edges: of the columns, one more than they; one of no width is left out. */
void     sas_grid_measure_rows (SasGrid *self, const GPtrArray *rows, const float *edges);
guint    sas_grid_cells_end    (const SasGrid *self, guint row);   /* the first cell behind those of @row */
float    sas_grid_text_height  (const SasGrid *self, guint lines);
/* Lines of body text that fit into @room together with the padding. */
guint    sas_grid_lines_in     (const SasGrid *self, float room);
/* The last row that hangs together with row @from through spans. */
guint    sas_grid_group_end    (const SasGrid *self, guint from);
/* The height of the rest of @row, the last row of each of its cells that end here. @first: of the segment, which has
 * come to @used. */
float    sas_grid_row_need     (const SasGrid *self, guint first, guint row, float used);
/* A row that is never the last of a page. */
gboolean sas_grid_is_heading   (const SasGrid *self, guint row);
void     sas_grid_add_part     (SasGrid *self, guint row, float y, float height);
/* All rows from @first to @last as parts of one segment; returns its height. */
float    sas_grid_stack        (SasGrid *self, guint first, guint last);
/* Draws the parts, each cell over the parts of the rows that it covers, and moves the layout on by @height. */
void     sas_grid_put_segment  (SasGrid *self, guint first, guint last, float height);
/* Cells of these rows have lines that are not put down yet. */
gboolean sas_grid_text_is_left (const SasGrid *self, guint first, guint last);
G_END_DECLS
