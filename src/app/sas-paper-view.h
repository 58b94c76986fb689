/* One document's paper (sas-paper-sheets.h) in a scrolled window, at the width of the pane or at a zoom; Ctrl and the wheel
 * change it.
 * Signals: "anchor-clicked" (const char *path): a click on what a part of the value prints. "end-seen": the last line of what is
 * shown has come into view. */
#pragma once
#include <gtk/gtk.h>
#include "sas-paint-cairo.h"
G_BEGIN_DECLS
#define SAS_TYPE_PAPER_VIEW (sas_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (SasPaperView, sas_paper_view, SAS, PAPER_VIEW, GtkWidget)
#define SAS_PAPER_VIEW_FIT 0.0

GtkWidget *sas_paper_view_new       (void);
/* @pages (nullable). The place on the desk is kept. */
void       sas_paper_view_set_pages (SasPaperView *self, SasPages *pages);
/* Several documents one below the other, of SasPages; nullable. Begins at the top. */
void       sas_paper_view_set_documents (SasPaperView *self, GPtrArray *documents);
SasPages  *sas_paper_view_get_pages (SasPaperView *self);                 /* (transfer none) (nullable) */
/* Which anchors are tinted; copied. */
void       sas_paper_view_set_tints (SasPaperView *self, const SasTint *tints, guint count);
/* 1.0: life size; SAS_PAPER_VIEW_FIT: the sheet fills the width. */
void       sas_paper_view_set_zoom  (SasPaperView *self, double zoom);
double     sas_paper_view_get_scale (SasPaperView *self);                 /* the one in use, 1.0 life size */
void       sas_paper_view_zoom_step (SasPaperView *self, int steps);      /* +1 larger, -1 smaller */
guint      sas_paper_view_get_page  (SasPaperView *self);                 /* from 0: the one that fills most of the view */
void       sas_paper_view_go_to_page   (SasPaperView *self, guint page);
/* Brings what @path prints into view, if it is printed and not in view already. */
void       sas_paper_view_go_to_anchor (SasPaperView *self, const char *path);
G_END_DECLS
