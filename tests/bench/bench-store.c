/* Saving one changed plan, beside the same writes by bare SQLite: one transaction, WAL, synchronous=FULL, prepared statements. Time by
 * the clock on the wall, since it is the disk that one waits for; in turn, medians. */
#include <stdio.h>
#include <stdlib.h>
#include "fixture.h"

#define ROUNDS 400

static int
compare (const void *a, const void *b)
{
  return *(const double *) a > *(const double *) b ? 1 : -1;
}

static double
median (double *values)
{
  qsort (values, ROUNDS, sizeof *values, compare);
  return values[ROUNDS / 2];
}

static double
save_ours (Fixture *f, SasPlan *plan, gint64 *revision, int round)
{
  g_autofree char *text = g_strdup_printf ("hasil kerja %d", round);
  gint64 start;

  sas_record_set_text (&sas_result_type, sas_plan_result (plan, 0), "text", text);
  start = g_get_monotonic_time ();
  sas_plan_store_save (f->db, plan, revision, f->operator_, &f->error);
  g_assert_no_error (f->error);
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

/* The rows that a save of one changed result writes: the result, and the plan's revision, time, hand and figures. */
typedef struct { sqlite3 *db; sqlite3_stmt *begin, *result, *plan, *commit; } Bare;

static sqlite3_stmt *
prepare (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  return stmt;
}

static void
step (sqlite3_stmt *stmt)
{
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_DONE);
  sqlite3_reset (stmt);
}

static void
bare_open (Bare *bare, const char *path)
{
  g_assert_cmpint (sqlite3_open (path, &bare->db), ==, SQLITE_OK);
  sqlite3_exec (bare->db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;", NULL, NULL, NULL);
  bare->begin = prepare (bare->db, "BEGIN IMMEDIATE");
  bare->result = prepare (bare->db, "UPDATE result SET id = ?1, kind = ?2, superior_result = ?3, text = ?4, assigned_by = ?5, position = ?6 WHERE id = ?1");
  bare->plan = prepare (bare->db, "UPDATE plan SET revision = revision + 1, updated = ?2, updated_nip = ?3, updated_by = ?4, filled = ?5, "
                                  "parts = ?6, aligned = ?7 WHERE id = ?1");
  bare->commit = prepare (bare->db, "COMMIT");
}

static void
bare_close (Bare *bare)
{
  sqlite3_stmt *statements[] = { bare->begin, bare->result, bare->plan, bare->commit };

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    sqlite3_finalize (statements[i]);
  sqlite3_close (bare->db);
}

static double
save_bare (Bare *bare, const SasPlan *plan, int round)
{
  g_autofree char *text = g_strdup_printf ("hasil kerja %d", round);
  const SasResult *result = sas_plan_result (plan, 0);
  gint64 start = g_get_monotonic_time ();

  step (bare->begin);
  sqlite3_bind_text (bare->result, 1, result->id, -1, SQLITE_STATIC);
  sqlite3_bind_text (bare->result, 2, "main", -1, SQLITE_STATIC);
  sqlite3_bind_text (bare->result, 3, result->superior_result, -1, SQLITE_STATIC);
  sqlite3_bind_text (bare->result, 4, text, -1, SQLITE_STATIC);
  sqlite3_bind_text (bare->result, 5, result->assigned_by, -1, SQLITE_STATIC);
  sqlite3_bind_int (bare->result, 6, 0);
  step (bare->result);
  sqlite3_bind_text (bare->plan, 1, plan->id, -1, SQLITE_STATIC);
  sqlite3_bind_text (bare->plan, 2, "2026-11-24T03:42:10Z", -1, SQLITE_STATIC);
  sqlite3_bind_text (bare->plan, 3, "", -1, SQLITE_STATIC);
  sqlite3_bind_text (bare->plan, 4, "Pengelola kepegawaian", -1, SQLITE_STATIC);
  for (int i = 5; i <= 7; i++)
    sqlite3_bind_int (bare->plan, i, round);
  step (bare->plan);
  step (bare->commit);
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

/* Two offices of the same content, so that neither's log stands in the other's way. */
int
main (int argc, char **argv)
{
  Fixture f = { 0 };
  g_autofree char *twin = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr (SasPlan) plan = NULL;
  double ours[ROUNDS], bare[ROUNDS];
  gint64 revision;
  Bare sqlite;
  gsize size;

  g_test_init (&argc, &argv, NULL);
  fixture_set_up (&f, NULL);
  plan = fixture_stored_plan (&f, &revision);
  twin = g_build_filename (f.folder, "kembar.sasaran", NULL);
  g_clear_pointer (&f.db, sas_db_close);
  g_assert_true (g_file_get_contents (f.path, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (twin, bytes, (gssize) size, NULL));
  fixture_reopen (&f);
  bare_open (&sqlite, twin);
  for (int i = 0; i < ROUNDS; i++)
    {
      ours[i] = save_ours (&f, plan, &revision, i);
      bare[i] = save_bare (&sqlite, plan, i);
    }
  bare_close (&sqlite);
  fixture_tear_down (&f, NULL);
  printf ("save of one changed plan|%.4f|the same writes, bare SQLite|%.4f|1.3\n", median (ours), median (bare));
  return 0;
}
