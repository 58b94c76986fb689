#include "sas-fraction.h"

static void
test_parse (void)
{
  static const struct { const char *text, *exact; } cases[] = {
    { "12.5", "25/2" }, { "-0.01", "-1/100" }, { "75/4", "75/4" }, { "6/4", "3/2" }, { "0", "0" }, { "120.000", "120" },
    { "", "" }, { "-", "" }, { ".", "" }, { "1.2.3", "" }, { "1,5", "" }, { "7/0", "" }, { "1234567890123", "" },
    { "1e3", "" }, { NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *exact = sas_fraction_to_exact (sas_fraction_parse (cases[i].text));

      g_assert_cmpstr (exact, ==, cases[i].exact);
    }
}

static void
test_round (void)
{
  static const struct { const char *text; guint decimals; const char *fixed, *brief; } cases[] = {
    { "25/8", 2, "3.13", "3.13" }, { "125/6", 3, "20.833", "20.833" }, { "175", 2, "175.00", "175" },
    { "87.5", 4, "87.5000", "87.5" },
    { "-0.001", 3, "-0.001", "-0.001" }, { "-1/2", 0, "0", "0" }, { "1/2", 0, "1", "1" }, { "-3/2", 0, "-1", "-1" },
    { "-7/4", 0, "-2", "-2" },
    { "100", 0, "100", "100" }, { "0.05", 1, "0.1", "0.1" }, { "", 2, "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *fixed = sas_fraction_to_fixed (sas_fraction_parse (cases[i].text), cases[i].decimals);
      g_autofree char *brief = sas_fraction_to_short (sas_fraction_parse (cases[i].text), cases[i].decimals);

      g_assert_cmpstr (fixed, ==, cases[i].fixed);
      g_assert_cmpstr (brief, ==, cases[i].brief);
    }
}

/* What grows too large is no number, and nothing that is reckoned with it is one. */
static void
test_too_large (void)
{
  SasFraction huge = sas_fraction_new (G_MAXINT64, 1);
  SasFraction tiny = sas_fraction_new (1, G_MAXINT64);

  g_assert_true (sas_fraction_is_none (sas_fraction_add (huge, sas_fraction_new (1, 1))));
  g_assert_true (sas_fraction_is_none (sas_fraction_multiply (huge, huge)));
  g_assert_true (sas_fraction_is_none (sas_fraction_add (tiny, sas_fraction_new (1, G_MAXINT64 - 1))));
  g_assert_true (sas_fraction_is_none (sas_fraction_divide (huge, sas_fraction_new (0, 1))));
  g_assert_true (sas_fraction_is_none (sas_fraction_subtract (SAS_FRACTION_NONE, tiny)));
  g_assert_true (sas_fraction_is_none (sas_fraction_new (G_MININT64, 3)));
  g_assert_cmpint (sas_fraction_multiply (huge, tiny).num, ==, 1);
}

/* a + b - b is a, a x b / b is a, and the order is that of the numbers. */
static void
test_laws (void)
{
  for (int i = -12; i <= 12; i++)
    for (int k = 1; k <= 12; k++)
      {
        SasFraction a = sas_fraction_new (i, k);
        SasFraction b = sas_fraction_new (k, 7);

        g_assert_cmpint (sas_fraction_compare (sas_fraction_subtract (sas_fraction_add (a, b), b), a), ==, 0);
        g_assert_cmpint (sas_fraction_compare (sas_fraction_divide (sas_fraction_multiply (a, b), b), a), ==, 0);
        g_assert_cmpint (sas_fraction_compare (a, b), ==, (7 * i > k * k) - (7 * i < k * k));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fraction/parse", test_parse);
  g_test_add_func ("/fraction/round", test_round);
  g_test_add_func ("/fraction/too-large", test_too_large);
  g_test_add_func ("/fraction/laws", test_laws);
  return g_test_run ();
}
