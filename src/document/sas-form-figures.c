/* The dashboard on paper: no form of the regulation, but what a leader takes along. Each picture of the window is a table here. */
#include "config.h"
#include "sas-figures-paper.h"
#include "sas-form-private.h"

#define MOST_COLUMNS (SAS_FIGURES_STEPS + 2)

/* --- head --- */

static const char *
scope_words (const SasFigures *figures)
{
  if (figures->scope == SAS_SCOPE_TEAM)
    return "TIM";
  return figures->unit_name != NULL ? figures->unit_name : "SELURUH KANTOR";
}

static void
add_head (SasDoc *doc, const SasFigures *figures, const char *agency)
{
  SasBlock *title = sas_doc_add (doc, SAS_BLOCK_TITLE), *line = sas_doc_add (doc, SAS_BLOCK_HEAD_LINE);
  g_autofree char *period = g_strdup_printf ("%s TAHUN %d", sas_period_name (figures->period), figures->year);
  g_autofree char *upper = g_utf8_strup (period, -1), *day = sas_date_to_long (figures->today);
  g_autofree char *state = g_strdup_printf ("Keadaan %s · %u pegawai", day, figures->people);

  sas_block_add_text (title, "RINGKASAN KINERJA", SAS_STYLE_BOLD);
  sas_block_add_text (title, scope_words (figures), SAS_STYLE_REGULAR);
  sas_block_add_text (title, upper, SAS_STYLE_REGULAR);
  sas_block_add_text (line, agency, SAS_STYLE_REGULAR);
  sas_block_add_text (line, state, SAS_STYLE_REGULAR);
}

static SasTable *
add_section (SasDoc *doc, const char *heading, const SasListColumn *columns)
{
  SasTable *table = sas_form_add_list (doc, heading, columns);

  table->gap = 9;
  return table;
}

/* --- the four figures --- */

static void
add_figure (SasTable *table, const SasListColumn *columns, const char *name, const SasFigure *figure, gboolean predicate)
{
  guint before = figure->trend[SAS_FIGURES_TREND - 2];
  g_autofree char *value = predicate ? g_strdup (sas_predicate_label ((SasPredicate) figure->value)) : g_strdup_printf ("%u", figure->value);
  g_autofree char *total = figure->total > 0 ? g_strdup_printf ("%u", figure->total) : g_strdup ("");
  g_autofree char *earlier = predicate ? g_strdup (sas_predicate_label ((SasPredicate) before)) : g_strdup_printf ("%u", before);
  const char *const texts[] = { name, value, total, earlier };

  sas_form_add_list_row (table, columns, texts);
}

static void
add_figures (SasDoc *doc, const SasFigures *figures)
{
  static const SasListColumn columns[] = {
    { "URAIAN", 46, SAS_ALIGN_START }, { "NILAI", 18, SAS_ALIGN_CENTRE }, { "DARI", 18, SAS_ALIGN_CENTRE }, { "SEBELUMNYA", 18, SAS_ALIGN_CENTRE }, { NULL }
  };
  SasTable *table = add_section (doc, "I. ANGKA POKOK", columns);
  g_autofree char *finished = g_strdup_printf ("Evaluasi %s selesai", sas_period_name (figures->period));

  add_figure (table, columns, "SKP ditetapkan (dibanding tahun sebelumnya)", &figures->approved, FALSE);
  add_figure (table, columns, finished, &figures->finished, FALSE);
  add_figure (table, columns, "Pegawai yang lewat tenggat", &figures->late, FALSE);
  add_figure (table, columns, "Predikat umum", &figures->predicate, TRUE);
}

/* --- the year's way --- */

static const char *
step_words (const SasFiguresStep *step)
{
  static const char *const words[SAS_STEP_KINDS] = { "DRAF", "AJUAN", "TETAP", NULL, "TAHUNAN", "TANDA TANGAN" };

  return words[step->kind] != NULL ? words[step->kind] : sas_period_name (step->period);
}

static const char *
term_words (const SasFiguresDeadline *term)
{
  static const char *const words[SAS_STEP_KINDS] = {
    "SKP disusun", "SKP diajukan", "SKP ditetapkan", NULL, "Evaluasi tahunan", "Dokumen evaluasi ditandatangani",
  };

  return words[term->kind] != NULL ? words[term->kind] : sas_period_name (term->period);
}

static void
add_way_row (SasTable *table, const SasListColumn *columns, const SasFigures *figures, const SasFiguresUnit *unit, const char *name)
{
  char *texts[MOST_COLUMNS] = { g_strdup (name) };

  for (guint i = 0; i < figures->steps->len; i++)
    texts[i + 1] = unit->counts[i] > 0 ? g_strdup_printf ("%u", unit->counts[i]) : g_strdup ("–");
  texts[figures->steps->len + 1] = g_strdup_printf ("%u", unit->people);
  sas_form_add_list_row (table, columns, (const char *const *) texts);
  for (guint i = 0; i <= figures->steps->len + 1; i++)
    g_free (texts[i]);
}

static void
add_way (SasDoc *doc, const SasFigures *figures)
{
  SasListColumn columns[MOST_COLUMNS + 1] = { { "UNIT KERJA", 28, SAS_ALIGN_START } };
  guint count = figures->steps->len;
  SasTable *table;

  for (guint i = 0; i < count; i++)
    columns[i + 1] = (SasListColumn) { step_words (&g_array_index (figures->steps, SasFiguresStep, i)), 64.0f / (float) count, SAS_ALIGN_CENTRE };
  columns[count + 1] = (SasListColumn) { "PEGAWAI", 8, SAS_ALIGN_CENTRE };
  table = add_section (doc, "II. PERJALANAN TAHUN PER UNIT", columns);
  for (guint i = 0; i < figures->units->len; i++)
    add_way_row (table, columns, figures, g_ptr_array_index (figures->units, i), ((SasFiguresUnit *) g_ptr_array_index (figures->units, i))->name);
  add_way_row (table, columns, figures, figures->whole, "Seluruhnya");
}

/* --- predicates and ratings --- */

static void
add_predicates (SasDoc *doc, const SasFigures *figures)
{
  static const SasListColumn columns[] = {
    { "PREDIKAT", 40, SAS_ALIGN_START }, { "PEGAWAI", 20, SAS_ALIGN_CENTRE }, { "BAGIAN", 20, SAS_ALIGN_CENTRE }, { "POLA", 20, SAS_ALIGN_CENTRE }, { NULL }
  };
  SasTable *table = add_section (doc, "III. DISTRIBUSI PREDIKAT", columns);
  guint people = sas_distribution_people (&figures->distribution);

  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    {
      guint count = figures->distribution.counts[i];
      g_autofree char *number = g_strdup_printf ("%u", count);
      g_autofree char *share = people > 0 ? g_strdup_printf ("%u %%", (count * 100 + people / 2) / people) : g_strdup ("–");
      g_autofree char *pattern = figures->has_pattern ? g_strdup_printf ("%.0f %%", figures->pattern[i] * 100) : g_strdup ("–");
      const char *const texts[] = { sas_predicate_label ((SasPredicate) i), number, share, pattern };

      sas_form_add_list_row (table, columns, texts);
    }
}

static void
add_matrix (SasDoc *doc, const SasFigures *figures)
{
  static const SasListColumn columns[] = {
    { "HASIL KERJA", 34, SAS_ALIGN_START }, { "PERILAKU DI BAWAH EKSPEKTASI", 22, SAS_ALIGN_CENTRE },
    { "PERILAKU SESUAI EKSPEKTASI", 22, SAS_ALIGN_CENTRE }, { "PERILAKU DI ATAS EKSPEKTASI", 22, SAS_ALIGN_CENTRE }, { NULL }
  };
  static const SasRating across[] = { SAS_RATING_BELOW, SAS_RATING_MEETS, SAS_RATING_ABOVE };
  SasTable *table = add_section (doc, "IV. HASIL KERJA × PERILAKU KERJA", columns);

  for (guint result = SAS_RATING_ABOVE; result < SAS_RATINGS; result++)
    {
      char *texts[G_N_ELEMENTS (across) + 1] = { g_strdup (sas_rating_label ((SasRating) result)) };

      for (guint i = 0; i < G_N_ELEMENTS (across); i++)
        texts[i + 1] = g_strdup_printf ("%u (%s)", figures->matrix[result][across[i]], sas_predicate_label (sas_predicate_of ((SasRating) result, across[i])));
      sas_form_add_list_row (table, columns, (const char *const *) texts);
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        g_free (texts[i]);
    }
}

/* --- units, terms, people --- */

static void
add_ranking (SasDoc *doc, const SasFigures *figures)
{
  static const SasListColumn columns[] = {
    { "NO", 6, SAS_ALIGN_CENTRE }, { "UNIT KERJA", 54, SAS_ALIGN_START }, { "SELESAI", 20, SAS_ALIGN_CENTRE }, { "PERIODE SEBELUMNYA", 20, SAS_ALIGN_CENTRE }, { NULL }
  };
  SasTable *table = add_section (doc, "V. PENYELESAIAN PER UNIT", columns);

  for (guint i = 0; i < figures->ranked->len; i++)
    {
      const SasFiguresUnit *unit = g_ptr_array_index (figures->ranked, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1), *now = g_strdup_printf ("%u %%", unit->percent);
      g_autofree char *before = g_strdup_printf ("%u %%", unit->percents[SAS_FIGURES_TREND - 2]);
      const char *const texts[] = { number, unit->name, now, before };

      sas_form_add_list_row (table, columns, texts);
    }
  if (figures->ranked->len == 0)
    sas_form_add_list_none (table, "Tidak ada pegawai.");
}

static void
add_terms (SasDoc *doc, const SasFigures *figures)
{
  static const SasListColumn columns[] = {
    { "TANGGAL", 24, SAS_ALIGN_START }, { "TENGGAT", 36, SAS_ALIGN_START }, { "BELUM", 20, SAS_ALIGN_CENTRE }, { "DARI", 20, SAS_ALIGN_CENTRE }, { NULL }
  };
  SasTable *table = add_section (doc, "VI. TENGGAT TERDEKAT", columns);

  for (guint i = 0; i < figures->deadlines->len; i++)
    {
      const SasFiguresDeadline *term = g_ptr_array_index (figures->deadlines, i);
      g_autofree char *day = sas_date_to_long (term->date), *missing = g_strdup_printf ("%u", term->missing), *of = g_strdup_printf ("%u", term->expected);
      const char *const texts[] = { day, term_words (term), missing, of };

      sas_form_add_list_row (table, columns, texts);
    }
  if (figures->deadlines->len == 0)
    sas_form_add_list_none (table, "Tidak ada tenggat tahun ini yang masih di depan.");
}

static void
add_follow_ups (SasDoc *doc, const SasFigures *figures)
{
  static const SasListColumn columns[] = {
    { "NAMA / NIP", 40, SAS_ALIGN_START }, { "UNIT KERJA", 30, SAS_ALIGN_START }, { "PREDIKAT", 15, SAS_ALIGN_CENTRE }, { "KEADAAN", 15, SAS_ALIGN_CENTRE }, { NULL }
  };
  SasTable *table = add_section (doc, "VII. PERLU TINDAK LANJUT", columns);

  for (guint i = 0; i < figures->follow_ups->len; i++)
    {
      const SasFiguresFollowUp *one = g_ptr_array_index (figures->follow_ups, i);
      g_autofree char *name = g_strdup_printf ("%s\n%s", one->name, one->nip);
      const char *const texts[] = { name, one->unit_name != NULL ? one->unit_name : "", sas_predicate_label (one->predicate), one->taken ? "ditangani" : "belum" };

      sas_form_add_list_row (table, columns, texts);
    }
  if (figures->follow_ups->len == 0)
    sas_form_add_list_none (table, "Tidak ada.");
}

SasDoc *
sas_figures_paper (const SasFigures *figures, const char *agency)
{
  SasDoc *doc = sas_doc_new ("RINGKASAN", TRUE);

  add_head (doc, figures, agency);
  add_figures (doc, figures);
  add_way (doc, figures);
  add_predicates (doc, figures);
  add_matrix (doc, figures);
  add_ranking (doc, figures);
  add_terms (doc, figures);
  add_follow_ups (doc, figures);
  doc->title = g_strdup_printf ("Ringkasan Kinerja %s %d – %s", sas_period_name (figures->period), figures->year, scope_words (figures));
  doc->author = g_strdup (agency);
  doc->imprint = (SasImprint) { g_strdup ("RINGKASAN"), g_strdup (""), figures->year, (int) figures->period, 0, sas_doc_checksum (doc), FALSE, FALSE };
  return doc;
}
