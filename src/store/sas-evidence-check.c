/* Evidence beside its evaluation: what came, went or changed after the rating, and its names in the realisations. */
#include "config.h"
#include "sas-error.h"
#include "sas-evaluation-store.h"
#include "sas-evidence-file.h"
#include "sas-evidence-store-private.h"

#define ROW "SELECT coalesce (max (number), 0) FROM audit WHERE subject_id = ?1 AND subject = ?2 AND action "

/* --- what the evaluator should look at again --- */

/* The chain's rows follow each other: it knows what came first, to the step. */
static gboolean
is_after (SasDb *db, const SasEvidence *evidence, gint64 rating, gboolean *after, GError **error)
{
  gint64 added = sas_db_number (db, 0, error, ROW "= 'add'", "ss", evidence->id, "evidence");
  gint64 removed = added != G_MININT64 ? sas_db_number (db, 0, error, ROW "= 'remove'", "ss", evidence->id, "evidence") : G_MININT64;

  *after = rating > 0 && (evidence->removed != NULL ? removed > rating && added < rating : added > rating);
  return removed != G_MININT64;
}

static SasEvidenceFile
look_at_file (const SasEvidence *evidence, GCancellable *cancellable)
{
  g_autoptr (SasEvidenceContent) content = NULL;

  if (evidence->path == NULL || evidence->removed != NULL)
    return SAS_EVIDENCE_SAME;
  content = sas_evidence_file_read (evidence->path, 0, cancellable, NULL);
  if (content == NULL)
    return SAS_EVIDENCE_GONE;
  return g_str_equal (content->sha256, evidence->sha256) ? SAS_EVIDENCE_SAME : SAS_EVIDENCE_CHANGED;
}

static GPtrArray *
look_at_all (SasDb *db, const SasEvaluation *evaluation, const GPtrArray *list, GCancellable *cancellable, GError **error)
{
  g_autofree SasEvidenceLook *looks = g_new0 (SasEvidenceLook, list->len + 1);
  gint64 rating = evaluation != NULL ? sas_db_number (db, 0, error, ROW "IN ('rate', 'decide')", "ss", evaluation->id, "evaluation") : 0;

  for (guint i = 0; rating != G_MININT64 && i < list->len; i++)
    {
      looks[i].evidence = g_ptr_array_index (list, i);
      looks[i].file = look_at_file (looks[i].evidence, cancellable);
      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !is_after (db, looks[i].evidence, rating, &looks[i].after_rating, error))
        return NULL;
    }
  return rating != G_MININT64 ? sas_evidence_findings (evaluation, looks, list->len) : NULL;
}

GPtrArray *
sas_evidence_store_check (SasDb *db, const char *nip, int year, SasPeriod period, const SasActor *actor, const char *reviewer,
                          GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasEvidence) whose = sas_evidence_of_whom (nip, year, period);
  g_autoptr (SasEvaluation) evaluation = NULL;
  g_autoptr (GPtrArray) list = NULL;

  g_return_val_if_fail (db != NULL && actor != NULL && period < SAS_PERIODS, NULL);

  if (!sas_evidence_may_read (db, whose, actor, reviewer, error))
    return NULL;
  evaluation = sas_evidence_evaluation (db, whose, &failure);
  list = failure == NULL ? sas_evidence_load_all (db, nip, year, sas_periods[period], TRUE, &failure) : NULL;
  if (list != NULL)
    return look_at_all (db, evaluation, list, cancellable, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* --- its name in the realisation --- */

static gboolean
may_name (const SasEvaluation *evaluation, const SasActor *actor)
{
  return evaluation->state == SAS_EVALUATION_OPEN && (actor->operator_ || g_str_equal (actor->nip, evaluation->nip));
}

gboolean
sas_evidence_store_name (SasDb *db, const SasEvidence *evidence, gboolean named, const SasActor *actor, const char *reviewer, GError **error)
{
  gint64 revision = 0;
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasEvaluation) evaluation =
    sas_evaluation_store_load (db, evidence->nip, evidence->year, evidence->period, &revision, &failure);
  gboolean differs;

  if (evaluation == NULL && !g_error_matches (failure, SAS_ERROR, SAS_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (evaluation == NULL || !may_name (evaluation, actor))
    return TRUE;
  differs = named ? sas_evaluation_name_evidence (evaluation, evidence) : sas_evaluation_unname_evidence (evaluation, evidence);
  return !differs || sas_evaluation_store_save (db, evaluation, &revision, reviewer, actor, error);
}

gboolean
sas_evidence_store_name_all (SasDb *db, SasEvaluation *evaluation, GError **error)
{
  g_autoptr (GPtrArray) list = sas_evidence_load_all (db, evaluation->nip, evaluation->year, sas_periods[evaluation->period], FALSE, error);

  for (guint i = 0; list != NULL && i < list->len; i++)
    sas_evaluation_name_evidence (evaluation, g_ptr_array_index (list, i));
  return list != NULL;
}
