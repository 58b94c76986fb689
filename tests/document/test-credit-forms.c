/* The forms of angka kredit: exact numbers as the golden rules have them, each caption in its place, empty ones for the pen. */
#include "config.h"
#include <string.h>
#include "paper-fixture.h"

/* Ahli pertama, very good in 2023, good in January and February 2024: 18.750 and 2.083 (domain.md 9). */
static SasCreditSheet *
new_sheet (const char *former)
{
  SasCreditOpening *opening = former != NULL ? sas_record_new (&sas_credit_opening_type) : NULL;
  SasCreditYear first = { .year = 2023 }, second = { .year = 2024 };
  SasCreditSheet *sheet;

  if (opening != NULL)
    {
      opening->date = sas_date_new (2022, 12, 31);
      sas_record_set_text (&sas_credit_opening_type, opening, "former", former);
    }
  for (guint i = 0; i < 12; i++)
    first.months[i] = (SasCreditMonth) { "ahli-pertama", SAS_PREDICATE_SANGAT_BAIK };
  for (guint i = 0; i < 2; i++)
    second.months[i] = (SasCreditMonth) { "ahli-pertama", SAS_PREDICATE_BAIK };
  sheet = sas_credit_sheet_new (2024, "ahli-pertama", opening, NULL);
  sas_credit_sheet_add_year (sheet, &first);
  sas_credit_sheet_add_year (sheet, &second);
  sas_credit_sheet_settle (sheet);
  sheet->employee = sas_record_new (&sas_identity_type);
  sas_record_set_text (&sas_identity_type, sheet->employee, "name", "Siti Nur Sa'diyah, S.Psi.");
  sas_record_set_text (&sas_identity_type, sheet->employee, "nip", "199008142019032006");
  sheet->birth_place = g_strdup ("Sleman");
  sheet->birth_date = sas_date_new (1990, 8, 14);
  sheet->sex = SAS_SEX_FEMALE;
  return sheet;
}

static SasDoc *
build (const char *code, const SasCreditSheet *sheet, guint row)
{
  const SasPaper paper = { 0 };
  const SasSubject subject = { .credit = sheet, .credit_row = row, .agency = "Pemerintah Kabupaten Contoh", .place = "Sleman" };

  return sas_form_build (sas_form_find (code), &subject, &paper);
}

static void
assert_has (const SasDoc *doc, guint table, const char *wanted)
{
  g_autofree char *rows = fixture_rows (fixture_block (doc, SAS_BLOCK_TABLE, table)->table->rows);

  if (strstr (rows, wanted) == NULL)
    g_error ("%s\nis not in\n%s", wanted, rows);
}

static void
test_conversion (void)
{
  g_autoptr (SasCreditSheet) sheet = new_sheet (NULL);
  g_autoptr (SasDoc) whole = build ("ak-konversi", sheet, 0), part = build ("ak-konversi", sheet, 1);
  const SasBlock *head = fixture_block (part, SAS_BLOCK_HEAD_LINE, 0);

  assert_has (whole, 0, "4|Tempat/Tgl. Lahir|Sleman / 14 Agustus 1990\n5|Jenis Kelamin|Perempuan\n");
  assert_has (whole, 1, "Sangat Baik|150%|12,5|18,750\n");
  assert_has (part, 1, "Baik|2/12 x 100%|12,5|2,083\n");
  g_assert_cmpstr (sas_text_string (g_ptr_array_index (head->texts, 1)), ==, "Periode : 1 Januari - 29 Februari 2024");
  g_assert_cmpstr (fixture_block (whole, SAS_BLOCK_SIGNATURE, 0)->signers[1].role, ==, "Pejabat Penilai Kinerja");
}

static void
test_accumulation (void)
{
  g_autoptr (SasCreditSheet) bare = new_sheet (NULL), brought = new_sheet ("75/4");
  g_autoptr (SasDoc) plain = build ("ak-akumulasi", bare, 0), more = build ("ak-akumulasi", brought, 0);

  assert_has (plain, 1, "2023|Januari - Desember|Sangat Baik|150%|12,5|18,750\n2024|Januari - Februari|Baik|2/12 x 100%|12,5|2,083\n"
                        "JUMLAH ANGKA KREDIT YANG DIPEROLEH|20,833\n");
  assert_has (more, 1, "2022|Nilai Integrasi||||18,750\n2023|");
  assert_has (more, 1, "JUMLAH ANGKA KREDIT YANG DIPEROLEH|39,583\n");
}

/* The program says what is missing, never that somebody has a right to be promoted. */
static void
test_decision (void)
{
  g_autoptr (SasCreditSheet) sheet = new_sheet (NULL), rich = new_sheet ("50");
  g_autoptr (SasDoc) doc = build ("ak-penetapan", sheet, 0), more = build ("ak-penetapan", rich, 0);

  assert_has (doc, 1, "4|AK Konversi|18,750|2,083|20,833|\n");
  assert_has (doc, 1, "JUMLAH ANGKA KREDIT KUMULATIF|18,750|2,083|20,833|\n");
  assert_has (doc, 2, "kenaikan pangkat/ jenjang|50,000|100,000\nKekurangan Angka Kredit yang harus dicapai untuk kenaikan pangkat|- 29,167|\n");
  assert_has (more, 2, "Kelebihan Angka Kredit yang harus dicapai untuk kenaikan pangkat|+ 20,833|\n");
  assert_has (doc, 3, "III|DAPAT/ TIDAK DAPAT*) DIPERTIMBANGKAN");
}

/* Empty, and with forty years of months under changing predicates: all on paper, each page with its head. */
static void
test_extremes (void)
{
  const SasPaper paper = { 0 };
  static const char *const codes[] = { "ak-konversi", "ak-akumulasi", "ak-penetapan" };
  g_autoptr (SasCreditSheet) sheet = sas_credit_sheet_new (2030, "ahli-utama", NULL, "IV/d");
  g_autoptr (SasDoc) doc = NULL;
  g_autoptr (SasPages) pages = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (SasDoc) blank = sas_form_build_blank (sas_form_find (codes[i]), NULL, &paper);
      g_autoptr (SasPages) laid_out = sas_layout (blank, &paper, sas_font_book_get_default (NULL));

      g_assert_cmpuint (sas_pages_count (laid_out), ==, 1);
    }
  for (int number = 1991; number <= 2030; number++)
    {
      SasCreditYear year = { .year = number };

      for (guint i = 0; i < 12; i++)
        year.months[i] = (SasCreditMonth) { "ahli-utama", i % 2 == 0 ? SAS_PREDICATE_BAIK : SAS_PREDICATE_KURANG };
      sas_credit_sheet_add_year (sheet, &year);
    }
  sas_credit_sheet_settle (sheet);
  doc = build ("ak-akumulasi", sheet, 0);
  pages = sas_layout (doc, &paper, sas_font_book_get_default (NULL));
  g_assert_cmpuint (fixture_block (doc, SAS_BLOCK_TABLE, 1)->table->rows->len, ==, 40 * 12 + 1);
  g_assert_cmpuint (sas_pages_count (pages), >, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/credit-forms/conversion", test_conversion);
  g_test_add_func ("/credit-forms/accumulation", test_accumulation);
  g_test_add_func ("/credit-forms/decision", test_decision);
  g_test_add_func ("/credit-forms/extremes", test_extremes);
  return g_test_run ();
}
