/* What the parts of the layout share. Lengths in points, y grows downward. */
#pragma once
#include "sas-layout.h"
G_BEGIN_DECLS

typedef struct
{
  const SasDoc *doc;
  const SasFontBook *book;
  SasFace face;
  SasPaperSheet sheet;
  SasPages *pages;
  SasPage *page;        /* the current one */
  float x, width;       /* of the column of text */
  float y;              /* where the next block begins */
  float floor;          /* nothing is put below */
} SasLayout;

void  sas_layout_new_page   (SasLayout *self);
/* Emits @lines lines from @line on, the first one's top at @y, aligned in the box [x, x + width]. */
void  sas_layout_put_lines  (SasLayout *self, const SasText *text, const SasLine *line, guint lines, float x, float y, float width,
                             SasAlign align);
/* Emits @drawing with its top left corner at (x, y). */
void  sas_layout_put_drawing (SasLayout *self, const SasDrawing *drawing, float x, float y);
/* @tail: height of what must follow the last row on its page; 0 when nothing must. */
void  sas_layout_table      (SasLayout *self, const SasTable *table, float tail);
G_END_DECLS
