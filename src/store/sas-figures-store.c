#include "config.h"
#include "sas-error.h"
#include "sas-evaluation-store.h"
#include "sas-figures-store-private.h"
#include "sas-holiday-store.h"
#include "sas-i18n.h"
#include "sas-organisation-store.h"
#include "sas-settings-store.h"

#define MOST_LEVELS 64

/* --- who may look at what --- */

#define SEEN(scope) (1u << SAS_SCOPE_##scope)

/* JSON arrays of what is there at all are "[]" when nothing is. */
static gboolean
is_empty (const char *array)
{
  return g_str_equal (array, "[]");
}

guint
sas_figures_store_scopes (SasDb *db, const SasActor *actor, SasDate today, GError **error)
{
  g_autofree char *led = NULL;
  gint64 tops;

  g_return_val_if_fail (db != NULL && actor != NULL, 0);

  if (actor->operator_)
    return SEEN (UNIT) | SEEN (OFFICE);
  led = sas_figures_led_units (db, actor->nip, today, error);
  if (led == NULL)
    return 0;
  if (is_empty (led))
    return SEEN (TEAM);
  tops = sas_db_number (db, 0, error, "SELECT count (*) FROM unit WHERE parent_code IS NULL AND code IN (SELECT value FROM json_each (?1))", "s", led);
  if (tops == G_MININT64)
    return 0;
  return SEEN (TEAM) | SEEN (UNIT) | (tops > 0 ? SEEN (OFFICE) : 0);
}

static gboolean
deny (GError **error)
{
  g_set_error_literal (error, SAS_ERROR, SAS_ERROR_DENIED,
                       _("These figures are for who leads the unit, and for the personnel office. Choose your own team or unit."));
  return FALSE;
}

/* --- the scope --- */

static const SasFiguresPlace *
place_of (const SasFiguresReading *self, const char *code)
{
  guint index = code != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->places, code)) : 0;

  return index > 0 ? g_ptr_array_index (self->facts->places, index - 1) : NULL;
}

/* How many units stand above. */
static guint
depth_of (const SasFiguresReading *self, const SasFiguresPlace *place)
{
  guint depth = 0;

  while (place != NULL && depth < MOST_LEVELS)
    {
      place = place_of (self, place->parent);
      depth++;
    }
  return depth;
}

static gboolean
is_below (const SasFiguresReading *self, const SasFiguresPlace *place, const char *code)
{
  for (guint level = 0; place != NULL && level < MOST_LEVELS; level++)
    {
      if (g_str_equal (place->code, code))
        return TRUE;
      place = place_of (self, place->parent);
    }
  return FALSE;
}

/* The highest of the units that the actor leads, and whether @unit (nullable) is one of them or below one. */
static const char *
highest_led (const SasFiguresReading *self, const char *led, const char *unit, gboolean *covers)
{
  g_autoptr (json_t) codes = json_loads (led, 0, NULL);
  const SasFiguresPlace *best = NULL;

  *covers = FALSE;
  for (size_t i = 0; i < json_array_size (codes); i++)
    {
      const SasFiguresPlace *place = place_of (self, json_string_value (json_array_get (codes, i)));

      if (place == NULL)
        continue;
      if (best == NULL || depth_of (self, place) < depth_of (self, best))
        best = place;
      *covers = *covers || (unit != NULL && is_below (self, place_of (self, unit), place->code));
    }
  return best != NULL ? best->code : NULL;
}

/* Which unit the figures are about. NULL with @error set: none, or none that the actor may look at. */
static const SasFiguresPlace *
choose_unit (const SasFiguresReading *self, const char *wanted, GError **error)
{
  g_autofree char *led = NULL;
  gboolean covers = TRUE;

  if (wanted != NULL && place_of (self, wanted) == NULL)
    {
      g_set_error (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("The office has no unit with the code %s."), wanted);
      return NULL;
    }
  if (!self->actor->operator_)
    {
      const char *own;

      led = sas_figures_led_units (self->db, self->actor->nip, self->facts->today, error);
      own = led != NULL ? highest_led (self, led, wanted, &covers) : NULL;
      if (led == NULL || (wanted != NULL && !covers))
        return led != NULL ? (deny (error), NULL) : NULL;
      wanted = wanted != NULL ? wanted : own;
    }
  if (wanted == NULL)
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_NOT_FOUND, _("No unit is led by this person. Choose one, or another scope."));
  return wanted != NULL ? place_of (self, wanted) : NULL;
}

static void
index_places (SasFiguresReading *self)
{
  g_hash_table_remove_all (self->places);
  for (guint i = 0; i < self->facts->places->len; i++)
    g_hash_table_insert (self->places, ((SasFiguresPlace *) g_ptr_array_index (self->facts->places, i))->code, GUINT_TO_POINTER (i + 1));
}

/* Leaves @places with those that @keep says; the others are freed. */
static void
keep_places (SasFiguresReading *self, gboolean (*keep) (const SasFiguresReading *self, const SasFiguresPlace *place))
{
  GPtrArray *all = self->facts->places;
  g_autofree gboolean *kept = g_new0 (gboolean, all->len);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    kept[i] = keep (self, g_ptr_array_index (all, i));
  for (guint i = 0; i < all->len; i++)
    {
      SasFiguresPlace *place = g_ptr_array_index (all, i);

      if (kept[i])
        all->pdata[n++] = place;
      else
        sas_figures_place_free (place);
    }
  g_ptr_array_set_free_func (all, NULL);
  g_ptr_array_set_size (all, (int) n);
  g_ptr_array_set_free_func (all, (GDestroyNotify) sas_figures_place_free);
  index_places (self);
}

static gboolean
is_in_scope (const SasFiguresReading *self, const SasFiguresPlace *place)
{
  return is_below (self, place, self->facts->unit);
}

static gboolean
has_people (const SasFiguresReading *self, const SasFiguresPlace *place)
{
  return place->people > 0;
}

/* JSON array of the codes of the scope. (transfer full) */
static char *
codes_of (const SasFiguresReading *self)
{
  g_autoptr (json_t) codes = json_array ();

  for (guint i = 0; i < self->facts->places->len; i++)
    json_array_append_new (codes, json_string (((const SasFiguresPlace *) g_ptr_array_index (self->facts->places, i))->code));
  return json_dumps (codes, JSON_COMPACT);
}

static gboolean
take_unit (SasFiguresReading *self, const char *wanted, GError **error)
{
  const SasFiguresPlace *place = choose_unit (self, wanted, error);

  if (place == NULL)
    return FALSE;
  self->facts->unit = place->code;
  self->facts->unit_name = place->name;
  keep_places (self, is_in_scope);
  self->units = codes_of (self);
  return TRUE;
}

static gboolean
take_team (SasFiguresReading *self, GError **error)
{
  keep_places (self, has_people);
  return TRUE;
}

/* Who is posted nowhere stands below the one top, so that it stays the one. */
static gboolean
take_office (SasFiguresReading *self, GError **error)
{
  SasFiguresPlace *top = NULL, *nowhere = (SasFiguresPlace *) place_of (self, "");
  guint tops = 0;

  for (guint i = 0; i < self->facts->places->len; i++)
    {
      SasFiguresPlace *place = g_ptr_array_index (self->facts->places, i);

      if (place == nowhere || (place->parent != NULL && place_of (self, place->parent) != NULL))
        continue;
      top = place;
      tops++;
    }
  if (tops != 1)
    return TRUE;
  self->facts->unit = top->code;
  self->facts->unit_name = top->name;
  if (nowhere != NULL)
    nowhere->parent = g_strdup (top->code);
  return TRUE;
}

static gboolean
take_scope (SasFiguresReading *self, const SasFiguresQuery *query, GError **error)
{
  guint scopes = sas_figures_store_scopes (self->db, self->actor, self->facts->today, error);

  if (scopes == 0)
    return FALSE;
  if ((scopes & (1u << query->scope)) == 0)
    return deny (error);
  if (query->scope == SAS_SCOPE_TEAM)
    self->team = sas_figures_team (self->db, self->actor->nip, self->facts->year, self->facts->today, error);
  if ((query->scope == SAS_SCOPE_TEAM && self->team == NULL) || !sas_figures_read_places (self, error))
    return FALSE;
  if (query->scope == SAS_SCOPE_TEAM)
    return take_team (self, error);
  return query->scope == SAS_SCOPE_UNIT ? take_unit (self, query->unit, error) : take_office (self, error);
}

/* --- the rest of the facts --- */

/* Of the team: what its leader's unit has. The predicate of the unit, else of the nearest above. */
static gboolean
read_organisation (SasFiguresReading *self, GError **error)
{
  SasFiguresFacts *facts = self->facts;
  g_autofree char *led = NULL, *code = g_strdup (facts->unit);

  if (facts->scope == SAS_SCOPE_TEAM)
    {
      led = sas_figures_led_units (self->db, self->actor->nip, facts->today, error);
      if (led == NULL)
        return FALSE;
      g_free (code);
      code = sas_db_text (self->db, error, "SELECT value FROM json_each (?1) LIMIT 1", "s", led);
    }
  for (int level = 0; code != NULL && facts->organisation == SAS_ORGANISATION_NONE && level < MOST_LEVELS; level++)
    {
      g_autofree char *below = g_steal_pointer (&code);

      if (!sas_organisation_store_predicate (self->db, below, facts->year, facts->period, facts->today, &facts->organisation, error))
        return FALSE;
      code = sas_db_text (self->db, error, "SELECT parent_code FROM unit WHERE code = ?1", "s", below);
    }
  return TRUE;
}

static gboolean
read_terms (SasFiguresReading *self, const SasFiguresQuery *query, GError **error)
{
  SasFiguresFacts *facts = self->facts;
  g_autofree char *cycle = sas_settings_store_get (self->db, SAS_SETTING_CYCLE, NULL);

  facts->cycle = g_strcmp0 (cycle, sas_cycles[SAS_CYCLE_MONTHLY]) == 0 ? SAS_CYCLE_MONTHLY : SAS_CYCLE_QUARTERLY;
  facts->window = sas_evaluation_store_window (self->db);
  facts->calendar = sas_holiday_store_calendar (self->db, error);
  facts->year = query->year > 0 ? query->year : (int) sas_date_year (facts->today);
  facts->period = query->period >= 0 ? (SasPeriod) query->period
                                     : sas_period_evaluated_on (&facts->window, facts->cycle, facts->year, facts->today);
  return facts->calendar != NULL;
}

static SasFigures *
read_figures (SasFiguresReading *self, const SasFiguresQuery *query, GError **error)
{
  g_auto (SasTx) tx = { 0 };

  if (!sas_tx_read (&tx, self->db, error) || !read_terms (self, query, error) || !take_scope (self, query, error) ||
      !sas_figures_read_groups (self, error) || !sas_figures_read_set_before (self, error) || !sas_figures_read_cells (self, error) ||
      !sas_figures_read_follow_ups (self, error) || !read_organisation (self, error))
    return NULL;
  return sas_figures_new (self->facts);
}

SasFigures *
sas_figures_store_read (SasDb *db, const SasActor *actor, const SasFiguresQuery *query, SasDate today, GError **error)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_figures_place_free);
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (SasFiguresGroup));
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (SasFiguresCell));
  g_autoptr (GPtrArray) follow_ups = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_figures_follow_up_free);
  g_autoptr (GHashTable) index = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) legal = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  SasFiguresFacts facts = { .today = today, .places = places, .groups = groups, .cells = cells, .follow_ups = follow_ups };
  SasFiguresReading self = { db, actor, &facts, index, legal, NULL, NULL };
  SasFigures *figures;

  g_return_val_if_fail (db != NULL && actor != NULL && query != NULL && query->scope < SAS_SCOPES && query->period < SAS_PERIODS, NULL);

  facts.scope = query->scope;
  figures = read_figures (&self, query, error);
  g_free (self.units);
  g_free (self.team);
  sas_calendar_free ((SasCalendar *) facts.calendar);
  return figures;
}
