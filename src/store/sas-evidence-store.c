#include "config.h"
#include "sas-audit.h"
#include "sas-error.h"
#include "sas-evaluation-store.h"
#include "sas-evidence-file.h"
#include "sas-evidence-store-private.h"
#include "sas-i18n.h"
#include "sas-monitoring-store-private.h"
#include "sas-rows.h"
#include "sas-settings-store.h"

/* --- who is what to it --- */

SasEvaluation *
sas_evidence_evaluation (SasDb *db, const SasEvidence *evidence, GError **error)
{
  g_autoptr (GError) failure = NULL;
  SasEvaluation *evaluation = sas_evaluation_store_load (db, evidence->nip, evidence->year, evidence->period, NULL, &failure);

  if (evaluation == NULL && !g_error_matches (failure, SAS_ERROR, SAS_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&failure));
  return evaluation;
}

/* Of the plan or of the evaluation: after a transfer they may name different appraisers. */
static SasRoles
roles_of (const SasActor *actor, const char *nip, const SasPlan *plan, const SasEvaluation *evaluation, const char *reviewer)
{
  SasRoles roles = sas_monitoring_roles (actor, nip, plan, reviewer);

  if (evaluation != NULL)
    return roles | sas_actor_roles_in_evaluation (actor, evaluation, reviewer);
  return roles & SAS_ROLE_APPRAISER ? roles | SAS_ROLE_EVALUATOR : roles;
}

static gboolean
may (const char *action, const SasEvidence *evidence, const SasPlan *plan, SasDb *db, const SasActor *actor, const char *reviewer, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasEvaluation) evaluation = sas_evidence_evaluation (db, evidence, &failure);
  SasEvaluationFacts facts = {
    .state = evaluation != NULL ? evaluation->state : SAS_EVALUATION_OPEN,
    .evaluator = evaluation != NULL ? evaluation->evaluator : SAS_EVALUATOR_APPRAISER,
    .roles = roles_of (actor, evidence->nip, plan, evaluation, reviewer),
  };

  if (failure == NULL)
    return sas_evaluation_find_step (action, &facts, NULL, error) != NULL;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
sas_evidence_may_read (SasDb *db, const SasEvidence *evidence, const SasActor *actor, const char *reviewer, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasPlan) plan = sas_monitoring_plan (db, evidence->nip, evidence->year, &failure);
  g_autoptr (SasEvaluation) evaluation = failure == NULL ? sas_evidence_evaluation (db, evidence, &failure) : NULL;

  if (failure == NULL)
    return roles_of (actor, evidence->nip, plan, evaluation, reviewer) & SAS_MONITORING_PARTIES || sas_monitoring_deny (error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* --- reading --- */

SasEvidence *
sas_evidence_store_load (SasDb *db, const char *id, GError **error)
{
  g_autoptr (GError) failure = NULL;
  SasEvidence *evidence = sas_rows_load (db, &sas_evidence_type, id, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (evidence == NULL)
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("There is no such evidence in the office file."));
  return evidence;
}

GPtrArray *
sas_evidence_load_all (SasDb *db, const char *nip, int year, const char *period, gboolean all, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_evidence_free);
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, &failure, "SELECT id FROM evidence WHERE nip = ?1 AND year = ?2 AND (?3 IS NULL OR period = ?3) "
                                     "AND (?4 OR removed IS NULL) ORDER BY period, result, indicator, rowid", "sisi", nip, (gint64) year,
                                     period, (gint64) all);

  while (stmt != NULL && sas_db_next (db, stmt, &failure))
    g_ptr_array_add (ids, sas_column_text (stmt, 0));
  for (guint i = 0; failure == NULL && i < ids->len; i++)
    {
      SasEvidence *one = sas_evidence_store_load (db, g_ptr_array_index (ids, i), &failure);

      if (one != NULL)
        g_ptr_array_add (list, one);
    }
  if (failure == NULL)
    return g_steal_pointer (&list);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

SasEvidence *
sas_evidence_of_whom (const char *nip, int year, SasPeriod period)
{
  SasEvidence *evidence = sas_record_new (&sas_evidence_type);

  sas_record_set_text (&sas_evidence_type, evidence, "nip", nip);
  evidence->year = year;
  evidence->period = period;
  return evidence;
}

GPtrArray *
sas_evidence_store_list (SasDb *db, const char *nip, int year, int period, const SasActor *actor, const char *reviewer, GError **error)
{
  g_autoptr (SasEvidence) whose = sas_evidence_of_whom (nip, year, period >= 0 ? (SasPeriod) period : SAS_PERIOD_ANNUAL);

  g_return_val_if_fail (db != NULL && actor != NULL && period < SAS_PERIODS, NULL);

  return sas_evidence_may_read (db, whose, actor, reviewer, error) ? sas_evidence_load_all (db, nip, year, period >= 0 ? sas_periods[period] : NULL, FALSE, error) : NULL;
}

/* --- bytes in the office file --- */

static gboolean
put_bytes (SasDb *db, const char *id, const GPtrArray *chunks, GError **error)
{
  for (guint i = 0; i < chunks->len; i++)
    if (!sas_db_do (db, error, "INSERT INTO evidence_bytes (evidence, position, bytes) VALUES (?1, ?2, ?3)", "sib", id, (gint64) i,
                    (GBytes *) g_ptr_array_index (chunks, i)))
      return FALSE;
  return TRUE;
}

/* (transfer full) */
static GBytes *
get_bytes (SasDb *db, const char *id, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, &failure, "SELECT bytes FROM evidence_bytes WHERE evidence = ?1 ORDER BY position", "s", id);

  while (stmt != NULL && sas_db_next (db, stmt, &failure))
    {
      const guint8 *chunk = sqlite3_column_blob (stmt, 0);

      g_byte_array_append (bytes, chunk, (guint) sqlite3_column_bytes (stmt, 0));
    }
  if (failure == NULL)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
is_as_recorded (GBytes *bytes, const SasEvidence *evidence)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_bytes_get_size (bytes) == (gsize) evidence->size && g_str_equal (sha256, evidence->sha256);
}

gboolean
sas_evidence_store_is_sound (SasDb *db, const SasEvidence *evidence, gboolean *sound, GError **error)
{
  g_autoptr (GBytes) bytes = get_bytes (db, evidence->id, error);

  *sound = bytes != NULL && is_as_recorded (bytes, evidence);
  return bytes != NULL;
}

/* --- adding, removing --- */

static gboolean
audit (SasDb *db, const SasEvidence *evidence, const char *action, const SasActor *actor, GError **error)
{
  g_autofree char *label = g_strdup_printf ("%s %d %s", evidence->nip, evidence->year, sas_periods[evidence->period]);
  SasAuditRow row = {
    .action = action, .subject = "evidence", .subject_id = evidence->id, .label = label, .note = evidence->name, .digest = evidence->sha256,
  };

  return sas_audit_append (db, &row, actor, error);
}

static gboolean
is_new (SasDb *db, const SasEvidence *evidence, GError **error)
{
  gint64 there = sas_db_number (db, 0, error, "SELECT count (*) FROM evidence WHERE nip = ?1 AND year = ?2 AND period = ?3 AND result = ?4 "
                                "AND coalesce (indicator, -1) = ?5 AND sha256 = ?6 AND removed IS NULL", "sisiis", evidence->nip,
                                (gint64) evidence->year, sas_periods[evidence->period], (gint64) evidence->result,
                                (gint64) evidence->indicator, evidence->sha256);

  if (there > 0)
    g_set_error (error, SAS_ERROR, SAS_ERROR_CONFLICT, _("“%s” is evidence of this result already. Nothing was changed."), evidence->name);
  return there == 0;
}

static void
describe (SasEvidence *evidence, const char *path, gboolean link, const SasEvidenceContent *content, const SasActor *actor)
{
  g_autofree char *name = sas_evidence_clean_name (path);
  g_autofree char *place = link ? g_canonicalize_filename (path, NULL) : NULL;
  g_autofree char *now = sas_time_now ();
  const struct { const char *field, *text; } texts[] = {
    { "id", "" }, { "name", name }, { "media", content->media }, { "sha256", content->sha256 }, { "path", place }, { "added", now },
    { "added_nip", actor->nip }, { "added_by", actor->name }, { "removed", NULL }, { "removed_by", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    sas_record_set_text (&sas_evidence_type, evidence, texts[i].field, texts[i].text);
  evidence->size = content->size;
}

static gboolean
insert (SasDb *db, SasEvidence *evidence, const GPtrArray *chunks, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };

  return sas_tx_begin (&tx, db, error) && is_new (db, evidence, error) &&
         sas_rows_give_ids (db, &sas_evidence_type, evidence, NULL, error) && sas_rows_insert (db, &sas_evidence_type, evidence, error) &&
         put_bytes (db, evidence->id, chunks, error) && audit (db, evidence, "add", actor, error) && sas_tx_commit (&tx, error);
}

gboolean
sas_evidence_store_add (SasDb *db, SasEvidence *evidence, const char *path, gboolean link, const SasActor *actor, const char *reviewer,
                        GCancellable *cancellable, GError **error)
{
  guint most = link ? 0 : sas_settings_store_number (db, SAS_SETTING_EVIDENCE, SAS_EVIDENCE_LIMIT);
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasPlan) plan = sas_monitoring_plan (db, evidence->nip, evidence->year, &failure);
  g_autoptr (SasEvidenceContent) content = NULL;
  g_autoptr (SasEvidence) next = sas_record_copy (&sas_evidence_type, evidence);
  SasEvidence swap;

  g_return_val_if_fail (path != NULL && actor != NULL, FALSE);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (!may (SAS_EDIT_EVIDENCE, evidence, plan, db, actor, reviewer, error) ||
      !sas_monitoring_check (&sas_evidence_type, evidence, plan, error))
    return FALSE;
  content = sas_evidence_file_read (path, most, cancellable, error);
  if (content == NULL)
    return FALSE;
  describe (next, path, link, content, actor);
  if (!insert (db, next, content->chunks, actor, error))
    return FALSE;
  swap = *evidence;   /* the caller's changes only now */
  *evidence = *next;
  *next = swap;
  return TRUE;
}

static gboolean
set_removed (SasDb *db, const SasEvidence *evidence, const SasActor *actor, GError **error)
{
  g_autofree char *now = sas_time_now ();

  if (!sas_db_do (db, error, "UPDATE evidence SET removed = ?2, removed_by = ?3 WHERE id = ?1 AND removed IS NULL", "sss", evidence->id, now,
                  actor->name))
    return FALSE;
  if (sas_db_changes (db) == 1)
    return sas_db_do (db, error, "DELETE FROM evidence_bytes WHERE evidence = ?1", "s", evidence->id);
  g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("“%s” was removed already. Nothing was changed."), evidence->name);
  return FALSE;
}

gboolean
sas_evidence_store_remove (SasDb *db, const char *id, const SasActor *actor, const char *reviewer, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (SasEvidence) evidence = sas_evidence_store_load (db, id, error);
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasPlan) plan = evidence != NULL ? sas_monitoring_plan (db, evidence->nip, evidence->year, &failure) : NULL;

  g_return_val_if_fail (actor != NULL, FALSE);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (evidence != NULL)
    return may (SAS_EDIT_EVIDENCE_AWAY, evidence, plan, db, actor, reviewer, error) && sas_tx_begin (&tx, db, error) &&
           set_removed (db, evidence, actor, error) && audit (db, evidence, "remove", actor, error) && sas_tx_commit (&tx, error);
  return FALSE;
}

/* --- its file --- */

static GBytes *
read_linked (const SasEvidence *evidence, GCancellable *cancellable, GError **error)
{
  g_autoptr (SasEvidenceContent) content = sas_evidence_file_read (evidence->path, G_MAXINT / (1024 * 1024), cancellable, error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  for (guint i = 0; content != NULL && i < content->chunks->len; i++)
    {
      gsize size;
      const guint8 *chunk = g_bytes_get_data (g_ptr_array_index (content->chunks, i), &size);

      g_byte_array_append (bytes, chunk, (guint) size);
    }
  if (content != NULL && g_str_equal (content->sha256, evidence->sha256))
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  if (content != NULL)
    g_set_error (error, SAS_ERROR, SAS_ERROR_CONFLICT, _("The linked file “%s” was changed after it was recorded; it is not the evidence any more."),
                 evidence->path);
  return NULL;
}

static GBytes *
read_taken_in (SasDb *db, const SasEvidence *evidence, GError **error)
{
  g_autoptr (GBytes) bytes = get_bytes (db, evidence->id, error);

  if (bytes == NULL || is_as_recorded (bytes, evidence))
    return g_steal_pointer (&bytes);
  g_set_error (error, SAS_ERROR, SAS_ERROR_CORRUPT, _("The bytes of “%s” in the office file are damaged. Restore a backup; nothing was written."),
               evidence->name);
  return NULL;
}

static GBytes *
read_file (SasDb *db, const SasEvidence *evidence, const SasActor *actor, const char *reviewer, GCancellable *cancellable, GError **error)
{
  if (!sas_evidence_may_read (db, evidence, actor, reviewer, error))
    return NULL;
  if (evidence->removed != NULL)
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("“%s” was removed; its bytes are not in the office file any more."), evidence->name);
      return NULL;
    }
  return evidence->path != NULL ? read_linked (evidence, cancellable, error) : read_taken_in (db, evidence, error);
}

GBytes *
sas_evidence_store_read (SasDb *db, const char *id, const SasActor *actor, const char *reviewer, GCancellable *cancellable, GError **error)
{
  g_autoptr (SasEvidence) evidence = sas_evidence_store_load (db, id, error);

  return evidence != NULL ? read_file (db, evidence, actor, reviewer, cancellable, error) : NULL;
}

char *
sas_evidence_store_save (SasDb *db, const char *id, const char *path, gboolean replace, const SasActor *actor, const char *reviewer,
                         GCancellable *cancellable, GError **error)
{
  g_autoptr (SasEvidence) evidence = sas_evidence_store_load (db, id, error);
  g_autoptr (GBytes) bytes = evidence != NULL ? read_file (db, evidence, actor, reviewer, cancellable, error) : NULL;
  g_autofree char *place = NULL;

  if (bytes == NULL)
    return NULL;
  place = g_file_test (path, G_FILE_TEST_IS_DIR) ? g_build_filename (path, evidence->name, NULL) : g_strdup (path);
  return sas_evidence_file_write (place, bytes, replace, error) ? g_steal_pointer (&place) : NULL;
}
