/* A role matrix as it is written down outside the plans: a file, a printed form (pp. 144-147). Filling it in makes the members'
 * results; a cell that is empty in it says nothing. */
#pragma once
#include "sas-matrix.h"
G_BEGIN_DECLS
typedef struct
{
  char      *nip;
  GPtrArray *cells;    /* one a column: GPtrArray of texts; "" is a mark */
} SasMatrixSheetRow;

typedef struct
{
  char      *leader;   /* NIP */
  int        year;     /* 0: not said */
  GPtrArray *columns;  /* texts */
  GPtrArray *rows;     /* SasMatrixSheetRow */
  GPtrArray *teams;    /* SasMatrixSheet */
} SasMatrixSheet;

/* What a fill did to the results of the cells it names. */
typedef struct { guint created, changed, kept, left; } SasMatrixCounts;   /* kept: they read so already; left: not in the sheet */

/* Of the JSON that sas_matrix_to_json writes; "holes", "orphans" and what describes people is not read. SAS_ERROR_INVALID names
 * what is wrong by its place. (transfer full) */
SasMatrixSheet *sas_matrix_sheet_from_json (const json_t *json, GError **error);
void            sas_matrix_sheet_free      (SasMatrixSheet *sheet);
/* Which column of @matrix each column of @sheet is, read generously (sas_matrix_guess_column), each once; what is left becomes a
 * column of free text. (transfer full) (element-type guint) */
GArray         *sas_matrix_sheet_columns   (const SasMatrixSheet *sheet, SasMatrix *matrix);
/* Fills the cells of @row into @plan. What a cell holds already stays; what it holds otherwise is reworded in its order; the rest is
 * added. Nothing is taken away. @counts is added to. */
void            sas_matrix_sheet_fill      (const SasMatrixSheetRow *row, GArray *columns, const SasMatrix *matrix, SasPlan *plan,
                                            SasMatrixCounts *counts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasMatrixSheet, sas_matrix_sheet_free)
G_END_DECLS
