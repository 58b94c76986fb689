/* Asks what one step of the workflow needs: a reason in words, or the place and the date of the signature. */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_STEP_DIALOG (sas_step_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SasStepDialog, sas_step_dialog, SAS, STEP_DIALOG, GtkWindow)

typedef struct { char *action, *note, *place; SasDate date; } SasStepAnswer;
void sas_step_answer_free (SasStepAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasStepAnswer, sas_step_answer_free)

/* @about (nullable): what it is about, in the place of what the step means. */
void           sas_step_ask_async  (GtkWidget *parent, SasSession *session, const SasStep *step, const char *about, GAsyncReadyCallback callback,
                                    gpointer user_data);
/* NULL: not now. (transfer full) */
SasStepAnswer *sas_step_ask_finish (GAsyncResult *result);
G_END_DECLS
