/* Asks what one step of a workflow needs: a reason in words, the place and the date of the signature, the outcome of an objection. */
#pragma once
#include <gtk/gtk.h>
#include "sas-evaluation-store.h"
#include "sas-session.h"
#include "sas-workflow.h"
G_BEGIN_DECLS
#define SAS_TYPE_STEP_DIALOG (sas_step_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SasStepDialog, sas_step_dialog, SAS, STEP_DIALOG, GtkWindow)

/* The last three: of "decide" alone. */
typedef struct
{
  char      *action, *note, *place;
  SasDate    date;
  SasOutcome outcome;
  SasRating  result_rating, behaviour_rating;
  char      *recommendation;
} SasStepAnswer;
void sas_step_answer_free (SasStepAnswer *answer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasStepAnswer, sas_step_answer_free)

/* @about (nullable): what it is about, in the place of what the step means. */
void           sas_step_ask_async  (GtkWidget *parent, SasSession *session, const SasStep *step, const char *about, GAsyncReadyCallback callback,
                                    gpointer user_data);
/* Of an evaluation. @key: under it what is written stays with the session, and in the file, until the step is done
 * (sas_step_forget). */
void           sas_step_ask_kept_async (GtkWidget *parent, SasSession *session, const SasStep *step, const char *about, const char *key,
                                        GAsyncReadyCallback callback, gpointer user_data);
void           sas_step_forget     (SasSession *session, const char *key);
/* NULL: not now. (transfer full) */
SasStepAnswer *sas_step_ask_finish (GAsyncResult *result);
G_END_DECLS
