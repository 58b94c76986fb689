#include "config.h"
#include "sas-form-private.h"

/* A.1.3: a sheet for each indicator that has a manual. The right side of some rows is divided in three and in four; the columns
 * are what all its edges cut (p. 38). */

enum { LABEL, RIGHT, COLUMNS = 7 };
static const float shares[COLUMNS] = { 17.8f, 17.0f, 7.6f, 12.2f, 15.1f, 6.6f, 23.7f };

/* A choice with its place on the right side. @word: of the value; @alias: as the regulation's examples were written down. */
typedef struct { const char *word, *alias, *label; guint column, columns; } Choice;
static const Choice controls[] = {
  { "outcome",              NULL,                 "_Outcome_",               1, 2 },
  { "intermediate-outcome", NULL,                 "_Outcome_ Antara",        3, 2 },
  { "output-low",           "low-control-output", "_Output_ kendali rendah", 5, 2 },
};
static const Choice periods[] = {
  { "monthly",   NULL, "Bulanan",    1, 1 },
  { "quarterly", NULL, "Triwulanan", 2, 2 },
  { "semester",  NULL, "Semesteran", 4, 2 },
  { "annual",    NULL, "Tahunan",    6, 1 },
};

#define OPTIONAL " _(opsional bagi pendekatan hasil kerja kualitatif)_"

static SasCell *
add_filled (SasRow *row, guint column, guint columns, const char *words)
{
  SasCell *cell = sas_row_add_cell (row, column, NULL);

  sas_text_append_italics (cell->text, words, FALSE);
  cell->columns = columns;
  cell->filled = TRUE;
  return cell;
}

static SasRow *
add_right (SasTable *table, SasRow *row, const char *text, const SasSubject *subject)
{
  g_autofree char *trimmed = sas_form_trim (text);

  row = row != NULL ? row : sas_table_add_row (table);
  sas_row_add_cell (row, RIGHT, trimmed)->columns = COLUMNS - RIGHT;
  row->lines = subject->blank ? SAS_BLANK_LINES : 0;
  return row;
}

static void
add_labelled (SasTable *table, const char *label, const char *text, const SasSubject *subject)
{
  SasRow *row = sas_table_add_row (table);

  add_filled (row, LABEL, 1, label);
  add_right (table, row, text, subject);
}

static gboolean
holds (const GPtrArray *words, const Choice *choice)
{
  for (guint i = 0; words != NULL && i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);

      if (g_str_equal (word, choice->word) || g_strcmp0 (word, choice->alias) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Ticked as the examples do it: "(X)" (pp. 138, 140). */
static void
add_choices (SasTable *table, const char *label, const Choice *choices, guint count, const GPtrArray *chosen)
{
  SasRow *row = sas_table_add_row (table);

  add_filled (row, LABEL, 1, label);
  for (guint i = 0; i < count; i++)
    {
      SasCell *cell = sas_row_add_cell (row, choices[i].column, holds (chosen, &choices[i]) ? "(X) " : "(   ) ");

      sas_text_append_italics (cell->text, choices[i].label, FALSE);
      cell->columns = choices[i].columns;
    }
}

static void
add_description (SasTable *table, const SasManual *manual, const SasSubject *subject)
{
  const struct { const char *caption, *text; } parts[] = {
    { "Definisi", manual != NULL ? manual->definition : NULL }, { "Formula" OPTIONAL, manual != NULL ? manual->formula : NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      SasRow *row = sas_table_add_row (table);

      if (i == 0)
        add_filled (row, LABEL, 1, "DESKRIPSI")->rows = 2 * G_N_ELEMENTS (parts);
      add_filled (row, RIGHT, COLUMNS - RIGHT, parts[i].caption);
      row->keep = TRUE;
      add_right (table, NULL, parts[i].text, subject);
    }
}

/* The indicator, and what it is to reach where that is said. (transfer full) (nullable) */
static char *
indicator_text (const SasIndicator *indicator)
{
  g_autofree char *target = indicator != NULL ? sas_indicator_target_text (indicator) : NULL;

  if (indicator == NULL || *target == '\0')
    return indicator != NULL ? g_strdup (indicator->text) : NULL;
  return g_strconcat (indicator->text, ": ", target, NULL);
}

/* @manual NULL: a blank one. */
static void
add_sheet (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasManual *manual, const SasPaper *paper)
{
  const SasPlan *plan = subject->plan;
  const SasResult *result = manual != NULL ? sas_plan_result (plan, (guint) manual->result) : NULL;
  g_autofree char *indicator = NULL;
  SasTable *table;

  if (result != NULL)
    indicator = indicator_text (sas_plan_indicator (plan, (guint) manual->result, (guint) manual->indicator));
  sas_form_add_title (doc, form, paper);
  sas_form_add_head_line (doc, form, subject);
  table = sas_doc_add_table (doc, shares, COLUMNS);
  add_labelled (table, "RENCANA HASIL KERJA", result != NULL ? result->text : NULL, subject);
  add_labelled (table, "UKURAN KEBERHASILAN/ INDIKATOR KINERJA", indicator, subject);
  add_labelled (table, "TUJUAN", manual != NULL ? manual->purpose : NULL, subject);
  add_description (table, manual, subject);
  add_labelled (table, "SATUAN PENGUKURAN" OPTIONAL, manual != NULL ? manual->unit : NULL, subject);
  add_choices (table, "KUALITAS DAN TINGKAT KENDALI", controls, G_N_ELEMENTS (controls), manual != NULL ? manual->control : NULL);
  add_labelled (table, "SUMBER DATA", manual != NULL ? manual->data_source : NULL, subject);
  add_choices (table, "PERIODE PELAPORAN", periods, G_N_ELEMENTS (periods), manual != NULL ? manual->reporting : NULL);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const SasManual *one = *(const SasManual *const *) a, *other = *(const SasManual *const *) b;

  return one->result != other->result ? one->result - other->result : one->indicator - other->indicator;
}

/* In the order of the plan's indicators. */
void
sas_form_build_manuals (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  g_autoptr (GPtrArray) manuals = g_ptr_array_copy (subject->plan->manuals, NULL, NULL);

  g_ptr_array_sort (manuals, compare_places);
  if (subject->blank)
    g_ptr_array_add (manuals, NULL);
  for (guint i = 0; i < manuals->len; i++)
    {
      if (i > 0)
        sas_doc_add (doc, SAS_BLOCK_NEW_PAGE);
      add_sheet (doc, form, subject, g_ptr_array_index (manuals, i), paper);
    }
}
