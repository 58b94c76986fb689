#include "config.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-person-history.h"

void
sas_person_history_free (SasPersonHistory *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->evaluations, g_ptr_array_unref);
  g_clear_pointer (&self->follow_ups, g_ptr_array_unref);
  g_clear_pointer (&self->credit, sas_credit_sheet_free);
  g_free (self);
}

gboolean
sas_person_history_may (SasRoster *roster, const char *nip, SasDate today, const SasActor *actor)
{
  const SasPerson *appraiser = sas_roster_appraiser (roster, nip, today), *reviewer = sas_roster_reviewer (roster, nip, today);

  return actor->operator_ || g_strcmp0 (actor->nip, nip) == 0 || (appraiser != NULL && g_strcmp0 (actor->nip, appraiser->nip) == 0) ||
         (reviewer != NULL && g_strcmp0 (actor->nip, reviewer->nip) == 0);
}

static gboolean
may (SasRoster *roster, const char *nip, SasDate today, const SasActor *actor, GError **error)
{
  if (sas_roster_person (roster, nip) == NULL)
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("Nobody in this office has the number %s."), nip);
  else if (!sas_person_history_may (roster, nip, today, actor))
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_DENIED,
                         _("What the office knows of a person over the years is for himself, his appraiser, that one's superior and the "
                           "personnel unit."));
  else
    return TRUE;
  return FALSE;
}

static int
compare_evaluations (gconstpointer a, gconstpointer b)
{
  const SasEvaluationRow *one = *(SasEvaluationRow *const *) a, *other = *(SasEvaluationRow *const *) b;
  SasDate end = sas_period_to (one->period, one->year), other_end = sas_period_to (other->period, other->year);

  if (end != other_end)
    return end < other_end ? 1 : -1;
  return (int) sas_period_from (one->period, one->year) - (int) sas_period_from (other->period, other->year);
}

static int
compare_follow_ups (gconstpointer a, gconstpointer b)
{
  const SasFollowUp *one = (*(SasFollowUpRow *const *) a)->follow_up, *other = (*(SasFollowUpRow *const *) b)->follow_up;

  return (int) sas_period_to (other->period, other->year) - (int) sas_period_to (one->period, one->year);
}

static GPtrArray *
list_follow_ups (SasDb *db, SasRoster *roster, const char *nip, SasDate today, const SasActor *actor, GError **error)
{
  const SasFollowUpFilter filter = { .nip = nip, .standings = ~(1u << SAS_STANDING_PROPOSED) };
  GPtrArray *rows = sas_follow_up_store_list (db, roster, &filter, today, actor, error);

  if (rows != NULL)
    g_ptr_array_sort (rows, compare_follow_ups);
  return rows;
}

/* That somebody has no angka kredit is no failure. */
static gboolean
read_credit (SasDb *db, SasRoster *roster, const char *nip, int year, SasCreditSheet **sheet, GError **error)
{
  g_autoptr (GError) failure = NULL;

  *sheet = sas_credit_store_sheet (db, roster, nip, year, SAS_PERIOD_ANNUAL, &failure);
  if (*sheet != NULL || g_error_matches (failure, SAS_ERROR, SAS_ERROR_INVALID))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

SasPersonHistory *
sas_person_history_load (SasDb *db, SasRoster *roster, const char *nip, int year, SasDate today, const SasActor *actor, GError **error)
{
  const SasEvaluationFilter filter = { .nip = nip };
  g_autoptr (SasPersonHistory) self = g_new0 (SasPersonHistory, 1);

  g_return_val_if_fail (db != NULL && roster != NULL && nip != NULL && actor != NULL, NULL);

  if (!may (roster, nip, today, actor, error))
    return NULL;
  self->evaluations = sas_evaluation_store_list (db, &filter, error);
  self->follow_ups = self->evaluations != NULL ? list_follow_ups (db, roster, nip, today, actor, error) : NULL;
  if (self->follow_ups == NULL || !read_credit (db, roster, nip, year, &self->credit, error))
    return NULL;
  g_ptr_array_sort (self->evaluations, compare_evaluations);
  return g_steal_pointer (&self);
}
