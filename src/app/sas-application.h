/* The program: one process, one instance; a second start raises the window, a .sasaran file given to it is opened there. */
#pragma once
#include <gtk/gtk.h>
#include "sas-config.h"
G_BEGIN_DECLS
#define SAS_APPLICATION_ID "id.sasaran.Sasaran"
#define SAS_TYPE_APPLICATION (sas_application_get_type ())
G_DECLARE_FINAL_TYPE (SasApplication, sas_application, SAS, APPLICATION, GtkApplication)
/* Before gtk_init: what GTK reads from the environment once. A value that the user has set stays. */
void            sas_application_prepare    (void);
/* @flags: G_APPLICATION_NON_UNIQUE in tests. */
SasApplication *sas_application_new        (SasConfig *config, GApplicationFlags flags);
/* Takes effect at once: the windows are built anew, the open office stays open. */
void            sas_application_set_language (SasApplication *self, const char *language);
G_END_DECLS
