/* The outline of a glyph as moves, lines and cubic curves: for painters that draw letters themselves. */
#pragma once
#include "sas-font-file.h"
G_BEGIN_DECLS

typedef struct { double x, y; } SasPoint;   /* thousandths of an em, y upward */

typedef struct
{
  void (*move)  (SasPoint to, gpointer data);
  void (*line)  (SasPoint to, gpointer data);
  void (*curve) (SasPoint first, SasPoint second, SasPoint to, gpointer data);
  void (*close) (gpointer data);
} SasPen;

/* Closed contours, to be filled by the winding rule. A blank or damaged glyph draws nothing. */
void sas_outline_draw (const SasFontFile *file, guint glyph, const SasPen *pen, gpointer data);
G_END_DECLS
