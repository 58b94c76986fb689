#include <gio/gio.h>
#include "sas-core-resources.h"
#include "sas-profile.h"

#define FOLDER "/id/sasaran/"

static GKeyFile *
read_file (const char *name)
{
  GKeyFile *file = g_key_file_new ();
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL && g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL));
  return file;
}

/* Named outright, so that a program linked statically keeps the bundle; looked up among all resources, so that G_RESOURCE_OVERLAYS
 * can lay a folder with a newer profile over it. */
static void
keep_bundle (void)
{
  g_assert (sas_core_get_resource () != NULL);
}

char **
sas_profile_names (const char *folder)
{
  g_autofree char *path = g_strconcat (FOLDER, folder, NULL);

  keep_bundle ();
  return g_resources_enumerate_children (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

GKeyFile *
sas_profile_file (const char *name)
{
  static GMutex lock;
  static GHashTable *files;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  GKeyFile *file;

  keep_bundle ();
  if (files == NULL)
    files = g_hash_table_new (g_str_hash, g_str_equal);
  file = g_hash_table_lookup (files, name);
  if (file == NULL)
    {
      file = read_file (name);
      g_hash_table_insert (files, g_strdup (name), file);
    }
  return file;
}

char *
sas_profile_text (GKeyFile *file, const char *group, const char *key)
{
  char *text = g_key_file_get_string (file, group, key, NULL);

  return text != NULL ? text : g_strdup ("");
}

char **
sas_profile_list (GKeyFile *file, const char *group, const char *key)
{
  char **list = g_key_file_get_string_list (file, group, key, NULL, NULL);

  return list != NULL ? list : g_new0 (char *, 1);
}

SasFraction
sas_profile_fraction (GKeyFile *file, const char *group, const char *key)
{
  g_autofree char *text = sas_profile_text (file, group, key);

  return sas_fraction_parse (text);
}

guint
sas_profile_count (GKeyFile *file, const char *group, const char *key)
{
  return (guint) MAX (0, g_key_file_get_integer (file, group, key, NULL));
}
