#include "config.h"
#include <string.h>
#include "sas-layout-private.h"

#define SIGNING_ROOM 71.0f   /* 25 mm for the hand, between role and name */
#define BLOCK_GAP    9.0f
#define RIGHT_BLOCK  0.54f   /* of the width: where the period stands */
#define FOOTER_SIZE  7.0f
#define FOOTER_RULE  25.0f   /* above the lower edge of the sheet */
#define LOGO_HEIGHT  62.0f

static SasText *
text_of (const SasBlock *block, guint index)
{
  return g_ptr_array_index (block->texts, index);
}

static GArray *
wrap (const SasLayout *self, const SasText *text, float size, float width)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (SasLine));

  sas_text_wrap (text, self->book, self->face, size, width, lines);
  return lines;
}

void
sas_layout_new_page (SasLayout *self)
{
  self->page = sas_pages_add (self->pages, self->sheet.width, self->sheet.height);
  self->y = self->sheet.top;
}

/* The base line of a line of the body type whose top is at @y. */
static float
base_line (const SasLayout *self, float y, float size, float pitch)
{
  const SasFontMetrics *metrics = sas_font_file_metrics (sas_font_book_file (self->book, sas_font_of (self->face, SAS_STYLE_REGULAR)));

  return y + (pitch + (float) (metrics->ascent + metrics->descent) * size / 1000.0f) / 2;
}

/* --- text --- */

static void
count_missing (SasLayout *self, guint font, const char *text, gsize length)
{
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    if ((guchar) *at >= 0x80 || (guchar) *at < 0x20)
      self->pages->missing += sas_font_book_glyph (self->book, font, g_utf8_get_char (at)).kind == SAS_GLYPH_MISSING;
}

#define STRIKE_HEIGHT 0.28f   /* above the base line, of the type's size: through the middle of capitals */

static void
strike (SasLayout *self, float x, float base_line, float width, float size)
{
  float y = base_line - size * STRIKE_HEIGHT;

  g_array_append_val (self->page->rules, ((SasRule) { x, y, x + width, y, 0.7f }));
}

/* One line as runs, one a stretch. */
static void
put_line (SasLayout *self, const SasText *text, const SasLine *line, float x, float base_line, float size)
{
  for (guint at = line->start, end; at < line->end; at = end)
    {
      SasStretch stretch = sas_text_stretch_at (text, at);
      guint font = sas_font_of (self->face, stretch.style);
      const char *string = sas_text_string (text) + at;

      end = MIN (stretch.end, line->end);
      count_missing (self, font, string, end - at);
      sas_pages_add_run (self->pages, self->page,
                         (SasRun) { .x = x, .y = base_line, .size = size, .font = (guint8) font, .grey = stretch.grey }, string, end - at);
      if (stretch.struck)
        strike (self, x, base_line, (float) sas_font_book_width (self->book, font, string, end - at) * size / 1000.0f, size);
      x += (float) sas_font_book_width (self->book, font, string, end - at) * size / 1000.0f;
    }
}

static void
put_sized (SasLayout *self, const SasText *text, const SasLine *line, guint lines, float x, float y, float width, SasAlign align,
           float size, float pitch)
{
  for (guint i = 0; i < lines; i++, y += pitch)
    {
      float left = align == SAS_ALIGN_CENTRE ? x + (width - line[i].width) / 2 : x + line[i].indent;

      put_line (self, text, &line[i], left, base_line (self, y, size, pitch), size);
    }
}

void
sas_layout_put_lines (SasLayout *self, const SasText *text, const SasLine *line, guint lines, float x, float y, float width, SasAlign align)
{
  put_sized (self, text, line, lines, x, y, width, align, self->sheet.type, self->sheet.pitch);
}

/* A caption's words, of a type of their own. */
static void
put_caption (SasLayout *self, const SasCaption *caption, float x, float y)
{
  g_autoptr (SasText) text = sas_text_new (NULL, SAS_STYLE_REGULAR);
  g_autoptr (GArray) lines = NULL;

  sas_text_append_italics (text, caption->words, FALSE);
  lines = wrap (self, text, caption->size, self->sheet.width);
  put_sized (self, text, &g_array_index (lines, SasLine, 0), 1, x + caption->x, y + caption->y, 0,
             caption->centred ? SAS_ALIGN_CENTRE : SAS_ALIGN_START, caption->size, caption->size * 1.25f);
}

void
sas_layout_put_drawing (SasLayout *self, const SasDrawing *drawing, float x, float y)
{
  SasPage *page = self->page;
  guint first = page->steps->len;

  for (guint i = 0; i < drawing->steps->len; i++)
    {
      SasPathStep step = g_array_index (drawing->steps, SasPathStep, i);

      for (guint k = 0; k < G_N_ELEMENTS (step.points); k++)
        step.points[k] = (SasPoint) { step.points[k].x + (double) x, step.points[k].y + (double) y };
      g_array_append_val (page->steps, step);
    }
  for (guint i = 0; i < drawing->strokes->len; i++)
    {
      SasStroke stroke = g_array_index (drawing->strokes, SasStroke, i);

      stroke.start += first;
      g_array_append_val (page->strokes, stroke);
    }
  for (guint i = 0; i < drawing->captions->len; i++)
    put_caption (self, &g_array_index (drawing->captions, SasCaption, i), x, y);
}

/* A whole text at @y; returns its height. Measures only when @measure. */
static float
put_text (SasLayout *self, const SasText *text, float x, float y, float width, SasAlign align, gboolean measure)
{
  g_autoptr (GArray) lines = wrap (self, text, self->sheet.type, width);

  if (!measure)
    sas_layout_put_lines (self, text, (const SasLine *) lines->data, lines->len, x, y, width, align);
  return (float) lines->len * self->sheet.pitch;
}

static float
put_string (SasLayout *self, const char *string, SasStyle style, float x, float y, float width, gboolean measure)
{
  g_autoptr (SasText) text = sas_text_new (string, style);

  return put_text (self, text, x, y, width, SAS_ALIGN_CENTRE, measure);
}

/* --- blocks --- */

/* Kop surat: the logo on the left, the lines centred over the whole width, a double rule below. */
static void
put_letterhead (SasLayout *self, const SasBlock *block)
{
  float top = self->y, bottom = top, logo_width = 0;

  if (block->image != NULL)
    {
      SasPicture picture = { { self->x, top, 0, LOGO_HEIGHT }, sas_image_copy (block->image) };

      logo_width = picture.rect.width = MIN (LOGO_HEIGHT * (float) block->image->width / (float) block->image->height, self->width / 4);
      picture.rect.height = logo_width * (float) block->image->height / (float) block->image->width;
      g_array_append_val (self->page->pictures, picture);
      bottom = top + LOGO_HEIGHT;
    }
  for (guint i = 0; i < block->texts->len; i++)
    {
      float size = self->sheet.type * (i == 0 ? 1.2f : i == 1 ? 1.5f : 0.9f), pitch = size * 1.25f;
      g_autoptr (GArray) lines = wrap (self, text_of (block, i), size, self->width - 2 * logo_width - 2 * BLOCK_GAP);

      put_sized (self, text_of (block, i), (const SasLine *) lines->data, lines->len, self->x, self->y, self->width, SAS_ALIGN_CENTRE,
                 size, pitch);
      self->y += (float) lines->len * pitch;
    }
  bottom = MAX (self->y, bottom) + 4;
  g_array_append_val (self->page->rules, ((SasRule) { self->x, bottom, self->x + self->width, bottom, 1.8f }));
  g_array_append_val (self->page->rules, ((SasRule) { self->x, bottom + 2.2f, self->x + self->width, bottom + 2.2f, 0.5f }));
  self->y = bottom + 2.2f + BLOCK_GAP;
}

#define EMBLEM_HEIGHT 62.0f   /* 22 mm */

/* In the middle above the title, as wide as its height allows. */
static void
put_emblem (SasLayout *self, const SasImage *image)
{
  float width = MIN (EMBLEM_HEIGHT * (float) image->width / (float) image->height, self->width / 4);
  float height = width * (float) image->height / (float) image->width;
  SasPicture picture = { { self->x + (self->width - width) / 2, self->y, width, height }, sas_image_copy (image) };

  g_array_append_val (self->page->pictures, picture);
  self->y += height + BLOCK_GAP;
}

static void
put_title (SasLayout *self, const SasBlock *block)
{
  if (block->image != NULL)
    {
      put_emblem (self, block->image);
      return;
    }
  for (guint i = 0; i < block->texts->len; i++)
    self->y += put_text (self, text_of (block, i), self->x, self->y, self->width, SAS_ALIGN_CENTRE, FALSE);
  if (!block->ruled)
    {
      self->y += self->sheet.pitch;
      return;
    }
  self->y += 2;
  g_array_append_val (self->page->rules, ((SasRule) { self->x, self->y, self->x + self->width, self->y, 0.5f }));
  self->y += 1;
}

/* The agency on the left, the period on the right: on one line, or in two of which the second is set in a little. */
static void
put_head_line (SasLayout *self, const SasBlock *block)
{
  float split = self->x + self->width * RIGHT_BLOCK, right = 0, left;
  float left_width = self->width * RIGHT_BLOCK - BLOCK_GAP, right_width = self->width * (1 - RIGHT_BLOCK);

  for (guint i = 1; i < block->texts->len; i++)
    {
      float indent = i > 1 ? 9.0f : 0;

      right += put_text (self, text_of (block, i), split + indent, self->y + right, right_width - indent, SAS_ALIGN_START, FALSE);
    }
  left = put_text (self, text_of (block, 0), self->x, self->y, left_width, SAS_ALIGN_START, TRUE);
  put_text (self, text_of (block, 0), self->x, self->y + MAX (right - left, 0) / 2, left_width, SAS_ALIGN_START, FALSE);
  self->y += MAX (left, right) + 2;
}

static void
underline (SasLayout *self, const char *string, float x, float y, float width)
{
  g_autoptr (SasText) text = sas_text_new (string, SAS_STYLE_REGULAR);
  g_autoptr (GArray) lines = wrap (self, text, self->sheet.type, width);

  for (guint i = 0; i < lines->len; i++)
    {
      float half = g_array_index (lines, SasLine, i).width / 2, middle = x + width / 2;
      float at = base_line (self, y + (float) i * self->sheet.pitch, self->sheet.type, self->sheet.pitch) + 1.6f;

      g_array_append_val (self->page->rules, ((SasRule) { middle - half, at, middle + half, at, 0.5f }));
    }
}

/* The two halves line by line, so that what belongs side by side stays level. Returns the height. */
static float
put_signature (SasLayout *self, const SasBlock *block, gboolean measure)
{
  const float half = self->width / 2, inner = half - 2 * BLOCK_GAP;
  float y = self->y + BLOCK_GAP;

  for (guint line = 0; line < 5; line++)
    {
      float height = 0;

      for (guint side = 0; side < 2; side++)
        {
          const SasSigner *signer = &block->signers[side];
          const char *strings[] = { signer->date, signer->role, signer->acting, signer->name, signer->number };
          float x = self->x + half * (block->middle ? 0.5f : (float) side) + BLOCK_GAP, used;

          if (strings[line] == NULL)
            continue;
          used = put_string (self, strings[line], SAS_STYLE_REGULAR, x, y, inner, measure);
          height = MAX (height, used);
          if (line == 3 && !measure)
            underline (self, strings[line], x, y, inner);
        }
      y += height + (line == 2 ? SIGNING_ROOM : 0);
    }
  return y - self->y;
}

static float
put_note (SasLayout *self, const SasBlock *block, gboolean measure)
{
  float y = self->y + BLOCK_GAP;

  for (guint i = 0; i < block->texts->len; i++)
    y += put_text (self, text_of (block, i), self->x, y, self->width, SAS_ALIGN_START, measure);
  return y - self->y;
}

/* The height of the blocks after the table @index when they are a signature and notes: they go where its last row goes. */
static float
tail_height (SasLayout *self, guint index)
{
  float height = 0;

  for (guint i = index + 1; i < self->doc->blocks->len; i++)
    {
      const SasBlock *block = g_ptr_array_index (self->doc->blocks, i);

      if (block->kind == SAS_BLOCK_SIGNATURE)
        height += put_signature (self, block, TRUE);
      else if (block->kind == SAS_BLOCK_NOTE)
        height += put_note (self, block, TRUE);
      else
        return block->kind == SAS_BLOCK_NEW_PAGE ? height : 0;
    }
  return height;
}

static void
put_whole (SasLayout *self, const SasBlock *block, float (*put) (SasLayout *, const SasBlock *, gboolean))
{
  if (self->y + put (self, block, TRUE) > self->floor + 0.1f && self->y > self->sheet.top)
    sas_layout_new_page (self);
  self->y += put (self, block, FALSE);
}

static void
put_block (SasLayout *self, guint index)
{
  const SasBlock *block = g_ptr_array_index (self->doc->blocks, index);

  switch (block->kind)
    {
    case SAS_BLOCK_LETTERHEAD:
      put_letterhead (self, block);
      break;
    case SAS_BLOCK_TITLE:
      put_title (self, block);
      break;
    case SAS_BLOCK_HEAD_LINE:
      put_head_line (self, block);
      break;
    case SAS_BLOCK_TABLE:
      sas_layout_table (self, block->table, tail_height (self, index));
      break;
    case SAS_BLOCK_SIGNATURE:
      put_whole (self, block, put_signature);
      break;
    case SAS_BLOCK_NOTE:
      put_whole (self, block, put_note);
      break;
    case SAS_BLOCK_NEW_PAGE:
      sas_layout_new_page (self);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* --- footer --- */

static float
footer_width (const SasLayout *self, const char *string, SasStyle style)
{
  return (float) sas_font_book_width (self->book, sas_font_of (self->face, style), string, strlen (string)) * FOOTER_SIZE / 1000.0f;
}

static void
put_footer_text (SasLayout *self, const char *string, SasStyle style, float x)
{
  g_autoptr (SasText) text = sas_text_new (string, style);
  SasLine line = { 0, (guint) text->string->len, 0, 0 };

  put_line (self, text, &line, x, self->sheet.height - FOOTER_RULE + 9, FOOTER_SIZE);
}

/* What the sheet is on the left, which page of how many on the right, the state of the document in between. */
static void
put_footer (SasLayout *self, guint page)
{
  g_autofree char *number = g_strdup_printf ("Halaman %u dari %u", page + 1, self->pages->pages->len);
  g_autofree char *code = sas_imprint_foot (&self->doc->imprint);
  const char *mark = self->doc->mark != NULL ? self->doc->mark : "";
  float y = self->sheet.height - FOOTER_RULE, end = self->x + self->width;
  float code_end = self->x + footer_width (self, code, SAS_STYLE_REGULAR);
  float number_start = end - footer_width (self, number, SAS_STYLE_REGULAR);

  self->page = g_ptr_array_index (self->pages->pages, page);
  g_array_append_val (self->page->rules, ((SasRule) { self->x, y, end, y, 0.35f }));
  put_footer_text (self, code, SAS_STYLE_REGULAR, self->x);
  put_footer_text (self, mark, SAS_STYLE_BOLD, (code_end + number_start - footer_width (self, mark, SAS_STYLE_BOLD)) / 2);
  put_footer_text (self, number, SAS_STYLE_REGULAR, number_start);
}

SasPages *
sas_layout (const SasDoc *doc, const SasPaper *paper, const SasFontBook *book)
{
  SasLayout self = { .doc = doc, .book = book, .face = paper->face, .sheet = sas_paper_sheet (paper, doc->landscape) };

  self.pages = sas_pages_new (paper, book, doc->title, doc->author);
  self.pages->stamp = g_strdup (doc->stamp);
  sas_imprint_copy (&self.pages->imprint, &doc->imprint);
  self.x = self.sheet.left;
  self.width = self.sheet.width - self.sheet.left - self.sheet.right;
  self.floor = self.sheet.height - self.sheet.bottom;
  sas_layout_new_page (&self);
  for (guint i = 0; i < doc->blocks->len; i++)
    put_block (&self, i);
  for (guint page = 0; page < sas_pages_count (self.pages); page++)
    put_footer (&self, page);
  return self.pages;
}
