#include "config.h"
#include "sas-form-private.h"

/* A.1.4: a sheet for each workblock (pp. 43, 143). */

static const struct { const char *labels[2]; gsize offsets[2]; } facts[] = {
  { { "JUDUL INISIATIF STRATEGI PENCAPAIAN IKU", "INDIKATOR DAN TARGET YANG DIINTERVENSI" },
    { G_STRUCT_OFFSET (SasWorkblock, title), G_STRUCT_OFFSET (SasWorkblock, indicator) } },
  { { "PEMILIK STRATEGI", "PIHAK YANG TERLIBAT" }, { G_STRUCT_OFFSET (SasWorkblock, owner), G_STRUCT_OFFSET (SasWorkblock, parties) } },
  { { "WAKTU PENYELESAIAN", "PENERIMA MANFAAT" }, { G_STRUCT_OFFSET (SasWorkblock, duration), G_STRUCT_OFFSET (SasWorkblock, beneficiaries) } },
  { { "TUJUAN", "ANGGARAN" }, { G_STRUCT_OFFSET (SasWorkblock, purpose), G_STRUCT_OFFSET (SasWorkblock, budget) } },
};

static const struct { const char *heading; gsize groups[2]; } lists[] = {
  { "STRATEGI _(KEY ACTIVITIES)_",
    { G_STRUCT_OFFSET (SasWorkblock, strategies_routine), G_STRUCT_OFFSET (SasWorkblock, strategies_transformative) } },
  { "KELUARAN KUNCI _(KEY MILESTONE)_",
    { G_STRUCT_OFFSET (SasWorkblock, milestones_routine), G_STRUCT_OFFSET (SasWorkblock, milestones_transformative) } },
};
static const char *const groups[] = { "A. RUTIN", "B. TRANSFORMATIF" };

static void
add_facts (SasDoc *doc, const SasWorkblock *block)
{
  static const float shares[] = { 25.5f, 23.4f, 25.9f, 25.3f };
  SasTable *table = sas_doc_add_table (doc, shares, G_N_ELEMENTS (shares));

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      SasRow *row = sas_table_add_row (table);

      row->lines = block == NULL ? SAS_BLANK_LINES : 0;
      for (guint side = 0; side < 2; side++)
        {
          g_autofree char *text = block != NULL ? sas_form_trim (G_STRUCT_MEMBER (char *, block, facts[i].offsets[side])) : NULL;

          sas_row_add_cell (row, 2 * side, facts[i].labels[side])->filled = TRUE;
          sas_row_add_cell (row, 2 * side + 1, text);
        }
    }
}

static void
add_item (SasTable *table, guint number, const char *string, gboolean blank)
{
  SasRow *row = sas_table_add_row (table);
  g_autofree char *digits = g_strdup_printf ("%u.", number), *text = sas_form_trim (string);

  row->lines = blank ? SAS_BLANK_LINES : 0;
  sas_row_add_cell (row, 0, digits)->align = SAS_ALIGN_CENTRE;
  sas_row_add_cell (row, 1, text);
}

/* Numbers run on from the first group to the second; an empty one has a row with its number. */
static void
add_list (SasTable *table, guint list, const SasWorkblock *block, const SasPaper *paper)
{
  SasRow *row = sas_table_add_row (table);
  guint number = 0;

  sas_form_add_heading (row, table->columns, "", paper, TRUE);
  sas_text_append_italics (((SasCell *) g_ptr_array_index (row->cells, 0))->text, lists[list].heading, FALSE);
  ((SasCell *) g_ptr_array_index (row->cells, 0))->align = SAS_ALIGN_CENTRE;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      const GPtrArray *texts = block != NULL ? G_STRUCT_MEMBER (GPtrArray *, block, lists[list].groups[i]) : NULL;
      guint count = texts != NULL ? texts->len : 0;

      sas_form_add_heading (sas_table_add_row (table), table->columns, groups[i], paper, TRUE);
      for (guint k = 0; k < MAX (count, 1); k++)
        add_item (table, ++number, k < count ? g_ptr_array_index (texts, k) : NULL, block == NULL);
    }
}

static void
add_title (SasDoc *doc, const SasForm *form, const SasPaper *paper)
{
  SasText *line;

  sas_form_add_title (doc, form, paper);
  line = sas_block_add_text (g_ptr_array_index (doc->blocks, doc->blocks->len - 1), NULL, SAS_STYLE_REGULAR);
  sas_text_append_italics (line, "_WORKBLOCK_ UNTUK IDENTIFIKASI STRATEGI PENCAPAIAN HASIL KERJA", FALSE);
}

/* @block NULL: a blank one. */
static void
add_sheet (SasDoc *doc, const SasForm *form, const SasWorkblock *block, const SasPaper *paper)
{
  static const float shares[] = { 6.1f, 93.9f };
  SasTable *table;

  add_title (doc, form, paper);
  add_facts (doc, block);
  table = sas_doc_add_table (doc, shares, G_N_ELEMENTS (shares));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    add_list (table, i, block, paper);
}

void
sas_form_build_workblocks (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  guint count = subject->workblocks != NULL ? subject->workblocks->len : 0;

  for (guint i = 0; i < count; i++)
    {
      if (i > 0)
        sas_doc_add (doc, SAS_BLOCK_NEW_PAGE);
      add_sheet (doc, form, g_ptr_array_index (subject->workblocks, i), paper);
    }
  if (subject->blank)
    add_sheet (doc, form, NULL, paper);
}
