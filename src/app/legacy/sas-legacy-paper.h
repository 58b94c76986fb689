/* The forms of an old year as pages, made off the main thread. */
#pragma once
#include "sas-legacy-desk.h"
G_BEGIN_DECLS
/* The value as it stands now. @forms: SasPrintForms. The finish gives an array of SasPages. (transfer full); SAS_ERROR_RENDER. */
void       sas_legacy_lay_out_async  (SasLegacyDesk *desk, guint forms, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *sas_legacy_lay_out_finish (GAsyncResult *result, GError **error);
G_END_DECLS
