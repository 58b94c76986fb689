#include "config.h"
#include <string.h>
#include <glib/gstdio.h>
#include "sas-audit.h"
#include "sas-backup.h"
#include "sas-backup-rotate.h"
#include "sas-error.h"
#include "sas-file.h"
#include "sas-i18n.h"
#include "sas-schema.h"

#define PAGES_A_STEP 512
#define PAUSE_MICROSECONDS (20 * 1000)
#define MOST_PAUSES 500                 /* of a writer that never lets go: ten seconds */

typedef struct { SasBackupProgress progress; gpointer data; GCancellable *cancellable; } Watch;

static int
copy_steps (sqlite3_backup *backup, const Watch *watch)
{
  int pauses = 0;
  int rc;

  do
    {
      rc = sqlite3_backup_step (backup, PAGES_A_STEP);
      if (watch->progress != NULL && sqlite3_backup_pagecount (backup) > 0)
        watch->progress (1.0 - (double) sqlite3_backup_remaining (backup) / sqlite3_backup_pagecount (backup), watch->data);
      if (g_cancellable_is_cancelled (watch->cancellable))
        return SQLITE_INTERRUPT;
      if (rc == SQLITE_BUSY || rc == SQLITE_LOCKED)
        {
          g_usleep (PAUSE_MICROSECONDS);
          pauses++;
        }
    }
  while (rc == SQLITE_OK || ((rc == SQLITE_BUSY || rc == SQLITE_LOCKED) && pauses < MOST_PAUSES));
  return rc;
}

static gboolean
copy_pages (SasDb *from, SasDb *to, const Watch *watch, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (sas_db_handle (to), "main", sas_db_handle (from), "main");
  int rc = backup != NULL ? copy_steps (backup, watch) : sqlite3_errcode (sas_db_handle (to));
  int end = sqlite3_backup_finish (backup);

  if (rc == SQLITE_DONE)
    rc = end;
  return rc == SQLITE_OK || sas_db_fail_path (sas_db_path (to), rc, NULL, error);
}

/* Reads the copy back: ours, whole, and its audit chain unbroken as far as the original's was. */
static gboolean
verify (SasDb *db, GError **error)
{
  g_autofree char *verdict = NULL;
  gint64 id = sas_db_number (db, 0, error, "PRAGMA application_id", "");
  int version = sas_schema_version (db, error);

  if (id == G_MININT64 || version < 0)
    return FALSE;
  if (id != SAS_APPLICATION_ID)
    return sas_db_fail_path (sas_db_path (db), SQLITE_NOTADB, "another application's database", error);
  if (version > sas_schema_latest ())
    return sas_schema_migrate (db, error);  /* refuses, with the sentence */
  verdict = sas_db_text (db, error, "PRAGMA integrity_check (1)", "");
  return verdict != NULL && (g_str_equal (verdict, "ok") || sas_db_fail_path (sas_db_path (db), SQLITE_CORRUPT, verdict, error));
}

/* The copy is one file, without the helpers of WAL, so that it can be carried away as it is. */
static gboolean
write_part (SasDb *db, const char *part, const Watch *watch, GError **error)
{
  g_autoptr (SasDb) copy = NULL;

  if (!sas_file_make_private (part))
    return sas_db_fail_path (part, SQLITE_CANTOPEN, NULL, error);
  copy = sas_db_open (part, SAS_DB_READ_WRITE, error);
  return copy != NULL && copy_pages (db, copy, watch, error) &&
         sas_db_exec (copy, "PRAGMA journal_mode = DELETE", error) && verify (copy, error);
}

static gboolean
write_copy (SasDb *db, const char *path, const Watch *watch, GError **error)
{
  g_autofree char *part = g_strconcat (path, ".bagian", NULL);

  if (!sas_file_is_free (path, error))
    return FALSE;
  sas_file_remove (part);
  if (write_part (db, part, watch, error) &&
      (g_rename (part, path) == 0 || sas_db_fail_path (path, SQLITE_CANTOPEN, "rename", error)))
    return TRUE;
  sas_file_remove (part);
  return FALSE;
}

gboolean
sas_backup_write (SasDb *db, const char *path, SasBackupProgress progress, gpointer data, GCancellable *cancellable,
                  GError **error)
{
  const Watch watch = { progress, data, cancellable };

  g_return_val_if_fail (db != NULL && path != NULL, FALSE);

  return write_copy (db, path, &watch, error);
}

/* --- the automatic ones --- */

static gboolean
write_kept (SasDb *db, GDateTime *now, const char *reason, char **written, const Watch *watch, GError **error)
{
  g_autofree char *folder = sas_backup_folder (sas_db_path (db));
  g_autofree char *name = sas_backup_name (sas_db_path (db), now, reason);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return sas_db_fail_path (folder, SQLITE_CANTOPEN, "mkdir", error);
  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !write_copy (db, path, watch, error))  /* twice in one second: one copy does */
    return FALSE;
  sas_backup_rotate (sas_db_path (db));
  if (written != NULL)
    *written = g_steal_pointer (&path);
  return TRUE;
}

gboolean
sas_backup_before (SasDb *db, GDateTime *now, const char *reason, char **written, GError **error)
{
  const Watch watch = { NULL, NULL, NULL };
  const char *file = sqlite3_db_filename (sas_db_handle (db), "main");

  if (written != NULL)
    *written = NULL;
  return file == NULL || *file == '\0' ||  /* nothing to keep of one in memory */
         write_kept (db, now, reason, written, &watch, error);
}

gboolean
sas_backup_daily (const char *office_path, GDateTime *now, char **written, SasBackupProgress progress, gpointer data,
                  GCancellable *cancellable, GError **error)
{
  const Watch watch = { progress, data, cancellable };
  g_autoptr (SasDb) db = NULL;

  g_return_val_if_fail (office_path != NULL && now != NULL, FALSE);

  if (written != NULL)
    *written = NULL;
  if (sas_backup_has_day (office_path, now))
    return TRUE;
  db = sas_db_open (office_path, SAS_DB_READ_ONLY, error);
  return db != NULL && write_kept (db, now, NULL, written, &watch, error);
}

gboolean
sas_backup_restore (const char *backup, const char *new_path, GError **error)
{
  const Watch watch = { NULL, NULL, NULL };
  g_autoptr (SasDb) db = NULL;

  g_return_val_if_fail (backup != NULL && new_path != NULL, FALSE);

  if (!sas_file_sniff (backup, error))
    return FALSE;
  db = sas_db_open (backup, SAS_DB_READ_ONLY, error);
  return db != NULL && verify (db, error) && write_copy (db, new_path, &watch, error);
}
