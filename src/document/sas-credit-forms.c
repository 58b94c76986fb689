#include "config.h"
#include "sas-credit-sheet.h"
#include "sas-form-private.h"

/* Angka kredit: conversion, accumulation, decision (PermenPANRB 1/2023, Peraturan BKN 3/2023). The layouts follow the templates in use; the
 * annex of the regulation was not at hand, so every caption is a row of a table here. */

#define DECIMALS 3
#define PERSON   "PEJABAT FUNGSIONAL YANG DINILAI"

/* --- words --- */

/* With a decimal comma; "-" where there is none. (transfer full) */
static char *
amount (SasFraction number)
{
  return sas_fraction_is_none (number) ? g_strdup ("-") : sas_credit_amount_text (number, DECIMALS);
}

/* "12,5", "25". (transfer full) */
static char *
coefficient_text (const SasCreditRow *row)
{
  g_autofree char *text = sas_fraction_to_short (row->coefficient, 2);

  return g_strdelimit (g_steal_pointer (&text), ".", ',');
}

static char *
days (SasDate from, SasDate to)
{
  g_autofree char *first = NULL, *last = NULL;

  if (from == SAS_DATE_NONE)
    return g_strdup (SAS_DOTS);
  first = g_strdup_printf ("%u %s", sas_date_day (from), sas_month_name (sas_date_month (from)));
  last = sas_date_to_long (to);
  if (sas_date_year (from) == sas_date_year (to))
    return g_strdup_printf ("%s - %s", first, last);
  return g_strdup_printf ("%s %u - %s", first, sas_date_year (from), last);
}

/* "a/b" of what is there of both. (transfer full) */
static char *
pair (const char *first, SasDate day)
{
  g_autofree char *date = day != SAS_DATE_NONE ? sas_date_to_long (day) : NULL;

  if (first == NULL || *first == '\0')
    return g_strdup (date != NULL ? date : "");
  return date != NULL ? g_strdup_printf ("%s / %s", first, date) : g_strdup (first);
}

static const char *
predicate_words (SasPredicate predicate)
{
  return predicate == SAS_PREDICATE_BUTUH_PERBAIKAN ? "Cukup/Butuh Perbaikan" : sas_predicate_label (predicate);
}

/* --- head and person --- */

static void
add_head (SasDoc *doc, const SasForm *form, const SasSubject *subject, const char *label, SasDate from, SasDate to)
{
  const SasCreditSheet *sheet = subject->credit;
  g_autofree char *number = g_strdup_printf ("NOMOR : %s", sheet != NULL && sheet->number != NULL ? sheet->number : SAS_DOTS);
  g_autofree char *agency = g_strdup_printf ("Instansi : %s", subject->agency != NULL ? subject->agency : "");
  g_autofree char *span = days (from, to), *period = g_strdup_printf ("%s : %s", label, span);
  SasBlock *block;

  sas_form_add_letterhead (doc, subject);
  block = sas_doc_add (doc, SAS_BLOCK_TITLE);
  sas_block_add_text (block, form->title[0], SAS_STYLE_REGULAR);
  sas_block_add_text (block, number, SAS_STYLE_REGULAR);
  block = sas_doc_add (doc, SAS_BLOCK_HEAD_LINE);
  sas_block_add_text (block, agency, SAS_STYLE_REGULAR);
  sas_block_add_text (block, period, SAS_STYLE_REGULAR);
}

static void
add_person (SasDoc *doc, const char *number, const char *heading, const SasSubject *subject)
{
  static const float shares[] = { 5, 35, 60 };
  static const char *const sexes[SAS_SEXES] = { "", "Laki-laki", "Perempuan" };
  static const SasIdentity nobody = { .name = (char *) "" };
  static const SasCreditSheet nothing;
  const SasCreditSheet *sheet = subject->credit != NULL ? subject->credit : &nothing;
  const SasIdentity *who = sheet->employee != NULL ? sheet->employee : &nobody;
  g_autofree char *born = pair (sheet->birth_place, sheet->birth_date), *rank = pair (who->rank, sheet->grade_since);
  g_autofree char *position = pair (who->position, sheet->position_since);
  const struct { const char *label, *value; } rows[] = {
    { "Nama", who->name }, { "NIP", who->nip }, { "Nomor Seri Karpeg", sheet->serial }, { "Tempat/Tgl. Lahir", born },
    { "Jenis Kelamin", sexes[sheet->sex] }, { "Pangkat/Golongan Ruang/TMT", rank }, { "Jabatan/TMT", position },
    { "Unit Kerja", who->unit }, { "Instansi", subject->agency },
  };
  SasTable *table = sas_doc_add_table (doc, shares, G_N_ELEMENTS (shares));
  SasRow *head = sas_table_add_head (table);
  SasCell *cell = sas_form_add_column_head (head, number != NULL ? 1 : 0, heading);

  cell->columns = number != NULL ? 2 : 3;
  if (number != NULL)
    sas_form_add_column_head (head, 0, number);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SasRow *row = sas_table_add_row (table);
      g_autofree char *digit = g_strdup_printf ("%u", i + 1);

      sas_row_add_cell (row, 0, digit)->align = SAS_ALIGN_CENTRE;
      sas_row_add_cell (row, 1, rows[i].label);
      sas_row_add_cell (row, 2, rows[i].value);
    }
}

/* --- tables --- */

/* Two rows of titles, the first group standing over its columns, and a row of numbers. */
typedef struct { const char *text; guint column, columns, rows; } Title;

static SasTable *
add_table (SasDoc *doc, const char *heading, const float *shares, guint columns, const Title *upper, const Title *lower)
{
  const Title *const titles[] = { upper, lower };
  SasTable *table = sas_doc_add_table (doc, shares, columns);
  SasRow *row = sas_table_add_head (table);

  table->repeat = TRUE;
  sas_form_add_column_head (row, 0, heading)->columns = columns;
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      row = sas_table_add_head (table);
      for (const Title *title = titles[i]; title->text != NULL; title++)
        {
          SasCell *cell = sas_form_add_column_head (row, title->column, title->text);

          cell->columns = title->columns;
          cell->rows = title->rows;
        }
    }
  row = sas_table_add_head (table);
  for (guint i = 0; i < columns; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      sas_form_add_column_head (row, i, number);
    }
  return table;
}

static void
add_cells (SasRow *row, guint first, guint count, const char *const *texts)
{
  for (guint i = 0; i < count; i++)
    sas_row_add_cell (row, first + i, texts[i])->align = SAS_ALIGN_CENTRE;
}

/* --- the foot --- */

static void
add_foot (SasDoc *doc, const SasSubject *subject, const char *role)
{
  const SasIdentity *signer = subject->credit != NULL ? subject->credit->signer : NULL;
  gboolean appraiser = role != NULL && signer != NULL;
  SasBlock *block = sas_doc_add (doc, SAS_BLOCK_SIGNATURE);
  SasSigner *right = &block->signers[1];
  static const char *const copies[] = {
    "ASLI Penetapan Angka Kredit untuk:", "Jabatan Fungsional yang bersangkutan", "Tembusan disampaikan kepada:", "1. " SAS_DOTS,
    "2. " SAS_DOTS, "3. " SAS_DOTS,
  };

  right->date = g_strdup_printf ("Ditetapkan di %s\nPada tanggal %s", subject->place != NULL && *subject->place != '\0' ? subject->place : SAS_DOTS,
                                 SAS_DOTS);
  right->role = g_strdup (role != NULL ? role : SAS_DOTS SAS_DOTS);
  right->name = g_strdup (appraiser ? signer->name : SAS_DOTS SAS_DOTS);
  right->number = appraiser && signer->nip != NULL ? g_strconcat ("NIP ", signer->nip, NULL) : appraiser ? NULL : g_strdup ("NIP " SAS_DOTS);
  block = sas_doc_add (doc, SAS_BLOCK_NOTE);
  for (guint i = 0; i < G_N_ELEMENTS (copies); i++)
    sas_block_add_text (block, copies[i], SAS_STYLE_REGULAR);
}

/* --- conversion --- */

enum { PREDICATE, PERCENT, COEFFICIENT, CREDIT, CONVERSION_COLUMNS };

static void
build_conversion (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  static const float shares[CONVERSION_COLUMNS] = { 25, 25, 20, 30 };
  static const Title upper[] = { { "Hasil Penilaian Kinerja", PREDICATE, 2, 1 }, { "Koefisien per Tahun", COEFFICIENT, 1, 2 },
                                 { "Angka Kredit yang didapat (kolom 2 x kolom 3)", CREDIT, 1, 2 }, { NULL } };
  static const Title lower[] = { { "PREDIKAT", PREDICATE, 1, 1 }, { "PROSENTASE", PERCENT, 1, 1 }, { NULL } };
  const SasCreditSheet *sheet = subject->credit;
  const SasCreditRow *of = sheet != NULL ? g_ptr_array_index (sheet->rows, subject->credit_row) : NULL;
  g_autofree char *percent = of != NULL ? sas_credit_row_percent_text (of) : NULL, *gained = of != NULL ? amount (of->credit) : NULL;
  g_autofree char *coefficient = of != NULL ? coefficient_text (of) : NULL;
  const char *const cells[] = { of != NULL ? predicate_words (of->predicate) : NULL, percent, coefficient, gained };
  SasRow *row;

  add_head (doc, form, subject, "Periode", of != NULL ? of->from : SAS_DATE_NONE, of != NULL ? of->to : SAS_DATE_NONE);
  add_person (doc, NULL, PERSON, subject);
  row = sas_table_add_row (add_table (doc, form->title[0], shares, CONVERSION_COLUMNS, upper, lower));
  row->lines = subject->blank ? SAS_BLANK_LINES : 0;
  add_cells (row, 0, CONVERSION_COLUMNS, cells);
  add_foot (doc, subject, "Pejabat Penilai Kinerja");
}

/* --- accumulation --- */

enum { YEAR, MONTHS, GRADE, SHARE, PER_YEAR, GAINED, ACCUMULATION_COLUMNS };

static void
add_segment (SasTable *table, const SasCreditRow *of)
{
  g_autofree char *year = g_strdup_printf ("%d", of->year), *percent = sas_credit_row_percent_text (of), *gained = amount (of->credit);
  g_autofree char *coefficient = coefficient_text (of), *months = NULL;
  const char *first = sas_month_name (sas_date_month (of->from)), *last = sas_month_name (sas_date_month (of->to));
  const char *cells[ACCUMULATION_COLUMNS] = { year, NULL, predicate_words (of->predicate), percent, coefficient, gained };

  months = of->months == 1 ? g_strdup (first) : g_strdup_printf ("%s - %s", first, last);
  cells[MONTHS] = months;
  add_cells (sas_table_add_row (table), 0, ACCUMULATION_COLUMNS, cells);
}

/* The balance that was brought stands first; the sum last. */
static void
add_accumulated (SasTable *table, const SasCreditSheet *sheet)
{
  g_autofree char *brought = amount (sheet->brought), *sum = amount (sas_fraction_add (sheet->brought, sheet->earned)), *year = NULL;
  SasRow *row;

  if (sas_fraction_compare (sheet->brought, sas_fraction_new (0, 1)) > 0)
    {
      year = sheet->opening != NULL ? g_strdup_printf ("%u", sas_date_year (sheet->opening->date)) : g_strdup ("");
      add_cells (sas_table_add_row (table), 0, ACCUMULATION_COLUMNS, (const char *[]) { year, sheet->opening != NULL ? "Nilai Integrasi" : "AK Dasar", "", "", "", brought });
    }
  for (guint i = 0; i < sheet->rows->len; i++)
    add_segment (table, g_ptr_array_index (sheet->rows, i));
  row = sas_table_add_row (table);
  sas_row_add_cell (row, 0, "JUMLAH ANGKA KREDIT YANG DIPEROLEH")->columns = GAINED;
  sas_row_add_cell (row, GAINED, sum)->align = SAS_ALIGN_CENTRE;
}

static void
build_accumulation (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  static const float shares[ACCUMULATION_COLUMNS] = { 10, 24, 18, 16, 14, 18 };
  static const Title upper[] = { { "HASIL PENILAIAN KINERJA", YEAR, 4, 1 }, { "KOEFISIEN PER TAHUN", PER_YEAR, 1, 2 },
                                 { "ANGKA KREDIT YANG DIDAPAT", GAINED, 1, 2 }, { NULL } };
  static const Title lower[] = { { "TAHUN", YEAR, 1, 1 }, { "PERIODIK (BULAN)", MONTHS, 1, 1 }, { "PREDIKAT", GRADE, 1, 1 },
                                 { "PROSENTASE", SHARE, 1, 1 }, { NULL } };
  const SasCreditSheet *sheet = subject->credit;
  SasTable *table;

  add_head (doc, form, subject, "Masa Penilaian", sheet != NULL ? sheet->from : SAS_DATE_NONE, sheet != NULL ? sheet->to : SAS_DATE_NONE);
  add_person (doc, "I", "KETERANGAN PERORANGAN", subject);
  table = add_table (doc, "HASIL PENILAIAN ANGKA KREDIT", shares, ACCUMULATION_COLUMNS, upper, lower);
  if (sheet != NULL)
    add_accumulated (table, sheet);
  for (guint i = 0; subject->blank && i < SAS_BLANK_LINES; i++)
    add_cells (sas_table_add_row (table), 0, ACCUMULATION_COLUMNS, (const char *[ACCUMULATION_COLUMNS]) { NULL });
  add_foot (doc, subject, "Pejabat Penilai Kinerja");
}

/* --- decision --- */

enum { ITEM, CAPTION, BEFORE, NOW, SUM, REMARK, DECISION_COLUMNS };

static const char *const items[] = {   /* by SasCreditItem, and a free one */
  "AK Dasar yang diberikan", "AK JF lama", "AK Penyesuaian/ Penyetaraan", "AK Konversi", "AK yang diperoleh dari peningkatan pendidikan",
  SAS_DOTS,
};

static void
add_item (SasTable *table, const char *number, const char *caption, const SasCreditAmount *of)
{
  SasRow *row = sas_table_add_row (table);
  g_autofree char *before = of != NULL ? amount (of->before) : NULL, *now = of != NULL ? amount (of->now) : NULL;
  g_autofree char *sum = of != NULL ? amount (sas_fraction_add (of->before, of->now)) : NULL;

  sas_row_add_cell (row, ITEM, number)->align = SAS_ALIGN_CENTRE;
  sas_row_add_cell (row, CAPTION, caption);
  add_cells (row, BEFORE, 4, (const char *[]) { before, now, sum, NULL });
}

static void
add_items (SasDoc *doc, const SasCreditSheet *sheet)
{
  static const float shares[DECISION_COLUMNS] = { 6, 40, 12, 12, 12, 18 };
  static const char *const heads[DECISION_COLUMNS] = { "II", "HASIL PENILAIAN ANGKA KREDIT", "LAMA", "BARU", "JUMLAH", "KETERANGAN" };
  SasTable *table = sas_doc_add_table (doc, shares, DECISION_COLUMNS);
  SasRow *head = sas_table_add_head (table);

  for (guint i = 0; i < DECISION_COLUMNS; i++)
    sas_form_add_column_head (head, i, heads[i]);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      add_item (table, number, items[i], sheet != NULL && i < SAS_CREDIT_ITEMS ? &sheet->items[i] : NULL);
    }
  add_item (table, NULL, "JUMLAH ANGKA KREDIT KUMULATIF", sheet != NULL ? &sheet->total : NULL);
}

/* "+ 6,250", "- 43,750"; "-" where nothing is asked for. (transfer full) */
static char *
difference_text (SasFraction difference)
{
  const SasFraction zero = sas_fraction_new (0, 1);
  gboolean less = !sas_fraction_is_none (difference) && sas_fraction_compare (difference, zero) < 0;
  g_autofree char *words = amount (less ? sas_fraction_subtract (zero, difference) : difference);

  return sas_fraction_is_none (difference) ? g_steal_pointer (&words) : g_strdup_printf ("%c %s", less ? '-' : '+', words);
}

/* Which of the two it is; both stand for the pen. */
static const char *
more_or_less (const SasCreditSheet *sheet, SasCreditTarget target)
{
  if (sheet == NULL || sas_fraction_is_none (sheet->difference[target]))
    return "Kelebihan/ Kekurangan*)";
  return sas_fraction_compare (sheet->difference[target], sas_fraction_new (0, 1)) >= 0 ? "Kelebihan" : "Kekurangan";
}

static void
add_needs (SasDoc *doc, const SasCreditSheet *sheet)
{
  static const float shares[] = { 56, 22, 22 };
  static const char *const heads[] = { "Keterangan", "Pangkat", "Jenjang Jabatan" };
  static const char *const targets[SAS_CREDIT_TARGETS] = { "pangkat", "jenjang" };
  SasTable *table = sas_doc_add_table (doc, shares, G_N_ELEMENTS (shares));
  SasRow *row = sas_table_add_head (table);
  g_autofree char *rank = sheet != NULL ? amount (sheet->need[SAS_CREDIT_FOR_RANK]) : NULL;
  g_autofree char *level = sheet != NULL ? amount (sheet->need[SAS_CREDIT_FOR_LEVEL]) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    sas_form_add_column_head (row, i, heads[i]);
  row = sas_table_add_row (table);
  sas_row_add_cell (row, 0, "Angka Kredit Minimal yang harus dipenuhi untuk kenaikan pangkat/ jenjang");
  add_cells (row, 1, 2, (const char *[]) { rank, level });
  for (guint i = 0; i < SAS_CREDIT_TARGETS; i++)
    {
      g_autofree char *caption = g_strdup_printf ("%s Angka Kredit yang harus dicapai untuk kenaikan %s", more_or_less (sheet, i), targets[i]);
      g_autofree char *words = sheet != NULL ? difference_text (sheet->difference[i]) : NULL;

      row = sas_table_add_row (table);
      sas_row_add_cell (row, 0, caption);
      add_cells (row, 1, 2, (const char *[]) { i == SAS_CREDIT_FOR_RANK ? words : NULL, i == SAS_CREDIT_FOR_LEVEL ? words : NULL });
    }
}

/* What follows from it is not for the program to say: both stand for the pen. */
static void
add_consideration (SasDoc *doc)
{
  static const float shares[] = { 6, 94 };
  SasTable *table = sas_doc_add_table (doc, shares, G_N_ELEMENTS (shares));
  SasRow *row = sas_table_add_row (table);

  sas_row_add_cell (row, 0, "III")->align = SAS_ALIGN_CENTRE;
  sas_row_add_cell (row, 1, "DAPAT/ TIDAK DAPAT*) DIPERTIMBANGKAN UNTUK KENAIKAN " SAS_DOTS SAS_DOTS);
}

static void
build_decision (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  const SasCreditSheet *sheet = subject->credit;

  add_head (doc, form, subject, "Masa Penilaian", sheet != NULL ? sheet->from : SAS_DATE_NONE, sheet != NULL ? sheet->to : SAS_DATE_NONE);
  add_person (doc, "I", "KETERANGAN PERORANGAN", subject);
  add_items (doc, sheet);
  add_needs (doc, sheet);
  add_consideration (doc);
  add_foot (doc, subject, NULL);
}

/* --- the forms --- */

static gboolean
fits_all (const SasForm *form, const SasPlan *plan)
{
  return TRUE;
}

#define CREDIT(code_, name_, title_, build_) { .code = code_, .name = name_, .sheet = name_, .alone = TRUE, .fits = fits_all, .build = build_, .title = { title_ } }
static const SasForm conversion = CREDIT ("AK-KONVERSI", "Konversi Angka Kredit", "KONVERSI PREDIKAT KINERJA KE ANGKA KREDIT", build_conversion);
static const SasForm accumulation = CREDIT ("AK-AKUMULASI", "Akumulasi Angka Kredit", "AKUMULASI ANGKA KREDIT", build_accumulation);
static const SasForm decision = CREDIT ("AK-PENETAPAN", "Penetapan Angka Kredit", "PENETAPAN ANGKA KREDIT", build_decision);

const SasForm *const sas_credit_forms[] = { &conversion, &accumulation, &decision, NULL };
