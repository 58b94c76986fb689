#include "config.h"
#include <stdio.h>
#include <string.h>
#include <glib/gstdio.h>
#include "sas-backup-rotate.h"
#include "sas-db.h"
#include "sas-file.h"

#define ENDING ".sasaran"
#define STAMP_LENGTH 17       /* 2026-11-24-104210 */
#define KEPT_WITH_REASON 10

/* "kantor" of "/a/kantor.sasaran". (transfer full) */
static char *
stem (const char *office_path)
{
  char *name = g_path_get_basename (office_path);

  if (g_str_has_suffix (name, ENDING))
    name[strlen (name) - strlen (ENDING)] = '\0';
  return name;
}

char *
sas_backup_folder (const char *office_path)
{
  g_autofree char *folder = g_path_get_dirname (office_path);
  g_autofree char *name = stem (office_path);
  g_autofree char *own = g_strconcat (name, "-cadangan", NULL);

  return g_build_filename (folder, own, NULL);
}

char *
sas_backup_name (const char *office_path, GDateTime *now, const char *reason)
{
  g_autofree char *name = stem (office_path);
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%d-%H%M%S");

  return g_strconcat (name, "-", stamp, reason != NULL ? "-" : "", reason != NULL ? reason : "", ENDING, NULL);
}

static void
free_file (gpointer data)
{
  SasBackupFile *file = data;

  g_free (file->path);
  g_free (file->when);
  g_free (file->reason);
  g_free (file);
}

/* NULL: it is not one of ours. */
static SasBackupFile *
read_name (const char *folder, const char *name, const char *prefix)
{
  const char *stamp = name + strlen (prefix);
  g_autoptr (GDateTime) time = NULL;
  int year, month, day, hour, minute, second;
  SasBackupFile *file;

  if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name, ENDING) || strlen (stamp) < STAMP_LENGTH + strlen (ENDING) ||
      sscanf (stamp, "%4d-%2d-%2d-%2d%2d%2d", &year, &month, &day, &hour, &minute, &second) != 6)
    return NULL;
  time = g_date_time_new_utc (year, month, day, hour, minute, second);
  if (time == NULL)
    return NULL;
  file = g_new0 (SasBackupFile, 1);
  file->path = g_build_filename (folder, name, NULL);
  file->when = g_date_time_format (time, "%Y-%m-%dT%H:%M:%S");
  file->size = sas_file_size (file->path);
  file->reason = stamp[STAMP_LENGTH] == '-'
                 ? g_strndup (stamp + STAMP_LENGTH + 1, strlen (stamp) - STAMP_LENGTH - 1 - strlen (ENDING)) : g_strdup ("");
  return file;
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(const SasBackupFile *const *) b)->when, (*(const SasBackupFile *const *) a)->when);
}

GPtrArray *
sas_backup_list (const char *office_path, GError **error)
{
  g_autofree char *folder = sas_backup_folder (office_path);
  g_autofree char *name = stem (office_path);
  g_autofree char *prefix = g_strconcat (name, "-", NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (free_file);
  g_autoptr (GDir) dir = NULL;
  const char *entry;

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&files);
  dir = g_dir_open (folder, 0, NULL);
  if (dir == NULL)
    {
      sas_db_fail_path (folder, SQLITE_PERM, NULL, error);
      return NULL;
    }
  while ((entry = g_dir_read_name (dir)) != NULL)
    {
      SasBackupFile *file = read_name (folder, entry, prefix);

      if (file != NULL)
        g_ptr_array_add (files, file);
    }
  g_ptr_array_sort (files, newest_first);
  return g_steal_pointer (&files);
}

gboolean
sas_backup_has_day (const char *office_path, GDateTime *day)
{
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");
  g_autoptr (GPtrArray) files = sas_backup_list (office_path, NULL);

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const SasBackupFile *file = g_ptr_array_index (files, i);

      if (*file->reason == '\0' && g_str_has_prefix (file->when, date))
        return TRUE;
    }
  return FALSE;
}

/* Marks the newest file of each of the @most newest spans of time. */
static void
keep_spans (GPtrArray *files, const char *format, guint most, GHashTable *kept)
{
  g_autofree char *last = g_strdup ("");
  guint spans = 0;

  for (guint i = 0; i < files->len && spans < most; i++)
    {
      SasBackupFile *file = g_ptr_array_index (files, i);
      g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
      g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (file->when, utc);
      g_autofree char *span = *file->reason == '\0' ? g_date_time_format (time, format) : NULL;

      if (span == NULL || g_str_equal (span, last))
        continue;
      g_hash_table_add (kept, file);
      spans++;
      g_free (last);
      last = g_steal_pointer (&span);
    }
}

static void
keep_reasons (GPtrArray *files, GHashTable *kept)
{
  guint count = 0;

  for (guint i = 0; i < files->len && count < KEPT_WITH_REASON; i++)
    {
      SasBackupFile *file = g_ptr_array_index (files, i);

      if (*file->reason != '\0')
        {
          g_hash_table_add (kept, file);
          count++;
        }
    }
}

void
sas_backup_rotate (const char *office_path)
{
  static const struct { const char *span; guint most; } spans[] = { { "%Y-%m-%d", 7 }, { "%G-%V", 4 }, { "%Y-%m", 12 } };
  g_autoptr (GPtrArray) files = sas_backup_list (office_path, NULL);
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);

  if (files == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    keep_spans (files, spans[i].span, spans[i].most, kept);
  keep_reasons (files, kept);
  for (guint i = 0; i < files->len; i++)
    if (!g_hash_table_contains (kept, g_ptr_array_index (files, i)))
      g_unlink (((SasBackupFile *) g_ptr_array_index (files, i))->path);
}
