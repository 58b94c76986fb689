/* A plan as pages, made off the main thread: what the preview shows, the PDF holds and the printer gets. */
#pragma once
#include <gtk/gtk.h>
#include "sas-pages.h"
#include "sas-session.h"
G_BEGIN_DECLS
/* How the office prints, from its settings. */
SasPaper   sas_session_paper           (SasSession *session);
/* The plan's forms of @forms (SasPrintForms) on @paper. @plan is copied. Of SasPages. (transfer full); SAS_ERROR_RENDER. */
void       sas_plan_lay_out_async      (SasSession *session, const SasPlan *plan, guint forms, SasPaper paper, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sas_plan_lay_out_finish     (GAsyncResult *result, GError **error);
/* Writes @documents (of SasPages; a reference is taken) as one PDF, whole or not at all. What was saved goes into the register of prints,
 * by the finish (sas-printed-entry.h: @session nullable when it is closed, then it does not). */
void       sas_documents_save_async    (GPtrArray *documents, GFile *file, GAsyncReadyCallback callback, gpointer user_data);
gboolean   sas_documents_save_finish   (GAsyncResult *result, SasSession *session, GtkWidget *inside, GError **error);
/* "SKP_2026_198504122010011007_Siti_Nur_Sadiyah.pdf" (transfer full) */
char      *sas_plan_file_name          (SasSession *session, const SasPlan *plan);
G_END_DECLS
