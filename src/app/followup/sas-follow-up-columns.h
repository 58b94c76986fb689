/* The columns of the register. */
#pragma once
#include <gtk/gtk.h>
#include "sas-follow-up-store.h"
G_BEGIN_DECLS
#define SAS_TYPE_FOLLOW_UP_ITEM (sas_follow_up_item_get_type ())
G_DECLARE_FINAL_TYPE (SasFollowUpItem, sas_follow_up_item, SAS, FOLLOW_UP_ITEM, GObject)
/* @row: borrowed of @rows, which the item keeps. (transfer full) */
SasFollowUpItem      *sas_follow_up_item_new     (GPtrArray *rows, SasFollowUpRow *row);
const SasFollowUpRow *sas_follow_up_item_get_row (SasFollowUpItem *self);
void                  sas_follow_up_columns_add  (GtkColumnView *view);
G_END_DECLS
