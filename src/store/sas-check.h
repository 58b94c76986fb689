/* `check`: is the office file sound? */
#pragma once
#include <gio/gio.h>
#include "sas-db.h"
G_BEGIN_DECLS
/* Sentences, one a fault, empty when all is well: the database's own check (quick, or whole with @full), foreign keys, the audit
 * chain, states and content against the chain, with @full the files of evidence against their digests, every stored value read and turned into JSON and back. NULL with @error
 * when the check itself could not be done. Of char *. (transfer full) */
GPtrArray *sas_check (SasDb *db, gboolean full, GCancellable *cancellable, GError **error);
G_END_DECLS
