#include "sas-distribution.h"
#include "sas-i18n.h"

static const SasRegulation *
regulation (void)
{
  return sas_regulation_find ("permenpanrb-6-2022");
}

static gboolean
warns (SasOrganisationPredicate organisation, const SasDistribution *distribution, const char *code)
{
  g_autoptr (GPtrArray) warnings = sas_distribution_warnings (regulation (), organisation, distribution);

  for (guint i = 0; i < warnings->len; i++)
    if (g_str_equal (((SasDistributionWarning *) g_ptr_array_index (warnings, i))->code, code))
      return TRUE;
  return FALSE;
}

/* A bound is kept at exactly its share and broken by one person more or less, however many there are. */
static void
test_exact (void)
{
  for (guint people = 1; people <= 200; people++)
    for (guint best = 0; best <= people; best++)
      {
        SasDistribution most = { { 0, best, people - best, 0, 0, 0 } };
        SasDistribution least = { { 0, 0, people - best, 0, best, 0 } };

        g_assert_cmpint (warns (SAS_ORGANISATION_ISTIMEWA, &most, "sangat-baik-max-70"), ==, best * 10 > people * 7);
        g_assert_cmpint (warns (SAS_ORGANISATION_KURANG, &least, "kurang-min-60"), ==, best * 10 < people * 6);
      }
}

/* The expected curve is highest where the peak is said to be. */
static void
test_curve (void)
{
  double heights[SAS_PREDICATES];

  for (guint i = SAS_ORGANISATION_ISTIMEWA; i < SAS_ORGANISATION_PREDICATES; i++)
    {
      SasPredicate peak = sas_distribution_peak (regulation (), (SasOrganisationPredicate) i);

      g_assert_true (sas_distribution_curve (regulation (), (SasOrganisationPredicate) i, heights));
      for (guint k = SAS_PREDICATE_SANGAT_BAIK; k < SAS_PREDICATES; k++)
        g_assert_true (k == peak || heights[k] < heights[peak]);
    }
  g_assert_false (sas_distribution_curve (regulation (), SAS_ORGANISATION_NONE, heights));
  g_assert_cmpint (sas_distribution_peak (regulation (), SAS_ORGANISATION_NONE), ==, SAS_PREDICATE_NONE);
}

static void
test_silent (void)
{
  SasDistribution nobody = { { 12, 0, 0, 0, 0, 0 } };
  SasDistribution four = { { 0, 4, 0, 0, 0, 0 } };
  SasDistribution five = { { 0, 4, 1, 0, 0, 0 } };
  g_autoptr (GPtrArray) none = sas_distribution_warnings (regulation (), SAS_ORGANISATION_BAIK, &nobody);
  g_autoptr (GPtrArray) unknown = sas_distribution_warnings (regulation (), SAS_ORGANISATION_NONE, &four);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (unknown->len, ==, 0);
  g_assert_true (sas_distribution_is_small (&four));
  g_assert_false (sas_distribution_is_small (&five));
}

static void
test_words (void)
{
  static const struct
  {
    SasOrganisationPredicate organisation;
    SasDistribution distribution;
    guint at;
    const char *text;
  } cases[] = {
    { SAS_ORGANISATION_ISTIMEWA, { { 0, 8, 2, 0, 0, 0 } }, 0,
      "8 dari 10 orang “Sangat Baik”; pola mengharapkan paling banyak 70 %." },
    { SAS_ORGANISATION_BAIK, { { 0, 0, 10, 0, 0, 0 } }, 1,
      "Dari 10 orang belum ada yang “Butuh Perbaikan” atau “Kurang”." },
    { SAS_ORGANISATION_SANGAT_KURANG, { { 0, 1, 0, 4, 0, 5 } }, 0,
      "5 dari 10 orang “Sangat Kurang”; pola mengharapkan paling sedikit 60 %." },
    { SAS_ORGANISATION_SANGAT_KURANG, { { 0, 1, 0, 4, 0, 5 } }, 1,
      "1 dari 10 orang “Sangat Baik”; menurut pola tidak ada yang di sana." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) warnings = sas_distribution_warnings (regulation (), cases[i].organisation,
                                                                  &cases[i].distribution);
      g_autofree char *text = NULL;

      g_assert_cmpuint (warnings->len, >, cases[i].at);
      text = sas_distribution_warning_text (g_ptr_array_index (warnings, cases[i].at));
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* The pattern is the curve as shares of one. What a group holds is said in the order of the predicates; nobody is not said. */
static void
test_shown (void)
{
  SasDistribution some = { { 2, 1, 4, 0, 0, 0 } }, nobody = { { 0 } };
  g_autofree char *text = sas_distribution_text (&some), *none = sas_distribution_text (&nobody);
  double shares[SAS_PREDICATES], sum = 0;

  g_assert_cmpstr (text, ==, "1 Sangat Baik · 4 Baik · 2 belum dinilai");
  g_assert_cmpstr (none, ==, "");
  g_assert_true (sas_distribution_pattern (regulation (), SAS_ORGANISATION_BAIK, shares));
  for (guint i = 0; i < SAS_PREDICATES; i++)
    {
      sum += shares[i];
      g_assert_cmpfloat (shares[i], <=, shares[SAS_PREDICATE_BAIK]);
    }
  g_assert_cmpfloat_with_epsilon (sum, 1, 1e-9);
  g_assert_false (sas_distribution_pattern (regulation (), SAS_ORGANISATION_NONE, shares));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sas_i18n_init ("id");
  g_test_add_func ("/distribution/exact", test_exact);
  g_test_add_func ("/distribution/curve", test_curve);
  g_test_add_func ("/distribution/silent", test_silent);
  g_test_add_func ("/distribution/words", test_words);
  g_test_add_func ("/distribution/shown", test_shown);
  return g_test_run ();
}
