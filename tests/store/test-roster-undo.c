/* Taking an import back: what was new goes, what was changed comes back, and what is in use stays. */
#include "config.h"
#include "fixture.h"
#include "sas-audit.h"
#include "sas-error.h"
#include "sas-roster-undo.h"

#define NEWCOMER "198504122010011007"

/* One person changed, one new below him. */
static SasRoster *
new_changes (SasRoster *before)
{
  SasRoster *changes = sas_roster_new ();
  SasPerson *changed = sas_person_copy (sas_roster_person (before, NIP)), *fresh = sas_person_new ();

  sas_record_set_text (&sas_person_type, changed, "position", "Kepala Subdirektorat IX");
  sas_record_set_text (&sas_person_type, fresh, "nip", NEWCOMER);
  sas_record_set_text (&sas_person_type, fresh, "name", "Orang Baru");
  sas_record_set_text (&sas_person_type, fresh, "unit", "KX");
  sas_record_set_text (&sas_person_type, fresh, "superior", NIP);
  sas_roster_put_person (changes, changed);
  sas_roster_put_person (changes, fresh);
  return changes;
}

static void
test_undo (Fixture *self, gconstpointer data)
{
  g_autoptr (SasRoster) before = sas_roster_store_load (self->db, &self->error);
  g_autoptr (SasRoster) changes = new_changes (before);
  g_autoptr (SasRoster) after = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  gint64 broken = 0;

  sas_roster_store_merge (self->db, changes, "baru.csv", NULL, self->operator_, &self->error);
  g_assert_no_error (self->error);
  g_assert_true (sas_roster_store_unmerge (self->db, before, changes, "baru.csv", self->operator_, &self->error));
  g_assert_no_error (self->error);
  after = sas_roster_store_load (self->db, &self->error);
  g_assert_null (sas_roster_person (after, NEWCOMER));
  g_assert_true (sas_record_equal (&sas_person_type, sas_roster_person (after, NIP), sas_roster_person (before, NIP)));
  rows = sas_audit_list (self->db, NULL, 0, 1, &self->error);
  g_assert_cmpstr (((SasAuditRow *) g_ptr_array_index (rows, 0))->action, ==, "undo-import");
  g_assert_true (sas_audit_verify (self->db, 0, &broken, &self->error));
  g_assert_cmpint (broken, ==, 0);
}

/* The newcomer has a plan already: nothing at all is taken back. */
static void
test_in_use (Fixture *self, gconstpointer data)
{
  g_autoptr (SasRoster) before = sas_roster_store_load (self->db, &self->error);
  g_autoptr (SasRoster) changes = new_changes (before);
  g_autoptr (SasRoster) after = NULL;
  g_autoptr (SasPlan) plan = sas_plan_new (NEWCOMER, 2026);

  sas_roster_store_merge (self->db, changes, "baru.csv", NULL, self->operator_, &self->error);
  g_assert_no_error (self->error);
  sas_plan_store_set (self->db, plan, self->operator_, &self->error);
  g_assert_no_error (self->error);
  g_assert_false (sas_roster_store_unmerge (self->db, before, changes, "baru.csv", self->operator_, &self->error));
  g_assert_error (self->error, SAS_ERROR, SAS_ERROR_CONFLICT);
  after = sas_roster_store_load (self->db, NULL);
  g_assert_nonnull (sas_roster_person (after, NEWCOMER));
  g_assert_cmpstr (sas_roster_person (after, NIP)->position, ==, "Kepala Subdirektorat IX");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/roster-undo/undo", test_undo);
  ADD ("/roster-undo/in-use", test_in_use);
  return g_test_run ();
}
