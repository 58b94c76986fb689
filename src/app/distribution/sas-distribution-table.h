/* Units as rows, each with its people, the bar of its predicates and whether they are as the pattern. Signals: "chosen" when another
 * row is the one that is looked at, "opened" (code) by Enter or double click. */
#pragma once
#include <gtk/gtk.h>
#include "sas-distribution-store.h"
G_BEGIN_DECLS
#define SAS_TYPE_DISTRIBUTION_TABLE (sas_distribution_table_get_type ())
G_DECLARE_FINAL_TYPE (SasDistributionTable, sas_distribution_table, SAS, DISTRIBUTION_TABLE, GtkWidget)
GtkWidget *sas_distribution_table_new        (void);
/* @units: SasUnitDistribution; shown as a tree by @roster, a reference is taken. The chosen unit stays, else the first. */
void       sas_distribution_table_set_units  (SasDistributionTable *self, GPtrArray *units, SasRoster *roster, int year);
/* (transfer none) (nullable) */
const SasUnitDistribution *sas_distribution_table_get_chosen (SasDistributionTable *self);
void       sas_distribution_table_choose     (SasDistributionTable *self, const char *unit);
void       sas_distribution_table_focus      (SasDistributionTable *self);
G_END_DECLS
