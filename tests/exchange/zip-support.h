/* Archives and workbooks made by code, well and badly formed. */
#pragma once
#include <gio/gio.h>
typedef struct { const char *name; const char *text; gssize length; } ZipPart;   /* length -1: text ends with NUL */
/* @deflate: packed, as spreadsheets do; otherwise stored. (transfer full) */
GBytes *zip_build      (const ZipPart *parts, guint count, gboolean deflate);
/* A workbook of one sheet; each part may be NULL for the plainest one. (transfer full) */
GBytes *workbook_build (const char *sheet, const char *strings, const char *styles, const char *book);
