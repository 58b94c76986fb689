/* The plan's way from draft to archive as ONE table (domain.md 3.2). The window's buttons, the CLI, the store's guard and
 * the tests read it; no state is ever set otherwise. */
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
} SasNeeds;

#define SAS_STATE_SAME (-1)

typedef struct
{
  const char *action;  /* the word of `act` and of the audit row */
  guint       from;    /* bits 1 << SasPlanState */
  int         to;      /* a SasPlanState, or SAS_STATE_SAME */
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

typedef enum { SAS_WHY_ALLOWED, SAS_WHY_UNKNOWN, SAS_WHY_STATE, SAS_WHY_ROLE, SAS_WHY_INCOMPLETE, SAS_WHY_NOTE, SAS_WHY_DATE,
               SAS_WHY_DIALOGUE } SasWhy;

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
