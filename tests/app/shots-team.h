/* A team of twelve in the middle of its ratings, for the pictures: what was reached, feedback, marks, ratings of every kind. */
#pragma once
#include <gio/gio.h>
#include "sas-db.h"
#include "sas-actor.h"
G_BEGIN_DECLS
#define SHOTS_TEAM_HEAD "196805171994031002"
#define SHOTS_TEAM_PERIOD "q4"
/* As a SasSessionFunc; not NULL when it is done, also when it was done before. */
gpointer shots_team_make (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error);
G_END_DECLS
