#include "config.h"
#include "sas-audit.h"
#include "sas-date.h"
#include "sas-digest.h"

#define COLUMNS "number, at, action, subject, subject_id, label, before, after, note, digest, nip, name, role"
#define TEXTS 12        /* the columns after the number */

/* The row's texts in the order of COLUMNS; each pointer is where the struct keeps it. */
static const gsize members[TEXTS] = {
  G_STRUCT_OFFSET (SasAuditRow, at), G_STRUCT_OFFSET (SasAuditRow, action), G_STRUCT_OFFSET (SasAuditRow, subject),
  G_STRUCT_OFFSET (SasAuditRow, subject_id), G_STRUCT_OFFSET (SasAuditRow, label), G_STRUCT_OFFSET (SasAuditRow, before),
  G_STRUCT_OFFSET (SasAuditRow, after), G_STRUCT_OFFSET (SasAuditRow, note), G_STRUCT_OFFSET (SasAuditRow, digest),
  G_STRUCT_OFFSET (SasAuditRow, nip), G_STRUCT_OFFSET (SasAuditRow, name), G_STRUCT_OFFSET (SasAuditRow, role),
};
#define MEMBER(row, i) G_STRUCT_MEMBER (const char *, row, members[i])

void
sas_audit_row_free (SasAuditRow *row)
{
  if (row == NULL)
    return;
  for (guint i = 0; i < TEXTS; i++)
    g_free ((char *) MEMBER (row, i));
  g_free (row);
}

/* The canonical bytes are the number and the texts, each with its length, after the hash of the row before. */
static char *
hash_row (const SasAuditRow *row, const char *before)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, row->number);
  const char *texts[TEXTS + 1] = { number };

  for (guint i = 0; i < TEXTS; i++)
    texts[i + 1] = MEMBER (row, i);
  return sas_digest_chain (before, texts, G_N_ELEMENTS (texts));
}

static gboolean
insert (SasDb *db, const SasAuditRow *row, const char *hash, GError **error)
{
  sqlite3_stmt *stmt = sas_db_query (db, error, "INSERT INTO audit (" COLUMNS ", hash) VALUES "
                                     "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)", "i", row->number);

  if (stmt == NULL)
    return FALSE;
  for (guint i = 0; i < TEXTS; i++)
    sqlite3_bind_text (stmt, (int) i + 2, MEMBER (row, i), -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (stmt, TEXTS + 2, hash, -1, SQLITE_TRANSIENT);
  return sas_db_run (db, stmt, error);
}

gboolean
sas_audit_append (SasDb *db, const SasAuditRow *row, const SasActor *actor, GError **error)
{
  g_autofree char *at = sas_time_now ();
  g_autofree char *before = NULL;
  g_autofree char *hash = NULL;
  g_autoptr (GError) failure = NULL;
  SasAuditRow full = *row;

  full.number = sas_db_number (db, 1, error, "SELECT number + 1 FROM audit ORDER BY number DESC LIMIT 1", "");
  if (full.number == G_MININT64)
    return FALSE;
  before = sas_db_text (db, &failure, "SELECT hash FROM audit ORDER BY number DESC LIMIT 1", "");
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  full.at = at;
  full.nip = actor->nip;
  full.name = actor->name;
  if (full.role == NULL && actor->operator_)
    full.role = "hr";
  for (guint i = 0; i < TEXTS; i++)
    if (MEMBER (&full, i) == NULL)
      MEMBER (&full, i) = "";
  hash = hash_row (&full, before != NULL ? before : "");
  return insert (db, &full, hash, error);
}

static void
read_row (sqlite3_stmt *stmt, SasAuditRow *row)
{
  row->number = sqlite3_column_int64 (stmt, 0);
  for (int i = 0; i < TEXTS; i++)
    MEMBER (row, i) = sas_column_text (stmt, i + 1);
}

GPtrArray *
sas_audit_list (SasDb *db, const char *subject_id, gint64 before, guint limit, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_audit_row_free);
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt;

  stmt = sas_db_query (db, error, subject_id != NULL
                       ? "SELECT " COLUMNS " FROM audit WHERE number < ?2 AND subject_id = ?1 ORDER BY number DESC LIMIT ?3"
                       : "SELECT " COLUMNS " FROM audit WHERE number < ?2 AND ?1 IS NULL ORDER BY number DESC LIMIT ?3",
                       "sii", subject_id, before > 0 ? before : G_MAXINT64, (gint64) limit);
  if (stmt == NULL)
    return NULL;
  while (sas_db_next (db, stmt, &failure))
    {
      g_ptr_array_add (rows, g_new0 (SasAuditRow, 1));
      read_row (stmt, g_ptr_array_index (rows, rows->len - 1));
    }
  if (failure == NULL)
    return g_steal_pointer (&rows);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* @number: the number expected, @before: the hash of the row before; both go on to the next row. */
static gboolean
row_fits (sqlite3_stmt *stmt, gint64 number, char **before)
{
  SasAuditRow *row = g_new0 (SasAuditRow, 1);
  g_autofree char *stored = sas_column_text (stmt, TEXTS + 1);
  g_autofree char *hash = NULL;
  gboolean fits;

  read_row (stmt, row);
  hash = hash_row (row, *before);
  fits = row->number == number && g_str_equal (hash, stored);
  sas_audit_row_free (row);
  g_free (*before);
  *before = g_steal_pointer (&stored);
  return fits;
}

static char *
hash_before (SasDb *db, gint64 first, GError **error)
{
  char *hash = sas_db_text (db, error, "SELECT hash FROM audit WHERE number = ?1", "i", first - 1);

  return hash != NULL ? hash : g_strdup ("");
}

gboolean
sas_audit_verify (SasDb *db, gint64 rows, gint64 *broken, GError **error)
{
  g_autofree char *before = NULL;
  g_autoptr (GError) failure = NULL;
  gint64 last = sas_db_number (db, 0, error, "SELECT coalesce(max(number), 0) FROM audit", "");
  gint64 number = rows > 0 && rows < last ? last - rows + 1 : 1;
  sqlite3_stmt *stmt;

  *broken = 0;
  if (last == G_MININT64)
    return FALSE;
  before = hash_before (db, number, &failure);
  stmt = failure != NULL ? NULL : sas_db_query (db, &failure, "SELECT " COLUMNS ", hash FROM audit WHERE number >= ?1 "
                                                "ORDER BY number", "i", number);
  while (stmt != NULL && sas_db_next (db, stmt, &failure))
    {
      if (!row_fits (stmt, number, &before))
        {
          *broken = number;
          sqlite3_reset (stmt);
          break;
        }
      number++;
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
