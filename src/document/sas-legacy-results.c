/* The results of a year by the numeric method: as planned, and with what came of them. A column is a row of a table. */
#include "config.h"
#include "sas-legacy-forms-private.h"

#define DECIMALS 2

/* --- numbers and words --- */

char *
sas_legacy_print_reckoned (SasFraction number)
{
  return sas_fraction_is_none (number) ? NULL : sas_legacy_number_text (number, DECIMALS);
}

char *
sas_legacy_print_typed (const char *number)
{
  return number != NULL ? sas_legacy_number_text (sas_fraction_parse (number), 9) : NULL;
}

const char *
sas_legacy_print_category (SasLegacyCategory category)
{
  return category != SAS_LEGACY_NONE ? sas_legacy_category_label (category) : NULL;
}

/* --- columns of results --- */

typedef struct
{
  const SasLegacyRecord    *record;
  const SasLegacyResult    *result;
  const SasLegacyIndicator *indicator;   /* nullable: the result has none */
  guint                     number;      /* printed, from 1 */
} Line;

typedef struct
{
  const char *heading;                   /* NULL: the last */
  float       share;
  gboolean    of_result;                 /* spans its indicators */
  SasAlign    align;
  const char *field;                     /* nullable: of the record, for the anchor */
  char     *(*text) (const Line *line);  /* (transfer full) (nullable) */
} Column;

static char *
number_of (const Line *line)
{
  return g_strdup_printf ("%u", line->number);
}

static char *
superior_of (const Line *line)
{
  return g_strdup (line->result->superior_result);
}

static char *
text_of (const Line *line)
{
  return g_strdup (line->result->text);
}

static char *
aspect_of (const Line *line)
{
  return line->indicator != NULL && line->indicator->aspect != SAS_ASPECT_NONE ? g_strdup (sas_aspect_label (line->indicator->aspect)) : NULL;
}

static char *
indicator_of (const Line *line)
{
  return line->indicator != NULL ? g_strdup (line->indicator->text) : NULL;
}

/* "80 - 90 %", "10 dokumen". */
static char *
target_of (const Line *line)
{
  const SasLegacyIndicator *indicator = line->indicator;
  g_autofree char *low = indicator != NULL ? sas_legacy_print_typed (indicator->target_low) : NULL, *high = NULL, *unit = NULL;

  if (low == NULL)
    return NULL;
  high = sas_legacy_print_typed (indicator->target_high);
  unit = sas_form_trim (indicator->unit);
  return g_strdup_printf ("%s%s%s%s%s", low, high != NULL ? " - " : "", high != NULL ? high : "", unit != NULL ? " " : "", unit != NULL ? unit : "");
}

static char *
realisation_of (const Line *line)
{
  return line->indicator != NULL ? sas_legacy_print_typed (line->indicator->realisation) : NULL;
}

static SasLegacyReached
reached_by (const Line *line)
{
  static const SasLegacyReached nothing = { { 0, 0 }, SAS_LEGACY_NONE, { 0, 0 } };

  return line->indicator != NULL ? sas_legacy_reckon_indicator (line->record, line->indicator) : nothing;
}

static char *
percent_of (const Line *line)
{
  return sas_legacy_print_reckoned (reached_by (line).percent);
}

static char *
category_of (const Line *line)
{
  return g_strdup (sas_legacy_print_category (reached_by (line).category));
}

static char *
value_of (const Line *line)
{
  return sas_legacy_print_reckoned (reached_by (line).value);
}

static char *
result_category (const Line *line)
{
  return g_strdup (sas_legacy_print_category (sas_legacy_reckon_result (line->record, line->result).category));
}

static char *
result_value (const Line *line)
{
  return sas_legacy_print_reckoned (sas_legacy_reckon_result (line->record, line->result).value);
}

static char *
weighted_of (const Line *line)
{
  return sas_legacy_print_typed (line->result->weighted);
}

#define CENTRE SAS_ALIGN_CENTRE
#define START  SAS_ALIGN_START
static const Column plan_columns[2][8] = {   /* by SasModel */
  { { "NO", 5, TRUE, CENTRE, NULL, number_of },
    { "RENCANA KINERJA ATASAN LANGSUNG/ UNIT KERJA YANG DIINTERVENSI", 22, TRUE, START, "superior_result", superior_of },
    { "RENCANA KINERJA", 23, TRUE, START, "text", text_of }, { "ASPEK", 13, FALSE, START, "aspect", aspect_of },
    { "INDIKATOR KINERJA INDIVIDU", 23, FALSE, START, "text", indicator_of }, { "TARGET", 14, FALSE, CENTRE, "target_low", target_of }, { NULL } },
  { { "NO", 5, TRUE, CENTRE, NULL, number_of }, { "RENCANA KINERJA", 36, TRUE, START, "text", text_of },
    { "INDIKATOR KINERJA INDIVIDU", 41, FALSE, START, "text", indicator_of }, { "TARGET", 18, FALSE, CENTRE, "target_low", target_of }, { NULL } },
};
static const Column value_columns[2][12] = {
  { { "NO", 4, TRUE, CENTRE, NULL, number_of }, { "RENCANA KINERJA", 19, TRUE, START, "text", text_of },
    { "ASPEK", 9, FALSE, START, "aspect", aspect_of }, { "INDIKATOR KINERJA INDIVIDU", 17, FALSE, START, "text", indicator_of },
    { "TARGET", 9, FALSE, CENTRE, "target_low", target_of }, { "REALISASI", 9, FALSE, CENTRE, "realisation", realisation_of },
    { "CAPAIAN IKI (%)", 8, FALSE, CENTRE, "realisation", percent_of }, { "KATEGORI CAPAIAN IKI", 9, FALSE, CENTRE, "realisation", category_of },
    { "KATEGORI CAPAIAN RENCANA KINERJA", 9, TRUE, CENTRE, "text", result_category },
    { "NILAI CAPAIAN RENCANA KINERJA", 9, TRUE, CENTRE, "text", result_value }, { "NILAI TERTIMBANG", 12, TRUE, CENTRE, "weighted", weighted_of },
    { NULL } },
  { { "NO", 4, TRUE, CENTRE, NULL, number_of }, { "RENCANA KINERJA", 24, TRUE, START, "text", text_of },
    { "INDIKATOR KINERJA INDIVIDU", 23, FALSE, START, "text", indicator_of }, { "TARGET", 10, FALSE, CENTRE, "target_low", target_of },
    { "REALISASI", 9, FALSE, CENTRE, "realisation", realisation_of }, { "CAPAIAN IKI (%)", 8, FALSE, CENTRE, "realisation", percent_of },
    { "KATEGORI CAPAIAN IKI", 10, FALSE, CENTRE, "realisation", category_of }, { "NILAI CAPAIAN IKI", 9, FALSE, CENTRE, "realisation", value_of },
    { "NILAI TERTIMBANG", 12, TRUE, CENTRE, "weighted", weighted_of }, { NULL } },
};

static guint
count_columns (const Column *columns)
{
  guint count = 0;

  while (columns[count].heading != NULL)
    count++;
  return count;
}

static SasTable *
add_results_table (SasDoc *doc, const Column *columns)
{
  float shares[12] = { 0 };
  guint count = count_columns (columns);
  SasTable *table;
  SasRow *head;

  for (guint i = 0; i < count; i++)
    shares[i] = columns[i].share;
  table = sas_doc_add_table (doc, shares, count);
  table->repeat = TRUE;
  head = sas_table_add_head (table);
  for (guint i = 0; i < count; i++)
    sas_form_add_column_head (head, i, columns[i].heading);
  return table;
}

/* Where the value stands that a cell prints. */
static char *
anchor_of (const Column *column, guint result, guint indicator)
{
  if (column->field == NULL)
    return NULL;
  return column->of_result ? g_strdup_printf ("results/%u/%s", result, column->field)
                           : g_strdup_printf ("results/%u/indicators/%u/%s", result, indicator, column->field);
}

static void
add_line (SasTable *table, const Column *columns, const Line *line, guint result, guint indicator)
{
  SasRow *row = sas_table_add_row (table);

  for (guint i = 0; columns[i].heading != NULL; i++)
    {
      g_autofree char *text = NULL;
      SasCell *cell;

      if (columns[i].of_result && indicator > 0)
        continue;
      text = columns[i].text (line);
      cell = sas_row_add_cell (row, i, text);
      cell->align = columns[i].align;
      cell->anchor = anchor_of (&columns[i], result, indicator);
      if (columns[i].of_result)
        cell->rows = MAX (1, line->result->indicators->len);
    }
}

static void
add_result (SasTable *table, const Column *columns, const SasLegacyRecord *record, guint index, guint number)
{
  const SasLegacyResult *result = sas_legacy_result (record, index);

  for (guint i = 0; i < MAX (1, result->indicators->len); i++)
    {
      const Line line = { record, result, i < result->indicators->len ? g_ptr_array_index (result->indicators, i) : NULL, number };

      add_line (table, columns, &line, index, i);
    }
}

static void
add_results (SasTable *table, const Column *columns, const SasSubject *subject, const SasPaper *paper)
{
  static const char *const headings[] = { "A. KINERJA UTAMA", "B. KINERJA TAMBAHAN" };   /* by SasResultKind */

  for (guint kind = 0; kind < G_N_ELEMENTS (headings); kind++)
    {
      guint number = 0;

      sas_form_add_heading (sas_table_add_row (table), table->columns, headings[kind], paper, TRUE);
      for (guint i = 0; subject->legacy != NULL && i < subject->legacy->results->len; i++)
        if (sas_legacy_result (subject->legacy, i)->kind == kind)
          add_result (table, columns, subject->legacy, i, ++number);
      if (number == 0)
        {
          SasRow *row = sas_table_add_row (table);

          row->lines = subject->blank ? SAS_BLANK_LINES : 0;
          for (guint i = 0; i < table->columns; i++)
            sas_row_add_cell (row, i, i == 1 && !subject->blank ? "-" : NULL);
        }
    }
}

SasTable *
sas_legacy_add_results (SasDoc *doc, gboolean valued, const SasSubject *subject, const SasPaper *paper)
{
  SasModel model = subject->legacy != NULL ? subject->legacy->model : SAS_MODEL_JA_JF;
  const Column *columns = valued ? value_columns[model] : plan_columns[model];
  SasTable *table = add_results_table (doc, columns);

  add_results (table, columns, subject, paper);
  return table;
}
