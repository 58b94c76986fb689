/* How the program looks: colours (light, dark, high contrast), structure, size of text, face of the interface. */
#pragma once
#include <gtk/gtk.h>
#include "sas-config.h"
G_BEGIN_DECLS
/* Dresses @display and keeps to @config from now on, and to the desktop when the theme is "system". Call it once. */
void     sas_style_attach  (GdkDisplay *display, SasConfig *config);
gboolean sas_style_is_dark (void);
/* One of the names of ui/style/sasaran-terang.css as it is now: for drawing. */
void     sas_style_colour  (GtkWidget *widget, const char *name, GdkRGBA *colour);
G_END_DECLS
