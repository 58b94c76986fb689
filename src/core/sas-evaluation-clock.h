/* The statutory clock of an evaluation (domain.md 6): what has to happen until when, and who has to do it. The terms are those of
 * the regulation (sas-regulation.h), counted in working days; the window is the office's. */
#pragma once
#include "sas-evaluation-workflow.h"
G_BEGIN_DECLS

/* What the clock counts from. Days that are not there yet: SAS_DATE_NONE. */
typedef struct
{
  SasEvaluationState state;
  SasEvaluator evaluator;
  SasPeriod    period;
  int          year;
  gboolean     conclusive;
  SasDate      window_closes, signed_, received, objected;
  SasDate      today;
} SasEvaluationTimes;

/* The terms of times and actions are borrowed from tables: nothing of it is freed. */
typedef struct
{
  const char *action;   /* of the workflow table */
  SasRoles    who;      /* EMPLOYEE, APPRAISER or REVIEWER */
  SasDate     due;
  const char *basis;    /* "p. 114 (5)" */
} SasDue;

/* What is due in this state, the earliest first. Of SasDue. (transfer full) */
GArray *sas_evaluation_due (const SasEvaluationTimes *times, const SasCalendar *calendar);
G_END_DECLS
