#include "config.h"
#include "sas-form-private.h"

/* The sheet for the talk on a period (pp. 65, 70, 98): what was planned, reached and said, what to speak of, and room for what is agreed. Our own
 * layout; ratings are not on it, since they may follow from the talk. */

#define POINT_LINES     2   /* for the pen, beside what the record gives cause for */
#define AGREEMENT_LINES 4

static const float whole = 100;

static SasTable *
add_table (SasDoc *doc, const char *heading)
{
  SasTable *table = sas_doc_add_table (doc, &whole, 1);
  SasCell *cell = sas_row_add_cell (sas_table_add_head (table), 0, heading);

  cell->filled = TRUE;
  table->repeat = TRUE;
  return table;
}

static void
add_points (SasDoc *doc, const GPtrArray *advice)
{
  SasTable *table = add_table (doc, "POKOK PEMBICARAAN");

  for (guint i = 0; advice != NULL && i < advice->len; i++)
    {
      const SasAdvice *one = g_ptr_array_index (advice, i);
      g_autofree char *words = g_strdup_printf ("%u. %s", i + 1, one->text);

      sas_row_add_cell (sas_table_add_row (table), 0, words);
    }
  sas_row_add_cell (sas_table_add_row (table), 0, NULL);
  ((SasRow *) g_ptr_array_index (table->rows, table->rows->len - 1))->lines = POINT_LINES;
}

static void
add_agreements (SasDoc *doc)
{
  static const float shares[] = { 33, 67 };
  static const char *const questions[] = {
    "Hari/tanggal dan cara dialog", "Tanggapan pegawai", "Dukungan yang diperlukan dari pimpinan", "Kesepakatan dan rencana tindak lanjut",
  };
  SasTable *table = sas_doc_add_table (doc, shares, G_N_ELEMENTS (shares));
  SasCell *head = sas_row_add_cell (sas_table_add_head (table), 0, "KESEPAKATAN");

  head->columns = G_N_ELEMENTS (shares);
  head->filled = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      SasRow *row = sas_table_add_row (table);

      sas_row_add_cell (row, 0, questions[i]);
      sas_row_add_cell (row, 1, NULL);
      row->lines = i > 0 ? AGREEMENT_LINES : 1;
    }
}

void
sas_form_build_dialogue (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  sas_form_add_period_title (doc, form, subject, paper);
  sas_form_add_head_line (doc, form, subject);
  sas_form_add_identity (doc, form, subject);
  sas_form_add_results (doc, form, subject, paper);
  sas_form_add_behaviours (doc, form, subject, paper);
  add_points (doc, subject->advice);
  add_agreements (doc);
  sas_form_add_signatures (doc, form, subject);
}
