/* A block of cells from Excel or LibreOffice understood as results with their indicators: by its headings where it has them,
 * else by what stands in its columns. Nothing is guessed silently: every column says what it was taken for and can be
 * changed, every row says what becomes of it. */
#pragma once
#include "sas-library.h"
#include "sas-sheet.h"
G_BEGIN_DECLS
typedef enum
{
  SAS_PASTE_NOTHING,       /* the column is left out */
  SAS_PASTE_NUMBER, SAS_PASTE_SUPERIOR, SAS_PASTE_RESULT, SAS_PASTE_ASSIGNED_BY, SAS_PASTE_KIND, SAS_PASTE_ASPECT, SAS_PASTE_INDICATOR,
  SAS_PASTE_TARGET, SAS_PASTE_UNIT, SAS_PASTE_PERSPECTIVE,
  SAS_PASTE_POSITION, SAS_PASTE_WORK_UNIT,   /* of the library's sheets: whose result it is */
  SAS_PASTE_ROLES
} SasPasteRole;

typedef enum { SAS_PASTE_ROW_RESULT, SAS_PASTE_ROW_INDICATOR, SAS_PASTE_ROW_IGNORED } SasPasteVerdict;

typedef struct
{
  guint           row;       /* index in the sheet */
  SasPasteVerdict verdict;   /* RESULT: begins one (with its first indicator, if any); INDICATOR: adds to that above */
  int             result;    /* index in results; -1 when ignored */
  const char     *why;       /* IGNORED, and what is to be looked at: a sentence in the language of the window; else NULL */
} SasPasteRow;

typedef struct
{
  SasSheet     *sheet;
  guint         n_columns;
  SasPasteRole *roles;       /* one a column */
  int           heading;     /* index of the heading row; -1: none */
  GPtrArray    *rows;        /* SasPasteRow, one for each row of the sheet */
  GPtrArray    *results;     /* SasResult */
  GPtrArray    *positions, *work_units;   /* char *, one a result; "" where the sheet does not say */
} SasPlanPaste;

enum { SAS_PASTE_MOST_ROWS = 20000, SAS_PASTE_MOST_COLUMNS = 40 };

extern const char *const sas_paste_roles[SAS_PASTE_ROLES];        /* "nothing", "number", ... */
extern const char *const sas_paste_verdicts[3];                   /* "result", "indicator", "ignored" */
/* As the window names it. */
const char   *sas_paste_role_label (SasPasteRole role);

/* @text: what the clipboard holds; cells are parted by tabs, a cell of several lines stands in quotes. (transfer full) */
SasSheet     *sas_paste_sheet_from_text (const char *text);
/* @sheet (transfer full) without fault. (transfer full) */
SasPlanPaste *sas_plan_paste_new      (SasSheet *sheet);
void          sas_plan_paste_free     (SasPlanPaste *self);
/* Another meaning of a column; a meaning that only one column can have leaves the other. Everything is read again. */
void          sas_plan_paste_set_role (SasPlanPaste *self, guint column, SasPasteRole role);
/* { "columns": [{"column", "heading", "role"}], "rows": [{"row", "verdict", "why"}], "results": [...], "count": {...} } (transfer full) */
json_t       *sas_plan_paste_to_json  (const SasPlanPaste *self);
/* The results as entries of the library. Of SasLibraryEntry. (transfer full) */
GPtrArray    *sas_plan_paste_entries  (const SasPlanPaste *self);
/* "3 results, 7 indicators" (transfer full) */
char         *sas_plan_paste_count    (const SasPlanPaste *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasPlanPaste, sas_plan_paste_free)
G_END_DECLS
