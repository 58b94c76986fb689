/* What somebody changed behind the program's back is named. */
#include "fixture.h"
#include "sas-audit.h"
#include "sas-check.h"
#include "sas-error.h"

static SasPlan *
submitted_plan (Fixture *f)
{
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  SasPlanAct submit = { .action = "submit" };

  return sas_plan_store_act (f->db, plan->id, NULL, &submit, f->operator_, NULL);
}

/* One fault, and the sentence holds @words. */
static void
assert_fault (Fixture *f, const char *words)
{
  g_autoptr (GPtrArray) faults = NULL;

  fixture_reopen (f);
  faults = sas_check (f->db, TRUE, NULL, &f->error);
  g_assert_no_error (f->error);
  g_assert_cmpuint (faults->len, >=, 1);
  if (strstr (g_ptr_array_index (faults, 0), words) == NULL)
    g_error ("“%s” does not say “%s”", (char *) g_ptr_array_index (faults, 0), words);
}

#define UNLOCKED "DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete;"

static void
test_sound (Fixture *f, gconstpointer data)
{
  g_autoptr (SasPlan) plan = submitted_plan (f);
  g_autoptr (GPtrArray) faults = sas_check (f->db, FALSE, NULL, &f->error);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_assert_cmpuint (faults->len, ==, 0);
  g_cancellable_cancel (cancellable);
  g_assert_null (sas_check (f->db, TRUE, cancellable, &f->error));
  g_assert_error (f->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Each column of each row of the chain. */
static void
test_any_row (Fixture *f, gconstpointer data)
{
  static const char *const columns[] = { "at", "action", "subject", "subject_id", "label", "before", "after", "note", "digest", "nip", "name", "role" };
  g_autoptr (SasPlan) plan = submitted_plan (f);
  gint64 rows = sas_db_number (f->db, 0, NULL, "SELECT max(number) FROM audit", "");
  gint64 broken;

  g_assert_cmpint (rows, ==, 4);
  fixture_sql (f, UNLOCKED);
  for (gint64 row = 1; row <= rows; row++)
    for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
      {
        g_autofree char *spoil = g_strdup_printf ("UPDATE audit SET %s = %s || 'x' WHERE number = %d", columns[i], columns[i], (int) row);
        g_autofree char *mend = g_strdup_printf ("UPDATE audit SET %s = substr (%s, 1, length (%s) - 1) WHERE number = %d", columns[i], columns[i], columns[i], (int) row);

        fixture_sql (f, spoil);
        g_assert_true (sas_audit_verify (f->db, 0, &broken, NULL));
        g_assert_cmpint (broken, ==, row);
        fixture_sql (f, mend);
      }
  g_assert_true (sas_audit_verify (f->db, 0, &broken, NULL));
  g_assert_cmpint (broken, ==, 0);
  fixture_sql (f, "DELETE FROM audit WHERE number = 2");
  assert_fault (f, "2");
}

static void
test_triggers (Fixture *f, gconstpointer data)
{
  g_assert_false (sas_db_exec (f->db, "UPDATE audit SET note = 'lain'", NULL));
  g_assert_false (sas_db_exec (f->db, "DELETE FROM audit", NULL));
  g_assert_false (sas_db_exec (f->db, "REPLACE INTO audit SELECT * FROM audit LIMIT 1", NULL));
}

static void
test_state (Fixture *f, gconstpointer data)
{
  g_autoptr (SasPlan) plan = submitted_plan (f);

  fixture_sql (f, "UPDATE plan SET state = 'approved'");
  assert_fault (f, "197811032005011006");
}

static void
test_content (Fixture *f, gconstpointer data)
{
  g_autoptr (SasPlan) plan = submitted_plan (f);

  fixture_sql (f, "UPDATE indicator SET target = '1 laporan' WHERE rowid = 1");
  assert_fault (f, "197811032005011006");
}

/* The last row of the chain taken away: the plan is not what the chain says. */
static void
test_tail (Fixture *f, gconstpointer data)
{
  g_autoptr (SasPlan) plan = submitted_plan (f);

  fixture_sql (f, UNLOCKED "DELETE FROM audit WHERE number = (SELECT max (number) FROM audit)");
  assert_fault (f, "197811032005011006");
}

static void
test_references (Fixture *f, gconstpointer data)
{
  g_autoptr (SasPlan) plan = submitted_plan (f);

  fixture_sql (f, "UPDATE person SET unit = 'TIADA' WHERE nip = '197811032005011006'");
  assert_fault (f, "person");
}

static void
test_value (Fixture *f, gconstpointer data)
{
  g_autoptr (SasPlan) plan = submitted_plan (f);

  fixture_sql (f, "UPDATE plan SET annexes = '{ \"resources\": [1'");
  assert_fault (f, "plan.annexes");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/check/sound", test_sound);
  ADD ("/check/any-row", test_any_row);
  ADD ("/check/triggers", test_triggers);
  ADD ("/check/state", test_state);
  ADD ("/check/content", test_content);
  ADD ("/check/tail", test_tail);
  ADD ("/check/references", test_references);
  ADD ("/check/value", test_value);
  return g_test_run ();
}
