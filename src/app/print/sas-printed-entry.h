/* What the window has printed goes into the register of prints, on the store's thread. When that fails, a toast on @inside says so: the
 * print stands. Main thread. */
#pragma once
#include <gtk/gtk.h>
#include "sas-print.h"
#include "sas-session.h"
G_BEGIN_DECLS
void sas_printed_enter_report (SasSession *session, GtkWidget *inside, const SasPrintReport *report);
/* @pages: of SasPages. @file: name of the PDF they are in, with its @sha256; both NULL of what went to the printer. */
void sas_printed_enter_pages  (SasSession *session, GtkWidget *inside, const GPtrArray *pages, const char *file, const char *sha256);
G_END_DECLS
