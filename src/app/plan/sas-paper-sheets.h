/* Laid out pages on the screen, one below the other, as the PDF has them. Tints and the mark of a place are of the screen only.
 * Signal "clicked" (const char *place): what stands on the paper under the pointer. */
#pragma once
#include <gtk/gtk.h>
#include "sas-pages.h"
G_BEGIN_DECLS
#define SAS_TYPE_PAPER_SHEETS (sas_paper_sheets_get_type ())
G_DECLARE_FINAL_TYPE (SasPaperSheets, sas_paper_sheets, SAS, PAPER_SHEETS, GtkWidget)
/* @documents: of SasPages, in order; nullable. */
void       sas_paper_sheets_set_documents (SasPaperSheets *self, GPtrArray *documents);
/* Rows edited and rows missing, as paths; (nullable) owned by the caller. */
void       sas_paper_sheets_set_tints     (SasPaperSheets *self, const char *edited, GPtrArray *missing);
/* Pixels a point; 0: as wide as there is room. */
void       sas_paper_sheets_set_zoom      (SasPaperSheets *self, double zoom);
double     sas_paper_sheets_get_zoom      (SasPaperSheets *self);         /* as it is drawn now */
guint      sas_paper_sheets_count         (SasPaperSheets *self);
/* Number of the page at @y of the widget, from 0. */
guint      sas_paper_sheets_page_at       (SasPaperSheets *self, double y);
/* Where @place stands, in the widget; FALSE when it is not printed. */
gboolean   sas_paper_sheets_find          (SasPaperSheets *self, const char *place, graphene_rect_t *where);
G_END_DECLS
