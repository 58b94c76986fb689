#include "config.h"
#include <gio/gio.h>
#include "sas-db.h"
#include "sas-error.h"
#include "sas-i18n.h"

#define BUSY_MILLISECONDS 5000
#define CLOSING_MILLISECONDS 200

struct _SasDb
{
  sqlite3    *handle;
  char       *path;
  gboolean    read_only;
  gboolean    was_open;
  SasDbBeforeCommit before_commit;   /* nullable */
  GHashTable *statements;   /* text: sqlite3_stmt, prepared once */
  GSList     *kept;         /* Kept: what lives as long as the connection */
};

typedef struct { gpointer data; GDestroyNotify free_data; } Kept;

static void
free_kept (gpointer data)
{
  Kept *kept = data;

  kept->free_data (kept->data);
  g_free (kept);
}

static void
finalize_statement (gpointer stmt)
{
  sqlite3_finalize (stmt);
}

/* Empties the log even when a reader stays: a log with something in it is how the next one knows of a crash. */
static void
settle (SasDb *self)
{
  sqlite3_busy_timeout (self->handle, CLOSING_MILLISECONDS);
  sqlite3_exec (self->handle, "PRAGMA optimize", NULL, NULL, NULL);
  sqlite3_wal_checkpoint_v2 (self->handle, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
}

void
sas_db_close (SasDb *self)
{
  if (self == NULL)
    return;
  if (self->handle != NULL && !self->read_only)
    settle (self);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  sqlite3_close (self->handle);
  g_slist_free_full (self->kept, free_kept);  /* after the connection: the lock goes last */
  g_free (self->path);
  g_free (self);
}

/* Personal data is overwritten when deleted; a schema that somebody tampered with cannot call functions; a damaged page is noticed. */
static gboolean
set_pragmas (SasDb *self, GError **error)
{
  static const char common[] =
    "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON;"
    "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384;";

  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, BUSY_MILLISECONDS);
  return sas_db_exec (self, common, error) && (self->read_only || sas_db_exec (self, "PRAGMA synchronous = FULL", error));
}

static char *
immutable_uri (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);

  return g_strconcat (uri, "?immutable=1", NULL);
}

SasDb *
sas_db_open (const char *path, SasDbMode mode, GError **error)
{
  static const int flags[] = {
    [SAS_DB_READ_ONLY] = SQLITE_OPEN_READONLY,
    [SAS_DB_READ_WRITE] = SQLITE_OPEN_READWRITE,
    [SAS_DB_CREATE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
    [SAS_DB_IMMUTABLE] = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI,
  };
  g_autoptr (SasDb) self = g_new0 (SasDb, 1);
  g_autofree char *name = mode == SAS_DB_IMMUTABLE ? immutable_uri (path) : g_strdup (path);
  int rc;

  g_return_val_if_fail (path != NULL, NULL);

  self->path = g_strdup (path);
  self->read_only = mode == SAS_DB_READ_ONLY || mode == SAS_DB_IMMUTABLE;
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  rc = sqlite3_open_v2 (name, &self->handle, flags[mode] | SQLITE_OPEN_NOMUTEX, NULL);
  if (rc == SQLITE_OK && !self->read_only && sqlite3_db_readonly (self->handle, "main") == 1)
    rc = SQLITE_READONLY;  /* SQLite falls back without a word */
  if (rc != SQLITE_OK)
    sas_db_fail_path (path, rc, NULL, error);
  return rc == SQLITE_OK && set_pragmas (self, error) ? g_steal_pointer (&self) : NULL;
}

const char *
sas_db_path (SasDb *self)
{
  return self->path;
}

gboolean
sas_db_is_read_only (SasDb *self)
{
  return self->read_only;
}

sqlite3 *
sas_db_handle (SasDb *self)
{
  return self->handle;
}

void
sas_db_keep (SasDb *self, gpointer data, GDestroyNotify free_data)
{
  Kept *kept = g_new (Kept, 1);

  *kept = (Kept) { data, free_data };
  self->kept = g_slist_prepend (self->kept, kept);
}

void
sas_db_note_was_open (SasDb *self, gboolean was_open)
{
  self->was_open = was_open;
}

gboolean
sas_db_was_open (SasDb *self)
{
  return self->was_open;
}

void
sas_db_set_before_commit (SasDb *self, SasDbBeforeCommit function)
{
  self->before_commit = function;
}

gboolean
sas_db_exec (SasDb *self, const char *sql, GError **error)
{
  int rc = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  return rc == SQLITE_OK || sas_db_fail (self, rc, error);
}

static sqlite3_stmt *
statement (SasDb *self, const char *sql, GError **error)
{
  sqlite3_stmt *stmt = g_hash_table_lookup (self->statements, sql);
  int rc;

  if (stmt != NULL)
    {
      sqlite3_reset (stmt);
      return stmt;
    }
  rc = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);
  if (rc != SQLITE_OK)
    {
      sas_db_fail (self, rc, error);
      return NULL;
    }
  g_hash_table_insert (self->statements, g_strdup (sql), stmt);
  return stmt;
}

static int
bind_bytes (sqlite3_stmt *stmt, int index, GBytes *bytes)
{
  gsize size = 0;
  gconstpointer data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  return bytes == NULL ? sqlite3_bind_null (stmt, index) : sqlite3_bind_blob64 (stmt, index, data, size, SQLITE_TRANSIENT);
}

static sqlite3_stmt *
query (SasDb *self, GError **error, const char *sql, const char *types, va_list *values)
{
  sqlite3_stmt *stmt = statement (self, sql, error);

  if (stmt == NULL)
    return NULL;
  for (int i = 1; *types != '\0'; types++, i++)
    {
      int rc = *types == 's' ? sqlite3_bind_text (stmt, i, va_arg (*values, const char *), -1, SQLITE_TRANSIENT)
               : *types == 'i' ? sqlite3_bind_int64 (stmt, i, va_arg (*values, gint64))
               : bind_bytes (stmt, i, va_arg (*values, GBytes *));

      if (rc != SQLITE_OK)
        {
          sas_db_fail (self, rc, error);
          return NULL;
        }
    }
  return stmt;
}

sqlite3_stmt *
sas_db_query (SasDb *self, GError **error, const char *sql, const char *types, ...)
{
  sqlite3_stmt *stmt;
  va_list values;

  va_start (values, types);
  stmt = query (self, error, sql, types, &values);
  va_end (values);
  return stmt;
}

gboolean
sas_db_next (SasDb *self, sqlite3_stmt *stmt, GError **error)
{
  int rc = sqlite3_step (stmt);

  if (rc == SQLITE_ROW)
    return TRUE;
  if (rc != SQLITE_DONE)
    sas_db_fail (self, rc, error);
  sqlite3_reset (stmt);
  return FALSE;
}

gboolean
sas_db_run (SasDb *self, sqlite3_stmt *stmt, GError **error)
{
  int rc = sqlite3_step (stmt);
  gboolean done = rc == SQLITE_DONE || rc == SQLITE_ROW || sas_db_fail (self, rc, error);

  sqlite3_reset (stmt);
  return done;
}

gboolean
sas_db_do (SasDb *self, GError **error, const char *sql, const char *types, ...)
{
  sqlite3_stmt *stmt;
  va_list values;

  va_start (values, types);
  stmt = query (self, error, sql, types, &values);
  va_end (values);
  return stmt != NULL && sas_db_run (self, stmt, error);
}

gint64
sas_db_number (SasDb *self, gint64 missing, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (GError) failure = NULL;
  gint64 number = missing;
  sqlite3_stmt *stmt;
  va_list values;

  va_start (values, types);
  stmt = query (self, &failure, sql, types, &values);
  va_end (values);
  if (stmt != NULL && sas_db_next (self, stmt, &failure))
    {
      number = sqlite3_column_int64 (stmt, 0);
      sqlite3_reset (stmt);
    }
  if (failure == NULL)
    return number;
  g_propagate_error (error, g_steal_pointer (&failure));
  return G_MININT64;
}

char *
sas_db_text (SasDb *self, GError **error, const char *sql, const char *types, ...)
{
  char *text = NULL;
  sqlite3_stmt *stmt;
  va_list values;

  va_start (values, types);
  stmt = query (self, error, sql, types, &values);
  va_end (values);
  if (stmt != NULL && sas_db_next (self, stmt, error))
    {
      text = sas_column_text (stmt, 0);
      sqlite3_reset (stmt);
    }
  return text;
}

char *
sas_column_text (sqlite3_stmt *stmt, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (stmt, column));
}

int
sas_db_changes (SasDb *self)
{
  return sqlite3_changes (self->handle);
}

/* --- transactions --- */

static gboolean
begin (SasTx *tx, SasDb *db, const char *sql, GError **error)
{
  if (!sas_db_do (db, error, sql, ""))
    return FALSE;
  tx->db = db;
  return TRUE;
}

/* Another file, or none, stands where ours was opened: what is written now would be gone with the last connection to it. */
static gboolean
has_moved (SasDb *db)
{
  int moved = 0;

  sqlite3_file_control (db->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  return moved != 0;
}

gboolean
sas_tx_begin (SasTx *tx, SasDb *db, GError **error)
{
  if (db->read_only)
    return sas_db_fail_path (db->path, SQLITE_READONLY, NULL, error);
  if (has_moved (db))
    return sas_db_fail_path (db->path, SQLITE_READONLY_DBMOVED, NULL, error);
  tx->writes = begin (tx, db, "BEGIN IMMEDIATE", error);
  return tx->writes;
}

gboolean
sas_tx_read (SasTx *tx, SasDb *db, GError **error)
{
  return begin (tx, db, "BEGIN", error);
}

gboolean
sas_tx_commit (SasTx *tx, GError **error)
{
  if (tx->writes && tx->db->before_commit != NULL && !tx->db->before_commit (tx->db, error))
    return FALSE;
  if (!sas_db_do (tx->db, error, "COMMIT", ""))
    return FALSE;  /* still open: sas_tx_clear rolls back */
  tx->db = NULL;
  return TRUE;
}

void
sas_tx_clear (SasTx *tx)
{
  if (tx->db != NULL && !sqlite3_get_autocommit (tx->db->handle))
    sas_db_do (tx->db, NULL, "ROLLBACK", "");
  tx->db = NULL;
}
