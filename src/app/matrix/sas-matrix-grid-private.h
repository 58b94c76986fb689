#pragma once
#include "sas-matrix-grid.h"
#include "sas-matrix-paint.h"
G_BEGIN_DECLS
struct _SasMatrixGrid
{
  GtkWidget parent_instance;

  /* what it shows */
  const SasMatrix  *matrix;          /* borrowed (nullable) */
  GPtrArray        *blocks;          /* borrowed (nullable) */
  char             *find;
  GArray           *rows;            /* of guint: the members shown */
  SasMatrixGeometry geometry;
  double            zoom;
  SasMatrixPaint   *paint;
  int               row, column;     /* the cursor */
  char             *nip, *carried;   /* (nullable) whom and what it is on, for when the matrix is another; NULL: loose results */
  /* scrolling */
  GtkAdjustment    *adjustments[2];  /* (owned): across, down */
  /* the cell that is typed into */
  GtkWidget        *editor;          /* owned by the widget; unmapped while nothing is typed */
  gboolean          editing;
  GtkTextView      *text;
  GtkLabel         *hint;
  GPtrArray        *feed;            /* (owned) (nullable): milestones to choose from */
  guint             offered;         /* which of them stands there, from 1; 0: none */
  char             *before;          /* the cell's text when the editor opened */
};

/* sas-matrix-grid-editor.c */
void     sas_matrix_grid_build_editor (SasMatrixGrid *self);
void     sas_matrix_grid_close_editor (SasMatrixGrid *self);   /* what is typed in it is left */
/* With @typed after what stands there, on a line of its own; NULL: as it stands, the pen at its end. */
void     sas_matrix_grid_open_editor  (SasMatrixGrid *self, const char *typed);
gboolean sas_matrix_grid_is_editing   (SasMatrixGrid *self);
void     sas_matrix_grid_place_editor (SasMatrixGrid *self);

/* sas-matrix-grid-input.c */
void     sas_matrix_grid_listen       (SasMatrixGrid *self);

/* sas-matrix-grid.c */
gboolean sas_matrix_grid_has_cells    (SasMatrixGrid *self);
gboolean sas_matrix_grid_on_loose     (SasMatrixGrid *self);
guint    sas_matrix_grid_member       (SasMatrixGrid *self);    /* under the cursor; there must be a row */
void     sas_matrix_grid_move         (SasMatrixGrid *self, int row, int column);
void     sas_matrix_grid_emit_write   (SasMatrixGrid *self, const char *text);
void     sas_matrix_grid_emit_refused (SasMatrixGrid *self);
G_END_DECLS
