#include "sas-evaluation.h"
#include "sas-objection.h"

/* p. 90 (12): the JPT and the heads of independent units whom a minister or a regional head appraises. */
static const struct { SasModel model; const char *appraiser; gboolean conclusive; } posts[] = {
  { SAS_MODEL_JPT, "BUPATI TIRTASARI", TRUE }, { SAS_MODEL_JPT, "Wali Kota Contoh", TRUE },
  { SAS_MODEL_JPT, "MENTERI", TRUE },
  { SAS_MODEL_JPT, "Pj. Gubernur", TRUE }, { SAS_MODEL_JPT, " Plt. Bupati Tirtasari", TRUE },
  { SAS_MODEL_JPT, "KEPALA DAERAH", TRUE },
  { SAS_MODEL_JPT, "KEPALA DINAS KESEHATAN", FALSE }, { SAS_MODEL_JPT, "Direktur Jenderal III", FALSE },
  { SAS_MODEL_JPT, "Menteriwan", FALSE }, { SAS_MODEL_JPT, "Sekretaris Menteri", FALSE },
  { SAS_MODEL_JPT, "Plt.", FALSE },
  { SAS_MODEL_JPT, "", FALSE }, { SAS_MODEL_JPT, NULL, FALSE }, { SAS_MODEL_JA_JF, "BUPATI TIRTASARI", FALSE },
};

static void
test_posts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (posts); i++)
    g_assert_cmpint (sas_objection_is_conclusive_by_post (sas_regulation_for_year (2026), posts[i].model,
                                                          posts[i].appraiser), ==,
                     posts[i].conclusive);
}

/* An evaluation knows from its beginning whether it may be objected to. */
static void
test_from_plan (void)
{
  g_autoptr (SasPlan) plan = sas_plan_new ("198503152008012005", 2026);
  const SasRecordType *people = sas_record_field (&sas_plan_type, "people")->type;
  SasIdentity *appraiser;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (SasEvaluation) evaluation = NULL;

      plan->model = SAS_MODEL_JPT;
      if (i == 1)
        {
          plan->people = sas_record_new (people);
          appraiser = plan->people->appraiser = sas_record_new (sas_record_field (people, "appraiser")->type);
          g_free (appraiser->position);
          appraiser->position = g_strdup ("BUPATI TIRTASARI");
        }
      evaluation = sas_evaluation_for_plan (plan, SAS_PERIOD_ANNUAL);
      g_assert_cmpint (evaluation->final_without_objection, ==, i == 1);
    }
}

/* From the day of receipt to the last day it is allowed, the day after no more (p. 117 (2)). */
static void
test_days (void)
{
  const SasRegulation *regulation = sas_regulation_for_year (2026);
  g_autoptr (SasCalendar) calendar = sas_calendar_new (5);
  SasDate received = sas_date_new (2027, 2, 5);
  SasDate last = sas_objection_last_day (regulation, calendar, received);

  for (SasDate filed = received - 3; filed < received + 40; filed++)
    {
      SasObjectionFacts facts = { received, filed, "Target berubah.", FALSE };
      SasObjectionVerdict expected = filed <= last ? SAS_OBJECTION_ALLOWED : SAS_OBJECTION_LATE;

      if (filed < received)
        expected = SAS_OBJECTION_NOT_RECEIVED;
      g_assert_cmpint (sas_objection_check (regulation, calendar, &facts), ==, expected);
      g_assert_cmpint (sas_objection_sentence (expected) == NULL, ==, expected == SAS_OBJECTION_ALLOWED);
    }
  g_assert_cmpstr (sas_objection_form (FALSE), ==, "D.1.3");
  g_assert_null (sas_objection_form (TRUE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/objection/posts", test_posts);
  g_test_add_func ("/objection/from-plan", test_from_plan);
  g_test_add_func ("/objection/days", test_days);
  return g_test_run ();
}
