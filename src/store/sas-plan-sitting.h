/* Several plans set in one sitting: all that may be set in one transaction, with the reason for each that may not; taken back in one
 * as long as nobody has changed anything since. Each is set as sas_plan_store_act does, by the same rules. */
#pragma once
#include "sas-plan-store.h"
#include "sas-roster.h"
G_BEGIN_DECLS
/* A plan as it was looked at. */
typedef struct { char *plan; gint64 revision; } SasSittingPlan;
void         sas_sitting_plan_free (SasSittingPlan *plan);

typedef struct
{
  SasPlan *before;     /* as it waited */
  gint64   looked;     /* revision at which it was */
  gint64   revision;   /* of what stands in the file since */
  char    *earlier;    /* (nullable) id of the version that gave way to it */
} SasSittingStep;
typedef struct { char *nip, *reason; } SasSittingBlock;

typedef struct
{
  GPtrArray *steps;     /* of SasSittingStep: those that were set */
  GPtrArray *blocked;   /* of SasSittingBlock: left as they were, and why */
} SasSitting;
void         sas_sitting_free      (SasSitting *sitting);

/* Sets each of @plans (SasSittingPlan), signed on @date at @place (nullable); who everybody is on that day comes from @roster. One
 * that was changed since it was looked at, or that a rule keeps from being set, is left and named. NULL only where the file fails;
 * then nothing was set. (transfer full) */
SasSitting  *sas_plan_store_sit    (SasDb *db, const GPtrArray *plans, SasRoster *roster, const char *place, SasDate date,
                                    const SasActor *actor, GError **error);
/* Takes it back, all or nothing: they wait to be set as before, looked at as before, with a row each in the audit chain. SAS_ERROR_CONFLICT when one of
 * them was changed since; the sentence names whose. */
gboolean     sas_plan_store_rise   (SasDb *db, const SasSitting *sitting, const SasActor *actor, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasSitting, sas_sitting_free)
G_END_DECLS
