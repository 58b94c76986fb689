/* The parts of a zip archive in memory (minizip), with limits against archives made to burst. */
#pragma once
#include <gio/gio.h>
G_BEGIN_DECLS
typedef struct _SasZip SasZip;
/* A piece of the inflated part; FALSE stops. */
typedef gboolean (*SasZipFunc) (const char *piece, gsize length, gpointer user_data, GError **error);

enum { SAS_ZIP_MOST_BYTES = 256 * 1024 * 1024, SAS_ZIP_MOST_RATIO = 200, SAS_ZIP_FREE_BYTES = 4 * 1024 * 1024 };

/* NULL, SAS_ERROR_CORRUPT: this is no whole archive. @bytes is referenced. (transfer full) */
SasZip  *sas_zip_open (GBytes *bytes, GError **error);
void     sas_zip_free (SasZip *self);
gboolean sas_zip_has  (SasZip *self, const char *name);
/* Gives the part to @func piece by piece. SAS_ERROR_NOT_FOUND: no such part; SAS_ERROR_CORRUPT: broken, or more than
 * SAS_ZIP_MOST_BYTES, or beyond SAS_ZIP_FREE_BYTES inflated more than SAS_ZIP_MOST_RATIO times. */
gboolean sas_zip_read (SasZip *self, const char *name, SasZipFunc func, gpointer user_data, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasZip, sas_zip_free)
G_END_DECLS
