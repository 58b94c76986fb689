/* For the store of feedback: what was checked is kept, and answers what was asked. */
#pragma once
#include "sas-feedback-request-store.h"
G_BEGIN_DECLS
/* @id: the request that it answers; NULL: the open one on the same, where there is one. */
gboolean sas_feedback_request_keep_answer (SasDb *db, const char *id, SasFeedback *feedback, const SasActor *actor, GError **error);
G_END_DECLS
