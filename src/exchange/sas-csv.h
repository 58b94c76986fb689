/* Lists as text: comma, semicolon or tab; UTF-8 with or without BOM, UTF-16, Windows-1252; any line ends. */
#pragma once
#include "sas-sheet.h"
G_BEGIN_DECLS
/* Puts the rows into @sheet; refuses it when a quote is never closed or the letters cannot be told. */
void sas_csv_read (SasSheet *sheet, const char *data, gsize size);
G_END_DECLS
