/* Whether a sheet or a PDF is of this office, and whether the office file still says the same. */
#pragma once
#include <gtk/gtk.h>
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_PAPER_CHECK_WINDOW (sas_paper_check_window_get_type ())
G_DECLARE_FINAL_TYPE (SasPaperCheckWindow, sas_paper_check_window, SAS, PAPER_CHECK_WINDOW, GtkWindow)
void sas_paper_check_window_present (GtkWidget *parent, SasSession *session);
/* @what: a code or the path of a PDF. */
void sas_paper_check_window_check   (SasPaperCheckWindow *self, const char *what);
G_END_DECLS
