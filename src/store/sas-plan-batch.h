/* Several plans changed in one step: all of it in one transaction, and taken back in one. What the role matrix does. */
#pragma once
#include "sas-plan-store.h"
G_BEGIN_DECLS
typedef struct
{
  SasPlan *before;    /* NULL: there was none */
  SasPlan *after;     /* NULL: it was taken away */
  gint64   revision;  /* of what stands in the file; 0: nothing does */
} SasPlanChange;

typedef struct _SasPlanBatch
{
  GPtrArray *changes;   /* SasPlanChange */
  char      *label;     /* what was done, for the audit row and the menu */
} SasPlanBatch;

SasPlanBatch *sas_plan_batch_new  (const char *label);
void          sas_plan_batch_free (SasPlanBatch *batch);
/* (transfer full) @plan: as it shall stand; @revision: what the load gave, 0 for a new draft. */
void          sas_plan_batch_add  (SasPlanBatch *batch, SasPlan *plan, gint64 revision);

/* Stores each plan of @batch as sas_plan_store_save would, all or nothing, with a row each in the audit chain; afterwards it holds
 * what is needed to take the step back. A plan that reads as it stands already is dropped from it. */
gboolean      sas_plan_store_apply     (SasDb *db, SasPlanBatch *batch, const SasActor *actor, GError **error);
/* Takes a step back, all or nothing: drafts that it made are deleted for good, the others get their earlier content.
 * SAS_ERROR_CONFLICT when one of them was changed since, SAS_ERROR_DENIED when one may not be edited any more; the sentence names
 * whose. Afterwards @batch is that step: taken back again, all is as before. */
gboolean      sas_plan_store_turn_back (SasDb *db, SasPlanBatch *batch, const SasActor *actor, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasPlanBatch, sas_plan_batch_free)
G_END_DECLS
