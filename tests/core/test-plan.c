/* The value: every sample plan goes through JSON and back unchanged; bad JSON is refused by the path of the fault. */
#include <string.h>
#include "sas-error.h"
#include "sas-plan-check.h"

static char *
read_data (const char *folder, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", folder, name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static SasPlan *
parse_plan (const char *text, GError **error)
{
  g_autoptr (json_t) json = sas_json_parse (text, -1, error);

  return json != NULL ? sas_plan_from_json (json, error) : NULL;
}

static char *
print_plan (const SasPlan *plan)
{
  g_autoptr (json_t) json = sas_plan_to_json (plan);

  return sas_json_print (json);
}

static void
test_round_trip (gconstpointer data)
{
  g_autofree char *text = read_data ("plans", data);
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPlan) plan = parse_plan (text, &error);
  g_autoptr (SasPlan) again = NULL;
  g_autoptr (SasPlan) copy = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_no_error (error);
  first = print_plan (plan);
  again = parse_plan (first, &error);
  g_assert_no_error (error);
  second = print_plan (again);
  g_assert_cmpstr (first, ==, second);
  copy = sas_plan_copy (plan);
  g_assert_true (sas_plan_equal (plan, copy));
  g_assert_true (sas_plan_equal (plan, again));
  g_assert_cmpuint (plan->behaviours->len, ==, SAS_BEHAVIOURS);
}

/* What keeps the samples from being submitted. The regulation's leaders' examples (pp. 131, 167, 170) are printed without
 * the annex that pp. 60-61 ask of everybody: three annex findings and nothing else. */
static void
test_submittable (void)
{
  static const struct { const char *file; guint missing; } cases[] = {
    { "kasubdit-ii-kuantitatif-ja.json", 0 },             { "bidan-penyelia-kualitatif-jf.json", 0 },
    { "dirjen-iii-kuantitatif-jpt.json", 3 },             { "kepala-dinas-kesehatan-kualitatif-jpt.json", 3 },
    { "kepala-puskesmas-kualitatif-unit-mandiri.json", 3 }, { "torture-kosong.json", 4 },
    { "tahap6-kasubdit-ii-draf.json", 6 },               { "torture-bidang-kosong.json", 13 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = read_data ("plans", cases[i].file);
      g_autoptr (SasPlan) plan = parse_plan (text, NULL);
      g_autoptr (GPtrArray) findings = sas_plan_check (plan);

      g_test_message ("%s", cases[i].file);
      g_assert_cmpuint (sas_findings_count (findings, SAS_MUST), ==, cases[i].missing);
      g_assert_cmpint (sas_plan_is_complete (plan), ==, cases[i].missing == 0);
    }
}

#define HEAD "\"nip\":\"1\",\"year\":2026,\"approach\":\"quantitative\",\"model\":\"ja-jf\""
static const struct { const char *name; const char *json; const char *mentions; } faults[] = {
  { "truncated",     "{ \"nip\": \"1",                                                        "1" },
  { "not-object",    "[]",                                                                     "" },
  { "empty",         "",                                                                       "" },
  { "nul",           "{ \"nip\": \"a\\u0000b\" }",                                             "" },
  { "missing",       "{ \"nip\": \"1\" }",                                                     "year" },
  { "unknown-key",   "{ " HEAD ", \"results\": [], \"anexes\": {} }",                          "anexes" },
  { "unknown-deep",  "{ " HEAD ", \"results\": [ { \"kind\": \"main\", \"text\": \"a\", \"indicators\": [], \"tex\": 1 } ] }", "results[0].tex" },
  { "wrong-word",    "{ " HEAD ", \"results\": [ { \"kind\": \"utama\", \"text\": \"a\", \"indicators\": [] } ] }", "results[0].kind" },
  { "wrong-kind",    "{ " HEAD ", \"results\": {} }",                                          "results" },
  { "wrong-date",    "{ " HEAD ", \"results\": [], \"from\": \"2026-02-30\" }",                "from" },
  { "wrong-order",   "{ " HEAD ", \"results\": [], \"from\": \"2026-12-01\", \"to\": \"2026-01-01\" }", "from" },
  { "wrong-year",    "{ \"nip\":\"1\",\"year\":26,\"approach\":\"quantitative\",\"model\":\"ja-jf\", \"results\": [] }", "26" },
  { "twice",         "{ " HEAD ", \"results\": [], \"behaviours\": [ { \"value\": \"loyal\" }, { \"value\": \"loyal\" } ] }", "loyal" },
  { "own-appraiser", "{ " HEAD ", \"appraiser\": \"1\", \"results\": [] }",                    "appraiser" },
  { "stray-manual",  "{ " HEAD ", \"results\": [], \"manuals\": [ { \"result\": 9, \"indicator\": 0 } ] }", "manuals[0]" },
  { "duplicate-key", "{ \"nip\": \"1\", \"nip\": \"2\" }",                                     "nip" },
};

static void
test_fault (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPlan) plan = parse_plan (faults[i].json, &error);

  g_assert_null (plan);
  g_assert_error (error, SAS_ERROR, SAS_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, faults[i].mentions));
}

static void
test_complete (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPlan) plan = parse_plan ("{ " HEAD ", \"results\": [ { \"kind\": \"additional\", \"text\": \"b\", \"indicators\": [] },"
                                         " { \"kind\": \"main\", \"text\": \"a\", \"indicators\": [] } ] }", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (sas_plan_result (plan, 0)->text, ==, "a");  /* main ones first */
  g_assert_cmpuint (plan->from, ==, sas_date_new (2026, 1, 1));
  g_assert_cmpuint (plan->to, ==, sas_date_new (2026, 12, 31));
  g_assert_cmpuint (plan->behaviours->len, ==, SAS_BEHAVIOURS);
  g_assert_cmpstr (plan->regulation, ==, "permenpanrb-6-2022");
  g_assert_nonnull (plan->annexes);
}

/* Results are put in order when read; a manual stays with the indicator that it explains. */
static void
test_manual_follows_its_result (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SasPlan) plan = parse_plan ("{ " HEAD ", \"results\": ["
                                         " { \"kind\": \"additional\", \"text\": \"b\", \"indicators\": [ { \"text\": \"of b\" } ] },"
                                         " { \"kind\": \"main\", \"text\": \"a\", \"indicators\": [ { \"text\": \"of a\" } ] } ],"
                                         " \"manuals\": [ { \"result\": 1, \"indicator\": 0 } ] }", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (sas_plan_result (plan, 0)->text, ==, "a");
  g_assert_cmpint (((SasManual *) g_ptr_array_index (plan->manuals, 0))->result, ==, 0);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint count = 0;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "data", "plans", NULL);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_strconcat ("/plan/round-trip/", name, NULL);

      g_test_add_data_func_full (path, g_strdup (name), test_round_trip, g_free);
      count++;
    }
  g_assert_cmpuint (count, >=, 16);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/plan/fault/", faults[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_fault);
    }
  g_test_add_func ("/plan/complete", test_complete);
  g_test_add_func ("/plan/manual-follows-its-result", test_manual_follows_its_result);
  g_test_add_func ("/plan/submittable", test_submittable);
  return g_test_run ();
}
