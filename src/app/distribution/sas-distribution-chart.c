#include "config.h"
#include "sas-distribution-bar.h"
#include "sas-distribution-chart.h"
#include "sas-i18n.h"
#include "sas-predicate-look.h"
#include "sas-style.h"

#define PLOT 132        /* height of the highest column */
#define LINES 3         /* of the ground, at equal distances */
#define COLUMN 0.66     /* a column's part of its place */
#define OUTLINE 0.86    /* the pattern's, wider: it is seen around a column that is higher */
#define TALLEST 0.45    /* the least share that fills the plot: small shares stay small */
#define PLACES (SAS_PREDICATES - 1)
#define GAP 6

struct _SasDistributionChart
{
  GtkWidget       parent_instance;

  SasDistribution distribution;
  gboolean        has_pattern, wordless;
  double          pattern[SAS_PREDICATES];
};
G_DEFINE_FINAL_TYPE (SasDistributionChart, sas_distribution_chart, GTK_TYPE_WIDGET)

/* --- text --- */

static PangoLayout *
layout_of (SasDistributionChart *self, const char *markup)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);

  pango_layout_set_markup (layout, markup, -1);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  return layout;
}

/* (transfer full) */
static PangoLayout *
number_of (SasDistributionChart *self, guint predicate)
{
  guint count = self->distribution.counts[predicate], people = sas_distribution_people (&self->distribution);
  g_autofree char *markup = g_strdup_printf ("<b>%u</b> <small>%u%%</small>", count, people > 0 ? (count * 100 + people / 2) / people : 0);

  return layout_of (self, markup);
}

/* (transfer full) */
static PangoLayout *
word_of (SasDistributionChart *self, guint predicate)
{
  g_autofree char *markup = g_strdup_printf ("<small>%s</small>", sas_predicate_label ((SasPredicate) predicate));

  return layout_of (self, markup);
}

static int
line_height (SasDistributionChart *self)
{
  g_autoptr (PangoLayout) layout = layout_of (self, "<b>0</b>");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

/* Whether each word, broken at its spaces, fits into its place. Else the shapes stand alone: the words are in the rows below. */
static gboolean
words_fit (SasDistributionChart *self, double place)
{
  if (self->wordless)
    return FALSE;
  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    {
      g_autoptr (PangoLayout) layout = word_of (self, i);
      int width;

      pango_layout_set_width (layout, 0);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
      pango_layout_get_pixel_size (layout, &width, NULL);
      if (width > place)
        return FALSE;
    }
  return TRUE;
}

static void
draw_text (SasDistributionChart *self, GtkSnapshot *snapshot, PangoLayout *layout, double x, double y, double place)
{
  GdkRGBA colour;

  sas_style_colour (GTK_WIDGET (self), "fg", &colour);
  pango_layout_set_width (layout, (int) (place * PANGO_SCALE));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

/* --- columns --- */

static double
share_of (SasDistributionChart *self, guint predicate)
{
  guint people = sas_distribution_people (&self->distribution);

  return people > 0 ? (double) self->distribution.counts[predicate] / people : 0;
}

/* The share that is as high as the plot. */
static double
tallest (SasDistributionChart *self)
{
  double most = TALLEST;

  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    most = MAX (most, MAX (share_of (self, i), self->has_pattern ? self->pattern[i] : 0));
  return most;
}

static void
draw_ground (SasDistributionChart *self, GtkSnapshot *snapshot, double top, double width)
{
  GdkRGBA colour, base;

  sas_style_colour (GTK_WIDGET (self), "line", &colour);
  sas_style_colour (GTK_WIDGET (self), "line2", &base);
  for (guint i = 0; i <= LINES; i++)
    gtk_snapshot_append_color (snapshot, i == LINES ? &base : &colour,
                               &GRAPHENE_RECT_INIT (0, (float) (top + PLOT * (double) i / LINES), (float) width, 1));
}

static void
draw_column (SasDistributionChart *self, GtkSnapshot *snapshot, guint predicate, double x, double bottom, double place)
{
  double high = PLOT / tallest (self), height = share_of (self, predicate) * high, outline = self->has_pattern ? self->pattern[predicate] * high : 0;
  g_autoptr (PangoLayout) number = number_of (self, predicate);
  GskRoundedRect round;
  GdkRGBA colour;
  int text;

  sas_predicate_look_colour (GTK_WIDGET (self), (SasPredicate) predicate, &colour);
  gsk_rounded_rect_init (&round, &GRAPHENE_RECT_INIT ((float) (x + place * (1 - COLUMN) / 2), (float) (bottom - height), (float) (place * COLUMN),
                                                      (float) height),
                         &GRAPHENE_SIZE_INIT (2, 2), &GRAPHENE_SIZE_INIT (2, 2), &GRAPHENE_SIZE_INIT (0, 0), &GRAPHENE_SIZE_INIT (0, 0));
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, &colour, &round.bounds);
  gtk_snapshot_pop (snapshot);
  if (self->has_pattern)
    sas_distribution_dash (GTK_WIDGET (self), snapshot,
                           &GRAPHENE_RECT_INIT ((float) (x + place * (1 - OUTLINE) / 2), (float) (bottom - outline), (float) (place * OUTLINE),
                                                (float) MAX (2, outline)));
  pango_layout_get_pixel_size (number, NULL, &text);
  draw_text (self, snapshot, number, x, bottom - MAX (height, outline) - text - 1, place);
}

static void
sas_distribution_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SasDistributionChart *self = SAS_DISTRIBUTION_CHART (widget);
  double width = gtk_widget_get_width (widget), place = width / PLACES;
  int line = line_height (self);
  double top = line + 1, bottom = top + PLOT, mark = line * 2.0 / 3;
  gboolean words = words_fit (self, place);

  draw_ground (self, snapshot, top, width);
  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    {
      double x = (i - 1) * place;
      g_autoptr (PangoLayout) word = word_of (self, i);

      draw_column (self, snapshot, i, x, bottom, place);
      sas_predicate_look_draw (widget, snapshot, (SasPredicate) i, x + (place - mark) / 2, bottom + GAP, mark);
      if (words)
        draw_text (self, snapshot, word, x, bottom + GAP + mark + 3, place);
    }
}

static void
sas_distribution_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                                int *natural_baseline)
{
  int line = line_height (SAS_DISTRIBUTION_CHART (widget));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = PLACES * 3 * line;
  else
    *minimum = *natural = line + 1 + PLOT + GAP + line + (SAS_DISTRIBUTION_CHART (widget)->wordless ? 0 : 2 * line);
}

static void
sas_distribution_chart_class_init (SasDistributionChartClass *class)
{
  GTK_WIDGET_CLASS (class)->measure = sas_distribution_chart_measure;
  GTK_WIDGET_CLASS (class)->snapshot = sas_distribution_chart_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sas_distribution_chart_init (SasDistributionChart *self)
{
}

GtkWidget *
sas_distribution_chart_new (void)
{
  return g_object_new (SAS_TYPE_DISTRIBUTION_CHART, NULL);
}

void
sas_distribution_chart_hide_words (SasDistributionChart *self)
{
  g_return_if_fail (SAS_IS_DISTRIBUTION_CHART (self));

  self->wordless = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* "Sangat Baik 1 (11 %, pattern 17 %), Baik 6 ...". (transfer full) */
static char *
words_of (SasDistributionChart *self)
{
  GString *words = g_string_new (NULL);

  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    {
      g_string_append_printf (words, "%s%s %u (%.0f %%", words->len > 0 ? ", " : "", sas_predicate_label ((SasPredicate) i),
                              self->distribution.counts[i], share_of (self, i) * 100);
      if (self->has_pattern)
        g_string_append_printf (words, _(", pattern %.0f %%"), self->pattern[i] * 100);
      g_string_append_c (words, ')');
    }
  return g_string_free (words, FALSE);
}

void
sas_distribution_chart_set (SasDistributionChart *self, const SasDistribution *distribution, const double *pattern)
{
  g_autofree char *words = NULL;

  g_return_if_fail (SAS_IS_DISTRIBUTION_CHART (self));

  self->distribution = *distribution;
  self->has_pattern = pattern != NULL;
  for (guint i = 0; pattern != NULL && i < SAS_PREDICATES; i++)
    self->pattern[i] = pattern[i];
  words = words_of (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
