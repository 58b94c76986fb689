/* What the files of the evaluation store share. All inside a transaction. */
#pragma once
#include "sas-audit.h"
#include "sas-evaluation-store.h"
G_BEGIN_DECLS
/* The evaluation with @id at @revision (0: any); SAS_ERROR_NOT_FOUND, SAS_ERROR_CONFLICT. (transfer full) */
SasEvaluation *sas_evaluation_fetch (SasDb *db, const char *id, gint64 revision, GError **error);
gint64   sas_evaluation_revision    (SasDb *db, const char *id, GError **error);
/* After every write: revision, who and when. */
gboolean sas_evaluation_stamp       (SasDb *db, const SasEvaluation *evaluation, const SasActor *actor, GError **error);
/* One row of the audit chain. @before: the state it had, -1 for none. */
gboolean sas_evaluation_audit       (SasDb *db, const SasEvaluation *evaluation, const char *action, int before, const char *note,
                                     const SasActor *actor, const char *role, GError **error);
/* A new one in the state "open", of the person its plan is of. */
gboolean sas_evaluation_insert      (SasDb *db, SasEvaluation *evaluation, const SasActor *actor, GError **error);
/* The version of @nip's plan that an evaluation of the period is about: the one in force; after a transfer the last that was; with
 * @draft_too else the current one. SAS_ERROR_NOT_FOUND, SAS_ERROR_INVALID. (transfer full) */
SasPlan *sas_evaluation_plan_for    (SasDb *db, const char *nip, int year, SasPeriod period, gboolean draft_too, GError **error);
/* Stores the content of @evaluation over what stands in the file, as sas_evaluation_store_save does. @differs (out): whether there was
 * anything to store. */
gboolean sas_evaluation_write       (SasDb *db, SasEvaluation *evaluation, gint64 revision, gboolean *differs, const char *reviewer,
                                     const SasActor *actor, GError **error);
/* One step of the workflow on @next, a copy of @stored, as sas_evaluation_store_act takes it. */
gboolean sas_evaluation_run_step    (SasDb *db, const SasEvaluation *stored, SasEvaluation *next, const SasEvaluationAct *act,
                                     const SasActor *actor, GError **error);
/* The sentence of the workflow table when @actor may not open an evaluation of @plan; SAS_ERROR_CONFLICT when there already is one. */
gboolean sas_evaluation_may_open    (SasDb *db, const SasPlan *plan, SasPeriod period, const SasActor *actor, GError **error);
G_END_DECLS
