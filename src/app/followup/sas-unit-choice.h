/* The whole office and its units, those below one another indented, as a drop-down lists them. */
#pragma once
#include <gtk/gtk.h>
#include "sas-session.h"
G_BEGIN_DECLS
/* Lists them anew; what was chosen stays, where it is still there. */
void        sas_unit_choice_fill (GtkDropDown *drop_down, SasSession *session);
/* Code of the unit; NULL: the whole office. (transfer none), until it is filled again */
const char *sas_unit_choice_get  (GtkDropDown *drop_down);
G_END_DECLS
