#include "config.h"
#include "sas-digest.h"
#include "sas-error.h"
#include "sas-evaluation-store-private.h"
#include "sas-i18n.h"
#include "sas-method.h"
#include "sas-rows.h"

/* The person with a number, by the number of today or an earlier one. */
#define PERSON "coalesce ((SELECT id FROM person WHERE nip = ?1), (SELECT person FROM person_number WHERE nip = ?1))"
#define WHOSE "person = " PERSON " AND year = ?2 AND period = ?3 AND state <> 'void'"

/* --- loading --- */

gint64
sas_evaluation_revision (SasDb *db, const char *id, GError **error)
{
  return sas_db_number (db, 0, error, "SELECT revision FROM evaluation WHERE id = ?1", "s", id);
}

/* The value and its revision, in whatever transaction there is. */
static SasEvaluation *
load (SasDb *db, const char *id, gint64 *revision, GError **error)
{
  g_autoptr (SasEvaluation) evaluation = NULL;
  g_autoptr (GError) failure = NULL;
  gint64 number = sas_evaluation_revision (db, id, error);

  if (number == G_MININT64)
    return NULL;
  evaluation = sas_rows_load (db, &sas_evaluation_type, id, &failure);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (evaluation == NULL)
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("This evaluation is not in the office file. Nothing was changed."));
  else if (revision != NULL)
    *revision = number;
  return g_steal_pointer (&evaluation);
}

/* NULL without error: there is none. (transfer full) */
static char *
find_id (SasDb *db, const char *nip, int year, SasPeriod period, GError **error)
{
  return sas_db_text (db, error, "SELECT id FROM evaluation WHERE " WHOSE, "sis", nip, (gint64) year, sas_periods[period]);
}

SasEvaluation *
sas_evaluation_store_load (SasDb *db, const char *nip, int year, SasPeriod period, gint64 *revision, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autofree char *id = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (db != NULL && nip != NULL && period < SAS_PERIODS, NULL);

  if (!sas_tx_read (&tx, db, error))
    return NULL;
  id = find_id (db, nip, year, period, &failure);
  if (id != NULL)
    return load (db, id, revision, error);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (!sas_method_check (year, SAS_METHOD_PREDICATES, &failure))
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, failure->message);
  else
    g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("There is no evaluation of %s for %d, %s."), nip, year, sas_period_name (period));
  return NULL;
}

SasEvaluation *
sas_evaluation_fetch (SasDb *db, const char *id, gint64 revision, GError **error)
{
  gint64 stands = 0;
  g_autoptr (SasEvaluation) evaluation = load (db, id, &stands, error);

  if (evaluation == NULL || revision == 0 || revision == stands)
    return g_steal_pointer (&evaluation);
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_CONFLICT,
                       _("This evaluation was changed elsewhere in the meantime. Nothing was overwritten; "
                         "reload it, then make your change again."));
  return NULL;
}

SasPlan *
sas_evaluation_store_plan (SasDb *db, const SasEvaluation *evaluation, GError **error)
{
  g_autoptr (GError) failure = NULL;
  SasPlan *plan = sas_rows_load (db, &sas_plan_type, evaluation->plan, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (plan == NULL)
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("The plan of this evaluation is not in the office file."));
  return plan;
}

/* --- writing --- */

gboolean
sas_evaluation_stamp (SasDb *db, const SasEvaluation *evaluation, const SasActor *actor, GError **error)
{
  g_autofree char *now = sas_time_now ();

  return sas_db_do (db, error, "UPDATE evaluation SET revision = revision + 1, updated = ?2, updated_nip = ?3, updated_by = ?4 WHERE id = ?1",
                    "ssss", evaluation->id, now, actor->nip, actor->name);
}

gboolean
sas_evaluation_audit (SasDb *db, const SasEvaluation *evaluation, const char *action, int before, const char *note,
                      const SasActor *actor, const char *role, GError **error)
{
  g_autofree char *digest = sas_digest_record (&sas_evaluation_type, evaluation);
  g_autofree char *label = g_strdup_printf ("%s %d %s", evaluation->nip, evaluation->year, sas_periods[evaluation->period]);
  SasAuditRow row = {
    .action = action, .subject = "evaluation", .subject_id = evaluation->id, .label = label, .note = note, .digest = digest, .role = role,
    .before = before < 0 ? "" : sas_evaluation_states[before], .after = sas_evaluation_states[evaluation->state],
  };

  return sas_audit_append (db, &row, actor, error);
}

gboolean
sas_evaluation_insert (SasDb *db, SasEvaluation *evaluation, const SasActor *actor, GError **error)
{
  evaluation->state = SAS_EVALUATION_OPEN;
  evaluation->evaluator = SAS_EVALUATOR_APPRAISER;
  sas_record_set_text (&sas_evaluation_type, evaluation, "id", "");
  sas_people_free (g_steal_pointer (&evaluation->people));
  return sas_rows_give_ids (db, &sas_evaluation_type, evaluation, NULL, error) &&
         sas_rows_insert (db, &sas_evaluation_type, evaluation, error) &&
         sas_db_do (db, error, "UPDATE evaluation SET person = (SELECT person FROM plan WHERE id = ?2) WHERE id = ?1", "ss",
                    evaluation->id, evaluation->plan) &&
         sas_evaluation_stamp (db, evaluation, actor, error) &&
         sas_evaluation_audit (db, evaluation, "open", -1, NULL, actor, actor->operator_ ? "hr" : "system", error);
}

/* What only the workflow, and what only HR, may change. */
static void
keep_what_is_fixed (SasEvaluation *evaluation, const SasEvaluation *stored, const SasActor *actor)
{
  sas_record_set_text (&sas_evaluation_type, evaluation, "plan", stored->plan);
  sas_record_set_text (&sas_evaluation_type, evaluation, "nip", stored->nip);
  sas_record_set_text (&sas_evaluation_type, evaluation, "appraiser", stored->appraiser);
  evaluation->year = stored->year;
  evaluation->period = stored->period;
  evaluation->state = stored->state;
  evaluation->evaluator = stored->evaluator;
  sas_people_free (evaluation->people);
  evaluation->people = sas_record_copy (&sas_people_type, stored->people);
  if (actor->operator_)
    return;
  evaluation->final_without_objection = stored->final_without_objection;
  evaluation->organisation_predicate = stored->organisation_predicate;
  sas_record_free (&sas_document_type, evaluation->document);
  evaluation->document = sas_record_copy (&sas_document_type, stored->document);
}

static gboolean
may_edit (const char *action, const SasEvaluation *stored, const char *reviewer, const SasActor *actor, GError **error)
{
  SasEvaluationFacts facts = {
    .state = stored->state, .evaluator = stored->evaluator, .roles = sas_actor_roles_in_evaluation (actor, stored, reviewer),
  };

  return sas_evaluation_find_step (action, &facts, NULL, error) != NULL;
}

/* Each part that differs must be one that this person may write in this state. */
static gboolean
may_write (const SasEvaluation *stored, const SasEvaluation *next, const char *reviewer, const SasActor *actor, GError **error)
{
  static const char *const actions[SAS_EVALUATION_PARTS] = { SAS_EDIT_REALISATION, SAS_EDIT_RATING };

  for (int part = 0; part < SAS_EVALUATION_PARTS; part++)
    if (sas_evaluation_part_differs (stored, next, (SasEvaluationPart) part) && !may_edit (actions[part], stored, reviewer, actor, error))
      return FALSE;
  return TRUE;
}

/* Edits are not recorded one by one; each change of hands is, and each of ratings that were set already. */
static gboolean
audit_edit (SasDb *db, const SasEvaluation *stored, const SasEvaluation *next, const SasActor *actor, GError **error)
{
  gboolean rerated = stored->state == SAS_EVALUATION_RATED && (stored->result_rating != next->result_rating ||
                                                              stored->behaviour_rating != next->behaviour_rating);
  gint64 same = sas_db_number (db, 0, error, "SELECT updated_nip = ?2 AND updated_by = ?3 FROM evaluation WHERE id = ?1", "sss",
                               next->id, actor->nip, actor->name);

  return same != G_MININT64 && ((same == 1 && !rerated) ||
                                sas_evaluation_audit (db, next, rerated ? "rate" : "edit", (int) next->state, NULL, actor, NULL, error));
}

gboolean
sas_evaluation_write (SasDb *db, SasEvaluation *evaluation, gint64 revision, gboolean *differs, const char *reviewer, const SasActor *actor,
                      GError **error)
{
  g_autoptr (SasEvaluation) stored = sas_evaluation_fetch (db, evaluation->id, revision, error);
  g_autoptr (SasPlan) plan = stored != NULL ? sas_evaluation_store_plan (db, stored, error) : NULL;

  if (plan == NULL)
    return FALSE;
  keep_what_is_fixed (evaluation, stored, actor);
  sas_evaluation_settle (evaluation);
  if (!sas_evaluation_check_plan (evaluation, plan, error) || !sas_rows_give_ids (db, &sas_evaluation_type, evaluation, stored, error))
    return FALSE;
  *differs = !sas_evaluation_equal (evaluation, stored);
  return !*differs ||
         (may_write (stored, evaluation, reviewer, actor, error) &&
          sas_rows_update (db, &sas_evaluation_type, stored, evaluation, error) &&
          audit_edit (db, stored, evaluation, actor, error) &&
          sas_evaluation_stamp (db, evaluation, actor, error));
}

/* A new one, with the content that HR took over from elsewhere. */
static gboolean
save_new (SasDb *db, SasEvaluation *evaluation, const SasActor *actor, GError **error)
{
  g_autoptr (SasPlan) plan = sas_evaluation_plan_for (db, evaluation->nip, evaluation->year, evaluation->period, TRUE, error);

  if (plan == NULL || !sas_evaluation_may_open (db, plan, evaluation->period, actor, error) ||
      !sas_evaluation_check_plan (evaluation, plan, error))
    return FALSE;
  sas_record_set_text (&sas_evaluation_type, evaluation, "plan", plan->id);
  sas_record_set_text (&sas_evaluation_type, evaluation, "nip", plan->nip);
  sas_record_set_text (&sas_evaluation_type, evaluation, "appraiser", plan->appraiser);
  sas_evaluation_settle (evaluation);
  return sas_evaluation_insert (db, evaluation, actor, error);
}

/* The value changes hands only after the commit: until then the caller's stays as it was. */
static gboolean
save (SasDb *db, SasEvaluation *evaluation, gint64 *revision, const char *reviewer, const SasActor *actor, SasTx *tx, GError **error)
{
  g_autoptr (SasEvaluation) next = sas_evaluation_copy (evaluation);
  gboolean differs = TRUE;
  SasEvaluation swap;
  gint64 stands;

  if (!(*revision == 0 ? save_new (db, next, actor, error) : sas_evaluation_write (db, next, *revision, &differs, reviewer, actor, error)))
    return FALSE;
  stands = sas_evaluation_revision (db, next->id, error);
  if (stands == G_MININT64 || (differs && !sas_tx_commit (tx, error)))
    return FALSE;
  swap = *evaluation;
  *evaluation = *next;
  *next = swap;
  *revision = stands;
  return TRUE;
}

gboolean
sas_evaluation_store_save (SasDb *db, SasEvaluation *evaluation, gint64 *revision, const char *reviewer, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };

  g_return_val_if_fail (db != NULL && evaluation != NULL && revision != NULL && actor != NULL, FALSE);

  return sas_tx_begin (&tx, db, error) && save (db, evaluation, revision, reviewer, actor, &tx, error);
}

gboolean
sas_evaluation_store_set (SasDb *db, SasEvaluation *evaluation, const char *reviewer, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autofree char *id = NULL;
  g_autoptr (GError) failure = NULL;
  gint64 revision = 0;

  g_return_val_if_fail (db != NULL && evaluation != NULL && actor != NULL, FALSE);

  if (!sas_tx_begin (&tx, db, error))
    return FALSE;
  id = find_id (db, evaluation->nip, evaluation->year, evaluation->period, &failure);
  if (id != NULL)
    revision = sas_evaluation_revision (db, id, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (id != NULL)
    sas_record_set_text (&sas_evaluation_type, evaluation, "id", id);
  return save (db, evaluation, &revision, reviewer, actor, &tx, error);
}
