#include "config.h"
#include <gio/gio.h>
#include <glib/gstdio.h>
#include "sas-audit.h"
#include "sas-backup.h"
#include "sas-error.h"
#include "sas-file.h"
#include "sas-i18n.h"
#include "sas-library-store.h"
#include "sas-lock.h"
#include "sas-office.h"
#include "sas-schema.h"
#include "sas-search-store.h"

/* Up to here the whole file is looked over each time it is opened: it takes less than the blink of an eye. */
#define LOOK_OVER_BYTES (8 * 1024 * 1024)
#define TAIL_ROWS 200
#define LEAST_FREE_BYTES (200 * 1024 * 1024)

char *
sas_office_default_path (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "sasaran", NULL);

  g_mkdir_with_parents (folder, 0700);
  return g_build_filename (folder, "kantor.sasaran", NULL);
}

static void
free_lock (gpointer lock)
{
  sas_lock_free (lock);
}

/* --- creating --- */

static gboolean
fill_new (SasDb *db, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  SasAuditRow row = { .action = "create", .subject = "office" };

  return sas_db_exec (db, "PRAGMA journal_mode = WAL", error) &&
         sas_schema_migrate (db, error) &&
         sas_search_store_attach (db, error) &&
         sas_tx_begin (&tx, db, error) &&
         sas_audit_append (db, &row, actor, error) &&
         sas_tx_commit (&tx, error);
}

SasDb *
sas_office_create (const char *path, const SasActor *actor, GError **error)
{
  g_autoptr (SasLock) lock = NULL;
  g_autoptr (SasDb) db = NULL;

  g_return_val_if_fail (path != NULL && actor != NULL, NULL);

  if (!sas_file_is_free (path, error))
    return NULL;
  if (!sas_file_make_new (path))
    {
      if (sas_file_is_free (path, error))  /* nobody was quicker: it cannot be made */
        sas_db_fail_path (path, SQLITE_CANTOPEN, NULL, error);
      return NULL;
    }
  lock = sas_lock_take (path, error);
  db = lock != NULL ? sas_db_open (path, SAS_DB_READ_WRITE, error) : NULL;
  if (db == NULL || !fill_new (db, actor, error))
    {
      g_clear_pointer (&db, sas_db_close);
      sas_file_remove (path);
      return NULL;
    }
  sas_db_keep (db, g_steal_pointer (&lock), free_lock);
  return g_steal_pointer (&db);
}

SasDb *
sas_office_create_in_memory (const SasActor *actor, GError **error)
{
  g_autoptr (SasDb) db = NULL;

  g_return_val_if_fail (actor != NULL, NULL);

  db = sas_db_open (":memory:", SAS_DB_CREATE, error);
  return db != NULL && fill_new (db, actor, error) ? g_steal_pointer (&db) : NULL;
}

/* --- opening --- */

static gboolean
is_ours (SasDb *db, GError **error)
{
  gint64 id = sas_db_number (db, 0, error, "PRAGMA application_id", "");

  if (id == G_MININT64)
    return FALSE;
  return id == SAS_APPLICATION_ID || sas_db_fail_path (sas_db_path (db), SQLITE_NOTADB, "another application's database", error);
}

/* On a read-only disk the helpers of WAL cannot be made; nobody else can be writing there either. */
static SasDb *
open_for_reading (const char *path, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autoptr (SasDb) db = sas_db_open (path, SAS_DB_READ_ONLY, &failure);

  if (db != NULL && is_ours (db, &failure))
    return g_steal_pointer (&db);
  if (sas_file_size (wal) > 0 || !g_error_matches (failure, SAS_ERROR, SAS_ERROR_STORAGE))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  g_clear_pointer (&db, sas_db_close);
  db = sas_db_open (path, SAS_DB_IMMUTABLE, error);
  return db != NULL && is_ours (db, error) ? g_steal_pointer (&db) : NULL;
}

static gboolean
is_format_of_today (SasDb *db, GError **error)
{
  int version = sas_schema_version (db, error);

  if (version < 0 || version == sas_schema_latest ())
    return version >= 0;
  if (version > sas_schema_latest ())
    return sas_schema_migrate (db, error);  /* refuses, with the sentence */
  g_set_error (error, SAS_ERROR, SAS_ERROR_STORAGE,
               _("“%s” was made by an older version of Sasaran. Open it once for writing: it is then backed up and brought up to date."),
               sas_db_path (db));
  return FALSE;
}

static gboolean
upgrade (SasDb *db, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *reason = g_strdup_printf ("format-%d", sas_schema_version (db, NULL));
  int version = sas_schema_version (db, error);

  if (version < 0 || version >= sas_schema_latest ())
    return version >= 0 && sas_schema_migrate (db, error) && sas_library_catch_up (db, error);
  return sas_backup_before (db, now, reason, NULL, error) && sas_schema_migrate (db, error) && sas_library_catch_up (db, error);
}

/* After a crash, and while it costs nothing: the database's own check. */
static gboolean
look_over (SasDb *db, GError **error)
{
  g_autofree char *verdict = NULL;

  if (!sas_db_was_open (db) && sas_file_size (sas_db_path (db)) > LOOK_OVER_BYTES)
    return TRUE;
  verdict = sas_db_text (db, error, "PRAGMA quick_check (1)", "");
  return verdict != NULL && (g_str_equal (verdict, "ok") || sas_db_fail_path (sas_db_path (db), SQLITE_CORRUPT, verdict, error));
}

static SasDb *
open_for_writing (const char *path, GError **error)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autoptr (SasLock) lock = sas_lock_take (path, error);
  g_autoptr (SasDb) db = NULL;
  gboolean crashed = sas_file_size (wal) > 0;  /* the last writer clears it away when it closes */

  db = lock != NULL ? sas_db_open (path, SAS_DB_READ_WRITE, error) : NULL;
  if (db == NULL)
    return NULL;
  sas_db_keep (db, g_steal_pointer (&lock), free_lock);
  sas_db_note_was_open (db, crashed);
  return is_ours (db, error) && sas_db_exec (db, "PRAGMA journal_mode = WAL", error) &&
         upgrade (db, error) && look_over (db, error) && sas_search_store_attach (db, error) ? g_steal_pointer (&db) : NULL;
}

SasDb *
sas_office_open (const char *path, SasDbMode mode, GError **error)
{
  g_autoptr (SasDb) db = NULL;

  g_return_val_if_fail (path != NULL && mode != SAS_DB_CREATE, NULL);

  if (!sas_file_sniff (path, error))
    return NULL;
  if (mode == SAS_DB_READ_WRITE)
    return open_for_writing (path, error);
  db = open_for_reading (path, error);
  return db != NULL && is_format_of_today (db, error) ? g_steal_pointer (&db) : NULL;
}

/* --- what the user should know --- */

/* -1: nobody can say. */
static gint64
free_bytes (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_FREE, NULL, NULL);

  return info != NULL && g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE)
         ? (gint64) MIN (g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE), G_MAXINT64) : -1;
}

GPtrArray *
sas_office_notices (SasDb *db, GError **error)
{
  g_autoptr (GPtrArray) notices = g_ptr_array_new_with_free_func (g_free);
  gint64 left = free_bytes (sas_db_path (db));
  gint64 broken = 0;

  if (!sas_audit_verify (db, TAIL_ROWS, &broken, error))
    return NULL;
  if (sas_db_was_open (db))
    g_ptr_array_add (notices, g_strdup (_("The program was not closed properly last time. Everything that had been stored is here.")));
  if (broken > 0)
    g_ptr_array_add (notices, g_strdup_printf (_("The history of changes does not fit together from row %d on: "
                                                 "somebody changed the file outside Sasaran. Run the full check."), (int) broken));
  if (left >= 0 && left < LEAST_FREE_BYTES)
    g_ptr_array_add (notices, g_strdup_printf (_("Only %d MB are left on the disk that holds the office file. Free some space soon."),
                                               (int) (left / 1024 / 1024)));
  return g_steal_pointer (&notices);
}
