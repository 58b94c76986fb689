/* Feedback that was asked for (sas-feedback-request.h), each step with its row in the audit chain. @reviewer: NIP of the appraiser's
 * superior, nullable. */
#pragma once
#include "sas-actor.h"
#include "sas-db.h"
#include "sas-feedback-request.h"
G_BEGIN_DECLS
/* Asks: who asks is @actor, the day is today where none is said, the role follows from the staff data where it is "". SAS_ERROR_DENIED: who has
 * no part in the plan of that person; SAS_ERROR_CONFLICT: the same is asked of him already. @request gets its id. */
gboolean   sas_feedback_request_store_ask    (SasDb *db, SasRoster *roster, SasFeedbackRequest *request, SasDate today, const SasActor *actor,
                                              const char *reviewer, GError **error);
/* About @nip in @year (0: any), or with NULL about anybody: of all of whose plan @actor has a part in, else those that he was asked or
 * asked himself. By their day. Free each by its type. (transfer full) */
GPtrArray *sas_feedback_request_store_list   (SasDb *db, const char *nip, int year, const SasActor *actor, const char *reviewer, GError **error);
/* SAS_ERROR_NOT_FOUND; SAS_ERROR_DENIED: for nobody but who was asked, who asked and whom it is about. (transfer full) */
SasFeedbackRequest *sas_feedback_request_store_load (SasDb *db, const char *id, const SasActor *actor, GError **error);
/* Stores @feedback and closes the request by it, both or neither; "asked" becomes true. Feedback on just what was asked does so by itself
 * when it is saved (sas-monitoring-store.h). */
gboolean   sas_feedback_request_store_answer (SasDb *db, const char *id, SasFeedback *feedback, const SasActor *actor, const char *reviewer,
                                              GError **error);
/* Declines with a word, or takes back. */
gboolean   sas_feedback_request_store_close  (SasDb *db, const char *id, SasRequestStep step, const char *word, SasDate today,
                                              const SasActor *actor, GError **error);
G_END_DECLS
