#include "config.h"
#include "sas-column.h"
#include "sas-i18n.h"
#include "sas-rating-cell.h"
#include "sas-rating-columns.h"

/* Widths in letters, so that they keep pace with the size of the text. */
enum { WIDTH_NAME = 11, WIDTH_PREDICATE = 12, LARGE = 150 };

#define COMPACT "sas-rating-head-compact"

void
sas_rating_columns_init (SasRatingColumns *self)
{
  for (guint i = 0; i < SAS_RATING_COLUMNS; i++)
    self->groups[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
}

void
sas_rating_columns_clear (SasRatingColumns *self)
{
  for (guint i = 0; i < SAS_RATING_COLUMNS; i++)
    g_clear_object (&self->groups[i]);
}

GtkWidget *
sas_rating_text_new (const char *text, int letters, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), letters);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

GtkWidget *
sas_rating_name_new (const char *text, const char *style)
{
  GtkWidget *label = sas_rating_text_new (text, WIDTH_NAME, style);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

GtkWidget *
sas_rating_line_add (const SasRatingColumns *self, GtkWidget *cells, GtkWidget *cell, guint column)
{
  gtk_box_append (GTK_BOX (cells), cell);
  gtk_size_group_add_widget (self->groups[column], cell);
  return cell;
}

GtkWidget *
sas_rating_line_new (const SasRatingColumns *self, GtkWidget *number, GtkWidget *names, GtkWidget **cells)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9), *lead = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  *cells = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  sas_rating_line_add (self, lead, number, SAS_COLUMN_NUMBER);
  gtk_box_append (GTK_BOX (lead), names);
  gtk_widget_set_hexpand (lead, TRUE);
  gtk_box_append (GTK_BOX (line), lead);
  gtk_box_append (GTK_BOX (line), *cells);
  sas_row_stack_above (GTK_BOX (line), LARGE);
  return line;
}

/* --- the words over them --- */

/* The word over a rating, in the room of the three buttons that stand below it while the keys are there. */
static GtkWidget *
rating_title_new (const char *title)
{
  GtkWidget *stack = gtk_stack_new ();

  gtk_stack_add_child (GTK_STACK (stack), sas_rating_text_new (title, -1, NULL));
  gtk_stack_add_child (GTK_STACK (stack), sas_rating_choices_new (FALSE));
  gtk_stack_add_child (GTK_STACK (stack), sas_rating_choices_new (TRUE));
  gtk_stack_set_vhomogeneous (GTK_STACK (stack), FALSE);
  return stack;
}

static void
fold_title (GtkWidget *stack, gboolean compact)
{
  GtkWidget *wide = gtk_widget_get_next_sibling (gtk_widget_get_first_child (stack));

  gtk_widget_set_visible (wide, !compact);
}

GtkWidget *
sas_rating_head_new (const SasRatingColumns *self)
{
  GtkWidget *cells, *line = sas_rating_line_new (self, sas_rating_text_new ("", 2, NULL), sas_rating_name_new (_("Employee"), NULL), &cells);

  sas_rating_line_add (self, cells, sas_rating_text_new (_("Realisation"), -1, NULL), SAS_COLUMN_REALISATION);
  sas_rating_line_add (self, cells, sas_rating_text_new (_("Feedback"), -1, NULL), SAS_COLUMN_FEEDBACK);
  sas_rating_line_add (self, cells, rating_title_new (_("Work results")), SAS_COLUMN_RESULT);
  sas_rating_line_add (self, cells, rating_title_new (_("Work behaviour")), SAS_COLUMN_BEHAVIOUR);
  sas_rating_line_add (self, cells, sas_rating_text_new (_("Predicate"), WIDTH_PREDICATE, NULL), SAS_COLUMN_PREDICATE);
  sas_rating_line_add (self, cells, sas_rating_text_new ("", -1, NULL), SAS_COLUMN_STAND);
  gtk_widget_add_css_class (line, "rating-head");
  g_object_set_data (G_OBJECT (line), COMPACT, cells);
  return line;
}

void
sas_rating_head_fold (GtkWidget *head, gboolean compact)
{
  GtkWidget *cells = g_object_get_data (G_OBJECT (head), COMPACT);

  for (GtkWidget *cell = gtk_widget_get_first_child (cells); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    if (GTK_IS_STACK (cell))
      fold_title (cell, compact);
}
