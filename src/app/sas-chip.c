#include "config.h"
#include "sas-access.h"
#include "sas-chip.h"

static const struct { const char *style, *icon; } kinds[] = {
  [SAS_CHIP_PLAIN]  = { "plain-chip", NULL },
  [SAS_CHIP_OK]     = { "ok", "object-select-symbolic" },
  [SAS_CHIP_WARN]   = { "warn", "dialog-warning-symbolic" },
  [SAS_CHIP_ERR]    = { "err", "dialog-error-symbolic" },
  [SAS_CHIP_ACCENT] = { "acc", NULL },
};

static GtkWidget *
build_content (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new ();

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 12);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), gtk_label_new (NULL));
  return box;
}

GtkWidget *
sas_chip_new (SasChipKind kind, const char *text, const char *icon)
{
  GtkWidget *chip = build_content ();

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  sas_chip_set (chip, kind, text, icon);
  return chip;
}

GtkWidget *
sas_chip_button_new (SasChipKind kind, const char *text, const char *icon)
{
  GtkWidget *chip = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (chip), build_content ());
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  sas_chip_set (chip, kind, text, icon);
  return chip;
}

void
sas_chip_set (GtkWidget *chip, SasChipKind kind, const char *text, const char *icon)
{
  GtkWidget *content = GTK_IS_BUTTON (chip) ? gtk_button_get_child (GTK_BUTTON (chip)) : chip;
  GtkWidget *image = gtk_widget_get_first_child (content);
  const char *shown = icon != NULL ? icon : kinds[kind].icon;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_widget_remove_css_class (chip, kinds[i].style);
  gtk_widget_add_css_class (chip, kinds[kind].style);
  gtk_image_set_from_icon_name (GTK_IMAGE (image), shown);
  gtk_widget_set_visible (image, shown != NULL);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (image)), text);
  if (GTK_IS_BUTTON (chip))
    sas_access_name (chip, text);
}
