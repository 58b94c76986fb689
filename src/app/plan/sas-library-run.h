/* The library of the open office, asked for on the main thread and answered there: the functions of sas-library-store.h, each
 * as an async pair on the store's thread. */
#pragma once
#include "sas-library-store.h"
#include "sas-session.h"
G_BEGIN_DECLS
/* @query is copied. Of SasLibraryEntry. (transfer full) */
void       sas_library_find_async  (SasSession *session, const SasLibraryQuery *query, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sas_library_find_finish (SasSession *session, GAsyncResult *result, GError **error);
/* @entries (transfer full): of SasLibraryEntry. The result: (transfer full) */
void       sas_library_import_async  (SasSession *session, GPtrArray *entries, const char *source, GAsyncReadyCallback callback,
                                      gpointer user_data);
SasLibraryImport *sas_library_import_finish (SasSession *session, GAsyncResult *result, GError **error);
/* @import (transfer full) */
void       sas_library_unimport_async  (SasSession *session, SasLibraryImport *import, const char *source, GAsyncReadyCallback callback,
                                        gpointer user_data);
gboolean   sas_library_unimport_finish (SasSession *session, GAsyncResult *result, GError **error);
G_END_DECLS
