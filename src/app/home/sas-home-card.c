#include "config.h"
#include "sas-home-parts.h"
#include "sas-i18n.h"

GtkWidget *
sas_home_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
sas_home_card (const char *title, GtkWidget *beside, GtkWidget *body)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *label;

  label = sas_home_label (title, "title");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (head), label);
  if (beside != NULL)
    gtk_box_append (GTK_BOX (head), beside);
  gtk_widget_add_css_class (head, "home-head");
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "home-card");
  gtk_widget_set_hexpand (card, TRUE);
  gtk_widget_set_vexpand (body, TRUE);
  gtk_box_append (GTK_BOX (card), head);
  gtk_box_append (GTK_BOX (card), body);
  return card;
}

const char *
sas_home_scope_name (const SasFigures *figures)
{
  if (figures->scope == SAS_SCOPE_OFFICE)
    return _("Whole office");
  return figures->scope == SAS_SCOPE_TEAM || figures->unit_name == NULL ? _("My team") : figures->unit_name;
}

void
sas_home_opens (GtkWidget *button, const char *what, const char *unit, gboolean own_only)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ssb)", what, unit != NULL ? unit : "", own_only);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "home.people");
}
