/* Workbooks (ECMA-376 SpreadsheetML): the first sheet's cells, with shared and inline texts, numbers, and days by
 * style. */
#pragma once
#include "sas-sheet.h"
G_BEGIN_DECLS
void sas_xlsx_read (SasSheet *sheet, GBytes *bytes);
G_END_DECLS
