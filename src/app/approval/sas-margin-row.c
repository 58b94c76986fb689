#include "config.h"
#include "sas-access.h"
#include "sas-change-look.h"
#include "sas-i18n.h"
#include "sas-margin-row.h"
#include "sas-plan-place.h"

#define LINES 3   /* of what the item says, while it is not chosen */

struct _SasMarginRow
{
  GtkListBoxRow parent_instance;

  SasPlanDesk  *desk;      /* (owned) */
  char         *place;     /* (owned) */
  GtkBox       *box;
  GtkWidget    *chip;      /* (nullable) what changed */
  GtkLabel     *text;      /* (nullable) */
  GtkBox       *note;      /* icon and words of a note that is not being written */
  GtkLabel     *note_text;
  GtkTextView  *field;     /* (nullable) while it is open */
  GtkLabel     *field_name;
};

G_DEFINE_FINAL_TYPE (SasMarginRow, sas_margin_row, GTK_TYPE_LIST_BOX_ROW)

static guint written_signal;

const char *
sas_margin_row_get_place (SasMarginRow *self)
{
  return self->place;
}

static GtkLabel *
label_new (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);   /* the pane gives the width */
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, class);
  return GTK_LABEL (label);
}

/* --- the note --- */

static void
show_note (SasMarginRow *self)
{
  const char *text = sas_plan_desk_get_remark (self->desk, self->place);

  gtk_label_set_label (self->note_text, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), text != NULL && self->field == NULL);
}

static void
text_changed (GtkTextBuffer *buffer, SasMarginRow *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  sas_plan_desk_set_remark (self->desk, self->place, g_strstrip (text));
  g_signal_emit (self, written_signal, 0);
}

/* Escape gives the arrows back to the list. */
static gboolean
key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, SasMarginRow *self)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return TRUE;
}

static GtkTextView *
field_new (SasMarginRow *self)
{
  GtkWidget *field = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
  GtkEventController *keys = gtk_event_controller_key_new ();
  const char *text = sas_plan_desk_get_remark (self->desk, self->place);
  g_autofree char *where = sas_place_label (sas_plan_desk_get_plan (self->desk), self->place);
  g_autofree char *name = g_strdup_printf (_("Note: %s"), where);

  gtk_widget_add_css_class (field, "field");
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (field), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (field), FALSE);
  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);
  gtk_widget_set_size_request (field, -1, 48);
  sas_access_name (field, name);
  g_signal_connect (buffer, "changed", G_CALLBACK (text_changed), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (field, keys);
  return GTK_TEXT_VIEW (field);
}

void
sas_margin_row_set_open (SasMarginRow *self, gboolean open)
{
  if (open == (self->field != NULL))
    return;
  if (open)
    {
      self->field = field_new (self);
      self->field_name = label_new (_("Note for the employee"), "caption");
      gtk_box_append (self->box, GTK_WIDGET (self->field_name));
      gtk_box_append (self->box, GTK_WIDGET (self->field));
    }
  else
    {
      gtk_box_remove (self->box, GTK_WIDGET (self->field_name));
      gtk_box_remove (self->box, GTK_WIDGET (self->field));
      self->field = NULL;
    }
  if (self->text != NULL)
    {
      gtk_label_set_lines (self->text, open ? -1 : LINES);
      gtk_label_set_ellipsize (self->text, open ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
    }
  show_note (self);
}

void
sas_margin_row_write (SasMarginRow *self, const char *first)
{
  if (self->field == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
  if (first != NULL)
    gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (self->field), first, -1);
}

gboolean
sas_margin_row_is_writing (SasMarginRow *self)
{
  return self->field != NULL && gtk_widget_has_focus (GTK_WIDGET (self->field));
}

/* --- what changed --- */

void
sas_margin_row_set_change (SasMarginRow *self, SasChangeKind kind)
{
  if (self->chip != NULL)
    gtk_box_remove (self->box, self->chip);
  self->chip = NULL;
  if (kind >= SAS_CHANGES)
    return;
  self->chip = sas_change_chip_new (kind, 0);
  gtk_widget_set_halign (self->chip, GTK_ALIGN_START);
  gtk_box_prepend (self->box, self->chip);
}

/* --- life --- */

static void
sas_margin_row_dispose (GObject *object)
{
  SasMarginRow *self = SAS_MARGIN_ROW (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->place, g_free);
  G_OBJECT_CLASS (sas_margin_row_parent_class)->dispose (object);
}

static void
sas_margin_row_class_init (SasMarginRowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = sas_margin_row_dispose;
  written_signal = g_signal_new ("written", SAS_TYPE_MARGIN_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sas_margin_row_init (SasMarginRow *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("chat-message-new-symbolic");

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  self->note = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  self->note_text = label_new (NULL, "small-text");
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "margin-note");
  gtk_box_append (self->note, icon);
  gtk_box_append (self->note, GTK_WIDGET (self->note_text));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->box));
}

GtkWidget *
sas_margin_row_new (SasPlanDesk *desk, const char *place, const char *text)
{
  SasMarginRow *self = g_object_new (SAS_TYPE_MARGIN_ROW, NULL);
  g_autofree char *where = sas_place_label (sas_plan_desk_get_plan (desk), place);
  g_autofree char *name = text != NULL ? g_strdup_printf ("%s: %s", where, text) : g_strdup (where);
  GtkLabel *title = label_new (where, "caption");

  self->desk = g_object_ref (desk);
  self->place = g_strdup (place);
  gtk_box_append (self->box, GTK_WIDGET (title));
  if (text != NULL && *text != '\0')
    {
      self->text = label_new (text, "small-text");
      gtk_label_set_lines (self->text, LINES);
      gtk_label_set_ellipsize (self->text, PANGO_ELLIPSIZE_END);
      gtk_box_append (self->box, GTK_WIDGET (self->text));
    }
  gtk_box_append (self->box, GTK_WIDGET (self->note));
  sas_access_name (GTK_WIDGET (self), name);
  show_note (self);
  return GTK_WIDGET (self);
}
