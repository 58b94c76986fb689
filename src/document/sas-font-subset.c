#include "config.h"
#include <string.h>
#include "sas-font-subset.h"

/* The tables that a PDF reader asks for (PDF 1.3, 5.8), in the order of their tags. */
enum { CMAP, GLYF, HEAD, HHEA, HMTX, LOCA, MAXP, TABLES };
static const char tags[TABLES][5] = { "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp" };

static void
put16 (GByteArray *to, guint value)
{
  const guint8 bytes[] = { (guint8) (value >> 8), (guint8) value };

  g_byte_array_append (to, bytes, sizeof bytes);
}

static void
put32 (GByteArray *to, guint32 value)
{
  put16 (to, value >> 16);
  put16 (to, value & 0xFFFF);
}

static void
put_words (GByteArray *to, const guint16 *words, guint count)
{
  for (guint i = 0; i < count; i++)
    put16 (to, words[i]);
}

static void
put_outlines (GByteArray *tables[TABLES], const SasFontFile *file, const SasSubsetGlyph *glyphs, guint count)
{
  for (guint i = 0; i <= count; i++)
    {
      guint glyph = i > 0 ? glyphs[i - 1].glyph : 0;
      gboolean blank = i > 0 && glyphs[i - 1].blank;
      gsize length;
      const guint8 *outline = sas_font_file_outline (file, glyph, &length);

      put32 (tables[LOCA], tables[GLYF]->len);
      put16 (tables[HMTX], blank ? 0 : sas_font_file_advance (file, glyph));
      put16 (tables[HMTX], (guint16) (blank ? 0 : sas_font_file_bearing (file, glyph)));
      if (!blank && length > 0)
        g_byte_array_append (tables[GLYF], outline, (guint) length);
      while (tables[GLYF]->len % 4 != 0)
        g_byte_array_append (tables[GLYF], (const guint8 *) "", 1);
    }
  put32 (tables[LOCA], tables[GLYF]->len);
}

/* Format 4, a segment for each character. */
static void
put_characters (GByteArray *to, const SasSubsetGlyph *glyphs, guint count)
{
  guint segments = 1, power = 1, log = 0;

  for (guint i = 0; i < count; i++)
    segments += glyphs[i].character != 0;
  for (; power * 2 <= segments; power *= 2)
    log++;
  put_words (to, (const guint16[]) { 0, 1, 3, 1, 0, 12 }, 6);
  put_words (to, (const guint16[]) { 4, (guint16) (16 + 8 * segments), 0, (guint16) (2 * segments), (guint16) (2 * power), (guint16) log,
                                     (guint16) (2 * (segments - power)) }, 7);
  for (int part = 0; part < 4; part++)   /* last characters, first characters, deltas, offsets */
    {
      for (guint i = 0; i < count; i++)
        if (glyphs[i].character != 0)
          put16 (to, part < 2 ? glyphs[i].character : part == 2 ? (guint16) (i + 1 - glyphs[i].character) : 0);
      put16 (to, part < 2 ? 0xFFFF : part == 2 ? 1 : 0);
      if (part == 0)
        put16 (to, 0);
    }
}

static void
put_headers (GByteArray *tables[TABLES], const SasFontFile *file, guint count)
{
  const SasFontMetrics *metrics = sas_font_file_metrics (file);
  const guint16 ascent = (guint16) metrics->ascent, descent = (guint16) metrics->descent;
  const guint16 *box = (const guint16[]) { (guint16) metrics->box[0], (guint16) metrics->box[1], (guint16) metrics->box[2],
                                           (guint16) metrics->box[3] };

  put_words (tables[HEAD], (const guint16[]) { 1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0x0003, 1000, 0, 0, 0, 0, 0, 0, 0, 0 }, 18);
  put_words (tables[HEAD], box, 4);
  put_words (tables[HEAD], (const guint16[]) { 0, 8, 2, 1, 0 }, 5);   /* style, smallest size, direction, long loca, format */
  put_words (tables[HHEA], (const guint16[]) { 1, 0, ascent, descent, 0, 2000, 0, 0, box[2], 1, 0, 0, 0, 0, 0, 0, 0, (guint16) (count + 1) }, 18);
  put_words (tables[MAXP], (const guint16[]) { 1, 0, (guint16) (count + 1), 1000, 200, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0 }, 16);
}

static guint32
sum_of (const guint8 *data, gsize length)
{
  guint32 sum = 0;

  for (gsize i = 0; i < length; i++)
    sum += (guint32) data[i] << (24 - 8 * (i % 4));
  return sum;
}

static GByteArray *
assemble (GByteArray *tables[TABLES])
{
  GByteArray *file = g_byte_array_new ();
  guint offset = 12 + 16 * TABLES, head = 0;
  guint32 adjustment;

  put_words (file, (const guint16[]) { 1, 0, TABLES, 64, 2, 16 * TABLES - 64 }, 6);
  for (guint i = 0; i < TABLES; i++)
    {
      head = i == HEAD ? offset : head;
      g_byte_array_append (file, (const guint8 *) tags[i], 4);
      put32 (file, sum_of (tables[i]->data, tables[i]->len));
      put32 (file, offset);
      put32 (file, tables[i]->len);
      offset += (tables[i]->len + 3) & ~3u;
    }
  for (guint i = 0; i < TABLES; i++)
    {
      g_byte_array_append (file, tables[i]->data, tables[i]->len);
      while (file->len % 4 != 0)
        g_byte_array_append (file, (const guint8 *) "", 1);
    }
  adjustment = GUINT32_TO_BE (0xB1B0AFBAu - sum_of (file->data, file->len));
  memcpy (file->data + head + 8, &adjustment, sizeof adjustment);
  return file;
}

GByteArray *
sas_font_subset (const SasFontFile *file, const SasSubsetGlyph *glyphs, guint count)
{
  GByteArray *tables[TABLES], *whole;

  g_return_val_if_fail (count < G_MAXUINT16, NULL);
  for (guint i = 0; i < TABLES; i++)
    tables[i] = g_byte_array_new ();
  put_outlines (tables, file, glyphs, count);
  put_characters (tables[CMAP], glyphs, count);
  put_headers (tables, file, count);
  whole = assemble (tables);
  for (guint i = 0; i < TABLES; i++)
    g_byte_array_unref (tables[i]);
  return whole;
}
