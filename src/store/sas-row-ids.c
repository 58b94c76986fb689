/* Who is who between a value that comes in and the rows that are there. */
#include "config.h"
#include "sas-rows.h"
#include "sas-uuid.h"

typedef struct { SasDb *db; GHashTable *taken; GHashTable *known; } Ids;   /* known: ids of @stored */

static void
collect (GHashTable *set, const SasRecordType *type, gconstpointer record)
{
  const char *id = sas_rows_id (type, record);

  if (id != NULL && *id != '\0')
    g_hash_table_add (set, g_strdup (id));
  for (const SasField *field = type->fields; field->name != NULL; field++)
    if (field->kind == SAS_FIELD_RECORDS)
      for (guint i = 0; i < SAS_FIELD_AT (record, field, GPtrArray *)->len; i++)
        collect (set, field->type, g_ptr_array_index (SAS_FIELD_AT (record, field, GPtrArray *), i));
}

/* An id that a row elsewhere in the file has cannot be this record's: the value was copied from another plan. */
static gboolean
is_free (Ids *ids, const SasRecordType *type, const char *id, gboolean *free_, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\" WHERE id = ?1", type->name);
  gint64 count = g_hash_table_contains (ids->known, id) ? 0 : sas_db_number (ids->db, 0, error, sql, "s", id);

  *free_ = count == 0;
  return count != G_MININT64;
}

static gboolean
give_id (Ids *ids, const SasRecordType *type, gpointer record, gconstpointer stored, GHashTable *used, GError **error)
{
  g_autofree char *id = g_strdup (sas_rows_id (type, record));
  gboolean keep = *id != '\0' && !g_hash_table_contains (used, id);

  if (keep && !is_free (ids, type, id, &keep, error))
    return FALSE;
  if (!keep)
    {
      const char *place = *id == '\0' && stored != NULL ? sas_rows_id (type, stored) : NULL;

      g_free (id);
      id = place != NULL && !g_hash_table_contains (ids->taken, place) ? g_strdup (place) : sas_uuid_new ();
      sas_record_set_text (type, record, "id", id);
    }
  g_hash_table_add (ids->taken, g_strdup (id));
  g_hash_table_add (used, g_steal_pointer (&id));
  return TRUE;
}

static gboolean
walk (Ids *ids, const SasRecordType *type, gpointer record, gconstpointer stored, GHashTable *used, GError **error)
{
  if (sas_rows_id (type, record) != NULL && !give_id (ids, type, record, stored, used, error))
    return FALSE;
  for (const SasField *field = type->fields; field->name != NULL; field++)
    if (field->kind == SAS_FIELD_RECORDS)
      {
        GPtrArray *records = SAS_FIELD_AT (record, field, GPtrArray *);
        GPtrArray *old = stored != NULL ? SAS_FIELD_AT (stored, field, GPtrArray *) : NULL;

        for (guint i = 0; i < records->len; i++)
          if (!walk (ids, field->type, g_ptr_array_index (records, i),
                     old != NULL && i < old->len ? g_ptr_array_index (old, i) : NULL, used, error))
            return FALSE;
      }
  return TRUE;
}

gboolean
sas_rows_give_ids (SasDb *db, const SasRecordType *type, gpointer record, gconstpointer stored, GError **error)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Ids ids = { db, taken, known };

  collect (taken, type, record);
  if (stored != NULL)
    collect (known, type, stored);
  return walk (&ids, type, record, stored, used, error);
}
