/* The chart of the office's units, with how many people each has and how its head stands: empty post, Plt, Plh. Signals
 * "unit-selected" (const char *code, NULL: the whole office). */
#pragma once
#include <gtk/gtk.h>
#include "sas-roster.h"
G_BEGIN_DECLS
#define SAS_TYPE_UNIT_TREE (sas_unit_tree_get_type ())
G_DECLARE_FINAL_TYPE (SasUnitTree, sas_unit_tree, SAS, UNIT_TREE, GtkWidget)
/* Keeps the selection where the unit is still there. */
void        sas_unit_tree_set_roster   (SasUnitTree *self, SasRoster *roster, SasDate date);
void        sas_unit_tree_select       (SasUnitTree *self, const char *code);   /* NULL: the whole office */
const char *sas_unit_tree_get_selected (SasUnitTree *self);   /* code (nullable) */
G_END_DECLS
