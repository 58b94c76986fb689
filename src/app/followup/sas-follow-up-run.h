/* The register of follow-ups, asked for on the main thread: the store's functions of sas-follow-up-store.h and sas-credit-store.h, each
 * as an async pair. */
#pragma once
#include "sas-credit-sheet.h"
#include "sas-follow-up-store.h"
#include "sas-session.h"
G_BEGIN_DECLS
/* Of the session's year. (transfer full) (array of SasFollowUpRow) */
void       sas_follow_up_list_async  (SasSession *session, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sas_follow_up_list_finish (SasSession *session, GAsyncResult *result, GError **error);
/* One step of a copy of @follow_up, today; SAS_FOLLOW_UP_STEPS: only its fields are stored. */
void       sas_follow_up_act_async   (SasSession *session, const SasFollowUp *follow_up, SasFollowUpStep step, GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean   sas_follow_up_act_finish  (SasSession *session, GAsyncResult *result, GError **error);
/* Angka kredit of a functional PNS up to the session's year. (transfer full) */
void       sas_follow_up_credit_async  (SasSession *session, const char *nip, GCancellable *cancellable, GAsyncReadyCallback callback,
                                        gpointer user_data);
SasCreditSheet *sas_follow_up_credit_finish (SasSession *session, GAsyncResult *result, GError **error);
G_END_DECLS
