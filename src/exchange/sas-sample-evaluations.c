/* The made-up office's evaluations: taken through their states as the people would have taken them. */
#include "config.h"
#include "sas-evaluation-store.h"
#include "sas-organisation-store.h"
#include "sas-plan-store.h"
#include "sas-sample-private.h"

static const char *
member (const json_t *object, const char *key)
{
  return json_string_value (json_object_get (object, key));
}

static gboolean
fill_organisations (const SasSampleOffice *office, const json_t *entries, GError **error)
{
  const json_t *entry;
  size_t i;

  json_array_foreach ((json_t *) entries, i, entry)
    {
      g_autoptr (SasOrganisation) organisation = sas_organisation_from_json (entry, error);

      if (organisation == NULL || !sas_organisation_store_save (office->db, organisation, office->operator_, error))
        return FALSE;
    }
  return TRUE;
}

/* The superior of the appraiser at the end of the period. (nullable) */
static const char *
reviewer_of (const SasSampleOffice *office, const SasEvaluation *evaluation)
{
  const SasPerson *reviewer = sas_roster_reviewer (office->roster, evaluation->nip, sas_period_to (evaluation->period, evaluation->year));

  return reviewer != NULL ? reviewer->nip : NULL;
}

/* The one whose step @action is by the workflow table; who took over evaluates. (transfer full) */
static SasActor *
rightful_actor (const SasSampleOffice *office, const SasEvaluation *evaluation, const char *action)
{
  const SasStep *step = sas_evaluation_steps ();

  while (step->action != NULL && !g_str_equal (step->action, action))
    step++;
  if (step->who & SAS_ROLE_HR)
    return sas_sample_actor (office, NULL);
  if (step->who & SAS_ROLE_EMPLOYEE)
    return sas_sample_actor (office, evaluation->nip);
  if (step->who & SAS_ROLE_APPRAISER || (step->who & SAS_ROLE_EVALUATOR && evaluation->evaluator == SAS_EVALUATOR_APPRAISER))
    return sas_sample_actor (office, evaluation->appraiser);
  return sas_sample_actor (office, reviewer_of (office, evaluation));
}

static SasRating
rating_of (const json_t *step, const char *key)
{
  return (SasRating) MAX (0, sas_word_find (sas_ratings, SAS_RATINGS, member (step, key)));
}

static SasOutcome
outcome_of (const json_t *step)
{
  static const char *const outcomes[] = { NULL, "upheld", "changed" };

  return (SasOutcome) MAX (0, sas_word_find (outcomes, G_N_ELEMENTS (outcomes), member (step, "outcome")));
}

static gboolean
take_step (const SasSampleOffice *office, SasEvaluation **evaluation, const json_t *step, GError **error)
{
  SasDate day = sas_period_to ((*evaluation)->period, (*evaluation)->year);
  SasDate date = sas_date_from_iso (member (step, "date"));
  const SasUnit *unit = sas_organisation_unit_of (office->roster, (*evaluation)->nip, (*evaluation)->appraiser, day);
  g_autoptr (SasPlan) plan = sas_evaluation_store_plan (office->db, *evaluation, error);
  g_autoptr (SasPeople) people = plan != NULL ? sas_roster_people_of_plan (office->roster, plan, date != SAS_DATE_NONE ? date : day) : NULL;
  g_autoptr (SasActor) actor = rightful_actor (office, *evaluation, member (step, "action"));
  const SasEvaluationAct act = {
    .action = member (step, "action"), .note = member (step, "note"), .place = SAS_SAMPLE_PLACE, .date = date, .people = people,
    .reviewer = reviewer_of (office, *evaluation), .unit = unit != NULL ? unit->code : NULL,
    .result_rating = rating_of (step, "result_rating"), .behaviour_rating = rating_of (step, "behaviour_rating"),
    .outcome = outcome_of (step), .recommendation = member (step, "recommendation"),
  };
  SasEvaluation *next = plan != NULL ? sas_evaluation_store_act (office->db, (*evaluation)->id, NULL, &act, actor, error) : NULL;

  if (next == NULL)
    return FALSE;
  sas_evaluation_free (*evaluation);
  *evaluation = next;
  return TRUE;
}

static gboolean
fill_evaluation (const SasSampleOffice *office, const json_t *entry, GError **error)
{
  g_autoptr (SasEvaluation) value = sas_evaluation_from_json (json_object_get (entry, "value"), error);
  g_autoptr (SasEvaluation) opened =
    value != NULL ? sas_evaluation_store_open (office->db, value->nip, value->year, value->period, office->operator_, error) : NULL;
  const json_t *step;
  size_t i;

  if (opened == NULL || !sas_evaluation_store_set (office->db, value, NULL, office->operator_, error))
    return FALSE;
  json_array_foreach (json_object_get (entry, "steps"), i, step)
    if (!take_step (office, &value, step, error))
      {
        g_prefix_error (error, "%s %d %s, %s: ", value->nip, value->year, sas_periods[value->period], member (step, "action"));
        return FALSE;
      }
  return TRUE;
}

gboolean
sas_sample_fill_evaluations (const SasSampleOffice *office, GError **error)
{
  g_autoptr (GBytes) bytes = sas_sample_read ("evaluations.json", error);
  g_autoptr (json_t) all = NULL;
  const json_t *entry;
  size_t i;

  if (bytes == NULL)
    return FALSE;
  all = json_loadb (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0, NULL);
  g_assert (json_is_object (all));
  if (!fill_organisations (office, json_object_get (all, "organisations"), error))
    return FALSE;
  json_array_foreach (json_object_get (all, "evaluations"), i, entry)
    if (!fill_evaluation (office, entry, error))
      return FALSE;
  return TRUE;
}
