#include "config.h"
#include "sas-unit-report.h"

#define MOST_LEVELS 64   /* units that name each other as parent end here */

SasUnitReport *
sas_unit_report_new (const char *unit, const char *name, int year, SasPeriod period)
{
  SasUnitReport *report = g_new0 (SasUnitReport, 1);

  report->unit = g_strdup (unit);
  report->name = g_strdup (name);
  report->year = year;
  report->period = period;
  report->people = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_receipt_free);
  report->recommendations = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_recommendation_free);
  return report;
}

void
sas_recommendation_free (SasRecommendation *recommendation)
{
  g_free (recommendation->nip);
  g_free (recommendation->name);
  g_free (recommendation->action);
  g_free (recommendation->owner);
  g_free (recommendation->decree);
  g_free (recommendation);
}

void
sas_unit_report_free (SasUnitReport *report)
{
  if (report == NULL)
    return;
  g_free (report->unit);
  g_free (report->name);
  sas_record_free (&sas_identity_type, report->head);
  sas_record_free (&sas_identity_type, report->above);
  g_clear_pointer (&report->organisation, sas_organisation_free);
  g_clear_pointer (&report->warnings, g_ptr_array_unref);
  g_ptr_array_unref (report->people);
  g_ptr_array_unref (report->recommendations);
  g_free (report);
}

const SasReceipt *
sas_unit_report_find (const SasUnitReport *report, const char *nip)
{
  for (guint i = 0; i < report->people->len; i++)
    if (g_strcmp0 (((const SasReceipt *) g_ptr_array_index (report->people, i))->nip, nip) == 0)
      return g_ptr_array_index (report->people, i);
  return NULL;
}

guint
sas_unit_report_signed (const SasUnitReport *report)
{
  guint count = 0;

  for (guint i = 0; i < report->people->len; i++)
    count += sas_receipt_is_made (g_ptr_array_index (report->people, i));
  return count;
}

void
sas_unit_report_settle (SasUnitReport *report)
{
  report->distribution = (SasDistribution) { { 0 } };
  for (guint i = 0; i < report->people->len; i++)
    {
      const SasReceipt *person = g_ptr_array_index (report->people, i);

      report->distribution.counts[sas_receipt_is_made (person) ? person->predicate : SAS_PREDICATE_NONE]++;
    }
  g_clear_pointer (&report->warnings, g_ptr_array_unref);
  report->warnings = sas_distribution_warnings (sas_regulation_for_year (report->year), report->counts, &report->distribution);
  report->is_small = sas_distribution_is_small (&report->distribution);
}

gboolean
sas_follow_up_is_public (SasFollowUpKind kind)
{
  return kind != SAS_FOLLOW_UP_COUNSELLING && kind != SAS_FOLLOW_UP_PROMOTION && kind != SAS_FOLLOW_UP_COACHING;
}

gboolean
sas_unit_report_may (SasRoster *roster, const char *unit, const SasActor *actor, SasDate day)
{
  const SasUnit *at = sas_roster_unit (roster, unit);

  for (int level = 0; at != NULL && !actor->operator_ && level < MOST_LEVELS; level++)
    {
      const SasPerson *head = sas_roster_leader_at (roster, at->code, day);

      if (head != NULL && g_str_equal (head->nip, actor->nip))
        return TRUE;
      at = at->parent_code != NULL ? sas_roster_unit (roster, at->parent_code) : NULL;
    }
  return actor->operator_;
}
