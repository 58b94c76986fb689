#include "config.h"
#include "sas-column.h"

#define WIDTH "sas-column-width"
#define PERCENT "sas-row-percent"
#define DOTS (96 * 1024)   /* "gtk-xft-dpi" of text at 100 % */

/* @length at the size that text has now. */
static int
scale (int length)
{
  int dots;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dots, NULL);
  return dots > 0 ? length * dots / DOTS : length;
}

static void
apply_width (GtkColumnViewColumn *column)
{
  gtk_column_view_column_set_fixed_width (column, scale (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (column), WIDTH))));
}

static void
apply_direction (GtkBox *row)
{
  gboolean large = scale (100) > GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), PERCENT));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (row), large ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

void
sas_column_set_width (GtkColumnViewColumn *column, int pixels)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW_COLUMN (column) && pixels > 0);

  g_object_set_data (G_OBJECT (column), WIDTH, GINT_TO_POINTER (pixels));
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (apply_width), column, G_CONNECT_SWAPPED);
  apply_width (column);
}

void
sas_row_stack_above (GtkBox *row, int percent)
{
  g_return_if_fail (GTK_IS_BOX (row) && percent > 0);

  g_object_set_data (G_OBJECT (row), PERCENT, GINT_TO_POINTER (percent));
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (apply_direction), row, G_CONNECT_SWAPPED);
  apply_direction (row);
}
