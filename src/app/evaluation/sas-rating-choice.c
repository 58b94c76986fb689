#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-rating-choice.h"

#define CHOICES 3

struct _SasRatingChoice
{
  GtkBox           parent_instance;

  GtkToggleButton *buttons[CHOICES];
  SasRating        rating;
  gboolean         updating;
};

G_DEFINE_FINAL_TYPE (SasRatingChoice, sas_rating_choice, GTK_TYPE_BOX)

static guint chosen_signal;

/* In the order of their keys. */
static const struct { SasRating rating; const char *label, *sign; } choices[CHOICES] = {
  { SAS_RATING_BELOW, N_("Below"), "▼" }, { SAS_RATING_MEETS, N_("Meets"), "=" }, { SAS_RATING_ABOVE, N_("Above"), "▲" },
};

const char *
sas_rating_short (SasRating rating)
{
  for (guint i = 0; i < CHOICES; i++)
    if (choices[i].rating == rating)
      return _(choices[i].label);
  return "";
}

static guint
place_of (SasRatingChoice *self)
{
  for (guint i = 0; i < CHOICES; i++)
    if (choices[i].rating == self->rating)
      return i;
  return 1;
}

static void
show_rating (SasRatingChoice *self)
{
  self->updating = TRUE;
  for (guint i = 0; i < CHOICES; i++)
    {
      gtk_toggle_button_set_active (self->buttons[i], choices[i].rating == self->rating);
      gtk_widget_set_focusable (GTK_WIDGET (self->buttons[i]), i == place_of (self));
    }
  self->updating = FALSE;
}

static void
choose (SasRatingChoice *self, guint place)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  self->rating = choices[place].rating;
  show_rating (self);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self->buttons[place]));
  g_signal_emit (self, chosen_signal, 0, (int) self->rating);
}

static void
toggled (GtkToggleButton *button, SasRatingChoice *self)
{
  for (guint i = 0; !self->updating && i < CHOICES; i++)
    if (self->buttons[i] == button)
      choose (self, i);
}

static gboolean
key_pressed (SasRatingChoice *self, guint keyval, guint keycode, GdkModifierType state)
{
  guint place = place_of (self);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || !gtk_widget_is_sensitive (GTK_WIDGET (self)))
    return FALSE;
  if (keyval >= GDK_KEY_1 && keyval <= GDK_KEY_3)
    choose (self, keyval - GDK_KEY_1);
  else if (keyval >= GDK_KEY_KP_1 && keyval <= GDK_KEY_KP_3)
    choose (self, keyval - GDK_KEY_KP_1);
  else if (keyval == GDK_KEY_Left && place > 0)
    choose (self, place - 1);
  else if (keyval == GDK_KEY_Right && place + 1 < CHOICES)
    choose (self, place + 1);
  else
    return FALSE;
  return TRUE;
}

void
sas_rating_choice_set (SasRatingChoice *self, SasRating rating)
{
  self->rating = rating;
  show_rating (self);
}

SasRating
sas_rating_choice_get (SasRatingChoice *self)
{
  return self->rating;
}

void
sas_rating_choice_suggest (SasRatingChoice *self, SasRating rating)
{
  for (guint i = 0; i < CHOICES; i++)
    if (rating != SAS_RATING_NONE && choices[i].rating == rating)
      gtk_widget_add_css_class (GTK_WIDGET (self->buttons[i]), "suggested");
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self->buttons[i]), "suggested");
}

void
sas_rating_choice_focus (SasRatingChoice *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->buttons[place_of (self)]));
}

static void
sas_rating_choice_class_init (SasRatingChoiceClass *class)
{
  chosen_signal = g_signal_new ("chosen", SAS_TYPE_RATING_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
sas_rating_choice_init (SasRatingChoice *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_widget_add_css_class (GTK_WIDGET (self), "rating-choice");
  gtk_box_set_homogeneous (GTK_BOX (self), TRUE);
  for (guint i = 0; i < CHOICES; i++)
    {
      g_autofree char *label = g_strdup_printf ("%s %s", choices[i].sign, _(choices[i].label));
      g_autofree char *key = g_strdup_printf (_("Key %u"), i + 1);

      self->buttons[i] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (label));
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->buttons[i]), key);
      g_signal_connect (self->buttons[i], "toggled", G_CALLBACK (toggled), self);
      gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->buttons[i]));
    }
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  show_rating (self);
}

GtkWidget *
sas_rating_choice_new (const char *name)
{
  SasRatingChoice *self = g_object_new (SAS_TYPE_RATING_CHOICE, NULL);

  for (guint i = 0; i < CHOICES; i++)
    {
      g_autofree char *read = g_strdup_printf ("%s: %s", name, _(choices[i].label));

      sas_access_name (GTK_WIDGET (self->buttons[i]), read);
    }
  return GTK_WIDGET (self);
}
