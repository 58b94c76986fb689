/* The team of an appraiser in a period with all that is rated by, loaded at once: who has which evaluation and plan, which predicate
 * of the organisation counts, until when there is time. */
#pragma once
#include "sas-evaluation-batch.h"
#include "sas-organisation.h"
#include "sas-roster.h"
G_BEGIN_DECLS
typedef struct
{
  char          *nip, *name;           /* with titles */
  char          *position;             /* nullable */
  SasEvaluation *evaluation;           /* nullable: the period is not open for him */
  gint64         revision;
  SasPlan       *plan;                 /* nullable: the version that @evaluation is about */
  gboolean       can_open;             /* a plan that was set covers the period */
  char          *unit;                 /* nullable: code of the unit whose predicate counts for him */
  char          *reviewer;             /* nullable: NIP of the appraiser's superior */
  SasOrganisationPredicate organisation;  /* that counts; NONE: not entered */
  SasRating      head;                 /* what the unit that he leads achieved suggests for its head */
} SasEvaluationMember;

/* A unit whose predicate counts for somebody in the team. */
typedef struct
{
  char            *code, *name;
  guint            people;             /* for how many */
  SasOrganisation *entered;            /* nullable: of this period */
  SasOrganisationPredicate counts;     /* of this period or, where that came too late, of the year before (p. 94 f) */
} SasEvaluationUnit;

typedef struct
{
  char      *appraiser;                /* NIP of who evaluates */
  int        year;
  SasPeriod  period;
  SasDate    opens, closes;            /* of the days for evaluating */
  GPtrArray *members;                  /* SasEvaluationMember, in the order of the staff list */
  GPtrArray *units;                    /* SasEvaluationUnit, the one of most people first */
} SasEvaluationBoard;

/* Whom @appraiser evaluates: whose evaluation or, before it is opened, whose plan of the period names him, and those he took over.
 * (transfer full) */
SasEvaluationBoard *sas_evaluation_board_load (SasDb *db, const char *appraiser, int year, SasPeriod period, GError **error);
void                sas_evaluation_board_free (SasEvaluationBoard *self);
/* NULL: he is not of the team. (transfer none) */
SasEvaluationMember *sas_evaluation_board_member (const SasEvaluationBoard *self, const char *nip);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasEvaluationBoard, sas_evaluation_board_free)
G_END_DECLS
