/* What the office decides for itself and no regulation says (resources/policy/office.ini): the internal index with its
 * two thresholds, and from how many people on a pattern is spoken of. The index never stands on an official form. */
#pragma once
#include "sas-fraction.h"
#include "sas-predicate.h"
G_BEGIN_DECLS
/* (transfer none) */
GKeyFile   *sas_office_policy_file (void);

typedef struct { SasFraction promotion_from, coaching_below; } SasOfficeThresholds;
SasOfficeThresholds sas_office_thresholds_default (void);

/* The internal index: the predicate decides the band, @achievement (percent) and @behaviour (0 to 1) only order people
 * inside it. Either may be NONE. NONE without a predicate. Exact; it is shown with one decimal. */
SasFraction sas_office_index                (SasPredicate predicate, SasFraction achievement, SasFraction behaviour);
gboolean    sas_office_is_promotion_priority (const SasOfficeThresholds *thresholds, SasFraction index);
gboolean    sas_office_is_coaching_mandatory (const SasOfficeThresholds *thresholds, SasFraction index);
G_END_DECLS
