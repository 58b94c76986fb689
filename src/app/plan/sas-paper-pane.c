#include "config.h"
#include <math.h>
#include "sas-access.h"
#include "sas-alert.h"
#include "sas-i18n.h"
#include "sas-paper-pane.h"
#include "sas-paper-save.h"
#include "sas-paper-sheets.h"
#include "sas-plan-paper.h"
#include "sas-print-work.h"
#include "sas-plan-place.h"
#include "sas-print.h"

#define PAUSE 150   /* milliseconds from the last key to the layout */
#define SCREEN (96.0 / 72.0)
#define STEP 1.25
#define SMALLEST 0.25
#define LARGEST 4.0

struct _SasPaperPane
{
  GtkBox             parent_instance;

  SasPlanDesk       *desk;
  GPtrArray         *documents;    /* SasPages, as shown; nullable */
  char              *place;
  guint              timer;
  guint              head;         /* idle: the head is written again */
  gboolean           running;      /* a layout is on its way */
  gboolean           stale;        /* and what it lays out has changed since */
  guint              tick, frames; /* waits for the layout of a new zoom */
  graphene_point_t   middle;       /* of the view, to be kept over it */

  GtkLabel          *about;
  GtkLabel          *percent;
  GtkWidget         *smaller, *fit, *larger, *print, *save, *hide;
  GtkScrolledWindow *scrolled;
  SasPaperSheets    *sheets;
  GtkLabel          *failure;
};

G_DEFINE_FINAL_TYPE (SasPaperPane, sas_paper_pane, GTK_TYPE_BOX)

static guint clicked_signal;

/* --- what the head says --- */

static gboolean
write_head (gpointer data)
{
  SasPaperPane *self = data;
  guint count = sas_paper_sheets_count (self->sheets);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  guint page = sas_paper_sheets_page_at (self->sheets, gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 3);
  gboolean a4 = self->desk != NULL && sas_session_setting_is (sas_plan_desk_get_session (self->desk), SAS_SETTING_PAPER, "a4", FALSE);
  g_autofree char *about = g_strdup_printf (_("%s · page %u of %u"), a4 ? "A4" : "F4", page + 1, count);
  g_autofree char *percent = g_strdup_printf ("%.0f%%", sas_paper_sheets_get_zoom (self->sheets) / SCREEN * 100);
  g_autofree char *name = g_strdup_printf (_("Preview, %s"), about);

  gtk_label_set_label (self->about, count > 0 ? about : "");
  gtk_label_set_label (self->percent, percent);
  sas_access_name (GTK_WIDGET (self->sheets), name);
  self->head = 0;
  return G_SOURCE_REMOVE;
}

/* Asked for in the middle of an allocation too, where no label may change. */
static void
update_head (SasPaperPane *self)
{
  if (self->head == 0)
    self->head = g_idle_add (write_head, self);
}

/* --- tints --- */

static char *
edited_place (SasPaperPane *self)
{
  int result = sas_place_result (self->place, NULL);

  return result >= 0 ? g_strdup_printf ("results/%d", result) : g_strdup (self->place);
}

static void
add_tint (GArray *tints, const char *place, guint rgb)
{
  const SasTint tint = { place, (rgb >> 16 & 0xFF) / 255.0, (rgb >> 8 & 0xFF) / 255.0, (rgb & 0xFF) / 255.0 };

  g_array_append_val (tints, tint);
}

/* What is being edited, and what is missing. */
static void
update_tints (SasPaperPane *self)
{
  g_autoptr (GArray) tints = g_array_new (FALSE, FALSE, sizeof (SasTint));
  GPtrArray *findings = self->desk != NULL ? sas_plan_desk_get_findings (self->desk) : NULL;
  g_autofree char *edited = edited_place (self);

  if (edited != NULL)
    add_tint (tints, edited, 0xDFF1F0);
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      const SasFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity == SAS_MUST)
        add_tint (tints, finding->path, 0xFFF0C8);
    }
  sas_paper_sheets_set_tints (self->sheets, (const SasTint *) (gpointer) tints->data, tints->len);
}

static void
reveal (SasPaperPane *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  graphene_rect_t where;

  if (self->place != NULL && sas_paper_sheets_find (self->sheets, self->place, &where))
    gtk_adjustment_clamp_page (adjustment, MAX (where.origin.y - 48, 0), where.origin.y + where.size.height + 48);
}

void
sas_paper_pane_set_place (SasPaperPane *self, const char *place)
{
  if (g_strcmp0 (self->place, place) == 0)
    return;
  g_free (self->place);
  self->place = g_strdup (place);
  update_tints (self);
  reveal (self);
}

/* --- layout --- */

static void start (SasPaperPane *self);

/* The value as it stands now; @callback has a reference to @self. */
static void
lay_out (SasPaperPane *self, GAsyncReadyCallback callback)
{
  SasSession *session = sas_plan_desk_get_session (self->desk);

  sas_plan_lay_out_async (session, sas_plan_desk_get_plan (self->desk), SAS_PRINT_SKP, sas_session_paper (session), NULL,
                          callback, g_object_ref (self));
}

static void
laid_out (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPaperPane) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = sas_plan_lay_out_finish (result, &error);

  self->running = FALSE;
  if (self->sheets == NULL || self->desk == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->failure), documents == NULL);
  if (documents == NULL)
    gtk_label_set_label (self->failure, error->message);
  else
    {
      g_clear_pointer (&self->documents, g_ptr_array_unref);
      self->documents = g_ptr_array_ref (documents);
      sas_paper_sheets_set_documents (self->sheets, documents);
      update_tints (self);
    }
  update_head (self);
  if (self->stale)
    start (self);
}

static void
start (SasPaperPane *self)
{
  self->stale = self->running;
  if (self->running || self->desk == NULL)
    return;
  self->running = TRUE;
  lay_out (self, laid_out);
}

static gboolean
pause_ended (gpointer data)
{
  SasPaperPane *self = data;

  self->timer = 0;
  start (self);
  return G_SOURCE_REMOVE;
}

void
sas_paper_pane_update (SasPaperPane *self)
{
  if (self->desk == NULL)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (PAUSE, pause_ended, self);
}

void
sas_paper_pane_set_desk (SasPaperPane *self, SasPlanDesk *desk)
{
  if (g_set_object (&self->desk, desk))
    {
      g_clear_pointer (&self->place, g_free);
      g_clear_pointer (&self->documents, g_ptr_array_unref);
      sas_paper_sheets_set_documents (self->sheets, NULL);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
    }
  start (self);
}

/* --- PDF and printer --- */

/* The value as it stands now, not as the preview has it. */
static void
ready_to_save (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPaperPane) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = sas_plan_lay_out_finish (result, &error);
  g_autofree char *name = NULL;

  if (documents == NULL || self->desk == NULL)
    {
      sas_alert_present_error (GTK_WIDGET (self), _("The PDF was not saved"), error);
      return;
    }
  name = sas_plan_file_name (SAS_SESSION (session), sas_plan_desk_get_plan (self->desk));
  sas_paper_save (SAS_SESSION (session), GTK_WIDGET (self), documents, name);
}

void
sas_paper_pane_save (SasPaperPane *self)
{
  if (self->desk != NULL)
    lay_out (self, ready_to_save);
}

static void
ready_to_print (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SasPaperPane) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) documents = sas_plan_lay_out_finish (result, &error);
  g_autofree char *name = NULL;

  if (documents == NULL)
    {
      sas_alert_present_error (GTK_WIDGET (self), _("The plan was not printed"), error);
      return;
    }
  if (self->desk == NULL || documents->len == 0 || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  name = sas_plan_file_name (SAS_SESSION (session), sas_plan_desk_get_plan (self->desk));
  sas_print_to_printer (SAS_SESSION (session), GTK_WIDGET (self), documents, FALSE, name);
}

void
sas_paper_pane_print (SasPaperPane *self)
{
  if (self->desk != NULL)
    lay_out (self, ready_to_print);
}

/* --- zoom --- */

/* Where the middle of the view is, of all there is: 0-1. */
static double
middle_of (GtkAdjustment *adjustment)
{
  return (gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 2) / MAX (gtk_adjustment_get_upper (adjustment), 1);
}

static void
set_middle (GtkAdjustment *adjustment, double middle)
{
  gtk_adjustment_set_value (adjustment, middle * gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) / 2);
}

/* The new size is known after the next layout, that is in the second frame from now. */
static gboolean
keep_middle (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SasPaperPane *self = SAS_PAPER_PANE (widget);

  if (++self->frames < 2)
    return G_SOURCE_CONTINUE;
  set_middle (gtk_scrolled_window_get_hadjustment (self->scrolled), self->middle.x);
  set_middle (gtk_scrolled_window_get_vadjustment (self->scrolled), self->middle.y);
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
set_zoom (SasPaperPane *self, double zoom)
{
  if (self->tick == 0)
    {
      self->middle.x = (float) middle_of (gtk_scrolled_window_get_hadjustment (self->scrolled));
      self->middle.y = (float) middle_of (gtk_scrolled_window_get_vadjustment (self->scrolled));
      self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), keep_middle, NULL, NULL);
    }
  self->frames = 0;
  sas_paper_sheets_set_zoom (self->sheets, zoom);
  update_head (self);
}

void
sas_paper_pane_zoom (SasPaperPane *self, int steps)
{
  double zoom = sas_paper_sheets_get_zoom (self->sheets) * pow (STEP, steps);

  set_zoom (self, steps != 0 ? CLAMP (zoom, SMALLEST * SCREEN, LARGEST * SCREEN) : 0);
}

static gboolean
wheel_turned (GtkEventControllerScroll *scroll, double dx, double dy, SasPaperPane *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return FALSE;
  sas_paper_pane_zoom (self, dy < 0 ? 1 : -1);
  return TRUE;
}

static void
sheets_clicked (SasPaperPane *self, const char *place)
{
  g_signal_emit (self, clicked_signal, 0, place);
}

/* --- life --- */

static void
sas_paper_pane_dispose (GObject *object)
{
  SasPaperPane *self = SAS_PAPER_PANE (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->head, g_source_remove);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_object (&self->desk);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), SAS_TYPE_PAPER_PANE);
  G_OBJECT_CLASS (sas_paper_pane_parent_class)->dispose (object);
}

static void
sas_paper_pane_class_init (SasPaperPaneClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = sas_paper_pane_dispose;
  clicked_signal = g_signal_new ("clicked", SAS_TYPE_PAPER_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_type_ensure (SAS_TYPE_PAPER_SHEETS);
  gtk_widget_class_set_template_from_resource (widget_class, "/id/sasaran/plan/sas-paper-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SasPaperPane, about);
  gtk_widget_class_bind_template_child (widget_class, SasPaperPane, percent);
  gtk_widget_class_bind_template_child (widget_class, SasPaperPane, smaller);
  gtk_widget_class_bind_template_child (widget_class, SasPaperPane, fit);
  gtk_widget_class_bind_template_child (widget_class, SasPaperPane, larger);
  gtk_widget_class_bind_template_child (widget_class, SasPaperPane, print);
  gtk_widget_class_bind_template_child (widget_class, SasPaperPane, save);
  gtk_widget_class_bind_template_child (widget_class, SasPaperPane, hide);
  gtk_widget_class_bind_template_child (widget_class, SasPaperPane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SasPaperPane, sheets);
  gtk_widget_class_bind_template_child (widget_class, SasPaperPane, failure);
  gtk_widget_class_bind_template_callback (widget_class, sheets_clicked);
}

static void
sas_paper_pane_init (SasPaperPane *self)
{
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect (wheel, "scroll", G_CALLBACK (wheel_turned), self);
  gtk_widget_add_controller (GTK_WIDGET (self->scrolled), wheel);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled), "value-changed", G_CALLBACK (update_head), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled), "changed", G_CALLBACK (update_head), self, G_CONNECT_SWAPPED);
  sas_access_tip (self->smaller, _("Smaller (Ctrl+minus)"));
  sas_access_tip (self->fit, _("As wide as the pane (Ctrl+0)"));
  sas_access_tip (self->larger, _("Larger (Ctrl+plus)"));
  sas_access_tip (self->print, _("Print"));
  sas_access_tip (self->save, _("Save as PDF (Ctrl+P)"));
  sas_access_tip (self->hide, _("Hide the preview"));
}
