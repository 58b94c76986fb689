/* Places of a plan: their order on the paper, what holds what, and where an undo brings the eye. */
#include "config.h"
#include "sas-plan-edit.h"
#include "sas-plan-place.h"

static void
test_order (void)
{
  static const char *const places[] = {
    "", "approach", "results/0/superior_result", "results/0/text", "results/0/indicators/0/text", "results/0/indicators/0/target",
    "results/0/indicators/1/text", "results/2/text", "results/10/text", "behaviours/berorientasi-pelayanan", "behaviours/akuntabel",
    "annexes/resources", "annexes/resources/0", "annexes/accountability", "annexes/consequences/3",
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    for (guint j = 0; j < G_N_ELEMENTS (places); j++)
      g_assert_cmpint (sas_place_compare (places[i], places[j]), ==, i < j ? -1 : i > j);
}

static void
test_holds (void)
{
  int indicator;

  g_assert_true (sas_place_holds ("results/1", "results/1/text"));
  g_assert_false (sas_place_holds ("results/1", "results/12/text"));
  g_assert_cmpint (sas_place_result ("results/3/indicators/2/unit", &indicator), ==, 3);
  g_assert_cmpint (indicator, ==, 2);
  g_assert_cmpint (sas_place_result ("annexes/resources/0", NULL), ==, -1);
}

static void
assert_difference (const SasPlan *a, const SasPlan *b, const char *place)
{
  g_autofree char *found = sas_plan_first_difference (a, b);

  g_assert_cmpstr (found, ==, place);
}

static void
test_difference (void)
{
  g_autoptr (SasPlan) before = sas_plan_new ("198504122010011007", 2026);
  g_autoptr (SasPlan) after = NULL;

  sas_plan_add_result (before, SAS_RESULT_MAIN, -1);
  after = sas_plan_copy (before);
  assert_difference (before, after, NULL);
  after->state = SAS_PLAN_SUBMITTED;  /* the store's, not a person's */
  assert_difference (before, after, NULL);
  sas_plan_set_text (after, "behaviours/akuntabel/expectation", "Tepat waktu");
  assert_difference (before, after, "behaviours/akuntabel/expectation");
  sas_plan_set_text (after, "results/0/indicators/0/target", "3");
  assert_difference (before, after, "results/0/indicators/0/target");
  sas_plan_add_result (after, SAS_RESULT_MAIN, -1);
  sas_plan_set_text (after, "results/0/indicators/0/target", NULL);
  assert_difference (before, after, "results/1");
  assert_difference (after, before, "results/0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/place/order", test_order);
  g_test_add_func ("/place/holds", test_holds);
  g_test_add_func ("/place/difference", test_difference);
  return g_test_run ();
}
