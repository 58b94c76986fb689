/* Every golden case of a kind that the rules know, one test each; the kinds that must be known are named here, so that a
 * rule cannot vanish unseen. */
#include <string.h>
#include "sas-record.h"
#include "sas-rule.h"

static const char *const required[] = {
  "absolute_target", "deadline", "employee_number", "form_choice", "form_text", "handover", "plan_exemption", "result_wording",
  "workflow",
};

/* What the golden file tells of moves is about evaluations too: those need no answer yet. */
static gboolean
is_planning (const json_t *inputs)
{
  static const char *const events[] = { "assignment", "planning", "study-leave-begins", "study-leave-ends", NULL };
  const char *event = json_string_value (json_object_get (inputs, "event"));

  return event == NULL || g_strv_contains (events, event) || json_object_get (inputs, "plan_state") != NULL;
}

/* Of another stage or text than the rule answers yet: the golden file holds the whole year. */
static gboolean
is_asked (const json_t *case_)
{
  const json_t *inputs = json_object_get (case_, "inputs");
  const char *stage = json_string_value (json_object_get (inputs, "stage"));
  const char *what = json_string_value (json_object_get (inputs, "what"));

  return is_planning (inputs) && (stage == NULL || strcmp (stage, "plan") == 0) &&
         (what == NULL || strcmp (what, "period_line") == 0 || strcmp (what, "place_date") == 0);
}

static void
test_case (gconstpointer data)
{
  const json_t *case_ = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (json_t) answer = sas_rule_answer (json_string_value (json_object_get (case_, "kind")),
                                               json_object_get (case_, "inputs"), &error);
  const char *key;
  json_t *expected;

  g_assert_no_error (error);
  json_object_foreach (json_object_get (case_, "expected"), key, expected)
    {
      g_autofree char *wanted = json_dumps (expected, JSON_ENCODE_ANY);
      g_autofree char *got = json_dumps (json_object_get (answer, key), JSON_ENCODE_ANY);

      g_test_message ("%s", key);
      g_assert_cmpstr (got, ==, wanted);
    }
}

static void
test_unknown (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (json_t) inputs = json_object ();

  g_assert_null (sas_rule_answer ("no-such-rule", inputs, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (json_t) golden = NULL;
  json_t *case_;
  gsize i, asked = 0;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "data", "golden", "rules.json", NULL);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  golden = sas_json_parse (text, -1, NULL);
  json_array_foreach (json_object_get (golden, "cases"), i, case_)
    {
      const char *kind = json_string_value (json_object_get (case_, "kind"));
      g_autofree char *name = g_strdup_printf ("/golden/%s/%s", kind, json_string_value (json_object_get (case_, "id")));

      if (!g_strv_contains (sas_rule_kinds (), kind) || !is_asked (case_))
        continue;
      g_test_add_data_func (name, case_, test_case);
      asked++;
    }
  for (i = 0; i < G_N_ELEMENTS (required); i++)
    g_assert_true (g_strv_contains (sas_rule_kinds (), required[i]));
  g_assert_cmpuint (asked, >=, 88);
  g_test_add_func ("/golden/unknown", test_unknown);
  return g_test_run ();
}
