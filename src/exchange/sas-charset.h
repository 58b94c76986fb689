/* Which letters are these bytes? Indonesian Excel writes Windows-1252 ("CSV") or UTF-16 ("Unicode Text") or UTF-8. */
#pragma once
#include <glib.h>
G_BEGIN_DECLS
typedef enum { SAS_CHARSET_UTF8, SAS_CHARSET_UTF16LE, SAS_CHARSET_UTF16BE, SAS_CHARSET_WINDOWS_1252 } SasCharset;

/* @skip: bytes of the mark at the beginning. Without a mark, bytes that are mostly no UTF-8 are Windows-1252. */
SasCharset sas_charset_detect       (const char *data, gsize size, gsize *skip);
/* Windows-1252 to UTF-8; NULL when a byte means nothing there. (transfer full) */
char      *sas_charset_from_1252    (const char *data, gsize size, gsize *length);
/* UTF-16 to UTF-8, NULL when it is broken. (transfer full) */
char      *sas_charset_from_utf16   (const char *data, gsize size, SasCharset charset, gsize *length);
/* At most @letters of a text, then "…": for sentences that quote what a file says. (transfer full) */
char      *sas_charset_shorten      (const char *text, guint letters);
/* As g_utf8_validate, but NUL passes: the reader has its own word for it. */
gboolean   sas_charset_is_utf8      (const char *data, gsize size);
G_END_DECLS
