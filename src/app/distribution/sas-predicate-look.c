#include "config.h"
#include "sas-predicate-look.h"
#include "sas-style.h"

#define BOX 16.0   /* the shapes are drawn in a box of so many units */

typedef struct { const char *colour; gboolean circle; guint corners; double at[10][2]; } Look;

static const Look looks[SAS_PREDICATES] = {
  [SAS_PREDICATE_NONE] = { "line2", TRUE },
  [SAS_PREDICATE_SANGAT_BAIK] = { "p_sb", FALSE, 10, { { 8, .8 }, { 10.2, 5.5 }, { 15.2, 6.1 }, { 11.5, 9.6 }, { 12.5, 14.6 }, { 8, 12.1 },
                                                        { 3.5, 14.6 }, { 4.5, 9.6 }, { .8, 6.1 }, { 5.8, 5.5 } } },
  [SAS_PREDICATE_BAIK] = { "p_b", TRUE },
  [SAS_PREDICATE_BUTUH_PERBAIKAN] = { "p_bp", FALSE, 3, { { 8, 1.6 }, { 15.2, 14.2 }, { .8, 14.2 } } },
  [SAS_PREDICATE_KURANG] = { "p_k", FALSE, 4, { { 8, .8 }, { 15.2, 8 }, { 8, 15.2 }, { .8, 8 } } },
  [SAS_PREDICATE_SANGAT_KURANG] = { "p_sk", FALSE, 4, { { 2, 2 }, { 14, 2 }, { 14, 14 }, { 2, 14 } } },
};

void
sas_predicate_look_colour (GtkWidget *widget, SasPredicate predicate, GdkRGBA *colour)
{
  sas_style_colour (widget, looks[predicate].colour, colour);
}

/* --- shapes --- */

static void
trace (cairo_t *cr, const Look *look)
{
  if (look->circle)
    cairo_arc (cr, BOX / 2, BOX / 2, 6.3, 0, 2 * G_PI);
  for (guint i = 0; i < look->corners; i++)
    cairo_line_to (cr, look->at[i][0], look->at[i][1]);
  cairo_close_path (cr);
}

/* The square's cross is cut out, so that it shows on any ground. */
static void
cut_cross (cairo_t *cr)
{
  cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, 5, 5);
  cairo_line_to (cr, 11, 11);
  cairo_move_to (cr, 11, 5);
  cairo_line_to (cr, 5, 11);
  cairo_stroke (cr);
}

void
sas_predicate_look_draw (GtkWidget *widget, GtkSnapshot *snapshot, SasPredicate predicate, double x, double y, double size)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) size, (float) size));
  GdkRGBA colour;

  sas_predicate_look_colour (widget, predicate, &colour);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / BOX, size / BOX);
  trace (cr, &looks[predicate]);
  if (predicate == SAS_PREDICATE_NONE)
    cairo_stroke (cr);
  else
    cairo_fill (cr);
  if (predicate == SAS_PREDICATE_SANGAT_KURANG)
    cut_cross (cr);
  cairo_destroy (cr);
}

/* --- as a widget --- */

struct _SasPredicateMark { GtkWidget parent_instance; SasPredicate predicate; };
G_DEFINE_FINAL_TYPE (SasPredicateMark, sas_predicate_mark, GTK_TYPE_WIDGET)

/* As large as the digits of the font: it grows with the text. */
static int
side_of (GtkWidget *widget)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height * 2 / 3;
}

static void
sas_predicate_mark_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = *natural = side_of (widget);
}

static void
sas_predicate_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  double size = side_of (widget);

  sas_predicate_look_draw (widget, snapshot, SAS_PREDICATE_MARK (widget)->predicate, (gtk_widget_get_width (widget) - size) / 2,
                           (gtk_widget_get_height (widget) - size) / 2, size);
}

static void
sas_predicate_mark_class_init (SasPredicateMarkClass *class)
{
  GTK_WIDGET_CLASS (class)->measure = sas_predicate_mark_measure;
  GTK_WIDGET_CLASS (class)->snapshot = sas_predicate_mark_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
sas_predicate_mark_init (SasPredicateMark *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
sas_predicate_mark_new (SasPredicate predicate)
{
  SasPredicateMark *self = g_object_new (SAS_TYPE_PREDICATE_MARK, NULL);

  self->predicate = predicate;
  return GTK_WIDGET (self);
}

void
sas_predicate_mark_set (SasPredicateMark *self, SasPredicate predicate)
{
  g_return_if_fail (SAS_IS_PREDICATE_MARK (self) && predicate < SAS_PREDICATES);

  self->predicate = predicate;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
