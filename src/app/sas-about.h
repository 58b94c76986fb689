/* Who the program is, and what it is not: e-Kinerja BKN stays the system of record (PermenPANRB 6/2022 Art. 35). */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
void sas_about_present (GtkWindow *parent);
G_END_DECLS
