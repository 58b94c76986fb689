/* Counselling in the office file. No other file of the program reads its table: not the lists, the search, the exports; the audit chain says
 * that a confidential record was made, by whom and when, and not about whom. Every reading goes through sas_counselling_may_open.
 *
 * What protects it: the actor, and with him the PC's login. Before accounts exist whoever may open the office file may say who he is, and the
 * file is not encrypted; docs/cli.md says so to the people. */
#pragma once
#include "sas-counselling.h"
#include "sas-db.h"
G_BEGIN_DECLS
/* Those that @actor may open, about anybody, the latest first. Of SasCounselling. (transfer full) */
GPtrArray      *sas_counselling_store_list (SasDb *db, const SasActor *actor, GError **error);
/* SAS_ERROR_NOT_FOUND for whoever may not open it too: nobody learns that there is one. (transfer full) */
SasCounselling *sas_counselling_store_load (SasDb *db, const char *id, const SasActor *actor, GError **error);
/* Adds it, or changes the one of its id, which only who wrote it may. @reviewer: of the appraiser, nullable. */
gboolean        sas_counselling_store_save (SasDb *db, SasCounselling *counselling, const SasActor *actor, const char *reviewer, GError **error);
/* For `check`: how many cannot be read; nothing of what they say. -1 on failure. */
int             sas_counselling_store_faults (SasDb *db, GError **error);
G_END_DECLS
