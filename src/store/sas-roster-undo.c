#include "config.h"
#include "sas-audit.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-roster-store.h"
#include "sas-roster-undo.h"
#include "sas-rows.h"

typedef gconstpointer (*FindFunc) (SasRoster *roster, gconstpointer like);

static gconstpointer
find_unit (SasRoster *roster, gconstpointer like)
{
  return sas_roster_unit (roster, ((const SasUnit *) like)->code);
}

static gconstpointer
find_person (SasRoster *roster, gconstpointer like)
{
  return sas_roster_person (roster, ((const SasPerson *) like)->nip);
}

static gconstpointer
find_assignment (SasRoster *roster, gconstpointer like)
{
  GPtrArray *posts = sas_roster_assignments_of (roster, ((const SasAssignment *) like)->nip);

  for (guint i = 0; i < posts->len; i++)
    if (sas_assignment_same_post (g_ptr_array_index (posts, i), like))
      return g_ptr_array_index (posts, i);
  return NULL;
}

/* @now: the row as it stands, @then: as it stood; each NULL when it is, or was, not there. */
static gboolean
put_back (SasDb *db, const SasRecordType *type, gconstpointer now, gconstpointer then, GError **error)
{
  gpointer row;
  gboolean done;

  if (now == NULL)
    return TRUE;
  if (then == NULL)
    return sas_rows_delete (db, type, sas_rows_id (type, now), error);
  row = sas_record_copy (type, then);
  sas_record_set_text (type, row, "id", sas_rows_id (type, now));
  done = sas_record_equal (type, now, row) || sas_rows_update (db, type, now, row, error);
  sas_record_free (type, row);
  return done;
}

static gboolean
put_all_back (SasDb *db, SasRoster *before, SasRoster *changes, SasRoster *now, GError **error)
{
  const struct { const SasRecordType *type; GPtrArray *records; FindFunc find; } parts[] = {
    { &sas_assignment_type, sas_roster_assignments (changes), find_assignment },
    { &sas_person_type, sas_roster_people (changes), find_person },
    { &sas_unit_type, sas_roster_units (changes), find_unit },
  };

  for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
    for (guint i = 0; i < parts[p].records->len; i++)
      {
        gconstpointer record = g_ptr_array_index (parts[p].records, i);

        if (!put_back (db, parts[p].type, parts[p].find (now, record), parts[p].find (before, record), error))
          return FALSE;
      }
  return TRUE;
}

gboolean
sas_roster_store_unmerge (SasDb *db, SasRoster *before, SasRoster *changes, const char *what, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (SasRoster) now = NULL;
  g_autoptr (GError) failure = NULL;
  SasAuditRow row = { .action = "undo-import", .subject = "office", .label = what };

  g_return_val_if_fail (db != NULL && before != NULL && changes != NULL && what != NULL && actor != NULL, FALSE);

  now = sas_roster_store_load (db, error);
  if (now == NULL)
    return FALSE;
  if (sas_tx_begin (&tx, db, &failure) && put_all_back (db, before, changes, now, &failure) &&
      sas_audit_append (db, &row, actor, &failure) && sas_tx_commit (&tx, &failure))
    return TRUE;
  if (g_error_matches (failure, SAS_ERROR, SAS_ERROR_INVALID))   /* a foreign key: somebody uses it */
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_CONFLICT,
                         _("The import cannot be taken back: plans, posts or other people use what it brought. Nothing was changed."));
  else
    g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
