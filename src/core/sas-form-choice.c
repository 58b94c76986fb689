#include "sas-form-choice.h"

const char *const sas_stages[SAS_STAGES] = { "plan", "feedback", "evaluation" };

const char *
sas_form_choice (SasStage stage, SasModel model, SasApproach approach)
{
  static const char *const codes[SAS_STAGES][2][2] = {
    [SAS_STAGE_PLAN] = {
      [SAS_MODEL_JA_JF] = { [SAS_APPROACH_QUANTITATIVE] = "a.1.7", [SAS_APPROACH_QUALITATIVE] = "a.1.6" },
      [SAS_MODEL_JPT] = { [SAS_APPROACH_QUANTITATIVE] = "a.1.2", [SAS_APPROACH_QUALITATIVE] = "a.1.1" } },
    [SAS_STAGE_FEEDBACK] = {
      [SAS_MODEL_JA_JF] = { [SAS_APPROACH_QUANTITATIVE] = "b.1.5", [SAS_APPROACH_QUALITATIVE] = "b.1.3" },
      [SAS_MODEL_JPT] = { [SAS_APPROACH_QUANTITATIVE] = "b.1.4", [SAS_APPROACH_QUALITATIVE] = "b.1.3" } },
    [SAS_STAGE_EVALUATION] = {
      [SAS_MODEL_JA_JF] = { [SAS_APPROACH_QUANTITATIVE] = "c.1.3", [SAS_APPROACH_QUALITATIVE] = "c.1.1" },
      [SAS_MODEL_JPT] = { [SAS_APPROACH_QUANTITATIVE] = "c.1.2", [SAS_APPROACH_QUALITATIVE] = "c.1.1" } },
  };

  g_return_val_if_fail (stage < SAS_STAGES, NULL);
  return codes[stage][model][approach];
}
