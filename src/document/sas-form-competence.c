#include "config.h"
#include "sas-form-private.h"

/* B.1.9 (pp. 84-85): competences by group, each with its score and why; what is recommended; what the scores mean. */

enum { NUMBER, COMPETENCE, SCORE, REASON, COLUMNS };
enum { CELL_GROUP, CELL_COMPETENCE, CELL_SCORE, CELL_REASON, CELLS };   /* of a line of the record */

#define SCALE_GAP 15.0f

/* Those of every employee; the technical ones are of his post. */
static const struct { const char *group, *name, *competences[9]; } groups[] = {
  { "manajerial", "Manajerial", { "Integritas", "Kerjasama", "Komunikasi", "Orientasi pada Hasil", "Pelayanan Publik",
                                  "Pengembangan Diri dan Orang Lain", "Mengelola Perubahan", "Pengambilan Keputusan", NULL } },
  { "sosio-kultural", "Sosio Kultural", { "Perekat dan Pemersatu Bangsa", NULL } },
  { "teknis", "Teknis", { NULL } },
};

static const struct { const char *number, *name, *meaning; } scale[] = {
  { "1.", "Sangat Kurang", "Diberikan apabila pegawai yang dinilai kompetensinya jauh dibawah standar kompetensi yang dipersyaratkan pada jabatan "
                           "pegawai bersangkutan (Tidak ada Indikator Kompetensi yang dipenuhi)" },
  { "2", "Kurang memadai", "Diberikan apabila pegawai yang dinilai kompetensinya dibawah standar kompetensi yang dipersyaratkan pada jabatan "
                           "pegawai yang bersangkutan (1-2 Indikator Kompetensi yang dipenuhi)" },
  { "3", "Memadai",        "Diberikan apabila pegawai yang dinilai kompetensinya sesuai standar kompetensi yang dipersyaratkan pada jabatan "
                           "pegawai yang bersangkutan (3 Indikator Kompetensi yang dipenuhi)" },
  { "4", "Diatas Memadai", "Diberikan apabila pegawai yang dinilai kompetensinya diatas standar kompetensi yang dipersyaratkan pada jabatan "
                           "pegawai yang bersangkutan (3 Indikator Kompetensi dipenuhi dan menunjukkan perilaku di atas level kompetensinya)" },
  { "5", "Istimewa",       "Diberikan apabila pegawai yang dinilai kompetensinya jauh diatas standar kompetensi yang dipersyaratkan pada jabatan "
                           "pegawai yang bersangkutan (3 Indikator Perilaku dipenuhi dan menunjukkan perilaku jauh di atas level kompetensinya)" },
};

static gboolean
is_alike (const char *a, const char *b)
{
  g_autofree char *one = g_utf8_casefold (a, -1), *other = g_utf8_casefold (b, -1);

  return g_str_equal (one, other);
}

/* The lines of the record that are of a group. (transfer container): cells, borrowed */
static GPtrArray *
lines_of (GPtrArray *all, const char *group)
{
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      char **cells = g_ptr_array_index (all, i);

      if (g_strv_length (cells) >= CELLS && is_alike (cells[CELL_GROUP], group))
        g_ptr_array_add (lines, cells);
    }
  return lines;
}

/* Takes the line of @competence out of @lines. (nullable) */
static char **
take_line (GPtrArray *lines, const char *competence)
{
  for (guint i = 0; i < lines->len; i++)
    if (is_alike (((char **) g_ptr_array_index (lines, i))[CELL_COMPETENCE], competence))
      return g_ptr_array_remove_index (lines, i);
  return NULL;
}

/* @line nullable: not scored. */
static void
add_competence (SasTable *table, guint number, const char *name, char **line)
{
  SasRow *row = sas_table_add_row (table);
  g_autofree char *numbered = g_strdup_printf ("%u. %s", number, name);

  sas_row_add_cell (row, COMPETENCE, numbered);
  sas_row_add_cell (row, SCORE, line != NULL ? line[CELL_SCORE] : NULL)->align = SAS_ALIGN_CENTRE;
  sas_row_add_cell (row, REASON, line != NULL ? line[CELL_REASON] : NULL);
}

/* The usual ones in their order, then those that were recorded beside them; a free line where there is none. */
static void
add_group (SasTable *table, guint number, GPtrArray *all)
{
  g_autoptr (GPtrArray) lines = lines_of (all, groups[number].group);
  g_autofree char *digit = g_strdup_printf ("%u", number + 1);
  SasRow *row = sas_table_add_row (table);
  SasCell *cell = sas_row_add_cell (row, NUMBER, digit);
  guint count = 0;

  cell->align = SAS_ALIGN_CENTRE;
  row->keep = TRUE;
  sas_row_add_cell (row, COMPETENCE, groups[number].name)->columns = COLUMNS - COMPETENCE;
  for (const char *const *name = groups[number].competences; *name != NULL; name++)
    add_competence (table, ++count, *name, take_line (lines, *name));
  for (guint i = 0; i < lines->len; i++)
    {
      char **line = g_ptr_array_index (lines, i);

      add_competence (table, ++count, line[CELL_COMPETENCE], line);
    }
  if (count == 0)
    add_competence (table, ++count, "…………", NULL);
  cell->rows = count + 1;
}

static void
add_recommendation (SasDoc *doc, const SasSubject *subject, const SasPaper *paper)
{
  static const float whole = 100;
  SasTable *table = sas_doc_add_table (doc, &whole, 1);
  g_autofree char *words = subject->guidance != NULL ? sas_form_trim (subject->guidance->recommendation) : NULL;
  SasRow *row;

  sas_form_add_heading (sas_table_add_head (table), 1, "REKOMENDASI", paper, TRUE);
  row = sas_table_add_row (table);
  row->lines = words != NULL ? 0 : SAS_BLANK_LINES;
  sas_row_add_cell (row, 0, words);
}

static void
add_scale (SasDoc *doc)
{
  static const float shares[] = { 7.0f, 17.5f, 75.5f };
  SasTable *table = sas_doc_add_table (doc, shares, G_N_ELEMENTS (shares));
  SasCell *head = sas_form_add_column_head (sas_table_add_head (table), 0, "DESKRIPSI SKALA PENILAIAN");

  head->columns = G_N_ELEMENTS (shares);
  table->repeat = TRUE;
  table->gap = SCALE_GAP;
  for (guint i = 0; i < G_N_ELEMENTS (scale); i++)
    {
      SasRow *row = sas_table_add_row (table);

      sas_row_add_cell (row, 0, scale[i].number)->align = SAS_ALIGN_CENTRE;
      sas_row_add_cell (row, 1, scale[i].name);
      sas_row_add_cell (row, 2, scale[i].meaning);
    }
}

void
sas_form_build_competence (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  static const float shares[COLUMNS] = { 7.0f, 42.3f, 9.9f, 40.8f };
  static const char *const heads[COLUMNS] = { "NO", "KOMPETENSI PEGAWAI*", "NILAI\n(SKALA\n1-5)", "ALASAN TERHADAP PENILAIAN KOMPETENSI" };
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  SasTable *table;
  SasRow *head;

  if (subject->guidance != NULL)
    sas_band_part (all, subject->guidance, SAS_GUIDANCE_COMPETENCES);
  sas_form_add_title (doc, form, paper);
  sas_form_add_identity (doc, form, subject);
  table = sas_doc_add_table (doc, shares, COLUMNS);
  table->repeat = TRUE;
  head = sas_table_add_head (table);
  for (guint i = 0; i < COLUMNS; i++)
    {
      g_autofree char *heading = sas_form_heading (heads[i], paper);

      sas_form_add_column_head (head, i, heading);
    }
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    add_group (table, i, all);
  add_recommendation (doc, subject, paper);
  add_scale (doc);
  sas_form_add_signatures (doc, form, subject);
}
