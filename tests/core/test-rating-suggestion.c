#include "sas-i18n.h"
#include "sas-rating-suggestion.h"

/* Three main results and an additional one, each with an indicator. (transfer full) */
static SasPlan *
make_plan (void)
{
  SasPlan *plan = sas_plan_new ("198503152008012005", 2026);

  for (guint i = 0; i < 4; i++)
    {
      SasResult *result = sas_record_new (&sas_result_type);

      result->kind = i < 3 ? SAS_RESULT_MAIN : SAS_RESULT_ADDITIONAL;
      g_ptr_array_add (result->indicators, sas_record_new (&sas_indicator_type));
      g_ptr_array_add (plan->results, result);
    }
  return plan;
}

static SasRating
rating_of (char letter)
{
  if (letter == 'a')
    return SAS_RATING_ABOVE;
  return letter == 'm' ? SAS_RATING_MEETS : SAS_RATING_BELOW;
}

/* @marks: a letter a result, "amb-"; @feedback: a sign an item, all on the first realisation. (transfer full) */
static SasEvaluation *
make_evaluation (const SasPlan *plan, const char *marks, const char *feedback)
{
  SasEvaluation *evaluation = sas_evaluation_for_plan (plan, SAS_PERIOD_Q1);
  SasRealisation *first = g_ptr_array_index (evaluation->realisations, 0);

  for (int i = 0; marks[i] != '\0'; i++)
    if (marks[i] != '-')
      sas_evaluation_set_mark (evaluation, i, rating_of (marks[i]));
  for (; *feedback != '\0'; feedback++)
    {
      SasFeedbackItem *item = sas_record_new (sas_record_field (&sas_realisation_type, "feedback_items")->type);

      item->polarity = *feedback == '+' ? SAS_POLARITY_POSITIVE : SAS_POLARITY_NEGATIVE;
      g_ptr_array_add (first->feedback_items, item);
    }
  return evaluation;
}

static void
test_counted (void)
{
  static const struct
  {
    const char *marks, *feedback;
    SasRating suggestion;
    SasAgreement agreement;
    const char *why;
  } cases[] = {
    { "aaam", "++", SAS_RATING_ABOVE, SAS_AGREEMENT_AGREES,
      "3 dari 4 hasil kerja di atas ekspektasi, dan tidak ada hasil kerja utama di bawahnya." },
    { "aamb", "-+", SAS_RATING_MEETS, SAS_AGREEMENT_AGREES,
      "3 dari 4 hasil kerja memenuhi atau melampaui ekspektasi; dari hasil kerja utama, 0 dari 3 di bawahnya." },
    { "bbbm", "", SAS_RATING_BELOW, SAS_AGREEMENT_NONE, "3 dari 4 hasil kerja di bawah ekspektasi." },
    { "mbb-", "+", SAS_RATING_BELOW, SAS_AGREEMENT_DIFFERS, "2 dari 3 hasil kerja di bawah ekspektasi." },
    { "bmbm", "+", SAS_RATING_NONE, SAS_AGREEMENT_NONE,
      "Panduan tidak mengarah ke satu rating: 2 dari 4 hasil kerja di bawah ekspektasi, dari hasil kerja utama "
      "2 dari 3." },
    { "----", "+", SAS_RATING_NONE, SAS_AGREEMENT_NONE, "Belum ada hasil kerja yang ditandai." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SasPlan) plan = make_plan ();
      g_autoptr (SasEvaluation) evaluation = make_evaluation (plan, cases[i].marks, cases[i].feedback);
      SasResultSuggestion suggestion = sas_result_suggestion_of (evaluation, plan);
      g_autofree char *why = sas_result_suggestion_explain (&suggestion);

      g_assert_cmpint (suggestion.suggestion, ==, cases[i].suggestion);
      g_assert_cmpint (suggestion.agreement, ==, cases[i].agreement);
      g_assert_cmpstr (why, ==, cases[i].why);
    }
}

/* p. 194: where only a symbol was given, it speaks. */
static void
test_symbol (void)
{
  g_autoptr (SasPlan) plan = make_plan ();
  g_autoptr (SasEvaluation) evaluation = make_evaluation (plan, "mmmm", "");
  SasRealisation *first = g_ptr_array_index (evaluation->realisations, 0);

  first->feedback_symbol = g_strdup ("frown");
  g_assert_cmpint (sas_result_suggestion_of (evaluation, plan).agreement, ==, SAS_AGREEMENT_DIFFERS);
  g_free (first->feedback_symbol);
  first->feedback_symbol = g_strdup ("thumbs-up");
  g_assert_cmpint (sas_result_suggestion_of (evaluation, plan).agreement, ==, SAS_AGREEMENT_AGREES);
}

/* No mark can be so that two ratings are suggested, and a better mark never suggests a worse rating. */
static void
test_monotone (void)
{
  static const SasRating marks[] = { SAS_RATING_ABOVE, SAS_RATING_MEETS, SAS_RATING_BELOW };

  for (guint code = 0; code < 81; code++)
    for (guint at = 0, power = 1; at < 4; at++, power *= 3)
      {
        SasResultSuggestion suggestions[2] = { 0 };
        guint digit = code / power % 3;

        if (digit == 0)
          continue;
        for (guint which = 0; which < 2; which++)
          {
            guint other = which == 0 ? code : code - power;   /* the second: one mark is better */

            for (guint i = 0, rest = other; i < 4; i++, rest /= 3)
              sas_result_suggestion_add_result (&suggestions[which], i < 3 ? SAS_RESULT_MAIN : SAS_RESULT_ADDITIONAL,
                                                marks[rest % 3]);
            sas_result_suggestion_settle (&suggestions[which]);
          }
        if (suggestions[0].suggestion != SAS_RATING_NONE && suggestions[1].suggestion != SAS_RATING_NONE)
          g_assert_cmpint (suggestions[1].suggestion, <=, suggestions[0].suggestion);
      }
}

static void
test_behaviour (void)
{
  static const struct { const char *marks; SasRating suggestion; } cases[] = {
    { "", SAS_RATING_NONE }, { "aaaammm", SAS_RATING_ABOVE }, { "aaammmm", SAS_RATING_MEETS },
    { "aaaaaab", SAS_RATING_BELOW }, { "mmmmmmm", SAS_RATING_MEETS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SasEvaluation) evaluation = sas_evaluation_new ("198503152008012005", 2026, SAS_PERIOD_ANNUAL);

      for (int k = 0; cases[i].marks[k] != '\0'; k++)
        sas_evaluation_conduct (evaluation, k)->mark = rating_of (cases[i].marks[k]);
      g_assert_cmpint (sas_behaviour_suggestion_of (evaluation).suggestion, ==, cases[i].suggestion);
    }
}

static void
test_departs (void)
{
  g_autoptr (SasPlan) plan = make_plan ();
  g_autoptr (SasEvaluation) evaluation = make_evaluation (plan, "mmmm", "+");

  g_assert_false (sas_rating_departs (evaluation, plan));
  evaluation->result_rating = SAS_RATING_MEETS;
  evaluation->behaviour_rating = SAS_RATING_ABOVE;      /* nothing is suggested of behaviour: nothing to depart from */
  g_assert_false (sas_rating_departs (evaluation, plan));
  evaluation->result_rating = SAS_RATING_ABOVE;
  g_assert_true (sas_rating_departs (evaluation, plan));
}

static void
test_unit_head (void)
{
  static const SasRating expected[SAS_ORGANISATION_PREDICATES] = {
    SAS_RATING_NONE, SAS_RATING_ABOVE, SAS_RATING_MEETS, SAS_RATING_BELOW, SAS_RATING_BELOW, SAS_RATING_BELOW,
  };

  for (guint i = 0; i < SAS_ORGANISATION_PREDICATES; i++)
    g_assert_cmpint (sas_unit_head_suggestion (sas_regulation_for_year (2026), (SasOrganisationPredicate) i), ==,
                     expected[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  sas_i18n_init ("id");
  g_test_add_func ("/rating-suggestion/counted", test_counted);
  g_test_add_func ("/rating-suggestion/symbol", test_symbol);
  g_test_add_func ("/rating-suggestion/monotone", test_monotone);
  g_test_add_func ("/rating-suggestion/behaviour", test_behaviour);
  g_test_add_func ("/rating-suggestion/departs", test_departs);
  g_test_add_func ("/rating-suggestion/unit-head", test_unit_head);
  return g_test_run ();
}
