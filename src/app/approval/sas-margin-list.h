/* The margin beside the paper of a plan that waits: its items in the order of the paper, each with its note.
 * Signals: "moved" (const char *place): another item was chosen. "written": a note has other words. */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_MARGIN_LIST (sas_margin_list_get_type ())
G_DECLARE_FINAL_TYPE (SasMarginList, sas_margin_list, SAS, MARGIN_LIST, GtkBox)
void        sas_margin_list_set_desk    (SasMarginList *self, SasPlanDesk *desk);            /* nullable */
/* The notes were changed elsewhere. */
void        sas_margin_list_update      (SasMarginList *self);
/* Of SasChange (nullable): those items say so. */
void        sas_margin_list_set_changes (SasMarginList *self, GPtrArray *changes);
/* The item at @path, or that it is part of; ready for the first key of a note. */
void        sas_margin_list_go          (SasMarginList *self, const char *path);
const char *sas_margin_list_get_place   (SasMarginList *self);                               /* (nullable) */
G_END_DECLS
