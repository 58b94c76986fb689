#include "config.h"
#include <math.h>
#include "sas-realisation-bar.h"
#include "sas-style.h"

#define WIDTH 60
#define HIGH 6
#define TICK 14
#define LONGEST 112.0   /* percent that fill the bar */

struct _SasRealisationBar
{
  GtkWidget parent_instance;

  double percent;
};

G_DEFINE_FINAL_TYPE (SasRealisationBar, sas_realisation_bar, GTK_TYPE_WIDGET)

static void
draw (SasRealisationBar *self, GtkSnapshot *snapshot, const char *name, double top, double width)
{
  GskRoundedRect round;
  GdkRGBA colour;

  sas_style_colour (GTK_WIDGET (self), name, &colour);
  gsk_rounded_rect_init_from_rect (&round, &GRAPHENE_RECT_INIT (0, (float) top, (float) width, HIGH), HIGH / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, &colour, &round.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
sas_realisation_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SasRealisationBar *self = SAS_REALISATION_BAR (widget);
  double middle = gtk_widget_get_height (widget) / 2.0;
  double length = isnan (self->percent) ? 0 : CLAMP (self->percent, 0, LONGEST) / LONGEST * WIDTH;
  GdkRGBA colour;

  draw (self, snapshot, "line", middle - HIGH / 2.0, WIDTH);
  if (length > 0)
    draw (self, snapshot, "acc", middle - HIGH / 2.0, MAX (length, HIGH));
  sas_style_colour (widget, "fg", &colour);
  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (roundf (WIDTH * 100 / (float) LONGEST), (float) (middle - TICK / 2.0), 1, TICK));
}

static void
sas_realisation_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : TICK;
}

void
sas_realisation_bar_set (SasRealisationBar *self, double percent)
{
  g_return_if_fail (SAS_IS_REALISATION_BAR (self));

  self->percent = percent;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
sas_realisation_bar_class_init (SasRealisationBarClass *class)
{
  GTK_WIDGET_CLASS (class)->measure = sas_realisation_bar_measure;
  GTK_WIDGET_CLASS (class)->snapshot = sas_realisation_bar_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
sas_realisation_bar_init (SasRealisationBar *self)
{
  self->percent = NAN;
}

GtkWidget *
sas_realisation_bar_new (void)
{
  return g_object_new (SAS_TYPE_REALISATION_BAR, NULL);
}
