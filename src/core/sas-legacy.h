/* The numeric method before PermenPANRB 6/2022 (profile resources/regulations/permenpanrb-8-2021.ini): for recording
 * old years and checking what was reckoned then. Exact; rounded where it is shown. NONE is no answer. */
#pragma once
#include "sas-fraction.h"
G_BEGIN_DECLS
/* Five categories, worded otherwise than today's predicates. */
typedef enum
{
  SAS_LEGACY_NONE, SAS_LEGACY_SANGAT_BAIK, SAS_LEGACY_BAIK, SAS_LEGACY_CUKUP, SAS_LEGACY_KURANG,
  SAS_LEGACY_SANGAT_KURANG,
  SAS_LEGACY_CATEGORIES
} SasLegacyCategory;
extern const char *const sas_legacy_categories[SAS_LEGACY_CATEGORIES];   /* NULL, "sangat-baik", "baik", "cukup", ... */

/* SPECIAL: less is better, as with time and cost. */
typedef enum { SAS_LEGACY_NORMAL, SAS_LEGACY_SPECIAL } SasLegacyCondition;
extern const char *const sas_legacy_conditions[2];                        /* "normal", "special" */

/* Percent reached of a target from @low to @high (the same: no range): within it 100, beside it by the nearer end;
 * never negative. NONE when that end is 0. */
SasFraction sas_legacy_indicator (SasFraction realisation, SasFraction low, SasFraction high,
                                  SasLegacyCondition condition);
/* Both of whole percents, rounded half up. */
SasLegacyCategory sas_legacy_indicator_category (SasFraction percent);
/* JPT. @target_is_maximum: more than the target is not possible. */
SasFraction sas_legacy_indicator_value (SasFraction percent, gboolean target_is_maximum);
/* JA and JF: of up to three aspects of a result; NONE without any. */
SasLegacyCategory sas_legacy_aspects (const SasLegacyCategory *aspects, guint count);
SasFraction sas_legacy_aspects_value (SasLegacyCategory category);
/* Weighted values of a plan, what additional work adds being limited. */
SasFraction sas_legacy_plan_total (SasFraction main, SasFraction additional);
/* Plan and behaviour together, 0 to 120. */
SasFraction sas_legacy_final      (SasFraction plan, SasFraction behaviour, gboolean peers_consulted);
/* PP 30/2019 Art. 41; NONE outside 0 to 120. @new_idea: with benefit. */
SasLegacyCategory sas_legacy_category (SasFraction value, gboolean new_idea);
G_END_DECLS
