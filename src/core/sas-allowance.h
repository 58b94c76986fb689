/* The office's own table of what a predicate is worth for the allowance (Art. 32: performance pay follows the evaluation). No
 * regulation gives the factors: the office enters them. */
#pragma once
#include "sas-fraction.h"
#include "sas-predicate.h"
G_BEGIN_DECLS
typedef struct { SasFraction factors[SAS_PREDICATES]; } SasAllowanceTable;   /* percent; NONE: not said */

/* "sangat-baik=110; baik=100", one after another or line by line, names also as the law writes them ("Sangat Baik").
 * SAS_ERROR_INVALID names what is no predicate or no number, and that there is none at all. */
gboolean sas_allowance_table_parse (const char *text, SasAllowanceTable *table, GError **error);
/* As lists and exports print it, with a decimal comma: "87,5"; "" where it is not said. (transfer full) */
char    *sas_allowance_factor_text (const SasAllowanceTable *table, SasPredicate predicate);
G_END_DECLS
