#include "config.h"
#ifdef HAVE_MALLOPT
#include <malloc.h>
#endif
#include <string.h>
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-pdf-fonts.h"
#include "sas-pdf-stamp.h"
#include "sas-pdf.h"
#include <hpdf_objects.h>
#include <hpdf_pages.h>

/* Pages are written as operators of our own, font objects likewise; libharu keeps the objects, compresses and numbers them. Its
 * calls are not looked at one by one: the error handler keeps the first error, and after one they all do nothing. */

typedef struct
{
  HPDF_Doc pdf;
  HPDF_STATUS failure;
  SasPdfFonts *fonts;
  HPDF_Dict font_resources;   /* one for all pages */
  GHashTable *stamps;         /* "width height text" -> HPDF_Dict: the word across a sheet is kept once for all like it */
  GString *out;               /* operators of the current page */
  guint font;                 /* state of the current page: number, size in hundredths, colour */
  int size, x, y;             /* x, y: begin of the last line of text, in hundredths */
  gboolean grey;
} Writer;

#define NO_FONT G_MAXUINT

static void
on_error (HPDF_STATUS code, HPDF_STATUS detail, void *data)
{
  Writer *self = data;

  if (self->failure == HPDF_OK)
    self->failure = code;
}

/* --- operators --- */

static int
hundredths (float value)
{
  return (int) (value * 100.0f + (value < 0 ? -0.5f : 0.5f));
}

/* "-12.5 ": shortest form, always with a point. */
static void
put_number (Writer *self, int value)
{
  char digits[16], *at = digits + sizeof digits;
  guint rest = (guint) ABS (value), decimals = rest % 100;

  *--at = ' ';
  if (decimals != 0)
    {
      if (decimals % 10 != 0)
        *--at = (char) ('0' + decimals % 10);
      *--at = (char) ('0' + decimals / 10);
      *--at = '.';
    }
  rest /= 100;
  do
    *--at = (char) ('0' + rest % 10);
  while ((rest /= 10) != 0);
  if (value < 0)
    *--at = '-';
  g_string_append_len (self->out, at, digits + sizeof digits - at);
}

static void
put_rects (Writer *self, const SasPage *page, const GArray *rects, const char *paint)
{
  for (guint i = 0; i < rects->len; i++)
    {
      const SasRect *rect = &g_array_index (rects, SasRect, i);

      put_number (self, hundredths (rect->x));
      put_number (self, hundredths (page->height - rect->y - rect->height));
      put_number (self, hundredths (rect->width));
      put_number (self, hundredths (rect->height));
      g_string_append (self->out, "re\n");
    }
  if (rects->len > 0)
    g_string_append (self->out, paint);
}

static void
put_fills (Writer *self, const SasPage *page, const SasPaper *paper)
{
  double colour[3];

  sas_paper_fill (paper, colour);
  if (page->fills->len == 0)
    return;
  for (int i = 0; i < 3; i++)
    g_string_append_printf (self->out, "0.%03d ", (int) (colour[i] * 1000 + 0.5));
  g_string_append (self->out, "rg\n");
  put_rects (self, page, page->fills, "f\n0 g\n");
}

/* Moves, lines and curves, y turned upward. */
static void
put_step (Writer *self, const SasPage *page, const SasPathStep *step)
{
  static const struct { guint points; const char *operator; } kinds[] = { { 1, "m\n" }, { 1, "l\n" }, { 3, "c\n" } };   /* by SasPathKind */

  for (guint i = 0; i < kinds[step->kind].points; i++)
    {
      put_number (self, hundredths ((float) step->points[i].x));
      put_number (self, hundredths (page->height - (float) step->points[i].y));
    }
  g_string_append (self->out, kinds[step->kind].operator);
}

static void
put_strokes (Writer *self, const SasPage *page)
{
  for (guint i = 0; i < page->strokes->len; i++)
    {
      const SasStroke *stroke = &g_array_index (page->strokes, SasStroke, i);

      put_number (self, hundredths (stroke->grey));
      g_string_append (self->out, stroke->width > 0 ? "G " : "g ");
      put_number (self, hundredths (stroke->width));
      g_string_append (self->out, "w\n");
      for (guint k = 0; k < stroke->count; k++)
        put_step (self, page, &g_array_index (page->steps, SasPathStep, stroke->start + k));
      g_string_append (self->out, stroke->width > 0 ? "S\n" : "f\n");
    }
  if (page->strokes->len > 0)
    g_string_append (self->out, "0 g 0 G\n");
}

static void
put_rules (Writer *self, const SasPage *page)
{
  g_string_append (self->out, "0.5 w\n");
  put_rects (self, page, page->frames, "S\n");
  for (guint i = 0; i < page->rules->len; i++)
    {
      const SasRule *rule = &g_array_index (page->rules, SasRule, i);

      put_number (self, hundredths (rule->width));
      g_string_append (self->out, "w ");
      put_number (self, hundredths (rule->x0));
      put_number (self, hundredths (page->height - rule->y0));
      g_string_append (self->out, "m ");
      put_number (self, hundredths (rule->x1));
      put_number (self, hundredths (page->height - rule->y1));
      g_string_append (self->out, "l S\n");
    }
}

/* --- text --- */

static void
set_font (Writer *self, guint font, int size)
{
  if (self->font == font && self->size == size)
    return;
  g_string_append_printf (self->out, "/F%u ", font);
  put_number (self, size);
  g_string_append (self->out, "Tf ");
  self->font = font;
  self->size = size;
}

static void
put_code (Writer *self, SasPdfCode code)
{
  static const char hex[] = "0123456789ABCDEF";

  if (code.wide)
    for (int shift = 12; shift >= 0; shift -= 4)
      g_string_append_c (self->out, hex[(code.code >> shift) & 15]);
  else
    {
      if (code.code == '(' || code.code == ')' || code.code == '\\')
        g_string_append_c (self->out, '\\');
      g_string_append_c (self->out, (char) code.code);
    }
}

/* The characters as one string for each font that they need. */
static void
put_string (Writer *self, const SasRun *run, const char *text)
{
  guint open = NO_FONT;
  gboolean wide = FALSE;

  for (const char *at = text, *end = text + run->length; at < end; at = g_utf8_next_char (at))
    {
      SasPdfCode code = sas_pdf_fonts_code (self->fonts, run->font, g_utf8_get_char (at));

      if (code.font != open)
        {
          if (open != NO_FONT)
            g_string_append (self->out, wide ? ">Tj " : ")Tj ");
          set_font (self, code.font, hundredths (run->size));
          g_string_append_c (self->out, code.wide ? '<' : '(');
          open = code.font;
          wide = code.wide;
        }
      put_code (self, code);
    }
  if (open != NO_FONT)
    g_string_append (self->out, wide ? ">Tj\n" : ")Tj\n");
}

static void
put_runs (Writer *self, const SasPages *pages, const SasPage *page)
{
  g_string_append (self->out, "BT\n");
  self->font = NO_FONT;
  self->x = self->y = 0;
  self->grey = FALSE;
  for (guint i = 0; i < page->runs->len; i++)
    {
      const SasRun *run = &g_array_index (page->runs, SasRun, i);
      int x = hundredths (run->x), y = hundredths (page->height - run->y);

      if (run->grey != self->grey)
        g_string_append (self->out, run->grey ? "0.5 g " : "0 g ");
      self->grey = run->grey;
      put_number (self, x - self->x);
      put_number (self, y - self->y);
      g_string_append (self->out, "Td ");
      self->x = x;
      self->y = y;
      put_string (self, run, pages->text->str + run->start);
    }
  g_string_append (self->out, "ET\n");
}

/* --- pages --- */

static void
put_stamp (Writer *self, HPDF_Page to, const SasPages *pages, const SasPage *page)
{
  g_autofree char *key = NULL;
  HPDF_Dict form;

  if (pages->stamp == NULL)
    return;
  key = g_strdup_printf ("%d %d %s", hundredths (page->width), hundredths (page->height), pages->stamp);
  form = g_hash_table_lookup (self->stamps, key);
  if (form == NULL)
    {
      form = sas_pdf_stamp (self->pdf, pages, page);
      g_hash_table_insert (self->stamps, g_steal_pointer (&key), form);
    }
  g_string_append_printf (self->out, "/%s Do\n", HPDF_Page_GetXObjectName (to, form));
}

static void
put_pictures (Writer *self, HPDF_Page to, const SasPage *page)
{
  for (guint i = 0; i < page->pictures->len; i++)
    {
      const SasPicture *picture = &g_array_index (page->pictures, SasPicture, i);
      HPDF_Image image = HPDF_LoadRawImageFromMem (self->pdf, g_bytes_get_data (picture->image->pixels, NULL), picture->image->width,
                                                   picture->image->height, HPDF_CS_DEVICE_RGB, 8);

      if (image != NULL)
        HPDF_Page_DrawImage (to, image, picture->rect.x, page->height - picture->rect.y - picture->rect.height, picture->rect.width,
                             picture->rect.height);
    }
}

static HPDF_Page
write_page (Writer *self, const SasPages *pages, const SasPage *page)
{
  HPDF_Page to = HPDF_AddPage (self->pdf);
  HPDF_Dict resources;

  if (to == NULL)
    return NULL;
  HPDF_Page_SetWidth (to, page->width);
  HPDF_Page_SetHeight (to, page->height);
  put_pictures (self, to, page);
  resources = HPDF_Dict_GetItem (to, "Resources", HPDF_OCLASS_DICT);
  HPDF_Dict_Add (resources, "Font", self->font_resources);
  g_string_truncate (self->out, 0);
  put_stamp (self, to, pages, page);
  put_fills (self, page, &pages->paper);
  put_strokes (self, page);
  put_rules (self, page);
  put_runs (self, pages, page);
  HPDF_Stream_Write (((HPDF_PageAttr) to->attr)->stream, (const HPDF_BYTE *) self->out->str, (HPDF_UINT) self->out->len);
  return to;
}

/* A text string of the PDF itself: UTF-16 with its mark, whatever it holds. */
static HPDF_Binary
text_string (Writer *self, const char *text)
{
  glong length = 0;
  g_autofree gunichar2 *utf16 = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) "\xFE\xFF", 2);
  for (glong i = 0; i < length; i++)
    g_byte_array_append (bytes, (const guint8[]) { (guint8) (utf16[i] >> 8), (guint8) utf16[i] }, 2);
  return HPDF_Binary_New (self->pdf->mmgr, bytes->data, bytes->len);
}

static HPDF_Outline
add_bookmark (Writer *self, HPDF_Outline parent, const char *title, HPDF_Page page)
{
  HPDF_Outline bookmark = HPDF_CreateOutline (self->pdf, parent, "-", NULL);
  HPDF_Destination destination = HPDF_Page_CreateDestination (page);

  if (bookmark == NULL || destination == NULL)
    return NULL;
  HPDF_Dict_Add (bookmark, "Title", text_string (self, title));
  HPDF_Outline_SetDestination (bookmark, destination);
  return bookmark;
}

/* Closed, so that a file of many opens with a list that is seen at a glance. */
static HPDF_Outline
add_group (Writer *self, HPDF_Outline parent, const char *title, HPDF_Page page)
{
  HPDF_Outline group = add_bookmark (self, parent, title, page);

  if (group != NULL)
    HPDF_Outline_SetOpened (group, HPDF_FALSE);
  return group;
}

/* The bookmark of @part, below those that it shares with the @last part (nullable): of its unit, of its person. */
static void
add_bookmarks (Writer *self, HPDF_Outline above[2], const SasPdfPart *part, const SasPdfPart *last, HPDF_Page page)
{
  gboolean same_section = last != NULL && g_strcmp0 (last->section, part->section) == 0;

  if (!same_section)
    above[0] = part->section != NULL ? add_group (self, NULL, part->section, page) : NULL;
  if (part->group == NULL)
    above[1] = above[0];
  else if (!same_section || g_strcmp0 (last->group, part->group) != 0)
    above[1] = add_group (self, above[0], part->group, page);
  add_bookmark (self, above[1], part->pages->title, page);
}

static void
write_parts (Writer *self, const SasPdfPart *parts, guint count)
{
  HPDF_Outline above[2] = { NULL, NULL };

  for (guint i = 0; i < count && self->failure == HPDF_OK; i++)
    {
      const SasPdfPart *part = &parts[i];
      HPDF_Page first = NULL;

      for (guint page = 0; page < sas_pages_count (part->pages) && self->failure == HPDF_OK; page++)
        {
          HPDF_Page written = write_page (self, part->pages, sas_pages_get (part->pages, page));

          first = first != NULL ? first : written;
        }
      if (first == NULL)
        return;
      add_bookmarks (self, above, part, i > 0 ? &parts[i - 1] : NULL, first);
    }
}

/* The codes at the feet of the parts, so that the file tells which documents it says it is; none of more than a string of a PDF holds. */
#define KEYWORDS_MOST 2000
static void
write_codes (Writer *self, const SasPdfPart *parts, guint count)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < count && count <= KEYWORDS_MOST; i++)
    if (parts[i].pages->imprint.checksum != NULL)
      g_string_append_printf (codes, "%s%.*s", codes->len > 0 ? " " : "", SAS_IMPRINT_DIGITS, parts[i].pages->imprint.checksum);
  if (codes->len > 0)
    HPDF_SetInfoAttr (self->pdf, HPDF_INFO_KEYWORDS, codes->str);
}

/* The language is what a screen reader speaks; a file of many people opens with its bookmarks. */
static void
write_about (Writer *self, const char *title, const char *author, gboolean many)
{
  HPDF_Dict preferences = HPDF_Dict_New (self->pdf->mmgr);

  self->pdf->pdf_version = HPDF_VER_14;
  HPDF_Dict_Add (self->pdf->catalog, "ViewerPreferences", preferences);
  HPDF_Dict_AddBoolean (preferences, "DisplayDocTitle", HPDF_TRUE);
  if (many)
    HPDF_SetPageMode (self->pdf, HPDF_PAGE_MODE_USE_OUTLINE);
  HPDF_Dict_Add (self->pdf->catalog, "Lang", HPDF_String_New (self->pdf->mmgr, "id-ID", NULL));
  HPDF_SetInfoAttr (self->pdf, HPDF_INFO_CREATOR, "Sasaran " SASARAN_VERSION);
  HPDF_Dict_Add (self->pdf->info, "Title", text_string (self, title));
  if (author != NULL)
    HPDF_Dict_Add (self->pdf->info, "Author", text_string (self, author));
}

static GBytes *
save (Writer *self)
{
  HPDF_UINT32 size;
  guint8 *data;

  HPDF_SaveToStream (self->pdf);
  size = HPDF_GetStreamSize (self->pdf);
  if (self->failure != HPDF_OK || size == 0)
    return NULL;
  data = g_malloc (size);
  HPDF_ReadFromStream (self->pdf, data, &size);
  return g_bytes_new_take (data, size);
}

/* Each stream is deflated with buffers of 268 kB. The C library of GNU maps and unmaps such pieces one by one, and the page
 * faults cost twice what the compression does: let it keep them. */
static void
keep_memory (void)
{
#ifdef HAVE_MALLOPT
  static gsize done;

  if (!g_once_init_enter (&done))
    return;
  mallopt (M_MMAP_THRESHOLD, 1 << 20);
  mallopt (M_TRIM_THRESHOLD, 16 << 20);
  g_once_init_leave (&done, 1);
#endif
}

static gboolean
begin (Writer *self, const SasFontBook *book)
{
  keep_memory ();
  self->pdf = HPDF_New (on_error, self);
  if (self->pdf == NULL)
    return FALSE;
  HPDF_SetCompressionMode (self->pdf, HPDF_COMP_ALL);
  self->fonts = sas_pdf_fonts_new (book);
  self->stamps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->font_resources = HPDF_Dict_New (self->pdf->mmgr);
  HPDF_Xref_Add (self->pdf->xref, self->font_resources);
  self->out = g_string_sized_new (32768);
  return self->failure == HPDF_OK;
}

static void
end (Writer *self)
{
  g_clear_pointer (&self->fonts, sas_pdf_fonts_free);
  g_clear_pointer (&self->stamps, g_hash_table_unref);
  if (self->pdf != NULL)
    HPDF_Free (self->pdf);
  if (self->out != NULL)
    g_string_free (self->out, TRUE);
}

GBytes *
sas_pdf_render (const SasPdfPart *parts, guint count, const char *title, GError **error)
{
  Writer self = { 0 };
  GBytes *bytes = NULL;

  g_return_val_if_fail (count > 0, NULL);
  if (begin (&self, parts[0].pages->book))
    {
      write_parts (&self, parts, count);
      sas_pdf_fonts_write (self.fonts, self.pdf, self.font_resources);
      write_codes (&self, parts, count);
      write_about (&self, title != NULL ? title : parts[0].pages->title, parts[0].pages->author,
                   parts[count - 1].group != NULL);
      bytes = save (&self);
    }
  if (bytes == NULL)
    g_set_error (error, SAS_ERROR, SAS_ERROR_RENDER, _("The PDF could not be made (libharu error 0x%04lX)."),
                 (gulong) self.failure);
  end (&self);
  return bytes;
}
