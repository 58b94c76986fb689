/* The evaluation's way from the opened period to the reported document as ONE table (domain.md 5.1). The window's buttons, the
 * CLI, the store's guard and the tests read it; no state is ever set otherwise. */
#pragma once
#include "sas-workflow.h"
G_BEGIN_DECLS
/* The state of what is not there yet: `open` leads out of it. */
#define SAS_EVALUATION_NONE SAS_EVALUATION_STATES

/* What an edit touches: the employee tells what was reached; who evaluates writes feedback, marks, ratings, notes. */
#define SAS_EDIT_REALISATION "edit-realisation"
#define SAS_EDIT_RATING      "edit-rating"
/* Files beside it: adding one, taking one away. */
#define SAS_EDIT_EVIDENCE      "edit-evidence"
#define SAS_EDIT_EVIDENCE_AWAY "edit-evidence-away"

/* What the guard looks at. */
typedef struct
{
  SasEvaluationState state;
  SasEvaluator evaluator;
  SasRoles     roles;
  gboolean     plan_in_force;    /* a plan that was set covers a day of the period */
  gboolean     realised;         /* something is said of every result or indicator */
  gboolean     window_passed;
  SasOrganisationPredicate organisation;
  gboolean     rated;            /* both ratings are there */
  gboolean     departs;          /* one of them is not the suggested one, and no reason is given */
  gboolean     noted;            /* notes are there, or waived */
  gboolean     conclusive;
  gboolean     received;         /* the employee has the document */
  gboolean     in_time;          /* today is within the days for an objection */
  gboolean     outcome;          /* the decision says upheld, or changed and how */
  const char  *note;             /* nullable */
  SasDate      date, earliest;   /* of this step, and the day of the one before it */
} SasEvaluationFacts;

/* The table, ended by a row whose action is NULL. */
const SasStep *sas_evaluation_steps (void);
/* The row that allows @action, or NULL with @why (nullable) and a sentence in @error (SAS_ERROR_DENIED, or SAS_ERROR_INVALID for
 * what is missing). */
const SasStep *sas_evaluation_find_step (const char *action, const SasEvaluationFacts *facts, SasWhy *why, GError **error);
/* The steps that state and roles allow, needs aside, edits left out: what the window shows as buttons, in the order of the table.
 * (transfer container) (array of SasStep) */
GPtrArray     *sas_evaluation_open_steps (const SasEvaluationFacts *facts);
/* Of those the one that brings it forward; NULL: none does. */
const SasStep *sas_evaluation_next_step (const SasEvaluationFacts *facts);
G_END_DECLS
