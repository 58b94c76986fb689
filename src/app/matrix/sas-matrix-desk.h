/* The role matrix that is open: the plans it is derived from, the leader's workblocks, and its steps with undo and redo. Each step
 * is stored at once, over all plans it concerns, in one transaction. It belongs to the page but outlives what the page shows:
 * another leader or level loses no step. Main thread only.
 *
 * Signals: "changed": board, blocks or error are others; "done" (const char *text): a step was stored; "failed" (GError *). */
#pragma once
#include "sas-matrix-board.h"
#include "sas-session.h"
#include "sas-workblock.h"
G_BEGIN_DECLS
#define SAS_TYPE_MATRIX_DESK (sas_matrix_desk_get_type ())
G_DECLARE_FINAL_TYPE (SasMatrixDesk, sas_matrix_desk, SAS, MATRIX_DESK, GObject)

SasMatrixDesk   *sas_matrix_desk_new        (SasSession *session);                      /* (transfer full) */
/* Whose matrix; NULL: none. Loads it. */
void             sas_matrix_desk_set_leader (SasMatrixDesk *self, const char *nip);
const char      *sas_matrix_desk_get_leader (SasMatrixDesk *self);                      /* (nullable) */
/* Reads everything again, once what is under way is stored. */
void             sas_matrix_desk_reload     (SasMatrixDesk *self);
/* NULL while it is read for the first time, or when that failed. */
SasMatrixBoard  *sas_matrix_desk_get_board  (SasMatrixDesk *self);                      /* (transfer none), until "changed" */
GPtrArray       *sas_matrix_desk_get_blocks (SasMatrixDesk *self);                      /* (transfer none) of SasWorkblock */
const GError    *sas_matrix_desk_get_error  (SasMatrixDesk *self);                      /* why it could not be read; NULL */

/* Edits a copy of a member's plan, which @matrix of the board shows. FALSE: nothing to do. */
typedef gboolean (*SasMatrixEdit) (const SasMatrix *matrix, SasPlan *plan, guint member, guint column, const char *text);
/* One step on one member: seen at once, stored behind. Steps follow one another in the order they were asked for. */
void             sas_matrix_desk_edit       (SasMatrixDesk *self, SasMatrix *matrix, guint member, guint column, const char *text,
                                             SasMatrixEdit edit, const char *label);
/* "Buat rancangan SKP untuk tim". */
void             sas_matrix_desk_drafts     (SasMatrixDesk *self);
void             sas_matrix_desk_undo       (SasMatrixDesk *self);
void             sas_matrix_desk_redo       (SasMatrixDesk *self);
/* What those would take back or repeat; NULL: nothing. */
const char      *sas_matrix_desk_undo_label (SasMatrixDesk *self);
const char      *sas_matrix_desk_redo_label (SasMatrixDesk *self);
G_END_DECLS
