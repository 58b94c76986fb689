#include "config.h"
#include "sas-plan-store.h"
#include "sas-roster-store.h"
#include "sas-session-mirror.h"

void
sas_mirror_free (SasMirror *mirror)
{
  g_clear_pointer (&mirror->roster, sas_roster_unref);
  g_clear_pointer (&mirror->settings, g_hash_table_unref);
  g_clear_pointer (&mirror->years, g_array_unref);
  g_free (mirror);
}

static gboolean
read_settings (SasMirror *mirror, SasDb *db, GError **error)
{
  mirror->settings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (const SasSettingSpec *spec = sas_setting_specs; spec->key != NULL; spec++)
    {
      GError *problem = NULL;
      char *value = spec->is_bytes ? NULL : sas_settings_store_get (db, spec->key, &problem);

      if (problem != NULL)
        {
          g_propagate_error (error, problem);
          return FALSE;
        }
      if (value != NULL)
        g_hash_table_insert (mirror->settings, (gpointer) spec->key, value);
    }
  return TRUE;
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  return *(const int *) b - *(const int *) a;
}

/* The years with plans, the present one, and from October on the next, whose plans are due in January (Art. 14). */
static gboolean
read_years (SasMirror *mirror, SasDb *db, GError **error)
{
  SasDate today = sas_date_today ();
  int wanted[] = { (int) sas_date_year (today), (int) sas_date_year (today) + 1 };

  mirror->years = sas_plan_store_years (db, error);
  if (mirror->years == NULL)
    return FALSE;
  for (guint i = 0; i < (sas_date_month (today) >= 10 ? 2 : 1); i++)
    {
      gboolean there = FALSE;

      for (guint j = 0; j < mirror->years->len; j++)
        there = there || g_array_index (mirror->years, int, j) == wanted[i];
      if (!there)
        g_array_append_val (mirror->years, wanted[i]);
    }
  g_array_sort (mirror->years, compare_years);
  return TRUE;
}

SasMirror *
sas_mirror_read (SasDb *db, SasChanges changes, GError **error)
{
  g_autoptr (SasMirror) mirror = g_new0 (SasMirror, 1);

  if ((changes & SAS_CHANGED_ROSTER) != 0 && (mirror->roster = sas_roster_store_load (db, error)) == NULL)
    return NULL;
  if ((changes & SAS_CHANGED_SETTINGS) != 0 && !read_settings (mirror, db, error))
    return NULL;
  if ((changes & SAS_CHANGED_PLANS) != 0 && !read_years (mirror, db, error))
    return NULL;
  return g_steal_pointer (&mirror);
}

void
sas_mirror_take (SasMirror *mirror, SasMirror *newer)
{
  if (newer->roster != NULL)
    {
      sas_roster_unref (mirror->roster);
      mirror->roster = g_steal_pointer (&newer->roster);
    }
  if (newer->settings != NULL)
    {
      g_hash_table_unref (mirror->settings);
      mirror->settings = g_steal_pointer (&newer->settings);
    }
  if (newer->years != NULL)
    {
      g_array_unref (mirror->years);
      mirror->years = g_steal_pointer (&newer->years);
    }
}
