#include "config.h"
#include "sas-form-private.h"
#include "sas-regulation.h"

/* Sheets of guidance (pp. 80-87), words as the regulation's pages give them. */

#define BY_EMPLOYEE  "\n(diisi oleh Pegawai)"
#define BY_APPRAISER "\n(diisi oleh pejabat penilai kinerja)"
#define DOTS         "…………"
#define COACHING     { 26.0f, 23.3f, 24.5f, 26.2f }
#define DOTTED_LINE  "\n……………………………………………………………………………………\n"

static gboolean
fits_all (const SasForm *form, const SasPlan *plan)
{
  return TRUE;
}

static const SasBand coaching[] = {   /* p. 80 */
  { { "TUJUAN: APA YANG INGIN SAYA CAPAI?" }, .guide = BY_EMPLOYEE, .filled = TRUE },
  { { "INDIKATOR KINERJA INDIVIDU", "BASELINE TARGET (JIKA ADA)", "TARGET", "STRATEGI PENCAPAIAN TARGET" }, COACHING, .title = TRUE },
  { { DOTS, DOTS, DOTS, DOTS }, COACHING, .lines = SAS_BLANK_LINES, .fill = sas_band_part, .of = SAS_GUIDANCE_GOALS },
  { { "FAKTA: DIMANA SAYA SEKARANG?" }, .guide = BY_EMPLOYEE, .filled = TRUE },
  { { "TARGET SKP", "PROGRES PENCAPAIAN TARGET", "MASALAH / HAMBATAN", "PENYEBAB" }, COACHING, .title = TRUE },
  { { DOTS, DOTS, DOTS, DOTS }, COACHING, .lines = SAS_BLANK_LINES, .fill = sas_band_part, .of = SAS_GUIDANCE_FACTS },
  { { "PELUANG: APA YANG DAPAT SAYA LAKUKAN?" }, .guide = BY_EMPLOYEE, .filled = TRUE },
  { { DOTS }, .lines = SAS_BLANK_LINES, .fill = sas_band_options },
  { { "LANGKAH KEDEPAN: APA YANG AKAN SAYA LAKUKAN KE DEPAN?" }, .filled = TRUE,
    .guide = "\n(rekomendasi pimpinan atau pihak lain yang diberikan penugasan khusus yang disepakati dengan pegawai)" },
  { { "INDIKATOR KINERJA INDIVIDU", "STRATEGI UNTUK MENGATASI MASALAH/HAMBATAN", "PENYESUAIAN UKURAN KEBERHASILAN DAN TARGET (YA/ TIDAK)*" },
    { 30.5f, 33.3f, 36.2f }, .title = TRUE },
  { { DOTS, DOTS, DOTS }, { 30.5f, 33.3f, 36.2f }, .lines = SAS_BLANK_LINES, .fill = sas_band_part, .of = SAS_GUIDANCE_STEPS },
  { { NULL } }
};

static const SasBand mentoring[] = {   /* p. 82 */
  { { "TUJUAN: APA YANG INGIN SAYA CAPAI DENGAN _MENTORING_?" }, .guide = BY_EMPLOYEE, .filled = TRUE },
  { { "KEAHLIAN/ KETERAMPILAN SPESIFIK YANG AKAN DIKEMBANGKAN", "JANGKA WAKTU _MENTORING_", "PERUBAHAN YANG DIHARAPKAN",
      "UKURAN KEBERHASILAN _MENTORING_" }, { 36.1f, 20.8f, 23.7f, 19.4f }, .title = TRUE },
  { { DOTS, DOTS, DOTS, DOTS }, { 36.1f, 20.8f, 23.7f, 19.4f }, .lines = SAS_BLANK_LINES, .times = 2,
    .fill = sas_band_part, .of = SAS_GUIDANCE_GOALS },
  { { "JURNAL _MENTORING_" }, .filled = TRUE },
  { { "WAKTU DAN TEMPAT", "MATERI _MENTORING_", "RENCANA AKSI", "TARGET WAKTU RENCANA AKSI" }, { 18.0f, 38.8f, 23.9f, 19.2f }, .title = TRUE },
  { { DOTS, DOTS, DOTS, DOTS }, { 18.0f, 38.8f, 23.9f, 19.2f }, .lines = SAS_BLANK_LINES, .times = 2,
    .fill = sas_band_part, .of = SAS_GUIDANCE_SESSIONS },
  { { NULL } }
};

static const SasBand opinions[] = {   /* p. 83 */
  { { "SUBJEK", "KRITERIA", "UMPAN BALIK" }, { 29.6f, 49.2f, 21.2f }, .filled = TRUE },
  { { "TENTANG PEGAWAI",
      "1. Saya merasa diperhatikan dan dipahami\n2. Saya merasa tindakan/langkah yang telah saya lakukan dihargai\n"
      "3. Saya merasa dapat dengan bebas mengemukakan pendapat/pemikiran saya" }, { 29.6f, 49.2f, 21.2f }, .list = TRUE,
    .fill = sas_band_answers, .of = 1 },
  { { "TENTANG PIMPINAN/ PIHAK LAIN YANG DIBERIKAN PENUGASAN KHUSUS",
      "4. Saya merasa bahwa pandangan yang diberikan berdasarkan data/fakta yang akurat\n"
      "5. Saya merasa bahwa pandangan/pendapat yang diberikan kepada saya bersifat positif\n"
      "6. Lebih banyak menggunakan metode bertanya dibandingkan menggurui" }, { 29.6f, 49.2f, 21.2f }, .list = TRUE,
    .fill = sas_band_answers, .of = 4 },
  { { "TENTANG PEGAWAI DAN PIMPINAN/ PIHAK LAIN YANG DIBERIKAN PENUGASAN KHUSUS",
      "7. Saya merasa dibantu dalam mencari solusi dan aksi tindak lanjut\n"
      "8. Saya tahu apa yang harus saya lakukan setelah mengikuti kegiatan bimbingan kinerja ini\n"
      "9. Saya memahami maksud dan tujuan kegiatan bimbingan kinerja ini" }, { 29.6f, 49.2f, 21.2f }, .list = TRUE,
    .fill = sas_band_answers, .of = 7 },
  { { NULL } }
};

#define QUESTION_EXPECTATION "APAKAH ANDA MEMILIKI EKSPEKTASI KHUSUS TERHADAP YANG BERSANGKUTAN? JIKA YA, APA EKSPEKTASI KHUSUS TERSEBUT?"
#define QUESTION_PROBLEM \
  "JELASKAN SECARA DETIL PERMASALAHAN TERKAIT PERILAKU KERJA PEGAWAI YANG DIANGGAP MENGHAMBAT KINERJA INDIVIDU, UNIT KERJA, DAN/ATAU TIM KERJA!"
#define QUESTION_SIMILAR "APAKAH PERMASALAHAN PERILAKU KERJA SERUPA JUGA TERJADI PADA PEGAWAI LAINNYA?"
#define QUESTION_DONE    "YANG SUDAH SAYA LAKUKAN UNTUK MEMPERBAIKI PERILAKU KERJA PEGAWAI ADALAH:"

static const char *
or_none (const char *text)
{
  return text != NULL ? text : "-";
}

/* On which of the seven values the problem is, before it. (transfer full) */
static char *
values_of (const SasCounselling *counselling)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < counselling->values->len; i++)
    {
      int value = sas_word_find (sas_behaviour_values, SAS_BEHAVIOURS, g_ptr_array_index (counselling->values, i));

      if (value >= 0)
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", sas_regulation_for_year (counselling->year)->behaviours[value].title);
    }
  return g_string_free (g_string_append (list, list->len > 0 ? ": " : ""), FALSE);
}

static char *
tell_problem (const SasCounselling *counselling)
{
  g_autofree char *values = values_of (counselling);

  return g_strdup_printf (QUESTION_EXPECTATION "\n%s\n\n" QUESTION_PROBLEM "\n%s%s\n\n" QUESTION_SIMILAR "\n%s", or_none (counselling->expectation),
                          values, counselling->problem, counselling->similar ? "YA" : "TIDAK");
}

static char *
tell_done (const SasCounselling *counselling)
{
  return g_strdup_printf (QUESTION_DONE "\n%s", or_none (counselling->done));
}

static const SasBand behaviour[] = {   /* pp. 86-87 */
  { { "MASALAH: APA PERMASALAHAN PERILAKU KERJA PEGAWAI DIDASARKAN PADA NILAI DASAR ASN?" }, .guide = BY_APPRAISER, .filled = TRUE },
  { { QUESTION_EXPECTATION DOTTED_LINE "\n" QUESTION_PROBLEM DOTTED_LINE "\n" QUESTION_SIMILAR "\nYA / TIDAK" }, .tell = tell_problem },
  { { "RETROSPEKTIF: APA YANG SUDAH ANDA LAKUKAN UNTUK PERBAIKAN PERILAKU KERJA PEGAWAI?" }, .guide = BY_APPRAISER, .filled = TRUE },
  { { QUESTION_DONE DOTTED_LINE }, .tell = tell_done },
  { { NULL } }
};

#define SHEET(number, name_, title_, kind, bands_, signs_) \
  .code = number, .name = name_, .sheet = name_, .alone = TRUE, .fits = fits_all, .build = sas_form_build_sheet, .title = { title_ }, \
  .identity = SAS_IDENTITY_UPRIGHT, .rank = SAS_RANK_UPRIGHT, .guidance = kind, .bands = bands_, .signs = signs_

static const SasForm b_1_6 = {
  SHEET ("B.1.6", "Pelaksanaan Coaching", "PELAKSANAAN _COACHING_", SAS_GUIDANCE_COACHING + 1, coaching, SAS_SIGNS_GUIDE),
  .notes = { "*Jika diperlukan penyesuaian indikator/ target kinerja maka dilakukan perubahan SKP" },
};
static const SasForm b_1_7 = { SHEET ("B.1.7", "Pelaksanaan Mentoring", "PELAKSANAAN _MENTORING_", SAS_GUIDANCE_MENTORING + 1, mentoring, SAS_SIGNS_GUIDE) };
static const SasForm b_1_8 = {
  SHEET ("B.1.8", "Umpan Balik Bimbingan Kinerja", "UMPAN BALIK PELAKSANAAN BIMBINGAN KINERJA", SAS_GUIDANCE_FEEDBACK + 1, opinions, SAS_SIGNS_EMPLOYEE),
  .headless = TRUE,
};
static const SasForm b_1_9 = {   /* pp. 84-85 */
  .code = "B.1.9", .name = "Evaluasi Kompetensi Pegawai", .sheet = "Evaluasi Kompetensi", .alone = TRUE, .fits = fits_all,
  .build = sas_form_build_competence, .title = { "EVALUASI KOMPETENSI PEGAWAI", "SEBAGAI TINDAK LANJUT BIMBINGAN KINERJA" },
  .identity = SAS_IDENTITY_UPRIGHT, .rank = SAS_RANK_UPRIGHT, .headless = TRUE, .guidance = SAS_GUIDANCE_COMPETENCE + 1,
  .signs = SAS_SIGNS_GUIDE_ALONE,
};
static const SasForm b_1_10 = {
  SHEET ("B.1.10", "Laporan Permasalahan Perilaku Kerja", "LAPORAN PERMASALAHAN PERILAKU KERJA", 0, behaviour, SAS_SIGNS_EVALUATOR),
  .headless = TRUE,
};

const SasForm *const sas_sheet_forms[] = { &b_1_6, &b_1_7, &b_1_8, &b_1_9, &b_1_10, NULL };
