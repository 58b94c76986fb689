/* Papers of our own layout. Of a unit: what is in the report stands on them, nothing in confidence does; none and very many people. The
 * sheet for the talk. */
#include "config.h"
#include <string.h>
#include "paper-fixture.h"

static SasIdentity *
identity (const char *name, const char *nip, const char *position)
{
  SasIdentity *who = sas_record_new (&sas_identity_type);

  sas_record_set_text (&sas_identity_type, who, "name", name);
  sas_record_set_text (&sas_identity_type, who, "nip", nip);
  sas_record_set_text (&sas_identity_type, who, "position", position);
  return who;
}

static SasReceipt *
add_person (SasUnitReport *report, const char *nip, const char *name, SasPredicate predicate)
{
  SasReceipt *one = g_new0 (SasReceipt, 1);

  one->nip = g_strdup (nip);
  one->name = g_strdup (name);
  one->position = g_strdup ("Teknik Jalan dan Jembatan Ahli Muda");
  one->form = "D.1.1";
  one->predicate = predicate;
  one->state = predicate != SAS_PREDICATE_NONE ? SAS_EVALUATION_FINAL : SAS_EVALUATION_OPEN;
  one->receipt = predicate != SAS_PREDICATE_NONE ? SAS_RECEIPT_WAITING : SAS_RECEIPT_NONE;
  one->result_rating = one->behaviour_rating = SAS_RATING_MEETS;
  g_ptr_array_add (report->people, one);
  return one;
}

static void
add_recommendation (SasUnitReport *report, SasFollowUpKind kind, const char *nip, const char *action)
{
  SasRecommendation *one = g_new0 (SasRecommendation, 1);

  one->kind = kind;
  one->nip = g_strdup (nip);
  one->name = g_strdup ("Yulianus Wanggai, S.T.");
  one->action = g_strdup (action);
  one->standing = SAS_STANDING_PROPOSED;
  g_ptr_array_add (report->recommendations, one);
}

static SasUnitReport *
new_report (void)
{
  SasUnitReport *report = sas_unit_report_new ("UNOR-20", "Bidang Bina Marga", 2026, SAS_PERIOD_Q3);
  SasReceipt *person;

  report->head = identity ("Ir. Tumpal Simanungkalit", "197201151998031003", "Kepala Bidang Bina Marga");
  report->above = identity ("Dr. Baharuddin", "196805171994031002", "Kepala Dinas");
  report->counts = SAS_ORGANISATION_BAIK;
  report->organisation = sas_organisation_new ("UNOR-20", 2026, SAS_PERIOD_Q3);
  report->organisation->predicate = SAS_ORGANISATION_BAIK;
  report->organisation->date = sas_date_new (2026, 10, 2);
  sas_record_set_text (&sas_organisation_type, report->organisation, "number", "061.2/245");
  sas_record_set_text (&sas_organisation_type, report->organisation, "note", "Dua paket jalan bertambah di tengah triwulan.");
  person = add_person (report, "1", "Rangga Wirasatya", SAS_PREDICATE_SANGAT_BAIK);
  person->departure = g_strdup ("Menyelesaikan paket tambahan.");
  person->handed = sas_date_new (2026, 10, 12);
  person->returned = sas_date_new (2026, 10, 15);
  person->receipt = SAS_RECEIPT_RETURNED;
  person = add_person (report, "2", "Yulianus Wanggai, S.T.", SAS_PREDICATE_BUTUH_PERBAIKAN);
  person->receipt = SAS_RECEIPT_KEPT;
  add_person (report, "3", "Febrianto Tuerah", SAS_PREDICATE_NONE);
  add_recommendation (report, SAS_FOLLOW_UP_GUIDANCE, "2", NULL);
  add_recommendation (report, SAS_FOLLOW_UP_RECOMMENDATION, "1", "Ikuti konseling.");
  sas_unit_report_settle (report);
  return report;
}

static SasDoc *
build (const char *code, const SasUnitReport *report)
{
  const SasPaper paper = { 0 };
  const SasSubject subject = { .report = report, .agency = "Pemerintah Kabupaten Contoh", .place = "Sleman", .letterhead = "PEMERINTAH\n\nDINAS" };

  return sas_form_build (sas_form_find (code), &subject, &paper);
}

static char *
rows_of (const SasDoc *doc, guint table)
{
  return fixture_rows (fixture_block (doc, SAS_BLOCK_TABLE, table)->table->rows);
}

static void
assert_has (const SasDoc *doc, guint table, const char *wanted)
{
  g_autofree char *rows = rows_of (doc, table);

  if (strstr (rows, wanted) == NULL)
    g_error ("%s\nis not in\n%s", wanted, rows);
}

static void
test_report (void)
{
  g_autoptr (SasUnitReport) report = new_report ();
  g_autoptr (SasDoc) doc = build ("laporan", report);
  const SasBlock *title = fixture_block (doc, SAS_BLOCK_TITLE, 0), *signature = fixture_block (doc, SAS_BLOCK_SIGNATURE, 0);

  g_assert_cmpuint (fixture_block (doc, SAS_BLOCK_LETTERHEAD, 0)->texts->len, ==, 2);   /* the empty line is none */
  g_assert_cmpstr (sas_text_string (g_ptr_array_index (title->texts, title->texts->len - 1)), ==, "PERIODE: TRIWULAN III TAHUN 2026");
  assert_has (doc, 0, "Capaian kinerja organisasi|BAIK\n");
  assert_has (doc, 0, "Nomor dan tanggal surat|061.2/245, 2 Oktober 2026\n");
  assert_has (doc, 0, "3 orang; sudah dievaluasi 2, belum 1");
  assert_has (doc, 1, "Sangat Baik|1|50,0 %\nBaik|0|0,0 %\nButuh Perbaikan|1|50,0 %\n");
  assert_has (doc, 2, "Dua paket jalan bertambah di tengah triwulan.");
  assert_has (doc, 2, "Rangga Wirasatya: Menyelesaikan paket tambahan.");
  assert_has (doc, 3, "Sesuai Ekspektasi|Sesuai Ekspektasi|Sangat Baik");
  assert_has (doc, 4, "Bimbingan kinerja: coaching atau mentoring|Pasal 20-21|Pejabat Penilai Kinerja|usulan");
  assert_has (doc, 4, "Rekomendasi dokumen evaluasi, lihat D.1.1|hlm. 117");
  assert_has (doc, 5, "1|Febrianto Tuerah\n3|Teknik Jalan dan Jembatan Ahli Muda|Menunggu realisasi dari pegawai");
  g_assert_cmpstr (signature->signers[1].role, ==, "Kepala Bidang Bina Marga");
  g_assert_cmpstr (signature->signers[1].number, ==, "NIP 197201151998031003");
}

/* Even where somebody hands it over: there are no words for it. */
static void
test_confidence (void)
{
  g_autoptr (SasUnitReport) report = new_report ();
  g_autoptr (SasDoc) doc = NULL;
  g_autofree char *rows = NULL;

  add_recommendation (report, SAS_FOLLOW_UP_COUNSELLING, "2", "RAHASIA");
  add_recommendation (report, SAS_FOLLOW_UP_PROMOTION, "2", "RAHASIA");
  add_recommendation (report, SAS_FOLLOW_UP_COACHING, "2", "RAHASIA");
  doc = build ("laporan", report);
  rows = rows_of (doc, 4);
  g_assert_null (strstr (rows, "RAHASIA"));
  g_assert_cmpuint (fixture_block (doc, SAS_BLOCK_TABLE, 4)->table->rows->len, ==, 2);
}

static void
test_organisation (void)
{
  g_autoptr (SasUnitReport) report = new_report ();
  g_autoptr (SasDoc) doc = NULL, late = NULL;

  for (guint i = 0; i < 8; i++)
    add_person (report, "4", "Sunarti", SAS_PREDICATE_BAIK);
  sas_unit_report_settle (report);
  doc = build ("penetapan-predikat", report);
  assert_has (doc, 0, "Pimpinan unit kerja|Ir. Tumpal Simanungkalit\nNIP 197201151998031003\n");
  assert_has (doc, 2, "8 dari 10 pegawai berpredikat “Baik”; diharapkan paling banyak 70 %.");
  g_assert_cmpstr (fixture_block (doc, SAS_BLOCK_SIGNATURE, 0)->signers[1].role, ==, "Kepala Dinas");
  report->counts = SAS_ORGANISATION_ISTIMEWA;   /* p. 94 f: this year's came too late */
  late = build ("penetapan-predikat", report);
  assert_has (late, 0, "ISTIMEWA (tahun sebelumnya; yang ditetapkan: BAIK)");
}

static void
test_receipts (void)
{
  g_autoptr (SasUnitReport) report = new_report ();
  g_autoptr (SasDoc) doc = build ("tanda-terima", report);
  g_autofree char *rows = rows_of (doc, 0);

  g_assert_cmpstr (rows, ==, "1|Rangga Wirasatya|1|D.1.1|12 Oktober 2026|15 Oktober 2026|\n"
                             "2|Yulianus Wanggai, S.T.|2|D.1.1||tidak dikembalikan|\n");
}

/* What was planned, reached and said, what to speak of, room for what is agreed; no rating, whatever the evaluation has. */
static void
test_dialogue (void)
{
  static const char *const names[] = { "kasubdit-ii-kuantitatif-ja", "bidan-penyelia-kualitatif-jf" };
  const SasPaper paper = { 0 };
  SasAdvice point = { "above", NULL, (char *) "Bagikan cara kerjanya." };
  g_autoptr (GPtrArray) advice = g_ptr_array_new ();

  g_ptr_array_add (advice, &point);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (SasPlan) plan = fixture_plan (names[i]);
      g_autoptr (SasEvaluation) evaluation = fixture_evaluation (names[i]);
      g_autoptr (GPtrArray) forms = sas_forms_of_evaluation (plan, evaluation);
      const SasSubject subject = { .plan = plan, .evaluation = evaluation, .people = evaluation->people, .agency = "X", .advice = advice };
      g_autoptr (SasDoc) doc = sas_form_build (g_ptr_array_index (forms, forms->len - 1), &subject, &paper);
      g_autoptr (GString) words = g_string_new (NULL);

      g_assert_cmpstr (doc->form, ==, "LEMBAR-DIALOG");
      for (guint table = 0; fixture_block (doc, SAS_BLOCK_TABLE, table) != NULL; table++)
        {
          g_autofree char *rows = rows_of (doc, table);

          g_string_append (words, rows);
        }
      g_assert_nonnull (strstr (words->str, sas_plan_result (plan, 0)->text));
      g_assert_nonnull (strstr (words->str, "1. Bagikan cara kerjanya."));
      g_assert_nonnull (strstr (words->str, "Kesepakatan dan rencana tindak lanjut"));
      g_assert_null (strstr (words->str, "EKSPEKTASI\n"));
      g_assert_nonnull (fixture_block (doc, SAS_BLOCK_SIGNATURE, 0));
      g_assert_null (doc->stamp);
    }
}

/* Nothing entered and nobody there; four hundred people with the longest names: all on paper. */
static void
test_extremes (void)
{
  static const char *const codes[] = { "penetapan-predikat", "laporan", "tanda-terima" };
  const SasPaper paper = { 0 };
  g_autoptr (SasUnitReport) empty = sas_unit_report_new ("X", "X", 2026, SAS_PERIOD_ANNUAL), full = new_report ();

  sas_unit_report_settle (empty);
  for (guint i = 0; i < 400; i++)
    add_person (full, "199104212020122001", "Raden Roro Kusumaningtyas Ayudhia Pramesthi Wardhani Sastrodiningrat, S.I.Kom., M.I.Kom.",
                i % 3 == 0 ? SAS_PREDICATE_NONE : SAS_PREDICATE_BAIK);
  sas_unit_report_settle (full);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (SasDoc) nothing = build (codes[i], empty), much = build (codes[i], full);
      g_autoptr (SasPages) few = sas_layout (nothing, &paper, sas_font_book_get_default (NULL));
      g_autoptr (SasPages) many = sas_layout (much, &paper, sas_font_book_get_default (NULL));

      g_assert_cmpuint (sas_pages_count (few), <=, 2);
      g_assert_cmpuint (sas_pages_count (many), >=, i == 0 ? 1 : 10);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unit-forms/report", test_report);
  g_test_add_func ("/unit-forms/confidence", test_confidence);
  g_test_add_func ("/unit-forms/organisation", test_organisation);
  g_test_add_func ("/unit-forms/receipts", test_receipts);
  g_test_add_func ("/unit-forms/dialogue", test_dialogue);
  g_test_add_func ("/unit-forms/extremes", test_extremes);
  return g_test_run ();
}
