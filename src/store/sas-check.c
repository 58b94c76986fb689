#include "config.h"
#include "sas-audit.h"
#include "sas-calendar.h"
#include "sas-check.h"
#include "sas-dialogue.h"
#include "sas-digest.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-plan.h"
#include "sas-rows.h"
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

/* A plan that is no longer being written must be what the last row of the chain about it says. */
static gboolean
check_against_chain (Check *check, const SasPlan *plan, GError **error)
{
  gboolean open = plan->state == SAS_PLAN_DRAFT || plan->state == SAS_PLAN_RETURNED;
  g_autofree char *digest = sas_digest_record (&sas_plan_type, plan);
  sqlite3_stmt *stmt = sas_db_query (check->db, error, "SELECT after, digest FROM audit WHERE subject_id = ?1 AND subject = 'plan' "
                                     "ORDER BY number DESC LIMIT 1", "s", plan->id);
  gboolean found;

  if (stmt == NULL)
    return FALSE;
  found = sas_db_next (check->db, stmt, NULL);
  if (!found)
    fault (check, _("The plan of %s for %d, version %d, is not in the audit chain."), plan->nip, plan->year, plan->version);
  else if (g_strcmp0 ((const char *) sqlite3_column_text (stmt, 0), sas_plan_states[plan->state]) != 0)
    fault (check, _("The plan of %s for %d, version %d: its state was changed outside Sasaran."), plan->nip, plan->year, plan->version);
  else if (!open && g_strcmp0 ((const char *) sqlite3_column_text (stmt, 1), digest) != 0)
    fault (check, _("The plan of %s for %d, version %d: its content was changed outside Sasaran."), plan->nip, plan->year, plan->version);
  sqlite3_reset (stmt);
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
    done = check_against_chain (check, record, error);
  sas_record_free (type, record);
  return done;
}

static gboolean
check_values (Check *check, GError **error)
{
  const SasRecordType *const types[] = {
    &sas_unit_type, &sas_person_type, &sas_assignment_type, &sas_plan_type, &sas_team_type, &sas_workblock_type,
    &sas_holiday_type, &sas_dialogue_type,
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

GPtrArray *
sas_check (SasDb *db, gboolean full, GCancellable *cancellable, GError **error)
{
  static gboolean (*const steps[]) (Check *check, GError **error) = { check_pages, check_foreign_keys, check_chain, check_values };
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
