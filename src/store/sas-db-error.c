/* SQLite's codes as sentences: what happened, what was kept, what to do. The code itself goes to the debug log. */
#include "config.h"
#include <gio/gio.h>
#include "sas-db.h"
#include "sas-error.h"
#include "sas-i18n.h"

typedef struct { int code; SasError error; const char *sentence; } Row;

/* Each sentence names the file once. */
static const Row rows[] = {
  { SQLITE_READONLY_DBMOVED, SAS_ERROR_STORAGE,
    N_("“%s” was moved, removed or replaced while it was open. This change is not stored yet. "
       "Put the file back in its place, then try again; a file synchronised with other computers belongs in another folder.") },
  { SQLITE_BUSY, SAS_ERROR_CONFLICT,
    N_("Another program is writing to “%s” just now. Nothing was changed; try again in a moment.") },
  { SQLITE_LOCKED, SAS_ERROR_CONFLICT,
    N_("“%s” is in use by another part of the program. Nothing was changed; try again in a moment.") },
  { SQLITE_FULL, SAS_ERROR_STORAGE,
    N_("The disk that holds “%s” is full. "
       "What was stored before is kept; this change is not stored yet. Free some space, then try again.") },
  { SQLITE_READONLY, SAS_ERROR_STORAGE,
    N_("“%s” or its folder is read-only. Nothing was changed. "
       "Give yourself the right to write there, or work on a copy in another folder.") },
  { SQLITE_PERM, SAS_ERROR_STORAGE,
    N_("There is no permission to use “%s”. Nothing was changed. "
       "Ask whoever looks after this computer for access to it.") },
  { SQLITE_CANTOPEN, SAS_ERROR_STORAGE,
    N_("“%s” cannot be opened: the folder is missing, or there is no permission to use it. "
       "Nothing was changed. Look whether the path is right.") },
  { SQLITE_IOERR, SAS_ERROR_STORAGE,
    N_("“%s” could not be read or written: the disk or its connection failed. "
       "What was stored before is kept. Check the disk, then try again.") },
  { SQLITE_CORRUPT, SAS_ERROR_CORRUPT,
    N_("“%s” is damaged. Nothing was changed in it. "
       "Restore the newest backup from the folder beside it, and keep the damaged file.") },
  { SQLITE_NOTADB, SAS_ERROR_NOT_OURS,
    N_("“%s” is not an office file of Sasaran. It was left as it is; choose another file.") },
  { SQLITE_TOOBIG, SAS_ERROR_INVALID,
    N_("A text is too long to be stored in “%s”. Nothing was changed; shorten it.") },
  { SQLITE_NOMEM, SAS_ERROR_STORAGE,
    N_("There is not enough memory to work on “%s”. Nothing was changed. Close other programs, then try again.") },
  { SQLITE_CONSTRAINT, SAS_ERROR_INVALID,
    N_("The data breaks a rule of the office file “%s”. Nothing was changed.") },
};
static const Row any_other = { SQLITE_ERROR, SAS_ERROR_STORAGE,
  N_("“%s” could not be read or written. What was stored before is kept. "
     "Try again; if it stays so, restore a backup.") };

gboolean
sas_db_fail_path (const char *path, int rc, const char *detail, GError **error)
{
  const Row *row = &any_other;

  g_debug ("%s: SQLite %d: %s", path, rc, detail != NULL ? detail : sqlite3_errstr (rc));
  if ((rc & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Cancelled. Nothing was changed."));
      return FALSE;
    }
  for (guint i = G_N_ELEMENTS (rows); i-- > 0;)   /* the codes of one kind stand before it */
    if (rows[i].code == rc || rows[i].code == (rc & 0xff))
      row = &rows[i];
  g_set_error (error, SAS_ERROR, (int) row->error, _(row->sentence), path);
  return FALSE;
}

gboolean
sas_db_fail (SasDb *self, int rc, GError **error)
{
  return sas_db_fail_path (sas_db_path (self), rc, sqlite3_errmsg (sas_db_handle (self)), error);
}
