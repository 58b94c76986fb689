/* Lists out of the office, for spreadsheets. In XLSX a cell is a text, a number or a day, never a formula; in CSV whatever a spreadsheet would run or round
 * (= + - @, an 18-digit number) gets an apostrophe before it, which the import takes off again. */
#pragma once
#include "sas-roster.h"
G_BEGIN_DECLS
typedef enum { SAS_EXPORT_TEXT, SAS_EXPORT_NUMBER, SAS_EXPORT_DAY } SasExportKind;
typedef struct
{
  const char   *heading;
  guint         width;        /* in letters, XLSX only */
  SasExportKind kind;         /* XLSX only: what a cell is where its text reads so ("12,5" is none, "12.5" is; "2026-11-24") */
} SasExportColumn;

/* Writes the table into @path, whole or not at all, over what was there: XLSX when the name ends so, else CSV
 * (semicolons, UTF-8 with BOM: what a double click opens well in an Indonesian Excel). @rows: GStrv of @n_columns
 * texts. SAS_ERROR_STORAGE. */
gboolean sas_export_table (const char *path, const char *title, const SasExportColumn *columns, guint n_columns,
                           GPtrArray *rows, GError **error);
/* Any list: the first of @rows holds the headings. A column becomes one of numbers or days where all that it holds are such, but for
 * what only looks like a number (NIP, codes). Widths follow the texts. SAS_ERROR_STORAGE. */
gboolean sas_export_list  (const char *path, const char *title, GPtrArray *rows, GError **error);
/* Whether the name ends in .csv or .xlsx. */
gboolean sas_export_takes (const char *path);
/* One row a person, under headings that the import knows. */
gboolean sas_export_staff (SasRoster *roster, const char *path, GError **error);
/* The text as a CSV cell: quoted where it must be, disarmed. (transfer full) */
char    *sas_export_csv_cell (const char *text);
G_END_DECLS
