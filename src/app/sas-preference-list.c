#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-preference-list.h"

static GtkWidget *
label_of (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

void
sas_preference_add_head (GtkWidget *group, const char *title, const char *hint)
{
  gtk_box_append (GTK_BOX (group), label_of (title, "title"));
  gtk_box_append (GTK_BOX (group), label_of (hint, "secondary"));
}

GtkWidget *
sas_preference_add_list (GtkWidget *group, const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed");
  gtk_widget_set_margin_top (list, 6);
  sas_access_name (list, name);
  gtk_box_append (GTK_BOX (group), list);
  return list;
}

void
sas_preference_clear_list (GtkWidget *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), row);
}

GtkWidget *
sas_preference_words (const char *first, const char *second)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (words), label_of (first, NULL));
  if (second != NULL)
    gtk_box_append (GTK_BOX (words), label_of (second, "secondary"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  return words;
}

GtkWidget *
sas_preference_add_row (GtkWidget *list, GtkWidget *words)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return box;
}

void
sas_preference_add_icon (GtkWidget *row, const char *icon, const char *name, const char *action, GVariant *target)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  sas_access_tip (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_box_append (GTK_BOX (row), button);
}

GtkWidget *
sas_preference_add_button (GtkWidget *box, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  sas_access_clean_name (button);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

SasPreferenceNote
sas_preference_add_note (GtkWidget *group, const char *undo)
{
  SasPreferenceNote note = { gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), label_of (NULL, NULL), NULL };

  gtk_widget_set_hexpand (note.label, TRUE);
  gtk_widget_add_css_class (note.box, "readonly-notice");
  gtk_widget_set_visible (note.box, FALSE);
  gtk_box_append (GTK_BOX (note.box), note.label);
  note.undo = sas_preference_add_button (note.box, _("_Undo"), undo);
  gtk_box_append (GTK_BOX (group), note.box);
  return note;
}

void
sas_preference_say (const SasPreferenceNote *note, const char *text, gboolean can_undo)
{
  gtk_label_set_label (GTK_LABEL (note->label), text);
  gtk_widget_set_visible (note->undo, can_undo);
  gtk_widget_set_visible (note->box, *text != '\0');
}
