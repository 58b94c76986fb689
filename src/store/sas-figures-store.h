/* The figures of the dashboard, read from counts that triggers keep in the same transaction as every change (resources/schema/005.sql):
 * right after each of them, and as fast for a hundred thousand people as for fifty. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-figures.h"
G_BEGIN_DECLS
typedef struct
{
  SasScope    scope;
  const char *unit;     /* (nullable) of SAS_SCOPE_UNIT: a code; NULL: the unit that the actor leads */
  int         year;     /* 0: today's */
  int         period;   /* SasPeriod; -1: the one that is evaluated by now */
} SasFiguresQuery;

/* Bits 1 << SasScope of what @actor may look at: the operator everything but a team; who leads a unit it and what is below, who leads
 * the top one the whole office; who appraises somebody his team. 0 with @error set on failure, else never without the team. */
guint       sas_figures_store_scopes (SasDb *db, const SasActor *actor, SasDate today, GError **error);
/* One consistent view. SAS_ERROR_DENIED: beyond what the actor may look at. SAS_ERROR_NOT_FOUND: no such unit, or he leads none. Any
 * thread with a connection of its own. (transfer full) */
SasFigures *sas_figures_store_read   (SasDb *db, const SasActor *actor, const SasFiguresQuery *query, SasDate today, GError **error);
/* What the kept counts say that recounting does not; 0: they are right; -1 with @error on failure. */
int         sas_figures_store_faults (SasDb *db, GError **error);
/* Counts everything anew, for who writes past the triggers. */
gboolean    sas_figures_store_recount (SasDb *db, GError **error);
G_END_DECLS
