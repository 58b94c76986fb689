/* The chosen person's pages: thumbnails, and the paper as it will be. */
#pragma once
#include <gtk/gtk.h>
#include "sas-pages.h"
G_BEGIN_DECLS
#define SAS_TYPE_PRINT_PREVIEW (sas_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (SasPrintPreview, sas_print_preview, SAS, PRINT_PREVIEW, GtkWidget)
/* @parts (array of SasPages, one a form); NULL or empty: @why says why there is nothing. */
void  sas_print_preview_set   (SasPrintPreview *self, const char *name, GPtrArray *parts, const char *why);
guint sas_print_preview_count (SasPrintPreview *self);   /* pages */
G_END_DECLS
