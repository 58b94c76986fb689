#include "config.h"
#include "sas-audit.h"
#include "sas-dialogue-store.h"
#include "sas-digest.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-plan-store-private.h"
#include "sas-rows.h"

GPtrArray *
sas_dialogue_store_list (SasDb *db, const char *plan_id, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) dialogues = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_dialogue_free);
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, error, "SELECT id FROM dialogue WHERE plan = ?1 ORDER BY date DESC, rowid DESC", "s", plan_id);

  if (stmt == NULL)
    return NULL;
  while (sas_db_next (db, stmt, &failure))
    g_ptr_array_add (ids, sas_column_text (stmt, 0));
  for (guint i = 0; failure == NULL && i < ids->len; i++)
    {
      SasDialogue *dialogue = sas_rows_load (db, &sas_dialogue_type, g_ptr_array_index (ids, i), &failure);

      if (dialogue != NULL)
        g_ptr_array_add (dialogues, dialogue);
    }
  if (failure == NULL)
    return g_steal_pointer (&dialogues);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
write_row (SasDb *db, SasDialogue *dialogue, GError **error)
{
  SasDialogue *stored;
  gboolean done;

  if (*dialogue->id == '\0')
    return sas_rows_give_ids (db, &sas_dialogue_type, dialogue, NULL, error) &&
           sas_rows_insert (db, &sas_dialogue_type, dialogue, error);
  stored = sas_rows_load (db, &sas_dialogue_type, dialogue->id, error);
  if (stored != NULL && g_str_equal (stored->plan, dialogue->plan))
    done = sas_rows_update (db, &sas_dialogue_type, stored, dialogue, error);
  else
    {
      done = FALSE;
      if (error == NULL || *error == NULL)
        g_set_error_literal (error, SAS_ERROR, SAS_ERROR_NOT_FOUND,
                             _("This dialogue is not recorded for this plan. Nothing was changed; leave out its “id” to record a new one."));
    }
  sas_dialogue_free (stored);
  return done;
}

static gboolean
audit (SasDb *db, const SasPlan *plan, const SasDialogue *dialogue, gboolean fresh, const SasActor *actor, GError **error)
{
  g_autofree char *digest = sas_digest_record (&sas_dialogue_type, dialogue);
  g_autofree char *label = g_strdup_printf ("%s %d v%d", plan->nip, plan->year, plan->version);
  g_autofree char *date = sas_date_to_iso (dialogue->date);
  const SasAuditRow row = {
    .action = fresh ? "create" : "edit", .subject = "dialogue", .subject_id = dialogue->id, .label = label, .note = date, .digest = digest,
  };

  return sas_audit_append (db, &row, actor, error);
}

/* Employee, appraiser, his superior, HR. */
static gboolean
is_of_plan (const SasPlan *plan, const char *reviewer, const SasActor *actor, GError **error)
{
  if (sas_actor_roles (actor, plan, reviewer) != SAS_ROLE_NONE)
    return TRUE;
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_DENIED,
                       _("Only those who take part in this plan record its dialogue. Nothing was changed."));
  return FALSE;
}

gboolean
sas_dialogue_store_save (SasDb *db, SasDialogue *dialogue, const char *reviewer, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (SasDialogue) next = sas_dialogue_copy (dialogue);
  g_autoptr (SasPlan) plan = NULL;
  SasDialogue swap;

  g_return_val_if_fail (db != NULL && dialogue != NULL && actor != NULL, FALSE);

  if (!sas_dialogue_check (dialogue, error) || !sas_tx_begin (&tx, db, error))
    return FALSE;
  plan = sas_plan_fetch (db, dialogue->plan, 0, error);
  if (plan == NULL || !is_of_plan (plan, reviewer, actor, error))
    return FALSE;
  sas_record_set_text (&sas_dialogue_type, next, "recorded_by", actor->name);
  if (!write_row (db, next, error) ||
      !audit (db, plan, next, *dialogue->id == '\0', actor, error) || !sas_tx_commit (&tx, error))
    return FALSE;
  swap = *dialogue;
  *dialogue = *next;
  *next = swap;
  return TRUE;
}

int
sas_dialogue_store_cases (SasDb *db, const SasPlan *plan, gboolean by_reviewer, guint *recorded, GError **error)
{
  gint64 earlier = sas_db_number (db, 0, error, "SELECT count(*) FROM plan WHERE (person, year) = (SELECT person, year FROM plan WHERE id = ?1) "
                                  "AND version < ?2 AND state IN ('approved', 'superseded', 'closed')", "si", plan->id,
                                  (gint64) plan->version);
  gint64 count = earlier >= 0 ? sas_db_number (db, 0, error, "SELECT count(*) FROM dialogue WHERE plan = ?1", "s", plan->id) : -1;

  if (earlier < 0 || count < 0)
    return -1;
  if (recorded != NULL)
    *recorded = (guint) count;
  return (int) sas_dialogue_cases (plan, earlier > 0, by_reviewer);
}
