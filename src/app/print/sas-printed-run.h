/* The register of prints, asked for on the main thread: the store's functions of sas-printed-store.h, each as an async pair on the
 * session's thread. */
#pragma once
#include "sas-printed-store.h"
#include "sas-session.h"
G_BEGIN_DECLS
typedef struct
{
  GPtrArray *rows;                            /* SasPrinted, the latest print first */
  guint      counts[SAS_PRINTED_STANDINGS];   /* of all that is found, whatever its standing */
} SasPrintedFound;
void sas_printed_found_free (SasPrintedFound *found);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasPrintedFound, sas_printed_found_free)

/* Of the session's year: @find nullable, @standing a SasPrintedStanding or -1, @most rows. (transfer full) */
void             sas_printed_list_async    (SasSession *session, const char *find, int standing, guint most, GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
SasPrintedFound *sas_printed_list_finish   (SasSession *session, GAsyncResult *result, GError **error);
/* Ticks the one document of the code that was typed or scanned, today. As it then stands. (transfer full) */
void             sas_printed_receive_async (SasSession *session, const char *code, GAsyncReadyCallback callback, gpointer user_data);
SasPrinted      *sas_printed_receive_finish (SasSession *session, GAsyncResult *result, GError **error);
/* Each of @documents (array of SasPrinted; taken) is back on the day that it says, or not. */
void             sas_printed_set_async     (SasSession *session, GPtrArray *documents, GAsyncReadyCallback callback, gpointer user_data);
gboolean         sas_printed_set_finish    (SasSession *session, GAsyncResult *result, GError **error);
/* Keeps the file at @path as the scan of document @id; or, @out, writes that scan to @path. Where it is. (transfer full) */
void             sas_printed_scan_async    (SasSession *session, const char *id, const char *path, gboolean out, GAsyncReadyCallback callback,
                                            gpointer user_data);
char            *sas_printed_scan_finish   (SasSession *session, GAsyncResult *result, GError **error);
G_END_DECLS
