#include "config.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-workflow.h"

#define IN(state) (1u << SAS_PLAN_##state)
#define OPEN_STATES (IN (DRAFT) | IN (RETURNED))

static const SasStep steps[] = {
  { "edit", OPEN_STATES, SAS_STATE_SAME, SAS_ROLE_EMPLOYEE | SAS_ROLE_APPRAISER | SAS_ROLE_HR, SAS_NEEDS_NOTHING,
    N_("Edit"), N_("Saved"), "Art. 7" },
  { "submit", OPEN_STATES, SAS_PLAN_SUBMITTED, SAS_ROLE_EMPLOYEE, SAS_NEEDS_COMPLETE,
    N_("Submit"), N_("Plan submitted"), "Art. 7, 14" },
  { "withdraw", IN (SUBMITTED), SAS_PLAN_DRAFT, SAS_ROLE_EMPLOYEE, SAS_NEEDS_NOTHING,
    N_("Withdraw"), N_("Plan withdrawn: it is a draft again"), "Art. 7" },
  { "approve", IN (SUBMITTED), SAS_PLAN_APPROVED, SAS_ROLE_APPRAISER, SAS_NEEDS_DATE | SAS_NEEDS_DIALOGUE,
    N_("Approve"), N_("Plan approved"), "Art. 14(3)" },
  { "approve", IN (SUBMITTED), SAS_PLAN_APPROVED, SAS_ROLE_REVIEWER,
    SAS_NEEDS_DATE | SAS_NEEDS_DEADLINE | SAS_NEEDS_DIALOGUE,
    N_("Approve"), N_("Plan approved"), "p. 65 (5)" },
  { "return", IN (SUBMITTED), SAS_PLAN_RETURNED, SAS_ROLE_APPRAISER, SAS_NEEDS_REMARKS,
    N_("Return"), N_("Plan returned with notes"), "Art. 7(2)" },
  { "revise", IN (APPROVED), SAS_PLAN_DRAFT, SAS_ROLE_EMPLOYEE | SAS_ROLE_APPRAISER, SAS_NEEDS_NOTE,
    N_("Revise"), N_("New version opened as a draft"), "Art. 14(2), 20(4)" },
  { "supersede", IN (APPROVED), SAS_PLAN_SUPERSEDED, SAS_ROLE_HR, SAS_NEEDS_NOTE,
    N_("Supersede"), N_("Plan superseded"), "p. 65" },
  { "cancel", OPEN_STATES, SAS_PLAN_CANCELLED, SAS_ROLE_EMPLOYEE | SAS_ROLE_HR, SAS_NEEDS_NOTHING,
    N_("Cancel plan"), N_("Plan cancelled"), "p. 66" },
  /* With the report of the year's evaluation. */
  { "close", IN (APPROVED), SAS_PLAN_CLOSED, SAS_ROLE_SYSTEM, SAS_NEEDS_NOTHING,
    N_("Close"), N_("Plan closed"), "Art. 28" },
  { NULL }
};

const SasStep *
sas_workflow_steps (void)
{
  return steps;
}

const char *
sas_why_word (SasWhy why)
{
  static const char *const words[] = {
    NULL, "action", "state", "role", "incomplete", "note", "date", "dialogue", "plan", "realisations-missing", "window-open",
    "organisation-predicate-missing", "ratings-missing", "reason-missing", "notes-missing", "not-received", "late", "conclusive",
    "outcome-missing",
  };

  return words[why];
}

const SasStep *
sas_flow_find (const SasFlow *flow, const char *action, int state, gconstpointer facts, SasWhy *why, const SasStep **row)
{
  *why = SAS_WHY_UNKNOWN;
  for (const SasStep *step = flow->steps; step->action != NULL; step++)
    {
      SasWhy verdict;

      if (!g_str_equal (step->action, action))
        continue;
      verdict = step->from & (1u << state) ? flow->judge (step, facts) : SAS_WHY_STATE;
      *why = verdict == SAS_WHY_ALLOWED ? verdict : MAX (*why, verdict);
      if (verdict == SAS_WHY_ALLOWED)
        return step;
      if (verdict <= SAS_WHY_ROLE)
        continue;
      if (row != NULL)
        *row = step;
      break;
    }
  return NULL;
}

/* Whether the row is for these roles today: the appraiser's superior only steps in after the deadline. */
static gboolean
row_applies (const SasStep *step, SasRoles roles, int year, SasDate today)
{
  if ((step->who & roles) == 0)
    return FALSE;
  return (step->needs & SAS_NEEDS_DEADLINE) == 0 ||
         today > sas_regulation_plan_deadline (sas_regulation_for_year (year), year);
}

static gboolean
has_note (const SasStepFacts *facts)
{
  return facts->note != NULL && *facts->note != '\0';
}

/* A plan is agreed upon from the last quarter before its year on, and not after it (Art. 7(2), 14(1)). */
static gboolean
is_signing_day (SasDate date, int year)
{
  return date >= sas_date_new ((guint) year - 1, 10, 1) && date <= sas_date_new ((guint) year, 12, 31);
}

/* The article that asks for a dialogue before this step; "" when the office alone does; NULL when nobody does. */
static const char *
dialogue_basis (const SasStep *step, const SasStepFacts *facts)
{
  SasDialogueCases cases = facts->cases | (step->who & SAS_ROLE_REVIEWER ? SAS_DIALOGUE_REVIEWER : 0);
  const char *basis = sas_regulation_dialogue_basis (sas_regulation_for_year (facts->year), cases);

  return basis == NULL && facts->dialogue_always ? "" : basis;
}

static SasWhy
missing (const SasStep *step, const SasStepFacts *facts)
{
  if (step->needs & SAS_NEEDS_COMPLETE && !facts->complete)
    return SAS_WHY_INCOMPLETE;
  if (step->needs & SAS_NEEDS_NOTE && !has_note (facts))
    return SAS_WHY_NOTE;
  if (step->needs & SAS_NEEDS_REMARKS && !has_note (facts) && facts->remarks == 0)
    return SAS_WHY_NOTE;
  if (step->needs & SAS_NEEDS_DATE && !is_signing_day (facts->date, facts->year))
    return SAS_WHY_DATE;
  if (step->needs & SAS_NEEDS_DIALOGUE && !facts->dialogue && dialogue_basis (step, facts) != NULL)
    return SAS_WHY_DIALOGUE;
  return SAS_WHY_ALLOWED;
}

static void
set_dialogue_denial (GError **error, const SasStep *step, const SasStepFacts *facts)
{
  const char *basis = dialogue_basis (step, facts);

  if (*basis != '\0')
    g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID,
                 _("Before this plan is set, the dialogue on expectations must be recorded (%s). Nothing was changed; record the dialogue, "
                   "then approve."), basis);
  else
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID,
                         _("This office asks for a recorded dialogue before a plan is set. Nothing was changed; record the dialogue, "
                           "then approve."));
}

static void
set_denial (GError **error, SasWhy why, const SasStep *step, const char *action, const SasStepFacts *facts)
{
  static const char *const sentences[] = {
    [SAS_WHY_INCOMPLETE] = N_("The plan is not complete yet. Fill in what is listed as missing, then submit again; nothing was changed."),
    [SAS_WHY_NOTE] = N_("This step needs a note that says why. Nothing was changed."),
    [SAS_WHY_DATE] = N_("This step needs the date of the signature. Nothing was changed."),
  };

  if (why == SAS_WHY_UNKNOWN)
    g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("There is no action “%s”. Nothing was changed."), action);
  else if (why == SAS_WHY_STATE)
    g_set_error (error, SAS_ERROR, SAS_ERROR_DENIED, _("“%s” is not possible while the plan is in the state “%s”. Nothing was changed."),
                 action, sas_plan_state_label (facts->state));
  else if (why == SAS_WHY_ROLE)
    g_set_error (error, SAS_ERROR, SAS_ERROR_DENIED, _("“%s” is not for this person to do. Nothing was changed."), action);
  else if (why == SAS_WHY_DATE && facts->date != SAS_DATE_NONE)
    g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID,
                 _("The plan of %d is signed between 1 October %d and 31 December %d. Give such a date; nothing was changed."),
                 facts->year, facts->year - 1, facts->year);
  else if (why == SAS_WHY_DIALOGUE)
    set_dialogue_denial (error, step, facts);
  else
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_INVALID, _(sentences[why]));
}

static SasWhy
judge (const SasStep *step, gconstpointer data)
{
  const SasStepFacts *facts = data;

  return row_applies (step, facts->roles, facts->year, facts->today) ? missing (step, facts) : SAS_WHY_ROLE;
}

const SasStep *
sas_workflow_find (const char *action, const SasStepFacts *facts, SasWhy *why, GError **error)
{
  static const SasFlow flow = { steps, judge };
  SasWhy reason;
  const SasStep *row = NULL;
  const SasStep *step = sas_flow_find (&flow, action, (int) facts->state, facts, &reason, &row);

  if (why != NULL)
    *why = reason;
  if (step == NULL)
    set_denial (error, reason, row, action, facts);
  return step;
}

GPtrArray *
sas_workflow_open (SasPlanState state, SasRoles roles, int year, SasDate today)
{
  GPtrArray *open = g_ptr_array_new ();

  for (const SasStep *step = steps; step->action != NULL; step++)
    if (step->from & (1u << state) && row_applies (step, roles, year, today))
      g_ptr_array_add (open, (gpointer) step);
  return open;
}

gboolean
sas_workflow_may_edit (SasPlanState state, SasRoles roles)
{
  return (steps[0].from & (1u << state)) != 0 && (steps[0].who & roles) != 0;
}
