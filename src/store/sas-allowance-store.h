/* Whose predicate counts for the allowance in which months (Art. 32), from the stored evaluations. */
#pragma once
#include "sas-db.h"
#include "sas-period.h"
#include "sas-predicate.h"
G_BEGIN_DECLS
/* Months of one person that follow each other under one evaluation. */
typedef struct
{
  char        *nip, *name;              /* name with titles */
  char        *position, *unit;         /* nullable; @unit: code */
  int          year;
  guint        from, to;                /* 1 to 12, both counted */
  SasPeriod    period;                  /* of the evaluation */
  SasPredicate predicate;
} SasAllowanceRow;
void       sas_allowance_row_free   (SasAllowanceRow *row);
/* Each month of @year that a signed evaluation covers: the one of the month or quarter, else of the year. By name, then by month.
 * @unit (nullable): code; with those below. (transfer full) (array of SasAllowanceRow) */
GPtrArray *sas_allowance_store_list (SasDb *db, const char *unit, int year, GError **error);
G_END_DECLS
