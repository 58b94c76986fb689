/* What the finders of tasks share: sas-task.c those of planning, sas-task-year.c those of the appraisal year. */
#pragma once
#include "sas-task.h"
G_BEGIN_DECLS
typedef struct
{
  const SasTaskFacts *facts;
  GPtrArray          *tasks;
  SasDate             deadline;   /* for setting the plans of the year */
  GHashTable         *planned;    /* number -> SasTaskPlan */
} SasTaskSearch;

/* Adds one with its page and sentence; the place is the number. (transfer none) */
SasTask *sas_task_add      (SasTaskSearch *self, SasTaskKind kind, const char *nip, const char *name, int year, int period, SasDate due,
                            guint count);
/* After the count of one that gathers several was raised. */
void     sas_task_word     (SasTask *task);
/* Of the evaluations and what is counted of the periods. */
void     sas_task_find_year (SasTaskSearch *self);
G_END_DECLS
