/* The desk and the office file: opening, saving by itself, steps of the workflow. */
#include "config.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-period-desk-private.h"
#include "sas-period-work-store.h"

static void start_act (SasPeriodDesk *self);

/* --- when --- */

gboolean
sas_period_desk_is_stored (SasPeriodDesk *self)
{
  return sas_autosave_is_idle (&self->autosave);
}

const GError *
sas_period_desk_get_error (SasPeriodDesk *self)
{
  return self->error;
}

void
sas_period_desk_touch (SasPeriodDesk *self)
{
  sas_autosave_touch (&self->autosave);
}

void
sas_period_desk_flush (SasPeriodDesk *self)
{
  sas_autosave_flush (&self->autosave);
}

void
sas_period_desk_retry (SasPeriodDesk *self)
{
  sas_autosave_now (&self->autosave);
}

/* --- saving --- */

typedef struct { SasPeriodWork *work; gint64 revision; char *reviewer; } Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_clear_pointer (&copy->work, sas_period_work_free);
  g_free (copy->reviewer);
  g_free (copy);
}

static gpointer
store (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Copy *copy = input;
  Copy *stored;

  if (!sas_period_work_store_save (db, copy->work, &copy->revision, copy->reviewer, actor, error))
    return NULL;
  stored = g_new0 (Copy, 1);
  stored->work = g_steal_pointer (&copy->work);
  stored->revision = copy->revision;
  return stored;
}

/* What was typed meanwhile stays; the ids of what is stored are taken over, so that nothing is opened twice. */
static void
save_ended (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPeriodDesk) self = user_data;
  Copy *stored;

  g_clear_error (&self->error);
  stored = sas_session_run_finish (SAS_SESSION (session), result, &self->error);
  sas_autosave_ended (&self->autosave, stored != NULL);
  if (stored != NULL)
    {
      self->revision = stored->revision;
      sas_history_amend (self->history, sas_period_desk_with_identity (self, stored->work));
      copy_free (stored);
    }
  sas_period_desk_saved (self);
  if (self->act != NULL)
    start_act (self);
}

void
sas_period_desk_write (SasPeriodDesk *self)
{
  Copy *copy = g_new (Copy, 1);

  *copy = (Copy) { sas_period_desk_draft (self), self->revision, g_strdup (self->reviewer) };
  sas_session_run_async (self->session, SAS_CHANGED_EVALUATIONS, store, copy, copy_free, copy_free, NULL, save_ended, g_object_ref (self));
}

/* --- steps of the workflow --- */

typedef struct { char *action, *note; } Act;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_free (act->action);
  g_free (act->note);
  g_free (act);
}

/* What was before the step is not taken back: the steps of the pen begin anew. */
static void
act_ended (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  SasPeriodDesk *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (SasHeldEvaluation) held = sas_session_evaluation_finish (SAS_SESSION (session), result, &error);
  SasPeriodWork *work;

  if (held == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  work = sas_period_desk_draft (self);
  sas_evaluation_free (work->evaluation);
  work->evaluation = g_steal_pointer (&held->evaluation);
  sas_period_desk_reset (self, g_steal_pointer (&held->plan), work, held->revision);
  sas_period_desk_changed (self, NULL);
  g_task_return_boolean (task, TRUE);
}

static void
start_act (SasPeriodDesk *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->act);
  const Act *act = g_task_get_task_data (task);

  if (self->error != NULL)
    g_task_return_error (task, g_error_copy (self->error));
  else if (sas_autosave_is_behind (&self->autosave))
    {
      self->act = g_steal_pointer (&task);
      sas_autosave_now (&self->autosave);
    }
  else
    {
      const SasEvaluationAct step = { .action = act->action, .note = act->note, .date = sas_date_today (), .reviewer = self->reviewer };

      sas_session_act_evaluation_async (self->session, sas_period_desk_get_work (self)->evaluation->id, self->revision, &step, act_ended,
                                        g_steal_pointer (&task));
    }
}

void
sas_period_desk_act_async (SasPeriodDesk *self, const char *action, const char *note, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  Act *act = g_new (Act, 1);

  *act = (Act) { g_strdup (action), g_strdup (note) };
  g_task_set_task_data (task, act, act_free);
  if (self->act != NULL)
    {
      g_task_return_new_error (task, SAS_ERROR, SAS_ERROR_CONFLICT, "%s", _("Another step is still running. Wait for its end, then try again."));
      return;
    }
  sas_history_seal (self->history);
  self->act = g_steal_pointer (&task);
  if (self->autosave.writing)
    return;
  g_clear_error (&self->error);
  start_act (self);
}

gboolean
sas_period_desk_act_finish (SasPeriodDesk *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- opening --- */

typedef struct { char *nip; int year; SasPeriod period; } Which;
typedef struct { SasPlan *plan; SasPeriodWork *work; gint64 revision; } Opened;

static void
which_free (gpointer data)
{
  g_free (((Which *) data)->nip);
  g_free (data);
}

static void
opened_free (gpointer data)
{
  Opened *opened = data;

  g_clear_pointer (&opened->plan, sas_plan_free);
  g_clear_pointer (&opened->work, sas_period_work_free);
  g_free (opened);
}

static gpointer
open_period (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Which *which = input;
  Opened *opened = g_new0 (Opened, 1);

  opened->work = sas_period_work_store_load (db, which->nip, which->year, which->period, &opened->plan, &opened->revision, error);
  if (opened->work == NULL)
    g_clear_pointer (&opened, opened_free);
  return opened;
}

static GHashTable *
desks_of (SasSession *session)
{
  static const char key[] = "sas-period-desks";
  GHashTable *desks = g_object_get_data (G_OBJECT (session), key);

  if (desks == NULL)
    {
      desks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
      g_object_set_data_full (G_OBJECT (session), key, desks, (GDestroyNotify) g_hash_table_unref);
    }
  return desks;
}

/* Whether the file has another content than the desk, which has stored all of its own. */
static gboolean
is_newer (SasPeriodDesk *desk, const Opened *opened)
{
  g_autoptr (SasPeriodWork) tidy = sas_period_desk_draft (desk);

  sas_period_work_tidy (tidy);
  return sas_period_desk_is_stored (desk) &&
         (desk->revision != opened->revision || !sas_record_equal (&sas_action_plan_type, tidy->actions, opened->work->actions));
}

static SasPeriodDesk *
desk_for (SasSession *session, Opened *opened)
{
  const SasEvaluation *evaluation = opened->work->evaluation;
  g_autofree char *key = g_strdup_printf ("%s %d %s", evaluation->nip, evaluation->year, sas_periods[evaluation->period]);
  SasPeriodDesk *desk = g_hash_table_lookup (desks_of (session), key);
  gboolean fresh = desk == NULL;

  if (fresh)
    {
      desk = sas_period_desk_new (session);
      g_hash_table_insert (desks_of (session), g_steal_pointer (&key), desk);
    }
  if (fresh || is_newer (desk, opened))
    sas_period_desk_reset (desk, g_steal_pointer (&opened->plan), g_steal_pointer (&opened->work), opened->revision);
  sas_period_desk_changed (desk, NULL);
  return g_object_ref (desk);
}

static void
open_ended (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  Opened *opened = sas_session_run_finish (SAS_SESSION (session), result, &error);

  if (opened == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_return_pointer (task, desk_for (SAS_SESSION (session), opened), g_object_unref);
  opened_free (opened);
}

void
sas_period_desk_open_async (SasSession *session, const char *nip, int year, SasPeriod period, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  Which *which = g_new (Which, 1);

  *which = (Which) { g_strdup (nip), year, period };
  sas_session_run_async (session, SAS_CHANGED_NOTHING, open_period, which, which_free, opened_free, cancellable, open_ended,
                         g_task_new (session, cancellable, callback, user_data));
}

SasPeriodDesk *
sas_period_desk_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- what could not be stored gives way --- */

static void
read_again (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPeriodDesk) self = user_data;
  g_autoptr (GError) error = NULL;
  Opened *opened = sas_session_run_finish (SAS_SESSION (session), result, &error);

  if (opened == NULL)
    return;
  sas_period_desk_reset (self, g_steal_pointer (&opened->plan), g_steal_pointer (&opened->work), opened->revision);
  sas_session_set_unsaved (SAS_SESSION (session), FALSE);
  sas_period_desk_changed (self, NULL);
  sas_period_desk_saved (self);
  opened_free (opened);
}

void
sas_period_desk_reload (SasPeriodDesk *self)
{
  const SasEvaluation *evaluation = sas_period_desk_get_work (self)->evaluation;
  Which *which = g_new (Which, 1);

  sas_autosave_hold (&self->autosave);
  *which = (Which) { g_strdup (evaluation->nip), evaluation->year, evaluation->period };
  sas_session_run_async (self->session, SAS_CHANGED_NOTHING, open_period, which, which_free, opened_free, NULL, read_again, g_object_ref (self));
}
