#include "config.h"
#include "sas-approval-facts.h"
#include "sas-dialogue-store.h"
#include "sas-plan-start.h"

void
sas_approval_facts_free (SasApprovalFacts *facts)
{
  if (facts == NULL)
    return;
  g_clear_pointer (&facts->superior, sas_plan_free);
  g_clear_pointer (&facts->earlier, sas_plan_free);
  g_clear_pointer (&facts->changes, g_ptr_array_unref);
  g_free (facts->dialogue);
  g_free (facts);
}

typedef struct { SasPlan *plan; gboolean by_reviewer, always; } Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  sas_plan_free (question->plan);
  g_free (question);
}

/* --- on the store's thread --- */

static SasPlan *
load_earlier (SasDb *db, const SasPlan *plan, GError **error)
{
  if (plan->version > 1)
    return sas_plan_store_load (db, plan->nip, plan->year, plan->version - 1, NULL, error);
  return sas_plan_load_best (db, plan->nip, plan->year - 1, error);
}

/* @basis (out) (transfer full) (nullable): what asks for a dialogue that is not recorded. */
static gboolean
find_dialogue (SasDb *db, const Question *question, char **basis, GError **error)
{
  guint recorded = 0;
  int cases = sas_dialogue_store_cases (db, question->plan, question->by_reviewer, &recorded, error);
  const char *article = NULL;

  if (cases < 0)
    return FALSE;
  if (recorded == 0)
    article = sas_regulation_dialogue_basis (sas_regulation_of_plan (question->plan), (SasDialogueCases) cases);
  if (recorded == 0 && article == NULL && question->always)
    article = "";
  *basis = g_strdup (article);
  return TRUE;
}

static gpointer
load (SasDb *db, gpointer input, const SasActor *actor, GCancellable *cancellable, GError **error)
{
  const Question *question = input;
  const SasPlan *plan = question->plan;
  g_autoptr (SasApprovalFacts) facts = g_new0 (SasApprovalFacts, 1);
  g_autoptr (GError) failure = NULL;

  if (plan->appraiser != NULL)
    facts->superior = sas_plan_load_best (db, plan->appraiser, plan->year, &failure);
  if (failure == NULL)
    facts->earlier = load_earlier (db, plan, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  facts->changes = facts->earlier != NULL ? sas_plan_compare (facts->earlier, plan)
                                          : g_ptr_array_new_with_free_func ((GDestroyNotify) sas_change_free);
  return find_dialogue (db, question, &facts->dialogue, error) ? g_steal_pointer (&facts) : NULL;
}

/* --- on the main thread --- */

void
sas_approval_facts_async (SasPlanDesk *desk, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  SasSession *session = sas_plan_desk_get_session (desk);
  const SasPlan *plan = sas_plan_desk_get_plan (desk);
  const SasActor *actor = sas_session_get_actor (session);
  Question *question = g_new (Question, 1);

  *question = (Question) { sas_plan_copy (plan), !actor->operator_ && g_strcmp0 (actor->nip, plan->appraiser) != 0,
                           sas_session_setting_is (session, SAS_SETTING_DIALOGUE, "always", FALSE) };
  sas_session_run_async (session, SAS_CHANGED_NOTHING, load, question, question_free, (GDestroyNotify) sas_approval_facts_free, cancellable,
                         callback, user_data);
}

SasApprovalFacts *
sas_approval_facts_finish (SasSession *session, GAsyncResult *result, GError **error)
{
  return sas_session_run_finish (session, result, error);
}
