/* The audit chain: who did what to which record, when. Append-only (triggers refuse change and removal), each row
 * carrying the SHA-256 of itself and the row before. Written in the transaction of the change that it records. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
G_BEGIN_DECLS
typedef struct
{
  gint64      number;       /* from 1, without gaps; of the store */
  const char *at;           /* of the store */
  const char *action;       /* "create", "edit", "submit", ..., "import", "setting" */
  const char *subject;      /* "plan", "person", "unit", "assignment", "office" */
  const char *subject_id;
  const char *label;        /* for people: "198504122010011007 2026 v1" */
  const char *before, *after;  /* states; "" where there are none */
  const char *note;
  const char *digest;       /* SHA-256 of the content that was acted on; "" where there is none */
  const char *nip, *name, *role;   /* of the actor: "employee", "appraiser", "reviewer", "hr", "system", or "" */
} SasAuditRow;

/* Inside a transaction. @row's number, time and actor are filled in here; text that is NULL counts as "". */
gboolean   sas_audit_append (SasDb *db, const SasAuditRow *row, const SasActor *actor, GError **error);
/* Newest first, below number @before (0: from the newest), at most @limit; of @subject_id when not NULL. Of SasAuditRow (owned
 * text). (transfer full) */
GPtrArray *sas_audit_list   (SasDb *db, const char *subject_id, gint64 before, guint limit, GError **error);
/* Walks the last @rows of the chain (0: all of it). (out) @broken: number of the first row that does not fit, 0 when whole. */
gboolean   sas_audit_verify (SasDb *db, gint64 rows, gint64 *broken, GError **error);
void       sas_audit_row_free (SasAuditRow *row);                                 /* one of a list */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasAuditRow, sas_audit_row_free)
G_END_DECLS
