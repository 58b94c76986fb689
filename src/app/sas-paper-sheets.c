#include "config.h"
#include <math.h>
#include "sas-paper-sheets.h"

#define GAP 12.0f
#define SLACK 3   /* sheets kept drawn around those in view */

/* One page of one document, where it lies in the widget, and its picture while it is near the view. */
typedef struct { SasPages *pages; guint number; graphene_rect_t place; GdkTexture *texture; double scale; } Sheet;

struct _SasPaperSheets
{
  GtkWidget  parent_instance;

  GPtrArray *documents;   /* SasPages */
  GArray    *sheets;      /* Sheet */
  double     zoom;        /* 0: fits the width */
  double     drawn;       /* as it is now */
  GArray    *tints;       /* SasTint, names owned */
};

G_DEFINE_FINAL_TYPE (SasPaperSheets, sas_paper_sheets, GTK_TYPE_WIDGET)

static guint clicked_signal;

static void
sheet_clear (gpointer data)
{
  g_clear_object (&((Sheet *) data)->texture);
}

static void
tint_clear (gpointer data)
{
  g_free ((char *) ((SasTint *) data)->name);
}

static Sheet *
sheet_at (SasPaperSheets *self, guint index)
{
  return &g_array_index (self->sheets, Sheet, index);
}

static void
forget_pictures (SasPaperSheets *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    g_clear_object (&sheet_at (self, i)->texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- size --- */

static float
widest (SasPaperSheets *self)
{
  float width = 1;

  for (guint i = 0; i < self->sheets->len; i++)
    width = MAX (width, sas_pages_get (sheet_at (self, i)->pages, sheet_at (self, i)->number)->width);
  return width;
}

static double
scale_for (SasPaperSheets *self, int width)
{
  return self->zoom > 0 ? self->zoom : MAX ((width - 2 * GAP) / widest (self), 0.1);
}

static double
height_at (SasPaperSheets *self, double scale)
{
  double height = GAP;

  for (guint i = 0; i < self->sheets->len; i++)
    height += sas_pages_get (sheet_at (self, i)->pages, sheet_at (self, i)->number)->height * scale + GAP;
  return height;
}

static GtkSizeRequestMode
sas_paper_sheets_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sas_paper_sheets_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  SasPaperSheets *self = SAS_PAPER_SHEETS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = self->zoom > 0 ? 1 + (int) (widest (self) * self->zoom + 2 * GAP) : 120;
  else
    *minimum = *natural = 1 + (int) (height_at (self, scale_for (self, for_size > 0 ? for_size : 120)));
}

static void
arrange (SasPaperSheets *self, int width)
{
  double scale = scale_for (self, width);
  float y = GAP;

  if (scale != self->drawn)
    forget_pictures (self);
  self->drawn = scale;
  for (guint i = 0; i < self->sheets->len; i++)
    {
      Sheet *sheet = sheet_at (self, i);
      const SasPage *page = sas_pages_get (sheet->pages, sheet->number);
      float sheet_width = page->width * (float) scale;
      float sheet_height = page->height * (float) scale;

      /* on whole pixels, so that letters stay sharp */
      sheet->place = GRAPHENE_RECT_INIT (floorf (MAX (((float) width - sheet_width) / 2, GAP)), floorf (y),
                                         floorf (sheet_width + 1), floorf (sheet_height + 1));
      y += sheet_height + GAP;
    }
}

static void
sas_paper_sheets_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  arrange (SAS_PAPER_SHEETS (widget), width);
}

/* --- drawing --- */

/* The page as a picture, so that scrolling draws no letter again. (transfer full) */
static GdkTexture *
draw_page (SasPages *pages, guint number, int width, int height, double scale, const SasTint *tints, guint n_tints)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  sas_pages_paint_cairo (pages, number, cr, tints, n_tints);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
draw_sheet (SasPaperSheets *self, Sheet *sheet)
{
  int factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  sheet->texture = draw_page (sheet->pages, sheet->number, (int) sheet->place.size.width * factor, (int) sheet->place.size.height * factor,
                              self->drawn * factor, (const SasTint *) (gpointer) self->tints->data, self->tints->len);
}

static gboolean
in_view (SasPaperSheets *self, const graphene_rect_t *place, float slack)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  if (viewport == NULL || !gtk_widget_compute_bounds (viewport, GTK_WIDGET (self), &bounds))
    return TRUE;
  return place->origin.y < bounds.origin.y + bounds.size.height + slack && place->origin.y + place->size.height > bounds.origin.y - slack;
}

static void
sas_paper_sheets_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SasPaperSheets *self = SAS_PAPER_SHEETS (widget);
  static const GdkRGBA shade = { 0, 0, 0, 0.22f };

  for (guint i = 0; i < self->sheets->len; i++)
    {
      Sheet *sheet = sheet_at (self, i);
      GskRoundedRect outline;

      if (!in_view (self, &sheet->place, 0))
        {
          if (!in_view (self, &sheet->place, SLACK * sheet->place.size.height))
            g_clear_object (&sheet->texture);
          continue;
        }
      if (sheet->texture == NULL)
        draw_sheet (self, sheet);
      gsk_rounded_rect_init_from_rect (&outline, &sheet->place, 0);
      gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0, 1, 0, 4);
      gtk_snapshot_append_texture (snapshot, sheet->texture, &sheet->place);
    }
}

/* --- what stands where --- */

guint
sas_paper_sheets_count (SasPaperSheets *self)
{
  return self->sheets->len;
}

guint
sas_paper_sheets_page_at (SasPaperSheets *self, double y)
{
  guint page = 0;

  for (guint i = 0; i < self->sheets->len; i++)
    if (sheet_at (self, i)->place.size.width > 0 && sheet_at (self, i)->place.origin.y <= y)
      page = i;
  return page;
}

double
sas_paper_sheets_top_of (SasPaperSheets *self, guint page)
{
  return page < self->sheets->len ? sheet_at (self, page)->place.origin.y : 0;
}

gboolean
sas_paper_sheets_find (SasPaperSheets *self, const char *place, graphene_rect_t *where)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      Sheet *sheet = sheet_at (self, i);
      const SasAnchor *anchor = sas_pages_find_anchor (sheet->pages, place);

      if (anchor == NULL || anchor->page != sheet->number)
        continue;
      *where = GRAPHENE_RECT_INIT (sheet->place.origin.x + anchor->rect.x * (float) self->drawn,
                                   sheet->place.origin.y + anchor->rect.y * (float) self->drawn,
                                   anchor->rect.width * (float) self->drawn, anchor->rect.height * (float) self->drawn);
      return TRUE;
    }
  return FALSE;
}

static void
pressed (SasPaperSheets *self, int count, double x, double y)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      Sheet *sheet = sheet_at (self, i);
      const SasAnchor *anchor;

      if (!graphene_rect_contains_point (&sheet->place, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        continue;
      anchor = sas_pages_anchor_at (sheet->pages, sheet->number, ((float) x - sheet->place.origin.x) / (float) self->drawn,
                                    ((float) y - sheet->place.origin.y) / (float) self->drawn);
      if (anchor != NULL)
        g_signal_emit (self, clicked_signal, 0, anchor->name);
      return;
    }
}

/* --- setting --- */

void
sas_paper_sheets_set_documents (SasPaperSheets *self, GPtrArray *documents)
{
  g_array_set_size (self->sheets, 0);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  self->documents = documents != NULL ? g_ptr_array_ref (documents) : NULL;
  for (guint d = 0; documents != NULL && d < documents->len; d++)
    for (guint n = 0; n < sas_pages_count (g_ptr_array_index (documents, d)); n++)
      {
        Sheet sheet = { .pages = g_ptr_array_index (documents, d), .number = n };

        g_array_append_val (self->sheets, sheet);
      }
  arrange (self, gtk_widget_get_width (GTK_WIDGET (self)));   /* where pages lie may be asked before the next frame */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
sas_paper_sheets_set_tints (SasPaperSheets *self, const SasTint *tints, guint count)
{
  g_array_set_size (self->tints, 0);
  for (guint i = 0; i < count; i++)
    {
      SasTint tint = tints[i];

      tint.name = g_strdup (tints[i].name);
      g_array_append_val (self->tints, tint);
    }
  forget_pictures (self);
}

void
sas_paper_sheets_set_zoom (SasPaperSheets *self, double zoom)
{
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

double
sas_paper_sheets_get_zoom (SasPaperSheets *self)
{
  return self->zoom > 0 ? self->zoom : self->drawn;
}

GdkPaintable *
sas_paper_thumbnail_new (SasPages *pages, guint page, double width, int scale_factor)
{
  const SasPage *sheet = sas_pages_get (pages, page);
  double scale = width / sheet->width;

  return GDK_PAINTABLE (draw_page (pages, page, (int) width * scale_factor, (int) (sheet->height * scale) * scale_factor,
                                   scale * scale_factor, NULL, 0));
}

/* --- life --- */

static void
sas_paper_sheets_finalize (GObject *object)
{
  SasPaperSheets *self = SAS_PAPER_SHEETS (object);

  g_clear_pointer (&self->sheets, g_array_unref);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->tints, g_array_unref);
  G_OBJECT_CLASS (sas_paper_sheets_parent_class)->finalize (object);
}

static void
sas_paper_sheets_class_init (SasPaperSheetsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = sas_paper_sheets_finalize;
  widget_class->get_request_mode = sas_paper_sheets_get_request_mode;
  widget_class->measure = sas_paper_sheets_measure;
  widget_class->size_allocate = sas_paper_sheets_size_allocate;
  widget_class->snapshot = sas_paper_sheets_snapshot;
  clicked_signal = g_signal_new ("clicked", SAS_TYPE_PAPER_SHEETS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sas_paper_sheets_init (SasPaperSheets *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->sheets = g_array_new (FALSE, TRUE, sizeof (Sheet));
  g_array_set_clear_func (self->sheets, sheet_clear);
  self->tints = g_array_new (FALSE, TRUE, sizeof (SasTint));
  g_array_set_clear_func (self->tints, tint_clear);
  self->drawn = 1;
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
