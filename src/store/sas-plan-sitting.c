#include "config.h"
#include "sas-error.h"
#include "sas-library-store.h"
#include "sas-plan-sitting.h"
#include "sas-plan-store-private.h"
#include "sas-rows.h"

/* --- values --- */

void
sas_sitting_plan_free (SasSittingPlan *plan)
{
  g_free (plan->plan);
  g_free (plan);
}

static void
step_free (gpointer data)
{
  SasSittingStep *step = data;

  sas_plan_free (step->before);
  g_free (step->earlier);
  g_free (step);
}

static void
block_free (gpointer data)
{
  SasSittingBlock *block = data;

  g_free (block->nip);
  g_free (block->reason);
  g_free (block);
}

static SasSitting *
sitting_new (void)
{
  SasSitting *sitting = g_new (SasSitting, 1);

  sitting->steps = g_ptr_array_new_with_free_func (step_free);
  sitting->blocked = g_ptr_array_new_with_free_func (block_free);
  return sitting;
}

void
sas_sitting_free (SasSitting *sitting)
{
  if (sitting == NULL)
    return;
  g_ptr_array_unref (sitting->steps);
  g_ptr_array_unref (sitting->blocked);
  g_free (sitting);
}

/* --- setting; inside the transaction --- */

static void
add_block (SasSitting *sitting, const SasPlan *plan, const GError *why)
{
  SasSittingBlock *block = g_new (SasSittingBlock, 1);

  *block = (SasSittingBlock) { g_strdup (plan->nip), g_strdup (why->message) };
  g_ptr_array_add (sitting->blocked, block);
}

static void
add_step (SasSitting *sitting, SasPlan *before, gint64 looked, gint64 revision, char *earlier)
{
  SasSittingStep *step = g_new (SasSittingStep, 1);

  *step = (SasSittingStep) { before, looked, revision, earlier };
  g_ptr_array_add (sitting->steps, step);
}

/* What a person can mend about one plan keeps back that one; what the file fails in, all of them. */
static gboolean
is_about_the_plan (const GError *error)
{
  return g_error_matches (error, SAS_ERROR, SAS_ERROR_INVALID) || g_error_matches (error, SAS_ERROR, SAS_ERROR_DENIED) ||
         g_error_matches (error, SAS_ERROR, SAS_ERROR_CONFLICT);
}

/* Today, within the plan's days: who its appraiser's superior is. */
static const char *
reviewer_of (SasRoster *roster, const SasPlan *plan)
{
  SasDate day = CLAMP (sas_date_today (), plan->from, MAX (plan->from, plan->to));
  const SasPerson *reviewer = sas_roster_reviewer_above (roster, plan->nip, plan->appraiser, day);

  return reviewer != NULL ? reviewer->nip : NULL;
}

static gboolean
set_one (SasDb *db, SasSitting *sitting, const SasSittingPlan *looked, SasRoster *roster, const char *place, SasDate date,
         const SasActor *actor, GError **error)
{
  g_autoptr (SasPlan) before = sas_plan_fetch (db, looked->plan, 0, error);
  g_autoptr (SasPeople) people = before != NULL ? sas_roster_people_of_plan (roster, before, date) : NULL;
  g_autoptr (SasPlan) after = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *earlier = NULL;
  gint64 revision = looked->revision;
  SasPlanAct act = { .action = "approve", .place = place, .date = date, .people = people };

  if (before == NULL)
    return FALSE;
  act.reviewer = reviewer_of (roster, before);
  earlier = sas_db_text (db, &failure, "SELECT id FROM plan WHERE (person, year) = (SELECT person, year FROM plan WHERE id = ?1) "
                         "AND id <> ?1 AND state = 'approved'", "s", before->id);
  if (failure == NULL)
    after = sas_plan_act_within (db, before->id, &revision, &act, actor, &failure);
  if (after != NULL)
    add_step (sitting, g_steal_pointer (&before), looked->revision, revision, g_steal_pointer (&earlier));
  else if (is_about_the_plan (failure))
    add_block (sitting, before, failure);
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return after != NULL || failure != NULL;
}

SasSitting *
sas_plan_store_sit (SasDb *db, const GPtrArray *plans, SasRoster *roster, const char *place, SasDate date, const SasActor *actor,
                    GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (SasSitting) sitting = sitting_new ();

  g_return_val_if_fail (db != NULL && plans != NULL && roster != NULL && actor != NULL, NULL);

  if (!sas_tx_begin (&tx, db, error))
    return NULL;
  for (guint i = 0; i < plans->len; i++)
    if (!set_one (db, sitting, g_ptr_array_index (plans, i), roster, place, date, actor, error))
      return NULL;
  if (sitting->steps->len > 0 && !sas_tx_commit (&tx, error))
    return NULL;
  return g_steal_pointer (&sitting);
}

/* --- taking it back; inside the transaction --- */

/* @stored becomes @next, in a row of the chain. Ours is no step of the workflow: it undoes one that was taken a moment ago. */
static gboolean
put_back (SasDb *db, const SasPlan *stored, const SasPlan *next, const SasActor *actor, GError **error)
{
  return sas_rows_update (db, &sas_plan_type, stored, next, error) &&
         sas_plan_stamp (db, next, actor, error) &&
         sas_plan_audit (db, next, "take-back", (int) stored->state, NULL, actor, NULL, error);
}

/* The version that gave way holds again. */
static gboolean
put_back_earlier (SasDb *db, const char *id, const SasActor *actor, GError **error)
{
  g_autoptr (SasPlan) stored = sas_plan_fetch (db, id, 0, error);
  g_autoptr (SasPlan) next = stored != NULL ? sas_plan_copy (stored) : NULL;

  if (next == NULL || stored->state != SAS_PLAN_SUPERSEDED)
    return next != NULL;
  next->state = SAS_PLAN_APPROVED;
  return put_back (db, stored, next, actor, error) && sas_library_take (db, next, error);
}

/* Whoever takes it back has seen what it says. */
static gboolean
keep_look (SasDb *db, const SasSittingStep *step, const SasActor *actor, GError **error)
{
  return sas_db_do (db, error, "UPDATE looked SET revision = (SELECT revision FROM plan WHERE id = ?1) WHERE plan = ?1 AND author = ?2 AND revision = ?3",
                    "ssi", step->before->id, actor->nip, step->looked);
}

static gboolean
take_back (SasDb *db, const SasSittingStep *step, const SasActor *actor, GError **error)
{
  g_autoptr (SasPlan) stored = sas_plan_fetch (db, step->before->id, step->revision, error);

  if (stored != NULL && sas_library_leave (db, stored, error) && put_back (db, stored, step->before, actor, error) &&
      keep_look (db, step, actor, error) && (step->earlier == NULL || put_back_earlier (db, step->earlier, actor, error)))
    return TRUE;
  if (error != NULL && *error != NULL)
    g_prefix_error (error, "%s: ", step->before->nip);
  return FALSE;
}

gboolean
sas_plan_store_rise (SasDb *db, const SasSitting *sitting, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };

  g_return_val_if_fail (db != NULL && sitting != NULL && actor != NULL, FALSE);

  if (!sas_tx_begin (&tx, db, error))
    return FALSE;
  for (guint i = sitting->steps->len; i-- > 0;)
    if (!take_back (db, g_ptr_array_index (sitting->steps, i), actor, error))
      return FALSE;
  return sas_tx_commit (&tx, error);
}
