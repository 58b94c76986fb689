/* A person over the years, in a window: predicates, what followed from them, angka kredit (sas-person-history.h). */
#pragma once
#include <gtk/gtk.h>
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_PERSON_HISTORY_WINDOW (sas_person_history_window_get_type ())
G_DECLARE_FINAL_TYPE (SasPersonHistoryWindow, sas_person_history_window, SAS, PERSON_HISTORY_WINDOW, GtkWindow)
/* Reads it and opens the window over @parent; what cannot be read is told there. */
void sas_person_history_present (GtkWidget *parent, SasSession *session, const char *nip);
G_END_DECLS
