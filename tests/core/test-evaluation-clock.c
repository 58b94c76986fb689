/* The statutory clock of an evaluation: the worked dates of the regulation's terms, a whole year with its holidays,
 * and a case that moves to the appraiser's superior by itself. */
#include "sas-evaluation-clock.h"
#include "sas-task.h"

static SasDate
day (const char *iso)
{
  SasDate date = sas_date_from_iso (iso);

  g_assert_cmpuint (date, !=, SAS_DATE_NONE);
  return date;
}

/* Five days a week. @holidays: ended by NULL. (transfer full) */
static SasCalendar *
make_calendar (const char *const *holidays)
{
  SasCalendar *calendar = sas_calendar_new (5);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_holiday_free);

  for (guint i = 0; holidays[i] != NULL; i++)
    g_ptr_array_add (list, sas_holiday_new (day (holidays[i]), "libur", SAS_HOLIDAY_NATIONAL));
  sas_calendar_add_holidays (calendar, list);
  return calendar;
}

static const char *const march_2027[] = { "2027-03-08", "2027-03-10", "2027-03-11", NULL };
/* A year as offices have it: holidays and joint leave. */
static const char *const year_2026[] = {
  "2026-01-01", "2026-01-16", "2026-02-16", "2026-02-17", "2026-03-18", "2026-03-19", "2026-03-20", "2026-03-23",
  "2026-03-24", "2026-04-03",
  "2026-05-01", "2026-05-14", "2026-05-15", "2026-05-27", "2026-05-28", "2026-06-01", "2026-06-16", "2026-08-17",
  "2026-08-25", "2026-12-24",
  "2026-12-25", "2027-01-01", NULL,
};

static void
test_worked (void)
{
  static const struct
  {
    SasEvaluationState state;
    SasEvaluator evaluator;
    const char *action;
    SasRoles who;
    const char *due, *basis;
  } cases[] = {
    { SAS_EVALUATION_FINAL, SAS_EVALUATOR_APPRAISER, "deliver", SAS_ROLE_APPRAISER, "2027-02-05", "p. 114 (5)" },
    { SAS_EVALUATION_FINAL, SAS_EVALUATOR_REVIEWER, "deliver", SAS_ROLE_REVIEWER, "2027-01-27", "p. 116 (9)" },
    { SAS_EVALUATION_DELIVERED, SAS_EVALUATOR_APPRAISER, "acknowledge", SAS_ROLE_EMPLOYEE, "2027-02-25", "p. 114 (6)" },
    { SAS_EVALUATION_DELIVERED, SAS_EVALUATOR_REVIEWER, "acknowledge", SAS_ROLE_EMPLOYEE, "2027-02-16", "p. 116 (10)" },
    { SAS_EVALUATION_DELIVERED, SAS_EVALUATOR_APPRAISER, "object", SAS_ROLE_EMPLOYEE, "2027-02-25", "p. 117 (2)" },
    { SAS_EVALUATION_ACKNOWLEDGED, SAS_EVALUATOR_APPRAISER, "object", SAS_ROLE_EMPLOYEE, "2027-02-25", "p. 117 (2)" },
    { SAS_EVALUATION_OBJECTED, SAS_EVALUATOR_APPRAISER, "decide", SAS_ROLE_REVIEWER, "2027-03-09", "p. 117 (6)" },
    { SAS_EVALUATION_EXPLAINED, SAS_EVALUATOR_APPRAISER, "decide", SAS_ROLE_REVIEWER, "2027-03-09", "p. 117 (6)" },
    { SAS_EVALUATION_ACKNOWLEDGED, SAS_EVALUATOR_APPRAISER, "report", SAS_ROLE_APPRAISER, "2027-03-17", "p. 115 (7)" },
    { SAS_EVALUATION_DECIDED, SAS_EVALUATOR_REVIEWER, "report", SAS_ROLE_REVIEWER, "2027-03-17", "p. 115 (7)" },
    { SAS_EVALUATION_RATED, SAS_EVALUATOR_APPRAISER, "take-over", SAS_ROLE_REVIEWER, "2027-02-18", "p. 116 (8)" },
    { SAS_EVALUATION_RATED, SAS_EVALUATOR_REVIEWER, "finalise", SAS_ROLE_REVIEWER, "2027-02-18", "p. 116 (8)" },
  };
  g_autoptr (SasCalendar) calendar = make_calendar (march_2027);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SasEvaluationTimes times = {
        .state = cases[i].state, .evaluator = cases[i].evaluator, .period = SAS_PERIOD_ANNUAL, .year = 2026,
        .window_closes = day ("2027-01-31"), .signed_ = day ("2027-01-18"), .received = day ("2027-02-05"),
        .objected = day ("2027-02-25"),
        .today = day ("2027-02-01"),
      };
      g_autoptr (GArray) list = sas_evaluation_due (&times, calendar);
      guint found = 0;

      for (guint k = 0; k < list->len; k++)
        {
          const SasDue *due = &g_array_index (list, SasDue, k);
          g_autofree char *date = sas_date_to_iso (due->due);

          if (!g_str_equal (due->action, cases[i].action))
            continue;
          g_assert_cmpstr (date, ==, cases[i].due);
          g_assert_cmpstr (due->basis, ==, cases[i].basis);
          g_assert_cmpint (due->who, ==, cases[i].who);
          found++;
        }
      g_assert_cmpuint (found, ==, 1);
    }
}

/* Nobody objects against what is final from the start (p. 90 (11)-(12)). */
static void
test_conclusive (void)
{
  g_autoptr (SasCalendar) calendar = make_calendar (march_2027);
  SasEvaluationTimes times = {
    .state = SAS_EVALUATION_DELIVERED, .period = SAS_PERIOD_ANNUAL, .year = 2026, .conclusive = TRUE,
    .window_closes = day ("2027-01-31"), .signed_ = day ("2027-01-18"), .received = day ("2027-02-05"),
    .today = day ("2027-02-08"),
  };
  g_autoptr (GArray) list = sas_evaluation_due (&times, calendar);

  g_assert_cmpuint (list->len, ==, 2);
  for (guint i = 0; i < list->len; i++)
    g_assert_cmpstr (g_array_index (list, SasDue, i).action, !=, "object");
}

/* Who is to evaluate on a day: one person alone, the appraiser within the window, his superior after it. */
static SasRoles
evaluates_on (SasPeriod period, SasDate closes, SasDate today, const SasCalendar *calendar)
{
  SasEvaluationTimes times = { .state = SAS_EVALUATION_REALISED, .period = period, .year = 2026,
                               .window_closes = closes, .today = today };
  g_autoptr (GArray) list = sas_evaluation_due (&times, calendar);

  g_assert_cmpuint (list->len, ==, 1);
  g_assert_cmpuint (g_array_index (list, SasDue, 0).due, >=, closes);
  return g_array_index (list, SasDue, 0).who;
}

static void
test_moves_to_superior (void)
{
  static const SasPeriod periods[] = { SAS_PERIOD_Q1, SAS_PERIOD_Q2, SAS_PERIOD_Q3, SAS_PERIOD_Q4, SAS_PERIOD_ANNUAL };
  g_autoptr (SasCalendar) calendar = make_calendar (year_2026);

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      SasDate opens = sas_period_window_opens (&sas_period_window_default, periods[i], 2026);
      SasDate closes = sas_period_window_closes (&sas_period_window_default, periods[i], 2026, calendar);

      g_assert_cmpuint (closes, >, opens);
      for (SasDate today = opens; today <= closes + 40; today++)
        g_assert_cmpint (evaluates_on (periods[i], closes, today, calendar), ==,
                         today <= closes ? SAS_ROLE_APPRAISER : SAS_ROLE_REVIEWER);
    }
}

/* Whatever the day a document was signed in the year, the last day for handing it over is a working day, and as many
 * working days later as the term has. */
static void
test_year (void)
{
  g_autoptr (SasCalendar) calendar = make_calendar (year_2026);

  for (SasDate signed_ = day ("2026-01-01"); signed_ <= day ("2026-12-10"); signed_++)
    for (guint evaluator = SAS_EVALUATOR_APPRAISER; evaluator <= SAS_EVALUATOR_REVIEWER; evaluator++)
      {
        SasEvaluationTimes times = {
          .state = SAS_EVALUATION_FINAL, .evaluator = (SasEvaluator) evaluator, .period = SAS_PERIOD_Q1, .year = 2026,
          .window_closes = signed_, .signed_ = signed_, .today = signed_,
        };
        g_autoptr (GArray) list = sas_evaluation_due (&times, calendar);
        SasDate due;

        g_assert_cmpuint (list->len, ==, 1);
        due = g_array_index (list, SasDue, 0).due;
        g_assert_true (sas_calendar_is_working (calendar, due));
        g_assert_cmpint (sas_calendar_days_between (calendar, signed_, due), ==,
                         evaluator == SAS_EVALUATOR_APPRAISER ? 14 : 7);
      }
}

/* A letter moves the end of that year's annual evaluation, and with it who evaluates on each day, the superior's term and the report; no
 * other year, no shorter period, and no day that is counted from the receipt. */
static void
test_extended (void)
{
  SasPeriodWindow window = sas_period_window_default;
  g_autoptr (SasCalendar) calendar = make_calendar (year_2026);
  SasDate closes = day ("2027-02-26");
  SasEvaluationTimes times = { .state = SAS_EVALUATION_ACKNOWLEDGED, .period = SAS_PERIOD_ANNUAL, .year = 2026, .window_closes = closes,
                               .signed_ = day ("2027-02-10"), .received = day ("2027-02-15"), .today = day ("2027-02-16") };
  g_autoptr (GArray) list = NULL;

  window.extended[0].year = 2026;
  window.extended[0].closes = closes;
  window.extended[1].year = 2024;
  window.extended[1].closes = day ("2025-03-31");
  g_assert_cmpuint (sas_period_window_closes (&window, SAS_PERIOD_ANNUAL, 2026, calendar), ==, closes);
  g_assert_cmpuint (sas_period_window_closes (&window, SAS_PERIOD_ANNUAL, 2024, calendar), ==, day ("2025-03-31"));
  g_assert_cmpuint (sas_period_window_closes (&window, SAS_PERIOD_ANNUAL, 2025, calendar), ==, day ("2026-01-31"));
  g_assert_cmpuint (sas_period_window_closes (&window, SAS_PERIOD_Q4, 2026, calendar), ==,
                    sas_period_window_closes (&sas_period_window_default, SAS_PERIOD_Q4, 2026, calendar));
  for (SasDate today = day ("2026-12-20"); today <= closes + 40; today++)
    g_assert_cmpint (evaluates_on (SAS_PERIOD_ANNUAL, closes, today, calendar), ==, today <= closes ? SAS_ROLE_APPRAISER : SAS_ROLE_REVIEWER);
  list = sas_evaluation_due (&times, calendar);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpstr (g_array_index (list, SasDue, 0).action, ==, "object");
  g_assert_cmpint (sas_calendar_days_between (calendar, times.received, g_array_index (list, SasDue, 0).due), ==, 14);
  g_assert_cmpstr (g_array_index (list, SasDue, 1).action, ==, "report");
  g_assert_cmpint (sas_calendar_days_between (calendar, closes, g_array_index (list, SasDue, 1).due), ==, 30);
}

/* Later, soon from five working days before, today, late: in this order through every holiday, none left out. */
static void
test_escalation (void)
{
  static const char *const dues[] = { "2026-03-30", "2026-05-18", "2026-06-02", "2026-08-26", "2026-12-28",
                                      "2026-01-31", "2026-05-17" };
  g_autoptr (SasCalendar) calendar = make_calendar (year_2026);

  for (guint i = 0; i < G_N_ELEMENTS (dues); i++)
    {
      SasDate due = day (dues[i]);
      SasTaskUrgency before = SAS_TASK_LATER;
      guint soon = 0;

      for (SasDate today = due - 30; today <= due + 5; today++)
        {
          SasTaskUrgency now = sas_task_urgency (calendar, today, due);

          g_assert_true (now == before || (guint) now == (guint) before + 1);
          soon += now == SAS_TASK_SOON && sas_calendar_is_working (calendar, today);
          g_assert_cmpint (now == SAS_TASK_LATE, ==, today > due);
          before = now;
        }
      g_assert_cmpint (before, ==, SAS_TASK_LATE);
      g_assert_cmpuint (soon, >=, sas_calendar_is_working (calendar, due) ? 5 : 4);
    }
  g_assert_cmpint (sas_task_urgency (calendar, day ("2026-01-05"), SAS_DATE_NONE), ==, SAS_TASK_LATER);
}

/* What is evaluated on a day: the period before until the present one's window opens, the year when it is over. */
static void
test_evaluated_on (void)
{
  static const struct { SasCycle cycle; const char *today; SasPeriod period; } cases[] = {
    { SAS_CYCLE_QUARTERLY, "2025-12-31", SAS_PERIOD_Q1 }, { SAS_CYCLE_QUARTERLY, "2026-02-01", SAS_PERIOD_Q1 },
    { SAS_CYCLE_QUARTERLY, "2026-11-24", SAS_PERIOD_Q3 }, { SAS_CYCLE_QUARTERLY, "2026-12-31", SAS_PERIOD_Q4 },
    { SAS_CYCLE_QUARTERLY, "2027-01-01", SAS_PERIOD_ANNUAL }, { SAS_CYCLE_MONTHLY, "2026-01-05", SAS_PERIOD_M01 },
    { SAS_CYCLE_MONTHLY, "2026-03-01", SAS_PERIOD_M02 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (sas_period_evaluated_on (&sas_period_window_default, cases[i].cycle, 2026, day (cases[i].today)), ==, cases[i].period);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evaluation-clock/worked", test_worked);
  g_test_add_func ("/evaluation-clock/conclusive", test_conclusive);
  g_test_add_func ("/evaluation-clock/moves-to-superior", test_moves_to_superior);
  g_test_add_func ("/evaluation-clock/year", test_year);
  g_test_add_func ("/evaluation-clock/escalation", test_escalation);
  g_test_add_func ("/evaluation-clock/extended", test_extended);
  g_test_add_func ("/evaluation-clock/evaluated-on", test_evaluated_on);
  return g_test_run ();
}
