/* Evaluations, stored whole as plans are (sas-plan-store.h): a save writes, in one transaction, only what differs; the state changes
 * only by sas_evaluation_store_act, as the table of sas-evaluation-workflow.h allows, with its row in the audit chain in the same
 * transaction. A save or act with another revision than the file's is stale: SAS_ERROR_CONFLICT; one that fails changes nothing,
 * neither in the file nor in the value. */
#pragma once
#include "sas-actor.h"
#include "sas-calendar.h"
#include "sas-db.h"
#include "sas-evaluation-workflow.h"
#include "sas-evaluation.h"
G_BEGIN_DECLS

/* The one that is not void. @revision (out, optional). (transfer full); SAS_ERROR_NOT_FOUND. */
SasEvaluation *sas_evaluation_store_load (SasDb *db, const char *nip, int year, SasPeriod period, gint64 *revision, GError **error);
/* The version of the plan that it is about. (transfer full) */
SasPlan       *sas_evaluation_store_plan (SasDb *db, const SasEvaluation *evaluation, GError **error);

/* Opens the period for @nip with the plan that is in force in it, by HR, the employee or his appraiser. SAS_ERROR_CONFLICT: it is open
 * already. (transfer full) */
SasEvaluation *sas_evaluation_store_open (SasDb *db, const char *nip, int year, SasPeriod period, const SasActor *actor, GError **error);
/* The same for everybody of @unit (nullable: of the office) and the units below whose plan is in force and who has none yet, all or
 * nothing; who is not the operator opens his own and those he appraises. Returns how many; -1 on failure. */
int            sas_evaluation_store_open_all (SasDb *db, const char *unit, int year, SasPeriod period, const SasActor *actor, GError **error);

/* The same for @nips, ended by NULL, whoever of them has one already left out. */
int            sas_evaluation_store_open_people (SasDb *db, const char *const *nips, int year, SasPeriod period, const SasActor *actor,
                                                 GError **error);

/* Stores the content. State, evaluator, appraiser, snapshot come from the file, never from @evaluation; whether it is conclusive and
 * the organisation's predicate too, unless the operator saves. *@revision: as the load or the last save gave; 0: a new one, about the
 * plan of that person and year, though that may still be a draft: what HR takes over from paper may be written down before. */
gboolean sas_evaluation_store_save (SasDb *db, SasEvaluation *evaluation, gint64 *revision, const char *reviewer, const SasActor *actor,
                                    GError **error);
/* `set evaluation`: saves over whatever stands in the file, or a new one. */
gboolean sas_evaluation_store_set  (SasDb *db, SasEvaluation *evaluation, const char *reviewer, const SasActor *actor, GError **error);

typedef enum { SAS_OUTCOME_NONE, SAS_OUTCOME_UPHELD, SAS_OUTCOME_CHANGED } SasOutcome;

/* One step of the workflow, with what it needs. Unused members stay 0. */
typedef struct
{
  const char      *action;          /* "realise", "return", "rate", "finalise", ... */
  const char      *note;            /* (nullable) reason; text of an objection, explanation, decision */
  const char      *place;           /* (nullable) of a signature */
  SasDate          date;            /* of the step */
  const SasPeople *people;          /* (nullable) finalise: who everybody is on that day */
  const char      *reviewer;        /* (nullable) NIP of the appraiser's superior: what the actor may do */
  const char      *unit;            /* (nullable) rate: code of the unit whose predicate counts, sas_organisation_unit_of */
  SasRating        result_rating, behaviour_rating;   /* rate, decide: NONE: as the value has them */
  const char      *departure;       /* (nullable) rate: why not as suggested */
  gboolean         notes_waived;    /* finalise: there is nothing to note */
  SasOutcome       outcome;         /* decide */
  const char      *recommendation;  /* (nullable) decide */
} SasEvaluationAct;

/* Acts on the evaluation with @id. *@revision in: the one known to the caller, 0 for any; out: the new one. Returns the evaluation as
 * it then stands. SAS_ERROR_DENIED, SAS_ERROR_INVALID, SAS_ERROR_CONFLICT. (transfer full) */
SasEvaluation *sas_evaluation_store_act (SasDb *db, const char *id, gint64 *revision, const SasEvaluationAct *act,
                                         const SasActor *actor, GError **error);
/* What the table looks at for @evaluation as it stands, for the buttons of a window. */
gboolean sas_evaluation_store_facts (SasDb *db, const SasEvaluation *evaluation, const SasEvaluationAct *act, const SasActor *actor,
                                     SasEvaluationFacts *facts, GError **error);
/* When the office evaluates, by its settings and the letters that extend a year. */
SasPeriodWindow sas_evaluation_store_window (SasDb *db);

/* A light row of a list. */
typedef struct
{
  char              *id, *nip, *name;       /* name with titles */
  int                year;
  SasPeriod          period;
  SasEvaluationState state;
  char              *unit, *unit_name;      /* (nullable) of the person */
  char              *position;              /* (nullable) */
  char              *appraiser;             /* (nullable) NIP */
  SasEvaluator       evaluator;
  SasRating          result_rating, behaviour_rating;
  SasPredicate       predicate;
  SasOrganisationPredicate organisation_predicate;
  gboolean           final_without_objection;
  SasDate            signed_, received, objected, explained;   /* what the statutory clock counts from */
  char              *updated, *updated_by;
} SasEvaluationRow;

typedef struct
{
  int         year;                   /* 0: any */
  gboolean    by_period;              /* only @period */
  SasPeriod   period;
  const char *unit;                   /* (nullable) code; with all units below */
  const char *nip;                    /* (nullable) */
  const char *appraiser;              /* (nullable) NIP */
  const char *find;                   /* (nullable) part of a name or number */
  gboolean    by_state;               /* only @state; else all but void ones */
  SasEvaluationState state;
  const SasEvaluationRow *after;      /* (nullable) the last row of the page before */
  guint       limit;                  /* 0: no limit */
} SasEvaluationFilter;

/* By name, then number, year, period. Of SasEvaluationRow. @filter may be NULL. (transfer full) */
GPtrArray *sas_evaluation_store_list (SasDb *db, const SasEvaluationFilter *filter, GError **error);
void       sas_evaluation_row_free   (SasEvaluationRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasEvaluationRow, sas_evaluation_row_free)
G_END_DECLS
