/* The team of who looks at it, one row a person, in one statement (sas-progress.h). */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-progress.h"
G_BEGIN_DECLS
typedef struct
{
  int         year;
  SasPeriod   period;
  const char *unit;      /* (nullable) code; with all units below */
  const char *nip;       /* (nullable) */
  const char *find;      /* (nullable) part of a name or number */
} SasProgressFilter;

/* Those with a plan that was set, in the order of sas_progress_sort: of everybody for the operator, else @actor himself, whom he
 * appraises and whom he reviews on @today. Of SasProgress. (transfer full) */
GPtrArray *sas_progress_store_list (SasDb *db, SasRoster *roster, const SasActor *actor, const SasProgressFilter *filter, SasDate today,
                                    GError **error);
G_END_DECLS
