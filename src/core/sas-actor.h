/* Who acts. Before accounts exist anybody at the PC may choose who he is; every change is recorded with who did it. */
#pragma once
#include <glib.h>
#include "sas-evaluation.h"
#include "sas-plan.h"
G_BEGIN_DECLS

typedef enum
{
  SAS_ROLE_NONE      = 0,
  SAS_ROLE_EMPLOYEE  = 1 << 0,  /* the plan is his                                             */
  SAS_ROLE_APPRAISER = 1 << 1,  /* pejabat penilai kinerja                                     */
  SAS_ROLE_REVIEWER  = 1 << 2,  /* atasan pejabat penilai kinerja                              */
  SAS_ROLE_HR        = 1 << 3,  /* pengelola kepegawaian                                       */
  SAS_ROLE_SYSTEM    = 1 << 4,  /* the program itself                                          */
  SAS_ROLE_EVALUATOR = 1 << 5,  /* who evaluates: the appraiser, or his superior who took over  */
} SasRoles;

typedef struct
{
  char    *nip;       /* "" for the operator of the PC */
  char    *name;
  gboolean operator_; /* pengelola kepegawaian at this PC: looks after everybody's papers and may take the step of a person
                       * who is not at the PC; the record then names both */
} SasActor;

SasActor *sas_actor_new      (const char *nip, const char *name);    /* (transfer full) */
SasActor *sas_actor_operator (void);                                 /* (transfer full) */
SasActor *sas_actor_copy     (const SasActor *actor);
void      sas_actor_free     (SasActor *actor);
/* What @actor is to @plan. @reviewer: NIP of the appraiser's superior, or NULL. In his own case a person is the employee and
 * nothing else (domain.md 2). The operator is HR and stands in for each person the step belongs to. */
SasRoles  sas_actor_roles    (const SasActor *actor, const SasPlan *plan, const char *reviewer);
/* The same of an evaluation. Who appraised does not review himself; the operator stands in for the reviewing superior too. */
SasRoles  sas_actor_roles_in_evaluation (const SasActor *actor, const SasEvaluation *evaluation, const char *reviewer);
/* "appraiser" in audit rows: the first of @roles as which @actor acts; "hr/appraiser" when the operator stands in. (transfer full) */
char     *sas_actor_role_words (const SasActor *actor, SasRoles roles);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasActor, sas_actor_free)
G_END_DECLS
