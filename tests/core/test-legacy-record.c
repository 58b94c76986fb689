/* A year by the numeric method as a value: what is reckoned from it, where the paper differs, what cannot be recorded. The numbers of the
 * rules themselves are golden cases (legacy_*). */
#include <string.h>
#include "sas-error.h"
#include "sas-legacy-reckon.h"
#include "sas-method.h"

#define NIP "198503152008012005"

static SasLegacyRecord *
read_record (const char *text, GError **error)
{
  g_autoptr (json_t) json = sas_json_parse (text, -1, NULL);

  g_assert_nonnull (json);
  return sas_legacy_record_from_json (json, error);
}

/* The annex's sums (59.2 + 43.6) with additional work beyond its limit; aspects of all three kinds of target. */
#define WHOLE(more) \
  "{\"nip\": \"" NIP "\", \"year\": 2021, \"span\": \"july-december\", \"results\": [" \
  " {\"kind\": \"additional\", \"text\": \"Panitia\", \"weighted\": \"12\"}," \
  " {\"kind\": \"main\", \"text\": \"DED\", \"weighted\": \"59.2\", \"indicators\": [" \
  "  {\"aspect\": \"quantity\", \"text\": \"Dokumen\", \"target_low\": \"10\", \"realisation\": \"12\"}," \
  "  {\"aspect\": \"quality\", \"text\": \"Revisi\", \"target_low\": \"7\", \"target_high\": \"8\", \"condition\": \"special\", \"realisation\": \"9\"}," \
  "  {\"aspect\": \"time\", \"text\": \"Waktu\", \"target_low\": \"80\", \"target_high\": \"90\", \"realisation\": \"85\"}]}," \
  " {\"kind\": \"main\", \"text\": \"Survei\", \"weighted\": \"43.6\", \"indicators\": [{\"text\": \"Titik\", \"target_low\": \"10\", \"realisation\": \"12\"}]}]," \
  " \"behaviours\": [{\"aspect\": \"kerja-sama\", \"value\": \"96\"}], \"behaviour_value\": \"95\"" more "}"

static void
assert_number (SasFraction number, const char *wanted)
{
  g_autofree char *text = sas_fraction_to_short (number, 4);

  g_assert_cmpstr (text, ==, wanted);
}

static void
test_reckoned (void)
{
  g_autoptr (SasLegacyRecord) record = read_record (WHOLE (""), NULL);
  SasLegacyTotals totals = sas_legacy_reckon (record);
  SasLegacyReached reached = sas_legacy_reckon_result (record, sas_legacy_result (record, 0));

  g_assert_cmpstr (sas_legacy_result (record, 0)->text, ==, "DED");   /* main results first */
  g_assert_cmpstr (record->regulation, ==, "permenpanrb-8-2021");
  g_assert_cmpuint (record->behaviours->len, ==, SAS_LEGACY_BEHAVIOURS);
  assert_number (sas_legacy_reckon_indicator (record, sas_legacy_indicator_of (record, 0, 0)).percent, "120");
  assert_number (sas_legacy_reckon_indicator (record, sas_legacy_indicator_of (record, 0, 1)).percent, "87.5");
  assert_number (sas_legacy_reckon_indicator (record, sas_legacy_indicator_of (record, 0, 2)).percent, "100");
  assert_number (sas_legacy_reckon_indicator (record, sas_legacy_indicator_of (record, 0, 0)).value, "");   /* JPT alone */
  g_assert_cmpint (reached.category, ==, SAS_LEGACY_BAIK);
  assert_number (reached.value, "100");
  assert_number (totals.main, "102.8");
  assert_number (totals.plan, "112.8");
  assert_number (totals.final, "107.46");
  g_assert_cmpint (totals.category, ==, SAS_LEGACY_BAIK);             /* no new idea */
  record->new_idea = TRUE;
  g_assert_cmpint (sas_legacy_reckon (record).category, ==, SAS_LEGACY_BAIK);
  sas_record_set_text (&sas_legacy_record_type, record, "behaviour_value", "120");
  g_assert_cmpint (sas_legacy_reckon (record).category, ==, SAS_LEGACY_SANGAT_BAIK);
  record->peers_consulted = TRUE;
  assert_number (sas_legacy_reckon (record).final, "115.68");
}

/* A high leader has the value at each indicator; 100 of a target that is the maximum is 120. */
static void
test_high_leader (void)
{
  g_autoptr (SasLegacyRecord) record = read_record (WHOLE (", \"model\": \"jpt\""), NULL);
  SasLegacyIndicator *full = sas_legacy_indicator_of (record, 0, 2);

  assert_number (sas_legacy_reckon_indicator (record, full).value, "109");
  full->target_is_maximum = TRUE;
  assert_number (sas_legacy_reckon_indicator (record, full).value, "120");
  assert_number (sas_legacy_reckon_result (record, sas_legacy_result (record, 0)).value, "");   /* several: each its own */
  assert_number (sas_legacy_reckon_result (record, sas_legacy_result (record, 1)).value, "120");
}

/* What is missing is not guessed; an older paper with final numbers alone is reckoned from its plan value. */
static void
test_missing (void)
{
  g_autoptr (SasLegacyRecord) record = read_record (WHOLE (""), NULL);
  g_autoptr (SasLegacyRecord) numbers =
    read_record ("{\"nip\": \"" NIP "\", \"year\": 2019, \"span\": \"year\", \"paper_plan_value\": \"80\", \"behaviour_value\": \"60\"}", NULL);

  sas_record_set_text (&sas_legacy_result_type, sas_legacy_result (record, 1), "weighted", NULL);
  assert_number (sas_legacy_reckon (record).plan, "");
  assert_number (sas_legacy_reckon (record).final, "");
  g_assert_cmpint (sas_legacy_reckon (record).category, ==, SAS_LEGACY_NONE);
  sas_record_set_text (&sas_legacy_indicator_type, sas_legacy_indicator_of (record, 0, 0), "realisation", NULL);
  assert_number (sas_legacy_reckon_result (record, sas_legacy_result (record, 0)).value, "");
  assert_number (sas_legacy_reckon (numbers).final, "74");
}

static void
test_differences (void)
{
  static const struct { const char *plan, *final, *category; guint count; } cases[] = {
    { "112.8", "107.46", "baik", 0 }, { "112.80", "107.5", "baik", 0 }, { "113", "107", "baik", 0 },
    { "112.9", "107.46", "baik", 1 }, { "112.8", "107.4", "sangat-baik", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *more = g_strdup_printf (", \"paper_plan_value\": \"%s\", \"paper_final_value\": \"%s\", \"paper_category\": \"%s\"}",
                                               cases[i].plan, cases[i].final, cases[i].category);
      g_autofree char *base = g_strdup (WHOLE (""));
      g_autofree char *text = NULL;
      g_autoptr (SasLegacyRecord) record = NULL;
      g_autoptr (GPtrArray) differences = NULL;

      *strrchr (base, '}') = '\0';
      text = g_strconcat (base, more, NULL);
      record = read_record (text, NULL);
      differences = sas_legacy_differences (record);
      g_assert_cmpuint (differences->len, ==, cases[i].count);
      g_assert_cmpstr (record->paper_final_value, ==, cases[i].final);   /* never changed */
    }
}

static void
test_findings (void)
{
  static const struct { const char *field, *value, *rule; } cases[] = {
    { "target_high", "5", "target-range" }, { "target_low", "0", "target-zero" }, { "target_low", NULL, NULL },
  };
  g_autoptr (SasLegacyRecord) record = read_record (WHOLE (", \"paper_final_value\": \"120.5\""), NULL);
  g_autoptr (GPtrArray) findings = sas_legacy_record_findings (record);

  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (((SasFinding *) g_ptr_array_index (findings, 0))->path, ==, "paper_final_value");
  sas_record_set_text (&sas_legacy_record_type, record, "paper_final_value", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SasLegacyRecord) changed = sas_legacy_record_copy (record);
      g_autoptr (GPtrArray) found = NULL;

      sas_record_set_text (&sas_legacy_indicator_type, sas_legacy_indicator_of (changed, 0, 0), cases[i].field, cases[i].value);
      found = sas_legacy_record_findings (changed);
      g_assert_cmpuint (found->len, ==, cases[i].rule != NULL);
      if (cases[i].rule != NULL)
        g_assert_cmpstr (((SasFinding *) g_ptr_array_index (found, 0))->rule, ==, cases[i].rule);
      assert_number (sas_legacy_reckon_indicator (changed, sas_legacy_indicator_of (changed, 0, 0)).percent, "");
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "{\"nip\": \"1\", \"year\": 2022, \"span\": \"year\"}",                                    /* a year of predicates */
    "{\"nip\": \"1\", \"year\": 2020, \"span\": \"july-december\"}",
    "{\"nip\": \"1\", \"year\": 12, \"span\": \"year\"}",
    "{\"nip\": \"1\", \"year\": 2021, \"span\": \"year\", \"regulation\": \"permenpanrb-6-2022\"}",
    "{\"nip\": \"1\", \"year\": 2021, \"span\": \"year\", \"behaviour_value\": \"baik\"}",
    "{\"nip\": \"1\", \"year\": 2021, \"span\": \"year\", \"behaviour_value\": \"9,5\"}",      /* a comma is for people */
    "{\"nip\": \"1\", \"year\": 2021, \"span\": \"year\", \"paper_plan_value\": \"1/3\"}",
    "{\"nip\": \"1\", \"year\": 2021, \"span\": \"year\", \"results\": [{\"kind\": \"main\", \"text\": \"x\", \"weighted\": \"x\"}]}",
    "{\"nip\": \"1\", \"year\": 2021, \"span\": \"year\", \"behaviours\": [{\"aspect\": \"komitmen\"}, {\"aspect\": \"komitmen\"}]}",
    "{\"nip\": \"1\", \"year\": 2021, \"span\": \"year\", \"wrong\": 1}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_record (texts[i], &error));
      g_assert_error (error, SAS_ERROR, SAS_ERROR_INVALID);
    }
}

/* What is printed can be read, and says the same again. */
static void
test_json (void)
{
  g_autoptr (SasLegacyRecord) record = read_record (WHOLE (", \"idea\": \"Peta \\\"digital\\\"\", \"date\": \"2022-01-10\""), NULL);
  g_autoptr (json_t) json = sas_legacy_record_to_json (record);
  g_autoptr (SasLegacyRecord) again = sas_legacy_record_from_json (json, NULL);
  g_autoptr (json_t) json_again = sas_legacy_record_to_json (again);

  g_assert_true (sas_record_equal (&sas_legacy_record_type, record, again));
  g_assert_true (json_equal (json, json_again));
}

static void
test_numbers (void)
{
  static const struct { const char *typed, *number; } cases[] = {
    { "12,5", "12.5" }, { " 90 ", "90" }, { "-1.25", "-1.25" }, { "12,", "12" }, { "", NULL }, { "1/3", NULL }, { "12,5,1", NULL }, { "abc", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *number = sas_legacy_number (cases[i].typed);

      g_assert_cmpstr (number, ==, cases[i].number);
    }
}

/* The regulation follows from the year; before all of them the oldest. */
static void
test_method (void)
{
  static const struct { int year; const char *regulation; SasMethod method; } cases[] = {
    { 2026, "permenpanrb-6-2022", SAS_METHOD_PREDICATES }, { 2022, "permenpanrb-6-2022", SAS_METHOD_PREDICATES },
    { 2021, "permenpanrb-8-2021", SAS_METHOD_NUMBERS }, { 2014, "permenpanrb-8-2021", SAS_METHOD_NUMBERS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SasMethod other = cases[i].method == SAS_METHOD_NUMBERS ? SAS_METHOD_PREDICATES : SAS_METHOD_NUMBERS;
      g_autoptr (SasPlan) plan = sas_plan_new (NIP, cases[i].year);
      g_autoptr (GError) error = NULL;

      g_assert_cmpstr (plan->regulation, ==, cases[i].regulation);
      g_assert_true (sas_method_check (cases[i].year, cases[i].method, NULL));
      g_assert_false (sas_method_check (cases[i].year, other, &error));
      g_assert_error (error, SAS_ERROR, SAS_ERROR_INVALID);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/legacy-record/reckoned", test_reckoned);
  g_test_add_func ("/legacy-record/high-leader", test_high_leader);
  g_test_add_func ("/legacy-record/missing", test_missing);
  g_test_add_func ("/legacy-record/differences", test_differences);
  g_test_add_func ("/legacy-record/findings", test_findings);
  g_test_add_func ("/legacy-record/refused", test_refused);
  g_test_add_func ("/legacy-record/json", test_json);
  g_test_add_func ("/legacy-record/numbers", test_numbers);
  g_test_add_func ("/legacy-record/method", test_method);
  return g_test_run ();
}
