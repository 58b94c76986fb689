/* The register of prints: the run through a pile of signed paper, and what is still awaited. */
#pragma once
#include "sas-session.h"
#include <gtk/gtk.h>
G_BEGIN_DECLS
#define SAS_TYPE_PRINTED_WINDOW (sas_printed_window_get_type ())
G_DECLARE_FINAL_TYPE (SasPrintedWindow, sas_printed_window, SAS, PRINTED_WINDOW, GtkWindow)
void sas_printed_window_present (GtkWidget *parent, SasSession *session);
/* Writes the list of what is awaited to @path, as the action does once the place is chosen. */
void sas_printed_window_write   (SasPrintedWindow *self, const char *path);
G_END_DECLS
