#include "config.h"
#include <stdlib.h>
#include "sas-audit.h"
#include "sas-library-private.h"
#include "sas-rows.h"

/* --- one entry --- */

typedef struct { char *folded, *post, *place, *words, *result; } Columns;

static void
columns_clear (Columns *self)
{
  g_free (self->folded);
  g_free (self->post);
  g_free (self->place);
  g_free (self->words);
  g_free (self->result);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Columns, columns_clear)

static char *
print_result (const SasResult *result)
{
  g_autoptr (json_t) json = sas_record_to_json (&sas_result_type, result);
  char *dumped = json_dumps (json, JSON_COMPACT | JSON_PRESERVE_ORDER);
  char *text = g_strdup (dumped);

  free (dumped);
  return text;
}

static void
columns_fill (Columns *self, const SasLibraryEntry *entry)
{
  self->folded = sas_library_fold (entry->result->text);
  self->post = sas_library_fold (entry->position);
  self->place = sas_library_fold (entry->unit);
  self->words = sas_library_words (entry);
  self->result = print_result (entry->result);
}

SasLibraryEntry *
sas_library_read (sqlite3_stmt *stmt, int first)
{
  g_autoptr (SasLibraryEntry) entry = sas_record_new (&sas_library_type);
  const char *text = (const char *) sqlite3_column_text (stmt, first + 5);
  g_autoptr (json_t) json = text != NULL ? sas_json_parse (text, -1, NULL) : NULL;

  g_free (entry->position);
  g_free (entry->unit);
  entry->position = sas_column_text (stmt, first);
  entry->unit = sas_column_text (stmt, first + 1);
  entry->source = sas_column_text (stmt, first + 2);
  entry->used = sqlite3_column_int (stmt, first + 3);
  entry->year = sqlite3_column_int (stmt, first + 4);
  entry->result = json != NULL ? sas_record_from_json (&sas_result_type, json, NULL) : NULL;
  return entry->result != NULL ? g_steal_pointer (&entry) : NULL;
}

static gint64
find_id (SasDb *db, const Columns *columns, GError **error)
{
  return sas_db_number (db, 0, error, "SELECT id FROM library WHERE folded = ?1 AND post = ?2", "ss", columns->folded, columns->post);
}

/* The index of words follows its table: told before an entry's words go, and after they have come. */
static gboolean
forget_words (SasDb *db, gint64 id, GError **error)
{
  return sas_db_do (db, error, "INSERT INTO library_words (library_words, rowid, words) SELECT 'delete', id, words FROM library WHERE id = ?1",
                    "i", id);
}

static gboolean
learn_words (SasDb *db, gint64 id, GError **error)
{
  return sas_db_do (db, error, "INSERT INTO library_words (rowid, words) SELECT id, words FROM library WHERE id = ?1", "i", id);
}

/* Its id; G_MININT64 on error. */
static gint64
insert (SasDb *db, const SasLibraryEntry *entry, const Columns *columns, GError **error)
{
  gint64 id;

  if (!sas_db_do (db, error, "INSERT INTO library (folded, post, place, words, position, unit, source, year, result) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)", "sssssssis", columns->folded, columns->post, columns->place,
                  columns->words, entry->position, entry->unit, entry->source, (gint64) entry->year, columns->result))
    return G_MININT64;
  id = find_id (db, columns, error);
  return id != G_MININT64 && learn_words (db, id, error) ? id : G_MININT64;
}

static gboolean
rewrite (SasDb *db, gint64 id, const SasLibraryEntry *entry, const Columns *columns, GError **error)
{
  return forget_words (db, id, error) &&
         sas_db_do (db, error, "UPDATE library SET place = ?2, words = ?3, position = ?4, unit = ?5, source = ?6, year = ?7, result = ?8 "
                    "WHERE id = ?1", "isssssis", id, columns->place, columns->words, entry->position, entry->unit, entry->source,
                    (gint64) entry->year, columns->result) &&
         learn_words (db, id, error);
}

/* --- from plans --- */

static gboolean
count_use (SasDb *db, gint64 id, const SasPlan *plan, GError **error)
{
  return sas_db_do (db, error, "INSERT OR IGNORE INTO library_use (entry, person, year) SELECT ?1, person, year FROM plan WHERE id = ?2",
                    "is", id, plan->id) &&
         sas_db_do (db, error, "UPDATE library SET used = used + ?2 WHERE id = ?1", "ii", id, (gint64) sas_db_changes (db));
}

/* What came from a sheet stays known as such: it is still there when no plan uses it any more. */
static gboolean
rewrite_from_plan (SasDb *db, gint64 id, SasLibraryEntry *entry, const Columns *columns, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *source = sas_db_text (db, &failure, "SELECT source FROM library WHERE id = ?1", "i", id);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  sas_record_set_text (&sas_library_type, entry, "source", source);
  return rewrite (db, id, entry, columns, error);
}

static gboolean
take_result (SasDb *db, const SasPlan *plan, const SasResult *result, const char *position, const char *unit, GError **error)
{
  g_autoptr (SasLibraryEntry) entry = sas_library_entry_new (result, position, unit);
  g_auto (Columns) columns = { 0 };
  gint64 id, newer;

  columns_fill (&columns, entry);
  if (*columns.folded == '\0')
    return TRUE;
  entry->year = plan->year;
  id = find_id (db, &columns, error);
  if (id == 0)
    id = insert (db, entry, &columns, error);
  else if (id != G_MININT64)
    {
      newer = sas_db_number (db, 0, error, "SELECT year > ?2 FROM library WHERE id = ?1", "ii", id, (gint64) plan->year);
      if (newer == G_MININT64 || (newer == 0 && !rewrite_from_plan (db, id, entry, &columns, error)))
        return FALSE;
    }
  return id != G_MININT64 && count_use (db, id, plan, error);
}

/* Who he was when the plan was set; without that, who he is. */
static gboolean
find_post (SasDb *db, const SasPlan *plan, char **position, char **unit, GError **error)
{
  const SasIdentity *employee = plan->people != NULL ? plan->people->employee : NULL;
  sqlite3_stmt *stmt;

  if (employee != NULL)
    {
      *position = g_strdup (employee->position);
      *unit = g_strdup (employee->unit);
      return TRUE;
    }
  stmt = sas_db_query (db, error, "SELECT person.position, unit.name FROM plan JOIN person ON person.id = plan.person "
                       "LEFT JOIN unit ON unit.code = person.unit WHERE plan.id = ?1", "s", plan->id);
  if (stmt == NULL)
    return FALSE;
  if (sas_db_next (db, stmt, NULL))
    {
      *position = sas_column_text (stmt, 0);
      *unit = sas_column_text (stmt, 1);
    }
  sqlite3_reset (stmt);
  return TRUE;
}

gboolean
sas_library_take (SasDb *db, const SasPlan *plan, GError **error)
{
  g_autofree char *position = NULL;
  g_autofree char *unit = NULL;

  g_return_val_if_fail (db != NULL && plan != NULL, FALSE);

  if (!find_post (db, plan, &position, &unit, error))
    return FALSE;
  for (guint r = 0; r < plan->results->len; r++)
    if (!take_result (db, plan, sas_plan_result (plan, r), position, unit, error))
      return FALSE;
  return TRUE;
}

gboolean
sas_library_leave (SasDb *db, const SasPlan *plan, GError **error)
{
  g_return_val_if_fail (db != NULL && plan != NULL, FALSE);

  return sas_db_do (db, error, "DELETE FROM library_use WHERE (person, year) = (SELECT person, year FROM plan WHERE id = ?1)", "s", plan->id) &&
         sas_db_exec (db, "UPDATE library SET used = (SELECT count(*) FROM library_use WHERE entry = library.id) WHERE used > 0; "
                      "INSERT INTO library_words (library_words, rowid, words) SELECT 'delete', id, words FROM library "
                      "  WHERE used = 0 AND source IS NULL; "
                      "DELETE FROM library WHERE used = 0 AND source IS NULL", error);
}

/* Of char *, the earliest first: a later plan has the last word. */
static GPtrArray *
list_waiting (SasDb *db, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, error, "SELECT plan.id FROM library_waiting JOIN plan ON plan.id = library_waiting.plan "
                                     "ORDER BY plan.year, plan.version, plan.id", "");

  if (stmt == NULL)
    return NULL;
  while (sas_db_next (db, stmt, &failure))
    g_ptr_array_add (ids, sas_column_text (stmt, 0));
  if (failure == NULL)
    return g_steal_pointer (&ids);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
take_waiting (SasDb *db, const GPtrArray *ids, GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GError) failure = NULL;
      SasPlan *plan = sas_rows_load (db, &sas_plan_type, g_ptr_array_index (ids, i), &failure);
      gboolean taken = plan != NULL && sas_library_take (db, plan, &failure);

      g_clear_pointer (&plan, sas_plan_free);
      if (!taken && failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }
  return sas_db_exec (db, "DELETE FROM library_waiting", error);
}

gboolean
sas_library_catch_up (SasDb *db, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (GPtrArray) ids = NULL;
  gint64 waiting = sas_db_number (db, 0, error, "SELECT EXISTS (SELECT 1 FROM library_waiting)", "");

  if (waiting <= 0)
    return waiting == 0;
  if (!sas_tx_begin (&tx, db, error))
    return FALSE;
  ids = list_waiting (db, error);
  return ids != NULL && take_waiting (db, ids, error) && sas_tx_commit (&tx, error);
}

gboolean
sas_library_rebuild (SasDb *db, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (GPtrArray) ids = NULL;

  if (!sas_tx_begin (&tx, db, error) ||
      !sas_db_exec (db, "DELETE FROM library WHERE source IS NULL; DELETE FROM library_use; UPDATE library SET used = 0; "
                    "INSERT INTO library_words (library_words) VALUES ('rebuild'); "
                    "INSERT OR IGNORE INTO library_waiting SELECT id FROM plan WHERE state IN ('approved', 'superseded', 'closed')", error))
    return FALSE;
  ids = list_waiting (db, error);
  return ids != NULL && take_waiting (db, ids, error) && sas_tx_commit (&tx, error);
}

/* --- from sheets --- */

void
sas_library_import_free (SasLibraryImport *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->ids);
  g_ptr_array_unref (self->before);
  g_free (self);
}

/* NULL with @error; what stands at @id. (transfer full) */
static SasLibraryEntry *
load (SasDb *db, gint64 id, GError **error)
{
  g_autoptr (GError) failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (db, error, "SELECT position, unit, source, used, year, result FROM library WHERE id = ?1", "i", id);
  SasLibraryEntry *entry = NULL;

  if (stmt == NULL)
    return NULL;
  if (sas_db_next (db, stmt, &failure))
    entry = sas_library_read (stmt, 0);
  sqlite3_reset (stmt);
  if (entry == NULL && failure == NULL)
    sas_db_fail (db, SQLITE_CORRUPT, &failure);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return entry;
}

static gboolean
same_content (const SasLibraryEntry *a, const SasLibraryEntry *b)
{
  return sas_record_equal (&sas_result_type, a->result, b->result) && g_str_equal (a->position, b->position) &&
         g_str_equal (a->unit, b->unit);
}

static gboolean
import_one (SasDb *db, const SasLibraryEntry *given, const char *source, SasLibraryImport *import, GError **error)
{
  g_autoptr (SasLibraryEntry) entry = sas_library_entry_new (given->result, given->position, given->unit);
  g_autoptr (SasLibraryEntry) stands = NULL;
  g_auto (Columns) columns = { 0 };
  gint64 id;

  columns_fill (&columns, entry);
  if (*columns.folded == '\0')
    return TRUE;
  sas_record_set_text (&sas_library_type, entry, "source", source);
  id = find_id (db, &columns, error);
  if (id == 0)
    {
      id = insert (db, entry, &columns, error);
      g_array_append_val (import->ids, id);
      import->added++;
      return id != G_MININT64;
    }
  stands = id != G_MININT64 ? load (db, id, error) : NULL;
  if (stands == NULL)
    return FALSE;
  if (stands->source == NULL || stands->used > 0 || same_content (stands, entry))
    {
      import->same++;
      return TRUE;
    }
  import->changed++;
  g_ptr_array_add (import->before, g_steal_pointer (&stands));
  return rewrite (db, id, entry, &columns, error);
}

static gboolean
audit (SasDb *db, const char *action, const char *source, const SasActor *actor, GError **error)
{
  const SasAuditRow row = { .action = action, .subject = "library", .subject_id = "library", .label = source };

  return sas_audit_append (db, &row, actor, error);
}

SasLibraryImport *
sas_library_import (SasDb *db, const GPtrArray *entries, const char *source, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (SasLibraryImport) import = g_new0 (SasLibraryImport, 1);

  g_return_val_if_fail (db != NULL && entries != NULL && source != NULL && *source != '\0' && actor != NULL, NULL);

  import->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  import->before = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_library_entry_free);
  if (!sas_tx_begin (&tx, db, error))
    return NULL;
  for (guint i = 0; i < entries->len; i++)
    if (!import_one (db, g_ptr_array_index (entries, i), source, import, error))
      return NULL;
  if (import->added + import->changed == 0)
    return g_steal_pointer (&import);
  return audit (db, "import", source, actor, error) && sas_tx_commit (&tx, error) ? g_steal_pointer (&import) : NULL;
}

/* Not where a plan has used it since. */
static gboolean
put_back (SasDb *db, const SasLibraryEntry *before, GError **error)
{
  g_auto (Columns) columns = { 0 };
  gint64 id;

  columns_fill (&columns, before);
  id = sas_db_number (db, 0, error, "SELECT id FROM library WHERE folded = ?1 AND post = ?2 AND source IS NOT NULL AND used = 0", "ss",
                      columns.folded, columns.post);
  return id != G_MININT64 && (id == 0 || rewrite (db, id, before, &columns, error));
}

static gboolean
remove_imported (SasDb *db, gint64 id, GError **error)
{
  gint64 imported = sas_db_number (db, 0, error, "SELECT source IS NOT NULL AND used = 0 FROM library WHERE id = ?1", "i", id);

  if (imported != 1)
    return imported == 0;
  return forget_words (db, id, error) && sas_db_do (db, error, "DELETE FROM library WHERE id = ?1", "i", id);
}

gboolean
sas_library_unimport (SasDb *db, const SasLibraryImport *import, const char *source, const SasActor *actor, GError **error)
{
  g_auto (SasTx) tx = { 0 };

  if (!sas_tx_begin (&tx, db, error))
    return FALSE;
  for (guint i = 0; i < import->ids->len; i++)
    if (!remove_imported (db, g_array_index (import->ids, gint64, i), error))
      return FALSE;
  for (guint i = 0; i < import->before->len; i++)
    if (!put_back (db, g_ptr_array_index (import->before, i), error))
      return FALSE;
  return audit (db, "undo-import", source, actor, error) && sas_tx_commit (&tx, error);
}
