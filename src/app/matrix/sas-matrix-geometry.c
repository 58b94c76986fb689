#include "config.h"
#include <math.h>
#include "sas-matrix-geometry.h"

/* Sizes of the design: words, and the coverage map. */
typedef struct { double names, column, widest, loose, head, row; } Sizes;

static const Sizes words = { 192, 168, 320, 162, 86, 74 };
static const Sizes marks = { 216, 48, 96, 84, 34, 34 };

double
sas_matrix_geometry_width (const SasMatrixGeometry *self)
{
  return self->names + MAX (self->columns - 1, 0) * self->column + self->loose;
}

double
sas_matrix_geometry_height (const SasMatrixGeometry *self)
{
  return self->head + self->rows * self->row;
}

void
sas_matrix_geometry_lay_out (SasMatrixGeometry *self)
{
  const Sizes *sizes = self->cover ? &marks : &words;
  double room;

  self->names = floor (sizes->names * self->unit);
  self->loose = floor (sizes->loose * self->unit);
  self->head = floor (sizes->head * self->unit);
  self->row = floor (sizes->row * self->unit);
  room = (self->view_width - self->names - self->loose) / MAX (self->columns - 1, 1);
  self->column = floor (CLAMP (room, sizes->column * self->unit, sizes->widest * self->unit));
  self->x = CLAMP (self->x, 0, MAX (sas_matrix_geometry_width (self) - self->view_width, 0));
  self->y = CLAMP (self->y, 0, MAX (sas_matrix_geometry_height (self) - self->view_height, 0));
}

static double
column_left (const SasMatrixGeometry *self, int column)
{
  if (column == SAS_MATRIX_NAMES)
    return self->frozen ? 0 : -self->x;
  return self->names + column * self->column - self->x;
}

static double
column_width (const SasMatrixGeometry *self, int column)
{
  if (column == SAS_MATRIX_NAMES)
    return self->names;
  return column == self->columns - 1 ? self->loose : self->column;
}

graphene_rect_t
sas_matrix_geometry_cell (const SasMatrixGeometry *self, int row, int column)
{
  double top = row == SAS_MATRIX_HEAD ? 0 : self->head + row * self->row - self->y;
  double height = row == SAS_MATRIX_HEAD ? self->head : self->row;

  return GRAPHENE_RECT_INIT ((float) column_left (self, column), (float) top, (float) column_width (self, column), (float) height);
}

gboolean
sas_matrix_geometry_at (const SasMatrixGeometry *self, double x, double y, int *row, int *column)
{
  gboolean on_names = x < self->names && (self->frozen || self->x < self->names - x);
  double across = x + self->x - self->names;

  *row = y < self->head ? SAS_MATRIX_HEAD : (int) floor ((y - self->head + self->y) / self->row);
  *column = on_names ? SAS_MATRIX_NAMES : MIN ((int) floor (across / self->column), self->columns - 1);
  return *row < self->rows && (on_names || (across >= 0 && x + self->x < sas_matrix_geometry_width (self)));
}

void
sas_matrix_geometry_in_view (const SasMatrixGeometry *self, int *first_row, int *end_row, int *first_column, int *end_column)
{
  double left = self->frozen ? self->x : self->x - self->names;

  *first_row = CLAMP ((int) floor (self->y / self->row), 0, self->rows);
  *end_row = CLAMP ((int) ceil ((self->y + self->view_height - self->head) / self->row), *first_row, self->rows);
  *first_column = CLAMP ((int) floor (left / self->column), 0, MAX (self->columns - 1, 0));
  *end_column = CLAMP ((int) ceil ((self->x + self->view_width - self->names) / self->column), *first_column, self->columns);
}

/* @from..@to in the sheet, seen through a window of @size that begins at @at. Returns where it should begin. */
static double
reveal (double at, double size, double from, double to)
{
  if (from < at)
    return from;
  return to > at + size ? to - size : at;
}

void
sas_matrix_geometry_reveal (SasMatrixGeometry *self, int row, int column)
{
  double names = self->frozen ? self->names : 0;
  double left = self->names - names + MAX (column, 0) * self->column;

  if (row != SAS_MATRIX_HEAD)
    self->y = reveal (self->y, self->view_height - self->head, row * self->row, (row + 1) * self->row);
  if (column != SAS_MATRIX_NAMES)
    self->x = reveal (self->x, self->view_width - names, left, left + column_width (self, column));
  else if (!self->frozen)
    self->x = 0;
  sas_matrix_geometry_lay_out (self);
}
