/* A paper of a unit (sas-print-unit.h) from anywhere in the window: made in the background, told when it is there or why it is not. */
#pragma once
#include <gtk/gtk.h>
#include "sas-print-unit.h"
#include "sas-session.h"
G_BEGIN_DECLS
/* Of @unit in @period of the session's year, for who acts, on the office's paper; @unit NULL: each that has something to print, in one
 * document. (transfer full) */
SasPrintRequest *sas_unit_print_request (SasSession *session, const char *unit, SasPeriod period);
/* Each takes @request. Where to is asked; written to the file, which is replaced; or straight to the printer. */
void sas_unit_print_ask        (GtkWidget *widget, SasSession *session, SasPrintRequest *request, const char *code);
void sas_unit_print_write      (GtkWidget *widget, SasSession *session, SasPrintRequest *request, const char *code, const char *path);
void sas_unit_print_to_printer (GtkWidget *widget, SasSession *session, SasPrintRequest *request, const char *code);
/* A menu of all such papers, each with the periods of the office; activates @action with "(ss)": code, period. (transfer full) */
GMenuModel *sas_unit_print_menu_new (SasSession *session, const char *action);
G_END_DECLS
