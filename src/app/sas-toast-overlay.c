#include "config.h"
#include "sas-i18n.h"
#include "sas-toast-overlay.h"

#define SECONDS_SHOWN 8
#define LINE_LENGTH 60   /* characters; what is longer wraps */

struct _SasToastOverlay
{
  GtkWidget  parent_instance;

  GtkWidget *overlay, *revealer, *label, *button;  /* owned by their parents */
  GtkWidget *source;                               /* (weak) the action is looked up from here */
  char      *action;                               /* (owned) (nullable) */
  GVariant  *target;                               /* (owned) (nullable) */
  char      *text, *button_text;                   /* (owned) (nullable) of the message that comes with the next frame */
  guint      tick;
  guint      timer;
  gboolean   hovered, focused;
};

enum { PROP_CHILD = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SasToastOverlay, sas_toast_overlay, GTK_TYPE_WIDGET)

static void
hide (SasToastOverlay *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}

static gboolean
on_time (gpointer user_data)
{
  SasToastOverlay *self = user_data;

  self->timer = 0;
  hide (self);
  return G_SOURCE_REMOVE;
}

/* The clock runs only while nobody attends to the message. */
static void
update_timer (SasToastOverlay *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (!self->hovered && !self->focused && gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer)))
    self->timer = g_timeout_add_seconds (SECONDS_SHOWN, on_time, self);
}

static void
on_hovered (GtkEventControllerMotion *controller, GParamSpec *pspec, SasToastOverlay *self)
{
  self->hovered = gtk_event_controller_motion_contains_pointer (controller);
  update_timer (self);
}

static void
on_focused (GtkEventControllerFocus *controller, GParamSpec *pspec, SasToastOverlay *self)
{
  self->focused = gtk_event_controller_focus_contains_focus (controller);
  update_timer (self);
}

static void
on_clicked (SasToastOverlay *self)
{
  hide (self);
  if (self->source != NULL && self->action != NULL)
    gtk_widget_activate_action_variant (self->source, self->action, self->target);
}

/* A line that needs no wrapping is measured once, not for each width that it might have. */
static void
put_text (GtkLabel *label, const char *text)
{
  gboolean wrap = g_utf8_strlen (text, -1) > LINE_LENGTH;

  gtk_label_set_wrap (label, wrap);
  gtk_label_set_max_width_chars (label, wrap ? LINE_LENGTH : -1);
  gtk_label_set_label (label, text);
}

static gboolean
reveal (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SasToastOverlay *self = SAS_TOAST_OVERLAY (widget);

  self->tick = 0;
  put_text (GTK_LABEL (self->label), self->text);
  gtk_button_set_label (GTK_BUTTON (self->button), self->button_text != NULL ? self->button_text : "");
  gtk_widget_set_visible (self->button, self->button_text != NULL);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  update_timer (self);
  return G_SOURCE_REMOVE;
}

static gboolean
reveal_next (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  SAS_TOAST_OVERLAY (widget)->tick = gtk_widget_add_tick_callback (widget, reveal, NULL, NULL);
  return G_SOURCE_REMOVE;
}

/* The frame at hand shows what was done; the message about it comes with the one after. */
static void
show (SasToastOverlay *self, GtkWidget *source, const char *text, const char *label, const char *action, GVariant *target)
{
  g_set_weak_pointer (&self->source, source);
  g_free (self->action);
  self->action = g_strdup (action);
  g_clear_pointer (&self->target, g_variant_unref);
  self->target = target != NULL ? g_variant_ref_sink (target) : NULL;
  g_free (self->text);
  self->text = g_strdup (text);
  g_free (self->button_text);
  self->button_text = g_strdup (label);
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), reveal_next, NULL, NULL);
}

static SasToastOverlay *
overlay_of (GtkWidget *inside)
{
  GtkWidget *window = gtk_widget_get_ancestor (inside, GTK_TYPE_WINDOW);
  GtkWidget *found = gtk_widget_get_ancestor (inside, SAS_TYPE_TOAST_OVERLAY);
  GtkWidget *child = window != NULL ? gtk_window_get_child (GTK_WINDOW (window)) : NULL;

  if (found == NULL && child != NULL && SAS_IS_TOAST_OVERLAY (child))
    found = child;
  return found != NULL ? SAS_TOAST_OVERLAY (found) : NULL;
}

static GtkWidget *
build_toast (SasToastOverlay *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_add_css_class (box, "toast");
  self->label = gtk_label_new (NULL);
  gtk_widget_set_margin_end (self->label, 9);
  self->button = gtk_button_new ();
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (on_clicked), self);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), self->button);
  g_signal_connect (motion, "notify::contains-pointer", G_CALLBACK (on_hovered), self);
  g_signal_connect (focus, "notify::contains-focus", G_CALLBACK (on_focused), self);
  gtk_widget_add_controller (box, motion);
  gtk_widget_add_controller (box, focus);
  return box;
}

static void
sas_toast_overlay_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, gtk_overlay_get_child (GTK_OVERLAY (SAS_TOAST_OVERLAY (object)->overlay)));
}

static void
sas_toast_overlay_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  gtk_overlay_set_child (GTK_OVERLAY (SAS_TOAST_OVERLAY (object)->overlay), g_value_get_object (value));
}

static void
sas_toast_overlay_dispose (GObject *object)
{
  SasToastOverlay *self = SAS_TOAST_OVERLAY (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_weak_pointer (&self->source);
  g_clear_pointer (&self->action, g_free);
  g_clear_pointer (&self->target, g_variant_unref);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->button_text, g_free);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  G_OBJECT_CLASS (sas_toast_overlay_parent_class)->dispose (object);
}

static void
sas_toast_overlay_class_init (SasToastOverlayClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sas_toast_overlay_get_property;
  object_class->set_property = sas_toast_overlay_set_property;
  object_class->dispose = sas_toast_overlay_dispose;
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
sas_toast_overlay_init (SasToastOverlay *self)
{
  self->overlay = gtk_overlay_new ();
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer), GTK_REVEALER_TRANSITION_TYPE_CROSSFADE);
  gtk_widget_set_halign (self->revealer, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->revealer, GTK_ALIGN_END);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), build_toast (self));
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->revealer);
}

void
sas_toast_show (GtkWidget *inside, const char *text)
{
  sas_toast_show_action (inside, text, NULL, NULL, NULL);
}

void
sas_toast_show_action (GtkWidget *inside, const char *text, const char *label, const char *action, GVariant *target)
{
  SasToastOverlay *self;

  g_return_if_fail (GTK_IS_WIDGET (inside) && text != NULL);

  self = overlay_of (inside);
  if (self != NULL)
    show (self, inside, text, label, action, target);
  else if (target != NULL)
    g_variant_unref (g_variant_ref_sink (target));
}

void
sas_toast_show_undo (GtkWidget *inside, const char *text, const char *action, GVariant *target)
{
  sas_toast_show_action (inside, text, _("Undo"), action, target);
}
