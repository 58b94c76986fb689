/* A disk that fails when told to: a layer over SQLite's own file functions that becomes the default one. */
#pragma once
#include <glib.h>
/* Once, before any file is opened. */
void fault_vfs_install (void);
/* From the @nth write, sync or truncation on, each fails with @code (SQLITE_FULL, SQLITE_IOERR_WRITE, ...), until told otherwise.
 * @nth 0: the disk is well again. */
void fault_vfs_set     (guint nth, int code);
/* How many failed since it was set. */
guint fault_vfs_hits   (void);
