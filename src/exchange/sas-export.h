/* Lists out of the office, for spreadsheets. XLSX cells are texts; in CSV whatever a spreadsheet would run or round
 * (= + - @, an 18-digit number) gets an apostrophe before it, which the import takes off again. */
#pragma once
#include "sas-roster.h"
G_BEGIN_DECLS
typedef struct
{
  const char *heading;
  guint       width;        /* in letters, XLSX only */
} SasExportColumn;

/* Writes the table into @path, whole or not at all, over what was there: XLSX when the name ends so, else CSV
 * (semicolons, UTF-8 with BOM: what a double click opens well in an Indonesian Excel). @rows: GStrv of @n_columns
 * texts. SAS_ERROR_STORAGE. */
gboolean sas_export_table (const char *path, const char *title, const SasExportColumn *columns, guint n_columns,
                           GPtrArray *rows, GError **error);
/* One row a person, under headings that the import knows. */
gboolean sas_export_staff (SasRoster *roster, const char *path, GError **error);
/* The text as a CSV cell: quoted where it must be, disarmed. (transfer full) */
char    *sas_export_csv_cell (const char *text);
G_END_DECLS
