/* What GTK 4.8 leaves to the application for those who use the keyboard or a screen reader. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
/* The name that is read out. For a GtkDropDown or GtkMenuButton it goes to the inner button, which is what has the focus. */
void sas_access_name        (GtkWidget *widget, const char *name);
/* @text as tooltip and as name: for buttons with an icon only. */
void sas_access_tip         (GtkWidget *widget, const char *text);
/* A button with use-underline would be read "A_dd Add": drops the first. */
void sas_access_clean_name  (GtkWidget *button);
/* Tab and Shift+Tab leave the list in @scrolled instead of stopping at each of its rows. Not where rows hold buttons. */
void sas_access_tab_leaves  (GtkWidget *scrolled);
/* TRUE: the field is read as wrong. */
void sas_access_invalid     (GtkWidget *widget, gboolean invalid);
/* Ctrl+Enter anywhere in @window activates @action, in a text of several lines too, which would take it for a line break. */
void sas_access_confirm_key (GtkWidget *window, const char *action);
G_END_DECLS
