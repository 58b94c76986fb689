#include "sas-office-policy.h"
#include "sas-profile.h"

GKeyFile *
sas_office_policy_file (void)
{
  return sas_profile_file ("policy/office.ini");
}

SasOfficeThresholds
sas_office_thresholds_default (void)
{
  GKeyFile *file = sas_office_policy_file ();

  return (SasOfficeThresholds) { sas_profile_fraction (file, "thresholds", "promotion-from"),
                                 sas_profile_fraction (file, "thresholds", "coaching-below") };
}

static SasFraction
index_number (const char *key)
{
  return sas_profile_fraction (sas_office_policy_file (), "index", key);
}

static SasFraction
clamp (SasFraction value)
{
  const SasFraction zero = { 0, 1 }, one = { 1, 1 };

  if (sas_fraction_compare (value, zero) < 0)
    return zero;
  return sas_fraction_compare (value, one) > 0 ? one : value;
}

/* A part from 0 to 1: what is not known counts in the middle. */
static SasFraction
part (SasFraction value, SasFraction full)
{
  SasFraction share = sas_fraction_divide (value, full);

  return sas_fraction_is_none (share) ? index_number ("unknown") : clamp (share);
}

/* Where in its band somebody stands: 0 its lower end, 1 its upper. */
static SasFraction
quality (SasFraction achievement, SasFraction behaviour)
{
  SasFraction results = sas_fraction_multiply (index_number ("results-weight"),
                                               part (achievement, index_number ("full-achievement")));
  SasFraction conduct = sas_fraction_multiply (index_number ("behaviour-weight"),
                                               part (behaviour, (SasFraction) { 1, 1 }));

  return sas_fraction_add (results, conduct);
}

SasFraction
sas_office_index (SasPredicate predicate, SasFraction achievement, SasFraction behaviour)
{
  g_auto (GStrv) band = NULL;
  SasFraction low, high;

  g_return_val_if_fail (predicate < SAS_PREDICATES, SAS_FRACTION_NONE);
  if (predicate == SAS_PREDICATE_NONE)
    return SAS_FRACTION_NONE;

  band = sas_profile_list (sas_office_policy_file (), "bands", sas_predicates[predicate]);
  low = sas_fraction_parse (band[0]);
  high = sas_fraction_parse (band[1]);
  return sas_fraction_add (low,
                           sas_fraction_multiply (sas_fraction_subtract (high, low), quality (achievement, behaviour)));
}

gboolean
sas_office_is_promotion_priority (const SasOfficeThresholds *thresholds, SasFraction index)
{
  return sas_fraction_compare (index, thresholds->promotion_from) >= 0;
}

gboolean
sas_office_is_coaching_mandatory (const SasOfficeThresholds *thresholds, SasFraction index)
{
  return sas_fraction_compare (index, thresholds->coaching_below) < 0;
}
