/* Pages on a cairo surface: the preview on the screen and the printer. The same runs of the same faces as in the PDF. */
#pragma once
#include <cairo.h>
#include "sas-pages.h"
G_BEGIN_DECLS

/* A tint behind what the anchors in @name print, on the screen only. */
typedef struct { const char *name; double red, green, blue; } SasTint;

/* The page with its top left corner at the origin, one unit a point: scale @cr before. Paints no white: the sheet is the
 * caller's. @tints: 0 when printing. Glyphs become outlines on a surface of pixels, text on one of vectors. */
void sas_pages_paint_cairo (const SasPages *pages, guint number, cairo_t *cr, const SasTint *tints, guint count);
G_END_DECLS
