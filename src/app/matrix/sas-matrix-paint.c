#include "config.h"
#include <math.h>
#include <string.h>
#include "sas-i18n.h"
#include "sas-matrix-cell.h"
#include "sas-matrix-paint.h"
#include "sas-style.h"

enum { CARD, WIN, HEAD, LINE, LINE2, FG, FG2, ACC, SOFT, SOFTLINE, WARN, WARNBG, WARNLINE, ERR, ERRBG, ERRLINE, OK, SEL, N_COLOURS };
static const char *const colour_names[N_COLOURS] = {
  "card", "win", "head", "line", "line2", "fg", "fg2", "acc", "soft", "softline", "warn", "warnbg", "warnline", "err", "errbg", "errline", "ok", "sel",
};

struct _SasMatrixPaint
{
  GtkWidget  *widget;     /* borrowed */
  GHashTable *layouts;    /* PangoLayout by text and shape */
  PangoFontDescription *font;   /* they are in; NULL before the first */
  GdkRGBA     colours[N_COLOURS];
  gboolean    dressed;    /* colours are read */
  /* while drawing, all borrowed */
  GtkSnapshot             *snapshot;
  const SasMatrix         *matrix;
  const SasMatrixGeometry *geometry;
  guint                    fresh;     /* layouts made for this frame */
  gboolean                 owing;     /* and some were left for the next */
};

/* Kept layouts are dropped when they are more than a few screens full. */
#define LAYOUTS_MOST 2000
/* New words that are laid out in one frame; the others come with the next ones, so that none takes long. */
#define LAYOUTS_A_FRAME 30

typedef enum { SMALL = 1 << 0, BOLD = 1 << 1, CENTRED = 1 << 2, ONE_LINE = 1 << 3 } Style;

SasMatrixPaint *
sas_matrix_paint_new (GtkWidget *widget)
{
  SasMatrixPaint *self = g_new0 (SasMatrixPaint, 1);

  self->widget = widget;
  self->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  return self;
}

void
sas_matrix_paint_free (SasMatrixPaint *self)
{
  g_hash_table_unref (self->layouts);
  g_clear_pointer (&self->font, pango_font_description_free);
  g_free (self);
}

void
sas_matrix_paint_forget (SasMatrixPaint *self)
{
  g_hash_table_remove_all (self->layouts);
}

void
sas_matrix_paint_restyle (SasMatrixPaint *self)
{
  const PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (self->widget));

  self->dressed = FALSE;
  if (self->font != NULL && pango_font_description_equal (self->font, font))
    return;
  g_clear_pointer (&self->font, pango_font_description_free);
  self->font = pango_font_description_copy (font);
  sas_matrix_paint_forget (self);
}

static void
read_colours (SasMatrixPaint *self)
{
  for (guint i = 0; i < N_COLOURS; i++)
    sas_style_colour (self->widget, colour_names[i], &self->colours[i]);
  self->dressed = TRUE;
}

/* --- words --- */

static PangoLayout *
layout_new (SasMatrixPaint *self, const char *text, double width, double height, Style style)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, text);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (pango_context_get_font_description (pango_layout_get_context (layout)));

  pango_font_description_set_absolute_size (font, (style & SMALL ? 11 : 12) * self->geometry->unit * PANGO_SCALE);
  pango_font_description_set_weight (font, style & BOLD ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_height (layout, style & ONE_LINE ? 0 : (int) (MAX (height, 1) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  if (style & CENTRED)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  return layout;
}

/* A layout is known by what it says and how: what stays the same is shaped once, whatever moves, and a matrix that was read again is
 * mostly the same. NULL: in a later frame. */
static PangoLayout *
layout_of (SasMatrixPaint *self, const char *text, double width, double height, Style style)
{
  g_autofree char *key = g_strdup_printf ("%d %d %u %s", (int) width, (int) height, (guint) style, text);
  PangoLayout *layout = g_hash_table_lookup (self->layouts, key);

  if (layout != NULL)
    return layout;
  if (self->fresh == LAYOUTS_A_FRAME)
    {
      self->owing = TRUE;
      return NULL;
    }
  self->fresh++;
  if (g_hash_table_size (self->layouts) >= LAYOUTS_MOST)
    g_hash_table_remove_all (self->layouts);
  layout = layout_new (self, text, width, height, style);
  g_hash_table_insert (self->layouts, g_steal_pointer (&key), layout);
  return layout;
}

static double
layout_height (PangoLayout *layout)
{
  int height = 0;

  if (layout != NULL)
    pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
draw_layout (SasMatrixPaint *self, PangoLayout *layout, double x, double y, int colour)
{
  if (layout == NULL)
    return;
  gtk_snapshot_save (self->snapshot);
  gtk_snapshot_translate (self->snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (self->snapshot, layout, &self->colours[colour]);
  gtk_snapshot_restore (self->snapshot);
}

/* --- fields and lines --- */

static void
fill (SasMatrixPaint *self, const graphene_rect_t *rect, int colour)
{
  gtk_snapshot_append_color (self->snapshot, &self->colours[colour], rect);
}

/* The lines right of and below a cell. */
static void
rule (SasMatrixPaint *self, const graphene_rect_t *cell, int right, int below)
{
  fill (self, &GRAPHENE_RECT_INIT (cell->origin.x + cell->size.width - 1, cell->origin.y, 1, cell->size.height), right);
  fill (self, &GRAPHENE_RECT_INIT (cell->origin.x, cell->origin.y + cell->size.height - 1, cell->size.width, 1), below);
}

static void
outline (SasMatrixPaint *self, const graphene_rect_t *cell, float width, int colour)
{
  GskRoundedRect box;
  const GdkRGBA *line = &self->colours[colour];

  gsk_rounded_rect_init_from_rect (&box, cell, 0);
  gtk_snapshot_append_border (self->snapshot, &box, (float[4]) { width, width, width, width }, (GdkRGBA[4]) { *line, *line, *line, *line });
}

/* A column that nobody carries, hatched: seen without its colour too. */
static void
hatch (SasMatrixPaint *self, const graphene_rect_t *cell)
{
  const GdkRGBA *light = &self->colours[CARD], *dark = &self->colours[ERRBG];
  const GskColorStop stops[] = { { 0, *light }, { 0.5f, *light }, { 0.5f, *dark }, { 1, *dark } };
  double top = self->geometry->head - self->geometry->y;

  gtk_snapshot_append_repeating_linear_gradient (self->snapshot, cell, &GRAPHENE_POINT_INIT (cell->origin.x, (float) top),
                                                 &GRAPHENE_POINT_INIT (cell->origin.x + 7, (float) top + 7), stops, G_N_ELEMENTS (stops));
}

/* --- heads --- */

static double
inset (SasMatrixPaint *self)
{
  return floor (10 * self->geometry->unit);
}

static void
draw_chip (SasMatrixPaint *self, PangoLayout *layout, double right, double top, gboolean hole)
{
  int width, height;
  GskRoundedRect pill;
  graphene_rect_t box;
  const GdkRGBA *line = &self->colours[hole ? ERRLINE : LINE];

  if (layout == NULL)
    return;
  pango_layout_get_pixel_size (layout, &width, &height);
  box = GRAPHENE_RECT_INIT ((float) (right - width - 16), (float) top, (float) width + 16, (float) height + 4);
  gsk_rounded_rect_init_from_rect (&pill, &box, box.size.height / 2);
  gtk_snapshot_push_rounded_clip (self->snapshot, &pill);
  fill (self, &box, hole ? ERRBG : CARD);
  gtk_snapshot_pop (self->snapshot);
  gtk_snapshot_append_border (self->snapshot, &pill, (float[4]) { 1, 1, 1, 1 }, (GdkRGBA[4]) { *line, *line, *line, *line });
  draw_layout (self, layout, box.origin.x + 8, top + 2, hole ? ERR : FG2);
}

static void
draw_number (SasMatrixPaint *self, int column, const graphene_rect_t *cell, gboolean hole)
{
  g_autofree char *number = g_strdup_printf ("%d", column + 1);
  double unit = self->geometry->unit, side = floor (21 * unit);
  gboolean cover = self->geometry->cover;
  PangoLayout *layout = layout_of (self, number, side, side, BOLD | CENTRED | ONE_LINE);
  graphene_rect_t box = GRAPHENE_RECT_INIT ((float) (cover ? cell->origin.x + (cell->size.width - side) / 2 : cell->origin.x + inset (self)),
                                            cell->origin.y + (float) floor (7 * unit), (float) side, (float) side);
  GskRoundedRect round;
  const GdkRGBA *line = &self->colours[hole ? ERRLINE : LINE2];

  gsk_rounded_rect_init_from_rect (&round, &box, 4);
  gtk_snapshot_push_rounded_clip (self->snapshot, &round);
  fill (self, &box, CARD);
  gtk_snapshot_pop (self->snapshot);
  gtk_snapshot_append_border (self->snapshot, &round, (float[4]) { 1, 1, 1, 1 }, (GdkRGBA[4]) { *line, *line, *line, *line });
  draw_layout (self, layout, box.origin.x, box.origin.y + floor ((side - layout_height (layout)) / 2), hole ? ERR : FG);
}

static void
draw_column_head (SasMatrixPaint *self, int c, const graphene_rect_t *cell)
{
  const SasMatrixColumn *column = sas_matrix_column (self->matrix, (guint) c);
  gboolean hole = column->supporters == 0;
  double unit = self->geometry->unit, pad = inset (self), top = floor (34 * unit), width = cell->size.width - 2 * pad;
  g_autofree char *carried = hole ? g_strdup (_("not supported yet"))
                                  : g_strdup_printf (ngettext_ ("%u supporter", "%u supporters", column->supporters), column->supporters);

  fill (self, cell, hole ? ERRBG : HEAD);
  if (hole)
    fill (self, &GRAPHENE_RECT_INIT (cell->origin.x, cell->origin.y, cell->size.width, 3), ERR);
  draw_number (self, c, cell, hole);
  if (!self->geometry->cover)
    {
      draw_chip (self, layout_of (self, carried, width - 44 * unit, 0, SMALL | ONE_LINE), cell->origin.x + cell->size.width - pad,
                 cell->origin.y + floor (7 * unit), hole);
      draw_layout (self, layout_of (self, column->text, width, cell->size.height - top - 2, BOLD), cell->origin.x + pad,
                   cell->origin.y + top, FG);
    }
  rule (self, cell, LINE, LINE2);
}

/* Two texts, the second smaller and below the first. */
static void
draw_pair (SasMatrixPaint *self, const graphene_rect_t *cell, const char *first, const char *second)
{
  double unit = self->geometry->unit, pad = inset (self), width = cell->size.width - 2 * pad, y = cell->origin.y + floor (9 * unit);
  PangoLayout *name = layout_of (self, first, width, 0, BOLD | ONE_LINE);

  draw_layout (self, name, cell->origin.x + pad, y, FG);
  if (self->geometry->cover)
    return;
  y += layout_height (name) + 1;
  draw_layout (self, layout_of (self, second, width, floor (30 * unit), SMALL), cell->origin.x + pad, y, FG2);
}

static void
draw_corner (SasMatrixPaint *self)
{
  graphene_rect_t cell = sas_matrix_geometry_cell (self->geometry, SAS_MATRIX_HEAD, SAS_MATRIX_NAMES);
  g_autofree char *people = g_strdup_printf (ngettext_ ("%u person in the team", "%u people in the team", self->matrix->members->len),
                                             self->matrix->members->len);

  fill (self, &cell, HEAD);
  draw_pair (self, &cell, _("The leader's results"), people);
  rule (self, &cell, LINE2, LINE2);
}

static void
draw_heads (SasMatrixPaint *self, int first, int end)
{
  int loose = self->geometry->columns - 1;

  for (int c = first; c < end; c++)
    {
      graphene_rect_t cell = sas_matrix_geometry_cell (self->geometry, SAS_MATRIX_HEAD, c);

      if (c < loose)
        draw_column_head (self, c, &cell);
      else
        {
          fill (self, &cell, HEAD);
          draw_pair (self, &cell, self->geometry->cover ? _("Loose") : _("Carries nothing"),
                     _("Additional results, or results not linked yet"));
          rule (self, &cell, LINE, LINE2);
        }
    }
}

/* --- names --- */

/* A state has a mark of its own, never its colour alone. */
static const struct { const char *mark; int colour; } states[SAS_PLAN_STATES] = {
  [SAS_PLAN_DRAFT] = { "✎", WARN }, [SAS_PLAN_SUBMITTED] = { "↥", ACC }, [SAS_PLAN_RETURNED] = { "↩", ERR }, [SAS_PLAN_APPROVED] = { "✓", OK },
  [SAS_PLAN_SUPERSEDED] = { "–", FG2 }, [SAS_PLAN_CLOSED] = { "✓", OK }, [SAS_PLAN_CANCELLED] = { "–", FG2 },
};

/* The titles behind a name are left to the tooltip. (transfer full) */
static char *
name_of (const SasMatrixMember *member)
{
  const char *comma = strchr (member->who->name, ',');

  return comma != NULL ? g_strndup (member->who->name, (gsize) (comma - member->who->name)) : g_strdup (member->who->name);
}

static void
draw_name (SasMatrixPaint *self, guint m, int row)
{
  const SasMatrixMember *member = sas_matrix_member (self->matrix, m);
  graphene_rect_t cell = sas_matrix_geometry_cell (self->geometry, row, SAS_MATRIX_NAMES);
  double unit = self->geometry->unit, pad = inset (self);
  g_autofree char *name = name_of (member);
  g_autofree char *place = member->elsewhere ? g_strdup_printf ("%s · %s", member->who->position, member->who->unit) : g_strdup (member->who->position);
  g_autofree char *state = member->has_plan ? g_strdup_printf ("%s %s", states[member->state].mark, sas_plan_state_label (member->state))
                                            : g_strdup (_("No plan yet"));

  fill (self, &cell, HEAD);
  draw_pair (self, &cell, name, place);
  if (!self->geometry->cover)
    draw_layout (self, layout_of (self, state, cell.size.width - 2 * pad, 0, SMALL | BOLD | ONE_LINE),
                 cell.origin.x + pad, cell.origin.y + cell.size.height - floor (21 * unit), member->has_plan ? states[member->state].colour : FG2);
  rule (self, &cell, LINE2, LINE);
}

/* --- cells --- */

static void
draw_words (SasMatrixPaint *self, const graphene_rect_t *cell, const char *text, int colour)
{
  double pad = inset (self), top = floor (8 * self->geometry->unit);

  if (*text != '\0')
    draw_layout (self, layout_of (self, text, cell->size.width - 2 * pad, cell->size.height - 1.5 * top, 0), cell->origin.x + pad,
                 cell->origin.y + top, colour);
}

static void
draw_mark (SasMatrixPaint *self, const graphene_rect_t *cell, guint count, int colour)
{
  g_autofree char *text = count > 1 ? g_strdup_printf (SAS_MATRIX_MARK "%u", count) : g_strdup (SAS_MATRIX_MARK);
  PangoLayout *layout;

  if (count == 0)
    return;
  layout = layout_of (self, text, cell->size.width, 0, BOLD | CENTRED | ONE_LINE);
  draw_layout (self, layout, cell->origin.x, cell->origin.y + floor ((cell->size.height - layout_height (layout)) / 2), colour);
}

/* The first cell of a column that nobody carries says so. */
static void
draw_hole (SasMatrixPaint *self, const graphene_rect_t *cell)
{
  graphene_rect_t box = *cell;
  PangoLayout *first, *second;
  double pad = inset (self), y;

  fill (self, &box, ERRBG);
  first = layout_of (self, _("Nobody supports this yet"), cell->size.width - 2 * pad, 0, BOLD | CENTRED | ONE_LINE);
  second = layout_of (self, _("Type here or in the row of whoever takes it; x marks the role."), cell->size.width - 2 * pad,
                      cell->size.height / 2, SMALL | CENTRED);
  y = cell->origin.y + floor ((cell->size.height - layout_height (first) - layout_height (second)) / 2);
  draw_layout (self, first, cell->origin.x + pad, y, ERR);
  draw_layout (self, second, cell->origin.x + pad, y + layout_height (first), ERR);
}

static void
draw_cell (SasMatrixPaint *self, guint m, int row, int c)
{
  const SasMatrixMember *member = sas_matrix_member (self->matrix, m);
  graphene_rect_t cell = sas_matrix_geometry_cell (self->geometry, row, c);
  GPtrArray *entries = sas_matrix_cell (self->matrix, m, (guint) c);
  gboolean hole = sas_matrix_column (self->matrix, (guint) c)->supporters == 0;
  int colour = member->editable ? FG : FG2;

  if (hole)
    hatch (self, &cell);
  else
    fill (self, &cell, member->editable ? CARD : WIN);
  if (self->geometry->cover)
    draw_mark (self, &cell, entries->len, ACC);
  else if (hole && row == 0)
    draw_hole (self, &cell);
  else
    {
      g_autofree char *text = sas_matrix_cell_show (entries);

      draw_words (self, &cell, text, colour);
    }
  rule (self, &cell, LINE, LINE);
}

static void
draw_loose (SasMatrixPaint *self, guint m, int row)
{
  const SasMatrixMember *member = sas_matrix_member (self->matrix, m);
  int c = self->geometry->columns - 1;
  graphene_rect_t cell = sas_matrix_geometry_cell (self->geometry, row, c);
  double pad = inset (self), unit = self->geometry->unit, width = cell.size.width - 2 * pad;
  guint orphans = sas_matrix_cell_orphans (member->loose);

  fill (self, &cell, orphans > 0 ? WARNBG : member->editable ? CARD : WIN);
  if (self->geometry->cover)
    draw_mark (self, &cell, member->loose->len, orphans > 0 ? WARN : FG2);
  else if (member->loose->len > 0)
    {
      g_autofree char *text = sas_matrix_cell_show (member->loose);
      double head = floor (22 * unit), foot = orphans > 0 ? floor (20 * unit) : 0;

      draw_layout (self, layout_of (self, orphans > 0 ? _("⚠ Carries nothing") : _("Additional"), width, 0, SMALL | BOLD | ONE_LINE),
                   cell.origin.x + pad, cell.origin.y + floor (7 * unit), orphans > 0 ? WARN : FG2);
      draw_layout (self, layout_of (self, text, width, cell.size.height - head - foot - 4, 0), cell.origin.x + pad, cell.origin.y + head, FG);
      if (orphans > 0)
        draw_layout (self, layout_of (self, _("Enter: link it …"), width, 0, SMALL | BOLD | ONE_LINE), cell.origin.x + pad,
                     cell.origin.y + cell.size.height - foot, ACC);
    }
  rule (self, &cell, LINE, LINE);
  if (orphans > 0)
    outline (self, &cell, 2, WARNLINE);
}

/* --- the whole --- */

static void
draw_body (SasMatrixPaint *self, GArray *rows, int first_row, int end_row, int first_column, int end_column)
{
  for (int row = first_row; row < end_row; row++)
    for (int c = first_column; c < end_column; c++)
      {
        guint m = g_array_index (rows, guint, row);

        if (c < self->geometry->columns - 1)
          draw_cell (self, m, row, c);
        else
          draw_loose (self, m, row);
      }
}

static void
draw_cursor (SasMatrixPaint *self, int row, int column, gboolean focused)
{
  graphene_rect_t cell = sas_matrix_geometry_cell (self->geometry, row, column);

  cell.origin.x -= 1;
  cell.size.width += 1;
  outline (self, &cell, focused ? 2 : 1, focused ? ACC : SOFTLINE);
}

gboolean
sas_matrix_paint_draw (SasMatrixPaint *self, GtkSnapshot *snapshot, const SasMatrix *matrix, const SasMatrixGeometry *geometry, GArray *rows, int row,
                       int column, gboolean focused)
{
  float names = geometry->frozen ? (float) geometry->names : 0, width = (float) geometry->view_width, height = (float) geometry->view_height;
  float head = (float) geometry->head;
  int first_row, end_row, first_column, end_column;

  self->snapshot = snapshot;
  self->matrix = matrix;
  self->geometry = geometry;
  self->fresh = 0;
  self->owing = FALSE;
  if (!self->dressed)
    read_colours (self);
  sas_matrix_geometry_in_view (geometry, &first_row, &end_row, &first_column, &end_column);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (names, head, MAX (width - names, 0), MAX (height - head, 0)));
  draw_body (self, rows, first_row, end_row, first_column, end_column);
  if (row >= 0 && column >= 0)
    draw_cursor (self, row, column, focused);
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (names, 0, MAX (width - names, 0), head));
  draw_heads (self, first_column, end_column);
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, head, (float) geometry->names, MAX (height - head, 0)));
  for (int r = first_row; r < end_row; r++)
    draw_name (self, g_array_index (rows, guint, r), r);
  gtk_snapshot_pop (snapshot);
  draw_corner (self);
  return !self->owing;
}
