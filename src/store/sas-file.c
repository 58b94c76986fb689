#include "config.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <glib/gstdio.h>
#include "sas-db.h"
#include "sas-error.h"
#include "sas-file.h"
#include "sas-i18n.h"

gboolean
sas_file_make_private (const char *path)
{
  int fd = g_open (path, O_CREAT | O_EXCL | O_RDWR, 0600);

  return fd < 0 ? errno == EEXIST : g_close (fd, NULL);
}

gboolean
sas_file_make_new (const char *path)
{
  int fd = g_open (path, O_CREAT | O_EXCL | O_RDWR, 0600);

  return fd >= 0 && g_close (fd, NULL);
}

gboolean
sas_file_is_free (const char *path, GError **error)
{
  static const char *const logs[] = { "-wal", "-journal" };

  if (g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_CONFLICT, _("There already is a file “%s”. It was left as it is; choose another name."), path);
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (logs); i++)
    {
      g_autofree char *name = g_strconcat (path, logs[i], NULL);

      if (sas_file_size (name) > 0)
        {
          g_set_error (error, SAS_ERROR, SAS_ERROR_CONFLICT,
                       _("“%s” is left over from an earlier office file and may hold its last changes. "
                         "Move it to where that office file is now, or choose another name."), name);
          return FALSE;
        }
    }
  return TRUE;
}

gint64
sas_file_size (const char *path)
{
  GStatBuf facts;

  return g_stat (path, &facts) == 0 ? (gint64) facts.st_size : -1;
}

void
sas_file_remove (const char *path)
{
  static const char *const suffixes[] = { "", "-journal", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      g_unlink (name);
    }
}

gboolean
sas_file_may_replace (const char *path, GError **error)
{
  static const struct { const char *bytes; gsize count; } heads[] = {
    { "SQLite format 3", 16 }, { "\x37\x7f\x06\x82", 4 }, { "\x37\x7f\x06\x83", 4 },  /* a database; its log, in either order of bytes */
  };
  char head[16] = "";
  FILE *file = g_file_test (path, G_FILE_TEST_IS_REGULAR) ? g_fopen (path, "rb") : NULL;
  gsize size = file != NULL ? fread (head, 1, sizeof head, file) : 0;

  if (file != NULL)
    fclose (file);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (size >= heads[i].count && memcmp (head, heads[i].bytes, heads[i].count) == 0)
      {
        g_set_error (error, SAS_ERROR, SAS_ERROR_CONFLICT,
                     _("“%s” is an office file: a document never replaces it. It was left as it is; choose another name."), path);
        return FALSE;
      }
  return TRUE;
}

gboolean
sas_file_sniff (const char *path, GError **error)
{
  static const char magic[16] = "SQLite format 3";
  char head[16] = "";
  gsize size;
  FILE *file;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND,
                   _("There is no file “%s”. Look whether its drive is there, or create a new office file."), path);
      return FALSE;
    }
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return sas_db_fail_path (path, SQLITE_NOTADB, "not a file", error);
  file = g_fopen (path, "rb");
  if (file == NULL)
    return sas_db_fail_path (path, SQLITE_PERM, g_strerror (errno), error);
  size = fread (head, 1, sizeof head, file);
  fclose (file);
  return (size == sizeof head && memcmp (head, magic, sizeof head) == 0) ||
         sas_db_fail_path (path, SQLITE_NOTADB, "no header", error);
}
