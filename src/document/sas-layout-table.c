#include "config.h"
#include "sas-layout-grid.h"

/* A table goes onto the pages unit by unit. A unit is a run of rows that belong together: headings (keep) and the group
 * they head; a group is a row with all rows that its spanning cells reach. A unit that fits on a page is never cut. One
 * that does not is put down in segments: whole rows as far as they go, a row taller than a page between its lines.
 *
 * A table that is too wide goes band by band: its fixed columns and some of the others, all rows, then the next. A band
 * is the same table with the columns that are not on it of no width. */

#define MIN_PART 3      /* lines that a cut row leaves on a page at least */
#define MAX_EMPTY 0.4f  /* of a page: what may stay free at its foot to keep a group together */
#define MAX_HEAD 0.5f   /* of a page: a head that is taller stands whole once, and shortened on the pages that follow */

/* The head is put down anew each time: what its cells took before is forgotten. */
static void
put_head (SasGrid *self)
{
  if (self->head_rows == 0)
    return;
  for (guint i = 0; i < sas_grid_cells_end (self, self->head_rows - 1); i++)
    SAS_GRID_CELL (self, i)->taken = 0;
  sas_grid_put_segment (self, 0, self->head_rows - 1, sas_grid_stack (self, 0, self->head_rows - 1));
}

static void
next_page (SasGrid *self)
{
  sas_layout_new_page (self->layout);
  if (self->repeat)
    put_head (self);
}

/* Leaves the last part to the next page. */
static float
drop_part (SasGrid *self, guint *row, float used)
{
  const SasGridPart *part = SAS_GRID_PART (self, self->parts->len - 1);

  *row = part->row;
  used -= part->height;
  g_array_set_size (self->parts, self->parts->len - 1);
  return used;
}

/* Collects what of the rows *row..last fits into @room; returns the height. *row is the first that is not whole yet. */
static float
fill_segment (SasGrid *self, guint first, guint last, guint *row, float room, float whole_page)
{
  float used = 0;

  g_array_set_size (self->parts, 0);
  for (; *row <= last; (*row)++)
    {
      float need = sas_grid_row_need (self, first, *row, used);
      float headings = *row > first && sas_grid_is_heading (self, *row - 1) ? used : 0;
      guint lines = sas_grid_lines_in (self, room - used);

      if (used + need <= room + SAS_GRID_EPSILON)
        {
          sas_grid_add_part (self, *row, used, need);
          used += need;
          continue;
        }
      if (headings + need > whole_page && lines >= MIN_PART)
        {
          sas_grid_add_part (self, *row, used, sas_grid_text_height (self, lines));
          used += sas_grid_text_height (self, lines);
        }
      break;
    }
  return used;
}

/* So that the signature block is not alone: gives the last row, or the last lines of it, to the next page. */
static float
hold_back (SasGrid *self, guint *row, float used)
{
  SasGridPart *part = SAS_GRID_PART (self, self->parts->len - 1);
  guint lines = sas_grid_lines_in (self, part->height);

  if (self->parts->len > 1 && !sas_grid_is_heading (self, SAS_GRID_PART (self, self->parts->len - 2)->row))
    used = drop_part (self, row, used);
  else if (lines > 2 * MIN_PART)
    {
      *row = part->row;
      used -= part->height;
      part->height = sas_grid_text_height (self, lines - MIN_PART);
      used += part->height;
    }
  return used;
}

/* A group in segments: one, unless no page holds it. */
static void
put_group (SasGrid *self, guint first, guint last, float tail)
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
          used = sas_grid_text_height (self, 1);
          sas_grid_add_part (self, row, 0, used);
        }

      if (row > last && tail > 0 && used + tail > room && used > 0)
        used = hold_back (self, &row, used);
      if (self->parts->len > 0)
        sas_grid_put_segment (self, first, last, used);
      if (row > last && !sas_grid_text_is_left (self, first, last))
        return;
      row = MIN (row, last);
      next_page (self);
    }
}

/* What the rows first..last need at least to begin on a page: down to the first that is no heading of another. */
static float
least_room (SasGrid *self, guint first, guint last, float whole_page)
{
  float room = 0;

  g_array_set_size (self->parts, 0);
  for (guint row = first; row <= last; row++)
    {
      float need = sas_grid_row_need (self, first, row, room);

      if (room + need > whole_page)
        need = sas_grid_text_height (self, MIN_PART);
      sas_grid_add_part (self, row, room, need);
      room += need;
      if (!sas_grid_is_heading (self, row))
        break;
    }
  return room;
}

/* What must be free for the unit first..last to begin here: all of it, when a page holds it. A group of several rows
 * may also begin where much of the page would stay empty otherwise. */
static float
unit_room (SasGrid *self, guint first, guint group, guint last, float tail)
{
  SasLayout *layout = self->layout;
  float head = self->repeat ? self->head_height : 0, whole_page = layout->floor - layout->sheet.top - head;
  float headings = 0, whole;
  gboolean splits = last > group && !sas_grid_is_heading (self, group) &&
                    layout->floor - layout->y > whole_page * MAX_EMPTY;

  for (guint row = first; row < group; row++)
    headings += sas_grid_stack (self, row, row);
  whole = headings + sas_grid_stack (self, group, last) + tail;
  return whole <= whole_page && !splits ? whole : headings + least_room (self, group, last, whole_page);
}

static void
put_unit (SasGrid *self, guint first, guint last, gboolean with_head, float tail)
{
  SasLayout *layout = self->layout;
  guint group = first;
  float room;

  while (group < last && sas_grid_group_end (self, group) < last)
    group++;
  room = unit_room (self, first, group, last, tail) + (with_head ? self->head_height : 0);
  if (layout->y + room > layout->floor + SAS_GRID_EPSILON && layout->y > layout->sheet.top)
    {
      sas_layout_new_page (layout);
      with_head = with_head || self->repeat;
    }
  if (with_head)
    put_head (self);
  for (guint row = first; row < group; row++)
    sas_grid_put_segment (self, row, row, sas_grid_stack (self, row, row));
  put_group (self, group, last, tail);
}

/* A head that would leave too little of a page for what it heads is shortened to fit; its full text becomes rows of the
 * table. */
static void
shorten_head (SasGrid *self, const float *edges)
{
  const float most_height = (self->layout->floor - self->layout->sheet.top) * MAX_HEAD;
  guint cells = self->cells->len;

  for (guint most = sas_grid_lines_in (self, most_height); self->head_height > most_height && most >= 2; most--)
    {
      for (guint i = 0; i < cells; i++)
        SAS_GRID_CELL (self, i)->most = most;
      self->head_height = sas_grid_stack (self, 0, self->head_rows - 1);
    }
  sas_grid_measure_rows (self, self->table->head, edges);
}

/* The columns of @shares, those without a share left out. @tail: as for sas_layout_table. */
static void
put_band (SasLayout *layout, const SasTable *table, const float *shares, float tail)
{
  SasGrid self = {
    .layout = layout, .table = table,
    .lines = g_array_sized_new (FALSE, FALSE, sizeof (SasLine), 512),
    .cells = g_array_sized_new (FALSE, FALSE, sizeof (SasGridCell), 128),
    .rows = g_array_sized_new (FALSE, FALSE, sizeof (SasGridRow), 64),
    .parts = g_array_new (FALSE, FALSE, sizeof (SasGridPart)),
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
  sas_grid_measure_rows (&self, table->head, edges);
  self.head_rows = self.rows->len;
  self.head_height = self.head_rows > 0 ? sas_grid_stack (&self, 0, self.head_rows - 1) : 0;
  tall = table->repeat && self.head_height > (layout->floor - layout->sheet.top) * MAX_HEAD;
  if (tall)
    shorten_head (&self, edges);
  self.first_row = self.rows->len;
  sas_grid_measure_rows (&self, table->rows, edges);

  for (guint row = self.head_rows; row < self.first_row; row++)
    put_unit (&self, row, row, FALSE, 0);
  self.repeat = table->repeat;
  with_head = with_head && (!tall || layout->page != begun);
  for (guint first = self.first_row, last; first < self.rows->len; first = last + 1, with_head = FALSE)
    {
      last = first;
      while (sas_grid_is_heading (&self, last) && last + 1 < self.rows->len)
        last++;
      last = MAX (sas_grid_group_end (&self, first), sas_grid_group_end (&self, last));
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
