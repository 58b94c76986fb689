/* What an empty page or list says: what belongs here, and the button that makes the first one. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
/* @button: label with mnemonic, NULL for none; it activates @action. */
GtkWidget *sas_empty_state_new (const char *icon, const char *title, const char *text, const char *button, const char *action);
G_END_DECLS
