/* The import of a list in three steps on one page: choose a file, look at what it would do, apply all of it or nothing.
 * Signals "closed" when the person is done with it. Actions: "import.choose", "import.apply", "import.report", "import.close". */
#pragma once
#include <gtk/gtk.h>
#include "sas-session.h"
G_BEGIN_DECLS
#define SAS_TYPE_IMPORT_VIEW (sas_import_view_get_type ())
G_DECLARE_FINAL_TYPE (SasImportView, sas_import_view, SAS, IMPORT_VIEW, GtkWidget)
void sas_import_view_set_session (SasImportView *self, SasSession *session);   /* once */
void sas_import_view_start       (SasImportView *self);                        /* from the first step */
void sas_import_view_open        (SasImportView *self, const char *path);      /* reads and judges a file */
G_END_DECLS
