/* Choices with long names: a GtkDropDown asks for the width of its longest text, and makes a window as wide; and its search, in GTK 4.8,
 * finds beginnings only and is deaf to Enter. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
/* The texts (a model of GtkStringObject) are shortened to the width there is; the whole of one is its tooltip. */
void sas_drop_down_shorten (GtkDropDown *choice);
/* What is typed into the opened list is looked for anywhere in the texts, and Enter takes the first that is found. */
void sas_drop_down_search  (GtkDropDown *choice);
G_END_DECLS
