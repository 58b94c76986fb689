/* One unit beside its pattern: columns, what differs in words, and the numbers to be tried: other counts are shown with what the
 * pattern would say of them, and nothing is stored. */
#pragma once
#include <gtk/gtk.h>
#include "sas-distribution-store.h"
G_BEGIN_DECLS
#define SAS_TYPE_DISTRIBUTION_PANE (sas_distribution_pane_get_type ())
G_DECLARE_FINAL_TYPE (SasDistributionPane, sas_distribution_pane, SAS, DISTRIBUTION_PANE, GtkBox)
GtkWidget *sas_distribution_pane_new      (void);
/* What was tried stays while it is the same unit with the same counts. */
void       sas_distribution_pane_set_unit (SasDistributionPane *self, const SasUnitDistribution *unit, int year);
/* The counts that are shown: those of the unit, or what is tried. (transfer none) */
const SasDistribution *sas_distribution_pane_get_tried (SasDistributionPane *self);
gboolean   sas_distribution_pane_is_trying (SasDistributionPane *self);
/* Back to the counts of the unit. */
void       sas_distribution_pane_reset    (SasDistributionPane *self);
G_END_DECLS
