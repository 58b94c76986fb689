#include <glib/gstdio.h>
#include "fixture.h"
#include "sas-backup.h"
#include "sas-check.h"
#include "sas-error.h"

static guint
count_kept (Fixture *f)
{
  g_autoptr (GPtrArray) files = sas_backup_list (f->path, &f->error);

  g_assert_no_error (f->error);
  return files->len;
}

/* 400 days, one copy each, by a clock that the test turns. */
static void
test_rotation (Fixture *f, gconstpointer data)
{
  g_autoptr (GDateTime) start = g_date_time_new_local (2025, 10, 20, 8, 0, 0);
  g_autoptr (GPtrArray) files = NULL;
  g_autofree char *folder = sas_backup_folder (f->path);
  guint days = 0;

  for (int day = 0; day < 400; day++)
    {
      g_autoptr (GDateTime) now = g_date_time_add_days (start, day);
      g_autoptr (GDateTime) later = g_date_time_add_hours (now, 3);
      g_autofree char *written = NULL;
      g_autofree char *again = NULL;

      if (day % 7 == 5 || (day > 30 && day < 393 && day % 10 != 0))   /* weekends, and mostly not at work: keeps the test short */
        continue;
      g_assert_true (sas_backup_daily (f->path, now, &written, NULL, NULL, NULL, &f->error));
      g_assert_nonnull (written);
      g_assert_true (sas_backup_daily (f->path, later, &again, NULL, NULL, NULL, &f->error));
      g_assert_null (again);
      days++;
    }
  files = sas_backup_list (f->path, NULL);
  g_assert_cmpuint (days, >, 50);
  g_assert_cmpuint (files->len, >=, 7);
  g_assert_cmpuint (files->len, <=, 7 + 4 + 12);
  g_assert_cmpstr (((SasBackupFile *) files->pdata[0])->when, >=, "2026-11-2");
  g_assert_cmpstr (((SasBackupFile *) files->pdata[files->len - 1])->when, <, "2026-02");   /* a year back, month by month */
}

/* Copies made before something large neither count as the day's nor push it out; ten of them stay. */
static void
test_reasons (Fixture *f, gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 11, 24, 8, 0, 0);
  g_autofree char *written = NULL;

  g_assert_true (sas_backup_daily (f->path, now, &written, NULL, NULL, NULL, NULL));
  for (int i = 1; i <= 12; i++)
    {
      g_autoptr (GDateTime) later = g_date_time_add_minutes (now, i);

      g_assert_true (sas_backup_before (f->db, later, "impor", NULL, &f->error));
    }
  g_assert_cmpuint (count_kept (f), ==, 11);
  g_assert_true (g_file_test (written, G_FILE_TEST_EXISTS));
}

/* An import makes one by itself: the first filled an empty office, the second has something to lose. */
static void
test_before_import (Fixture *f, gconstpointer data)
{
  g_assert_cmpuint (count_kept (f), ==, 0);
  fixture_add_people (f->db, f->operator_);
  g_assert_cmpuint (count_kept (f), ==, 1);
}

static void
note_progress (double fraction, gpointer data)
{
  *(double *) data = fraction;
}

static void
test_restore (Fixture *f, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (f->folder, "salinan.sasaran", NULL);
  g_autofree char *back = g_build_filename (f->folder, "kembali.sasaran", NULL);
  gint64 revision;
  g_autoptr (SasPlan) plan = fixture_stored_plan (f, &revision);
  g_autoptr (SasPlan) restored = NULL;
  g_autoptr (SasDb) db = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  double fraction = 0;
  GStatBuf facts;

  g_assert_true (sas_backup_write (f->db, copy, note_progress, &fraction, NULL, &f->error));
  g_assert_cmpfloat (fraction, ==, 1.0);
  g_assert_cmpint (g_stat (copy, &facts), ==, 0);
#ifndef G_OS_WIN32
  g_assert_cmpint (facts.st_mode & 0777, ==, 0600);
#endif
  g_assert_false (sas_backup_write (f->db, copy, NULL, NULL, NULL, &f->error));   /* never over something */
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_CONFLICT);
  g_clear_error (&f->error);
  g_assert_false (sas_backup_restore (copy, f->path, NULL));
  g_assert_true (sas_backup_restore (copy, back, &f->error));
  db = sas_office_open (back, SAS_DB_READ_WRITE, &f->error);
  g_assert_no_error (f->error);
  restored = sas_plan_store_load (db, NIP, 2026, SAS_PLAN_CURRENT, NULL, NULL);
  g_assert_true (sas_plan_equal (restored, plan));
  faults = sas_check (db, TRUE, NULL, NULL);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* The log of a database that was moved away: SQLite would play it into the restored one. Refused, and the log is kept. */
static void
test_stale_log (Fixture *f, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (f->folder, "salinan.sasaran", NULL);
  g_autofree char *back = g_build_filename (f->folder, "kembali.sasaran", NULL);
  g_autofree char *log = g_strconcat (back, "-wal", NULL);
  g_autofree char *kept = NULL;

  g_assert_true (sas_backup_write (f->db, copy, NULL, NULL, NULL, &f->error));
  g_assert_true (g_file_set_contents (log, "perubahan terakhir", -1, NULL));
  g_assert_false (sas_backup_restore (copy, back, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_CONFLICT);
  g_clear_error (&f->error);
  g_assert_null (sas_office_create (back, f->operator_, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_CONFLICT);
  g_clear_error (&f->error);
  g_assert_true (g_file_get_contents (log, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "perubahan terakhir");
  g_assert_false (g_file_test (back, G_FILE_TEST_EXISTS));
}

/* A damaged or foreign backup is refused, a cancelled copy leaves nothing. */
static void
test_refused (Fixture *f, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (f->folder, "salinan.sasaran", NULL);
  g_autofree char *back = g_build_filename (f->folder, "kembali.sasaran", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gsize size;

  g_cancellable_cancel (cancellable);
  g_assert_false (sas_backup_write (f->db, copy, NULL, NULL, cancellable, &f->error));
  g_assert_error (f->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&f->error);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_true (sas_backup_write (f->db, copy, NULL, NULL, NULL, NULL));
  g_assert_true (g_file_get_contents (copy, &bytes, &size, NULL));
  memset (bytes + 4096 * 5 + 8, 0x5a, 2048);
  g_assert_true (g_file_set_contents (copy, bytes, (gssize) size, NULL));
  g_assert_false (sas_backup_restore (copy, back, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_CORRUPT);
  g_clear_error (&f->error);
  g_assert_true (g_file_set_contents (copy, "bukan cadangan", -1, NULL));
  g_assert_false (sas_backup_restore (copy, back, &f->error));
  g_assert_error (f->error, SAS_ERROR, SAS_ERROR_NOT_OURS);
  g_assert_false (g_file_test (back, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/backup/rotation", test_rotation);
  ADD ("/backup/reasons", test_reasons);
  ADD ("/backup/before-import", test_before_import);
  ADD ("/backup/restore", test_restore);
  ADD ("/backup/stale-log", test_stale_log);
  ADD ("/backup/refused", test_refused);
  return g_test_run ();
}
