#include "config.h"
#include "sas-spark-bars.h"
#include "sas-style.h"

#define BAR 13.0
#define GAP 4.0
#define HEIGHT 24
#define LEAST 2.0    /* what is nothing is still seen */

struct _SasSparkBars { GtkWidget parent_instance; guint values[SAS_SPARK_BARS_MOST], count, most; gboolean past; };
G_DEFINE_FINAL_TYPE (SasSparkBars, sas_spark_bars, GTK_TYPE_WIDGET)

static void
sas_spark_bars_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                        int *natural_baseline)
{
  guint count = SAS_SPARK_BARS (widget)->count;

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? (int) (count * BAR + (MAX (count, 1) - 1) * GAP) : HEIGHT;
}

static void
draw_bar (SasSparkBars *self, GtkSnapshot *snapshot, guint number, const GdkRGBA *colour)
{
  double room = gtk_widget_get_height (GTK_WIDGET (self)), high = MAX (LEAST, room * self->values[number] / MAX (self->most, 1));
  GskRoundedRect round;

  gsk_rounded_rect_init_from_rect (&round, &GRAPHENE_RECT_INIT ((float) (number * (BAR + GAP)), (float) (room - high), (float) BAR, (float) high), 1.5f);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, colour, &round.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
sas_spark_bars_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SasSparkBars *self = SAS_SPARK_BARS (widget);
  GdkRGBA past, now;

  sas_style_colour (widget, "line2", &past);
  sas_style_colour (widget, "acc", &now);
  for (guint i = 0; i < self->count; i++)
    draw_bar (self, snapshot, i, i + 1 == self->count && !self->past ? &now : &past);
}

static void
sas_spark_bars_class_init (SasSparkBarsClass *class)
{
  GTK_WIDGET_CLASS (class)->measure = sas_spark_bars_measure;
  GTK_WIDGET_CLASS (class)->snapshot = sas_spark_bars_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
sas_spark_bars_init (SasSparkBars *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_END);
}

GtkWidget *
sas_spark_bars_new (const guint *values, guint count, guint most)
{
  SasSparkBars *self = g_object_new (SAS_TYPE_SPARK_BARS, NULL);

  self->count = MIN (count, SAS_SPARK_BARS_MOST);
  self->most = most;
  for (guint i = 0; i < self->count; i++)
    {
      self->values[i] = most > 0 ? MIN (values[i], most) : values[i];
      self->most = MAX (self->most, values[i]);
    }
  self->most = most > 0 ? most : self->most;
  return GTK_WIDGET (self);
}

void
sas_spark_bars_set_past (SasSparkBars *self, gboolean past)
{
  g_return_if_fail (SAS_IS_SPARK_BARS (self));

  self->past = past;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
