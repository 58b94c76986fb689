#include "sas-organisation-source.h"

SasOrganisationSource
sas_organisation_source (const SasRegulation *regulation, const SasOrganisationFacts *facts)
{
  const SasDeadline *term = sas_regulation_deadline (regulation, "organisation");
  SasDate last = sas_deadline_due (term, NULL, sas_date_new ((guint) facts->year, 1, 1));
  SasDate settled = facts->issued != SAS_DATE_NONE ? facts->issued : facts->today;

  /* p. 94 (f) speaks of the annual evaluation alone. */
  if (facts->period == SAS_PERIOD_ANNUAL && settled > last)
    return (SasOrganisationSource) { facts->before, facts->year - 1 };
  if (facts->issued == SAS_DATE_NONE)
    return (SasOrganisationSource) { SAS_ORGANISATION_NONE, facts->year };
  return (SasOrganisationSource) { facts->own, facts->year };
}
