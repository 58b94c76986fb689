#include "config.h"
#include "sas-error.h"
#include "sas-follow-up-store.h"
#include "sas-i18n.h"
#include "sas-organisation-store.h"
#include "sas-report-store.h"

#define MOST_LEVELS 64   /* units that name each other as parent end here */

typedef struct
{
  SasDb         *db;
  SasRoster     *roster;
  SasUnitReport *report;
  SasDate        day, today;   /* end of the period */
} Survey;

/* --- the organisation --- */

/* The unit's own predicate, else that of the nearest unit above. */
static gboolean
read_organisation (Survey *survey, GError **error)
{
  SasUnitReport *report = survey->report;
  g_autoptr (GError) failure = NULL;
  const SasUnit *unit = sas_roster_unit (survey->roster, report->unit);

  report->organisation = sas_organisation_store_load (survey->db, report->unit, report->year, report->period, &failure);
  for (int level = 0; failure == NULL && unit != NULL && report->counts == SAS_ORGANISATION_NONE && level < MOST_LEVELS; level++)
    {
      sas_organisation_store_predicate (survey->db, unit->code, report->year, report->period, survey->today, &report->counts, &failure);
      unit = unit->parent_code != NULL ? sas_roster_unit (survey->roster, unit->parent_code) : NULL;
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static void
find_heads (Survey *survey)
{
  SasUnitReport *report = survey->report;
  const SasPerson *head = sas_roster_leader_at (survey->roster, report->unit, survey->day);

  if (head == NULL)
    return;
  report->head = sas_roster_identity (survey->roster, head->nip, report->unit, survey->day);
  report->above = sas_roster_appraiser_identity (survey->roster, head->nip, survey->day);
}

/* --- people --- */

static SasReceipt *
receipt_of (const Survey *survey, const SasPerson *person, const SasUnit *unit)
{
  SasReceipt *one = g_new0 (SasReceipt, 1);

  one->nip = g_strdup (person->nip);
  one->name = sas_person_full_name (person);
  one->unit = g_strdup (unit->code);
  one->unit_name = g_strdup (unit->name);
  one->position = g_strdup (person->position);
  one->year = survey->report->year;
  one->period = survey->report->period;
  one->state = SAS_EVALUATION_NONE;
  return one;
}

/* Along the chart; who has no evaluation of the period is there without one. Takes what it uses out of @known. */
static void
add_people (Survey *survey, GHashTable *known)
{
  const SasRegulation *regulation = sas_regulation_for_year (survey->report->year);
  g_autoptr (GPtrArray) units = sas_roster_descendants (survey->roster, survey->report->unit);

  for (guint i = 0; i < units->len; i++)
    {
      const SasUnit *unit = g_ptr_array_index (units, i);
      GPtrArray *people = sas_roster_people_in (survey->roster, unit->code);

      for (guint k = 0; k < people->len; k++)
        {
          const SasPerson *person = g_ptr_array_index (people, k);
          SasReceipt *one = NULL;

          if (g_hash_table_steal_extended (known, person->nip, NULL, (gpointer *) &one))
            g_ptr_array_add (survey->report->people, one);
          else if (!sas_regulation_is_exempt_legal_state (regulation, person->legal_state))
            g_ptr_array_add (survey->report->people, receipt_of (survey, person, unit));
        }
    }
}

static gboolean
read_people (Survey *survey, GError **error)
{
  const SasUnitReport *report = survey->report;
  g_autoptr (GPtrArray) list = sas_receipt_store_list (survey->db, report->year, (int) report->period, report->unit, NULL, NULL, error);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) sas_receipt_free);

  if (list == NULL)
    return FALSE;
  while (list->len > 0)
    {
      SasReceipt *one = g_ptr_array_steal_index (list, list->len - 1);

      g_hash_table_replace (known, one->nip, one);
    }
  add_people (survey, known);
  return TRUE;
}

/* --- what follows --- */

static void
add_recommendation (SasUnitReport *report, const SasFollowUpRow *row)
{
  const SasFollowUp *of = row->follow_up;
  SasRecommendation *one = g_new0 (SasRecommendation, 1);

  one->kind = of->kind;
  one->nip = g_strdup (of->nip);
  one->name = g_strdup (row->name);
  one->action = of->action != NULL && *of->action != '\0' ? g_strdup (of->action) : NULL;
  one->owner = g_strdup (of->owner);
  one->decree = g_strdup (of->decree);
  one->due = of->due;
  one->done = of->done;
  one->standing = row->standing;
  g_ptr_array_add (report->recommendations, one);
}

static int
by_name (gconstpointer a, gconstpointer b)
{
  const SasRecommendation *first = *(SasRecommendation *const *) a, *second = *(SasRecommendation *const *) b;
  int order = g_utf8_collate (first->name, second->name);

  return order != 0 ? order : (int) first->kind - (int) second->kind;
}

static gboolean
read_recommendations (Survey *survey, GError **error)
{
  SasUnitReport *report = survey->report;
  const SasFollowUpFilter filter = { .year = report->year, .by_period = TRUE, .period = report->period, .unit = report->unit };
  g_autoptr (SasActor) operator_ = sas_actor_operator ();   /* the paper is one, whoever prints it */
  g_autoptr (GPtrArray) rows = sas_follow_up_store_list (survey->db, survey->roster, &filter, survey->today, operator_, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const SasFollowUpRow *row = g_ptr_array_index (rows, i);

      if (row->standing != SAS_STANDING_DISMISSED && sas_follow_up_is_public (row->follow_up->kind))
        add_recommendation (report, row);
    }
  g_ptr_array_sort (report->recommendations, by_name);
  return rows != NULL;
}

/* --- the whole --- */

static gboolean
may_load (SasRoster *roster, const char *unit, const SasActor *actor, SasDate day, GError **error)
{
  if (sas_roster_unit (roster, unit) == NULL)
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("The office has no unit with the code %s."), unit);
  else if (!sas_unit_report_may (roster, unit, actor, day))
    g_set_error (error, SAS_ERROR, SAS_ERROR_DENIED,
                 _("The papers of the unit %s are for its head, those above and the personnel unit. Nothing was printed."), unit);
  else
    return TRUE;
  return FALSE;
}

SasUnitReport *
sas_report_store_load (SasDb *db, SasRoster *roster, const char *unit, int year, SasPeriod period, const SasActor *actor, SasDate today,
                       GError **error)
{
  g_autoptr (SasUnitReport) report = NULL;
  Survey survey = { db, roster, NULL, sas_period_to (period, year), today };

  g_return_val_if_fail (db != NULL && unit != NULL && actor != NULL && period < SAS_PERIODS, NULL);

  if (!may_load (roster, unit, actor, today, error))
    return NULL;
  report = survey.report = sas_unit_report_new (unit, sas_roster_unit (roster, unit)->name, year, period);
  find_heads (&survey);
  if (!read_organisation (&survey, error) || !read_people (&survey, error) || !read_recommendations (&survey, error))
    return NULL;
  sas_unit_report_settle (report);
  return g_steal_pointer (&report);
}
