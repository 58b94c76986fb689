/* Step 4 of the page "Evaluasi Kinerja": how far each is and what is missing; signing, handing over, taking back and reporting one or
 * several at once; their papers as one PDF; who has not given his document back. */
#pragma once
#include "sas-evaluation-step.h"
G_BEGIN_DECLS
#define SAS_TYPE_FINISH_STEP (sas_finish_step_get_type ())
G_DECLARE_FINAL_TYPE (SasFinishStep, sas_finish_step, SAS, FINISH_STEP, GtkWidget)
GtkWidget *sas_finish_step_new (SasSession *session, SasEvaluationDesk *desk);
/* The papers of the ticked as one PDF at @path; TRUE: it was begun. */
gboolean   sas_finish_step_write (SasFinishStep *self, const char *path);
G_END_DECLS
