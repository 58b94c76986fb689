/* What is printed, for whom, where to and on what: the left pane of the print page. Signals "changed" (what is printed, for whom, paper)
 * and "output-changed" (where to). */
#pragma once
#include <gtk/gtk.h>
#include "sas-print.h"
#include "sas-session.h"
G_BEGIN_DECLS
typedef enum { SAS_OUTPUT_ONE_FILE, SAS_OUTPUT_FILE_EACH, SAS_OUTPUT_PRINTER, SAS_OUTPUTS } SasPrintOutput;

#define SAS_TYPE_PRINT_OPTIONS (sas_print_options_get_type ())
G_DECLARE_FINAL_TYPE (SasPrintOptions, sas_print_options, SAS, PRINT_OPTIONS, GtkWidget)
void           sas_print_options_set_session (SasPrintOptions *self, SasSession *session);   /* once */
/* People, year and paper as the session has them now. */
void           sas_print_options_refresh     (SasPrintOptions *self);
guint          sas_print_options_get_forms   (SasPrintOptions *self);
SasPrintOutput sas_print_options_get_output  (SasPrintOptions *self);
/* Office, year, forms, people, paper and backs, as chosen. (transfer full) */
SasPrintRequest *sas_print_options_dup_request (SasPrintOptions *self);
/* The same for a paper of the chosen unit, of one period. (transfer full) */
SasPrintRequest *sas_print_options_dup_unit_request (SasPrintOptions *self, SasPeriod period);
/* What the chosen people are called: a unit's name, the office. (transfer none) */
const char    *sas_print_options_get_scope_name (SasPrintOptions *self);
/* The button at the bottom and the sentence under it. */
void           sas_print_options_set_ready   (SasPrintOptions *self, guint ticked, guint left_out, gboolean busy);
/* Into the request of a run: its order, its list of people, the names of its files. */
void sas_print_options_arrange (SasPrintOptions *self, SasPrintRequest *request);
G_END_DECLS
