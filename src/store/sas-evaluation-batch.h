/* Several evaluations changed in one step by who evaluates: all of it in one transaction, and taken back in one. What the rating grid
 * does. The workflow's steps follow from what is written: both ratings with their reason are a rating ("rate"), less takes it back
 * ("unrate"). */
#pragma once
#include "sas-evaluation-store.h"
G_BEGIN_DECLS
typedef struct
{
  SasEvaluation *before;    /* as it stood; NULL until applied */
  SasEvaluation *after;
  gint64         revision;  /* of what stands in the file */
  char          *unit;      /* nullable: code of the unit whose predicate counts, sas_organisation_unit_of */
  char          *reviewer;  /* nullable: NIP of the appraiser's superior */
  SasRating      head;      /* what the achievement of the unit that he leads suggests for its head */
} SasEvaluationChange;

typedef struct _SasEvaluationBatch
{
  GPtrArray *changes;   /* SasEvaluationChange */
  char      *label;     /* what was done, for the menu and the toast */
} SasEvaluationBatch;

SasEvaluationBatch *sas_evaluation_batch_new  (const char *label);
void                sas_evaluation_batch_free (SasEvaluationBatch *batch);
/* (transfer full) @evaluation: as it shall stand; @revision: what the load gave. */
void                sas_evaluation_batch_add  (SasEvaluationBatch *batch, SasEvaluation *evaluation, gint64 revision, const char *unit,
                                               const char *reviewer, SasRating head);

/* Stores each, all or nothing, with the steps that follow; afterwards the batch holds what is needed to take it back. What reads as it
 * stands already is dropped from it. SAS_ERROR_INVALID before the organisation's predicate is entered; SAS_ERROR_DENIED,
 * SAS_ERROR_CONFLICT; the sentence names whose. */
gboolean sas_evaluation_store_apply     (SasDb *db, SasEvaluationBatch *batch, const SasActor *actor, GError **error);
/* Takes it back, all or nothing; SAS_ERROR_CONFLICT when one of them was changed since. Afterwards @batch is that step: taken back
 * again, all is as before. */
gboolean sas_evaluation_store_turn_back (SasDb *db, SasEvaluationBatch *batch, const SasActor *actor, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasEvaluationBatch, sas_evaluation_batch_free)
G_END_DECLS
