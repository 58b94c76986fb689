#include "config.h"
#include "sas-distribution-bar.h"
#include "sas-predicate-look.h"
#include "sas-style.h"

#define HEIGHT 18       /* of the outline; the bar is lower by @INSET above and below */
#define INSET 4
#define NATURAL 240

struct _SasDistributionBar
{
  GtkWidget       parent_instance;

  SasDistribution distribution;
  gboolean        has_pattern;
  double          pattern[SAS_PREDICATES];
};
G_DEFINE_FINAL_TYPE (SasDistributionBar, sas_distribution_bar, GTK_TYPE_WIDGET)

void
sas_distribution_dash (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *box)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (box->origin.x - 1, box->origin.y - 1, box->size.width + 2,
                                                                          box->size.height + 2));
  GdkRGBA colour;

  sas_style_colour (widget, "fg", &colour);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, (double[2]) { 3, 2 }, 2, 0);
  cairo_rectangle (cr, box->origin.x + 0.5, box->origin.y + 0.5, MAX (0, box->size.width - 1), MAX (0, box->size.height - 1));
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* --- drawing --- */

static void
draw_parts (SasDistributionBar *self, GtkSnapshot *snapshot, double width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint people = sas_distribution_people (&self->distribution);
  double x = 0;
  GdkRGBA colour;

  sas_style_colour (widget, "hover", &colour);
  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (0, INSET, (float) width, HEIGHT - 2 * INSET));
  for (guint i = SAS_PREDICATE_NONE + 1; people > 0 && i < SAS_PREDICATES; i++)
    {
      double part = width * self->distribution.counts[i] / people;

      sas_predicate_look_colour (widget, (SasPredicate) i, &colour);
      gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT ((float) x, INSET, (float) MAX (0, part - 1), HEIGHT - 2 * INSET));
      x += part;
    }
}

/* Neighbours share a line. */
static void
draw_pattern (SasDistributionBar *self, GtkSnapshot *snapshot, double width)
{
  double x = 0;

  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    {
      double part = width * self->pattern[i];

      sas_distribution_dash (GTK_WIDGET (self), snapshot, &GRAPHENE_RECT_INIT ((float) x, 0, (float) part, HEIGHT));
      x += part;
    }
}

static void
sas_distribution_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SasDistributionBar *self = SAS_DISTRIBUTION_BAR (widget);
  double width = gtk_widget_get_width (widget);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float) (gtk_widget_get_height (widget) - HEIGHT) / 2));
  draw_parts (self, snapshot, width);
  if (self->has_pattern)
    draw_pattern (self, snapshot, width);
  gtk_snapshot_restore (snapshot);
}

static void
sas_distribution_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                              int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : NATURAL / 4;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : NATURAL;
}

static void
sas_distribution_bar_class_init (SasDistributionBarClass *class)
{
  GTK_WIDGET_CLASS (class)->measure = sas_distribution_bar_measure;
  GTK_WIDGET_CLASS (class)->snapshot = sas_distribution_bar_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sas_distribution_bar_init (SasDistributionBar *self)
{
}

GtkWidget *
sas_distribution_bar_new (void)
{
  return g_object_new (SAS_TYPE_DISTRIBUTION_BAR, NULL);
}

void
sas_distribution_bar_set (SasDistributionBar *self, const SasDistribution *distribution, const double *pattern)
{
  g_autofree char *text = sas_distribution_text (distribution);

  g_return_if_fail (SAS_IS_DISTRIBUTION_BAR (self));

  self->distribution = *distribution;
  self->has_pattern = pattern != NULL;
  for (guint i = 0; pattern != NULL && i < SAS_PREDICATES; i++)
    self->pattern[i] = pattern[i];
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
