#include "config.h"
#include "sas-change-look.h"

static const struct { const char *icon, *style; double red, green, blue; } looks[SAS_CHANGES] = {
  [SAS_CHANGE_ADDED]   = { "list-add-symbolic",      "ok",   0.855, 0.945, 0.875 },
  [SAS_CHANGE_REMOVED] = { "user-trash-symbolic",    "err",  0.988, 0.886, 0.871 },
  [SAS_CHANGE_CHANGED] = { "document-edit-symbolic", "warn", 1.000, 0.941, 0.784 },
  [SAS_CHANGE_MOVED]   = { "list-drag-handle-symbolic", "acc", 0.875, 0.933, 0.980 },
};

const char *
sas_change_icon (SasChangeKind kind)
{
  return looks[kind].icon;
}

const char *
sas_change_class (SasChangeKind kind)
{
  return looks[kind].style;
}

SasTint
sas_change_tint (SasChangeKind kind, const char *place)
{
  return (SasTint) { place, looks[kind].red, looks[kind].green, looks[kind].blue };
}

GtkWidget *
sas_change_chip_new (SasChangeKind kind, guint count)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *text = count > 0 ? g_strdup_printf ("%s %u", sas_change_kind_label (kind), count) : g_strdup (sas_change_kind_label (kind));

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, looks[kind].style);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (chip), gtk_image_new_from_icon_name (looks[kind].icon));
  gtk_box_append (GTK_BOX (chip), gtk_label_new (text));
  return chip;
}
