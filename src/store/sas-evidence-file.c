#include "config.h"
#include "sas-error.h"
#include "sas-evidence-file.h"
#include "sas-evidence.h"
#include "sas-file.h"
#include "sas-i18n.h"

#define CHUNK (256 * 1024)
#define MB (1024 * 1024)

void
sas_evidence_content_free (SasEvidenceContent *content)
{
  g_ptr_array_unref (content->chunks);
  g_free (content->sha256);
  g_free (content);
}

/* --- reading --- */

static gboolean
fail (const char *path, const GError *failure, GError **error)
{
  SasError code = g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ? SAS_ERROR_NOT_FOUND : SAS_ERROR_STORAGE;

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_error_copy (failure));
  else
    g_set_error (error, SAS_ERROR, code, _("“%s” cannot be read: %s. Nothing was changed."), path, failure->message);
  return FALSE;
}

static gboolean
fits (const char *path, gint64 size, guint most, GError **error)
{
  if (size > G_MAXINT)
    return sas_error_refuse (error, _("“%s” is larger than 2 GB and cannot be evidence. Nothing was changed."), path);
  return most == 0 || size <= (gint64) most * MB ||
         sas_error_refuse (error, _("“%s” is larger than %u MB, the most that this office takes in. Link it where it is instead, or have the "
                                    "limit raised; nothing was changed."), path, most);
}

/* A program may go on writing into the file: what counts is what was read. */
static gboolean
take_chunk (SasEvidenceContent *content, GChecksum *checksum, const char *path, GBytes *chunk, guint most, GError **error)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (chunk, &size);

  if (!fits (path, (gint64) content->size + (gint64) size, most, error))
    return FALSE;
  if (content->size == 0)
    content->media = sas_evidence_media (bytes, size, path);
  g_checksum_update (checksum, bytes, (gssize) size);
  content->size += (int) size;
  if (most > 0)
    g_ptr_array_add (content->chunks, g_bytes_ref (chunk));
  return TRUE;
}

/* The next bytes: as many as a chunk holds, fewer at the end, none after it. (transfer full) */
static GBytes *
next_chunk (GInputStream *stream, const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree guint8 *buffer = g_malloc (CHUNK);
  g_autoptr (GError) failure = NULL;
  gsize size = 0;

  if (g_input_stream_read_all (stream, buffer, CHUNK, &size, cancellable, &failure))
    return g_bytes_new (buffer, size);
  fail (path, failure, error);
  return NULL;
}

static gboolean
read_all (SasEvidenceContent *content, GInputStream *stream, const char *path, guint most, GCancellable *cancellable, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (;;)
    {
      g_autoptr (GBytes) chunk = next_chunk (stream, path, cancellable, error);

      if (chunk == NULL)
        return FALSE;
      if (g_bytes_get_size (chunk) == 0)
        break;
      if (!take_chunk (content, checksum, path, chunk, most, error))
        return FALSE;
    }
  content->sha256 = g_strdup (g_checksum_get_string (checksum));
  return content->size > 0 || sas_error_refuse (error, _("“%s” is empty. Nothing was changed."), path);
}

/* Neither a folder nor a device, which has no end. */
static gboolean
is_file (const char *path, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("There is no file “%s”. Nothing was changed."), path);
      return FALSE;
    }
  return g_file_test (path, G_FILE_TEST_IS_REGULAR) || sas_error_refuse (error, _("“%s” is not a file. Nothing was changed."), path);
}

SasEvidenceContent *
sas_evidence_file_read (const char *path, guint most, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (SasEvidenceContent) content = g_new0 (SasEvidenceContent, 1);
  g_autoptr (GError) failure = NULL;

  content->chunks = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  if (!is_file (path, error))
    return NULL;
  stream = g_file_read (file, cancellable, &failure);
  if (stream == NULL)
    fail (path, failure, error);
  return stream != NULL && read_all (content, G_INPUT_STREAM (stream), path, most, cancellable, error) ? g_steal_pointer (&content) : NULL;
}

/* --- writing --- */

gboolean
sas_evidence_file_write (const char *path, GBytes *bytes, gboolean replace, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (!replace && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_CONFLICT, _("“%s” is there already and was left as it is; choose another name."), path);
      return FALSE;
    }
  if (!sas_file_may_replace (path, error))
    return FALSE;
  if (g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), G_FILE_SET_CONTENTS_CONSISTENT, 0644,
                                &failure))
    return TRUE;
  g_set_error (error, SAS_ERROR, SAS_ERROR_STORAGE, _("“%s” could not be written: %s. Choose another place."), path, failure->message);
  return FALSE;
}
