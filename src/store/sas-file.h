/* Small things about the files around the database. */
#pragma once
#include <glib.h>
G_BEGIN_DECLS
/* Makes an empty file that only its owner may read, unless there is one. FALSE: it cannot be made. */
gboolean sas_file_make_private (const char *path);
/* Makes such a file where there is none yet; FALSE leaves what stands there alone, even one that appeared just now. */
gboolean sas_file_make_new     (const char *path);
/* Whether a database can be put there: nothing has that name (not even a link to nowhere), and no log of an earlier
   database lies beside it, which SQLite would play into the new one. Otherwise SAS_ERROR_CONFLICT. */
gboolean sas_file_is_free      (const char *path, GError **error);
/* Whether a document may be written over what stands there: anything but a database or its log. Otherwise SAS_ERROR_CONFLICT. */
gboolean sas_file_may_replace  (const char *path, GError **error);
gint64   sas_file_size         (const char *path);      /* -1: there is none */
/* Removes a database and what SQLite keeps beside it. */
void     sas_file_remove       (const char *path);
/* Whether the bytes at the start are those of a database: SAS_ERROR_NOT_FOUND, SAS_ERROR_NOT_OURS. */
gboolean sas_file_sniff        (const char *path, GError **error);
G_END_DECLS
