#include "config.h"
#include "sas-copy-run.h"
#include "sas-matrix-board.h"
#include "sas-plan-take.h"

typedef struct { GPtrArray *results, *people; int year; SasPlanBatch *batch; } Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  g_clear_pointer (&input->results, g_ptr_array_unref);
  g_clear_pointer (&input->people, g_ptr_array_unref);
  g_clear_pointer (&input->batch, sas_plan_batch_free);
  g_free (input);
}

void
sas_copy_done_free (SasCopyDone *done)
{
  if (done == NULL)
    return;
  sas_plan_batch_free (done->batch);
  g_ptr_array_unref (done->left);
  g_free (done);
}

/* --- on the store's thread --- */

static gboolean
is_written (const SasPlan *plan)
{
  return plan->state == SAS_PLAN_DRAFT || plan->state == SAS_PLAN_RETURNED;
}

static void
leave (SasCopyDone *done, SasRoster *roster, const char *nip)
{
  const SasPerson *person = sas_roster_person (roster, nip);

  g_ptr_array_add (done->left, person != NULL ? sas_person_full_name (person) : g_strdup (nip));
}

static void
copy_to (SasCopyDone *done, const SasMatrixBoard *board, const GPtrArray *results, const char *nip)
{
  gint64 revision;
  g_autoptr (SasPlan) plan = sas_matrix_board_draft (board, nip, &revision);
  guint taken = 0;

  if (is_written (plan))
    sas_plan_take_results (plan, results, &taken);
  if (taken == 0)
    {
      leave (done, board->roster, nip);
      return;
    }
  sas_plan_batch_add (done->batch, g_steal_pointer (&plan), revision);
  done->plans++;
}

static gpointer
copy (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Input *input = data;
  g_autoptr (SasMatrixBoard) board = sas_matrix_board_load_people (db, (const char *const *) input->people->pdata, input->year, error);
  g_autoptr (SasCopyDone) done = NULL;

  if (board == NULL)
    return NULL;
  done = g_new0 (SasCopyDone, 1);
  done->batch = sas_plan_batch_new ("copy");
  done->left = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i + 1 < input->people->len; i++)
    copy_to (done, board, input->results, g_ptr_array_index (input->people, i));
  return done->plans == 0 || sas_plan_store_apply (db, done->batch, actor, error) ? g_steal_pointer (&done) : NULL;
}

static gpointer
undo (SasDb *db, gpointer data, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (sas_plan_store_turn_back (db, ((Input *) data)->batch, actor, error));
}

/* --- on the main thread --- */

void
sas_copy_async (SasSession *session, const GPtrArray *results, const GPtrArray *people, int year, GAsyncReadyCallback callback,
                gpointer user_data)
{
  Input *input = g_new0 (Input, 1);

  input->results = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_result_free);
  for (guint i = 0; i < results->len; i++)
    g_ptr_array_add (input->results, sas_record_copy (&sas_result_type, g_ptr_array_index (results, i)));
  input->people = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (input->people, g_strdup (g_ptr_array_index (people, i)));
  g_ptr_array_add (input->people, NULL);   /* the store reads it as a list with an end */
  input->year = year;
  sas_session_run_async (session, SAS_CHANGED_PLANS, copy, input, input_free, (GDestroyNotify) sas_copy_done_free, NULL,
                         callback, user_data);
}

SasCopyDone *
sas_copy_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return sas_session_run_finish (session, result, error);
}

void
sas_copy_undo_async (SasSession *session, SasPlanBatch *batch, GAsyncReadyCallback callback, gpointer user_data)
{
  Input *input = g_new0 (Input, 1);

  input->batch = batch;
  sas_session_run_async (session, SAS_CHANGED_PLANS, undo, input, input_free, NULL, NULL, callback, user_data);
}

gboolean
sas_copy_undo_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return GPOINTER_TO_INT (sas_session_run_finish (session, result, error));
}
