#include "config.h"
#include <string.h>
#include "sas-credit.h"
#include "sas-profile.h"
#include "sas-record.h"

#define YEAR_MONTHS 12
#define LEVEL_GROUP "level "

const char *const sas_credit_targets[SAS_CREDIT_TARGETS] = { "rank", "level" };

static GKeyFile *
profile (void)
{
  return sas_profile_file ("credit/peraturan-bkn-3-2023.ini");
}

static SasFraction
of_level (const char *level, const char *key)
{
  g_autofree char *group = g_strconcat (LEVEL_GROUP, level, NULL);

  return sas_profile_fraction (profile (), group, key);
}

SasFraction
sas_credit_coefficient (const char *level)
{
  return of_level (level, "coefficient");
}

SasFraction
sas_credit_percent (SasPredicate predicate)
{
  return predicate != SAS_PREDICATE_NONE ? sas_profile_fraction (profile (), "percent", sas_predicates[predicate]) : SAS_FRACTION_NONE;
}

gboolean
sas_credit_is_level (const char *level)
{
  return !sas_fraction_is_none (sas_credit_coefficient (level));
}

static gboolean
ends_with_word (const char *text, const char *ending)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *wanted = g_utf8_casefold (ending, -1);
  gsize before = strlen (folded) - MIN (strlen (wanted), strlen (folded));

  return g_str_has_suffix (folded, wanted) && (before == 0 || folded[before - 1] == ' ');
}

char *
sas_credit_find_level (const char *position)
{
  g_auto (GStrv) groups = g_key_file_get_groups (profile (), NULL);
  g_autofree char *stripped = g_strstrip (g_strdup (position != NULL ? position : ""));

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_autofree char *name = NULL;

      if (!g_str_has_prefix (groups[i], LEVEL_GROUP))
        continue;
      name = sas_profile_text (profile (), groups[i], "name");
      if (ends_with_word (stripped, name))
        return g_strdup (groups[i] + strlen (LEVEL_GROUP));
    }
  return NULL;
}

guint
sas_credit_months (SasDate from, SasDate to)
{
  if (from == SAS_DATE_NONE || to < from)
    return 0;
  return (sas_date_year (to) - sas_date_year (from)) * YEAR_MONTHS + sas_date_month (to) - sas_date_month (from) + 1;
}

SasFraction
sas_credit_convert (const SasCreditSegment *segment)
{
  SasFraction share;

  if (segment->months > YEAR_MONTHS)
    return SAS_FRACTION_NONE;
  share = sas_fraction_multiply (sas_fraction_new (segment->months, YEAR_MONTHS),
                                 sas_fraction_divide (sas_credit_percent (segment->predicate), (SasFraction) { 100, 1 }));
  return sas_fraction_multiply (share, sas_credit_coefficient (segment->level));
}

SasFraction
sas_credit_accumulate (SasFraction opening, const SasCreditSegment *segments, guint count)
{
  SasFraction sum = opening;

  for (guint i = 0; i < count; i++)
    sum = sas_fraction_add (sum, sas_credit_convert (&segments[i]));
  return sum;
}

SasFraction
sas_credit_need (const char *level, SasCreditTarget target)
{
  g_return_val_if_fail (target < SAS_CREDIT_TARGETS, SAS_FRACTION_NONE);
  return of_level (level, sas_credit_targets[target]);
}

SasFraction
sas_credit_difference (const char *level, SasCreditTarget target, SasFraction cumulative)
{
  return sas_fraction_subtract (cumulative, sas_credit_need (level, target));
}

SasFraction
sas_credit_base (const char *grade)
{
  SasFraction base = sas_profile_fraction (profile (), "base", grade);

  return sas_fraction_is_none (base) ? (SasFraction) { 0, 1 } : base;
}

SasFraction
sas_credit_education (const char *level, SasPredicate predicate)
{
  g_autofree char *word = sas_profile_text (profile (), "education", "predicate");
  SasPredicate least = (SasPredicate) sas_word_find (sas_predicates, SAS_PREDICATES, word);
  SasFraction percent = sas_profile_fraction (profile (), "education", "percent");

  /* The best predicate comes first. */
  if (predicate == SAS_PREDICATE_NONE || predicate > least)
    return SAS_FRACTION_NONE;
  return sas_fraction_multiply (sas_credit_need (level, SAS_CREDIT_FOR_RANK),
                                sas_fraction_divide (percent, (SasFraction) { 100, 1 }));
}

char *
sas_credit_amount_text (SasFraction amount, guint decimals)
{
  return g_strdelimit (sas_fraction_to_fixed (amount, decimals), ".", ',');
}
