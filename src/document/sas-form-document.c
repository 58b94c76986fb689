#include "config.h"
#include "sas-form-private.h"

/* The document of the evaluation, D.1.1-D.1.3 (pp. 115-118): numbered blocks of a heading and its rows. */

enum { NUMBER, LABEL, COLON, VALUE, COLUMNS };

/* The filled number and heading of a block with @rows rows. */
static void
add_block (SasTable *table, guint rows, const char *heading)
{
  guint blocks = 1;
  g_autofree char *number = NULL;
  SasRow *row;
  SasCell *cell;

  for (guint i = 0; i < table->rows->len; i++)
    blocks += ((SasCell *) g_ptr_array_index (((SasRow *) g_ptr_array_index (table->rows, i))->cells, 0))->column == NUMBER;
  number = g_strdup_printf ("%u.", blocks);
  row = sas_table_add_row (table);
  cell = sas_row_add_cell (row, NUMBER, number);
  cell->align = SAS_ALIGN_CENTRE;
  cell->rows = rows + 1;
  cell->filled = TRUE;
  cell = sas_row_add_cell (row, LABEL, heading);
  cell->columns = COLUMNS - LABEL;
  cell->filled = row->keep = TRUE;
}

/* (transfer none) */
static SasCell *
add_value (SasTable *table, const char *label, const char *value)
{
  SasRow *row = sas_table_add_row (table);

  sas_row_add_cell (row, LABEL, label);
  sas_row_add_cell (row, COLON, ":")->align = SAS_ALIGN_CENTRE;
  return sas_row_add_cell (row, VALUE, value);
}

static void
add_person (SasTable *table, const char *heading, const SasIdentity *who)
{
  const struct { const char *label, *value; } rows[] = {
    { "NAMA", who != NULL ? who->name : NULL }, { "NIP", who != NULL ? who->nip : NULL },
    { "PANGKAT/GOL RUANG", who != NULL ? who->rank : NULL }, { "JABATAN", who != NULL ? who->position : NULL },
    { who != NULL && who->unit_label != NULL ? who->unit_label : "UNIT KERJA", who != NULL ? who->unit : NULL },
  };

  add_block (table, G_N_ELEMENTS (rows), heading);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add_value (table, rows[i].label, rows[i].value);
}

/* One cell over label and value. (transfer none) */
static SasCell *
add_words (SasTable *table, const char *heading, const char *words)
{
  g_autofree char *trimmed = sas_form_trim (words);
  SasRow *row;
  SasCell *cell;

  add_block (table, 1, heading);
  row = sas_table_add_row (table);
  row->lines = trimmed != NULL ? 0 : SAS_BLANK_LINES;
  cell = sas_row_add_cell (row, LABEL, trimmed);
  cell->columns = COLUMNS - LABEL;
  return cell;
}

static void
append_paragraph (SasText *text, const char *words)
{
  g_autofree char *trimmed = sas_form_trim (words);

  if (trimmed == NULL)
    return;
  if (text->string->len > 0)
    sas_text_append (text, "\n");
  sas_text_append (text, trimmed);
}

/* What was objected, answered and decided (p. 118). */
static void
add_objection (SasTable *table, const SasDocument *document)
{
  const SasStatement *objection = document != NULL ? document->objection : NULL;
  const SasStatement *explanation = document != NULL ? document->explanation : NULL;
  const SasDecision *decision = document != NULL ? document->decision : NULL;
  SasText *text = add_words (table, "KEBERATAN", objection != NULL ? objection->text : NULL)->text;

  if (objection != NULL && objection->date != SAS_DATE_NONE)
    {
      g_autofree char *day = sas_date_to_long (objection->date), *filed = g_strdup_printf ("Diajukan pada %s", day);

      append_paragraph (text, filed);
    }
  add_words (table, "PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN", explanation != NULL ? explanation->text : NULL);
  text = add_words (table, "KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA", decision != NULL ? decision->text : NULL)->text;
  append_paragraph (text, decision != NULL ? decision->recommendation : NULL);
}

/* The national emblem; without a picture of it its line stays empty. */
static void
add_emblem (SasDoc *doc, const SasSubject *subject)
{
  SasBlock *block = sas_doc_add (doc, SAS_BLOCK_TITLE);

  if (subject->emblem != NULL)
    block->image = sas_image_copy (subject->emblem);
  else
    sas_block_add_text (block, subject->blank ? "(LAMBANG GARUDA)" : NULL, SAS_STYLE_REGULAR);
}

void
sas_form_build_document (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  static const float shares[COLUMNS] = { 5.3f, 40.0f, 3.0f, 51.7f };
  const SasPeople *people = sas_form_people (subject);
  const SasEvaluation *evaluation = subject->evaluation;
  SasTable *table;

  add_emblem (doc, subject);
  sas_form_add_period_title (doc, form, subject, paper);
  sas_form_add_head_line (doc, form, subject);
  table = sas_doc_add_table (doc, shares, COLUMNS);
  add_person (table, "PEGAWAI YANG DINILAI", people->employee);
  add_person (table, "PEJABAT PENILAI KINERJA", people->appraiser);
  add_person (table, "ATASAN PEJABAT PENILAI KINERJA", people->reviewing_superior);
  add_block (table, 2, "EVALUASI KINERJA");
  sas_form_append_organisation (add_value (table, "CAPAIAN KINERJA ORGANISASI", NULL)->text, subject, paper);
  sas_form_append_predicate (add_value (table, "PREDIKAT KINERJA PEGAWAI", NULL)->text, subject, paper);
  add_words (table, form->notes_heading, evaluation != NULL ? evaluation->notes : NULL);
  if (form->signs == SAS_SIGNS_OBJECTION)
    add_objection (table, evaluation != NULL ? evaluation->document : NULL);
  sas_form_add_signatures (doc, form, subject);
  sas_form_add_notes (doc, form, subject, paper);
}
