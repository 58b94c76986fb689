#include <sqlite3.h>
#include "fault-vfs.h"

typedef struct { sqlite3_file base; sqlite3_file *real; } File;   /* the real file follows in the same memory */

static sqlite3_vfs vfs;
static sqlite3_vfs *real_vfs;
static struct { guint left; int code; gboolean armed; guint hits; } fault;

void
fault_vfs_set (guint nth, int code)
{
  fault.armed = nth > 0;
  fault.left = nth;
  fault.code = code;
  fault.hits = 0;
}

guint
fault_vfs_hits (void)
{
  return fault.hits;
}

static gboolean
fails (void)
{
  if (!fault.armed || (fault.left > 1 && fault.left--))
    return FALSE;
  fault.hits++;
  return TRUE;
}

#define REAL(file) (((File *) (file))->real)
#define METHODS(file) (REAL (file)->pMethods)

static int
file_write (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  return fails () ? fault.code : METHODS (file)->xWrite (REAL (file), data, size, offset);
}

static int
file_sync (sqlite3_file *file, int flags)
{
  return fails () ? (fault.code == SQLITE_FULL ? SQLITE_IOERR_FSYNC : fault.code) : METHODS (file)->xSync (REAL (file), flags);
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  return fails () ? fault.code : METHODS (file)->xTruncate (REAL (file), size);
}

/* The rest goes through as it is. */
static int
file_close (sqlite3_file *file)
{
  return REAL (file)->pMethods != NULL ? METHODS (file)->xClose (REAL (file)) : SQLITE_OK;
}
static int file_read (sqlite3_file *f, void *d, int n, sqlite3_int64 o) { return METHODS (f)->xRead (REAL (f), d, n, o); }
static int file_size (sqlite3_file *f, sqlite3_int64 *s) { return METHODS (f)->xFileSize (REAL (f), s); }
static int file_lock (sqlite3_file *f, int l) { return METHODS (f)->xLock (REAL (f), l); }
static int file_unlock (sqlite3_file *f, int l) { return METHODS (f)->xUnlock (REAL (f), l); }
static int file_check_lock (sqlite3_file *f, int *r) { return METHODS (f)->xCheckReservedLock (REAL (f), r); }
static int file_control (sqlite3_file *f, int op, void *a) { return METHODS (f)->xFileControl (REAL (f), op, a); }
static int file_sector (sqlite3_file *f) { return METHODS (f)->xSectorSize (REAL (f)); }
static int file_device (sqlite3_file *f) { return METHODS (f)->xDeviceCharacteristics (REAL (f)); }
static int file_shm_map (sqlite3_file *f, int p, int s, int e, void volatile **m) { return METHODS (f)->xShmMap (REAL (f), p, s, e, m); }
static int file_shm_lock (sqlite3_file *f, int o, int n, int l) { return METHODS (f)->xShmLock (REAL (f), o, n, l); }
static void file_shm_barrier (sqlite3_file *f) { METHODS (f)->xShmBarrier (REAL (f)); }
static int file_shm_unmap (sqlite3_file *f, int d) { return METHODS (f)->xShmUnmap (REAL (f), d); }

static const sqlite3_io_methods methods = {
  .iVersion = 2, .xClose = file_close, .xRead = file_read, .xWrite = file_write, .xTruncate = file_truncate, .xSync = file_sync,
  .xFileSize = file_size, .xLock = file_lock, .xUnlock = file_unlock, .xCheckReservedLock = file_check_lock,
  .xFileControl = file_control, .xSectorSize = file_sector, .xDeviceCharacteristics = file_device,
  .xShmMap = file_shm_map, .xShmLock = file_shm_lock, .xShmBarrier = file_shm_barrier, .xShmUnmap = file_shm_unmap,
};

static int
vfs_open (sqlite3_vfs *self, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  File *wrapped = (File *) file;
  int rc;

  wrapped->real = (sqlite3_file *) (wrapped + 1);
  rc = real_vfs->xOpen (real_vfs, name, wrapped->real, flags, out_flags);
  wrapped->base.pMethods = rc == SQLITE_OK ? &methods : NULL;
  return rc;
}

void
fault_vfs_install (void)
{
  real_vfs = sqlite3_vfs_find (NULL);
  vfs = *real_vfs;
  vfs.zName = "fault";
  vfs.szOsFile = (int) sizeof (File) + real_vfs->szOsFile;
  vfs.pNext = NULL;
  vfs.xOpen = vfs_open;
  sqlite3_vfs_register (&vfs, 1);
}
