/* The people who may be printed, with what is ready form by form. Space ticks the chosen row, Ctrl+A all that are shown.
 * Signals "person-selected" (const char *nip), "person-activated" (const char *nip), "ticks-changed". */
#pragma once
#include <gtk/gtk.h>
#include "sas-print-row.h"
G_BEGIN_DECLS
#define SAS_TYPE_PRINT_TABLE (sas_print_table_get_type ())
G_DECLARE_FINAL_TYPE (SasPrintTable, sas_print_table, SAS, PRINT_TABLE, GtkWidget)
/* @prospects (array of SasPrintProspect): the ticks begin anew, the chosen row stays where it is still there. */
void        sas_print_table_set_prospects (SasPrintTable *self, GPtrArray *prospects);
void        sas_print_table_set_forms     (SasPrintTable *self, guint forms);
const char *sas_print_table_get_selected  (SasPrintTable *self);   /* nip (nullable) */
void        sas_print_table_select        (SasPrintTable *self, const char *nip);
/* Numbers of the ticked, in order. (transfer full) */
char      **sas_print_table_dup_ticked    (SasPrintTable *self);
guint       sas_print_table_count_ticked  (SasPrintTable *self);
guint       sas_print_table_count         (SasPrintTable *self, SasPrintShow show);
void        sas_print_table_set_done      (SasPrintTable *self, const SasPrintReport *report);
G_END_DECLS
