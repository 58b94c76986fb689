/* "Salin ke beberapa pegawai": results into the drafts of several people as one step that is taken back as one. No widget; the
 * work runs on the store's thread. */
#pragma once
#include "sas-plan-batch.h"
#include "sas-session.h"
G_BEGIN_DECLS
typedef struct
{
  SasPlanBatch *batch;     /* what takes it back */
  guint         plans;     /* that were written in */
  GPtrArray    *left;      /* char *: names of those whose plans are not being written any more, or have it all already */
} SasCopyDone;
void         sas_copy_done_free  (SasCopyDone *done);

/* @results: SasResult; @people: numbers (char *); both copied. A new draft where a person has no plan of @year. */
void         sas_copy_async      (SasSession *session, const GPtrArray *results, const GPtrArray *people, int year,
                                  GAsyncReadyCallback callback, gpointer user_data);
SasCopyDone *sas_copy_finish     (SasSession *session, GAsyncResult *result, GError **error);
/* @batch (transfer full) */
void         sas_copy_undo_async  (SasSession *session, SasPlanBatch *batch, GAsyncReadyCallback callback, gpointer user_data);
gboolean     sas_copy_undo_finish (SasSession *session, GAsyncResult *result, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasCopyDone, sas_copy_done_free)
G_END_DECLS
