#include "config.h"
#include "sas-form-private.h"

/* A.1.5: who contributes what to which indicator (pp. 48-49, 144-147). Names and positions stand on every sheet, the two rows of
 * the head on every page. */

enum {
  NAME, POSITION, FIXED,
  TURNED = 4,       /* result columns from which on the sheet is turned */
  MOST_PORTRAIT = 3, MOST_LANDSCAPE = 6,   /* result columns on one sheet */
  BLANK_COLUMNS = 3, BLANK_ROWS = 6, BLANK_GUIDED = 2,
};

static guint
widest (const SasMatrix *matrix)
{
  guint most = matrix->columns->len;

  for (guint i = 0; i < matrix->teams->len; i++)
    most = MAX (most, widest (g_ptr_array_index (matrix->teams, i)));
  return most;
}

static SasCell *
add_head_cell (SasRow *row, guint column, guint columns, const char *words)
{
  SasCell *cell = sas_row_add_cell (row, column, NULL);

  sas_text_append_italics (cell->text, words, FALSE);
  cell->columns = columns;
  cell->filled = TRUE;
  cell->align = column >= FIXED ? SAS_ALIGN_CENTRE : SAS_ALIGN_START;
  return cell;
}

static SasTable *
add_table (SasDoc *doc, guint columns)
{
  guint most = doc->landscape ? MOST_LANDSCAPE : MOST_PORTRAIT, sheets = (columns + most - 1) / most;
  guint side_by_side = (columns + sheets - 1) / sheets;
  float fixed[FIXED] = { doc->landscape ? 13.0f : 24.2f, doc->landscape ? 12.0f : 16.7f };
  g_autofree float *shares = g_new (float, FIXED + columns);
  SasTable *table;
  SasRow *row;

  for (guint i = 0; i < FIXED + columns; i++)
    shares[i] = i < FIXED ? fixed[i] : (100.0f - fixed[NAME] - fixed[POSITION]) / (float) side_by_side;
  table = sas_doc_add_table (doc, shares, FIXED + columns);
  table->fixed = FIXED;
  table->most = most;
  table->repeat = TRUE;
  row = sas_table_add_head (table);
  add_head_cell (row, NAME, 1, "PEGAWAI");
  add_head_cell (row, POSITION, 1, "JABATAN");
  add_head_cell (row, FIXED, columns, "_OUTCOME_ ANTARA/ _OUTPUT_/ LAYANAN");
  return table;
}

static void
add_person (SasRow *row, const SasIdentity *who, gboolean with_unit)
{
  SasCell *position;

  sas_row_add_cell (row, NAME, who->name)->filled = TRUE;
  position = sas_row_add_cell (row, POSITION, who->position);
  position->filled = TRUE;
  if (!with_unit || who->unit == NULL || *who->unit == '\0')
    return;
  sas_text_append (position->text, "\n");
  sas_text_append (position->text, who->unit);
}

/* One result as it is, several with a bullet each (p. 145). */
static void
add_entries (SasRow *row, guint column, const GPtrArray *entries)
{
  SasCell *cell = sas_row_add_cell (row, column, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      if (entries->len > 1)
        sas_text_append (cell->text, i > 0 ? "\n• " : "• ");
      sas_text_append (cell->text, sas_matrix_entry_text (g_ptr_array_index (entries, i)));
    }
}

static void
add_level (SasDoc *doc, const SasMatrix *matrix, float gap)
{
  guint columns = matrix->columns->len;
  SasTable *table = add_table (doc, MAX (columns, 1));
  SasRow *head = sas_table_add_head (table);

  table->gap = gap;
  add_person (head, matrix->leader, FALSE);
  for (guint i = 0; i < MAX (columns, 1); i++)
    {
      g_autofree char *text = i < columns ? g_utf8_strup (sas_matrix_column (matrix, i)->text, -1) : NULL;
      SasCell *cell = sas_row_add_cell (head, FIXED + i, text);

      cell->filled = TRUE;
      cell->align = SAS_ALIGN_CENTRE;
    }
  for (guint i = 0; i < matrix->members->len; i++)
    {
      const SasMatrixMember *member = sas_matrix_member (matrix, i);
      SasRow *row = sas_table_add_row (table);

      add_person (row, member->who, member->elsewhere);
      for (guint k = 0; k < columns; k++)
        add_entries (row, FIXED + k, sas_matrix_cell (matrix, i, k));
      if (columns == 0)
        sas_row_add_cell (row, FIXED, NULL);
    }
}

/* p. 48: what stands where, for the first rows; the others are for the pen. */
static void
add_blank (SasDoc *doc)
{
  SasTable *table = add_table (doc, BLANK_COLUMNS);
  SasRow *head = sas_table_add_head (table);

  add_head_cell (head, NAME, 1, "NAMA PEJABAT PIMPINAN TINGGI ATAU PIMPINAN UNIT KERJA MANDIRI");
  add_head_cell (head, POSITION, 1, "NAMA JABATAN");
  for (guint k = 1; k <= BLANK_COLUMNS; k++)
    {
      g_autofree char *words = g_strdup_printf ("INDIKATOR KINERJA INDIVIDU %u", k);

      add_head_cell (head, FIXED + k - 1, 1, words);
    }
  for (guint i = 0; i < BLANK_ROWS; i++)
    {
      SasRow *row = sas_table_add_row (table);
      gboolean guided = i < BLANK_GUIDED;

      row->lines = SAS_BLANK_LINES;
      add_head_cell (row, NAME, 1, guided ? "NAMA PEGAWAI" : "");
      add_head_cell (row, POSITION, 1, guided ? "NAMA JABATAN" : "");
      for (guint k = 1; k <= BLANK_COLUMNS; k++)
        {
          SasCell *cell = sas_row_add_cell (row, FIXED + k - 1, NULL);
          g_autofree char *words = g_strdup_printf ("PERAN HASIL (RENCANA KINERJA) %u", k);

          cell->align = SAS_ALIGN_CENTRE;
          if (guided)
            sas_text_append_styled (cell->text, i == 0 && k == 2 ? "TIDAK ADA PERAN" : words, SAS_STYLE_ITALIC, TRUE);
        }
    }
}

static void
add_levels (SasDoc *doc, const SasMatrix *matrix, float gap)
{
  add_level (doc, matrix, gap);
  for (guint i = 0; i < matrix->teams->len; i++)
    add_levels (doc, g_ptr_array_index (matrix->teams, i), 18.0f);
}

void
sas_form_build_matrix (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  doc->landscape = subject->matrix != NULL && widest (subject->matrix) >= TURNED;
  sas_form_add_title (doc, form, paper);
  if (subject->matrix != NULL)
    add_levels (doc, subject->matrix, 0);
  else
    add_blank (doc);
}
