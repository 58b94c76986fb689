/* One person in the list of the print page: readiness, tick, and what became of it. */
#pragma once
#include <gio/gio.h>
#include "sas-print-survey.h"
G_BEGIN_DECLS
typedef enum { SAS_PRINT_SHOW_ALL, SAS_PRINT_SHOW_READY, SAS_PRINT_SHOW_DRAFT, SAS_PRINT_SHOW_MISSING, SAS_PRINT_SHOWS } SasPrintShow;
extern const char *const sas_print_show_labels[SAS_PRINT_SHOWS];   /* N_() */

/* Properties: "ticked" (boolean), "done" (boolean): its file was made. */
#define SAS_TYPE_PRINT_ROW (sas_print_row_get_type ())
G_DECLARE_FINAL_TYPE (SasPrintRow, sas_print_row, SAS, PRINT_ROW, GObject)
SasPrintRow *sas_print_row_new          (const SasPrintProspect *prospect);
const char  *sas_print_row_get_nip      (SasPrintRow *self);
const char  *sas_print_row_get_name     (SasPrintRow *self);
const char  *sas_print_row_get_missing  (SasPrintRow *self);                    /* "" when nothing is */
SasPrintReadiness sas_print_row_get_readiness (SasPrintRow *self, guint forms); /* the worst of them */
gboolean     sas_print_row_is_shown     (SasPrintRow *self, SasPrintShow show, guint forms);
gboolean     sas_print_row_is_printable (SasPrintRow *self);
gboolean     sas_print_row_get_ticked   (SasPrintRow *self);
void         sas_print_row_set_ticked   (SasPrintRow *self, gboolean ticked);
gboolean     sas_print_row_get_done     (SasPrintRow *self);
void         sas_print_row_set_done     (SasPrintRow *self, gboolean done);
G_END_DECLS
