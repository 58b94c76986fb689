/* The evaluation of a person in one period (PermenPANRB 6/2022 Art. 24-27) as one value, the second beside the plan: loaded,
 * edited, laid out, compared and stored whole. The members are those of `show evaluation`; sas-evaluation.c describes them as a
 * table. Results and indicators are named by their position in the plan, from 0.
 *
 * The two ratings are a person's; the predicate follows from them by the law's table and is never typed (p. 99). */
#pragma once
#include "sas-period.h"
#include "sas-plan.h"
#include "sas-predicate.h"
G_BEGIN_DECLS

typedef enum
{
  SAS_EVALUATION_OPEN, SAS_EVALUATION_REALISED, SAS_EVALUATION_RATED, SAS_EVALUATION_FINAL, SAS_EVALUATION_DELIVERED,
  SAS_EVALUATION_ACKNOWLEDGED, SAS_EVALUATION_OBJECTED, SAS_EVALUATION_EXPLAINED, SAS_EVALUATION_DECIDED, SAS_EVALUATION_REPORTED,
  SAS_EVALUATION_VOID,
  SAS_EVALUATION_STATES
} SasEvaluationState;

/* Who evaluates: the appraiser, or his superior who took over (p. 90 (11)). */
typedef enum { SAS_EVALUATOR_APPRAISER, SAS_EVALUATOR_REVIEWER } SasEvaluator;
typedef enum { SAS_POLARITY_NONE, SAS_POLARITY_POSITIVE, SAS_POLARITY_NEGATIVE } SasPolarity;

/* One giver's feedback on one result or behaviour (Art. 18). */
typedef struct
{
  char       *giver;      /* as printed: "Pimpinan", "Rekan kerja setingkat" */
  char       *role;       /* "leader", "peer", "subordinate", "service-recipient", "stakeholder", ... */
  char       *text;
  SasPolarity polarity;
  gboolean    hidden;     /* the employee is not told who said it */
} SasFeedbackItem;

typedef struct
{
  char      *id;               /* of the store; "" until stored */
  int        result;
  int        indicator;        /* -1: of the result as a whole (qualitative approach) */
  char      *text;             /* nullable: what was reached, as printed */
  double     value;            /* the same as a number; NaN: none */
  GPtrArray *evidence;         /* texts (p. 68: progress or result, not activity) */
  gboolean   not_yet;          /* nothing is reached yet ("belum ada") */
  char      *evidence_note;    /* nullable: why there is no evidence */
  GPtrArray *log;              /* ids of the lines of the log that the text was taken from */
  char      *feedback;         /* nullable: as printed */
  GPtrArray *feedback_items;   /* SasFeedbackItem */
  char      *feedback_symbol;  /* nullable: "thumbs-up", "smiley", "frown" (p. 194) */
} SasRealisation;

typedef struct
{
  char      *id;
  int        value;            /* index into sas_behaviour_values */
  SasRating  mark;             /* of this value alone: what the suggestion counts */
  char      *feedback;
  GPtrArray *feedback_items;
  char      *feedback_symbol;
} SasConduct;

/* What the evaluator finds of one result: the suggested rating counts these (pp. 97-98). */
typedef struct { int result; SasRating rating; } SasResultMark;

typedef struct { char *place; SasDate date; } SasSignature;
typedef struct { SasDate date; char *text; } SasStatement;

/* The reviewing superior's word on an objection (p. 117). */
typedef struct
{
  SasDate   date;
  gboolean  upholds;                                     /* else the ratings were changed */
  char     *text;
  char     *recommendation;                              /* nullable */
  SasRating result_rating_before, behaviour_rating_before;   /* of a change: what had been rated */
} SasDecision;

/* What happened to the document of the evaluation, D.1.1 to D.1.3. */
typedef struct
{
  char         *reason;                      /* nullable: why the appraiser's superior signs (D.1.2) */
  SasSignature *appraiser_signed;            /* each nullable */
  SasSignature *reviewing_superior_signed;
  SasDate       employee_received;
  SasSignature *employee_signed;
  char         *not_returned;                /* nullable: the employee does not give it back, and what is known of it */
  SasStatement *objection, *explanation;
  SasDecision  *decision;
  SasDate       reported;                    /* to the official in charge (Art. 28) */
} SasDocument;

typedef struct
{
  char              *id;
  char              *plan;               /* of the store: id of the version of the plan whose results it names */
  char              *nip;
  int                year;
  SasPeriod          period;
  SasEvaluationState state;              /* only the workflow changes it */
  char              *appraiser;          /* nullable: NIP; as the plan had it when the period was opened */
  SasEvaluator       evaluator;          /* only the workflow changes it */
  gboolean           final_without_objection;   /* conclusive: no objection against it (p. 90 (11)-(12)) */
  SasPeople         *people;             /* nullable: snapshot of when the document was made */
  GPtrArray         *realisations;       /* SasRealisation, in the order of the plan */
  GPtrArray         *behaviours;         /* SasConduct, seven */
  GPtrArray         *marks;              /* SasResultMark */
  SasRating          result_rating, behaviour_rating;
  char              *departure;          /* nullable: why a rating is not the suggested one */
  gboolean           study_failed;       /* study leave not completed (pp. 100, 103) */
  SasPredicate       predicate;          /* computed */
  SasOrganisationPredicate organisation_predicate;   /* of the unit the appraiser leads (p. 94 g) */
  char              *notes;              /* and recommendations (p. 114 (3)) */
  gboolean           notes_waived;       /* there is nothing to note, said so */
  SasDocument       *document;           /* nullable */
} SasEvaluation;

extern const SasRecordType sas_evaluation_type, sas_realisation_type, sas_conduct_type, sas_document_type, sas_result_feedback_type,
                           sas_conduct_feedback_type, sas_signature_type, sas_statement_type, sas_decision_type;
extern const char *const sas_evaluation_states[SAS_EVALUATION_STATES];   /* "open" .. */
extern const char *const sas_evaluators[2];                              /* "appraiser", "reviewing-superior" */
extern const char *const sas_polarities[3];                              /* NULL, "positive", "negative" */

/* Without realisations, with the seven behaviours. (transfer full) */
SasEvaluation *sas_evaluation_new       (const char *nip, int year, SasPeriod period);
/* What an evaluation of @plan begins with: a realisation a indicator, or a result where the approach is qualitative; the
 * appraiser of the plan. (transfer full) */
SasEvaluation *sas_evaluation_for_plan  (const SasPlan *plan, SasPeriod period);
SasEvaluation *sas_evaluation_copy      (const SasEvaluation *evaluation);   /* (transfer full) */
void           sas_evaluation_free      (SasEvaluation *evaluation);
gboolean       sas_evaluation_equal     (const SasEvaluation *a, const SasEvaluation *b);
/* The JSON of `show evaluation`. Reading refuses unknown keys by name, computes the predicate and fills in behaviours that are
 * not named. */
json_t        *sas_evaluation_to_json   (const SasEvaluation *evaluation);
SasEvaluation *sas_evaluation_from_json (const json_t *json, GError **error);
/* Whether its realisations and marks are of results and indicators that @plan has; SAS_ERROR_INVALID names the first that is not. */
gboolean       sas_evaluation_check_plan (const SasEvaluation *evaluation, const SasPlan *plan, GError **error);
/* What the employee tells of his results; what who evaluates writes: feedback, marks, ratings, notes, the document. */
typedef enum { SAS_PART_REALISATION, SAS_PART_RATING, SAS_EVALUATION_PARTS } SasEvaluationPart;
gboolean       sas_evaluation_part_differs (const SasEvaluation *a, const SasEvaluation *b, SasEvaluationPart part);
/* After a change of ratings: the predicate that follows. */
void           sas_evaluation_settle    (SasEvaluation *evaluation);

/* (transfer none) (nullable) @indicator -1: of the result as a whole. */
SasRealisation *sas_evaluation_realisation (const SasEvaluation *evaluation, int result, int indicator);
/* Where something about @indicator (-1: the result as a whole) has its place: there where the evaluation speaks of it, else with the result
 * as a whole, else with its first indicator. (transfer none) (nullable) */
SasRealisation *sas_evaluation_realisation_for (const SasEvaluation *evaluation, int result, int indicator);
SasConduct     *sas_evaluation_conduct     (const SasEvaluation *evaluation, int value);   /* (transfer none) */
SasRating       sas_evaluation_mark        (const SasEvaluation *evaluation, int result);
void            sas_evaluation_set_mark    (SasEvaluation *evaluation, int result, SasRating rating);
/* Its document, made when there is none. (transfer none) */
SasDocument    *sas_evaluation_document    (SasEvaluation *evaluation);
/* "D.1.1", "D.1.2" when the superior evaluated, "D.1.3" after an objection that changed the result (p. 118). */
const char     *sas_evaluation_form        (const SasEvaluation *evaluation);
/* For people, in the language of the window. */
const char     *sas_evaluation_state_label (SasEvaluationState state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasEvaluation, sas_evaluation_free)
G_END_DECLS
