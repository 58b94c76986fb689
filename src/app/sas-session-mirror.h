/* What a session keeps in memory of its office file, read whole: staff, settings, years. Read on the
 * store's thread, lent on the main one. */
#pragma once
#include "sas-session.h"
G_BEGIN_DECLS
typedef struct
{
  SasRoster  *roster;     /* each NULL when it was not read */
  GHashTable *settings;   /* key -> text; without those that are bytes */
  GArray     *years;      /* of int, newest first */
} SasMirror;

/* The parts that @changes touched; the others stay NULL. (transfer full) */
SasMirror *sas_mirror_read (SasDb *db, SasChanges changes, GError **error);
/* Puts the parts that @newer has, and loses, in the place of those of @mirror. */
void       sas_mirror_take (SasMirror *mirror, SasMirror *newer);
void       sas_mirror_free (SasMirror *mirror);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasMirror, sas_mirror_free)
G_END_DECLS
