#include "config.h"
#include "sas-error.h"
#include "sas-evaluation-store-private.h"
#include "sas-monitoring-store.h"
#include "sas-period-work-store.h"

/* --- reading --- */

/* NULL without error: the period is not open. (transfer full) */
static SasEvaluation *
find_evaluation (SasDb *db, const char *nip, int year, SasPeriod period, gint64 *revision, GError **error)
{
  g_autoptr (GError) failure = NULL;
  SasEvaluation *evaluation = sas_evaluation_store_load (db, nip, year, period, revision, &failure);

  if (evaluation == NULL && !g_error_matches (failure, SAS_ERROR, SAS_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&failure));
  return evaluation;
}

static SasPlan *
find_plan (SasDb *db, const SasEvaluation *evaluation, const char *nip, int year, SasPeriod period, GError **error)
{
  return evaluation != NULL ? sas_evaluation_store_plan (db, evaluation, error)
                            : sas_evaluation_plan_for (db, nip, year, period, FALSE, error);
}

SasPeriodWork *
sas_period_work_store_load (SasDb *db, const char *nip, int year, SasPeriod period, SasPlan **plan, gint64 *revision, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasEvaluation) evaluation = NULL;
  g_autoptr (SasPlan) about = NULL;
  SasActionPlan *actions;

  g_return_val_if_fail (db != NULL && nip != NULL && period < SAS_PERIODS && plan != NULL && revision != NULL, NULL);

  *revision = 0;
  evaluation = find_evaluation (db, nip, year, period, revision, &failure);
  about = failure == NULL ? find_plan (db, evaluation, nip, year, period, &failure) : NULL;
  actions = about != NULL ? sas_monitoring_store_actions (db, nip, year, period, &failure) : NULL;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (evaluation == NULL)
    evaluation = sas_evaluation_for_plan (about, period);
  *plan = g_steal_pointer (&about);
  return sas_period_work_of (g_steal_pointer (&evaluation), actions);
}

/* --- writing --- */

/* Opened with what is told already. (transfer full) */
static SasEvaluation *
open_with (SasDb *db, const SasEvaluation *told, gint64 *revision, const char *reviewer, const SasActor *actor, GError **error)
{
  g_autoptr (SasEvaluation) opened = sas_evaluation_store_open (db, told->nip, told->year, told->period, actor, error);
  g_autoptr (SasEvaluation) next = NULL;

  if (opened == NULL)
    return NULL;
  *revision = sas_evaluation_revision (db, opened->id, error);
  next = sas_evaluation_copy (told);
  sas_record_set_text (&sas_evaluation_type, next, "id", opened->id);
  return *revision > 0 && sas_evaluation_store_save (db, next, revision, reviewer, actor, error) ? g_steal_pointer (&next) : NULL;
}

static gboolean
save_evaluation (SasDb *db, SasPeriodWork *work, gint64 *revision, const char *reviewer, const SasActor *actor, GError **error)
{
  SasEvaluation *opened;

  if (*work->evaluation->id != '\0')
    return sas_evaluation_store_save (db, work->evaluation, revision, reviewer, actor, error);
  if (!sas_period_work_is_told (work))
    return TRUE;
  opened = open_with (db, work->evaluation, revision, reviewer, actor, error);
  if (opened == NULL)
    return FALSE;
  sas_evaluation_free (work->evaluation);
  work->evaluation = opened;
  return TRUE;
}

/* An empty plan of which nothing is stored is none. */
static gboolean
save_actions (SasDb *db, SasPeriodWork *work, const char *reviewer, const SasActor *actor, GError **error)
{
  g_autoptr (SasPeriodWork) tidy = sas_period_work_copy (work);
  const SasActionPlan *mine = work->actions;
  g_autoptr (GError) failure = NULL;
  SasActionPlan *stored = sas_monitoring_store_actions (db, mine->nip, mine->year, mine->period, &failure);
  gboolean same, done;

  sas_period_work_tidy (tidy);
  sas_record_set_text (&sas_action_plan_type, tidy->actions, "id", stored != NULL ? stored->id : "");
  same = stored != NULL ? sas_record_equal (&sas_action_plan_type, stored, tidy->actions) : tidy->actions->actions->len == 0;
  sas_record_free (&sas_action_plan_type, stored);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  done = same || sas_monitoring_store_save (db, &sas_action_plan_type, tidy->actions, actor, reviewer, error);
  if (done)
    sas_record_set_text (&sas_action_plan_type, work->actions, "id", tidy->actions->id);
  return done;
}

gboolean
sas_period_work_store_save (SasDb *db, SasPeriodWork *work, gint64 *revision, const char *reviewer, const SasActor *actor, GError **error)
{
  g_return_val_if_fail (db != NULL && work != NULL && revision != NULL && actor != NULL, FALSE);

  return save_evaluation (db, work, revision, reviewer, actor, error) && save_actions (db, work, reviewer, actor, error);
}
