#include "config.h"
#include "sas-access.h"
#include "sas-empty-state.h"

static void
append_text (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
}

GtkWidget *
sas_empty_state_new (const char *icon, const char *title, const char *text, const char *button, const char *action)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *tile = gtk_image_new_from_icon_name (icon);

  gtk_widget_add_css_class (box, "empty");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_vexpand (box, TRUE);
  gtk_widget_add_css_class (tile, "tile");
  gtk_widget_add_css_class (tile, "hero");
  gtk_image_set_pixel_size (GTK_IMAGE (tile), 36);
  gtk_widget_set_halign (tile, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), tile);
  append_text (box, title, "title");
  append_text (box, text, "dim");
  if (button != NULL)
    {
      GtkWidget *first = gtk_button_new_with_mnemonic (button);

      gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (first), action);
      gtk_widget_add_css_class (first, "suggested-action");
      gtk_widget_set_halign (first, GTK_ALIGN_CENTER);
      gtk_widget_set_margin_top (first, 6);
      sas_access_clean_name (first);
      gtk_box_append (GTK_BOX (box), first);
    }
  return box;
}
