#include "config.h"
#include "sas-distribution-store.h"
#include "sas-evaluation.h"
#include "sas-organisation-store.h"

#define MOST_LEVELS 64   /* units that name each other as parent end here */

#define COUNT \
  "SELECT person.unit, coalesce (evaluation.predicate, ''), count(*) FROM evaluation JOIN person ON person.id = evaluation.person " \
  "WHERE evaluation.year = ?1 AND evaluation.period = ?2 AND evaluation.state <> 'void' AND person.unit IS NOT NULL " \
  "GROUP BY person.unit, evaluation.predicate"

typedef struct
{
  SasDb      *db;
  SasRoster  *roster;
  int         year;
  SasPeriod   period;
  SasDate     today;
  GHashTable *own;     /* code -> SasDistribution of the people posted there */
} Survey;

void
sas_unit_distribution_free (SasUnitDistribution *self)
{
  if (self == NULL)
    return;
  g_free (self->unit);
  g_free (self->name);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_free (self);
}

static SasDistribution *
own_of (Survey *survey, const char *unit)
{
  SasDistribution *own = g_hash_table_lookup (survey->own, unit);

  if (own == NULL)
    {
      own = g_new0 (SasDistribution, 1);
      g_hash_table_insert (survey->own, g_strdup (unit), own);
    }
  return own;
}

static gboolean
count (Survey *survey, GError **error)
{
  GError *failure = NULL;
  sqlite3_stmt *stmt = sas_db_query (survey->db, &failure, COUNT, "is", (gint64) survey->year, sas_periods[survey->period]);

  while (stmt != NULL && sas_db_next (survey->db, stmt, &failure))
    {
      int predicate = sas_word_find (sas_predicates, SAS_PREDICATES, (const char *) sqlite3_column_text (stmt, 1));
      SasDistribution *own = own_of (survey, (const char *) sqlite3_column_text (stmt, 0));

      own->counts[MAX (predicate, SAS_PREDICATE_NONE)] += (guint) sqlite3_column_int (stmt, 2);
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

/* The unit's own predicate, else that of the nearest unit above: a section has none of its own. */
static gboolean
find_organisation (Survey *survey, const SasUnit *unit, SasOrganisationPredicate *predicate, GError **error)
{
  *predicate = SAS_ORGANISATION_NONE;
  for (int level = 0; unit != NULL && *predicate == SAS_ORGANISATION_NONE && level < MOST_LEVELS; level++)
    {
      if (!sas_organisation_store_predicate (survey->db, unit->code, survey->year, survey->period, survey->today, predicate, error))
        return FALSE;
      unit = unit->parent_code != NULL ? sas_roster_unit (survey->roster, unit->parent_code) : NULL;
    }
  return TRUE;
}

static guint
add_counts (Survey *survey, const SasUnit *unit, SasDistribution *sum)
{
  g_autoptr (GPtrArray) below = sas_roster_descendants (survey->roster, unit->code);
  guint people = 0;

  for (guint i = 0; i < below->len; i++)
    {
      const SasDistribution *own = g_hash_table_lookup (survey->own, ((const SasUnit *) g_ptr_array_index (below, i))->code);

      for (guint p = 0; own != NULL && p < SAS_PREDICATES; p++)
        {
          sum->counts[p] += own->counts[p];
          people += own->counts[p];
        }
    }
  return people;
}

static gboolean
add_unit (Survey *survey, const SasUnit *unit, GPtrArray *list, GError **error)
{
  g_autoptr (SasUnitDistribution) one = g_new0 (SasUnitDistribution, 1);

  if (add_counts (survey, unit, &one->distribution) == 0)
    return TRUE;
  if (!find_organisation (survey, unit, &one->organisation, error))
    return FALSE;
  one->unit = g_strdup (unit->code);
  one->name = g_strdup (unit->name);
  one->warnings = sas_distribution_warnings (sas_regulation_for_year (survey->year), one->organisation, &one->distribution);
  one->is_small = sas_distribution_is_small (&one->distribution);
  g_ptr_array_add (list, g_steal_pointer (&one));
  return TRUE;
}

static gboolean
add_below (Survey *survey, const char *unit, GPtrArray *list, GError **error)
{
  g_autoptr (GPtrArray) units = sas_roster_descendants (survey->roster, unit);

  for (guint i = 0; i < units->len; i++)
    if (!add_unit (survey, g_ptr_array_index (units, i), list, error))
      return FALSE;
  return TRUE;
}

GPtrArray *
sas_distribution_store_list (SasDb *db, SasRoster *roster, const char *unit, int year, SasPeriod period, SasDate today, GError **error)
{
  g_autoptr (GHashTable) own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_unit_distribution_free);
  Survey survey = { db, roster, year, period, today, own };
  GPtrArray *tops;

  g_return_val_if_fail (db != NULL && roster != NULL && period < SAS_PERIODS, NULL);

  if (!count (&survey, error))
    return NULL;
  if (unit != NULL)
    return add_below (&survey, unit, list, error) ? g_steal_pointer (&list) : NULL;
  tops = sas_roster_children (roster, NULL);
  for (guint i = 0; i < tops->len; i++)
    if (!add_below (&survey, ((const SasUnit *) g_ptr_array_index (tops, i))->code, list, error))
      return NULL;
  return g_steal_pointer (&list);
}

/* --- as JSON --- */

static json_t *
counts_json (const SasDistribution *distribution)
{
  json_t *counts = json_object ();

  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    json_object_set_new (counts, sas_predicates[i], json_integer (distribution->counts[i]));
  return counts;
}

/* Null where no organisation's predicate is entered: then no pattern is to be expected. */
static json_t *
pattern_json (const SasRegulation *regulation, SasOrganisationPredicate organisation)
{
  double heights[SAS_PREDICATES];
  json_t *curve;

  if (!sas_distribution_curve (regulation, organisation, heights))
    return json_null ();
  curve = json_object ();
  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    json_object_set_new (curve, sas_predicates[i], json_real (heights[i]));
  return json_pack ("{s:s, s:o}", "peak", sas_predicates[sas_distribution_peak (regulation, organisation)], "curve", curve);
}

static json_t *
warnings_json (GPtrArray *warnings)
{
  json_t *array = json_array ();

  for (guint i = 0; i < warnings->len; i++)
    {
      const SasDistributionWarning *warning = g_ptr_array_index (warnings, i);
      g_autofree char *sentence = sas_distribution_warning_text (warning);

      json_array_append_new (array, json_pack ("{s:s, s:i, s:i, s:i, s:s}", "code", warning->code, "count", (int) warning->count, "people",
                                               (int) warning->people, "percent", (int) warning->percent, "sentence", sentence));
    }
  return array;
}

json_t *
sas_unit_distribution_to_json (const SasUnitDistribution *self, int year)
{
  return json_pack ("{s:s, s:s, s:s?, s:i, s:i, s:o, s:o, s:s, s:o}", "unit", self->unit, "name", self->name, "organisation_predicate",
                    sas_organisation_predicates[self->organisation], "people", (int) sas_distribution_people (&self->distribution), "open",
                    (int) self->distribution.counts[SAS_PREDICATE_NONE], "counts", counts_json (&self->distribution), "pattern",
                    pattern_json (sas_regulation_for_year (year), self->organisation), "severity", self->is_small ? "info" : "warning",
                    "warnings", warnings_json (self->warnings));
}
