/* Ways through states as tables, and the plan's as ONE of them (domain.md 3.2); the evaluation's is in sas-evaluation-workflow.h. The
 * window's buttons, the CLI, the store's guard and the tests read it; no state is ever set otherwise. */
#pragma once
#include "sas-actor.h"
#include "sas-regulation.h"
G_BEGIN_DECLS

typedef enum
{
  SAS_NEEDS_NOTHING    = 0,
  SAS_NEEDS_COMPLETE   = 1 << 0,  /* no "must" finding is left                             */
  SAS_NEEDS_NOTE       = 1 << 1,  /* a reason in words                                     */
  SAS_NEEDS_DATE       = 1 << 2,  /* a sensible date of the signature; its place may stay open for the pen */
  SAS_NEEDS_DEADLINE   = 1 << 3,  /* the plan's deadline is past (p. 65 (5))               */
  SAS_NEEDS_REMARKS    = 1 << 4,  /* a note on the whole, or notes at items                */
  SAS_NEEDS_DIALOGUE   = 1 << 5,  /* a recorded dialogue, where the regulation or the office asks for one */
  /* of evaluations */
  SAS_NEEDS_PLAN         = 1 << 6,   /* a plan that was set                                          */
  SAS_NEEDS_REALISATIONS = 1 << 7,   /* something said of every result or indicator                  */
  SAS_NEEDS_WINDOW       = 1 << 8,   /* the days for evaluating are over (p. 90 (11))                */
  SAS_NEEDS_ORGANISATION = 1 << 9,   /* the organisation's predicate (Art. 24(1), 25(1))             */
  SAS_NEEDS_RATINGS      = 1 << 10,  /* both                                                         */
  SAS_NEEDS_DEPARTURE    = 1 << 11,  /* why, where a rating is not the suggested one                 */
  SAS_NEEDS_NOTES        = 1 << 12,  /* notes for the employee, or that there are none (p. 114 (3))  */
  SAS_NEEDS_IN_TIME      = 1 << 13,  /* within the days for an objection (p. 117 (2))                */
  SAS_NEEDS_OBJECTABLE   = 1 << 14,  /* not conclusive from the start (p. 90 (11)-(12))              */
  SAS_NEEDS_OUTCOME      = 1 << 15,  /* upheld, or changed with new ratings                          */
  SAS_ONLY_LATE          = 1 << 16,  /* the row is there only once the days for evaluating are over  */
} SasNeeds;

#define SAS_STATE_SAME (-1)

typedef struct
{
  const char *action;  /* the word of `act` and of the audit row */
  guint       from;    /* bits 1 << state */
  int         to;      /* a state, or SAS_STATE_SAME */
  SasRoles    who;
  SasNeeds    needs;
  const char *label;   /* for the button, untranslated: _(label) */
  const char *done;    /* for the toast, untranslated */
  const char *basis;   /* article or page */
} SasStep;

/* What the guard looks at. */
typedef struct
{
  SasPlanState state;
  int          year;
  SasRoles     roles;
  gboolean     complete;
  const char  *note;     /* nullable */
  guint        remarks;  /* how many notes at items */
  SasDate      date;     /* of the signature */
  SasDate      today;
  SasDialogueCases cases;     /* what asks for a dialogue; the reviewing superior's own step is added by the table */
  gboolean     dialogue_always;  /* the office asks for one with every plan */
  gboolean     dialogue;      /* one is recorded */
} SasStepFacts;

/* From UNKNOWN to ROLE no row fits; after them one does and something that it needs is missing. */
typedef enum
{
  SAS_WHY_ALLOWED, SAS_WHY_UNKNOWN, SAS_WHY_STATE, SAS_WHY_ROLE, SAS_WHY_INCOMPLETE, SAS_WHY_NOTE, SAS_WHY_DATE, SAS_WHY_DIALOGUE,
  SAS_WHY_PLAN, SAS_WHY_REALISATIONS, SAS_WHY_WINDOW, SAS_WHY_ORGANISATION, SAS_WHY_RATINGS, SAS_WHY_DEPARTURE, SAS_WHY_NOTES,
  SAS_WHY_RECEIPT, SAS_WHY_LATE, SAS_WHY_CONCLUSIVE, SAS_WHY_OUTCOME
} SasWhy;

/* Any such table, ended by a row whose action is NULL. @judge: whether a row is for these facts, whose state it is already for. */
typedef struct { const SasStep *steps; SasWhy (*judge) (const SasStep *step, gconstpointer facts); } SasFlow;
/* The row that allows @action in @state; else NULL with @why, and in @row (nullable) the one that fits but misses something. */
const SasStep *sas_flow_find (const SasFlow *flow, const char *action, int state, gconstpointer facts, SasWhy *why, const SasStep **row);

/* The table, ended by a row whose action is NULL. */
const SasStep *sas_workflow_steps (void);
/* The row that allows @action, or NULL with @why (nullable) and a sentence in @error (SAS_ERROR_DENIED, or
 * SAS_ERROR_INVALID for what is missing). */
const SasStep *sas_workflow_find  (const char *action, const SasStepFacts *facts, SasWhy *why, GError **error);
/* The actions that state and roles allow, needs aside: what the window shows as buttons, in the order of the table.
 * (transfer container) (array of SasStep) */
GPtrArray     *sas_workflow_open  (SasPlanState state, SasRoles roles, int year, SasDate today);
gboolean       sas_workflow_may_edit (SasPlanState state, SasRoles roles);
/* "state", "role", "incomplete", ... */
const char    *sas_why_word       (SasWhy why);
G_END_DECLS
