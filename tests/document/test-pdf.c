/* The files themselves, read back with other people's programs. */
#include "config.h"
#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include "paper-fixture.h"
#include "sas-error.h"
#include "sas-paint-cairo.h"

static GBytes *
render (const char *name, const SasPaper *paper)
{
  g_autoptr (SasPlan) plan = fixture_plan (name);
  g_autoptr (SasPages) skp = fixture_pages (plan, sas_form_of_plan (plan), paper), annex = fixture_pages (plan, sas_form_find ("A.1.8"), paper);
  const SasPdfPart parts[] = { { skp, NULL }, { annex, NULL } };
  g_autoptr (GError) error = NULL;
  GBytes *pdf = sas_pdf_render (parts, G_N_ELEMENTS (parts), NULL, &error);

  g_assert_no_error (error);
  return pdf;
}

/* What a program of the system prints about the PDF; NULL when it is not installed. Fails the test when it fails. */
static char *
ask (GBytes *pdf, const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  g_autofree char *path = NULL, *found = g_find_program_in_path (arguments[0]);
  g_autofree char *err = NULL;
  char *out = NULL;
  int status, fd;

  if (found == NULL)
    {
      g_test_message ("%s is not installed", arguments[0]);
      return NULL;
    }
  fd = g_file_open_tmp ("sasaran-XXXXXX.pdf", &path, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (command, (gpointer) (g_str_equal (arguments[i], "FILE") ? path : arguments[i]));
  g_ptr_array_add (command, NULL);
  g_spawn_sync (NULL, (char **) command->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &err, &status, &error);
  g_remove (path);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, &error) || *err != '\0')
    g_error ("%s: %s%s", arguments[0], err, error != NULL ? error->message : "");
  return out;
}

/* White space as @space, form feeds too. */
static char *
with_space (const char *text, const char *space)
{
  g_autoptr (GRegex) regex = g_regex_new ("[\\s\\f]+", 0, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, space, 0, NULL);
}

static void
assert_contains (const char *name, const char *text, const char *wanted, const char *space)
{
  g_autofree char *where = with_space (text, space), *what = with_space (wanted, space);

  if (strstr (where, what) == NULL)
    g_error ("%s: the text of the PDF does not hold “%s”", name, wanted);
}

static void
check_expected (const char *name, json_t *expect, const char *key, const char *text, const char *space)
{
  json_t *wanted;
  size_t i;

  json_array_foreach (json_object_get (expect, key), i, wanted)
    assert_contains (name, text, json_string_value (wanted), space);
}

/* Each file of plans: sound, its words found again, what must never be printed not there. */
static void
test_plans (void)
{
  g_auto (GStrv) names = fixture_names ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      const SasPaper paper = { .size = i % 2 };
      g_autoptr (json_t) json = fixture_json (names[i]);
      g_autoptr (GBytes) pdf = render (names[i], &paper);
      g_autofree char *text = ask (pdf, (const char *const[]) { "pdftotext", "-raw", "FILE", "-", NULL });
      g_autofree char *report = ask (pdf, (const char *const[]) { "qpdf", "--check", "FILE", NULL });
      json_t *expect = json_object_get (json, "expect"), *never;
      size_t j;

      g_assert_true (g_bytes_get_size (pdf) > 1000 && memcmp (g_bytes_get_data (pdf, NULL), "%PDF-", 5) == 0);
      if (text == NULL)
        continue;
      check_expected (names[i], expect, "contains", text, " ");
      check_expected (names[i], expect, "contains_ignoring_breaks", text, "");
      json_array_foreach (json_object_get (expect, "never_printed"), j, never)
        g_assert_true (strlen (json_string_value (never)) < 4 || strstr (text, json_string_value (never)) == NULL);
      assert_contains (names[i], text, "Pegawai yang Dinilai", " ");
    }
}

/* All that is typed comes back: Latin, Greek, Cyrillic, mathematics, and what is shown as a box or not at all. */
static void
test_text_back (void)
{
  static const char *const typed =
    "ÀÉÎÕÜ čćđšžłőşğıūā ẽṣḥḌ ΑΒΓ αβγδ ώ АБВГ абвг ѓ ґ ≥ ≤ ≠ √ ∑ ∞ ½ ⅔ → ⇒ № ™ € • ✓ ☐ “kutip” ‘a’ – — … "
    "a\u00A0b co\u00ADop 𝑘𝑒𝑙 𝐀 漢字 👍 \u200Bnol\u200D \\(kurung)\\ fi ﬁ";
  g_autoptr (SasPlan) plan = fixture_plan ("kasubdit-ii-kuantitatif-ja");
  const SasPaper papers[] = { { .face = SAS_FACE_BOOKMAN }, { .face = SAS_FACE_SANS } };

  sas_record_set_text (&sas_result_type, sas_plan_result (plan, 0), "text", typed);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (SasPages) pages = fixture_pages (plan, sas_form_of_plan (plan), &papers[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = fixture_pdf (pages, &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      g_assert_cmpuint (pages->missing, ==, 3);   /* two ideographs, a thumb */
      text = ask (pdf, (const char *const[]) { "pdftotext", "-raw", "FILE", "-", NULL });
      if (text != NULL)
        assert_contains ("typed", text, typed, "");
    }
}

static void
test_about (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (GBytes) pdf = render ("kasubdit-ii-kuantitatif-ja", &paper);
  g_autofree char *info = ask (pdf, (const char *const[]) { "pdfinfo", "FILE", NULL });
  g_autofree char *fonts = ask (pdf, (const char *const[]) { "pdffonts", "FILE", NULL });
  g_autofree char *objects = ask (pdf, (const char *const[]) { "qpdf", "--qdf", "--object-streams=disable", "FILE", "-", NULL });

  if (info == NULL || fonts == NULL || objects == NULL)
    return g_test_skip ("poppler-utils and qpdf are needed");
  g_assert_nonnull (strstr (info, "SKP 2026 – I Made Wiradharma, S.T., M.Eng. (A.1.7)"));
  g_assert_nonnull (strstr (info, "Pemerintah Kabupaten Contoh"));
  g_assert_nonnull (strstr (info, "936 x 612 pts"));
  g_assert_null (strstr (info, "CreationDate"));
  g_assert_nonnull (strstr (fonts, "+URWBookman-Light "));
  g_assert_nonnull (strstr (fonts, "WinAnsi          yes yes"));   /* embedded, subset */
  g_assert_nonnull (strstr (objects, "/Lang (id-ID)"));
  g_assert_nonnull (strstr (objects, "/Outlines"));
}

/* --- the same bytes --- */

static gpointer
render_in_thread (gpointer name)
{
  return render (name, &(SasPaper) { 0 });
}

static void
test_same_bytes (void)
{
  static const char *const names[] = { "torture-luar-latin1", "dirjen-iii-kuantitatif-jpt" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) first = render (names[i], &(SasPaper) { 0 });
      GThread *threads[4];

      for (guint j = 0; j < G_N_ELEMENTS (threads); j++)
        threads[j] = g_thread_new ("render", render_in_thread, (gpointer) names[i]);
      for (guint j = 0; j < G_N_ELEMENTS (threads); j++)
        {
          g_autoptr (GBytes) again = g_thread_join (threads[j]);

          g_assert_true (g_bytes_equal (first, again));
        }
    }
}

/* How far @title is indented in the list of bookmarks as qpdf prints it. */
static guint
depth_of (const char *outline, const char *title)
{
  const char *at = strstr (outline, title), *from = at;

  g_assert_nonnull (at);
  while (from > outline && from[-1] != '\n')
    from--;
  return (guint) strspn (from, " ");
}

/* Many people in one file: a bookmark a unit, below it one a person with the forms below that. */
static void
test_merged (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasPlan) one = fixture_plan ("kasubdit-ii-kuantitatif-ja"), two = fixture_plan ("bidan-penyelia-kualitatif-jf");
  g_autoptr (SasPages) a = fixture_pages (one, sas_form_of_plan (one), &paper), b = fixture_pages (one, sas_form_find ("A.1.8"), &paper);
  g_autoptr (SasPages) c = fixture_pages (two, sas_form_of_plan (two), &paper);
  const SasPdfPart parts[] = { { a, "Subdit II", "I Made Wiradharma" }, { b, "Subdit II", "I Made Wiradharma" }, { c, "Puskesmas", "Bidan Ünlü" } };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = sas_pdf_render (parts, G_N_ELEMENTS (parts), "SKP 2026", &error);
  g_autofree char *info = NULL, *outline = NULL;
  guint pages = sas_pages_count (a) + sas_pages_count (b) + sas_pages_count (c);
  g_autofree char *wanted = g_strdup_printf ("Pages:           %u\n", pages);

  g_assert_no_error (error);
  info = ask (pdf, (const char *const[]) { "pdfinfo", "FILE", NULL });
  outline = ask (pdf, (const char *const[]) { "qpdf", "--json", "--json-key=outlines", "FILE", NULL });
  if (info == NULL || outline == NULL)
    return g_test_skip ("poppler-utils and qpdf are needed");
  g_assert_nonnull (strstr (info, wanted));
  g_assert_nonnull (strstr (info, "SKP 2026\n"));
  g_assert_nonnull (strstr (outline, "I Made Wiradharma"));
  g_assert_nonnull (strstr (outline, "Lampiran SKP 2026"));
  g_assert_cmpuint (depth_of (outline, "\"Subdit II\""), <, depth_of (outline, "\"I Made Wiradharma\""));
  g_assert_cmpuint (depth_of (outline, "\"I Made Wiradharma\""), <, depth_of (outline, "\"Lampiran SKP 2026"));
  g_assert_cmpuint (depth_of (outline, "\"Subdit II\""), ==, depth_of (outline, "\"Puskesmas\""));
}

/* --- cairo --- */

static guint
dark_pixels (cairo_surface_t *surface)
{
  guint count = 0;

  cairo_surface_flush (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      count += (cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + 4 * x] & 0xFF) < 0x80;
  return count;
}

static void
test_screen (void)
{
  g_autoptr (SasPlan) plan = fixture_plan ("torture-luar-latin1");
  const SasPaper paper = { 0 };
  g_autoptr (SasPages) pages = fixture_pages (plan, sas_form_of_plan (plan), &paper);
  const SasTint tint = { "results/0", 1, 0, 0 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 936, 612);
  cairo_t *cr = cairo_create (surface);
  const SasAnchor *anchor = sas_pages_find_anchor (pages, "results/0/text");
  const guint8 *pixel;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  sas_pages_paint_cairo (pages, anchor->page, cr, &tint, 1);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpuint (dark_pixels (surface), >, 5000);
  pixel = cairo_image_surface_get_data (surface) + (int) (anchor->rect.y + anchor->rect.height - 3) * cairo_image_surface_get_stride (surface) +
          4 * (int) (anchor->rect.x + anchor->rect.width - 3);
  g_assert_cmphex (pixel[2], ==, 0xFF);
  g_assert_cmphex (pixel[0], ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static cairo_status_t
count_bytes (void *count, const unsigned char *data, unsigned int length)
{
  *(gsize *) count += length;
  return CAIRO_STATUS_SUCCESS;
}

/* The printer's way: a surface of vectors. */
static void
test_printer (void)
{
  g_autoptr (SasPlan) plan = fixture_plan ("torture-luar-latin1");
  const SasPaper paper = { 0 };
  g_autoptr (SasPages) pages = fixture_pages (plan, sas_form_of_plan (plan), &paper);
  gsize size = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_bytes, &size, 936, 612);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < sas_pages_count (pages); i++)
    {
      sas_pages_paint_cairo (pages, i, cr, NULL, 0);
      cairo_show_page (cr);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (size, >, 10000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/plans", test_plans);
  g_test_add_func ("/pdf/text-back", test_text_back);
  g_test_add_func ("/pdf/about", test_about);
  g_test_add_func ("/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf/merged", test_merged);
  g_test_add_func ("/pdf/screen", test_screen);
  g_test_add_func ("/pdf/printer", test_printer);
  return g_test_run ();
}
