/* What who evaluates has still to say, texts by their place, and the sentences to begin with. */
#include <string.h>
#include "sas-evaluation-advice.h"
#include "sas-evaluation-check.h"
#include "sas-evaluation-edit.h"

/* Two results of one indicator each. */
static SasPlan *
plan_of_two (void)
{
  g_autoptr (json_t) json = sas_json_parse (
    "{\"nip\": \"198504122010011007\", \"year\": 2026, \"approach\": \"quantitative\", \"model\": \"ja-jf\", "
    "\"results\": [{\"kind\": \"main\", \"text\": \"Peta banjir\", \"indicators\": [{\"text\": \"Jumlah peta\", \"target\": \"4\"}]}, "
    "{\"kind\": \"main\", \"text\": \"Data drainase\", \"indicators\": [{\"text\": \"Jumlah ruas\", \"target\": \"40\"}]}]}", -1, NULL);

  return sas_plan_from_json (json, NULL);
}

static const SasFinding *
find (GPtrArray *findings, const char *path)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((const SasFinding *) g_ptr_array_index (findings, i))->path, path))
      return g_ptr_array_index (findings, i);
  return NULL;
}

static void
test_texts (void)
{
  g_autoptr (SasPlan) plan = plan_of_two ();
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_for_plan (plan, SAS_PERIOD_Q3);

  g_assert_null (sas_evaluation_get_text (evaluation, "realisations/1/feedback"));
  g_assert_true (sas_evaluation_set_text (evaluation, "realisations/1/feedback", "Teruskan"));
  g_assert_cmpstr (sas_evaluation_get_text (evaluation, "realisations/1/feedback"), ==, "Teruskan");
  g_assert_true (sas_evaluation_set_text (evaluation, "behaviours/harmonis/feedback", "Ramah"));
  g_assert_cmpstr (sas_evaluation_conduct (evaluation, 3)->feedback, ==, "Ramah");
  g_assert_true (sas_evaluation_set_text (evaluation, "notes", "Lanjutkan"));
  g_assert_true (sas_evaluation_set_text (evaluation, "notes", ""));
  g_assert_null (sas_evaluation_get_text (evaluation, "notes"));
  g_assert_cmpstr (evaluation->notes, ==, "");
  g_assert_false (sas_evaluation_set_text (evaluation, "realisations/2/feedback", "x"));
  g_assert_false (sas_evaluation_set_text (evaluation, "realisations/x/feedback", "?"));
  g_assert_false (sas_evaluation_set_text (evaluation, "behaviours/ramah/feedback", "?"));
  g_assert_false (sas_evaluation_set_text (evaluation, "year", "2027"));
  g_assert_false (sas_evaluation_set_text (evaluation, "feedback", "?"));
}

static void
test_missing (void)
{
  g_autoptr (SasPlan) plan = plan_of_two ();
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_for_plan (plan, SAS_PERIOD_Q3);
  g_autoptr (GPtrArray) empty = sas_evaluation_check_rating (evaluation, plan);
  g_autoptr (GPtrArray) departing = NULL;
  g_autoptr (GPtrArray) complete = NULL;

  g_assert_cmpuint (sas_findings_count (empty, SAS_MUST), ==, 3);
  g_assert_nonnull (find (empty, "result_rating"));
  g_assert_nonnull (find (empty, "behaviour_rating"));
  g_assert_nonnull (find (empty, "notes"));
  g_assert_nonnull (find (empty, "marks/1"));
  g_assert_nonnull (find (empty, "realisations/0/feedback"));
  g_assert_null (find (empty, "departure"));

  sas_evaluation_set_mark (evaluation, 0, SAS_RATING_MEETS);
  sas_evaluation_set_mark (evaluation, 1, SAS_RATING_MEETS);
  sas_evaluation_set_text (evaluation, "realisations/0/feedback", "Baik");
  sas_evaluation_set_text (evaluation, "realisations/1/feedback", "Baik");
  evaluation->result_rating = SAS_RATING_ABOVE;
  evaluation->behaviour_rating = SAS_RATING_MEETS;
  evaluation->notes_waived = TRUE;
  departing = sas_evaluation_check_rating (evaluation, plan);
  g_assert_cmpuint (departing->len, ==, 1);
  g_assert_nonnull (find (departing, "departure"));

  sas_evaluation_set_text (evaluation, "departure", "Membantu dua bidang lain");
  complete = sas_evaluation_check_rating (evaluation, plan);
  g_assert_cmpuint (complete->len, ==, 0);
}

static gboolean
has (GPtrArray *advice, const char *why, const char *about)
{
  for (guint i = 0; i < advice->len; i++)
    {
      const SasAdvice *one = g_ptr_array_index (advice, i);

      if (g_str_equal (one->why, why) && (about == NULL || strstr (one->text, about) != NULL))
        return TRUE;
    }
  return FALSE;
}

static void
add_criticism (GPtrArray *items)
{
  SasFeedbackItem *item = sas_record_new (&sas_result_feedback_type);

  item->polarity = SAS_POLARITY_NEGATIVE;
  g_ptr_array_add (items, item);
}

static void
test_advice (void)
{
  g_autoptr (SasPlan) plan = plan_of_two ();
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_for_plan (plan, SAS_PERIOD_Q3);
  g_autoptr (GPtrArray) guidance = g_ptr_array_new ();
  SasGuidance mentoring = { .kind = SAS_GUIDANCE_MENTORING };
  g_autoptr (GPtrArray) calm = sas_evaluation_advise (evaluation, plan, NULL);
  g_autoptr (GPtrArray) troubled = NULL;
  g_autoptr (GPtrArray) guided = NULL;

  g_assert_cmpuint (calm->len, ==, 0);

  sas_evaluation_set_mark (evaluation, 0, SAS_RATING_BELOW);
  sas_evaluation_set_mark (evaluation, 1, SAS_RATING_ABOVE);
  add_criticism (sas_evaluation_realisation (evaluation, 1, 0)->feedback_items);
  sas_evaluation_conduct (evaluation, 1)->mark = SAS_RATING_BELOW;
  troubled = sas_evaluation_advise (evaluation, plan, guidance);
  g_assert_true (has (troubled, "result-below", "Peta banjir"));
  g_assert_true (has (troubled, "negative", "Data drainase"));
  g_assert_true (has (troubled, "behaviour-below", "Akuntabel"));
  g_assert_true (has (troubled, "without-guidance", NULL));
  g_assert_true (has (troubled, "above", "Data drainase"));
  g_assert_false (has (troubled, "not-yet", NULL));

  g_ptr_array_add (guidance, &mentoring);
  g_ptr_array_add (guidance, &mentoring);
  sas_evaluation_realisation (evaluation, 0, 0)->not_yet = TRUE;
  guided = sas_evaluation_advise (evaluation, plan, guidance);
  g_assert_true (has (guided, "guidance", "mentoring"));
  g_assert_true (has (guided, "not-yet", "Peta banjir"));
  g_assert_false (has (guided, "without-guidance", NULL));
  g_assert_cmpuint (guided->len, ==, troubled->len + 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evaluation-advice/texts", test_texts);
  g_test_add_func ("/evaluation-advice/missing", test_missing);
  g_test_add_func ("/evaluation-advice/sentences", test_advice);
  return g_test_run ();
}
