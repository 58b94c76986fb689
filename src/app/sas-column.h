/* Columns of a table whose width keeps pace with the size of the text. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
/* @pixels: for text of 100 %. Set again when the size of text changes. */
void sas_column_set_width (GtkColumnViewColumn *column, int pixels);
G_END_DECLS
