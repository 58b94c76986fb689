/* What the payroll needs: each person's predicate, month by month, with the factor of the office's own table. */
#pragma once
#include "sas-allowance.h"
#include "sas-db.h"
G_BEGIN_DECLS
/* A row a person and month of @year that a signed evaluation covers: of the month or quarter, else of the year. @table: its factors.
 * CSV or XLSX by the name, whole or not at all. Returns how many rows; -1 on failure. */
int sas_export_allowance (SasDb *db, int year, const char *unit, const SasAllowanceTable *table, const char *path,
                          GError **error);
G_END_DECLS
