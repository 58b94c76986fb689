#include "config.h"
#include "sas-error.h"
#include "sas-evaluation-workflow.h"
#include "sas-i18n.h"

#define IN(state) (1u << SAS_EVALUATION_##state)
#define BEFORE_FINAL (IN (OPEN) | IN (REALISED) | IN (RATED))
#define ANY (IN (VOID) - 1)

static const SasStep steps[] = {
  { "open", IN (NONE), SAS_EVALUATION_OPEN, SAS_ROLE_HR | SAS_ROLE_SYSTEM, SAS_NEEDS_PLAN,
    N_("Open period"), N_("Evaluation opened"), "Art. 24, 25" },
  { SAS_EDIT_REALISATION, IN (OPEN), SAS_STATE_SAME, SAS_ROLE_EMPLOYEE | SAS_ROLE_HR, SAS_NEEDS_NOTHING,
    N_("Edit"), N_("Saved"), "Art. 16" },
  { SAS_EDIT_RATING, BEFORE_FINAL, SAS_STATE_SAME, SAS_ROLE_EVALUATOR | SAS_ROLE_HR, SAS_NEEDS_NOTHING,
    N_("Edit"), N_("Saved"), "Art. 24, 25" },
  /* An objection may bring its own; what the rating rested on stays until it is signed. */
  { SAS_EDIT_EVIDENCE, BEFORE_FINAL | IN (OBJECTED) | IN (EXPLAINED), SAS_STATE_SAME, SAS_ROLE_EMPLOYEE | SAS_ROLE_EVALUATOR | SAS_ROLE_HR,
    SAS_NEEDS_NOTHING, N_("Edit"), N_("Saved"), "Art. 16, p. 68" },
  { SAS_EDIT_EVIDENCE_AWAY, BEFORE_FINAL, SAS_STATE_SAME, SAS_ROLE_EMPLOYEE | SAS_ROLE_HR, SAS_NEEDS_NOTHING,
    N_("Edit"), N_("Saved"), "Art. 16, p. 68" },
  { "realise", IN (OPEN), SAS_EVALUATION_REALISED, SAS_ROLE_EMPLOYEE, SAS_NEEDS_PLAN | SAS_NEEDS_REALISATIONS,
    N_("Hand in realisation"), N_("Realisation handed in"), "Art. 16, p. 68" },
  { "return", IN (REALISED), SAS_EVALUATION_OPEN, SAS_ROLE_EVALUATOR, SAS_NEEDS_NOTE,
    N_("Return"), N_("Returned to the employee"), "p. 97" },
  { "rate", IN (REALISED) | IN (RATED), SAS_EVALUATION_RATED, SAS_ROLE_EVALUATOR,
    SAS_NEEDS_ORGANISATION | SAS_NEEDS_RATINGS | SAS_NEEDS_DEPARTURE,
    N_("Rate"), N_("Rated"), "Art. 24, 25, pp. 97-103" },
  { "rate", IN (OPEN), SAS_EVALUATION_RATED, SAS_ROLE_EVALUATOR,
    SAS_ONLY_LATE | SAS_NEEDS_PLAN | SAS_NEEDS_ORGANISATION | SAS_NEEDS_RATINGS | SAS_NEEDS_DEPARTURE,
    N_("Rate"), N_("Rated"), "Art. 24, 25, pp. 97-103" },
  { "unrate", IN (RATED), SAS_EVALUATION_REALISED, SAS_ROLE_EVALUATOR, SAS_NEEDS_NOTHING,
    N_("Take the rating back"), N_("Rating taken back"), "" },
  { "finalise", IN (RATED), SAS_EVALUATION_FINAL, SAS_ROLE_EVALUATOR, SAS_NEEDS_RATINGS | SAS_NEEDS_DEPARTURE | SAS_NEEDS_NOTES | SAS_NEEDS_DATE,
    N_("Sign"), N_("Evaluation signed"), "p. 114 (3)-(4)" },
  { "deliver", IN (FINAL), SAS_EVALUATION_DELIVERED, SAS_ROLE_EVALUATOR | SAS_ROLE_HR, SAS_NEEDS_DATE,
    N_("Deliver"), N_("Document delivered"), "p. 114 (5)" },
  { "acknowledge", IN (DELIVERED), SAS_EVALUATION_ACKNOWLEDGED, SAS_ROLE_EMPLOYEE, SAS_NEEDS_DATE,
    N_("Sign and return"), N_("Document signed and returned"), "p. 114 (6)" },
  { "object", IN (DELIVERED) | IN (ACKNOWLEDGED), SAS_EVALUATION_OBJECTED, SAS_ROLE_EMPLOYEE,
    SAS_NEEDS_OBJECTABLE | SAS_NEEDS_NOTE | SAS_NEEDS_DATE | SAS_NEEDS_IN_TIME,
    N_("Object"), N_("Objection filed"), "Art. 29, p. 117 (2)" },
  { "explain", IN (OBJECTED), SAS_EVALUATION_EXPLAINED, SAS_ROLE_APPRAISER, SAS_NEEDS_NOTE | SAS_NEEDS_DATE,
    N_("Explain"), N_("Explanation recorded"), "p. 117 (4)" },
  { "decide", IN (EXPLAINED), SAS_EVALUATION_DECIDED, SAS_ROLE_REVIEWER, SAS_NEEDS_OUTCOME | SAS_NEEDS_DATE,
    N_("Decide"), N_("Objection decided"), "p. 117 (5)-(6)" },
  { "report", IN (ACKNOWLEDGED) | IN (DECIDED), SAS_EVALUATION_REPORTED, SAS_ROLE_EVALUATOR | SAS_ROLE_REVIEWER, SAS_NEEDS_DATE,
    N_("Report"), N_("Evaluation reported"), "Art. 28, pp. 115-119" },
  /* The employee neither signs nor returns it: the document stays valid, with a note of what is known. */
  { "report", IN (DELIVERED), SAS_EVALUATION_REPORTED, SAS_ROLE_EVALUATOR, SAS_NEEDS_NOTE | SAS_NEEDS_DATE,
    N_("Report"), N_("Evaluation reported"), "Art. 28, pp. 115-119" },
  { "take-over", BEFORE_FINAL, SAS_STATE_SAME, SAS_ROLE_REVIEWER, SAS_NEEDS_WINDOW,
    N_("Take over"), N_("Evaluation taken over"), "p. 90 (11), p. 115 (8)" },
  { "void", ANY, SAS_EVALUATION_VOID, SAS_ROLE_HR, SAS_NEEDS_NOTE,
    N_("Void"), N_("Evaluation voided; a new one can be opened"), "" },
  { NULL }
};

const SasStep *
sas_evaluation_steps (void)
{
  return steps;
}

static gboolean
has_note (const SasEvaluationFacts *facts)
{
  return facts->note != NULL && *facts->note != '\0';
}

/* A step is not older than the one before it. */
static gboolean
has_date (const SasEvaluationFacts *facts)
{
  return facts->date != SAS_DATE_NONE && facts->date >= facts->earliest;
}

/* In the order in which people should hear of it. */
static SasWhy
missing (const SasStep *step, const SasEvaluationFacts *facts)
{
  const struct { SasNeeds need; gboolean met; SasWhy why; } needs[] = {
    { SAS_NEEDS_PLAN, facts->plan_in_force, SAS_WHY_PLAN },
    { SAS_NEEDS_WINDOW, facts->window_passed, SAS_WHY_WINDOW },
    { SAS_NEEDS_REALISATIONS, facts->realised, SAS_WHY_REALISATIONS },
    { SAS_NEEDS_ORGANISATION, facts->organisation != SAS_ORGANISATION_NONE, SAS_WHY_ORGANISATION },
    { SAS_NEEDS_RATINGS, facts->rated, SAS_WHY_RATINGS },
    { SAS_NEEDS_DEPARTURE, !facts->departs, SAS_WHY_DEPARTURE },
    { SAS_NEEDS_NOTES, facts->noted, SAS_WHY_NOTES },
    { SAS_NEEDS_OBJECTABLE, !facts->conclusive, SAS_WHY_CONCLUSIVE },
    { SAS_NEEDS_IN_TIME, facts->received, SAS_WHY_RECEIPT },
    { SAS_NEEDS_OUTCOME, facts->outcome, SAS_WHY_OUTCOME },
    { SAS_NEEDS_NOTE, has_note (facts), SAS_WHY_NOTE },
    { SAS_NEEDS_DATE, has_date (facts), SAS_WHY_DATE },
    { SAS_NEEDS_IN_TIME, facts->in_time, SAS_WHY_LATE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    if (step->needs & needs[i].need && !needs[i].met)
      return needs[i].why;
  return SAS_WHY_ALLOWED;
}

/* Whether the row is there at all today: some only after the days for evaluating, and what is taken over is not taken again. */
static gboolean
is_there (const SasStep *step, const SasEvaluationFacts *facts)
{
  if (step->needs & SAS_ONLY_LATE)
    return facts->window_passed;
  return (step->needs & SAS_NEEDS_WINDOW) == 0 || facts->evaluator == SAS_EVALUATOR_APPRAISER;
}

static SasWhy
judge (const SasStep *step, gconstpointer data)
{
  const SasEvaluationFacts *facts = data;

  if (!is_there (step, facts))
    return SAS_WHY_STATE;
  return step->who & facts->roles ? missing (step, facts) : SAS_WHY_ROLE;
}

static void
set_denial (GError **error, SasWhy why, const char *action, const SasEvaluationFacts *facts)
{
  static const char *const sentences[] = {
    [SAS_WHY_NOTE] = N_("This step needs a note that says why. Nothing was changed."),
    [SAS_WHY_DATE] = N_("This step needs its date, not earlier than the step before it. Nothing was changed."),
    [SAS_WHY_PLAN] = N_("There is no approved plan for this period. Have the plan approved first; nothing was changed."),
    [SAS_WHY_REALISATIONS] = N_("Something is still to be said of some results. Fill in what is listed, or mark it as not yet there; "
                                "nothing was changed."),
    [SAS_WHY_WINDOW] = N_("The days for evaluating this period are not over yet, so it is still for the appraiser to do (p. 90). "
                          "Nothing was changed."),
    [SAS_WHY_ORGANISATION] = N_("The organisation's predicate of this period comes first (Art. 24, 25). Enter it for the appraiser's unit, "
                                "then rate; nothing was changed."),
    [SAS_WHY_RATINGS] = N_("Both ratings are needed: of the results and of the behaviour. Nothing was changed."),
    [SAS_WHY_DEPARTURE] = N_("The rating is not the one that realisations and feedback suggest. Say why, then rate; nothing was changed."),
    [SAS_WHY_NOTES] = N_("The document carries notes or recommendations (p. 114). Write them, or say that there are none; nothing was changed."),
    [SAS_WHY_RECEIPT] = N_("The day on which the employee received the document is not recorded. Nothing was changed."),
    [SAS_WHY_LATE] = N_("The days for an objection are over (p. 117). Nothing was changed."),
    [SAS_WHY_CONCLUSIVE] = N_("This evaluation is final from the start; there is no objection against it (p. 90). Nothing was changed."),
    [SAS_WHY_OUTCOME] = N_("The decision says whether the evaluation is upheld, or which new ratings it has. Nothing was changed."),
  };

  if (why == SAS_WHY_UNKNOWN)
    g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("There is no action “%s”. Nothing was changed."), action);
  else if (why == SAS_WHY_STATE && facts->state == SAS_EVALUATION_NONE)
    g_set_error (error, SAS_ERROR, SAS_ERROR_DENIED, _("“%s” is not possible before the evaluation is opened. Nothing was changed."), action);
  else if (why == SAS_WHY_STATE)
    g_set_error (error, SAS_ERROR, SAS_ERROR_DENIED, _("“%s” is not possible while the evaluation is in the state “%s”. Nothing was changed."),
                 action, sas_evaluation_state_label (facts->state));
  else if (why == SAS_WHY_ROLE)
    g_set_error (error, SAS_ERROR, SAS_ERROR_DENIED, _("“%s” is not for this person to do. Nothing was changed."), action);
  else
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, _(sentences[why]));
}

const SasStep *
sas_evaluation_find_step (const char *action, const SasEvaluationFacts *facts, SasWhy *why, GError **error)
{
  static const SasFlow flow = { steps, judge };
  SasWhy reason;
  const SasStep *step = sas_flow_find (&flow, action, (int) facts->state, facts, &reason, NULL);

  if (why != NULL)
    *why = reason;
  if (step == NULL)
    set_denial (error, reason, action, facts);
  return step;
}

GPtrArray *
sas_evaluation_open_steps (const SasEvaluationFacts *facts)
{
  GPtrArray *open = g_ptr_array_new ();

  for (const SasStep *step = steps; step->action != NULL; step++)
    if (step->from & (1u << facts->state) && is_there (step, facts) && step->who & facts->roles &&
        !g_str_has_prefix (step->action, "edit-"))
      g_ptr_array_add (open, (gpointer) step);
  return open;
}

/* Steps that bring an evaluation forward, in the order in which one of them is the next. */
static const char *const forward[] = { "realise", "finalise", "rate", "deliver", "acknowledge", "explain", "decide", "report", "take-over" };

/* Reporting what was not given back is possible, but nobody is led to it. */
static gboolean
leads_on (const SasStep *step)
{
  return !g_str_equal (step->action, "report") || (step->needs & SAS_NEEDS_NOTE) == 0;
}

const SasStep *
sas_evaluation_next_step (const SasEvaluationFacts *facts)
{
  g_autoptr (GPtrArray) open = sas_evaluation_open_steps (facts);

  for (guint f = 0; f < G_N_ELEMENTS (forward); f++)
    for (guint i = 0; i < open->len; i++)
      {
        const SasStep *step = g_ptr_array_index (open, i);

        if (g_str_equal (step->action, forward[f]) && leads_on (step))
          return step;
      }
  return NULL;
}
