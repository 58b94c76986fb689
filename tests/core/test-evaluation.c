/* The second value: every sample evaluation goes through JSON and back unchanged, fits its plan, and has the predicate that
 * the law's table gives; bad JSON is refused by the path of the fault. Periods and windows. */
#include <math.h>
#include <string.h>
#include "sas-error.h"
#include "sas-evaluation.h"

static char *
read_data (const char *folder, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", folder, name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static SasEvaluation *
parse (const char *text, GError **error)
{
  g_autoptr (json_t) json = sas_json_parse (text, -1, error);

  return json != NULL ? sas_evaluation_from_json (json, error) : NULL;
}

static char *
print (const SasEvaluation *evaluation)
{
  g_autoptr (json_t) json = sas_evaluation_to_json (evaluation);

  return sas_json_print (json);
}

static SasPlan *
plan_of (const char *name)
{
  g_autofree char *text = read_data ("plans", name);
  g_autoptr (json_t) json = sas_json_parse (text, -1, NULL);

  return sas_plan_from_json (json, NULL);
}

static const struct { const char *file; SasPredicate predicate; const char *form; } samples[] = {
  { "bidan-penyelia-kualitatif-jf.json", SAS_PREDICATE_BAIK, "D.1.1" },
  { "dirjen-iii-kuantitatif-jpt.json", SAS_PREDICATE_BAIK, "D.1.1" },
  { "kasubdit-ii-kuantitatif-ja.json", SAS_PREDICATE_KURANG, "D.1.1" },   /* printed "butuh perbaikan": the table rules */
  { "kepala-dinas-kesehatan-kualitatif-jpt.json", SAS_PREDICATE_BAIK, "D.1.1" },
  { "kepala-puskesmas-kualitatif-unit-mandiri.json", SAS_PREDICATE_BAIK, "D.1.2" },
  { "torture-40-hasil.json", SAS_PREDICATE_SANGAT_BAIK, "D.1.1" },
};

static void
test_round_trip (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *text = read_data ("evaluations", samples[i].file);
  g_autoptr (SasPlan) plan = plan_of (samples[i].file);
  g_autoptr (GError) error = NULL;
  g_autoptr (SasEvaluation) evaluation = parse (text, &error);
  g_autoptr (SasEvaluation) again = NULL;
  g_autoptr (SasEvaluation) copy = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_no_error (error);
  first = print (evaluation);
  again = parse (first, &error);
  g_assert_no_error (error);
  second = print (again);
  g_assert_cmpstr (first, ==, second);
  copy = sas_evaluation_copy (evaluation);
  g_assert_true (sas_evaluation_equal (evaluation, copy));
  g_assert_cmpuint (evaluation->behaviours->len, ==, SAS_BEHAVIOURS);
  g_assert_cmpint (evaluation->predicate, ==, samples[i].predicate);
  g_assert_cmpstr (sas_evaluation_form (evaluation), ==, samples[i].form);
  g_assert_true (sas_evaluation_check_plan (evaluation, plan, &error));
  g_assert_no_error (error);
}

/* What the sample says is what comes out, key by key, though the program adds what it knows. */
static void
assert_holds (const json_t *wanted, const json_t *got, const char *path)
{
  const char *key;
  json_t *value;
  gsize i;

  if (json_is_array (wanted))
    json_array_foreach (wanted, i, value)
      assert_holds (value, json_array_get (got, i), path);
  else if (json_is_object (wanted))
    {
      json_object_foreach ((json_t *) wanted, key, value)
        assert_holds (value, json_object_get (got, key), key);
    }
  else if (json_is_number (wanted))
    g_assert_cmpfloat (json_number_value (wanted), ==, json_number_value (got));
  else if (!json_equal (wanted, got))
    g_error ("%s is not what the sample says", path);
}

static void
test_nothing_is_lost (void)
{
  static const char *const kept[] = { "nip", "year", "period", "state", "result_rating", "behaviour_rating", "organisation_predicate", "notes" };
  g_autofree char *text = read_data ("evaluations", "kasubdit-ii-kuantitatif-ja.json");
  g_autoptr (json_t) sample = sas_json_parse (text, -1, NULL);
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_from_json (sample, NULL);
  g_autoptr (json_t) shown = sas_evaluation_to_json (evaluation);
  json_t *document = json_object_get (sample, "document"), *one;
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (kept); i++)
    assert_holds (json_object_get (sample, kept[i]), json_object_get (shown, kept[i]), kept[i]);
  json_object_del (document, "form");
  json_object_del (document, "form_source");
  assert_holds (document, json_object_get (shown, "document"), "document");
  json_array_foreach (json_object_get (sample, "realisations"), i, one)
    {
      json_object_del (one, "feedback_placeholder");
      assert_holds (one, json_array_get (json_object_get (shown, "realisations"), i), "realisations");
    }
  json_array_foreach (json_object_get (sample, "behaviours"), i, one)
    {
      json_object_del (one, "printed_name");
      json_object_del (one, "statements");
      json_object_del (one, "expectation");
      assert_holds (one, json_array_get (json_object_get (shown, "behaviours"), i), "behaviours");
    }
}

#define HEAD "\"nip\":\"1\",\"year\":2026,\"period\":\"q1\""
static const struct { const char *name; const char *json; const char *mentions; } faults[] = {
  { "not-object",   "[]",                                                              "" },
  { "missing",      "{ \"nip\": \"1\", \"year\": 2026 }",                              "period" },
  { "unknown-key",  "{ " HEAD ", \"realisation\": [] }",                               "realisation" },
  { "unknown-deep", "{ " HEAD ", \"realisations\": [ { \"result\": 0, \"tex\": 1 } ] }", "realisations[0].tex" },
  { "period",       "{ \"nip\": \"1\", \"year\": 2026, \"period\": \"q5\" }",          "period" },
  { "rating",       "{ " HEAD ", \"result_rating\": \"baik\" }",                       "result_rating" },
  { "number",       "{ " HEAD ", \"realisations\": [ { \"result\": 0, \"value\": \"12\" } ] }", "realisations[0].value" },
  { "indicator",    "{ " HEAD ", \"realisations\": [ { \"result\": 0, \"indicator\": -2 } ] }", "indicator" },
  { "twice",        "{ " HEAD ", \"realisations\": [ { \"result\": 1 }, { \"result\": 0 }, { \"result\": 1 } ] }", "realisations" },
  { "behaviours",   "{ " HEAD ", \"behaviours\": [ { \"value\": \"loyal\" }, { \"value\": \"loyal\" } ] }", "behaviours" },
  { "year",         "{ \"nip\": \"1\", \"year\": 26, \"period\": \"q1\" }",            "26" },
};

static void
test_fault (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (SasEvaluation) evaluation = parse (faults[i].json, &error);

  g_assert_null (evaluation);
  g_assert_error (error, SAS_ERROR, SAS_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, faults[i].mentions));
}

/* A predicate that comes in is not believed; without both ratings there is none. */
static void
test_predicate_is_computed (void)
{
  g_autoptr (SasEvaluation) lied = parse ("{ " HEAD ", \"result_rating\": \"below\", \"behaviour_rating\": \"below\", \"predicate\": \"sangat-baik\" }", NULL);
  g_autoptr (SasEvaluation) half = parse ("{ " HEAD ", \"result_rating\": \"above\", \"predicate\": \"baik\" }", NULL);
  g_autoptr (SasEvaluation) study = parse ("{ " HEAD ", \"result_rating\": \"above\", \"behaviour_rating\": \"above\", \"study_failed\": true }", NULL);

  g_assert_cmpint (lied->predicate, ==, SAS_PREDICATE_SANGAT_KURANG);
  g_assert_cmpint (half->predicate, ==, SAS_PREDICATE_NONE);
  g_assert_cmpint (study->predicate, ==, SAS_PREDICATE_KURANG);   /* p. 103 */
}

static void
test_numbers (void)
{
  static const struct { const char *typed, *shown; } cases[] = {
    { "85", "85" }, { "11.5", "11.5" }, { "0.1", "0.1" }, { "-3", "-3" }, { "61.95", "61.95" }, { "3.0", "3" }, { "null", "null" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{ " HEAD ", \"realisations\": [ { \"result\": 0, \"value\": %s } ] }", cases[i].typed);
      g_autofree char *wanted = g_strdup_printf ("\"value\": %s,", cases[i].shown);
      g_autoptr (SasEvaluation) evaluation = parse (text, NULL);
      g_autofree char *shown = print (evaluation);

      g_assert_nonnull (strstr (shown, wanted));
    }
}

static void
test_for_plan (void)
{
  g_autoptr (SasPlan) by_indicator = plan_of ("kasubdit-ii-kuantitatif-ja.json");
  g_autoptr (SasPlan) by_result = plan_of ("bidan-penyelia-kualitatif-jf.json");
  g_autoptr (SasEvaluation) first = sas_evaluation_for_plan (by_indicator, SAS_PERIOD_Q1);
  g_autoptr (SasEvaluation) second = sas_evaluation_for_plan (by_result, SAS_PERIOD_ANNUAL);

  g_assert_cmpuint (first->realisations->len, ==, 7);
  g_assert_nonnull (sas_evaluation_realisation (first, 1, 2));
  g_assert_null (sas_evaluation_realisation (first, 1, -1));
  g_assert_cmpstr (first->appraiser, ==, "197209151998031005");
  g_assert_true (isnan (sas_evaluation_realisation (first, 0, 0)->value));
  g_assert_cmpuint (second->realisations->len, ==, by_result->results->len);
  g_assert_nonnull (sas_evaluation_realisation (second, 0, -1));
  sas_evaluation_set_mark (first, 2, SAS_RATING_ABOVE);
  sas_evaluation_set_mark (first, 0, SAS_RATING_BELOW);
  g_assert_cmpint (sas_evaluation_mark (first, 2), ==, SAS_RATING_ABOVE);
  g_assert_cmpint (sas_evaluation_mark (first, 1), ==, SAS_RATING_NONE);
  g_assert_true (sas_evaluation_check_plan (first, by_indicator, NULL));
  sas_evaluation_set_mark (first, 3, SAS_RATING_ABOVE);
  g_assert_false (sas_evaluation_check_plan (first, by_indicator, NULL));
}

static void
test_periods (void)
{
  g_autoptr (SasCalendar) calendar = sas_calendar_new (5);

  sas_calendar_add_fixed (calendar);
  g_assert_cmpuint (sas_period_from (SAS_PERIOD_Q3, 2026), ==, sas_date_new (2026, 7, 1));
  g_assert_cmpuint (sas_period_to (SAS_PERIOD_Q3, 2026), ==, sas_date_new (2026, 9, 30));
  g_assert_cmpuint (sas_period_to (SAS_PERIOD_M02, 2028), ==, sas_date_new (2028, 2, 29));
  g_assert_cmpuint (sas_period_to (SAS_PERIOD_ANNUAL, 2026), ==, sas_date_new (2026, 12, 31));
  g_assert_cmpint (sas_period_at (SAS_CYCLE_QUARTERLY, sas_date_new (2026, 8, 25)), ==, SAS_PERIOD_Q3);
  g_assert_cmpint (sas_period_at (SAS_CYCLE_MONTHLY, sas_date_new (2026, 12, 1)), ==, SAS_PERIOD_M12);
  g_assert_true (sas_period_is_of (SAS_PERIOD_ANNUAL, SAS_CYCLE_MONTHLY));
  g_assert_false (sas_period_is_of (SAS_PERIOD_Q1, SAS_CYCLE_MONTHLY));
  /* pp. 91-92: moved on 25 August is outside the window of quarter III, on 25 September inside. */
  g_assert_cmpuint (sas_period_window_opens (&sas_period_window_default, SAS_PERIOD_Q3, 2022), ==, sas_date_new (2022, 9, 20));
  g_assert_cmpuint (sas_period_window_closes (&sas_period_window_default, SAS_PERIOD_Q3, 2022, calendar), ==, sas_date_new (2022, 10, 14));
  g_assert_cmpuint (sas_period_window_closes (&sas_period_window_default, SAS_PERIOD_ANNUAL, 2026, calendar), ==, sas_date_new (2027, 1, 31));
  g_assert_cmpstr (sas_period_name (SAS_PERIOD_Q4), ==, "Triwulan IV");
  g_assert_cmpstr (sas_period_name (SAS_PERIOD_M05), ==, "Mei");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *name = g_strconcat ("/evaluation/round-trip/", samples[i].file, NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_round_trip);
    }
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *name = g_strconcat ("/evaluation/fault/", faults[i].name, NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_fault);
    }
  g_test_add_func ("/evaluation/nothing-is-lost", test_nothing_is_lost);
  g_test_add_func ("/evaluation/predicate-is-computed", test_predicate_is_computed);
  g_test_add_func ("/evaluation/numbers", test_numbers);
  g_test_add_func ("/evaluation/for-plan", test_for_plan);
  g_test_add_func ("/evaluation/periods", test_periods);
  return g_test_run ();
}
