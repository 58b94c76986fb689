#include "config.h"
#include <math.h>
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-jobs-button.h"
#include "sas-style.h"

#define RING_SIZE 18
#define RING_WIDTH 2.5

struct _SasJobsButton
{
  GtkWidget  parent_instance;

  GtkWidget *button, *ring, *list, *empty;  /* owned by their parents */
  SasJobs   *jobs;                          /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (SasJobsButton, sas_jobs_button, GTK_TYPE_WIDGET)

static void
draw_arc (cairo_t *cr, GtkWidget *widget, const char *colour, double from, double to)
{
  GdkRGBA rgba;

  sas_style_colour (widget, colour, &rgba);
  gdk_cairo_set_source_rgba (cr, &rgba);
  cairo_set_line_width (cr, RING_WIDTH);
  cairo_arc (cr, RING_SIZE / 2.0, RING_SIZE / 2.0, (RING_SIZE - RING_WIDTH) / 2, from, to);
  cairo_stroke (cr);
}

static void
draw_ring (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  SasJobsButton *self = user_data;
  gboolean busy = self->jobs != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->jobs)) > 0;
  double top = -G_PI / 2;

  cairo_translate (cr, (width - RING_SIZE) / 2.0, (height - RING_SIZE) / 2.0);
  draw_arc (cr, GTK_WIDGET (area), busy ? "softline" : "line2", 0, 2 * G_PI);
  /* A beginning is shown at once, before the first report. */
  if (busy)
    draw_arc (cr, GTK_WIDGET (area), "acc", top, top + 2 * G_PI * MAX (sas_jobs_get_progress (self->jobs), 0.03));
}

static void
update (SasJobsButton *self)
{
  guint n = self->jobs != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->jobs)) : 0;
  g_autofree char *text = n == 0 ? g_strdup (_("No background work"))
                                 : g_strdup_printf (ngettext_ ("%u task in the background", "%u tasks in the background", n), n);

  gtk_widget_set_tooltip_text (self->button, text);
  sas_access_name (self->button, text);
  gtk_widget_set_visible (self->empty, n == 0);
  gtk_widget_set_visible (self->list, n > 0);
  gtk_widget_queue_draw (self->ring);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), sas_job_row_new (item, NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
sas_jobs_button_dispose (GObject *object)
{
  SasJobsButton *self = SAS_JOBS_BUTTON (object);

  g_clear_object (&self->jobs);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  G_OBJECT_CLASS (sas_jobs_button_parent_class)->dispose (object);
}

static void
sas_jobs_button_class_init (SasJobsButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sas_jobs_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
build_popover (SasJobsButton *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *title = gtk_label_new (_("Background work"));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "title");
  self->empty = gtk_label_new (_("Nothing is running. Imports, prints and backups appear here."));
  gtk_label_set_wrap (GTK_LABEL (self->empty), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->empty), 36);
  gtk_label_set_xalign (GTK_LABEL (self->empty), 0);
  gtk_widget_add_css_class (self->empty, "secondary");
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), self->empty);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_widget_set_margin_start (box, 6);
  gtk_widget_set_margin_end (box, 6);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static void
sas_jobs_button_init (SasJobsButton *self)
{
  self->button = gtk_menu_button_new ();
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_add_css_class (self->button, "flat");
  self->ring = gtk_drawing_area_new ();
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (self->ring), RING_SIZE);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->ring), RING_SIZE);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->ring), draw_ring, self, NULL);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), self->ring);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), build_popover (self));
  update (self);
}

void
sas_jobs_button_set_jobs (SasJobsButton *self, SasJobs *jobs)
{
  g_return_if_fail (SAS_IS_JOBS_BUTTON (self));

  if (self->jobs != NULL)
    g_signal_handlers_disconnect_by_func (self->jobs, update, self);
  g_set_object (&self->jobs, jobs);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), jobs != NULL ? G_LIST_MODEL (jobs) : NULL, create_row, NULL, NULL);
  if (jobs != NULL)
    {
      g_signal_connect_object (jobs, "notify::progress", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (jobs, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  update (self);
}
