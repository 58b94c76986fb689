/* How a run is arranged: the order of its people, a list of them before all, and how the files of a folder are called. A button with a
 * popover beside the options of printing. */
#pragma once
#include <gtk/gtk.h>
#include "sas-print.h"
#include "sas-print-name.h"
G_BEGIN_DECLS
/* Signal: "changed". */
#define SAS_TYPE_PRINT_ARRANGE (sas_print_arrange_get_type ())
G_DECLARE_FINAL_TYPE (SasPrintArrange, sas_print_arrange, SAS, PRINT_ARRANGE, GtkWidget)
/* Into @request: order, cover and pattern; the last pattern that names files, when the one that is typed does not. */
void  sas_print_arrange_apply (SasPrintArrange *self, SasPrintRequest *request);
/* How a file with these facts is called. Shown below the pattern too. (transfer full) */
char *sas_print_arrange_name  (SasPrintArrange *self, const SasPrintNameFacts *facts);
G_END_DECLS
