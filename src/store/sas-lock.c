#include "config.h"
#include "sas-db.h"
#include "sas-error.h"
#include "sas-file.h"
#include "sas-i18n.h"
#include "sas-lock.h"

#define PATIENCE_MILLISECONDS 200

struct _SasLock { SasDb *db; SasTx tx; };

void
sas_lock_free (SasLock *self)
{
  if (self == NULL)
    return;
  sas_tx_clear (&self->tx);
  sas_db_close (self->db);
  g_free (self);
}

static gboolean
set_holder (SasDb *db, const char *office_path, GError **error)
{
  g_autofree char *who = NULL;
  g_autofree char *since = NULL;

  if (db != NULL)
    who = sas_db_text (db, NULL, "SELECT user || '@' || computer FROM holder", "");
  if (who != NULL)
    since = sas_db_text (db, NULL, "SELECT since FROM holder", "");
  if (since != NULL)
    g_set_error (error, SAS_ERROR, SAS_ERROR_CONFLICT,
                 _("“%s” is already open for writing: %s, since %s. Close it there first, or open it here for reading only."),
                 office_path, who, since);
  else
    g_set_error (error, SAS_ERROR, SAS_ERROR_CONFLICT,
                 _("“%s” is already open for writing elsewhere. Close it there first, or open it here for reading only."),
                 office_path);
  return FALSE;
}

static gboolean
write_holder (SasDb *db, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *since = g_date_time_format (now, "%Y-%m-%d %H:%M");

  return sas_db_exec (db, "CREATE TABLE IF NOT EXISTS holder (computer TEXT, user TEXT, since TEXT); DELETE FROM holder",
                      error) &&
         sas_db_do (db, error, "INSERT INTO holder VALUES (?1, ?2, ?3)", "sss", g_get_host_name (), g_get_user_name (), since);
}

/* Signs, then begins anew and stays: while that transaction is open others can read who holds it, but not begin. */
static gboolean
hold (SasLock *self, GError **error)
{
  return sas_tx_begin (&self->tx, self->db, error) &&
         write_holder (self->db, error) &&
         sas_tx_commit (&self->tx, error) &&
         sas_tx_begin (&self->tx, self->db, error);
}

static SasLock *
take (const char *path, const char *office_path, GError **error)
{
  g_autoptr (SasLock) self = g_new0 (SasLock, 1);
  g_autoptr (GError) failure = NULL;

  self->db = sas_file_make_private (path) ? sas_db_open (path, SAS_DB_READ_WRITE, &failure) : NULL;
  if (self->db == NULL && (failure == NULL || g_error_matches (failure, SAS_ERROR, SAS_ERROR_STORAGE)))
    {
      sas_db_fail_path (office_path, SQLITE_READONLY, NULL, error);
      return NULL;
    }
  if (self->db == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  sqlite3_busy_timeout (sas_db_handle (self->db), PATIENCE_MILLISECONDS);
  if (sas_db_exec (self->db, "PRAGMA synchronous = OFF", &failure) && hold (self, &failure))
    return g_steal_pointer (&self);
  if (g_error_matches (failure, SAS_ERROR, SAS_ERROR_CONFLICT))
    set_holder (self->db, office_path, error);
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

SasLock *
sas_lock_take (const char *office_path, GError **error)
{
  g_autofree char *path = g_strconcat (office_path, "-kunci", NULL);
  g_autoptr (GError) failure = NULL;
  SasLock *lock = take (path, office_path, &failure);

  /* What stands there is no lock (a disk that failed while it was written): nobody can be holding it. */
  if (g_error_matches (failure, SAS_ERROR, SAS_ERROR_NOT_OURS) || g_error_matches (failure, SAS_ERROR, SAS_ERROR_CORRUPT))
    {
      sas_file_remove (path);
      g_clear_error (&failure);
      lock = take (path, office_path, &failure);
    }
  if (lock == NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return lock;
}
