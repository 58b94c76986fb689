#include "config.h"
#include <string.h>
#include "sas-bench-private.h"
#include "sas-bulk-store.h"
#include "sas-file.h"
#include "sas-office.h"
#include "sas-sample-private.h"
#include "sas-settings-store.h"

#define BORN 1700000000000u   /* of the identifiers, in milliseconds */

/* splitmix64: every bit of what it is of reaches every bit of the number. */
guint64
sas_bench_roll (const SasBench *self, guint64 what, guint64 salt, guint64 most)
{
  guint64 z = self->size.seed + what * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + salt * G_GUINT64_CONSTANT (0xd1b54a32d192ed03);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return (z ^ (z >> 31)) % MAX (most, 1);
}

static char **
list_of (SasBench *self, const char *group, const char *key)
{
  g_autofree char *name = g_strconcat (group, " ", key, NULL);
  char **list = g_hash_table_lookup (self->lists, name);

  if (list == NULL)
    {
      list = g_key_file_get_string_list (self->words, group, key, NULL, NULL);
      g_assert (list != NULL && *list != NULL);
      g_hash_table_insert (self->lists, g_steal_pointer (&name), list);
    }
  return list;
}

guint
sas_bench_count (SasBench *self, const char *group, const char *key)
{
  return g_strv_length (list_of (self, group, key));
}

const char *
sas_bench_word (SasBench *self, const char *group, const char *key, guint64 what, guint64 salt)
{
  char **list = list_of (self, group, key);

  return list[sas_bench_roll (self, what, salt, g_strv_length (list))];
}

void
sas_bench_id (SasBench *self, char id[37])
{
  guint64 at = BORN + self->ids / 4096, noise = sas_bench_roll (self, self->ids, 0xed, G_MAXUINT64);

  g_snprintf (id, 37, "%08x-%04x-7%03x-8%03x-%012" G_GINT64_MODIFIER "x", (guint) (at >> 16), (guint) (at & 0xffff), (guint) (self->ids % 4096),
              (guint) (noise >> 52), noise & G_GUINT64_CONSTANT (0xffffffffffff));
  self->ids++;
}

char *
sas_bench_new_id (SasBench *self)
{
  char id[37];

  sas_bench_id (self, id);
  return g_strdup (id);
}

/* --- the office --- */

static void
clear_person (gpointer data)
{
  g_free (((SasBenchPerson *) data)->name);
  g_free (((SasBenchPerson *) data)->position);
}

static void
clear_unit (gpointer data)
{
  g_free (((SasBenchUnit *) data)->code);
  g_free (((SasBenchUnit *) data)->name);
}

static gboolean
read_words (SasBench *self, GError **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data ("/id/sasaran/bench/agency.ini", G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes != NULL && g_key_file_load_from_bytes (self->words, bytes, G_KEY_FILE_NONE, error);
}

static gboolean
fill_settings (SasBench *self, GError **error)
{
  const char *top = sas_bench_word (self, "units", "top", 0, 0);

  return sas_settings_store_set (self->db, SAS_SETTING_OFFICE, top, self->operator_, error) &&
         sas_settings_store_set (self->db, SAS_SETTING_PLACE, "Nusa Raya", self->operator_, error) &&
         sas_settings_store_set (self->db, SAS_SETTING_LETTERHEAD, "PEMERINTAH PROVINSI NUSA RAYA", self->operator_, error);
}

static gboolean
fill (SasBench *self, SasBenchTell tell, gpointer user_data, GError **error)
{
  if (!read_words (self, error) || !fill_settings (self, error) || !sas_bulk_begin (self->db, error) || !sas_bench_fill_units (self, error) ||
      !sas_bench_fill_people (self, error))
    return FALSE;
  for (int year = self->size.last - (int) self->size.years + 1; year <= self->size.last; year++)
    {
      g_autofree char *what = g_strdup_printf ("%d", year);

      tell (what, user_data);
      if (!sas_bench_fill_year (self, year, error) || !sas_bulk_settle (self->db, error))
        return FALSE;
    }
  return sas_bulk_finish (self->db, error);
}

gboolean
sas_bench_create (const char *path, const SasBenchSize *size, SasBenchTell tell, gpointer user_data, GError **error)
{
  g_autoptr (SasActor) operator_ = sas_actor_operator ();
  g_autoptr (GKeyFile) words = g_key_file_new ();
  g_autoptr (GHashTable) lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  g_autoptr (GArray) units = g_array_new (FALSE, TRUE, sizeof (SasBenchUnit));
  g_autoptr (GArray) people = g_array_new (FALSE, TRUE, sizeof (SasBenchPerson));
  SasBench self = { NULL, *size, operator_, words, lists, units, people, 0 };
  gboolean done;

  g_return_val_if_fail (path != NULL && size != NULL && size->staff > 0 && size->years > 0 && tell != NULL, FALSE);

  g_array_set_clear_func (units, clear_unit);
  g_array_set_clear_func (people, clear_person);
  self.db = sas_office_create (path, operator_, error);
  if (self.db == NULL)
    return FALSE;
  done = fill (&self, tell, user_data, error);
  sas_db_close (self.db);
  if (!done)
    sas_file_remove (path);
  return done;
}
