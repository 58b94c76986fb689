/* How the files of a run are called: a pattern of fields in braces and of words between them, made into names that Windows takes too. */
#pragma once
#include "sas-period.h"
#include "sas-print-forms.h"
G_BEGIN_DECLS
#define SAS_PRINT_NAME_USUAL "{form}_{tahun}_{periode}_{nip}_{nama}"
#define SAS_PRINT_NAME_LONGEST 100   /* characters before ".pdf": Windows has 260 for the whole path */

/* What the fields say; all borrowed. */
typedef struct
{
  guint       forms;
  int         year;
  SasPeriod   period;   /* SAS_PERIODS: none; said only of forms that are of one */
  const char *nip, *name;
  const char *unit;     /* nullable */
} SasPrintNameFacts;

/* "form", "tahun", "periode", "nip", "nama", "unit", NULL. */
extern const char *const sas_print_name_fields[];
/* SAS_ERROR_INVALID: empty, a field that there is not, a brace alone, a character that no file name has. */
gboolean sas_print_name_check (const char *pattern, GError **error);
/* @pattern filled in, with ".pdf": letters without accents and digits of the fields, the rest of them as "_". An empty field takes the
 * sign before it along; what Windows keeps for itself (CON, NUL, a dot at the end) is changed. (transfer full) */
char    *sas_print_name       (const char *pattern, const SasPrintNameFacts *facts);
/* @file told apart from another of the same name by @nip. (transfer full) */
char    *sas_print_name_apart (const char *file, const char *nip);
G_END_DECLS
