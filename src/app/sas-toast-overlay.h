/* A short message over the bottom of the window, with at most one button ("Urungkan"). It goes after 8 seconds, but not
 * while the pointer is over it or the focus in it. A new one takes the place of the old. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
#define SAS_TYPE_TOAST_OVERLAY (sas_toast_overlay_get_type ())
G_DECLARE_FINAL_TYPE (SasToastOverlay, sas_toast_overlay, SAS, TOAST_OVERLAY, GtkWidget)

/* @inside: any widget under the overlay. Where there is no overlay (a test of one page), nothing is shown. */
void sas_toast_show        (GtkWidget *inside, const char *text);
/* With a button that activates @action with @target (floating, nullable) on @inside. */
void sas_toast_show_action (GtkWidget *inside, const char *text, const char *label, const char *action, GVariant *target);
/* The same, labelled "Urungkan". */
void sas_toast_show_undo   (GtkWidget *inside, const char *text, const char *action, GVariant *target);
G_END_DECLS
