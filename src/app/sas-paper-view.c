#include "config.h"
#include <math.h>
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-paper-sheets.h"
#include "sas-paper-view.h"

/* What stays visible around a place that is brought into view, in pixels. */
#define MARGIN 12
/* CSS pixels a point at life size. */
#define LIFE_SIZE (96.0 / 72.0)
#define SMALLEST 0.25
#define LARGEST 4.0
#define STEP 1.15

struct _SasPaperView
{
  GtkWidget       parent_instance;

  GtkWidget      *scrolled;  /* owned by the widget */
  GtkAdjustment  *vertical;  /* owned by scrolled */
  SasPaperSheets *sheets;    /* owned by scrolled */
  SasPages       *pages;     /* (owned) (nullable) */
  guint           page;      /* as last told */
  guint           tick;      /* waits until what was set is laid out */
  guint           frames;
};

enum { ANCHOR_CLICKED, END_SEEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SasPaperView, sas_paper_view, GTK_TYPE_WIDGET)

static void
update_name (SasPaperView *self)
{
  guint n = sas_paper_sheets_count (self->sheets);
  g_autofree char *text = n > 0 ? g_strdup_printf (_("Preview of the paper, page %u of %u"), self->page + 1, n)
                                : g_strdup (_("Preview of the paper"));

  sas_access_name (GTK_WIDGET (self->sheets), text);
  sas_access_name (self->scrolled, text);
}

static void
look_for_end (SasPaperView *self)
{
  double seen = gtk_adjustment_get_value (self->vertical) + gtk_adjustment_get_page_size (self->vertical);

  if (self->tick == 0 && sas_paper_sheets_count (self->sheets) > 0 && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      gtk_adjustment_get_page_size (self->vertical) > MARGIN && seen >= gtk_adjustment_get_upper (self->vertical) - MARGIN)
    g_signal_emit (self, signals[END_SEEN], 0);
}

/* Until the second frame from now the size is that of what was shown before. */
static gboolean
wait_for_layout (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SasPaperView *self = SAS_PAPER_VIEW (widget);

  if (++self->frames < 3)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  look_for_end (self);
  return G_SOURCE_REMOVE;
}

static void
on_scrolled (SasPaperView *self)
{
  guint page = sas_paper_view_get_page (self);

  look_for_end (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->sheets));
  if (page == self->page)
    return;
  self->page = page;
  update_name (self);
}

static void
on_clicked (SasPaperView *self, const char *place)
{
  g_autofree char *name = g_strdup (place);

  g_signal_emit (self, signals[ANCHOR_CLICKED], 0, name);
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
  SasPaperView *self = SAS_PAPER_VIEW (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_pointer (&self->pages, sas_pages_unref);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  G_OBJECT_CLASS (sas_paper_view_parent_class)->dispose (object);
}

static void
sas_paper_view_class_init (SasPaperViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sas_paper_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[ANCHOR_CLICKED] = g_signal_new ("anchor-clicked", SAS_TYPE_PAPER_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[END_SEEN] = g_signal_new ("end-seen", SAS_TYPE_PAPER_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sas_paper_view_init (SasPaperView *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_widget_add_css_class (GTK_WIDGET (self), "desk");
  self->scrolled = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (self->scrolled, TRUE);  /* arrows and page keys scroll it */
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  self->vertical = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  self->sheets = g_object_new (SAS_TYPE_PAPER_SHEETS, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->sheets));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  g_signal_connect_object (self->vertical, "value-changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->vertical, "changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sheets, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
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

/* @documents: of SasPages */
static void
show (SasPaperView *self, GPtrArray *documents)
{
  SasPages *first = documents->len > 0 ? g_ptr_array_index (documents, 0) : NULL;

  self->frames = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), wait_for_layout, NULL, NULL);
  sas_paper_sheets_set_documents (self->sheets, documents);
  if (first != NULL)
    sas_pages_ref (first);
  g_clear_pointer (&self->pages, sas_pages_unref);
  self->pages = first;
  self->page = sas_paper_view_get_page (self);
  update_name (self);
}

void
sas_paper_view_set_pages (SasPaperView *self, SasPages *pages)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) sas_pages_unref);

  g_return_if_fail (SAS_IS_PAPER_VIEW (self));

  if (pages != NULL)
    g_ptr_array_add (documents, sas_pages_ref (pages));
  show (self, documents);
}

void
sas_paper_view_set_documents (SasPaperView *self, GPtrArray *documents)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_return_if_fail (SAS_IS_PAPER_VIEW (self));

  show (self, documents != NULL ? documents : none);
  gtk_adjustment_set_value (self->vertical, 0);
}

SasPages *
sas_paper_view_get_pages (SasPaperView *self)
{
  g_return_val_if_fail (SAS_IS_PAPER_VIEW (self), NULL);
  return self->pages;
}

void
sas_paper_view_set_tints (SasPaperView *self, const SasTint *tints, guint count)
{
  g_return_if_fail (SAS_IS_PAPER_VIEW (self));
  sas_paper_sheets_set_tints (self->sheets, tints, count);
}

void
sas_paper_view_set_zoom (SasPaperView *self, double zoom)
{
  g_return_if_fail (SAS_IS_PAPER_VIEW (self));

  sas_paper_sheets_set_zoom (self->sheets, zoom > 0 ? CLAMP (zoom, SMALLEST, LARGEST) * LIFE_SIZE : SAS_PAPER_VIEW_FIT);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), zoom > 0 ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
}

double
sas_paper_view_get_scale (SasPaperView *self)
{
  g_return_val_if_fail (SAS_IS_PAPER_VIEW (self), 1);
  return sas_paper_sheets_get_zoom (self->sheets) / LIFE_SIZE;
}

void
sas_paper_view_zoom_step (SasPaperView *self, int steps)
{
  sas_paper_view_set_zoom (self, sas_paper_view_get_scale (self) * pow (STEP, steps));
}

guint
sas_paper_view_get_page (SasPaperView *self)
{
  double middle = gtk_adjustment_get_value (self->vertical) + gtk_adjustment_get_page_size (self->vertical) / 2;

  return sas_paper_sheets_page_at (self->sheets, middle);
}

void
sas_paper_view_go_to_page (SasPaperView *self, guint page)
{
  g_return_if_fail (SAS_IS_PAPER_VIEW (self));

  gtk_adjustment_set_value (self->vertical, sas_paper_sheets_top_of (self->sheets, page) - MARGIN);
}

void
sas_paper_view_go_to_anchor (SasPaperView *self, const char *path)
{
  graphene_rect_t where;
  double top, most;

  g_return_if_fail (SAS_IS_PAPER_VIEW (self) && path != NULL);

  if (!sas_paper_sheets_find (self->sheets, path, &where))
    return;
  top = where.origin.y - MARGIN;
  most = gtk_adjustment_get_page_size (self->vertical);
  gtk_adjustment_clamp_page (self->vertical, top, top + MIN (where.size.height + 2 * MARGIN, most));
}
