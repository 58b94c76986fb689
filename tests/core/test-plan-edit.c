#include "sas-history.h"
#include "sas-plan-check.h"
#include "sas-plan-edit.h"

/* main: A, B; additional: C, each with one indicator; a manual for B's. */
static SasPlan *
sample_plan (void)
{
  SasPlan *plan = sas_plan_new ("199008142019032006", 2026);
  SasManual *manual = sas_record_new (&sas_manual_type);

  sas_plan_add_result (plan, SAS_RESULT_MAIN, -1);
  sas_plan_add_result (plan, SAS_RESULT_ADDITIONAL, -1);
  sas_plan_add_result (plan, SAS_RESULT_MAIN, -1);
  sas_plan_set_text (plan, "results/0/text", "A");
  sas_plan_set_text (plan, "results/1/text", "B");
  sas_plan_set_text (plan, "results/2/text", "C");
  sas_plan_set_text (plan, "results/1/indicators/0/text", "of B");
  manual->result = 1;
  g_ptr_array_add (plan->manuals, manual);
  return plan;
}

static void
assert_order (const SasPlan *plan, const char *order)
{
  g_autoptr (GString) got = g_string_new (NULL);

  for (guint i = 0; i < plan->results->len; i++)
    {
      g_string_append (got, sas_plan_result (plan, i)->text);
      g_string_append (got, sas_plan_result (plan, i)->kind == SAS_RESULT_MAIN ? "+" : "-");
    }
  g_assert_cmpstr (got->str, ==, order);
}

static const char *
manual_is_for (const SasPlan *plan)
{
  const SasManual *manual = g_ptr_array_index (plan->manuals, 0);

  return sas_plan_indicator (plan, (guint) manual->result, (guint) manual->indicator)->text;
}

static void
test_places (void)
{
  g_autoptr (SasPlan) plan = sample_plan ();

  g_assert_cmpstr (sas_plan_get_text (plan, "results/1/indicators/0/text"), ==, "of B");
  g_assert_null (sas_plan_get_text (plan, "results/1/indicators/0/target"));
  g_assert_true (sas_plan_set_text (plan, "results/1/indicators/0/target", "80%"));
  g_assert_cmpstr (sas_plan_indicator (plan, 1, 0)->target, ==, "80%");
  g_assert_true (sas_plan_set_text (plan, "results/1/indicators/0/target", ""));
  g_assert_null (sas_plan_indicator (plan, 1, 0)->target);
  g_assert_true (sas_plan_set_text (plan, "behaviours/loyal/expectation", "x"));
  g_assert_cmpstr (sas_plan_behaviour (plan, 4)->expectation, ==, "x");
  sas_texts_insert (plan->annexes->resources, -1, "");
  g_assert_true (sas_plan_set_text (plan, "annexes/resources/0", "y"));
  g_assert_cmpstr (sas_plan_get_text (plan, "annexes/resources/0"), ==, "y");
  g_assert_false (sas_plan_set_text (plan, "annexes/resources/1", "y"));
  g_assert_false (sas_plan_set_text (plan, "results/9/text", "y"));
  g_assert_false (sas_plan_set_text (plan, "results/0", "y"));
  g_assert_false (sas_plan_set_text (plan, "nothing", "y"));
  g_assert_false (sas_plan_set_text (plan, "results/0/text/more", "y"));
}

static void
assert_stands (const SasPlan *plan, const char *pinned, const char *now)
{
  g_autofree char *found = sas_plan_find_path (plan, pinned);

  g_assert_cmpstr (found, ==, now);
}

/* A pinned path goes where its item goes; of what was taken away the rest stands. */
static void
test_pinned_paths (void)
{
  g_autoptr (SasPlan) plan = sample_plan ();
  g_autofree char *unstored = sas_plan_pin_path (plan, "results/1/text");
  g_autofree char *target = NULL;
  g_autofree char *value = sas_plan_pin_path (plan, "behaviours/1/expectation");
  g_autofree char *list = sas_plan_pin_path (plan, "annexes/resources");
  g_autofree char *whole = sas_plan_pin_path (plan, "");
  static const char *const nowhere[] = { "results/9/text", "results/1/nothing", "results/1/text/more", "annexes/resources/0", "nothing" };

  g_assert_cmpstr (unstored, ==, "results/1/text");
  g_assert_cmpstr (value, ==, "behaviours/akuntabel/expectation");
  g_assert_cmpstr (list, ==, "annexes/resources");
  g_assert_cmpstr (whole, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (nowhere); i++)
    g_assert_null (sas_plan_pin_path (plan, nowhere[i]));

  sas_record_set_text (&sas_result_type, sas_plan_result (plan, 1), "id", "id-b");
  sas_record_set_text (&sas_indicator_type, sas_plan_indicator (plan, 1, 0), "id", "id-of-b");
  target = sas_plan_pin_path (plan, "results/1/indicators/0/target");
  g_assert_cmpstr (target, ==, "results/id-b/indicators/id-of-b/target");
  assert_stands (plan, target, "results/1/indicators/0/target");
  sas_plan_move_result (plan, 1, 0);
  sas_plan_add_indicator (plan, 0, -1);
  sas_plan_move_indicator (plan, 0, 0, 1);
  assert_stands (plan, target, "results/0/indicators/1/target");
  g_assert_true (sas_plan_set_text (plan, target, "12"));
  g_assert_cmpstr (sas_plan_get_text (plan, "results/0/indicators/1/target"), ==, "12");
  sas_plan_remove_indicator (plan, 0, 1);
  assert_stands (plan, target, "results/0");
  sas_plan_remove_result (plan, 0);
  assert_stands (plan, target, "");
}

static void
test_order_and_manuals (void)
{
  g_autoptr (SasPlan) plan = sample_plan ();

  assert_order (plan, "A+B+C-");
  g_assert_cmpuint (sas_plan_move_result (plan, 0, 1), ==, 1);
  assert_order (plan, "B+A+C-");
  g_assert_cmpstr (manual_is_for (plan), ==, "of B");
  g_assert_cmpuint (sas_plan_move_result (plan, 2, 0), ==, 0);
  assert_order (plan, "C+B+A+");
  g_assert_cmpstr (manual_is_for (plan), ==, "of B");
  g_assert_cmpuint (sas_plan_set_result_kind (plan, 1, SAS_RESULT_ADDITIONAL), ==, 2);
  assert_order (plan, "C+A+B-");
  g_assert_cmpuint (sas_plan_duplicate_result (plan, 0), ==, 1);
  assert_order (plan, "C+C+A+B-");
  g_assert_cmpstr (manual_is_for (plan), ==, "of B");
  sas_plan_add_indicator (plan, 3, -1);
  sas_plan_move_indicator (plan, 3, 1, 0);
  g_assert_cmpstr (manual_is_for (plan), ==, "of B");
  sas_plan_remove_result (plan, 3);
  assert_order (plan, "C+C+A+");
  g_assert_cmpuint (plan->manuals->len, ==, 0);
}

static void
test_copy_to_year (void)
{
  g_autoptr (SasPlan) plan = sample_plan ();
  g_autoptr (SasPlan) next = NULL;

  plan->state = SAS_PLAN_APPROVED;
  plan->version = 3;
  plan->people = sas_record_new (&sas_people_type);
  next = sas_plan_copy_to_year (plan, 2027);
  assert_order (next, "A+B+C-");
  g_assert_cmpint (next->state, ==, SAS_PLAN_DRAFT);
  g_assert_cmpint (next->version, ==, 1);
  g_assert_cmpuint (next->from, ==, sas_date_new (2027, 1, 1));
  g_assert_null (next->people);
}

static SasHistory *
edit (SasHistory *history, const char *path, const char *text, const char *merge)
{
  SasPlan *next = sas_plan_copy (sas_history_current (history));

  sas_plan_set_text (next, path, text);
  sas_history_push (history, next, path, merge);
  return history;
}

static void
set_manual (SasPlan *plan, guint result, const char *definition)
{
  SasManual *manual = sas_record_new (&sas_manual_type);

  sas_record_set_text (&sas_manual_type, manual, "definition", definition);
  sas_plan_set_manual (plan, result, 0, manual);
  sas_record_free (&sas_manual_type, manual);
}

/* Written, written again, taken away; in the order of the indicators, as they are printed. */
static void
test_manual (void)
{
  g_autoptr (SasPlan) plan = sample_plan ();

  set_manual (plan, 2, "of C");
  set_manual (plan, 0, "of A");
  set_manual (plan, 1, "of B");
  g_assert_cmpuint (plan->manuals->len, ==, 3);
  for (guint r = 0; r < 3; r++)
    g_assert_cmpint (((const SasManual *) plan->manuals->pdata[r])->result, ==, (int) r);
  g_assert_cmpstr (sas_plan_get_manual (plan, 1, 0)->definition, ==, "of B");
  sas_plan_set_manual (plan, 0, 0, NULL);
  sas_plan_set_manual (plan, 0, 0, NULL);
  g_assert_cmpuint (plan->manuals->len, ==, 2);
  g_assert_null (sas_plan_get_manual (plan, 0, 0));
}

static void
test_history (void)
{
  g_autoptr (SasHistory) history = sas_history_new (&sas_plan_type, sample_plan ());

  g_assert_false (sas_history_undo (history));
  edit (history, "results/0/text", "An", "results/0/text");
  edit (history, "results/0/text", "Any", "results/0/text");
  edit (history, "results/0/text", "Any", "results/0/text");  /* nothing new */
  sas_history_seal (history);
  edit (history, "results/0/text", "Anyone", "results/0/text");
  g_assert_true (sas_history_undo (history));
  g_assert_cmpstr (sas_plan_result (sas_history_current (history), 0)->text, ==, "Any");
  g_assert_true (sas_history_undo (history));
  g_assert_cmpstr (sas_plan_result (sas_history_current (history), 0)->text, ==, "A");
  g_assert_false (sas_history_undo (history));
  g_assert_true (sas_history_redo (history));
  g_assert_true (sas_history_redo (history));
  g_assert_cmpstr (sas_plan_result (sas_history_current (history), 0)->text, ==, "Anyone");
  g_assert_false (sas_history_redo (history));
}

static void
test_history_is_deep (void)
{
  g_autoptr (SasHistory) history = sas_history_new (&sas_plan_type, sample_plan ());

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *text = g_strdup_printf ("step %u", i);

      edit (history, "results/0/text", text, NULL);
    }
  for (guint i = 0; i < 200; i++)
    g_assert_true (sas_history_undo (history));
  g_assert_cmpstr (sas_plan_result (sas_history_current (history), 0)->text, ==, "A");
}

static gboolean
has_finding (const SasPlan *plan, const char *rule, const char *path)
{
  g_autoptr (GPtrArray) findings = sas_plan_check (plan);

  for (guint i = 0; i < findings->len; i++)
    {
      const SasFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (finding->rule, rule) && g_str_equal (finding->path, path))
        return TRUE;
    }
  return FALSE;
}

static void
test_checks (void)
{
  g_autoptr (SasPlan) plan = sample_plan ();
  g_autoptr (SasPlan) empty = sas_plan_new ("1", 2026);

  g_assert_true (has_finding (empty, "main-result-missing", "results"));
  g_assert_true (has_finding (empty, "annex-missing", "annexes/resources"));
  g_assert_true (has_finding (plan, "indicator-text-missing", "results/0/indicators/0/text"));
  g_assert_true (has_finding (plan, "target-missing", "results/1/indicators/0/target"));
  plan->approach = SAS_APPROACH_QUALITATIVE;  /* the target is part of the sentence, p. 50 */
  g_assert_false (has_finding (plan, "target-missing", "results/1/indicators/0/target"));
  plan->model = SAS_MODEL_JPT;
  g_assert_true (has_finding (plan, "budget-missing", "results"));
  g_assert_false (has_finding (plan, "manual-missing", "results/1/indicators/0"));   /* it has one */
  sas_plan_set_manual (plan, 1, 0, NULL);
  g_assert_true (has_finding (plan, "manual-missing", "results/1/indicators/0"));
  sas_plan_set_text (plan, "results/2/indicators/0/perspective", "Anggaran");
  g_assert_false (has_finding (plan, "budget-missing", "results"));
  plan->model = SAS_MODEL_JA_JF;
  sas_plan_set_text (plan, "results/1/indicators/0/text", "Laporan selalu tepat waktu");
  g_assert_true (has_finding (plan, "absolute-word", "results/1/indicators/0/text"));
  g_assert_false (sas_plan_is_complete (plan));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-edit/places", test_places);
  g_test_add_func ("/plan-edit/pinned-paths", test_pinned_paths);
  g_test_add_func ("/plan-edit/order-and-manuals", test_order_and_manuals);
  g_test_add_func ("/plan-edit/copy-to-year", test_copy_to_year);
  g_test_add_func ("/plan-edit/manual", test_manual);
  g_test_add_func ("/history/merge-undo-redo", test_history);
  g_test_add_func ("/history/deep", test_history_is_deep);
  g_test_add_func ("/plan-check/rules", test_checks);
  return g_test_run ();
}
