#include "config.h"
#include "sas-form-private.h"

/* The results of a plan: one row an indicator (A.1.2, A.1.7), or the result with its measures below it (A.1.1, A.1.6). */

#define GROUPS 2
#define PLAN_COLUMNS 2   /* qualitative: number and result; an evaluation has two more */
static const char *const groups[GROUPS] = { "A. UTAMA", "B. TAMBAHAN" };   /* by SasResultKind */

/* What the rows of results are written with and into. */
typedef struct { const SasForm *form; const SasSubject *subject; const SasPaper *paper; SasTable *table; } Writing;

/* @result nullable; @indicator -1: of the result as a whole. */
static const SasRealisation *
realisation_of (const Writing *self, const SasResult *result, guint index, int indicator)
{
  const SasEvaluation *evaluation = self->subject->evaluation;

  return evaluation != NULL && result != NULL ? sas_evaluation_realisation (evaluation, (int) index, indicator) : NULL;
}

/* @result nullable. */
static SasPlace
place_of (const Writing *self, const SasResult *result, guint index)
{
  gboolean marked = result != NULL && result->study_leave && !self->form->of_evaluation;

  return (SasPlace) {
    .form = self->form, .result = result, .number = index + 1, .mark = marked ? sas_form_study_mark (self->form, self->paper) : "",
    .realisation = realisation_of (self, result, index, -1),
  };
}

static SasRow *
add_row (const Writing *self)
{
  SasRow *row = sas_table_add_row (self->table);

  row->lines = self->subject->blank ? SAS_BLANK_LINES : 0;
  return row;
}

/* --- columns --- */

/* What was typed, or dots for the pen where something belongs. */
static void
append_or_dots (SasText *text, const char *string)
{
  g_autofree char *trimmed = sas_form_trim (string);

  sas_text_append (text, trimmed != NULL ? trimmed : SAS_DOTS);
}

void
sas_column_number (SasText *text, const SasPlace *place)
{
  g_string_append_printf (text->string, "%u%s", place->number, place->mark);
}

void
sas_column_superior (SasText *text, const SasPlace *place)
{
  g_autofree char *superior = place->result != NULL ? sas_form_trim (place->result->superior_result) : NULL;
  gboolean additional = place->result != NULL && place->result->kind == SAS_RESULT_ADDITIONAL;

  sas_text_append (text, superior != NULL ? superior : additional ? "-" : SAS_DOTS);
}

void
sas_column_result (SasText *text, const SasPlace *place)
{
  g_autofree char *by = place->result != NULL ? sas_form_trim (place->result->assigned_by) : NULL;
  g_autofree char *aside = NULL;

  append_or_dots (text, place->result != NULL ? place->result->text : NULL);
  if (by == NULL || place->form->assigned == NULL)
    return;
  aside = g_strdup_printf ("(%s %s)", place->form->assigned, by);
  sas_text_append (text, " ");
  sas_text_append_styled (text, aside, SAS_STYLE_ITALIC, FALSE);
}

void
sas_column_aspect (SasText *text, const SasPlace *place)
{
  append_or_dots (text, place->indicator != NULL ? sas_aspect_label (place->indicator->aspect) : NULL);
}

void
sas_column_indicator (SasText *text, const SasPlace *place)
{
  append_or_dots (text, place->indicator != NULL ? place->indicator->text : NULL);
}

void
sas_column_target (SasText *text, const SasPlace *place)
{
  g_autofree char *target = place->indicator != NULL ? sas_indicator_target_text (place->indicator) : NULL;

  append_or_dots (text, target);
}

void
sas_column_perspective (SasText *text, const SasPlace *place)
{
  append_or_dots (text, place->indicator != NULL ? place->indicator->perspective : NULL);
}

/* --- quantitative --- */

static guint
count_columns (const SasForm *form)
{
  guint count = 0;

  while (form->columns[count].heading != NULL)
    count++;
  return count;
}

static void
add_column_heads (SasTable *table, const SasForm *form, const SasPaper *paper)
{
  SasRow *titles, *numbers;

  sas_form_add_heading (sas_table_add_head (table), table->columns, "HASIL KERJA", paper, FALSE);
  titles = sas_table_add_head (table);
  numbers = sas_table_add_head (table);
  for (guint i = 0; i < table->columns; i++)
    {
      g_autofree char *heading = sas_form_heading (form->columns[i].heading, paper), *number = g_strdup_printf ("(%u)", i + 1);

      sas_form_add_column_head (titles, i, heading);
      sas_form_add_column_head (numbers, i, number);
    }
}

static char *
anchor_of (const SasColumn *column, guint result, guint indicator)
{
  if (column->field == NULL)
    return NULL;
  return column->of_result ? g_strdup_printf ("results/%u/%s", result, column->field)
                           : g_strdup_printf ("results/%u/indicators/%u/%s", result, indicator, column->field);
}

/* What a cell says: what was typed, or on a blank form its guidance. @of, @many: which of how many indicators. */
static void
write_cell (const Writing *self, SasCell *cell, const SasColumn *column, const SasPlace *place, SasResultKind kind, guint of, guint many)
{
  g_autofree char *number = many > 1 ? g_strdup_printf ("%u.%u", place->number, of + 1) : g_strdup_printf ("%u", place->number);

  if (self->subject->blank && column->field != NULL)
    sas_form_append_guide (cell->text, column->guides[kind], number);
  else
    column->write (cell->text, place);
}

/* @result NULL: an empty row where the first result of @kind will stand; on a blank form two indicators of a main one (p. 34). */
static void
add_result_rows (const Writing *self, const SasResult *result, SasResultKind kind, guint index)
{
  gboolean two = self->subject->blank && kind == SAS_RESULT_MAIN && !self->form->of_evaluation;
  guint indicators = result != NULL ? result->indicators->len : two ? 2 : 1;
  guint rows = MAX (indicators, 1);

  for (guint i = 0; i < rows; i++)
    {
      SasPlace place = place_of (self, result, index);
      SasRow *row = add_row (self);

      place.indicator = result != NULL && i < indicators ? g_ptr_array_index (result->indicators, i) : NULL;
      place.realisation = realisation_of (self, result, index, (int) i);
      for (guint j = 0; j < self->table->columns; j++)
        {
          const SasColumn *column = &self->form->columns[j];
          SasCell *cell;

          if (column->of_result && i > 0)
            continue;
          cell = sas_row_add_cell (row, j, NULL);
          cell->align = column->align;
          cell->rows = column->of_result ? rows : 1;
          cell->anchor = anchor_of (column, index, i);
          write_cell (self, cell, column, &place, kind, i, rows);
          cell->drawing = column->draw != NULL ? column->draw (&place) : NULL;
        }
    }
}

/* No additional result yet: hyphens, and the promise where the result would stand. */
static void
add_later_row (const Writing *self)
{
  SasRow *row = sas_table_add_row (self->table);

  for (guint i = 0; i < self->table->columns; i++)
    {
      gboolean result = self->form->columns[i].write == sas_column_result && !self->form->of_evaluation;   /* p. 205: of the year past */
      SasCell *cell = sas_row_add_cell (row, i, result ? NULL : "-");

      cell->align = result ? SAS_ALIGN_START : SAS_ALIGN_CENTRE;
      if (result)
        sas_text_append_styled (cell->text, SAS_LATER, SAS_STYLE_ITALIC, FALSE);
    }
}

static SasTable *
add_quantitative_table (SasDoc *doc, const SasForm *form, const SasPaper *paper)
{
  guint columns = count_columns (form);
  g_autofree float *shares = g_new (float, columns);
  SasTable *table;

  for (guint i = 0; i < columns; i++)
    shares[i] = form->columns[i].share;
  table = sas_doc_add_table (doc, shares, columns);
  add_column_heads (table, form, paper);
  return table;
}

/* --- qualitative --- */

static void
append_measure (SasText *text, const SasIndicator *indicator, gboolean several)
{
  g_autofree char *measured = sas_indicator_target_text (indicator), *target = sas_form_trim (measured);

  sas_text_append (text, several && !g_str_has_prefix (indicator->text, "- ") ? "\n- " : "\n");
  append_or_dots (text, indicator->text);
  if (target != NULL)
    {
      sas_text_append (text, ": ");
      sas_text_append (text, target);
    }
}

static void
append_perspective (SasText *text, const SasPlan *plan, const SasIndicator *indicator)
{
  g_autofree char *perspective = sas_form_trim (indicator->perspective), *aside = NULL;

  if (perspective == NULL || plan->model != SAS_MODEL_JPT)
    return;
  aside = g_strdup_printf ("(Perspektif %s)", perspective);
  sas_text_append (text, " ");
  sas_text_append_styled (text, aside, SAS_STYLE_ITALIC, FALSE);
}

/* What was reached and what others say of it, beside the result and its measures. */
static void
add_evaluated_cells (const Writing *self, SasRow *row, const SasPlace *place)
{
  SasCell *realised = sas_row_add_cell (row, PLAN_COLUMNS, NULL), *told = sas_row_add_cell (row, PLAN_COLUMNS + 1, NULL);

  realised->rows = told->rows = 2;
  sas_column_realisation (realised->text, place);
  sas_column_feedback (told->text, place);
  told->drawing = sas_column_symbol (place);
}

/* Without footnotes the asterisks go, also those before the colon. */
static char *
measures_of (const Writing *self)
{
  SasModel model = self->subject->blank ? SAS_MODEL_JPT : self->subject->plan->model;   /* the format names all that there may be */
  const char *measures = self->form->measures[self->form->measures[model] != NULL ? model : !model];
  g_auto (GStrv) parts = g_strsplit (measures, "*", -1);

  return self->paper->hide_footnotes ? g_strjoinv ("", parts) : g_strdup (measures);
}

static void
add_measured_result (const Writing *self, const SasResult *result, SasResultKind kind, guint index)
{
  SasPlace place = place_of (self, result, index);
  guint indicators = result != NULL ? result->indicators->len : 0;
  g_autofree char *measures = measures_of (self);
  SasRow *row = add_row (self);
  SasCell *cell = sas_row_add_cell (row, 0, NULL);

  sas_column_number (cell->text, &place);
  cell->align = SAS_ALIGN_CENTRE;
  cell->rows = 2;
  cell = sas_row_add_cell (row, 1, NULL);
  if (self->subject->blank)
    sas_form_append_guide (cell->text, self->form->guides[kind], "");
  else
    sas_column_result (cell->text, &place);
  cell->anchor = g_strdup_printf ("results/%u/text", index);
  row->keep = TRUE;
  if (self->table->columns > PLAN_COLUMNS)
    add_evaluated_cells (self, row, &place);
  cell = sas_row_add_cell (add_row (self), 1, measures);
  cell->anchor = g_strdup_printf ("results/%u/indicators", index);
  if (indicators == 0 && !self->subject->blank)
    sas_text_append (cell->text, "\n" SAS_DOTS);
  for (guint i = 0; i < indicators; i++)
    {
      guint start = (guint) cell->text->string->len + 1;   /* after the line break */

      append_measure (cell->text, g_ptr_array_index (result->indicators, i), indicators > 1);
      append_perspective (cell->text, self->subject->plan, g_ptr_array_index (result->indicators, i));
      sas_cell_add_mark (cell, start, g_strdup_printf ("results/%u/indicators/%u", index, i));
    }
}

static void
add_later_result (const Writing *self)
{
  SasRow *row = sas_table_add_row (self->table);

  if (!self->form->of_evaluation)
    {
      sas_row_add_cell (row, 0, "-")->align = SAS_ALIGN_CENTRE;
      sas_text_append_styled (sas_row_add_cell (row, 1, NULL)->text, SAS_LATER, SAS_STYLE_ITALIC, FALSE);
      return;
    }
  for (guint i = 0; i < self->table->columns; i++)
    sas_row_add_cell (row, i, "-")->align = SAS_ALIGN_CENTRE;
}

static SasTable *
add_qualitative_table (SasDoc *doc, const SasForm *form, const SasPaper *paper)
{
  SasTable *table = sas_doc_add_table (doc, form->qualitative, PLAN_COLUMNS);

  sas_form_add_heading (sas_table_add_head (table), table->columns, "HASIL KERJA", paper, FALSE);
  return table;
}

/* Of an evaluation each group has a table of its own: what is evaluated is headed beside "A. UTAMA", and again beside "B. TAMBAHAN"
 * (pp. 71, 105). */
static SasTable *
add_evaluated_table (SasDoc *doc, const SasForm *form, const SasPaper *paper, SasResultKind kind)
{
  static const char *const heads[] = { SAS_HEAD_REALISATION, SAS_HEAD_FEEDBACK };
  SasTable *table = sas_doc_add_table (doc, form->qualitative, G_N_ELEMENTS (form->qualitative));
  gboolean first = kind == SAS_RESULT_MAIN;
  SasRow *row = sas_table_add_head (table);

  sas_form_add_heading (row, PLAN_COLUMNS, first ? "HASIL KERJA" : groups[kind], paper, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    sas_form_add_column_head (row, PLAN_COLUMNS + i, heads[i])->rows = first ? 2 : 1;
  if (first)
    sas_form_add_heading (sas_table_add_head (table), PLAN_COLUMNS, groups[kind], paper, FALSE);
  return table;
}

/* --- both --- */

/* A group without results still says something: where the first will stand, or that it may come later in the year. */
static void
add_empty_group (const Writing *self, SasResultKind kind)
{
  gboolean columns = self->form->columns != NULL;

  if (kind == SAS_RESULT_MAIN || self->subject->blank)
    (columns ? add_result_rows : add_measured_result) (self, NULL, kind, (guint) kind);
  else if (columns)
    add_later_row (self);
  else
    add_later_result (self);
}

static void
add_group (const Writing *self, SasResultKind kind)
{
  gboolean columns = self->form->columns != NULL;
  void (*add) (const Writing *, const SasResult *, SasResultKind, guint) = columns ? add_result_rows : add_measured_result;
  const GPtrArray *results = self->subject->plan->results;
  guint before = self->table->rows->len;

  for (guint i = 0; i < results->len; i++)
    if (sas_plan_result (self->subject->plan, i)->kind == kind)
      add (self, g_ptr_array_index (results, i), kind, i);
  if (self->table->rows->len == before)
    add_empty_group (self, kind);
}

/* Main and additional results share one running number (p. 132). */
void
sas_form_add_results (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  gboolean columns = form->columns != NULL, apart = !columns && form->qualitative[PLAN_COLUMNS] > 0;
  Writing writing = { form, subject, paper, NULL };

  if (!apart)
    {
      writing.table = columns ? add_quantitative_table (doc, form, paper) : add_qualitative_table (doc, form, paper);
      writing.table->gap = form->gap;
    }
  for (SasResultKind kind = SAS_RESULT_MAIN; kind <= SAS_RESULT_ADDITIONAL; kind++)
    {
      if (apart)
        writing.table = add_evaluated_table (doc, form, paper, kind);
      else
        sas_form_add_heading (sas_table_add_row (writing.table), writing.table->columns, groups[kind], paper, TRUE);
      writing.table->repeat = TRUE;
      add_group (&writing, kind);
    }
}
