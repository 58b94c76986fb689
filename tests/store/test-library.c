/* The library: what approved plans and sheets put into it, what is found and in which order. */
#include "fixture.h"
#include "sas-audit.h"
#include "sas-library-store.h"

#define POST "Perancang Ahli Muda"

static SasLibraryEntry *
entry_new (const char *text, const char *position, const char *unit)
{
  SasResult *result = sas_record_new (&sas_result_type);
  SasIndicator *indicator = sas_record_new (&sas_indicator_type);
  SasLibraryEntry *entry;

  sas_record_set_text (&sas_result_type, result, "text", text);
  sas_record_set_text (&sas_indicator_type, indicator, "text", "Jumlah dokumen yang diverifikasi");
  g_ptr_array_add (result->indicators, indicator);
  entry = sas_library_entry_new (result, position, unit);
  sas_record_free (&sas_result_type, result);
  return entry;
}

static GPtrArray *
entries_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) sas_library_entry_free);
}

static SasLibraryImport *
import (Fixture *f, GPtrArray *entries)
{
  SasLibraryImport *done = sas_library_import (f->db, entries, "pustaka.xlsx", f->operator_, &f->error);

  g_assert_no_error (f->error);
  return done;
}

static GPtrArray *
find (Fixture *f, const char *text, const char *position, const char *unit)
{
  const SasLibraryQuery query = { text, position, unit, 50 };
  GPtrArray *found = sas_library_find (f->db, &query, &f->error);

  g_assert_no_error (f->error);
  return found;
}

static const SasLibraryEntry *
at (GPtrArray *found, guint index)
{
  g_assert_cmpuint (index, <, found->len);
  return g_ptr_array_index (found, index);
}

static void
assert_count (Fixture *f, const char *text, guint count)
{
  g_autoptr (GPtrArray) found = find (f, text, NULL, NULL);

  g_assert_cmpuint (found->len, ==, count);
}

static void
act (Fixture *f, const char *id, const char *action)
{
  SasPlanAct step = { .action = action, .note = "alasan", .place = "Jakarta", .date = sas_date_new (2026, 1, 20) };
  g_autoptr (SasPlan) plan = sas_plan_store_act (f->db, id, NULL, &step, f->operator_, &f->error);

  g_assert_no_error (f->error);
}

/* Approved: in; the same again in a revised version: counted once, with what it says now. */
static void
test_approved_plan (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  g_autoptr (SasPlan) next = NULL;
  const char *text = sas_plan_result (plan, 0)->text;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) again = NULL;

  assert_count (f, text, 0);
  act (f, plan->id, "submit");
  assert_count (f, text, 0);
  act (f, plan->id, "approve");
  found = find (f, text, NULL, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (at (found, 0)->result->text, ==, text);
  g_assert_cmpuint (at (found, 0)->result->indicators->len, ==, sas_plan_result (plan, 0)->indicators->len);
  g_assert_cmpstr (at (found, 0)->result->superior_result, ==, NULL);
  g_assert_cmpstr (at (found, 0)->unit, ==, "Kementerian 'X'; DROP TABLE unit");
  g_assert_cmpint (at (found, 0)->used, ==, 1);
  g_assert_cmpint (at (found, 0)->year, ==, 2026);
  g_assert_cmpstr (at (found, 0)->source, ==, NULL);

  act (f, plan->id, "revise");
  next = sas_plan_store_load (f->db, NIP, 2026, SAS_PLAN_CURRENT, &revision, &f->error);
  sas_record_set_text (&sas_indicator_type, sas_plan_indicator (next, 0, 0), "target", "77");
  sas_plan_store_save (f->db, next, &revision, f->operator_, &f->error);
  g_assert_no_error (f->error);
  act (f, next->id, "submit");
  fixture_record_dialogue (f, next);
  act (f, next->id, "approve");
  again = find (f, text, NULL, NULL);
  g_assert_cmpuint (again->len, ==, 1);
  g_assert_cmpint (at (again, 0)->used, ==, 1);
  g_assert_cmpstr (((SasIndicator *) g_ptr_array_index (at (again, 0)->result->indicators, 0))->target, ==, "77");
}

static void
test_parts_of_words (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = entries_new ();
  g_autoptr (SasLibraryImport) done = NULL;

  g_ptr_array_add (entries, entry_new ("Tersedianya Gambar Rencana Jalan \"Kota\"", POST, "Bidang Bina Marga"));
  g_ptr_array_add (entries, entry_new ("Pelayanan 100% selesai; 'tepat' waktu", "Analis", "Sekretariat"));
  done = import (f, entries);
  assert_count (f, "ambar", 1);
  assert_count (f, "JALAN gam", 1);
  assert_count (f, "verifik", 2);              /* by an indicator */
  assert_count (f, "perancang", 1);            /* by the post */
  assert_count (f, "sekret pelay", 1);         /* by the unit */
  assert_count (f, "ga", 1);                   /* shorter than the index has */
  assert_count (f, "gambar pelayanan", 0);     /* every word */
  assert_count (f, "gambar OR pelayanan", 0);   /* no language of queries */
  assert_count (f, "'; DROP TABLE library", 0);
  assert_count (f, "100", 1);
}

static void
test_order (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = entries_new ();
  g_autoptr (SasLibraryImport) done = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) empty = NULL;

  g_ptr_array_add (entries, entry_new ("Laporan jalan", "Arsiparis", "Lain"));
  g_ptr_array_add (entries, entry_new ("Jalan mantap", "Arsiparis", "Lain"));
  g_ptr_array_add (entries, entry_new ("Jembatan dan jalan", "Pengawas", "Bidang Bina Marga"));
  g_ptr_array_add (entries, entry_new ("Rencana jalan", POST, "Lain"));
  g_ptr_array_add (entries, entry_new ("Laporan jalan", "Bendahara", "Lain"));
  done = import (f, entries);
  fixture_sql (f, "UPDATE library SET used = 9 WHERE position = 'Bendahara'");
  found = find (f, "jalan", "perancang ahli muda", "bidang bina marga");
  g_assert_cmpuint (found->len, ==, 5);
  g_assert_cmpstr (at (found, 0)->result->text, ==, "Rencana jalan");          /* same post */
  g_assert_cmpstr (at (found, 1)->result->text, ==, "Jembatan dan jalan");     /* same unit */
  g_assert_cmpstr (at (found, 2)->result->text, ==, "Jalan mantap");           /* begins with it */
  g_assert_cmpstr (at (found, 3)->position, ==, "Bendahara");                  /* used more often */
  empty = find (f, "", POST, "Bidang Bina Marga");
  g_assert_cmpuint (empty->len, ==, 1);
  g_assert_cmpstr (at (empty, 0)->position, ==, POST);
}

/* The same text and post is one entry; a sheet may be corrected by importing it again, and all of it taken back. */
static void
test_import (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = entries_new ();
  g_autoptr (GPtrArray) second = entries_new ();
  g_autoptr (SasLibraryImport) first_done = NULL;
  g_autoptr (SasLibraryImport) second_done = NULL;
  g_autoptr (SasLibraryImport) third_done = NULL;
  g_autoptr (GPtrArray) found = NULL;
  gint64 rows;

  g_ptr_array_add (entries, entry_new ("Jalan mantap", POST, "Bidang"));
  g_ptr_array_add (entries, entry_new ("JALAN  MANTAP.", POST, "Bidang"));
  g_ptr_array_add (entries, entry_new ("Jalan mantap", "Pengawas", "Bidang"));
  g_ptr_array_add (entries, entry_new (" .. ", POST, "Bidang"));
  first_done = import (f, entries);
  g_assert_cmpuint (first_done->added, ==, 2);
  g_assert_cmpint (sas_library_count (f->db, NULL), ==, 2);
  g_ptr_array_add (second, entry_new ("Jalan mantap", POST, "Seksi"));
  g_ptr_array_add (second, entry_new ("Jembatan kokoh", POST, "Seksi"));
  second_done = import (f, second);
  g_assert_cmpuint (second_done->added, ==, 1);
  g_assert_cmpuint (second_done->changed, ==, 1);
  rows = sas_db_number (f->db, 0, NULL, "SELECT count(*) FROM audit", "");
  third_done = import (f, second);
  g_assert_cmpuint (third_done->same, ==, 2);
  g_assert_cmpint (sas_db_number (f->db, 0, NULL, "SELECT count(*) FROM audit", ""), ==, rows);

  g_assert_true (sas_library_unimport (f->db, second_done, "pustaka.xlsx", f->operator_, &f->error));
  g_assert_no_error (f->error);
  found = find (f, "mantap", POST, NULL);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpstr (at (found, 0)->unit, ==, "Bidang");
  assert_count (f, "jembatan", 0);
  assert_count (f, "seksi", 0);
}

/* What a plan says goes before what a sheet says; what a plan has used stays when the import is taken back. */
static void
test_plan_before_sheet (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  const char *text = sas_plan_result (plan, 0)->text;
  g_autoptr (GPtrArray) entries = entries_new ();
  g_autoptr (SasLibraryImport) done = NULL;
  g_autoptr (SasLibraryImport) again = NULL;
  g_autoptr (GPtrArray) found = NULL;

  g_ptr_array_add (entries, entry_new (text, "", "Sembarang"));
  done = import (f, entries);
  act (f, plan->id, "submit");
  act (f, plan->id, "approve");
  again = import (f, entries);
  g_assert_cmpuint (again->same, ==, 1);
  g_assert_true (sas_library_unimport (f->db, done, "pustaka.xlsx", f->operator_, &f->error));
  found = find (f, text, NULL, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (at (found, 0)->used, ==, 1);
}

/* A plan takes what a sheet brought, and is taken back: the sheet's entry is still there, and can still be taken out with its import. */
static void
test_sheet_after_plan (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  const char *text = sas_plan_result (plan, 0)->text;
  g_autoptr (GPtrArray) entries = entries_new ();
  g_autoptr (SasPlan) set = NULL;
  g_autoptr (GPtrArray) used = NULL;
  g_autoptr (GPtrArray) left = NULL;
  SasLibraryImport *done;

  act (f, plan->id, "submit");
  act (f, plan->id, "approve");
  set = sas_plan_store_load (f->db, NIP, 2026, SAS_PLAN_CURRENT, NULL, &f->error);
  used = find (f, text, NULL, NULL);
  g_ptr_array_add (entries, entry_new (text, at (used, 0)->position, at (used, 0)->unit));
  g_assert_true (sas_library_leave (f->db, set, &f->error));
  assert_count (f, text, 0);
  done = import (f, entries);
  g_assert_true (sas_library_take (f->db, set, &f->error));
  g_assert_true (sas_library_leave (f->db, set, &f->error));
  left = find (f, text, NULL, NULL);
  g_assert_cmpstr (at (left, 0)->source, ==, "pustaka.xlsx");
  g_assert_cmpint (at (left, 0)->used, ==, 0);
  g_assert_true (sas_library_unimport (f->db, done, "pustaka.xlsx", f->operator_, &f->error));
  assert_count (f, text, 0);
  sas_library_import_free (done);
}

static void
test_rebuild (Fixture *f, gconstpointer data)
{
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  g_autoptr (GPtrArray) entries = entries_new ();
  g_autoptr (SasLibraryImport) done = NULL;

  g_ptr_array_add (entries, entry_new ("Jalan mantap", POST, "Bidang"));
  done = import (f, entries);
  act (f, plan->id, "submit");
  act (f, plan->id, "approve");
  g_assert_cmpint (sas_library_count (f->db, NULL), ==, 1 + plan->results->len);
  fixture_sql (f, "DELETE FROM library WHERE source IS NULL");
  g_assert_true (sas_library_rebuild (f->db, &f->error));
  g_assert_true (sas_library_rebuild (f->db, &f->error));
  g_assert_no_error (f->error);
  g_assert_cmpint (sas_library_count (f->db, NULL), ==, 1 + plan->results->len);
  g_assert_cmpint (sas_db_number (f->db, 0, NULL, "SELECT max (used) FROM library", ""), ==, 1);
  assert_count (f, "mantap", 1);
}

/* An import that fails in the middle leaves nothing. */
static void
test_all_or_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = entries_new ();
  g_autoptr (SasLibraryImport) done = NULL;

  fixture_sql (f, "CREATE TRIGGER stop BEFORE INSERT ON library WHEN new.folded = 'kedua' BEGIN SELECT RAISE (ABORT, 'no'); END");
  g_ptr_array_add (entries, entry_new ("Pertama", POST, ""));
  g_ptr_array_add (entries, entry_new ("Kedua", POST, ""));
  done = sas_library_import (f->db, entries, "pustaka.xlsx", f->operator_, &f->error);
  g_assert_null (done);
  g_assert_nonnull (f->error);
  g_assert_cmpint (sas_library_count (f->db, NULL), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/library/approved-plan", test_approved_plan);
  ADD ("/library/parts-of-words", test_parts_of_words);
  ADD ("/library/order", test_order);
  ADD ("/library/import", test_import);
  ADD ("/library/plan-before-sheet", test_plan_before_sheet);
  ADD ("/library/sheet-after-plan", test_sheet_after_plan);
  ADD ("/library/rebuild", test_rebuild);
  ADD ("/library/all-or-nothing", test_all_or_nothing);
  return g_test_run ();
}
