#include "config.h"
#include <math.h>
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-paper-view.h"

/* Desk around and between the sheets, in pixels. */
#define GAP 12
/* CSS pixels a point at life size. */
#define LIFE_SIZE (96.0 / 72.0)
#define SMALLEST 0.25
#define LARGEST 4.0
#define STEP 1.15
/* Sheets that are kept drawn. */
#define DRAWN_MOST 6

/* --- the sheets: the child of the scrolled window --- */

#define SAS_TYPE_PAPER_DESK (sas_paper_desk_get_type ())
G_DECLARE_FINAL_TYPE (SasPaperDesk, sas_paper_desk, SAS, PAPER_DESK, GtkWidget)

typedef struct { guint page; double scale; GdkTexture *texture; } Drawn;

struct _SasPaperDesk
{
  GtkWidget      parent_instance;

  GtkAdjustment *vertical;   /* (owned) where the view is: sheets out of sight are not drawn */
  SasPages      *pages;      /* (owned) (nullable) */
  GArray        *tints;      /* (owned) of SasTint, names owned */
  GArray        *drawn;      /* (owned) of Drawn, the last used at the end */
  double         zoom;       /* 0: fit */
};

G_DEFINE_FINAL_TYPE (SasPaperDesk, sas_paper_desk, GTK_TYPE_WIDGET)

static void
drawn_clear (gpointer data)
{
  g_clear_object (&((Drawn *) data)->texture);
}

static void
tint_clear (gpointer data)
{
  g_free ((char *) ((SasTint *) data)->name);
}

static double
widest (SasPaperDesk *self)
{
  double width = 1;

  for (guint i = 0; self->pages != NULL && i < sas_pages_count (self->pages); i++)
    width = MAX (width, sas_pages_get (self->pages, i)->width);
  return width;
}

/* Pixels a point when the desk is @width pixels wide. */
static double
scale_at (SasPaperDesk *self, int width)
{
  if (self->zoom > 0)
    return self->zoom * LIFE_SIZE;
  return CLAMP ((width - 2 * GAP) / widest (self), SMALLEST * LIFE_SIZE, LARGEST * LIFE_SIZE);
}

static double
top_of (SasPaperDesk *self, guint page, double scale)
{
  double y = GAP;

  for (guint i = 0; i < page; i++)
    y += floor (sas_pages_get (self->pages, i)->height * scale) + GAP;
  return y;
}

static double
left_of (SasPaperDesk *self, guint page, double scale)
{
  double free_width = gtk_widget_get_width (GTK_WIDGET (self)) - sas_pages_get (self->pages, page)->width * scale;

  return floor (MAX (GAP, free_width / 2));
}

static void
sas_paper_desk_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  SasPaperDesk *self = SAS_PAPER_DESK (widget);
  guint n = self->pages != NULL ? sas_pages_count (self->pages) : 0;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = (int) (widest (self) * (self->zoom > 0 ? self->zoom : 1) * LIFE_SIZE) + 2 * GAP;
      *minimum = self->zoom > 0 ? *natural : MIN (120, *natural);
    }
  else
    *minimum = *natural = n > 0 ? (int) top_of (self, n, scale_at (self, for_size > 0 ? for_size : gtk_widget_get_width (widget))) : 0;
}

static GtkSizeRequestMode
sas_paper_desk_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GdkTexture *
draw_sheet (SasPages *pages, guint number, double scale, int factor, const SasTint *tints, guint n_tints)
{
  const SasPage *page = sas_pages_get (pages, number);
  int width = (int) floor (page->width * scale) * factor, height = (int) floor (page->height * scale) * factor;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale * factor, scale * factor);
  sas_pages_paint_cairo (pages, number, cr, tints, n_tints);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) cairo_image_surface_get_stride (surface) * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) cairo_image_surface_get_stride (surface));
  return texture;
}

static GdkTexture *
sheet (SasPaperDesk *self, guint page, double scale)
{
  Drawn drawn = { page, scale, NULL };

  for (guint i = 0; i < self->drawn->len; i++)
    if (g_array_index (self->drawn, Drawn, i).page == page && g_array_index (self->drawn, Drawn, i).scale == scale)
      return g_array_index (self->drawn, Drawn, i).texture;
  if (self->drawn->len >= DRAWN_MOST)
    g_array_remove_index (self->drawn, 0);
  drawn.texture = draw_sheet (self->pages, page, scale, gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                              (const SasTint *) (gpointer) self->tints->data, self->tints->len);
  g_array_append_val (self->drawn, drawn);
  return drawn.texture;
}

static void
sas_paper_desk_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SasPaperDesk *self = SAS_PAPER_DESK (widget);
  double scale = scale_at (self, gtk_widget_get_width (widget));
  double from = gtk_adjustment_get_value (self->vertical), to = from + gtk_adjustment_get_page_size (self->vertical);

  for (guint i = 0; self->pages != NULL && i < sas_pages_count (self->pages); i++)
    {
      const SasPage *page = sas_pages_get (self->pages, i);
      graphene_rect_t place = GRAPHENE_RECT_INIT ((float) left_of (self, i, scale), (float) top_of (self, i, scale),
                                                  floorf (page->width * (float) scale), floorf (page->height * (float) scale));
      GskRoundedRect outline;

      if (place.origin.y > to || place.origin.y + place.size.height < from)
        continue;
      gsk_rounded_rect_init_from_rect (&outline, &place, 0);
      gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA) { 0, 0, 0, 0.22f }, 0, 1, 0, 4);
      gtk_snapshot_append_texture (snapshot, sheet (self, i, scale), &place);
    }
}

static void
sas_paper_desk_dispose (GObject *object)
{
  SasPaperDesk *self = SAS_PAPER_DESK (object);

  g_clear_object (&self->vertical);
  g_clear_pointer (&self->pages, sas_pages_unref);
  g_clear_pointer (&self->tints, g_array_unref);
  g_clear_pointer (&self->drawn, g_array_unref);
  G_OBJECT_CLASS (sas_paper_desk_parent_class)->dispose (object);
}

static void
sas_paper_desk_class_init (SasPaperDeskClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sas_paper_desk_dispose;
  widget_class->measure = sas_paper_desk_measure;
  widget_class->get_request_mode = sas_paper_desk_get_request_mode;
  widget_class->snapshot = sas_paper_desk_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sas_paper_desk_init (SasPaperDesk *self)
{
  self->tints = g_array_new (FALSE, TRUE, sizeof (SasTint));
  g_array_set_clear_func (self->tints, tint_clear);
  self->drawn = g_array_new (FALSE, TRUE, sizeof (Drawn));
  g_array_set_clear_func (self->drawn, drawn_clear);
}

/* --- the view --- */

struct _SasPaperView
{
  GtkWidget     parent_instance;

  GtkWidget    *scrolled;  /* owned by the widget */
  SasPaperDesk *desk;      /* owned by scrolled */
  guint         page;      /* as last told */
};

enum { ANCHOR_CLICKED, VIEW_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SasPaperView, sas_paper_view, GTK_TYPE_WIDGET)

static double
current_scale (SasPaperView *self)
{
  return scale_at (self->desk, gtk_widget_get_width (GTK_WIDGET (self->desk)));
}

static void
update_name (SasPaperView *self)
{
  guint n = self->desk->pages != NULL ? sas_pages_count (self->desk->pages) : 0;
  g_autofree char *text = n > 0 ? g_strdup_printf (_("Preview of the paper, page %u of %u"), self->page + 1, n) : g_strdup (_("Preview of the paper"));

  sas_access_name (GTK_WIDGET (self->desk), text);
  sas_access_name (self->scrolled, text);
}

static void
on_scrolled (SasPaperView *self)
{
  guint page = sas_paper_view_get_page (self);

  gtk_widget_queue_draw (GTK_WIDGET (self->desk));
  if (page == self->page)
    return;
  self->page = page;
  update_name (self);
  g_signal_emit (self, signals[VIEW_CHANGED], 0);
}

static void
on_clicked (GtkGestureClick *gesture, int n_press, double x, double y, SasPaperView *self)
{
  SasPaperDesk *desk = self->desk;
  double scale = current_scale (self);

  for (guint i = 0; desk->pages != NULL && i < sas_pages_count (desk->pages); i++)
    {
      double left = left_of (desk, i, scale), top = top_of (desk, i, scale);
      const SasAnchor *anchor = sas_pages_anchor_at (desk->pages, i, (float) ((x - left) / scale), (float) ((y - top) / scale));

      if (anchor != NULL)
        {
          g_autofree char *name = g_strdup (anchor->name);

          g_signal_emit (self, signals[ANCHOR_CLICKED], 0, name);
          return;
        }
    }
}

static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, SasPaperView *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return FALSE;
  sas_paper_view_zoom_step (self, dy < 0 ? 1 : -1);
  return TRUE;
}

static void
sas_paper_view_dispose (GObject *object)
{
  g_clear_pointer (&SAS_PAPER_VIEW (object)->scrolled, gtk_widget_unparent);
  G_OBJECT_CLASS (sas_paper_view_parent_class)->dispose (object);
}

static void
sas_paper_view_class_init (SasPaperViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sas_paper_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[ANCHOR_CLICKED] = g_signal_new ("anchor-clicked", SAS_TYPE_PAPER_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[VIEW_CHANGED] = g_signal_new ("view-changed", SAS_TYPE_PAPER_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sas_paper_view_init (SasPaperView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkAdjustment *vertical;

  gtk_widget_add_css_class (GTK_WIDGET (self), "desk");
  self->scrolled = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (self->scrolled, TRUE);  /* arrows and page keys scroll it */
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  vertical = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  self->desk = g_object_new (SAS_TYPE_PAPER_DESK, NULL);
  self->desk->vertical = g_object_ref (vertical);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->desk));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  g_signal_connect_object (vertical, "value-changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vertical, "changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  g_signal_connect (click, "pressed", G_CALLBACK (on_clicked), self);
  gtk_widget_add_controller (GTK_WIDGET (self->desk), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  update_name (self);
}

GtkWidget *
sas_paper_view_new (void)
{
  return g_object_new (SAS_TYPE_PAPER_VIEW, NULL);
}

void
sas_paper_view_set_pages (SasPaperView *self, SasPages *pages)
{
  g_return_if_fail (SAS_IS_PAPER_VIEW (self));

  if (pages != NULL)
    sas_pages_ref (pages);
  g_clear_pointer (&self->desk->pages, sas_pages_unref);
  self->desk->pages = pages;
  g_array_set_size (self->desk->drawn, 0);
  gtk_widget_queue_resize (GTK_WIDGET (self->desk));
  gtk_widget_queue_draw (GTK_WIDGET (self->desk));
  self->page = sas_paper_view_get_page (self);
  update_name (self);
  g_signal_emit (self, signals[VIEW_CHANGED], 0);
}

SasPages *
sas_paper_view_get_pages (SasPaperView *self)
{
  g_return_val_if_fail (SAS_IS_PAPER_VIEW (self), NULL);
  return self->desk->pages;
}

void
sas_paper_view_set_tints (SasPaperView *self, const SasTint *tints, guint count)
{
  g_return_if_fail (SAS_IS_PAPER_VIEW (self));

  g_array_set_size (self->desk->tints, 0);
  for (guint i = 0; i < count; i++)
    {
      SasTint tint = tints[i];

      tint.name = g_strdup (tints[i].name);
      g_array_append_val (self->desk->tints, tint);
    }
  g_array_set_size (self->desk->drawn, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self->desk));
}

void
sas_paper_view_set_zoom (SasPaperView *self, double zoom)
{
  g_return_if_fail (SAS_IS_PAPER_VIEW (self));

  self->desk->zoom = zoom > 0 ? CLAMP (zoom, SMALLEST, LARGEST) : SAS_PAPER_VIEW_FIT;
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), zoom > 0 ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_queue_resize (GTK_WIDGET (self->desk));
  g_signal_emit (self, signals[VIEW_CHANGED], 0);
}

double
sas_paper_view_get_scale (SasPaperView *self)
{
  g_return_val_if_fail (SAS_IS_PAPER_VIEW (self), 1);
  return current_scale (self) / LIFE_SIZE;
}

void
sas_paper_view_zoom_step (SasPaperView *self, int steps)
{
  sas_paper_view_set_zoom (self, sas_paper_view_get_scale (self) * pow (STEP, steps));
}

guint
sas_paper_view_get_page (SasPaperView *self)
{
  GtkAdjustment *vertical = self->desk->vertical;
  double middle = gtk_adjustment_get_value (vertical) + gtk_adjustment_get_page_size (vertical) / 2;
  double scale = current_scale (self);
  guint n = self->desk->pages != NULL ? sas_pages_count (self->desk->pages) : 0, page = 0;

  while (page + 1 < n && top_of (self->desk, page + 1, scale) <= middle)
    page++;
  return page;
}

void
sas_paper_view_go_to_page (SasPaperView *self, guint page)
{
  g_return_if_fail (SAS_IS_PAPER_VIEW (self));

  if (self->desk->pages != NULL && page < sas_pages_count (self->desk->pages))
    gtk_adjustment_set_value (self->desk->vertical, top_of (self->desk, page, current_scale (self)) - GAP);
}

void
sas_paper_view_go_to_anchor (SasPaperView *self, const char *path)
{
  const SasAnchor *anchor;
  double scale, top, bottom;

  g_return_if_fail (SAS_IS_PAPER_VIEW (self) && path != NULL);

  anchor = self->desk->pages != NULL ? sas_pages_find_anchor (self->desk->pages, path) : NULL;
  if (anchor == NULL)
    return;
  scale = current_scale (self);
  top = top_of (self->desk, anchor->page, scale) + anchor->rect.y * scale;
  bottom = top + anchor->rect.height * scale;
  gtk_adjustment_clamp_page (self->desk->vertical, top - GAP, MIN (bottom + GAP, top + gtk_adjustment_get_page_size (self->desk->vertical) - GAP));
}

GdkPaintable *
sas_paper_thumbnail_new (SasPages *pages, guint page, double width, int scale_factor)
{
  double scale = width / sas_pages_get (pages, page)->width;

  return GDK_PAINTABLE (draw_sheet (pages, page, scale, scale_factor, NULL, 0));
}
