/* The desk and the office file: opening and saving by itself. */
#include "config.h"
#include "sas-person-desk-private.h"
#include "sas-holiday-store.h"
#include "sas-monitoring-store.h"
#include "sas-organisation.h"

/* --- reading --- */

static void
guidance_free (gpointer guidance)
{
  sas_record_free (&sas_guidance_type, guidance);
}

void
sas_opened_evaluation_free (gpointer data)
{
  SasOpenedEvaluation *opened = data;

  if (opened == NULL)
    return;
  sas_evaluation_free (opened->evaluation);
  g_clear_pointer (&opened->plan, sas_plan_free);
  g_clear_pointer (&opened->calendar, sas_calendar_free);
  g_clear_pointer (&opened->guidance, g_ptr_array_unref);
  g_free (opened->reviewer);
  g_free (opened->unit);
  g_free (opened);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasOpenedEvaluation, sas_opened_evaluation_free)

/* Who decides above the appraiser, and whose predicate counts: as of the last day of the period. */
static void
find_people (SasOpenedEvaluation *opened, SasRoster *roster)
{
  const SasEvaluation *evaluation = opened->evaluation;
  SasDate day = sas_period_to (evaluation->period, evaluation->year);
  const SasPerson *reviewer = sas_roster_reviewer_above (roster, evaluation->nip, evaluation->appraiser, day);
  const SasUnit *unit = sas_organisation_unit_of (roster, evaluation->nip, evaluation->appraiser, day);

  opened->reviewer = reviewer != NULL ? g_strdup (reviewer->nip) : NULL;
  opened->unit = unit != NULL ? g_strdup (unit->code) : NULL;
}

/* What is not for these eyes is left out: the sentences for the notes then speak without it. */
static GPtrArray *
read_guidance (SasDb *db, const SasOpenedEvaluation *opened, const SasActor *actor)
{
  GPtrArray *guidance = sas_monitoring_store_list (db, &sas_guidance_type, opened->evaluation->nip, opened->evaluation->year, actor,
                                                   opened->reviewer, NULL);

  if (guidance != NULL)
    g_ptr_array_set_free_func (guidance, guidance_free);
  return guidance;
}

static SasOpenedEvaluation *
read_from (SasDb *db, SasRoster *roster, const char *nip, int year, SasPeriod period, const SasActor *actor, GError **error)
{
  g_autoptr (SasOpenedEvaluation) opened = g_new0 (SasOpenedEvaluation, 1);
  const SasPeriodWindow window = sas_evaluation_store_window (db);
  SasEvaluationAct today = { .action = "", .date = sas_date_today () };

  opened->evaluation = sas_evaluation_store_load (db, nip, year, period, &opened->revision, error);
  opened->plan = opened->evaluation != NULL ? sas_evaluation_store_plan (db, opened->evaluation, error) : NULL;
  opened->calendar = opened->plan != NULL ? sas_holiday_store_calendar (db, error) : NULL;
  if (opened->calendar == NULL)
    return NULL;
  find_people (opened, roster);
  today.reviewer = opened->reviewer;
  today.unit = opened->unit;
  if (!sas_evaluation_store_facts (db, opened->evaluation, &today, actor, &opened->facts, error))
    return NULL;
  opened->window_closes = sas_period_window_closes (&window, period, year, opened->calendar);
  opened->guidance = read_guidance (db, opened, actor);
  return g_steal_pointer (&opened);
}

SasEvaluationWhich *
sas_evaluation_which_new (SasSession *session, const char *nip, int year, SasPeriod period, const char *reviewer)
{
  SasEvaluationWhich *which = g_new (SasEvaluationWhich, 1);

  *which = (SasEvaluationWhich) { sas_roster_ref (sas_session_get_roster (session)), g_strdup (nip), year, period, g_strdup (reviewer) };
  return which;
}

SasEvaluationWhich *
sas_evaluation_which_of (SasPersonDesk *self)
{
  const SasEvaluation *evaluation = sas_person_desk_get (self);

  return sas_evaluation_which_new (self->session, evaluation->nip, evaluation->year, evaluation->period, self->opened->reviewer);
}

void
sas_evaluation_which_free (gpointer data)
{
  SasEvaluationWhich *which = data;

  sas_roster_unref (which->roster);
  g_free (which->nip);
  g_free (which->reviewer);
  g_free (which);
}

gpointer
sas_person_desk_read_again (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  SasEvaluationWhich *which = input;

  return read_from (db, which->roster, which->nip, which->year, which->period, actor, error);
}

/* --- saving --- */

gboolean
sas_person_desk_is_stored (SasPersonDesk *self)
{
  return sas_autosave_is_idle (&self->autosave);
}

const GError *
sas_person_desk_get_error (SasPersonDesk *self)
{
  return self->error;
}

void
sas_person_desk_touch (SasPersonDesk *self)
{
  sas_autosave_touch (&self->autosave);
}

void
sas_person_desk_flush (SasPersonDesk *self)
{
  sas_autosave_flush (&self->autosave);
}

static void
save_ended (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPersonDesk) self = user_data;
  g_autoptr (SasHeldEvaluation) held = NULL;

  g_clear_error (&self->error);
  held = sas_session_evaluation_finish (SAS_SESSION (session), result, &self->error);
  if (held != NULL)
    self->revision = held->revision;
  if (sas_autosave_ended (&self->autosave, held != NULL))
    sas_history_amend (self->history, g_steal_pointer (&held->evaluation));
  sas_person_desk_saved (self);
  if (self->waiting != NULL)
    sas_person_desk_go_on (self);
}

void
sas_person_desk_write (SasPersonDesk *self)
{
  sas_session_save_evaluation_async (self->session, sas_person_desk_get (self), self->revision, self->opened->reviewer, save_ended,
                                     g_object_ref (self));
}

/* --- opening --- */

static GHashTable *
desks_of (SasSession *session)
{
  static const char key[] = "sas-person-desks";
  GHashTable *desks = g_object_get_data (G_OBJECT (session), key);

  if (desks == NULL)
    {
      desks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
      g_object_set_data_full (G_OBJECT (session), key, desks, (GDestroyNotify) g_hash_table_unref);
    }
  return desks;
}

/* What is typed and not stored wins over what was read; the same revision keeps the steps. */
static SasPersonDesk *
desk_for (SasSession *session, SasOpenedEvaluation *opened)
{
  SasPersonDesk *desk = g_hash_table_lookup (desks_of (session), opened->evaluation->id);

  if (desk == NULL)
    {
      desk = sas_person_desk_new (session);
      g_hash_table_insert (desks_of (session), g_strdup (opened->evaluation->id), desk);
    }
  if (desk->history == NULL || sas_person_desk_is_stored (desk))
    sas_person_desk_reset (desk, opened, desk->revision == opened->revision);
  else
    sas_opened_evaluation_free (opened);
  return g_object_ref (desk);
}

static void
open_ended (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  SasOpenedEvaluation *opened = sas_session_run_finish (SAS_SESSION (session), result, &error);

  if (opened != NULL)
    g_task_return_pointer (task, desk_for (SAS_SESSION (session), opened), g_object_unref);
  else
    g_task_return_error (task, error);
}

void
sas_person_desk_open_async (SasSession *session, const char *nip, int year, SasPeriod period, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  sas_session_run_async (session, SAS_CHANGED_NOTHING, sas_person_desk_read_again, sas_evaluation_which_new (session, nip, year, period, NULL), sas_evaluation_which_free,
                         sas_opened_evaluation_free, cancellable, open_ended, g_task_new (session, cancellable, callback, user_data));
}

SasPersonDesk *
sas_person_desk_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
sas_person_desks_flush (SasSession *session)
{
  GHashTableIter iter;
  gpointer desk;

  g_hash_table_iter_init (&iter, desks_of (session));
  while (g_hash_table_iter_next (&iter, NULL, &desk))
    sas_person_desk_flush (desk);
}
