/* The parts of the XLSX reader. */
#pragma once
#include "sas-zip.h"
G_BEGIN_DECLS

/* What the other parts say that the sheet needs. */
typedef struct
{
  char         *sheet_part;     /* "xl/worksheets/sheet1.xml" */
  gboolean      from_1904;      /* days are counted from 1904 */
  GPtrArray    *strings;        /* shared texts */
  GArray       *day_styles;     /* gboolean by style number: the number is a day */
} SasWorkbook;

/* Runs a part of the archive through @parser. */
gboolean     sas_xlsx_parse         (SasZip *zip, const char *part, const GMarkupParser *parser, gpointer data,
                                     GError **error);
/* The name without its namespace prefix. */
const char  *sas_xlsx_local         (const char *name);
/* An attribute by local name; NULL. */
const char  *sas_xlsx_attribute     (const char **names, const char **values, const char *name);

SasWorkbook *sas_workbook_read      (SasZip *zip, GError **error);
void         sas_workbook_free      (SasWorkbook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasWorkbook, sas_workbook_free)
G_END_DECLS
