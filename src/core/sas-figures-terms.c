/* What the figures count towards: the terms of the year, the nearest of them, and the one next step. */
#include "config.h"
#include "sas-figures-private.h"
#include "sas-i18n.h"

#define MOST_DEADLINES 4

static const char *const step_ids[SAS_STEP_KINDS] = { "draft", "submitted", "approved", NULL, "annual", "signed" };
static const char *const step_shorts[SAS_STEP_KINDS] = { N_("Begun"), N_("Subm."), N_("Set"), NULL, N_("Year"), N_("Sign.") };
static const char *const step_names[SAS_STEP_KINDS] = {
  N_("Plan begun"), N_("Plan submitted"), N_("Plan set"), NULL, N_("Annual evaluation"), N_("Document signed"),
};
static const char *const period_shorts[SAS_PERIODS] = {
  N_("Year"), "I", "II", "III", "IV", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12",
};

const char *
sas_figures_step_id (const SasFiguresStep *step)
{
  return step->kind == SAS_STEP_PERIOD ? sas_periods[step->period] : step_ids[step->kind];
}

const char *
sas_figures_step_short (const SasFiguresStep *step)
{
  return step->kind == SAS_STEP_PERIOD ? period_shorts[step->period] : _(step_shorts[step->kind]);
}

const char *
sas_figures_step_name (const SasFiguresStep *step)
{
  return step->kind == SAS_STEP_PERIOD ? sas_period_name (step->period) : _(step_names[step->kind]);
}

SasDate
sas_figures_term (const SasFiguresFacts *facts, SasStepKind kind, SasPeriod period)
{
  const SasRegulation *regulation = sas_regulation_for_year (facts->year);
  const SasDeadline *report;

  if (kind == SAS_STEP_APPROVED)
    return sas_regulation_plan_deadline (regulation, facts->year);
  if (kind == SAS_STEP_PERIOD || kind == SAS_STEP_ANNUAL)
    return sas_period_window_closes (&facts->window, period, facts->year, facts->calendar);
  report = kind == SAS_STEP_SIGNED ? sas_regulation_deadline (regulation, "report") : NULL;
  if (report == NULL)
    return SAS_DATE_NONE;
  return sas_deadline_due (report, facts->calendar, sas_figures_term (facts, SAS_STEP_ANNUAL, SAS_PERIOD_ANNUAL));
}

/* --- the nearest terms --- */

static const char *
basis_of (const SasRegulation *regulation, SasStepKind kind)
{
  static const char *const terms[SAS_STEP_KINDS] = {
    [SAS_STEP_APPROVED] = "plan", [SAS_STEP_ANNUAL] = "annual-evaluation", [SAS_STEP_SIGNED] = "report",
  };
  const SasDeadline *deadline = terms[kind] != NULL ? sas_regulation_deadline (regulation, terms[kind]) : NULL;

  return deadline != NULL ? deadline->basis : NULL;
}

/* (transfer full) */
static char *
missing_text (guint missing, guint expected)
{
  return missing == 0 ? g_strdup_printf (_("Complete: %u people"), expected) : g_strdup_printf (_("%u of %u people still to come"), missing, expected);
}

static void
deadline_free (gpointer data)
{
  g_free (((SasFiguresDeadline *) data)->sentence);
  g_free (data);
}

static SasFiguresDeadline *
deadline_new (const SasFigures *self, const SasFiguresFacts *facts, guint index)
{
  const SasFiguresStep *step = &g_array_index (self->steps, SasFiguresStep, index);
  SasFiguresDeadline *deadline = g_new0 (SasFiguresDeadline, 1);
  guint count = self->whole->counts[index];

  deadline->kind = step->kind;
  deadline->period = step->period;
  deadline->year = self->year;
  deadline->date = step->due;
  deadline->days = sas_calendar_days_between (facts->calendar, self->today, step->due);
  deadline->expected = self->whole->expected[index];
  deadline->missing = deadline->expected > count ? deadline->expected - count : 0;
  deadline->sentence = missing_text (deadline->missing, deadline->expected);
  deadline->basis = basis_of (sas_regulation_for_year (self->year), step->kind);
  return deadline;
}

static int
compare_deadlines (gconstpointer a, gconstpointer b)
{
  const SasFiguresDeadline *one = *(SasFiguresDeadline *const *) a, *other = *(SasFiguresDeadline *const *) b;

  return one->date != other->date ? (one->date < other->date ? -1 : 1) : (int) one->kind - (int) other->kind;
}

void
sas_figures_add_deadlines (SasFigures *self, const SasFiguresFacts *facts)
{
  self->deadlines = g_ptr_array_new_with_free_func (deadline_free);
  for (guint i = 0; i < self->steps->len; i++)
    {
      const SasFiguresStep *step = &g_array_index (self->steps, SasFiguresStep, i);

      if (step->due != SAS_DATE_NONE && !step->late)
        g_ptr_array_add (self->deadlines, deadline_new (self, facts, i));
    }
  g_ptr_array_sort (self->deadlines, compare_deadlines);
  if (self->deadlines->len > MOST_DEADLINES)
    g_ptr_array_set_size (self->deadlines, MOST_DEADLINES);
}

/* --- the one next step --- */

static guint
less (guint a, guint b)
{
  return a > b ? a - b : 0;
}

static guint
missing_in (const SasFigures *self, guint index)
{
  return less (self->whole->expected[index], self->whole->counts[index]);
}

static guint
submitted (const SasFigures *self)
{
  return less (self->whole->counts[SAS_STEP_SUBMITTED], self->whole->counts[SAS_STEP_APPROVED]);
}

/* (transfer full) */
static char *
sentence_of (const SasFiguresStep *step, guint count)
{
  if (step->kind == SAS_STEP_SUBMITTED)
    return g_strdup_printf (ngettext_ ("Decide on %u plan that was submitted", "Decide on %u plans that were submitted", count), count);
  if (step->kind == SAS_STEP_APPROVED)
    return g_strdup_printf (ngettext_ ("Help %u person to a plan that can be submitted", "Help %u people to a plan that can be submitted", count), count);
  if (step->kind == SAS_STEP_SIGNED)
    return g_strdup_printf (ngettext_ ("Have %u evaluation document signed", "Have %u evaluation documents signed", count), count);
  return g_strdup_printf (ngettext_ ("Evaluate %u person for %s", "Evaluate %u people for %s", count), count, sas_period_name (step->period));
}

/* An evaluation waits from the day its window opens; a document once it is made. */
static guint
waiting_in (const SasFigures *self, const SasFiguresFacts *facts, guint index)
{
  const SasFiguresStep *step = &g_array_index (self->steps, SasFiguresStep, index);

  if (step->kind == SAS_STEP_SUBMITTED)
    return submitted (self);
  if (step->kind == SAS_STEP_APPROVED)
    return less (missing_in (self, index), submitted (self));
  if (step->kind == SAS_STEP_SIGNED)
    return less (self->whole->counts[index - 1], self->whole->counts[index]);
  if (step->kind == SAS_STEP_DRAFT || self->today < sas_period_window_opens (&facts->window, step->period, self->year))
    return 0;
  return missing_in (self, index);
}

static void
take_next (SasFigures *self, const SasFiguresFacts *facts, const SasFiguresStep *step, guint count, SasDate due)
{
  static const char *const pages[SAS_STEP_KINDS] = {
    [SAS_STEP_SUBMITTED] = "approval", [SAS_STEP_APPROVED] = "plan", [SAS_STEP_PERIOD] = "evaluation", [SAS_STEP_ANNUAL] = "evaluation",
    [SAS_STEP_SIGNED] = "evaluation",
  };

  self->next = (SasFiguresNext) { step->kind, step->period, count, due, sas_calendar_days_between (facts->calendar, self->today, due),
                                  sentence_of (step, count), pages[step->kind] };
}

/* What waits in the period that is looked at goes first, then what is due first. */
void
sas_figures_find_next (SasFigures *self, const SasFiguresFacts *facts)
{
  const SasFiguresStep *best = NULL;
  guint best_count = 0;
  SasDate best_due = SAS_DATE_NONE;

  for (guint i = 0; i < self->steps->len; i++)
    {
      const SasFiguresStep *step = &g_array_index (self->steps, SasFiguresStep, i);
      SasDate due = step->kind == SAS_STEP_SUBMITTED ? sas_figures_term (facts, SAS_STEP_APPROVED, SAS_PERIOD_ANNUAL) : step->due;
      guint count = waiting_in (self, facts, i);
      gboolean is_asked = step->kind == SAS_STEP_PERIOD && step->period == self->period;

      if (count == 0 || (best != NULL && !is_asked && due >= best_due))
        continue;
      best = step;
      best_count = count;
      best_due = due;
      if (is_asked)
        break;
    }
  if (best != NULL)
    take_next (self, facts, best, best_count, best_due);
}
