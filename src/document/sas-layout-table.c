#include "config.h"
#include "sas-layout-private.h"

/* A table goes onto the pages unit by unit. A unit is a run of rows that belong together: headings (keep) and the group
 * they head; a group is a row with all rows that its spanning cells reach. A unit that fits on a page is never cut. One that does
 * not is put down in segments: whole rows as far as they go, a row taller than a page between its lines.
 *
 * A table that is too wide goes band by band: its fixed columns and some of the others, all rows, then the next. A band is the
 * same table with the columns that are not on it of no width. */

#define PAD_X    4.5f
#define EPSILON  0.05f
#define DRAWING_GAP 3.0f  /* above a drawing */
#define MIN_PART 3        /* lines that a cut row leaves on a page at least */
#define MAX_EMPTY 0.4f    /* of a page: what may stay free at its foot to keep a group together */
#define MAX_HEAD 0.5f     /* of a page: a head that is taller stands whole once, and shortened on the pages that follow */

typedef struct
{
  const SasCell *cell;
  guint row, first_line, lines, taken;   /* taken: lines already put on earlier pages */
  guint drawing;                         /* of the lines: the last, kept free for its drawing */
  guint most;                            /* of the head: no more lines than these; G_MAXUINT: all */
  float x, width;
} Cell;

typedef struct { guint first_cell, cells, least; } Row;   /* least: lines */
typedef struct { guint row; float y, height; } Part;   /* y: from the top of the segment */

typedef struct
{
  SasLayout *layout;
  const SasTable *table;
  GArray *lines, *cells, *rows, *parts;  /* SasLine, Cell, Row, Part */
  guint head_rows;                       /* the first rows are the head */
  guint first_row;                       /* of the table's rows; between the two a head too tall to be repeated whole */
  float head_height;
  gboolean repeat;                       /* the head on each page */
} Grid;

#define CELL(grid, i) (&g_array_index ((grid)->cells, Cell, i))
#define ROW(grid, i)  (&g_array_index ((grid)->rows, Row, i))
#define PART(grid, i) (&g_array_index ((grid)->parts, Part, i))

/* --- measuring --- */

/* Empty lines after those of the text, as high as the drawing; returns how many. */
static guint
keep_lines (Grid *self, const SasCell *cell)
{
  const SasLine empty = { (guint) cell->text->string->len, (guint) cell->text->string->len, 0, 0 };
  guint lines = (guint) ((cell->drawing->height + DRAWING_GAP) / self->layout->sheet.pitch) + 1;

  for (guint i = 0; i < lines; i++)
    g_array_append_val (self->lines, empty);
  return lines;
}

static void
measure_cell (Grid *self, const SasCell *cell, guint row, const float *edges)
{
  SasLayout *layout = self->layout;
  Cell measured = { .cell = cell, .row = row, .first_line = self->lines->len, .most = G_MAXUINT, .x = edges[cell->column] };

  measured.width = edges[MIN (cell->column + cell->columns, self->table->columns)] - measured.x;
  if (measured.width <= 0)
    return;
  sas_text_wrap (cell->text, layout->book, layout->face, layout->sheet.type, measured.width - 2 * PAD_X, self->lines);
  if (cell->drawing != NULL)
    measured.drawing = keep_lines (self, cell);
  measured.lines = self->lines->len - measured.first_line;
  g_array_append_val (self->cells, measured);
}

static void
measure_rows (Grid *self, const GPtrArray *rows, const float *edges)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const SasRow *row = g_ptr_array_index (rows, i);
      Row measured = { self->cells->len, 0, row->lines };

      for (guint j = 0; j < row->cells->len; j++)
        measure_cell (self, g_ptr_array_index (row->cells, j), self->rows->len, edges);
      measured.cells = self->cells->len - measured.first_cell;
      g_array_append_val (self->rows, measured);
    }
}

static float
text_height (const Grid *self, guint lines)
{
  return (float) lines * self->layout->sheet.pitch + 2 * self->table->padding;
}

static guint
last_row_of (const Cell *cell)
{
  return cell->row + cell->cell->rows - 1;
}

/* The last row that hangs together with row @from through spans. */
static guint
group_end (const Grid *self, guint from)
{
  guint end = from;

  for (guint row = from; row <= end; row++)
    for (guint i = 0; i < ROW (self, row)->cells; i++)
      end = MAX (end, last_row_of (CELL (self, ROW (self, row)->first_cell + i)));
  return MIN (end, self->rows->len - 1);
}

/* What a cell still needs in row @row when the segment has come to @used: a spanning cell has the rows above it too. */
static float
cell_need (const Grid *self, const Cell *cell, guint row, float used)
{
  float covered = 0;

  if (cell->row < row)
    {
      for (guint i = 0; i < self->parts->len && covered <= 0; i++)
        if (PART (self, i)->row >= cell->row)
          covered = used - PART (self, i)->y;
    }
  return text_height (self, MAX (MIN (cell->lines, cell->most) - cell->taken, 1)) - covered;
}

/* The height of the rest of @row, the last row of each of its cells that end here. */
static float
row_need (const Grid *self, guint first, guint row, float used)
{
  float need = text_height (self, MAX (ROW (self, row)->least, 1));

  for (guint i = ROW (self, first)->first_cell; i < ROW (self, row)->first_cell + ROW (self, row)->cells; i++)
    if (last_row_of (CELL (self, i)) == row)
      {
        float wanted = cell_need (self, CELL (self, i), row, used);

        need = MAX (need, wanted);
      }
  return need;
}

/* A row that is never the last of a page. */
static gboolean
is_heading (const Grid *self, guint row)
{
  return row >= self->first_row && ((const SasRow *) g_ptr_array_index (self->table->rows, row - self->first_row))->keep;
}

static void
add_part (Grid *self, guint row, float y, float height)
{
  Part part = { row, y, height };

  g_array_append_val (self->parts, part);
}

/* All rows from @first to @last as parts of one segment; returns its height. */
static float
stack (Grid *self, guint first, guint last)
{
  float used = 0;

  g_array_set_size (self->parts, 0);
  for (guint row = first; row <= last; row++)
    {
      float need = row_need (self, first, row, used);

      add_part (self, row, used, need);
      used += need;
    }
  return used;
}

/* --- putting down --- */

/* Where the marked lines among those just put down stand: from @top on, over the width of the cell. */
static void
add_marks (Grid *self, const Cell *cell, float top, guint lines)
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
        sas_pages_add_anchor (self->layout->pages, mark->anchor,
                              (SasRect) { cell->x, top + (float) first * pitch, cell->width, (float) (last - first) * pitch });
    }
}

/* The last line of a head that is shortened. */
static void
put_ellipsis (Grid *self, const Cell *cell, float y)
{
  g_autoptr (SasText) text = sas_text_new ("…", SAS_STYLE_REGULAR);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (SasLine));
  SasLayout *layout = self->layout;
  float width = cell->width - 2 * PAD_X;

  sas_text_wrap (text, layout->book, layout->face, layout->sheet.type, width, lines);
  sas_layout_put_lines (layout, text, &g_array_index (lines, SasLine, 0), 1, cell->x + PAD_X, y, width, cell->cell->align);
}

/* Of the next @lines of the cell those that leave its drawing whole. */
static guint
lines_around_drawing (const Cell *cell, guint lines)
{
  guint text = cell->lines - cell->drawing, end = cell->taken + lines;

  return end > text && end < cell->lines && cell->taken <= text ? text - cell->taken : lines;
}

/* When its lines are among the @lines just put down from @top on. */
static void
put_drawing (Grid *self, const Cell *cell, float top, guint lines)
{
  const SasDrawing *drawing = cell->cell->drawing;
  float y = top + (float) (cell->lines - cell->drawing - cell->taken) * self->layout->sheet.pitch + DRAWING_GAP;
  float x = drawing != NULL && drawing->centred ? (cell->width - drawing->width) / 2 : PAD_X;

  if (drawing != NULL && lines > 0 && cell->taken + lines == cell->lines)
    sas_layout_put_drawing (self->layout, drawing, cell->x + x, y);
}

static void
put_cell (Grid *self, Cell *cell, float y, float height)
{
  SasLayout *layout = self->layout;
  SasRect box = { cell->x, y, cell->width, height };
  float room = height - 2 * self->table->padding + EPSILON, top = y + self->table->padding;
  guint lines = MIN (MIN (cell->lines, cell->most) - cell->taken, (guint) MAX (room / layout->sheet.pitch, 0));
  gboolean shortened = cell->most < cell->lines;

  lines = lines_around_drawing (cell, lines);
  g_array_append_val (layout->page->frames, box);
  if (cell->cell->filled)
    g_array_append_val (layout->page->fills, box);
  if (cell->cell->anchor != NULL)
    sas_pages_add_anchor (layout->pages, cell->cell->anchor, box);
  if (cell->cell->middle && lines == cell->lines)
    top = y + (height - (float) lines * layout->sheet.pitch) / 2;
  sas_layout_put_lines (layout, cell->cell->text, &g_array_index (self->lines, SasLine, cell->first_line + cell->taken),
                        shortened ? lines - 1 : lines, cell->x + PAD_X, top, cell->width - 2 * PAD_X, cell->cell->align);
  if (shortened)
    put_ellipsis (self, cell, top + (float) (lines - 1) * layout->sheet.pitch);
  put_drawing (self, cell, top, lines);
  add_marks (self, cell, top, lines);
  cell->taken += lines;
}

/* Draws the parts: each cell over the parts of the rows that it covers. */
static void
put_segment (Grid *self, guint first, guint last, float height)
{
  for (guint i = ROW (self, first)->first_cell; i < ROW (self, last)->first_cell + ROW (self, last)->cells; i++)
    {
      Cell *cell = CELL (self, i);
      float top = -1, bottom = -1;

      for (guint j = 0; j < self->parts->len; j++)
        {
          const Part *part = PART (self, j);

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

/* The head is put down anew each time: what its cells took before is forgotten. */
static void
put_head (Grid *self)
{
  if (self->head_rows == 0)
    return;
  for (guint i = 0; i < ROW (self, self->head_rows - 1)->first_cell + ROW (self, self->head_rows - 1)->cells; i++)
    CELL (self, i)->taken = 0;
  put_segment (self, 0, self->head_rows - 1, stack (self, 0, self->head_rows - 1));
}

static void
next_page (Grid *self)
{
  sas_layout_new_page (self->layout);
  if (self->repeat)
    put_head (self);
}

static gboolean
text_is_left (const Grid *self, guint first, guint last)
{
  for (guint i = ROW (self, first)->first_cell; i < ROW (self, last)->first_cell + ROW (self, last)->cells; i++)
    if (CELL (self, i)->taken < CELL (self, i)->lines)
      return TRUE;
  return FALSE;
}

/* Lines of body text that fit into @room together with the padding. */
static guint
lines_in (const Grid *self, float room)
{
  float lines = (room - 2 * self->table->padding + EPSILON) / self->layout->sheet.pitch;

  return lines > 0 ? (guint) lines : 0;
}

/* Leaves the last part to the next page. */
static float
drop_part (Grid *self, guint *row, float used)
{
  const Part *part = PART (self, self->parts->len - 1);

  *row = part->row;
  used -= part->height;
  g_array_set_size (self->parts, self->parts->len - 1);
  return used;
}

/* Collects what of the rows *row..last fits into @room; returns the height. *row is the first that is not whole yet. */
static float
fill_segment (Grid *self, guint first, guint last, guint *row, float room, float whole_page)
{
  float used = 0;

  g_array_set_size (self->parts, 0);
  for (; *row <= last; (*row)++)
    {
      float need = row_need (self, first, *row, used), headings = *row > first && is_heading (self, *row - 1) ? used : 0;
      guint lines = lines_in (self, room - used);

      if (used + need <= room + EPSILON)
        {
          add_part (self, *row, used, need);
          used += need;
          continue;
        }
      if (headings + need > whole_page && lines >= MIN_PART)
        {
          add_part (self, *row, used, text_height (self, lines));
          used += text_height (self, lines);
        }
      break;
    }
  return used;
}

/* So that the signature block is not alone: gives the last row, or the last lines of it, to the next page. */
static float
hold_back (Grid *self, guint *row, float used)
{
  Part *part = PART (self, self->parts->len - 1);
  guint lines = lines_in (self, part->height);

  if (self->parts->len > 1 && !is_heading (self, PART (self, self->parts->len - 2)->row))
    used = drop_part (self, row, used);
  else if (lines > 2 * MIN_PART)
    {
      *row = part->row;
      used -= part->height;
      part->height = text_height (self, lines - MIN_PART);
      used += part->height;
    }
  return used;
}

/* A group in segments: one, unless no page holds it. */
static void
put_group (Grid *self, guint first, guint last, float tail)
{
  SasLayout *layout = self->layout;
  float whole_page = layout->floor - layout->sheet.top - (self->repeat ? self->head_height : 0);
  guint row = first;

  for (gboolean fresh = FALSE;; fresh = TRUE)
    {
      float room = layout->floor - layout->y;
      float used = fill_segment (self, first, last, &row, room, whole_page);

      if (fresh && self->parts->len == 0)   /* a head that leaves no room: out of the page rather than without end */
        {
          used = text_height (self, 1);
          add_part (self, row, 0, used);
        }

      if (row > last && tail > 0 && used + tail > room && used > 0)
        used = hold_back (self, &row, used);
      if (self->parts->len > 0)
        put_segment (self, first, last, used);
      if (row > last && !text_is_left (self, first, last))
        return;
      row = MIN (row, last);
      next_page (self);
    }
}

/* What the rows first..last need at least to begin on a page: down to the first that is no heading of another. */
static float
least_room (Grid *self, guint first, guint last, float whole_page)
{
  float room = 0;

  g_array_set_size (self->parts, 0);
  for (guint row = first; row <= last; row++)
    {
      float need = row_need (self, first, row, room);

      if (room + need > whole_page)
        need = text_height (self, MIN_PART);
      add_part (self, row, room, need);
      room += need;
      if (!is_heading (self, row))
        break;
    }
  return room;
}

/* What must be free for the unit first..last to begin here: all of it, when a page holds it. A group of several rows may also
 * begin where much of the page would stay empty otherwise. */
static float
unit_room (Grid *self, guint first, guint group, guint last, float tail)
{
  SasLayout *layout = self->layout;
  float head = self->repeat ? self->head_height : 0, whole_page = layout->floor - layout->sheet.top - head;
  float headings = 0, whole;
  gboolean splits = last > group && !is_heading (self, group) && layout->floor - layout->y > whole_page * MAX_EMPTY;

  for (guint row = first; row < group; row++)
    headings += stack (self, row, row);
  whole = headings + stack (self, group, last) + tail;
  return whole <= whole_page && !splits ? whole : headings + least_room (self, group, last, whole_page);
}

static void
put_unit (Grid *self, guint first, guint last, gboolean with_head, float tail)
{
  SasLayout *layout = self->layout;
  guint group = first;
  float room;

  while (group < last && group_end (self, group) < last)
    group++;
  room = unit_room (self, first, group, last, tail) + (with_head ? self->head_height : 0);
  if (layout->y + room > layout->floor + EPSILON && layout->y > layout->sheet.top)
    {
      sas_layout_new_page (layout);
      with_head = with_head || self->repeat;
    }
  if (with_head)
    put_head (self);
  for (guint row = first; row < group; row++)
    put_segment (self, row, row, stack (self, row, row));
  put_group (self, group, last, tail);
}

/* A head that would leave too little of a page for what it heads is shortened to fit; its full text becomes rows of the table. */
static void
shorten_head (Grid *self, const float *edges)
{
  const float most_height = (self->layout->floor - self->layout->sheet.top) * MAX_HEAD;
  guint cells = self->cells->len;

  for (guint most = lines_in (self, most_height); self->head_height > most_height && most >= 2; most--)
    {
      for (guint i = 0; i < cells; i++)
        CELL (self, i)->most = most;
      self->head_height = stack (self, 0, self->head_rows - 1);
    }
  measure_rows (self, self->table->head, edges);
}

/* The columns of @shares, those without a share left out. @tail: as for sas_layout_table. */
static void
put_band (SasLayout *layout, const SasTable *table, const float *shares, float tail)
{
  Grid self = {
    .layout = layout, .table = table,
    .lines = g_array_sized_new (FALSE, FALSE, sizeof (SasLine), 512), .cells = g_array_sized_new (FALSE, FALSE, sizeof (Cell), 128),
    .rows = g_array_sized_new (FALSE, FALSE, sizeof (Row), 64), .parts = g_array_new (FALSE, FALSE, sizeof (Part)),
  };
  g_autofree float *edges = g_new0 (float, table->columns + 1);
  float sum = 0;
  const SasPage *begun = layout->page;
  gboolean with_head = table->head->len > 0, tall;

  edges[0] = layout->x;
  for (guint i = 0; i < table->columns; i++)
    sum += shares[i];
  for (guint i = 0; i < table->columns; i++)
    edges[i + 1] = edges[i] + layout->width * shares[i] / sum;
  measure_rows (&self, table->head, edges);
  self.head_rows = self.rows->len;
  self.head_height = self.head_rows > 0 ? stack (&self, 0, self.head_rows - 1) : 0;
  tall = table->repeat && self.head_height > (layout->floor - layout->sheet.top) * MAX_HEAD;
  if (tall)
    shorten_head (&self, edges);
  self.first_row = self.rows->len;
  measure_rows (&self, table->rows, edges);

  for (guint row = self.head_rows; row < self.first_row; row++)
    put_unit (&self, row, row, FALSE, 0);
  self.repeat = table->repeat;
  with_head = with_head && (!tall || layout->page != begun);
  for (guint first = self.first_row, last; first < self.rows->len; first = last + 1, with_head = FALSE)
    {
      last = first;
      while (((const SasRow *) g_ptr_array_index (table->rows, last - self.first_row))->keep && last + 1 < self.rows->len)
        last++;
      last = MAX (group_end (&self, first), group_end (&self, last));
      put_unit (&self, first, last, with_head, last + 1 == self.rows->len ? tail : 0);
    }
  g_array_unref (self.lines);
  g_array_unref (self.cells);
  g_array_unref (self.rows);
  g_array_unref (self.parts);
}

void
sas_layout_table (SasLayout *layout, const SasTable *table, float tail)
{
  guint others = table->columns - table->fixed, most = table->most > 0 ? table->most : MAX (others, 1);
  guint bands = MAX ((others + most - 1) / most, 1);

  layout->y += table->gap;
  for (guint band = 0; band < bands; band++)
    {
      g_autofree float *shares = g_memdup2 (table->shares, table->columns * sizeof *shares);
      guint from = table->fixed + others * band / bands, to = table->fixed + others * (band + 1) / bands;

      for (guint i = table->fixed; i < table->columns; i++)
        shares[i] = i >= from && i < to ? shares[i] : 0;
      if (band > 0)
        sas_layout_new_page (layout);
      put_band (layout, table, shares, band + 1 == bands ? tail : 0);
    }
}
