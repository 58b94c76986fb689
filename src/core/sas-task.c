#include "config.h"
#include "sas-i18n.h"
#include "sas-task-private.h"

#define SOON 5  /* working days, domain.md 6 */

const char *const sas_task_kinds[SAS_TASK_KINDS] = {
  "begin", "submit", "mend", "clarify", "dialogue", "approve", "take-over", "member", "realise", "acknowledge", "object",
  "open", "feedback", "answer", "rate", "finalise", "deliver", "explain", "report", "evaluate", "decide", "people", "appraiser", "vacancy", "organisation",
  "unevaluated",
};
const char *const sas_task_urgencies[SAS_TASK_URGENCIES] = { "later", "soon", "today", "late" };

/* What each kind says and where it is done. {name}: the person's or unit's, {year}, {count}, {period}. @several: of a kind that gathers
 * people, where there is more than one. */
static const struct { const char *page, *sentence, *several; } kinds[SAS_TASK_KINDS] = {
  [SAS_TASK_BEGIN] = { "plan", N_("Make your plan for {year}"), NULL },
  [SAS_TASK_SUBMIT] = { "plan", N_("Complete your draft for {year} and submit it"), NULL },
  [SAS_TASK_MEND] = { "plan", N_("Mend your plan for {year}: it was returned, {count} notes are open"), NULL },
  [SAS_TASK_CLARIFY] = { "plan", N_("Your plan for {year} was not set in time: clarify the expectations with {name}, your appraiser's superior"), NULL },
  [SAS_TASK_DIALOGUE] = { "approval", N_("Record the dialogue with {name} before the plan for {year} is set"), NULL },
  [SAS_TASK_APPROVE] = { "approval", N_("Look at the plan of {name} for {year} and set it"), NULL },
  [SAS_TASK_TAKE_OVER] = { "approval", N_("The plan of {name} for {year} was not set in time: hold the dialogue and set it"), NULL },
  [SAS_TASK_MEMBER] = { "plan", N_("{name} has no plan for {year} yet"), NULL },
  [SAS_TASK_REALISE] = { "monitoring", N_("Tell what you reached: {period}"), NULL },
  [SAS_TASK_ACKNOWLEDGE] = { "evaluation", N_("Sign your evaluation and give it back: {period}"), NULL },
  [SAS_TASK_OBJECT] = { "evaluation", N_("Until then you may object to your evaluation: {period}"), NULL },
  [SAS_TASK_OPEN] = { "evaluation", N_("Open the evaluation of {name}: {period}"), N_("Open the evaluation of {count} members: {period}") },
  [SAS_TASK_FEEDBACK] = { "monitoring", N_("Give {name} feedback: {period}"), N_("Give {count} members feedback: {period}") },
  [SAS_TASK_ANSWER] = { "monitoring", N_("Give {name} the feedback that was asked of you"), NULL },
  [SAS_TASK_RATE] = { "evaluation", N_("Rate {name}: {period}"), N_("Rate {count} members: {period}") },
  [SAS_TASK_FINALISE] = { "evaluation", N_("Sign the evaluation of {name}: {period}"), N_("Sign the evaluations of {count} members: {period}") },
  [SAS_TASK_DELIVER] = { "evaluation", N_("Hand the evaluation over to {name}: {period}"), N_("Hand over {count} evaluations: {period}") },
  [SAS_TASK_EXPLAIN] = { "evaluation", N_("{name} objects: write your explanation: {period}"), NULL },
  [SAS_TASK_REPORT] = { "evaluation", N_("Report the evaluation of {name}: {period}"), N_("Report {count} evaluations: {period}") },
  [SAS_TASK_EVALUATE] = { "evaluation", N_("{name} was not evaluated in time: take the evaluation over: {period}"),
                          N_("{count} members were not evaluated in time: take their evaluations over: {period}") },
  [SAS_TASK_DECIDE] = { "evaluation", N_("Decide on the objection of {name}: {period}"), NULL },
  [SAS_TASK_PEOPLE] = { "plan", N_("{count} people have no plan for {year} yet"), N_("{count} people have no plan for {year} yet") },
  [SAS_TASK_APPRAISER] = { "staff", N_("{count} people have no appraiser, {name} first"), N_("{count} people have no appraiser, {name} first") },
  [SAS_TASK_VACANCY] = { "staff", N_("{count} units have no head, {name} first"), N_("{count} units have no head, {name} first") },
  [SAS_TASK_ORGANISATION] = { "evaluation", N_("Enter the predicate of {name}, so that its people can be rated: {period}"),
                              N_("Enter the predicates of {count} units, so that their people can be rated: {period}") },
  [SAS_TASK_UNEVALUATED] = { "evaluation", N_("The evaluation of {name} is past its term: {period}"),
                             N_("The evaluations of {count} people are past their term: {period}") },
};

void
sas_task_free (SasTask *task)
{
  if (task == NULL)
    return;
  g_free (task->nip);
  g_free (task->name);
  g_free (task->plan);
  g_free (task->sentence);
  g_free (task->place);
  g_free (task);
}

void
sas_task_plan_free (SasTaskPlan *plan)
{
  if (plan == NULL)
    return;
  g_free (plan->id);
  g_free (plan->nip);
  g_free (plan->name);
  g_free (plan->appraiser);
  g_free (plan);
}

void
sas_task_evaluation_free (SasTaskEvaluation *evaluation)
{
  if (evaluation == NULL)
    return;
  g_free (evaluation->nip);
  g_free (evaluation->name);
  g_free (evaluation->appraiser);
  g_free (evaluation);
}

void
sas_task_request_free (SasTaskRequest *request)
{
  if (request == NULL)
    return;
  g_free (request->id);
  g_free (request->nip);
  g_free (request->name);
  g_free (request->about);
  g_free (request);
}

void
sas_task_count_free (SasTaskCount *count)
{
  if (count == NULL)
    return;
  g_free (count->nip);
  g_free (count->name);
  g_free (count);
}

/* --- one task --- */

SasTaskUrgency
sas_task_urgency (const SasCalendar *calendar, SasDate today, SasDate due)
{
  int days = due != SAS_DATE_NONE ? sas_calendar_days_between (calendar, today, due) : 0;
  gboolean last = due != SAS_DATE_NONE && !sas_calendar_is_working (calendar, due) && today >= sas_calendar_last_before (calendar, due);

  if (due == SAS_DATE_NONE)
    return SAS_TASK_LATER;
  if (today > due)
    return SAS_TASK_LATE;
  if (days <= 0 || today == due || last)
    return SAS_TASK_TODAY;
  return days <= SOON ? SAS_TASK_SOON : SAS_TASK_LATER;
}

void
sas_task_word (SasTask *task)
{
  const char *said = task->count > 1 && kinds[task->kind].several != NULL ? kinds[task->kind].several : kinds[task->kind].sentence;
  g_autoptr (GString) sentence = g_string_new (_(said));
  g_autofree char *year = g_strdup_printf ("%d", task->year);
  g_autofree char *count = g_strdup_printf ("%u", task->count);
  g_autofree char *period = task->period >= 0 ? g_strdup_printf ("%s %d", sas_period_name ((SasPeriod) task->period), task->year) : NULL;

  g_string_replace (sentence, "{year}", year, 0);
  g_string_replace (sentence, "{count}", count, 0);
  g_string_replace (sentence, "{period}", period != NULL ? period : "", 0);
  g_string_replace (sentence, "{name}", task->name, 0);
  g_free (task->sentence);
  task->sentence = g_string_free (g_steal_pointer (&sentence), FALSE);
}

/* The article that sets the term, or gives the matter to the superior. */
static const char *
basis_of (const SasTaskFacts *facts, SasTaskKind kind, SasDate due)
{
  if (kind == SAS_TASK_CLARIFY || kind == SAS_TASK_TAKE_OVER)
    return sas_regulation_dialogue_basis (facts->regulation, SAS_DIALOGUE_REVIEWER);
  return due != SAS_DATE_NONE ? sas_regulation_deadline (facts->regulation, "plan")->basis : NULL;
}

/* What the page opens: a plan that waits by its id, else whose it is. */
static const char *
place_of (const char *page, const char *nip, const SasTaskPlan *plan)
{
  if (plan == NULL)
    return nip;
  return g_str_equal (page, "approval") ? plan->id : plan->nip;
}

SasTask *
sas_task_add (SasTaskSearch *self, SasTaskKind kind, const char *nip, const char *name, int year, int period, SasDate due, guint count)
{
  const SasTaskFacts *facts = self->facts;
  SasTask *task = g_new0 (SasTask, 1);

  task->kind = kind;
  task->nip = g_strdup (nip);
  task->name = g_strdup (name);
  task->year = year;
  task->period = period;
  task->count = count;
  task->due = due;
  task->remind = due != SAS_DATE_NONE ? sas_calendar_last_before (facts->calendar, due) : SAS_DATE_NONE;
  task->days = sas_calendar_days_between (facts->calendar, facts->today, due);
  task->urgency = sas_task_urgency (facts->calendar, facts->today, due);
  task->page = kinds[kind].page;
  task->place = g_strdup (nip);
  sas_task_word (task);
  g_ptr_array_add (self->tasks, task);
  return task;
}

/* @plan: nullable. (transfer none) */
static SasTask *
add (SasTaskSearch *self, SasTaskKind kind, const char *nip, const char *name, const SasTaskPlan *plan, SasDate due, guint count)
{
  SasTask *task = sas_task_add (self, kind, nip, name, self->facts->year, -1, due, count);

  task->plan = plan != NULL ? g_strdup (plan->id) : NULL;
  g_free (task->place);
  task->place = g_strdup (place_of (task->page, nip, plan));
  task->basis = basis_of (self->facts, kind, due);
  return task;
}

static gboolean
is_settled (const SasTaskPlan *plan)
{
  return plan != NULL && (plan->state == SAS_PLAN_APPROVED || plan->state == SAS_PLAN_SUPERSEDED || plan->state == SAS_PLAN_CLOSED);
}

/* A plan that follows one in force has no statutory term: the earlier one still holds. */
static SasDate
term_of (const SasTaskSearch *self, const SasTaskPlan *plan)
{
  return plan != NULL && plan->cases & SAS_DIALOGUE_REVISION ? SAS_DATE_NONE : self->deadline;
}

static const char *
dialogue_basis (const SasTaskSearch *self, const SasTaskPlan *plan, gboolean by_reviewer)
{
  const SasTaskFacts *facts = self->facts;
  const char *basis = sas_regulation_dialogue_basis (facts->regulation, plan->cases | (by_reviewer ? SAS_DIALOGUE_REVIEWER : 0));

  return basis == NULL && facts->dialogue_always ? "" : basis;
}

/* p. 66 (8). Nobody misses a plan of people who are not to have one. */
static gboolean
must_have_plan (const SasTaskSearch *self, const SasPerson *person)
{
  return !self->facts->begun_only && !sas_regulation_is_exempt_legal_state (self->facts->regulation, person->legal_state);
}

static const SasTaskPlan *
plan_of (const SasTaskSearch *self, const char *nip)
{
  const SasTaskPlan *plan = g_hash_table_lookup (self->planned, nip);

  return plan != NULL && plan->state != SAS_PLAN_CANCELLED ? plan : NULL;
}

/* --- mine --- */

static void
find_mine (SasTaskSearch *self, const SasPerson *me)
{
  const SasTaskFacts *facts = self->facts;
  const SasTaskPlan *plan = plan_of (self, me->nip);
  g_autofree char *name = sas_person_full_name (me);
  const char *appraiser = plan != NULL ? plan->appraiser : NULL;
  const SasPerson *reviewer = sas_roster_reviewer_above (facts->roster, me->nip, appraiser, facts->today);
  g_autofree char *superior = reviewer != NULL ? sas_person_full_name (reviewer) : NULL;

  if (plan == NULL && must_have_plan (self, me))
    add (self, SAS_TASK_BEGIN, me->nip, name, NULL, self->deadline, 1);
  else if (plan != NULL && plan->state == SAS_PLAN_DRAFT)
    add (self, SAS_TASK_SUBMIT, me->nip, name, plan, term_of (self, plan), 1);
  else if (plan != NULL && plan->state == SAS_PLAN_RETURNED)
    add (self, SAS_TASK_MEND, me->nip, name, plan, term_of (self, plan), plan->open_notes);
  if (plan != NULL && !is_settled (plan) && reviewer != NULL && facts->today > self->deadline && term_of (self, plan) != SAS_DATE_NONE &&
      plan->dialogues == 0)
    add (self, SAS_TASK_CLARIFY, reviewer->nip, superior, plan, self->deadline, 1);
}

/* --- those of others that wait for me --- */

/* Submitted to me; the dialogue first, where one is asked for. */
static void
add_to_set (SasTaskSearch *self, const SasTaskPlan *plan, SasTaskKind kind)
{
  const char *basis = plan->dialogues == 0 ? dialogue_basis (self, plan, kind == SAS_TASK_TAKE_OVER) : NULL;

  if (basis != NULL)
    add (self, SAS_TASK_DIALOGUE, plan->nip, plan->name, plan, term_of (self, plan), 1)->basis = *basis != '\0' ? basis : NULL;
  add (self, kind, plan->nip, plan->name, plan, term_of (self, plan), 1);
}

static void
find_submitted (SasTaskSearch *self, const char *me)
{
  const SasTaskFacts *facts = self->facts;

  for (guint i = 0; i < facts->plans->len; i++)
    {
      const SasTaskPlan *plan = g_ptr_array_index (facts->plans, i);
      const SasPerson *reviewer;

      if (plan->state != SAS_PLAN_SUBMITTED || g_str_equal (plan->nip, me))
        continue;
      if (g_strcmp0 (plan->appraiser, me) == 0)
        add_to_set (self, plan, SAS_TASK_APPROVE);
      else if (facts->today > self->deadline)   /* p. 65 (5) */
        {
          reviewer = sas_roster_reviewer_above (facts->roster, plan->nip, plan->appraiser, facts->today);
          if (reviewer != NULL && g_str_equal (reviewer->nip, me))
            add_to_set (self, plan, SAS_TASK_TAKE_OVER);
        }
    }
}

static void
find_members (SasTaskSearch *self, const char *me)
{
  const SasTaskFacts *facts = self->facts;
  GPtrArray *people = sas_roster_people (facts->roster);

  for (guint i = 0; i < people->len; i++)
    {
      const SasPerson *person = g_ptr_array_index (people, i);
      const SasPerson *appraiser = sas_roster_appraiser (facts->roster, person->nip, facts->today);
      g_autofree char *name = NULL;

      if (appraiser == NULL || !g_str_equal (appraiser->nip, me) || !must_have_plan (self, person) ||
          plan_of (self, person->nip) != NULL)
        continue;
      name = sas_person_full_name (person);
      add (self, SAS_TASK_MEMBER, person->nip, name, NULL, self->deadline, 1);
    }
}

/* --- the office's --- */

/* How many there are, the first by name. */
typedef struct { guint count; const SasPerson *first; } Tally;

static void
count_one (Tally *tally, const SasPerson *person)
{
  if (tally->count++ == 0)
    tally->first = person;
}

static void
add_tally (SasTaskSearch *self, SasTaskKind kind, const Tally *tally, SasDate due)
{
  g_autofree char *name = tally->first != NULL ? sas_person_full_name (tally->first) : NULL;

  if (tally->count > 0)
    add (self, kind, tally->first->nip, name, NULL, due, tally->count);
}

static gboolean
has_appraiser (const SasTaskSearch *self, const SasPerson *person)
{
  return person->superior_name != NULL || sas_roster_appraiser (self->facts->roster, person->nip, self->facts->today) != NULL;
}

static void
find_people (SasTaskSearch *self)
{
  GPtrArray *people = sas_roster_people (self->facts->roster);
  Tally unplanned = { 0 }, unappraised = { 0 };

  for (guint i = 0; i < people->len; i++)
    {
      const SasPerson *person = g_ptr_array_index (people, i);

      if (!must_have_plan (self, person))
        continue;
      if (plan_of (self, person->nip) == NULL)
        count_one (&unplanned, person);
      if (!has_appraiser (self, person))
        count_one (&unappraised, person);
    }
  add_tally (self, SAS_TASK_PEOPLE, &unplanned, self->deadline);
  add_tally (self, SAS_TASK_APPRAISER, &unappraised, SAS_DATE_NONE);
}

/* Set by an official without a number (p. 65 (2)-(3)): the operator writes down what he signed. */
static void
find_unnumbered (SasTaskSearch *self)
{
  for (guint i = 0; i < self->facts->plans->len; i++)
    {
      const SasTaskPlan *plan = g_ptr_array_index (self->facts->plans, i);

      if (plan->state == SAS_PLAN_SUBMITTED && plan->appraiser == NULL)
        add_to_set (self, plan, SAS_TASK_APPROVE);
    }
}

static void
find_vacancies (SasTaskSearch *self)
{
  GPtrArray *units = sas_roster_units (self->facts->roster);
  const SasUnit *first = NULL;
  SasTask *task;
  guint count = 0;

  for (guint i = 0; i < units->len && !self->facts->begun_only; i++)
    {
      const SasUnit *unit = g_ptr_array_index (units, i);

      if (unit->head_position == NULL || sas_roster_leader_at (self->facts->roster, unit->code, self->facts->today) != NULL)
        continue;
      if (count++ == 0)
        first = unit;
    }
  if (count == 0)
    return;
  task = add (self, SAS_TASK_VACANCY, "", first->name, NULL, SAS_DATE_NONE, count);
  g_free (task->place);
  task->place = g_strdup (first->code);
}

/* --- all of it --- */

static int
compare_tasks (gconstpointer a, gconstpointer b)
{
  const SasTask *first = *(const SasTask *const *) a, *second = *(const SasTask *const *) b;

  if (first->urgency != second->urgency)
    return (int) second->urgency - (int) first->urgency;
  if ((first->due == SAS_DATE_NONE) != (second->due == SAS_DATE_NONE))
    return first->due == SAS_DATE_NONE ? 1 : -1;
  if (first->due != second->due)
    return first->due < second->due ? -1 : 1;
  return (int) first->kind - (int) second->kind;  /* the sort is stable: names stay in their order */
}

GPtrArray *
sas_tasks (const SasTaskFacts *facts)
{
  SasTaskSearch self = { facts, g_ptr_array_new_with_free_func ((GDestroyNotify) sas_task_free),
                  sas_regulation_plan_deadline (facts->regulation, facts->year), NULL };
  g_autoptr (GHashTable) planned = g_hash_table_new (g_str_hash, g_str_equal);
  const SasPerson *me = facts->actor->operator_ ? NULL : sas_roster_person (facts->roster, facts->actor->nip);

  for (guint i = 0; i < facts->plans->len; i++)
    {
      SasTaskPlan *plan = g_ptr_array_index (facts->plans, i);

      g_hash_table_insert (planned, plan->nip, plan);
    }
  self.planned = planned;
  if (me != NULL)
    {
      find_mine (&self, me);
      find_submitted (&self, me->nip);
      find_members (&self, me->nip);
    }
  if (facts->actor->operator_)
    {
      find_unnumbered (&self);
      find_people (&self);
      find_vacancies (&self);
    }
  if (!facts->begun_only)
    sas_task_find_year (&self);
  g_ptr_array_sort (self.tasks, compare_tasks);
  return self.tasks;
}

GPtrArray *
sas_task_people (SasRoster *roster, const char *nip, SasDate today)
{
  GPtrArray *people = sas_roster_people (roster);
  GPtrArray *nips = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < people->len; i++)
    {
      const SasPerson *person = g_ptr_array_index (people, i);
      const SasPerson *appraiser = sas_roster_appraiser (roster, person->nip, today);
      const SasPerson *reviewer = appraiser != NULL ? sas_roster_appraiser (roster, appraiser->nip, today) : NULL;

      if (g_str_equal (person->nip, nip) || (appraiser != NULL && g_str_equal (appraiser->nip, nip)) ||
          (reviewer != NULL && g_str_equal (reviewer->nip, nip)))
        g_ptr_array_add (nips, g_strdup (person->nip));
    }
  return nips;
}

char *
sas_task_days_text (const SasTask *task)
{
  if (task->due == SAS_DATE_NONE)
    return g_strdup ("");
  if (task->urgency == SAS_TASK_LATE)
    return task->days == 0 ? g_strdup (_("overdue")) : g_strdup_printf (_("%d working days overdue"), -task->days);
  if (task->urgency == SAS_TASK_TODAY)
    return g_strdup (_("last working day"));
  return g_strdup_printf (_("%d working days left"), task->days);
}

/* Those that stand for several name the first. */
char *
sas_task_who (const SasTask *task)
{
  if (kinds[task->kind].several == NULL || task->count < 2)
    return g_strdup (task->name);
  return g_strdup_printf (ngettext_ ("%s and %u more", "%s and %u more", task->count - 1), task->name, task->count - 1);
}

json_t *
sas_tasks_to_json (GPtrArray *tasks)
{
  json_t *array = json_array ();

  for (guint i = 0; i < tasks->len; i++)
    {
      const SasTask *task = g_ptr_array_index (tasks, i);
      g_autofree char *due = task->due != SAS_DATE_NONE ? sas_date_to_iso (task->due) : NULL;
      g_autofree char *remind = task->remind != SAS_DATE_NONE ? sas_date_to_iso (task->remind) : NULL;

      json_array_append_new (array, json_pack ("{s:s, s:s, s:s, s:i, s:s?, s:i, s:s, s:s?, s:s?, s:o, s:s, s:s, s:s, s:s?}", "kind", sas_task_kinds[task->kind],
                                               "nip", task->nip, "name", task->name, "year", task->year,
                                               "period", task->period >= 0 ? sas_periods[task->period] : NULL, "count", (int) task->count,
                                               "sentence", task->sentence, "due", due, "remind", remind,
                                               "days", task->due != SAS_DATE_NONE ? json_integer (task->days) : json_null (),
                                               "urgency", sas_task_urgencies[task->urgency], "page", task->page, "place", task->place,
                                               "basis", task->basis));
    }
  return array;
}
