/* A person's year by the numeric method in a window of its own: the form, beside it the paper as it will be printed. Stores by itself. */
#pragma once
#include <gtk/gtk.h>
#include "sas-legacy-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_LEGACY_WINDOW (sas_legacy_window_get_type ())
G_DECLARE_FINAL_TYPE (SasLegacyWindow, sas_legacy_window, SAS, LEGACY_WINDOW, GtkWindow)
/* Opens over @parent. @record (transfer full): as it is stored, or a new one, which is stored at once. (transfer none) */
SasLegacyWindow *sas_legacy_window_open (GtkWidget *parent, SasSession *session, SasLegacyRecord *record);
G_END_DECLS
