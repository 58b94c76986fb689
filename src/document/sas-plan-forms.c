#include "config.h"
#include "sas-form-private.h"

/* Words, widths and order as the regulation's pages show them; measures are shares of the table's width. */

#define TITLE          "SASARAN KINERJA PEGAWAI"
#define QUALITATIVE    "PENDEKATAN HASIL KERJA KUALITATIF"
#define QUANTITATIVE   "PENDEKATAN HASIL KERJA KUANTITATIF"
#define FOR_JPT        "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI"
#define FOR_JA_JF      "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL"
#define EXPECTATIONS   "Pimpinan dapat memberikan Ekspektasi khusus terhadap satu atau lebih aspek perilaku kerja Pegawai"

static void
build_plan (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  sas_form_add_title (doc, form, paper);
  sas_form_add_head_line (doc, form, subject);
  sas_form_add_identity (doc, form, subject);
  sas_form_add_results (doc, form, subject, paper);
  sas_form_add_behaviours (doc, form, subject, paper);
  sas_form_add_signatures (doc, subject);
  sas_form_add_notes (doc, form, paper);
}

static const struct { const char *heading, *path; gsize offset; } annexes[] = {
  { "DUKUNGAN SUMBER DAYA",     "annexes/resources",      G_STRUCT_OFFSET (SasAnnexes, resources) },
  { "SKEMA PERTANGGUNGJAWABAN", "annexes/accountability", G_STRUCT_OFFSET (SasAnnexes, accountability) },
  { "KONSEKUENSI",              "annexes/consequences",   G_STRUCT_OFFSET (SasAnnexes, consequences) },
};

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
      for (guint j = 0; j < MAX (texts->len, 1); j++)
        add_annex_row (table, annexes[i].path, j, j < texts->len ? g_ptr_array_index (texts, j) : NULL);
    }
  sas_form_add_signatures (doc, subject);
}

static const SasForm a_1_1 = {   /* pp. 32-33 */
  .code = "A.1.1", .name = "Sasaran Kinerja Pegawai", .landscape = TRUE,
  .approach = SAS_APPROACH_QUALITATIVE, .model = SAS_MODEL_JPT, .build = build_plan,
  .title = { TITLE, QUALITATIVE, FOR_JPT },
  .identity = { 3.4f, 19.7f, 29.7f, 3.4f, 18.7f, 25.0f }, .nip_optional = TRUE,
  .number_share = 3.4f, .measures = "Ukuran keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif:", .assigned = "penugasan dari",
  .behaviour_heading = "PERILAKU KERJA*", .behaviour = { 3.4f, 49.8f, 46.8f },
  .notes = { "* " EXPECTATIONS "." },
};

static const SasColumn a_1_2_columns[] = {
  { "NO",                         3.6f, SAS_ALIGN_CENTRE, TRUE,  NULL,          sas_column_number },
  { "RENCANA HASIL KERJA",       31.6f, SAS_ALIGN_START,  TRUE,  "text",        sas_column_result },
  { "INDIKATOR KINERJA INDIVIDU", 23.6f, SAS_ALIGN_START, FALSE, "text",        sas_column_indicator },
  { "TARGET",                    22.9f, SAS_ALIGN_CENTRE, FALSE, "target",      sas_column_target },
  { "PERSPEKTIF",                18.3f, SAS_ALIGN_CENTRE, FALSE, "perspective", sas_column_perspective },
  { NULL }
};
static const SasForm a_1_2 = {   /* pp. 34-36 */
  .code = "A.1.2", .name = "Sasaran Kinerja Pegawai", .landscape = TRUE,
  .approach = SAS_APPROACH_QUANTITATIVE, .model = SAS_MODEL_JPT, .build = build_plan,
  .title = { TITLE, QUANTITATIVE, FOR_JPT },
  .identity = { 3.4f, 19.7f, 29.7f, 3.4f, 18.7f, 25.0f }, .nip_optional = TRUE,
  .columns = a_1_2_columns, .assigned = "penugasan dari",
  .behaviour_heading = "PERILAKU KERJA*", .behaviour = { 3.6f, 48.2f, 48.2f },
  .notes = { "* " EXPECTATIONS "." },
};

static const SasForm a_1_6 = {   /* pp. 55-56 */
  .code = "A.1.6", .name = "Sasaran Kinerja Pegawai", .landscape = TRUE,
  .approach = SAS_APPROACH_QUALITATIVE, .model = SAS_MODEL_JA_JF, .build = build_plan,
  .title = { TITLE, QUALITATIVE, FOR_JA_JF },
  .identity = { 3.4f, 18.3f, 31.0f, 3.4f, 18.5f, 25.2f },
  .number_share = 3.4f, .measures = "Ukuran keberhasilan/ indikator kinerja individu dan Target:", .assigned = "Penugasan dari",
  .behaviour_heading = "PERILAKU KERJA*", .behaviour = { 3.4f, 48.9f, 47.7f },
  .notes = { "* " EXPECTATIONS },
};

static const SasColumn a_1_7_columns[] = {
  { "NO.",                       3.4f, SAS_ALIGN_CENTRE, TRUE,  NULL,              sas_column_number },
  { "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI*", 19.0f, SAS_ALIGN_START, TRUE, "superior_result", sas_column_superior },
  { "RENCANA HASIL KERJA",      34.5f, SAS_ALIGN_START,  TRUE,  "text",            sas_column_result },
  { "ASPEK",                    12.9f, SAS_ALIGN_START,  FALSE, "aspect",          sas_column_aspect },
  { "INDIKATOR KINERJA INDIVIDU", 17.3f, SAS_ALIGN_START, FALSE, "text",           sas_column_indicator },
  { "TARGET",                   12.9f, SAS_ALIGN_CENTRE, FALSE, "target",          sas_column_target },
  { NULL }
};
static const SasForm a_1_7 = {   /* pp. 57-59, 151-154 */
  .code = "A.1.7", .name = "Sasaran Kinerja Pegawai", .landscape = TRUE,
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
  .code = "A.1.8", .name = "Lampiran Sasaran Kinerja Pegawai", .build = build_annex,
  .title = { "LAMPIRAN SASARAN KINERJA PEGAWAI" },
};

const SasForm *const sas_plan_forms[] = { &a_1_1, &a_1_2, &a_1_6, &a_1_7, &a_1_8, NULL };
