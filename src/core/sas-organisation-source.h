/* Which predicate of the organisation an evaluation stands on (PermenPANRB 6/2022 p. 94 (f)-(g)): that of the unit the
 * appraiser leads, in the same period; of the year before where the year's own comes too late. */
#pragma once
#include "sas-period.h"
#include "sas-predicate.h"
#include "sas-regulation.h"
G_BEGIN_DECLS
typedef struct
{
  SasPeriod                period;
  int                      year;
  SasOrganisationPredicate own, before;   /* of the period and year; of the year before */
  SasDate                  issued;        /* of @own; SAS_DATE_NONE: not yet */
  SasDate                  today;
} SasOrganisationFacts;

/* NONE: nobody can be rated yet. */
typedef struct { SasOrganisationPredicate predicate; int year; } SasOrganisationSource;
SasOrganisationSource sas_organisation_source (const SasRegulation *regulation, const SasOrganisationFacts *facts);
G_END_DECLS
