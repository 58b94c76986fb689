#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-plan-field.h"

struct _SasPlanField
{
  GtkTextView  parent_instance;

  SasTextDesk *desk;
  char        *path;
  char        *name;
  char        *placeholder;
  gboolean     lines;
  gboolean     updating;
};

G_DEFINE_FINAL_TYPE (SasPlanField, sas_plan_field, GTK_TYPE_TEXT_VIEW)

enum { PROP_NAME_LABEL = 1, PROP_PLACEHOLDER, PROP_LINES, N_PROPS };
static GParamSpec *properties[N_PROPS];
static guint activate_signal;

static char *
dup_text (SasPlanField *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
text_changed (SasPlanField *self)
{
  g_autofree char *text = dup_text (self);

  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (!self->updating && self->desk != NULL)
    sas_text_desk_type (self->desk, self->path, text);
}

static void
focus_left (SasPlanField *self)
{
  if (self->desk != NULL)
    sas_text_desk_seal (self->desk);
}

static gboolean
key_pressed (SasPlanField *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;

  if (!enter || self->lines || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  g_signal_emit (self, activate_signal, 0);
  return TRUE;
}

static void
set_class (GtkWidget *widget, const char *class, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, class);
  else
    gtk_widget_remove_css_class (widget, class);
}

static void
update_mark (SasPlanField *self)
{
  const SasFinding *finding = self->path != NULL ? sas_text_desk_find (self->desk, self->path) : NULL;
  gboolean missing = finding != NULL && finding->severity == SAS_MUST;

  set_class (GTK_WIDGET (self), "missing", missing);
  set_class (GTK_WIDGET (self), "warning", finding != NULL && finding->severity == SAS_WARN);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), finding != NULL ? finding->message : NULL);
  sas_access_invalid (GTK_WIDGET (self), missing);
}

/* The value again: text, mark, whether one may write. */
static void
show_value (SasPlanField *self)
{
  const char *text = self->desk != NULL ? sas_text_desk_get_text (self->desk, self->path) : NULL;
  g_autofree char *shown = dup_text (self);
  gboolean may_edit = self->desk != NULL && sas_text_desk_may_edit (self->desk);

  if (g_strcmp0 (shown, text != NULL ? text : "") != 0)
    {
      self->updating = TRUE;
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), text != NULL ? text : "", -1);
      self->updating = FALSE;
    }
  if (gtk_text_view_get_editable (GTK_TEXT_VIEW (self)) != may_edit)
    {
      gtk_text_view_set_editable (GTK_TEXT_VIEW (self), may_edit);
      gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self), may_edit);
      set_class (GTK_WIDGET (self), "readonly", !may_edit);
    }
  if (self->desk != NULL)
    update_mark (self);
}

void
sas_plan_field_bind (SasPlanField *self, gpointer desk, const char *path)
{
  g_set_object (&self->desk, desk);
  if (g_strcmp0 (self->path, path) != 0)
    {
      g_free (self->path);
      self->path = g_strdup (path);
    }
  show_value (self);
}

const char *
sas_plan_field_get_path (SasPlanField *self)
{
  return self->path;
}

/* GtkTextView has no placeholder: drawn where the first character will stand. */
static void
sas_plan_field_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SasPlanField *self = SAS_PLAN_FIELD (widget);
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  gboolean empty = gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (view)) == 0;

  GTK_WIDGET_CLASS (sas_plan_field_parent_class)->snapshot (widget, snapshot);
  if (empty && self->placeholder != NULL && gtk_text_view_get_editable (view))
    {
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, self->placeholder);
      GtkStyleContext *style = gtk_widget_get_style_context (widget);
      gboolean missing = gtk_widget_has_css_class (widget, "missing");
      GdkRGBA colour = { 0.4f, 0.4f, 0.4f, 1 };
      int x = 0, y = 0;

      gtk_style_context_lookup_color (style, missing ? "err" : "fg3", &colour);
      gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, 0, &x, &y);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (layout, MAX (gtk_widget_get_width (widget) - 2 * x, 1) * PANGO_SCALE);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
      gtk_snapshot_append_layout (snapshot, layout, &colour);
      gtk_snapshot_restore (snapshot);
    }
}

/* GtkTextView asks for the height of its last layout; a field in a box needs that of the width it is going to get. */
static void
sas_plan_field_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  g_autofree char *text = dup_text (SAS_PLAN_FIELD (widget));
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = 24;  /* whoever lays it out says how wide */
      return;
    }
  layout = gtk_widget_create_pango_layout (widget, text);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (for_size > 0 ? for_size : 120, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  *minimum = *natural = height;
}

static GtkSizeRequestMode
sas_plan_field_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sas_plan_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SasPlanField *self = SAS_PLAN_FIELD (object);

  switch (id)
    {
    case PROP_NAME_LABEL: g_value_set_string (value, self->name); break;
    case PROP_PLACEHOLDER: g_value_set_string (value, self->placeholder); break;
    case PROP_LINES: g_value_set_boolean (value, self->lines); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sas_plan_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SasPlanField *self = SAS_PLAN_FIELD (object);

  switch (id)
    {
    case PROP_NAME_LABEL:
      g_free (self->name);
      self->name = g_value_dup_string (value);
      if (self->name != NULL)
        sas_access_name (GTK_WIDGET (self), self->name);
      break;
    case PROP_PLACEHOLDER:
      g_free (self->placeholder);
      self->placeholder = g_value_dup_string (value);
      if (self->placeholder != NULL)
        gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, self->placeholder, -1);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      break;
    case PROP_LINES: self->lines = g_value_get_boolean (value); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sas_plan_field_dispose (GObject *object)
{
  SasPlanField *self = SAS_PLAN_FIELD (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->placeholder, g_free);
  G_OBJECT_CLASS (sas_plan_field_parent_class)->dispose (object);
}

static void
sas_plan_field_class_init (SasPlanFieldClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = sas_plan_field_get_property;
  object_class->set_property = sas_plan_field_set_property;
  object_class->dispose = sas_plan_field_dispose;
  GTK_WIDGET_CLASS (class)->snapshot = sas_plan_field_snapshot;
  GTK_WIDGET_CLASS (class)->measure = sas_plan_field_measure;
  GTK_WIDGET_CLASS (class)->get_request_mode = sas_plan_field_get_request_mode;
  properties[PROP_NAME_LABEL] = g_param_spec_string ("name-label", NULL, NULL, NULL, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  properties[PROP_LINES] = g_param_spec_boolean ("lines", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  activate_signal = g_signal_new ("activate", SAS_TYPE_PLAN_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sas_plan_field_init (SasPlanField *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "field");
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (view), FALSE);  /* Ctrl+Z is the desk's */
  g_signal_connect_swapped (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (text_changed), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
sas_plan_field_new (const char *name, const char *placeholder)
{
  return g_object_new (SAS_TYPE_PLAN_FIELD, "name-label", name, "placeholder", placeholder, NULL);
}
