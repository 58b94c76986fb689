/* Action plans, log, feedback, guidance: what is one, and feedback on its way into an evaluation. */
#include <string.h>
#include "sas-error.h"
#include "sas-monitoring.h"

#define WHO "\"nip\":\"1\",\"year\":2026"
#define DAY WHO ",\"date\":\"2026-03-02\""

static SasPlan *
plan (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "plans", "kasubdit-ii-kuantitatif-ja.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (json_t) json = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  json = sas_json_parse (text, -1, NULL);
  return sas_plan_from_json (json, NULL);
}

static gpointer
parse (const SasRecordType *type, const char *text, GError **error)
{
  g_autoptr (json_t) json = sas_json_parse (text, -1, error);

  return json != NULL ? sas_record_from_json (type, json, error) : NULL;
}

static const struct { const char *name; const SasRecordType *type; const char *json; gboolean good; const char *mentions; } cases[] = {
  { "action", &sas_action_plan_type, "{" WHO ",\"period\":\"q1\",\"actions\":[{\"result\":2,\"text\":\"a\"},{\"result\":0,\"text\":\"b\",\"target\":\"3\"}]}", TRUE, NULL },
  { "action-stray", &sas_action_plan_type, "{" WHO ",\"period\":\"q1\",\"actions\":[{\"result\":3,\"text\":\"a\"}]}", FALSE, "result" },
  { "action-none", &sas_action_plan_type, "{" WHO ",\"period\":\"q1\",\"actions\":[{\"result\":-1,\"text\":\"a\"}]}", FALSE, "result" },
  { "action-empty", &sas_action_plan_type, "{" WHO ",\"period\":\"q1\",\"actions\":[{\"result\":0,\"text\":\"\"}]}", FALSE, "nothing" },
  { "log", &sas_log_entry_type, "{" DAY ",\"text\":\"Rapat\",\"result\":0,\"indicator\":2}", TRUE, NULL },
  { "log-free", &sas_log_entry_type, "{" DAY ",\"text\":\"Rapat\"}", TRUE, NULL },
  { "log-stray", &sas_log_entry_type, "{" DAY ",\"text\":\"Rapat\",\"result\":0,\"indicator\":3}", FALSE, "indicator" },
  { "log-year", &sas_log_entry_type, "{" WHO ",\"date\":\"2025-12-31\",\"text\":\"Rapat\"}", FALSE, "year" },
  { "feedback", &sas_feedback_type, "{" DAY ",\"giver\":\"Pimpinan\",\"result\":1,\"text\":\"baik\",\"polarity\":\"positive\"}", TRUE, NULL },
  { "feedback-symbol", &sas_feedback_type, "{" DAY ",\"giver\":\"Pimpinan\",\"behaviour\":\"loyal\",\"symbol\":\"smiley\"}", TRUE, NULL },
  { "feedback-empty", &sas_feedback_type, "{" DAY ",\"giver\":\"Pimpinan\",\"behaviour\":\"loyal\"}", FALSE, "nothing" },
  { "feedback-both", &sas_feedback_type, "{" DAY ",\"giver\":\"Pimpinan\",\"behaviour\":\"loyal\",\"result\":0,\"text\":\"a\"}", FALSE, "one of the two" },
  { "feedback-neither", &sas_feedback_type, "{" DAY ",\"giver\":\"Pimpinan\",\"text\":\"a\"}", FALSE, "one of the two" },
  { "feedback-value", &sas_feedback_type, "{" DAY ",\"giver\":\"Pimpinan\",\"behaviour\":\"setia\",\"text\":\"a\"}", FALSE, "behaviour" },
  { "feedback-own", &sas_feedback_type, "{" DAY ",\"giver\":\"Saya\",\"giver_nip\":\"1\",\"behaviour\":\"loyal\",\"text\":\"a\"}", FALSE, "himself" },
  { "coaching", &sas_guidance_type, "{" DAY ",\"kind\":\"coaching\",\"rows\":[{\"part\":\"goals\",\"cells\":[\"a\",\"b\",\"c\",\"d\"]},{\"part\":\"steps\",\"cells\":[\"a\",\"b\",\"ya\"]}]}", TRUE, NULL },
  { "coaching-cells", &sas_guidance_type, "{" DAY ",\"kind\":\"coaching\",\"rows\":[{\"part\":\"goals\",\"cells\":[\"a\",\"b\",\"c\"]}]}", FALSE, "rows[0]" },
  { "mentoring-part", &sas_guidance_type, "{" DAY ",\"kind\":\"mentoring\",\"rows\":[{\"part\":\"facts\",\"cells\":[\"a\",\"b\",\"c\",\"d\"]}]}", FALSE, "rows[0]" },
  { "competence", &sas_guidance_type, "{" DAY ",\"kind\":\"competence\",\"rows\":[{\"part\":\"competences\",\"cells\":[\"teknis\",\"Menulis\",\"3\",\"b\"]}]}", TRUE, NULL },
  { "competence-score", &sas_guidance_type, "{" DAY ",\"kind\":\"competence\",\"rows\":[{\"part\":\"competences\",\"cells\":[\"teknis\",\"Menulis\",\"6\",\"b\"]}]}", FALSE, "5" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (SasPlan) of = plan ();
  g_autoptr (GError) error = NULL;
  gpointer record = parse (cases[i].type, cases[i].json, &error);

  g_assert_no_error (error);
  g_assert_cmpint (sas_monitoring_check (cases[i].type, record, of, &error), ==, cases[i].good);
  if (!cases[i].good)
    {
      g_assert_error (error, SAS_ERROR, SAS_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].mentions));
    }
  sas_record_free (cases[i].type, record);
}

/* Each goes where it belongs, once; a giver who is hidden is named by what he is to the employee. */
static void
test_take_feedback (void)
{
  g_autoptr (SasPlan) of = plan ();
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_for_plan (of, SAS_PERIOD_Q1);
  SasFeedback *on_result = parse (&sas_feedback_type, "{" DAY ",\"giver\":\"Pimpinan\",\"role\":\"leader\",\"result\":1,\"indicator\":2,\"text\":\"baik\"}", NULL);
  SasFeedback *on_value = parse (&sas_feedback_type, "{" DAY ",\"giver\":\"Budi\",\"role\":\"peer\",\"hidden\":true,\"behaviour\":\"loyal\",\"text\":\"siap\"}", NULL);
  const SasFeedbackItem *item;

  g_assert_true (sas_evaluation_take_feedback (evaluation, on_result));
  g_assert_false (sas_evaluation_take_feedback (evaluation, on_result));
  item = g_ptr_array_index (sas_evaluation_realisation (evaluation, 1, 2)->feedback_items, 0);
  g_assert_cmpstr (item->giver, ==, "Pimpinan");
  g_assert_true (sas_evaluation_take_feedback (evaluation, on_value));
  g_assert_false (sas_evaluation_take_feedback (evaluation, on_value));
  item = g_ptr_array_index (sas_evaluation_conduct (evaluation, 4)->feedback_items, 0);
  g_assert_cmpstr (item->giver, ==, "Rekan kerja setingkat");
  on_result->result = 9;
  g_assert_false (sas_evaluation_take_feedback (evaluation, on_result));
  sas_feedback_conceal (on_value);
  g_assert_cmpstr (on_value->giver, ==, "");
  sas_record_free (&sas_feedback_type, on_result);
  sas_record_free (&sas_feedback_type, on_value);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/monitoring/", cases[i].name, NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/monitoring/take-feedback", test_take_feedback);
  return g_test_run ();
}
