/* What the files of the sheet of plans share. */
#pragma once
#include "sas-plan-sheet.h"
G_BEGIN_DECLS
#define SAS_PLAN_SHEET_MOST_ROWS 500   /* of one plan */

/* The rows of one plan. */
typedef struct
{
  SasPlan *before, *after;   /* before: nullable, there is none; after: what the rows say */
  gint64   revision;
  GArray  *rows;             /* guint */
  gboolean broken;           /* a row was rejected */
} SasPlanGroup;

typedef struct
{
  SasDb          *db;
  const SasSheet *sheet;
  SasPlanSheet   *result;
  guint           heading;
  int             columns[SAS_PLAN_CELLS];   /* -1: not there */
  gboolean        doubled;
  GPtrArray      *groups;                    /* SasPlanGroup, in the order of the file */
  SasPlanGroup   *last;                      /* of the row above */
  GError         *failure;                   /* the store could not be read */
} SasPlanReader;

/* Trimmed, disarmed; "" where there is none. (transfer full) */
char    *sas_plan_reader_cell   (const SasPlanReader *reader, guint row, int column);
/* @column: -1 for the whole row; @reason: (transfer full) */
void     sas_plan_reader_reject (SasPlanReader *reader, guint row, const char *code, int column, char *reason);
/* Puts what the rows say into group->after; FALSE: one of them was rejected. */
gboolean sas_plan_group_read    (SasPlanReader *reader, SasPlanGroup *group);
G_END_DECLS
