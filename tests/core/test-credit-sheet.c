#include "sas-credit-sheet.h"
#include "sas-error.h"

static void
assert_amount (SasFraction amount, const char *exact)
{
  g_autofree char *text = sas_fraction_to_exact (amount);

  g_assert_cmpstr (text, ==, exact);
}

static SasCreditYear
whole_year (int year, const char *level, SasPredicate predicate)
{
  SasCreditYear whole = { .year = year };

  for (guint i = 0; i < G_N_ELEMENTS (whole.months); i++)
    whole.months[i] = (SasCreditMonth) { level, predicate };
  return whole;
}

static SasCreditOpening *
opening (const char *date, const char *base, const char *former)
{
  SasCreditOpening *self = sas_record_new (&sas_credit_opening_type);

  self->date = sas_date_from_iso (date);
  sas_record_set_text (&sas_credit_opening_type, self, "nip", "199001012015031001");
  sas_record_set_text (&sas_credit_opening_type, self, "base", base);
  sas_record_set_text (&sas_credit_opening_type, self, "former", former);
  return self;
}

static const SasCreditRow *
row (const SasCreditSheet *sheet, guint index)
{
  return g_ptr_array_index (sheet->rows, index);
}

/* The example of BKN's slides: 2023 sangat baik, January and February 2024 baik: 18.75 + 2.083 = 20.833. */
static void
test_two_months (void)
{
  g_autoptr (SasCreditSheet) sheet = sas_credit_sheet_new (2024, "ahli-pertama", NULL, "III/a");
  SasCreditYear first = whole_year (2023, "ahli-pertama", SAS_PREDICATE_SANGAT_BAIK);
  SasCreditYear second = { .year = 2024, .months = { { "ahli-pertama", SAS_PREDICATE_BAIK }, { "ahli-pertama", SAS_PREDICATE_BAIK } } };
  g_autofree char *whole = NULL, *part = NULL, *printed = NULL;

  sas_credit_sheet_add_year (sheet, &first);
  sas_credit_sheet_add_year (sheet, &second);
  sas_credit_sheet_settle (sheet);

  g_assert_cmpuint (sheet->rows->len, ==, 2);
  g_assert_cmpuint (sheet->first, ==, 1);
  assert_amount (row (sheet, 0)->credit, "75/4");
  assert_amount (row (sheet, 1)->credit, "25/12");
  assert_amount (sheet->cumulative, "125/6");
  assert_amount (sheet->items[SAS_CREDIT_CONVERTED].before, "75/4");
  assert_amount (sheet->items[SAS_CREDIT_CONVERTED].now, "25/12");
  assert_amount (sheet->difference[SAS_CREDIT_FOR_RANK], "-175/6");
  g_assert_cmpint (sheet->from, ==, sas_date_new (2023, 1, 1));
  g_assert_cmpint (sheet->to, ==, sas_date_new (2024, 2, 29));
  whole = sas_credit_row_percent_text (row (sheet, 0));
  part = sas_credit_row_percent_text (row (sheet, 1));
  printed = sas_credit_amount_text (sheet->cumulative, 3);
  g_assert_cmpstr (whole, ==, "150%");
  g_assert_cmpstr (part, ==, "2/12 x 100%");
  g_assert_cmpstr (printed, ==, "20,833");
}

/* Up to the end of a quarter: its months are a row of their own, though nothing else parts them from those before; what comes later is
 * not there yet. */
static void
test_period (void)
{
  g_autoptr (SasCreditSheet) sheet = sas_credit_sheet_new (2026, "ahli-muda", NULL, NULL);
  SasCreditYear year = whole_year (2026, "ahli-muda", SAS_PREDICATE_BAIK);

  sheet->period = SAS_PERIOD_Q2;
  sas_credit_sheet_add_year (sheet, &year);
  sas_credit_sheet_settle (sheet);
  g_assert_cmpuint (sheet->rows->len, ==, 2);
  g_assert_cmpuint (sheet->first, ==, 1);
  g_assert_cmpint (row (sheet, 1)->from, ==, sas_date_new (2026, 4, 1));
  g_assert_cmpint (sheet->to, ==, sas_date_new (2026, 6, 30));
  assert_amount (sheet->items[SAS_CREDIT_CONVERTED].before, "25/4");
  assert_amount (sheet->items[SAS_CREDIT_CONVERTED].now, "25/4");
}

/* domain.md 9: ahli muda, three years baik, base 100: 175. */
static void
test_base (void)
{
  g_autoptr (SasCreditSheet) sheet = sas_credit_sheet_new (2026, "ahli-muda", NULL, "III/d");

  for (int year = 2024; year <= 2026; year++)
    {
      SasCreditYear whole = whole_year (year, "ahli-muda", SAS_PREDICATE_BAIK);

      sas_credit_sheet_add_year (sheet, &whole);
    }
  sas_credit_sheet_settle (sheet);
  assert_amount (sheet->brought, "100");
  assert_amount (sheet->earned, "75");
  assert_amount (sheet->cumulative, "175");
  assert_amount (sheet->difference[SAS_CREDIT_FOR_RANK], "75");
  assert_amount (sheet->difference[SAS_CREDIT_FOR_LEVEL], "-25");
}

/* domain.md 9: promotion in June: 5/12 x 12.5 + 7/12 x 25 = 19.792. A month that counts for nothing parts two rows. */
static void
test_promotion_and_gap (void)
{
  g_autoptr (SasCreditSheet) sheet = sas_credit_sheet_new (2026, "ahli-muda", NULL, NULL);
  g_autoptr (SasCreditSheet) with_gap = sas_credit_sheet_new (2026, "ahli-muda", NULL, NULL);
  SasCreditYear year = whole_year (2026, "ahli-muda", SAS_PREDICATE_BAIK);
  g_autofree char *printed = NULL;

  for (guint i = 0; i < 5; i++)
    year.months[i].level = "ahli-pertama";
  sas_credit_sheet_add_year (sheet, &year);
  sas_credit_sheet_settle (sheet);
  printed = sas_credit_amount_text (sheet->earned, 3);
  g_assert_cmpstr (printed, ==, "19,792");
  g_assert_cmpuint (sheet->first, ==, 0);
  g_assert_cmpint (row (sheet, 1)->from, ==, sas_date_new (2026, 6, 1));

  year.months[8].level = NULL;
  sas_credit_sheet_add_year (with_gap, &year);
  sas_credit_sheet_settle (with_gap);
  g_assert_cmpuint (with_gap->rows->len, ==, 3);
  g_assert_cmpint (row (with_gap, 2)->from, ==, sas_date_new (2026, 10, 1));
}

/* Months that the balance holds are not counted again; a degree counts once, in the column of its year. */
static void
test_opening (void)
{
  SasCreditOpening *brought = opening ("2025-06-30", "50", "12.5");
  SasCreditYear before = whole_year (2025, "ahli-muda", SAS_PREDICATE_BAIK), year = whole_year (2026, "ahli-muda", SAS_PREDICATE_BAIK);
  g_autoptr (SasCreditSheet) sheet = NULL;

  brought->degree = sas_date_new (2026, 8, 20);
  sheet = sas_credit_sheet_new (2026, "ahli-muda", brought, "III/d");
  sas_credit_sheet_add_year (sheet, &before);
  sas_credit_sheet_add_year (sheet, &year);
  sas_credit_sheet_settle (sheet);
  g_assert_cmpuint (row (sheet, 0)->months, ==, 6);
  assert_amount (sheet->brought, "125/2");
  assert_amount (sheet->items[SAS_CREDIT_CONVERTED].before, "25/2");
  assert_amount (sheet->items[SAS_CREDIT_EDUCATION].now, "25");
  assert_amount (sheet->total.before, "75");
  assert_amount (sheet->total.now, "50");
  assert_amount (sheet->cumulative, "125");
}

static void
test_nothing_yet (void)
{
  g_autoptr (SasCreditSheet) sheet = sas_credit_sheet_new (2026, "ahli-utama", NULL, NULL);
  SasCreditYear year = { .year = 2026, .months = { { "ahli-utama", SAS_PREDICATE_NONE }, { NULL, SAS_PREDICATE_BAIK } } };
  g_autofree char *verdict = NULL;
  g_autoptr (json_t) json = NULL;

  sas_credit_sheet_add_year (sheet, &year);
  sas_credit_sheet_settle (sheet);
  g_assert_cmpuint (sheet->rows->len, ==, 0);
  g_assert_cmpint (sheet->from, ==, SAS_DATE_NONE);
  assert_amount (sheet->cumulative, "0");
  verdict = sas_credit_sheet_verdict (sheet, SAS_CREDIT_FOR_LEVEL);
  g_assert_cmpstr (verdict, ==, "");
  json = sas_credit_sheet_to_json (sheet);
  g_assert_true (json_is_null (json_object_get (json_object_get (json_object_get (json, "needs"), "level"), "need")));
  g_assert_cmpint (json_array_size (json_object_get (json, "rows")), ==, 0);
}

static void
test_check (void)
{
  g_autoptr (SasCreditOpening) good = opening ("2025-12-31", "75/4", ""), amount = opening ("2025-12-31", "banyak", ""),
                               negative = opening ("2025-12-31", "", "-1"), day = opening ("", "1", "");
  SasCreditOpening *bad[] = { amount, negative, day };

  g_assert_true (sas_credit_opening_check (good, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (sas_credit_opening_check (bad[i], &error));
      g_assert_error (error, SAS_ERROR, SAS_ERROR_INVALID);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/credit-sheet/two-months", test_two_months);
  g_test_add_func ("/credit-sheet/base", test_base);
  g_test_add_func ("/credit-sheet/period", test_period);
  g_test_add_func ("/credit-sheet/promotion-and-gap", test_promotion_and_gap);
  g_test_add_func ("/credit-sheet/opening", test_opening);
  g_test_add_func ("/credit-sheet/nothing-yet", test_nothing_yet);
  g_test_add_func ("/credit-sheet/check", test_check);
  return g_test_run ();
}
