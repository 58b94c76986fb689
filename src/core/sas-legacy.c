#include "config.h"
#include <stdlib.h>
#include "sas-legacy.h"
#include "sas-profile.h"
#include "sas-record.h"

const char *const sas_legacy_categories[SAS_LEGACY_CATEGORIES] = {
  NULL, "sangat-baik", "baik", "cukup", "kurang", "sangat-kurang",
};
const char *const sas_legacy_conditions[2] = { "normal", "special" };

static const SasFraction zero = { 0, 1 }, one = { 1, 1 }, hundred = { 100, 1 };

static GKeyFile *
profile (void)
{
  return sas_profile_file ("regulations/permenpanrb-8-2021.ini");
}

static SasLegacyCategory
category_of (const char *word)
{
  return (SasLegacyCategory) MAX (0, sas_word_find (sas_legacy_categories, SAS_LEGACY_CATEGORIES, word));
}

/* --- one indicator --- */

static gboolean
is_below (SasFraction a, SasFraction b)
{
  return sas_fraction_compare (a, b) < 0;
}

/* realisation/target, or 1 + (1 - realisation/target) where less is better. */
static SasFraction
reached (SasFraction realisation, SasFraction target, SasLegacyCondition condition)
{
  SasFraction share = sas_fraction_divide (realisation, target);

  if (condition == SAS_LEGACY_SPECIAL)
    share = sas_fraction_subtract (sas_fraction_add (one, one), share);
  return sas_fraction_multiply (share, hundred);
}

SasFraction
sas_legacy_indicator (SasFraction realisation, SasFraction low, SasFraction high, SasLegacyCondition condition)
{
  SasFraction percent;

  if (sas_fraction_is_none (realisation) || sas_fraction_is_none (low) || sas_fraction_is_none (high))
    return SAS_FRACTION_NONE;
  if (!is_below (realisation, low) && !is_below (high, realisation))
    return hundred;
  percent = reached (realisation, is_below (realisation, low) ? low : high, condition);
  return !sas_fraction_is_none (percent) && is_below (percent, zero) ? zero : percent;
}

static SasFraction
whole (SasFraction percent)
{
  g_autofree char *rounded = sas_fraction_to_fixed (percent, 0);

  return sas_fraction_parse (rounded);
}

SasLegacyCategory
sas_legacy_indicator_category (SasFraction percent)
{
  SasFraction rounded = whole (percent);

  for (guint i = SAS_LEGACY_SANGAT_BAIK; i < SAS_LEGACY_CATEGORIES && !sas_fraction_is_none (rounded); i++)
    if (!is_below (rounded, sas_profile_fraction (profile (), "indicator-categories", sas_legacy_categories[i])))
      return (SasLegacyCategory) i;
  return SAS_LEGACY_NONE;
}

SasFraction
sas_legacy_indicator_value (SasFraction percent, gboolean target_is_maximum)
{
  SasFraction rounded = whole (percent);
  g_auto (GStrv) lines = sas_profile_list (profile (), "indicator-values", "lines");

  if (sas_fraction_is_none (rounded))
    return SAS_FRACTION_NONE;
  if (target_is_maximum && sas_fraction_compare (rounded, hundred) == 0)
    return sas_profile_fraction (profile (), "indicator-values", "full-of-maximum");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) line = sas_profile_list (profile (), "indicator-values", lines[i]);
      SasFraction above = sas_fraction_subtract (rounded, sas_fraction_parse (line[0]));

      if (!is_below (above, zero))
        return sas_fraction_add (sas_fraction_parse (line[1]),
                                 sas_fraction_multiply (sas_fraction_parse (line[2]), above));
    }
  return SAS_FRACTION_NONE;
}

/* --- aspects of a result --- */

SasLegacyCategory
sas_legacy_aspects (const SasLegacyCategory *aspects, guint count)
{
  g_auto (GStrv) lines = sas_profile_list (profile (), "aspects", "lines");
  g_autofree char *otherwise = sas_profile_text (profile (), "aspects", "otherwise");
  guint counts[SAS_LEGACY_CATEGORIES] = { 0 };

  if (count <= 1)
    return count == 0 ? SAS_LEGACY_NONE : aspects[0];
  for (guint i = 0; i < count; i++)
    counts[aspects[i]]++;
  if (counts[SAS_LEGACY_NONE] > 0)
    return SAS_LEGACY_NONE;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) line = sas_profile_list (profile (), "aspects", lines[i]);

      if (counts[category_of (line[0])] >= (guint) atoi (line[1]))
        return category_of (line[2]);
    }
  return category_of (otherwise);
}

SasFraction
sas_legacy_aspects_value (SasLegacyCategory category)
{
  if (category == SAS_LEGACY_NONE)
    return SAS_FRACTION_NONE;
  return sas_profile_fraction (profile (), "aspect-values", sas_legacy_categories[category]);
}

/* --- the whole --- */

SasFraction
sas_legacy_plan_total (SasFraction main, SasFraction additional)
{
  SasFraction most = sas_profile_fraction (profile (), "total", "additional-at-most");

  if (!sas_fraction_is_none (additional) && is_below (most, additional))
    additional = most;
  return sas_fraction_add (main, additional);
}

static SasFraction
weighted (const char *weight, SasFraction value)
{
  return sas_fraction_multiply (sas_fraction_divide (sas_profile_fraction (profile (), "weights", weight), hundred),
                                value);
}

SasFraction
sas_legacy_final (SasFraction plan, SasFraction behaviour, gboolean peers_consulted)
{
  return sas_fraction_add (weighted (peers_consulted ? "plan-with-peers" : "plan", plan),
                           weighted (peers_consulted ? "behaviour-with-peers" : "behaviour", behaviour));
}

/* @band: from;to;closed or open;idea or nothing. */
static gboolean
is_in_band (char **band, SasFraction value, gboolean new_idea)
{
  int to_end = sas_fraction_compare (value, sas_fraction_parse (band[1]));

  if (is_below (value, sas_fraction_parse (band[0])) || (g_strcmp0 (band[3], "idea") == 0 && !new_idea))
    return FALSE;
  return to_end < 0 || (to_end == 0 && g_str_equal (band[2], "closed"));
}

SasLegacyCategory
sas_legacy_category (SasFraction value, gboolean new_idea)
{
  for (guint i = SAS_LEGACY_SANGAT_BAIK; i < SAS_LEGACY_CATEGORIES && !sas_fraction_is_none (value); i++)
    {
      g_auto (GStrv) band = sas_profile_list (profile (), "bands", sas_legacy_categories[i]);

      if (is_in_band (band, value, new_idea))
        return (SasLegacyCategory) i;
    }
  return SAS_LEGACY_NONE;
}
