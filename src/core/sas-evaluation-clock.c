#include "config.h"
#include "sas-evaluation-clock.h"

#define IN(state) (1u << SAS_EVALUATION_##state)
#define BEFORE_FINAL (IN (OPEN) | IN (REALISED) | IN (RATED))
#define BY(evaluator) (1u << SAS_EVALUATOR_##evaluator)
#define BY_ANY (BY (APPRAISER) | BY (REVIEWER))

/* What a term starts with; AT_WINDOW: it has no days, but ends with the window itself. */
typedef enum { AT_WINDOW, FROM_WINDOW, FROM_SIGNED, FROM_RECEIVED, FROM_OBJECTED } Start;
typedef enum { ALWAYS, IN_WINDOW, AFTER_WINDOW, OBJECTABLE } When;

static const struct
{
  guint states, evaluators;   /* bits */
  When when;
  const char *action;
  SasRoles who;
  const char *term;           /* of the regulation's profile */
  Start start;
} rows[] = {
  { IN (OPEN), BY (APPRAISER), IN_WINDOW, "realise", SAS_ROLE_EMPLOYEE, "period-evaluation", AT_WINDOW },
  { BEFORE_FINAL, BY (APPRAISER), IN_WINDOW, "finalise", SAS_ROLE_APPRAISER, "period-evaluation", AT_WINDOW },
  { BEFORE_FINAL, BY (APPRAISER), AFTER_WINDOW, "take-over", SAS_ROLE_REVIEWER, "take-over", FROM_WINDOW },
  { BEFORE_FINAL, BY (REVIEWER), ALWAYS, "finalise", SAS_ROLE_REVIEWER, "take-over", FROM_WINDOW },
  { IN (FINAL), BY (APPRAISER), ALWAYS, "deliver", SAS_ROLE_APPRAISER, "deliver", FROM_SIGNED },
  { IN (FINAL), BY (REVIEWER), ALWAYS, "deliver", SAS_ROLE_REVIEWER, "deliver-by-superior", FROM_SIGNED },
  { IN (DELIVERED), BY (APPRAISER), ALWAYS, "acknowledge", SAS_ROLE_EMPLOYEE, "acknowledge", FROM_RECEIVED },
  { IN (DELIVERED), BY (REVIEWER), ALWAYS, "acknowledge", SAS_ROLE_EMPLOYEE, "acknowledge-to-superior", FROM_RECEIVED },
  { IN (DELIVERED) | IN (ACKNOWLEDGED), BY_ANY, OBJECTABLE, "object", SAS_ROLE_EMPLOYEE, "object", FROM_RECEIVED },
  { IN (OBJECTED), BY_ANY, ALWAYS, "explain", SAS_ROLE_APPRAISER, "decide", FROM_OBJECTED },
  { IN (OBJECTED) | IN (EXPLAINED), BY_ANY, ALWAYS, "decide", SAS_ROLE_REVIEWER, "decide", FROM_OBJECTED },
  { IN (DELIVERED) | IN (ACKNOWLEDGED) | IN (DECIDED), BY (APPRAISER), ALWAYS, "report", SAS_ROLE_APPRAISER, "report", FROM_WINDOW },
  { IN (DELIVERED) | IN (ACKNOWLEDGED) | IN (DECIDED), BY (REVIEWER), ALWAYS, "report", SAS_ROLE_REVIEWER, "report", FROM_WINDOW },
};

static gboolean
applies (guint row, const SasEvaluationTimes *times)
{
  gboolean passed = times->today > times->window_closes;
  const gboolean fits[] = {
    [ALWAYS] = TRUE, [IN_WINDOW] = !passed, [AFTER_WINDOW] = passed, [OBJECTABLE] = !times->conclusive,
  };

  return rows[row].states & (1u << times->state) && rows[row].evaluators & (1u << times->evaluator) && fits[rows[row].when];
}

static SasDue
due_of (guint row, const SasEvaluationTimes *times, const SasCalendar *calendar)
{
  const SasDate starts[] = {
    [AT_WINDOW] = times->window_closes, [FROM_WINDOW] = times->window_closes, [FROM_SIGNED] = times->signed_,
    [FROM_RECEIVED] = times->received, [FROM_OBJECTED] = times->objected,
  };
  SasDate start = starts[rows[row].start];
  const SasDeadline *term = sas_regulation_deadline (sas_regulation_for_year (times->year), rows[row].term);
  SasDue due = { rows[row].action, rows[row].who, SAS_DATE_NONE, times->period == SAS_PERIOD_ANNUAL ? "p. 90 (8)" : "Art. 24(3)" };

  if (rows[row].start == AT_WINDOW)
    due.due = start;
  else if (term != NULL && start != SAS_DATE_NONE)
    {
      due.due = sas_deadline_due (term, calendar, start);
      due.basis = term->basis;
    }
  return due;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const SasDue *first = a, *second = b;

  return first->due < second->due ? -1 : first->due > second->due;
}

GArray *
sas_evaluation_due (const SasEvaluationTimes *times, const SasCalendar *calendar)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (SasDue));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (applies (i, times))
      {
        SasDue due = due_of (i, times, calendar);

        if (due.due != SAS_DATE_NONE)
          g_array_append_val (list, due);
      }
  g_array_sort (list, compare);
  return list;
}
