#include "config.h"
#include <string.h>
#include "sas-outline.h"
#include "sas-paint-cairo.h"

/* --- letters --- */

static void
pen_move (SasPoint to, gpointer cr)
{
  cairo_move_to (cr, to.x, to.y);
}

static void
pen_line (SasPoint to, gpointer cr)
{
  cairo_line_to (cr, to.x, to.y);
}

static void
pen_curve (SasPoint first, SasPoint second, SasPoint to, gpointer cr)
{
  cairo_curve_to (cr, first.x, first.y, second.x, second.y, to.x, to.y);
}

static void
pen_close (gpointer cr)
{
  cairo_close_path (cr);
}

static const SasPen pen = { pen_move, pen_line, pen_curve, pen_close };

static cairo_user_data_key_t file_key;

/* A glyph of a face of ours as cairo asks for it: one unit an em, y downward. */
static cairo_status_t
render_glyph (cairo_scaled_font_t *font, unsigned long glyph, cairo_t *cr, cairo_text_extents_t *extents)
{
  const SasFontFile *file = cairo_font_face_get_user_data (cairo_scaled_font_get_font_face (font), &file_key);

  cairo_scale (cr, 0.001, -0.001);
  sas_outline_draw (file, (guint) glyph, &pen, cr);
  cairo_fill (cr);
  extents->x_advance = sas_font_file_advance (file, (guint) glyph) / 1000.0;
  return CAIRO_STATUS_SUCCESS;
}

/* One face of cairo for each file, kept with it: cairo's own cache of glyphs hangs on it. */
static cairo_font_face_t *
face_of (const SasFontFile *file)
{
  static GMutex mutex;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  cairo_font_face_t *face = g_dataset_get_data (file, "cairo");

  if (face == NULL)
    {
      face = cairo_user_font_face_create ();
      cairo_font_face_set_user_data (face, &file_key, (void *) file, NULL);
      cairo_user_font_face_set_render_glyph_func (face, render_glyph);
      g_dataset_set_data_full ((gpointer) file, "cairo", face, (GDestroyNotify) cairo_font_face_destroy);
    }
  return face;
}

/* The letters as one path. Cairo would move glyphs to whole pixels, which spoils the spacing of a reduced page. */
static void
draw_letters (cairo_t *cr, const SasPages *pages, const SasRun *run)
{
  const char *text = pages->text->str + run->start;

  cairo_save (cr);
  cairo_translate (cr, run->x, run->y);
  cairo_scale (cr, run->size / 1000.0, -run->size / 1000.0);
  cairo_new_path (cr);
  for (const char *at = text; at < text + run->length; at = g_utf8_next_char (at))
    {
      SasGlyph glyph = sas_font_book_glyph (pages->book, run->font, g_utf8_get_char (at));

      if (glyph.kind != SAS_GLYPH_INVISIBLE)
        sas_outline_draw (sas_font_book_file (pages->book, glyph.font), glyph.glyph, &pen, cr);
      cairo_translate (cr, glyph.advance, 0);
    }
  cairo_fill (cr);
  cairo_restore (cr);
}

/* The letters as text, for printers and files: what needs another face is a string of its own. */
static void
show_letters (cairo_t *cr, const SasPages *pages, const SasRun *run)
{
  const char *text = pages->text->str + run->start, *end = text + run->length;
  g_autofree cairo_glyph_t *glyphs = g_new (cairo_glyph_t, run->length);
  g_autofree cairo_text_cluster_t *clusters = g_new (cairo_text_cluster_t, run->length);
  double x = run->x;

  cairo_set_font_size (cr, run->size);
  for (const char *at = text, *begin = text; at < end; begin = at)
    {
      SasGlyph first = sas_font_book_glyph (pages->book, run->font, g_utf8_get_char (at)), glyph = first;
      int count = 0;

      for (; at < end && glyph.font == first.font; count++)
        {
          clusters[count] = (cairo_text_cluster_t) { (int) (g_utf8_next_char (at) - at), 1 };
          glyphs[count] = (cairo_glyph_t) { glyph.glyph, x, run->y };
          x += glyph.advance * run->size / 1000.0;
          at = g_utf8_next_char (at);
          if (at < end)
            glyph = sas_font_book_glyph (pages->book, run->font, g_utf8_get_char (at));
        }
      cairo_set_font_face (cr, face_of (sas_font_book_file (pages->book, first.font)));
      cairo_show_text_glyphs (cr, begin, (int) (at - begin), glyphs, count, clusters, count, 0);
    }
}

static gboolean
wants_text (cairo_t *cr)
{
  switch ((int) cairo_surface_get_type (cairo_get_target (cr)))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
    case CAIRO_SURFACE_TYPE_WIN32_PRINTING:
    case CAIRO_SURFACE_TYPE_RECORDING:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
paint_runs (cairo_t *cr, const SasPages *pages, const SasPage *page)
{
  void (*paint) (cairo_t *, const SasPages *, const SasRun *) = wants_text (cr) ? show_letters : draw_letters;

  for (guint i = 0; i < page->runs->len; i++)
    {
      const SasRun *run = &g_array_index (page->runs, SasRun, i);
      double grey = run->grey ? 0.5 : 0;

      cairo_set_source_rgb (cr, grey, grey, grey);
      paint (cr, pages, run);
    }
}

/* --- the rest --- */

static void
add_rects (cairo_t *cr, const GArray *rects)
{
  for (guint i = 0; i < rects->len; i++)
    {
      const SasRect *rect = &g_array_index (rects, SasRect, i);

      cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
    }
}

static gboolean
lies_in (const char *name, const char *whole)
{
  gsize length = strlen (whole);

  return strncmp (name, whole, length) == 0 && (name[length] == '\0' || name[length] == '/');
}

/* A place that has no anchor of its own is tinted with what holds it, such as the measure whose target it is. */
static void
paint_tint (cairo_t *cr, const SasPages *pages, guint number, const SasTint *tint)
{
  const SasAnchor *found = sas_pages_find_anchor (pages, tint->name);
  const char *name = found != NULL && lies_in (tint->name, found->name) ? found->name : tint->name;

  for (guint i = 0; found != NULL && i < pages->anchors->len; i++)
    {
      const SasAnchor *anchor = g_ptr_array_index (pages->anchors, i);

      if (anchor->page == number && lies_in (anchor->name, name))
        cairo_rectangle (cr, anchor->rect.x, anchor->rect.y, anchor->rect.width, anchor->rect.height);
    }
  cairo_set_source_rgb (cr, tint->red, tint->green, tint->blue);
  cairo_fill (cr);
}

static void
paint_rules (cairo_t *cr, const SasPage *page)
{
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, 0.5);
  add_rects (cr, page->frames);
  cairo_stroke (cr);
  for (guint i = 0; i < page->rules->len; i++)
    {
      const SasRule *rule = &g_array_index (page->rules, SasRule, i);

      cairo_set_line_width (cr, rule->width);
      cairo_move_to (cr, rule->x0, rule->y0);
      cairo_line_to (cr, rule->x1, rule->y1);
      cairo_stroke (cr);
    }
}

static void
take_step (cairo_t *cr, const SasPathStep *step)
{
  const SasPoint *points = step->points;

  switch (step->kind)
    {
    case SAS_PATH_MOVE:
      cairo_move_to (cr, points[0].x, points[0].y);
      break;
    case SAS_PATH_LINE:
      cairo_line_to (cr, points[0].x, points[0].y);
      break;
    case SAS_PATH_CURVE:
      cairo_curve_to (cr, points[0].x, points[0].y, points[1].x, points[1].y, points[2].x, points[2].y);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
paint_strokes (cairo_t *cr, const SasPage *page)
{
  for (guint i = 0; i < page->strokes->len; i++)
    {
      const SasStroke *stroke = &g_array_index (page->strokes, SasStroke, i);

      cairo_new_path (cr);
      for (guint k = 0; k < stroke->count; k++)
        take_step (cr, &g_array_index (page->steps, SasPathStep, stroke->start + k));
      cairo_set_source_rgb (cr, stroke->grey, stroke->grey, stroke->grey);
      cairo_set_line_width (cr, stroke->width);
      if (stroke->width > 0)
        cairo_stroke (cr);
      else
        cairo_fill (cr);
    }
}

static cairo_surface_t *
surface_of (const SasImage *image)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) image->width, (int) image->height);
  const guint8 *from = g_bytes_get_data (image->pixels, NULL);

  cairo_surface_flush (surface);
  for (guint y = 0; y < image->height && cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS; y++)
    {
      guint32 *row = (guint32 *) (void *) (cairo_image_surface_get_data (surface) + (gsize) y * (gsize) cairo_image_surface_get_stride (surface));

      for (guint x = 0; x < image->width; x++, from += 3)
        row[x] = (guint32) from[0] << 16 | (guint32) from[1] << 8 | from[2];
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

static void
paint_pictures (cairo_t *cr, const SasPage *page)
{
  for (guint i = 0; i < page->pictures->len; i++)
    {
      const SasPicture *picture = &g_array_index (page->pictures, SasPicture, i);
      cairo_surface_t *surface = surface_of (picture->image);

      cairo_save (cr);
      cairo_translate (cr, picture->rect.x, picture->rect.y);
      cairo_scale (cr, picture->rect.width / picture->image->width, picture->rect.height / picture->image->height);
      cairo_set_source_surface (cr, surface, 0, 0);
      cairo_paint (cr);
      cairo_restore (cr);
      cairo_surface_destroy (surface);
    }
}

/* The word across the sheet, below everything. */
static void
paint_stamp (cairo_t *cr, const SasPages *pages, const SasPage *page)
{
  SasStamp stamp = sas_pages_stamp (pages, page);

  if (stamp.text == NULL)
    return;
  cairo_save (cr);
  cairo_translate (cr, stamp.x, stamp.y);
  cairo_transform (cr, &(cairo_matrix_t) { stamp.cosine, -stamp.sine, stamp.sine, stamp.cosine, 0, 0 });
  cairo_scale (cr, stamp.size / 1000.0, -stamp.size / 1000.0);
  cairo_new_path (cr);
  for (const char *at = stamp.text; *at != '\0'; at = g_utf8_next_char (at))
    {
      SasGlyph glyph = sas_font_book_glyph (pages->book, stamp.font, g_utf8_get_char (at));

      sas_outline_draw (sas_font_book_file (pages->book, glyph.font), glyph.glyph, &pen, cr);
      cairo_translate (cr, glyph.advance, 0);
    }
  cairo_set_source_rgb (cr, SAS_STAMP_GREY, SAS_STAMP_GREY, SAS_STAMP_GREY);
  cairo_fill (cr);
  cairo_restore (cr);
}

void
sas_pages_paint_cairo (const SasPages *pages, guint number, cairo_t *cr, const SasTint *tints, guint count)
{
  const SasPage *page = sas_pages_get (pages, number);
  double fill[3];

  g_return_if_fail (page != NULL);
  cairo_save (cr);
  paint_stamp (cr, pages, page);
  sas_paper_fill (&pages->paper, fill);
  cairo_set_source_rgb (cr, fill[0], fill[1], fill[2]);
  add_rects (cr, page->fills);
  cairo_fill (cr);
  for (guint i = 0; i < count; i++)
    paint_tint (cr, pages, number, &tints[i]);
  paint_pictures (cr, page);
  paint_strokes (cr, page);
  paint_rules (cr, page);
  paint_runs (cr, pages, page);
  cairo_restore (cr);
}
