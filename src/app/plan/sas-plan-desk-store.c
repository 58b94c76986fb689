/* The desk and the office file: opening, saving by itself, steps of the workflow. */
#include "config.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-plan-desk-private.h"
#include "sas-review-store.h"

/* --- saving --- */

static void start_act (SasPlanDesk *self);

gboolean
sas_plan_desk_is_stored (SasPlanDesk *self)
{
  return sas_autosave_is_idle (&self->autosave);
}

const GError *
sas_plan_desk_get_error (SasPlanDesk *self)
{
  return self->error;
}

void
sas_plan_desk_touch (SasPlanDesk *self)
{
  sas_autosave_touch (&self->autosave);
}

void
sas_plan_desk_flush (SasPlanDesk *self)
{
  if (self->session == NULL)
    return;
  sas_plan_desk_keep_remarks (self);
  sas_autosave_flush (&self->autosave);
}

/* The store has given ids: the value takes them over unless it has gone on meanwhile; the next save brings them then. */
static void
save_ended (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPlanDesk) self = user_data;
  g_autoptr (SasPlan) stored = NULL;

  g_clear_error (&self->error);
  stored = sas_session_save_plan_finish (SAS_SESSION (session), result, &self->revision, &self->error);
  if (sas_autosave_ended (&self->autosave, stored != NULL))
    sas_history_amend (self->history, g_steal_pointer (&stored));
  sas_plan_desk_saved (self);
  if (self->act != NULL)
    start_act (self);
}

void
sas_plan_desk_write (SasPlanDesk *self)
{
  sas_session_save_plan_async (self->session, sas_history_current (self->history), self->revision, save_ended, g_object_ref (self));
}

static void
revision_read (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPlanDesk) self = user_data;
  g_autoptr (SasPlan) stored = sas_session_load_plan_finish (SAS_SESSION (session), result, &self->revision, NULL);

  sas_autosave_now (&self->autosave);
}

void
sas_plan_desk_retry (SasPlanDesk *self)
{
  const SasPlan *plan = sas_plan_desk_get_plan (self);

  if (g_error_matches (self->error, SAS_ERROR, SAS_ERROR_CONFLICT))
    sas_session_load_plan_async (self->session, plan->nip, plan->year, plan->version, NULL, revision_read, g_object_ref (self));
  else
    sas_autosave_now (&self->autosave);
}

/* --- steps of the workflow --- */

typedef struct { char *action, *note, *place, *appraiser, *reviewer; GPtrArray *notes; SasDate date; SasPeople *people; } Act;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_free (act->action);
  g_free (act->note);
  g_free (act->place);
  g_free (act->appraiser);
  g_free (act->reviewer);
  g_clear_pointer (&act->notes, g_ptr_array_unref);
  sas_people_free (act->people);
  g_free (act);
}

static void
act_ended (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  SasPlanDesk *self = g_task_get_source_object (task);
  GError *error = NULL;
  gint64 revision = self->revision;
  SasPlan *plan = sas_session_act_finish (SAS_SESSION (session), result, &revision, &error);

  if (plan == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (plan->state == SAS_PLAN_RETURNED)
    sas_plan_desk_drop_remarks (self);
  if (g_strcmp0 (plan->id, sas_plan_desk_get_plan (self)->id) == 0)
    {
      self->revision = revision;
      sas_history_amend (self->history, plan);
      sas_plan_desk_changed (self, NULL);
    }
  else
    sas_plan_free (plan);  /* a new version: it gets a desk of its own when it is opened */
  g_task_return_boolean (task, TRUE);
}

/* Runs what waits once the file has the value; gives up when it could not be saved. */
static void
start_act (SasPlanDesk *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->act);
  Act *act = g_task_get_task_data (task);

  if (self->error != NULL)
    g_task_return_error (task, g_error_copy (self->error));
  else if (sas_autosave_is_behind (&self->autosave))
    {
      self->act = g_steal_pointer (&task);
      sas_autosave_now (&self->autosave);
    }
  else
    {
      SasPlanAct step = { .action = act->action, .note = act->note, .notes = act->notes, .place = act->place, .date = act->date,
                          .people = act->people, .appraiser = act->appraiser, .reviewer = act->reviewer };

      sas_session_act_async (self->session, sas_plan_desk_get_plan (self)->id, self->revision, &step, act_ended, g_steal_pointer (&task));
    }
}

void
sas_plan_desk_act_async (SasPlanDesk *self, const SasPlanAct *step, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  Act *act = g_new0 (Act, 1);

  *act = (Act) { g_strdup (step->action), g_strdup (step->note), g_strdup (step->place), sas_plan_desk_dup_appraiser (self, step->date),
                 sas_plan_desk_dup_reviewer (self),
                 step->notes != NULL ? g_ptr_array_ref (step->notes) : NULL, step->date, sas_plan_desk_dup_people (self, step->date) };
  g_task_set_task_data (task, act, act_free);
  if (self->act != NULL)
    {
      g_task_return_new_error (task, SAS_ERROR, SAS_ERROR_CONFLICT, "%s", _("Another step is still running. Wait for its end, then try again."));
      return;
    }
  sas_history_seal (self->history);
  sas_plan_desk_keep_remarks (self);
  self->act = g_steal_pointer (&task);
  if (!self->autosave.writing)
    {
      g_clear_error (&self->error);
      start_act (self);
    }
}

gboolean
sas_plan_desk_act_finish (SasPlanDesk *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- opening --- */

typedef struct { char *nip; int year, version; } Which;
typedef struct { SasPlan *plan; gint64 revision; GPtrArray *notes, *remarks; } Opened;

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
  g_clear_pointer (&opened->notes, g_ptr_array_unref);
  g_clear_pointer (&opened->remarks, g_ptr_array_unref);
  g_free (opened);
}

static gpointer
open_plan (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Which *which = input;
  Opened *opened = g_new0 (Opened, 1);

  opened->plan = sas_plan_store_load (db, which->nip, which->year, which->version, &opened->revision, error);
  if (opened->plan != NULL)
    opened->notes = sas_note_store_list (db, opened->plan, error);
  if (opened->notes != NULL)
    opened->remarks = sas_review_store_remarks (db, opened->plan, actor->nip, error);
  if (opened->remarks == NULL)
    g_clear_pointer (&opened, opened_free);
  return opened;
}

static GHashTable *
desks_of (SasSession *session)
{
  static const char key[] = "sas-plan-desks";
  GHashTable *desks = g_object_get_data (G_OBJECT (session), key);

  if (desks == NULL)
    {
      desks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
      g_object_set_data_full (G_OBJECT (session), key, desks, (GDestroyNotify) g_hash_table_unref);
    }
  return desks;
}

/* What is typed and not stored wins over what was read; the same revision keeps the steps. */
static SasPlanDesk *
desk_for (SasSession *session, Opened *opened)
{
  SasPlanDesk *desk = g_hash_table_lookup (desks_of (session), opened->plan->id);
  gboolean reset = desk == NULL || (sas_plan_desk_is_stored (desk) && desk->revision != opened->revision);

  if (desk == NULL)
    {
      desk = sas_plan_desk_new (session);
      g_hash_table_insert (desks_of (session), g_strdup (opened->plan->id), desk);
    }
  if (reset)
    sas_plan_desk_reset (desk, g_steal_pointer (&opened->plan), opened->revision, g_steal_pointer (&opened->notes));
  else
    sas_plan_desk_take_notes (desk, g_steal_pointer (&opened->notes));
  sas_plan_desk_take_remarks (desk, opened->remarks);
  sas_plan_desk_changed (desk, NULL);
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
sas_plan_desk_open_async (SasSession *session, const char *nip, int year, int version, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  Which *which = g_new (Which, 1);

  *which = (Which) { g_strdup (nip), year, version };
  sas_session_run_async (session, SAS_CHANGED_NOTHING, open_plan, which, which_free, opened_free, cancellable, open_ended,
                         g_task_new (session, cancellable, callback, user_data));
}

SasPlanDesk *
sas_plan_desk_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
