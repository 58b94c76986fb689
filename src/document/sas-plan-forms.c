#include "config.h"
#include "sas-form-private.h"

/* Words, widths and order as the regulation's pages show them; measures are shares of the table's width. */

#define TITLE          "SASARAN KINERJA PEGAWAI"
#define QUALITATIVE    "PENDEKATAN HASIL KERJA KUALITATIF"
#define QUANTITATIVE   "PENDEKATAN HASIL KERJA KUANTITATIF"
#define FOR_JPT        "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI"
#define FOR_JA_JF      "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL"
#define WHO_ASSIGNS    "disertai dengan Jabatan Pimpinan yang memberikan penugasan)"
#define BY_THE_TEAM    "(Hasil yang diharapkan disertai dengan Jabatan Pimpinan/ Tim Kerja yang memberikan penugasan)"
#define SUPERIORS      "Rencana Hasil Kerja Pimpinan yang diintervensi"
#define OF_THE_MATRIX  "(diisi dengan rencana hasil kerja sesuai matriks peran dan hasil yang memiliki prioritas "
#define PERSPECTIVES   "(Penerima Layanan/ Proses Bisnis/ Penguatan Internal/ Anggaran)"
#define ASPECTS        "(Kuantitas/ Kualitas/ Waktu/ Biaya)"
#define EXPECTATIONS   "Pimpinan dapat memberikan Ekspektasi khusus terhadap satu atau lebih aspek perilaku kerja Pegawai"

static gboolean
fits_approach (const SasForm *form, const SasPlan *plan)
{
  return form->approach == plan->approach && form->model == plan->model;
}

static gboolean
fits_all (const SasForm *form, const SasPlan *plan)
{
  return TRUE;
}

/* p. 38: of JPT and heads of independent units, one an indicator that has a manual. */
static gboolean
fits_manuals (const SasForm *form, const SasPlan *plan)
{
  return plan->model == SAS_MODEL_JPT && plan->manuals->len > 0;
}

/* Of a leader, not of his plan. */
static gboolean
fits_none (const SasForm *form, const SasPlan *plan)
{
  return FALSE;
}

static void
build_plan (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  sas_form_add_title (doc, form, paper);
  sas_form_add_head_line (doc, form, subject);
  sas_form_add_identity (doc, form, subject);
  sas_form_add_results (doc, form, subject, paper);
  sas_form_add_behaviours (doc, form, subject, paper);
  sas_form_add_signatures (doc, form, subject);
  sas_form_add_notes (doc, form, subject, paper);
}

#define NEEDS "(dalam rangka memenuhi ekspektasi Pimpinan, maka Pegawai membutuhkan ….)"
static const struct { const char *heading, *path; gsize offset; const char *guides[2]; } annexes[] = {
  { "DUKUNGAN SUMBER DAYA",     "annexes/resources",      G_STRUCT_OFFSET (SasAnnexes, resources), { NEEDS, NEEDS } },
  { "SKEMA PERTANGGUNGJAWABAN", "annexes/accountability", G_STRUCT_OFFSET (SasAnnexes, accountability),
    { "(hasil kerja dilaporkan setiap hari/ mingguan/ bulanan/… berikut data yang dilaporkan adalah ….)" } },
  { "KONSEKUENSI",              "annexes/consequences",   G_STRUCT_OFFSET (SasAnnexes, consequences),
    { "(apabila memenuhi ekspektasi Pimpinan maka….)", "(apabila tidak memenuhi ekspektasi Pimpinan maka….)" } },
};

static void
add_blank_annex_row (SasTable *table, const char *guide, guint index)
{
  SasRow *row = sas_table_add_row (table);
  g_autofree char *number = g_strdup_printf ("%u.", index + 1);

  row->lines = SAS_BLANK_LINES;
  sas_row_add_cell (row, 0, number)->align = SAS_ALIGN_CENTRE;
  sas_form_append_guide (sas_row_add_cell (row, 1, NULL)->text, guide, "");
}

static void
add_annex_row (SasTable *table, const char *path, guint index, const char *string)
{
  SasRow *row = sas_table_add_row (table);
  g_autofree char *number = g_strdup_printf ("%u.", index + 1), *text = sas_form_trim (string);
  SasCell *cell = sas_row_add_cell (row, 0, number);

  cell->align = SAS_ALIGN_CENTRE;
  cell = sas_row_add_cell (row, 1, text);
  cell->anchor = g_strdup_printf ("%s/%u", path, index);
}

/* p. 61: of every plan, whatever its approach. */
static void
build_annex (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  static const float shares[] = { 5.2f, 94.8f };
  SasTable *table;

  sas_form_add_title (doc, form, paper);
  sas_form_add_head_line (doc, form, subject);
  table = sas_doc_add_table (doc, shares, G_N_ELEMENTS (shares));
  table->padding = 5.0f;
  for (guint i = 0; i < G_N_ELEMENTS (annexes); i++)
    {
      const GPtrArray *texts = G_STRUCT_MEMBER (GPtrArray *, subject->plan->annexes, annexes[i].offset);

      sas_form_add_heading (sas_table_add_row (table), table->columns, annexes[i].heading, paper, TRUE);
      for (guint j = 0; subject->blank && j < G_N_ELEMENTS (annexes[i].guides) && annexes[i].guides[j] != NULL; j++)
        add_blank_annex_row (table, annexes[i].guides[j], j);
      for (guint j = 0; !subject->blank && j < MAX (texts->len, 1); j++)
        add_annex_row (table, annexes[i].path, j, j < texts->len ? g_ptr_array_index (texts, j) : NULL);
    }
  sas_form_add_signatures (doc, form, subject);
}

static const SasForm a_1_1 = {   /* pp. 32-33 */
  .code = "A.1.1", .name = "Sasaran Kinerja Pegawai", .sheet = "SKP", .landscape = TRUE, .fits = fits_approach,
  .approach = SAS_APPROACH_QUALITATIVE, .model = SAS_MODEL_JPT, .build = build_plan,
  .title = { TITLE, QUALITATIVE, FOR_JPT },
  .identity = { 3.4f, 19.7f, 29.7f, 3.4f, 18.7f, 25.0f }, .nip_optional = TRUE,
  .guides = { "(Hasil yang diharapkan dengan prioritas tinggi " WHO_ASSIGNS, "(Hasil yang diharapkan dengan prioritas rendah " WHO_ASSIGNS },
  .qualitative = { 3.4f, 96.6f }, .state_in_full = TRUE, .assigned = "penugasan dari",
  .measures = { [SAS_MODEL_JPT] = "Ukuran keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif:" },
  .behaviour_heading = "PERILAKU KERJA*", .behaviour = { 3.4f, 49.8f, 46.8f },
  .notes = { "* " EXPECTATIONS "." },
};

static const SasColumn a_1_2_columns[] = {
  { "NO",                         3.6f, SAS_ALIGN_CENTRE, TRUE,  NULL,          sas_column_number },
  { "RENCANA HASIL KERJA",       31.6f, SAS_ALIGN_START,  TRUE,  "text",        sas_column_result,
    { "Rencana Hasil Kerja Utama 1\n(Hasil yang diharapkan dengan prioritas tinggi (Perjanjian Kinerja, Rencana Strategis, Rencana Kerja "
      "Tahunan, Direktif, dan/atau Rencana Aksi) " WHO_ASSIGNS,
      "Rencana Hasil Kerja Tambahan 1\n(Hasil yang diharapkan dengan prioritas rendah (Direktif, dan/atau Rencana Aksi) " WHO_ASSIGNS } },
  { "INDIKATOR KINERJA INDIVIDU", 23.6f, SAS_ALIGN_START, FALSE, "text",        sas_column_indicator,   { "IKI #", "IKI #" } },
  { "TARGET",                    22.9f, SAS_ALIGN_CENTRE, FALSE, "target",      sas_column_target,      { "Target #", "Target #" } },
  { "PERSPEKTIF",                18.3f, SAS_ALIGN_CENTRE, FALSE, "perspective", sas_column_perspective, { PERSPECTIVES, PERSPECTIVES } },
  { NULL }
};
static const SasForm a_1_2 = {   /* pp. 34-36 */
  .code = "A.1.2", .name = "Sasaran Kinerja Pegawai", .sheet = "SKP", .landscape = TRUE, .fits = fits_approach,
  .approach = SAS_APPROACH_QUANTITATIVE, .model = SAS_MODEL_JPT, .build = build_plan,
  .title = { TITLE, QUANTITATIVE, FOR_JPT },
  .identity = { 3.4f, 19.7f, 29.7f, 3.4f, 18.7f, 25.0f }, .nip_optional = TRUE,
  .columns = a_1_2_columns, .assigned = "penugasan dari", .state_in_full = TRUE,
  .behaviour_heading = "PERILAKU KERJA*", .behaviour = { 3.6f, 48.2f, 48.2f },
  .notes = { "* " EXPECTATIONS "." },
};

static const SasForm a_1_6 = {   /* pp. 55-56 */
  .code = "A.1.6", .name = "Sasaran Kinerja Pegawai", .sheet = "SKP", .landscape = TRUE, .fits = fits_approach,
  .approach = SAS_APPROACH_QUALITATIVE, .model = SAS_MODEL_JA_JF, .build = build_plan,
  .title = { TITLE, QUALITATIVE, FOR_JA_JF },
  .identity = { 3.4f, 18.3f, 31.0f, 3.4f, 18.5f, 25.2f },
  .guides = { BY_THE_TEAM, BY_THE_TEAM },
  .qualitative = { 3.4f, 96.6f }, .assigned = "Penugasan dari",
  .measures = { [SAS_MODEL_JA_JF] = "Ukuran keberhasilan/ indikator kinerja individu dan Target:" },
  .behaviour_heading = "PERILAKU KERJA*", .behaviour = { 3.4f, 48.9f, 47.7f },
  .notes = { "* " EXPECTATIONS },
};

static const SasColumn a_1_7_columns[] = {
  { "NO.",                       3.4f, SAS_ALIGN_CENTRE, TRUE,  NULL,              sas_column_number },
  { "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI*", 19.0f, SAS_ALIGN_START, TRUE, "superior_result", sas_column_superior,
    { SUPERIORS, SUPERIORS } },
  { "RENCANA HASIL KERJA",      34.5f, SAS_ALIGN_START,  TRUE,  "text",            sas_column_result,
    { "Rencana Hasil Kerja Utama 1\n" OF_THE_MATRIX "tinggi)", "Rencana Hasil Kerja Tambahan 1\n" OF_THE_MATRIX "rendah)" } },
  { "ASPEK",                    12.9f, SAS_ALIGN_START,  FALSE, "aspect",          sas_column_aspect,    { ASPECTS, ASPECTS } },
  { "INDIKATOR KINERJA INDIVIDU", 17.3f, SAS_ALIGN_START, FALSE, "text",           sas_column_indicator, { "IKI #", "IKI #" } },
  { "TARGET",                   12.9f, SAS_ALIGN_CENTRE, FALSE, "target",          sas_column_target,    { "Target #", "Target #" } },
  { NULL }
};
static const SasForm a_1_7 = {   /* pp. 57-59, 151-154 */
  .code = "A.1.7", .name = "Sasaran Kinerja Pegawai", .sheet = "SKP", .landscape = TRUE, .fits = fits_approach,
  .approach = SAS_APPROACH_QUANTITATIVE, .model = SAS_MODEL_JA_JF, .build = build_plan,
  .title = { TITLE, QUANTITATIVE, FOR_JA_JF },
  .identity = { 3.4f, 18.3f, 31.0f, 3.4f, 18.5f, 25.2f },
  .columns = a_1_7_columns, .gap = 2.0f,
  .behaviour_heading = "PERILAKU KERJA**", .behaviour = { 4.3f, 46.6f, 49.1f },
  .notes = {
    "* Dalam hal rencana hasil kerja Pimpinan yang diintervensi adalah hasil kerja pejabat pimpinan tinggi dan Pimpinan unit kerja "
    "mandiri/ organisasi maka dituliskan rencana hasil kerja beserta indikator kinerja individu pejabat pimpinan tinggi dan Pimpinan "
    "unit kerja mandiri atau sasaran dan indikator kinerja organisasi yang diintervensi",
    "** " EXPECTATIONS,
  },
};

static const SasForm a_1_8 = {   /* p. 61 */
  .code = "A.1.8", .name = "Lampiran Sasaran Kinerja Pegawai", .sheet = "Lampiran SKP", .fits = fits_all, .build = build_annex,
  .title = { "LAMPIRAN SASARAN KINERJA PEGAWAI" },
};

static const SasForm a_1_3 = {   /* p. 38 */
  .code = "A.1.3", .name = "Manual Indikator Kinerja", .sheet = "Manual Indikator Kinerja", .landscape = TRUE, .beside = TRUE,
  .model = SAS_MODEL_JPT, .fits = fits_manuals, .build = sas_form_build_manuals,
  .title = { "MANUAL INDIKATOR KINERJA", "SKP PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI" },
};

static const SasForm a_1_4 = {   /* p. 43; its title is half in italics */
  .code = "A.1.4", .name = "Workblock", .sheet = "Workblock", .fits = fits_none, .build = sas_form_build_workblocks,
};

static const SasForm a_1_5 = {   /* pp. 48-49 */
  .code = "A.1.5", .name = "Matriks Pembagian Peran dan Hasil", .sheet = "Matriks Peran Hasil", .fits = fits_none,
  .build = sas_form_build_matrix, .title = { "MATRIKS PEMBAGIAN PERAN DAN HASIL" },
};

static const SasForm b_1_1 = {   /* p. 67 */
  .code = "B.1.1", .name = "Rencana Aksi", .sheet = "Rencana Aksi", .alone = TRUE, .fits = fits_all, .build = sas_form_build_actions,
  .title = { "RENCANA AKSI" }, .identity = SAS_IDENTITY_UPRIGHT, .rank = SAS_RANK_UPRIGHT,
  .qualitative = { 7.5f, 42.5f, 50.0f }, .guides = { "Rencana Hasil Kerja", "Rencana Hasil Kerja" }, .signs = SAS_SIGNS_EMPLOYEE,
};

const SasForm *const sas_plan_forms[] = { &a_1_1, &a_1_2, &a_1_6, &a_1_7, &a_1_8, &a_1_3, &a_1_4, &a_1_5, &b_1_1, NULL };
