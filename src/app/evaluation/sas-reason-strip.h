/* Under the row of a person whose rating is not the suggested one: why the record says otherwise, the reason, sentences to begin with, and
 * the way back to the suggestion.
 * Signals: "said" (const char *text): the reason stands, Enter or focus-out; "entered": Enter, go on; "taken": the suggestion is taken. */
#pragma once
#include <gtk/gtk.h>
#include "sas-evaluation-board.h"
#include "sas-rating-view.h"
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_REASON_STRIP (sas_reason_strip_get_type ())
G_DECLARE_FINAL_TYPE (SasReasonStrip, sas_reason_strip, SAS, REASON_STRIP, GtkBox)
GtkWidget  *sas_reason_strip_new      (const char *name);                       /* of the person, as it is read out */
/* What is being typed is left alone. */
void        sas_reason_strip_set      (SasReasonStrip *self, const SasEvaluationMember *member, const SasRatingView *view);
gboolean    sas_reason_strip_focus    (SasReasonStrip *self);
/* Says what was typed, when it differs from what stands. */
void        sas_reason_strip_flush    (SasReasonStrip *self);
/* What is typed and not said yet survives a crash. */
void        sas_reason_strip_keep     (SasReasonStrip *self, SasSession *session, const SasEvaluationMember *member);
G_END_DECLS
