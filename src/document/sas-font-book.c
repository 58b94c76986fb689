#include "config.h"
#include <gio/gio.h>
#include "sas-error.h"
#include "sas-font-book.h"
#include "sas-i18n.h"

#define CACHED 0x600   /* Latin, Greek and Cyrillic: looked up once for each font */

struct _SasFontBook
{
  SasFontFile *files[SAS_FONTS];
  SasGlyph glyphs[SAS_FONTS][CACHED];
};

static const struct { const char *file, *name; } faces[SAS_FONTS] = {
  { "bookman-regular.ttf", "URWBookman-Light" },
  { "bookman-bold.ttf",    "URWBookman-Demi" },
  { "bookman-italic.ttf",  "URWBookman-LightItalic" },
  { "sans-regular.ttf",    "SasaranSans-Regular" },
  { "sans-bold.ttf",       "SasaranSans-Bold" },
  { "sans-italic.ttf",     "SasaranSans-Italic" },
  { "symbols.ttf",         "SasaranSymbols" },
};

static SasGlyph
look_up (const SasFontBook *self, guint font, gunichar character)
{
  static const guint8 invisible[] = { G_UNICODE_FORMAT, G_UNICODE_LINE_SEPARATOR, G_UNICODE_PARAGRAPH_SEPARATOR };
  GUnicodeType type = g_unichar_type (character);
  guint where[] = { font, SAS_FONT_SYMBOLS };

  for (guint i = 0; i < G_N_ELEMENTS (invisible); i++)
    if (type == invisible[i] && character != 0xAD)   /* the soft hyphen is typed to be seen */
      return (SasGlyph) { font, SAS_GLYPH_INVISIBLE, 0, 0 };
  for (guint i = 0; i < G_N_ELEMENTS (where); i++)
    {
      guint glyph = sas_font_file_glyph (self->files[where[i]], character);

      if (glyph != 0)
        return (SasGlyph) { where[i], SAS_GLYPH_DRAWN, glyph, sas_font_file_advance (self->files[where[i]], glyph) };
    }
  if (character >= 0xFE00 && character <= 0xFE0F)    /* variation selectors choose among shapes we do not have */
    return (SasGlyph) { font, SAS_GLYPH_INVISIBLE, 0, 0 };
  return (SasGlyph) { font, SAS_GLYPH_MISSING, 0, sas_font_file_advance (self->files[font], 0) };
}

static SasFontFile *
open_file (const char *folder, guint font, GError **error)
{
  g_autofree char *path = g_build_filename (folder, faces[font].file, NULL);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GMappedFile) map = g_mapped_file_new (path, FALSE, &cause);
  g_autoptr (GBytes) bytes = NULL;

  if (map == NULL)
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_RENDER, _("The font “%s” cannot be read: %s. Install Sasaran again."),
                   path, cause->message);
      return NULL;
    }
  bytes = g_mapped_file_get_bytes (map);
  return sas_font_file_new (faces[font].name, bytes, error);
}

SasFontBook *
sas_font_book_open (const char *folder, GError **error)
{
  g_autoptr (SasFontBook) self = g_new0 (SasFontBook, 1);

  for (guint font = 0; font < SAS_FONTS; font++)
    if ((self->files[font] = open_file (folder, font, error)) == NULL)
      return NULL;
  for (guint font = 0; font < SAS_FONTS; font++)
    for (gunichar character = 0; character < CACHED; character++)
      self->glyphs[font][character] = look_up (self, font, character);
  return g_steal_pointer (&self);
}

void
sas_font_book_free (SasFontBook *self)
{
  if (self == NULL)
    return;
  for (guint font = 0; font < SAS_FONTS; font++)
    g_clear_pointer (&self->files[font], sas_font_file_free);
  g_free (self);
}

/* A failure is not remembered: the next print after a repair succeeds without a restart. */
SasFontBook *
sas_font_book_get_default (GError **error)
{
  static GMutex mutex;
  static SasFontBook *book;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (book == NULL)
    {
      const char *data = g_getenv ("SASARAN_DATA_DIR");
      g_autofree char *folder = g_build_filename (data != NULL ? data : SASARAN_DATA_DIR, "fonts", NULL);

      book = sas_font_book_open (folder, error);
    }
  return book;
}

guint
sas_font_of (SasFace face, SasStyle style)
{
  return (guint) face * SAS_STYLES + (guint) style;
}

const SasFontFile *
sas_font_book_file (const SasFontBook *self, guint font)
{
  g_return_val_if_fail (font < SAS_FONTS, NULL);
  return self->files[font];
}

SasGlyph
sas_font_book_glyph (const SasFontBook *self, guint font, gunichar character)
{
  return character < CACHED ? self->glyphs[font][character] : look_up (self, font, character);
}

guint
sas_font_book_width (const SasFontBook *self, guint font, const char *text, gsize length)
{
  guint width = 0;

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    width += sas_font_book_glyph (self, font, g_utf8_get_char (at)).advance;
  return width;
}
