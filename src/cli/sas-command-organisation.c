/* show, set and list of the predicates of units. */
#include "config.h"
#include "sas-cli-list.h"
#include "sas-cli-things.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-organisation-store.h"

json_t *
sas_cli_show_organisation (SasDb *db, const SasCliWhich *which, GError **error)
{
  int period = sas_cli_period (which->period, error);
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasOrganisation) organisation =
    period >= 0 ? sas_organisation_store_load (db, which->unit, which->year, (SasPeriod) period, &failure) : NULL;

  if (organisation != NULL)
    return sas_organisation_to_json (organisation);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (period >= 0)
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("No predicate of the unit “%s” is entered for %d, %s."), which->unit, which->year,
                 sas_period_name ((SasPeriod) period));
  return NULL;
}

gboolean
sas_cli_set_organisation (SasDb *db, const json_t *json, const SasCliWhich *which, const SasActor *actor, GError **error)
{
  g_autoptr (SasOrganisation) organisation = sas_organisation_from_json (json, error);

  return organisation != NULL && sas_organisation_store_save (db, organisation, actor, error);
}

gboolean
sas_cli_list_organisations (SasDb *db, const SasCliListOptions *options, GError **error)
{
  static const char *const headings[] = { "unit", "year", "period", "predicate", "basis", "number", "date", "note", NULL };
  int period = sas_cli_period (options->period, error);
  g_autoptr (GPtrArray) list =
    period >= 0 ? sas_organisation_store_list (db, options->year, options->period != NULL ? period : -1, options->unit, error) : NULL;
  g_autoptr (GPtrArray) rows = sas_cli_rows_new (headings);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const SasOrganisation *one = g_ptr_array_index (list, i);
      g_autofree char *year = g_strdup_printf ("%d", one->year);
      g_autofree char *date = sas_date_to_iso (one->date);

      sas_cli_add_row (rows, one->unit, year, sas_periods[one->period], sas_organisation_predicates[one->predicate], one->basis, one->number,
                       date, one->note, NULL);
    }
  return list != NULL && sas_cli_print_rows (rows, options->format, error);
}
