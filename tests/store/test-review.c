/* On the way to a decision: notes that wait, plans looked at, several set in one sitting and taken back in one. */
#include <string.h>
#include "fixture.h"
#include "sas-audit.h"
#include "sas-check.h"
#include "sas-library-store.h"
#include "sas-plan-edit.h"
#include "sas-plan-sitting.h"
#include "sas-review-store.h"

#define OTHER "198006172008011012"
#define DAY sas_date_new (2026, 1, 30)

static SasPlan *
act (Fixture *f, const SasPlan *plan, gint64 *revision, SasPlanAct with)
{
  SasPlan *next = sas_plan_store_act (f->db, plan->id, revision, &with, f->operator_, &f->error);

  g_assert_no_error (f->error);
  return next;
}

static SasPlan *
submitted_plan (Fixture *f, const char *nip, gint64 *revision)
{
  g_autoptr (SasPlan) plan = fixture_plan ("kasubdit-ii-kuantitatif-ja");

  *revision = 0;
  sas_record_set_text (&sas_plan_type, plan, "nip", nip);
  g_assert_true (sas_plan_store_save (f->db, plan, revision, f->operator_, &f->error));
  return act (f, plan, revision, (SasPlanAct) { .action = "submit" });
}

static GPtrArray *
remarks (Fixture *f, const SasPlan *plan, const char *author)
{
  GPtrArray *notes = sas_review_store_remarks (f->db, plan, author, &f->error);

  g_assert_no_error (f->error);
  return notes;
}

/* They outlive the program, follow their item, are each author's own, and go when they are sent. */
static void
test_remarks (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) plan = submitted_plan (f, NIP, &revision);
  g_autoptr (SasPlan) moved = NULL;
  g_autoptr (SasPlan) returned = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (GPtrArray) after = NULL;

  g_assert_true (sas_review_store_remark (f->db, plan, "", "results/0/indicators/0", "Target terlalu ren", &f->error));
  g_assert_true (sas_review_store_remark (f->db, plan, "", "results/0/indicators/0", "Target terlalu rendah", &f->error));
  g_assert_true (sas_review_store_remark (f->db, plan, "", "", "Sebentar lagi baik", &f->error));
  g_assert_true (sas_review_store_remark (f->db, plan, "", "results/1", "Keliru", &f->error));
  g_assert_true (sas_review_store_remark (f->db, plan, "", "results/1", "", &f->error));
  g_assert_false (sas_review_store_remark (f->db, plan, "", "results/99", "Tidak ada", NULL));
  fixture_reopen (f);
  moved = sas_plan_copy (plan);
  sas_plan_move_result (moved, 0, 1);
  kept = remarks (f, moved, "");
  others = remarks (f, plan, APPRAISER);
  g_assert_cmpuint (kept->len, ==, 2);
  g_assert_cmpuint (others->len, ==, 0);
  g_assert_cmpstr (((SasNote *) kept->pdata[1])->path, ==, "results/1/indicators/0");
  g_assert_cmpstr (((SasNote *) kept->pdata[1])->text, ==, "Target terlalu rendah");

  returned = act (f, plan, &revision, (SasPlanAct) { .action = "return", .note = "Perbaiki" });
  after = remarks (f, returned, "");
  g_assert_cmpuint (after->len, ==, 0);
}

/* Looked at is the plan as it stood: changed since, it is not. */
static void
test_looking (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) plan = submitted_plan (f, NIP, &revision);
  g_autoptr (SasPlan) draft = NULL;
  g_autoptr (SasPlan) again = NULL;
  const struct { gboolean look, resubmit, looked; } steps[] = { { FALSE, FALSE, FALSE }, { TRUE, FALSE, TRUE }, { FALSE, TRUE, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GPtrArray) rows = NULL;

      if (steps[i].look)
        g_assert_true (sas_review_store_look (f->db, plan->id, APPRAISER, revision, &f->error));
      if (steps[i].resubmit)
        {
          draft = act (f, plan, &revision, (SasPlanAct) { .action = "withdraw" });
          again = act (f, draft, &revision, (SasPlanAct) { .action = "submit" });
        }
      rows = sas_review_store_list (f->db, 2026, APPRAISER, &f->error);
      g_assert_cmpuint (rows->len, ==, 1);
      g_assert_cmpint (((SasReviewRow *) rows->pdata[0])->looked, ==, steps[i].looked);
      g_assert_cmpint (((SasReviewRow *) rows->pdata[0])->revision, ==, revision);
    }
}

static void
add_plan (GPtrArray *plans, const SasPlan *plan, gint64 revision)
{
  SasSittingPlan *looked = g_new (SasSittingPlan, 1);

  *looked = (SasSittingPlan) { g_strdup (plan->id), revision };
  g_ptr_array_add (plans, looked);
}

static SasPlanState
state_of (Fixture *f, const char *nip, int version)
{
  g_autoptr (SasPlan) plan = sas_plan_store_load (f->db, nip, 2026, version, NULL, &f->error);

  g_assert_no_error (f->error);
  return plan->state;
}

static void
assert_sound (Fixture *f)
{
  g_autoptr (GPtrArray) faults = sas_check (f->db, TRUE, NULL, &f->error);

  g_assert_no_error (f->error);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* What may be set is set, what may not is named; taken back, all waits as before; changed since, nothing is taken back. */
static void
test_sitting (Fixture *f, gconstpointer data)
{
  gint64 revision, other, stale;
  g_autoptr (SasPlan) plan = submitted_plan (f, NIP, &revision);
  g_autoptr (SasPlan) second = submitted_plan (f, OTHER, &other);
  g_autoptr (SasPlan) third = submitted_plan (f, "199104212020122001", &stale);
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_sitting_plan_free);
  g_autoptr (SasRoster) roster = sas_roster_store_load (f->db, &f->error);
  g_autoptr (SasSitting) sitting = NULL;
  g_autoptr (SasSitting) again = NULL;
  g_autoptr (SasPlan) revised = NULL;

  add_plan (plans, plan, revision);
  add_plan (plans, second, other);
  add_plan (plans, third, stale - 1);
  sitting = sas_plan_store_sit (f->db, plans, roster, "Jakarta", DAY, f->operator_, &f->error);
  g_assert_no_error (f->error);
  g_assert_cmpuint (sitting->steps->len, ==, 2);
  g_assert_cmpuint (sitting->blocked->len, ==, 1);
  g_assert_cmpstr (((SasSittingBlock *) sitting->blocked->pdata[0])->nip, ==, "199104212020122001");
  g_assert_cmpint (state_of (f, NIP, 1), ==, SAS_PLAN_APPROVED);
  g_assert_cmpint (state_of (f, OTHER, 1), ==, SAS_PLAN_APPROVED);
  g_assert_cmpint (sas_library_count (f->db, NULL), >, 0);

  g_assert_true (sas_plan_store_rise (f->db, sitting, f->operator_, &f->error));
  g_assert_cmpint (state_of (f, NIP, 1), ==, SAS_PLAN_SUBMITTED);
  g_assert_cmpint (state_of (f, OTHER, 1), ==, SAS_PLAN_SUBMITTED);
  g_assert_cmpint (sas_library_count (f->db, NULL), ==, 0);
  assert_sound (f);

  g_ptr_array_set_size (plans, 0);
  add_plan (plans, plan, 0);
  add_plan (plans, second, 0);
  again = sas_plan_store_sit (f->db, plans, roster, NULL, DAY, f->operator_, &f->error);
  g_assert_cmpuint (again->steps->len, ==, 2);
  revised = act (f, second, NULL, (SasPlanAct) { .action = "supersede", .note = "Pindah", .date = sas_date_new (2026, 6, 30) });
  g_assert_false (sas_plan_store_rise (f->db, again, f->operator_, &f->error));
  g_assert_nonnull (strstr (f->error->message, OTHER));
  g_clear_error (&f->error);
  g_assert_cmpint (state_of (f, NIP, 1), ==, SAS_PLAN_APPROVED);
  assert_sound (f);
}

/* A revision that is taken back gives the earlier version its force again; without its dialogue it is not set at all. */
static void
test_sitting_over_revision (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) plan = submitted_plan (f, NIP, &revision);
  g_autoptr (SasPlan) set = act (f, plan, &revision, (SasPlanAct) { .action = "approve", .date = DAY });
  g_autoptr (SasPlan) next = act (f, set, &revision, (SasPlanAct) { .action = "revise", .note = "Penugasan baru" });
  g_autoptr (SasPlan) waiting = act (f, next, &revision, (SasPlanAct) { .action = "submit" });
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_sitting_plan_free);
  g_autoptr (SasRoster) roster = sas_roster_store_load (f->db, &f->error);
  g_autoptr (SasSitting) refused = NULL;
  g_autoptr (SasSitting) sitting = NULL;
  gint64 known = sas_library_count (f->db, NULL);

  add_plan (plans, waiting, revision);
  refused = sas_plan_store_sit (f->db, plans, roster, "Jakarta", sas_date_new (2026, 6, 2), f->operator_, &f->error);
  g_assert_cmpuint (refused->steps->len, ==, 0);
  g_assert_cmpuint (refused->blocked->len, ==, 1);
  fixture_record_dialogue (f, waiting);
  sitting = sas_plan_store_sit (f->db, plans, roster, "Jakarta", sas_date_new (2026, 6, 2), f->operator_, &f->error);
  g_assert_cmpuint (sitting->steps->len, ==, 1);
  g_assert_cmpint (state_of (f, NIP, 1), ==, SAS_PLAN_SUPERSEDED);
  g_assert_true (sas_plan_store_rise (f->db, sitting, f->operator_, &f->error));
  g_assert_cmpint (state_of (f, NIP, 1), ==, SAS_PLAN_APPROVED);
  g_assert_cmpint (state_of (f, NIP, 2), ==, SAS_PLAN_SUBMITTED);
  g_assert_cmpint (sas_library_count (f->db, NULL), ==, known);
  assert_sound (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/review/remarks", test_remarks);
  ADD ("/review/looking", test_looking);
  ADD ("/review/sitting", test_sitting);
  ADD ("/review/sitting-over-revision", test_sitting_over_revision);
  return g_test_run ();
}
