/* The forms of a year by the numeric method: the words of the time, what the old paper has, and what is reckoned beside it. */
#include "config.h"
#include <string.h>
#include "paper-fixture.h"

static SasLegacyRecord *
new_record (SasModel model)
{
  static const char text[] =
    "{\"nip\": \"198503152008012005\", \"year\": 2021, \"span\": \"july-december\", \"place\": \"Sleman\", \"date\": \"2022-01-14\","
    " \"people\": {\"employee\": {\"name\": \"Siti Nur Sa'diyah, S.Psi.\"}, \"appraiser\": {\"name\": \"Budi\"},"
    " \"reviewing_superior\": {\"name\": \"Sri\", \"position\": \"Sekretaris\"}}, \"results\": ["
    " {\"kind\": \"main\", \"superior_result\": \"Genangan berkurang\", \"text\": \"DED\", \"weighted\": \"59.2\", \"indicators\": ["
    "  {\"aspect\": \"quantity\", \"text\": \"Dokumen\", \"target_low\": \"10\", \"unit\": \"dokumen\", \"realisation\": \"12\"},"
    "  {\"aspect\": \"quality\", \"text\": \"Revisi\", \"target_low\": \"7\", \"target_high\": \"8\", \"condition\": \"special\", \"realisation\": \"9\"}]},"
    " {\"kind\": \"main\", \"text\": \"Survei\", \"weighted\": \"43.6\", \"indicators\": [{\"text\": \"Titik\", \"target_low\": \"10\", \"realisation\": \"10\"}]},"
    " {\"kind\": \"additional\", \"text\": \"Panitia\", \"weighted\": \"12\"}],"
    " \"behaviours\": [{\"aspect\": \"komitmen\", \"value\": \"94.5\"}], \"behaviour_value\": \"95\", \"notes\": \"Dipertahankan\","
    " \"paper_plan_value\": \"112.8\", \"paper_final_value\": \"107.6\", \"paper_category\": \"baik\"}";
  g_autoptr (json_t) json = sas_json_parse (text, -1, NULL);
  SasLegacyRecord *record = sas_legacy_record_from_json (json, NULL);

  g_assert_nonnull (record);
  record->model = model;
  return record;
}

static SasDoc *
build (const char *code, const SasLegacyRecord *record)
{
  const SasPaper paper = { 0 };
  const SasSubject subject = { .legacy = record, .agency = "Pemerintah Kabupaten Contoh", .place = "Bantul" };

  return sas_form_build (sas_form_find (code), &subject, &paper);
}

static void
assert_has (const SasDoc *doc, guint table, const char *wanted)
{
  g_autofree char *rows = fixture_rows (fixture_block (doc, SAS_BLOCK_TABLE, table)->table->rows);

  if (strstr (rows, wanted) == NULL)
    g_error ("%s\nis not in\n%s", wanted, rows);
}

static const char *
note (const SasDoc *doc, guint line)
{
  const SasBlock *block = fixture_block (doc, SAS_BLOCK_NOTE, 0);

  return block != NULL && line < block->texts->len ? sas_text_string (g_ptr_array_index (block->texts, line)) : NULL;
}

static void
test_plan (void)
{
  g_autoptr (SasLegacyRecord) record = new_record (SAS_MODEL_JA_JF), leader = new_record (SAS_MODEL_JPT);
  g_autoptr (SasDoc) doc = build ("legacy-skp", record), high = build ("legacy-skp", leader);
  const SasSigner *signer = &fixture_block (doc, SAS_BLOCK_SIGNATURE, 0)->signers[1];

  assert_has (doc, 1, "A. KINERJA UTAMA\n1|Genangan berkurang|DED|Kuantitas|Dokumen|10 dokumen\nKualitas|Revisi|7 - 8\n2||Survei||Titik|10\n"
                      "B. KINERJA TAMBAHAN\n1||Panitia|||\n");
  assert_has (high, 1, "1|DED|Dokumen|10 dokumen\nRevisi|7 - 8\n");
  g_assert_cmpstr (sas_text_string (g_ptr_array_index (fixture_block (doc, SAS_BLOCK_HEAD_LINE, 0)->texts, 2)), ==, "1 JULI SD 31 DESEMBER TAHUN 2021");
  g_assert_cmpstr (signer->date, ==, "Sleman, 14 Januari 2022");
  g_assert_cmpstr (signer->name, ==, "Budi");
  g_assert_null (doc->stamp);
}

static void
test_values (void)
{
  g_autoptr (SasLegacyRecord) record = new_record (SAS_MODEL_JA_JF), leader = new_record (SAS_MODEL_JPT);
  g_autoptr (SasDoc) doc = build ("legacy-nilai", record), high = build ("legacy-nilai", leader), other = NULL;

  assert_has (doc, 1, "1|DED|Kuantitas|Dokumen|10 dokumen|12|120|Sangat Baik|Baik|100|59,2\nKualitas|Revisi|7 - 8|9|87,5|Cukup\n");
  assert_has (doc, 1, "NILAI KINERJA UTAMA|102,8\nNILAI KINERJA TAMBAHAN (dihitung paling tinggi 10)|12\nNILAI SKP|112,8\n");
  assert_has (high, 1, "1|DED|Dokumen|10 dokumen|12|120|Sangat Baik|120|59,2\nRevisi|7 - 8|9|87,5|Cukup|78\n");
  g_assert_nonnull (note (doc, 0));
  g_assert_null (note (doc, 1));                   /* the paper's plan value is the reckoned one */
  sas_record_set_text (&sas_legacy_record_type, record, "paper_plan_value", "113.5");
  other = build ("legacy-nilai", record);
  assert_has (other, 1, "NILAI SKP|113,5\n");
  g_assert_cmpstr (note (other, 1), ==, "Nilai SKP pada dokumen lama: 113,5; hasil hitung ulang: 112,8.");
}

static void
test_behaviour (void)
{
  g_autoptr (SasLegacyRecord) record = new_record (SAS_MODEL_JA_JF);
  g_autoptr (SasDoc) doc = build ("legacy-perilaku", record);

  assert_has (doc, 1, "2|Komitmen|94,5\n3|Inisiatif Kerja|……………\n4|Kerja Sama|……………\n5|Kepemimpinan|-\nNILAI PERILAKU KERJA|95\n");
}

static void
test_document (void)
{
  g_autoptr (SasLegacyRecord) record = new_record (SAS_MODEL_JA_JF);
  g_autoptr (SasDoc) doc = build ("legacy-dokumen", record), reckoned = NULL;

  assert_has (doc, 1, "1|NAMA|Sri\n2|NIP|\n");
  assert_has (doc, 2, "1|SASARAN KINERJA PEGAWAI (SKP)|112,8|70%|78,96\n2|PERILAKU KERJA|95|30%|28,5\nNILAI KINERJA|107,6\nPREDIKAT KINERJA|Baik\n");
  assert_has (doc, 3, "CATATAN/ REKOMENDASI|Dipertahankan\n");
  g_assert_cmpstr (note (doc, 0), ==, "Nilai kinerja pada dokumen lama: 107,6; hasil hitung ulang: 107,46.");
  g_assert_cmpstr (fixture_block (doc, SAS_BLOCK_SIGNATURE, 1)->signers[0].role, ==, "Atasan Pejabat Penilai Kinerja");
  record->peers_consulted = TRUE;
  sas_record_set_text (&sas_legacy_record_type, record, "paper_final_value", NULL);
  reckoned = build ("legacy-dokumen", record);
  assert_has (reckoned, 2, "1|SASARAN KINERJA PEGAWAI (SKP)|112,8|60%|67,68\n2|PERILAKU KERJA|95|40%|38\nNILAI KINERJA|105,68\n");
  g_assert_null (note (reckoned, 0));
}

/* For the pen, and of a record with next to nothing in it: no "(null)", no 0. */
static void
test_empty (void)
{
  static const char *const codes[] = { "legacy-skp", "legacy-nilai", "legacy-perilaku", "legacy-dokumen" };
  const SasPaper paper = { 0 };
  g_autoptr (SasLegacyRecord) record = sas_legacy_record_new ("198503152008012005", 2019);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (SasDoc) blank = sas_form_build_blank (sas_form_find (codes[i]), NULL, &paper), bare = build (codes[i], record);
      const SasDoc *both[] = { blank, bare };

      for (guint k = 0; k < 2 * 4; k++)
        {
          const SasBlock *block = fixture_block (both[k / 4], SAS_BLOCK_TABLE, k % 4);
          g_autofree char *rows = block != NULL ? fixture_rows (block->table->rows) : g_strdup ("");

          g_assert_null (strstr (rows, "null"));
          g_assert_null (strstr (rows, "|0\n"));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/legacy-forms/plan", test_plan);
  g_test_add_func ("/legacy-forms/values", test_values);
  g_test_add_func ("/legacy-forms/behaviour", test_behaviour);
  g_test_add_func ("/legacy-forms/document", test_document);
  g_test_add_func ("/legacy-forms/empty", test_empty);
  return g_test_run ();
}
