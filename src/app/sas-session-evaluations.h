/* Evaluations of the open office, asked for on the main thread and answered there: the store's functions of sas-evaluation-store.h,
 * each as an async pair, as sas-session-plans.h has them for plans. Values go over whole; the caller keeps its own. */
#pragma once
#include "sas-evaluation-store.h"
#include "sas-session.h"
G_BEGIN_DECLS
/* An evaluation as it stands in the file, with the version of the plan that it is about. */
typedef struct
{
  SasEvaluation *evaluation;
  SasPlan       *plan;
  gint64         revision;
} SasHeldEvaluation;
void sas_held_evaluation_free (SasHeldEvaluation *held);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasHeldEvaluation, sas_held_evaluation_free)

/* The one that is not void. SAS_ERROR_NOT_FOUND: the period is not open for @nip. (transfer full) */
void               sas_session_load_evaluation_async  (SasSession *self, const char *nip, int year, SasPeriod period,
                                                       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* Stores the content of a copy of @evaluation. @reviewer (nullable): NIP of the appraiser's superior. Gives it back as it then stands. */
void               sas_session_save_evaluation_async  (SasSession *self, const SasEvaluation *evaluation, gint64 revision,
                                                       const char *reviewer, GAsyncReadyCallback callback, gpointer user_data);
/* One step of the workflow by the present actor; copies what it needs of @act. */
void               sas_session_act_evaluation_async   (SasSession *self, const char *id, gint64 revision, const SasEvaluationAct *act,
                                                       GAsyncReadyCallback callback, gpointer user_data);
/* Of the three above. (transfer full) */
SasHeldEvaluation *sas_session_evaluation_finish      (SasSession *self, GAsyncResult *result, GError **error);

/* Opens the period for those of @unit (nullable: of the office) and below whose plan is in force and who have none yet, all or nothing:
 * for everybody when the operator asks, else for the actor and those he appraises. */
void               sas_session_open_evaluations_async  (SasSession *self, const char *unit, int year, SasPeriod period,
                                                        GAsyncReadyCallback callback, gpointer user_data);
/* How many were opened; -1 on failure. */
int                sas_session_open_evaluations_finish (SasSession *self, GAsyncResult *result, GError **error);
G_END_DECLS
