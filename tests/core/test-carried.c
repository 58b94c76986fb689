/* Which result of the leader's a member's result carries, by its words. */
#include "config.h"
#include "sas-carried.h"
#include "sas-form-text.h"
#include "sas-plan-edit.h"

static void
test_carried (void)
{
  g_autoptr (SasPlan) leader = sas_plan_new ("197503212000121007", 2026);
  g_autofree char *with_indicator = NULL;

  for (guint r = 0; r < 3; r++)
    sas_plan_add_result (leader, SAS_RESULT_MAIN, -1);
  sas_plan_set_text (leader, "results/0/text", "Jalan mantap");
  sas_plan_set_text (leader, "results/0/indicators/0/text", "Persentase jalan mantap");
  sas_plan_set_text (leader, "results/1/text", "Saluran bersih");
  sas_plan_set_text (leader, "results/1/indicators/0/text", "Panjang saluran");
  with_indicator = sas_form_superior_result ("Saluran bersih", "Panjang saluran");
  {
    const struct { const char *named; int result, indicator; } cases[] = {
      { "Jalan mantap", 0, -1 }, { "  JALAN  mantap. ", 0, -1 }, { with_indicator, 1, 0 }, { "Panjang saluran", 1, 0 },
      { "Taman asri", -1, -1 }, { "", -1, -1 }, { NULL, -1, -1 },
    };

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        int indicator = 9;

        g_assert_cmpint (sas_plan_find_carried (leader, cases[i].named, &indicator), ==, cases[i].result);
        g_assert_cmpint (indicator, ==, cases[i].indicator);
      }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/carried", test_carried);
  return g_test_run ();
}
