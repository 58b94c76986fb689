#pragma once
#include "sas-matrix-desk.h"
#include "sas-matrix-grid.h"
#include "sas-matrix-page.h"
G_BEGIN_DECLS
/* What the page's one next action is. */
typedef enum { SAS_MATRIX_JUMP, SAS_MATRIX_DRAFTS, SAS_MATRIX_PRINT } SasMatrixNext;

struct _SasMatrixPage
{
  GtkWidget parent_instance;

  /* template */
  GtkStack        *stack;
  GtkWidget       *root, *empty, *empty_plan, *sheet, *drafts, *chips[3];
  GtkLabel        *empty_title, *empty_text, *primary_label;
  SasMatrixGrid   *grid;
  GtkBox          *bar, *tools;
  GtkDropDown     *leader;
  GtkBox          *levels;
  GtkSearchEntry  *search;
  GtkButton       *zoom_button, *primary;
  GtkToggleButton *cover, *frozen;
  /* state */
  SasSession      *session;   /* (owned) */
  SasMatrixDesk   *desk;      /* (owned) */
  GPtrArray       *leaders;   /* (owned) of SasMatrixLeader, as in the drop-down */
  GtkWidget       *link;      /* (owned) (nullable) popover: what to link with */
  guint            level;     /* 0: the unit's matrix; else that team's */
  double           zoom;
  SasMatrixNext    next;
  guint            printing;  /* the last paper that was asked for: its place in the table of sas-matrix-page-print.c */
  gboolean         choosing;  /* the list of leaders is being filled */
};

/* NULL while it is read. (transfer none) */
SasMatrix *sas_matrix_page_get_matrix      (SasMatrixPage *self);
void       sas_matrix_page_update          (SasMatrixPage *self);
void       sas_matrix_page_choose          (SasMatrixPage *self, const char *nip);

/* sas-matrix-page-lists.c */
void       sas_matrix_page_install_lists   (GtkWidgetClass *widget_class);

/* sas-matrix-page-print.c */
void       sas_matrix_page_install_printing (GtkWidgetClass *widget_class);

/* sas-matrix-page-actions.c */
void       sas_matrix_page_install_actions (GtkWidgetClass *widget_class);
void       sas_matrix_page_cell_written    (SasMatrixPage *self, guint member, guint column, const char *text);
void       sas_matrix_page_cell_unlinked   (SasMatrixPage *self, guint member, guint column);
void       sas_matrix_page_link_asked      (SasMatrixPage *self, guint member);
void       sas_matrix_page_cell_refused    (SasMatrixPage *self, guint member);
G_END_DECLS
