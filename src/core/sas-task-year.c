/* What the appraisal year asks for, by the statutory clock (domain.md 6): each step that is due becomes the task of whoever has to take
 * it, so that a case that was left lying moves to the next person by itself. What one person does for several at once is one task. */
#include "config.h"
#include "sas-task-private.h"

#define ANY (~0u)
#define IN(state) (1u << SAS_EVALUATION_##state)

/* Which task the step of the clock is, in which of its states; @gathers: one for all people of the same appraiser and period. */
static const struct { const char *action; guint states; SasTaskKind kind; gboolean gathers; } steps[] = {
  { "realise", ANY, SAS_TASK_REALISE, FALSE },
  { "finalise", IN (REALISED), SAS_TASK_RATE, TRUE },
  { "finalise", IN (RATED), SAS_TASK_FINALISE, TRUE },
  { "deliver", ANY, SAS_TASK_DELIVER, TRUE },
  { "acknowledge", ANY, SAS_TASK_ACKNOWLEDGE, FALSE },
  { "object", ANY, SAS_TASK_OBJECT, FALSE },
  { "explain", ANY, SAS_TASK_EXPLAIN, FALSE },
  { "decide", IN (EXPLAINED), SAS_TASK_DECIDE, FALSE },
  { "report", ANY, SAS_TASK_REPORT, TRUE },
  { "take-over", ANY, SAS_TASK_EVALUATE, TRUE },
};

static int
step_of (const SasDue *due, const SasTaskEvaluation *evaluation)
{
  /* Who took over rates what was not handed in too: the days for it are over. */
  guint state = evaluation->times.evaluator == SAS_EVALUATOR_REVIEWER && evaluation->times.state == SAS_EVALUATION_OPEN
                  ? IN (REALISED) : 1u << evaluation->times.state;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (steps[i].action, due->action) && steps[i].states & state)
      return (int) i;
  return -1;
}

/* Nobody decides his own case: the employee is nothing else in it. */
static gboolean
is_for (const SasTaskSearch *self, const SasTaskEvaluation *evaluation, SasRoles who)
{
  const SasTaskFacts *facts = self->facts;
  const char *me = facts->actor->nip;
  const SasPerson *reviewer;

  if (g_str_equal (evaluation->nip, me))
    return who == SAS_ROLE_EMPLOYEE;
  if (who != SAS_ROLE_REVIEWER)
    return who == SAS_ROLE_APPRAISER && g_strcmp0 (evaluation->appraiser, me) == 0;
  reviewer = sas_roster_reviewer_above (facts->roster, evaluation->nip, evaluation->appraiser,
                                        sas_period_to (evaluation->times.period, evaluation->times.year));
  return reviewer != NULL && g_str_equal (reviewer->nip, me);
}

/* The one that gathers what is alike. (transfer none) (nullable) */
static SasTask *
find_alike (SasTaskSearch *self, SasTaskKind kind, const SasTaskEvaluation *evaluation, const char *place)
{
  for (guint i = 0; i < self->tasks->len; i++)
    {
      SasTask *task = g_ptr_array_index (self->tasks, i);

      if (task->kind == kind && task->year == evaluation->times.year && task->period == (int) evaluation->times.period &&
          g_str_equal (task->place, place))
        return task;
    }
  return NULL;
}

/* "199006152019031023 q3" for one person; "@197710272003122002 q3" for a team, "q3" for the office.
 * (transfer full) */
static char *
place_of (SasTaskKind kind, const SasTaskEvaluation *evaluation, gboolean team)
{
  const char *period = sas_periods[evaluation->times.period];

  if (kind == SAS_TASK_UNEVALUATED)
    return g_strdup (period);
  if (kind == SAS_TASK_REALISE)
    return g_strdup_printf ("%s/%s", evaluation->nip, period);
  return team && evaluation->appraiser != NULL ? g_strdup_printf ("@%s %s", evaluation->appraiser, period)
                                               : g_strdup_printf ("%s %s", evaluation->nip, period);
}

static void
add (SasTaskSearch *self, SasTaskKind kind, gboolean gathers, const SasTaskEvaluation *evaluation, SasDate due, const char *basis)
{
  g_autofree char *place = place_of (kind, evaluation, gathers);
  SasTask *task = gathers ? find_alike (self, kind, evaluation, place) : NULL;

  if (task != NULL)
    {
      task->count++;
      sas_task_word (task);
      return;
    }
  task = sas_task_add (self, kind, evaluation->nip, evaluation->name, evaluation->times.year, (int) evaluation->times.period, due, 1);
  g_free (task->place);
  task->place = g_steal_pointer (&place);
  task->basis = basis;
}

static void
find_due (SasTaskSearch *self, const SasTaskEvaluation *evaluation)
{
  g_autoptr (GArray) list = sas_evaluation_due (&evaluation->times, self->facts->calendar);

  for (guint i = 0; i < list->len; i++)
    {
      const SasDue *due = &g_array_index (list, SasDue, i);
      int step = step_of (due, evaluation);
      gboolean over = step >= 0 && steps[step].kind == SAS_TASK_OBJECT && self->facts->today > due->due;   /* the right has lapsed */

      if (step >= 0 && !over && is_for (self, evaluation, due->who))
        add (self, steps[step].kind, steps[step].gathers, evaluation, due->due, due->basis);
    }
}

static const char *
window_basis (SasPeriod period)
{
  return period == SAS_PERIOD_ANNUAL ? "p. 90 (8)" : "Art. 24(3)";
}

/* HR sees who is past his term, whoever it waits for. */
static void
find_late (SasTaskSearch *self, const SasTaskEvaluation *evaluation)
{
  const SasEvaluationTimes *times = &evaluation->times;

  if (times->state < SAS_EVALUATION_FINAL && self->facts->today > times->window_closes)
    add (self, SAS_TASK_UNEVALUATED, TRUE, evaluation, times->window_closes, window_basis (times->period));
}

static void
add_count (SasTaskSearch *self, const SasTaskCount *count)
{
  static const struct { SasTaskKind kind; const char *basis; } bases[] = {
    { SAS_TASK_REALISE, "Art. 16" }, { SAS_TASK_OPEN, "Art. 24, 25" }, { SAS_TASK_FEEDBACK, "Art. 19(2)" },
    { SAS_TASK_ORGANISATION, "Art. 24(1), 25(1)" },
  };
  SasTask *task = sas_task_add (self, count->kind, count->nip, count->name, count->year, (int) count->period, count->due, count->count);

  g_free (task->place);
  task->place = g_str_equal (task->page, "monitoring") ? g_strdup_printf ("%s/%s", count->count == 1 ? count->nip : "", sas_periods[count->period])
                                                       : g_strdup (sas_periods[count->period]);
  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    if (bases[i].kind == count->kind)
      task->basis = bases[i].basis;
}

/* Art. 18: who was asked has the day that was wished for, no statutory one. */
static void
add_request (SasTaskSearch *self, const SasTaskRequest *request)
{
  SasTask *task = sas_task_add (self, SAS_TASK_ANSWER, request->nip, request->name, request->year, -1, request->due, 1);
  g_autofree char *sentence = g_strdup_printf ("%s: %s", task->sentence, request->about);

  g_free (task->sentence);
  task->sentence = g_steal_pointer (&sentence);
  g_free (task->place);
  task->place = g_strdup_printf ("request/%s", request->id);
  task->basis = "Art. 18(2)";
}

void
sas_task_find_year (SasTaskSearch *self)
{
  GPtrArray *evaluations = self->facts->evaluations, *counts = self->facts->counts, *requests = self->facts->requests;

  for (guint i = 0; evaluations != NULL && i < evaluations->len; i++)
    (self->facts->actor->operator_ ? find_late : find_due) (self, g_ptr_array_index (evaluations, i));
  for (guint i = 0; counts != NULL && i < counts->len; i++)
    add_count (self, g_ptr_array_index (counts, i));
  for (guint i = 0; requests != NULL && i < requests->len; i++)
    add_request (self, g_ptr_array_index (requests, i));
}
