#include "config.h"
#include "sas-column.h"

#define WIDTH "sas-column-width"
#define DOTS (96 * 1024)   /* "gtk-xft-dpi" of text at 100 % */

static void
apply_width (GtkColumnViewColumn *column)
{
  int pixels = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (column), WIDTH)), dots;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dots, NULL);
  gtk_column_view_column_set_fixed_width (column, dots > 0 ? pixels * dots / DOTS : pixels);
}

void
sas_column_set_width (GtkColumnViewColumn *column, int pixels)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW_COLUMN (column) && pixels > 0);

  g_object_set_data (G_OBJECT (column), WIDTH, GINT_TO_POINTER (pixels));
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (apply_width), column, G_CONNECT_SWAPPED);
  apply_width (column);
}
