#include "sas-follow-up.h"

/* The kinds of @bits by their words. (transfer full) */
static char *
words_of (guint bits)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < SAS_FOLLOW_UPS; i++)
    if (bits & (1u << i))
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", sas_follow_up_kinds[i]);
  return g_string_free (words, FALSE);
}

/* Art. 20-21, 31, pp. 85-88, 117: a row a trigger. @index: "" while the office has it switched off. */
static const struct { const char *name; SasFollowUpFacts facts; const char *index, *proposed; } cases[] = {
  { "best-of-year", { .annual = TRUE, .predicate = SAS_PREDICATE_SANGAT_BAIK }, "",
    "succession-priority competency-priority" },
  { "best-of-quarter", { .predicate = SAS_PREDICATE_SANGAT_BAIK }, "", "" },
  { "good", { .annual = TRUE, .predicate = SAS_PREDICATE_BAIK }, "", "" },
  { "needs-improvement", { .predicate = SAS_PREDICATE_BUTUH_PERBAIKAN }, "", "guidance" },
  { "no-progress", { .no_progress = TRUE }, "", "guidance" },
  { "behaviour", { .predicate = SAS_PREDICATE_KURANG, .behaviour = SAS_RATING_BELOW }, "", "counselling" },
  { "noted", { .predicate = SAS_PREDICATE_BAIK, .noted = TRUE }, "", "recommendation" },
  { "functional", { .annual = TRUE, .predicate = SAS_PREDICATE_KURANG, .functional_pns = TRUE }, "",
    "credit-conversion" },
  { "functional-unrated", { .annual = TRUE, .functional_pns = TRUE }, "", "" },
  { "contract", { .annual = TRUE, .predicate = SAS_PREDICATE_KURANG, .pppk = TRUE }, "", "contract-review" },
  { "contract-good", { .annual = TRUE, .predicate = SAS_PREDICATE_BAIK, .pppk = TRUE }, "", "" },
  { "index-90", { .annual = TRUE, .predicate = SAS_PREDICATE_BAIK }, "90", "promotion-priority" },
  { "index-89.9", { .annual = TRUE, .predicate = SAS_PREDICATE_BAIK }, "89.9", "" },
  { "index-90-in-a-quarter", { .predicate = SAS_PREDICATE_BAIK }, "90", "" },
  { "index-70", { .annual = TRUE, .predicate = SAS_PREDICATE_BAIK }, "70", "" },
  { "objected", { .predicate = SAS_PREDICATE_BAIK, .objected = TRUE }, "", "objection" },
  { "index-69.9", { .predicate = SAS_PREDICATE_KURANG }, "69.9", "mandatory-coaching" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  SasFollowUpFacts facts = cases[i].facts;
  g_autofree char *words = NULL;

  facts.index = sas_fraction_parse (cases[i].index);
  facts.thresholds = sas_office_thresholds_default ();
  words = words_of (sas_follow_up_propose (&facts));
  g_assert_cmpstr (words, ==, cases[i].proposed);
}

static void
test_facts (void)
{
  g_autoptr (SasPlan) plan = sas_plan_new ("198503152008012005", 2026);
  g_autoptr (SasEvaluation) evaluation = NULL;
  SasPerson *person = sas_record_new (&sas_person_type);
  SasFollowUpFacts facts;

  g_ptr_array_add (plan->results, sas_record_new (&sas_result_type));
  g_ptr_array_add (sas_plan_result (plan, 0)->indicators, sas_record_new (&sas_indicator_type));
  evaluation = sas_evaluation_for_plan (plan, SAS_PERIOD_ANNUAL);
  person->position_kind = SAS_POSITION_FUNCTIONAL;
  person->employment = SAS_EMPLOYMENT_PNS;
  facts = sas_follow_up_facts (evaluation, person);
  g_assert_true (facts.annual && facts.functional_pns && !facts.pppk && !facts.noted && !facts.no_progress);
  person->employment = SAS_EMPLOYMENT_PPPK;
  ((SasRealisation *) g_ptr_array_index (evaluation->realisations, 0))->not_yet = TRUE;
  sas_record_set_text (&sas_evaluation_type, evaluation, "notes", "Ikut pelatihan.");
  facts = sas_follow_up_facts (evaluation, person);
  g_assert_true (facts.pppk && !facts.functional_pns && facts.noted && facts.no_progress);
  facts = sas_follow_up_facts (evaluation, NULL);
  g_assert_true (!facts.pppk && !facts.functional_pns);
  sas_record_free (&sas_person_type, person);
}

static void
test_words (void)
{
  for (guint i = 0; i < SAS_FOLLOW_UPS; i++)
    {
      g_assert_cmpstr (sas_follow_up_label ((SasFollowUpKind) i), !=, "");
      g_assert_cmpstr (sas_follow_up_basis ((SasFollowUpKind) i), !=, "");
      g_assert_cmpuint (sas_follow_up_group ((SasFollowUpKind) i), <, SAS_FOLLOW_UP_GROUPS);
      g_assert_cmpuint (sas_follow_up_days ((SasFollowUpKind) i), >, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/follow-up/%s", cases[i].name);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/follow-up/facts", test_facts);
  g_test_add_func ("/follow-up/words", test_words);
  return g_test_run ();
}
