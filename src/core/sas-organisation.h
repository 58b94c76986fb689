/* What a unit achieved in a period (PermenPANRB 6/2022 pp. 92-94): computed elsewhere, entered with its source. The ratings of those
 * whom the unit's leader appraises come after it (Art. 24(1), 25(1)). */
#pragma once
#include "sas-period.h"
#include "sas-predicate.h"
#include "sas-roster.h"
G_BEGIN_DECLS

typedef struct
{
  char                    *id;         /* of the store; "" until stored */
  char                    *unit;       /* code */
  int                      year;
  SasPeriod                period;
  SasOrganisationPredicate predicate;
  char                    *basis;      /* "Capaian IKU dan Perjanjian Kinerja" */
  char                    *number;     /* of the letter that says so */
  SasDate                  date;       /* of the same */
  char                    *note;
} SasOrganisation;
extern const SasRecordType sas_organisation_type;

SasOrganisation *sas_organisation_new       (const char *unit, int year, SasPeriod period);   /* (transfer full) */
void             sas_organisation_free      (SasOrganisation *organisation);
json_t          *sas_organisation_to_json   (const SasOrganisation *organisation);
SasOrganisation *sas_organisation_from_json (const json_t *json, GError **error);
/* Whether it is one: a unit, a year, a predicate; SAS_ERROR_INVALID. */
gboolean         sas_organisation_check     (const SasOrganisation *organisation, GError **error);

/* The unit whose predicate counts for @nip on @date: the one that @appraiser leads, upwards from the unit of @nip, not the
 * employee's own (p. 94 g). Where the appraiser leads none of them (he has delegated authority, or no number), the unit above
 * the one that @nip leads, else the unit of @nip. NULL: @nip has no unit. (transfer none) */
const SasUnit   *sas_organisation_unit_of   (SasRoster *roster, const char *nip, const char *appraiser, SasDate date);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasOrganisation, sas_organisation_free)
G_END_DECLS
