/* A person's period as one value: texts by path, numbers as people write them, actions in the order of the results, lines of the log. */
#include <math.h>
#include "sas-period-work.h"

static SasPeriodWork *
work_of (SasApproach approach)
{
  g_autoptr (SasPlan) plan = sas_plan_new ("198108172008011025", 2026);

  plan->approach = approach;
  for (guint r = 0; r < 2; r++)
    {
      SasResult *result = sas_record_new (&sas_result_type);

      for (guint i = 0; i < 2; i++)
        g_ptr_array_add (result->indicators, sas_record_new (&sas_indicator_type));
      g_ptr_array_add (plan->results, result);
    }
  return sas_period_work_for_plan (plan, SAS_PERIOD_Q3);
}

static void
test_values (void)
{
  static const struct { const char *text; gboolean number; double value; const char *shown; } cases[] = {
    { "61,95", TRUE, 61.95, "61,95" }, { " 12 ", TRUE, 12, "12" }, { "1.250,5", TRUE, 1250.5, "1250,5" }, { "1.250.000", TRUE, 1250000, "1250000" },
    { "3.5", TRUE, 3.5, "3,5" }, { "-4", TRUE, -4, "-4" }, { "", TRUE, NAN, "" }, { "dua", FALSE, NAN, "" }, { "12 %", FALSE, NAN, "" },
    { "1e400", FALSE, NAN, "" }, { "1,2,3", FALSE, NAN, "" }, { "inf", FALSE, NAN, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double value = 7;
      gboolean number = sas_value_from_text (cases[i].text, &value);
      g_autofree char *shown = sas_value_to_text (value);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (number, ==, cases[i].number);
      g_assert_true (isnan (cases[i].value) ? isnan (value) : value == cases[i].value);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_paths (void)
{
  static const struct { const char *path, *text, *reads; gboolean there; } cases[] = {
    { "realisations/3/text", "Selesai", "Selesai", TRUE },
    { "realisations/0/value", "61,95", "61,95", TRUE },
    { "realisations/0/value", "enam", "61,95", FALSE },
    { "realisations/1/evidence", "notula\n\nberita acara", "notula\nberita acara", TRUE },
    { "realisations/1/evidence_note", "belum terbit", "belum terbit", TRUE },
    { "realisations/4/text", "x", NULL, FALSE },
    { "realisations/-1/text", "x", NULL, FALSE },
    { "realisations/0/feedback_items", "x", NULL, FALSE },
    { "actions/0/text", "x", NULL, FALSE },
    { "notes", "x", NULL, FALSE },
  };
  g_autoptr (SasPeriodWork) work = work_of (SAS_APPROACH_QUANTITATIVE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean there = sas_period_work_set_text (work, cases[i].path, cases[i].text);
      g_autofree char *reads = sas_period_work_dup_text (work, cases[i].path);

      g_test_message ("%s", cases[i].path);
      g_assert_cmpint (there, ==, cases[i].there);
      g_assert_cmpstr (reads, ==, cases[i].reads);
    }
  g_assert_cmpuint (sas_period_work_count_told (work), ==, 2);
}

/* What is told is no longer "not yet"; that nothing is there yet counts as said. */
static void
test_not_yet (void)
{
  g_autoptr (SasPeriodWork) work = work_of (SAS_APPROACH_QUALITATIVE);
  const SasRealisation *first = g_ptr_array_index (work->evaluation->realisations, 0);

  g_assert_cmpuint (work->evaluation->realisations->len, ==, 2);
  g_assert_false (sas_period_work_is_told (work));
  g_assert_true (sas_period_work_set_not_yet (work, 0, TRUE));
  g_assert_false (sas_period_work_set_not_yet (work, 0, TRUE));
  g_assert_false (sas_period_work_set_not_yet (work, 9, TRUE));
  g_assert_cmpuint (sas_period_work_count_told (work), ==, 1);
  g_assert_true (sas_period_work_is_told (work));
  sas_period_work_set_text (work, "realisations/0/evidence", "notula");
  g_assert_true (first->not_yet);
  sas_period_work_set_text (work, "realisations/0/text", "Tujuh rancangan disetujui");
  g_assert_false (first->not_yet);
}

static void
test_actions (void)
{
  g_autoptr (SasPeriodWork) work = work_of (SAS_APPROACH_QUANTITATIVE);

  g_assert_cmpuint (sas_period_work_add_action (work, 1), ==, 0);
  g_assert_cmpuint (sas_period_work_add_action (work, 0), ==, 0);
  g_assert_cmpuint (sas_period_work_add_action (work, 0), ==, 1);
  g_assert_true (sas_period_work_set_text (work, "actions/1/text", "Survei"));
  g_assert_true (sas_period_work_set_text (work, "actions/1/time", "Oktober"));
  g_assert_true (sas_period_work_set_text (work, "actions/2/text", "Laporan"));
  sas_period_work_tidy (work);
  g_assert_cmpuint (work->actions->actions->len, ==, 2);
  g_assert_cmpstr (((SasAction *) g_ptr_array_index (work->actions->actions, 0))->time, ==, "Oktober");
  g_assert_cmpint (((SasAction *) g_ptr_array_index (work->actions->actions, 1))->result, ==, 1);
  g_assert_true (sas_period_work_remove_action (work, 0));
  g_assert_false (sas_period_work_remove_action (work, 5));
}

static void
test_log (void)
{
  g_autoptr (SasPeriodWork) work = work_of (SAS_APPROACH_QUANTITATIVE), whole = work_of (SAS_APPROACH_QUALITATIVE);
  SasLogEntry first = { .text = (char *) "Survei ruas utara", .result = 1, .indicator = 1 }, second = { .text = (char *) "Laporan diserahkan" };
  const SasRealisation *place;

  g_assert_cmpint (sas_period_work_place_of (work, 1, 1), ==, 3);
  g_assert_cmpint (sas_period_work_place_of (work, 1, -1), ==, 2);
  g_assert_cmpint (sas_period_work_place_of (work, -1, -1), ==, -1);
  g_assert_cmpint (sas_period_work_place_of (whole, 1, 1), ==, 1);
  sas_period_work_set_not_yet (work, 3, TRUE);
  g_assert_true (sas_period_work_take_entry (work, 3, &first));
  g_assert_true (sas_period_work_take_entry (work, 3, &second));
  g_assert_false (sas_period_work_take_entry (work, 3, &first));
  g_assert_false (sas_period_work_take_entry (work, 4, &first));
  place = g_ptr_array_index (work->evaluation->realisations, 3);
  g_assert_cmpstr (place->text, ==, "Survei ruas utara\nLaporan diserahkan");
  g_assert_false (place->not_yet);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period-work/values", test_values);
  g_test_add_func ("/period-work/paths", test_paths);
  g_test_add_func ("/period-work/not-yet", test_not_yet);
  g_test_add_func ("/period-work/actions", test_actions);
  g_test_add_func ("/period-work/log", test_log);
  return g_test_run ();
}
