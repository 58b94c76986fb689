#include "config.h"
#include "sas-form-private.h"

/* Papers of a unit in a period: the decision on its predicate, the report, the list of receipts. The regulation names them (pp. 92-97, 114-119)
 * and draws none: the layouts are ours. Words of the law, never translated. */

#define INTERNAL "DOKUMEN INTERNAL"

/* --- head and foot --- */

/* "TRIWULAN III TAHUN 2026", of the year as a whole "TAHUN 2026". (transfer full) */
static char *
period_words (const SasUnitReport *report)
{
  g_autofree char *name = g_utf8_strup (sas_period_name (report->period), -1);

  if (report->period == SAS_PERIOD_ANNUAL)
    return g_strdup_printf ("TAHUN %d", report->year);
  return g_strdup_printf ("%s%s TAHUN %d", report->period >= SAS_PERIOD_M01 ? "BULAN " : "", name, report->year);
}

void
sas_form_add_unit_head (SasDoc *doc, const SasForm *form, const SasSubject *subject)
{
  g_autofree char *unit = g_utf8_strup (subject->report->name, -1), *words = period_words (subject->report);
  g_autofree char *period = g_strconcat ("PERIODE: ", words, NULL);
  SasBlock *block;

  sas_form_add_letterhead (doc, subject);
  block = sas_doc_add (doc, SAS_BLOCK_TITLE);
  sas_block_add_text (block, INTERNAL, SAS_STYLE_REGULAR);
  for (guint i = 0; i < G_N_ELEMENTS (form->title) && form->title[i] != NULL; i++)
    sas_block_add_text (block, form->title[i], SAS_STYLE_REGULAR);
  sas_block_add_text (block, unit, SAS_STYLE_REGULAR);
  sas_block_add_text (block, period, SAS_STYLE_REGULAR);
}

/* @role NULL: the post of who signs, in two lines where it is long. @signer NULL: dots for the pen. */
void
sas_form_add_unit_signature (SasDoc *doc, const char *role, const SasIdentity *signer, const SasSubject *subject)
{
  SasSigner *right = &sas_doc_add (doc, SAS_BLOCK_SIGNATURE)->signers[1];
  const char *place = subject->place != NULL && *subject->place != '\0' ? subject->place : SAS_DOTS;

  right->date = g_strdup_printf ("%s, %s", place, SAS_DOTS);
  right->role = g_strdup (role != NULL ? role : signer != NULL && signer->position != NULL ? signer->position : SAS_DOTS SAS_DOTS);
  right->name = g_strdup (signer != NULL ? signer->name : SAS_DOTS SAS_DOTS);
  if (signer != NULL && signer->nip != NULL)
    right->number = g_strconcat ("NIP ", signer->nip, NULL);
  else if (signer == NULL)
    right->number = g_strdup ("NIP " SAS_DOTS);
}

/* --- lists --- */

static guint
count_columns (const SasListColumn *columns)
{
  guint count = 0;

  while (columns[count].text != NULL)
    count++;
  return count;
}

SasTable *
sas_form_add_list (SasDoc *doc, const char *heading, const SasListColumn *columns)
{
  guint count = count_columns (columns);
  g_autofree float *shares = g_new (float, count);
  SasTable *table;
  SasRow *row;

  for (guint i = 0; i < count; i++)
    shares[i] = columns[i].share;
  table = sas_doc_add_table (doc, shares, count);
  table->repeat = TRUE;
  row = sas_table_add_head (table);
  sas_row_add_cell (row, 0, heading)->columns = count;
  ((SasCell *) g_ptr_array_index (row->cells, 0))->filled = TRUE;
  row = sas_table_add_head (table);
  for (guint i = 0; i < count; i++)
    sas_form_add_column_head (row, i, columns[i].text);
  return table;
}

void
sas_form_add_list_row (SasTable *table, const SasListColumn *columns, const char *const *texts)
{
  SasRow *row = sas_table_add_row (table);

  for (guint i = 0; i < table->columns; i++)
    sas_row_add_cell (row, i, texts[i])->align = columns[i].align;
}

void
sas_form_add_list_none (SasTable *table, const char *words)
{
  sas_row_add_cell (sas_table_add_row (table), 0, words)->columns = table->columns;
}

/* --- the unit --- */

typedef struct { const char *label; char *value; } Line;   /* value (owned) */

static void
add_lines (SasDoc *doc, const char *heading, Line *lines, guint count)
{
  static const float shares[] = { 36, 64 };
  SasTable *table = sas_doc_add_table (doc, shares, G_N_ELEMENTS (shares));

  sas_row_add_cell (sas_table_add_head (table), 0, heading)->columns = G_N_ELEMENTS (shares);
  ((SasCell *) g_ptr_array_index (((SasRow *) g_ptr_array_index (table->head, 0))->cells, 0))->filled = TRUE;
  for (guint i = 0; i < count; i++)
    {
      SasRow *row = sas_table_add_row (table);

      sas_row_add_cell (row, 0, lines[i].label);
      sas_row_add_cell (row, 1, lines[i].value);
      g_free (lines[i].value);
    }
}

/* Where the predicate comes from: of the unit itself, or of one above. (transfer full) */
static char *
predicate_words (const SasUnitReport *report)
{
  if (report->counts == SAS_ORGANISATION_NONE)
    return g_strdup ("belum ditetapkan");
  if (report->organisation == NULL)
    return g_strdup_printf ("%s (mengikuti unit kerja di atasnya)", sas_organisation_printed (report->counts));
  if (report->organisation->predicate != report->counts)   /* p. 94 f: issued too late for this year */
    return g_strdup_printf ("%s (tahun sebelumnya; yang ditetapkan: %s)", sas_organisation_printed (report->counts),
                            sas_organisation_printed (report->organisation->predicate));
  return g_strdup (sas_organisation_printed (report->counts));
}

static char *
head_words (const SasIdentity *head)
{
  if (head == NULL)
    return g_strdup ("");
  return head->nip != NULL ? g_strdup_printf ("%s\nNIP %s", head->name, head->nip) : g_strdup (head->name);
}

void
sas_form_add_unit_data (SasDoc *doc, const char *heading, const SasUnitReport *report)
{
  const SasOrganisation *organisation = report->organisation;
  guint people = report->people->len, done = sas_unit_report_signed (report);
  Line lines[] = {
    { "Unit kerja", g_strdup (report->name) },
    { "Pimpinan unit kerja", head_words (report->head) },
    { "Capaian kinerja organisasi", predicate_words (report) },
    { "Dasar", g_strdup (organisation != NULL ? organisation->basis : "") },
    { "Nomor dan tanggal surat", NULL },
    { "Jumlah pegawai", g_strdup_printf ("%u orang; sudah dievaluasi %u, belum %u", people, done, people - done) },
  };
  g_autofree char *day = organisation != NULL && organisation->date != SAS_DATE_NONE ? sas_date_to_long (organisation->date) : NULL;
  const char *number = organisation != NULL && organisation->number != NULL ? organisation->number : "";

  lines[4].value = day != NULL && *number != '\0' ? g_strdup_printf ("%s, %s", number, day) : g_strdup (day != NULL ? day : number);
  add_lines (doc, heading, lines, G_N_ELEMENTS (lines));
}

/* --- pattern and departures --- */

static void
add_counts (SasTable *table, const SasListColumn *columns, const SasUnitReport *report)
{
  guint people = sas_distribution_people (&report->distribution);

  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    {
      guint count = report->distribution.counts[i];
      g_autofree char *number = g_strdup_printf ("%u", count);
      g_autofree char *share = people > 0 ? g_strdup_printf ("%.1f %%", 100.0 * count / people) : g_strdup ("-");
      const char *const texts[] = { sas_predicate_curve_label (i), number, g_strdelimit (share, ".", ',') };

      sas_form_add_list_row (table, columns, texts);
    }
}

void
sas_form_add_unit_pattern (SasDoc *doc, const char *heading, const SasUnitReport *report)
{
  static const SasListColumn columns[] = {
    { "PREDIKAT KINERJA PEGAWAI", 50, SAS_ALIGN_START }, { "JUMLAH PEGAWAI", 25, SAS_ALIGN_CENTRE }, { "PERSENTASE", 25, SAS_ALIGN_CENTRE }, { NULL }
  };
  SasTable *table = sas_form_add_list (doc, heading, columns);
  SasCell *cell;

  add_counts (table, columns, report);
  cell = sas_row_add_cell (sas_table_add_row (table), 0, NULL);
  cell->columns = table->columns;
  cell->drawing = sas_drawing_new_distribution_of (report->counts, &report->distribution);
  sas_text_append_styled (cell->text, cell->drawing != NULL ? "Garis: pola yang diharapkan. Batang: pegawai yang sudah dievaluasi."
                                                            : "Pola belum ada: capaian kinerja organisasi belum ditetapkan.",
                          SAS_STYLE_ITALIC, FALSE);
}

/* "“Kurang” atau “Sangat Kurang”". (transfer full) */
static char *
names_of (guint predicates)
{
  GString *names = g_string_new (NULL);

  for (guint i = SAS_PREDICATE_NONE + 1; i < SAS_PREDICATES; i++)
    if (predicates & (1u << i))
      g_string_append_printf (names, "%s“%s”", names->len > 0 ? " atau " : "", sas_predicate_label ((SasPredicate) i));
  return g_string_free (names, FALSE);
}

/* As paper says it, whatever the language of the window. (transfer full) */
static char *
warning_words (const SasDistributionWarning *warning)
{
  g_autofree char *names = names_of (warning->predicates);

  if (warning->bound == SAS_BOUND_SOME)
    return g_strdup_printf ("Tidak ada seorang pun dari %u pegawai yang berpredikat %s.", warning->people, names);
  if (warning->bound == SAS_BOUND_LEAST)
    return g_strdup_printf ("%u dari %u pegawai berpredikat %s; diharapkan paling sedikit %u %%.", warning->count, warning->people, names,
                            warning->percent);
  if (warning->percent == 0)
    return g_strdup_printf ("%u dari %u pegawai berpredikat %s; menurut pola ini tidak diharapkan ada.", warning->count, warning->people, names);
  return g_strdup_printf ("%u dari %u pegawai berpredikat %s; diharapkan paling banyak %u %%.", warning->count, warning->people, names,
                          warning->percent);
}

static void
append_line (SasText *text, const char *words)
{
  if (text->string->len > 0)
    sas_text_append (text, "\n");
  sas_text_append (text, words);
}

static void
append_warnings (SasText *text, const SasUnitReport *report)
{
  for (guint i = 0; report->warnings != NULL && i < report->warnings->len; i++)
    {
      g_autofree char *words = warning_words (g_ptr_array_index (report->warnings, i));

      append_line (text, words);
    }
  if (text->string->len == 0)
    append_line (text, report->counts == SAS_ORGANISATION_NONE || sas_distribution_people (&report->distribution) == 0 ? "-"
                                                                                                                        : "Sesuai dengan pola.");
  else if (report->is_small)
    append_line (text, "Kelompok ini terlalu kecil untuk dinilai dengan pola; sebagai keterangan.");
}

static void
append_reasons (SasText *text, const SasUnitReport *report)
{
  const char *note = report->organisation != NULL && report->organisation->note != NULL ? report->organisation->note : "";

  if (*note != '\0')
    append_line (text, note);
  for (guint i = 0; i < report->people->len; i++)
    {
      const SasReceipt *person = g_ptr_array_index (report->people, i);
      g_autofree char *reason = sas_receipt_is_made (person) ? sas_form_trim (person->departure) : NULL;
      g_autofree char *words = reason != NULL ? g_strdup_printf ("%s: %s", person->name, reason) : NULL;

      if (words != NULL)
        append_line (text, words);
    }
}

/* What departs from the pattern, and the reasons: of the organisation's note, and of each rating that is not the suggested one. */
void
sas_form_add_unit_departures (SasDoc *doc, const char *heading, const SasUnitReport *report)
{
  static const float shares[] = { 36, 64 };
  SasTable *table = sas_doc_add_table (doc, shares, G_N_ELEMENTS (shares));
  SasRow *row = sas_table_add_head (table);
  SasText *text;

  sas_row_add_cell (row, 0, heading)->columns = G_N_ELEMENTS (shares);
  ((SasCell *) g_ptr_array_index (row->cells, 0))->filled = TRUE;
  row = sas_table_add_row (table);
  sas_row_add_cell (row, 0, "Penyimpangan dari pola");
  append_warnings (sas_row_add_cell (row, 1, NULL)->text, report);
  row = sas_table_add_row (table);
  sas_row_add_cell (row, 0, "Penjelasan");
  text = sas_row_add_cell (row, 1, NULL)->text;
  append_reasons (text, report);
  row->lines = text->string->len == 0 ? SAS_BLANK_LINES : 0;
}

/* --- the decision on the predicate --- */

static void
build_organisation (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  sas_form_add_unit_head (doc, form, subject);
  sas_form_add_unit_data (doc, "I. CAPAIAN KINERJA ORGANISASI", subject->report);
  sas_form_add_unit_pattern (doc, "II. POLA DISTRIBUSI PREDIKAT KINERJA PEGAWAI", subject->report);
  sas_form_add_unit_departures (doc, "III. PENYIMPANGAN DAN PENJELASANNYA", subject->report);
  sas_form_add_unit_signature (doc, NULL, subject->report->above, subject);
}

/* --- receipts --- */

/* (transfer full) (nullable) */
static char *
day_words (SasDate day)
{
  return day != SAS_DATE_NONE ? sas_date_to_long (day) : NULL;
}

static void
build_receipts (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  static const SasListColumn columns[] = {
    { "NO", 4, SAS_ALIGN_CENTRE }, { "NAMA", 25, SAS_ALIGN_START }, { "NIP", 17, SAS_ALIGN_CENTRE }, { "DOKUMEN", 10, SAS_ALIGN_CENTRE },
    { "DISERAHKAN", 13, SAS_ALIGN_CENTRE }, { "KEMBALI", 13, SAS_ALIGN_CENTRE }, { "TANDA TANGAN", 18, SAS_ALIGN_START }, { NULL }
  };
  SasTable *table;
  guint number = 0;

  sas_form_add_unit_head (doc, form, subject);
  table = sas_form_add_list (doc, "DOKUMEN EVALUASI KINERJA PEGAWAI", columns);
  for (guint i = 0; i < subject->report->people->len; i++)
    {
      const SasReceipt *one = g_ptr_array_index (subject->report->people, i);
      g_autofree char *handed = day_words (one->handed), *returned = day_words (one->returned);
      g_autofree char *digits = g_strdup_printf ("%u", number + 1);
      const char *back = one->receipt == SAS_RECEIPT_KEPT ? "tidak dikembalikan" : returned;
      const char *const texts[] = { digits, one->name, one->nip, one->form, handed, back, NULL };

      if (!sas_receipt_is_made (one))
        continue;
      sas_form_add_list_row (table, columns, texts);
      ((SasRow *) g_ptr_array_index (table->rows, number++))->lines = 2;   /* room for the pen */
    }
  if (number == 0)
    sas_form_add_list_none (table, "Belum ada dokumen evaluasi yang ditandatangani pada periode ini.");
  sas_form_add_unit_signature (doc, "Yang Menyerahkan", NULL, subject);
}

/* --- the forms --- */

static gboolean
fits_all (const SasForm *form, const SasPlan *plan)
{
  return TRUE;
}

#define OF_UNIT .alone = TRUE, .fits = fits_all
static const SasForm organisation = {
  OF_UNIT, .code = "PENETAPAN-PREDIKAT", .name = "Penetapan Predikat Organisasi", .sheet = "Penetapan Predikat Organisasi",
  .build = build_organisation, .title = { "PENETAPAN CAPAIAN KINERJA ORGANISASI", "DAN POLA DISTRIBUSI PREDIKAT KINERJA PEGAWAI" },
};
static const SasForm report = {
  OF_UNIT, .code = "LAPORAN", .name = "Laporan Evaluasi Unit", .sheet = "Laporan Evaluasi", .build = sas_form_build_report,
  .title = { "LAPORAN EVALUASI KINERJA PEGAWAI" },
};
static const SasForm receipts = {
  OF_UNIT, .code = "TANDA-TERIMA", .name = "Tanda Terima Dokumen", .sheet = "Tanda Terima", .landscape = TRUE, .build = build_receipts,
  .title = { "TANDA TERIMA DOKUMEN EVALUASI KINERJA PEGAWAI" },
};

const SasForm *const sas_unit_forms[] = { &organisation, &report, &receipts, NULL };
