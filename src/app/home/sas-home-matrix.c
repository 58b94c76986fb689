/* Predicates of the period beside their pattern, and people by both ratings. */
#include "config.h"
#include "sas-access.h"
#include "sas-distribution-chart.h"
#include "sas-home-parts.h"
#include "sas-i18n.h"
#include "sas-predicate-look.h"

/* --- predicates --- */

static GtkWidget *
verdict (const SasFigures *figures)
{
  g_autofree char *text = NULL;
  GtkWidget *chip;

  if (!figures->has_pattern || sas_distribution_people (&figures->distribution) == 0)
    return NULL;
  text = figures->warnings->len > 0 ? g_strdup_printf (ngettext_ ("%u deviation", "%u deviations", figures->warnings->len), figures->warnings->len)
                                    : g_strdup (_("Near the pattern"));
  chip = gtk_label_new (text);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, figures->warnings->len > 0 ? "warn" : "ok");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  return chip;
}

static GtkWidget *
ground (const SasFigures *figures)
{
  g_autofree char *text = figures->has_pattern
    ? g_strdup_printf (_("Dashed: pattern of the achievement “%s”"), sas_organisation_label (figures->organisation))
    : g_strdup (_("No pattern yet: the organisation's predicate is missing"));

  return sas_home_label (text, "caption");
}

/* The words under the columns, as buttons: who they are. */
static GtkWidget *
predicate_buttons (const SasFigures *figures)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    {
      GtkWidget *button = gtk_button_new (), *word = gtk_label_new (sas_predicate_label ((SasPredicate) i));
      g_autofree char *what = g_strdup_printf ("predicate:%s", sas_predicates[i]);
      g_autofree char *name = g_strdup_printf (_("%s: %u people. Opens who they are."), sas_predicate_label ((SasPredicate) i),
                                               figures->distribution.counts[i]);

      gtk_label_set_wrap (GTK_LABEL (word), TRUE);
      gtk_label_set_justify (GTK_LABEL (word), GTK_JUSTIFY_CENTER);
      gtk_label_set_yalign (GTK_LABEL (word), 0);
      gtk_button_set_child (GTK_BUTTON (button), word);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "home-who");
      gtk_widget_set_sensitive (button, figures->distribution.counts[i] > 0);
      gtk_widget_set_tooltip_text (button, name);
      sas_access_name (button, name);
      sas_home_opens (button, what, NULL, FALSE);
      gtk_box_append (GTK_BOX (box), button);
    }
  return box;
}

GtkWidget *
sas_home_predicates (const SasFigures *figures)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *chart = sas_distribution_chart_new ();

  sas_distribution_chart_set (SAS_DISTRIBUTION_CHART (chart), &figures->distribution, figures->has_pattern ? figures->pattern : NULL);
  sas_distribution_chart_hide_words (SAS_DISTRIBUTION_CHART (chart));
  gtk_box_append (GTK_BOX (box), chart);
  gtk_box_append (GTK_BOX (box), predicate_buttons (figures));
  gtk_box_append (GTK_BOX (box), ground (figures));
  return sas_home_card (_("Distribution of predicates"), verdict (figures), box);
}

/* --- both ratings --- */

static const char *const cell_classes[SAS_PREDICATES] = { NULL, "cell-sb", "cell-b", "cell-bp", "cell-k", "cell-sk" };
static const SasRating down[] = { SAS_RATING_ABOVE, SAS_RATING_MEETS, SAS_RATING_BELOW };     /* results */
static const SasRating across[] = { SAS_RATING_BELOW, SAS_RATING_MEETS, SAS_RATING_ABOVE };   /* behaviour */
static const char *const words[SAS_RATINGS] = { NULL, N_("Above"), N_("Meets"), N_("Below") };

static GtkWidget *
matrix_cell (const SasFigures *figures, SasRating result, SasRating behaviour)
{
  SasPredicate predicate = sas_predicate_of (result, behaviour);
  guint count = figures->matrix[result][behaviour];
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *word;
  g_autofree char *text = g_strdup_printf ("%u", count);
  g_autofree char *what = g_strdup_printf ("cell:%s:%s", sas_ratings[result], sas_ratings[behaviour]);
  g_autofree char *name = g_strdup_printf (_("Results %s, behaviour %s: %u people, %s"), sas_rating_label (result), sas_rating_label (behaviour), count,
                                           sas_predicate_label (predicate));

  gtk_box_append (GTK_BOX (head), sas_predicate_mark_new (predicate));
  gtk_box_append (GTK_BOX (head), sas_home_label (text, count > 0 ? "figure-text" : "dim"));
  gtk_widget_set_halign (head, GTK_ALIGN_CENTER);
  word = gtk_label_new (sas_predicate_label (predicate));
  gtk_label_set_wrap (GTK_LABEL (word), TRUE);
  gtk_label_set_justify (GTK_LABEL (word), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (word, "caption");
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), word);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "matrix-cell");
  gtk_widget_add_css_class (button, cell_classes[predicate]);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_vexpand (button, TRUE);
  gtk_widget_set_tooltip_text (button, name);
  sas_access_name (button, name);
  sas_home_opens (button, what, NULL, FALSE);
  return button;
}

static GtkWidget *
caption (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "secondary");
  return label;
}

GtkWidget *
sas_home_matrix (const SasFigures *figures)
{
  GtkWidget *grid = gtk_grid_new ();
  g_autofree char *people = g_strdup_printf (_("%u people"), sas_distribution_people (&figures->distribution));

  gtk_grid_set_column_spacing (GTK_GRID (grid), 3);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  for (guint row = 0; row < G_N_ELEMENTS (down); row++)
    {
      GtkWidget *label = caption (_(words[down[row]]));

      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_grid_attach (GTK_GRID (grid), label, 0, (int) row, 1, 1);
      for (guint column = 0; column < G_N_ELEMENTS (across); column++)
        gtk_grid_attach (GTK_GRID (grid), matrix_cell (figures, down[row], across[column]), (int) column + 1, (int) row, 1, 1);
    }
  for (guint column = 0; column < G_N_ELEMENTS (across); column++)
    gtk_grid_attach (GTK_GRID (grid), caption (_(words[across[column]])), (int) column + 1, G_N_ELEMENTS (down), 1, 1);
  gtk_grid_attach (GTK_GRID (grid), caption (_("Work behaviour")), 1, G_N_ELEMENTS (down) + 1, 3, 1);
  return sas_home_card (_("Results × behaviour"), caption (people), grid);
}
