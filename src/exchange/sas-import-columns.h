/* Which column is which. A kind of list is a table of columns; a column is known by any of its headings. */
#pragma once
#include "sas-import.h"
G_BEGIN_DECLS
typedef struct
{
  const char *field;        /* what the reports call it */
  const char *member;       /* of the record, NULL when it takes more than copying */
  const char *headings;     /* upper case, letters and digits, '|' between */
  guint       most_letters;
  gboolean    required;
} SasColumn;

enum
{
  STAFF_NIP, STAFF_NAME, STAFF_TITLE_BEFORE, STAFF_TITLE_AFTER, STAFF_BIRTH_PLACE, STAFF_BIRTH, STAFF_SEX, STAFF_TYPE, STAFF_CPNS,
  STAFF_LEGAL_STATE, STAFF_GRADE, STAFF_RANK, STAFF_POSITION_KIND, STAFF_POSITION, STAFF_SINCE, STAFF_UNIT, STAFF_UNIT_NAME, STAFF_ECHELON,
  STAFF_SUPERIOR, STAFF_SUPERIOR_NAME, STAFF_TASK, STAFF_NOTE, STAFF_COLUMNS
};
enum
{
  UNIT_CODE, UNIT_NAME, UNIT_PARENT, UNIT_PARENT_NAME, UNIT_ECHELON, UNIT_HEAD_POSITION, UNIT_HEAD_NIP, UNIT_HEAD_STATE, UNIT_COLUMNS
};
enum { POST_NIP, POST_KIND, POST_UNIT, POST_POSITION, POST_FROM, POST_TO, POST_DECREE, POST_NOTE, POST_COLUMNS };

enum { SAS_MOST_COLUMNS = STAFF_COLUMNS, SAS_HEADING_SEARCH_ROWS = 20 };

/* Where each column of a kind stands in a sheet; -1: not there. */
typedef struct
{
  SasImportKind    kind;
  const SasColumn *columns;
  guint            n_columns;
  guint            header;                    /* index of the heading row in the sheet */
  int              at[SAS_MOST_COLUMNS];
  int              twin[SAS_MOST_COLUMNS];    /* a second column of the same meaning; -1 */
} SasColumnMap;

/* FALSE when no row among the first is a heading of @kind (ANY: of some kind). */
gboolean sas_column_map_find (SasColumnMap *map, const SasSheet *sheet, SasImportKind kind);
/* "NIP; NAMA; ...", short: what the first row holds, for the sentence that refuses it. (transfer full) */
char    *sas_column_map_list_headings (const SasSheet *sheet);
G_END_DECLS
