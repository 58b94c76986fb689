/* "Perbandingan": two versions of a person's plan, or two years', side by side, the older on the left; which two can be chosen. */
#pragma once
#include <gtk/gtk.h>
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_COMPARE_WINDOW (sas_compare_window_get_type ())
G_DECLARE_FINAL_TYPE (SasCompareWindow, sas_compare_window, SAS, COMPARE_WINDOW, GtkWindow)
/* Opens beside @parent's window on version @version of @year and the one before it. */
void sas_compare_window_present (GtkWidget *parent, SasSession *session, const char *nip, int year, int version);
G_END_DECLS
