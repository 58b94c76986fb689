/* print-plans FOLDER [a4] [sans] [grey] [png]: every plan of tests/data as PDF, and its first pages as the screen shows them, to
 * look at. Not a test. */
#include "config.h"
#include "paper-fixture.h"
#include "sas-paint-cairo.h"

static void
paint_png (const SasPages *pages, const char *folder, const char *name)
{
  const SasPage *page = sas_pages_get (pages, 0);
  const SasTint tints[] = { { "results/0/indicators/1/target", 0xDF / 255.0, 0xF1 / 255.0, 0xF0 / 255.0 }, { "results/1", 1, 0xF0 / 255.0, 0xC8 / 255.0 } };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (page->width * 1.25f), (int) (page->height * 1.25f));
  cairo_t *cr = cairo_create (surface);
  g_autofree char *path = g_strdup_printf ("%s/%s.png", folder, name);
  gint64 start = g_get_monotonic_time ();

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, 1.25, 1.25);
  sas_pages_paint_cairo (pages, 0, cr, tints, G_N_ELEMENTS (tints));
  g_print ("%s: painted in %.1f ms\n", name, (double) (g_get_monotonic_time () - start) / 1000);
  cairo_destroy (cr);
  cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
}

static void
write_pdf (const SasPdfPart *parts, guint count, const char *folder, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = sas_pdf_render (parts, count, NULL, &error);
  g_autofree char *path = g_strdup_printf ("%s/%s.pdf", folder, name);

  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
}

/* Results and document of each evaluation of tests/data, and its record of feedback. */
static void
print_evaluations (const char *folder, const SasPaper *paper)
{
  static const char *const names[] = {
    "bidan-penyelia-kualitatif-jf", "dirjen-iii-kuantitatif-jpt", "kasubdit-ii-kuantitatif-ja", "kepala-dinas-kesehatan-kualitatif-jpt",
    "kepala-puskesmas-kualitatif-unit-mandiri", "torture-40-hasil",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (SasPlan) plan = fixture_plan (names[i]);
      g_autoptr (SasEvaluation) evaluation = fixture_evaluation (names[i]);
      g_autoptr (GPtrArray) forms = sas_forms_of_evaluation (plan, evaluation);
      g_autoptr (SasPages) record = fixture_evaluation_pages (names[i], g_ptr_array_index (forms, 1), paper);
      g_autoptr (SasPages) results = fixture_evaluation_pages (names[i], g_ptr_array_index (forms, 2), paper);
      g_autoptr (SasPages) document = fixture_evaluation_pages (names[i], g_ptr_array_index (forms, 3), paper);
      const SasPdfPart parts[] = { { record, NULL }, { results, NULL }, { document, NULL } };
      g_autofree char *name = g_strconcat ("evaluasi-", names[i], NULL);

      write_pdf (parts, G_N_ELEMENTS (parts), folder, name);
      g_print ("%s: %u + %u + %u pages\n", name, sas_pages_count (record), sas_pages_count (results), sas_pages_count (document));
    }
}

int
main (int argc, char *argv[])
{
  g_auto (GStrv) names = NULL;
  SasPaper paper = { 0 };
  gboolean png = FALSE;

  names = fixture_names ();
  for (int i = 2; i < argc; i++)
    {
      paper.size = g_str_equal (argv[i], "a4") ? SAS_PAPER_A4 : paper.size;
      paper.face = g_str_equal (argv[i], "sans") ? SAS_FACE_SANS : paper.face;
      png = png || g_str_equal (argv[i], "png");
      paper.fill = g_str_equal (argv[i], "grey") ? SAS_FILL_GREY : paper.fill;
    }
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (SasPlan) plan = fixture_plan (names[i]);
      g_autoptr (GPtrArray) forms = sas_forms_select ("skp", plan);
      g_autoptr (SasPages) skp = fixture_pages (plan, g_ptr_array_index (forms, 0), &paper);
      g_autoptr (SasPages) annex = fixture_pages (plan, g_ptr_array_index (forms, 1), &paper);
      const SasPdfPart parts[] = { { skp, NULL }, { annex, NULL } };

      write_pdf (parts, G_N_ELEMENTS (parts), argc > 1 ? argv[1] : ".", names[i]);
      if (png)
        paint_png (skp, argv[1], names[i]);
      g_print ("%s: %u + %u pages, %u missing\n", names[i], sas_pages_count (skp), sas_pages_count (annex), skp->missing + annex->missing);
    }
  print_evaluations (argc > 1 ? argv[1] : ".", &paper);
  return 0;
}
