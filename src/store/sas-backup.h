/* Copies of the office file, by SQLite's online backup, in steps: a writer may go on working. A copy appears whole or not
 * at all, and is read back and verified. The automatic ones live beside the file, in "<name>-cadangan/". */
#pragma once
#include <gio/gio.h>
#include "sas-db.h"
G_BEGIN_DECLS
typedef void (*SasBackupProgress) (double fraction, gpointer data);   /* any thread */

/* @path must not exist (SAS_ERROR_CONFLICT). @progress and @cancellable may be NULL. */
gboolean   sas_backup_write   (SasDb *db, const char *path, SasBackupProgress progress, gpointer data,
                               GCancellable *cancellable, GError **error);
/* The day's copy, unless there is one; then keeps 7 daily, 4 weekly, 12 monthly. For a job: opens a connection of its own.
 * @now is local time. (out, optional) @written: the new file or NULL. */
gboolean   sas_backup_daily   (const char *office_path, GDateTime *now, char **written, SasBackupProgress progress, gpointer data,
                               GCancellable *cancellable, GError **error);
/* A copy before something large, named by @reason ("impor", "format-2"): kept with the others. (out, optional) @written. */
gboolean   sas_backup_before  (SasDb *db, GDateTime *now, const char *reason, char **written, GError **error);
/* Checks @backup and copies it to @new_path, which must not exist. */
gboolean   sas_backup_restore (const char *backup, const char *new_path, GError **error);

typedef struct { char *path; char *when; gint64 size; char *reason; } SasBackupFile;   /* when: "2026-11-24T10:42:10", local */
/* Newest first. Of SasBackupFile. (transfer full) */
GPtrArray *sas_backup_list    (const char *office_path, GError **error);
char      *sas_backup_folder  (const char *office_path);                               /* (transfer full) */
G_END_DECLS
