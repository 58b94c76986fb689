#include "config.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-organisation-source.h"
#include "sas-organisation-store.h"
#include "sas-record-store.h"
#include "sas-regulation.h"
#include "sas-rows.h"

GPtrArray *
sas_organisation_store_list (SasDb *db, int year, int period, const char *unit, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_organisation_free);
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, error, "SELECT id FROM organisation WHERE (?1 = 0 OR year = ?1) AND (?2 IS NULL OR period = ?2) "
                                     "AND (?3 IS NULL OR unit = ?3) ORDER BY unit, year, period", "iss", (gint64) year,
                                     period >= 0 ? sas_periods[period] : NULL, unit);

  if (stmt == NULL)
    return NULL;
  while (sas_db_next (db, stmt, &failure))
    g_ptr_array_add (ids, sas_column_text (stmt, 0));
  for (guint i = 0; failure == NULL && i < ids->len; i++)
    {
      SasOrganisation *one = sas_rows_load (db, &sas_organisation_type, g_ptr_array_index (ids, i), &failure);

      if (one != NULL)
        g_ptr_array_add (list, one);
    }
  if (failure == NULL)
    return g_steal_pointer (&list);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

SasOrganisation *
sas_organisation_store_load (SasDb *db, const char *unit, int year, SasPeriod period, GError **error)
{
  g_autoptr (GPtrArray) list = sas_organisation_store_list (db, year, (int) period, unit, error);

  return list != NULL && list->len > 0 ? g_ptr_array_steal_index (list, 0) : NULL;
}

static gboolean
may_enter (SasDb *db, const SasOrganisation *organisation, const SasActor *actor, GError **error)
{
  gint64 known = sas_db_number (db, 0, error, "SELECT count(*) FROM unit WHERE code = ?1", "s", organisation->unit);

  if (!actor->operator_)
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_DENIED,
                         _("The organisation's predicate is entered by the personnel unit, not by this person. Nothing was changed."));
  else if (known == 0)
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("There is no unit “%s” in this office. Nothing was changed."), organisation->unit);
  return actor->operator_ && known > 0;
}

gboolean
sas_organisation_store_save (SasDb *db, SasOrganisation *organisation, const SasActor *actor, GError **error)
{
  g_autoptr (SasOrganisation) stored = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL && organisation != NULL && actor != NULL, FALSE);

  if (!sas_organisation_check (organisation, error) || !may_enter (db, organisation, actor, error))
    return FALSE;
  stored = sas_organisation_store_load (db, organisation->unit, organisation->year, organisation->period, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  sas_record_set_text (&sas_organisation_type, organisation, "id", stored != NULL ? stored->id : "");
  if (stored != NULL && sas_record_equal (&sas_organisation_type, stored, organisation))
    return TRUE;
  return sas_record_store_save (db, &sas_organisation_type, "unit", organisation, actor, error);
}

static SasOrganisationPredicate
predicate_of (const SasOrganisation *organisation)
{
  return organisation != NULL ? organisation->predicate : SAS_ORGANISATION_NONE;
}

/* Without a date: in time. */
static SasDate
issued_on (const SasOrganisation *organisation)
{
  if (organisation == NULL)
    return SAS_DATE_NONE;
  return organisation->date != SAS_DATE_NONE ? organisation->date : sas_period_to (organisation->period, organisation->year);
}

gboolean
sas_organisation_store_predicate (SasDb *db, const char *unit, int year, SasPeriod period, SasDate today,
                                  SasOrganisationPredicate *predicate, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasOrganisation) own = sas_organisation_store_load (db, unit, year, period, &failure);
  g_autoptr (SasOrganisation) before = failure == NULL ? sas_organisation_store_load (db, unit, year - 1, period, &failure) : NULL;
  const SasOrganisationFacts facts = {
    .period = period, .year = year, .own = predicate_of (own), .before = predicate_of (before), .issued = issued_on (own), .today = today,
  };

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  *predicate = sas_organisation_source (sas_regulation_for_year (year), &facts).predicate;
  if (*predicate == SAS_ORGANISATION_NONE)   /* the year before has none in this file: the late one is all there is */
    *predicate = facts.own;
  return TRUE;
}
