/* Ctrl+K: people, units, plans, results, pages and actions in one field, found while one types. */
#pragma once
#include <gtk/gtk.h>
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_SEARCH_WINDOW (sas_search_window_get_type ())
G_DECLARE_FINAL_TYPE (SasSearchWindow, sas_search_window, SAS, SEARCH_WINDOW, GtkWindow)
/* Over @parent, whose actions open what is chosen. (transfer none) */
SasSearchWindow *sas_search_window_open  (GtkWindow *parent, SasSession *session);
guint            sas_search_window_count (SasSearchWindow *self);   /* what is found now */
G_END_DECLS
