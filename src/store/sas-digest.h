/* SHA-256 of values and rows, over canonical bytes. */
#pragma once
#include "sas-record.h"
G_BEGIN_DECLS
/* Of the content of a record: its JSON with sorted keys and without whatever is empty (null, "", [], {}, 0, false), so that a field
 * added later does not change the digest of what was stored before. 64 hexadecimal digits. (transfer full) */
char *sas_digest_record (const SasRecordType *type, gconstpointer record);
/* Of @before and of each text with its length: no two lists of texts give the same bytes. (transfer full) */
char *sas_digest_chain  (const char *before, const char *const *texts, guint count);
G_END_DECLS
