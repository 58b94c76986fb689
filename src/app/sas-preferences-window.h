/* Preferences: how the program looks on this PC (SasConfig), and how this office's papers look (settings of the office file).
 * Everything takes effect at once; there is nothing to confirm. */
#pragma once
#include <gtk/gtk.h>
#include "sas-config.h"
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_PREFERENCES_WINDOW (sas_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (SasPreferencesWindow, sas_preferences_window, SAS, PREFERENCES_WINDOW, GtkWindow)
/* @session: NULL without an open office. */
void sas_preferences_window_present (GtkWindow *parent, SasConfig *config, SasSession *session);
G_END_DECLS
