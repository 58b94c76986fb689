/* The blocks of the forms, before there are pages: words and cells as formats.md and the regulation's pages give them. */
#include "config.h"
#include "paper-fixture.h"

static SasDoc *
build (const char *plan_name, const char *code, const SasPaper *paper)
{
  g_autoptr (SasPlan) plan = fixture_plan (plan_name);
  const SasSubject subject = fixture_subject (plan);
  const SasForm *form = code != NULL ? sas_form_find (code) : sas_form_of_plan (plan);

  g_assert_nonnull (form);
  return sas_form_build (form, &subject, paper);
}

static char *
texts_of (const SasBlock *block)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < block->texts->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", sas_text_string (g_ptr_array_index (block->texts, i)));
  return g_string_free (out, FALSE);
}

#define assert_texts(block, wanted) G_STMT_START { g_autofree char *is = texts_of (block); g_assert_cmpstr (is, ==, wanted); } G_STMT_END
#define assert_cells(rows, wanted)  G_STMT_START { g_autofree char *is = fixture_rows (rows); g_assert_cmpstr (is, ==, wanted); } G_STMT_END
#define assert_has(rows, wanted)    G_STMT_START { g_autofree char *is = fixture_rows (rows); \
                                                   if (strstr (is, wanted) == NULL) g_error ("%s\nis not in\n%s", wanted, is); } G_STMT_END

/* p. 151: the words of A.1.7 and the first result of the example. */
static void
test_quantitative (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasDoc) doc = build ("kasubdit-ii-kuantitatif-ja", NULL, &paper);
  const SasTable *identity = fixture_block (doc, SAS_BLOCK_TABLE, 0)->table, *results = fixture_block (doc, SAS_BLOCK_TABLE, 1)->table;

  g_assert_cmpstr (doc->form, ==, "A.1.7");
  g_assert_true (doc->landscape);
  assert_texts (fixture_block (doc, SAS_BLOCK_TITLE, 0),
                "SASARAN KINERJA PEGAWAI|PENDEKATAN HASIL KERJA KUANTITATIF|BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL");
  assert_texts (fixture_block (doc, SAS_BLOCK_HEAD_LINE, 0),
                "PEMERINTAH KABUPATEN CONTOH|PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026");
  assert_cells (identity->head, "NO|PEGAWAI YANG DINILAI|NO|PEJABAT PENILAI KINERJA\n");
  assert_cells (identity->rows,
                "1|NAMA|I Made Wiradharma, S.T., M.Eng.|1|NAMA|Dr. Ir. Parlindungan Sihaloho, M.T.\n"
                "2|NIP|197811032005011006|2|NIP|197209151998031005\n"
                "3|PANGKAT/ GOL. RUANG|Pembina (IV/a)|3|PANGKAT/ GOL. RUANG|Pembina Utama Muda (IV/c)\n"
                "4|JABATAN|KEPALA SUBDIREKTORAT II|4|JABATAN|DIREKTUR II\n"
                "5|UNIT KERJA|DIREKTORAT II|5|UNIT KERJA|DIREKTORAT II\n");
  assert_cells (results->head,
                "HASIL KERJA\n"
                "NO.|RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI*|RENCANA HASIL KERJA|ASPEK|INDIKATOR KINERJA INDIVIDU|TARGET\n"
                "(1)|(2)|(3)|(4)|(5)|(6)\n");
  assert_has (results->rows, "A. UTAMA\n1|Meningkatnya kualitas bangunan gedung");
  assert_has (results->rows, "|Kualitas|Tingkat kesesuaian fitur aplikasi dengan NSPK|80 – 90%\n"
                             "Kuantitas|Persentase penyelesaian aplikasi SIMBG yang siap digunakan|80 – 90% sistem aplikasi siap digunakan\n"
                             "Waktu|Ketepatan waktu penyelesaian aplikasi sesuai dengan jadwal yang ditetapkan|7-8 bulan\n2|");
  assert_has (results->rows, "B. TAMBAHAN\n-|-|(dapat ditambahkan pada tahun berjalan)|-|-|-\n");
}

static void
test_behaviours (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasDoc) ja = build ("kasubdit-ii-kuantitatif-ja", NULL, &paper), jpt = build ("dirjen-iii-kuantitatif-jpt", NULL, &paper);
  const SasTable *table = fixture_block (ja, SAS_BLOCK_TABLE, 2)->table;

  assert_cells (table->head, "PERILAKU KERJA**\n");
  g_assert_cmpuint (table->rows->len, ==, 14);
  assert_has (table->rows,
              "1|Berorientasi pelayanan\n"
              "- Memahami dan memenuhi kebutuhan masyarakat\n- Ramah, cekatan, solutif, dan dapat diandalkan\n- Melakukan perbaikan tiada henti|"
              "Ekspektasi Khusus Pimpinan:\n- Terbuka terhadap masukan dari orang lain.\n"
              "- Selalu belajar dari kesalahan untuk perbaikan kinerja selanjutnya\n2|Akuntabel\n");
  assert_has (table->rows, "setia pada NKRI serta pemerintahan yang sah\n");
  assert_has (table->rows, "- Menjaga rahasia jabatan dan negara|Ekspektasi Khusus Pimpinan:\n6|Adaptif\n");
  assert_has (fixture_block (jpt, SAS_BLOCK_TABLE, 2)->table->rows, "setia pada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah\n");
  assert_cells (fixture_block (jpt, SAS_BLOCK_TABLE, 2)->table->head, "PERILAKU KERJA*\n");
}

/* pp. 131, 167-168, 184: who assigned a result, the political superior, measures with and without hyphens. */
static void
test_other_forms (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasDoc) dirjen = build ("dirjen-iii-kuantitatif-jpt", NULL, &paper);
  g_autoptr (SasDoc) dinas = build ("kepala-dinas-kesehatan-kualitatif-jpt", NULL, &paper);
  g_autoptr (SasDoc) bidan = build ("bidan-penyelia-kualitatif-jf", NULL, &paper);

  g_assert_cmpstr (dirjen->form, ==, "A.1.2");
  g_assert_cmpstr (dinas->form, ==, "A.1.1");
  g_assert_cmpstr (bidan->form, ==, "A.1.6");
  assert_has (fixture_block (dirjen, SAS_BLOCK_TABLE, 0)->table->rows, "|2|NIP (*opsional)|");
  assert_has (fixture_block (dirjen, SAS_BLOCK_TABLE, 0)->table->rows, "|5|INSTANSI|KEMENTERIAN X\n");
  assert_has (fixture_block (dirjen, SAS_BLOCK_TABLE, 1)->table->rows, "(penugasan dari Menteri)|");
  assert_has (fixture_block (dirjen, SAS_BLOCK_TABLE, 1)->table->rows, "|61,95%|Penerima Layanan\n");
  assert_has (fixture_block (dinas, SAS_BLOCK_TABLE, 1)->table->rows,
              "Ukuran keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif:\n- ");
  assert_has (fixture_block (dinas, SAS_BLOCK_TABLE, 1)->table->rows, "(Perspektif Penerima Layanan)\n- ");
  assert_has (fixture_block (bidan, SAS_BLOCK_TABLE, 1)->table->rows, "(Penugasan dari Kepala Puskesmas)\n");
  assert_has (fixture_block (bidan, SAS_BLOCK_TABLE, 1)->table->rows, "Ukuran keberhasilan/ indikator kinerja individu dan Target:\n- ");
}

static guint
count_blocks (const SasDoc *doc, SasBlockKind kind)
{
  guint count = 0;

  for (guint i = 0; i < doc->blocks->len; i++)
    count += ((const SasBlock *) g_ptr_array_index (doc->blocks, i))->kind == kind;
  return count;
}

/* p. 38 and the filled example on p. 138. */
static void
test_manuals (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasPlan) plan = fixture_plan ("dirjen-iii-kuantitatif-jpt"), none = fixture_plan ("kasubdit-ii-kuantitatif-ja");
  g_autoptr (GPtrArray) all = sas_forms_select ("all", plan), skp = sas_forms_select ("skp", plan), of_none = sas_forms_select ("all", none);
  g_autoptr (SasDoc) doc = build ("dirjen-iii-kuantitatif-jpt", "a.1.3", &paper);
  const SasTable *table = fixture_block (doc, SAS_BLOCK_TABLE, 0)->table;

  g_assert_true (doc->landscape);
  assert_texts (fixture_block (doc, SAS_BLOCK_TITLE, 0), "MANUAL INDIKATOR KINERJA|SKP PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI");
  assert_has (table->rows, "RENCANA HASIL KERJA|Tersusunnya revisi Undang-Undang Republik Indonesia No. 28 Tahun 2002 tentang Bangunan Gedung\n"
                           "UKURAN KEBERHASILAN/ INDIKATOR KINERJA|Indeks penyelesaian revisi");
  assert_has (table->rows, "\nTUJUAN|Menghitung tingkat penyelesaian suatu peraturan perundang-undangan/ produk kebijakan\nDESKRIPSI|Definisi\nIndeks Penyelesaian");
  assert_has (table->rows, "\nFormula (opsional bagi pendekatan hasil kerja kualitatif)\nIndeks penyelesaian Revisi");
  assert_has (table->rows, "\nSATUAN PENGUKURAN (opsional bagi pendekatan hasil kerja kualitatif)|Nilai\n"
                           "KUALITAS DAN TINGKAT KENDALI|(   ) Outcome|(   ) Outcome Antara|(X) Output kendali rendah\n"
                           "SUMBER DATA|Laporan Pemantauan Inspektorat\n"
                           "PERIODE PELAPORAN|(   ) Bulanan|(   ) Triwulanan|(   ) Semesteran|(X) Tahunan\n");
  g_assert_null (fixture_block (doc, SAS_BLOCK_SIGNATURE, 0));
  g_assert_null (fixture_block (doc, SAS_BLOCK_NOTE, 0));
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpuint (skp->len, ==, 2);
  g_assert_cmpuint (of_none->len, ==, 2);
  g_assert_true (g_ptr_array_index (all, 2) == sas_form_find ("A.1.3"));
}

/* One sheet each, in the order of the indicators whatever the order in the value. */
static void
test_manual_sheets (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasPlan) plan = fixture_plan ("dirjen-iii-kuantitatif-jpt");
  SasManual *earlier = sas_record_copy (&sas_manual_type, g_ptr_array_index (plan->manuals, 0));
  const SasSubject subject = fixture_subject (plan);
  g_autoptr (SasDoc) doc = NULL;
  g_autoptr (SasPages) pages = NULL;

  earlier->result = 0;
  g_ptr_array_add (plan->manuals, earlier);
  doc = sas_form_build (sas_form_find ("A.1.3"), &subject, &paper);
  pages = fixture_pages (plan, sas_form_find ("A.1.3"), &paper);
  g_assert_cmpuint (count_blocks (doc, SAS_BLOCK_TABLE), ==, 2);
  g_assert_cmpuint (count_blocks (doc, SAS_BLOCK_NEW_PAGE), ==, 1);
  assert_has (fixture_block (doc, SAS_BLOCK_TABLE, 0)->table->rows, sas_plan_result (plan, 0)->text);
  g_assert_cmpuint (sas_pages_count (pages), ==, 2);
}

static SasDoc *
build_blank (const char *code)
{
  const SasPaper paper = { 0 };

  return sas_form_build_blank (sas_form_find (code), "Kementerian X", &paper);
}

static const SasStretch *
last_stretch (const SasText *text)
{
  return text->stretches != NULL ? &g_array_index (text->stretches, SasStretch, text->stretches->len - 1) : NULL;
}

/* The empty forms of pp. 32-38, 55-61: the regulation's guidance in grey italics, dots, room for the pen. */
static void
test_blank (void)
{
  static const struct { const char *code, *words; } guides[] = {
    { "a.1.1", "1|(Hasil yang diharapkan dengan prioritas tinggi disertai dengan Jabatan Pimpinan yang memberikan penugasan)\n" },
    { "a.1.2", "\nIKI 1.2|Target 1.2|(Penerima Layanan/ Proses Bisnis/ Penguatan Internal/ Anggaran)\nB. TAMBAHAN\n2|Rencana Hasil Kerja Tambahan 1\n(" },
    { "a.1.6", "2|(Hasil yang diharapkan disertai dengan Jabatan Pimpinan/ Tim Kerja yang memberikan penugasan)\n" },
    { "a.1.7", "1|Rencana Hasil Kerja Pimpinan yang diintervensi|Rencana Hasil Kerja Utama 1\n(diisi dengan rencana hasil kerja sesuai matriks" },
    { "a.1.8", "KONSEKUENSI\n1.|(apabila memenuhi ekspektasi Pimpinan maka….)\n2.|(apabila tidak memenuhi ekspektasi Pimpinan maka….)\n" },
    { "a.1.3", "RENCANA HASIL KERJA|\nUKURAN KEBERHASILAN/ INDIKATOR KINERJA|\nTUJUAN|\nDESKRIPSI|Definisi\n\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (guides); i++)
    {
      g_autoptr (SasDoc) doc = build_blank (guides[i].code);
      gboolean found = FALSE;

      for (guint j = 0; j < count_blocks (doc, SAS_BLOCK_TABLE); j++)
        {
          g_autofree char *cells = fixture_rows (fixture_block (doc, SAS_BLOCK_TABLE, j)->table->rows);

          found = found || strstr (cells, guides[i].words) != NULL;
        }
      if (!found)
        g_error ("%s is not on the blank %s", guides[i].words, guides[i].code);
      assert_texts (fixture_block (doc, SAS_BLOCK_HEAD_LINE, 0),
                    doc->landscape ? "KEMENTERIAN X|PERIODE PENILAIAN: ….. JANUARI SD … DESEMBER TAHUN …."
                                   : "KEMENTERIAN X|PERIODE PENILAIAN:|….. JANUARI SD … DESEMBER TAHUN ….");
      g_assert_null (doc->stamp);
    }
}

static void
test_blank_look (void)
{
  g_autoptr (SasDoc) doc = build_blank ("a.1.2");
  const SasTable *table = fixture_block (doc, SAS_BLOCK_TABLE, 1)->table;
  const SasRow *row = g_ptr_array_index (table->rows, 1);
  const SasCell *result = g_ptr_array_index (row->cells, 1);
  const SasStretch *guide = last_stretch (result->text);

  g_assert_cmpuint (row->lines, ==, 3);
  g_assert_nonnull (guide);
  g_assert_true (guide->grey);
  g_assert_cmpint (guide->style, ==, SAS_STYLE_ITALIC);
  g_assert_true (sas_text_string (result->text)[guide->start] == '(');
  g_assert_true (strstr (fixture_block (doc, SAS_BLOCK_SIGNATURE, 0)->signers[0].name, "……") != NULL);
}

/* p. 233: results from study leave, and the footnote that says so. */
static void
test_study_leave (void)
{
  const SasPaper paper = { 0 }, bare = { .hide_footnotes = TRUE };
  g_autoptr (SasPlan) plan = fixture_plan ("bidan-penyelia-kualitatif-jf"), ja = fixture_plan ("kasubdit-ii-kuantitatif-ja");
  const SasSubject subject = fixture_subject (plan), other = fixture_subject (ja);
  g_autoptr (SasDoc) doc = NULL, plain = NULL, quantitative = NULL;

  sas_plan_result (plan, 1)->study_leave = sas_plan_result (ja, 0)->study_leave = TRUE;
  doc = sas_form_build (sas_form_of_plan (plan), &subject, &paper);
  plain = sas_form_build (sas_form_of_plan (plan), &subject, &bare);
  quantitative = sas_form_build (sas_form_of_plan (ja), &other, &paper);
  assert_has (fixture_block (doc, SAS_BLOCK_TABLE, 1)->table->rows, "\n2**|Ibu hamil");
  assert_texts (fixture_block (doc, SAS_BLOCK_NOTE, 0),
                "* Pimpinan dapat memberikan Ekspektasi khusus terhadap satu atau lebih aspek perilaku kerja Pegawai|"
                "** Ekspektasi Pejabat Penilai Kinerja untuk Pegawai yang melaksanakan tugas belajar");
  assert_has (fixture_block (plain, SAS_BLOCK_TABLE, 1)->table->rows, "\n2|Ibu hamil");
  assert_has (fixture_block (quantitative, SAS_BLOCK_TABLE, 1)->table->rows, "A. UTAMA\n1***|");
  g_assert_cmpuint (fixture_block (quantitative, SAS_BLOCK_NOTE, 0)->texts->len, ==, 3);
}

static void
test_annex (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasDoc) doc = build ("kasubdit-ii-kuantitatif-ja", "a.1.8", &paper), empty = build ("torture-kosong", "A.1.8", &paper);

  g_assert_false (doc->landscape);
  assert_texts (fixture_block (doc, SAS_BLOCK_HEAD_LINE, 0),
                "PEMERINTAH KABUPATEN CONTOH|PERIODE PENILAIAN:|1 JANUARI SD 31 DESEMBER TAHUN 2026");
  assert_has (fixture_block (doc, SAS_BLOCK_TABLE, 0)->table->rows, "DUKUNGAN SUMBER DAYA\n1.|Dukungan pegawai");
  assert_has (fixture_block (doc, SAS_BLOCK_TABLE, 0)->table->rows, "\n3.|Dukungan sarana prasarana IT yang memadai\nSKEMA PERTANGGUNGJAWABAN\n1.|");
  g_assert_null (fixture_block (doc, SAS_BLOCK_NOTE, 0));
  assert_cells (fixture_block (empty, SAS_BLOCK_TABLE, 0)->table->rows,
                "DUKUNGAN SUMBER DAYA\n1.|\nSKEMA PERTANGGUNGJAWABAN\n1.|\nKONSEKUENSI\n1.|\n");
}

static void
test_signatures (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasPlan) plan = fixture_plan ("kasubdit-ii-kuantitatif-ja");
  SasSubject subject = fixture_subject (plan);
  g_autoptr (SasDoc) open = NULL, dated = NULL, nobody = NULL;
  SasPeople none = { 0 };
  const SasSigner *signers;

  open = sas_form_build (sas_form_of_plan (plan), &subject, &paper);
  signers = fixture_block (open, SAS_BLOCK_SIGNATURE, 0)->signers;
  g_assert_cmpstr (signers[0].role, ==, "Pegawai yang Dinilai");
  g_assert_cmpstr (signers[0].number, ==, "NIP 197811032005011006");
  g_assert_null (signers[0].date);
  g_assert_cmpstr (signers[1].role, ==, "Pejabat Penilai Kinerja");
  g_assert_true (g_str_has_prefix (signers[1].date, "Sleman, …"));

  sas_record_set_text (&sas_identity_type, plan->people->appraiser, "position", "Plt. Kepala Bidang Cipta Karya");
  subject.date = sas_date_new (2026, 1, 14);
  dated = sas_form_build (sas_form_of_plan (plan), &subject, &paper);
  g_assert_cmpstr (fixture_block (dated, SAS_BLOCK_SIGNATURE, 0)->signers[1].date, ==, "Sleman, 14 Januari 2026");
  g_assert_cmpstr (fixture_block (dated, SAS_BLOCK_SIGNATURE, 0)->signers[1].acting, ==, "Plt. Kepala Bidang Cipta Karya");

  subject.people = &none;
  nobody = sas_form_build (sas_form_of_plan (plan), &subject, &paper);
  signers = fixture_block (nobody, SAS_BLOCK_SIGNATURE, 0)->signers;
  g_assert_true (g_str_has_prefix (signers[1].name, "……"));
  g_assert_null (signers[1].number);
}

static void
test_settings (void)
{
  const SasPaper plain = { .hide_footnotes = TRUE, .print_form_code = TRUE, .spelling = SAS_STATEMENT_GAZETTE };
  g_autoptr (SasDoc) doc = build ("kasubdit-ii-kuantitatif-ja", NULL, &plain), draft = build ("torture-kosong", NULL, &plain);

  g_assert_true (g_str_has_prefix (sas_text_string (g_ptr_array_index (fixture_block (doc, SAS_BLOCK_TITLE, 0)->texts, 0)), "FORMAT A.1.7"));
  g_assert_null (fixture_block (doc, SAS_BLOCK_NOTE, 0));
  assert_has (fixture_block (doc, SAS_BLOCK_TABLE, 1)->table->head, "DIINTERVENSI|");
  assert_cells (fixture_block (doc, SAS_BLOCK_TABLE, 2)->table->head, "PERILAKU KERJA\n");
  assert_has (fixture_block (doc, SAS_BLOCK_TABLE, 2)->table->rows, "efektif, dan efisien.\n");
  g_assert_null (doc->mark);
  g_assert_cmpstr (draft->mark, ==, "DRAF – belum ditetapkan");
  assert_has (fixture_block (draft, SAS_BLOCK_TABLE, 1)->table->rows, "A. UTAMA\n1|……");
}

static void
test_registry (void)
{
  g_autoptr (SasPlan) plan = fixture_plan ("bidan-penyelia-kualitatif-jf");
  g_autoptr (GPtrArray) skp = sas_forms_select ("skp", plan), wrong = sas_forms_select ("a.1.7", plan);

  g_assert_cmpuint (skp->len, ==, 2);
  g_assert_cmpstr (sas_form_code (g_ptr_array_index (skp, 0)), ==, "A.1.6");
  g_assert_cmpstr (sas_form_code (g_ptr_array_index (skp, 1)), ==, "A.1.8");
  g_assert_cmpuint (wrong->len, ==, 0);
  g_assert_null (sas_form_find ("z.9"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forms/quantitative", test_quantitative);
  g_test_add_func ("/forms/behaviours", test_behaviours);
  g_test_add_func ("/forms/other", test_other_forms);
  g_test_add_func ("/forms/annex", test_annex);
  g_test_add_func ("/forms/manuals", test_manuals);
  g_test_add_func ("/forms/manual-sheets", test_manual_sheets);
  g_test_add_func ("/forms/blank", test_blank);
  g_test_add_func ("/forms/blank-look", test_blank_look);
  g_test_add_func ("/forms/study-leave", test_study_leave);
  g_test_add_func ("/forms/signatures", test_signatures);
  g_test_add_func ("/forms/settings", test_settings);
  g_test_add_func ("/forms/registry", test_registry);
  return g_test_run ();
}
