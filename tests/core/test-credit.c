#include "sas-credit.h"

static const char *const levels[] = { "pemula", "terampil", "mahir", "penyelia", "ahli-pertama", "ahli-muda",
                                      "ahli-madya", "ahli-utama" };

/* However a year is cut, its months add up to it exactly. */
static void
test_year (void)
{
  for (guint level = 0; level < G_N_ELEMENTS (levels); level++)
    for (guint predicate = SAS_PREDICATE_SANGAT_BAIK; predicate < SAS_PREDICATES; predicate++)
      {
        SasCreditSegment year = { levels[level], (SasPredicate) predicate, 12 };
        SasFraction whole = sas_credit_convert (&year);

        for (guint months = 0; months <= 12; months++)
          {
            SasCreditSegment parts[2] = { { levels[level], year.predicate, months },
                                          { levels[level], year.predicate, 12 - months } };
            SasFraction sum = sas_credit_accumulate (sas_fraction_new (0, 1), parts, G_N_ELEMENTS (parts));

            g_assert_cmpint (sum.num, ==, whole.num);
            g_assert_cmpint (sum.den, ==, whole.den);
          }
      }
}

/* A better predicate is always worth more, and a higher level of its row too. */
static void
test_order (void)
{
  for (guint level = 0; level < G_N_ELEMENTS (levels); level++)
    for (guint predicate = SAS_PREDICATE_SANGAT_BAIK; predicate < SAS_PREDICATE_SANGAT_KURANG; predicate++)
      {
        SasCreditSegment better = { levels[level], (SasPredicate) predicate, 7 };
        SasCreditSegment worse = { levels[level], (SasPredicate) (predicate + 1), 7 };

        g_assert_cmpint (sas_fraction_compare (sas_credit_convert (&better), sas_credit_convert (&worse)), >, 0);
      }
}

static void
test_no_answer (void)
{
  SasCreditSegment unknown = { "administrator", SAS_PREDICATE_BAIK, 12 };
  SasCreditSegment unrated = { "ahli-muda", SAS_PREDICATE_NONE, 12 };
  SasCreditSegment long_ = { "ahli-muda", SAS_PREDICATE_BAIK, 13 };

  g_assert_true (sas_fraction_is_none (sas_credit_convert (&unknown)));
  g_assert_true (sas_fraction_is_none (sas_credit_convert (&unrated)));
  g_assert_true (sas_fraction_is_none (sas_credit_convert (&long_)));
  g_assert_true (sas_fraction_is_none (sas_credit_accumulate (sas_fraction_new (50, 1), &unrated, 1)));
  g_assert_true (sas_fraction_is_none (sas_credit_need ("ahli-utama", SAS_CREDIT_FOR_LEVEL)));
  g_assert_cmpuint (sas_credit_months (sas_date_new (2026, 5, 1), sas_date_new (2026, 4, 30)), ==, 0);
  g_assert_cmpuint (sas_credit_months (sas_date_new (2025, 11, 30), sas_date_new (2027, 2, 1)), ==, 16);
}

static void
test_base_and_education (void)
{
  g_autofree char *education = sas_fraction_to_fixed (sas_credit_education ("ahli-pertama", SAS_PREDICATE_SANGAT_BAIK),
                                                      2);

  g_assert_cmpint (sas_credit_base ("III/d").num, ==, 100);
  g_assert_cmpint (sas_credit_base ("III/a").num, ==, 0);
  g_assert_cmpstr (education, ==, "12.50");
  g_assert_true (sas_fraction_is_none (sas_credit_education ("ahli-pertama", SAS_PREDICATE_BUTUH_PERBAIKAN)));
}

static void
test_level_of_position (void)
{
  static const struct { const char *position, *level; } cases[] = {
    { "Perencana Ahli Muda", "ahli-muda" }, { "ANALIS KEBIJAKAN AHLI PERTAMA ", "ahli-pertama" },
    { "Bidan Penyelia", "penyelia" },
    { "Terampil", "terampil" }, { "Kepala Bidang", NULL }, { "Guru Kurangterampil", NULL }, { "", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *level = sas_credit_find_level (cases[i].position);

      g_assert_cmpstr (level, ==, cases[i].level);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/credit/year", test_year);
  g_test_add_func ("/credit/order", test_order);
  g_test_add_func ("/credit/no-answer", test_no_answer);
  g_test_add_func ("/credit/base-and-education", test_base_and_education);
  g_test_add_func ("/credit/level-of-position", test_level_of_position);
  return g_test_run ();
}
