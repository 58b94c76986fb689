/* "bekerja sebagai ...": who works at the PC. A click lists the office's people, with a search; choosing one changes the
 * session's actor. The operator (pengelola kepegawaian) stands first. */
#pragma once
#include <gtk/gtk.h>
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_ACCOUNT_BUTTON (sas_account_button_get_type ())
G_DECLARE_FINAL_TYPE (SasAccountButton, sas_account_button, SAS, ACCOUNT_BUTTON, GtkWidget)
void       sas_account_button_set_session (SasAccountButton *self, SasSession *session);   /* (nullable) */
void       sas_account_button_set_narrow  (SasAccountButton *self, gboolean narrow);       /* the avatar alone */
/* A disc with the initials of @name; @large: 36 px instead of 24. */
GtkWidget *sas_avatar_new                 (const char *name, gboolean large);
G_END_DECLS
