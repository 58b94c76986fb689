/* Who is behind a figure of the dashboard: the same people that it counts, one by one. */
#pragma once
#include "sas-figures-store.h"
G_BEGIN_DECLS
typedef enum
{
  SAS_ASK_STEP,        /* everybody who is expected in a step, done or not */
  SAS_ASK_MISSING,     /* of those, who is still to come */
  SAS_ASK_LATE,        /* past a term of the year */
  SAS_ASK_RATED,       /* with a predicate of the period */
  SAS_ASK_PREDICATE,   /* with this one */
  SAS_ASK_CELL,        /* with these two ratings */
  SAS_ASKS
} SasAskKind;
typedef struct
{
  SasAskKind   kind;
  SasStepKind  step;
  SasPeriod    period;            /* of a step PERIOD or ANNUAL */
  SasPredicate predicate;
  SasRating    result, behaviour;
  const char  *unit;              /* (nullable) code: only there and below, within the scope */
  gboolean     own_only;          /* not below */
} SasFiguresQuestion;

/* "step:q3", "missing:approved", "late", "rated", "predicate:baik", "cell:above:meets". FALSE: that is none. */
gboolean   sas_figures_question_parse (SasFiguresQuestion *question, const char *what);
/* Those whose plan is at stake, not an evaluation of the period. */
gboolean   sas_figures_question_is_of_plan (const SasFiguresQuestion *question);
/* What a list of them is called; @period: of the figures. (transfer full) */
char      *sas_figures_question_title (const SasFiguresQuestion *question, SasPeriod period);

typedef struct
{
  char    *nip, *name;            /* with titles */
  char    *unit, *unit_name;      /* nullable */
  char    *position;
  gboolean done;                  /* of a step */
  char    *note;                  /* where he stands, in a word or two */
} SasFiguresPerson;
void       sas_figures_person_free (SasFiguresPerson *person);
/* By name. The errors of sas_figures_store_read. (transfer full) (array of SasFiguresPerson) */
GPtrArray *sas_figures_people_list (SasDb *db, const SasActor *actor, const SasFiguresQuery *query, const SasFiguresQuestion *question, SasDate today,
                                    GError **error);
G_END_DECLS
