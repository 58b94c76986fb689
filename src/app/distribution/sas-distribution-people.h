/* The people of a unit with their predicates, the best first. Signal "person" (NIP) by Enter or a click. */
#pragma once
#include <gtk/gtk.h>
#include "sas-evaluation-store.h"
G_BEGIN_DECLS
#define SAS_TYPE_DISTRIBUTION_PEOPLE (sas_distribution_people_view_get_type ())
G_DECLARE_FINAL_TYPE (SasDistributionPeople, sas_distribution_people_view, SAS, DISTRIBUTION_PEOPLE, GtkWidget)
GtkWidget *sas_distribution_people_view_new      (void);
/* @rows: SasEvaluationRow; a reference is taken. */
void       sas_distribution_people_view_set_rows (SasDistributionPeople *self, GPtrArray *rows);
void       sas_distribution_people_view_focus    (SasDistributionPeople *self);
G_END_DECLS
