/* Taking an import back. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-roster.h"
G_BEGIN_DECLS
/* The opposite of sas_roster_store_merge: what @changes added goes, what it changed gets the rows of @before, the roster of then.
 * What somebody changed in between on the same records is put back too. One transaction with one row in the audit chain,
 * "undo-import", named by @what. SAS_ERROR_CONFLICT when something new is in use already, by a plan say: then nothing changes. */
gboolean sas_roster_store_unmerge (SasDb *db, SasRoster *before, SasRoster *changes, const char *what, const SasActor *actor, GError **error);
G_END_DECLS
