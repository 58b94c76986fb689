/* The statements of the figures: each reads kept counts (of a team: its people themselves), by the prefix of a key. */
#include "config.h"
#include "sas-figures-store-private.h"
#include "sas-i18n.h"
#include "sas-staff.h"

/* ?1 year, ?2 JSON array of units or people, ?3 first year. */
#define GROUP_COLUMNS "SELECT year, unit, legal_state, stage, since, until, finished, pending, "
static const char groups_of_all[] = GROUP_COLUMNS "people FROM figure_year WHERE year BETWEEN ?3 AND ?1 AND people > 0 AND ?2 IS NULL";
static const char groups_of_units[] =
  GROUP_COLUMNS "people FROM figure_year WHERE year BETWEEN ?3 AND ?1 AND unit IN (SELECT value FROM json_each (?2)) AND people > 0";
static const char groups_of_team[] =
  GROUP_COLUMNS "1 FROM figure_person WHERE person IN (SELECT value FROM json_each (?2)) AND year BETWEEN ?3 AND ?1";

#define SET_BEFORE "SELECT year, sum (people) FROM figure_year WHERE year BETWEEN ?1 - 3 AND ?1 - 1 AND stage = 3 AND people > 0 "
static const char set_of_all[] = SET_BEFORE "AND ?2 IS NULL GROUP BY year";
static const char set_of_units[] = SET_BEFORE "AND unit IN (SELECT value FROM json_each (?2)) GROUP BY year";
static const char set_of_team[] =
  "SELECT year, count (*) FROM figure_person WHERE person IN (SELECT value FROM json_each (?2)) AND year BETWEEN ?1 - 3 AND ?1 - 1 AND stage = 3 "
  "GROUP BY year";

static const char staff_of_all[] = "SELECT unit, legal_state, people FROM figure_staff WHERE people > 0 AND ?1 IS NULL";
static const char staff_of_team[] =
  "SELECT coalesce (unit, ''), coalesce (legal_state, ''), count (*) FROM person WHERE id IN (SELECT value FROM json_each (?1)) GROUP BY 1, 2";

/* ?1 year, ?2 period, ?3 units or people. */
static const char cells_of_all[] =
  "SELECT result_rating, behaviour_rating, predicate, sum (people) FROM figure_rating WHERE year = ?1 AND period = ?2 AND ?3 IS NULL "
  "GROUP BY 1, 2, 3";
static const char cells_of_units[] =
  "SELECT result_rating, behaviour_rating, predicate, sum (people) FROM figure_rating WHERE year = ?1 AND period = ?2 "
  "AND unit IN (SELECT value FROM json_each (?3)) GROUP BY 1, 2, 3";
static const char cells_of_team[] =
  "SELECT result_rating, behaviour_rating, predicate, count (*) FROM evaluation WHERE person IN (SELECT value FROM json_each (?3)) AND year = ?1 "
  "AND period = ?2 AND state <> 'void' AND predicate IS NOT NULL GROUP BY 1, 2, 3";

static const char led_sql[] =
  "SELECT json_group_array (code) FROM ("
  "  SELECT code FROM unit WHERE head_nip = ?1 AND coalesce (head_state, '') <> 'lowong' "
  "  UNION SELECT unit FROM assignment WHERE nip = ?1 AND kind IN ('plt', 'plh', 'delegasi') AND unit IS NOT NULL "
  "    AND coalesce (\"from\", ?2) <= ?2 AND coalesce (\"to\", ?2) >= ?2)";

/* ?1 number, ?2 units led, ?3 year. Who names no superior belongs to the head of his unit, a head to the one above; a plan of the year
 * that names somebody else is his. */
static const char team_sql[] =
  "SELECT json_group_array (id) FROM ("
  "  SELECT id FROM person WHERE superior = ?1 "
  "  UNION SELECT person.id FROM json_each (?2) AS led JOIN person ON person.unit = led.value WHERE person.superior IS NULL AND person.nip <> ?1 "
  "    AND NOT EXISTS (SELECT 1 FROM unit WHERE unit.code = person.unit AND unit.head_nip = person.nip) "
  "  UNION SELECT person.id FROM json_each (?2) AS led JOIN unit ON unit.parent_code = led.value JOIN person ON person.nip = unit.head_nip "
  "    WHERE person.superior IS NULL AND person.nip <> ?1 "
  "  EXCEPT SELECT person FROM plan WHERE year = ?3 AND current = 1 AND appraiser <> ?1 "
  "    AND person IN (SELECT id FROM person WHERE superior = ?1 OR unit IN (SELECT value FROM json_each (?2)) "
  "      OR nip IN (SELECT head_nip FROM unit WHERE parent_code IN (SELECT value FROM json_each (?2)))) "
  "  UNION SELECT person FROM plan WHERE appraiser = ?1 AND year = ?3 AND +current = 1 "
  "  UNION SELECT person FROM evaluation WHERE appraiser = ?1 AND year = ?3 AND state <> 'void')";

char *
sas_figures_led_units (SasDb *db, const char *nip, SasDate today, GError **error)
{
  g_autofree char *day = sas_date_to_iso (today);

  return sas_db_text (db, error, led_sql, "ss", nip, day);
}

char *
sas_figures_team (SasDb *db, const char *nip, int year, SasDate today, GError **error)
{
  g_autofree char *led = sas_figures_led_units (db, nip, today, error);

  return led != NULL ? sas_db_text (db, error, team_sql, "ssi", nip, led, (gint64) year) : NULL;
}

static const char *
text (sqlite3_stmt *stmt, int column)
{
  return (const char *) sqlite3_column_text (stmt, column);
}

/* The statement of the scope. */
static const char *
choose (const SasFiguresReading *self, const char *of_all, const char *of_units, const char *of_team)
{
  return self->team != NULL ? of_team : self->units != NULL ? of_units : of_all;
}

static const char *
whom (const SasFiguresReading *self)
{
  return self->team != NULL ? self->team : self->units;
}

static gboolean
finish (GError *failure, GError **error)
{
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

/* p. 66 (8), by the words of the staff list; asked once a word. */
static gboolean
is_exempt (SasFiguresReading *self, const char *legal_state)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->legal, legal_state));

  if (known == 0)
    {
      known = sas_regulation_is_exempt_legal_state (sas_regulation_for_year (self->facts->year), legal_state) ? 2 : 1;
      g_hash_table_insert (self->legal, g_strdup (legal_state), GUINT_TO_POINTER (known));
    }
  return known == 2;
}

/* --- units --- */

/* Those of a place that has none yet: a unit that was not listed, or none. NOWHERE is no error: a count may outlive its unit by a moment. */
static SasFiguresPlace *
place_of (SasFiguresReading *self, const char *code, gboolean make)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, code));
  SasFiguresPlace *place;

  if (index > 0)
    return g_ptr_array_index (self->facts->places, index - 1);
  if (!make)
    return NULL;
  place = sas_figures_place_new (code, *code != '\0' ? code : _("Without a unit"), NULL, 0);
  g_ptr_array_add (self->facts->places, place);
  g_hash_table_insert (self->places, place->code, GUINT_TO_POINTER (self->facts->places->len));
  return place;
}

static gboolean
read_units (SasFiguresReading *self, GError **error)
{
  GError *failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (self->db, &failure, "SELECT code, name, parent_code FROM unit ORDER BY code", "");

  while (stmt != NULL && sas_db_next (self->db, stmt, &failure))
    {
      SasFiguresPlace *place = sas_figures_place_new (text (stmt, 0), text (stmt, 1), text (stmt, 2), 0);

      g_ptr_array_add (self->facts->places, place);
      g_hash_table_insert (self->places, place->code, GUINT_TO_POINTER (self->facts->places->len));
    }
  return finish (failure, error);
}

gboolean
sas_figures_read_places (SasFiguresReading *self, GError **error)
{
  GError *failure = NULL;
  sqlite3_stmt *stmt;

  if (!read_units (self, error))
    return FALSE;
  stmt = sas_db_query (self->db, &failure, choose (self, staff_of_all, staff_of_all, staff_of_team), "s", self->team);
  while (stmt != NULL && sas_db_next (self->db, stmt, &failure))
    if (!is_exempt (self, text (stmt, 1)))
      place_of (self, text (stmt, 0), TRUE)->people += (guint) sqlite3_column_int (stmt, 2);
  return finish (failure, error);
}

/* --- how far people are --- */

static void
add_group (SasFiguresReading *self, sqlite3_stmt *stmt)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, text (stmt, 1)));
  SasFiguresGroup group = {
    .year = sqlite3_column_int (stmt, 0), .place = place - 1, .exempt = is_exempt (self, text (stmt, 2)),
    .stage = (SasStage) sqlite3_column_int (stmt, 3), .since = (guint) sqlite3_column_int (stmt, 4), .until = (guint) sqlite3_column_int (stmt, 5),
    .finished = (guint) sqlite3_column_int (stmt, 6), .pending = (guint) sqlite3_column_int (stmt, 7), .people = (guint) sqlite3_column_int (stmt, 8),
  };

  if (place > 0)
    g_array_append_val (self->facts->groups, group);
}

gboolean
sas_figures_read_groups (SasFiguresReading *self, GError **error)
{
  SasPeriod periods[SAS_FIGURES_TREND];
  int years[SAS_FIGURES_TREND];
  GError *failure = NULL;
  sqlite3_stmt *stmt;

  sas_figures_trend (self->facts->cycle, self->facts->year, self->facts->period, years, periods);
  stmt = sas_db_query (self->db, &failure, choose (self, groups_of_all, groups_of_units, groups_of_team), "isi", (gint64) self->facts->year,
                       whom (self), (gint64) years[0]);

  while (stmt != NULL && sas_db_next (self->db, stmt, &failure))
    add_group (self, stmt);
  return finish (failure, error);
}

gboolean
sas_figures_read_set_before (SasFiguresReading *self, GError **error)
{
  GError *failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (self->db, &failure, choose (self, set_of_all, set_of_units, set_of_team), "is", (gint64) self->facts->year,
                                     whom (self));

  while (stmt != NULL && sas_db_next (self->db, stmt, &failure))
    {
      int ago = self->facts->year - sqlite3_column_int (stmt, 0);

      self->facts->set_before[SAS_FIGURES_TREND - 1 - ago] = (guint) sqlite3_column_int (stmt, 1);
    }
  return finish (failure, error);
}

/* --- how they were rated --- */

static int
word (sqlite3_stmt *stmt, int column, const char *const *words, int count)
{
  return MAX (0, sas_word_find (words, count, text (stmt, column)));
}

static gboolean
read_period (SasFiguresReading *self, int year, SasPeriod period, GError **error)
{
  GError *failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (self->db, &failure, choose (self, cells_of_all, cells_of_units, cells_of_team), "iss", (gint64) year,
                                     sas_periods[period], whom (self));

  while (stmt != NULL && sas_db_next (self->db, stmt, &failure))
    {
      SasFiguresCell cell = {
        year, period, (SasRating) word (stmt, 0, sas_ratings, SAS_RATINGS), (SasRating) word (stmt, 1, sas_ratings, SAS_RATINGS),
        (SasPredicate) word (stmt, 2, sas_predicates, SAS_PREDICATES), (guint) sqlite3_column_int (stmt, 3),
      };

      g_array_append_val (self->facts->cells, cell);
    }
  return finish (failure, error);
}

gboolean
sas_figures_read_cells (SasFiguresReading *self, GError **error)
{
  SasPeriod periods[SAS_FIGURES_TREND];
  int years[SAS_FIGURES_TREND];

  sas_figures_trend (self->facts->cycle, self->facts->year, self->facts->period, years, periods);
  for (guint i = 0; i < SAS_FIGURES_TREND; i++)
    if (!read_period (self, years[i], periods[i], error))
      return FALSE;
  return TRUE;
}
