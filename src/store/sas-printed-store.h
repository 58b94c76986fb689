/* The register of what was printed (sas-printed.h). The operator sees all of it, others what is about them and what they printed; who
 * sees a document may tick it. Papers in confidence are never entered. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-printed.h"
G_BEGIN_DECLS
/* Enters what has just been printed, in one transaction with one row in the audit chain; a document that was printed before counts one
 * copy more and, if it had come back, stays back. @documents: SasPrinted, of which the store fills in id, code, copies, time and who. */
gboolean   sas_printed_store_add  (SasDb *db, GPtrArray *documents, const SasActor *actor, GError **error);

typedef struct
{
  int         year;      /* 0: any */
  const char *nip;       /* nullable */
  const char *unit;      /* nullable: with those below */
  const char *find;      /* nullable: part of name, number, form or code */
  int         standing;  /* SasPrintedStanding; -1: any */
  guint       most;      /* rows; 0: as many as a list may have */
} SasPrintedFilter;
/* The latest print first. (transfer full) (array of SasPrinted) */
GPtrArray *sas_printed_store_list (SasDb *db, const SasPrintedFilter *filter, const SasActor *actor, GError **error);
/* How many of each standing there are, for the same filter without its own. (out) @counts: SAS_PRINTED_STANDINGS numbers. */
gboolean   sas_printed_store_count (SasDb *db, const SasPrintedFilter *filter, const SasActor *actor, guint *counts, GError **error);
/* What begins with @code (sas_printed_read_code). (transfer full) (array of SasPrinted) */
GPtrArray *sas_printed_store_find (SasDb *db, const char *code, GError **error);
/* The one document that begins with what was typed or scanned. SAS_ERROR_INVALID (no code, or more than one document begins so),
 * SAS_ERROR_NOT_FOUND. (transfer full) */
SasPrinted *sas_printed_store_one (SasDb *db, const char *text, GError **error);
/* What went into a file of this sum. (transfer full) (array of SasPrinted) */
GPtrArray *sas_printed_store_in_file (SasDb *db, const char *sha256, GError **error);

/* It came back with its signatures on @date; SAS_DATE_NONE: it did not, after all. SAS_ERROR_NOT_FOUND, SAS_ERROR_DENIED,
 * SAS_ERROR_INVALID (needs no signature, was printed as a draft, a day before the print or to come), SAS_ERROR_CONFLICT (stands so
 * already). All of @ids or none. */
gboolean   sas_printed_store_return (SasDb *db, const char *const *ids, SasDate date, const SasActor *actor, GError **error);
/* Keeps the file at @path as the scan of a document that is back, in place of the one before. Errors of sas_evidence_file_read. */
gboolean   sas_printed_store_attach (SasDb *db, const char *id, const char *path, const SasActor *actor, GError **error);
/* Writes that scan to @path, a file or a folder. (transfer full): where. SAS_ERROR_NOT_FOUND, SAS_ERROR_CORRUPT, SAS_ERROR_CONFLICT. */
char      *sas_printed_store_save_scan (SasDb *db, const char *id, const char *path, gboolean replace, const SasActor *actor, GError **error);
G_END_DECLS
