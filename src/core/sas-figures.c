#include "config.h"
#include "sas-figures-private.h"
#include "sas-i18n.h"
#include "sas-staff.h"

const char *const sas_scopes[SAS_SCOPES] = { "team", "unit", "office" };
const char *const sas_shares[4] = { "none", "some", "all", "late" };

enum { NOWHERE = -1, MOST_LEVELS = 64 };   /* units that name each other as parent end here */

/* What is added up of the people of a row. */
typedef struct
{
  guint extra[SAS_FIGURES_TREND];            /* exempt people who have a plan all the same, by how many years ago */
  guint absent[SAS_FIGURES_STEPS];           /* not expected in a step */
  guint trend_finished[SAS_FIGURES_TREND], trend_absent[SAS_FIGURES_TREND];
} Tally;

typedef struct
{
  const SasFiguresFacts *facts;
  SasFigures *figures;
  GArray     *rows;                          /* int: of each place, its row among the units; NOWHERE */
  GArray     *tallies;                       /* Tally of each unit, the whole's the last */
  guint       known;                         /* people who stand in some group of the year */
} Reckoning;

SasFiguresPlace *
sas_figures_place_new (const char *code, const char *name, const char *parent, guint people)
{
  SasFiguresPlace *place = g_new (SasFiguresPlace, 1);

  *place = (SasFiguresPlace) { g_strdup (code), g_strdup (name), g_strdup (parent), people };
  return place;
}

void
sas_figures_place_free (SasFiguresPlace *place)
{
  if (place == NULL)
    return;
  g_free (place->code);
  g_free (place->name);
  g_free (place->parent);
  g_free (place);
}

void
sas_figures_follow_up_free (SasFiguresFollowUp *one)
{
  if (one == NULL)
    return;
  g_free (one->nip);
  g_free (one->name);
  g_free (one->unit);
  g_free (one->unit_name);
  g_free (one);
}

static void
unit_free (gpointer data)
{
  SasFiguresUnit *unit = data;

  if (unit == NULL)
    return;
  g_free (unit->unit);
  g_free (unit->name);
  g_free (unit);
}

void
sas_figures_free (SasFigures *self)
{
  if (self == NULL)
    return;
  g_free (self->unit);
  g_free (self->unit_name);
  g_clear_pointer (&self->steps, g_array_unref);
  g_clear_pointer (&self->whole, unit_free);
  g_clear_pointer (&self->ranked, g_ptr_array_unref);
  g_clear_pointer (&self->units, g_ptr_array_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_clear_pointer (&self->deadlines, g_ptr_array_unref);
  g_clear_pointer (&self->follow_ups, g_ptr_array_unref);
  g_free (self->next.sentence);
  g_free (self);
}

/* --- steps and periods --- */

gboolean
sas_figures_is_expected (const SasFiguresGroup *group, SasPeriod period)
{
  guint first, last;

  if (group->since <= 1 && (group->until == 0 || group->until == 12))
    return TRUE;
  first = sas_date_month (sas_period_from (period, group->year));
  last = sas_date_month (sas_period_to (period, group->year));
  return (group->since == 0 || group->since <= last) && (group->until == 0 || group->until >= first);
}

gboolean
sas_figures_has_reached (const SasFiguresGroup *group, const SasFiguresStep *step)
{
  if (step->kind == SAS_STEP_SIGNED)
    return (group->finished & SAS_FINISHED_SIGNED) != 0;
  if (step->kind == SAS_STEP_PERIOD || step->kind == SAS_STEP_ANNUAL)
    return (group->finished & (1u << step->period)) != 0;
  return group->stage >= (SasStage) (SAS_STAGE_DRAFT + step->kind);
}

static gboolean
is_absent (const SasFiguresGroup *group, const SasFiguresStep *step)
{
  return step->kind == SAS_STEP_PERIOD && !sas_figures_is_expected (group, step->period);
}

static void
add_step (Reckoning *self, SasStepKind kind, SasPeriod period)
{
  SasFiguresStep step = { kind, period, sas_figures_term (self->facts, kind, period), FALSE };

  step.late = step.due != SAS_DATE_NONE && step.due < self->facts->today;
  g_array_append_val (self->figures->steps, step);
}

static void
add_steps (Reckoning *self)
{
  for (SasStepKind kind = SAS_STEP_DRAFT; kind <= SAS_STEP_APPROVED; kind++)
    add_step (self, kind, SAS_PERIOD_ANNUAL);
  for (SasPeriod period = SAS_PERIOD_Q1; period < SAS_PERIODS; period++)
    if (sas_period_is_of (period, self->facts->cycle))
      add_step (self, SAS_STEP_PERIOD, period);
  add_step (self, SAS_STEP_ANNUAL, SAS_PERIOD_ANNUAL);
  add_step (self, SAS_STEP_SIGNED, SAS_PERIOD_ANNUAL);
}

void
sas_figures_trend (SasCycle cycle, int year, SasPeriod period, int years[SAS_FIGURES_TREND], SasPeriod periods[SAS_FIGURES_TREND])
{
  SasPeriod first = cycle == SAS_CYCLE_MONTHLY ? SAS_PERIOD_M01 : SAS_PERIOD_Q1;
  SasPeriod last = cycle == SAS_CYCLE_MONTHLY ? SAS_PERIOD_M12 : SAS_PERIOD_Q4;

  for (int i = SAS_FIGURES_TREND - 1; i >= 0; i--)
    {
      periods[i] = period;
      years[i] = year;
      year -= period == SAS_PERIOD_ANNUAL || period == first ? 1 : 0;
      period = period == SAS_PERIOD_ANNUAL ? period : period == first ? last : (SasPeriod) (period - 1);
    }
}

/* --- units --- */

static SasFiguresPlace *
place_at (const Reckoning *self, guint i)
{
  return g_ptr_array_index (self->facts->places, i);
}

static SasFiguresUnit *
unit_new (const char *code, const char *name, gboolean own_only)
{
  SasFiguresUnit *unit = g_new0 (SasFiguresUnit, 1);

  unit->unit = g_strdup (code);
  unit->name = g_strdup (name);
  unit->own_only = own_only;
  return unit;
}

/* The places just below @parent, NULL: the tops. Of guint. */
static GArray *
children_of (const Reckoning *self, GHashTable *index, const char *parent)
{
  GArray *children = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->facts->places->len; i++)
    {
      const char *above = place_at (self, i)->parent;
      gboolean is_top = above == NULL || !g_hash_table_contains (index, above);

      if (parent == NULL ? is_top : !is_top && g_str_equal (above, parent))
        g_array_append_val (children, i);
    }
  return children;
}

/* (transfer full) code -> place + 1 */
static GHashTable *
index_places (const Reckoning *self)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->facts->places->len; i++)
    g_hash_table_insert (index, place_at (self, i)->code, GUINT_TO_POINTER (i + 1));
  return index;
}

static void
add_unit (Reckoning *self, guint place, gboolean own_only)
{
  g_array_index (self->rows, int, place) = (int) self->figures->units->len;
  g_ptr_array_add (self->figures->units, unit_new (place_at (self, place)->code, place_at (self, place)->name, own_only));
}

/* The row of the nearest place above that has one. */
static int
row_above (const Reckoning *self, GHashTable *index, guint place)
{
  int row = g_array_index (self->rows, int, place);

  for (guint level = 0; row == NOWHERE && level < MOST_LEVELS; level++)
    {
      const char *parent = place_at (self, place)->parent;
      guint above = parent != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (index, parent)) : 0;

      if (above == 0)
        return NOWHERE;
      place = above - 1;
      row = g_array_index (self->rows, int, place);
    }
  return row;
}

/* A team by the units its people are in; else the tops, or what is just below the one top, whose own people stand by themselves. */
static void
choose_units (Reckoning *self, GHashTable *index)
{
  g_autoptr (GArray) tops = children_of (self, index, NULL);
  gboolean one = tops->len == 1 && self->facts->scope != SAS_SCOPE_TEAM;
  const char *top = one ? place_at (self, g_array_index (tops, guint, 0))->code : NULL;
  g_autoptr (GArray) below = one ? children_of (self, index, top) : NULL;

  if (self->facts->scope == SAS_SCOPE_TEAM)
    for (guint i = 0; i < self->facts->places->len; i++)
      add_unit (self, i, TRUE);
  else
    for (guint i = 0; i < tops->len; i++)
      add_unit (self, g_array_index (tops, guint, i), one && below->len > 0);
  for (guint i = 0; one && i < below->len; i++)
    add_unit (self, g_array_index (below, guint, i), FALSE);
}

static void
add_units (Reckoning *self)
{
  g_autoptr (GHashTable) index = index_places (self);
  const int nowhere = NOWHERE;
  guint n = self->facts->places->len;

  for (guint i = 0; i < n; i++)
    g_array_append_val (self->rows, nowhere);
  choose_units (self, index);
  for (guint i = 0; i < n; i++)
    {
      int row = row_above (self, index, i);

      g_array_index (self->rows, int, i) = row;
      self->figures->whole->people += place_at (self, i)->people;
      if (row != NOWHERE)
        ((SasFiguresUnit *) g_ptr_array_index (self->figures->units, row))->people += place_at (self, i)->people;
    }
  g_array_set_size (self->tallies, self->figures->units->len + 1);
}

/* --- adding up --- */

static guint
years_ago (const Reckoning *self, int year)
{
  return (guint) CLAMP (self->facts->year - year, 0, SAS_FIGURES_TREND - 1);
}

static void
add_to_unit (Reckoning *self, const SasFiguresGroup *group, SasFiguresUnit *unit, Tally *tally)
{
  const SasFigures *figures = self->figures;
  gboolean this_year = group->year == self->facts->year;

  if (group->exempt && group->stage > SAS_STAGE_NONE)
    tally->extra[years_ago (self, group->year)] += group->people;
  for (guint i = 0; this_year && i < figures->steps->len; i++)
    {
      const SasFiguresStep *step = &g_array_index (figures->steps, SasFiguresStep, i);

      unit->counts[i] += sas_figures_has_reached (group, step) ? group->people : 0;
      tally->absent[i] += is_absent (group, step) && !sas_figures_has_reached (group, step) ? group->people : 0;
    }
  for (guint i = 0; i < SAS_FIGURES_TREND; i++)
    if (figures->trend_years[i] == group->year)
      {
        gboolean done = (group->finished & (1u << figures->trend_periods[i])) != 0;

        tally->trend_finished[i] += done ? group->people : 0;
        tally->trend_absent[i] += !done && !sas_figures_is_expected (group, figures->trend_periods[i]) ? group->people : 0;
      }
}

static guint
percent_of (guint part, guint whole)
{
  return whole == 0 ? 0 : part >= whole ? 100 : part * 100 / whole;
}

static guint
less (guint a, guint b)
{
  return a > b ? a - b : 0;
}

static void
settle_unit (const Reckoning *self, SasFiguresUnit *unit, const Tally *tally)
{
  const SasFigures *figures = self->figures;
  guint staff = unit->people;

  unit->people += tally->extra[0];
  for (guint i = 0; i < figures->steps->len; i++)
    unit->expected[i] = less (unit->people, tally->absent[i]);
  for (guint i = 0; i < SAS_FIGURES_TREND; i++)
    unit->percents[i] = percent_of (tally->trend_finished[i],
                                    less (staff + tally->extra[years_ago (self, figures->trend_years[i])], tally->trend_absent[i]));
  unit->percent = unit->percents[SAS_FIGURES_TREND - 1];
}

gboolean
sas_figures_is_late (const SasFigures *self, const SasFiguresGroup *group)
{
  SasDate until = sas_period_to (self->period, self->year);

  for (guint i = 0; i < self->steps->len; i++)
    {
      const SasFiguresStep *step = &g_array_index (self->steps, SasFiguresStep, i);
      gboolean is_evaluation = step->kind == SAS_STEP_PERIOD || step->kind == SAS_STEP_ANNUAL;

      if (!step->late || (is_evaluation && sas_period_to (step->period, self->year) > until))
        continue;
      if (is_evaluation ? (group->pending & (1u << step->period)) != 0 : step->kind == SAS_STEP_APPROVED && group->stage < SAS_STAGE_APPROVED)
        return TRUE;
    }
  return FALSE;
}

static void
add_late (Reckoning *self, const SasFiguresGroup *group)
{
  SasFigure *late = &self->figures->late;

  if (group->year == self->facts->year && sas_figures_is_late (self->figures, group))
    late->value += group->people;
  for (guint i = 0; i < SAS_FIGURES_TREND; i++)
    if (self->figures->trend_years[i] == group->year && (group->pending & (1u << self->figures->trend_periods[i])) != 0 &&
        sas_figures_term (self->facts, SAS_STEP_PERIOD, self->figures->trend_periods[i]) < self->facts->today)
      late->trend[i] += group->people;
}

static void
add_groups (Reckoning *self)
{
  guint last = self->tallies->len - 1;

  for (guint i = 0; i < self->facts->groups->len; i++)
    {
      const SasFiguresGroup *group = &g_array_index (self->facts->groups, SasFiguresGroup, i);
      int row = g_array_index (self->rows, int, group->place);
      gboolean counts = !group->exempt || group->stage > SAS_STAGE_NONE;

      if (!counts)
        continue;
      self->known += group->year == self->facts->year ? group->people : 0;
      add_to_unit (self, group, self->figures->whole, &g_array_index (self->tallies, Tally, last));
      if (row != NOWHERE)
        add_to_unit (self, group, g_ptr_array_index (self->figures->units, row), &g_array_index (self->tallies, Tally, row));
      add_late (self, group);
    }
  settle_unit (self, self->figures->whole, &g_array_index (self->tallies, Tally, last));
  for (guint i = 0; i < last; i++)
    settle_unit (self, g_ptr_array_index (self->figures->units, i), &g_array_index (self->tallies, Tally, i));
}

static int
compare_units (gconstpointer a, gconstpointer b)
{
  const SasFiguresUnit *one = *(SasFiguresUnit *const *) a, *other = *(SasFiguresUnit *const *) b;

  return one->percent != other->percent ? (one->percent > other->percent ? -1 : 1) : g_utf8_collate (one->name, other->name);
}

/* Of a unit in which nobody is there is nothing to rank. */
static void
rank_units (Reckoning *self)
{
  for (guint i = 0; i < self->figures->units->len; i++)
    if (((SasFiguresUnit *) g_ptr_array_index (self->figures->units, i))->people > 0)
      g_ptr_array_add (self->figures->ranked, g_ptr_array_index (self->figures->units, i));
  g_ptr_array_sort (self->figures->ranked, compare_units);
}

/* --- the four figures --- */

/* The predicate of the person in the middle, the better half first: an order has no mean. */
static SasPredicate
typical (const guint counts[SAS_PREDICATES], guint people)
{
  guint before = 0;

  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    {
      before += counts[i];
      if (people > 0 && before > (people - 1) / 2)
        return (SasPredicate) i;
    }
  return SAS_PREDICATE_NONE;
}

static void
add_ratings (Reckoning *self)
{
  SasFigures *figures = self->figures;
  guint counts[SAS_FIGURES_TREND][SAS_PREDICATES] = { 0 };

  for (guint i = 0; i < self->facts->cells->len; i++)
    {
      const SasFiguresCell *cell = &g_array_index (self->facts->cells, SasFiguresCell, i);

      for (guint t = 0; t < SAS_FIGURES_TREND; t++)
        if (figures->trend_years[t] == cell->year && figures->trend_periods[t] == cell->period)
          counts[t][cell->predicate] += cell->people;
      if (cell->year == figures->year && cell->period == figures->period)
        {
          figures->distribution.counts[cell->predicate] += cell->people;
          figures->matrix[cell->result][cell->behaviour] += cell->people;
        }
    }
  for (guint t = 0; t < SAS_FIGURES_TREND; t++)
    {
      for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
        figures->predicate.totals[t] += counts[t][i];
      figures->predicate.trend[t] = typical (counts[t], figures->predicate.totals[t]);
    }
  figures->predicate.value = figures->predicate.trend[SAS_FIGURES_TREND - 1];
  figures->predicate.total = figures->predicate.totals[SAS_FIGURES_TREND - 1];
}

static void
settle_figures (Reckoning *self)
{
  SasFigures *figures = self->figures;
  const SasFiguresUnit *whole = figures->whole;
  const Tally *tally = &g_array_index (self->tallies, Tally, self->tallies->len - 1);
  guint staff = less (whole->people, tally->extra[0]);
  gboolean plan_late = g_array_index (figures->steps, SasFiguresStep, SAS_STEP_APPROVED).late;

  figures->people = whole->people;
  figures->approved.value = whole->counts[SAS_STEP_APPROVED];
  figures->approved.total = figures->late.total = whole->people;
  figures->late.value += plan_late ? less (whole->people, self->known) : 0;
  for (guint i = 0; i < SAS_FIGURES_TREND; i++)
    {
      figures->approved.trend[i] = i == SAS_FIGURES_TREND - 1 ? figures->approved.value : self->facts->set_before[i];
      figures->finished.trend[i] = tally->trend_finished[i];
      figures->finished.totals[i] = less (staff + tally->extra[years_ago (self, figures->trend_years[i])], tally->trend_absent[i]);
      figures->approved.totals[i] = figures->late.totals[i] = whole->people;
    }
  figures->finished.value = figures->finished.trend[SAS_FIGURES_TREND - 1];
  figures->finished.total = figures->finished.totals[SAS_FIGURES_TREND - 1];
}

static void
settle_pattern (Reckoning *self)
{
  SasFigures *figures = self->figures;
  const SasRegulation *regulation = sas_regulation_for_year (figures->year);

  figures->organisation = self->facts->organisation;
  figures->has_pattern = sas_distribution_pattern (regulation, figures->organisation, figures->pattern);
  figures->warnings = sas_distribution_warnings (regulation, figures->organisation, &figures->distribution);
}

static SasFiguresFollowUp *
copy_follow_up (const SasFiguresFollowUp *one)
{
  SasFiguresFollowUp *copy = g_memdup2 (one, sizeof *one);

  copy->nip = g_strdup (one->nip);
  copy->name = g_strdup (one->name);
  copy->unit = g_strdup (one->unit);
  copy->unit_name = g_strdup (one->unit_name);
  return copy;
}

static SasFigures *
figures_new (const SasFiguresFacts *facts)
{
  SasFigures *figures = g_new0 (SasFigures, 1);

  figures->scope = facts->scope;
  figures->unit = g_strdup (facts->unit);
  figures->unit_name = g_strdup (facts->unit_name);
  figures->year = facts->year;
  figures->period = facts->period;
  figures->today = facts->today;
  figures->steps = g_array_new (FALSE, FALSE, sizeof (SasFiguresStep));
  figures->whole = unit_new (facts->unit, facts->unit_name, FALSE);
  figures->units = g_ptr_array_new_with_free_func (unit_free);
  figures->ranked = g_ptr_array_new ();
  figures->follow_ups = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_figures_follow_up_free);
  figures->follow_up_count = facts->follow_up_count;
  for (guint i = 0; i < facts->follow_ups->len; i++)
    g_ptr_array_add (figures->follow_ups, copy_follow_up (g_ptr_array_index (facts->follow_ups, i)));
  return figures;
}

SasFigures *
sas_figures_new (const SasFiguresFacts *facts)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) tallies = g_array_new (FALSE, TRUE, sizeof (Tally));
  Reckoning self = { facts, NULL, rows, tallies, 0 };

  g_return_val_if_fail (facts != NULL && facts->period < SAS_PERIODS && facts->places != NULL, NULL);

  self.figures = figures_new (facts);
  add_steps (&self);
  sas_figures_trend (facts->cycle, facts->year, facts->period, self.figures->trend_years, self.figures->trend_periods);
  add_units (&self);
  add_groups (&self);
  rank_units (&self);
  add_ratings (&self);
  settle_figures (&self);
  settle_pattern (&self);
  sas_figures_add_deadlines (self.figures, facts);
  sas_figures_find_next (self.figures, facts);
  return self.figures;
}

SasShare
sas_figures_share (const SasFiguresUnit *unit, const SasFiguresStep *step, guint index)
{
  g_return_val_if_fail (index < SAS_FIGURES_STEPS, SAS_SHARE_NONE);

  if (unit->expected[index] > 0 && unit->counts[index] >= unit->expected[index])
    return SAS_SHARE_ALL;
  if (step->late && unit->expected[index] > 0)
    return SAS_SHARE_LATE;
  return unit->counts[index] > 0 ? SAS_SHARE_SOME : SAS_SHARE_NONE;
}
