#include "config.h"
#include "sas-audit.h"
#include "sas-backup.h"
#include "sas-record-store.h"
#include "sas-roster-store.h"
#include "sas-rows.h"

SasRoster *
sas_roster_store_load (SasDb *db, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (GPtrArray) units = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) assignments = NULL;
  SasRoster *roster;

  g_return_val_if_fail (db != NULL, NULL);

  if (!sas_tx_read (&tx, db, error) ||
      (units = sas_rows_load_all (db, &sas_unit_type, error)) == NULL ||
      (people = sas_rows_load_all (db, &sas_person_type, error)) == NULL ||
      (assignments = sas_rows_load_all (db, &sas_assignment_type, error)) == NULL)
    return NULL;
  roster = sas_roster_new ();
  for (guint i = 0; i < units->len; i++)
    sas_roster_put_unit (roster, g_ptr_array_index (units, i));
  for (guint i = 0; i < people->len; i++)
    sas_roster_put_person (roster, g_ptr_array_index (people, i));
  for (guint i = 0; i < assignments->len; i++)
    sas_roster_put_assignment (roster, g_ptr_array_index (assignments, i));
  return roster;
}

/* --- a whole roster --- */

static gconstpointer
find_unit (SasRoster *roster, gconstpointer record)
{
  return sas_roster_unit (roster, ((const SasUnit *) record)->code);
}

static gconstpointer
find_person (SasRoster *roster, gconstpointer record)
{
  return sas_roster_person (roster, ((const SasPerson *) record)->nip);
}

static gconstpointer
find_assignment (SasRoster *roster, gconstpointer record)
{
  GPtrArray *posts = sas_roster_assignments_of (roster, ((const SasAssignment *) record)->nip);

  for (guint i = 0; i < posts->len; i++)
    if (sas_assignment_same_post (g_ptr_array_index (posts, i), record))
      return g_ptr_array_index (posts, i);
  return NULL;
}

/* Stores @record as the one that @stored (nullable) is: it takes over its id. */
static gboolean
merge_record (SasDb *db, const SasRecordType *type, gconstpointer record, gconstpointer stored, SasRosterCounts *counts,
              GError **error)
{
  gpointer next = sas_record_copy (type, record);
  gboolean done;

  if (stored != NULL)
    sas_record_set_text (type, next, "id", sas_rows_id (type, stored));
  if (stored != NULL && sas_record_equal (type, stored, next))
    {
      counts->unchanged++;
      done = TRUE;
    }
  else if (stored != NULL)
    {
      counts->changed++;
      done = sas_rows_update (db, type, stored, next, error);
    }
  else
    {
      counts->added++;
      sas_record_set_text (type, next, "id", "");
      done = sas_rows_give_ids (db, type, next, NULL, error) && sas_rows_insert (db, type, next, error);
    }
  sas_record_free (type, next);
  return done;
}

static gboolean
merge_all (SasDb *db, SasRoster *roster, SasRoster *stored, SasRosterCounts *counts, GError **error)
{
  const struct { const SasRecordType *type; GPtrArray *records; gconstpointer (*find) (SasRoster *, gconstpointer); } parts[] = {
    { &sas_unit_type, sas_roster_units (roster), find_unit },
    { &sas_person_type, sas_roster_people (roster), find_person },
    { &sas_assignment_type, sas_roster_assignments (roster), find_assignment },
  };

  for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
    for (guint i = 0; i < parts[p].records->len; i++)
      {
        gconstpointer record = g_ptr_array_index (parts[p].records, i);

        if (!merge_record (db, parts[p].type, record, parts[p].find (stored, record), counts, error))
          return FALSE;
      }
  return TRUE;
}

static gboolean
merge (SasDb *db, SasRoster *roster, const char *what, SasRosterCounts *counts, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (SasRoster) stored = sas_roster_store_load (db, error);
  g_autofree char *note = NULL;
  SasAuditRow row = { .action = "import", .subject = "office", .label = what };

  if (stored == NULL || !sas_tx_begin (&tx, db, error) || !merge_all (db, roster, stored, counts, error))
    return FALSE;
  if (counts->added + counts->changed == 0)
    return TRUE;
  note = g_strdup_printf ("+%u ~%u =%u", counts->added, counts->changed, counts->unchanged);
  row.note = note;
  return sas_audit_append (db, &row, actor, error) && sas_tx_commit (&tx, error);
}

gboolean
sas_roster_store_merge (SasDb *db, SasRoster *roster, const char *what, SasRosterCounts *counts, const SasActor *actor,
                        GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  SasRosterCounts own = { 0 };
  gint64 people;

  g_return_val_if_fail (db != NULL && roster != NULL && what != NULL && actor != NULL, FALSE);

  people = sas_db_number (db, 0, error, "SELECT count(*) FROM person", "");
  if (people == G_MININT64 || (people > 0 && !sas_backup_before (db, now, "impor", NULL, error)) ||
      !merge (db, roster, what, &own, actor, error))
    return FALSE;
  if (counts != NULL)
    *counts = own;
  return TRUE;
}

/* --- one record; @label: the field that names one to people --- */

#define DEFINE_STORE(Type, name, label)                                                              \
  gboolean                                                                                           \
  sas_roster_store_save_##name (SasDb *db, Type *name, const SasActor *actor, GError **error)        \
  {                                                                                                  \
    g_return_val_if_fail (db != NULL && name != NULL && actor != NULL, FALSE);                       \
    return sas_record_store_save (db, &sas_##name##_type, label, name, actor, error);                \
  }                                                                                                  \
  gboolean                                                                                           \
  sas_roster_store_remove_##name (SasDb *db, const char *id, const SasActor *actor, GError **error)  \
  {                                                                                                  \
    g_return_val_if_fail (db != NULL && id != NULL && actor != NULL, FALSE);                         \
    return sas_record_store_remove (db, &sas_##name##_type, label, id, actor, error);                \
  }

DEFINE_STORE (SasUnit, unit, "name")
DEFINE_STORE (SasPerson, person, "nip")
DEFINE_STORE (SasAssignment, assignment, "nip")

char *
sas_roster_store_name (SasDb *db, const char *nip, GError **error)
{
  g_return_val_if_fail (db != NULL && nip != NULL, NULL);

  return sas_db_text (db, error, "SELECT name FROM person WHERE nip = ?1", "s", nip);
}
