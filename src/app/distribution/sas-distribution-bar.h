/* The predicates of a group as one bar, part by part, with the expected pattern around it as a dashed outline. Its numbers are its
 * accessible name. */
#pragma once
#include <gtk/gtk.h>
#include "sas-distribution.h"
G_BEGIN_DECLS
#define SAS_TYPE_DISTRIBUTION_BAR (sas_distribution_bar_get_type ())
G_DECLARE_FINAL_TYPE (SasDistributionBar, sas_distribution_bar, SAS, DISTRIBUTION_BAR, GtkWidget)
GtkWidget *sas_distribution_bar_new (void);
/* @pattern (nullable): shares of sas_distribution_pattern; copied. */
void       sas_distribution_bar_set (SasDistributionBar *self, const SasDistribution *distribution, const double *pattern);
/* The dashed outline of the pattern: of this widget and of SasDistributionChart. */
void       sas_distribution_dash    (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *box);
G_END_DECLS
