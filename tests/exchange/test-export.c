/* What goes out comes in again unchanged, and nothing in it runs. */
#include <glib/gstdio.h>
#include <string.h>
#include "sas-export.h"
#include "sas-i18n.h"
#include "sas-zip.h"
#include "staff-support.h"

static void
test_round_trip (gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("sasaran-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, (const char *) data, NULL);
  g_autoptr (SasRoster) office = sas_roster_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SasSheet) sheet = NULL;
  g_autoptr (SasImport) again = NULL;
  g_autofree char *text = NULL;

  sample_apply ("units.csv", office);
  sample_apply ("pegawai.csv", office);
  sample_apply ("pegawai-rusak-formula.csv", office);
  g_assert_true (sas_export_staff (office, path, &error));
  g_assert_no_error (error);
  sheet = sas_sheet_read_file (path, &error);
  g_assert_no_error (error);
  again = sas_import_plan (sheet, office, SAS_IMPORT_STAFF);
  text = sas_import_to_text (again);
  g_test_message ("%s", text);
  g_assert_cmpuint (again->same, ==, sas_roster_people (office)->len);
  g_assert_cmpuint (again->changed + again->added + again->rejected, ==, 0);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_csv_cells (void)
{
  static const struct { const char *text; const char *cell; } cells[] = {
    { "Suharjo", "Suharjo" }, { "=1+1", "'=1+1" }, { "+62812", "'+62812" }, { "-2+3", "'-2+3" }, { "@SUM(A1)", "'@SUM(A1)" },
    { "\t=1+1", "'\t=1+1" }, { "a;b", "\"a;b\"" }, { "Sa \"x\"", "\"Sa \"\"x\"\"\"" }, { "=A1;B1", "\"'=A1;B1\"" },
    { "197112311998031011", "'197112311998031011" }, { "2026", "2026" }, { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *cell = sas_export_csv_cell (cells[i].text);

      g_assert_cmpstr (cell, ==, cells[i].cell);
    }
}

static gboolean
collect (const char *piece, gsize length, gpointer user_data, GError **error)
{
  g_string_append_len (user_data, piece, (gssize) length);
  return TRUE;
}

static void
test_xlsx_has_no_formula (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sasaran-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "daftar.xlsx", NULL);
  g_autoptr (SasRoster) office = sas_roster_new ();
  g_autoptr (GString) sheet = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SasZip) zip = NULL;
  char *text;
  gsize length;

  sample_apply ("units.csv", office);
  sample_apply ("pegawai-rusak-formula.csv", office);
  g_assert_true (sas_export_staff (office, path, NULL));
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  bytes = g_bytes_new_take (text, length);
  zip = sas_zip_open (bytes, NULL);
  g_assert_true (sas_zip_read (zip, "xl/worksheets/sheet1.xml", collect, sheet, NULL));
  g_assert_null (strstr (sheet->str, "<f>"));
  g_assert_nonnull (strstr (sheet->str, "t=\"s\""));
  g_remove (path);
  g_rmdir (folder);
}

static void
test_unwritable (void)
{
  g_autoptr (SasRoster) office = sas_roster_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "no-such-folder-of-sasaran", "x.csv", NULL);

  g_assert_false (sas_export_staff (office, path, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sas_i18n_init ("id");
  g_test_add_data_func ("/export/round-trip/csv", "daftar.csv", test_round_trip);
  g_test_add_data_func ("/export/round-trip/xlsx", "daftar.xlsx", test_round_trip);
  g_test_add_func ("/export/csv-cells", test_csv_cells);
  g_test_add_func ("/export/xlsx-has-no-formula", test_xlsx_has_no_formula);
  g_test_add_func ("/export/unwritable", test_unwritable);
  return g_test_run ();
}
