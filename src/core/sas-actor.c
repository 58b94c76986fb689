#include "config.h"
#include "sas-actor.h"
#include "sas-i18n.h"

SasActor *
sas_actor_new (const char *nip, const char *name)
{
  SasActor *self = g_new0 (SasActor, 1);

  self->nip = g_strdup (nip);
  self->name = g_strdup (name);
  return self;
}

SasActor *
sas_actor_operator (void)
{
  SasActor *self = sas_actor_new ("", "Pengelola kepegawaian");

  self->operator_ = TRUE;
  return self;
}

SasActor *
sas_actor_copy (const SasActor *actor)
{
  SasActor *self = sas_actor_new (actor->nip, actor->name);

  self->operator_ = actor->operator_;
  return self;
}

void
sas_actor_free (SasActor *self)
{
  if (self == NULL)
    return;
  g_free (self->nip);
  g_free (self->name);
  g_free (self);
}

SasRoles
sas_actor_roles (const SasActor *actor, const SasPlan *plan, const char *reviewer)
{
  SasRoles roles = SAS_ROLE_NONE;

  if (actor->operator_)
    return SAS_ROLE_HR | SAS_ROLE_EMPLOYEE | SAS_ROLE_APPRAISER;
  if (g_str_equal (actor->nip, plan->nip))
    return SAS_ROLE_EMPLOYEE;
  if (g_strcmp0 (actor->nip, plan->appraiser) == 0)
    roles |= SAS_ROLE_APPRAISER;
  if (g_strcmp0 (actor->nip, reviewer) == 0)
    roles |= SAS_ROLE_REVIEWER;
  return roles;
}

SasRoles
sas_actor_roles_in_evaluation (const SasActor *actor, const SasEvaluation *evaluation, const char *reviewer)
{
  SasRoles roles = SAS_ROLE_NONE;

  if (actor->operator_)
    return SAS_ROLE_HR | SAS_ROLE_EMPLOYEE | SAS_ROLE_APPRAISER | SAS_ROLE_REVIEWER | SAS_ROLE_EVALUATOR;
  if (g_str_equal (actor->nip, evaluation->nip))
    return SAS_ROLE_EMPLOYEE;
  if (g_strcmp0 (actor->nip, evaluation->appraiser) == 0)
    roles = SAS_ROLE_APPRAISER | (evaluation->evaluator == SAS_EVALUATOR_APPRAISER ? SAS_ROLE_EVALUATOR : 0);
  else if (g_strcmp0 (actor->nip, reviewer) == 0)
    roles = SAS_ROLE_REVIEWER | (evaluation->evaluator == SAS_EVALUATOR_REVIEWER ? SAS_ROLE_EVALUATOR : 0);
  return roles;
}

char *
sas_actor_role_words (const SasActor *actor, SasRoles roles)
{
  static const struct { SasRoles role; const char *word; } words[] = {
    { SAS_ROLE_APPRAISER, "appraiser" }, { SAS_ROLE_REVIEWER, "reviewer" }, { SAS_ROLE_EMPLOYEE, "employee" },
    { SAS_ROLE_HR, "hr" }, { SAS_ROLE_SYSTEM, "system" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (roles & words[i].role)
      return g_strconcat (actor->operator_ && words[i].role != SAS_ROLE_HR ? "hr/" : "", words[i].word, NULL);
  return g_strdup ("");
}
