/* Laid out pages on the screen, one below the other, as the PDF has them; white in the dark theme too. The child of a scrolled
 * window: what is far from the view is not kept drawn. Tints are of the screen only.
 * Signal "clicked" (const char *place): what stands on the paper under the pointer. */
#pragma once
#include <gtk/gtk.h>
#include "sas-paint-cairo.h"
G_BEGIN_DECLS
#define SAS_TYPE_PAPER_SHEETS (sas_paper_sheets_get_type ())
G_DECLARE_FINAL_TYPE (SasPaperSheets, sas_paper_sheets, SAS, PAPER_SHEETS, GtkWidget)
/* @documents: of SasPages, in order; nullable. Takes a reference. */
void       sas_paper_sheets_set_documents (SasPaperSheets *self, GPtrArray *documents);
/* Which places are tinted; copied. */
void       sas_paper_sheets_set_tints     (SasPaperSheets *self, const SasTint *tints, guint count);
/* Pixels a point; 0: as wide as there is room. */
void       sas_paper_sheets_set_zoom      (SasPaperSheets *self, double zoom);
double     sas_paper_sheets_get_zoom      (SasPaperSheets *self);         /* the one in use */
guint      sas_paper_sheets_count         (SasPaperSheets *self);         /* pages of all documents */
/* Number of the page at @y of the widget, from 0, over all documents; and where a page begins, in pixels of the widget. */
guint      sas_paper_sheets_page_at       (SasPaperSheets *self, double y);
double     sas_paper_sheets_top_of        (SasPaperSheets *self, guint page);
/* Where @place stands, in the widget; FALSE when it is not printed. */
gboolean   sas_paper_sheets_find          (SasPaperSheets *self, const char *place, graphene_rect_t *where);

/* One page alone, @width pixels wide at most, for a list of thumbnails: a paintable of its own. (transfer full) */
GdkPaintable *sas_paper_thumbnail_new (SasPages *pages, guint page, double width, int scale_factor);
G_END_DECLS
