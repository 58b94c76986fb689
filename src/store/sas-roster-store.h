/* Units, people and posts in the office file. An import is a new roster: it is stored all or nothing. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-roster.h"
G_BEGIN_DECLS
/* Everything at once. (transfer full) */
SasRoster *sas_roster_store_load (SasDb *db, GError **error);

/* The name of who has this number, without reading everybody; NULL without error: nobody has. (transfer full) (nullable) */
char      *sas_roster_store_name (SasDb *db, const char *nip, GError **error);

typedef struct { guint added, changed, unchanged; } SasRosterCounts;
/* Makes the file hold what @roster holds, matched by code, number and post; what @roster does not name stays. Only what differs is
 * written, in one transaction with one row in the audit chain, "import", named by @what ("pegawai.csv"). An automatic backup is
 * made before when the file has people already (sas-backup.h). @counts (out, optional). */
gboolean   sas_roster_store_merge (SasDb *db, SasRoster *roster, const char *what, SasRosterCounts *counts,
                                   const SasActor *actor, GError **error);

/* One at a time, each with its row in the audit chain. Added when @id is "" (then it gets one), else changed where it stands: the
 * code of a unit and the number of a person may change, and whatever names them follows. */
gboolean   sas_roster_store_save_unit       (SasDb *db, SasUnit *unit, const SasActor *actor, GError **error);
gboolean   sas_roster_store_save_person     (SasDb *db, SasPerson *person, const SasActor *actor, GError **error);
gboolean   sas_roster_store_save_assignment (SasDb *db, SasAssignment *assignment, const SasActor *actor, GError **error);
/* SAS_ERROR_CONFLICT while something names it: people or units below a unit, plans of a person. */
gboolean   sas_roster_store_remove_unit       (SasDb *db, const char *id, const SasActor *actor, GError **error);
gboolean   sas_roster_store_remove_person     (SasDb *db, const char *id, const SasActor *actor, GError **error);
gboolean   sas_roster_store_remove_assignment (SasDb *db, const char *id, const SasActor *actor, GError **error);
G_END_DECLS
