#include "config.h"
#include "sas-form-private.h"

/* Sheets of guidance, B.1.6-B.1.8 and B.1.10 (pp. 80-87): who is guided stands on them; what the record of it does not say is for the pen. */

/* --- what the record says --- */

void
sas_band_part (GPtrArray *rows, const SasGuidance *guidance, guint part)
{
  for (guint i = 0; i < guidance->rows->len; i++)
    {
      const SasGuidanceRow *row = g_ptr_array_index (guidance->rows, i);
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      if (row->part != (SasGuidancePart) part)
        continue;
      for (guint k = 0; k < row->cells->len; k++)
        g_strv_builder_add (cells, g_ptr_array_index (row->cells, k));
      g_ptr_array_add (rows, g_strv_builder_end (cells));
    }
}

void
sas_band_options (GPtrArray *rows, const SasGuidance *guidance, guint unused)
{
  g_autofree char *options = sas_form_trim (guidance->options);
  const char *const cells[] = { options, NULL };

  if (options != NULL)
    g_ptr_array_add (rows, g_strdupv ((char **) cells));
}

#define ANSWERS 3   /* of one subject */

/* The three answers of a subject beside its criteria, by their numbers. */
void
sas_band_answers (GPtrArray *rows, const SasGuidance *guidance, guint criterion)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GString) answers = g_string_new (NULL);
  const char *cells[] = { NULL, NULL };

  sas_band_part (all, guidance, SAS_GUIDANCE_ANSWERS);
  for (guint i = criterion; i < criterion + ANSWERS && i <= all->len; i++)
    {
      char **answer = g_ptr_array_index (all, i - 1);

      g_string_append_printf (answers, "%s%u. %s", i > criterion ? "\n" : "", i, answer[0] != NULL ? answer[0] : "");
    }
  cells[0] = answers->str;
  g_ptr_array_add (rows, g_strdupv ((char **) cells));
}

/* --- bands --- */

static guint
count_columns (const SasBand *band)
{
  guint columns = 1;

  while (columns < G_N_ELEMENTS (band->shares) && band->shares[columns] > 0)
    columns++;
  return columns;
}

/* One that is not divided reaches over all columns of its table. */
static void
add_cells (SasRow *row, guint columns, const SasBand *band)
{
  guint own = count_columns (band);

  row->lines = band->lines;
  for (guint i = 0; i < own; i++)
    {
      SasCell *cell = sas_row_add_cell (row, i, NULL);

      sas_text_append_italics (cell->text, band->texts[i] != NULL ? band->texts[i] : "", FALSE);
      cell->columns = own == 1 ? columns : 1;
      cell->filled = cell->middle = band->filled;
      cell->align = i == 0 || !band->list ? SAS_ALIGN_CENTRE : SAS_ALIGN_START;
      if (band->guide != NULL)
        sas_text_append_styled (cell->text, band->guide, SAS_STYLE_ITALIC, TRUE);
    }
}

/* What was said stands at the left, as it was written. */
static void
add_said (SasTable *table, const SasBand *band, char **cells)
{
  SasRow *row = sas_table_add_row (table);
  guint own = count_columns (band), given = g_strv_length (cells);

  for (guint i = 0; i < own; i++)
    sas_row_add_cell (row, i, i < given ? cells[i] : NULL)->columns = own == 1 ? table->columns : 1;
}

/* Criteria stay; the answers stand in the cell that they leave empty. */
static void
add_answered (SasTable *table, const SasBand *band, char **cells)
{
  guint last = count_columns (band) - 1;
  SasRow *row = sas_table_add_row (table);

  add_cells (row, table->columns, band);
  sas_text_append (((SasCell *) g_ptr_array_index (row->cells, last))->text, cells[0]);
}

/* Questions and answers at the left (the blank form has its questions in the middle). */
static void
add_told (SasTable *table, const SasBand *band, const SasCounselling *counselling)
{
  g_autofree char *told = band->tell (counselling);
  SasRow *row = sas_table_add_row (table);

  sas_row_add_cell (row, 0, told)->columns = table->columns;
}

static void
add_rows (SasTable *table, const SasBand *band, const SasSubject *subject)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  if (band->fill != NULL && subject->guidance != NULL)
    band->fill (said, subject->guidance, band->of);
  for (guint i = 0; i < said->len; i++)
    (band->list ? add_answered : add_said) (table, band, g_ptr_array_index (said, i));
  for (guint i = 0; said->len == 0 && i < MAX (band->times, 1); i++)
    add_cells (sas_table_add_row (table), table->columns, band);
}

/* A filled band and those below it, up to the next filled one. Returns where that is. */
static const SasBand *
add_table (SasDoc *doc, const SasBand *band, const SasSubject *subject)
{
  static const float whole[] = { 100 };
  const SasBand *end = band + 1;
  SasTable *table;

  while (end->texts[0] != NULL && !end->filled)
    end++;
  table = sas_doc_add_table (doc, end[-1].shares[0] > 0 ? end[-1].shares : whole, count_columns (&end[-1]));
  table->repeat = TRUE;
  for (; band < end; band++)
    if (band->tell != NULL && subject->counselling != NULL)
      add_told (table, band, subject->counselling);
    else if (band->filled || band->title)
      add_cells (sas_table_add_head (table), table->columns, band);
    else
      add_rows (table, band, subject);
  return end;
}

void
sas_form_build_sheet (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  const SasBand *band = form->bands;

  sas_form_add_title (doc, form, paper);
  if (!form->headless)
    sas_form_add_head_line (doc, form, subject);
  sas_form_add_identity (doc, form, subject);
  while (band->texts[0] != NULL)
    band = add_table (doc, band, subject);
  sas_form_add_notes (doc, form, subject, paper);
  sas_form_add_signatures (doc, form, subject);
}
