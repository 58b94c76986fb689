#include "fixture.h"
#include "sas-audit.h"
#include "sas-check.h"
#include "sas-error.h"
#include "sas-settings-store.h"

static SasPerson *
person_with (Fixture *f, const char *nip)
{
  g_autoptr (SasRoster) roster = sas_roster_store_load (f->db, &f->error);

  g_assert_no_error (f->error);
  return sas_roster_person (roster, nip) != NULL ? sas_person_copy (sas_roster_person (roster, nip)) : NULL;
}

/* The same again: nothing to write; one person changed: one row, one entry in the chain. */
static void
test_merge (Fixture *f, gconstpointer data)
{
  g_autoptr (SasRoster) roster = sas_roster_store_load (f->db, NULL);
  gint64 rows = sas_db_number (f->db, 0, NULL, "SELECT max(number) FROM audit", "");
  SasPerson *changed = sas_person_copy (sas_roster_person (roster, NIP));
  SasAssignment *post = sas_assignment_new ();
  SasRosterCounts counts;
  g_autoptr (SasPerson) after = NULL;

  g_assert_true (sas_roster_store_merge (f->db, roster, "sama.csv", &counts, f->operator_, &f->error));
  g_assert_cmpuint (counts.unchanged, ==, 8);
  g_assert_cmpint (sas_db_number (f->db, 0, NULL, "SELECT max(number) FROM audit", ""), ==, rows);
  sas_record_set_text (&sas_person_type, changed, "grade", "IV/b");
  changed->birth_date = sas_date_new (1978, 11, 3);
  sas_roster_put_person (roster, changed);
  sas_record_set_text (&sas_assignment_type, post, "nip", NIP);
  sas_record_set_text (&sas_assignment_type, post, "unit", "KX");
  post->kind = SAS_ASSIGNMENT_PLT;
  post->from = sas_date_new (2026, 3, 2);
  sas_roster_put_assignment (roster, post);
  g_assert_true (sas_roster_store_merge (f->db, roster, "ubah.csv", &counts, f->operator_, &f->error));
  g_assert_cmpuint (counts.added, ==, 1);
  g_assert_cmpuint (counts.changed, ==, 1);
  g_assert_cmpint (sas_db_number (f->db, 0, NULL, "SELECT max(number) FROM audit", ""), ==, rows + 1);
  after = person_with (f, NIP);
  g_assert_cmpstr (after->grade, ==, "IV/b");
  g_assert_cmpuint (after->birth_date, ==, sas_date_new (1978, 11, 3));
}

/* One row that cannot be: nothing of the import stands. */
static void
test_all_or_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr (SasRoster) roster = sas_roster_new ();
  SasPerson *good = sas_person_new (), *bad = sas_person_new ();
  g_autoptr (SasPerson) found = NULL;

  sas_record_set_text (&sas_person_type, good, "nip", "199001012015011001");
  sas_record_set_text (&sas_person_type, bad, "nip", "199001012015011002");
  sas_record_set_text (&sas_person_type, bad, "unit", "TIADA");
  sas_roster_put_person (roster, good);
  sas_roster_put_person (roster, bad);
  g_assert_false (sas_roster_store_merge (f->db, roster, "salah.csv", NULL, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_INVALID);
  g_clear_error (&f->error);
  found = person_with (f, "199001012015011001");
  g_assert_null (found);
}

/* A PPPK gets a new number: his plan is found by both, drafts and subordinates follow. */
static void
test_new_number (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  g_autoptr (SasPerson) appraiser = person_with (f, APPRAISER);
  g_autoptr (SasPerson) employee = NULL;
  g_autoptr (SasPlan) after = NULL;
  g_autoptr (SasPlan) old = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  sas_record_set_text (&sas_person_type, appraiser, "nip", "197209152026211005");
  g_assert_true (sas_roster_store_save_person (f->db, appraiser, f->operator_, &f->error));
  employee = person_with (f, NIP);
  g_assert_cmpstr (employee->superior, ==, "197209152026211005");
  sas_record_set_text (&sas_person_type, employee, "nip", "197811032026211006");
  g_assert_true (sas_roster_store_save_person (f->db, employee, f->operator_, &f->error));
  after = sas_plan_store_load (f->db, "197811032026211006", 2026, SAS_PLAN_CURRENT, NULL, NULL);
  g_assert_cmpstr (after->nip, ==, "197811032026211006");
  g_assert_cmpstr (after->appraiser, ==, "197209152026211005");
  old = sas_plan_store_load (f->db, NIP, 2026, SAS_PLAN_CURRENT, NULL, NULL);
  g_assert_true (sas_plan_equal (old, after));
  faults = sas_check (f->db, TRUE, NULL, NULL);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_single (Fixture *f, gconstpointer data)
{
  g_autoptr (SasUnit) unit = sas_unit_new ();
  g_autoptr (SasUnit) twin = sas_unit_new ();
  g_autoptr (SasPerson) appraiser = person_with (f, APPRAISER);

  sas_record_set_text (&sas_unit_type, unit, "code", "KX9");
  sas_record_set_text (&sas_unit_type, unit, "name", "Bagian Baru");
  g_assert_true (sas_roster_store_save_unit (f->db, unit, f->operator_, &f->error));
  g_assert_cmpstr (unit->id, !=, "");
  sas_record_set_text (&sas_unit_type, twin, "code", "KX9");
  g_assert_false (sas_roster_store_save_unit (f->db, twin, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_INVALID);
  g_clear_error (&f->error);
  g_assert_cmpstr (twin->id, ==, "");
  g_assert_false (sas_roster_store_remove_person (f->db, appraiser->id, f->operator_, &f->error));   /* somebody's superior */
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_CONFLICT);
  g_clear_error (&f->error);
  g_assert_true (sas_roster_store_remove_unit (f->db, unit->id, f->operator_, &f->error));
  g_assert_false (sas_roster_store_remove_unit (f->db, unit->id, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_NOT_FOUND);
}

static void
test_settings (Fixture *f, gconstpointer data)
{
  static const guint8 png[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0 };
  g_autoptr (GBytes) logo = g_bytes_new_static (png, sizeof png);
  g_autoptr (GBytes) text = g_bytes_new_static ("bukan gambar", 12);
  g_autoptr (GBytes) back = NULL;
  g_autofree char *office = NULL;
  gint64 rows = sas_db_number (f->db, 0, NULL, "SELECT max(number) FROM audit", "");

  g_assert_null (sas_settings_store_get (f->db, SAS_SETTING_OFFICE, &f->error));
  g_assert_no_error (f->error);
  g_assert_true (sas_settings_store_set (f->db, SAS_SETTING_OFFICE, "Pemerintah Kabupaten Tirtasari", f->operator_, NULL));
  g_assert_true (sas_settings_store_set (f->db, SAS_SETTING_OFFICE, "Pemerintah Kabupaten Tirtasari", f->operator_, NULL));
  office = sas_settings_store_get (f->db, SAS_SETTING_OFFICE, NULL);
  g_assert_cmpstr (office, ==, "Pemerintah Kabupaten Tirtasari");
  g_assert_false (sas_settings_store_set_bytes (f->db, SAS_SETTING_LOGO, text, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_INVALID);
  g_clear_error (&f->error);
  g_assert_true (sas_settings_store_set_bytes (f->db, SAS_SETTING_LOGO, logo, f->operator_, NULL));
  back = sas_settings_store_get_bytes (f->db, SAS_SETTING_LOGO, NULL);
  g_assert_true (g_bytes_equal (logo, back));
  g_assert_true (sas_settings_store_set_bytes (f->db, SAS_SETTING_LOGO, NULL, f->operator_, NULL));
  g_assert_null (sas_settings_store_get_bytes (f->db, SAS_SETTING_LOGO, NULL));
  g_assert_cmpint (sas_db_number (f->db, 0, NULL, "SELECT max(number) FROM audit", ""), ==, rows + 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/roster-store/merge", test_merge);
  ADD ("/roster-store/all-or-nothing", test_all_or_nothing);
  ADD ("/roster-store/new-number", test_new_number);
  ADD ("/roster-store/single", test_single);
  ADD ("/settings-store/settings", test_settings);
  return g_test_run ();
}
