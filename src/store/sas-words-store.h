/* Words that somebody is writing and has not said yet: of an objection, an explanation, a decision, a reason. They belong to who writes
 * them, are in no list, export, package or audit text, and go when they are said. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
G_BEGIN_DECLS
/* @place: what they are for, an identifier. @text NULL or "": there are none any more. */
gboolean sas_words_store_keep (SasDb *db, const char *place, const char *text, const SasActor *actor, GError **error);
/* NULL without @error: there are none of @actor. (transfer full) */
char    *sas_words_store_find (SasDb *db, const char *place, const SasActor *actor, GError **error);
G_END_DECLS
