/* How the predicates of a period fall in the units of an office, beside the pattern that each unit's own predicate lets expect
 * (sas-distribution.h). Read from the stored evaluations; nothing is written. */
#pragma once
#include "sas-db.h"
#include "sas-distribution.h"
#include "sas-period.h"
#include "sas-roster.h"
G_BEGIN_DECLS
typedef struct
{
  char            *unit, *name;      /* code and name */
  SasOrganisationPredicate organisation;   /* of the unit, else of the nearest one above that has one; NONE: none is entered */
  SasDistribution  distribution;     /* of its people and those of the units below; NONE: still without a predicate */
  GPtrArray       *warnings;         /* SasDistributionWarning */
  gboolean         is_small;         /* too few people to speak of a pattern: the warnings inform only */
} SasUnitDistribution;
void       sas_unit_distribution_free  (SasUnitDistribution *self);

/* @unit (nullable: the office) and each unit below it where somebody has an evaluation of the period, a unit before those below it.
 * (transfer full) (array of SasUnitDistribution) */
GPtrArray *sas_distribution_store_list (SasDb *db, SasRoster *roster, const char *unit, int year, SasPeriod period, SasDate today,
                                        GError **error);
/* What `distribution` prints of one: counts, pattern, warnings with their sentences. (transfer full) */
json_t    *sas_unit_distribution_to_json (const SasUnitDistribution *self, int year);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasUnitDistribution, sas_unit_distribution_free)
G_END_DECLS
