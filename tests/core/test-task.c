/* What waits for whom, around the end of January (domain.md 3.2, 6; pp. 65-66). */
#include <string.h>
#include "sas-task.h"

#define CHIEF "196804121993032004"
#define HEAD "197209151998031005"
#define MEMBER "197811032005011006"
#define AWAY "198006172008011012"

static void
put (SasRoster *roster, const char *nip, const char *name, const char *superior, const char *legal_state)
{
  SasPerson *person = sas_person_new ();

  sas_record_set_text (&sas_person_type, person, "nip", nip);
  sas_record_set_text (&sas_person_type, person, "name", name);
  sas_record_set_text (&sas_person_type, person, "superior", superior);
  sas_record_set_text (&sas_person_type, person, "superior_name", superior == NULL ? "Bupati Tirtasari" : NULL);
  sas_record_set_text (&sas_person_type, person, "legal_state", legal_state);
  sas_roster_put_person (roster, person);
}

static SasRoster *
make_roster (void)
{
  SasRoster *roster = sas_roster_new ();

  put (roster, CHIEF, "Sekar Widuri", NULL, "Aktif");
  put (roster, HEAD, "Parlindungan", CHIEF, "Aktif");
  put (roster, MEMBER, "I Made", HEAD, "Aktif");
  put (roster, AWAY, "Orang Cuti", HEAD, "Cuti di Luar Tanggungan Negara");
  return roster;
}

/* The plan that waits by its id; a plan at work by its owner: where it was not set in time, me, not my appraiser's superior. */
static const char *
place_of (const SasTask *task, const char *nip)
{
  if (g_str_equal (task->page, "approval"))
    return "p1";
  return task->kind == SAS_TASK_CLARIFY ? nip : task->nip;
}

/* The kinds and urgencies of what waits for @nip (NULL: HR) on @today, when MEMBER's plan is in @state (-1: there is none). */
static char *
ask (const char *nip, const char *today, int state, guint dialogues, SasDialogueCases cases)
{
  g_autoptr (SasRoster) roster = make_roster ();
  g_autoptr (SasCalendar) calendar = sas_calendar_new (5);
  g_autoptr (SasActor) actor = nip != NULL ? sas_actor_new (nip, nip) : sas_actor_operator ();
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  g_autoptr (GPtrArray) tasks = NULL;
  SasTaskPlan member = { (char *) "p1", (char *) MEMBER, (char *) "I Made", 2026, 1, (SasPlanState) state, (char *) HEAD, 2, dialogues, cases };
  SasTaskPlan head = { (char *) "p2", (char *) HEAD, (char *) "Parlindungan", 2026, 1, SAS_PLAN_APPROVED, (char *) CHIEF, 0, 0, 0 };
  SasTaskPlan chief = { (char *) "p3", (char *) CHIEF, (char *) "Sekar Widuri", 2026, 1, SAS_PLAN_APPROVED, NULL, 0, 0, 0 };
  SasTaskFacts facts = { actor, roster, calendar, sas_regulation_for_year (2026), plans, 2026, sas_date_from_iso (today), FALSE, FALSE,
                         NULL, NULL, NULL };
  GString *text = g_string_new (NULL);

  g_ptr_array_add (plans, &head);
  g_ptr_array_add (plans, &chief);
  if (state >= 0)
    g_ptr_array_add (plans, &member);
  tasks = sas_tasks (&facts);
  for (guint i = 0; i < tasks->len; i++)
    {
      const SasTask *task = g_ptr_array_index (tasks, i);

      g_assert_cmpint (task->sentence[0], !=, 0);
      g_assert_cmpstr (task->place, ==, place_of (task, nip));
      g_assert_true (task->due == SAS_DATE_NONE || task->basis != NULL);
      g_string_append_printf (text, "%s%s:%s:%d", i > 0 ? " " : "", sas_task_kinds[task->kind], sas_task_urgencies[task->urgency], task->days);
    }
  return g_string_free (text, FALSE);
}

/* 31 January 2026 is a Saturday: the last working day before it is Friday the 30th. */
static const struct { const char *nip, *today; int state; guint dialogues; SasDialogueCases cases; const char *tasks; } cases[] = {
  { MEMBER, "2026-01-09", -1, 0, 0, "begin:later:15" },
  { MEMBER, "2026-01-23", -1, 0, 0, "begin:soon:5" },
  { MEMBER, "2026-01-30", -1, 0, 0, "begin:today:0" },
  { MEMBER, "2026-01-31", -1, 0, 0, "begin:today:0" },
  { MEMBER, "2026-02-02", -1, 0, 0, "begin:late:-1" },
  { AWAY, "2026-01-23", -1, 0, 0, "" },                                        /* p. 66 (8) c */
  { MEMBER, "2026-01-23", SAS_PLAN_DRAFT, 0, 0, "submit:soon:5" },
  { MEMBER, "2026-01-23", SAS_PLAN_RETURNED, 0, 0, "mend:soon:5" },
  { MEMBER, "2026-01-23", SAS_PLAN_SUBMITTED, 0, 0, "" },
  { MEMBER, "2026-02-02", SAS_PLAN_SUBMITTED, 0, 0, "clarify:late:-1" },       /* p. 65 (5) */
  { MEMBER, "2026-02-02", SAS_PLAN_SUBMITTED, 1, 0, "" },
  { MEMBER, "2026-06-02", SAS_PLAN_DRAFT, 0, SAS_DIALOGUE_REVISION, "submit:later:0" },   /* the old version holds */
  { HEAD, "2026-01-23", -1, 0, 0, "member:soon:5" },
  { HEAD, "2026-01-23", SAS_PLAN_SUBMITTED, 0, 0, "approve:soon:5" },
  { HEAD, "2026-06-02", SAS_PLAN_SUBMITTED, 0, SAS_DIALOGUE_REVISION, "dialogue:later:0 approve:later:0" },
  { HEAD, "2026-06-02", SAS_PLAN_SUBMITTED, 1, SAS_DIALOGUE_REVISION, "approve:later:0" },
  { HEAD, "2026-01-23", SAS_PLAN_SUBMITTED, 0, SAS_DIALOGUE_STUDY_LEAVE, "dialogue:soon:5 approve:soon:5" },
  { CHIEF, "2026-01-30", SAS_PLAN_SUBMITTED, 0, 0, "" },
  { CHIEF, "2026-02-02", SAS_PLAN_SUBMITTED, 0, 0, "dialogue:late:-1 take-over:late:-1" },
  { NULL, "2026-01-23", -1, 0, 0, "people:soon:5" },
  { NULL, "2026-01-23", SAS_PLAN_DRAFT, 0, 0, "" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *tasks = ask (cases[i].nip, cases[i].today, cases[i].state, cases[i].dialogues, cases[i].cases);

  g_assert_cmpstr (tasks, ==, cases[i].tasks);
}

/* p. 65 (5): who stands above the appraiser that the plan names takes over, not who stands above the one of the staff data. */
static void
test_named_appraiser (void)
{
  static const struct { const char *nip; gboolean takes_over; } named[] = { { HEAD, TRUE }, { CHIEF, FALSE } };
  g_autoptr (SasRoster) roster = make_roster ();
  g_autoptr (SasCalendar) calendar = sas_calendar_new (5);
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  SasTaskPlan member = { (char *) "p1", (char *) MEMBER, (char *) "I Made", 2026, 1, SAS_PLAN_SUBMITTED, (char *) AWAY, 0, 0, 0 };

  g_ptr_array_add (plans, &member);
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    {
      g_autoptr (SasActor) actor = sas_actor_new (named[i].nip, named[i].nip);
      SasTaskFacts facts = { actor, roster, calendar, sas_regulation_for_year (2026), plans, 2026, sas_date_new (2026, 2, 2),
                             FALSE, FALSE, NULL, NULL, NULL };
      g_autoptr (GPtrArray) tasks = sas_tasks (&facts);
      gboolean found = FALSE;

      for (guint j = 0; j < tasks->len; j++)
        found |= ((SasTask *) tasks->pdata[j])->kind == SAS_TASK_TAKE_OVER;
      g_assert_cmpint (found, ==, named[i].takes_over);
    }
}

/* Whose plans can wait for somebody: his own, those he appraises, those he reviews. */
static void
test_people (void)
{
  g_autoptr (SasRoster) roster = make_roster ();
  SasDate today = sas_date_new (2026, 1, 23);
  g_autoptr (GPtrArray) member = sas_task_people (roster, MEMBER, today);
  g_autoptr (GPtrArray) head = sas_task_people (roster, HEAD, today);
  g_autoptr (GPtrArray) chief = sas_task_people (roster, CHIEF, today);

  g_assert_cmpuint (member->len, ==, 1);
  g_assert_cmpuint (head->len, ==, 3);
  g_assert_cmpuint (chief->len, ==, 4);
}

/* --- the appraisal year: quarter III, whose days end on 14 October --- */

/* The kinds, urgencies and places of what waits for @nip (NULL: HR), when MEMBER's evaluation stands so. @count: of such members. */
static char *
ask_year (const char *nip, const char *today, SasEvaluationState state, SasEvaluator evaluator, guint count)
{
  g_autoptr (SasRoster) roster = make_roster ();
  g_autoptr (SasCalendar) calendar = sas_calendar_new (5);
  g_autoptr (SasActor) actor = nip != NULL ? sas_actor_new (nip, nip) : sas_actor_operator ();
  g_autoptr (GPtrArray) plans = g_ptr_array_new (), evaluations = g_ptr_array_new ();
  g_autoptr (GPtrArray) tasks = NULL;
  SasTaskEvaluation member = {
    (char *) MEMBER, (char *) "I Made", (char *) HEAD,
    { state, evaluator, SAS_PERIOD_Q3, 2026, FALSE, sas_date_new (2026, 10, 14), sas_date_new (2026, 10, 12), sas_date_new (2026, 10, 19),
      sas_date_new (2026, 10, 26), sas_date_from_iso (today) },
  };
  SasTaskFacts facts = { actor, roster, calendar, sas_regulation_for_year (2026), plans, 2026, sas_date_from_iso (today), FALSE, FALSE,
                         evaluations, NULL, NULL };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    g_ptr_array_add (evaluations, &member);
  tasks = sas_tasks (&facts);
  for (guint i = 0; i < tasks->len; i++)
    {
      const SasTask *task = g_ptr_array_index (tasks, i);

      if (task->period < 0)   /* of planning */
        continue;
      g_assert_nonnull (strstr (task->sentence, "III 2026"));
      g_assert_nonnull (task->basis);
      g_string_append_printf (text, "%s%s:%s:%u:%s", text->len > 0 ? " " : "", sas_task_kinds[task->kind], sas_task_urgencies[task->urgency],
                              task->count, task->place);
    }
  return g_string_free (text, FALSE);
}

#define ONE(nip) nip " q3"
#define TEAM(nip) "@" nip " q3"
static const struct
{
  const char *nip, *today;
  SasEvaluationState state;
  SasEvaluator evaluator;
  guint count;
  const char *tasks;
} years[] = {
  { MEMBER, "2026-10-08", SAS_EVALUATION_OPEN, SAS_EVALUATOR_APPRAISER, 1, "realise:soon:1:" MEMBER "/q3" },
  { MEMBER, "2026-10-08", SAS_EVALUATION_REALISED, SAS_EVALUATOR_APPRAISER, 1, "" },
  { HEAD, "2026-10-08", SAS_EVALUATION_OPEN, SAS_EVALUATOR_APPRAISER, 1, "" },
  { HEAD, "2026-10-08", SAS_EVALUATION_REALISED, SAS_EVALUATOR_APPRAISER, 3, "rate:soon:3:" TEAM (HEAD) },
  { HEAD, "2026-10-08", SAS_EVALUATION_RATED, SAS_EVALUATOR_APPRAISER, 1, "finalise:soon:1:" TEAM (HEAD) },
  { CHIEF, "2026-10-08", SAS_EVALUATION_RATED, SAS_EVALUATOR_APPRAISER, 1, "" },
  { HEAD, "2026-10-15", SAS_EVALUATION_RATED, SAS_EVALUATOR_APPRAISER, 1, "" },                   /* it has moved on, p. 90 (11) */
  { CHIEF, "2026-10-15", SAS_EVALUATION_RATED, SAS_EVALUATOR_APPRAISER, 2, "evaluate:later:2:" TEAM (HEAD) },
  { CHIEF, "2026-10-15", SAS_EVALUATION_OPEN, SAS_EVALUATOR_REVIEWER, 1, "rate:later:1:" TEAM (HEAD) },
  { HEAD, "2026-10-15", SAS_EVALUATION_FINAL, SAS_EVALUATOR_APPRAISER, 1, "deliver:later:1:" TEAM (HEAD) },
  { MEMBER, "2026-10-20", SAS_EVALUATION_DELIVERED, SAS_EVALUATOR_APPRAISER, 1, "acknowledge:later:1:" ONE (MEMBER) " object:later:1:" ONE (MEMBER) },
  { MEMBER, "2026-11-10", SAS_EVALUATION_ACKNOWLEDGED, SAS_EVALUATOR_APPRAISER, 1, "" },          /* 14 working days have passed */
  { HEAD, "2026-10-27", SAS_EVALUATION_OBJECTED, SAS_EVALUATOR_APPRAISER, 1, "explain:later:1:" ONE (MEMBER) },
  { CHIEF, "2026-10-27", SAS_EVALUATION_OBJECTED, SAS_EVALUATOR_APPRAISER, 1, "" },               /* not before the explanation */
  { CHIEF, "2026-10-28", SAS_EVALUATION_EXPLAINED, SAS_EVALUATOR_APPRAISER, 1, "decide:soon:1:" ONE (MEMBER) },
  { HEAD, "2026-10-28", SAS_EVALUATION_DECIDED, SAS_EVALUATOR_APPRAISER, 4, "report:later:4:" TEAM (HEAD) },
  { NULL, "2026-10-14", SAS_EVALUATION_RATED, SAS_EVALUATOR_APPRAISER, 4, "" },
  { NULL, "2026-10-15", SAS_EVALUATION_RATED, SAS_EVALUATOR_APPRAISER, 4, "unevaluated:late:4:q3" },
  { AWAY, "2026-10-15", SAS_EVALUATION_RATED, SAS_EVALUATOR_APPRAISER, 4, "" },
};

static void
test_year (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *tasks = ask_year (years[i].nip, years[i].today, years[i].state, years[i].evaluator, years[i].count);

  g_assert_cmpstr (tasks, ==, years[i].tasks);
}

/* p. 65 (3): a regent has no number; HR sees what waits for him. */
static void
test_appraiser_without_number (void)
{
  g_autoptr (SasRoster) roster = make_roster ();
  g_autoptr (SasCalendar) calendar = sas_calendar_new (5);
  g_autoptr (SasActor) operator_ = sas_actor_operator ();
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  g_autoptr (GPtrArray) tasks = NULL;
  SasTaskPlan chief = { (char *) "p3", (char *) CHIEF, (char *) "Sekar Widuri", 2026, 1, SAS_PLAN_SUBMITTED, NULL, 0, 0, 0 };
  SasTaskFacts facts = { operator_, roster, calendar, sas_regulation_for_year (2026), plans, 2026, sas_date_new (2026, 1, 23), FALSE, FALSE, NULL, NULL, NULL };

  g_ptr_array_add (plans, &chief);
  tasks = sas_tasks (&facts);
  g_assert_cmpuint (tasks->len, ==, 2);   /* and two people without a plan; nobody without an appraiser */
  g_assert_cmpint (((SasTask *) tasks->pdata[0])->kind, ==, SAS_TASK_APPROVE);
  g_assert_cmpint (((SasTask *) tasks->pdata[1])->kind, ==, SAS_TASK_PEOPLE);
  g_assert_cmpuint (((SasTask *) tasks->pdata[1])->count, ==, 2);
}

/* Feedback that was asked of somebody waits for him until the day that was wished for, and opens by its id. */
static void
test_asked (void)
{
  static const struct { SasTaskUrgency urgency; guint day; } days[] = {
    { SAS_TASK_LATER, 2 }, { SAS_TASK_SOON, 11 }, { SAS_TASK_TODAY, 13 }, { SAS_TASK_LATE, 16 },
  };
  g_autoptr (SasRoster) roster = make_roster ();
  g_autoptr (SasCalendar) calendar = sas_calendar_new (5);
  g_autoptr (SasActor) actor = sas_actor_new (AWAY, "Orang Cuti");
  g_autoptr (GPtrArray) plans = g_ptr_array_new (), requests = g_ptr_array_new ();
  SasTaskRequest request = { (char *) "r1", (char *) MEMBER, (char *) "I Made", (char *) "Kolaboratif", 2026, sas_date_new (2026, 11, 13) };

  g_ptr_array_add (requests, &request);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      SasTaskFacts facts = { .actor = actor, .roster = roster, .calendar = calendar, .regulation = sas_regulation_for_year (2026), .plans = plans,
                             .year = 2026, .today = sas_date_new (2026, 11, days[i].day), .requests = requests };
      g_autoptr (GPtrArray) tasks = sas_tasks (&facts);
      const SasTask *task = g_ptr_array_index (tasks, 0);

      g_assert_cmpuint (tasks->len, ==, 1);
      g_assert_cmpint (task->kind, ==, SAS_TASK_ANSWER);
      g_assert_cmpint (task->urgency, ==, days[i].urgency);
      g_assert_cmpstr (task->place, ==, "request/r1");
      g_assert_nonnull (strstr (task->sentence, "Kolaboratif"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/task/asked", test_asked);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/task/%u", i);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autofree char *name = g_strdup_printf ("/task/year/%u", i);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_year);
    }
  g_test_add_func ("/task/people", test_people);
  g_test_add_func ("/task/named-appraiser", test_named_appraiser);
  g_test_add_func ("/task/appraiser-without-number", test_appraiser_without_number);
  return g_test_run ();
}
