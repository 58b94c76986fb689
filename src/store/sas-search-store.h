/* Search over everything an office has: people by parts of their names and numbers, units, plans, results. Cheap enough for a keystroke
 * in an agency of a hundred thousand people; what is in confidence or hidden is in no index, so that it cannot be found. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-search.h"
G_BEGIN_DECLS
/* At most @limit of each kind: people and units that begin so before those that contain it; where nobody is called so, those whose name
 * is only like what was typed; plans of those people, of the year that was typed, else of @today's; results of plans that were set. The operator finds every
 * plan and result; somebody else those of his own and of the people he appraises. Less than two letters find nothing. Any thread with
 * a connection of its own. (transfer full) (array of SasHit, by kind) */
GPtrArray *sas_search_store_find     (SasDb *db, const SasActor *actor, const char *typed, guint limit, SasDate today, GError **error);

/* Puts what changed into the index. Called by the database before it commits (sas_search_store_attach). */
gboolean   sas_search_store_catch_up (SasDb *db, GError **error);
/* From now on each transaction of @db that commits leaves the index as the tables are; what still waits is put in at once. */
gboolean   sas_search_store_attach   (SasDb *db, GError **error);
/* Entries that do not say what their person or unit says, and those that are missing or left over; -1 with @error. */
int        sas_search_store_faults   (SasDb *db, GError **error);
G_END_DECLS
