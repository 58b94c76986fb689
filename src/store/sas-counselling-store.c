#include "config.h"
#include "sas-audit.h"
#include "sas-counselling-store.h"
#include "sas-digest.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-monitoring-store-private.h"
#include "sas-rows.h"

static gboolean
set_not_found (GError **error)
{
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("There is no such record for this person."));
  return FALSE;
}

SasCounselling *
sas_counselling_store_load (SasDb *db, const char *id, const SasActor *actor, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasCounselling) counselling = sas_rows_load (db, &sas_counselling_type, id, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (counselling == NULL || !sas_counselling_may_open (counselling, actor))
    set_not_found (error);
  else
    return g_steal_pointer (&counselling);
  return NULL;
}

/* (transfer full) */
static GPtrArray *
list_ids (SasDb *db, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, &failure, "SELECT id FROM counselling ORDER BY date DESC, rowid DESC", "");

  while (stmt != NULL && sas_db_next (db, stmt, &failure))
    g_ptr_array_add (ids, sas_column_text (stmt, 0));
  if (failure == NULL)
    return g_steal_pointer (&ids);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

GPtrArray *
sas_counselling_store_list (SasDb *db, const SasActor *actor, GError **error)
{
  g_autoptr (GPtrArray) ids = list_ids (db, error);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_counselling_free);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr (GError) failure = NULL;
      SasCounselling *one = sas_counselling_store_load (db, g_ptr_array_index (ids, i), actor, &failure);

      if (one != NULL)
        g_ptr_array_add (list, one);
      else if (!g_error_matches (failure, SAS_ERROR, SAS_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
    }
  return ids != NULL ? g_steal_pointer (&list) : NULL;
}

/* Of what was written: the numbers of people may change later. (transfer full) */
static char *
digest_of (const SasCounselling *counselling)
{
  g_autoptr (SasCounselling) words = sas_record_copy (&sas_counselling_type, counselling);

  sas_record_set_text (&sas_counselling_type, words, "nip", "");
  sas_record_set_text (&sas_counselling_type, words, "by_nip", "");
  g_ptr_array_set_size (words->named, 0);
  return sas_digest_record (&sas_counselling_type, words);
}

/* Neither whom it is about nor what it is. */
static gboolean
audit (SasDb *db, const SasCounselling *counselling, gboolean is_new, const SasActor *actor, GError **error)
{
  g_autofree char *digest = digest_of (counselling);
  SasAuditRow row = { .action = is_new ? "add" : "edit", .subject = "confidential", .subject_id = counselling->id, .digest = digest };

  return sas_audit_append (db, &row, actor, error);
}

/* Who wrote it changes it, and it stays about the same person. */
static gboolean
is_same (const SasCounselling *stored, const SasCounselling *next, const SasActor *actor, GError **error)
{
  return (sas_counselling_may_open (stored, actor) && g_str_equal (stored->by_nip, next->by_nip) && g_str_equal (stored->nip, next->nip)) ||
         set_not_found (error);
}

static gboolean
write_record (SasDb *db, SasCounselling *next, const SasActor *actor, GError **error)
{
  gboolean is_new = *next->id == '\0';
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasCounselling) stored = is_new ? NULL : sas_rows_load (db, &sas_counselling_type, next->id, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (is_new)
    return sas_rows_give_ids (db, &sas_counselling_type, next, NULL, error) && sas_rows_insert (db, &sas_counselling_type, next, error) &&
           audit (db, next, TRUE, actor, error);
  return (stored != NULL || set_not_found (error)) && is_same (stored, next, actor, error) &&
         sas_rows_update (db, &sas_counselling_type, stored, next, error) && audit (db, next, FALSE, actor, error);
}

gboolean
sas_counselling_store_save (SasDb *db, SasCounselling *counselling, const SasActor *actor, const char *reviewer, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (GError) failure = NULL;
  g_autoptr (SasPlan) plan = sas_monitoring_plan (db, counselling->nip, counselling->year, &failure);
  g_autoptr (SasCounselling) next = sas_record_copy (&sas_counselling_type, counselling);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (!sas_counselling_check (next, actor, sas_monitoring_roles (actor, next->nip, plan, reviewer), error) || !sas_tx_begin (&tx, db, error) ||
      !write_record (db, next, actor, error) || !sas_tx_commit (&tx, error))
    return FALSE;
  sas_record_set_text (&sas_counselling_type, counselling, "id", next->id);
  return TRUE;
}

/* What stands in it must be what the last row of the chain about it says. */
static gboolean
is_as_recorded (SasDb *db, const char *id, const SasCounselling *counselling)
{
  g_autofree char *digest = digest_of (counselling);
  g_autofree char *recorded = sas_db_text (db, NULL, "SELECT digest FROM audit WHERE subject_id = ?1 AND subject = 'confidential' "
                                           "ORDER BY number DESC LIMIT 1", "s", id);

  return g_strcmp0 (digest, recorded) == 0;
}

int
sas_counselling_store_faults (SasDb *db, GError **error)
{
  g_autoptr (GPtrArray) ids = list_ids (db, error);
  int faults = 0;

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr (SasCounselling) one = sas_rows_load (db, &sas_counselling_type, g_ptr_array_index (ids, i), NULL);

      faults += one == NULL || !is_as_recorded (db, g_ptr_array_index (ids, i), one);
    }
  return ids != NULL ? faults : -1;
}
