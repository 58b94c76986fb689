/* Ratings of many from a file: a table (CSV, XLSX) with a heading row, or JSON, an array of objects; the keys and headings are the same:
 * number of the employee (`nip`), `result`, `behaviour`, `reason`, in English or Indonesian words. */
#pragma once
#include <glib.h>
#include "sas-rating-view.h"
G_BEGIN_DECLS
typedef struct
{
  guint     row;                        /* in the file, from 1; of JSON, in the array */
  char     *nip;                        /* "" when it is not said */
  SasRating rating[SAS_RATED_PARTS];    /* NONE: stays as it is */
  char     *reason;                     /* nullable */
  char     *fault;                      /* nullable: why the row cannot be taken */
} SasRatingLine;

void       sas_rating_line_free (gpointer line);
/* Of SasRatingLine. NULL: it is no such file, SAS_ERROR_INVALID. (transfer full) */
GPtrArray *sas_rating_file_read (const char *bytes, gsize length, GError **error);
G_END_DECLS
