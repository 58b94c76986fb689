#include "config.h"
#include <hpdf_objects.h>
#include "sas-outline.h"
#include "sas-pdf-stamp.h"

typedef struct
{
  GString *out;
  float x, y;        /* where the letter begins, from the bottom left of the sheet */
  float xx, xy;      /* a thousandth of an em along the base line */
} Pen;

static void
put_point (const Pen *pen, SasPoint point)
{
  float x = (float) point.x, y = (float) point.y;
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (pen->out, g_ascii_formatd (number, sizeof number, "%.1f", pen->x + x * pen->xx - y * pen->xy));
  g_string_append_c (pen->out, ' ');
  g_string_append (pen->out, g_ascii_formatd (number, sizeof number, "%.1f", pen->y + x * pen->xy + y * pen->xx));
  g_string_append_c (pen->out, ' ');
}

static void
pen_move (SasPoint to, gpointer pen)
{
  put_point (pen, to);
  g_string_append (((Pen *) pen)->out, "m\n");
}

static void
pen_line (SasPoint to, gpointer pen)
{
  put_point (pen, to);
  g_string_append (((Pen *) pen)->out, "l\n");
}

static void
pen_curve (SasPoint first, SasPoint second, SasPoint to, gpointer pen)
{
  put_point (pen, first);
  put_point (pen, second);
  put_point (pen, to);
  g_string_append (((Pen *) pen)->out, "c\n");
}

static void
pen_close (gpointer pen)
{
  g_string_append (((Pen *) pen)->out, "h\n");
}

static char *
operators (const SasPages *pages, const SasPage *page)
{
  static const SasPen sink = { pen_move, pen_line, pen_curve, pen_close };
  SasStamp stamp = sas_pages_stamp (pages, page);
  Pen pen = { g_string_new (NULL), stamp.x, page->height - stamp.y, stamp.cosine * stamp.size / 1000, stamp.sine * stamp.size / 1000 };

  g_string_append_printf (pen.out, "0.%02d g\n", (int) (SAS_STAMP_GREY * 100 + 0.5));
  for (const char *at = stamp.text; *at != '\0'; at = g_utf8_next_char (at))
    {
      SasGlyph glyph = sas_font_book_glyph (pages->book, stamp.font, g_utf8_get_char (at));

      sas_outline_draw (sas_font_book_file (pages->book, glyph.font), glyph.glyph, &sink, &pen);
      pen.x += glyph.advance * pen.xx;
      pen.y += glyph.advance * pen.xy;
    }
  g_string_append (pen.out, "f\n");
  return g_string_free (pen.out, FALSE);
}

HPDF_Dict
sas_pdf_stamp (HPDF_Doc pdf, const SasPages *pages, const SasPage *page)
{
  HPDF_Dict form = HPDF_DictStream_New (pdf->mmgr, pdf->xref);
  const float edges[] = { 0, 0, page->width, page->height };
  HPDF_Array box = HPDF_Array_New (pdf->mmgr);
  g_autofree char *drawing = operators (pages, page);

  form->header.obj_class |= HPDF_OSUBCLASS_XOBJECT;
  form->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
  HPDF_Dict_AddName (form, "Type", "XObject");
  HPDF_Dict_AddName (form, "Subtype", "Form");
  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    HPDF_Array_AddReal (box, edges[i]);
  HPDF_Dict_Add (form, "BBox", box);
  HPDF_Dict_Add (form, "Resources", HPDF_Dict_New (pdf->mmgr));
  HPDF_Stream_WriteStr (form->stream, drawing);
  return form;
}
