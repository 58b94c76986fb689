/* One unit as a row of the chart; the row without a code is the whole office. */
#pragma once
#include <gio/gio.h>
#include "sas-roster.h"
G_BEGIN_DECLS
#define SAS_TYPE_UNIT_ITEM (sas_unit_item_get_type ())
G_DECLARE_FINAL_TYPE (SasUnitItem, sas_unit_item, SAS, UNIT_ITEM, GObject)
/* @unit NULL: the whole office. Keeps a reference to @roster. */
SasUnitItem *sas_unit_item_new       (SasRoster *roster, const SasUnit *unit, SasDate date);
const char  *sas_unit_item_get_code  (SasUnitItem *self);   /* (nullable) */
const char  *sas_unit_item_get_name  (SasUnitItem *self);
guint        sas_unit_item_get_count (SasUnitItem *self);   /* people in it and below */
/* "Plt", "Plh", "Lowong"; NULL when the post has its head, or needs none. */
const char  *sas_unit_item_get_mark  (SasUnitItem *self);
/* Who leads it and why: a tooltip. (transfer full, nullable) */
char        *sas_unit_item_dup_head  (SasUnitItem *self);
/* The units just below, in the order of the chart. (transfer full) (nullable) */
GListModel  *sas_unit_item_children  (SasUnitItem *self);
G_END_DECLS
