/* What stops the work for a moment: an action that failed, or a question that undo cannot take back. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
/* What the user reads about @error; NULL: say nothing (nothing went wrong, or the user cancelled). (transfer full) */
char *sas_alert_dup_body      (const GError *error);
/* @heading: what failed. Nothing is shown where there is nothing to say. */
void  sas_alert_present_error (GtkWidget *parent, const char *heading, const GError *error);
/* @heading with a text and one button that closes it. */
void  sas_alert_present       (GtkWidget *parent, const char *heading, const char *body);

/* A question with up to three answers; @answers ends with NULL, the first is "leave it as it is" and what Escape means, the last the
 * one that does it. A mnemonic may be marked. The finish gives the number of the answer, 0 however else it was closed. */
void  sas_alert_ask_async     (GtkWidget *parent, const char *heading, const char *body, const char *const *answers, gboolean destructive,
                               GAsyncReadyCallback callback, gpointer user_data);
int   sas_alert_ask_finish    (GAsyncResult *result);
G_END_DECLS
