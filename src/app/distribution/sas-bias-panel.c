#include "config.h"
#include "sas-bias-panel.h"
#include "sas-i18n.h"

struct _SasBiasPanel
{
  GtkBox    parent_instance;

  GtkLabel *about;     /* whose, and who sees it */
  GtkBox   *body;
};
G_DEFINE_FINAL_TYPE (SasBiasPanel, sas_bias_panel, GTK_TYPE_BOX)

static guint person_signal;

static GtkWidget *
label_of (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);   /* the pane gives the width */
  gtk_widget_set_hexpand (label, TRUE);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

/* --- one habit --- */

static gboolean
name_chosen (SasBiasPanel *self, const char *nip)
{
  g_signal_emit (self, person_signal, 0, nip);
  return TRUE;
}

/* Those in whom it is seen: a word each that leads to the person. (transfer full) */
static char *
names_of (const SasBiasSign *sign, SasRoster *roster)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < sign->nips->len; i++)
    {
      const char *nip = g_ptr_array_index (sign->nips, i);
      const SasPerson *person = sas_roster_person (roster, nip);
      g_autofree char *name = g_markup_escape_text (person != NULL ? person->name : nip, -1);

      g_string_append_printf (names, "%s<a href=\"%s\">%s</a>", i > 0 ? ", " : "", nip, name);
    }
  return g_string_free (names, FALSE);
}

static GtkWidget *
head_of (const SasBiasSign *sign)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  g_autofree char *count = g_strdup_printf (_("%u of %u"), sign->count, sign->people);
  GtkWidget *chip = gtk_label_new (count);

  gtk_widget_add_css_class (icon, "warn-text");
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "warn");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (head), icon);
  gtk_box_append (GTK_BOX (head), label_of (sas_bias_label (sign->bias), "strong"));
  gtk_box_append (GTK_BOX (head), chip);
  return head;
}

static GtkWidget *
card_of (SasBiasPanel *self, const SasBiasSign *sign, SasRoster *roster)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *names = label_of (NULL, "small-text");
  g_autofree char *markup = names_of (sign, roster);

  gtk_label_set_markup (GTK_LABEL (names), markup);
  g_signal_connect_object (names, "activate-link", G_CALLBACK (name_chosen), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (card, "habit");
  gtk_box_append (GTK_BOX (card), head_of (sign));
  gtk_box_append (GTK_BOX (card), label_of (sign->sentence, NULL));
  gtk_box_append (GTK_BOX (card), names);
  gtk_box_append (GTK_BOX (card), label_of (sas_bias_advice (sign->bias), "secondary"));
  return card;
}

/* --- all of them --- */

static void
clear (SasBiasPanel *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->body))) != NULL)
    gtk_box_remove (self->body, child);
}

static void
show_calm (SasBiasPanel *self, const char *icon, const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *image = icon != NULL ? gtk_image_new_from_icon_name (icon) : NULL;

  clear (self);
  if (image != NULL)
    {
      gtk_widget_set_valign (image, GTK_ALIGN_START);
      gtk_widget_add_css_class (image, "ok-text");
      gtk_box_append (GTK_BOX (line), image);
    }
  gtk_box_append (GTK_BOX (line), label_of (text, icon == NULL ? "dim" : NULL));
  gtk_box_append (self->body, line);
}

void
sas_bias_panel_set_text (SasBiasPanel *self, const char *name, const char *text)
{
  g_return_if_fail (SAS_IS_BIAS_PANEL (self) && text != NULL);

  gtk_label_set_label (self->about, name != NULL ? name : "");
  gtk_widget_set_visible (GTK_WIDGET (self->about), name != NULL);
  show_calm (self, NULL, text);
}

void
sas_bias_panel_set_habits (SasBiasPanel *self, const char *name, gboolean own, const SasHabits *habits, SasRoster *roster)
{
  g_autofree char *about = g_strdup_printf (own ? _("%s · only you see this") : _("%s · only the appraiser and the operator see this"), name);

  g_return_if_fail (SAS_IS_BIAS_PANEL (self) && habits != NULL);

  if (habits->people == 0)
    sas_bias_panel_set_text (self, about, _("Nobody has been rated by this appraiser in this period yet."));
  else if (habits->signs->len == 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext_ ("No habit stands out. %u person was rated.", "No habit stands out. %u people were rated.",
                                                          habits->people), habits->people);

      show_calm (self, "object-select-symbolic", text);
    }
  else
    clear (self);
  for (guint i = 0; i < habits->signs->len; i++)
    gtk_box_append (self->body, card_of (self, g_ptr_array_index (habits->signs, i), roster));
  gtk_label_set_label (self->about, about);
  gtk_widget_set_visible (GTK_WIDGET (self->about), TRUE);
}

static void
sas_bias_panel_class_init (SasBiasPanelClass *class)
{
  person_signal = g_signal_new ("person", SAS_TYPE_BIAS_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
sas_bias_panel_init (SasBiasPanel *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->about = GTK_LABEL (label_of (NULL, "secondary"));
  self->body = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  gtk_box_append (GTK_BOX (self), label_of (_("Habits in rating"), "title"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->about));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->body));
}

GtkWidget *
sas_bias_panel_new (void)
{
  return g_object_new (SAS_TYPE_BIAS_PANEL, NULL);
}
