/* Which form a paper is made on (PermenPANRB 6/2022 pp. 31, 54, 64, 100); study leave uses the same. */
#pragma once
#include "sas-plan.h"
G_BEGIN_DECLS
typedef enum { SAS_STAGE_PLAN, SAS_STAGE_FEEDBACK, SAS_STAGE_EVALUATION, SAS_STAGES } SasStage;
extern const char *const sas_stages[SAS_STAGES];      /* "plan", "feedback", "evaluation" */

/* "a.1.7", "b.1.3", "c.1.2". (transfer none) */
const char *sas_form_choice (SasStage stage, SasModel model, SasApproach approach);
G_END_DECLS
