#include "config.h"
#include "sas-error.h"
#include "sas-evaluation-batch.h"
#include "sas-evaluation-store-private.h"
#include "sas-rating-suggestion.h"

static void
change_free (gpointer data)
{
  SasEvaluationChange *change = data;

  sas_evaluation_free (change->before);
  sas_evaluation_free (change->after);
  g_free (change->unit);
  g_free (change->reviewer);
  g_free (change);
}

SasEvaluationBatch *
sas_evaluation_batch_new (const char *label)
{
  SasEvaluationBatch *batch = g_new0 (SasEvaluationBatch, 1);

  batch->changes = g_ptr_array_new_with_free_func (change_free);
  batch->label = g_strdup (label);
  return batch;
}

void
sas_evaluation_batch_free (SasEvaluationBatch *batch)
{
  if (batch == NULL)
    return;
  g_ptr_array_unref (batch->changes);
  g_free (batch->label);
  g_free (batch);
}

/* (transfer full) @before (nullable), @after; the rest as in @like. */
static SasEvaluationChange *
change_new (SasEvaluation *before, SasEvaluation *after, const SasEvaluationChange *like)
{
  SasEvaluationChange *change = g_new (SasEvaluationChange, 1);

  *change = *like;
  change->before = before;
  change->after = after;
  change->unit = g_strdup (like->unit);
  change->reviewer = g_strdup (like->reviewer);
  return change;
}

void
sas_evaluation_batch_add (SasEvaluationBatch *batch, SasEvaluation *evaluation, gint64 revision, const char *unit, const char *reviewer,
                          SasRating head)
{
  const SasEvaluationChange like = { .revision = revision, .unit = (char *) unit, .reviewer = (char *) reviewer, .head = head };

  g_ptr_array_add (batch->changes, change_new (NULL, evaluation, &like));
}

/* --- inside the transaction --- */

/* "" names nobody: the sentence then stands alone. */
static void
name_person (GError **error, const char *nip)
{
  if (error != NULL && *error != NULL)
    g_prefix_error (error, "%s: ", nip);
}

static SasEvaluationAct
act_of (const SasEvaluationChange *change, const char *action)
{
  return (SasEvaluationAct) { .action = action, .date = sas_date_today (), .unit = change->unit, .reviewer = change->reviewer };
}

/* Whether what @after says is a rating, or only on the way to one: RATINGS and DEPARTURE are still to come. Anything else that stands
 * against it is an error. */
static gboolean
judge_rating (SasDb *db, const SasEvaluationChange *change, const SasEvaluation *stored, gboolean *complete, const SasActor *actor,
              GError **error)
{
  const SasEvaluationAct act = act_of (change, "rate");
  SasEvaluationFacts facts;
  SasWhy why = SAS_WHY_ALLOWED;
  g_autoptr (SasEvaluation) next = sas_evaluation_copy (change->after);
  g_autoptr (GError) failure = NULL;

  next->state = stored->state;
  if (!sas_evaluation_store_facts (db, next, &act, actor, &facts, error))
    return FALSE;
  facts.departs = facts.departs || sas_rating_departs_from_head (next, change->head);
  *complete = sas_evaluation_find_step ("rate", &facts, &why, &failure) != NULL;
  if (*complete || why == SAS_WHY_RATINGS || why == SAS_WHY_DEPARTURE)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
step (SasDb *db, const SasEvaluationChange *change, const char *action, const SasActor *actor, GError **error)
{
  const SasEvaluationAct act = act_of (change, action);
  g_autoptr (SasEvaluation) stored = sas_evaluation_fetch (db, change->after->id, 0, error);
  g_autoptr (SasEvaluation) next = stored != NULL ? sas_evaluation_copy (stored) : NULL;

  return next != NULL && sas_evaluation_run_step (db, stored, next, &act, actor, error);
}

/* @rated: as it was rated before, for what is taken back; a step forward is rated as soon as it can be. */
static gboolean
write_change (SasDb *db, SasEvaluationChange *change, gboolean rated, gboolean *differs, const SasActor *actor, GError **error)
{
  const SasEvaluation *stored = change->before;
  gboolean complete = FALSE;

  if (!judge_rating (db, change, stored, &complete, actor, error))
    return FALSE;
  complete = complete && rated;
  if (stored->state == SAS_EVALUATION_RATED && !complete && !step (db, change, "unrate", actor, error))
    return FALSE;
  if (!sas_evaluation_write (db, change->after, 0, differs, change->reviewer, actor, error) ||
      (complete && stored->state != SAS_EVALUATION_RATED && !step (db, change, "rate", actor, error)))
    return FALSE;
  *differs = *differs || complete != (stored->state == SAS_EVALUATION_RATED);
  return TRUE;
}

/* What the file holds of it after the step. */
static gboolean
take_stock (SasDb *db, SasEvaluationChange *change, GError **error)
{
  SasEvaluation *stands = sas_evaluation_fetch (db, change->after->id, 0, error);

  if (stands == NULL)
    return FALSE;
  sas_evaluation_free (change->after);
  change->after = stands;
  change->revision = sas_evaluation_revision (db, stands->id, error);
  return change->revision != G_MININT64;
}

static SasEvaluationChange *
finish (SasDb *db, SasEvaluationChange *done, gboolean rated, gboolean *differs, const SasActor *actor, GError **error)
{
  if (done->before != NULL && write_change (db, done, rated, differs, actor, error) && take_stock (db, done, error))
    return done;
  name_person (error, done->after->nip);
  change_free (done);
  return NULL;
}

static SasEvaluationChange *
apply_change (SasDb *db, const SasEvaluationChange *change, gboolean *differs, const SasActor *actor, GError **error)
{
  SasEvaluation *stored = sas_evaluation_fetch (db, change->after->id, change->revision, error);

  return finish (db, change_new (stored, sas_evaluation_copy (change->after), change), TRUE, differs, actor, error);
}

/* Whether @stored reads as a step left it. The predicate that counts, looked up when it was rated, stays; and a rating of what was not
 * handed in goes back to "realised". */
static gboolean
reads_alike (const SasEvaluation *stored, const SasEvaluation *left)
{
  g_autoptr (SasEvaluation) like = sas_evaluation_copy (left);

  like->organisation_predicate = stored->organisation_predicate;
  if (stored->state < SAS_EVALUATION_FINAL)
    like->state = stored->state;
  return sas_evaluation_equal (stored, like);
}

/* Later steps may have changed it and been taken back again: what it says counts, not how often it was written. */
static SasEvaluationChange *
reverse_change (SasDb *db, const SasEvaluationChange *change, gboolean *differs, const SasActor *actor, GError **error)
{
  g_autoptr (SasEvaluation) stored = sas_evaluation_fetch (db, change->after->id, 0, error);
  gboolean as_left = stored != NULL && reads_alike (stored, change->after);
  SasEvaluation *stands = stored == NULL ? NULL : as_left ? g_steal_pointer (&stored)
                                                          : sas_evaluation_fetch (db, change->after->id, change->revision, error);

  return finish (db, change_new (stands, sas_evaluation_copy (change->before), change), change->before->state == SAS_EVALUATION_RATED, differs,
                 actor, error);
}

typedef SasEvaluationChange *(*Change) (SasDb *db, const SasEvaluationChange *change, gboolean *differs, const SasActor *actor, GError **error);

/* @batch stays as it was until the commit. */
static gboolean
run (SasDb *db, SasEvaluationBatch *batch, Change run_change, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func (change_free);

  if (!sas_tx_begin (&tx, db, error))
    return FALSE;
  for (guint i = 0; i < batch->changes->len; i++)
    {
      gboolean differs = FALSE;
      SasEvaluationChange *change = run_change (db, g_ptr_array_index (batch->changes, i), &differs, actor, error);

      if (change == NULL)
        return FALSE;
      if (differs)
        g_ptr_array_add (done, change);
      else
        change_free (change);
    }
  if (done->len > 0 && !sas_tx_commit (&tx, error))
    return FALSE;
  g_ptr_array_unref (batch->changes);
  batch->changes = g_steal_pointer (&done);
  return TRUE;
}

gboolean
sas_evaluation_store_apply (SasDb *db, SasEvaluationBatch *batch, const SasActor *actor, GError **error)
{
  g_return_val_if_fail (db != NULL && batch != NULL && actor != NULL, FALSE);
  return run (db, batch, apply_change, actor, error);
}

gboolean
sas_evaluation_store_turn_back (SasDb *db, SasEvaluationBatch *batch, const SasActor *actor, GError **error)
{
  g_return_val_if_fail (db != NULL && batch != NULL && actor != NULL, FALSE);
  return run (db, batch, reverse_change, actor, error);
}
