/* The forms that are printed for a person. A row says all that printing needs to know of one; its words and its shape are a row of a
 * table in src/document/. */
#pragma once
#include <glib.h>
G_BEGIN_DECLS

/* What is looked up for it. */
typedef enum
{
  SAS_PRINT_FROM_PLAN,         /* nothing beside the plan */
  SAS_PRINT_FROM_LEADER,       /* workblocks, role matrix */
  SAS_PRINT_FROM_RECORDS,      /* what is recorded in the course of the year: actions, guidance */
  SAS_PRINT_FROM_EVALUATION,   /* the evaluation of a period */
  SAS_PRINT_FROM_LEGACY,       /* years before PermenPANRB 6/2022, by their numbers */
  SAS_PRINT_FROM_CREDIT,       /* signed evaluations of all years, and the balance that was brought */
} SasPrintSource;

/* In printing order: bit, code as `--form` takes it, source, beginning of the file's name. */
#define SAS_PRINT_EACH_FORM(FORM) \
  FORM (A_1_1,  "a.1.1",  PLAN,       "SKP")                       /* qualitative, JPT and heads of independent units */ \
  FORM (A_1_2,  "a.1.2",  PLAN,       "SKP")                       /* quantitative, the same */ \
  FORM (A_1_6,  "a.1.6",  PLAN,       "SKP")                       /* qualitative, JA and JF */ \
  FORM (A_1_7,  "a.1.7",  PLAN,       "SKP")                       /* quantitative, JA and JF */ \
  FORM (A_1_8,  "a.1.8",  PLAN,       "Lampiran_SKP")              /* resources, accountability, consequences */ \
  FORM (A_1_3,  "a.1.3",  PLAN,       "Manual_Indikator")          /* of JPT and heads of independent units */ \
  FORM (A_1_4,  "a.1.4",  LEADER,     "Workblock") \
  FORM (A_1_5,  "a.1.5",  LEADER,     "Matriks_Peran_Hasil")       /* with the teams under him */ \
  FORM (B_1_1,  "b.1.1",  RECORDS,    "Rencana_Aksi") \
  FORM (B_1_2,  "b.1.2",  EVALUATION, "Pendokumentasian_Kinerja")  /* what came of the actions in a period */ \
  FORM (B_1_3,  "b.1.3",  EVALUATION, "Umpan_Balik")               /* records of feedback, by approach and model */ \
  FORM (B_1_4,  "b.1.4",  EVALUATION, "Umpan_Balik") \
  FORM (B_1_5,  "b.1.5",  EVALUATION, "Umpan_Balik") \
  FORM (B_1_6,  "b.1.6",  RECORDS,    "Coaching") \
  FORM (B_1_7,  "b.1.7",  RECORDS,    "Mentoring") \
  FORM (B_1_8,  "b.1.8",  RECORDS,    "Umpan_Balik_Bimbingan") \
  FORM (B_1_9,  "b.1.9",  RECORDS,    "Evaluasi_Kompetensi") \
  FORM (B_1_10, "b.1.10", RECORDS,    "Laporan_Perilaku")          /* in confidence: by its code alone */ \
  FORM (C_1_1,  "c.1.1",  EVALUATION, "Hasil_Evaluasi")            /* results, by approach and model */ \
  FORM (C_1_2,  "c.1.2",  EVALUATION, "Hasil_Evaluasi") \
  FORM (C_1_3,  "c.1.3",  EVALUATION, "Hasil_Evaluasi") \
  FORM (D_1_1,  "d.1.1",  EVALUATION, "Dokumen_Evaluasi")          /* document; by the appraiser's superior; after an objection */ \
  FORM (D_1_2,  "d.1.2",  EVALUATION, "Dokumen_Evaluasi") \
  FORM (D_1_3,  "d.1.3",  EVALUATION, "Dokumen_Evaluasi") \
  FORM (LEGACY_SKP,      "legacy-skp",      LEGACY, "SKP")            /* a year by the numeric method */ \
  FORM (LEGACY_NILAI,    "legacy-nilai",    LEGACY, "Penilaian_SKP") \
  FORM (LEGACY_PERILAKU, "legacy-perilaku", LEGACY, "Penilaian_Perilaku") \
  FORM (LEGACY_DOKUMEN,  "legacy-dokumen",  LEGACY, "Dokumen_Penilaian") \
  FORM (DIALOG, "lembar-dialog", EVALUATION, "Lembar_Dialog")     /* for the talk on a period: by its code alone */ \
  FORM (AK_KONVERSI,  "ak-konversi",  CREDIT, "Konversi_Angka_Kredit") \
  FORM (AK_AKUMULASI, "ak-akumulasi", CREDIT, "Akumulasi_Angka_Kredit") \
  FORM (AK_PENETAPAN, "ak-penetapan", CREDIT, "Penetapan_Angka_Kredit")

enum
{
#define SAS_PRINT_NUMBER(bit, code, source, file) SAS_PRINT_NUMBER_##bit,
  SAS_PRINT_EACH_FORM (SAS_PRINT_NUMBER)
#undef SAS_PRINT_NUMBER
  SAS_PRINT_COUNT
};
G_STATIC_ASSERT (SAS_PRINT_COUNT <= 32);   /* bits of a guint */

/* A set of forms is the sum of their bits. */
typedef enum
{
#define SAS_PRINT_BIT(bit, code, source, file) SAS_PRINT_##bit = 1u << SAS_PRINT_NUMBER_##bit,
  SAS_PRINT_EACH_FORM (SAS_PRINT_BIT)
#undef SAS_PRINT_BIT
  SAS_PRINT_PLAN = SAS_PRINT_A_1_1 | SAS_PRINT_A_1_2 | SAS_PRINT_A_1_6 | SAS_PRINT_A_1_7,   /* the one that fits */
  SAS_PRINT_SKP = SAS_PRINT_PLAN | SAS_PRINT_A_1_8,
  SAS_PRINT_LEADER = SAS_PRINT_A_1_4 | SAS_PRINT_A_1_5,
  SAS_PRINT_OTHERS = SAS_PRINT_A_1_3 | SAS_PRINT_LEADER,                       /* what not everybody with a plan has */
  SAS_PRINT_GUIDANCE = SAS_PRINT_B_1_6 | SAS_PRINT_B_1_7 | SAS_PRINT_B_1_8 | SAS_PRINT_B_1_9,
  SAS_PRINT_RECORD = SAS_PRINT_B_1_3 | SAS_PRINT_B_1_4 | SAS_PRINT_B_1_5,      /* the one that fits */
  SAS_PRINT_RESULTS = SAS_PRINT_C_1_1 | SAS_PRINT_C_1_2 | SAS_PRINT_C_1_3,     /* likewise */
  SAS_PRINT_DOCUMENT = SAS_PRINT_D_1_1 | SAS_PRINT_D_1_2 | SAS_PRINT_D_1_3,    /* likewise */
  SAS_PRINT_EVALUATION = SAS_PRINT_RESULTS | SAS_PRINT_DOCUMENT,
  SAS_PRINT_LEGACY = SAS_PRINT_LEGACY_SKP | SAS_PRINT_LEGACY_NILAI | SAS_PRINT_LEGACY_PERILAKU | SAS_PRINT_LEGACY_DOKUMEN,
  SAS_PRINT_CREDIT = SAS_PRINT_AK_KONVERSI | SAS_PRINT_AK_AKUMULASI | SAS_PRINT_AK_PENETAPAN,
  SAS_PRINT_ALL = (G_MAXUINT >> (32 - SAS_PRINT_COUNT)) & ~(SAS_PRINT_B_1_10 | SAS_PRINT_DIALOG),   /* what there is of a person and year */
} SasPrintForms;

/* "A.1.7", "a.1.8", "skp", "guidance", "feedback", "evaluation", "legacy", "credit" or "all"; 0 for anything else. */
guint       sas_print_forms_parse (const char *name);
/* All that it takes: "a.1.1, a.1.2, …, skp, …, all". (transfer full) */
char       *sas_print_forms_names (void);
/* Its code, "a.1.1", by its place in the table; NULL beyond the last. */
const char *sas_print_forms_code  (guint number);
/* Those of @source. */
guint       sas_print_forms_of    (SasPrintSource source);
/* Those that are of a period, or up to its end. */
guint       sas_print_forms_of_period (void);
/* One form, asked for by its code: then a sheet that nothing is recorded for is printed for the pen. */
gboolean    sas_print_forms_is_one (guint forms);
/* What their file is called: "SKP", "Hasil_Evaluasi", of several kinds "Berkas". */
const char *sas_print_forms_file  (guint forms);
G_END_DECLS
