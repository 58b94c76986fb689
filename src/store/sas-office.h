/* The office file: one SQLite database, one writer. Functions of the other stores take the SasDb that is opened here;
 * sas_db_close closes it and gives the writer's lock back. Local disks only.
 *
 * Errors, each a sentence that says what to do: SAS_ERROR_NOT_FOUND, SAS_ERROR_NOT_OURS, SAS_ERROR_TOO_NEW, SAS_ERROR_CORRUPT,
 * SAS_ERROR_CONFLICT (open elsewhere: names computer, user, time; read-only opening is still possible), SAS_ERROR_STORAGE. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
G_BEGIN_DECLS
/* A new file with the newest schema, 0600; refuses an existing one (SAS_ERROR_CONFLICT). Opened for writing. (transfer full) */
SasDb   *sas_office_create       (const char *path, const SasActor *actor, GError **error);
/* The same without a file, for an office that is built first and then written out whole by sas_backup_write. (transfer full) */
SasDb   *sas_office_create_in_memory (const SasActor *actor, GError **error);
/* For writing: takes the writer's lock, upgrades an older schema after a backup, looks the file over after a crash.
 * Read-only: beside a writer, any number; on a read-only disk or folder too; an older schema is refused (SAS_ERROR_STORAGE). */
SasDb   *sas_office_open         (const char *path, SasDbMode mode, GError **error);
/* Where the office file is kept when nobody says otherwise; its folder is made. (transfer full) */
char    *sas_office_default_path (void);
/* What the user should be told after opening, a sentence each: mended after a crash, a broken audit chain, a disk nearly full. Of
 * char *. (transfer full) */
GPtrArray *sas_office_notices    (SasDb *db, GError **error);
G_END_DECLS
