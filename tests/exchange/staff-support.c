#include <string.h>
#include "staff-support.h"

char *
sample_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", "staff", name, NULL);
}

json_t *
sample_json (const char *name)
{
  g_autofree char *path = sample_path (name);
  json_error_t error;
  json_t *json = json_load_file (path, 0, &error);

  if (json == NULL)
    g_error ("%s: %s", path, error.text);
  return json;
}

/* Ten MiB without a line end. */
static GBytes *
make_long_line (void)
{
  GString *text = g_string_new ("\xEF\xBB\xBF");

  while (text->len < 10 * 1024 * 1024)
    g_string_append (text, "198504122010011007;SATU BARIS SEPANJANG SEPULUH MEGABITA;");
  return g_string_free_to_bytes (text);
}

/* A name of two MiB in row 4. */
static GBytes *
make_long_cell (void)
{
  GString *text = g_string_new (
    "\xEF\xBB\xBFNIP BARU;NAMA;GELAR DEPAN;GELAR BELAKANG;TANGGAL LAHIR;JENIS KELAMIN;GOL AKHIR NAMA;JABATAN NAMA;UNOR ID;UNOR NAMA;NIP ATASAN\r\n"
    "196805171994031002;Baharuddin Alamsyah Daeng Mattawang;Dr. Ir. H.;S.T., M.Si.;17-05-1968;M;IV/c;Kepala Dinas Pekerjaan Umum dan Penataan Ruang;"
    "UNOR-00;Dinas Pekerjaan Umum dan Penataan Ruang;\r\n"
    "197011031995032004;Ratna Kusumastuti;Dra. Hj.;M.M.;03-11-1970;F;IV/b;Sekretaris;UNOR-10;Sekretariat;196805171994031002\r\n"
    "197602292005011009;");

  for (guint i = 0; i < 2 * 1024 * 1024; i++)
    g_string_append_c (text, 'A');
  g_string_append (text, ";;S.Sos.;29-02-1976;M;III/d;Kepala Subbagian Umum dan Kepegawaian;UNOR-11;Subbagian Umum dan Kepegawaian;197011031995032004\r\n"
                         "197201151998031003;Tumpal Parlindungan Simanungkalit;Ir.;M.T.;15-01-1972;M;IV/a;Kepala Bidang Bina Marga;UNOR-20;Bidang Bina Marga;"
                         "196805171994031002\r\n");
  return g_string_free_to_bytes (text);
}

GBytes *
sample_bytes (const char *name)
{
  g_autofree char *path = sample_path (name);
  char *text = NULL;
  gsize length = 0;
  g_autoptr (GError) error = NULL;

  if (g_str_equal (name, "pegawai-rusak-baris-10mb.csv"))
    return make_long_line ();
  if (g_str_equal (name, "pegawai-rusak-sel-2mb.csv"))
    return make_long_cell ();
  if (!g_file_get_contents (path, &text, &length, &error))
    g_error ("%s", error->message);
  return g_bytes_new_take (text, length);
}

SasImport *
sample_import (const char *name, SasRoster *office)
{
  g_autoptr (GBytes) bytes = sample_bytes (name);
  g_autoptr (SasSheet) sheet = sas_sheet_read (bytes);

  return sas_import_plan (sheet, office, SAS_IMPORT_ANY);
}

void
apply_import (SasImport *import, SasRoster *office)
{
  GPtrArray *units = sas_roster_units (import->changes);
  GPtrArray *people = sas_roster_people (import->changes);
  GPtrArray *posts = sas_roster_assignments (import->changes);

  for (guint i = 0; i < units->len; i++)
    sas_roster_put_unit (office, sas_unit_copy (units->pdata[i]));
  for (guint i = 0; i < people->len; i++)
    sas_roster_put_person (office, sas_person_copy (people->pdata[i]));
  for (guint i = 0; i < posts->len; i++)
    sas_roster_put_assignment (office, sas_assignment_copy (posts->pdata[i]));
}

void
sample_apply (const char *name, SasRoster *office)
{
  g_autoptr (SasImport) import = sample_import (name, office);
  g_autofree char *text = sas_import_to_text (import);

  if (sas_import_has_errors (import))
    g_error ("%s: %s", name, text);
  apply_import (import, office);
}
