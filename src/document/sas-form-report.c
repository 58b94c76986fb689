#include "config.h"
#include "sas-form-private.h"

/* The report on the evaluations of a unit in a period (PermenPANRB 6/2022 Art. 28, 30-33; pp. 114-119): its data, how the predicates fall, each
 * person, what follows, who is not evaluated yet. What is in confidence has no words here. */

/* --- people --- */

static void
add_people (SasDoc *doc, const SasUnitReport *report)
{
  static const SasListColumn columns[] = {
    { "NO", 6, SAS_ALIGN_CENTRE }, { "NAMA / NIP", 31, SAS_ALIGN_START }, { "JABATAN", 24, SAS_ALIGN_START },
    { "HASIL KERJA", 13, SAS_ALIGN_CENTRE }, { "PERILAKU KERJA", 13, SAS_ALIGN_CENTRE }, { "PREDIKAT", 13, SAS_ALIGN_CENTRE }, { NULL }
  };
  SasTable *table = sas_form_add_list (doc, "IV. HASIL EVALUASI KINERJA PEGAWAI", columns);
  guint number = 0;

  for (guint i = 0; i < report->people->len; i++)
    {
      const SasReceipt *person = g_ptr_array_index (report->people, i);
      g_autofree char *digits = g_strdup_printf ("%u", number + 1), *name = g_strdup_printf ("%s\n%s", person->name, person->nip);
      const char *const texts[] = {
        digits, name, person->position, sas_rating_label (person->result_rating), sas_rating_label (person->behaviour_rating),
        sas_predicate_curve_label (person->predicate),
      };

      if (!sas_receipt_is_made (person))
        continue;
      sas_form_add_list_row (table, columns, texts);
      number++;
    }
  if (number == 0)
    sas_form_add_list_none (table, "Belum ada evaluasi yang ditandatangani pada periode ini.");
}

/* --- what follows --- */

/* What is in confidence, or from the office's own index, has no words. */
static const struct { const char *label, *basis; } kinds[SAS_FOLLOW_UPS] = {
  [SAS_FOLLOW_UP_SUCCESSION]     = { "Prioritas kelompok rencana suksesi", "Pasal 31" },
  [SAS_FOLLOW_UP_COMPETENCY]     = { "Prioritas pengembangan kompetensi", "Pasal 31" },
  [SAS_FOLLOW_UP_GUIDANCE]       = { "Bimbingan kinerja: coaching atau mentoring", "Pasal 20-21" },
  [SAS_FOLLOW_UP_RECOMMENDATION] = { "Rekomendasi dokumen evaluasi", "hlm. 117" },
  [SAS_FOLLOW_UP_CREDIT]         = { "Konversi predikat ke angka kredit", "Peraturan BKN 3/2023" },
  [SAS_FOLLOW_UP_CONTRACT]       = { "Pertimbangan perpanjangan perjanjian kerja", "PP 49/2018" },
  [SAS_FOLLOW_UP_OBJECTION]      = { "Keputusan atas keberatan", "Pasal 29, hlm. 117" },
  [SAS_FOLLOW_UP_AWARD]          = { "Penghargaan", "Pasal 31" },
  [SAS_FOLLOW_UP_DEVELOPMENT]    = { "Pelatihan atau pengembangan lain", "hlm. 117" },
  [SAS_FOLLOW_UP_SANCTION]       = { "Sanksi", "Pasal 33" },
};

/* "selesai 2 November 2026" with its letter, "s.d. 14 Januari 2027". (transfer full) */
static char *
standing_words (const SasRecommendation *one)
{
  gboolean is_done = one->standing == SAS_STANDING_DONE;
  SasDate day = is_done ? one->done : one->due;
  g_autofree char *words = day != SAS_DATE_NONE ? sas_date_to_long (day) : NULL;

  if (one->standing == SAS_STANDING_PROPOSED)
    return g_strdup ("usulan");
  if (is_done)
    return g_strconcat ("selesai ", words != NULL ? words : "", one->decree != NULL ? "\n" : NULL, one->decree, NULL);
  if (words == NULL)
    return g_strdup ("berjalan");
  return g_strdup_printf (one->standing == SAS_STANDING_LATE ? "s.d. %s (terlambat)" : "s.d. %s", words);
}

/* The kind, and what is to be done in the words of the register. What a document recommends to one person stays on it, whoever copied it
 * into the register: this paper has other readers. (transfer full) */
static char *
action_words (const SasUnitReport *report, const SasRecommendation *one)
{
  gboolean on_document = one->kind == SAS_FOLLOW_UP_RECOMMENDATION;
  const SasReceipt *person = on_document ? sas_unit_report_find (report, one->nip) : NULL;
  g_autofree char *words = on_document ? NULL : sas_form_trim (one->action);

  if (words != NULL)
    return g_strdup_printf ("%s: %s", kinds[one->kind].label, words);
  return person != NULL ? g_strdup_printf ("%s, lihat %s", kinds[one->kind].label, person->form) : g_strdup (kinds[one->kind].label);
}

/* Whoever the register names, else whose it is as a rule. */
static const char *
owner_words (const SasRecommendation *one)
{
  SasRoles role = sas_follow_up_owner (one->kind);

  if (one->owner != NULL)
    return one->owner;
  if (role == SAS_ROLE_HR)
    return "Pengelola kepegawaian";
  return role == SAS_ROLE_REVIEWER ? "Atasan Pejabat Penilai Kinerja" : "Pejabat Penilai Kinerja";
}

static void
add_recommendations (SasDoc *doc, const SasUnitReport *report)
{
  static const SasListColumn columns[] = {
    { "NO", 6, SAS_ALIGN_CENTRE }, { "NAMA", 21, SAS_ALIGN_START }, { "REKOMENDASI", 29, SAS_ALIGN_START }, { "DASAR", 12, SAS_ALIGN_START },
    { "PENANGGUNG JAWAB", 18, SAS_ALIGN_START }, { "KEADAAN", 14, SAS_ALIGN_START }, { NULL }
  };
  SasTable *table = sas_form_add_list (doc, "V. REKOMENDASI DAN TINDAK LANJUT", columns);
  guint number = 0;

  for (guint i = 0; i < report->recommendations->len; i++)
    {
      const SasRecommendation *one = g_ptr_array_index (report->recommendations, i);
      g_autofree char *digits = g_strdup_printf ("%u", number + 1), *standing = standing_words (one);
      g_autofree char *action = NULL;
      const char *texts[] = { digits, one->name, NULL, kinds[one->kind].basis, owner_words (one), standing };

      if (kinds[one->kind].label == NULL)
        continue;
      action = action_words (report, one);
      texts[2] = action;
      sas_form_add_list_row (table, columns, texts);
      number++;
    }
  if (number == 0)
    sas_form_add_list_none (table, "Tidak ada rekomendasi pada periode ini.");
}

/* --- who is left --- */

static const char *
waiting_words (SasEvaluationState state)
{
  switch (state)
    {
    case SAS_EVALUATION_OPEN:
      return "Menunggu realisasi dari pegawai";
    case SAS_EVALUATION_REALISED:
      return "Realisasi sudah disampaikan, belum dinilai";
    case SAS_EVALUATION_RATED:
      return "Sudah dinilai, belum ditandatangani";
    case SAS_EVALUATION_FINAL:
    case SAS_EVALUATION_DELIVERED:
    case SAS_EVALUATION_ACKNOWLEDGED:
    case SAS_EVALUATION_OBJECTED:
    case SAS_EVALUATION_EXPLAINED:
    case SAS_EVALUATION_DECIDED:
    case SAS_EVALUATION_REPORTED:
    case SAS_EVALUATION_VOID:
    case SAS_EVALUATION_STATES:
    default:
      return "Evaluasi periode ini belum dibuka";
    }
}

static void
add_unevaluated (SasDoc *doc, const SasUnitReport *report)
{
  static const SasListColumn columns[] = {
    { "NO", 6, SAS_ALIGN_CENTRE }, { "NAMA / NIP", 40, SAS_ALIGN_START }, { "JABATAN", 26, SAS_ALIGN_START }, { "KETERANGAN", 28, SAS_ALIGN_START },
    { NULL }
  };
  SasTable *table = sas_form_add_list (doc, "VI. PEGAWAI YANG BELUM DIEVALUASI", columns);
  guint number = 0;

  for (guint i = 0; i < report->people->len; i++)
    {
      const SasReceipt *person = g_ptr_array_index (report->people, i);
      g_autofree char *digits = g_strdup_printf ("%u", number + 1), *name = g_strdup_printf ("%s\n%s", person->name, person->nip);
      const char *const texts[] = { digits, name, person->position, waiting_words (person->state) };

      if (sas_receipt_is_made (person))
        continue;
      sas_form_add_list_row (table, columns, texts);
      number++;
    }
  if (number == 0)
    sas_form_add_list_none (table, "Semua pegawai sudah dievaluasi.");
}

void
sas_form_build_report (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  const SasUnitReport *report = subject->report;

  sas_form_add_unit_head (doc, form, subject);
  sas_form_add_unit_data (doc, "I. UNIT KERJA", report);
  sas_form_add_unit_pattern (doc, "II. DISTRIBUSI PREDIKAT KINERJA PEGAWAI", report);
  sas_form_add_unit_departures (doc, "III. PENYIMPANGAN DAN PENJELASANNYA", report);
  add_people (doc, report);
  add_recommendations (doc, report);
  add_unevaluated (doc, report);
  sas_form_add_unit_signature (doc, NULL, report->head, subject);
}
