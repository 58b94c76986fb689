/* A TrueType file with only some glyphs of another, for embedding. */
#pragma once
#include "sas-font-file.h"
G_BEGIN_DECLS

typedef struct
{
  guint16  glyph;       /* of the whole file */
  gboolean blank;       /* no ink and no width, whatever the glyph */
  guint16  character;   /* the code point that the map of the new file gives it; 0: none */
} SasSubsetGlyph;

/* Glyph 0 stays first; @glyphs follow as 1, 2, ... in their order, those with a character ascending by it. The same input gives
 * the same bytes. (transfer full) */
GByteArray *sas_font_subset (const SasFontFile *file, const SasSubsetGlyph *glyphs, guint count);
G_END_DECLS
