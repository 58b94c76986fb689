/* print-plans FOLDER [a4] [sans] [grey]: every plan of tests/data as PDF, to look at. Not a test. */
#include "config.h"
#include "paper-fixture.h"

int
main (int argc, char *argv[])
{
  g_auto (GStrv) names = NULL;
  SasPaper paper = { 0 };

  g_test_init (&argc, &argv, NULL);
  names = fixture_names ();
  for (int i = 2; i < argc; i++)
    {
      paper.size = g_str_equal (argv[i], "a4") ? SAS_PAPER_A4 : paper.size;
      paper.face = g_str_equal (argv[i], "sans") ? SAS_FACE_SANS : paper.face;
      paper.fill = g_str_equal (argv[i], "grey") ? SAS_FILL_GREY : paper.fill;
    }
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (SasPlan) plan = fixture_plan (names[i]);
      g_autoptr (GPtrArray) forms = sas_forms_select ("skp", plan);
      g_autoptr (SasPages) skp = fixture_pages (plan, g_ptr_array_index (forms, 0), &paper);
      g_autoptr (SasPages) annex = fixture_pages (plan, g_ptr_array_index (forms, 1), &paper);
      const SasPdfPart parts[] = { { skp, NULL }, { annex, NULL } };
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *path = g_strdup_printf ("%s/%s.pdf", argc > 1 ? argv[1] : ".", names[i]);

      pdf = sas_pdf_render (parts, G_N_ELEMENTS (parts), NULL, &error);
      g_assert_no_error (error);
      g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), &error);
      g_print ("%s: %u + %u pages, %u missing, %u bytes\n", names[i], sas_pages_count (skp), sas_pages_count (annex),
               skp->missing + annex->missing, (guint) g_bytes_get_size (pdf));
    }
  return 0;
}
