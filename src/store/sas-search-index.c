/* The index of the search follows people and units: what changed in a transaction is put in before it commits. */
#include "config.h"
#include <string.h>
#include "sas-library.h"
#include "sas-search-store.h"

#define LEAST_LETTERS 4   /* of a word that may be typed wrongly */

/* What stands in the row now; NULL: it is gone. A person is found by the numbers he had, too. */
#define PERSON_TEXT \
  "person.title_before || ' ' || person.name || ' ' || person.title_after || ' ' || person.nip || " \
  "coalesce ((SELECT ' ' || group_concat (person_number.nip, ' ') FROM person_number WHERE person_number.person = person.id), '')"
#define UNIT_TEXT "unit.name || ' ' || unit.code"

static const char waiting_sql[] =
  "SELECT waiting.kind, waiting.key, entry.id, entry.words, "
  "  CASE waiting.kind WHEN 'person' THEN (SELECT " PERSON_TEXT " FROM person WHERE person.id = waiting.key) "
  "                    ELSE (SELECT " UNIT_TEXT " FROM unit WHERE unit.id = waiting.key) END "
  "FROM search_waiting AS waiting LEFT JOIN search_entry AS entry ON entry.kind = waiting.kind AND entry.key = waiting.key";

static const char all_sql[] =
  "SELECT 'person', person.id, entry.id, entry.words, " PERSON_TEXT " FROM person "
  "  LEFT JOIN search_entry AS entry ON entry.kind = 'person' AND entry.key = person.id "
  "UNION ALL SELECT 'unit', unit.id, entry.id, entry.words, " UNIT_TEXT " FROM unit "
  "  LEFT JOIN search_entry AS entry ON entry.kind = 'unit' AND entry.key = unit.id";

typedef struct { char *kind, *key, *before, *after; gint64 id; } Change;   /* before, after: nullable */

static void
change_free (gpointer data)
{
  Change *change = data;

  g_free (change->kind);
  g_free (change->key);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

static Change *
read_change (sqlite3_stmt *stmt)
{
  Change *change = g_new0 (Change, 1);
  const char *text = (const char *) sqlite3_column_text (stmt, 4);

  change->kind = sas_column_text (stmt, 0);
  change->key = sas_column_text (stmt, 1);
  change->id = sqlite3_column_int64 (stmt, 2);
  change->before = sas_column_text (stmt, 3);
  change->after = text != NULL ? sas_library_fold (text) : NULL;
  return change;
}

static GPtrArray *
read_changes (SasDb *db, const char *sql, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (change_free);
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, &failure, sql, "");

  while (stmt != NULL && sas_db_next (db, stmt, &failure))
    g_ptr_array_add (changes, read_change (stmt));
  if (failure == NULL)
    return g_steal_pointer (&changes);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* --- the words of names --- */

static void
count_words (GHashTable *counts, const char *text, int by)
{
  g_auto (GStrv) words = text != NULL ? g_strsplit (text, " ", -1) : NULL;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (strlen (words[i]) >= LEAST_LETTERS && !g_ascii_isdigit (words[i][0]))
      {
        int count = GPOINTER_TO_INT (g_hash_table_lookup (counts, words[i]));

        g_hash_table_insert (counts, g_strdup (words[i]), GINT_TO_POINTER (count + by));
      }
}

static gboolean
write_counts (SasDb *db, GHashTable *counts, GError **error)
{
  GHashTableIter iter;
  gpointer word, count;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &word, &count))
    if (count != NULL && !sas_db_do (db, error, "INSERT INTO search_word VALUES (?1, ?2) ON CONFLICT DO UPDATE SET used = used + excluded.used", "si",
                                     (const char *) word, (gint64) GPOINTER_TO_INT (count)))
      return FALSE;
  return sas_db_exec (db, "DELETE FROM search_word WHERE used <= 0", error);
}

/* --- the entries --- */

static gboolean
forget (SasDb *db, const Change *change, GError **error)
{
  return sas_db_do (db, error, "INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', ?1, ?2)", "is", change->id, change->before) &&
         sas_db_do (db, error, "DELETE FROM search_entry WHERE id = ?1", "i", change->id);
}

static gboolean
learn (SasDb *db, const Change *change, GError **error)
{
  return sas_db_do (db, error, "INSERT INTO search_entry (kind, key, words) VALUES (?1, ?2, ?3)", "sss", change->kind, change->key, change->after) &&
         sas_db_do (db, error, "INSERT INTO search_index (rowid, words) VALUES (?1, ?2)", "is",
                    (gint64) sqlite3_last_insert_rowid (sas_db_handle (db)), change->after);
}

static gboolean
apply (SasDb *db, const GPtrArray *changes, GError **error)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const Change *change = g_ptr_array_index (changes, i);

      if (g_strcmp0 (change->before, change->after) == 0)
        continue;
      if (g_str_equal (change->kind, "person"))
        {
          count_words (counts, change->before, -1);
          count_words (counts, change->after, 1);
        }
      if ((change->before != NULL && !forget (db, change, error)) || (change->after != NULL && !learn (db, change, error)))
        return FALSE;
    }
  return write_counts (db, counts, error);
}

gboolean
sas_search_store_catch_up (SasDb *db, GError **error)
{
  gint64 waiting = sas_db_number (db, 0, error, "SELECT EXISTS (SELECT 1 FROM search_waiting)", "");
  g_autoptr (GPtrArray) changes = NULL;

  if (waiting <= 0)
    return waiting == 0;
  changes = read_changes (db, waiting_sql, error);
  return changes != NULL && apply (db, changes, error) && sas_db_exec (db, "DELETE FROM search_waiting", error);
}

gboolean
sas_search_store_attach (SasDb *db, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  gint64 waiting = sas_db_number (db, 0, error, "SELECT EXISTS (SELECT 1 FROM search_waiting)", "");

  if (waiting == G_MININT64)
    return FALSE;
  sas_db_set_before_commit (db, sas_search_store_catch_up);
  return waiting == 0 || (sas_tx_begin (&tx, db, error) && sas_tx_commit (&tx, error));
}

int
sas_search_store_faults (SasDb *db, GError **error)
{
  g_autoptr (GPtrArray) all = read_changes (db, all_sql, error);
  gint64 entries = all != NULL ? sas_db_number (db, 0, error, "SELECT count (*) FROM search_entry", "") : G_MININT64;
  int faults = 0;

  if (entries == G_MININT64)
    return -1;
  for (guint i = 0; i < all->len; i++)
    {
      const Change *change = g_ptr_array_index (all, i);

      faults += g_strcmp0 (change->before, change->after) != 0;
      entries -= change->before != NULL;
    }
  return faults + (int) entries;
}
