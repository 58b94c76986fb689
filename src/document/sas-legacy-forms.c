#include "config.h"
#include "sas-legacy-forms-private.h"

/* A year by the numeric method (PermenPANRB 8/2021, PP 30/2019): plan, its values, behaviour, document. The layouts follow the templates of
 * that time; the annex of the regulation was not at hand, so every caption is a row of a table here. What the old paper has is printed as it is
 * recorded; where it differs from what is reckoned, a note below says so. */

#define DECIMALS 2
#define ROOM "……………"   /* for the pen, in a narrow column */
#define LEADERSHIP (SAS_LEGACY_BEHAVIOURS - 1)   /* only leaders have a value of it */

/* --- numbers and words --- */

/* What the paper has, else what is reckoned; dots where there is neither. (transfer full) */
static char *
value_text (const char *paper, SasFraction reckoned)
{
  SasFraction said = sas_fraction_parse (paper);

  if (!sas_fraction_is_none (said))
    return sas_legacy_number_text (said, 9);
  return sas_fraction_is_none (reckoned) ? g_strdup (ROOM) : sas_legacy_number_text (reckoned, DECIMALS);
}

/* A row of the sums: the caption over all columns but the last. One without @anchor leads to the next: they stay together. */
static void
add_sum (SasTable *table, const char *caption, const char *value, const char *anchor)
{
  SasRow *row = sas_table_add_row (table);
  SasCell *cell = sas_row_add_cell (row, 0, caption);

  row->keep = anchor == NULL;
  cell->columns = table->columns - 1;
  cell->filled = TRUE;
  cell = sas_row_add_cell (row, table->columns - 1, value);
  cell->align = SAS_ALIGN_CENTRE;
  cell->anchor = g_strdup (anchor);
}

/* --- notes --- */

/* Where the paper says something else than what is reckoned; nothing is put right. */
static void
add_notes (SasDoc *doc, const SasSubject *subject, const char *first, const char *const *fields)
{
  static const struct { const char *field, *words; } kinds[] = {
    { "paper_plan_value", "Nilai SKP" }, { "paper_final_value", "Nilai kinerja" }, { "paper_category", "Predikat" },
  };
  g_autoptr (GPtrArray) differences = subject->legacy != NULL ? sas_legacy_differences (subject->legacy) : g_ptr_array_new ();
  SasBlock *block = first != NULL && subject->legacy != NULL ? sas_doc_add (doc, SAS_BLOCK_NOTE) : NULL;

  if (block != NULL)
    sas_block_add_text (block, first, SAS_STYLE_REGULAR);
  for (guint i = 0; i < differences->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
      {
        const SasLegacyDifference *one = g_ptr_array_index (differences, i);
        gboolean words = g_str_equal (one->field, "paper_category");
        g_autofree char *paper = words ? g_strdup (sas_legacy_print_category (subject->legacy->paper_category)) : sas_legacy_print_typed (one->paper);
        g_autofree char *wanted = words ? g_strdup (sas_legacy_print_category (sas_legacy_reckon (subject->legacy).category)) : sas_legacy_print_typed (one->reckoned);
        g_autofree char *line = g_strdup_printf ("%s pada dokumen lama: %s; hasil hitung ulang: %s.", kinds[k].words, paper, wanted);

        if (!g_str_equal (one->field, kinds[k].field) || !g_strv_contains (fields, one->field))
          continue;
        block = block != NULL ? block : sas_doc_add (doc, SAS_BLOCK_NOTE);
        sas_block_add_text (block, line, SAS_STYLE_REGULAR);
      }
}

/* --- plan, and its values --- */

static void
add_top (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  sas_form_add_title (doc, form, paper);
  sas_form_add_head_line (doc, form, subject);
  sas_form_add_identity (doc, form, subject);
}

static void
build_plan (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  add_top (doc, form, subject, paper);
  sas_legacy_add_results (doc, FALSE, subject, paper);
  sas_form_add_signatures (doc, form, subject);
}

static gboolean
has_additional (const SasSubject *subject)
{
  const GPtrArray *results = subject->legacy != NULL ? subject->legacy->results : NULL;

  return results != NULL && results->len > 0 && sas_legacy_result (subject->legacy, results->len - 1)->kind == SAS_RESULT_ADDITIONAL;
}

static void
build_values (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  static const char *const fields[] = { "paper_plan_value", NULL };
  const SasLegacyTotals totals = subject->legacy != NULL ? sas_legacy_reckon (subject->legacy) : (SasLegacyTotals) { .category = SAS_LEGACY_NONE };
  g_autofree char *main = sas_legacy_print_reckoned (totals.main), *additional = sas_legacy_print_reckoned (totals.additional);
  g_autofree char *plan = subject->legacy != NULL ? value_text (subject->legacy->paper_plan_value, totals.plan) : NULL;
  SasTable *table;

  add_top (doc, form, subject, paper);
  table = sas_legacy_add_results (doc, TRUE, subject, paper);
  add_sum (table, "NILAI KINERJA UTAMA", main, NULL);
  add_sum (table, "NILAI KINERJA TAMBAHAN (dihitung paling tinggi 10)", has_additional (subject) ? additional : NULL, NULL);
  add_sum (table, "NILAI SKP", plan, "paper_plan_value");
  add_notes (doc, subject, "Capaian, kategori, dan nilai capaian dihitung dari target dan realisasi; nilai tertimbang sebagaimana tercatat.", fields);
  sas_form_add_signatures (doc, form, subject);
}

/* --- behaviour --- */

static void
add_behaviour (SasTable *table, const SasSubject *subject, int aspect)
{
  const SasLegacyRecord *record = subject->legacy;
  const SasLegacyBehaviour *behaviour = record != NULL ? g_ptr_array_index (record->behaviours, aspect) : NULL;
  g_autofree char *value = behaviour != NULL ? sas_legacy_print_typed (behaviour->value) : NULL, *number = g_strdup_printf ("%d", aspect + 1);
  SasRow *row = sas_table_add_row (table);
  SasCell *cell;

  sas_row_add_cell (row, 0, number)->align = SAS_ALIGN_CENTRE;
  sas_row_add_cell (row, 1, sas_legacy_behaviour_label (aspect));
  cell = sas_row_add_cell (row, 2, value != NULL || record == NULL ? value : aspect == LEADERSHIP ? "-" : ROOM);
  cell->align = SAS_ALIGN_CENTRE;
  cell->anchor = g_strdup_printf ("behaviours/%d/value", aspect);
}

static void
build_behaviour (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  static const float shares[] = { 8, 68, 24 };
  static const char *const heads[] = { "NO", "ASPEK PERILAKU KERJA", "NILAI" };
  g_autofree char *whole = subject->legacy != NULL ? value_text (subject->legacy->behaviour_value, SAS_FRACTION_NONE) : NULL;
  SasTable *table;
  SasRow *head;

  add_top (doc, form, subject, paper);
  table = sas_doc_add_table (doc, shares, G_N_ELEMENTS (shares));
  head = sas_table_add_head (table);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    sas_form_add_column_head (head, i, heads[i]);
  for (int aspect = 0; aspect < SAS_LEGACY_BEHAVIOURS; aspect++)
    add_behaviour (table, subject, aspect);
  add_sum (table, "NILAI PERILAKU KERJA", whole, "behaviour_value");
  sas_form_add_signatures (doc, form, subject);
}

/* --- document --- */

static void
add_superior (SasDoc *doc, const SasSubject *subject)
{
  static const float shares[] = { 6, 30, 64 };
  static const char *const labels[] = { "NAMA", "NIP", "PANGKAT/ GOL. RUANG", "JABATAN", "UNIT KERJA" };
  static const SasIdentity nobody = { .name = (char *) "" };
  const SasPeople *people = sas_form_people (subject);
  const SasIdentity *who = people->reviewing_superior != NULL ? people->reviewing_superior : &nobody;
  const char *const values[] = { who->name, who->nip, who->rank, who->position, who->unit };
  SasTable *table = sas_doc_add_table (doc, shares, G_N_ELEMENTS (shares));
  SasRow *row = sas_table_add_head (table);
  SasCell *cell = sas_form_add_column_head (row, 1, "ATASAN PEJABAT PENILAI KINERJA");

  cell->columns = 2;
  sas_form_add_column_head (row, 0, "NO");
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      row = sas_table_add_row (table);
      sas_row_add_cell (row, 0, number)->align = SAS_ALIGN_CENTRE;
      sas_row_add_cell (row, 1, labels[i]);
      sas_row_add_cell (row, 2, values[i]);
    }
}

/* "SKP", its value, its weight, both multiplied. */
static void
add_part (SasTable *table, const char *number, const char *caption, const char *value, SasFraction weight, const char *anchor)
{
  g_autofree char *share = sas_legacy_number_text (weight, DECIMALS), *percent = g_strconcat (share, "%", NULL);
  SasFraction part = sas_fraction_divide (sas_fraction_multiply (sas_fraction_parse (value), weight), sas_fraction_new (100, 1));
  g_autofree char *shown = value_text (value, SAS_FRACTION_NONE), *product = value_text (NULL, part);
  const char *const texts[] = { number, caption, shown, percent, product };
  SasRow *row = sas_table_add_row (table);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    sas_row_add_cell (row, i, texts[i])->align = i == 1 ? SAS_ALIGN_START : SAS_ALIGN_CENTRE;
  ((SasCell *) g_ptr_array_index (row->cells, 2))->anchor = g_strdup (anchor);
}

/* The plan's value of the paper, else the one that is reckoned, as a number. (transfer full) (nullable) */
static char *
plan_value (const SasLegacyRecord *record, const SasLegacyTotals *totals)
{
  g_autofree char *reckoned = sas_fraction_to_short (totals->plan, DECIMALS);

  return record->paper_plan_value != NULL ? g_strdup (record->paper_plan_value) : *reckoned != '\0' ? g_steal_pointer (&reckoned) : NULL;
}

static void
add_values (SasDoc *doc, const SasSubject *subject)
{
  static const float shares[] = { 6, 40, 18, 16, 20 };
  static const char *const heads[] = { "NO", "UNSUR YANG DINILAI", "NILAI", "BOBOT", "NILAI x BOBOT" };
  g_autoptr (SasLegacyRecord) nothing = sas_legacy_record_new ("", 2021);
  const SasLegacyRecord *record = subject->legacy != NULL ? subject->legacy : nothing;
  SasLegacyTotals totals = sas_legacy_reckon (record);
  SasLegacyCategory category = record->paper_category != SAS_LEGACY_NONE ? record->paper_category : totals.category;
  g_autofree char *plan = plan_value (record, &totals), *final = value_text (record->paper_final_value, totals.final);
  SasTable *table = sas_doc_add_table (doc, shares, G_N_ELEMENTS (shares));
  SasRow *head = sas_table_add_head (table);
  SasFraction of_plan, of_behaviour;

  sas_legacy_weights (record, &of_plan, &of_behaviour);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    sas_form_add_column_head (head, i, heads[i]);
  add_part (table, "1", "SASARAN KINERJA PEGAWAI (SKP)", plan, of_plan, "paper_plan_value");
  add_part (table, "2", "PERILAKU KERJA", record->behaviour_value, of_behaviour, "behaviour_value");
  add_sum (table, "NILAI KINERJA", final, "paper_final_value");
  add_sum (table, "PREDIKAT KINERJA", category != SAS_LEGACY_NONE ? sas_legacy_print_category (category) : ROOM, "paper_category");
}

static void
add_words (SasDoc *doc, const SasSubject *subject)
{
  static const float shares[] = { 34, 66 };
  const SasLegacyRecord *record = subject->legacy;
  const char *idea = record == NULL ? NULL : record->idea != NULL ? record->idea : record->new_idea ? "Ada" : "Tidak ada";
  const struct { const char *caption, *text, *anchor; } rows[] = {
    { "IDE BARU DAN/ATAU CARA BARU YANG MEMBERI MANFAAT", idea, "idea" },
    { "CATATAN/ REKOMENDASI", record != NULL ? record->notes : NULL, "notes" },
  };
  SasTable *table = sas_doc_add_table (doc, shares, G_N_ELEMENTS (shares));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      SasRow *row = sas_table_add_row (table);

      row->lines = SAS_BLANK_LINES;
      sas_row_add_cell (row, 0, rows[i].caption);
      sas_row_add_cell (row, 1, rows[i].text)->anchor = g_strdup (rows[i].anchor);
    }
}

static void
build_document (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  static const char *const fields[] = { "paper_plan_value", "paper_final_value", "paper_category", NULL };

  add_top (doc, form, subject, paper);
  add_superior (doc, subject);
  add_values (doc, subject);
  add_words (doc, subject);
  add_notes (doc, subject, NULL, fields);
  sas_form_add_signatures (doc, form, subject);
}

/* --- the forms --- */

static gboolean
fits_none (const SasForm *form, const SasPlan *plan)
{
  return FALSE;
}

#define LEGACY(code_, name_, title_, build_, signs_, wide) { .code = code_, .name = name_, .sheet = name_, .fits = fits_none, .build = build_, \
  .title = { title_ }, .signs = signs_, .landscape = wide, .identity = { 5, 18, 27, 5, 18, 27 } }
static const SasForm plan = LEGACY ("LEGACY-SKP", "SKP (angka)", "SASARAN KINERJA PEGAWAI", build_plan, SAS_SIGNS_BOTH, FALSE);
static const SasForm values = LEGACY ("LEGACY-NILAI", "Penilaian SKP", "PENILAIAN SASARAN KINERJA PEGAWAI", build_values, SAS_SIGNS_EVALUATOR, TRUE);
static const SasForm behaviour = LEGACY ("LEGACY-PERILAKU", "Penilaian Perilaku Kerja", "PENILAIAN PERILAKU KERJA", build_behaviour,
                                         SAS_SIGNS_EVALUATOR, FALSE);
static const SasForm document = LEGACY ("LEGACY-DOKUMEN", "Dokumen Penilaian Kinerja", "DOKUMEN PENILAIAN KINERJA", build_document,
                                        SAS_SIGNS_LEGACY, FALSE);

const SasForm *const sas_legacy_forms[] = { &plan, &values, &behaviour, &document, NULL };

/* What the parts that all forms share ask of a plan: whose year it is, its days, who signed when. */
static SasPlan *
carrier (const SasLegacyRecord *record, const SasSubject *subject)
{
  SasPlan *of = sas_plan_new (record->nip, record->year);
  const char *place = record->place != NULL ? record->place : subject->place;

  of->from = sas_legacy_record_from (record);
  of->to = sas_legacy_record_to (record);
  of->model = record->model;
  of->approval = sas_record_new (&sas_approval_type);
  sas_record_set_text (&sas_approval_type, of->approval, "place", place != NULL ? place : "");
  of->approval->date = record->date;
  return of;
}

SasDoc *
sas_form_build_legacy (const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  const SasLegacyRecord *record = subject->legacy;
  g_autoptr (SasPlan) of = carrier (record, subject);
  SasSubject whole = *subject;
  const SasIdentity *employee = record->people != NULL ? record->people->employee : NULL;
  SasDoc *doc = sas_doc_new (form->code, form->landscape);

  whole.plan = of;
  whole.people = record->people;
  form->build (doc, form, &whole, paper);
  doc->title = g_strdup_printf ("%s %d – %s (%s)", form->sheet, record->year, employee != NULL ? employee->name : record->nip, form->code);
  doc->author = g_strdup (subject->agency);
  return doc;
}
