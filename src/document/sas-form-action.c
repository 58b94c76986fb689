#include "config.h"
#include "sas-form-private.h"

/* What is done for each result, B.1.1, and what came of it, B.1.2 (pp. 67-68). Actions are agreed upon by hand: their lines stay free. */

enum { NUMBER, RESULT, ACTIONS, REALISED };

#define FREE_LINES "\n1.\n2."

static void
append_realisation (SasText *text, const SasRealisation *realisation, const char *words, guint number)
{
  g_autofree char *evidence = sas_form_unnamed_evidence (realisation);
  g_autofree char *line = g_strdup_printf ("\n%u. %s%s%s%s", number, words, evidence != NULL ? " (bukti: " : "", evidence != NULL ? evidence : "",
                                           evidence != NULL ? ")" : "");

  sas_text_append (text, line);
}

/* What was told of the result @index, one a line; free lines while nothing was. @evaluation nullable. */
static void
append_realisations (SasText *text, const SasEvaluation *evaluation, guint index)
{
  guint count = 0;

  for (guint i = 0; evaluation != NULL && i < evaluation->realisations->len; i++)
    {
      const SasRealisation *realisation = g_ptr_array_index (evaluation->realisations, i);
      g_autofree char *words = sas_form_trim (realisation->text);

      if (realisation->result == (int) index && words != NULL)
        append_realisation (text, realisation, words, ++count);
    }
  if (count == 0)
    sas_text_append (text, FREE_LINES);
}

static void
add_row (SasTable *table, const char *result, const SasEvaluation *evaluation, guint index)
{
  SasRow *row = sas_table_add_row (table);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  SasCell *cell = sas_row_add_cell (row, NUMBER, number);

  cell->align = SAS_ALIGN_CENTRE;
  cell = sas_row_add_cell (row, RESULT, result);
  cell->anchor = g_strdup_printf ("results/%u/text", index);
  sas_row_add_cell (row, ACTIONS, "Rencana Aksi:" FREE_LINES);
  if (table->columns > REALISED)
    append_realisations (sas_row_add_cell (row, REALISED, "Realisasi dan Bukti Dukung:")->text, evaluation, index);
}

void
sas_form_build_actions (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  SasTable *table;

  sas_form_add_title (doc, form, paper);
  sas_form_add_head_line (doc, form, subject);
  sas_form_add_identity (doc, form, subject);
  table = sas_doc_add_table (doc, form->qualitative, form->qualitative[REALISED] > 0 ? 4 : 3);
  table->repeat = TRUE;
  table->padding = 4.0f;
  sas_form_add_heading (sas_table_add_head (table), table->columns, "HASIL KERJA", paper, FALSE);
  for (guint i = 0; subject->blank && i < 2; i++)
    add_row (table, form->guides[i], NULL, i);
  for (guint i = 0; i < subject->plan->results->len; i++)
    add_row (table, sas_plan_result (subject->plan, i)->text, subject->evaluation, i);
  sas_form_add_signatures (doc, form, subject);
}
