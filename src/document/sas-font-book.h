/* The faces of the paper. Found once, read once, shared by every document and thread: nothing in it changes afterwards.
 *
 * A font is named by its number: sas_font_of (face, style), or SAS_FONT_SYMBOLS, the face that helps out where a text face
 * lacks a character. Lengths are in thousandths of an em. */
#pragma once
#include "sas-font-file.h"
G_BEGIN_DECLS

typedef enum { SAS_FACE_BOOKMAN, SAS_FACE_SANS, SAS_FACES } SasFace;
typedef enum { SAS_STYLE_REGULAR, SAS_STYLE_BOLD, SAS_STYLE_ITALIC, SAS_STYLES } SasStyle;
#define SAS_FONT_SYMBOLS (SAS_FACES * SAS_STYLES)
#define SAS_FONTS        (SAS_FONT_SYMBOLS + 1)

typedef enum
{
  SAS_GLYPH_DRAWN,
  SAS_GLYPH_MISSING,     /* no face has it: glyph 0, a box, stands for it */
  SAS_GLYPH_INVISIBLE,   /* joiners, direction marks: no ink, no width */
} SasGlyphKind;

typedef struct
{
  guint8  font;          /* where the glyph is: the font asked for or SAS_FONT_SYMBOLS */
  guint8  kind;          /* SasGlyphKind */
  guint16 glyph;
  guint16 advance;
} SasGlyph;

typedef struct _SasFontBook SasFontBook;

/* The program's faces, from $SASARAN_DATA_DIR/fonts or the installed folder. (transfer none); lives as long as the process.
 * SAS_ERROR_RENDER names the file that is missing or damaged. */
SasFontBook       *sas_font_book_get_default (GError **error);
SasFontBook       *sas_font_book_open        (const char *folder, GError **error);   /* (transfer full) */
void               sas_font_book_free        (SasFontBook *book);
guint              sas_font_of               (SasFace face, SasStyle style);
const SasFontFile *sas_font_book_file        (const SasFontBook *book, guint font);
SasGlyph           sas_font_book_glyph       (const SasFontBook *book, guint font, gunichar character);
/* The sum of the advances of @length bytes of UTF-8. */
guint              sas_font_book_width       (const SasFontBook *book, guint font, const char *text, gsize length);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasFontBook, sas_font_book_free)
G_END_DECLS
