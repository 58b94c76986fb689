/* Blocks of cells as people copy them from their sheets, and what becomes of them. */
#include <string.h>
#include "sas-i18n.h"
#include "sas-plan-paste.h"

static SasPlanPaste *
paste (const char *text)
{
  return sas_plan_paste_new (sas_paste_sheet_from_text (text));
}

static const SasResult *
result (const SasPlanPaste *paste, guint index)
{
  g_assert_cmpuint (index, <, paste->results->len);
  return g_ptr_array_index (paste->results, index);
}

static const SasIndicator *
indicator (const SasPlanPaste *paste, guint r, guint i)
{
  g_assert_cmpuint (i, <, result (paste, r)->indicators->len);
  return g_ptr_array_index (result (paste, r)->indicators, i);
}

static void
assert_count (const SasPlanPaste *paste, const char *count)
{
  g_autofree char *said = sas_plan_paste_count (paste);

  g_assert_cmpstr (said, ==, count);
}

static void
assert_indicator (const SasPlanPaste *paste, guint r, guint i, SasAspect aspect, const char *text, const char *target, const char *unit)
{
  const SasIndicator *one = indicator (paste, r, i);

  g_assert_cmpint (one->aspect, ==, aspect);
  g_assert_cmpstr (one->text, ==, text);
  g_assert_cmpstr (one->target, ==, target);
  g_assert_cmpstr (one->unit, ==, unit);
}

/* The quantitative form (A.1.2) as it stands in a workbook: title, two rows of headings, sections, merged cells, behaviour. */
static void
test_official_form (void)
{
  g_autoptr (SasPlanPaste) p = paste (
    "SASARAN KINERJA PEGAWAI\t\t\t\t\t\r\n"
    "NO\tRENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI\tRENCANA HASIL KERJA\tASPEK\tINDIKATOR KINERJA INDIVIDU\tTARGET\r\n"
    "(1)\t(2)\t(3)\t(4)\t(5)\t(6)\r\n"
    "A. UTAMA\t\t\t\t\t\r\n"
    "1\tMeningkatnya kualitas jalan\tTersedianya gambar rencana jalan\tKuantitas\tJumlah gambar rencana\t12 dokumen\r\n"
    "\t\t\tKualitas\tPersentase gambar tanpa perbaikan\t95%\r\n"
    "\t\t\tWaktu\tSelesai sebelum lelang\t30 Juni 2026\r\n"
    "2\t\t\"Terawasinya pekerjaan\njalan kabupaten\"\tKuantitas\tJumlah ruas yang diawasi\t8 ruas jalan\r\n"
    "B. TAMBAHAN\t\t\t\t\t\r\n"
    "1\t\tTerlaksananya peringatan hari bakti\tKuantitas\tJumlah kegiatan\t1 kegiatan\r\n"
    "PERILAKU KERJA\t\t\t\t\t\r\n"
    "1\tBerorientasi pelayanan\tMemahami dan memenuhi kebutuhan masyarakat\t\t\t\r\n");

  g_assert_cmpint (p->heading, ==, 1);
  assert_count (p, "3 hasil kerja, 5 indikator");
  g_assert_cmpstr (result (p, 0)->superior_result, ==, "Meningkatnya kualitas jalan");
  g_assert_cmpint (result (p, 0)->kind, ==, SAS_RESULT_MAIN);
  assert_indicator (p, 0, 0, SAS_ASPECT_QUANTITY, "Jumlah gambar rencana", "12", "dokumen");
  assert_indicator (p, 0, 1, SAS_ASPECT_QUALITY, "Persentase gambar tanpa perbaikan", "95", "%");
  assert_indicator (p, 0, 2, SAS_ASPECT_TIME, "Selesai sebelum lelang", "30 Juni 2026", NULL);
  g_assert_cmpstr (result (p, 1)->text, ==, "Terawasinya pekerjaan jalan kabupaten");
  g_assert_cmpstr (result (p, 1)->superior_result, ==, "Meningkatnya kualitas jalan");   /* merged over both */
  assert_indicator (p, 1, 0, SAS_ASPECT_QUANTITY, "Jumlah ruas yang diawasi", "8", "ruas jalan");
  g_assert_cmpint (result (p, 2)->kind, ==, SAS_RESULT_ADDITIONAL);
  g_assert_cmpstr (result (p, 2)->superior_result, ==, NULL);                            /* of the section above */
}

static const SasPasteRow *
row (const SasPlanPaste *p, guint index)
{
  return g_ptr_array_index (p->rows, index);
}

static void
test_rows_say_why (void)
{
  g_autoptr (SasPlanPaste) p = paste (
    "Daftar RHK\t\t\n"
    "Rencana Hasil Kerja\tIndikator\tTarget\n"
    "Tersusunnya laporan keuangan\tJumlah laporan\t4\n"
    "\t\t\n"
    "\tKetepatan laporan\t100%\n"
    "Terkelolanya arsip dinas\t\t\n"
    "\t\tcatatan\n");

  g_assert_cmpint (row (p, 0)->verdict, ==, SAS_PASTE_ROW_IGNORED);
  g_assert_nonnull (row (p, 0)->why);
  g_assert_cmpint (row (p, 2)->verdict, ==, SAS_PASTE_ROW_RESULT);
  g_assert_null (row (p, 2)->why);
  g_assert_cmpint (row (p, 3)->verdict, ==, SAS_PASTE_ROW_INDICATOR);   /* the empty row has no place in the sheet */
  g_assert_cmpint (row (p, 3)->result, ==, 0);
  g_assert_cmpint (row (p, 4)->verdict, ==, SAS_PASTE_ROW_RESULT);
  g_assert_nonnull (row (p, 4)->why);                                  /* no indicator */
  g_assert_cmpint (row (p, 5)->verdict, ==, SAS_PASTE_ROW_INDICATOR);   /* nothing is lost: its text is still to be written */
  assert_indicator (p, 1, 0, SAS_ASPECT_NONE, "", "catatan", NULL);
}

static void
test_office_words (void)
{
  g_autoptr (SasPlanPaste) p = paste (
    "No.\tRHK\tJenis\tPerspektif\tIndikator Kinerja\tTarget\tSatuan\n"
    "1\tTerlayaninya pasien rujukan\tUtama\tPenerima Layanan\tIndeks kepuasan\t3,6\tindeks\n"
    "2\tTersusunnya profil puskesmas\tTambahan\t\tJumlah profil\t1\tdokumen\n");

  g_assert_cmpint (p->roles[3], ==, SAS_PASTE_PERSPECTIVE);
  assert_count (p, "2 hasil kerja, 2 indikator");
  g_assert_cmpstr (indicator (p, 0, 0)->perspective, ==, "Penerima Layanan");
  assert_indicator (p, 0, 0, SAS_ASPECT_NONE, "Indeks kepuasan", "3,6", "indeks");
  g_assert_cmpint (result (p, 1)->kind, ==, SAS_RESULT_ADDITIONAL);
}

static void
test_without_headings (void)
{
  g_autoptr (SasPlanPaste) p = paste (
    "1\tTersedianya gambar rencana jalan\tKuantitas\tJumlah gambar rencana yang selesai\t12\tdokumen\n"
    "\t\tKualitas\tPersentase gambar tanpa perbaikan\t95\t%\n"
    "2\tTerawasinya pekerjaan jalan\tKuantitas\tJumlah ruas jalan yang diawasi\t8\truas\n");
  static const SasPasteRole roles[] = { SAS_PASTE_NUMBER, SAS_PASTE_RESULT, SAS_PASTE_ASPECT, SAS_PASTE_INDICATOR, SAS_PASTE_TARGET, SAS_PASTE_UNIT };

  g_assert_cmpint (p->heading, ==, -1);
  g_assert_cmpuint (p->n_columns, ==, G_N_ELEMENTS (roles));
  g_assert_cmpmem (p->roles, sizeof roles, roles, sizeof roles);
  assert_count (p, "2 hasil kerja, 3 indikator");
  assert_indicator (p, 0, 1, SAS_ASPECT_QUALITY, "Persentase gambar tanpa perbaikan", "95", "%");
}

static void
test_three_long_texts (void)
{
  g_autoptr (SasPlanPaste) p = paste (
    "Meningkatnya kualitas jalan kabupaten\tTersedianya gambar rencana jalan\tJumlah gambar rencana yang selesai\t12 dokumen\n"
    "Meningkatnya kualitas jalan kabupaten\tTersedianya gambar rencana jalan\tPersentase gambar tanpa perbaikan\t95%\n");

  g_assert_cmpint (p->roles[0], ==, SAS_PASTE_SUPERIOR);
  assert_count (p, "1 hasil kerja, 2 indikator");   /* filled in each row instead of merged */
}

/* A list in one cell is several indicators (the qualitative form, A.1.7); one column alone is a list of results. */
static void
test_lists (void)
{
  g_autoptr (SasPlanPaste) p = paste (
    "Rencana hasil kerja\tIndikator\n"
    "Terkelolanya kepegawaian dinas\t\"1. Usul kenaikan pangkat lengkap\n    dan tepat waktu\n2. Data pegawai mutakhir\"\n");
  g_autoptr (SasPlanPaste) column = paste ("1. Jalan mantap\n2. Jembatan kokoh\n3) Irigasi lancar\n");

  assert_count (p, "1 hasil kerja, 2 indikator");
  assert_indicator (p, 0, 0, SAS_ASPECT_NONE, "Usul kenaikan pangkat lengkap dan tepat waktu", NULL, NULL);
  assert_count (column, "3 hasil kerja, 0 indikator");
  g_assert_cmpstr (result (column, 2)->text, ==, "Irigasi lancar");
}

static void
test_another_meaning (void)
{
  g_autoptr (SasPlanPaste) p = paste ("Tersedianya gambar rencana jalan\tJumlah gambar rencana yang selesai\n");

  assert_count (p, "1 hasil kerja, 1 indikator");
  sas_plan_paste_set_role (p, 1, SAS_PASTE_RESULT);
  g_assert_cmpint (p->roles[0], ==, SAS_PASTE_NOTHING);
  assert_count (p, "1 hasil kerja, 0 indikator");
  g_assert_cmpstr (result (p, 0)->text, ==, "Jumlah gambar rencana yang selesai");
  sas_plan_paste_set_role (p, 1, SAS_PASTE_NOTHING);
  assert_count (p, "0 hasil kerja, 0 indikator");
}

/* Quotation marks that do not close belong to the text; those that do hold lines and tabs together. */
static void
test_quotes (void)
{
  g_autoptr (SasPlanPaste) p = paste ("\"Tersedianya \"\"gambar\"\"\trencana\"\tJumlah pipa 5\"\n\"Terbuka\tJumlah ruas yang diawasi\n");

  g_assert_cmpstr (sas_sheet_cell (p->sheet, 0, 0)->text, ==, "Tersedianya \"gambar\"\trencana");
  g_assert_cmpstr (sas_sheet_cell (p->sheet, 0, 1)->text, ==, "Jumlah pipa 5\"");
  g_assert_cmpstr (sas_sheet_cell (p->sheet, 1, 0)->text, ==, "\"Terbuka");
}

static void
test_nothing (void)
{
  g_autoptr (SasPlanPaste) p = paste ("");
  g_autoptr (SasPlanPaste) tabs = paste ("\t\t\n\t\n");

  assert_count (p, "0 hasil kerja, 0 indikator");
  assert_count (tabs, "0 hasil kerja, 0 indikator");
}

static void
test_library_sheet (void)
{
  g_autoptr (SasPlanPaste) p = paste (
    "Jabatan\tUnit Kerja\tRencana Hasil Kerja\tIndikator\tTarget\n"
    "Arsiparis\tSekretariat\tTertatanya arsip dinas\tJumlah berkas\t120 berkas\n"
    "\t\tTertatanya arsip keuangan\tJumlah berkas\t60 berkas\n"
    "Bendahara\tSekretariat\tTertatanya arsip keuangan\tJumlah berkas\t30 berkas\n");

  assert_count (p, "3 hasil kerja, 3 indikator");
  g_assert_cmpstr (g_ptr_array_index (p->positions, 1), ==, "Arsiparis");
  g_assert_cmpstr (g_ptr_array_index (p->positions, 2), ==, "Bendahara");
  g_assert_cmpstr (g_ptr_array_index (p->work_units, 1), ==, "Sekretariat");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sas_i18n_init ("id");
  g_test_add_func ("/paste/official-form", test_official_form);
  g_test_add_func ("/paste/rows-say-why", test_rows_say_why);
  g_test_add_func ("/paste/office-words", test_office_words);
  g_test_add_func ("/paste/without-headings", test_without_headings);
  g_test_add_func ("/paste/three-long-texts", test_three_long_texts);
  g_test_add_func ("/paste/lists", test_lists);
  g_test_add_func ("/paste/another-meaning", test_another_meaning);
  g_test_add_func ("/paste/quotes", test_quotes);
  g_test_add_func ("/paste/nothing", test_nothing);
  g_test_add_func ("/paste/library-sheet", test_library_sheet);
  return g_test_run ();
}
