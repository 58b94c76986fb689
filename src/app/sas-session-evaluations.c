#include "config.h"
#include "sas-session-evaluations.h"

void
sas_held_evaluation_free (SasHeldEvaluation *held)
{
  if (held == NULL)
    return;
  sas_evaluation_free (held->evaluation);
  g_clear_pointer (&held->plan, sas_plan_free);
  g_free (held);
}

/* Takes @evaluation (nullable), and fetches its plan. */
static SasHeldEvaluation *
hold (SasDb *db, SasEvaluation *evaluation, gint64 revision, GError **error)
{
  g_autoptr (SasHeldEvaluation) held = NULL;

  if (evaluation == NULL)
    return NULL;
  held = g_new0 (SasHeldEvaluation, 1);
  held->evaluation = evaluation;
  held->revision = revision;
  held->plan = sas_evaluation_store_plan (db, evaluation, error);
  return held->plan != NULL ? g_steal_pointer (&held) : NULL;
}

/* Whose period. */
typedef struct { char *nip; int year; SasPeriod period; } Which;

static void
which_free (Which *which)
{
  g_free (which->nip);
  g_free (which);
}

static gpointer
load (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Which *which = input;
  gint64 revision = 0;
  SasEvaluation *evaluation = sas_evaluation_store_load (db, which->nip, which->year, which->period, &revision, error);

  return hold (db, evaluation, revision, error);
}

void
sas_session_load_evaluation_async (SasSession *self, const char *nip, int year, SasPeriod period, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data)
{
  Which *which = g_new (Which, 1);

  *which = (Which) { g_strdup (nip), year, period };
  sas_session_run_async (self, SAS_CHANGED_NOTHING, load, which, (GDestroyNotify) which_free, (GDestroyNotify) sas_held_evaluation_free,
                         cancellable, callback, user_data);
}

typedef struct { SasEvaluation *evaluation; gint64 revision; char *reviewer; } Save;

static void
save_free (Save *input)
{
  sas_evaluation_free (input->evaluation);
  g_free (input->reviewer);
  g_free (input);
}

static gpointer
save (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Save *input = data;
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_copy (input->evaluation);
  gint64 revision = input->revision;

  if (!sas_evaluation_store_save (db, evaluation, &revision, input->reviewer, actor, error))
    return NULL;
  return hold (db, g_steal_pointer (&evaluation), revision, error);
}

void
sas_session_save_evaluation_async (SasSession *self, const SasEvaluation *evaluation, gint64 revision, const char *reviewer,
                                   GAsyncReadyCallback callback, gpointer user_data)
{
  Save *input = g_new (Save, 1);

  *input = (Save) { sas_evaluation_copy (evaluation), revision, g_strdup (reviewer) };
  sas_session_run_async (self, SAS_CHANGED_EVALUATIONS, save, input, (GDestroyNotify) save_free,
                         (GDestroyNotify) sas_held_evaluation_free, NULL, callback, user_data);
}

/* A copy of everything that SasEvaluationAct borrows. */
typedef struct
{
  SasEvaluationAct act;
  char            *id;
  gint64           revision;
  SasPeople       *people;
} Act;

static void
act_free (Act *input)
{
  g_free ((char *) input->act.action);
  g_free ((char *) input->act.note);
  g_free ((char *) input->act.place);
  g_free ((char *) input->act.reviewer);
  g_free ((char *) input->act.unit);
  g_free ((char *) input->act.departure);
  g_free ((char *) input->act.recommendation);
  sas_people_free (input->people);
  g_free (input->id);
  g_free (input);
}

static Act *
act_copy (const SasEvaluationAct *act, const char *id, gint64 revision)
{
  Act *input = g_new0 (Act, 1);

  input->people = act->people != NULL ? sas_record_copy (&sas_people_type, act->people) : NULL;
  input->act = *act;
  input->act.action = g_strdup (act->action);
  input->act.note = g_strdup (act->note);
  input->act.place = g_strdup (act->place);
  input->act.people = input->people;
  input->act.reviewer = g_strdup (act->reviewer);
  input->act.unit = g_strdup (act->unit);
  input->act.departure = g_strdup (act->departure);
  input->act.recommendation = g_strdup (act->recommendation);
  input->id = g_strdup (id);
  input->revision = revision;
  return input;
}

static gpointer
act_on (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Act *input = data;
  gint64 revision = input->revision;
  SasEvaluation *evaluation = sas_evaluation_store_act (db, input->id, &revision, &input->act, actor, error);

  return hold (db, evaluation, revision, error);
}

void
sas_session_act_evaluation_async (SasSession *self, const char *id, gint64 revision, const SasEvaluationAct *act,
                                  GAsyncReadyCallback callback, gpointer user_data)
{
  /* The last report of a year closes its plan. */
  sas_session_run_async (self, SAS_CHANGED_EVALUATIONS | SAS_CHANGED_PLANS, act_on, act_copy (act, id, revision),
                         (GDestroyNotify) act_free, (GDestroyNotify) sas_held_evaluation_free, NULL, callback, user_data);
}

SasHeldEvaluation *
sas_session_evaluation_finish (SasSession *self, GAsyncResult *result, GError **error)
{
  return sas_session_run_finish (self, result, error);
}

typedef struct { char *unit; int year; SasPeriod period; } Opening;

static void
opening_free (Opening *opening)
{
  g_free (opening->unit);
  g_free (opening);
}

/* One more than were opened, as NULL is the failure. */
static gpointer
open_all (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Opening *opening = input;

  return GINT_TO_POINTER (sas_evaluation_store_open_all (db, opening->unit, opening->year, opening->period, actor, error) + 1);
}

void
sas_session_open_evaluations_async (SasSession *self, const char *unit, int year, SasPeriod period, GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  Opening *opening = g_new (Opening, 1);

  *opening = (Opening) { g_strdup (unit), year, period };
  sas_session_run_async (self, SAS_CHANGED_EVALUATIONS, open_all, opening, (GDestroyNotify) opening_free, NULL, NULL, callback, user_data);
}

int
sas_session_open_evaluations_finish (SasSession *self, GAsyncResult *result, GError **error)
{
  return GPOINTER_TO_INT (sas_session_run_finish (self, result, error)) - 1;
}
