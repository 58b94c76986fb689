/* The pane on the right: the plan as it will be printed, following each edit; zoom, save as PDF, print. Signal "clicked" (const char
 * *place): a person pointed at something on the paper. */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_PAPER_PANE (sas_paper_pane_get_type ())
G_DECLARE_FINAL_TYPE (SasPaperPane, sas_paper_pane, SAS, PAPER_PANE, GtkBox)
void sas_paper_pane_set_desk  (SasPaperPane *self, SasPlanDesk *desk);   /* nullable */
/* The value has changed: laid out again in a moment, off the main thread. */
void sas_paper_pane_update    (SasPaperPane *self);
/* What is being edited: tinted and brought into view. */
void sas_paper_pane_set_place (SasPaperPane *self, const char *place);
void sas_paper_pane_save      (SasPaperPane *self);
void sas_paper_pane_print     (SasPaperPane *self);
/* @steps: larger, less than 0: smaller, 0: as wide as the pane. */
void sas_paper_pane_zoom      (SasPaperPane *self, int steps);
G_END_DECLS
