/* Choices with long names: a GtkDropDown asks for the width of its longest text, and makes a window as wide. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
/* The texts (a model of GtkStringObject) are shortened to the width there is; the whole of one is its tooltip. */
void sas_drop_down_shorten (GtkDropDown *choice);
G_END_DECLS
