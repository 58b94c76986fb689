#include "config.h"
#include "sas-session-plans.h"

/* A plan on its way, with the revision that it has in the file. */
typedef struct
{
  SasPlan *plan;
  gint64   revision;
} Stored;

static void
stored_free (Stored *stored)
{
  g_clear_pointer (&stored->plan, sas_plan_free);
  g_free (stored);
}

static Stored *
stored_new (SasPlan *plan, gint64 revision)
{
  Stored *stored;

  if (plan == NULL)
    return NULL;
  stored = g_new (Stored, 1);
  *stored = (Stored) { plan, revision };
  return stored;
}

static SasPlan *
take_plan (SasSession *self, GAsyncResult *result, gint64 *revision, GError **error)
{
  Stored *stored = sas_session_run_finish (self, result, error);
  SasPlan *plan = NULL;

  if (stored == NULL)
    return NULL;
  if (revision != NULL)
    *revision = stored->revision;
  plan = g_steal_pointer (&stored->plan);
  stored_free (stored);
  return plan;
}

typedef struct { char *nip; int year, version; } Which;

static void
which_free (Which *which)
{
  g_free (which->nip);
  g_free (which);
}

static gpointer
load_plan (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Which *which = input;
  gint64 revision = 0;

  return stored_new (sas_plan_store_load (db, which->nip, which->year, which->version, &revision, error), revision);
}

void
sas_session_load_plan_async (SasSession *self, const char *nip, int year, int version, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  Which *which = g_new (Which, 1);

  *which = (Which) { g_strdup (nip), year, version };
  sas_session_run_async (self, SAS_CHANGED_NOTHING, load_plan, which, (GDestroyNotify) which_free, (GDestroyNotify) stored_free,
                         cancellable, callback, user_data);
}

SasPlan *
sas_session_load_plan_finish (SasSession *self, GAsyncResult *result, gint64 *revision, GError **error)
{
  return take_plan (self, result, revision, error);
}

static gpointer
save_plan (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Stored *stored = input;
  g_autoptr (SasPlan) plan = sas_plan_copy (stored->plan);
  gint64 revision = stored->revision;

  if (!sas_plan_store_save (db, plan, &revision, actor, error))
    return NULL;
  return stored_new (g_steal_pointer (&plan), revision);
}

void
sas_session_save_plan_async (SasSession *self, const SasPlan *plan, gint64 revision, GAsyncReadyCallback callback, gpointer user_data)
{
  sas_session_run_async (self, SAS_CHANGED_PLANS, save_plan, stored_new (sas_plan_copy (plan), revision), (GDestroyNotify) stored_free,
                         (GDestroyNotify) stored_free, NULL, callback, user_data);
}

SasPlan *
sas_session_save_plan_finish (SasSession *self, GAsyncResult *result, gint64 *revision, GError **error)
{
  return take_plan (self, result, revision, error);
}

/* A copy of everything that SasPlanAct borrows. */
typedef struct
{
  SasPlanAct  act;
  char       *plan_id;
  gint64      revision;
  SasPeople  *people;
} Act;

static void
act_free (Act *input)
{
  g_free ((char *) input->act.action);
  g_free ((char *) input->act.note);
  g_free ((char *) input->act.place);
  g_free ((char *) input->act.appraiser);
  g_free ((char *) input->act.reviewer);
  g_clear_pointer (&input->act.notes, g_ptr_array_unref);
  sas_people_free (input->people);
  g_free (input->plan_id);
  g_free (input);
}

static Act *
act_copy (const SasPlanAct *act, const char *plan_id, gint64 revision)
{
  Act *input = g_new0 (Act, 1);

  input->people = act->people != NULL ? sas_record_copy (&sas_people_type, act->people) : NULL;
  input->act = (SasPlanAct) {
    .action = g_strdup (act->action), .note = g_strdup (act->note), .place = g_strdup (act->place), .date = act->date,
    .people = input->people, .appraiser = g_strdup (act->appraiser), .reviewer = g_strdup (act->reviewer),
  };
  if (act->notes != NULL)
    {
      input->act.notes = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_note_free);
      for (guint i = 0; i < act->notes->len; i++)
        {
          const SasNote *note = g_ptr_array_index (act->notes, i);

          g_ptr_array_add (input->act.notes, sas_note_new (note->path, note->text));
        }
    }
  input->plan_id = g_strdup (plan_id);
  input->revision = revision;
  return input;
}

static gpointer
act_on_plan (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Act *input = data;
  gint64 revision = input->revision;

  return stored_new (sas_plan_store_act (db, input->plan_id, &revision, &input->act, actor, error), revision);
}

void
sas_session_act_async (SasSession *self, const char *plan_id, gint64 revision, const SasPlanAct *act, GAsyncReadyCallback callback, gpointer user_data)
{
  sas_session_run_async (self, SAS_CHANGED_PLANS, act_on_plan, act_copy (act, plan_id, revision), (GDestroyNotify) act_free,
                         (GDestroyNotify) stored_free, NULL, callback, user_data);
}

SasPlan *
sas_session_act_finish (SasSession *self, GAsyncResult *result, gint64 *revision, GError **error)
{
  return take_plan (self, result, revision, error);
}

typedef struct { char *id; gboolean done; } Tick;

static void
tick_free (Tick *tick)
{
  g_free (tick->id);
  g_free (tick);
}

static gpointer
tick_note (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  Tick *tick = input;

  return GINT_TO_POINTER (sas_note_store_tick (db, tick->id, tick->done, error));
}

void
sas_session_tick_note_async (SasSession *self, const char *note_id, gboolean done, GAsyncReadyCallback callback, gpointer user_data)
{
  Tick *tick = g_new (Tick, 1);

  *tick = (Tick) { g_strdup (note_id), done };
  sas_session_run_async (self, SAS_CHANGED_PLANS, tick_note, tick, (GDestroyNotify) tick_free, NULL, NULL, callback, user_data);
}

gboolean
sas_session_tick_note_finish (SasSession *self, GAsyncResult *result, GError **error)
{
  return GPOINTER_TO_INT (sas_session_run_finish (self, result, error));
}
