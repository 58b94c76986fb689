/* The steps of the workflow: what the table (sas-workflow.h) allows, done and recorded in one transaction. */
#include "config.h"
#include "sas-dialogue-store.h"
#include "sas-error.h"
#include "sas-i18n.h"
#include "sas-library-store.h"
#include "sas-note-store.h"
#include "sas-plan-check.h"
#include "sas-plan-store-private.h"
#include "sas-review-store.h"
#include "sas-rows.h"
#include "sas-settings-store.h"

typedef struct
{
  SasDb            *db;
  const SasPlanAct *act;
  const SasStep    *step;
  const SasActor   *actor;
  const char       *role;    /* as which the actor acts */
} Context;

/* Who set the plan: the one whose step it was, though the operator may have pressed the button. */
static const char *
approver (const Context *context)
{
  const SasPeople *people = context->act->people;
  const SasIdentity *identity = NULL;

  if (people != NULL)
    identity = context->step->who & SAS_ROLE_REVIEWER ? people->reviewing_superior : people->appraiser;
  return context->actor->operator_ && identity != NULL ? identity->name : context->actor->name;
}

/* --- what a step does beside changing the state; each gets the plan that will be stored --- */

/* The version in force until now gives way. */
static gboolean
supersede_earlier (const Context *context, const SasPlan *plan, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (SasPlan) earlier = NULL;
  g_autoptr (SasPlan) next = NULL;
  g_autoptr (GError) failure = NULL;

  id = sas_db_text (context->db, &failure, "SELECT id FROM plan WHERE (person, year) = (SELECT person, year FROM plan WHERE id = ?1) "
                    "AND id <> ?1 AND state = 'approved'", "s", plan->id);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (id == NULL)
    return TRUE;
  earlier = sas_plan_fetch (context->db, id, 0, error);
  if (earlier == NULL)
    return FALSE;
  next = sas_plan_copy (earlier);
  next->state = SAS_PLAN_SUPERSEDED;
  return sas_rows_update (context->db, &sas_plan_type, earlier, next, error) &&
         sas_plan_stamp (context->db, next, context->actor, error) &&
         sas_plan_audit (context->db, next, "supersede", (int) earlier->state, NULL, context->actor, context->role, error);
}

static gboolean
approve (const Context *context, SasPlan *plan, GError **error)
{
  sas_record_free (&sas_people_type, plan->people);
  plan->people = sas_record_copy (&sas_people_type, context->act->people);
  sas_record_free (&sas_approval_type, plan->approval);
  plan->approval = sas_record_new (&sas_approval_type);
  sas_record_set_text (&sas_approval_type, plan->approval, "place", context->act->place);
  sas_record_set_text (&sas_approval_type, plan->approval, "by", approver (context));
  plan->approval->date = context->act->date;
  return supersede_earlier (context, plan, error) && sas_library_take (context->db, plan, error);
}

static gboolean
return_ (const Context *context, SasPlan *plan, GError **error)
{
  GPtrArray *notes = context->act->notes;

  if (context->act->note != NULL && *context->act->note != '\0' &&
      !sas_note_store_add (context->db, plan, "", context->act->note, context->actor, error))
    return FALSE;
  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      const SasNote *note = g_ptr_array_index (notes, i);

      if (!sas_note_store_add (context->db, plan, note->path, note->text, context->actor, error))
        return FALSE;
    }
  return sas_review_store_sent (context->db, plan->id, context->actor->nip, error);
}

static gboolean
in_period (const SasPlan *plan, SasDate date, GError **error)
{
  g_autofree char *from = sas_date_to_display (plan->from);
  g_autofree char *to = sas_date_to_display (plan->to);

  if (date == SAS_DATE_NONE || (date >= plan->from && date <= plan->to))
    return TRUE;
  g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("The day is outside the period of the plan, %s to %s. Nothing was changed."), from, to);
  return FALSE;
}

/* A version that is newer than @plan and not cancelled is there. */
static gboolean
refuse_newer (const Context *context, const SasPlan *plan, GError **error)
{
  gint64 newer = sas_db_number (context->db, 0, error, "SELECT count(*) FROM plan WHERE (person, year) = (SELECT person, year FROM plan "
                                "WHERE id = ?1) AND version > ?2 AND state <> 'cancelled'", "si", plan->id, (gint64) plan->version);

  if (newer > 0)
    g_set_error_literal (error, SAS_ERROR, SAS_ERROR_CONFLICT,
                         _("A newer version of this plan is already in work. Open that one; nothing was changed."));
  return newer == 0;
}

/* The employee left the post: the plan ends with the last day in it (p. 65 (6)). */
static gboolean
supersede (const Context *context, SasPlan *plan, GError **error)
{
  if (!in_period (plan, context->act->date, error) || !refuse_newer (context, plan, error))
    return FALSE;
  if (context->act->date != SAS_DATE_NONE)
    plan->to = context->act->date;
  return TRUE;
}

static const struct { const char *action; gboolean (*effect) (const Context *context, SasPlan *plan, GError **error); } effects[] = {
  { "approve", approve }, { "return", return_ }, { "supersede", supersede },
};

static gboolean
take_effect (const Context *context, SasPlan *plan, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (effects); i++)
    if (g_str_equal (effects[i].action, context->step->action))
      return effects[i].effect (context, plan, error);
  return TRUE;
}

/* --- the steps --- */

static gboolean
step_forward (const Context *context, const SasPlan *stored, SasPlan *next, GError **error)
{
  next->state = (SasPlanState) context->step->to;
  return take_effect (context, next, error) &&
         sas_rows_update (context->db, &sas_plan_type, stored, next, error) &&
         sas_plan_stamp (context->db, next, context->actor, error) &&
         sas_plan_audit (context->db, next, context->step->action, (int) stored->state, context->act->note, context->actor,
                         context->role, error);
}

/* Why, from when, and with whom the expectations are clarified now (p. 65 (7)). */
static void
amend (SasPlan *plan, const SasPlanAct *act)
{
  sas_record_free (&sas_amendment_type, plan->amendment);
  plan->amendment = sas_record_new (&sas_amendment_type);
  sas_record_set_text (&sas_amendment_type, plan->amendment, "reason", act->note);
  plan->amendment->effective = act->date;
  if (act->appraiser != NULL)
    sas_record_set_text (&sas_plan_type, plan, "appraiser", act->appraiser);
}

/* A new version as a draft; the old one stays in force until the new one is approved (Art. 14(2), 20(4)). */
static gboolean
open_version (const Context *context, const SasPlan *stored, SasPlan *next, GError **error)
{
  if (!in_period (stored, context->act->date, error) || !refuse_newer (context, stored, error))
    return FALSE;
  amend (next, context->act);
  return sas_plan_insert_draft (context->db, next, context->actor, error) &&
         sas_plan_audit (context->db, next, context->step->action, -1, context->act->note, context->actor, context->role,
                         error);
}

/* What is known of dialogues before the plan is set. */
static gboolean
add_dialogue_facts (SasDb *db, const SasPlan *plan, SasStepFacts *facts, GError **error)
{
  guint recorded = 0;
  int cases = sas_dialogue_store_cases (db, plan, FALSE, &recorded, error);
  g_autofree char *always = cases >= 0 ? sas_settings_store_get (db, SAS_SETTING_DIALOGUE, NULL) : NULL;

  facts->cases = (SasDialogueCases) MAX (cases, 0);
  facts->dialogue = recorded > 0;
  facts->dialogue_always = g_strcmp0 (always, "always") == 0;
  return cases >= 0;
}

static const SasStep *
find_step (SasDb *db, const SasPlan *plan, const SasPlanAct *act, SasRoles roles, GError **error)
{
  SasStepFacts facts = {
    .state = plan->state, .year = plan->year, .roles = roles, .complete = sas_plan_is_complete (plan),
    .note = act->note, .remarks = act->notes != NULL ? act->notes->len : 0, .date = act->date, .today = sas_date_today (),
  };
  const SasStep *step = add_dialogue_facts (db, plan, &facts, error) ? sas_workflow_find (act->action, &facts, NULL, error) : NULL;

  if (step == NULL || step->to != SAS_STATE_SAME)
    return step;
  g_set_error (error, SAS_ERROR, SAS_ERROR_INVALID, _("“%s” is no step of the workflow. Nothing was changed."), act->action);
  return NULL;
}

static gboolean
run (SasDb *db, const SasPlan *stored, SasPlan *next, const SasPlanAct *act, const SasActor *actor, GError **error)
{
  SasRoles roles = sas_actor_roles (actor, stored, act->reviewer);
  Context context = { db, act, find_step (db, stored, act, roles, error), actor, NULL };
  g_autofree char *role = NULL;

  if (context.step == NULL)
    return FALSE;
  role = sas_actor_role_words (actor, context.step->who & roles);
  context.role = role;
  return g_str_equal (act->action, "revise") ? open_version (&context, stored, next, error)
                                             : step_forward (&context, stored, next, error);
}

SasPlan *
sas_plan_act_within (SasDb *db, const char *plan_id, gint64 *revision, const SasPlanAct *act, const SasActor *actor, GError **error)
{
  g_autoptr (SasPlan) stored = sas_plan_fetch (db, plan_id, revision != NULL ? *revision : 0, error);
  g_autoptr (SasPlan) next = stored != NULL ? sas_plan_copy (stored) : NULL;
  gint64 stands;

  if (next == NULL || !run (db, stored, next, act, actor, error))
    return NULL;
  stands = sas_plan_revision (db, next->id, error);
  if (stands == G_MININT64)
    return NULL;
  if (revision != NULL)
    *revision = stands;
  return g_steal_pointer (&next);
}

SasPlan *
sas_plan_store_act (SasDb *db, const char *plan_id, gint64 *revision, const SasPlanAct *act, const SasActor *actor,
                    GError **error)
{
  g_auto (SasTx) tx = { 0 };
  g_autoptr (SasPlan) next = NULL;
  gint64 stands = revision != NULL ? *revision : 0;

  g_return_val_if_fail (db != NULL && plan_id != NULL && act != NULL && act->action != NULL && actor != NULL, NULL);

  if (!sas_tx_begin (&tx, db, error))
    return NULL;
  next = sas_plan_act_within (db, plan_id, &stands, act, actor, error);
  if (next == NULL || !sas_tx_commit (&tx, error))
    return NULL;
  if (revision != NULL)
    *revision = stands;
  return g_steal_pointer (&next);
}
