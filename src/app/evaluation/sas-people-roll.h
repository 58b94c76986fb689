/* Who of a period concerns the one who works here, how far each is, and steps on several at once. */
#pragma once
#include "sas-person-desk.h"
G_BEGIN_DECLS
/* What a person of the list is to who works here. */
typedef enum { SAS_ROLL_MINE, SAS_ROLL_TEAM, SAS_ROLL_REVIEW, SAS_ROLL_RELATIONS } SasRollRelation;

typedef struct
{
  char              *nip, *name, *position;   /* position nullable */
  SasRollRelation    relation;
  SasEvaluationState state;
  SasPredicate       predicate;
  gboolean           noted;        /* notes are there, or waived */
  const SasStep     *next;         /* (nullable) the next step of who works here */
  char              *why;          /* (nullable) why it is not possible yet */
  SasDate            received, returned, reported;
} SasRollRow;
void       sas_roll_row_free    (gpointer row);

/* @appraiser (nullable): of his team only, when the operator looks after everybody. By relation, then name. Of SasRollRow. */
void       sas_roll_load_async  (SasSession *session, const char *appraiser, int year, SasPeriod period, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sas_roll_load_finish (SasSession *session, GAsyncResult *result, GError **error);   /* (transfer full) */

/* What came of a step on several: how many it was taken on, and for each other "Name: reason", a line each. */
typedef struct { guint done; GPtrArray *blocked; } SasRollOutcome;
void       sas_roll_outcome_free (gpointer outcome);
/* @nips ends with NULL. Each alone: who cannot be done is told, the others are. */
void       sas_roll_act_async   (SasSession *session, const char *const *nips, int year, SasPeriod period, const SasEvaluationAct *act,
                                 GAsyncReadyCallback callback, gpointer user_data);
SasRollOutcome *sas_roll_act_finish (SasSession *session, GAsyncResult *result, GError **error);   /* (transfer full) */
G_END_DECLS
