#include "config.h"
#include <minizip/unzip.h>
#include <string.h>
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-zip.h"

enum { PIECE = 64 * 1024 };

struct _SasZip
{
  GBytes *bytes;
  gsize   position;
  unzFile file;
};

/* minizip reads through these: the archive is in memory, so no path ever meets fopen. */
static voidpf ZCALLBACK
memory_open (voidpf opaque, const void *name, int mode)
{
  return opaque;
}

static uLong ZCALLBACK
memory_read (voidpf opaque, voidpf stream, void *buffer, uLong size)
{
  SasZip *self = opaque;
  gsize length;
  const char *data = g_bytes_get_data (self->bytes, &length);
  gsize count = MIN ((gsize) size, length - self->position);

  if (count > 0)
    memcpy (buffer, data + self->position, count);
  self->position += count;
  return (uLong) count;
}

static uLong ZCALLBACK
memory_write (voidpf opaque, voidpf stream, const void *buffer, uLong size)
{
  return 0;
}

static ZPOS64_T ZCALLBACK
memory_tell (voidpf opaque, voidpf stream)
{
  return ((SasZip *) opaque)->position;
}

static long ZCALLBACK
memory_seek (voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
  SasZip *self = opaque;
  gsize length = g_bytes_get_size (self->bytes);
  ZPOS64_T base = origin == ZLIB_FILEFUNC_SEEK_CUR ? self->position : origin == ZLIB_FILEFUNC_SEEK_END ? length : 0;

  if (offset > length || base + offset > length)
    return -1;
  self->position = (gsize) (base + offset);
  return 0;
}

static int ZCALLBACK
memory_close_or_test (voidpf opaque, voidpf stream)
{
  return 0;
}

SasZip *
sas_zip_open (GBytes *bytes, GError **error)
{
  g_autoptr (SasZip) self = g_new0 (SasZip, 1);
  zlib_filefunc64_def functions = {
    memory_open, memory_read, memory_write, memory_tell, memory_seek, memory_close_or_test, memory_close_or_test, self
  };

  self->bytes = g_bytes_ref (bytes);
  self->file = unzOpen2_64 ("", &functions);
  if (self->file == NULL)
    {
      g_set_error_literal (error, SAS_ERROR, SAS_ERROR_CORRUPT,
                           _("The workbook is damaged or cut off. Save or copy it again."));
      return NULL;
    }
  return g_steal_pointer (&self);
}

void
sas_zip_free (SasZip *self)
{
  if (self == NULL)
    return;
  if (self->file != NULL)
    unzClose (self->file);
  g_bytes_unref (self->bytes);
  g_free (self);
}

gboolean
sas_zip_has (SasZip *self, const char *name)
{
  return unzLocateFile (self->file, name, 1) == UNZ_OK;
}

static gboolean
read_pieces (SasZip *self, guint64 packed, SasZipFunc func, gpointer user_data, GError **error)
{
  g_autofree char *piece = g_malloc (PIECE);
  guint64 total = 0;
  int count;

  while ((count = unzReadCurrentFile (self->file, piece, PIECE)) > 0)
    {
      total += (guint) count;
      if (total > SAS_ZIP_MOST_BYTES || (total > SAS_ZIP_FREE_BYTES && total / SAS_ZIP_MOST_RATIO > packed))
        {
          g_set_error_literal (error, SAS_ERROR, SAS_ERROR_CORRUPT,
                               _("The workbook unpacks to far more than a staff list can hold; it was not read."));
          return FALSE;
        }
      if (!func (piece, (gsize) count, user_data, error))
        return FALSE;
    }
  if (count == 0)
    return TRUE;
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_CORRUPT,
                       _("The workbook is damaged or cut off. Save or copy it again."));
  return FALSE;
}

gboolean
sas_zip_read (SasZip *self, const char *name, SasZipFunc func, gpointer user_data, GError **error)
{
  unz_file_info64 info;
  gboolean done;

  if (!sas_zip_has (self, name))
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("The workbook has no part %s."), name);
      return FALSE;
    }
  if (unzGetCurrentFileInfo64 (self->file, &info, NULL, 0, NULL, 0, NULL, 0) != UNZ_OK ||
      unzOpenCurrentFile (self->file) != UNZ_OK)
    {
      g_set_error_literal (error, SAS_ERROR, SAS_ERROR_CORRUPT,
                           _("The workbook is damaged or cut off. Save or copy it again."));
      return FALSE;
    }
  done = read_pieces (self, info.compressed_size, func, user_data, error);
  if (unzCloseCurrentFile (self->file) == UNZ_CRCERROR && done)
    {
      g_set_error_literal (error, SAS_ERROR, SAS_ERROR_CORRUPT,
                           _("The workbook is damaged or cut off. Save or copy it again."));
      return FALSE;
    }
  return done;
}
