/* The indicators of one result as a small table: aspect, indicator, target, unit, or perspective for leaders, or the narrative
 * alone in the qualitative approach (PermenPANRB 6/2022 pp. 29, 50). Works by keyboard: Enter to the row below (a new one after
 * the last), Alt+Up and Alt+Down move a row, Ctrl+D doubles it, Alt+Delete takes it away. */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_INDICATOR_GRID (sas_indicator_grid_get_type ())
G_DECLARE_FINAL_TYPE (SasIndicatorGrid, sas_indicator_grid, SAS, INDICATOR_GRID, GtkGrid)
void       sas_indicator_grid_update (SasIndicatorGrid *self, SasPlanDesk *desk, guint result);
/* @member (nullable): "text", "target", "unit", "aspect", "perspective". FALSE: there is no such row. */
gboolean   sas_indicator_grid_focus  (SasIndicatorGrid *self, guint row, const char *member);
G_END_DECLS
