#include "sas-policy-store.h"
#include "sas-settings-store.h"

/* Leaves *@value where the setting is unset or no number. */
static gboolean
read_number (SasDb *db, const char *key, SasFraction *value, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *text = sas_settings_store_get (db, key, &failure);
  SasFraction number = sas_fraction_parse (text != NULL ? g_strdelimit (text, ",", '.') : NULL);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (!sas_fraction_is_none (number))
    *value = number;
  return TRUE;
}

gboolean
sas_policy_store_load (SasDb *db, SasOfficePolicy *policy, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *index = sas_settings_store_get (db, SAS_SETTING_INDEX, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  policy->index = g_strcmp0 (index, "on") == 0;
  policy->thresholds = sas_office_thresholds_default ();
  return read_number (db, SAS_SETTING_PROMOTION_FROM, &policy->thresholds.promotion_from, error) &&
         read_number (db, SAS_SETTING_COACHING_BELOW, &policy->thresholds.coaching_below, error);
}
