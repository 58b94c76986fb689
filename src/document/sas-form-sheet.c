#include "config.h"
#include "sas-form-private.h"

/* Sheets that a conversation fills by hand, B.1.6-B.1.8 and B.1.10 (pp. 80-87): who is guided stands on them, the rest is for the pen. */

/* Each on a table of its own, which touches the one before. */
static void
add_band (SasDoc *doc, const SasBand *band)
{
  static const float whole[] = { 100 };
  const float *shares = band->shares[0] > 0 ? band->shares : whole;
  SasTable *table;
  SasRow *row;
  guint columns = 1;

  while (columns < G_N_ELEMENTS (band->shares) && band->shares[columns] > 0)
    columns++;
  table = sas_doc_add_table (doc, shares, columns);
  row = sas_table_add_row (table);
  row->lines = band->lines;
  for (guint i = 0; i < columns; i++)
    {
      SasCell *cell = sas_row_add_cell (row, i, NULL);

      sas_text_append_italics (cell->text, band->texts[i] != NULL ? band->texts[i] : "", FALSE);
      cell->filled = band->filled;
      cell->middle = band->filled;
      cell->align = i == 0 || !band->list ? SAS_ALIGN_CENTRE : SAS_ALIGN_START;
      if (band->guide != NULL)
        sas_text_append_styled (cell->text, band->guide, SAS_STYLE_ITALIC, TRUE);
    }
}

void
sas_form_build_sheet (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  sas_form_add_title (doc, form, paper);
  if (!form->headless)
    sas_form_add_head_line (doc, form, subject);
  sas_form_add_identity (doc, form, subject);
  for (const SasBand *band = form->bands; band->texts[0] != NULL; band++)
    add_band (doc, band);
  sas_form_add_notes (doc, form, subject, paper);
  sas_form_add_signatures (doc, form, subject);
}
