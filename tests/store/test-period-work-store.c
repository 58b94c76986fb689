/* A person's period on its way to the file and back: opened by the first word, refused when stale, kept when it fails. */
#include "fixture.h"
#include "sas-error.h"
#include "sas-evaluation-store.h"
#include "sas-period-work-store.h"

#define STRANGER "199104212020122001"

static void
approve (Fixture *f)
{
  gint64 revision;
  g_autoptr (SasPlan) draft = fixture_stored_plan (f, &revision);
  const SasPlanAct steps[] = { { .action = "submit" }, { .action = "approve", .date = sas_date_new (2026, 1, 14) } };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (SasPlan) next = sas_plan_store_act (f->db, draft->id, NULL, &steps[i], f->operator_, &f->error);

      g_assert_no_error (f->error);
    }
}

static SasPeriodWork *
load (Fixture *f, gint64 *revision)
{
  g_autoptr (SasPlan) plan = NULL;
  SasPeriodWork *work = sas_period_work_store_load (f->db, NIP, 2026, SAS_PERIOD_Q1, &plan, revision, &f->error);

  g_assert_no_error (f->error);
  g_assert_cmpstr (plan->nip, ==, NIP);
  return work;
}

static gboolean
save (Fixture *f, SasPeriodWork *work, gint64 *revision, const char *nip)
{
  g_autoptr (SasActor) actor = sas_actor_new (nip, "Nama");

  return sas_period_work_store_save (f->db, work, revision, NULL, actor, &f->error);
}

static void
test_round_trip (Fixture *f, gconstpointer data)
{
  gint64 revision, again;
  g_autoptr (SasPeriodWork) work = NULL, loaded = NULL;

  approve (f);
  work = load (f, &revision);
  g_assert_cmpint (revision, ==, 0);
  sas_period_work_add_action (work, 0);
  sas_period_work_set_text (work, "actions/0/text", "Rancangan; 'kutip'");
  sas_period_work_add_action (work, 1);                                     /* nothing is written in it */
  g_assert_true (save (f, work, &revision, NIP));
  g_assert_cmpint (revision, ==, 0);                                        /* a plan of actions opens nothing */
  sas_period_work_set_text (work, "realisations/0/text", "Dua fitur selesai");
  sas_period_work_set_text (work, "realisations/0/value", "61,95");
  g_assert_true (save (f, work, &revision, NIP));
  g_assert_cmpint (revision, >, 0);
  g_assert_cmpstr (work->evaluation->id, !=, "");
  fixture_reopen (f);
  loaded = load (f, &again);
  g_assert_cmpint (again, ==, revision);
  g_assert_true (sas_evaluation_equal (loaded->evaluation, work->evaluation));
  g_assert_cmpuint (loaded->actions->actions->len, ==, 1);
  g_assert_true (save (f, loaded, &again, NIP));                            /* nothing differs, nothing is written */
  g_assert_cmpint (again, ==, revision);
}

static void
test_refused (Fixture *f, gconstpointer data)
{
  gint64 revision, stale;
  g_autoptr (SasPeriodWork) work = NULL, other = NULL, stands = NULL;

  approve (f);
  work = load (f, &revision);
  sas_period_work_set_text (work, "realisations/0/text", "Milik orang");
  g_assert_false (save (f, work, &revision, STRANGER));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_DENIED);
  g_clear_error (&f->error);
  g_assert_cmpstr (work->evaluation->id, ==, "");
  g_assert_true (save (f, work, &revision, NIP));
  other = load (f, &stale);
  sas_period_work_set_text (work, "realisations/0/text", "Yang baru");
  g_assert_true (save (f, work, &revision, NIP));
  sas_period_work_set_text (other, "realisations/0/text", "Yang lama");
  g_assert_false (save (f, other, &stale, NIP));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_CONFLICT);
  g_clear_error (&f->error);
  stands = load (f, &revision);
  g_assert_cmpstr (((SasRealisation *) g_ptr_array_index (stands->evaluation->realisations, 0))->text, ==, "Yang baru");
}

/* Without a plan that was set there is no period to work on. */
static void
test_no_plan (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) draft = fixture_stored_plan (f, &revision), plan = NULL;
  g_autoptr (SasPeriodWork) work = sas_period_work_store_load (f->db, NIP, 2026, SAS_PERIOD_Q1, &plan, &revision, &f->error);

  g_assert_null (work);
  g_assert_null (plan);
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_INVALID);
  g_clear_error (&f->error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/period-work-store/round-trip", test_round_trip);
  ADD ("/period-work-store/refused", test_refused);
  ADD ("/period-work-store/no-plan", test_no_plan);
  return g_test_run ();
}
