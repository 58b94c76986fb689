/* One TrueType file as resources/fonts/make-fonts.py makes them: 1000 units an em, plain outlines, one character map (format 12).
 * Read once, never changed: any thread may use it. Lengths are in thousandths of an em. */
#pragma once
#include <glib.h>
G_BEGIN_DECLS

typedef struct _SasFontFile SasFontFile;

typedef struct
{
  int ascent, descent;      /* descent is negative */
  int cap_height;
  int box[4];               /* left, bottom, right, top of all glyphs */
  int italic_angle;         /* degrees, negative leans right */
} SasFontMetrics;

/* Keeps a reference to @bytes; @name is the PostScript name. What is not such a file is refused: SAS_ERROR_RENDER. */
SasFontFile *sas_font_file_new     (const char *name, GBytes *bytes, GError **error);
void         sas_font_file_free    (SasFontFile *file);
const char  *sas_font_file_name    (const SasFontFile *file);
const SasFontMetrics *sas_font_file_metrics (const SasFontFile *file);
/* The glyph of a character, 0 when the face has none; glyph 0 is the visible sign for a missing one. */
guint        sas_font_file_glyph   (const SasFontFile *file, gunichar character);
guint        sas_font_file_advance (const SasFontFile *file, guint glyph);
int          sas_font_file_bearing (const SasFontFile *file, guint glyph);
/* The glyf entry of a glyph, lent; *length is 0 for a blank one. */
const guint8 *sas_font_file_outline (const SasFontFile *file, guint glyph, gsize *length);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasFontFile, sas_font_file_free)
G_END_DECLS
