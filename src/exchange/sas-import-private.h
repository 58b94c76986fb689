/* The import at work: one planner walks one sheet. */
#pragma once
#include "sas-import-columns.h"
#include "sas-nip.h"
G_BEGIN_DECLS

typedef struct
{
  const SasSheet *sheet;
  SasRoster      *office;       /* as it stands */
  SasColumnMap    map;
  SasImport      *import;       /* being built */
  guint           row;          /* index in the sheet of the row being judged */
  gboolean       *rejected;     /* by index of row */
  char           *texts[SAS_MOST_COLUMNS];   /* the row's cells, cleaned; never NULL */
} SasPlanner;

/* Remarks on the current row. @column: index in the map, -1 the whole row; @reason (transfer full). A rejected row
 * keeps no warnings; the same code is told once a row. */
void     sas_planner_reject  (SasPlanner *self, int column, const char *code, char *reason);
void     sas_planner_warn    (SasPlanner *self, int column, const char *code, char *reason);
void     sas_planner_cleaned (SasPlanner *self, int column, const char *value);
guint    sas_planner_number  (SasPlanner *self, guint row);                  /* of the spreadsheet */

/* Reads the current row into @texts. FALSE: it has more cells than headings, which is told; go on to the next. */
gboolean sas_planner_read_row (SasPlanner *self);
gboolean sas_planner_has      (SasPlanner *self, int column);                 /* the file has this column */
const SasSheetCell *sas_planner_cell (SasPlanner *self, int column);
/* Text columns of the record that are in the file, by the members of the table. */
void     sas_planner_fill    (SasPlanner *self, const SasRecordType *type, gpointer record);
/* A cell that holds a day; SAS_DATE_NONE when empty, or when it is none, which is told. */
SasDate  sas_planner_date    (SasPlanner *self, int column);
/* The same cells in both rows, of the columns that are known. */
gboolean sas_planner_same_rows (SasPlanner *self, guint a, guint b);
/* Empty where the row is too short: " (the row has 2 of 11 columns)", else "". (transfer full) */
char    *sas_planner_shortness (SasPlanner *self, int column);

/* Judges what is not rejected against what stands (@old, NULL: new); SAME and CHANGED by the record's fields. */
SasVerdict sas_planner_settle (SasPlanner *self, const SasRecordType *type, gconstpointer old, gconstpointer record,
                               const char *key, const char *label);
/* A row that is rejected, for the list. */
void     sas_planner_list_rejected (SasPlanner *self, const char *key, const char *label);

/* Letters alike whatever their case and spaces. (transfer full) */
char    *sas_import_fold     (const char *text);
/* @next: for each node the one it names, -1: none. Marks those that stand on a circle, not those that only lead to
 * one. */
void     sas_import_find_circles (const int *next, guint count, gboolean *on_circle);
/* A number that is no NIP: its code ("nip-length", ...). */
const char *sas_import_nip_code (const SasNip *nip);

void     sas_import_plan_staff       (SasPlanner *self);
void     sas_import_plan_units       (SasPlanner *self);
void     sas_import_plan_assignments (SasPlanner *self);
G_END_DECLS
