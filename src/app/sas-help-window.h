/* F1: a short text about the page in front, in Indonesian, from resources/help/. Lines: "# heading", "- item", else a paragraph. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
#define SAS_TYPE_HELP_WINDOW (sas_help_window_get_type ())
G_DECLARE_FINAL_TYPE (SasHelpWindow, sas_help_window, SAS, HELP_WINDOW, GtkWindow)
/* @name: of the text, "mulai". */
void sas_help_window_present (GtkWindow *parent, const char *name);
G_END_DECLS
