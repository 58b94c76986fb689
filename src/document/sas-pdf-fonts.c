#include "config.h"
#include <hpdf_objects.h>
#include <string.h>
#include "sas-font-subset.h"
#include "sas-pdf-fonts.h"

#define NARROW_FIRST 32
#define NARROW_COUNT (256 - NARROW_FIRST)
#define FLAG_SERIF    (1 << 1)
#define FLAG_SYMBOLIC (1 << 2)
#define FLAG_PLAIN    (1 << 5)
#define FLAG_ITALIC   (1 << 6)

typedef struct { gunichar character; SasGlyph glyph; } Wide;

struct _SasPdfFonts
{
  const SasFontBook *book;
  gboolean narrow_used[SAS_FONTS];
  gboolean narrow[SAS_FONTS][NARROW_COUNT];   /* by Windows-1252 code */
  GArray *wide[SAS_FONTS];                    /* Wide; code n + 1 */
  GHashTable *wide_codes[SAS_FONTS];          /* character -> code */
};

/* 0x80-0x9F of Windows-1252. */
static const guint16 upper_1252[32] = {
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
  0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
};

/* The code of a character that readers give back unchanged: not the no-break space, nor the soft hyphen. 0: none. */
static guint
code_1252 (gunichar character)
{
  if ((character >= 0x20 && character < 0x7F) || (character > 0xA0 && character <= 0xFF && character != 0xAD))
    return character;
  for (guint i = 0; character > 0xFF && i < G_N_ELEMENTS (upper_1252); i++)
    if (upper_1252[i] == character)
      return 0x80 + i;
  return 0;
}

static gunichar
character_1252 (guint code)
{
  return code >= 0x80 && code < 0xA0 ? upper_1252[code - 0x80] : code;
}

/* --- which characters --- */

SasPdfFonts *
sas_pdf_fonts_new (const SasFontBook *book)
{
  SasPdfFonts *self = g_new0 (SasPdfFonts, 1);

  self->book = book;
  return self;
}

void
sas_pdf_fonts_free (SasPdfFonts *self)
{
  for (guint font = 0; font < SAS_FONTS; font++)
    {
      g_clear_pointer (&self->wide[font], g_array_unref);
      g_clear_pointer (&self->wide_codes[font], g_hash_table_unref);
    }
  g_free (self);
}

static guint
wide_code (SasPdfFonts *self, gunichar character, SasGlyph glyph)
{
  guint font = glyph.font;
  guint code;
  Wide wide = { character, glyph };

  if (self->wide[font] == NULL)
    {
      self->wide[font] = g_array_new (FALSE, FALSE, sizeof (Wide));
      self->wide_codes[font] = g_hash_table_new (NULL, NULL);
    }
  code = GPOINTER_TO_UINT (g_hash_table_lookup (self->wide_codes[font], GUINT_TO_POINTER (character)));
  if (code != 0)
    return code;
  if (self->wide[font]->len >= G_MAXUINT16 - 1)   /* more letters than a font has codes for: the box without a name */
    return 0;
  g_array_append_val (self->wide[font], wide);
  g_hash_table_insert (self->wide_codes[font], GUINT_TO_POINTER (character), GUINT_TO_POINTER (self->wide[font]->len));
  return self->wide[font]->len;
}

SasPdfCode
sas_pdf_fonts_code (SasPdfFonts *self, guint font, gunichar character)
{
  guint code = code_1252 (character);
  SasGlyph glyph = sas_font_book_glyph (self->book, font, character);

  if (code == 0 || glyph.kind != SAS_GLYPH_DRAWN || glyph.font != font)
    return (SasPdfCode) { (guint8) (SAS_FONTS + glyph.font), TRUE, (guint16) wide_code (self, character, glyph) };
  self->narrow_used[font] = self->narrow[font][code - NARROW_FIRST] = TRUE;
  return (SasPdfCode) { (guint8) font, FALSE, (guint16) code };
}

/* --- objects --- */

static HPDF_Dict
add_dict (HPDF_Doc pdf, const char *type)
{
  HPDF_Dict dict = HPDF_Dict_New (pdf->mmgr);

  HPDF_Xref_Add (pdf->xref, dict);
  HPDF_Dict_AddName (dict, "Type", type);
  return dict;
}

static HPDF_Dict
add_stream (HPDF_Doc pdf, const guint8 *data, gsize length)
{
  HPDF_Dict dict = HPDF_DictStream_New (pdf->mmgr, pdf->xref);

  dict->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
  HPDF_Stream_Write (dict->stream, data, (HPDF_UINT) length);
  return dict;
}

/* "ABCDEF+Name", the letters from the bytes of the subset. */
static char *
subset_name (const SasFontFile *file, const GByteArray *bytes)
{
  guint32 hash = 2166136261u;
  char tag[7] = { 0 };

  for (guint i = 0; i < bytes->len; i++)
    hash = (hash ^ bytes->data[i]) * 16777619u;
  for (int i = 0; i < 6; i++, hash /= 26)
    tag[i] = (char) ('A' + hash % 26);
  return g_strconcat (tag, "+", sas_font_file_name (file), NULL);
}

static HPDF_Dict
add_descriptor (HPDF_Doc pdf, const SasFontFile *file, const char *name, int flags, const GByteArray *bytes)
{
  const SasFontMetrics *metrics = sas_font_file_metrics (file);
  HPDF_Dict descriptor = add_dict (pdf, "FontDescriptor"), program = add_stream (pdf, bytes->data, bytes->len);
  HPDF_Array box = HPDF_Array_New (pdf->mmgr);

  HPDF_Dict_AddNumber (program, "Length1", (HPDF_INT32) bytes->len);
  HPDF_Dict_AddName (descriptor, "FontName", name);
  HPDF_Dict_AddNumber (descriptor, "Flags", flags | (metrics->italic_angle != 0 ? FLAG_ITALIC : 0));
  HPDF_Dict_Add (descriptor, "FontBBox", box);
  for (int i = 0; i < 4; i++)
    HPDF_Array_AddNumber (box, metrics->box[i]);
  HPDF_Dict_AddNumber (descriptor, "ItalicAngle", metrics->italic_angle);
  HPDF_Dict_AddNumber (descriptor, "Ascent", metrics->ascent);
  HPDF_Dict_AddNumber (descriptor, "Descent", metrics->descent);
  HPDF_Dict_AddNumber (descriptor, "CapHeight", metrics->cap_height);
  HPDF_Dict_AddNumber (descriptor, "StemV", 80);
  HPDF_Dict_Add (descriptor, "FontFile2", program);
  return descriptor;
}

/* One byte a character, Windows-1252. */
static HPDF_Dict
write_narrow (SasPdfFonts *self, HPDF_Doc pdf, guint font)
{
  const SasFontFile *file = sas_font_book_file (self->book, font);
  SasSubsetGlyph glyphs[NARROW_COUNT];
  guint by_character[0x2200] = { 0 }, count = 0;
  HPDF_Array widths = HPDF_Array_New (pdf->mmgr);
  HPDF_Dict dict = add_dict (pdf, "Font");
  g_autoptr (GByteArray) bytes = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < NARROW_COUNT; i++)
    {
      gunichar character = character_1252 (i + NARROW_FIRST);

      HPDF_Array_AddNumber (widths, self->narrow[font][i] ? sas_font_book_glyph (self->book, font, character).advance : 0);
      if (self->narrow[font][i])
        by_character[character] = 1;
    }
  for (gunichar character = 0; character < G_N_ELEMENTS (by_character); character++)
    if (by_character[character] != 0)
      glyphs[count++] = (SasSubsetGlyph) { sas_font_book_glyph (self->book, font, character).glyph, FALSE, (guint16) character };
  bytes = sas_font_subset (file, glyphs, count);
  name = subset_name (file, bytes);
  HPDF_Dict_AddName (dict, "Subtype", "TrueType");
  HPDF_Dict_AddName (dict, "BaseFont", name);
  HPDF_Dict_AddName (dict, "Encoding", "WinAnsiEncoding");
  HPDF_Dict_AddNumber (dict, "FirstChar", NARROW_FIRST);
  HPDF_Dict_AddNumber (dict, "LastChar", 255);
  HPDF_Dict_Add (dict, "Widths", widths);
  HPDF_Dict_Add (dict, "FontDescriptor", add_descriptor (pdf, file, name, FLAG_PLAIN | (font < SAS_STYLES ? FLAG_SERIF : 0), bytes));
  return dict;
}

/* Code -> what was typed, UTF-16; at most 100 entries a block. */
static HPDF_Dict
add_to_unicode (HPDF_Doc pdf, const GArray *wide)
{
  g_autoptr (GString) map = g_string_new (
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");

  for (guint i = 0; i < wide->len; i++)
    {
      gunichar character = g_array_index (wide, Wide, i).character;

      if (i % 100 == 0)
        g_string_append_printf (map, "%u beginbfchar\n", MIN (wide->len - i, 100));
      if (character > 0xFFFF)
        g_string_append_printf (map, "<%04X> <%04X%04X>\n", i + 1, 0xD7C0 + (character >> 10), 0xDC00 + (character & 0x3FF));
      else
        g_string_append_printf (map, "<%04X> <%04X>\n", i + 1, character);
      if (i % 100 == 99 || i + 1 == wide->len)
        g_string_append (map, "endbfchar\n");
    }
  g_string_append (map, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
  return add_stream (pdf, (const guint8 *) map->str, map->len);
}

static HPDF_Dict
add_descendant (SasPdfFonts *self, HPDF_Doc pdf, guint font, const char *name, const GByteArray *bytes)
{
  const GArray *wide = self->wide[font];
  HPDF_Dict dict = add_dict (pdf, "Font"), system = HPDF_Dict_New (pdf->mmgr);
  HPDF_Array widths = HPDF_Array_New (pdf->mmgr), row = HPDF_Array_New (pdf->mmgr);

  HPDF_Dict_AddName (dict, "Subtype", "CIDFontType2");
  HPDF_Dict_AddName (dict, "BaseFont", name);
  HPDF_Dict_Add (dict, "CIDSystemInfo", system);
  HPDF_Dict_Add (system, "Registry", HPDF_String_New (pdf->mmgr, "Adobe", NULL));
  HPDF_Dict_Add (system, "Ordering", HPDF_String_New (pdf->mmgr, "Identity", NULL));
  HPDF_Dict_AddNumber (system, "Supplement", 0);
  HPDF_Dict_AddName (dict, "CIDToGIDMap", "Identity");
  HPDF_Dict_AddNumber (dict, "DW", sas_font_file_advance (sas_font_book_file (self->book, font), 0));
  HPDF_Dict_Add (dict, "W", widths);
  HPDF_Array_AddNumber (widths, 1);
  HPDF_Array_Add (widths, row);
  for (guint i = 0; i < wide->len; i++)
    HPDF_Array_AddNumber (row, g_array_index (wide, Wide, i).glyph.advance);
  HPDF_Dict_Add (dict, "FontDescriptor", add_descriptor (pdf, sas_font_book_file (self->book, font), name, FLAG_SYMBOLIC, bytes));
  return dict;
}

static HPDF_Dict
write_wide (SasPdfFonts *self, HPDF_Doc pdf, guint font)
{
  const SasFontFile *file = sas_font_book_file (self->book, font);
  const GArray *wide = self->wide[font];
  g_autofree SasSubsetGlyph *glyphs = g_new0 (SasSubsetGlyph, wide->len);
  HPDF_Dict dict = add_dict (pdf, "Font");
  HPDF_Array descendants = HPDF_Array_New (pdf->mmgr);
  g_autoptr (GByteArray) bytes = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < wide->len; i++)
    {
      const SasGlyph *glyph = &g_array_index (wide, Wide, i).glyph;

      glyphs[i] = (SasSubsetGlyph) { glyph->glyph, glyph->kind == SAS_GLYPH_INVISIBLE, 0 };
    }
  bytes = sas_font_subset (file, glyphs, wide->len);
  name = subset_name (file, bytes);
  HPDF_Dict_AddName (dict, "Subtype", "Type0");
  HPDF_Dict_AddName (dict, "BaseFont", name);
  HPDF_Dict_AddName (dict, "Encoding", "Identity-H");
  HPDF_Dict_Add (dict, "DescendantFonts", descendants);
  HPDF_Array_Add (descendants, add_descendant (self, pdf, font, name, bytes));
  HPDF_Dict_Add (dict, "ToUnicode", add_to_unicode (pdf, wide));
  return dict;
}

void
sas_pdf_fonts_write (SasPdfFonts *self, HPDF_Doc pdf, HPDF_Dict resources)
{
  for (guint font = 0; font < 2 * SAS_FONTS; font++)
    {
      char key[8];

      g_snprintf (key, sizeof key, "F%u", font);
      if (font < SAS_FONTS && self->narrow_used[font])
        HPDF_Dict_Add (resources, key, write_narrow (self, pdf, font));
      else if (font >= SAS_FONTS && self->wide[font - SAS_FONTS] != NULL)
        HPDF_Dict_Add (resources, key, write_wide (self, pdf, font - SAS_FONTS));
    }
}
