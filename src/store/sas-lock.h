/* One writer an office file. The lock is a small database beside the file ("<file>-kunci") in which the writer leaves a transaction
 * open: the operating system takes it back when the process ends, however it ends, so there is no stale lock to clear. */
#pragma once
#include <glib.h>
G_BEGIN_DECLS
typedef struct _SasLock SasLock;
/* SAS_ERROR_CONFLICT names computer, user and time of who holds it; SAS_ERROR_STORAGE when the folder cannot be written. */
SasLock *sas_lock_take (const char *office_path, GError **error);
void     sas_lock_free (SasLock *lock);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasLock, sas_lock_free)
G_END_DECLS
