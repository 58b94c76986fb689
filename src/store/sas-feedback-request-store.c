#include "config.h"
#include "sas-audit.h"
#include "sas-digest.h"
#include "sas-error.h"
#include "sas-feedback-request-store-private.h"
#include "sas-i18n.h"
#include "sas-monitoring-store-private.h"
#include "sas-record-store.h"
#include "sas-rows.h"

#define TYPE (&sas_feedback_request_type)

typedef SasFeedbackRequest Request;

static void
request_free (Request *request)
{
  sas_record_free (TYPE, request);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

/* --- reading --- */

static GPtrArray *
load_by (SasDb *db, const char *nip, int year, const char *party, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) requests = g_ptr_array_new_with_free_func ((GDestroyNotify) request_free);
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, &failure, "SELECT id FROM feedback_request WHERE (?1 IS NULL OR nip = ?1) AND (?2 = 0 OR year = ?2) AND "
                                     "(?3 IS NULL OR ?3 IN (nip, asker_nip, giver_nip)) ORDER BY due, rowid", "sis", nip, (gint64) year, party);

  while (stmt != NULL && sas_db_next (db, stmt, &failure))
    g_ptr_array_add (ids, sas_column_text (stmt, 0));
  for (guint i = 0; failure == NULL && i < ids->len; i++)
    {
      Request *request = sas_rows_load (db, TYPE, g_ptr_array_index (ids, i), &failure);

      if (request != NULL)
        g_ptr_array_add (requests, request);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  g_ptr_array_set_free_func (requests, NULL);
  return g_steal_pointer (&requests);
}

GPtrArray *
sas_feedback_request_store_list (SasDb *db, const char *nip, int year, const SasActor *actor, const char *reviewer, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasPlan) plan = nip != NULL && year > 0 ? sas_monitoring_plan (db, nip, year, &failure) : NULL;
  gboolean all = actor->operator_ || (nip != NULL && sas_monitoring_roles (actor, nip, plan, reviewer) != SAS_ROLE_NONE);

  if (failure == NULL)
    return load_by (db, nip, year, all ? NULL : actor->nip, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
is_party (const Request *request, const SasActor *actor)
{
  return actor->operator_ || g_str_equal (request->nip, actor->nip) || g_str_equal (request->giver_nip, actor->nip) ||
         g_strcmp0 (request->asker_nip, actor->nip) == 0;
}

Request *
sas_feedback_request_store_load (SasDb *db, const char *id, const SasActor *actor, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (Request) request = sas_rows_load (db, TYPE, id, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (request == NULL)
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("There is no such request for feedback in this office file. Nothing was changed."));
  else if (is_party (request, actor))
    return g_steal_pointer (&request);
  else
    sas_monitoring_deny (error);
  return NULL;
}

/* --- writing --- */

static gboolean
audit (SasDb *db, const Request *request, const char *action, const SasActor *actor, GError **error)
{
  g_autofree char *digest = sas_digest_record (TYPE, request);
  SasAuditRow row = {
    .action = action, .subject = "feedback_request", .subject_id = request->id, .label = request->nip, .note = request->word,
    .before = request->state != SAS_REQUEST_OPEN ? sas_request_states[SAS_REQUEST_OPEN] : NULL, .after = sas_request_states[request->state],
    .digest = digest,
  };

  return sas_audit_append (db, &row, actor, error);
}

/* Inside a transaction. */
static gboolean
write_step (SasDb *db, const Request *request, const char *action, const SasActor *actor, GError **error)
{
  g_autoptr (Request) stored = sas_rows_load (db, TYPE, request->id, error);

  return stored != NULL && sas_rows_update (db, TYPE, stored, request, error) && audit (db, request, action, actor, error);
}

/* The same is asked of him once. */
static gboolean
is_new (SasDb *db, const Request *request, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gint64 open = sas_db_number (db, 0, &failure, "SELECT count(*) FROM feedback_request WHERE nip = ?1 AND year = ?2 AND giver_nip = ?3 AND "
                               "coalesce (result, -1) = ?4 AND behaviour IS ?5 AND state = 'open'", "sisis", request->nip, (gint64) request->year,
                               request->giver_nip, (gint64) request->result, request->behaviour);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (open > 0)
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_CONFLICT,
                         _("The same is asked of this person already and not answered yet. Nothing was changed."));
  return failure == NULL && open == 0;
}

static void
complete (Request *request, SasRoster *roster, const SasPlan *plan, SasDate today, const SasActor *actor)
{
  request->state = SAS_REQUEST_OPEN;
  request->closed = SAS_DATE_NONE;
  if (request->date == SAS_DATE_NONE)
    request->date = today;
  sas_record_set_text (TYPE, request, "id", "");
  sas_record_set_text (TYPE, request, "word", NULL);
  sas_record_set_text (TYPE, request, "asker", actor->name);
  sas_record_set_text (TYPE, request, "asker_nip", actor->operator_ ? NULL : actor->nip);
  if (*request->role == '\0')
    sas_record_set_text (TYPE, request, "role", sas_feedback_role_of (roster, request->nip, plan != NULL ? plan->appraiser : NULL,
                                                                      request->giver_nip, today));
}

static gboolean
insert (SasDb *db, Request *request, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };

  return sas_tx_begin (&tx, db, error) && is_new (db, request, error) && sas_rows_give_ids (db, TYPE, request, NULL, error) &&
         sas_rows_insert (db, TYPE, request, error) && audit (db, request, "ask", actor, error) && sas_tx_commit (&tx, error);
}

gboolean
sas_feedback_request_store_ask (SasDb *db, SasRoster *roster, Request *request, SasDate today, const SasActor *actor, const char *reviewer,
                                GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasPlan) plan = sas_monitoring_plan (db, request->nip, request->year, &failure);
  g_autoptr (Request) next = sas_record_copy (TYPE, request);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (sas_monitoring_roles (actor, request->nip, plan, reviewer) == SAS_ROLE_NONE)
    return sas_monitoring_deny (error);
  complete (next, roster, plan, today, actor);
  if (!sas_feedback_request_check (next, plan, roster, error) || !insert (db, next, actor, error))
    return FALSE;
  sas_record_set_text (TYPE, request, "id", next->id);
  return TRUE;
}

/* The one that is named, else the open one on just this. NULL without error: it was volunteered. */
static Request *
find_answered (SasDb *db, const char *id, const SasFeedback *feedback, GError **error)
{
  g_autoptr (GPtrArray) open = NULL;
  Request *found = NULL;

  if (id != NULL)
    return sas_rows_load (db, TYPE, id, error);
  open = feedback->giver_nip != NULL && *feedback->id == '\0' ? load_by (db, feedback->nip, feedback->year, feedback->giver_nip, error) : NULL;
  for (guint i = 0; open != NULL && i < open->len; i++)
    if (found == NULL && sas_feedback_request_meets (g_ptr_array_index (open, i), feedback))
      found = g_ptr_array_index (open, i);
    else
      request_free (g_ptr_array_index (open, i));
  return found;
}

static gboolean
write_answer (SasDb *db, Request *request, SasFeedback *feedback, const SasActor *actor, GError **error)
{
  if (request != NULL)
    feedback->asked = TRUE;
  return sas_record_store_write (db, &sas_feedback_type, "nip", feedback, actor, error) &&
         (request == NULL || (sas_feedback_request_step (request, SAS_REQUEST_ANSWER, NULL, feedback->date, error) &&
                              write_step (db, request, sas_request_steps[SAS_REQUEST_ANSWER], actor, error)));
}

gboolean
sas_feedback_request_keep_answer (SasDb *db, const char *id, SasFeedback *feedback, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (GError) failure = NULL;
  SasFeedback *next = sas_record_copy (&sas_feedback_type, feedback);
  g_autoptr (Request) request = sas_tx_begin (&tx, db, &failure) ? find_answered (db, id, feedback, &failure) : NULL;
  gboolean done = failure == NULL && write_answer (db, request, next, actor, &failure) && sas_tx_commit (&tx, &failure);

  if (done)
    {
      feedback->asked = next->asked;
      sas_record_set_text (&sas_feedback_type, feedback, "id", next->id);
    }
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  sas_record_free (&sas_feedback_type, next);
  return done;
}

gboolean
sas_feedback_request_store_answer (SasDb *db, const char *id, SasFeedback *feedback, const SasActor *actor, const char *reviewer, GError **error)
{
  g_autoptr (Request) request = sas_feedback_request_store_load (db, id, actor, error);

  if (request == NULL)
    return FALSE;
  if (!sas_feedback_request_may (request, SAS_REQUEST_ANSWER, actor) || !g_str_equal (request->nip, feedback->nip) ||
      g_strcmp0 (request->giver_nip, feedback->giver_nip) != 0 || request->year != feedback->year)
    return sas_monitoring_deny (error);
  return sas_monitoring_may_save (db, &sas_feedback_type, feedback, actor, reviewer, error) &&
         sas_feedback_request_keep_answer (db, id, feedback, actor, error);
}

gboolean
sas_feedback_request_store_close (SasDb *db, const char *id, SasRequestStep step, const char *word, SasDate today, const SasActor *actor,
                                  GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (Request) request = NULL;

  g_return_val_if_fail (step != SAS_REQUEST_ANSWER, FALSE);

  if (!sas_tx_begin (&tx, db, error) || (request = sas_feedback_request_store_load (db, id, actor, error)) == NULL)
    return FALSE;
  if (!sas_feedback_request_may (request, step, actor))
    return sas_monitoring_deny (error);
  return sas_feedback_request_step (request, step, word, today, error) && write_step (db, request, sas_request_steps[step], actor, error) &&
         sas_tx_commit (&tx, error);
}
