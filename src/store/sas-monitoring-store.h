/* What is recorded in the course of a year (sas-monitoring.h), each record with its row in the audit chain. @type: one of
 * sas_action_plan_type, sas_log_entry_type, sas_feedback_type, sas_guidance_type, sas_result_takeover_type; @reviewer: NIP of the appraiser's superior, nullable. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-monitoring.h"
G_BEGIN_DECLS
/* The records about @nip, by their day. The employee is not told who gave what is hidden; who has no part in his plan sees only what
 * he gave himself, of feedback and guidance: SAS_ERROR_DENIED of the rest. Free each by its type. (transfer full) */
GPtrArray *sas_monitoring_store_list (SasDb *db, const SasRecordType *type, const char *nip, int year, const SasActor *actor,
                                      const char *reviewer, GError **error);
/* The numbers of those about whom there is a record of @type in @year; who may read it is another question. Ends with NULL. (transfer full) */
char     **sas_monitoring_store_people (SasDb *db, const SasRecordType *type, int year, GError **error);
/* Its action plan of the period. NULL without error: there is none. (transfer full) */
SasActionPlan *sas_monitoring_store_actions (SasDb *db, const char *nip, int year, SasPeriod period, GError **error);
/* Adds it, or changes the one of its id; an action plan takes the place of the one of its period. SAS_ERROR_DENIED: log: only the
 * employee; feedback: everybody but him (it answers what was asked of its giver, sas-feedback-request-store.h); guidance: those of his plan and who guides; a result
 * taken over: his appraiser and the superior; HR always. */
gboolean   sas_monitoring_store_save (SasDb *db, const SasRecordType *type, gpointer record, const SasActor *actor, const char *reviewer,
                                      GError **error);
/* A line of the log, whoever may change it. SAS_ERROR_NOT_FOUND. (transfer full) */
SasLogEntry *sas_monitoring_store_load_line (SasDb *db, const char *id, GError **error);
/* Takes a line out of the log. Saving one that is there, and this: only by who wrote it or whose day it was, SAS_ERROR_CONFLICT once it was
 * taken into a realisation. */
gboolean   sas_monitoring_store_remove_line (SasDb *db, const char *id, const SasActor *actor, const char *reviewer, GError **error);
/* Puts the feedback of the period, and the notes on results taken over until its end, into its evaluation, where they are not yet, as an edit of the evaluator. Returns how many; -1 on
 * failure. */
int        sas_monitoring_store_collect (SasDb *db, const char *nip, int year, SasPeriod period, const SasActor *actor,
                                         const char *reviewer, GError **error);
/* Takes lines of the log into the realisations that they are towards, as the employee's edit: the one with @entry, or (NULL) every one of
 * the period that names a result and was not taken yet. @result -1: as the entry says. Returns how many; -1 on failure. */
int        sas_monitoring_store_take_log (SasDb *db, const char *nip, int year, SasPeriod period, const char *entry, int result, int indicator,
                                          const SasActor *actor, const char *reviewer, GError **error);
/* Into which period each line of the log of a year was taken: ids to "q1" .. (transfer full) */
GHashTable *sas_monitoring_store_taken   (SasDb *db, const char *nip, int year, GError **error);
G_END_DECLS
