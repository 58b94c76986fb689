/* Step 2: the team as a grid that is rated by keyboard, beside its distribution. */
#pragma once
#include "sas-evaluation-step.h"
G_BEGIN_DECLS
#define SAS_TYPE_RATING_STEP (sas_rating_step_get_type ())
G_DECLARE_FINAL_TYPE (SasRatingStep, sas_rating_step, SAS, RATING_STEP, GtkWidget)
GtkWidget *sas_rating_step_new (SasSession *session, SasEvaluationDesk *desk);
G_END_DECLS
