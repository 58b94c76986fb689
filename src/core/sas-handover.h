/* Who evaluates when somebody moved, acts for another, studies, is absent or stays silent (PermenPANRB 6/2022 pp.
 * 89-92). Facts in, an answer with its article out; the first row that fits decides. */
#pragma once
#include <glib.h>
#include "sas-period.h"
G_BEGIN_DECLS
/* What is the case; bits. */
typedef enum
{
  SAS_HANDOVER_WINDOW_PASSED   = 1 << 0,   /* and the evaluation was not rated, or not signed              */
  SAS_HANDOVER_STUDY_LEAVE     = 1 << 1,
  SAS_HANDOVER_SECONDED        = 1 << 2,   /* to another state, a body, a private organisation              */
  SAS_HANDOVER_EMPLOYEE_ACTS   = 1 << 3,   /* the employee is Plt. elsewhere                                */
  SAS_HANDOVER_EMPLOYEE_MOVED  = 1 << 4,   /* to another unit, in this period                               */
  SAS_HANDOVER_DELEGATED       = 1 << 5,   /* the direct superior's authority is with a Plt., a Plh. or another */
  SAS_HANDOVER_SUPERIOR_ABSENT = 1 << 6,   /* permanently                                                   */
} SasHandoverCases;

typedef enum
{
  SAS_EVALUATES_APPRAISER, SAS_EVALUATES_REVIEWER, SAS_EVALUATES_HOME, SAS_EVALUATES_ACTING_UNIT,
  SAS_EVALUATES_NEW_APPRAISER,
  SAS_EVALUATES_DELEGATE, SAS_EVALUATES
} SasEvaluates;
/* "appraiser", "reviewing-superior", "home-institution", "acting-unit", "new-appraiser", "delegate" */
extern const char *const sas_evaluates[SAS_EVALUATES];

typedef struct
{
  SasEvaluates who;
  gboolean     conclusive;    /* no objection against it */
  const char  *form;          /* of the document */
  const char  *basis;         /* article */
  const char  *sentence;      /* in English, marked for translation: why it is so */
} SasHandover;

const SasHandover *sas_handover_find (SasHandoverCases cases);   /* never NULL */

/* p. 91 (13): after a move within a period. @agreed: appraiser and employee want the result of the period before to
 * stand. */
gboolean sas_handover_keeps_previous (SasPeriod period, gboolean agreed);
/* p. 91 (14): an appraiser who moved on @moved evaluates the old unit when that was within the window, both its days
 * included. */
gboolean sas_handover_evaluates_old_unit (SasDate moved, SasDate opens, SasDate closes);
/* p. 89 (7): whether authority may be delegated to such a person. */
gboolean sas_handover_may_be_delegate (gboolean functional, gboolean leads_unit);
G_END_DECLS
