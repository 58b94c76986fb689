#include "config.h"
#include "sas-digest.h"
#include "sas-plan-batch.h"
#include "sas-plan-store-private.h"
#include "sas-rows.h"

static void
change_free (gpointer data)
{
  SasPlanChange *change = data;

  sas_plan_free (change->before);
  sas_plan_free (change->after);
  g_free (change);
}

SasPlanBatch *
sas_plan_batch_new (const char *label)
{
  SasPlanBatch *batch = g_new0 (SasPlanBatch, 1);

  batch->changes = g_ptr_array_new_with_free_func (change_free);
  batch->label = g_strdup (label);
  return batch;
}

void
sas_plan_batch_free (SasPlanBatch *batch)
{
  if (batch == NULL)
    return;
  g_ptr_array_unref (batch->changes);
  g_free (batch->label);
  g_free (batch);
}

static SasPlanChange *
change_new (SasPlan *before, SasPlan *after, gint64 revision)
{
  SasPlanChange *change = g_new0 (SasPlanChange, 1);

  change->before = before;
  change->after = after;
  change->revision = revision;
  return change;
}

void
sas_plan_batch_add (SasPlanBatch *batch, SasPlan *plan, gint64 revision)
{
  g_ptr_array_add (batch->changes, change_new (NULL, plan, revision));
}

/* --- inside the transaction; each gives the change as it then is --- */

/* "" names nobody: the sentence then stands alone. */
static void
name_person (GError **error, const SasPlan *plan)
{
  if (error != NULL && *error != NULL)
    g_prefix_error (error, "%s: ", plan->nip);
}

static gboolean
write_plan (SasDb *db, SasPlanChange *change, const char *label, gboolean *differs, const SasActor *actor, GError **error)
{
  gboolean is_new = change->revision == 0;

  if (!sas_plan_write (db, change->after, change->revision, differs, actor, error) ||
      (*differs && !is_new && !sas_plan_audit (db, change->after, "edit", (int) change->after->state, label, actor, NULL, error)))
    return FALSE;
  change->revision = sas_plan_revision (db, change->after->id, error);
  return change->revision != G_MININT64;
}

static gboolean
audit_removal (SasDb *db, const SasPlan *plan, const char *label, const SasActor *actor, GError **error)
{
  g_autofree char *digest = sas_digest_record (&sas_plan_type, plan);
  g_autofree char *name = g_strdup_printf ("%s %d v%d", plan->nip, plan->year, plan->version);
  const SasAuditRow row = {
    .action = "remove", .subject = "plan", .subject_id = plan->id, .label = name, .note = label, .digest = digest,
    .before = sas_plan_states[plan->state], .after = "",
  };

  return sas_audit_append (db, &row, actor, error);
}

/* A draft that a step made, as nobody has touched it since. */
static gboolean
remove_plan (SasDb *db, const SasPlan *plan, const char *label, const SasActor *actor, GError **error)
{
  g_autofree char *sibling = sas_db_text (db, NULL, "SELECT id FROM plan WHERE (person, year) = (SELECT person, year FROM plan WHERE id = ?1) "
                                          "AND id <> ?1 LIMIT 1", "s", plan->id);
  const SasStepFacts facts = {
    .state = plan->state, .year = plan->year, .roles = sas_actor_roles (actor, plan, NULL), .today = sas_date_today (),
  };

  return sas_workflow_find ("edit", &facts, NULL, error) != NULL &&
         sas_rows_delete (db, &sas_plan_type, plan->id, error) &&
         (sibling == NULL || sas_plan_settle_current (db, sibling, error)) &&
         audit_removal (db, plan, label, actor, error);
}

static SasPlanChange *
apply_change (SasDb *db, const SasPlanChange *change, const char *label, const SasActor *actor, gboolean *differs, GError **error)
{
  SasPlan *stored = change->revision != 0 ? sas_plan_fetch (db, change->after->id, change->revision, error) : NULL;
  SasPlanChange *done = change_new (stored, sas_plan_copy (change->after), change->revision);

  if ((change->revision == 0 || stored != NULL) && write_plan (db, done, label, differs, actor, error))
    return done;
  name_person (error, change->after);
  change_free (done);
  return NULL;
}

/* What stands in the file of a plan that a step left as @after. Later steps may have changed it and been taken back again: what it
 * says counts, not how often it was written. */
static SasPlan *
fetch_as_left (SasDb *db, const SasPlanChange *change, gint64 *revision, GError **error)
{
  g_autoptr (SasPlan) stored = sas_plan_fetch (db, change->after->id, 0, error);

  if (stored == NULL)
    return NULL;
  if (!sas_plan_equal (stored, change->after))
    return sas_plan_fetch (db, change->after->id, change->revision, error);
  *revision = sas_plan_revision (db, change->after->id, error);
  return *revision != G_MININT64 ? g_steal_pointer (&stored) : NULL;
}

static SasPlanChange *
reverse_change (SasDb *db, const SasPlanChange *change, const char *label, const SasActor *actor, gboolean *differs, GError **error)
{
  gint64 revision = change->revision;
  SasPlan *stored = change->after != NULL ? fetch_as_left (db, change, &revision, error) : NULL;
  SasPlanChange *done = change_new (stored, sas_plan_copy (change->before), stored != NULL ? revision : 0);
  gboolean reversed = change->after == NULL || stored != NULL;

  *differs = TRUE;
  if (reversed && done->after == NULL)
    {
      reversed = remove_plan (db, stored, label, actor, error);
      done->revision = 0;
    }
  else if (reversed)
    reversed = write_plan (db, done, label, differs, actor, error);
  if (reversed)
    return done;
  name_person (error, change->after != NULL ? change->after : change->before);
  change_free (done);
  return NULL;
}

typedef SasPlanChange *(*Change) (SasDb *db, const SasPlanChange *change, const char *label, const SasActor *actor, gboolean *differs,
                                  GError **error);

/* @batch stays as it was until the commit. */
static gboolean
run (SasDb *db, SasPlanBatch *batch, Change run_change, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (GPtrArray) done = g_ptr_array_new_with_free_func (change_free);

  if (!sas_tx_begin (&tx, db, error))
    return FALSE;
  for (guint i = 0; i < batch->changes->len; i++)
    {
      gboolean differs = FALSE;
      SasPlanChange *change = run_change (db, g_ptr_array_index (batch->changes, i), batch->label, actor, &differs, error);

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
sas_plan_store_apply (SasDb *db, SasPlanBatch *batch, const SasActor *actor, GError **error)
{
  g_return_val_if_fail (db != NULL && batch != NULL && actor != NULL, FALSE);
  return run (db, batch, apply_change, actor, error);
}

gboolean
sas_plan_store_turn_back (SasDb *db, SasPlanBatch *batch, const SasActor *actor, GError **error)
{
  g_return_val_if_fail (db != NULL && batch != NULL && actor != NULL, FALSE);
  return run (db, batch, reverse_change, actor, error);
}
