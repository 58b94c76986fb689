/* Teams in the office file. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-team.h"
G_BEGIN_DECLS
/* All, in the order they were made. Of SasTeam. (transfer full) */
GPtrArray *sas_team_store_list   (SasDb *db, GError **error);
/* Added when its id is "" (then it gets one), else changed. SAS_ERROR_INVALID for a name that is empty, a lead who is among the
 * members, days in the wrong order; SAS_ERROR_NOT_FOUND for somebody who is not of the office. */
gboolean   sas_team_store_save   (SasDb *db, SasTeam *team, const SasActor *actor, GError **error);
gboolean   sas_team_store_remove (SasDb *db, const char *id, const SasActor *actor, GError **error);
G_END_DECLS
