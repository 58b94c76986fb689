/* What keys and pointer do on the sheet while no cell is typed into. */
#include "config.h"
#include "sas-matrix-grid-private.h"

static void
activate_cell (SasMatrixGrid *self, const char *typed)
{
  if (!sas_matrix_grid_has_cells (self))
    return;
  if (!sas_matrix_grid_on_loose (self))
    sas_matrix_grid_open_editor (self, typed);
  else if (!sas_matrix_member (self->matrix, sas_matrix_grid_member (self))->editable)
    sas_matrix_grid_emit_refused (self);
  else if (sas_matrix_member (self->matrix, sas_matrix_grid_member (self))->loose->len > 0)
    g_signal_emit_by_name (self, "link", sas_matrix_grid_member (self));
}

/* Delete unlinks, which loses no word; with Control it takes the result out of the plan. */
static void
empty_cell (SasMatrixGrid *self, gboolean take_out)
{
  guint member;

  if (!sas_matrix_grid_has_cells (self) || sas_matrix_grid_on_loose (self))
    return;
  member = sas_matrix_grid_member (self);
  if (sas_matrix_cell (self->matrix, member, (guint) self->column)->len == 0)
    return;
  if (!sas_matrix_member (self->matrix, member)->editable)
    sas_matrix_grid_emit_refused (self);
  else if (take_out)
    sas_matrix_grid_emit_write (self, "");
  else
    g_signal_emit_by_name (self, "unlink", member, (guint) self->column);
}

/* --- keys and pointer --- */

#define FAR_AWAY 1000000

/* How far a key moves the cursor; a screen is filled in while it is pressed. */
static const struct { guint key; gboolean control; int down, right, screens; } moves[] = {
  { GDK_KEY_Up, FALSE, -1, 0, 0 },            { GDK_KEY_Down, FALSE, 1, 0, 0 },
  { GDK_KEY_Left, FALSE, 0, -1, 0 },          { GDK_KEY_Right, FALSE, 0, 1, 0 },
  { GDK_KEY_Home, FALSE, 0, -FAR_AWAY, 0 },   { GDK_KEY_End, FALSE, 0, FAR_AWAY, 0 },
  { GDK_KEY_Home, TRUE, -FAR_AWAY, -FAR_AWAY, 0 }, { GDK_KEY_End, TRUE, FAR_AWAY, FAR_AWAY, 0 },
  { GDK_KEY_Up, TRUE, -FAR_AWAY, 0, 0 },      { GDK_KEY_Down, TRUE, FAR_AWAY, 0, 0 },
  { GDK_KEY_Left, TRUE, 0, -FAR_AWAY, 0 },    { GDK_KEY_Right, TRUE, 0, FAR_AWAY, 0 },
  { GDK_KEY_Page_Up, FALSE, 0, 0, -1 },       { GDK_KEY_Page_Down, FALSE, 0, 0, 1 },
};

static gboolean
move_by_key (SasMatrixGrid *self, guint key, gboolean control)
{
  int screen = MAX ((int) ((self->geometry.view_height - self->geometry.head) / MAX (self->geometry.row, 1)) - 1, 1);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (moves[i].key == key && moves[i].control == control)
      {
        sas_matrix_grid_move (self, self->row + moves[i].down + moves[i].screens * screen, self->column + moves[i].right);
        return TRUE;
      }
  return FALSE;
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, SasMatrixGrid *self)
{
  gboolean control = (state & GDK_CONTROL_MASK) != 0;
  gunichar letter = gdk_keyval_to_unicode (key);
  char typed[7] = "";

  if (state & GDK_ALT_MASK || sas_matrix_grid_is_editing (self))
    return FALSE;
  if (move_by_key (self, key, control))
    return TRUE;
  if (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete)
    empty_cell (self, control);
  else if (!control && (key == GDK_KEY_F2 || key == GDK_KEY_Return || key == GDK_KEY_KP_Enter))
    activate_cell (self, NULL);
  else if (!control && g_unichar_isprint (letter))
    {
      typed[g_unichar_to_utf8 (letter, typed)] = '\0';
      activate_cell (self, g_unichar_isspace (letter) ? "" : typed);
    }
  else
    return FALSE;
  return TRUE;
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, SasMatrixGrid *self)
{
  int row, column;

  if (sas_matrix_grid_is_editing (self))
    sas_matrix_grid_commit (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!sas_matrix_grid_has_cells (self) || !sas_matrix_geometry_at (&self->geometry, x, y, &row, &column))
    return;
  sas_matrix_grid_move (self, row == SAS_MATRIX_HEAD ? self->row : row, column == SAS_MATRIX_NAMES ? self->column : column);
  if (row != SAS_MATRIX_HEAD && column != SAS_MATRIX_NAMES && (n_press == 2 || sas_matrix_grid_on_loose (self)))
    activate_cell (self, NULL);
}

void
sas_matrix_grid_listen (SasMatrixGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
