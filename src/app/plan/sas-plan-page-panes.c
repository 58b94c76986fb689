/* The three panes of the page side by side, and the border between editor and paper, which a person can drag. */
#include "config.h"
#include "sas-plan-page-private.h"

#define LIST_FOLDED 204
#define LIST 228
#define EDITOR_MOST 744         /* columns of text stop there; the paper grows instead */
#define EDITOR_SHARE 0.515      /* of what the list leaves: the official form is a wide one */
#define PAPER_LEAST 20          /* percent */
#define PAPER_MOST 80
#define GRIP 4                  /* pixels on each side of the border that take hold of it */

enum { PROP_PAPER_SHARE = 1, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

static int
minimum_of (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int minimum = 0;

  if (gtk_widget_should_layout (widget))
    gtk_widget_measure (widget, orientation, for_size, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
list_width (SasPlanPage *self)
{
  return MAX (self->folded ? LIST_FOLDED : LIST, minimum_of (GTK_WIDGET (self->list), GTK_ORIENTATION_HORIZONTAL, -1));
}

/* As the person has set it, else by the width of the window. */
static int
wanted_editor (SasPlanPage *self, int rest)
{
  return self->paper_share > 0 ? rest - rest * self->paper_share / 100 : MIN ((int) (rest * EDITOR_SHARE), EDITOR_MOST);
}

gboolean
sas_plan_page_paper_covers (SasPlanPage *self)
{
  return self->folded && gtk_widget_get_visible (GTK_WIDGET (self->paper));
}

static int
paper_width (SasPlanPage *self, int width)
{
  int rest = width - list_width (self);
  int editor = MAX (wanted_editor (self, rest), minimum_of (GTK_WIDGET (self->middle), GTK_ORIENTATION_HORIZONTAL, -1));

  if (!gtk_widget_should_layout (GTK_WIDGET (self->paper)))
    return 0;
  return sas_plan_page_paper_covers (self) ? rest : MAX (rest - editor, 1);
}

static void
sas_plan_page_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  SasPlanPage *self = SAS_PLAN_PAGE (widget);
  GtkWidget *panes[] = { GTK_WIDGET (self->list), GTK_WIDGET (self->middle), GTK_WIDGET (self->paper) };
  int most = 0;

  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    most = MAX (most, minimum_of (panes[i], orientation, -1));
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = most;
  else  /* the paper folds away before it would keep the window wide */
    *minimum = *natural = list_width (self) + minimum_of (GTK_WIDGET (self->middle), orientation, -1);
}

static void
sas_plan_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SasPlanPage *self = SAS_PLAN_PAGE (widget);
  int list = list_width (self);
  int paper = paper_width (self, width);

  gtk_widget_size_allocate (GTK_WIDGET (self->list), &(GtkAllocation) { 0, 0, list, height }, -1);
  if (gtk_widget_should_layout (GTK_WIDGET (self->middle)))
    gtk_widget_size_allocate (GTK_WIDGET (self->middle), &(GtkAllocation) { list, 0, MAX (width - list - paper, 1), height }, -1);
  if (paper > 0)
    gtk_widget_size_allocate (GTK_WIDGET (self->paper), &(GtkAllocation) { width - paper, 0, paper, height }, -1);
}

/* --- the border --- */

static gboolean
on_border (SasPlanPage *self, double x)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  return gtk_widget_get_visible (GTK_WIDGET (self->paper)) && !sas_plan_page_paper_covers (self) && ABS (x - (width - paper_width (self, width))) <= GRIP;
}

static void
show_share (SasPlanPage *self, int share)
{
  self->paper_share = share;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
drag_begin (GtkGestureDrag *drag, double x, double y, SasPlanPage *self)
{
  gtk_gesture_set_state (GTK_GESTURE (drag), on_border (self, x) ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update (GtkGestureDrag *drag, double by_x, double by_y, SasPlanPage *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int rest = width - list_width (self);
  double x, y;

  gtk_gesture_drag_get_start_point (drag, &x, &y);
  show_share (self, CLAMP ((int) ((width - x - by_x) * 100 / MAX (rest, 1) + 0.5), PAPER_LEAST, PAPER_MOST));
}

static void
drag_end (GtkGestureDrag *drag, double by_x, double by_y, SasPlanPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAPER_SHARE]);
}

static void
moved (GtkEventControllerMotion *motion, double x, double y, SasPlanPage *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), on_border (self, x) ? "col-resize" : NULL);
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_int (value, SAS_PLAN_PAGE (object)->paper_share);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  show_share (SAS_PLAN_PAGE (object), g_value_get_int (value));
}

void
sas_plan_page_class_install_panes (SasPlanPageClass *class)
{
  G_OBJECT_CLASS (class)->get_property = get_property;
  G_OBJECT_CLASS (class)->set_property = set_property;
  GTK_WIDGET_CLASS (class)->measure = sas_plan_page_measure;
  GTK_WIDGET_CLASS (class)->size_allocate = sas_plan_page_size_allocate;
  properties[PROP_PAPER_SHARE] = g_param_spec_int ("paper-share", NULL, NULL, 0, 100, 0, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (class), N_PROPERTIES, properties);
}

void
sas_plan_page_init_panes (SasPlanPage *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end), self);
  g_signal_connect (motion, "motion", G_CALLBACK (moved), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
