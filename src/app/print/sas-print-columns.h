/* The columns of the print page's list: tick, person, state of each form, what is missing. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
void sas_print_add_columns (GtkColumnView *view);
G_END_DECLS
