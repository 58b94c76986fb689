/* Plans of the open office, asked for on the main thread and answered there: the store's functions of sas-plan-store.h, each as
 * an async pair. Values go over whole; the caller keeps its own. */
#pragma once
#include "sas-plan-store.h"
#include "sas-note-store.h"
#include "sas-session.h"
G_BEGIN_DECLS
/* @version: a number, SAS_PLAN_CURRENT or SAS_PLAN_IN_FORCE. SAS_ERROR_NOT_FOUND where there is none. (transfer full) */
void       sas_session_load_plan_async  (SasSession *self, const char *nip, int year, int version, GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer user_data);
SasPlan   *sas_session_load_plan_finish (SasSession *self, GAsyncResult *result, gint64 *revision, GError **error);

/* Stores a copy of @plan; gives it back as it then stands, with its ids, and its new revision. (transfer full) */
void       sas_session_save_plan_async  (SasSession *self, const SasPlan *plan, gint64 revision, GAsyncReadyCallback callback, gpointer user_data);
SasPlan   *sas_session_save_plan_finish (SasSession *self, GAsyncResult *result, gint64 *revision, GError **error);

/* One step of the workflow by the present actor; copies what it needs of @act. (transfer full) */
void       sas_session_act_async        (SasSession *self, const char *plan_id, gint64 revision, const SasPlanAct *act,
                                         GAsyncReadyCallback callback, gpointer user_data);
SasPlan   *sas_session_act_finish       (SasSession *self, GAsyncResult *result, gint64 *revision, GError **error);

/* Ticks off a note of a return, or not. */
void       sas_session_tick_note_async   (SasSession *self, const char *note_id, gboolean done, GAsyncReadyCallback callback, gpointer user_data);
gboolean   sas_session_tick_note_finish  (SasSession *self, GAsyncResult *result, GError **error);
G_END_DECLS
