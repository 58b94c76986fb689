/* The format of the office file. Step N of resources/schema/ takes format N - 1 to N; a released step is never edited. */
#pragma once
#include "sas-db.h"
G_BEGIN_DECLS
#define SAS_APPLICATION_ID 0x53415352   /* "SASR": PRAGMA application_id of our files */
int      sas_schema_latest  (void);
int      sas_schema_version (SasDb *db, GError **error);   /* -1 on error */
/* Each step in a transaction of its own. SAS_ERROR_TOO_NEW for a file from the future. */
gboolean sas_schema_migrate (SasDb *db, GError **error);
G_END_DECLS
