/* Step 1: what the units achieved whose predicate counts for the team (PermenPANRB 6/2022 pp. 92-94), before anybody is rated. */
#pragma once
#include "sas-evaluation-step.h"
G_BEGIN_DECLS
#define SAS_TYPE_ORGANISATION_STEP (sas_organisation_step_get_type ())
G_DECLARE_FINAL_TYPE (SasOrganisationStep, sas_organisation_step, SAS, ORGANISATION_STEP, GtkWidget)
GtkWidget *sas_organisation_step_new (SasSession *session, SasEvaluationDesk *desk);
G_END_DECLS
