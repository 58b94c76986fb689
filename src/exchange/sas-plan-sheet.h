/* A unit's plans as one table for Excel or Calc, and the same table back: a row an indicator, each item with the id of the store. What
 * a cell says counts, wherever its column and row were moved to; a column that is gone leaves its field as it is; a result or indicator
 * whose rows are gone is taken away; a row without an id is something new. */
#pragma once
#include "sas-plan-batch.h"
#include "sas-sheet.h"
G_BEGIN_DECLS
/* Why a row cannot be taken; one is enough for nothing to be stored. */
typedef struct
{
  guint       row;      /* as in the spreadsheet: the heading is 1 */
  const char *code;     /* "unknown-plan", "unknown-id", "doubled", "ambiguous", "formula", "not-readable", "word", "set", ... */
  const char *field;    /* heading of the column; NULL: the whole row */
  char       *reason;   /* a sentence */
} SasPlanSheetFault;

/* What becomes of one person's plan. */
typedef struct
{
  char      *nip, *name;   /* name: nullable */
  int        year;
  GPtrArray *changes;      /* SasChange; never empty */
} SasPlanSheetDiff;

typedef struct
{
  const char   *file_error;   /* why the whole file is refused; NULL */
  char         *message;      /* the sentence for it */
  guint         rows, plans;  /* read */
  GPtrArray    *diffs;        /* SasPlanSheetDiff, in the order of the file */
  GPtrArray    *faults;       /* SasPlanSheetFault */
  SasPlanBatch *batch;        /* what differs, for sas_plan_store_apply; to be used only without faults */
} SasPlanSheet;

typedef enum
{
  SAS_PLAN_CELL_PLAN, SAS_PLAN_CELL_NIP, SAS_PLAN_CELL_NAME, SAS_PLAN_CELL_YEAR, SAS_PLAN_CELL_STATE, SAS_PLAN_CELL_RESULT_ID,
  SAS_PLAN_CELL_KIND, SAS_PLAN_CELL_SUPERIOR, SAS_PLAN_CELL_RESULT, SAS_PLAN_CELL_ASSIGNED, SAS_PLAN_CELL_INDICATOR_ID, SAS_PLAN_CELL_ASPECT,
  SAS_PLAN_CELL_INDICATOR, SAS_PLAN_CELL_TARGET, SAS_PLAN_CELL_UNIT, SAS_PLAN_CELL_PERSPECTIVE, SAS_PLAN_CELLS
} SasPlanCell;
extern const char *const sas_plan_cell_headings[SAS_PLAN_CELLS];

/* The current plans of @year in @unit (nullable: all) and below. Returns how many; -1 on failure. */
int           sas_plan_sheet_write    (SasDb *db, int year, const char *unit, const char *path, GError **error);
/* What @sheet would do; touches nothing. NULL only when the store cannot be read. @label: of the batch. (transfer full) */
SasPlanSheet *sas_plan_sheet_read     (SasDb *db, const SasSheet *sheet, const char *label, GError **error);
void          sas_plan_sheet_free     (SasPlanSheet *self);
gboolean      sas_plan_sheet_has_faults (const SasPlanSheet *self);
/* { "file_error", "message", "rows", "plans", "changes": [...], "rejected": [...] } (transfer full) */
json_t       *sas_plan_sheet_to_json  (const SasPlanSheet *self);
/* The same for reading: a line a change and a fault, then the counts. (transfer full) */
char         *sas_plan_sheet_to_text  (const SasPlanSheet *self);
/* "12 rows, 3 plans read; 2 of them change in 3 places." (transfer full) */
char         *sas_plan_sheet_count    (const SasPlanSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasPlanSheet, sas_plan_sheet_free)
G_END_DECLS
