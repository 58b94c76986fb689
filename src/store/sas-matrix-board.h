/* The role matrix of a leader with all it is derived from, loaded at once, and what is done to it: each a batch of the members'
 * plans, to be stored by sas_plan_store_apply in one step. */
#pragma once
#include "sas-matrix-sheet.h"
#include "sas-plan-batch.h"
#include "sas-plan-begin.h"
G_BEGIN_DECLS
typedef struct
{
  SasRoster  *roster;
  int         year;
  SasApproach approach;   /* of a new draft: the office's */
  GHashTable *plans;      /* SasPlan by NIP: the newest that stands; of the leader the one in force, while there is one */
  GHashTable *revisions;  /* gint64 * by NIP */
  SasMatrix  *matrix;     /* nullable */
} SasMatrixBoard;

/* What was done to a member's plan. */
typedef struct
{
  char           *nip, *name;
  gboolean        is_new;
  SasMatrixCounts counts;
} SasMatrixDone;

/* @actor (nullable): who would edit. SAS_ERROR_NOT_FOUND: nobody has this number. (transfer full) */
SasMatrixBoard *sas_matrix_board_load   (SasDb *db, const char *leader, int year, const SasActor *actor, GError **error);
/* The same of people who need not have to do with each other, without a matrix: to copy from one to others. (transfer full) */
SasMatrixBoard *sas_matrix_board_load_people (SasDb *db, const char *const *people, int year, GError **error);
void            sas_matrix_board_free   (SasMatrixBoard *self);
/* A copy of @nip's plan to edit, or a new draft as the office begins one. @revision (out): for the batch. (transfer full) */
SasPlan        *sas_matrix_board_draft  (const SasMatrixBoard *self, const char *nip, gint64 *revision);

/* --- what is done to it; @done (out, optional, transfer full): of SasMatrixDone, in the order of the rows --- */

/* "Buat rancangan SKP untuk tim": a draft for every member, of the teams too, who has none, with what @sheet (nullable) gives
 * him. (transfer full) */
SasPlanBatch   *sas_matrix_board_drafts (SasMatrixBoard *self, const SasMatrixSheet *sheet, GPtrArray **done, GError **error);
/* Fills the cells of @sheet into the plans of its rows, new drafts where there are none; a team of the sheet goes by its lead.
 * SAS_ERROR_NOT_FOUND for a row of somebody who does not sit there. (transfer full) */
SasPlanBatch   *sas_matrix_board_fill   (SasMatrixBoard *self, const SasMatrixSheet *sheet, GPtrArray **done, GError **error);
/* "Salin ke beberapa pegawai": the results of @from at @places (from 0; NULL: all) behind those of each of @to; what one has
 * already is left alone. (transfer full) */
SasPlanBatch   *sas_matrix_board_copy   (SasMatrixBoard *self, const char *from, GArray *places, const char *const *to, GPtrArray **done,
                                         GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasMatrixBoard, sas_matrix_board_free)
G_END_DECLS
