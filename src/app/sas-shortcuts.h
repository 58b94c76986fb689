/* The keys of the window as one table: what they do, and the window that lists them. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
/* Gives the actions of @application and its windows their keys. */
void sas_shortcuts_install (GtkApplication *application);
void sas_shortcuts_present (GtkWindow *parent);
G_END_DECLS
