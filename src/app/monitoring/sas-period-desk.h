/* A person's period that is open: his action plan and what he tells of his results as one value (sas-period-work.h), with undo and redo,
 * what is missing in it, what its next step is, and its saving by itself. It belongs to the session, not to a page: leaving the page or
 * looking at somebody else loses no step. With the manners of SasPlanDesk (sas-plan-desk.h). Main thread only.
 *
 * It is a SasTextDesk: fields are bound to the paths of sas-period-work.h. The first word that is told opens the period. */
#pragma once
#include "sas-period-work.h"
#include "sas-plan-check.h"
#include "sas-session-evaluations.h"
G_BEGIN_DECLS
#define SAS_TYPE_PERIOD_DESK (sas_period_desk_get_type ())
G_DECLARE_FINAL_TYPE (SasPeriodDesk, sas_period_desk, SAS, PERIOD_DESK, GObject)
/* Signals: "changed" (const char *place): the value or its state are others; @place, when not NULL, is where the eye should go.
 * "saved": a save has ended; see sas_period_desk_get_error. */

/* One desk a person, period and session: an open one is given again, with its steps, unless the file has something newer.
 * SAS_ERROR_INVALID: no plan that was set covers the period. (transfer full) */
void           sas_period_desk_open_async  (SasSession *session, const char *nip, int year, SasPeriod period, GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
SasPeriodDesk *sas_period_desk_open_finish (GAsyncResult *result, GError **error);

const SasPeriodWork *sas_period_desk_get_work     (SasPeriodDesk *self);      /* until "changed" */
const SasPlan       *sas_period_desk_get_plan     (SasPeriodDesk *self);
SasSession          *sas_period_desk_get_session  (SasPeriodDesk *self);      /* (transfer none) */
/* NIP of the appraiser's superior. (transfer none) (nullable) */
const char          *sas_period_desk_get_reviewer (SasPeriodDesk *self);
/* What the session's actor is to this evaluation. */
SasRoles             sas_period_desk_get_roles    (SasPeriodDesk *self);
/* Whether he may tell of results, and whether he may write actions. */
gboolean             sas_period_desk_may_tell     (SasPeriodDesk *self);
gboolean             sas_period_desk_may_plan     (SasPeriodDesk *self);
/* What sas_evaluation_check finds; of SasFinding. (transfer none) */
GPtrArray           *sas_period_desk_get_findings (SasPeriodDesk *self);

/* TRUE once the person has asked what is missing: from then on each missing place is marked. */
void                 sas_period_desk_set_strict   (SasPeriodDesk *self, gboolean strict);

SasPeriodWork *sas_period_desk_draft   (SasPeriodDesk *self);                 /* (transfer full) a copy to edit */
/* As sas_plan_desk_commit. @draft (transfer full) */
void           sas_period_desk_commit  (SasPeriodDesk *self, SasPeriodWork *draft, const char *label, const char *merge, const char *place);
gboolean       sas_period_desk_undo    (SasPeriodDesk *self);
gboolean       sas_period_desk_redo    (SasPeriodDesk *self);
void           sas_period_desk_seal    (SasPeriodDesk *self);                 /* the step is complete and is stored now */
void           sas_period_desk_flush   (SasPeriodDesk *self);
gboolean       sas_period_desk_is_stored (SasPeriodDesk *self);
const GError  *sas_period_desk_get_error (SasPeriodDesk *self);               /* of the last save; NULL: none */
/* Takes what stands in the file in the place of what could not be stored. */
void           sas_period_desk_reload  (SasPeriodDesk *self);
/* Tries again to store it. */
void           sas_period_desk_retry   (SasPeriodDesk *self);

/* Whether the table allows @action ("realise", "return") now, but for a reason in words. @why (out) (nullable): why not. */
gboolean       sas_period_desk_allows     (SasPeriodDesk *self, const char *action, char **why);
/* One step of the workflow, after everything typed is stored. @note: nullable. */
void           sas_period_desk_act_async  (SasPeriodDesk *self, const char *action, const char *note, GAsyncReadyCallback callback,
                                           gpointer user_data);
gboolean       sas_period_desk_act_finish (SasPeriodDesk *self, GAsyncResult *result, GError **error);
G_END_DECLS
