/* Workblocks in the office file. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-workblock.h"
G_BEGIN_DECLS
/* Those of @nip (NULL: everybody's) for @year (0: of any), in the order they were made or moved to. Of SasWorkblock. (transfer full) */
GPtrArray *sas_workblock_store_list   (SasDb *db, const char *nip, int year, GError **error);
/* Added when its id is "" (then it gets one), else changed. */
gboolean   sas_workblock_store_save   (SasDb *db, SasWorkblock *block, const SasActor *actor, GError **error);
/* All of @blocks (of SasWorkblock) in one transaction: all or none, the same of their ids. */
gboolean   sas_workblock_store_save_all (SasDb *db, GPtrArray *blocks, const SasActor *actor, GError **error);
gboolean   sas_workblock_store_remove (SasDb *db, const char *id, const SasActor *actor, GError **error);
/* Two change places in the list, and so on paper. SAS_ERROR_NOT_FOUND where one is gone. */
gboolean   sas_workblock_store_swap   (SasDb *db, const char *id, const char *other, const SasActor *actor, GError **error);
G_END_DECLS
