#include "config.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-organisation.h"

#define MOST_LEVELS 64   /* units that name each other as parent end here */

static const SasField fields[] = {
  SAS_FIELD (SasOrganisation, id, SAS_FIELD_STRING, SAS_FIELD_INTERNAL),
  SAS_FIELD (SasOrganisation, unit, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasOrganisation, year, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_WORD_FIELD (SasOrganisation, period, sas_periods, SAS_FIELD_REQUIRED),
  SAS_WORD_FIELD (SasOrganisation, predicate, sas_organisation_predicates, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasOrganisation, basis, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasOrganisation, number, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasOrganisation, date, SAS_FIELD_DATE, SAS_FIELD_PLAIN),
  SAS_FIELD (SasOrganisation, note, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD_END
};
const SasRecordType sas_organisation_type = { "organisation", sizeof (SasOrganisation), fields, NULL };

SasOrganisation *
sas_organisation_new (const char *unit, int year, SasPeriod period)
{
  SasOrganisation *organisation = sas_record_new (&sas_organisation_type);

  sas_record_set_text (&sas_organisation_type, organisation, "unit", unit);
  organisation->year = year;
  organisation->period = period;
  return organisation;
}

void
sas_organisation_free (SasOrganisation *organisation)
{
  sas_record_free (&sas_organisation_type, organisation);
}

json_t *
sas_organisation_to_json (const SasOrganisation *organisation)
{
  return sas_record_to_json (&sas_organisation_type, organisation);
}

gboolean
sas_organisation_check (const SasOrganisation *organisation, GError **error)
{
  if (organisation->year < 1900 || organisation->year > 9999)
    g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("year: %d is no year of an evaluation. Nothing was changed."), organisation->year);
  else if (organisation->predicate == SAS_ORGANISATION_NONE)
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, _("The organisation's predicate is missing. Nothing was changed."));
  else
    return TRUE;
  return FALSE;
}

SasOrganisation *
sas_organisation_from_json (const json_t *json, GError **error)
{
  g_autoptr (SasOrganisation) organisation = sas_record_from_json (&sas_organisation_type, json, error);

  return organisation != NULL && sas_organisation_check (organisation, error) ? g_steal_pointer (&organisation) : NULL;
}

static const SasUnit *
parent_of (SasRoster *roster, const SasUnit *unit)
{
  return unit->parent_code != NULL ? sas_roster_unit (roster, unit->parent_code) : NULL;
}

static gboolean
leads (SasRoster *roster, const char *nip, const SasUnit *unit, SasDate date)
{
  const SasPerson *leader = sas_roster_leader_at (roster, unit->code, date);

  return leader != NULL && g_strcmp0 (leader->nip, nip) == 0;
}

const SasUnit *
sas_organisation_unit_of (SasRoster *roster, const char *nip, const char *appraiser, SasDate date)
{
  const SasUnit *own = sas_roster_unit_at (roster, nip, date);
  const SasUnit *unit = own;
  const SasUnit *above;

  for (int level = 0; appraiser != NULL && unit != NULL && level < MOST_LEVELS; level++, unit = parent_of (roster, unit))
    if (leads (roster, appraiser, unit, date))
      return unit;
  above = own != NULL && leads (roster, nip, own, date) ? parent_of (roster, own) : NULL;
  return above != NULL ? above : own;
}
