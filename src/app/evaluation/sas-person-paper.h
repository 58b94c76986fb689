/* The forms of a person's evaluation as pages, made off the main thread: what the preview shows, the PDF holds and the printer gets. */
#pragma once
#include "sas-person-desk.h"
G_BEGIN_DECLS
/* The value as it stands now. @forms: SasPrintForms. The finish gives an array of SasPages. (transfer full); SAS_ERROR_RENDER. */
void       sas_person_lay_out_async  (SasPersonDesk *desk, guint forms, GCancellable *cancellable, GAsyncReadyCallback callback,
                                      gpointer user_data);
GPtrArray *sas_person_lay_out_finish (GAsyncResult *result, GError **error);
G_END_DECLS
