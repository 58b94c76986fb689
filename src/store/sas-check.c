#include "config.h"
#include "sas-annual-extension.h"
#include "sas-audit.h"
#include "sas-calendar.h"
#include "sas-check.h"
#include "sas-counselling-store.h"
#include "sas-credit-sheet.h"
#include "sas-dialogue.h"
#include "sas-digest.h"
#include "sas-error.h"
#include "sas-evaluation.h"
#include "sas-evidence-store.h"
#include "sas-feedback-request.h"
#include "sas-figures-store.h"
#include "sas-follow-up-record.h"
#include "sas-i18n.h"
#include "sas-legacy-record.h"
#include "sas-monitoring.h"
#include "sas-organisation.h"
#include "sas-plan.h"
#include "sas-rows.h"
#include "sas-search-store.h"
#include "sas-staff.h"
#include "sas-workblock.h"

typedef struct { SasDb *db; gboolean full; GPtrArray *faults; GCancellable *cancellable; } Check;

static void G_GNUC_PRINTF (2, 3)
fault (Check *check, const char *format, ...)
{
  va_list values;

  va_start (values, format);
  g_ptr_array_add (check->faults, g_strdup_vprintf (format, values));
  va_end (values);
}

static gboolean
check_pages (Check *check, GError **error)
{
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (check->db, error, check->full ? "PRAGMA integrity_check" : "PRAGMA quick_check", "");

  if (stmt == NULL)
    return FALSE;
  while (sas_db_next (check->db, stmt, &failure))
    if (g_strcmp0 ((const char *) sqlite3_column_text (stmt, 0), "ok") != 0)
      fault (check, _("The database is damaged: %s"), (const char *) sqlite3_column_text (stmt, 0));
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
check_foreign_keys (Check *check, GError **error)
{
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (check->db, error, "SELECT \"table\", count (*), parent FROM pragma_foreign_key_check GROUP BY 1, 3", "");

  if (stmt == NULL)
    return FALSE;
  while (sas_db_next (check->db, stmt, &failure))
    fault (check, _("%d rows of “%s” name something in “%s” that is not there."), sqlite3_column_int (stmt, 1),
           (const char *) sqlite3_column_text (stmt, 0), (const char *) sqlite3_column_text (stmt, 2));
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
check_chain (Check *check, GError **error)
{
  gint64 broken;

  if (!sas_audit_verify (check->db, 0, &broken, error))
    return FALSE;
  if (broken > 0)
    fault (check, _("The audit chain breaks at row %d: it was changed outside Sasaran."), (int) broken);
  return TRUE;
}

/* What the last row of the chain about a value says of it. */
typedef struct
{
  const SasRecordType *type;
  const char *id, *state;
  gboolean    open;      /* it is still being written: its content may differ */
  char       *label;     /* owned */
} Chained;

static Chained
chained_plan (const SasPlan *plan)
{
  return (Chained) {
    &sas_plan_type, plan->id, sas_plan_states[plan->state], plan->state == SAS_PLAN_DRAFT || plan->state == SAS_PLAN_RETURNED,
    g_strdup_printf (_("The plan of %s for %d, version %d"), plan->nip, plan->year, plan->version),
  };
}

static Chained
chained_evaluation (const SasEvaluation *evaluation)
{
  return (Chained) {
    &sas_evaluation_type, evaluation->id, sas_evaluation_states[evaluation->state], evaluation->state < SAS_EVALUATION_FINAL,
    g_strdup_printf (_("The evaluation of %s for %d, %s"), evaluation->nip, evaluation->year, sas_period_name (evaluation->period)),
  };
}

/* What is no longer being written must be what the last row of the chain about it says. */
static gboolean
check_against_chain (Check *check, const Chained *value, gconstpointer record, GError **error)
{
  g_autofree char *digest = sas_digest_record (value->type, record);
  sqlite3_stmt *stmt = sas_db_query (check->db, error, "SELECT after, digest FROM audit WHERE subject_id = ?1 AND subject = ?2 "
                                     "ORDER BY number DESC LIMIT 1", "ss", value->id, value->type->name);

  if (stmt == NULL)
    return FALSE;
  if (!sas_db_next (check->db, stmt, NULL))
    fault (check, _("%s: it is not in the audit chain."), value->label);
  else if (g_strcmp0 ((const char *) sqlite3_column_text (stmt, 0), value->state) != 0)
    fault (check, _("%s: its state was changed outside Sasaran."), value->label);
  else if (!value->open && g_strcmp0 ((const char *) sqlite3_column_text (stmt, 1), digest) != 0)
    fault (check, _("%s: its content was changed outside Sasaran."), value->label);
  sqlite3_reset (stmt);
  return TRUE;
}

static gboolean
check_chained (Check *check, Chained value, gconstpointer record, GError **error)
{
  gboolean done = check_against_chain (check, &value, record, error);

  g_free (value.label);
  return done;
}

/* The number of the person may change later: the chain speaks of the rest. */
static gboolean
check_legacy (Check *check, const SasLegacyRecord *record, GError **error)
{
  g_autoptr (SasLegacyRecord) words = sas_legacy_record_copy (record);
  Chained value = { &sas_legacy_record_type, record->id, "", FALSE,
                    g_strdup_printf (_("The old year %d of %s"), record->year, record->nip) };

  sas_record_set_text (&sas_legacy_record_type, words, "nip", "");
  return check_chained (check, value, words, error);
}

/* The predicate is never typed: it follows from the ratings (p. 99). */
static void
check_predicate (Check *check, const SasEvaluation *evaluation)
{
  g_autoptr (SasEvaluation) settled = sas_evaluation_copy (evaluation);

  sas_evaluation_settle (settled);
  if (settled->predicate != evaluation->predicate)
    fault (check, _("The evaluation of %s for %d, %s: its predicate does not follow from its ratings."), evaluation->nip, evaluation->year,
           sas_period_name (evaluation->period));
}

/* What was taken in is what the chain says was taken in. */
static gboolean
check_evidence (Check *check, const SasEvidence *evidence, GError **error)
{
  g_autofree char *label = g_strdup_printf (_("The evidence “%s” of %s for %d, %s"), evidence->name, evidence->nip, evidence->year,
                                            sas_period_name (evidence->period));
  gint64 recorded = sas_db_number (check->db, 0, error, "SELECT count (*) FROM audit WHERE subject_id = ?1 AND subject = 'evidence' AND "
                                   "action = 'add' AND digest = ?2", "ss", evidence->id, evidence->sha256);
  gboolean sound = TRUE;

  if (recorded == G_MININT64)
    return FALSE;
  if (recorded == 0)
    fault (check, _("%s: it is not in the audit chain."), label);
  if (check->full && evidence->path == NULL && evidence->removed == NULL && !sas_evidence_store_is_sound (check->db, evidence, &sound, error))
    return FALSE;
  if (!sound)
    fault (check, _("%s: its content was changed outside Sasaran."), label);
  return TRUE;
}

/* Read, printed as JSON, read again: the same. */
static gboolean
survives_json (const SasRecordType *type, gconstpointer record)
{
  g_autoptr (json_t) json = sas_record_to_json (type, record);
  gpointer again = sas_record_from_json (type, json, NULL);
  g_autoptr (json_t) json_again = again != NULL ? sas_record_to_json (type, again) : NULL;

  sas_record_free (type, again);
  return json_again != NULL;
}

static GPtrArray *
list_ids (Check *check, const SasRecordType *type, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" ORDER BY rowid", type->name);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (check->db, error, sql, "");

  if (stmt == NULL)
    return NULL;
  while (sas_db_next (check->db, stmt, &failure))
    g_ptr_array_add (ids, sas_column_text (stmt, 0));
  if (failure == NULL)
    return g_steal_pointer (&ids);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
check_value (Check *check, const SasRecordType *type, const char *id, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gpointer record = sas_rows_load (check->db, type, id, &failure);
  gboolean done = TRUE;

  if (record == NULL)
    fault (check, _("A stored %s (%s) cannot be read: %s"), type->name, id, failure != NULL ? failure->message : "");
  else if (!survives_json (type, record))
    fault (check, _("A stored %s (%s) is not valid."), type->name, id);
  else if (type == &sas_plan_type)
    done = check_chained (check, chained_plan (record), record, error);
  else if (type == &sas_evaluation_type)
    {
      check_predicate (check, record);
      done = check_chained (check, chained_evaluation (record), record, error);
    }
  else if (type == &sas_legacy_record_type)
    done = check_legacy (check, record, error);
  else if (type == &sas_evidence_type)
    done = check_evidence (check, record, error);
  sas_record_free (type, record);
  return done;
}

static gboolean
check_values (Check *check, GError **error)
{
  const SasRecordType *const types[] = {
    &sas_unit_type, &sas_person_type, &sas_assignment_type, &sas_plan_type, &sas_team_type, &sas_workblock_type,
    &sas_holiday_type, &sas_dialogue_type, &sas_evaluation_type, &sas_organisation_type,
    &sas_action_plan_type, &sas_log_entry_type, &sas_feedback_type, &sas_feedback_request_type, &sas_guidance_type,
    &sas_evidence_type, &sas_result_takeover_type, &sas_annual_extension_type,
    &sas_evidence_type,
    &sas_follow_up_type, &sas_credit_opening_type,
    &sas_legacy_record_type,
  };

  for (guint t = 0; t < G_N_ELEMENTS (types); t++)
    {
      g_autoptr (GPtrArray) ids = list_ids (check, types[t], error);

      for (guint i = 0; ids != NULL && i < ids->len; i++)
        if (g_cancellable_set_error_if_cancelled (check->cancellable, error) ||
            !check_value (check, types[t], g_ptr_array_index (ids, i), error))
          return FALSE;
      if (ids == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_counselling (Check *check, GError **error)
{
  int faults = sas_counselling_store_faults (check->db, error);

  if (faults > 0)
    fault (check, _("%d confidential records cannot be read, or were changed outside Sasaran."), faults);
  return faults >= 0;
}

/* What is kept summarised for the dashboard is what counting anew gives; what the search finds is what there is. */
static gboolean
check_figures (Check *check, GError **error)
{
  int faults = check->full ? sas_figures_store_faults (check->db, error) : 0;

  if (faults >= 0 && check->full)
    {
      int entries = sas_search_store_faults (check->db, error);

      if (entries < 0)
        return FALSE;
      if (entries > 0)
        fault (check, _("%d entries of the search do not say what the staff list says."), entries);
    }
  if (faults > 0)
    fault (check, _("%d kept counts of the dashboard are not what counting anew gives."), faults);
  return faults >= 0;
}

GPtrArray *
sas_check (SasDb *db, gboolean full, GCancellable *cancellable, GError **error)
{
  static gboolean (*const steps[]) (Check *check, GError **error) = { check_pages, check_foreign_keys, check_chain, check_values, check_counselling, check_figures };
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  g_auto (SasTx) tx = { 0 };
  Check check = { db, full, faults, cancellable };

  g_return_val_if_fail (db != NULL, NULL);

  if (!sas_tx_read (&tx, db, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GError) failure = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (steps[i] (&check, &failure))
        continue;
      if (!g_error_matches (failure, SAS_ERROR, SAS_ERROR_CORRUPT))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
      fault (&check, "%s", failure->message);  /* a page that cannot be read is what was asked for */
    }
  return g_steal_pointer (&faults);
}
