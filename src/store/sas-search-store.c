#include "config.h"
#include <string.h>
#include "sas-figures-store-private.h"
#include "sas-i18n.h"
#include "sas-library.h"
#include "sas-plan.h"
#include "sas-search-store.h"
#include "sas-staff.h"

#define LEAST_TEXT 2         /* letters */
#define LETTERS_OF_INDEX 3
#define MOST_WORDS 8
#define CANDIDATES "400"     /* that are ranked of what the index finds */
#define MOST_ALIKE 6         /* words that one typed word may stand for */

/* ?1 the beginning, ?2 the first text after all that begin so, ?3 limit. */
static const char by_name[] = "SELECT id FROM person WHERE name COLLATE NOCASE >= ?1 AND name COLLATE NOCASE < ?2 ORDER BY name COLLATE NOCASE, nip LIMIT ?3";
static const char by_number[] = "SELECT id FROM person WHERE nip >= ?1 AND nip < ?2 ORDER BY nip LIMIT ?3";
/* ?1 words for the index; ?2 all words as JSON. */
static const char by_words[] =
  "SELECT key, words FROM search_entry WHERE kind = 'person' AND id IN (SELECT rowid FROM search_index WHERE search_index MATCH ?1 LIMIT " CANDIDATES ") "
  "AND NOT EXISTS (SELECT 1 FROM json_each (?2) AS word WHERE instr (words, word.value) = 0)";
static const char units_sql[] =
  "SELECT key, words FROM search_entry WHERE kind = 'unit' "
  "AND NOT EXISTS (SELECT 1 FROM json_each (?1) AS word WHERE instr (words, word.value) = 0)";
static const char words_sql[] = "SELECT word FROM search_word WHERE length (word) >= ?1 - 2";

static const char person_sql[] =
  "SELECT person.nip, person.name, person.title_before, person.title_after, person.position, unit.name FROM person "
  "LEFT JOIN unit ON unit.code = person.unit WHERE person.id = ?1";
static const char unit_sql[] = "SELECT unit.code, unit.name, above.name FROM unit LEFT JOIN unit AS above ON above.code = unit.parent_code WHERE unit.id = ?1";
/* ?1 person, ?2 year, ?3 the actor's number or NULL for the operator, ?4 his team. */
#define MAY_OPEN "(?3 IS NULL OR plan.nip = ?3 OR plan.appraiser = ?3 OR plan.person IN (SELECT value FROM json_each (?4)))"
static const char plan_sql[] = "SELECT id, state FROM plan WHERE person = ?1 AND year = ?2 AND current = 1 AND " MAY_OPEN " LIMIT 1";
/* ?1 words for the index, ?2 all words as JSON, ?5 limit. */
static const char results_sql[] =
  "SELECT id, json_extract (result, '$.text'), used FROM library WHERE used > 0 "
  "AND id IN (SELECT rowid FROM library_words WHERE library_words MATCH ?1 ORDER BY rowid DESC LIMIT " CANDIDATES ") "
  "AND NOT EXISTS (SELECT 1 FROM json_each (?2) AS word WHERE instr (folded, word.value) = 0) "
  "AND (?3 IS NULL OR EXISTS (SELECT 1 FROM json_each (?4) AS one JOIN library_use ON library_use.entry = library.id AND library_use.person = one.value)) "
  "ORDER BY used DESC, year DESC, id LIMIT ?5";
/* A plan that says so: the newest of whom the actor may open. ?1 entry. */
static const char use_sql[] =
  "SELECT plan.id, plan.year, person.name, person.title_before, person.title_after FROM library_use "
  "JOIN plan ON plan.person = library_use.person AND plan.year = library_use.year AND plan.current = 1 JOIN person ON person.id = plan.person "
  "WHERE library_use.entry = ?1 AND (?2 IS NULL OR library_use.person IN (SELECT value FROM json_each (?3))) LIMIT 1";

typedef struct
{
  SasDb         *db;
  const char    *me;          /* NULL: the operator */
  char          *team;        /* JSON array of ids of whom the actor may open plans; NULL: of everybody */
  SasSearchText  text;
  char          *all;         /* the words as JSON */
  guint          limit;
  int            year;
  GPtrArray     *people;      /* ids of those who were found, in order */
  GPtrArray     *hits;
} Search;

typedef struct { char *key, *words; guint fit; } Candidate;

static void
candidate_clear (gpointer data)
{
  g_free (((Candidate *) data)->key);
  g_free (((Candidate *) data)->words);
}

static const char *
text (sqlite3_stmt *stmt, int column)
{
  const char *value = (const char *) sqlite3_column_text (stmt, column);

  return value != NULL ? value : "";
}

static gboolean
finish (sqlite3_stmt *stmt, GError *failure, GError **error)
{
  if (stmt != NULL)
    sqlite3_reset (stmt);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

/* `"budi" AND "santoso"`: folded words have no quote; those too short for the index are looked for in what it finds. (transfer full) */
static char *
match_of (const SasSearchText *typed)
{
  g_autoptr (GString) match = g_string_new (NULL);

  for (guint i = 0; typed->words[i] != NULL && i < MOST_WORDS; i++)
    if (g_utf8_strlen (typed->words[i], -1) >= LETTERS_OF_INDEX)
      g_string_append_printf (match, "%s\"%s\"", match->len > 0 ? " AND " : "", typed->words[i]);
  return g_string_free (g_steal_pointer (&match), FALSE);
}

static char *
json_of (char **words)
{
  g_autoptr (json_t) array = json_array ();

  for (guint i = 0; words[i] != NULL && i < MOST_WORDS; i++)
    json_array_append_new (array, json_string (words[i]));
  return json_dumps (array, JSON_COMPACT);
}

static void
add_person (Search *self, const char *id)
{
  if (self->people->len < self->limit && !g_ptr_array_find_with_equal_func (self->people, id, g_str_equal, NULL))
    g_ptr_array_add (self->people, g_strdup (id));
}

/* --- who and what is found --- */

static gboolean
find_beginning (Search *self, GError **error)
{
  g_autofree char *begins = g_strjoinv (" ", self->text.words), *after = g_strconcat (begins, "\xef\xbf\xbf", NULL);
  GError *failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (self->db, &failure, g_ascii_isdigit (*begins) ? by_number : by_name, "ssi", begins, after, (gint64) self->limit);

  while (stmt != NULL && sas_db_next (self->db, stmt, &failure))
    add_person (self, text (stmt, 0));
  return finish (stmt, failure, error);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a, *other = b;

  return one->fit != other->fit ? (one->fit < other->fit ? -1 : 1) : strcmp (one->words, other->words);
}

/* What @stmt finds, the best first. Of Candidate. (transfer full) */
static GArray *
rank (const Search *self, sqlite3_stmt *stmt, GError **failure)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  g_array_set_clear_func (candidates, candidate_clear);
  while (stmt != NULL && sas_db_next (self->db, stmt, failure))
    {
      Candidate candidate = { g_strdup (text (stmt, 0)), g_strdup (text (stmt, 1)), sas_search_fit (&self->text, text (stmt, 1)) };

      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  return candidates;
}

static gboolean
find_people (Search *self, const char *match, const char *words, GError **error)
{
  g_autoptr (GArray) found = NULL;
  GError *failure = NULL;
  sqlite3_stmt *stmt;

  if (*match == '\0' || self->people->len >= self->limit)
    return TRUE;
  stmt = sas_db_query (self->db, &failure, by_words, "ss", match, words);
  found = rank (self, stmt, &failure);
  for (guint i = 0; i < found->len; i++)
    add_person (self, g_array_index (found, Candidate, i).key);
  return finish (stmt, failure, error);
}

/* @typed or its beginning against @word or as much of it: while one types, a word is not whole. */
static gboolean
is_alike (const char *typed, const char *word)
{
  guint letters = (guint) strlen (typed), most = sas_search_tolerance (letters), length = (guint) strlen (word);

  if (sas_search_distance (typed, word, most) <= most)
    return TRUE;
  for (guint cut = letters > 0 ? letters - 1 : 0; cut <= letters + 1 && cut < length; cut++)
    {
      g_autofree char *part = g_strndup (word, cut);

      if (sas_search_distance (typed, part, most) <= most)
        return TRUE;
    }
  return FALSE;
}

/* The words of names that @typed may have meant, beside itself. (transfer full) (array of char *) */
static GPtrArray *
find_alike (const Search *self, const char *typed, GError **error)
{
  g_autoptr (GPtrArray) alike = g_ptr_array_new_with_free_func (g_free);
  guint most = sas_search_tolerance ((guint) strlen (typed));
  GError *failure = NULL;
  sqlite3_stmt *stmt;

  g_ptr_array_add (alike, g_strdup (typed));
  if (most == 0 || g_ascii_isdigit (*typed))
    return g_steal_pointer (&alike);
  stmt = sas_db_query (self->db, &failure, words_sql, "i", (gint64) strlen (typed));
  while (alike->len < MOST_ALIKE && stmt != NULL && sas_db_next (self->db, stmt, &failure))
    if (!g_str_equal (text (stmt, 0), typed) && is_alike (typed, text (stmt, 0)))
      g_ptr_array_add (alike, g_strdup (text (stmt, 0)));
  return finish (stmt, failure, error) ? g_steal_pointer (&alike) : NULL;
}

/* Where nobody is called so: those whose name is only like what was typed. */
static gboolean
find_similar (Search *self, GError **error)
{
  g_autoptr (GString) match = g_string_new (NULL);
  guint others = 0;

  for (guint i = 0; self->people->len == 0 && self->text.words[i] != NULL && i < MOST_WORDS; i++)
    {
      g_autoptr (GPtrArray) alike = NULL;

      if (strlen (self->text.words[i]) < LETTERS_OF_INDEX)
        continue;
      alike = find_alike (self, self->text.words[i], error);
      if (alike == NULL)
        return FALSE;
      others += alike->len - 1;
      g_string_append (match, match->len > 0 ? " AND (" : "(");
      for (guint a = 0; a < alike->len; a++)
        g_string_append_printf (match, "%s\"%s\"", a > 0 ? " OR " : "", (const char *) g_ptr_array_index (alike, a));
      g_string_append_c (match, ')');
    }
  return others == 0 || find_people (self, match->str, "[]", error);
}

/* --- hits --- */

static char *
name_of (sqlite3_stmt *stmt, int name)
{
  SasPerson person = { .name = (char *) text (stmt, name), .title_before = (char *) text (stmt, name + 1), .title_after = (char *) text (stmt, name + 2) };

  return sas_person_full_name (&person);
}

/* "a · b · c" of those that are not empty. (transfer full) */
static char *
join (const char *a, const char *b, const char *c)
{
  const char *parts[] = { a, b, c };
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " · " : "", parts[i]);
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static gboolean
add_people (Search *self, GError **error)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      GError *failure = NULL;
      sqlite3_stmt *stmt = sas_db_query (self->db, &failure, person_sql, "s", g_ptr_array_index (self->people, i));

      if (stmt != NULL && sas_db_next (self->db, stmt, &failure))
        g_ptr_array_add (self->hits, sas_hit_new (SAS_HIT_PERSON, name_of (stmt, 1), join (text (stmt, 0), text (stmt, 4), text (stmt, 5)),
                                                  g_strdup (text (stmt, 0))));
      if (!finish (stmt, failure, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_units (Search *self, GError **error)
{
  GError *failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (self->db, &failure, units_sql, "s", self->all);
  g_autoptr (GArray) found = rank (self, stmt, &failure);
  gboolean done = finish (stmt, failure, error);

  for (guint i = 0; done && i < found->len && i < self->limit; i++)
    {
      GError *fault = NULL;

      stmt = sas_db_query (self->db, &fault, unit_sql, "s", g_array_index (found, Candidate, i).key);
      if (stmt != NULL && sas_db_next (self->db, stmt, &fault))
        g_ptr_array_add (self->hits, sas_hit_new (SAS_HIT_UNIT, g_strdup (text (stmt, 1)), join (text (stmt, 0), text (stmt, 2), NULL),
                                                  g_strdup (text (stmt, 0))));
      done = finish (stmt, fault, error);
    }
  return done;
}

/* Each of the people who were found, as far as the actor may open his plan. */
static gboolean
add_plans (Search *self, GError **error)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const SasHit *person = g_ptr_array_index (self->hits, i);
      GError *failure = NULL;
      sqlite3_stmt *stmt = sas_db_query (self->db, &failure, plan_sql, "siss", g_ptr_array_index (self->people, i), (gint64) self->year, self->me, self->team);

      if (stmt != NULL && sas_db_next (self->db, stmt, &failure))
        {
          int state = MAX (0, sas_word_find (sas_plan_states, SAS_PLAN_STATES, text (stmt, 1)));

          g_ptr_array_add (self->hits, sas_hit_new (SAS_HIT_PLAN, g_strdup_printf ("SKP %d: %s", self->year, person->title),
                                                    g_strdup (sas_plan_state_label ((SasPlanState) state)), g_strdup (text (stmt, 0))));
        }
      if (!finish (stmt, failure, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_result (Search *self, gint64 entry, const char *result, guint used, GError **error)
{
  GError *failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (self->db, &failure, use_sql, "iss", entry, self->me, self->team);

  if (stmt != NULL && sas_db_next (self->db, stmt, &failure))
    {
      g_autofree char *name = name_of (stmt, 2), *plan = g_strdup_printf ("SKP %d", sqlite3_column_int (stmt, 1));
      g_autofree char *times = used > 1 ? g_strdup_printf (_("used %u times"), used) : NULL;

      g_ptr_array_add (self->hits, sas_hit_new (SAS_HIT_RESULT, g_strdup (result), join (plan, name, times), g_strdup (text (stmt, 0))));
    }
  return finish (stmt, failure, error);
}

typedef struct { gint64 entry; char *text; guint used; } Result;

static void
result_clear (gpointer data)
{
  g_free (((Result *) data)->text);
}

static gboolean
add_results (Search *self, const char *match, GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Result));
  GError *failure = NULL;
  sqlite3_stmt *stmt;

  if (*match == '\0')
    return TRUE;
  g_array_set_clear_func (found, result_clear);
  stmt = sas_db_query (self->db, &failure, results_sql, "ssssi", match, self->all, self->me, self->team, (gint64) self->limit);
  while (stmt != NULL && sas_db_next (self->db, stmt, &failure))
    {
      Result result = { sqlite3_column_int64 (stmt, 0), g_strdup (text (stmt, 1)), (guint) sqlite3_column_int (stmt, 2) };

      g_array_append_val (found, result);
    }
  if (!finish (stmt, failure, error))
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    {
      const Result *result = &g_array_index (found, Result, i);

      if (!add_result (self, result->entry, result->text, result->used, error))
        return FALSE;
    }
  return TRUE;
}

/* --- the search --- */

/* Whose plans the actor may open: his own, and those of whom he appraises. */
static gboolean
find_team (Search *self, const SasActor *actor, SasDate today, GError **error)
{
  g_autofree char *others = NULL;

  if (actor->operator_)
    return TRUE;
  self->me = actor->nip;
  others = sas_figures_team (self->db, actor->nip, self->year, today, error);
  if (others == NULL)
    return FALSE;
  self->team = sas_db_text (self->db, error, "SELECT json_group_array (id) FROM (SELECT value AS id FROM json_each (?1) UNION "
                            "SELECT id FROM person WHERE nip = ?2)", "ss", others, actor->nip);
  return self->team != NULL;
}

static gboolean
find (Search *self, const SasActor *actor, SasDate today, GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autofree char *match = match_of (&self->text);

  return sas_tx_read (&tx, self->db, error) && find_team (self, actor, today, error) && find_beginning (self, error) &&
         find_people (self, match, self->all, error) && find_similar (self, error) && add_people (self, error) && add_units (self, error) &&
         add_plans (self, error) && add_results (self, match, error);
}

GPtrArray *
sas_search_store_find (SasDb *db, const SasActor *actor, const char *typed, guint limit, SasDate today, GError **error)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_hit_free);
  Search self = { .db = db, .limit = limit, .people = people, .hits = hits };
  gboolean done = TRUE;

  g_return_val_if_fail (db != NULL && actor != NULL && typed != NULL, NULL);

  sas_search_text_set (&self.text, typed);
  self.year = self.text.year != 0 ? self.text.year : (int) sas_date_year (today);
  self.all = json_of (self.text.words);
  if (strlen (self.text.text) >= LEAST_TEXT && self.text.words[0] != NULL)
    done = find (&self, actor, today, error);
  sas_search_text_clear (&self.text);
  g_free (self.all);
  g_free (self.team);
  return done ? g_steal_pointer (&hits) : NULL;
}
