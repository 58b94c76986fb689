/* The figures as `figures --format json` prints them. */
#include "config.h"
#include "sas-figures.h"
#include "sas-follow-up.h"

static json_t *
date_json (SasDate date)
{
  g_autofree char *text = sas_date_to_iso (date);

  return date == SAS_DATE_NONE ? json_null () : json_string (text);
}

static json_t *
word_json (const char *word)
{
  return word != NULL ? json_string (word) : json_null ();
}

static json_t *
counts_json (const guint *counts, guint n)
{
  json_t *array = json_array ();

  for (guint i = 0; i < n; i++)
    json_array_append_new (array, json_integer (counts[i]));
  return array;
}

static json_t *
figure_json (const SasFigure *figure)
{
  return json_pack ("{s:i, s:i, s:o, s:o}", "value", (int) figure->value, "total", (int) figure->total, "trend",
                    counts_json (figure->trend, SAS_FIGURES_TREND), "totals", counts_json (figure->totals, SAS_FIGURES_TREND));
}

static json_t *
predicate_json (const SasFigure *figure)
{
  json_t *trend = json_array ();

  for (guint i = 0; i < SAS_FIGURES_TREND; i++)
    json_array_append_new (trend, word_json (sas_predicates[figure->trend[i]]));
  return json_pack ("{s:o, s:i, s:o, s:o}", "value", word_json (sas_predicates[figure->value]), "total", (int) figure->total, "trend", trend,
                    "totals", counts_json (figure->totals, SAS_FIGURES_TREND));
}

static json_t *
trend_json (const SasFigures *self)
{
  json_t *array = json_array ();

  for (guint i = 0; i < SAS_FIGURES_TREND; i++)
    json_array_append_new (array, json_pack ("{s:i, s:s}", "year", self->trend_years[i], "period", sas_periods[self->trend_periods[i]]));
  return array;
}

static json_t *
unit_json (const SasFigures *self, const SasFiguresUnit *unit)
{
  json_t *steps = json_object ();

  for (guint i = 0; i < self->steps->len; i++)
    {
      const SasFiguresStep *step = &g_array_index (self->steps, SasFiguresStep, i);

      json_object_set_new (steps, sas_figures_step_id (step),
                           json_pack ("{s:i, s:i, s:s}", "count", (int) unit->counts[i], "expected", (int) unit->expected[i], "share",
                                      sas_shares[sas_figures_share (unit, step, i)]));
    }
  return json_pack ("{s:s?, s:s?, s:b, s:i, s:o, s:i, s:o}", "unit", unit->unit, "name", unit->name, "own_only", unit->own_only, "people",
                    (int) unit->people, "steps", steps, "percent", (int) unit->percent, "percents", counts_json (unit->percents, SAS_FIGURES_TREND));
}

static json_t *
units_json (const SasFigures *self, GPtrArray *units)
{
  json_t *array = json_array ();

  for (guint i = 0; i < units->len; i++)
    json_array_append_new (array, unit_json (self, g_ptr_array_index (units, i)));
  return array;
}

static json_t *
distribution_json (const SasFigures *self)
{
  json_t *counts = json_object (), *pattern = self->has_pattern ? json_object () : json_null (), *warnings = json_array ();

  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    {
      json_object_set_new (counts, sas_predicates[i], json_integer (self->distribution.counts[i]));
      if (self->has_pattern)
        json_object_set_new (pattern, sas_predicates[i], json_real (self->pattern[i]));
    }
  for (guint i = 0; i < self->warnings->len; i++)
    json_array_append_new (warnings, json_string (((const SasDistributionWarning *) g_ptr_array_index (self->warnings, i))->code));
  return json_pack ("{s:o, s:o, s:o, s:o}", "organisation_predicate", word_json (sas_organisation_predicates[self->organisation]), "counts", counts,
                    "pattern", pattern, "warnings", warnings);
}

/* "above" over "below", of results; in each row of behaviour. */
static json_t *
matrix_json (const SasFigures *self)
{
  json_t *rows = json_object ();

  for (guint result = SAS_RATING_NONE + 1; result < SAS_RATINGS; result++)
    {
      json_t *row = json_object ();

      for (guint behaviour = SAS_RATING_NONE + 1; behaviour < SAS_RATINGS; behaviour++)
        json_object_set_new (row, sas_ratings[behaviour], json_integer (self->matrix[result][behaviour]));
      json_object_set_new (rows, sas_ratings[result], row);
    }
  return rows;
}

static json_t *
deadlines_json (const SasFigures *self)
{
  json_t *array = json_array ();

  for (guint i = 0; i < self->deadlines->len; i++)
    {
      const SasFiguresDeadline *one = g_ptr_array_index (self->deadlines, i);
      const SasFiguresStep step = { one->kind, one->period, one->date, FALSE };

      json_array_append_new (array, json_pack ("{s:s, s:s, s:o, s:i, s:i, s:i, s:s, s:s?}", "step", sas_figures_step_id (&step), "name",
                                               sas_figures_step_name (&step), "date", date_json (one->date), "days", one->days, "missing",
                                               (int) one->missing, "expected", (int) one->expected, "sentence", one->sentence, "basis", one->basis));
    }
  return array;
}

static json_t *
follow_ups_json (const SasFigures *self)
{
  json_t *array = json_array ();

  for (guint i = 0; i < self->follow_ups->len; i++)
    {
      const SasFiguresFollowUp *one = g_ptr_array_index (self->follow_ups, i);
      json_t *kinds = json_array ();

      for (guint kind = 0; kind < SAS_FOLLOW_UPS; kind++)
        if (one->kinds & (1u << kind))
          json_array_append_new (kinds, json_string (sas_follow_up_kinds[kind]));
      json_array_append_new (array, json_pack ("{s:s, s:s, s:s?, s:s?, s:o, s:o, s:b}", "nip", one->nip, "name", one->name, "unit", one->unit,
                                               "unit_name", one->unit_name, "predicate", word_json (sas_predicates[one->predicate]), "kinds", kinds,
                                               "taken", one->taken));
    }
  return json_pack ("{s:i, s:o}", "count", (int) self->follow_up_count, "first", array);
}

static json_t *
next_json (const SasFiguresNext *next)
{
  const SasFiguresStep step = { next->kind, next->period, next->due, FALSE };

  if (next->sentence == NULL)
    return json_null ();
  return json_pack ("{s:s, s:i, s:o, s:i, s:s, s:s}", "step", sas_figures_step_id (&step), "count", (int) next->count, "due", date_json (next->due),
                    "days", next->days, "sentence", next->sentence, "page", next->page);
}

json_t *
sas_figures_to_json (const SasFigures *self)
{
  json_t *json = json_pack ("{s:s, s:s?, s:s?, s:i, s:s, s:o, s:i}", "scope", sas_scopes[self->scope], "unit", self->unit, "unit_name",
                            self->unit_name, "year", self->year, "period", sas_periods[self->period], "date", date_json (self->today), "people",
                            (int) self->people);

  json_object_set_new (json, "trend", trend_json (self));
  json_object_set_new (json, "approved", figure_json (&self->approved));
  json_object_set_new (json, "finished", figure_json (&self->finished));
  json_object_set_new (json, "late", figure_json (&self->late));
  json_object_set_new (json, "predicate", predicate_json (&self->predicate));
  json_object_set_new (json, "whole", unit_json (self, self->whole));
  json_object_set_new (json, "units", units_json (self, self->units));
  json_object_set_new (json, "ranked", units_json (self, self->ranked));
  json_object_set_new (json, "distribution", distribution_json (self));
  json_object_set_new (json, "matrix", matrix_json (self));
  json_object_set_new (json, "deadlines", deadlines_json (self));
  json_object_set_new (json, "follow_ups", follow_ups_json (self));
  json_object_set_new (json, "next", next_json (&self->next));
  return json;
}
