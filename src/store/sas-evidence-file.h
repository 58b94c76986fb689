/* Files of evidence outside the office file: read once, from the first byte to the last, and digested while they are read. */
#pragma once
#include <gio/gio.h>
G_BEGIN_DECLS
typedef struct
{
  GPtrArray  *chunks;   /* of GBytes, in order; empty when only the digest was asked for */
  int         size;
  char       *sha256;
  const char *media;    /* sas_evidence_media */
} SasEvidenceContent;
void sas_evidence_content_free (SasEvidenceContent *content);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasEvidenceContent, sas_evidence_content_free)

/* @most: MB that may be taken in; 0: only look at it. SAS_ERROR_NOT_FOUND, SAS_ERROR_INVALID (no file, empty, too large),
 * SAS_ERROR_STORAGE (cannot be read). (transfer full) */
SasEvidenceContent *sas_evidence_file_read  (const char *path, guint most, GCancellable *cancellable, GError **error);
/* Writes @bytes as @path, whole or not at all. SAS_ERROR_CONFLICT: something is there and @replace is not said, or it is an office file. */
gboolean            sas_evidence_file_write (const char *path, GBytes *bytes, gboolean replace, GError **error);
G_END_DECLS
