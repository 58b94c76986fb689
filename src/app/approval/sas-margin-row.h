/* One item of a plan in the margin of its paper: what it is, what it says, what changed, and the note on it. While it is chosen the
 * note can be written. Signal "written": the note has other words. */
#pragma once
#include <gtk/gtk.h>
#include "sas-plan-compare.h"
#include "sas-plan-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_MARGIN_ROW (sas_margin_row_get_type ())
G_DECLARE_FINAL_TYPE (SasMarginRow, sas_margin_row, SAS, MARGIN_ROW, GtkListBoxRow)
/* @place: path of the item, "" for the whole. @text (nullable): what it says. */
GtkWidget  *sas_margin_row_new        (SasPlanDesk *desk, const char *place, const char *text);
const char *sas_margin_row_get_place  (SasMarginRow *self);
/* @kind SAS_CHANGES: none. */
void        sas_margin_row_set_change (SasMarginRow *self, SasChangeKind kind);
/* With room for the note; else only what was written. */
void        sas_margin_row_set_open   (SasMarginRow *self, gboolean open);
/* The pen into the note; @first (nullable): what was typed already. */
void        sas_margin_row_write      (SasMarginRow *self, const char *first);
gboolean    sas_margin_row_is_writing (SasMarginRow *self);
G_END_DECLS
