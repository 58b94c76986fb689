/* The columns of the print page's list: tick, person, state of each form, what is missing. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
void sas_print_add_columns (GtkColumnView *view);
/* The state of what is printed: of the annex, or of the evaluation where that is among @forms. */
void sas_print_show_columns (GtkColumnView *view, guint forms);
G_END_DECLS
