#include "config.h"
#include "sas-layout-grid.h"

#define PAD_X 4.5f
#define DRAWING_GAP 3.0f  /* above a drawing */

/* --- measuring --- */

/* Empty lines after those of the text, as high as the drawing; returns how many. */
static guint
keep_lines (SasGrid *self, const SasCell *cell)
{
  const SasLine empty = { (guint) cell->text->string->len, (guint) cell->text->string->len, 0, 0 };
  guint lines = (guint) ((cell->drawing->height + DRAWING_GAP) / self->layout->sheet.pitch) + 1;

  for (guint i = 0; i < lines; i++)
    g_array_append_val (self->lines, empty);
  return lines;
}

static void
measure_cell (SasGrid *self, const SasCell *cell, guint row, const float *edges)
{
  SasLayout *layout = self->layout;
  SasGridCell measured = { .cell = cell, .row = row, .first_line = self->lines->len, .most = G_MAXUINT };

  measured.x = edges[cell->column];
  measured.width = edges[MIN (cell->column + cell->columns, self->table->columns)] - measured.x;
  if (measured.width <= 0)
    return;
  sas_text_wrap (cell->text, layout->book, layout->face, layout->sheet.type, measured.width - 2 * PAD_X, self->lines);
  if (cell->drawing != NULL)
    measured.drawing = keep_lines (self, cell);
  measured.lines = self->lines->len - measured.first_line;
  g_array_append_val (self->cells, measured);
}

void
sas_grid_measure_rows (SasGrid *self, const GPtrArray *rows, const float *edges)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const SasRow *row = g_ptr_array_index (rows, i);
      SasGridRow measured = { self->cells->len, 0, row->lines };

      for (guint j = 0; j < row->cells->len; j++)
        measure_cell (self, g_ptr_array_index (row->cells, j), self->rows->len, edges);
      measured.cells = self->cells->len - measured.first_cell;
      g_array_append_val (self->rows, measured);
    }
}

guint
sas_grid_cells_end (const SasGrid *self, guint row)
{
  return SAS_GRID_ROW (self, row)->first_cell + SAS_GRID_ROW (self, row)->cells;
}

float
sas_grid_text_height (const SasGrid *self, guint lines)
{
  return (float) lines * self->layout->sheet.pitch + 2 * self->table->padding;
}

static guint
last_row_of (const SasGridCell *cell)
{
  return cell->row + cell->cell->rows - 1;
}

/* The last row that hangs together with row @from through spans. */
guint
sas_grid_group_end (const SasGrid *self, guint from)
{
  guint end = from;

  for (guint row = from; row <= end; row++)
    for (guint i = 0; i < SAS_GRID_ROW (self, row)->cells; i++)
      end = MAX (end, last_row_of (SAS_GRID_CELL (self, SAS_GRID_ROW (self, row)->first_cell + i)));
  return MIN (end, self->rows->len - 1);
}

/* What a cell still needs in row @row when the segment has come to @used: a spanning cell has the rows above it too. */
static float
cell_need (const SasGrid *self, const SasGridCell *cell, guint row, float used)
{
  float covered = 0;

  if (cell->row < row)
    {
      for (guint i = 0; i < self->parts->len && covered <= 0; i++)
        if (SAS_GRID_PART (self, i)->row >= cell->row)
          covered = used - SAS_GRID_PART (self, i)->y;
    }
  return sas_grid_text_height (self, MAX (MIN (cell->lines, cell->most) - cell->taken, 1)) - covered;
}

/* The height of the rest of @row, the last row of each of its cells that end here. */
float
sas_grid_row_need (const SasGrid *self, guint first, guint row, float used)
{
  float need = sas_grid_text_height (self, MAX (SAS_GRID_ROW (self, row)->least, 1));

  for (guint i = SAS_GRID_ROW (self, first)->first_cell; i < sas_grid_cells_end (self, row); i++)
    if (last_row_of (SAS_GRID_CELL (self, i)) == row)
      {
        float wanted = cell_need (self, SAS_GRID_CELL (self, i), row, used);

        need = MAX (need, wanted);
      }
  return need;
}

/* A row that is never the last of a page. */
gboolean
sas_grid_is_heading (const SasGrid *self, guint row)
{
  const GPtrArray *rows = self->table->rows;

  return row >= self->first_row && ((const SasRow *) g_ptr_array_index (rows, row - self->first_row))->keep;
}

void
sas_grid_add_part (SasGrid *self, guint row, float y, float height)
{
  SasGridPart part = { row, y, height };

  g_array_append_val (self->parts, part);
}

/* All rows from @first to @last as parts of one segment; returns its height. */
float
sas_grid_stack (SasGrid *self, guint first, guint last)
{
  float used = 0;

  g_array_set_size (self->parts, 0);
  for (guint row = first; row <= last; row++)
    {
      float need = sas_grid_row_need (self, first, row, used);

      sas_grid_add_part (self, row, used, need);
      used += need;
    }
  return used;
}

/* Lines of body text that fit into @room together with the padding. */
guint
sas_grid_lines_in (const SasGrid *self, float room)
{
  float lines = (room - 2 * self->table->padding + SAS_GRID_EPSILON) / self->layout->sheet.pitch;

  return lines > 0 ? (guint) lines : 0;
}

gboolean
sas_grid_text_is_left (const SasGrid *self, guint first, guint last)
{
  for (guint i = SAS_GRID_ROW (self, first)->first_cell; i < sas_grid_cells_end (self, last); i++)
    if (SAS_GRID_CELL (self, i)->taken < SAS_GRID_CELL (self, i)->lines)
      return TRUE;
  return FALSE;
}

/* --- putting down --- */

/* Where the marked lines among those just put down stand: from @top on, over the width of the cell. */
static void
add_marks (SasGrid *self, const SasGridCell *cell, float top, guint lines)
{
  const SasLine *line = &g_array_index (self->lines, SasLine, cell->first_line + cell->taken);
  float pitch = self->layout->sheet.pitch;

  for (guint i = 0; cell->cell->marks != NULL && i < cell->cell->marks->len; i++)
    {
      const SasMark *mark = &g_array_index (cell->cell->marks, SasMark, i);
      guint first = 0, last;

      while (first < lines && line[first].start < mark->start)
        first++;
      for (last = first; last < lines && line[last].start < mark->end;)
        last++;
      if (last > first)
        {
          SasRect box = { cell->x, top + (float) first * pitch, cell->width, (float) (last - first) * pitch };

          sas_pages_add_anchor (self->layout->pages, mark->anchor, box);
        }
    }
}

/* The last line of a head that is shortened. */
static void
put_ellipsis (SasGrid *self, const SasGridCell *cell, float y)
{
  g_autoptr (SasText) text = sas_text_new ("…", SAS_STYLE_REGULAR);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (SasLine));
  SasLayout *layout = self->layout;
  float width = cell->width - 2 * PAD_X;

  sas_text_wrap (text, layout->book, layout->face, layout->sheet.type, width, lines);
  sas_layout_put_lines (layout, text, &g_array_index (lines, SasLine, 0), 1, cell->x + PAD_X, y, width,
                        cell->cell->align);
}

/* Of the next @lines of the cell those that leave its drawing whole. */
static guint
lines_around_drawing (const SasGridCell *cell, guint lines)
{
  guint text = cell->lines - cell->drawing, end = cell->taken + lines;

  return end > text && end < cell->lines && cell->taken <= text ? text - cell->taken : lines;
}

/* When its lines are among the @lines just put down from @top on. */
static void
put_drawing (SasGrid *self, const SasGridCell *cell, float top, guint lines)
{
  const SasDrawing *drawing = cell->cell->drawing;
  float y = top + (float) (cell->lines - cell->drawing - cell->taken) * self->layout->sheet.pitch + DRAWING_GAP;
  float x = drawing != NULL && drawing->centred ? (cell->width - drawing->width) / 2 : PAD_X;

  if (drawing != NULL && lines > 0 && cell->taken + lines == cell->lines)
    sas_layout_put_drawing (self->layout, drawing, cell->x + x, y);
}

static void
put_cell (SasGrid *self, SasGridCell *cell, float y, float height)
{
  SasLayout *layout = self->layout;
  SasRect box = { cell->x, y, cell->width, height };
  float room = height - 2 * self->table->padding + SAS_GRID_EPSILON, top = y + self->table->padding;
  guint lines = MIN (MIN (cell->lines, cell->most) - cell->taken, (guint) MAX (room / layout->sheet.pitch, 0));
  gboolean shortened = cell->most < cell->lines;
  const SasLine *line;

  lines = lines_around_drawing (cell, lines);
  g_array_append_val (layout->page->frames, box);
  if (cell->cell->filled)
    g_array_append_val (layout->page->fills, box);
  if (cell->cell->anchor != NULL)
    sas_pages_add_anchor (layout->pages, cell->cell->anchor, box);
  if (cell->cell->middle && lines == cell->lines)
    top = y + (height - (float) lines * layout->sheet.pitch) / 2;
  line = &g_array_index (self->lines, SasLine, cell->first_line + cell->taken);
  sas_layout_put_lines (layout, cell->cell->text, line, shortened ? lines - 1 : lines, cell->x + PAD_X, top,
                        cell->width - 2 * PAD_X, cell->cell->align);
  if (shortened)
    put_ellipsis (self, cell, top + (float) (lines - 1) * layout->sheet.pitch);
  put_drawing (self, cell, top, lines);
  add_marks (self, cell, top, lines);
  cell->taken += lines;
}

/* Draws the parts: each cell over the parts of the rows that it covers. */
void
sas_grid_put_segment (SasGrid *self, guint first, guint last, float height)
{
  for (guint i = SAS_GRID_ROW (self, first)->first_cell; i < sas_grid_cells_end (self, last); i++)
    {
      SasGridCell *cell = SAS_GRID_CELL (self, i);
      float top = -1, bottom = -1;

      for (guint j = 0; j < self->parts->len; j++)
        {
          const SasGridPart *part = SAS_GRID_PART (self, j);

          if (part->row < cell->row || part->row > last_row_of (cell))
            continue;
          top = top < 0 ? part->y : top;
          bottom = part->y + part->height;
        }
      if (top >= 0)
        put_cell (self, cell, self->layout->y + top, bottom - top);
    }
  self->layout->y += height;
}
