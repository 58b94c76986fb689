/* What each column of a pasted block is taken for. */
#include "config.h"
#include <string.h>
#include "sas-plan-paste-private.h"

enum { HEADING_SEARCH_ROWS = 20, LOOK_ROWS = 200, LONG_TEXT = 18, MOSTLY = 60 };

/* --- by headings --- */

/* Which column has the role already; -1: none. */
static int
column_of (const SasPasteRole *roles, guint count, SasPasteRole role)
{
  for (guint i = 0; i < count; i++)
    if (roles[i] == role)
      return (int) i;
  return -1;
}

/* Fills @roles from a row; returns how many of its cells are headings. The second of two columns of one meaning is left out. */
static guint
read_headings (const SasPlanPaste *self, guint row, SasPasteRole *roles)
{
  guint known = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *folded = sas_paste_fold (sas_sheet_cell (self->sheet, row, i)->text);
      SasPasteRole role = sas_paste_heading (folded);

      roles[i] = role != SAS_PASTE_NOTHING && column_of (roles, i, role) < 0 ? role : SAS_PASTE_NOTHING;
      known += role != SAS_PASTE_NOTHING;
    }
  return known;
}

/* A row of which most cells are headings; a heading alone counts where the block has one column. */
static gboolean
find_heading (SasPlanPaste *self)
{
  g_autofree SasPasteRole *roles = g_new0 (SasPasteRole, MAX (self->n_columns, 1));
  guint rows = MIN (sas_sheet_n_rows (self->sheet), HEADING_SEARCH_ROWS);

  for (guint row = 0; row < rows; row++)
    {
      guint filled = 0;
      guint known = read_headings (self, row, roles);
      gboolean useful = column_of (roles, self->n_columns, SAS_PASTE_RESULT) >= 0 ||
                        column_of (roles, self->n_columns, SAS_PASTE_INDICATOR) >= 0;

      for (guint i = 0; i < self->n_columns; i++)
        filled += *sas_sheet_cell (self->sheet, row, i)->text != '\0';
      if (!useful || known * 2 < filled || (known < 2 && self->n_columns > 1))
        continue;
      self->heading = (int) row;
      memcpy (self->roles, roles, self->n_columns * sizeof *roles);
      return TRUE;
    }
  return FALSE;
}

/* --- by content --- */

typedef struct { guint filled, aspects, kinds, perspectives, numbers, targets, counting, letters; } Column;

static void
look_at_cell (Column *column, const char *text)
{
  g_autofree char *folded = sas_paste_fold (text);
  g_autofree char *target = NULL;
  g_autofree char *unit = NULL;

  if (*text == '\0')
    return;
  column->filled++;
  column->aspects += sas_paste_aspect (folded) != SAS_ASPECT_NONE;
  column->kinds += sas_paste_kind (folded) >= 0;
  column->perspectives += sas_paste_is_perspective (folded);
  column->numbers += sas_paste_is_number (text);
  column->targets += sas_paste_is_number (text) || sas_paste_split_target (text, &target, &unit);
  column->counting += g_ascii_strtoull (text, NULL, 10) == column->counting + 1;
  column->letters += (guint) g_utf8_strlen (text, -1);
}

static void
look_at_column (const SasPlanPaste *self, guint index, Column *column)
{
  *column = (Column) { 0 };
  for (guint row = 0; row < MIN (sas_sheet_n_rows (self->sheet), LOOK_ROWS); row++)
    look_at_cell (column, sas_sheet_cell (self->sheet, row, index)->text);
}

static gboolean
mostly (guint part, guint all)
{
  return all > 0 && part * 100 >= all * MOSTLY;
}

static gboolean
is_long (const Column *column)
{
  return column->filled > 0 && column->letters / column->filled >= LONG_TEXT;
}

/* What its own cells say; RESULT for any long text, UNIT for any short one. */
static SasPasteRole
guess (const Column *column, guint index)
{
  const struct { guint part; SasPasteRole role; } signs[] = {
    { column->aspects, SAS_PASTE_ASPECT }, { column->kinds, SAS_PASTE_KIND }, { column->perspectives, SAS_PASTE_PERSPECTIVE },
  };

  if (column->filled == 0)
    return SAS_PASTE_NOTHING;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (mostly (signs[i].part, column->filled))
      return signs[i].role;
  if (index == 0 && mostly (column->numbers, column->filled) && mostly (column->counting, column->filled))
    return SAS_PASTE_NUMBER;
  if (mostly (column->targets, column->filled))
    return SAS_PASTE_TARGET;
  return is_long (column) ? SAS_PASTE_RESULT : SAS_PASTE_UNIT;
}

/* Long texts stand in the order of the form: (leader's result,) result, indicator. An aspect stands between result and
 * indicator; with one long text alone it is the result. */
static void
settle_long_texts (SasPlanPaste *self)
{
  int aspect = column_of (self->roles, self->n_columns, SAS_PASTE_ASPECT);
  guint count = 0, before = 0, nth = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      count += self->roles[i] == SAS_PASTE_RESULT;
      before += self->roles[i] == SAS_PASTE_RESULT && aspect >= 0 && (int) i < aspect;
    }
  before = aspect >= 0 && before > 0 ? before : MIN (MAX (count, 2) - 1, 2);
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->roles[i] != SAS_PASTE_RESULT)
        continue;
      nth++;
      if (nth < before)
        self->roles[i] = nth + 1 == before ? SAS_PASTE_SUPERIOR : SAS_PASTE_NOTHING;
      else if (nth > before)
        self->roles[i] = nth == before + 1 ? SAS_PASTE_INDICATOR : SAS_PASTE_NOTHING;
    }
}

/* One column a meaning; a unit stands behind its target. */
static void
settle_short_texts (SasPlanPaste *self)
{
  int target = column_of (self->roles, self->n_columns, SAS_PASTE_TARGET);

  for (guint i = 0; i < self->n_columns; i++)
    {
      SasPasteRole role = self->roles[i];
      gboolean stray = role == SAS_PASTE_UNIT && (target < 0 || (int) i < target);

      if (stray || (role != SAS_PASTE_NOTHING && column_of (self->roles, i, role) >= 0))
        self->roles[i] = SAS_PASTE_NOTHING;
    }
}

static gboolean
has_texts (const SasPlanPaste *self)
{
  return column_of (self->roles, self->n_columns, SAS_PASTE_RESULT) >= 0;
}

/* The widest text is the result where nothing is long: a list of short lines. */
static void
take_widest (SasPlanPaste *self, const Column *columns)
{
  int widest = -1;

  for (guint i = 0; i < self->n_columns; i++)
    if ((self->roles[i] == SAS_PASTE_UNIT || self->roles[i] == SAS_PASTE_NOTHING) && columns[i].filled > 0 &&
        (widest < 0 || columns[i].letters > columns[widest].letters))
      widest = (int) i;
  if (widest >= 0)
    self->roles[widest] = SAS_PASTE_RESULT;
}

void
sas_paste_find_columns (SasPlanPaste *self)
{
  g_autofree Column *columns = g_new0 (Column, MAX (self->n_columns, 1));

  self->heading = -1;
  if (find_heading (self))
    return;
  for (guint i = 0; i < self->n_columns; i++)
    {
      look_at_column (self, i, &columns[i]);
      self->roles[i] = guess (&columns[i], i);
    }
  if (!has_texts (self))
    take_widest (self, columns);
  settle_long_texts (self);
  settle_short_texts (self);
}
