#include "config.h"
#include <string.h>
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-row-value.h"
#include "sas-rows.h"

/* Of an owned row: who owns it and where it stands. */
typedef struct { const char *column; const char *id; int position; } Owner;

static const SasField *
id_field (const SasRecordType *type)
{
  return g_str_equal (type->fields[0].name, "id") ? type->fields : NULL;
}

const char *
sas_rows_id (const SasRecordType *type, gconstpointer record)
{
  return id_field (type) != NULL ? SAS_FIELD_AT (record, id_field (type), const char *) : NULL;
}

/* --- the words of SQL --- */

/* `"a", "b"`; with @format "\"%s\" = ?%d" and the like for updates. Returns how many there are. */
static int
append_columns (GString *sql, const SasRecordType *type, const char *suffix)
{
  int count = 0;

  for (const SasField *field = type->fields; field->name != NULL; field++)
    if (field->kind != SAS_FIELD_RECORDS)
      {
        g_string_append_printf (sql, "%s\"%s\"", count > 0 ? ", " : "", field->name);
        count++;
        if (suffix != NULL)
          g_string_append_printf (sql, suffix, count);
      }
  return count;
}

static int
bind_record (sqlite3_stmt *stmt, const SasRecordType *type, gconstpointer record)
{
  int index = 0;

  for (const SasField *field = type->fields; field->name != NULL; field++)
    if (field->kind != SAS_FIELD_RECORDS)
      sas_row_value_bind (stmt, ++index, field, record);
  return index;
}

static gboolean
insert_row (SasDb *db, const SasRecordType *type, gconstpointer record, const Owner *owner, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  sqlite3_stmt *stmt;
  int count;

  g_string_append_printf (sql, "INSERT INTO \"%s\" (", type->name);
  count = append_columns (sql, type, NULL);
  if (owner != NULL)
    g_string_append_printf (sql, ", \"%s\", position", owner->column);
  g_string_append (sql, ") VALUES (?1");
  for (int i = 2; i <= count + (owner != NULL ? 2 : 0); i++)
    g_string_append_printf (sql, ", ?%d", i);
  g_string_append_c (sql, ')');

  stmt = sas_db_query (db, error, sql->str, "");
  if (stmt == NULL)
    return FALSE;
  count = bind_record (stmt, type, record);
  if (owner != NULL)
    {
      sqlite3_bind_text (stmt, count + 1, owner->id, -1, SQLITE_TRANSIENT);
      sqlite3_bind_int (stmt, count + 2, owner->position);
    }
  return sas_db_run (db, stmt, error);
}

/* The end of an UPDATE or DELETE: which row. @first: number of its first parameter. */
static void
append_key (GString *sql, const SasRecordType *type, const Owner *owner, int first)
{
  if (id_field (type) != NULL)
    g_string_append_printf (sql, " WHERE id = ?%d", first);
  else
    g_string_append_printf (sql, " WHERE \"%s\" = ?%d AND position = ?%d", owner->column, first, first + 1);
}

static void
bind_key (sqlite3_stmt *stmt, const SasRecordType *type, gconstpointer record, const Owner *owner, int first)
{
  const char *id = sas_rows_id (type, record);

  sqlite3_bind_text (stmt, first, id != NULL ? id : owner->id, -1, SQLITE_TRANSIENT);
  if (id == NULL)
    sqlite3_bind_int (stmt, first + 1, owner->position);
}

static gboolean
update_row (SasDb *db, const SasRecordType *type, gconstpointer record, const Owner *owner, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  sqlite3_stmt *stmt;
  int count;

  g_string_append_printf (sql, "UPDATE \"%s\" SET ", type->name);
  count = append_columns (sql, type, " = ?%d");
  if (owner != NULL)
    g_string_append_printf (sql, ", position = ?%d", ++count);
  append_key (sql, type, owner, count + 1);

  stmt = sas_db_query (db, error, sql->str, "");
  if (stmt == NULL)
    return FALSE;
  bind_record (stmt, type, record);
  if (owner != NULL)
    sqlite3_bind_int (stmt, count, owner->position);
  bind_key (stmt, type, record, owner, count + 1);
  return sas_db_run (db, stmt, error);
}

static gboolean
delete_row (SasDb *db, const SasRecordType *type, gconstpointer record, const Owner *owner, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  sqlite3_stmt *stmt;

  g_string_append_printf (sql, "DELETE FROM \"%s\"", type->name);
  append_key (sql, type, owner, 1);
  stmt = sas_db_query (db, error, sql->str, "");
  if (stmt == NULL)
    return FALSE;
  bind_key (stmt, type, record, owner, 1);
  return sas_db_run (db, stmt, error);
}

/* --- reading --- */

static gboolean load_owned (SasDb *db, const SasRecordType *type, gpointer record, GError **error);

static gpointer
read_row (SasDb *db, const SasRecordType *type, sqlite3_stmt *stmt, GError **error)
{
  gpointer record = sas_record_new (type);
  int column = 0;

  for (const SasField *field = type->fields; field->name != NULL; field++)
    if (field->kind != SAS_FIELD_RECORDS && !sas_row_value_read (stmt, column++, field, record))
      {
        g_set_error (error, SAS_ERROR, SAS_ERROR_CORRUPT,
                     _("“%s” holds a value that cannot be right (%s.%s). Nothing was changed. "
                       "Restore the newest backup from the folder beside it."),
                     sas_db_path (db), type->name, field->name);
        sas_record_free (type, record);
        return NULL;
      }
  return record;
}

/* @where: the rest of the SELECT, with ?1 for @key. */
static gboolean
load_into (SasDb *db, const SasRecordType *type, const char *where, const char *key, GPtrArray *into, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt;

  append_columns (sql, type, NULL);
  g_string_append_printf (sql, " FROM \"%s\" %s", type->name, where);
  stmt = key != NULL ? sas_db_query (db, error, sql->str, "s", key) : sas_db_query (db, error, sql->str, "");
  if (stmt == NULL)
    return FALSE;
  while (sas_db_next (db, stmt, &failure))
    {
      gpointer record = read_row (db, type, stmt, &failure);

      if (record == NULL)
        break;
      g_ptr_array_add (into, record);
    }
  sqlite3_reset (stmt);
  for (guint i = 0; failure == NULL && i < into->len; i++)
    load_owned (db, type, g_ptr_array_index (into, i), &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
load_owned (SasDb *db, const SasRecordType *type, gpointer record, GError **error)
{
  g_autofree char *where = g_strdup_printf ("WHERE \"%s\" = ?1 ORDER BY position", type->name);

  for (const SasField *field = type->fields; field->name != NULL; field++)
    if (field->kind == SAS_FIELD_RECORDS &&
        !load_into (db, field->type, where, sas_rows_id (type, record), SAS_FIELD_AT (record, field, GPtrArray *), error))
      return FALSE;
  return TRUE;
}

static void
free_records (const SasRecordType *type, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    sas_record_free (type, g_ptr_array_index (records, i));
  g_ptr_array_set_size (records, 0);
}

GPtrArray *
sas_rows_load_all (SasDb *db, const SasRecordType *type, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (load_into (db, type, "ORDER BY rowid", NULL, records, error))
    return g_steal_pointer (&records);
  free_records (type, records);
  return NULL;
}

gpointer
sas_rows_load (SasDb *db, const SasRecordType *type, const char *id, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (load_into (db, type, "WHERE id = ?1", id, records, error))
    return records->len > 0 ? g_ptr_array_index (records, 0) : NULL;
  free_records (type, records);
  return NULL;
}

/* --- writing --- */

static gboolean insert_all (SasDb *db, const SasRecordType *type, gconstpointer record, const Owner *owner, GError **error);
static gboolean update_all (SasDb *db, const SasRecordType *type, gconstpointer stored, gconstpointer record, const Owner *owner,
                            const Owner *was, GError **error);

/* Where the record that is the same as @record stood among @stored: by id, else at the same position; -1 when it is new. */
static int
find_stored (const SasRecordType *type, GPtrArray *stored, gconstpointer record, guint position)
{
  const char *id = sas_rows_id (type, record);

  if (id == NULL)
    return position < stored->len ? (int) position : -1;
  if (position < stored->len && g_str_equal (id, sas_rows_id (type, g_ptr_array_index (stored, position))))
    return (int) position;
  for (guint i = 0; i < stored->len; i++)
    if (g_str_equal (id, sas_rows_id (type, g_ptr_array_index (stored, i))))
      return (int) i;
  return -1;
}

static gboolean
delete_vanished (SasDb *db, const SasRecordType *type, GPtrArray *stored, GPtrArray *records, Owner owner, GError **error)
{
  for (guint i = 0; i < stored->len; i++)
    {
      gconstpointer old = g_ptr_array_index (stored, i);

      owner.position = (int) i;
      if (find_stored (type, records, old, i) < 0 && !delete_row (db, type, old, &owner, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
save_list (SasDb *db, const SasRecordType *type, GPtrArray *stored, GPtrArray *records, Owner owner, GError **error)
{
  if (stored != NULL && !delete_vanished (db, type, stored, records, owner, error))
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      gconstpointer record = g_ptr_array_index (records, i);
      int at = stored != NULL ? find_stored (type, stored, record, i) : -1;
      Owner was = owner;

      owner.position = (int) i;
      was.position = at;
      if (at < 0 ? !insert_all (db, type, record, &owner, error)
                 : !update_all (db, type, g_ptr_array_index (stored, at), record, &owner, &was, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
save_owned (SasDb *db, const SasRecordType *type, gconstpointer stored, gconstpointer record, GError **error)
{
  Owner owner = { type->name, sas_rows_id (type, record), 0 };

  for (const SasField *field = type->fields; field->name != NULL; field++)
    if (field->kind == SAS_FIELD_RECORDS &&
        !save_list (db, field->type, stored != NULL ? SAS_FIELD_AT (stored, field, GPtrArray *) : NULL,
                    SAS_FIELD_AT (record, field, GPtrArray *), owner, error))
      return FALSE;
  return TRUE;
}

static gboolean
insert_all (SasDb *db, const SasRecordType *type, gconstpointer record, const Owner *owner, GError **error)
{
  return insert_row (db, type, record, owner, error) && save_owned (db, type, NULL, record, error);
}

static gboolean
update_all (SasDb *db, const SasRecordType *type, gconstpointer stored, gconstpointer record, const Owner *owner,
            const Owner *was, GError **error)
{
  gboolean moved = owner != NULL && owner->position != was->position;

  if ((moved || !sas_row_value_same (type, stored, record)) && !update_row (db, type, record, owner, error))
    return FALSE;
  return save_owned (db, type, stored, record, error);
}

gboolean
sas_rows_insert (SasDb *db, const SasRecordType *type, gconstpointer record, GError **error)
{
  return insert_all (db, type, record, NULL, error);
}

gboolean
sas_rows_update (SasDb *db, const SasRecordType *type, gconstpointer stored, gconstpointer record, GError **error)
{
  return update_all (db, type, stored, record, NULL, NULL, error);
}

gboolean
sas_rows_delete (SasDb *db, const SasRecordType *type, const char *id, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?1", type->name);

  return sas_db_do (db, error, sql, "s", id);
}
