/* Opening what can be opened, and a sentence for everything else. */
#include <glib/gstdio.h>
#include <unistd.h>
#include "fixture.h"
#include "sas-check.h"
#include "sas-error.h"
#include "sas-evaluation-store.h"
#include "sas-evidence-store.h"
#include "sas-library-store.h"
#include "sas-schema.h"
#include "sas-team-store.h"

static void
assert_refused (Fixture *f, const char *path, SasDbMode mode, int code)
{
  g_assert_null (sas_office_open (path, mode, &f->error));
  g_assert_error (f->error, SAS_ERROR, code);
  g_assert_nonnull (strstr (f->error->message, path));   /* the sentence names the file */
  g_clear_error (&f->error);
}

static void
assert_sound (Fixture *f)
{
  g_autoptr (GPtrArray) faults = sas_check (f->db, TRUE, NULL, &f->error);

  g_assert_no_error (f->error);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_create (Fixture *f, gconstpointer data)
{
  GStatBuf facts;

  g_assert_cmpint (sas_schema_version (f->db, NULL), ==, sas_schema_latest ());
  g_assert_null (sas_office_create (f->path, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_CONFLICT);
  g_clear_error (&f->error);
  g_assert_cmpint (g_stat (f->path, &facts), ==, 0);
#ifndef G_OS_WIN32
  g_assert_cmpint (facts.st_mode & 0777, ==, 0600);
#endif
  assert_sound (f);
}

/* One writer, named to the second one; readers beside him see what he has stored. */
static void
test_one_writer (Fixture *f, gconstpointer data)
{
  g_autoptr (SasDb) reader = NULL;
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  g_autoptr (SasPlan) seen = NULL;
  g_autoptr (GPtrArray) notices = NULL;

  g_assert_null (sas_office_open (f->path, SAS_DB_READ_WRITE, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_CONFLICT);
  g_assert_nonnull (strstr (f->error->message, g_get_user_name ()));
  g_assert_nonnull (strstr (f->error->message, g_get_host_name ()));
  g_clear_error (&f->error);
  reader = sas_office_open (f->path, SAS_DB_READ_ONLY, &f->error);
  g_assert_no_error (f->error);
  seen = sas_plan_store_load (reader, NIP, 2026, SAS_PLAN_CURRENT, NULL, NULL);
  g_assert_true (sas_plan_equal (seen, plan));
  g_assert_false (sas_plan_store_set (reader, plan, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_STORAGE);
  g_clear_error (&f->error);
  fixture_reopen (f);   /* closed: the next one may write, and is not told of a crash although the reader stays */
  notices = sas_office_notices (f->db, &f->error);
  g_assert_no_error (f->error);
  g_assert_cmpuint (notices->len, ==, 0);
}

static void
test_not_ours (Fixture *f, gconstpointer data)
{
  g_autofree char *text = g_build_filename (f->folder, "surat.txt", NULL);
  g_autofree char *empty = g_build_filename (f->folder, "kosong", NULL);
  g_autofree char *other = g_build_filename (f->folder, "lain.db", NULL);
  g_autofree char *missing = g_build_filename (f->folder, "tiada", NULL);
  g_autofree char *contents = NULL;
  sqlite3 *raw = NULL;

  g_assert_true (g_file_set_contents (text, "Dengan hormat, bersama ini kami sampaikan", -1, NULL));
  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  g_assert_cmpint (sqlite3_open (other, &raw), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (raw, "CREATE TABLE lain (x)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (raw);
  for (SasDbMode mode = SAS_DB_READ_ONLY; mode <= SAS_DB_READ_WRITE; mode++)
    {
      assert_refused (f, text, mode, SAS_ERROR_NOT_OURS);
      assert_refused (f, empty, mode, SAS_ERROR_NOT_OURS);
      assert_refused (f, other, mode, SAS_ERROR_NOT_OURS);
      assert_refused (f, f->folder, mode, SAS_ERROR_NOT_OURS);
      assert_refused (f, missing, mode, SAS_ERROR_NOT_FOUND);
    }
  g_assert_true (g_file_get_contents (text, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "Dengan hormat, bersama ini kami sampaikan");
}

static void
test_too_new (Fixture *f, gconstpointer data)
{
  g_assert_true (sas_db_exec (f->db, "PRAGMA user_version = 999", NULL));
  g_clear_pointer (&f->db, sas_db_close);
  assert_refused (f, f->path, SAS_DB_READ_WRITE, SAS_ERROR_TOO_NEW);
  assert_refused (f, f->path, SAS_DB_READ_ONLY, SAS_ERROR_TOO_NEW);
}

/* Cut to three quarters; and a page overwritten in the middle: refused, left as it is. */
static void
test_damaged (Fixture *f, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  g_autofree char *cut = g_build_filename (f->folder, "terpotong.sasaran", NULL);
  g_autofree char *broken = g_build_filename (f->folder, "rusak.sasaran", NULL);
  g_autofree char *after = NULL;
  gsize size, size_after;

  g_clear_pointer (&f->db, sas_db_close);
  g_assert_true (g_file_get_contents (f->path, &bytes, &size, NULL));
  for (gsize part = 1; part < 8; part++)
    {
      g_assert_true (g_file_set_contents (cut, bytes, (gssize) (size * part / 8), NULL));
      assert_refused (f, cut, SAS_DB_READ_WRITE, SAS_ERROR_CORRUPT);
      assert_refused (f, cut, SAS_DB_READ_ONLY, SAS_ERROR_CORRUPT);
    }
  memset (bytes + 4096 * 3, 0xa5, 4096);
  g_assert_true (g_file_set_contents (broken, bytes, (gssize) size, NULL));
  assert_refused (f, broken, SAS_DB_READ_WRITE, SAS_ERROR_CORRUPT);
  g_assert_true (g_file_get_contents (broken, &after, &size_after, NULL));
  g_assert_cmpmem (bytes, size, after, size_after);
}

/* Without the right to write: a sentence for the writer, and reading goes on. */
static void
test_read_only (Fixture *f, gconstpointer data)
{
  g_autoptr (SasDb) reader = NULL;
  g_autoptr (SasRoster) roster = NULL;
  g_autofree char *lock = g_strconcat (f->path, "-kunci", NULL);

  g_clear_pointer (&f->db, sas_db_close);
#ifdef G_OS_UNIX
  if (geteuid () == 0)
    {
      g_test_skip ("the administrator may write everywhere");
      return;
    }
#endif
  g_assert_cmpint (g_chmod (f->path, 0400), ==, 0);
  assert_refused (f, f->path, SAS_DB_READ_WRITE, SAS_ERROR_STORAGE);
  g_unlink (lock);
  g_assert_cmpint (g_chmod (f->folder, 0500), ==, 0);
  assert_refused (f, f->path, SAS_DB_READ_WRITE, SAS_ERROR_STORAGE);
  reader = sas_office_open (f->path, SAS_DB_READ_ONLY, &f->error);
  g_assert_no_error (f->error);
  roster = sas_roster_store_load (reader, &f->error);
  g_assert_no_error (f->error);
  g_assert_cmpuint (sas_roster_people (roster)->len, ==, 7);
  g_assert_cmpint (g_chmod (f->folder, 0700), ==, 0);
}

/* A disk that nobody can write to, as a CD: also without WAL's helpers. */
static void
test_immutable (Fixture *f, gconstpointer data)
{
  g_autoptr (SasDb) reader = NULL;

  g_clear_pointer (&f->db, sas_db_close);
  reader = sas_db_open (f->path, SAS_DB_IMMUTABLE, &f->error);
  g_assert_no_error (f->error);
  g_assert_cmpint (sas_db_number (reader, 0, NULL, "SELECT count(*) FROM person", ""), ==, 7);
}

/* An office of an earlier format, with its data, as today's program opens it. */
static SasDb *
open_dump (Fixture *f, const char *format)
{
  g_autofree char *dump_name = g_strconcat (format, ".sql", NULL);
  g_autofree char *dump = g_test_build_filename (G_TEST_DIST, "data", dump_name, NULL);
  g_autofree char *name = g_strconcat (format, ".sasaran", NULL);
  g_autofree char *path = g_build_filename (f->folder, name, NULL);
  g_autofree char *sql = NULL;
  sqlite3 *raw = NULL;
  SasDb *db;

  g_assert_true (g_file_get_contents (dump, &sql, NULL, NULL));
  g_assert_cmpint (sqlite3_open (path, &raw), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (raw, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (raw);
  db = sas_office_open (path, SAS_DB_READ_WRITE, &f->error);
  g_assert_no_error (f->error);
  g_assert_cmpint (sas_schema_version (db, NULL), ==, sas_schema_latest ());
  return db;
}

static void
assert_no_faults (SasDb *db)
{
  g_autoptr (GPtrArray) faults = sas_check (db, TRUE, NULL, NULL);

  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_format_1 (Fixture *f, gconstpointer data)
{
  g_autoptr (SasDb) db = open_dump (f, "format-1");
  g_autoptr (SasPlan) plan = sas_plan_store_load (db, NIP, 2026, SAS_PLAN_CURRENT, NULL, &f->error);
  g_autoptr (SasRoster) roster = sas_roster_store_load (db, NULL);
  g_autoptr (GPtrArray) teams = sas_team_store_list (db, NULL);   /* a table of format 2 */

  g_assert_no_error (f->error);
  g_assert_cmpint (plan->state, ==, SAS_PLAN_APPROVED);
  g_assert_cmpuint (plan->results->len, ==, 3);
  g_assert_cmpstr (plan->approval->place, ==, "Jakarta");
  g_assert_cmpuint (sas_roster_people (roster)->len, ==, 7);
  g_assert_cmpuint (teams->len, ==, 0);
  assert_no_faults (db);
  g_assert_cmpint (sas_library_count (db, NULL), ==, 3);  /* what the approved plan has */
}

static void
test_format_3 (Fixture *f, gconstpointer data)
{
  g_autoptr (SasDb) db = open_dump (f, "format-3");
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_store_load (db, NIP, 2026, SAS_PERIOD_Q1, NULL, &f->error);
  g_autoptr (GPtrArray) evidence = sas_evidence_store_list (db, NIP, 2026, -1, f->operator_, NULL, NULL);   /* a table of format 4 */
  const SasRealisation *first = g_ptr_array_index (evaluation->realisations, 0);

  g_assert_no_error (f->error);
  g_assert_cmpint (evaluation->state, ==, SAS_EVALUATION_FINAL);
  g_assert_cmpint (evaluation->predicate, ==, SAS_PREDICATE_BAIK);
  g_assert_cmpuint (first->feedback_items->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (first->evidence, 0), ==, "Laporan; 'akhir'");
  g_assert_cmpuint (evidence->len, ==, 0);
  assert_no_faults (db);
}

static void
test_format_4 (Fixture *f, gconstpointer data)
{
  g_autoptr (SasDb) db = open_dump (f, "format-4");
  g_autoptr (GPtrArray) evidence = sas_evidence_store_list (db, NIP, 2026, SAS_PERIOD_Q2, f->operator_, NULL, &f->error);

  g_assert_no_error (f->error);
  g_assert_cmpuint (evidence->len, ==, 1);
  assert_no_faults (db);
}

/* Moved away, or another put in its place, while it is open: a change is refused, and stored when the file is back. */
static void
test_moved (Fixture *f, gconstpointer data)
{
  g_autofree char *aside = g_strconcat (f->path, "-aside", NULL);
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);

  g_free (sas_plan_result (plan, 0)->text);
  sas_plan_result (plan, 0)->text = g_strdup ("Diketik selagi berkas tidak ada");
  g_assert_cmpint (g_rename (f->path, aside), ==, 0);
  for (guint other = 0; other < 2; other++)
    {
      if (other)
        g_assert_true (g_file_set_contents (f->path, "lain", -1, NULL));
      g_assert_false (sas_plan_store_save (f->db, plan, &revision, f->operator_, &f->error));
      g_assert_error (f->error, SAS_ERROR, SAS_ERROR_STORAGE);
      g_assert_nonnull (strstr (f->error->message, f->path));
      g_clear_error (&f->error);
    }
  g_assert_cmpint (g_rename (aside, f->path), ==, 0);
  g_assert_true (sas_plan_store_save (f->db, plan, &revision, f->operator_, &f->error));
  g_assert_no_error (f->error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/office/create", test_create);
  ADD ("/office/one-writer", test_one_writer);
  ADD ("/office/not-ours", test_not_ours);
  ADD ("/office/too-new", test_too_new);
  ADD ("/office/damaged", test_damaged);
  ADD ("/office/read-only", test_read_only);
  ADD ("/office/immutable", test_immutable);
  ADD ("/office/format-1", test_format_1);
  ADD ("/office/format-3", test_format_3);
  ADD ("/office/format-4", test_format_4);
  ADD ("/office/moved", test_moved);
  return g_test_run ();
}
