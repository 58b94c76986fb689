/* Forms of one person, made in the background and given to the printer; what cannot be made is told. */
#pragma once
#include <gtk/gtk.h>
#include "sas-print-forms.h"
#include "sas-session.h"
#include "sas-period.h"
G_BEGIN_DECLS
/* @forms: SasPrintForms. @name: of the printer's job. */
void sas_print_person (GtkWidget *parent, SasSession *session, const char *nip, int year, SasPeriod period, guint forms, const char *name);
G_END_DECLS
