/* save-loop OFFICE: changes and saves one plan over and over, and says each number once it is stored. It is killed by test-kill. */
#include <stdio.h>
#include "sas-office.h"
#include "sas-plan-store.h"

/* The number stands in a text and in how many results there are, so that half a save would show. */
static void
change (SasPlan *plan, int number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);
  SasResult *first = sas_plan_result (plan, 0);

  sas_record_set_text (&sas_result_type, first, "superior_result", text);
  while (plan->results->len > 1)
    sas_record_free (&sas_result_type, g_ptr_array_steal_index (plan->results, plan->results->len - 1));
  for (int i = 0; i < number % 5; i++)
    g_ptr_array_add (plan->results, sas_record_copy (&sas_result_type, first));
}

int
main (int argc, char **argv)
{
  g_autoptr (SasActor) actor = sas_actor_operator ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SasDb) db = sas_office_open (argv[1], SAS_DB_READ_WRITE, &error);
  g_autoptr (SasPlan) plan = NULL;
  gint64 revision = 0;

  g_assert_no_error (error);
  plan = sas_plan_store_load (db, "197811032005011006", 2026, SAS_PLAN_CURRENT, &revision, &error);
  g_assert_no_error (error);
  for (int number = 1; ; number++)
    {
      change (plan, number);
      sas_plan_store_save (db, plan, &revision, actor, &error);
      g_assert_no_error (error);
      printf ("%d\n", number);
      fflush (stdout);
    }
}
