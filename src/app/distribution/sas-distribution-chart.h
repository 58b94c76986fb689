/* The predicates of a group as columns with their numbers, each beside the column that the pattern lets expect (dashed). All numbers
 * are its accessible name. */
#pragma once
#include <gtk/gtk.h>
#include "sas-distribution.h"
G_BEGIN_DECLS
#define SAS_TYPE_DISTRIBUTION_CHART (sas_distribution_chart_get_type ())
G_DECLARE_FINAL_TYPE (SasDistributionChart, sas_distribution_chart, SAS, DISTRIBUTION_CHART, GtkWidget)
GtkWidget *sas_distribution_chart_new (void);
/* Only the shapes stand under the columns: the words are elsewhere. */
void       sas_distribution_chart_hide_words (SasDistributionChart *self);
/* @pattern (nullable): shares of sas_distribution_pattern; copied. */
void       sas_distribution_chart_set (SasDistributionChart *self, const SasDistribution *distribution, const double *pattern);
G_END_DECLS
