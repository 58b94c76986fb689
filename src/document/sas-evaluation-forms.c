#include "config.h"
#include "sas-form-private.h"

/* The forms of an evaluation: words, widths and order as the regulation's pages show them. */

#define RECORD         "REKAMAN INFORMASI UMPAN BALIK BERKELANJUTAN"
#define RESULTS        "HASIL EVALUASI KINERJA PEGAWAI"
#define DOCUMENT       "DOKUMEN EVALUASI KINERJA PEGAWAI"
#define QUALITATIVE    "PENDEKATAN HASIL KERJA KUALITATIF"
#define QUANTITATIVE   "PENDEKATAN HASIL KERJA KUANTITATIF"
#define FOR_JPT        "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI"
#define FOR_JA_JF      "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL"
#define EXPECTED       "(hasil yang diharapkan)"
#define ASPECTS        "(Kuantitas/ Kualitas/ Waktu/ Biaya)"
#define CHOOSE         "* pilih salah satu"
#define BY_PATTERN     "** rating hasil dan rating perilaku kerja Pegawai ditetapkan dengan mempertimbangkan pola distribusi " \
                       "predikat Kinerja Pegawai berdasarkan capaian kinerja organisasi serta kontribusi Pegawai terhadap Kinerja Organisasi"
#define OF_THE_AGENCY  "periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah"
#define OF_THE_CYCLE   "pilih salah satu (periode disesuaikan dengan periode evaluasi siklus pendek yang ditetapkan Instansi Pemerintah)"

static gboolean
fits_model (const SasForm *form, const SasPlan *plan)
{
  return form->approach == plan->approach && form->model == plan->model;
}

static gboolean
fits_qualitative (const SasForm *form, const SasPlan *plan)
{
  return plan->approach == SAS_APPROACH_QUALITATIVE;
}

static gboolean
fits_all (const SasForm *form, const SasPlan *plan)
{
  return TRUE;
}

#define EVALUATED_TAIL(realised, told) \
  { SAS_HEAD_REALISATION, realised, SAS_ALIGN_CENTRE, FALSE, NULL, sas_column_realisation }, \
  { SAS_HEAD_FEEDBACK,    told,     SAS_ALIGN_START,  FALSE, NULL, sas_column_feedback, .draw = sas_column_symbol }, \
  { NULL }

static const SasColumn jpt_columns[] = {   /* pp. 73, 108 */
  { "NO.",                        4.1f, SAS_ALIGN_CENTRE, TRUE,  NULL,          sas_column_number },
  { "RENCANA HASIL KERJA",       14.2f, SAS_ALIGN_START,  TRUE,  "text",        sas_column_result },
  { "INDIKATOR KINERJA INDIVIDU", 21.6f, SAS_ALIGN_START, FALSE, "text",        sas_column_indicator },
  { "TARGET",                     6.7f, SAS_ALIGN_CENTRE, FALSE, "target",      sas_column_target },
  { "PERSPEKTIF",                10.0f, SAS_ALIGN_CENTRE, FALSE, "perspective", sas_column_perspective },
  EVALUATED_TAIL (20.0f, 23.4f)
};

#define JA_JF_COLUMNS(number) {   /* pp. 75, 111 */ \
  { number,                4.8f, SAS_ALIGN_CENTRE, TRUE,  NULL,              sas_column_number }, \
  { "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI", 13.9f, SAS_ALIGN_START, TRUE, "superior_result", sas_column_superior }, \
  { "RENCANA HASIL KERJA", 11.5f, SAS_ALIGN_START, TRUE,  "text",            sas_column_result }, \
  { "ASPEK",               8.2f, SAS_ALIGN_START,  FALSE, "aspect",          sas_column_aspect, { ASPECTS, ASPECTS } }, \
  { "INDIKATOR KINERJA INDIVIDU", 15.4f, SAS_ALIGN_START, FALSE, "text",     sas_column_indicator }, \
  { "TARGET",             11.5f, SAS_ALIGN_CENTRE, FALSE, "target",          sas_column_target }, \
  EVALUATED_TAIL (13.0f, 21.8f) \
}
static const SasColumn b_1_5_columns[] = JA_JF_COLUMNS ("NO"), c_1_3_columns[] = JA_JF_COLUMNS ("No.");

static const SasForm b_1_2 = {   /* p. 68 */
  .code = "B.1.2", .name = "Pendokumentasian Kinerja", .sheet = "Pendokumentasian Kinerja", .of_evaluation = TRUE, .fits = fits_all,
  .build = sas_form_build_actions, .title = { "PENDOKUMENTASIAN KINERJA" },
  .identity = SAS_IDENTITY_UPRIGHT, .rank = SAS_RANK_UPRIGHT,
  .qualitative = { 5.7f, 33.5f, 30.3f, 30.5f }, .guides = { "Rencana Hasil Kerja 1", "Rencana Hasil Kerja 2" }, .signs = SAS_SIGNS_EMPLOYEE,
};

static const SasForm b_1_3 = {   /* pp. 71-72 */
  .code = "B.1.3", .name = "Rekaman Informasi Umpan Balik Berkelanjutan", .sheet = "Umpan Balik", .landscape = TRUE, .of_evaluation = TRUE,
  .fits = fits_qualitative, .approach = SAS_APPROACH_QUALITATIVE, .build = sas_form_build_evaluation,
  .title = { RECORD, QUALITATIVE }, .period = "PERIODE", .period_mark = "*",
  .identity = { 3.6f, 19.4f, 27.5f, 3.5f, 19.5f, 26.5f },
  .guides = { EXPECTED, EXPECTED }, .qualitative = { 2.6f, 47.9f, 23.0f, 26.5f },
  .measures = { "Ukuran keberhasilan dan Target:", "Ukuran keberhasilan dan Target:" },
  .behaviour_heading = "PERILAKU KERJA", .behaviour = { 2.6f, 47.9f, 23.0f, 26.5f },
  .notes = { "*" OF_THE_CYCLE },
};

static const SasForm b_1_4 = {   /* pp. 73-74 */
  .code = "B.1.4", .name = "Rekaman Informasi Umpan Balik Berkelanjutan", .sheet = "Umpan Balik", .landscape = TRUE, .of_evaluation = TRUE,
  .fits = fits_model, .approach = SAS_APPROACH_QUANTITATIVE, .model = SAS_MODEL_JPT, .build = sas_form_build_evaluation,
  .title = { RECORD, QUANTITATIVE, FOR_JPT }, .period = "PERIODE", .period_mark = "*",
  .identity = { 4.2f, 19.2f, 26.7f, 4.1f, 18.3f, 27.5f }, .nip_optional = TRUE, .rank = "PANGKAT/GOL RUANG", .institution = TRUE,
  .columns = jpt_columns, .assigned = "penugasan dari",
  .behaviour_heading = "PERILAKU KERJA*", .behaviour = { 4.1f, 52.5f, 20.0f, 23.4f },
  .notes = { "*" OF_THE_CYCLE },
};

static const SasForm b_1_5 = {   /* pp. 75-77 */
  .code = "B.1.5", .name = "Rekaman Informasi Umpan Balik Berkelanjutan", .sheet = "Umpan Balik", .landscape = TRUE, .of_evaluation = TRUE,
  .fits = fits_model, .approach = SAS_APPROACH_QUANTITATIVE, .model = SAS_MODEL_JA_JF, .build = sas_form_build_evaluation,
  .title = { RECORD, QUANTITATIVE, FOR_JA_JF }, .period = "PERIODE", .period_mark = "*",
  .identity = { 3.9f, 20.3f, 26.8f, 4.0f, 19.5f, 25.5f }, .rank = "PANGKAT/GOL RUANG",
  .columns = b_1_5_columns,
  .behaviour_heading = "PERILAKU KERJA*", .behaviour = { 4.3f, 48.3f, 25.3f, 22.1f },
  .notes = { "* " OF_THE_CYCLE },
};

static const SasForm c_1_1 = {   /* pp. 105-107 */
  .code = "C.1.1", .name = "Hasil Evaluasi Kinerja Pegawai", .sheet = "Hasil Evaluasi", .landscape = TRUE, .of_evaluation = TRUE,
  .fits = fits_qualitative, .approach = SAS_APPROACH_QUALITATIVE, .build = sas_form_build_evaluation,
  .title = { RESULTS, QUALITATIVE }, .period = "PERIODE***", .period_mark = "*",
  .identity = { 3.6f, 19.3f, 26.1f, 4.4f, 20.7f, 25.9f }, .nip_optional = TRUE,
  .guides = { EXPECTED, EXPECTED }, .qualitative = { 3.5f, 45.6f, 25.1f, 25.8f }, .assigned = "penugasan dari",
  .measures = {
    [SAS_MODEL_JPT] = "Ukuran Keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif****:",
    [SAS_MODEL_JA_JF] = "Ukuran Keberhasilan/ Indikator Kinerja Individu dan Target:",   /* p. 236 */
  },
  .behaviour_heading = "PERILAKU KERJA", .behaviour = { 3.5f, 45.6f, 25.1f, 25.8f },
  .rated = TRUE, .pattern = "POLA DISTRIBUSI", .signs = SAS_SIGNS_EVALUATOR,
  .notes = { CHOOSE, BY_PATTERN, "*** " OF_THE_AGENCY,
             "**** perspektif hanya digunakan untuk pejabat pimpinan tinggi dan pimpinan unit kerja mandiri" },
};

static const SasForm c_1_2 = {   /* pp. 108-110 */
  .code = "C.1.2", .name = "Hasil Evaluasi Kinerja Pegawai", .sheet = "Hasil Evaluasi", .landscape = TRUE, .of_evaluation = TRUE,
  .fits = fits_model, .approach = SAS_APPROACH_QUANTITATIVE, .model = SAS_MODEL_JPT, .build = sas_form_build_evaluation,
  .title = { RESULTS, QUANTITATIVE, FOR_JPT }, .period = "PERIODE***", .period_mark = "*",
  .identity = { 4.2f, 19.2f, 26.7f, 4.1f, 18.3f, 27.5f }, .nip_optional = TRUE, .rank = "PANGKAT/GOL RUANG", .institution = TRUE,
  .columns = jpt_columns, .assigned = "penugasan dari",
  .behaviour_heading = "PERILAKU KERJA", .behaviour = { 4.2f, 42.4f, 30.0f, 23.4f },
  .rated = TRUE, .pattern = "POLA DISTRIBUSI:", .signs = SAS_SIGNS_EVALUATOR,
  .notes = { CHOOSE, BY_PATTERN, "*** " OF_THE_AGENCY },
};

static const SasForm c_1_3 = {   /* pp. 111-113 */
  .code = "C.1.3", .name = "Hasil Evaluasi Kinerja Pegawai", .sheet = "Hasil Evaluasi", .landscape = TRUE, .of_evaluation = TRUE,
  .fits = fits_model, .approach = SAS_APPROACH_QUANTITATIVE, .model = SAS_MODEL_JA_JF, .build = sas_form_build_evaluation,
  .title = { RESULTS, QUANTITATIVE, FOR_JA_JF }, .period = "PERIODE***", .period_mark = "*",
  .identity = { 3.9f, 20.3f, 26.8f, 4.0f, 19.5f, 25.5f }, .rank = "PANGKAT/GOL RUANG",
  .columns = c_1_3_columns,
  .behaviour_heading = "PERILAKU KERJA", .behaviour = { 4.8f, 48.1f, 25.1f, 22.0f },
  .rated = TRUE, .pattern = "POLA DISTRIBUSI", .signs = SAS_SIGNS_EVALUATOR,
  .notes = { CHOOSE, BY_PATTERN, "*** " OF_THE_AGENCY },
};

#define DOCUMENT_FORM(number, heading, signed_) { \
  .code = number, .name = "Dokumen Evaluasi Kinerja Pegawai", .sheet = "Dokumen Evaluasi", .of_evaluation = TRUE, .fits = fits_all, \
  .build = sas_form_build_document, .title = { DOCUMENT }, .period = "PERIODE*", .period_mark = "**", .notes_heading = heading, \
  .signs = signed_, .notes = { "* " OF_THE_AGENCY, "** pilih salah satu" }, \
}
static const SasForm d_1_1 = DOCUMENT_FORM ("D.1.1", "CATATAN/REKOMENDASI", SAS_SIGNS_DOCUMENT);      /* p. 115 */
static const SasForm d_1_2 = DOCUMENT_FORM ("D.1.2", "CATATAN/ REKOMENDASI", SAS_SIGNS_SUPERIOR);     /* p. 116 */
static const SasForm d_1_3 = DOCUMENT_FORM ("D.1.3", "CATATAN/ REKOMENDASI", SAS_SIGNS_OBJECTION);    /* p. 118 */

/* Not of the regulation: the sheet for the talk, with the tables of the records of feedback. */
static gboolean
fits_quantitative (const SasForm *form, const SasPlan *plan)
{
  return plan->approach == SAS_APPROACH_QUANTITATIVE;
}

static const SasColumn dialogue_columns[] = {
  { "NO",                         4.1f, SAS_ALIGN_CENTRE, TRUE,  NULL,     sas_column_number },
  { "RENCANA HASIL KERJA",       20.9f, SAS_ALIGN_START,  TRUE,  "text",   sas_column_result },
  { "INDIKATOR KINERJA INDIVIDU", 21.0f, SAS_ALIGN_START, FALSE, "text",   sas_column_indicator },
  { "TARGET",                     9.0f, SAS_ALIGN_CENTRE, FALSE, "target", sas_column_target },
  EVALUATED_TAIL (21.0f, 24.0f)
};

#define DIALOGUE \
  .code = "LEMBAR-DIALOG", .name = "Lembar Dialog Kinerja", .sheet = "Lembar Dialog", .landscape = TRUE, .of_evaluation = TRUE, \
  .build = sas_form_build_dialogue, .title = { "DOKUMEN INTERNAL", "LEMBAR DIALOG KINERJA" }, .period = "PERIODE", .period_mark = "", \
  .identity = { 3.9f, 20.3f, 26.8f, 4.0f, 19.5f, 25.5f }, .behaviour_heading = "PERILAKU KERJA", \
  .behaviour = { 4.1f, 41.9f, 30.0f, 24.0f }, .signs = SAS_SIGNS_BOTH

static const SasForm dialogue_quantitative = { DIALOGUE, .fits = fits_quantitative, .columns = dialogue_columns };
static const SasForm dialogue_qualitative = {
  DIALOGUE, .fits = fits_qualitative, .approach = SAS_APPROACH_QUALITATIVE, .guides = { EXPECTED, EXPECTED },
  .qualitative = { 4.1f, 46.9f, 25.0f, 24.0f }, .measures = { "Ukuran keberhasilan dan Target:", "Ukuran keberhasilan dan Target:" },
};

const SasForm *const sas_evaluation_forms[] = { &b_1_2, &b_1_3, &b_1_4, &b_1_5, &c_1_1, &c_1_2, &c_1_3, &d_1_1, &d_1_2, &d_1_3,
                                                &dialogue_quantitative, &dialogue_qualitative, NULL };
