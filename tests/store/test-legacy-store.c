/* Years by the numeric method in the office file. */
#include "fixture.h"
#include "sas-audit.h"
#include "sas-check.h"
#include "sas-error.h"
#include "sas-legacy-store.h"

static SasLegacyRecord *
record_of (int year)
{
  SasLegacyRecord *record = sas_legacy_record_new (NIP, year);
  SasLegacyResult *result = sas_record_new (&sas_legacy_result_type);
  SasLegacyIndicator *indicator = sas_record_new (&sas_legacy_indicator_type);

  sas_record_set_text (&sas_legacy_result_type, result, "text", "Tersusunnya 'DED'; \"drainase\"");
  sas_record_set_text (&sas_legacy_result_type, result, "weighted", "102.8");
  sas_record_set_text (&sas_legacy_indicator_type, indicator, "text", "Jumlah");
  sas_record_set_text (&sas_legacy_indicator_type, indicator, "target_low", "10");
  g_ptr_array_add (result->indicators, indicator);
  g_ptr_array_add (record->results, result);
  sas_record_set_text (&sas_legacy_record_type, record, "behaviour_value", "95");
  return record;
}

static GPtrArray *
all (Fixture *f)
{
  const SasLegacyFilter any = { NULL };

  return sas_legacy_store_list (f->db, &any, &f->error);
}

static void
assert_sound (Fixture *f, guint faults)
{
  g_autoptr (GPtrArray) found = sas_check (f->db, TRUE, NULL, NULL);

  g_assert_cmpuint (found->len, ==, faults);
}

static void
test_round_trip (Fixture *f, gconstpointer data)
{
  g_autoptr (SasLegacyRecord) record = record_of (2021), stored = NULL, again = NULL;
  g_autoptr (GPtrArray) rows = NULL, audit = NULL;

  g_assert_true (sas_legacy_store_save (f->db, record, f->operator_, &f->error));
  stored = sas_legacy_store_load (f->db, NIP, 2021, -1, NULL);
  g_assert_true (sas_record_equal (&sas_legacy_record_type, record, stored));
  sas_record_set_text (&sas_legacy_indicator_type, sas_legacy_indicator_of (stored, 0, 0), "realisation", "12");
  sas_record_set_text (&sas_legacy_record_type, stored, "id", "");                         /* known by person, year and span */
  sas_record_set_text (&sas_legacy_record_type, stored, "regulation", "permenpanrb-8-2021");
  g_assert_true (sas_legacy_store_save (f->db, stored, f->operator_, &f->error));
  g_assert_cmpstr (stored->id, ==, record->id);
  g_assert_true (sas_legacy_store_save (f->db, stored, f->operator_, &f->error));          /* nothing new: no row in the chain */
  fixture_reopen (f);
  again = sas_legacy_store_load (f->db, NIP, 2021, SAS_LEGACY_JULY_DECEMBER, NULL);
  g_assert_cmpstr (sas_legacy_indicator_of (again, 0, 0)->realisation, ==, "12");
  rows = all (f);
  g_assert_cmpuint (rows->len, ==, 1);
  audit = sas_audit_list (f->db, record->id, 0, 10, NULL);
  g_assert_cmpuint (audit->len, ==, 2);
  g_assert_cmpstr (((SasAuditRow *) g_ptr_array_index (audit, 0))->action, ==, "edit");
  assert_sound (f, 0);
}

static void
assert_refused (Fixture *f, SasLegacyRecord *record, const SasActor *actor, int code)
{
  g_autoptr (GPtrArray) before = all (f), after = NULL;

  g_assert_false (sas_legacy_store_save (f->db, record, actor, &f->error));
  g_assert_error (f->error, SAS_ERROR, code);
  g_clear_error (&f->error);
  after = all (f);
  g_assert_cmpuint (before->len, ==, after->len);
  g_assert_cmpstr (record->id, ==, "");
}

static void
test_refused (Fixture *f, gconstpointer data)
{
  g_autoptr (SasActor) employee = sas_actor_new (NIP, "Pegawai");
  g_autoptr (SasLegacyRecord) record = record_of (2021), nobodys = record_of (2021), today = record_of (2026), missing = NULL;

  assert_refused (f, record, employee, SAS_ERROR_DENIED);
  sas_record_set_text (&sas_legacy_record_type, nobodys, "nip", "1");
  assert_refused (f, nobodys, f->operator_, SAS_ERROR_NOT_FOUND);
  assert_refused (f, today, f->operator_, SAS_ERROR_INVALID);
  missing = sas_legacy_store_load (f->db, NIP, 2021, -1, &f->error);
  g_assert_null (missing);
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_NOT_FOUND);
  g_clear_error (&f->error);
}

/* Each span is a record of its own; taken out, it is gone with what it holds, and the chain says so. */
static void
test_spans_and_removal (Fixture *f, gconstpointer data)
{
  g_autoptr (SasLegacyRecord) half = record_of (2021), year = record_of (2021), older = record_of (2018), found = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  year->span = SAS_LEGACY_YEAR;
  g_assert_true (sas_legacy_store_save (f->db, year, f->operator_, NULL) && sas_legacy_store_save (f->db, half, f->operator_, NULL) &&
                 sas_legacy_store_save (f->db, older, f->operator_, NULL));
  rows = all (f);
  g_assert_cmpuint (rows->len, ==, 3);
  found = sas_legacy_store_load (f->db, NIP, 2021, -1, NULL);
  g_assert_cmpstr (found->id, ==, half->id);
  g_assert_true (sas_legacy_store_remove (f->db, half->id, f->operator_, NULL));
  g_assert_false (sas_legacy_store_remove (f->db, half->id, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_NOT_FOUND);
  g_clear_error (&f->error);
  g_assert_cmpint (sas_db_number (f->db, 0, NULL, "SELECT count (*) FROM legacy_result", ""), ==, 2);
  assert_sound (f, 0);
}

/* `check` finds what was changed behind the program's back. */
static void
test_tampered (Fixture *f, gconstpointer data)
{
  g_autoptr (SasLegacyRecord) record = record_of (2021);

  g_assert_true (sas_legacy_store_save (f->db, record, f->operator_, NULL));
  fixture_sql (f, "UPDATE legacy_record SET behaviour_value = '120'");
  assert_sound (f, 1);
}

/* A plan keeps the regulation it was made by, whatever is given back for it; one of an old year is not made. */
static void
test_plan_keeps_regulation (Fixture *f, gconstpointer data)
{
  gint64 revision, none = 0;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision), old = sas_plan_new (NIP, 2021), other = sas_plan_new (NIP, 2025), again = NULL;

  sas_record_set_text (&sas_plan_type, plan, "regulation", "permenpanrb-8-2021");
  g_assert_true (sas_plan_store_save (f->db, plan, &revision, f->operator_, &f->error));
  again = sas_plan_store_load (f->db, NIP, 2026, SAS_PLAN_CURRENT, NULL, NULL);
  g_assert_cmpstr (again->regulation, ==, "permenpanrb-6-2022");
  g_assert_false (sas_plan_store_save (f->db, old, &none, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_INVALID);
  g_clear_error (&f->error);
  sas_record_set_text (&sas_plan_type, other, "regulation", "permenpanrb-8-2021");
  g_assert_false (sas_plan_store_save (f->db, other, &none, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/legacy-store/round-trip", test_round_trip);
  ADD ("/legacy-store/refused", test_refused);
  ADD ("/legacy-store/spans-and-removal", test_spans_and_removal);
  ADD ("/legacy-store/tampered", test_tampered);
  ADD ("/legacy-store/plan-keeps-regulation", test_plan_keeps_regulation);
  return g_test_run ();
}
