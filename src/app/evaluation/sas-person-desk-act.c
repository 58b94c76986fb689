/* What the desk does after everything typed is stored: a step of the workflow, or taking in feedback; then it reads the file again. */
#include "config.h"
#include "sas-error.h"
#include "sas-person-desk-private.h"
#include "sas-i18n.h"
#include "sas-monitoring-store.h"

/* What waits for the end of a save. */
typedef struct { char *action, *note, *place, *departure, *recommendation; SasEvaluationAct act; SasPeople *people; int count; } Waiting;

static void
waiting_free (gpointer data)
{
  Waiting *waiting = data;

  g_free (waiting->action);
  g_free (waiting->note);
  g_free (waiting->place);
  g_free (waiting->departure);
  g_free (waiting->recommendation);
  sas_people_free (waiting->people);
  g_free (waiting);
}

static void
read_after (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  SasPersonDesk *self = g_task_get_source_object (task);
  Waiting *waiting = g_task_get_task_data (task);
  GError *error = NULL;
  SasOpenedEvaluation *opened = sas_session_run_finish (SAS_SESSION (session), result, &error);

  if (opened == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (waiting->action == NULL)   /* what was taken in can be undone */
    sas_history_push (self->history, sas_evaluation_copy (opened->evaluation), _("taking in feedback"), NULL);
  sas_person_desk_reset (self, opened, TRUE);
  g_task_return_int (task, waiting->count);
}

static void
read_on (GTask *task)
{
  SasPersonDesk *self = g_task_get_source_object (task);

  sas_session_run_async (self->session, SAS_CHANGED_NOTHING, sas_person_desk_read_again, sas_evaluation_which_of (self), sas_evaluation_which_free, sas_opened_evaluation_free, NULL,
                         read_after, g_object_ref (task));
}

static void
acted (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (SasHeldEvaluation) held = sas_session_evaluation_finish (SAS_SESSION (session), result, &error);

  if (held != NULL)
    read_on (task);
  else
    g_task_return_error (task, error);
}

/* One more than were taken in, as NULL is the failure. */
static gpointer
collect (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  SasEvaluationWhich *which = input;

  return GINT_TO_POINTER (sas_monitoring_store_collect (db, which->nip, which->year, which->period, actor, which->reviewer, error) + 1);
}

static void
collected (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Waiting *waiting = g_task_get_task_data (task);
  GError *error = NULL;
  int count = GPOINTER_TO_INT (sas_session_run_finish (SAS_SESSION (session), result, &error)) - 1;

  waiting->count = count;
  if (count >= 0)
    read_on (task);
  else
    g_task_return_error (task, error);
}

static void
run_waiting (SasPersonDesk *self, GTask *task)
{
  Waiting *waiting = g_task_get_task_data (task);

  if (waiting->action != NULL)
    sas_session_act_evaluation_async (self->session, sas_person_desk_get (self)->id, self->revision, &waiting->act, acted,
                                      g_object_ref (task));
  else
    sas_session_run_async (self->session, SAS_CHANGED_EVALUATIONS, collect, sas_evaluation_which_of (self), sas_evaluation_which_free, NULL, NULL, collected,
                           g_object_ref (task));
}

/* Runs what waits once the file has the value; gives up when it could not be saved. */
void
sas_person_desk_go_on (SasPersonDesk *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->waiting);

  if (self->error != NULL)
    g_task_return_error (task, g_error_copy (self->error));
  else if (sas_autosave_is_behind (&self->autosave))
    {
      self->waiting = g_steal_pointer (&task);
      sas_autosave_now (&self->autosave);
    }
  else
    run_waiting (self, task);
}

/* Takes @task and @waiting. */
static void
wait_for_save (SasPersonDesk *self, GTask *task, Waiting *waiting)
{
  g_autoptr (GTask) asked = task;

  g_task_set_task_data (task, waiting, waiting_free);
  if (self->waiting != NULL)
    {
      g_task_return_new_error (task, SAS_ERROR, SAS_ERROR_CONFLICT, "%s", _("Another step is still running. Wait for its end, then try again."));
      return;
    }
  sas_history_seal (self->history);
  self->waiting = g_steal_pointer (&asked);
  if (!self->autosave.writing)
    {
      g_clear_error (&self->error);
      sas_person_desk_go_on (self);
    }
}

void
sas_person_desk_act_async (SasPersonDesk *self, const SasEvaluationAct *act, GAsyncReadyCallback callback, gpointer user_data)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  waiting->people = sas_roster_people_of_plan (sas_session_get_roster (self->session), self->opened->plan,
                                               act->date != SAS_DATE_NONE ? act->date : sas_date_today ());
  waiting->act = *act;
  waiting->act.action = waiting->action = g_strdup (act->action);
  waiting->act.note = waiting->note = g_strdup (act->note);
  waiting->act.place = waiting->place = g_strdup (act->place);
  waiting->act.departure = waiting->departure = g_strdup (act->departure);
  waiting->act.recommendation = waiting->recommendation = g_strdup (act->recommendation);
  waiting->act.people = waiting->people;
  waiting->act.reviewer = self->opened->reviewer;
  waiting->act.unit = self->opened->unit;
  wait_for_save (self, g_task_new (self, NULL, callback, user_data), waiting);
}

gboolean
sas_person_desk_act_finish (SasPersonDesk *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_int (G_TASK (result), error) >= 0;
}

void
sas_person_desk_collect_async (SasPersonDesk *self, GAsyncReadyCallback callback, gpointer user_data)
{
  wait_for_save (self, g_task_new (self, NULL, callback, user_data), g_new0 (Waiting, 1));
}

int
sas_person_desk_collect_finish (SasPersonDesk *self, GAsyncResult *result, GError **error)
{
  return (int) g_task_propagate_int (G_TASK (result), error);
}

static void
refreshed (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPersonDesk) self = user_data;
  SasOpenedEvaluation *opened = sas_session_run_finish (SAS_SESSION (session), result, NULL);

  if (opened != NULL && sas_person_desk_is_stored (self))
    sas_person_desk_reset (self, opened, opened->revision == self->revision);
  else
    sas_opened_evaluation_free (opened);
}

void
sas_person_desk_refresh (SasPersonDesk *self)
{
  if (self->session != NULL && sas_person_desk_is_stored (self))
    sas_session_run_async (self->session, SAS_CHANGED_NOTHING, sas_person_desk_read_again, sas_evaluation_which_of (self), sas_evaluation_which_free, sas_opened_evaluation_free, NULL,
                           refreshed, g_object_ref (self));
}
