#include "config.h"
#include <string.h>
#include "sas-access.h"
#include "sas-i18n.h"
#include "sas-matrix-cell.h"
#include "sas-matrix-grid-private.h"

/* Pixels of the design's size of type, 10 pt; what the preference makes of it is the unit. */
#define DESIGN_SIZE (10.0 * 96.0 / 72.0)

enum { PROP_0, PROP_HADJUSTMENT, PROP_VADJUSTMENT, PROP_HSCROLL_POLICY, PROP_VSCROLL_POLICY };
enum { WRITE, UNLINK, LINK, REFUSED, CURSOR_MOVED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (SasMatrixGrid, sas_matrix_grid, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

gboolean
sas_matrix_grid_on_loose (SasMatrixGrid *self)
{
  return self->column == self->geometry.columns - 1;
}

guint
sas_matrix_grid_member (SasMatrixGrid *self)
{
  return g_array_index (self->rows, guint, self->row);
}

gboolean
sas_matrix_grid_has_cells (SasMatrixGrid *self)
{
  return self->matrix != NULL && self->rows->len > 0;
}

void
sas_matrix_grid_emit_write (SasMatrixGrid *self, const char *text)
{
  g_signal_emit (self, signals[WRITE], 0, sas_matrix_grid_member (self), (guint) self->column, text);
}

void
sas_matrix_grid_emit_refused (SasMatrixGrid *self)
{
  g_signal_emit (self, signals[REFUSED], 0, sas_matrix_grid_member (self));
}

/* --- layout and scrolling --- */

static void
configure_adjustments (SasMatrixGrid *self)
{
  const SasMatrixGeometry *g = &self->geometry;

  gtk_adjustment_configure (self->adjustments[0], g->x, 0, MAX (sas_matrix_geometry_width (g), g->view_width), g->column, g->view_width * 0.9, g->view_width);
  gtk_adjustment_configure (self->adjustments[1], g->y, 0, MAX (sas_matrix_geometry_height (g), g->view_height), g->row, g->view_height * 0.9,
                            g->view_height);
}

static void
lay_out (SasMatrixGrid *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  double pixels = pango_font_description_get_size_is_absolute (font) ? size : size * pango_cairo_context_get_resolution (context) / 72.0;
  double before = self->geometry.unit;

  self->geometry.unit = MAX (pixels, 6) / DESIGN_SIZE * self->zoom;
  self->geometry.rows = (int) self->rows->len;
  self->geometry.columns = self->matrix != NULL ? (int) self->matrix->columns->len + 1 : 1;
  self->geometry.view_width = gtk_widget_get_width (GTK_WIDGET (self));
  self->geometry.view_height = gtk_widget_get_height (GTK_WIDGET (self));
  sas_matrix_geometry_lay_out (&self->geometry);
  if (before != self->geometry.unit)
    sas_matrix_paint_forget (self->paint);
}

static void
refresh (SasMatrixGrid *self)
{
  lay_out (self);
  configure_adjustments (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_scrolled (SasMatrixGrid *self)
{
  self->geometry.x = gtk_adjustment_get_value (self->adjustments[0]);
  self->geometry.y = gtk_adjustment_get_value (self->adjustments[1]);
  if (sas_matrix_grid_is_editing (self))
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (SasMatrixGrid *self, guint which, GtkAdjustment *adjustment)
{
  if (self->adjustments[which] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[which], on_scrolled, self);
  g_clear_object (&self->adjustments[which]);
  self->adjustments[which] = g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_object (self->adjustments[which], "value-changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
}

static void
sas_matrix_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SasMatrixGrid *self = SAS_MATRIX_GRID (widget);
  double column = self->geometry.column;

  lay_out (self);
  if (column != self->geometry.column)
    sas_matrix_paint_forget (self->paint);
  configure_adjustments (self);
  sas_matrix_grid_place_editor (self);
}

static void
sas_matrix_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 900 : 480;
  *minimum_baseline = *natural_baseline = -1;
}

static gboolean
draw_again (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  gtk_widget_queue_draw (widget);
  return G_SOURCE_REMOVE;
}

static void
sas_matrix_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SasMatrixGrid *self = SAS_MATRIX_GRID (widget);

  if (self->matrix == NULL)
    return;
  if (!sas_matrix_paint_draw (self->paint, snapshot, self->matrix, &self->geometry, self->rows, self->rows->len > 0 ? self->row : -1,
                              self->column, gtk_widget_has_focus (widget)))
    gtk_widget_add_tick_callback (widget, draw_again, NULL, NULL);
  if (sas_matrix_grid_is_editing (self))
    gtk_widget_snapshot_child (widget, self->editor, snapshot);
}

static void
sas_matrix_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SasMatrixGrid *self = SAS_MATRIX_GRID (widget);

  GTK_WIDGET_CLASS (sas_matrix_grid_parent_class)->css_changed (widget, change);
  if (self->paint != NULL)
    sas_matrix_paint_restyle (self->paint);
  gtk_widget_queue_resize (widget);
}

/* --- the cursor --- */

/* What is read out: who, which result, what stands there. */
static void
tell_cursor (SasMatrixGrid *self)
{
  const SasMatrixMember *member;
  g_autofree char *cell = NULL;
  g_autofree char *name = NULL;

  if (!sas_matrix_grid_has_cells (self))
    {
      sas_access_name (GTK_WIDGET (self), _("Role matrix"));
      return;
    }
  member = sas_matrix_member (self->matrix, sas_matrix_grid_member (self));
  cell = sas_matrix_cell_text (sas_matrix_grid_on_loose (self) ? member->loose
                               : sas_matrix_cell (self->matrix, sas_matrix_grid_member (self), (guint) self->column));
  name = g_strdup_printf (_("%s; %s; %s"), member->who->name,
                          sas_matrix_grid_on_loose (self) ? _("carries nothing") : sas_matrix_column (self->matrix, (guint) self->column)->text,
                          *cell != '\0' ? cell : _("empty"));
  sas_access_name (GTK_WIDGET (self), name);
}

static void
note_place (SasMatrixGrid *self)
{
  g_free (self->nip);
  g_free (self->carried);
  self->nip = sas_matrix_grid_has_cells (self) ? g_strdup (sas_matrix_member (self->matrix, sas_matrix_grid_member (self))->nip) : NULL;
  self->carried = sas_matrix_grid_has_cells (self) && !sas_matrix_grid_on_loose (self)
                  ? g_strdup (sas_matrix_column (self->matrix, (guint) self->column)->carried) : NULL;
}

void
sas_matrix_grid_move (SasMatrixGrid *self, int row, int column)
{
  if (!sas_matrix_grid_has_cells (self))
    return;
  self->row = CLAMP (row, 0, (int) self->rows->len - 1);
  self->column = CLAMP (column, 0, self->geometry.columns - 1);
  note_place (self);
  sas_matrix_geometry_reveal (&self->geometry, self->row, self->column);
  configure_adjustments (self);
  tell_cursor (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CURSOR_MOVED], 0);
}

/* The whole words of a head, a person or a cell. (transfer full) (nullable) */
static char *
words_at (SasMatrixGrid *self, int row, int column)
{
  const SasMatrixMember *member;

  if (row == SAS_MATRIX_HEAD)
    return column >= 0 && column < self->geometry.columns - 1 ? g_strdup (sas_matrix_column (self->matrix, (guint) column)->carried) : NULL;
  member = sas_matrix_member (self->matrix, g_array_index (self->rows, guint, row));
  if (column == SAS_MATRIX_NAMES)
    return g_strdup_printf ("%s\n%s\n%s", member->who->name, member->who->position, member->who->unit);
  return sas_matrix_cell_show (column == self->geometry.columns - 1 ? member->loose : (GPtrArray *) member->cells->pdata[column]);
}

static gboolean
sas_matrix_grid_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  SasMatrixGrid *self = SAS_MATRIX_GRID (widget);
  g_autofree char *words = NULL;
  int row = self->row, column = self->column;
  graphene_rect_t cell;

  if (!sas_matrix_grid_has_cells (self) || sas_matrix_grid_is_editing (self) || (!keyboard && !sas_matrix_geometry_at (&self->geometry, x, y, &row, &column)))
    return FALSE;
  words = words_at (self, row, column);
  if (words == NULL || *words == '\0')
    return FALSE;
  cell = sas_matrix_geometry_cell (&self->geometry, row, column);
  gtk_tooltip_set_text (tooltip, words);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { (int) cell.origin.x, (int) cell.origin.y, (int) cell.size.width, (int) cell.size.height });
  return TRUE;
}

static void
on_focus_changed (SasMatrixGrid *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- object --- */

static void
sas_matrix_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SasMatrixGrid *self = SAS_MATRIX_GRID (object);

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    set_adjustment (self, id - PROP_HADJUSTMENT, g_value_get_object (value));
}

static void
sas_matrix_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SasMatrixGrid *self = SAS_MATRIX_GRID (object);

  if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    g_value_set_object (value, self->adjustments[id - PROP_HADJUSTMENT]);
  else
    g_value_set_enum (value, GTK_SCROLL_MINIMUM);
}

static void
sas_matrix_grid_dispose (GObject *object)
{
  SasMatrixGrid *self = SAS_MATRIX_GRID (object);

  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);
  G_OBJECT_CLASS (sas_matrix_grid_parent_class)->dispose (object);
}

static void
sas_matrix_grid_finalize (GObject *object)
{
  SasMatrixGrid *self = SAS_MATRIX_GRID (object);

  g_clear_pointer (&self->paint, sas_matrix_paint_free);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->feed, g_ptr_array_unref);
  g_free (self->find);
  g_free (self->nip);
  g_free (self->carried);
  g_free (self->before);
  G_OBJECT_CLASS (sas_matrix_grid_parent_class)->finalize (object);
}

static void
sas_matrix_grid_class_init (SasMatrixGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = sas_matrix_grid_set_property;
  object_class->get_property = sas_matrix_grid_get_property;
  object_class->dispose = sas_matrix_grid_dispose;
  object_class->finalize = sas_matrix_grid_finalize;
  widget_class->measure = sas_matrix_grid_measure;
  widget_class->size_allocate = sas_matrix_grid_size_allocate;
  widget_class->snapshot = sas_matrix_grid_snapshot;
  widget_class->css_changed = sas_matrix_grid_css_changed;
  widget_class->query_tooltip = sas_matrix_grid_query_tooltip;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  signals[WRITE] = g_signal_new ("write", SAS_TYPE_MATRIX_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT,
                                 G_TYPE_STRING);
  signals[UNLINK] = g_signal_new ("unlink", SAS_TYPE_MATRIX_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[LINK] = g_signal_new ("link", SAS_TYPE_MATRIX_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[REFUSED] = g_signal_new ("refused", SAS_TYPE_MATRIX_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[CURSOR_MOVED] = g_signal_new ("cursor-moved", SAS_TYPE_MATRIX_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "matrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
sas_matrix_grid_init (SasMatrixGrid *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->find = g_strdup ("");
  self->zoom = 1;
  self->geometry.unit = 1;
  self->geometry.frozen = TRUE;
  self->paint = sas_matrix_paint_new (GTK_WIDGET (self));
  set_adjustment (self, 0, NULL);
  set_adjustment (self, 1, NULL);
  sas_matrix_grid_build_editor (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  sas_matrix_grid_listen (self);
  g_signal_connect_swapped (self, "notify::has-focus", G_CALLBACK (on_focus_changed), self);
  tell_cursor (self);
}

/* --- what it shows --- */

static gboolean
matches (const SasIdentity *who, char **words)
{
  g_autofree char *all = g_strjoin (" ", who->name, who->position, who->unit, NULL);
  g_autofree char *folded = g_utf8_casefold (all, -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static void
find_rows (SasMatrixGrid *self)
{
  g_autofree char *folded = g_utf8_casefold (self->find, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " ", -1);

  g_array_set_size (self->rows, 0);
  for (guint m = 0; self->matrix != NULL && m < self->matrix->members->len; m++)
    if (matches (sas_matrix_member (self->matrix, m)->who, words))
      g_array_append_val (self->rows, m);
}

/* Back to the person and column it was on, else as near as there is. FALSE: they are not there any more. */
static gboolean
find_place (SasMatrixGrid *self)
{
  int row = -1, column = self->carried == NULL ? self->geometry.columns - 1 : -1;

  for (guint r = 0; r < self->rows->len && row < 0; r++)
    if (g_strcmp0 (sas_matrix_member (self->matrix, g_array_index (self->rows, guint, r))->nip, self->nip) == 0)
      row = (int) r;
  for (guint c = 0; self->matrix != NULL && c < self->matrix->columns->len && column < 0; c++)
    if (g_strcmp0 (sas_matrix_column (self->matrix, c)->carried, self->carried) == 0)
      column = (int) c;
  self->row = CLAMP (row >= 0 ? row : self->row, 0, MAX ((int) self->rows->len - 1, 0));
  self->column = CLAMP (column >= 0 ? column : self->column, 0, self->geometry.columns - 1);
  return row >= 0 && column >= 0;
}

void
sas_matrix_grid_set_matrix (SasMatrixGrid *self, const SasMatrix *matrix, GPtrArray *blocks)
{
  gboolean stays;

  g_return_if_fail (SAS_IS_MATRIX_GRID (self));

  self->matrix = matrix;
  self->blocks = blocks;
  find_rows (self);
  lay_out (self);
  stays = self->nip != NULL && find_place (self);
  if (!stays)   /* there is no cell any more for what is typed */
    sas_matrix_grid_close_editor (self);
  if (sas_matrix_grid_has_cells (self))
    note_place (self);
  tell_cursor (self);
  refresh (self);
}

void
sas_matrix_grid_set_find (SasMatrixGrid *self, const char *find)
{
  g_return_if_fail (SAS_IS_MATRIX_GRID (self));

  sas_matrix_grid_commit (self);
  g_free (self->find);
  self->find = g_strdup (find);
  sas_matrix_grid_set_matrix (self, self->matrix, self->blocks);
}

void
sas_matrix_grid_set_zoom (SasMatrixGrid *self, double zoom)
{
  g_return_if_fail (SAS_IS_MATRIX_GRID (self));

  self->zoom = zoom;
  refresh (self);
}

void
sas_matrix_grid_set_frozen (SasMatrixGrid *self, gboolean frozen)
{
  g_return_if_fail (SAS_IS_MATRIX_GRID (self));

  self->geometry.frozen = frozen;
  refresh (self);
}

void
sas_matrix_grid_set_cover (SasMatrixGrid *self, gboolean cover)
{
  g_return_if_fail (SAS_IS_MATRIX_GRID (self));

  self->geometry.cover = cover;
  refresh (self);
}

gboolean
sas_matrix_grid_get_cursor (SasMatrixGrid *self, guint *member, guint *column)
{
  g_return_val_if_fail (SAS_IS_MATRIX_GRID (self), FALSE);

  if (!sas_matrix_grid_has_cells (self))
    return FALSE;
  *member = sas_matrix_grid_member (self);
  *column = (guint) self->column;
  return TRUE;
}

gboolean
sas_matrix_grid_set_cursor (SasMatrixGrid *self, guint member, guint column)
{
  g_return_val_if_fail (SAS_IS_MATRIX_GRID (self), FALSE);

  for (guint row = 0; row < self->rows->len; row++)
    if (g_array_index (self->rows, guint, row) == member)
      {
        sas_matrix_grid_move (self, (int) row, (int) column);
        return TRUE;
      }
  return FALSE;
}

void
sas_matrix_grid_get_cursor_place (SasMatrixGrid *self, GdkRectangle *place)
{
  graphene_rect_t cell;

  g_return_if_fail (SAS_IS_MATRIX_GRID (self));

  cell = sas_matrix_geometry_cell (&self->geometry, self->row, self->column);
  *place = (GdkRectangle) { (int) cell.origin.x, (int) cell.origin.y, (int) cell.size.width, (int) cell.size.height };
}
