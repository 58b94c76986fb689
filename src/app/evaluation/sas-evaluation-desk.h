/* The team that is rated: its evaluations, and the steps on them with undo and redo, one history over all people. Each step is seen at
 * once and stored behind, in one transaction over all it concerns. It belongs to the page; every step of the page works through it.
 *
 * Signals: "changed": board, views or error are others; "done" (const char *text): a step was stored; "failed" (GError *). */
#pragma once
#include "sas-evaluation-board.h"
#include "sas-rating-view.h"
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_EVALUATION_DESK (sas_evaluation_desk_get_type ())
G_DECLARE_FINAL_TYPE (SasEvaluationDesk, sas_evaluation_desk, SAS, EVALUATION_DESK, GObject)

SasEvaluationDesk   *sas_evaluation_desk_new         (SasSession *session);                       /* (transfer full) */
/* Whose team (NULL: none) in which period of the session's year. Loads it. */
void                 sas_evaluation_desk_set_team    (SasEvaluationDesk *self, const char *appraiser, SasPeriod period);
const char          *sas_evaluation_desk_get_appraiser (SasEvaluationDesk *self);                 /* (nullable) */
SasPeriod            sas_evaluation_desk_get_period  (SasEvaluationDesk *self);
/* Reads everything again, once what is under way is stored. */
void                 sas_evaluation_desk_reload      (SasEvaluationDesk *self);

/* NULL while it is read for the first time, or when that failed. (transfer none), until "changed" */
SasEvaluationBoard  *sas_evaluation_desk_get_board   (SasEvaluationDesk *self);
const GError        *sas_evaluation_desk_get_error   (SasEvaluationDesk *self);                   /* why it could not be read; NULL */
/* What is seen of the member at @place of the board. (transfer none), until "changed" */
const SasRatingView *sas_evaluation_desk_get_view    (SasEvaluationDesk *self, guint place);
/* Whether the days for evaluating are over. */
gboolean             sas_evaluation_desk_is_late     (SasEvaluationDesk *self);
/* Nothing typed waits for the store any more. */
gboolean             sas_evaluation_desk_is_idle     (SasEvaluationDesk *self);

/* Edits a copy of a member's evaluation; FALSE: nothing to do. @data as given to sas_evaluation_desk_edit. */
typedef gboolean (*SasEvaluationEdit) (SasEvaluation *evaluation, const SasEvaluationMember *member, gconstpointer data);
/* One step on @nips, ended by NULL: seen at once, stored behind, in the order they were asked for. @data is freed by @data_free
 * (nullable). */
void                 sas_evaluation_desk_edit        (SasEvaluationDesk *self, const char *const *nips, SasEvaluationEdit edit, gpointer data,
                                                      GDestroyNotify data_free, const char *label);
/* Opens the period for all who can have one. */
void                 sas_evaluation_desk_open        (SasEvaluationDesk *self);
void                 sas_evaluation_desk_undo        (SasEvaluationDesk *self);
void                 sas_evaluation_desk_redo        (SasEvaluationDesk *self);
/* What those would take back or repeat; NULL: nothing. */
const char          *sas_evaluation_desk_undo_label  (SasEvaluationDesk *self);
const char          *sas_evaluation_desk_redo_label  (SasEvaluationDesk *self);
G_END_DECLS
