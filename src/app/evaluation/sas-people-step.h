/* Step 3 of the page "Evaluasi Kinerja": everybody who concerns who works here, his own evaluation first, and the sheet of the one that is
 * chosen. Ctrl+Page Down and Ctrl+Page Up go to the next and the one before. */
#pragma once
#include "sas-evaluation-step.h"
G_BEGIN_DECLS
#define SAS_TYPE_PEOPLE_STEP (sas_people_step_get_type ())
G_DECLARE_FINAL_TYPE (SasPeopleStep, sas_people_step, SAS, PEOPLE_STEP, GtkWidget)
GtkWidget *sas_people_step_new (SasSession *session, SasEvaluationDesk *desk);
G_END_DECLS
