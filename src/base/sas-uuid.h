/* Identifiers of rows that travel between offices: UUID version 7 (RFC 9562), so that they sort by time of birth. */
#pragma once
#include <glib.h>
G_BEGIN_DECLS
char *sas_uuid_new (void);   /* (transfer full) */
G_END_DECLS
