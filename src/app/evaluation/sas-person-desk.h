/* An evaluation that is open: its value with undo and redo, the plan it is about, what is missing, what today allows to whom, and its
 * saving by itself. It belongs to the session, not to a page: leaving the page or showing somebody else loses no step. The evaluation's
 * SasPlanDesk (sas-plan-desk.h), with the same manners. Main thread only. */
#pragma once
#include "sas-evaluation-clock.h"
#include "sas-plan-check.h"
#include "sas-session-evaluations.h"
G_BEGIN_DECLS
#define SAS_TYPE_PERSON_DESK (sas_person_desk_get_type ())
G_DECLARE_FINAL_TYPE (SasPersonDesk, sas_person_desk, SAS, PERSON_DESK, GObject)
/* Signals: "changed" (const char *place): the value or its state are others; @place, when not NULL, is where the eye should go.
 * "saved": a save has ended; see sas_person_desk_get_error. */

/* One desk an evaluation and session: an open one is given again, with its steps, unless the file has something newer.
 * SAS_ERROR_NOT_FOUND: the period is not open for @nip. (transfer full) */
void               sas_person_desk_open_async  (SasSession *session, const char *nip, int year, SasPeriod period,
                                                    GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
SasPersonDesk *sas_person_desk_open_finish (GAsyncResult *result, GError **error);
/* Stores now what is not stored of any evaluation that is open. */
void               sas_person_desks_flush      (SasSession *session);

const SasEvaluation *sas_person_desk_get      (SasPersonDesk *self);      /* until "changed" */
const SasPlan       *sas_person_desk_get_plan (SasPersonDesk *self);
SasSession          *sas_person_desk_get_session (SasPersonDesk *self);   /* (transfer none) */
/* What who evaluates has still to say (sas_evaluation_check_rating), without what was set aside. (transfer none) */
GPtrArray           *sas_person_desk_get_findings (SasPersonDesk *self);
/* The first finding at exactly @path. (transfer none) (nullable) */
const SasFinding    *sas_person_desk_find     (SasPersonDesk *self, const char *path);
/* What the record suggests for the notes. Of SasAdvice. (transfer full) */
GPtrArray           *sas_person_desk_advise   (SasPersonDesk *self);

SasEvaluation *sas_person_desk_draft  (SasPersonDesk *self);              /* (transfer full) a copy to edit */
/* As sas_plan_desk_commit; settles the predicate. @draft (transfer full) */
void           sas_person_desk_commit (SasPersonDesk *self, SasEvaluation *draft, const char *label, const char *merge,
                                           const char *place);
gboolean       sas_person_desk_undo   (SasPersonDesk *self);
gboolean       sas_person_desk_redo   (SasPersonDesk *self);
void           sas_person_desk_seal   (SasPersonDesk *self);              /* the step is complete and is stored now */
void           sas_person_desk_flush  (SasPersonDesk *self);
gboolean       sas_person_desk_is_stored (SasPersonDesk *self);
const GError  *sas_person_desk_get_error (SasPersonDesk *self);           /* of the last save; NULL: none */

/* What the table looks at today, with what the value says by now; notes, dates and outcomes of a step count as given. */
const SasEvaluationFacts *sas_person_desk_get_facts (SasPersonDesk *self);
/* Of SasStep: what state and roles allow, needs aside. Empty where the file is open for reading only. (transfer container) */
GPtrArray     *sas_person_desk_open_steps (SasPersonDesk *self);
/* Why @action is not possible today, a sentence; NULL: it is. (transfer full) */
char          *sas_person_desk_dup_why    (SasPersonDesk *self, const char *action);
gboolean       sas_person_desk_may_edit   (SasPersonDesk *self);
/* What is due now and until when. Of SasDue. (transfer full) */
GArray        *sas_person_desk_due        (SasPersonDesk *self);
/* The last day for an objection; SAS_DATE_NONE before the document was received. */
SasDate        sas_person_desk_objection_ends (SasPersonDesk *self);
/* Working days after today up to and with @day; negative when it is past. */
int            sas_person_desk_days_to    (SasPersonDesk *self, SasDate day);
/* Who evaluates by now: the appraiser, or his superior who took over. (transfer none) (nullable) */
const SasPerson *sas_person_desk_evaluator (SasPersonDesk *self);
const SasPerson *sas_person_desk_reviewer  (SasPersonDesk *self);         /* (transfer none) (nullable) */

/* One step of the workflow, after everything typed is stored. people, reviewer and unit are filled in here. */
void           sas_person_desk_act_async  (SasPersonDesk *self, const SasEvaluationAct *act, GAsyncReadyCallback callback,
                                               gpointer user_data);
gboolean       sas_person_desk_act_finish (SasPersonDesk *self, GAsyncResult *result, GError **error);
/* Takes the recorded feedback of the period in. The finish gives how many, -1 on failure. */
void           sas_person_desk_collect_async  (SasPersonDesk *self, GAsyncReadyCallback callback, gpointer user_data);
int            sas_person_desk_collect_finish (SasPersonDesk *self, GAsyncResult *result, GError **error);
/* Reads the file again, when nothing waits to be stored: somebody else wrote into it. */
void           sas_person_desk_refresh    (SasPersonDesk *self);
G_END_DECLS
