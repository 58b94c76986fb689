/* What stands beside a plan that waits: the leader's own, the one before it, and whether a dialogue is still to be recorded. */
#pragma once
#include "sas-plan-compare.h"
#include "sas-plan-desk.h"
G_BEGIN_DECLS
typedef struct
{
  SasPlan   *superior;   /* nullable */
  SasPlan   *earlier;    /* nullable: the version before, of the first the plan of the year before */
  GPtrArray *changes;    /* since then, of SasChange; empty without an earlier one */
  char      *dialogue;   /* nullable: the article that asks for one that is missing, "" when the office alone does */
} SasApprovalFacts;
void              sas_approval_facts_free   (SasApprovalFacts *facts);

void              sas_approval_facts_async  (SasPlanDesk *desk, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* (transfer full) */
SasApprovalFacts *sas_approval_facts_finish (SasSession *session, GAsyncResult *result, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasApprovalFacts, sas_approval_facts_free)
G_END_DECLS
