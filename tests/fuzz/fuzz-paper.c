/* What the paper takes from elsewhere: the office's logo, font files, and whatever letters are typed. */
#include <string.h>
#include "fuzz-targets.h"
#include "sas-font-book.h"
#include "sas-image.h"
#include "sas-outline.h"
#include "sas-text.h"

void
fuzz_logo (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (SasImage) image = sas_image_new_from_bytes (bytes, &error);

  g_assert_true ((image == NULL) == (error != NULL));
  if (image != NULL)
    g_assert_cmpuint (g_bytes_get_size (image->pixels), ==, (gsize) image->width * image->height * 3);
}

static void
ignore_point (SasPoint to, gpointer data)
{
}

static void
ignore_curve (SasPoint first, SasPoint second, SasPoint to, gpointer data)
{
}

static void
ignore_close (gpointer data)
{
}

void
fuzz_font (const guint8 *data, gsize size)
{
  static const SasPen pen = { ignore_point, ignore_point, ignore_curve, ignore_close };
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (SasFontFile) file = sas_font_file_new ("fuzz", bytes, &error);

  g_assert_true ((file == NULL) == (error != NULL));
  for (gunichar character = 0; file != NULL && character < 0x180; character++)
    {
      guint glyph = sas_font_file_glyph (file, character);

      sas_outline_draw (file, glyph, &pen, NULL);
      g_assert_cmpuint (sas_font_file_advance (file, glyph), <=, G_MAXUINT16);
    }
}

/* Lines follow one another through the whole text, and none is wider than its box unless it is a single letter. */
void
fuzz_text (const guint8 *data, gsize size)
{
  g_autofree char *typed = g_strndup ((const char *) data, size);
  const SasFontBook *book = sas_font_book_get_default (NULL);
  g_autoptr (SasText) text = sas_text_new (typed, SAS_STYLE_REGULAR);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (SasLine));
  guint end = 0;

  g_assert_nonnull (book);
  sas_text_wrap (text, book, SAS_FACE_BOOKMAN, 10, 80, lines);
  g_assert_cmpuint (lines->len, >, 0);
  for (guint i = 0; i < lines->len; i++)
    {
      const SasLine *line = &g_array_index (lines, SasLine, i);

      g_assert_cmpuint (line->start, >=, end);
      g_assert_cmpuint (line->end, >=, line->start);
      g_assert_cmpuint (line->end, <=, text->string->len);
      g_assert_true (line->width + line->indent <= 80.01f || g_utf8_strlen (sas_text_string (text) + line->start, line->end - line->start) == 1);
      end = line->end;
    }
}
