/* What somebody who sets plans has with one on the way to his decision: the notes he is writing for a return, kept until they are
 * sent, and whether he has looked at it as it stands. His alone, and decided nothing yet: no row in the audit chain. */
#pragma once
#include "sas-note-store.h"
G_BEGIN_DECLS
/* @path: place in @plan as it stands now, "" for the whole; @text "": no note there any more. SAS_ERROR_INVALID where there is no
 * such place. @author: number, "" for the operator. */
gboolean   sas_review_store_remark  (SasDb *db, const SasPlan *plan, const char *author, const char *path, const char *text, GError **error);
/* Those of @author on @plan, their paths as the plan stands now. Of SasNote. (transfer full) */
GPtrArray *sas_review_store_remarks (SasDb *db, const SasPlan *plan, const char *author, GError **error);
/* Inside a transaction: they were sent. */
gboolean   sas_review_store_sent    (SasDb *db, const char *plan_id, const char *author, GError **error);
/* He has seen the plan as it stood at @revision; changed since, it counts as not looked at. */
gboolean   sas_review_store_look    (SasDb *db, const char *plan_id, const char *author, gint64 revision, GError **error);

/* A plan that waits to be set. */
typedef struct
{
  char    *id, *nip, *name, *position, *appraiser;   /* position and appraiser nullable */
  int      year, version;
  gint64   revision;
  gboolean looked;     /* at what stands at that revision */
  guint    remarks;    /* how many notes wait to be sent */
} SasReviewRow;
void       sas_review_row_free      (SasReviewRow *row);
/* The current plans of @year that are submitted, by name; what @author has with each. Of SasReviewRow. (transfer full) */
GPtrArray *sas_review_store_list    (SasDb *db, int year, const char *author, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasReviewRow, sas_review_row_free)
G_END_DECLS
