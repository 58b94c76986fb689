/* What keeps pace with the size of the text: columns of a table, and rows that break in two. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
/* @pixels: for text of 100 %. Set again when the size of text changes. */
void sas_column_set_width (GtkColumnViewColumn *column, int pixels);
/* Stands upright while text is larger than @percent, lies otherwise. */
void sas_row_stack_above (GtkBox *row, int percent);
G_END_DECLS
