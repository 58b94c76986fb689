#include "fixture.h"
#include "sas-error.h"
#include "sas-note-store.h"

static void
test_round_trip (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "plans", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;
  guint count = 0;

  while ((file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *name = g_strndup (file, strlen (file) - strlen (".json"));
      g_autoptr (SasPlan) plan = fixture_plan (name);
      g_autoptr (SasPlan) loaded = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      sas_plan_store_set (f->db, plan, f->operator_, &f->error);
      g_assert_no_error (f->error);
      g_assert_cmpint (plan->state, ==, SAS_PLAN_DRAFT);
      g_assert_cmpstr (plan->id, !=, "");
      fixture_reopen (f);
      loaded = sas_plan_store_load (f->db, plan->nip, plan->year, SAS_PLAN_CURRENT, NULL, &f->error);
      g_assert_no_error (f->error);
      before = fixture_json (plan);
      after = fixture_json (loaded);
      g_assert_cmpstr (before, ==, after);
      g_assert_true (sas_plan_equal (plan, loaded));
      count++;
    }
  g_assert_cmpuint (count, ==, 16);
}

/* Texts that SQL would trip over, and a value that grows, shrinks and changes its order. */
static void
test_differences (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  g_autoptr (SasPlan) loaded = NULL;
  SasResult *first = sas_plan_result (plan, 0);
  g_autofree char *id = g_strdup (first->id);
  gint64 stands = 0;

  sas_record_set_text (&sas_result_type, first, "text", "'; DROP TABLE plan; -- \"x\" ?1 \xe2\x80\x9c\xe2\x80\x9d");
  plan->results->pdata[0] = plan->results->pdata[1];
  plan->results->pdata[1] = first;
  sas_record_free (&sas_indicator_type, g_ptr_array_steal_index (first->indicators, 0));
  g_ptr_array_add (plan->results, sas_record_copy (&sas_result_type, first));   /* duplicated: its ids too */
  g_ptr_array_add (plan->annexes->resources, g_strdup ("baris\nkedua"));
  sas_plan_store_save (f->db, plan, &revision, f->operator_, &f->error);
  g_assert_no_error (f->error);
  g_assert_cmpint (revision, ==, 2);
  loaded = sas_plan_store_load (f->db, NIP, 2026, 1, &stands, &f->error);
  g_assert_true (sas_plan_equal (plan, loaded));
  g_assert_cmpint (stands, ==, revision);
  g_assert_cmpstr (sas_plan_result (loaded, 1)->id, ==, id);
  g_assert_cmpstr (sas_plan_result (loaded, plan->results->len - 1)->id, !=, id);
}

/* A value without ids, as `set plan` brings it, keeps those of the rows at the same place. */
static void
test_ids_by_position (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  g_autoptr (SasPlan) again = fixture_plan ("kasubdit-ii-kuantitatif-ja");

  sas_plan_store_set (f->db, again, f->operator_, &f->error);
  g_assert_no_error (f->error);
  g_assert_true (sas_plan_equal (plan, again));
  g_assert_cmpint (sas_db_number (f->db, 0, NULL, "SELECT revision FROM plan", ""), ==, 1);   /* nothing differed, nothing was written */
  sas_record_set_text (&sas_result_type, sas_plan_result (again, 1), "id", "");
  sas_record_set_text (&sas_result_type, sas_plan_result (again, 1), "text", "lain");
  sas_plan_store_save (f->db, again, &revision, f->operator_, &f->error);
  g_assert_no_error (f->error);
  g_assert_cmpstr (sas_plan_result (again, 1)->id, ==, sas_plan_result (plan, 1)->id);
}

static void
test_stale (Fixture *f, gconstpointer data)
{
  gint64 revision, stale;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  g_autoptr (SasPlan) other = sas_plan_copy (plan);
  g_autoptr (SasPlan) before = NULL;

  stale = revision;
  sas_record_set_text (&sas_result_type, sas_plan_result (plan, 0), "text", "pertama");
  g_assert_true (sas_plan_store_save (f->db, plan, &revision, f->operator_, NULL));
  sas_record_set_text (&sas_result_type, sas_plan_result (other, 0), "text", "kedua");
  before = sas_plan_copy (other);
  g_assert_false (sas_plan_store_save (f->db, other, &stale, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_CONFLICT);
  g_assert_true (sas_plan_equal (other, before));
  g_assert_cmpint (stale, ==, 1);
}

/* A second plan of the year, a person that is not there: refused, and the value is as it was. */
static void
test_refused (Fixture *f, gconstpointer data)
{
  gint64 revision, none = 0;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  g_autoptr (SasPlan) second = fixture_plan ("kasubdit-ii-kuantitatif-ja");
  g_autoptr (SasPlan) unknown = sas_plan_new ("190001011900011001", 2026);

  g_assert_false (sas_plan_store_save (f->db, second, &none, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_CONFLICT);
  g_assert_cmpstr (second->id, ==, "");
  g_clear_error (&f->error);
  g_assert_false (sas_plan_store_save (f->db, unknown, &none, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_NOT_FOUND);
  g_assert_cmpstr (unknown->id, ==, "");
  g_assert_cmpint (sas_db_number (f->db, 0, NULL, "SELECT count(*) FROM plan", ""), ==, 1);
  g_assert_null (sas_plan_store_load (f->db, "190001011900011001", 2026, SAS_PLAN_CURRENT, NULL, NULL));
}

/* What was copied from another plan gets ids of its own. */
static void
test_copied (Fixture *f, gconstpointer data)
{
  gint64 revision, none = 0;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  g_autoptr (SasPlan) copy = sas_plan_copy (plan);

  copy->year = 2027;
  sas_plan_store_save (f->db, copy, &none, f->operator_, &f->error);
  g_assert_no_error (f->error);
  g_assert_cmpstr (copy->id, !=, plan->id);
  g_assert_cmpstr (sas_plan_result (copy, 0)->id, !=, sas_plan_result (plan, 0)->id);
}

static void
test_list (Fixture *f, gconstpointer data)
{
  static const char *const names[] = { "bidan-penyelia-kualitatif-jf", "dirjen-iii-kuantitatif-jpt", "torture-40-hasil" };
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  SasPlanFilter filter = { .year = 2026, .limit = 2 };
  g_autoptr (GPtrArray) page = NULL;
  g_autoptr (GPtrArray) rest = NULL;
  g_autoptr (GPtrArray) found = NULL;
  guint counts[SAS_PLAN_STATES];

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (SasPlan) other = fixture_plan (names[i]);

      g_assert_true (sas_plan_store_set (f->db, other, f->operator_, NULL));
    }
  page = sas_plan_store_list (f->db, &filter, &f->error);
  g_assert_no_error (f->error);
  g_assert_cmpuint (page->len, ==, 2);
  g_assert_cmpstr (((SasPlanRow *) page->pdata[0])->name, ==, "Bidan Penyelia, S.T.");
  filter.after = page->pdata[1];
  filter.limit = 0;
  rest = sas_plan_store_list (f->db, &filter, NULL);
  g_assert_cmpuint (rest->len, ==, 2);
  g_assert_cmpstr (((SasPlanRow *) rest->pdata[1])->name, ==, "Sekar Widuri Hapsari, S.T.");
  filter = (SasPlanFilter) { .find = "made W", .unit = "KX", .appraiser = APPRAISER, .by_state = TRUE, .state = SAS_PLAN_DRAFT };
  found = sas_plan_store_list (f->db, &filter, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (((SasPlanRow *) found->pdata[0])->results, ==, plan->results->len);
  g_assert_cmpint (((SasPlanRow *) found->pdata[0])->filled, >, 0);
  g_assert_true (sas_plan_store_count (f->db, 2026, counts, NULL));
  g_assert_cmpuint (counts[SAS_PLAN_DRAFT], ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/plan-store/round-trip", test_round_trip);
  ADD ("/plan-store/differences", test_differences);
  ADD ("/plan-store/ids-by-position", test_ids_by_position);
  ADD ("/plan-store/stale", test_stale);
  ADD ("/plan-store/refused", test_refused);
  ADD ("/plan-store/copied", test_copied);
  ADD ("/plan-store/list", test_list);
  return g_test_run ();
}
