/* The cell that is typed into: a text field over the cell, one line a result. */
#include "config.h"
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-matrix-cell.h"
#include "sas-matrix-grid-private.h"

gboolean
sas_matrix_grid_is_editing (SasMatrixGrid *self)
{
  return self->editing;
}

static char *
text_of (SasMatrixGrid *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (self->text), &start, &end);
  return gtk_text_buffer_get_text (gtk_text_view_get_buffer (self->text), &start, &end, FALSE);
}

/* It is unmapped, not hidden: a child that is hidden has the whole window measured anew. */
void
sas_matrix_grid_close_editor (SasMatrixGrid *self)
{
  self->editing = FALSE;
  if (gtk_widget_has_focus (GTK_WIDGET (self->text)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->editor, FALSE);
  g_clear_pointer (&self->feed, g_ptr_array_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
sas_matrix_grid_commit (SasMatrixGrid *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (SAS_IS_MATRIX_GRID (self));

  if (!sas_matrix_grid_is_editing (self))
    return;
  text = text_of (self);
  sas_matrix_grid_close_editor (self);
  if (g_strcmp0 (text, self->before) != 0)
    sas_matrix_grid_emit_write (self, text);
}

/* --- what may be taken --- */

static void
update_hint (SasMatrixGrid *self)
{
  const SasMatrixMember *member = sas_matrix_member (self->matrix, sas_matrix_grid_member (self));
  g_autoptr (GString) hint = g_string_new (NULL);

  g_string_append_printf (hint, member->has_plan ? _("Enter: store in the plan of %s") : _("Enter: begin the plan of %s"), member->who->name);
  g_string_append_printf (hint, "\n%s", _("Shift+Enter: another result · Esc: leave"));
  if (self->feed != NULL && self->feed->len > 0)
    g_string_append_printf (hint, "\n%s", self->offered > 0 ? _("Alt+↓: next milestone of the workblock") : _("Alt+↓: milestone of the workblock"));
  gtk_label_set_label (self->hint, hint->str);
}

/* Puts the next milestone of the workblock into the line at the end. */
static void
offer_next (SasMatrixGrid *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  if (self->feed == NULL || self->feed->len == 0)
    return;
  self->offered = self->offered % self->feed->len + 1;
  gtk_text_buffer_get_end_iter (buffer, &end);
  start = end;
  gtk_text_iter_set_line_offset (&start, 0);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &end, self->feed->pdata[self->offered - 1], -1);
  update_hint (self);
}

/* --- keys --- */

/* Keys that end the typing, and where the cursor then goes. */
static const struct { guint key; GdkModifierType modifiers; gboolean keep; int down, right; } endings[] = {
  { GDK_KEY_Return,       0,              TRUE,   1,  0 },
  { GDK_KEY_KP_Enter,     0,              TRUE,   1,  0 },
  { GDK_KEY_Tab,          0,              TRUE,   0,  1 },
  { GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK, TRUE,   0, -1 },
  { GDK_KEY_Escape,       0,              FALSE,  0,  0 },
};

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, SasMatrixGrid *self)
{
  GdkModifierType modifiers = state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK);

  if (key == GDK_KEY_Down && modifiers == GDK_ALT_MASK)
    {
      offer_next (self);
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (endings[i].key == key && endings[i].modifiers == modifiers)
      {
        if (endings[i].keep)
          sas_matrix_grid_commit (self);
        else
          sas_matrix_grid_close_editor (self);
        sas_matrix_grid_move (self, self->row + endings[i].down, self->column + endings[i].right);
        return TRUE;
      }
  return FALSE;
}

static void
on_focus_left (GtkEventControllerFocus *controller, SasMatrixGrid *self)
{
  sas_matrix_grid_commit (self);
}

static void
on_text_changed (SasMatrixGrid *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
sas_matrix_grid_build_editor (SasMatrixGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->editor = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->editor, "matrix-editor");
  self->text = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->text, GTK_WRAP_WORD_CHAR);
  gtk_widget_set_vexpand (GTK_WIDGET (self->text), TRUE);
  self->hint = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->hint, 0);
  gtk_label_set_wrap (self->hint, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), "caption");
  gtk_box_append (GTK_BOX (self->editor), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (self->editor), GTK_WIDGET (self->hint));
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->editor, FALSE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), keys);
  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (on_text_changed), self);
}

void
sas_matrix_grid_place_editor (SasMatrixGrid *self)
{
  graphene_rect_t cell = sas_matrix_geometry_cell (&self->geometry, self->row, self->column);
  int width = MAX ((int) cell.size.width, (int) (200 * self->geometry.unit)) + 1;
  int height, natural;
  double x, y;

  gtk_widget_measure (self->editor, GTK_ORIENTATION_VERTICAL, width, &height, &natural, NULL, NULL);
  height = MAX (MAX (height, natural), (int) cell.size.height + 1);
  x = CLAMP (cell.origin.x - 1, 0, MAX (self->geometry.view_width - width, 0));
  y = CLAMP (cell.origin.y - 1, 0, MAX (self->geometry.view_height - height, 0));
  gtk_widget_size_allocate (self->editor, &(GtkAllocation) { (int) x, (int) y, width, height }, -1);
}

void
sas_matrix_grid_open_editor (SasMatrixGrid *self, const char *typed)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  guint member = sas_matrix_grid_member (self);
  GPtrArray *entries = sas_matrix_cell (self->matrix, member, (guint) self->column);
  g_autofree char *name = g_strdup_printf (_("%s, result %d of the leader"), sas_matrix_member (self->matrix, member)->who->name, self->column + 1);
  GtkTextIter end;

  if (!sas_matrix_member (self->matrix, member)->editable)
    {
      sas_matrix_grid_emit_refused (self);
      return;
    }
  g_free (self->before);
  self->before = sas_matrix_cell_text (entries);
  g_clear_pointer (&self->feed, g_ptr_array_unref);
  self->feed = self->blocks != NULL ? sas_workblock_feed (self->blocks, self->matrix, (guint) self->column) : NULL;
  self->offered = 0;
  gtk_text_buffer_set_text (buffer, self->before, -1);
  gtk_text_buffer_get_end_iter (buffer, &end);
  if (typed != NULL && *self->before != '\0')
    gtk_text_buffer_insert (buffer, &end, "\n", -1);
  if (typed != NULL)
    gtk_text_buffer_insert (buffer, &end, typed, -1);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  update_hint (self);
  sas_access_name (GTK_WIDGET (self->text), name);
  self->editing = TRUE;
  gtk_widget_set_child_visible (self->editor, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}
