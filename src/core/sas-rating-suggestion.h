/* The rating that the regulation's guide suggests (PermenPANRB 6/2022 pp. 97-98, 100-101), counted. "Sebagian besar"
 * is read as more than half, "sebagian kecil" as fewer than half of the main results; a result above expectation also
 * fulfils it. What was counted stays in the value, so that the window can say why; the rating itself is a person's. */
#pragma once
#include "sas-evaluation.h"
#include "sas-regulation.h"
G_BEGIN_DECLS

/* Whether the feedback on the results speaks for the suggested rating. NONE: no feedback, or no suggestion. */
typedef enum { SAS_AGREEMENT_NONE, SAS_AGREEMENT_AGREES, SAS_AGREEMENT_DIFFERS, SAS_AGREEMENTS } SasAgreement;
extern const char *const sas_agreements[SAS_AGREEMENTS];    /* "none", "agrees", "differs" */

typedef struct
{
  guint        marks[SAS_RATINGS];   /* results by their mark; NONE: not marked, and not counted */
  guint        main, main_below;     /* marked main results, and those below expectation */
  guint        feedback, positive;
  SasRating    suggestion;           /* NONE: the guide suggests nothing */
  SasAgreement agreement;
} SasResultSuggestion;

typedef struct
{
  guint     marks[SAS_RATINGS];      /* values of behaviour by their mark */
  SasRating suggestion;
} SasBehaviourSuggestion;

/* Counting, from a value of zeros; settling draws the conclusion. */
void sas_result_suggestion_add_result   (SasResultSuggestion *self, SasResultKind kind, SasRating mark);
void sas_result_suggestion_add_feedback (SasResultSuggestion *self, gboolean positive);
void sas_result_suggestion_settle       (SasResultSuggestion *self);
/* Of the marks and the feedback of @evaluation; @plan says which results are main ones. */
SasResultSuggestion    sas_result_suggestion_of    (const SasEvaluation *evaluation, const SasPlan *plan);
/* Of the head of a unit (SE MenPANRB 3/2023): what the unit achieved, in the year's predicate. */
SasRating              sas_unit_head_suggestion    (const SasRegulation *regulation,
                                                    SasOrganisationPredicate organisation);
/* p. 98, of marks a value: one below suggests below, more than half above suggests above. */
SasBehaviourSuggestion sas_behaviour_suggestion_of (const SasEvaluation *evaluation);
/* Why, in the language of the window: "3 of 4 results are above expectation ...". (transfer full) */
char    *sas_result_suggestion_explain    (const SasResultSuggestion *self);
char    *sas_behaviour_suggestion_explain (const SasBehaviourSuggestion *self);
/* Whether a rating that was given is not the suggested one: a reason is then asked for. */
gboolean sas_rating_departs               (const SasEvaluation *evaluation, const SasPlan *plan);
/* The same of the head of a unit, whose result is what the unit achieved, where nothing is marked result by result; FALSE when a
 * reason is given. @head: of sas_unit_head_suggestion, NONE: he leads none. */
gboolean sas_rating_departs_from_head     (const SasEvaluation *evaluation, SasRating head);
G_END_DECLS
