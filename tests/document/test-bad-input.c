/* Fonts and logos that are missing, cut or not what they claim: a sentence, never a crash. And the letterhead with a good one. */
#include "config.h"
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gstdio.h>
#include <string.h>
#include "paper-fixture.h"
#include "sas-error.h"
#include "sas-outline.h"
#include "sas-paint-cairo.h"

static void
ignore_point (SasPoint to, gpointer data)
{
  *(guint *) data += 1;
}

static void
ignore_curve (SasPoint first, SasPoint second, SasPoint to, gpointer data)
{
  *(guint *) data += 1;
}

static void
ignore_close (gpointer data)
{
}

static const SasPen pen = { ignore_point, ignore_point, ignore_curve, ignore_close };

static GBytes *
font_bytes (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("SASARAN_DATA_DIR"), "fonts", "bookman-regular.ttf", NULL), *data = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  return g_bytes_new_take (g_steal_pointer (&data), length);
}

static void
test_no_fonts (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("sasaran-XXXXXX", &error);

  g_assert_no_error (error);
  g_assert_null (sas_font_book_open (folder, &error));
  g_assert_error (error, SAS_ERROR, SAS_ERROR_RENDER);
  g_assert_nonnull (strstr (error->message, "bookman-regular.ttf"));
  g_rmdir (folder);
}

/* Cut anywhere, or with bytes changed: refused, or usable without reading outside. */
static void
test_damaged_font (void)
{
  g_autoptr (GBytes) good = font_bytes ();
  gsize length;
  const guint8 *data = g_bytes_get_data (good, &length);
  guint points = 0;

  for (guint round = 0; round < 400; round++)
    {
      g_autofree guint8 *bad = g_memdup2 (data, length);
      gsize kept = round % 2 == 0 ? length : (gsize) g_test_rand_int_range (0, (gint32) length);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (SasFontFile) file = NULL;

      for (guint i = 0; i < 30; i++)
        bad[g_test_rand_int_range (0, i < 10 ? 400 : (gint32) length)] = (guint8) g_test_rand_int_range (0, 256);
      bytes = g_bytes_new (bad, kept);
      file = sas_font_file_new ("bad", bytes, &error);
      if (file == NULL)
        {
          g_assert_error (error, SAS_ERROR, SAS_ERROR_RENDER);
          continue;
        }
      for (gunichar character = 0x20; character < 0x500; character++)
        {
          guint glyph = sas_font_file_glyph (file, character);

          points += sas_font_file_advance (file, glyph) > 0;
          sas_outline_draw (file, glyph, &pen, &points);
        }
    }
  g_assert_cmpuint (points, >, 0);
}

static void
test_outlines (void)
{
  g_autoptr (GBytes) good = font_bytes ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SasFontFile) file = sas_font_file_new ("good", good, &error);
  guint points = 0, space = 0;

  g_assert_no_error (error);
  sas_outline_draw (file, sas_font_file_glyph (file, 'A'), &pen, &points);
  g_assert_cmpuint (points, >, 10);
  sas_outline_draw (file, sas_font_file_glyph (file, ' '), &pen, &space);
  g_assert_cmpuint (space, ==, 0);
  g_assert_cmpuint (sas_font_file_advance (file, sas_font_file_glyph (file, ' ')), >, 200);
  g_assert_cmpuint (sas_font_file_glyph (file, 0x4E00), ==, 0);
}

/* --- logo --- */

static GBytes *
picture (const char *type, int width, int height)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, g_str_equal (type, "png"), 8, width, height);
  g_autoptr (GError) error = NULL;
  char *buffer;
  gsize length;

  gdk_pixbuf_fill (pixbuf, 0x2060A080);
  gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &length, type, &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (buffer, length);
}

static void
assert_refused (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sas_image_new_from_bytes (bytes, &error));
  g_assert_error (error, SAS_ERROR, SAS_ERROR_INVALID);
  g_assert_cmpuint (strlen (error->message), >, 20);
}

static void
test_bad_logo (void)
{
  g_autoptr (GBytes) png = picture ("png", 40, 40), wide = picture ("png", 5000, 2), empty = g_bytes_new ("", 0);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (png, 0, 30), words = g_bytes_new_static ("bukan gambar sama sekali", 24);
  g_autofree char *huge = g_malloc0 (17 * 1024 * 1024);
  g_autoptr (GBytes) large = g_bytes_new (huge, 17 * 1024 * 1024);

  assert_refused (empty);
  assert_refused (words);
  assert_refused (cut);
  assert_refused (wide);
  assert_refused (large);
}

/* Half transparent blue lies on white. */
static void
test_good_logo (void)
{
  static const char *const types[] = { "png", "jpeg" };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GBytes) bytes = picture (types[i], 30, 20);
      g_autoptr (GError) error = NULL;
      g_autoptr (SasImage) image = sas_image_new_from_bytes (bytes, &error);
      const guint8 *pixel;

      g_assert_no_error (error);
      g_assert_cmpuint (image->width, ==, 30);
      g_assert_cmpuint (image->height, ==, 20);
      g_assert_cmpuint (g_bytes_get_size (image->pixels), ==, 1800);
      pixel = g_bytes_get_data (image->pixels, NULL);
      if (i == 0)
        g_assert_cmpuint (pixel[0], ==, (0x20 * 0x80 + 255 * 0x7F) / 255);
    }
}

static void
test_letterhead (void)
{
  g_autoptr (GBytes) bytes = picture ("png", 30, 40);
  g_autoptr (GError) error = NULL;
  const SasFontBook *book = sas_font_book_get_default (&error);
  const SasPaper paper = { 0 };
  g_autoptr (SasDoc) doc = sas_doc_new ("X.1", FALSE);
  SasBlock *block = sas_doc_add (doc, SAS_BLOCK_LETTERHEAD);
  g_autoptr (SasPages) pages = NULL;
  g_autoptr (GBytes) pdf = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 612, 936);
  cairo_t *cr = cairo_create (surface);

  g_assert_no_error (error);
  doc->title = g_strdup ("Kop surat");
  block->image = sas_image_new_from_bytes (bytes, &error);
  g_assert_no_error (error);
  sas_block_add_text (block, "PEMERINTAH KABUPATEN CONTOH", SAS_STYLE_REGULAR);
  sas_block_add_text (block, "DINAS PEKERJAAN UMUM DAN PENATAAN RUANG", SAS_STYLE_BOLD);
  sas_block_add_text (block, "Jalan Contoh Nomor 1, Kota Contoh 55511", SAS_STYLE_REGULAR);
  sas_block_add_text (sas_doc_add (doc, SAS_BLOCK_TITLE), "JUDUL", SAS_STYLE_REGULAR);
  pages = sas_layout (doc, &paper, book);
  g_assert_cmpuint (sas_pages_get (pages, 0)->pictures->len, ==, 1);
  pdf = fixture_pdf (pages, &error);
  g_assert_no_error (error);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), "/Subtype /Image"));
  sas_pages_paint_cairo (pages, 0, cr, NULL, 0);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bad-input/no-fonts", test_no_fonts);
  g_test_add_func ("/bad-input/damaged-font", test_damaged_font);
  g_test_add_func ("/bad-input/outlines", test_outlines);
  g_test_add_func ("/bad-input/bad-logo", test_bad_logo);
  g_test_add_func ("/bad-input/good-logo", test_good_logo);
  g_test_add_func ("/bad-input/letterhead", test_letterhead);
  return g_test_run ();
}
