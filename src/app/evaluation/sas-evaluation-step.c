#include "config.h"
#include "sas-evaluation-step.h"

G_DEFINE_INTERFACE (SasEvaluationStep, sas_evaluation_step, GTK_TYPE_WIDGET)

static void
sas_evaluation_step_default_init (SasEvaluationStepInterface *iface)
{
  g_signal_new ("changed", SAS_TYPE_EVALUATION_STEP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

void
sas_evaluation_step_changed (SasEvaluationStep *self)
{
  g_signal_emit_by_name (self, "changed");
}

char *
sas_evaluation_step_dup_caption (SasEvaluationStep *self)
{
  SasEvaluationStepInterface *iface = SAS_EVALUATION_STEP_GET_IFACE (self);

  return iface->dup_caption != NULL ? iface->dup_caption (self) : NULL;
}

gboolean
sas_evaluation_step_is_done (SasEvaluationStep *self)
{
  SasEvaluationStepInterface *iface = SAS_EVALUATION_STEP_GET_IFACE (self);

  return iface->is_done != NULL && iface->is_done (self);
}

char *
sas_evaluation_step_dup_next (SasEvaluationStep *self)
{
  SasEvaluationStepInterface *iface = SAS_EVALUATION_STEP_GET_IFACE (self);

  return iface->dup_next != NULL ? iface->dup_next (self) : NULL;
}

void
sas_evaluation_step_act (SasEvaluationStep *self)
{
  SasEvaluationStepInterface *iface = SAS_EVALUATION_STEP_GET_IFACE (self);

  if (iface->act != NULL)
    iface->act (self);
}

void
sas_evaluation_step_shown (SasEvaluationStep *self)
{
  SasEvaluationStepInterface *iface = SAS_EVALUATION_STEP_GET_IFACE (self);

  if (iface->shown != NULL)
    iface->shown (self);
}

void
sas_evaluation_step_flush (SasEvaluationStep *self)
{
  SasEvaluationStepInterface *iface = SAS_EVALUATION_STEP_GET_IFACE (self);

  if (iface->flush != NULL)
    iface->flush (self);
}

void
sas_evaluation_step_go_to (SasEvaluationStep *self, const char *nip)
{
  SasEvaluationStepInterface *iface = SAS_EVALUATION_STEP_GET_IFACE (self);

  if (iface->go_to != NULL)
    iface->go_to (self, nip);
}

void
sas_evaluation_step_fold (SasEvaluationStep *self, gboolean folded)
{
  SasEvaluationStepInterface *iface = SAS_EVALUATION_STEP_GET_IFACE (self);

  if (iface->fold != NULL)
    iface->fold (self, folded);
}

void
sas_evaluation_step_find (SasEvaluationStep *self)
{
  SasEvaluationStepInterface *iface = SAS_EVALUATION_STEP_GET_IFACE (self);

  if (iface->find != NULL)
    iface->find (self);
}

void
sas_evaluation_step_print (SasEvaluationStep *self)
{
  SasEvaluationStepInterface *iface = SAS_EVALUATION_STEP_GET_IFACE (self);

  if (iface->print != NULL)
    iface->print (self);
}
