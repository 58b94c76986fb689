/* Page "Cetak Dokumen": forms x people x paper, what is ready, the pages as they will be, and the work itself. */
#pragma once
#include "sas-app-page.h"
G_BEGIN_DECLS
#define SAS_TYPE_PRINT_PAGE (sas_print_page_get_type ())
G_DECLARE_FINAL_TYPE (SasPrintPage, sas_print_page, SAS, PRINT_PAGE, GtkWidget)
GtkWidget *sas_print_page_new   (SasSession *session);
/* Makes the PDF of the ticked people: @output is a file or a folder, as the options say. Nothing is overwritten without @overwrite;
 * the toast offers it. */
void       sas_print_page_write (SasPrintPage *self, const char *output, gboolean overwrite);
/* Makes the empty form of this code ("A.1.7") as a PDF at @output, which is replaced. */
void       sas_print_page_write_blank (SasPrintPage *self, const char *form, const char *output);
G_END_DECLS
