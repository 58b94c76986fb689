/* The register's entries and their steps; the office's index as it is read from an evaluation. */
#include "sas-error.h"
#include "sas-follow-up-record.h"
#include "sas-i18n.h"
#include "sas-office-index.h"

#define EMPLOYEE "198503152008012005"
#define TODAY    (sas_date_new (2026, 11, 24))

static SasFollowUp *
entry (SasFollowUpKind kind, SasDate due)
{
  SasFollowUp *self = sas_follow_up_new (EMPLOYEE, 2026, SAS_PERIOD_Q3, kind);

  self->due = due;
  return self;
}

static void
assert_refused (SasFollowUp *follow_up, SasFollowUpStep step, SasDate day, const char *note)
{
  g_autoptr (SasActor) actor = sas_actor_operator ();
  g_autoptr (SasFollowUp) before = sas_follow_up_copy (follow_up);
  g_autoptr (GError) error = NULL;

  g_assert_false (sas_follow_up_take_step (follow_up, step, day, note, actor, &error));
  g_assert_error (error, SAS_ERROR, SAS_ERROR_INVALID);
  g_assert_true (sas_record_equal (&sas_follow_up_type, before, follow_up));
}

/* Open, due within five working days, late; Monday 30 November is four working days off. */
static void
test_standing (void)
{
  static const struct { guint month, day; SasStanding standing; } cases[] = {
    { 12, 31, SAS_STANDING_OPEN }, { 11, 30, SAS_STANDING_DUE }, { 11, 24, SAS_STANDING_DUE }, { 11, 23, SAS_STANDING_LATE },
  };
  g_autoptr (SasCalendar) calendar = sas_calendar_new (5);
  g_autoptr (SasFollowUp) without = entry (SAS_FOLLOW_UP_GUIDANCE, SAS_DATE_NONE);
  int days = -1;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SasFollowUp) one = entry (SAS_FOLLOW_UP_GUIDANCE, sas_date_new (2026, cases[i].month, cases[i].day));

      g_assert_cmpint (sas_follow_up_standing (one, calendar, TODAY, NULL), ==, cases[i].standing);
    }
  g_assert_cmpint (sas_follow_up_standing (without, calendar, TODAY, &days), ==, SAS_STANDING_OPEN);
  g_assert_cmpint (days, ==, 0);
}

static void
test_steps (void)
{
  g_autoptr (SasActor) actor = sas_actor_new ("197209151998031005", "Budi");
  g_autoptr (SasFollowUp) one = entry (SAS_FOLLOW_UP_GUIDANCE, TODAY);
  g_autoptr (SasCalendar) calendar = sas_calendar_new (5);

  assert_refused (one, SAS_FOLLOW_UP_DISMISS, TODAY, "  ");
  assert_refused (one, SAS_FOLLOW_UP_FINISH, SAS_DATE_NONE, NULL);
  g_assert_true (sas_follow_up_take_step (one, SAS_FOLLOW_UP_FINISH, TODAY, "Dua sesi", actor, NULL));
  g_assert_cmpint (sas_follow_up_standing (one, calendar, TODAY, NULL), ==, SAS_STANDING_DONE);
  g_assert_cmpstr (one->done_by, ==, "Budi");
  g_assert_cmpstr (one->note, ==, "Dua sesi");
  g_assert_true (sas_follow_up_take_step (one, SAS_FOLLOW_UP_REOPEN, TODAY, NULL, actor, NULL));
  g_assert_cmpint (one->done, ==, SAS_DATE_NONE);
  g_assert_null (one->done_by);
  g_assert_true (sas_follow_up_take_step (one, SAS_FOLLOW_UP_DISMISS, TODAY, "Sudah pindah", actor, NULL));
  g_assert_cmpint (sas_follow_up_standing (one, calendar, TODAY, NULL), ==, SAS_STANDING_DISMISSED);
}

/* Awards and sanctions are acts with a letter (Art. 31, 33). */
static void
test_decree (void)
{
  g_autoptr (SasActor) actor = sas_actor_operator ();
  g_autoptr (SasFollowUp) sanction = entry (SAS_FOLLOW_UP_SANCTION, TODAY);

  assert_refused (sanction, SAS_FOLLOW_UP_FINISH, TODAY, "Teguran lisan");
  sas_record_set_text (&sas_follow_up_type, sanction, "decree", "800/12/2026");
  assert_refused (sanction, SAS_FOLLOW_UP_FINISH, TODAY, NULL);
  sanction->decree_date = TODAY;
  g_assert_true (sas_follow_up_take_step (sanction, SAS_FOLLOW_UP_FINISH, TODAY, NULL, actor, NULL));
}

static void
test_who (void)
{
  g_assert_true (sas_follow_up_may (SAS_FOLLOW_UP_GUIDANCE, SAS_ROLE_APPRAISER, FALSE));
  g_assert_true (sas_follow_up_may (SAS_FOLLOW_UP_GUIDANCE, SAS_ROLE_NONE, TRUE));
  g_assert_false (sas_follow_up_may (SAS_FOLLOW_UP_GUIDANCE, SAS_ROLE_EMPLOYEE, FALSE));
  g_assert_false (sas_follow_up_may (SAS_FOLLOW_UP_SANCTION, SAS_ROLE_APPRAISER, FALSE));
  g_assert_true (sas_follow_up_may (SAS_FOLLOW_UP_SANCTION, SAS_ROLE_HR, FALSE));
}

/* What stands in one way can be taken no other way. */
static void
test_open_steps (void)
{
  static const char *const open[SAS_STANDINGS] = { "take dismiss", "done dismiss", "done dismiss", "done dismiss", "reopen", "reopen" };

  for (guint standing = 0; standing < SAS_STANDINGS; standing++)
    {
      g_auto (GStrv) words = g_strsplit (open[standing], " ", -1);

      for (guint step = 0; step < SAS_FOLLOW_UP_STEPS; step++)
        g_assert_cmpint (sas_follow_up_has_step ((SasStanding) standing, (SasFollowUpStep) step), ==,
                         g_strv_contains ((const char *const *) words, sas_follow_up_steps[step]));
    }
}

/* --- the index --- */

static SasPlan *
plan_with_targets (const char *const *targets, guint count)
{
  SasPlan *plan = sas_plan_new (EMPLOYEE, 2026);

  g_ptr_array_add (plan->results, sas_record_new (&sas_result_type));
  for (guint i = 0; i < count; i++)
    {
      SasIndicator *indicator = sas_record_new (&sas_indicator_type);

      indicator->aspect = SAS_ASPECT_QUANTITY;
      sas_record_set_text (&sas_indicator_type, indicator, "target", targets[i]);
      g_ptr_array_add (sas_plan_result (plan, 0)->indicators, indicator);
    }
  return plan;
}

static void
assert_short (SasFraction number, const char *expected)
{
  g_autofree char *text = sas_fraction_to_short (number, 4);

  g_assert_cmpstr (text, ==, expected);
}

/* One number in the target counts, a range does not; nor does what has no value. */
static void
test_achievement (void)
{
  static const char *const targets[] = { "76,5 %", "1.250 dokumen", "80 – 90%", "secepatnya", "0", "12" };
  g_autoptr (SasPlan) plan = plan_with_targets (targets, G_N_ELEMENTS (targets));
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_for_plan (plan, SAS_PERIOD_ANNUAL);
  const double values[] = { 59.67, 1250, 85, 3, 1 };

  assert_short (sas_office_achievement (evaluation, plan), "");
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    sas_evaluation_realisation (evaluation, 0, (int) i)->value = values[i];
  assert_short (sas_office_achievement (evaluation, plan), "89");     /* of 78 % and 100 % */
  ((SasIndicator *) g_ptr_array_index (sas_plan_result (plan, 0)->indicators, 1))->aspect = SAS_ASPECT_TIME;
  assert_short (sas_office_achievement (evaluation, plan), "78");
}

static void
test_index (void)
{
  static const char *const targets[] = { "100" };
  g_autoptr (SasPlan) plan = plan_with_targets (targets, 1);
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_for_plan (plan, SAS_PERIOD_ANNUAL);

  assert_short (sas_office_index_of (evaluation, plan), "");
  evaluation->result_rating = SAS_RATING_MEETS;
  evaluation->behaviour_rating = SAS_RATING_MEETS;
  sas_evaluation_settle (evaluation);
  assert_short (sas_office_index_of (evaluation, plan), "99.5");       /* nothing known: the middle of 90 to 109 */
  sas_evaluation_realisation (evaluation, 0, 0)->value = 120;
  for (int i = 0; i < SAS_BEHAVIOURS; i++)
    sas_evaluation_conduct (evaluation, i)->mark = SAS_RATING_ABOVE;
  assert_short (sas_office_behaviour (evaluation), "1");
  assert_short (sas_office_index_of (evaluation, plan), "109");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/follow-up-record/standing", test_standing);
  g_test_add_func ("/follow-up-record/steps", test_steps);
  g_test_add_func ("/follow-up-record/decree", test_decree);
  g_test_add_func ("/follow-up-record/who", test_who);
  g_test_add_func ("/follow-up-record/open-steps", test_open_steps);
  g_test_add_func ("/office-index/achievement", test_achievement);
  g_test_add_func ("/office-index/index", test_index);
  return g_test_run ();
}
