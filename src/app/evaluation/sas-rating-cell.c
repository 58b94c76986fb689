#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-rating-cell.h"
#include "sas-rating-choice.h"

#define CHOICES 3

struct _SasRatingCell
{
  GtkBox       parent_instance;

  SasRatedPart part;
  GtkLabel    *label;
  GtkWidget   *choices;                 /* (nullable) made when the keys come here for the first time */
  gboolean     compact;
};

G_DEFINE_FINAL_TYPE (SasRatingCell, sas_rating_cell, GTK_TYPE_BOX)

static guint chosen_signal;

/* In the order of their keys. */
static const struct { SasRating rating; const char *sign; } choices[CHOICES] = {
  { SAS_RATING_BELOW, "▼" }, { SAS_RATING_MEETS, "=" }, { SAS_RATING_ABOVE, "▲" },
};

static const char *const marks[SAS_RATINGS] = {
  [SAS_RATING_NONE] = "", [SAS_RATING_ABOVE] = "▲", [SAS_RATING_MEETS] = "=", [SAS_RATING_BELOW] = "▼",
};

static void
set_class (GtkWidget *widget, const char *name, gboolean set)
{
  (set ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (widget, name);
}

/* --- the three --- */

static void
clicked (GtkButton *button, SasRatingCell *self)
{
  g_signal_emit (self, chosen_signal, 0, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "rating")));
}

static GtkWidget *
choice_new (guint place, gboolean compact)
{
  GtkWidget *button = gtk_button_new (), *label = gtk_label_new (NULL);
  g_autofree char *markup = g_markup_printf_escaped ("<small>%u</small> %s", place + 1,
                                                     compact ? choices[place].sign : sas_rating_short (choices[place].rating));

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, sas_rating_label (choices[place].rating));
  g_object_set_data (G_OBJECT (button), "rating", GINT_TO_POINTER (choices[place].rating));
  sas_access_name (button, sas_rating_label (choices[place].rating));
  return button;
}

GtkWidget *
sas_rating_choices_new (gboolean compact)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_add_css_class (box, "rating-choices");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (guint i = 0; i < CHOICES; i++)
    gtk_box_append (GTK_BOX (box), choice_new (i, compact));
  return box;
}

static void
show_choices (SasRatingCell *self, const SasRatingView *view, gboolean compact)
{
  GtkWidget *button;

  if (self->choices != NULL && self->compact != compact)
    gtk_box_remove (GTK_BOX (self), g_steal_pointer (&self->choices));
  if (self->choices == NULL)
    {
      self->choices = sas_rating_choices_new (compact);
      gtk_box_append (GTK_BOX (self), self->choices);
      for (button = gtk_widget_get_first_child (self->choices); button != NULL; button = gtk_widget_get_next_sibling (button))
        g_signal_connect (button, "clicked", G_CALLBACK (clicked), self);
    }
  self->compact = compact;
  button = gtk_widget_get_first_child (self->choices);
  for (guint i = 0; i < CHOICES; i++, button = gtk_widget_get_next_sibling (button))
    {
      set_class (button, "chosen", view->rating[self->part] == choices[i].rating);
      set_class (button, "suggested", view->rating[self->part] == SAS_RATING_NONE && view->suggestion[self->part] == choices[i].rating);
    }
}

/* --- the cell --- */

char *
sas_rating_cell_text (const SasRatingView *view, SasRatedPart part)
{
  SasRating rating = view->rating[part], suggestion = view->suggestion[part];

  if (rating != SAS_RATING_NONE)
    return g_strdup_printf ("%s %s", marks[rating], sas_rating_short (rating));
  if (suggestion != SAS_RATING_NONE && sas_rating_view_is_open (view))
    return g_strdup_printf (_("suggested: %s"), sas_rating_short (suggestion));
  return g_strdup ("–");
}

void
sas_rating_cell_set (SasRatingCell *self, const SasRatingView *view, gboolean now, gboolean compact)
{
  SasRating rating = view->rating[self->part];
  gboolean open = now && sas_rating_view_is_open (view);
  g_autofree char *text = sas_rating_cell_text (view, self->part);
  GtkWidget *label = GTK_WIDGET (self->label);

  if (open)
    show_choices (self, view, compact);
  if (self->choices != NULL)
    gtk_widget_set_visible (self->choices, open);
  gtk_widget_set_visible (label, !open);
  gtk_label_set_label (self->label, text);
  set_class (label, "rated", rating != SAS_RATING_NONE);
  set_class (label, "apart", rating != SAS_RATING_NONE && rating != SAS_RATING_MEETS);
  set_class (label, "suggested", rating == SAS_RATING_NONE && *text != '\0' && g_strcmp0 (text, "–") != 0);
  set_class (label, "warn", view->stand == SAS_STAND_REASON && view->departs[self->part]);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), view->why[self->part]);
}

static void
sas_rating_cell_class_init (SasRatingCellClass *class)
{
  chosen_signal = g_signal_new ("chosen", SAS_TYPE_RATING_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
sas_rating_cell_init (SasRatingCell *self)
{
  self->label = GTK_LABEL (gtk_label_new (""));
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "rating-cell");
  gtk_widget_set_valign (GTK_WIDGET (self->label), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->label));
}

GtkWidget *
sas_rating_cell_new (SasRatedPart part)
{
  SasRatingCell *self = g_object_new (SAS_TYPE_RATING_CELL, NULL);

  self->part = part;
  return GTK_WIDGET (self);
}
