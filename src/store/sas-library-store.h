/* The library in the office file. Approved plans come in by themselves, in the transaction of the approval; sheets are imported.
 * One entry a text and post (sas_library_fold); what a plan says goes before what a sheet says, a later plan before an earlier. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-library.h"
G_BEGIN_DECLS
typedef struct
{
  const char *text;      /* parts of words, in any order; "" or NULL: what the post has */
  const char *position;  /* (nullable) whose post: its entries come first */
  const char *unit;      /* (nullable) name: those of the unit come next */
  guint       limit;
} SasLibraryQuery;

/* Of SasLibraryEntry: same post, same unit, the rest; within each by how well the text fits, then by how often it was used.
 * Without a text only the first of these that has any. (transfer full) */
GPtrArray *sas_library_find     (SasDb *db, const SasLibraryQuery *query, GError **error);
/* How many entries there are; -1 on error. */
gint64     sas_library_count    (SasDb *db, GError **error);

/* What an import did, and what takes it back. */
typedef struct
{
  guint      added, changed, same;
  GArray    *ids;        /* gint64: of the added */
  GPtrArray *before;     /* SasLibraryEntry: the changed, as they were */
} SasLibraryImport;
void       sas_library_import_free (SasLibraryImport *self);

/* All or nothing, with its row in the audit chain. @entries: of SasLibraryEntry; @source: the sheet's name. Entries that plans
 * have used stay as the plans have them. (transfer full) */
SasLibraryImport *sas_library_import (SasDb *db, const GPtrArray *entries, const char *source, const SasActor *actor, GError **error);
/* Takes back what @import did; entries that a plan has used since then stay. */
gboolean   sas_library_unimport (SasDb *db, const SasLibraryImport *import, const char *source, const SasActor *actor, GError **error);

/* Inside a transaction: the results of a plan that has been approved. */
gboolean   sas_library_take     (SasDb *db, const SasPlan *plan, GError **error);
/* Inside a transaction: its approval is taken back. Entries that no other plan uses go with it. */
gboolean   sas_library_leave    (SasDb *db, const SasPlan *plan, GError **error);
/* Takes in the approved plans that wait for it; nothing to do costs one look. */
gboolean   sas_library_catch_up (SasDb *db, GError **error);
/* Makes the entries of plans anew, and the index of words; imported ones stay. */
gboolean   sas_library_rebuild  (SasDb *db, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasLibraryImport, sas_library_import_free)
G_END_DECLS
