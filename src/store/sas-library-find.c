/* Searching the library: cheap enough for a keystroke. What the index of words finds is bounded before it is ranked, the
 * newest first; a post's and a unit's own entries are looked at one by one. */
#include "config.h"
#include "sas-library-private.h"

enum { MOST_WORDS = 8, LETTERS_OF_INDEX = 3 };

#define CANDIDATES "1000"

/* ?1 post, ?2 unit, ?3 words of three letters and more for the index, ?4 the text, ?5 its words as JSON, ?6 limit; all folded. What is
 * ranked is light; only what is shown is read whole. */
static const char find_sql[] =
  "SELECT ranked.tier, position, unit, source, library.used, library.year, result FROM ("
  "  SELECT tier, id, CASE instr (folded, ?4) WHEN 1 THEN 0 WHEN 0 THEN 2 ELSE 1 END AS fit, used, year FROM ("
  "    SELECT 0 AS tier, id, folded, words, used, year FROM library WHERE post = ?1 AND post <> ''"
  "    UNION ALL SELECT 1, id, folded, words, used, year FROM library WHERE place = ?2 AND place <> '' AND post <> ?1"
  "    UNION ALL SELECT 2, id, folded, words, used, year FROM library"
  "      WHERE ?3 <> '' AND (post <> ?1 OR post = '') AND (place <> ?2 OR place = '')"
  "      AND id IN (SELECT rowid FROM library_words WHERE library_words MATCH ?3 ORDER BY rowid DESC LIMIT " CANDIDATES ")"
  "    UNION ALL SELECT 2, id, folded, words, used, year FROM library"
  "      WHERE ?3 = '' AND (post <> ?1 OR post = '') AND (place <> ?2 OR place = '')"
  "      AND id IN (SELECT id FROM library ORDER BY id DESC LIMIT " CANDIDATES ")"
  "  ) WHERE NOT EXISTS (SELECT 1 FROM json_each (?5) AS word WHERE instr (words, word.value) = 0) "
  "  ORDER BY tier, fit, used DESC, year DESC, id LIMIT ?6"
  ") AS ranked JOIN library ON library.id = ranked.id ORDER BY ranked.tier, fit, ranked.used DESC, ranked.year DESC, ranked.id";

typedef struct { char *text, *match, *words; } Asked;

static void
asked_clear (Asked *self)
{
  g_free (self->text);
  g_free (self->match);
  g_free (self->words);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

/* Folded words have no quote that would end the string of the index or of the JSON. */
static void
asked_fill (Asked *self, const char *text)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) match = g_string_new (NULL);
  g_autoptr (GString) json = g_string_new ("[");

  self->text = sas_library_fold (text);
  words = g_strsplit (self->text, " ", -1);
  for (guint i = 0; words[i] != NULL && i < MOST_WORDS; i++)
    {
      if (*words[i] != '\0')
        g_string_append_printf (json, "%s\"%s\"", json->len > 1 ? "," : "", words[i]);
      if (g_utf8_strlen (words[i], -1) >= LETTERS_OF_INDEX)
        g_string_append_printf (match, "%s\"%s\"", match->len > 0 ? " AND " : "", words[i]);
    }
  g_string_append_c (json, ']');
  self->match = g_strdup (match->str);
  self->words = g_strdup (json->str);
}

GPtrArray *
sas_library_find (SasDb *db, const SasLibraryQuery *query, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_library_entry_free);
  g_autofree char *post = sas_library_fold (query->position != NULL ? query->position : "");
  g_autofree char *place = sas_library_fold (query->unit != NULL ? query->unit : "");
  g_autoptr (GError) failure = NULL;
  g_auto (Asked) asked = { 0 };
  sqlite3_stmt *stmt;
  int first = -1;

  asked_fill (&asked, query->text != NULL ? query->text : "");
  stmt = sas_db_query (db, error, find_sql, "sssssi", post, place, asked.match, asked.text, asked.words, (gint64) query->limit);
  if (stmt == NULL)
    return NULL;
  while (sas_db_next (db, stmt, &failure))
    {
      SasLibraryEntry *entry;

      first = first < 0 ? sqlite3_column_int (stmt, 0) : first;
      if (*asked.text == '\0' && sqlite3_column_int (stmt, 0) != first)
        break;
      entry = sas_library_read (stmt, 1);
      if (entry != NULL)
        g_ptr_array_add (entries, entry);
    }
  sqlite3_reset (stmt);
  if (failure == NULL)
    return g_steal_pointer (&entries);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

gint64
sas_library_count (SasDb *db, GError **error)
{
  gint64 count = sas_db_number (db, 0, error, "SELECT count(*) FROM library", "");

  return count == G_MININT64 ? -1 : count;
}
