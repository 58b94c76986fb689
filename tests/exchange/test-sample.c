/* The made-up office: complete, sound, and made as a person would have made it. */
#include <glib/gstdio.h>
#include "sas-check.h"
#include "sas-error.h"
#include "sas-evaluation-store.h"
#include "sas-legacy-reckon.h"
#include "sas-legacy-store.h"
#include "sas-office.h"
#include "sas-plan-check.h"
#include "sas-plan-store.h"
#include "sas-note-store.h"
#include "sas-roster-store.h"
#include "sas-sample.h"
#include "sas-settings-store.h"
#include "sas-workflow.h"

static char *folder, *office_path;   /* one office for all tests, which only read it */

static SasDb *
open_office (void)
{
  g_autoptr (GError) error = NULL;
  SasDb *db = sas_office_open (office_path, SAS_DB_READ_ONLY, &error);

  g_assert_no_error (error);
  return db;
}

/* Every version of every plan. (transfer full) (array of SasPlan) */
static GPtrArray *
load_plans (SasDb *db)
{
  const SasPlanFilter filter = { .all_versions = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sas_plan_store_list (db, &filter, &error);
  GPtrArray *plans = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_plan_free);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    {
      const SasPlanRow *row = g_ptr_array_index (rows, i);

      g_ptr_array_add (plans, sas_plan_store_load (db, row->nip, row->year, row->version, NULL, &error));
      g_assert_no_error (error);
    }
  return plans;
}

static void
test_people (void)
{
  g_autoptr (SasDb) db = open_office ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SasRoster) roster = sas_roster_store_load (db, &error);
  g_autofree char *sample = sas_settings_store_get (db, SAS_SETTING_SAMPLE, &error);
  g_autofree char *office = sas_settings_store_get (db, SAS_SETTING_OFFICE, &error);
  g_autoptr (GBytes) logo = sas_settings_store_get_bytes (db, SAS_SETTING_LOGO, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sas_roster_people (roster)->len, ==, 48);
  g_assert_cmpuint (sas_roster_units (roster)->len, ==, 9);
  g_assert_cmpuint (sas_roster_assignments (roster)->len, ==, 4);
  g_assert_cmpstr (sample, ==, "1");
  g_assert_cmpstr (office, ==, "Pemerintah Kabupaten Tirtasari");
  g_assert_nonnull (logo);
}

static void
test_sound (void)
{
  g_autoptr (SasDb) db = open_office ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = sas_check (db, TRUE, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (char *) faults->pdata[i]);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* Whatever the table leads to is there to be seen, both approaches and both models too. */
static void
test_states (void)
{
  g_autoptr (SasDb) db = open_office ();
  g_autoptr (GPtrArray) plans = load_plans (db);
  guint seen = 0, forms[2][2] = { { 0 } }, revised = 0, this_year = 0, last_year = 0;

  for (guint i = 0; i < plans->len; i++)
    {
      const SasPlan *plan = plans->pdata[i];

      seen |= 1u << plan->state;
      forms[plan->model][plan->approach]++;
      revised += plan->version > 1 && plan->state == SAS_PLAN_DRAFT;
      this_year += plan->year == 2026 && plan->version == 1;
      last_year += plan->year == 2025;
    }
  g_assert_true (seen & 1u << SAS_PLAN_DRAFT);
  for (const SasStep *step = sas_workflow_steps (); step->action != NULL; step++)
    g_assert_true (step->to == SAS_STATE_SAME || seen & 1u << step->to);
  for (guint form = 0; form < 4; form++)
    g_assert_cmpuint (forms[form / 2][form % 2], >, 0);
  g_assert_cmpuint (revised, >=, 2);
  g_assert_cmpuint (this_year, ==, 44);  /* four have not begun: last year's may be copied */
  g_assert_cmpuint (last_year, >=, 16);
}

/* The year as it is lived: every state of an evaluation, every predicate, objections that were upheld and that changed something. */
static void
test_evaluations (void)
{
  g_autoptr (SasDb) db = open_office ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sas_evaluation_store_list (db, NULL, &error);
  g_autoptr (GPtrArray) voided = sas_evaluation_store_list (db, &(SasEvaluationFilter) { .by_state = TRUE, .state = SAS_EVALUATION_VOID }, &error);
  guint states = 0, predicates = 0, upheld = 0, changed = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (voided->len, ==, 1);
  for (guint i = 0; i < rows->len; i++)
    {
      const SasEvaluationRow *row = g_ptr_array_index (rows, i);
      g_autoptr (SasEvaluation) evaluation = sas_evaluation_store_load (db, row->nip, row->year, row->period, NULL, &error);
      const SasDecision *decision = evaluation->document != NULL ? evaluation->document->decision : NULL;

      states |= 1u << row->state;
      predicates |= 1u << row->predicate;
      upheld += decision != NULL && decision->upholds;
      changed += decision != NULL && !decision->upholds;
      g_assert_true (row->state < SAS_EVALUATION_FINAL || (evaluation->people != NULL && evaluation->people->employee != NULL));
    }
  g_assert_cmpuint (states, ==, (1u << SAS_EVALUATION_VOID) - 1);
  g_assert_cmpuint (predicates & 1u << SAS_PREDICATE_SANGAT_BAIK, !=, 0);
  g_assert_cmpuint (predicates & 1u << SAS_PREDICATE_BUTUH_PERBAIKAN, !=, 0);
  g_assert_cmpuint (predicates & 1u << SAS_PREDICATE_KURANG, !=, 0);
  g_assert_cmpuint (upheld, >=, 1);
  g_assert_cmpuint (changed, >=, 1);
}

/* In force, this year or to the end of the last. */
static gboolean
is_set (const SasPlan *plan)
{
  return plan->state == SAS_PLAN_APPROVED || plan->state == SAS_PLAN_CLOSED;
}

static void
test_approved_complete (void)
{
  g_autoptr (SasDb) db = open_office ();
  g_autoptr (GPtrArray) plans = load_plans (db);

  for (guint i = 0; i < plans->len; i++)
    {
      const SasPlan *plan = plans->pdata[i];
      g_autoptr (GPtrArray) findings = is_set (plan) ? sas_plan_check (plan) : g_ptr_array_new ();

      for (guint f = 0; f < findings->len; f++)
        g_test_message ("%s %d: %s", plan->nip, plan->year, ((SasFinding *) findings->pdata[f])->message);
      g_assert_cmpuint (sas_findings_count (findings, SAS_MUST) + sas_findings_count (findings, SAS_WARN), ==, 0);
      if (!is_set (plan))
        continue;
      g_assert_nonnull (plan->people->employee);
      g_assert_nonnull (plan->people->appraiser);
      g_assert_cmpstr (plan->people->appraiser->nip, ==, plan->appraiser);
      g_assert_cmpstr (plan->approval->by, ==, plan->people->appraiser->name);
      g_assert_cmpstr (plan->approval->place, ==, "Tirtasari");
      g_assert_cmpuint (sas_date_weekday (plan->approval->date), <=, 5);
    }
}

static void
test_drafts_with_gaps (void)
{
  g_autoptr (SasDb) db = open_office ();
  g_autoptr (GPtrArray) plans = load_plans (db);
  guint whole = 0, gaps = 0, absolute = 0;

  for (guint i = 0; i < plans->len; i++)
    {
      const SasPlan *plan = plans->pdata[i];
      g_autoptr (GPtrArray) findings = sas_plan_check (plan);

      if (plan->state != SAS_PLAN_DRAFT)
        continue;
      whole += findings->len == 0;
      gaps += sas_findings_count (findings, SAS_MUST) > 0;
      for (guint f = 0; f < findings->len; f++)
        absolute += g_str_equal (((SasFinding *) findings->pdata[f])->rule, "absolute-word");
    }
  g_assert_cmpuint (whole, >=, 3);
  g_assert_cmpuint (gaps, >=, 3);
  g_assert_cmpuint (absolute, >=, 3);
}

/* A note that points nowhere would be shown nowhere. */
static void
test_notes (void)
{
  g_autoptr (SasDb) db = open_office ();
  g_autoptr (GPtrArray) plans = load_plans (db);
  guint placed = 0;

  for (guint i = 0; i < plans->len; i++)
    {
      const SasPlan *plan = plans->pdata[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) notes = sas_note_store_list (db, plan, &error);

      g_assert_no_error (error);
      g_assert_true (plan->state != SAS_PLAN_RETURNED || notes->len >= 2);
      for (guint n = 0; n < notes->len; n++)
        {
          const SasNote *note = notes->pdata[n];
          guint result = 0, indicator = 0;
          int parts = sscanf (note->path, "results/%u/indicators/%u", &result, &indicator);

          placed += *note->path != '\0';
          g_assert_true (parts < 1 || result < plan->results->len);
          g_assert_true (parts < 2 || indicator < sas_plan_result (plan, result)->indicators->len);
        }
    }
  g_assert_cmpuint (placed, >=, 8);
}

/* What show prints and set takes; people, approval and amendment are the store's own and only printed. */
static json_t *
to_json (const SasPlan *plan)
{
  json_t *json = sas_plan_to_json (plan);

  json_object_del (json, "people");
  json_object_del (json, "approval");
  json_object_del (json, "amendment");
  return json;
}

static void
test_round_trip (void)
{
  g_autoptr (SasDb) db = open_office ();
  g_autoptr (GPtrArray) plans = load_plans (db);

  for (guint i = 0; i < plans->len; i++)
    {
      g_autoptr (GError) error = NULL;
      json_t *json = to_json (plans->pdata[i]);
      g_autoptr (SasPlan) again = sas_plan_from_json (json, &error);
      json_t *json_again;

      g_assert_no_error (error);
      json_again = to_json (again);
      g_assert_true (json_equal (json, json_again));
      json_decref (json);
      json_decref (json_again);
    }
}

/* Two people have a year with numbers, one of each kind of form; one paper differs from what is reckoned. */
static void
test_legacy (void)
{
  const SasLegacyFilter filter = { .year = 2021 };
  g_autoptr (SasDb) db = open_office ();
  g_autoptr (GPtrArray) records = sas_legacy_store_list (db, &filter, NULL);
  guint leaders = 0, differing = 0;

  g_assert_cmpuint (records->len, ==, 2);
  for (guint i = 0; i < records->len; i++)
    {
      const SasLegacyRecord *record = g_ptr_array_index (records, i);
      g_autoptr (GPtrArray) differences = sas_legacy_differences (record), findings = sas_legacy_record_findings (record);

      leaders += record->model == SAS_MODEL_JPT;
      differing += differences->len > 0;
      g_assert_cmpuint (findings->len, ==, 0);
      g_assert_cmpint (sas_legacy_reckon (record).category, !=, SAS_LEGACY_NONE);
    }
  g_assert_cmpuint (leaders, ==, 1);
  g_assert_cmpuint (differing, ==, 1);
}

/* As members' forms carry a leader's result: his words, and his indicator where he has the form of a leader (p. 151). */
static gboolean
leads_to (const SasPlan *superior, const char *text)
{
  for (guint r = 0; r < superior->results->len; r++)
    {
      const SasResult *result = sas_plan_result (superior, r);

      if (superior->model == SAS_MODEL_JA_JF && g_str_equal (result->text, text))
        return TRUE;
      for (guint i = 0; superior->model == SAS_MODEL_JPT && i < result->indicators->len; i++)
        {
          g_autofree char *whole = g_strconcat (result->text, "\nIndikator Kinerja Individu: ",
                                                sas_plan_indicator (superior, r, i)->text, NULL);

          if (g_str_equal (whole, text))
            return TRUE;
        }
    }
  return FALSE;
}

static void
test_cascade (void)
{
  g_autoptr (SasDb) db = open_office ();
  g_autoptr (GPtrArray) plans = load_plans (db);
  guint carried = 0;

  for (guint i = 0; i < plans->len; i++)
    {
      const SasPlan *plan = plans->pdata[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (SasPlan) superior = NULL;

      if (!is_set (plan) || plan->appraiser == NULL)
        continue;
      superior = sas_plan_store_load (db, plan->appraiser, plan->year, SAS_PLAN_IN_FORCE, NULL, &error);
      g_assert_no_error (error);
      for (guint r = 0; r < plan->results->len; r++)
        if (sas_plan_result (plan, r)->superior_result != NULL)
          {
            g_assert_true (leads_to (superior, sas_plan_result (plan, r)->superior_result));
            carried++;
          }
    }
  g_assert_cmpuint (carried, >=, 100);
}

static void
test_refusals (void)
{
  g_autofree char *nowhere = g_build_filename (folder, "tidak-ada", "kantor.sasaran", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf before, after;

  g_assert_cmpint (g_stat (office_path, &before), ==, 0);
  g_assert_false (sas_sample_create (office_path, &error));
  g_assert_error (error, SAS_ERROR, SAS_ERROR_CONFLICT);
  g_assert_cmpint (g_stat (office_path, &after), ==, 0);
  g_assert_cmpint (before.st_size, ==, after.st_size);
  g_clear_error (&error);

  g_assert_false (sas_sample_create (nowhere, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (nowhere, G_FILE_TEST_EXISTS));
}

static void
create_office (void)
{
  g_autoptr (GError) error = NULL;
  gint64 begin = g_get_monotonic_time ();

  folder = g_dir_make_tmp ("sasaran-sample-XXXXXX", &error);
  g_assert_no_error (error);
  office_path = g_build_filename (folder, "kantor.sasaran", NULL);
  sas_sample_create (office_path, &error);
  g_assert_no_error (error);
  g_test_message ("the office took %.2f s", (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC);
}

static void
remove_office (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
  g_free (folder);
  g_free (office_path);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  create_office ();
  g_test_add_func ("/sample/people", test_people);
  g_test_add_func ("/sample/sound", test_sound);
  g_test_add_func ("/sample/states", test_states);
  g_test_add_func ("/sample/evaluations", test_evaluations);
  g_test_add_func ("/sample/approved-complete", test_approved_complete);
  g_test_add_func ("/sample/drafts-with-gaps", test_drafts_with_gaps);
  g_test_add_func ("/sample/notes", test_notes);
  g_test_add_func ("/sample/round-trip", test_round_trip);
  g_test_add_func ("/sample/legacy", test_legacy);
  g_test_add_func ("/sample/cascade", test_cascade);
  g_test_add_func ("/sample/refusals", test_refusals);
  status = g_test_run ();
  remove_office ();
  return status;
}
