/* The forms of an evaluation (B.1.3-B.1.5, C.1.1-C.1.3, D.1.1-D.1.3): words as the regulation's pages give them, every sample whole on
 * paper, the drawings, the blank forms. */
#include "config.h"
#include <string.h>
#include "paper-fixture.h"

static const struct { const char *name, *results, *document; guint pages; } samples[] = {
  { "bidan-penyelia-kualitatif-jf",             "C.1.1", "D.1.1", 5 },
  { "dirjen-iii-kuantitatif-jpt",               "C.1.2", "D.1.1", 6 },
  { "kasubdit-ii-kuantitatif-ja",               "C.1.3", "D.1.1", 6 },
  { "kepala-dinas-kesehatan-kualitatif-jpt",    "C.1.1", "D.1.1", 5 },
  { "kepala-puskesmas-kualitatif-unit-mandiri", "C.1.1", "D.1.2", 6 },
  { "torture-40-hasil",                         "C.1.3", "D.1.1", 183 },
};

static SasSubject
subject_of (const SasPlan *plan, const SasEvaluation *evaluation)
{
  SasSubject subject = fixture_subject (plan);

  subject.evaluation = evaluation;
  subject.people = evaluation->people;
  return subject;
}

/* All words of the pages in reading order, white space as one blank. */
static char *
words_of (const SasPages *pages)
{
  GString *text = g_string_new (NULL);

  for (guint number = 0; number < sas_pages_count (pages); number++)
    {
      const GArray *runs = sas_pages_get (pages, number)->runs;

      for (guint i = 0; i < runs->len; i++)
        {
          const SasRun *run = &g_array_index (runs, SasRun, i);

          g_string_append_len (text, pages->text->str + run->start, run->length);
          g_string_append_c (text, ' ');
        }
    }
  return g_string_free (text, FALSE);
}

/* Letters and digits alone: lines are broken anywhere. */
static char *
letters_of (const char *text)
{
  GString *letters = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (letters, g_utf8_get_char (at));
  return g_string_free (letters, FALSE);
}

/* Each line's words in their order; a page may end between two of them. */
static void
assert_printed (const char *letters, const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words != NULL ? words : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], " ", -1);
      const char *at = letters;

      for (guint k = 0; parts[k] != NULL; k++)
        {
          g_autofree char *wanted = letters_of (parts[k]);

          at = strstr (at, wanted);
          if (at == NULL)
            g_error ("not printed: %s of %s", parts[k], lines[i]);
          at += strlen (wanted);
        }
    }
}

static SasDoc *
build (const char *name, const char *code, const SasPaper *paper)
{
  g_autoptr (SasPlan) plan = fixture_plan (name);
  g_autoptr (SasEvaluation) evaluation = fixture_evaluation (name);
  const SasSubject subject = subject_of (plan, evaluation);

  return sas_form_build (sas_form_find (code), &subject, paper);
}

static const SasTable *
table_of (const SasDoc *doc, guint nth)
{
  return fixture_block (doc, SAS_BLOCK_TABLE, nth)->table;
}

#define assert_rows(rows, wanted) G_STMT_START { g_autofree char *is = fixture_rows (rows); g_assert_cmpstr (is, ==, wanted); } G_STMT_END
#define assert_has(rows, wanted)  G_STMT_START { g_autofree char *is = fixture_rows (rows); \
                                                 if (strstr (is, wanted) == NULL) g_error ("%s\nis not in\n%s", wanted, is); } G_STMT_END

/* Which form, on how many pages; everything that was written is on them; nothing beyond the margin. */
static void
test_sample (gconstpointer data)
{
  const SasPaper paper = { 0 };
  guint number = GPOINTER_TO_UINT (data);
  const char *name = samples[number].name;
  g_autoptr (SasPlan) plan = fixture_plan (name);
  g_autoptr (SasEvaluation) evaluation = fixture_evaluation (name);
  g_autoptr (GPtrArray) forms = sas_forms_of_evaluation (plan, evaluation);
  const SasForm *results = g_ptr_array_index (forms, 2), *document = g_ptr_array_index (forms, 3);
  g_autoptr (SasPages) pages = fixture_evaluation_pages (name, results, &paper);
  g_autofree char *words = words_of (pages), *letters = letters_of (words);
  SasPaperSheet sheet = sas_paper_sheet (&paper, TRUE);

  g_assert_cmpuint (forms->len, ==, 5);   /* the sheet for the talk is the last */
  g_assert_cmpstr (sas_form_code (results), ==, samples[number].results);
  g_assert_cmpstr (sas_form_code (document), ==, samples[number].document);
  g_assert_cmpuint (sas_pages_count (pages), ==, samples[number].pages);
  for (guint i = 0; i < plan->results->len; i++)
    assert_printed (letters, sas_plan_result (plan, i)->text);
  for (guint i = 0; samples[number].pages < 100 && i < evaluation->realisations->len; i++)   /* the long one is cut between the lines */
    {
      const SasRealisation *realisation = g_ptr_array_index (evaluation->realisations, i);

      assert_printed (letters, realisation->text);
      assert_printed (letters, realisation->feedback);
    }
  for (guint i = 0; i < sas_pages_count (pages); i++)
    for (guint k = 0; k < sas_pages_get (pages, i)->frames->len; k++)
      {
        const SasRect *frame = &g_array_index (sas_pages_get (pages, i)->frames, SasRect, k);

        g_assert_cmpfloat (frame->y + frame->height, <=, sheet.height - sheet.bottom + 0.2f);
        g_assert_cmpfloat (frame->x + frame->width, <=, sheet.width - sheet.right + 0.2f);
      }
}

/* The same value gives the same bytes. */
static void
test_same_bytes (void)
{
  const SasPaper paper = { .size = SAS_PAPER_A4 };
  const SasForm *form = sas_form_find ("c.1.3");
  g_autoptr (SasPages) first = fixture_evaluation_pages (samples[2].name, form, &paper), second = fixture_evaluation_pages (samples[2].name, form, &paper);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) one = fixture_pdf (first, &error), other = fixture_pdf (second, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (one, other));
}

/* pp. 111, 203: the words around the results, and a row of them. */
static void
test_quantitative (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasDoc) doc = build ("kasubdit-ii-kuantitatif-ja", "C.1.3", &paper);
  const SasBlock *title = fixture_block (doc, SAS_BLOCK_TITLE, 0);

  g_assert_true (title->ruled);
  g_assert_cmpstr (sas_text_string (g_ptr_array_index (title->texts, 0)), ==, "HASIL EVALUASI KINERJA PEGAWAI");
  g_assert_cmpstr (sas_text_string (g_ptr_array_index (title->texts, 4)), ==, "PERIODE***: TRIWULAN IV-AKHIR");
  assert_has (table_of (doc, 0)->rows, "3|PANGKAT/GOL RUANG|Pembina (IV/a)|3|PANGKAT/GOL RUANG|");
  assert_rows (table_of (doc, 1)->rows, "CAPAIAN KINERJA ORGANISASI*\nBAIK\nPOLA DISTRIBUSI\n\n");
  assert_rows (table_of (doc, 2)->head,
               "HASIL KERJA\nNo.|RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI|RENCANA HASIL KERJA|ASPEK|INDIKATOR KINERJA INDIVIDU|TARGET|"
               "REALISASI BERDASARKAN BUKTI DUKUNG|UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG\n(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)\n");
  assert_has (table_of (doc, 2)->rows, "|80 – 90%|85% berdasarkan penilaian Pimpinan|Pimpinan: bagus! Pertahankan\n");
  assert_has (table_of (doc, 2)->rows, "B. TAMBAHAN\n-|-|-|-|-|-|-|-\n");
  assert_rows (table_of (doc, 3)->rows, "RATING HASIL KERJA*\nSESUAI EKSPEKTASI\n");
  assert_rows (table_of (doc, 4)->head, "PERILAKU KERJA|UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG\n");
  assert_has (table_of (doc, 4)->rows, "|Stakeholder terkait: kurang ramah");
  assert_rows (table_of (doc, 5)->rows, "RATING PERILAKU KERJA*\nDIBAWAH EKSPEKTASI\nPREDIKAT KINERJA PEGAWAI*\nKURANG (MISCONDUCT)\n");
  g_assert_null (fixture_block (doc, SAS_BLOCK_SIGNATURE, 0)->signers[0].role);
  g_assert_cmpstr (fixture_block (doc, SAS_BLOCK_SIGNATURE, 0)->signers[1].role, ==, "Pejabat Penilai Kinerja");
  g_assert_cmpuint (fixture_block (doc, SAS_BLOCK_NOTE, 0)->texts->len, ==, 3);
}

/* pp. 105, 236: both groups are headed, the caption over the measures follows the model; p. 108: the institution of a JPT's appraiser. */
static void
test_qualitative (void)
{
  const SasPaper paper = { 0 }, plain = { .hide_footnotes = TRUE };
  g_autoptr (SasDoc) head = build ("kepala-puskesmas-kualitatif-unit-mandiri", "C.1.1", &paper);
  g_autoptr (SasDoc) midwife = build ("bidan-penyelia-kualitatif-jf", "C.1.1", &paper), bare = build ("kepala-puskesmas-kualitatif-unit-mandiri", "C.1.1", &plain);
  g_autoptr (SasDoc) jpt = build ("dirjen-iii-kuantitatif-jpt", "C.1.2", &paper);

  assert_rows (table_of (head, 2)->head, "HASIL KERJA|REALISASI BERDASARKAN BUKTI DUKUNG|UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG\nA. UTAMA\n");
  assert_rows (table_of (head, 3)->head, "B. TAMBAHAN|REALISASI BERDASARKAN BUKTI DUKUNG|UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG\n");
  assert_has (table_of (head, 2)->rows, "Ukuran Keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif****:\n");
  assert_has (table_of (bare, 2)->rows, "Ukuran Keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif:\n");
  assert_has (table_of (midwife, 2)->rows, "Ukuran Keberhasilan/ Indikator Kinerja Individu dan Target:\n");
  assert_has (table_of (midwife, 3)->rows, "(penugasan dari Kepala Puskesmas)||\nUkuran Keberhasilan");
  assert_has (table_of (jpt, 0)->rows, "|5|INSTANSI|KEMENTERIAN X\n");
  g_assert_cmpstr (fixture_block (head, SAS_BLOCK_SIGNATURE, 0)->signers[1].role, ==, "Atasan Pejabat Penilai Kinerja");
}

/* pp. 115-118: blocks and their numbers, who signs where, what was objected. */
static void
test_document (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasPlan) plan = fixture_plan ("kasubdit-ii-kuantitatif-ja");
  g_autoptr (SasEvaluation) evaluation = fixture_evaluation ("kasubdit-ii-kuantitatif-ja");
  SasDocument *document = sas_evaluation_document (evaluation);
  const SasSubject subject = subject_of (plan, evaluation);
  g_autoptr (SasDoc) doc = NULL;
  const SasBlock *below;

  g_assert_nonnull (document->decision);
  document->decision->upholds = FALSE;
  doc = sas_form_build (sas_form_find (sas_evaluation_form (evaluation)), &subject, &paper);
  g_assert_cmpstr (doc->form, ==, "D.1.3");
  g_assert_false (doc->landscape);
  assert_has (table_of (doc, 0)->rows, "1.|PEGAWAI YANG DINILAI\nNAMA|:|I Made Wiradharma, S.T., M.Eng.\nNIP|:|197811032005011006\n");
  assert_has (table_of (doc, 0)->rows, "4.|EVALUASI KINERJA\nCAPAIAN KINERJA ORGANISASI|:|BAIK\nPREDIKAT KINERJA PEGAWAI|:|KURANG (MISCONDUCT)\n5.|CATATAN/ REKOMENDASI\n");
  assert_has (table_of (doc, 0)->rows, "\n6.|KEBERATAN\nUmpan balik atas perilaku kerja");
  assert_has (table_of (doc, 0)->rows, "\nDiajukan pada 27 Januari 2027\n7.|PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN\n");
  assert_has (table_of (doc, 0)->rows, "\n8.|KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA\n");
  g_assert_cmpstr (fixture_block (doc, SAS_BLOCK_SIGNATURE, 0)->signers[0].role, ==, "10. Pegawai yang Dinilai");
  g_assert_cmpstr (fixture_block (doc, SAS_BLOCK_SIGNATURE, 0)->signers[1].role, ==, "9. Pejabat Penilai Kinerja");
  g_assert_cmpstr (fixture_block (doc, SAS_BLOCK_SIGNATURE, 0)->signers[1].date, ==, "Jakarta, 13 Januari 2027");
  below = fixture_block (doc, SAS_BLOCK_SIGNATURE, 1);
  g_assert_true (below->middle);
  g_assert_cmpstr (below->signers[0].role, ==, "11. Atasan Pejabat Penilai Kinerja");
}

/* What is not yet there: dots for the employee's hand, all words to choose from, 30 mm for the pattern, a draft. */
static void
test_empty (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasPlan) plan = fixture_plan ("kasubdit-ii-kuantitatif-ja");
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_for_plan (plan, SAS_PERIOD_M05);
  SasSubject subject = subject_of (plan, evaluation);
  g_autoptr (SasDoc) results = NULL, document = NULL;

  subject.people = plan->people;
  results = sas_form_build (sas_form_find ("c.1.3"), &subject, &paper);
  document = sas_form_build (sas_form_find ("d.1.1"), &subject, &paper);
  g_assert_cmpstr (sas_text_string (g_ptr_array_index (fixture_block (results, SAS_BLOCK_TITLE, 0)->texts, 4)), ==, "PERIODE***: BULAN MEI");
  assert_rows (table_of (results, 1)->rows, "CAPAIAN KINERJA ORGANISASI*\nISTIMEWA/ BAIK/ BUTUH PERBAIKAN/ KURANG/ SANGAT KURANG\nPOLA DISTRIBUSI\n\n");
  assert_rows (table_of (results, 3)->rows, "RATING HASIL KERJA*\nDIATAS EKSPEKTASI/ SESUAI EKSPEKTASI/ DIBAWAH EKSPEKTASI**\n");
  g_assert_cmpuint (((SasRow *) g_ptr_array_index (table_of (results, 1)->rows, 1))->lines, ==, 7);
  g_assert_cmpstr (results->stamp, ==, "DRAF");
  g_assert_cmpstr (fixture_block (document, SAS_BLOCK_SIGNATURE, 0)->signers[0].date, ==, "Sleman, ……………………");
}

/* p. 205: a year without an additional result says so; what may still be added is said of a plan alone. */
static void
test_no_additional (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasPlan) plan = fixture_plan ("bidan-penyelia-kualitatif-jf");
  g_autoptr (SasEvaluation) evaluation = NULL;
  SasSubject subject = fixture_subject (plan);
  g_autoptr (SasDoc) doc = NULL;

  for (guint i = 0; i < plan->results->len; i++)
    sas_plan_result (plan, i)->kind = SAS_RESULT_MAIN;
  evaluation = sas_evaluation_for_plan (plan, SAS_PERIOD_Q1);
  subject.evaluation = evaluation;
  doc = sas_form_build (sas_form_find ("c.1.1"), &subject, &paper);
  assert_rows (table_of (doc, 3)->rows, "-|-|-|-\n");
}

static void
test_periods (void)
{
  static const struct { SasPeriod period; SasCycle cycle; const char *line; } cases[] = {
    { SAS_PERIOD_Q3,     SAS_CYCLE_QUARTERLY, "PERIODE*: TRIWULAN III" },
    { SAS_PERIOD_M12,    SAS_CYCLE_MONTHLY,   "PERIODE*: BULAN DESEMBER" },
    { SAS_PERIOD_ANNUAL, SAS_CYCLE_QUARTERLY, "PERIODE*: TRIWULAN IV-AKHIR" },
    { SAS_PERIOD_ANNUAL, SAS_CYCLE_MONTHLY,   "PERIODE*: AKHIR" },
  };
  const SasPaper paper = { 0 };
  g_autoptr (SasPlan) plan = fixture_plan ("kasubdit-ii-kuantitatif-ja");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SasEvaluation) evaluation = sas_evaluation_for_plan (plan, cases[i].period);
      SasSubject subject = subject_of (plan, evaluation);
      g_autoptr (SasDoc) doc = NULL;

      subject.cycle = cases[i].cycle;
      doc = sas_form_build (sas_form_find ("d.1.1"), &subject, &paper);
      g_assert_cmpstr (sas_text_string (g_ptr_array_index (fixture_block (doc, SAS_BLOCK_TITLE, 1)->texts, 2)), ==, cases[i].line);
    }
}

static void
add_feedback (SasRealisation *realisation, const char *giver, const char *role, const char *text, gboolean hidden)
{
  SasFeedbackItem *item = sas_record_new (&sas_result_feedback_type);

  sas_record_set_text (&sas_result_feedback_type, item, "giver", giver);
  sas_record_set_text (&sas_result_feedback_type, item, "role", role);
  sas_record_set_text (&sas_result_feedback_type, item, "text", text);
  item->hidden = hidden;
  g_ptr_array_add (realisation->feedback_items, item);
}

/* The leader first; the name of whoever is not to be named stays away, also when it was written out. */
static void
test_feedback (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasPlan) plan = fixture_plan ("kasubdit-ii-kuantitatif-ja");
  g_autoptr (SasEvaluation) evaluation = sas_evaluation_for_plan (plan, SAS_PERIOD_Q1);
  SasRealisation *first = sas_evaluation_realisation (evaluation, 0, 0);
  const SasSubject subject = subject_of (plan, evaluation);
  g_autoptr (SasDoc) doc = NULL;

  add_feedback (first, "Rekan kerja setingkat (Budi)", "peer", "sigap", TRUE);
  add_feedback (first, "Pimpinan", "leader", "baik", FALSE);
  first->feedback = g_strdup ("Rekan kerja setingkat (Budi): sigap");
  first->not_yet = TRUE;
  g_ptr_array_add (first->evidence, g_strdup ("Laporan Mei"));
  doc = sas_form_build (sas_form_find ("b.1.5"), &subject, &paper);
  assert_has (table_of (doc, 1)->rows, "|Belum ada\nBukti dukung: Laporan Mei|Pimpinan: baik\nRekan kerja setingkat: sigap\n");
  g_assert_null (doc->stamp);
}

/* pp. 67-68: the results of the plan with lines for the pen, and what was told of each; signed on a day of its own. */
static void
test_actions (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasDoc) torture = build ("torture-40-hasil", "B.1.2", &paper);
  g_autoptr (SasDoc) plan = build ("kasubdit-ii-kuantitatif-ja", "B.1.1", &paper), told = build ("kasubdit-ii-kuantitatif-ja", "B.1.2", &paper);

  assert_has (table_of (plan, 0)->rows, "3|PANGKAT/\nGOL. RUANG|Pembina (IV/a)|");
  assert_has (table_of (plan, 1)->rows, "1|Aplikasi SIMBG menjalankan bisnis proses");
  assert_has (table_of (plan, 1)->rows, "|Rencana Aksi:\n1.\n2.\n2|Respons yang cepat");
  assert_has (table_of (told, 1)->rows, "|Rencana Aksi:\n1.\n2.|Realisasi dan Bukti Dukung:\n1. 85% berdasarkan penilaian Pimpinan\n2. 85%");
  assert_has (table_of (torture, 1)->rows, " (bukti: Laporan 1.2.pdf)\n3. Realisasi 1.3");
  g_assert_null (fixture_block (plan, SAS_BLOCK_SIGNATURE, 0)->signers[0].role);
  g_assert_cmpstr (fixture_block (told, SAS_BLOCK_SIGNATURE, 0)->signers[1].role, ==, "Pegawai yang Dinilai");
  g_assert_cmpstr (fixture_block (told, SAS_BLOCK_SIGNATURE, 0)->signers[1].date, ==, "Sleman, ……………………");
}

/* What was not chosen stands there struck out, where the office wants it so; the line through it is on the page. */
static void
test_struck_choices (void)
{
  const SasPaper paper = { .strike_choices = TRUE }, plain = { 0 };
  g_autoptr (SasDoc) doc = build ("kasubdit-ii-kuantitatif-ja", "C.1.3", &paper), chosen = build ("kasubdit-ii-kuantitatif-ja", "C.1.3", &plain);
  g_autoptr (SasPages) pages = sas_layout (doc, &paper, sas_font_book_get_default (NULL)), bare = sas_layout (chosen, &plain, sas_font_book_get_default (NULL));
  const SasRow *row = g_ptr_array_index (table_of (doc, 3)->rows, 0);
  const SasText *text = ((const SasCell *) g_ptr_array_index (row->cells, 0))->text;
  guint struck = 0, lines = 0, lines_before = 0;

  assert_rows (table_of (doc, 3)->rows, "RATING HASIL KERJA*\nDIATAS EKSPEKTASI/ SESUAI EKSPEKTASI/ DIBAWAH EKSPEKTASI\n");
  for (guint i = 0; i < text->stretches->len; i++)
    {
      const SasStretch *stretch = &g_array_index (text->stretches, SasStretch, i);

      struck += stretch->struck;
      g_assert_false (stretch->struck && strncmp (sas_text_string (text) + stretch->start, "SESUAI", 6) == 0);
    }
  g_assert_cmpuint (struck, ==, 2);
  for (guint i = 0; i < sas_pages_count (pages); i++)
    lines += sas_pages_get (pages, i)->rules->len;
  for (guint i = 0; i < sas_pages_count (bare); i++)
    lines_before += sas_pages_get (bare, i)->rules->len;
  g_assert_cmpuint (lines, >=, lines_before + 2 + 2 + 4 + 4);   /* two ratings, predicate, organisation */
}

/* p. 115: the emblem stands in the middle above the title, 22 mm high; without one its line stays empty. */
static void
test_emblem (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasPlan) plan = fixture_plan ("kasubdit-ii-kuantitatif-ja");
  g_autoptr (SasEvaluation) evaluation = fixture_evaluation ("kasubdit-ii-kuantitatif-ja");
  g_autoptr (GBytes) pixels = g_bytes_new_take (g_malloc0 (2 * 4 * 3), 2 * 4 * 3);
  const SasImage emblem = { 2, 4, pixels };
  SasSubject subject = subject_of (plan, evaluation);
  g_autoptr (SasDoc) doc = NULL;
  g_autoptr (SasPages) pages = NULL;
  const SasPicture *picture;

  subject.emblem = &emblem;
  doc = sas_form_build (sas_form_find ("D.1.1"), &subject, &paper);
  pages = sas_layout (doc, &paper, sas_font_book_get_default (NULL));
  g_assert_cmpuint (sas_pages_get (pages, 0)->pictures->len, ==, 1);
  picture = &g_array_index (sas_pages_get (pages, 0)->pictures, SasPicture, 0);
  g_assert_cmpfloat_with_epsilon (picture->rect.height, 62, 0.5);
  g_assert_cmpfloat_with_epsilon (picture->rect.x + picture->rect.width / 2, (57 + 612 - 42) / 2.0, 3);
}

/* A record as the CLI takes it. */
static gpointer
read_record (const SasRecordType *type, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (json_t) json = sas_json_parse (text, -1, &error);
  gpointer record = sas_record_from_json (type, json, &error);

  g_assert_no_error (error);
  return record;
}

static SasDoc *
build_with (const char *code, const char *name, const GPtrArray *actions, const SasGuidance *guidance)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasPlan) plan = fixture_plan (name);
  g_autoptr (SasEvaluation) evaluation = fixture_evaluation (name);
  SasSubject subject = subject_of (plan, evaluation);

  subject.actions = actions;
  subject.guidance = guidance;
  return sas_form_build (sas_form_find (code), &subject, &paper);
}

/* pp. 67-68: results with actions alone, each period from 1 on; what came of an action stands under its number. */
static void
test_actions_recorded (void)
{
  g_autoptr (GPtrArray) year = g_ptr_array_new (), quarter = g_ptr_array_new ();
  SasActionPlan *first = read_record (&sas_action_plan_type,
    "{\"nip\": \"1\", \"year\": 2026, \"period\": \"q1\", \"actions\": ["
    "{\"result\": 1, \"text\": \"Susun petunjuk\", \"target\": \"1 naskah\", \"time\": \"Maret\", \"realisation\": \"Naskah terbit\", \"evidence\": [\"SK 7\", \"Foto\"]},"
    "{\"result\": 1, \"text\": \"Latih petugas\"}]}");
  SasActionPlan *second = read_record (&sas_action_plan_type,
    "{\"nip\": \"1\", \"year\": 2026, \"period\": \"q2\", \"actions\": [{\"result\": 1, \"text\": \"Evaluasi\", \"time\": \"Juni\"}]}");
  g_autoptr (SasDoc) plan = NULL, told = NULL, of_year = NULL;

  g_ptr_array_add (quarter, first);
  g_ptr_array_add (year, first);
  g_ptr_array_add (year, second);
  plan = build_with ("B.1.1", "kasubdit-ii-kuantitatif-ja", quarter, NULL);
  of_year = build_with ("B.1.1", "kasubdit-ii-kuantitatif-ja", year, NULL);
  told = build_with ("B.1.2", "kasubdit-ii-kuantitatif-ja", quarter, NULL);
  g_assert_cmpuint (table_of (plan, 1)->rows->len, ==, 1);
  assert_has (table_of (plan, 1)->rows, "|Rencana Aksi:\n1. Susun petunjuk (target: 1 naskah, waktu: Maret)\n2. Latih petugas\n");
  assert_has (table_of (of_year, 1)->rows, "\nTriwulan I:\n1. Susun petunjuk (target: 1 naskah, waktu: Maret)\n2. Latih petugas\nTriwulan II:\n1. Evaluasi (waktu: Juni)\n");
  assert_has (table_of (told, 1)->rows, "2. Latih petugas|Realisasi dan Bukti Dukung:\n1. Naskah terbit (bukti: SK 7; Foto)\n2. \n");
  assert_has (table_of (told, 1)->rows, "|Rencana Aksi:|Realisasi dan Bukti Dukung:\n1. 85% berdasarkan penilaian Pimpinan\n");   /* a result without actions */
  sas_record_free (&sas_action_plan_type, first);
  sas_record_free (&sas_action_plan_type, second);
}

/* pp. 80-85: what was said stands on the sheet, with who guided and when. */
static void
test_guidance (void)
{
  SasGuidance *coaching = read_record (&sas_guidance_type,
    "{\"nip\": \"1\", \"year\": 2026, \"kind\": \"coaching\", \"date\": \"2026-05-04\", \"by\": \"Ir. Sigit\", \"by_nip\": \"196703121992031005\","
    "\"options\": \"Meminta data lebih awal\", \"rows\": [{\"part\": \"goals\", \"cells\": [\"IKI 1\", \"60%\", \"80%\", \"Jemput bola\"]},"
    "{\"part\": \"goals\", \"cells\": [\"IKI 2\", \"\", \"90%\", \"Rapat mingguan\"]}, {\"part\": \"steps\", \"cells\": [\"IKI 1\", \"Surat edaran\", \"tidak\"]}]}");
  SasGuidance *opinion = read_record (&sas_guidance_type,
    "{\"nip\": \"1\", \"year\": 2026, \"kind\": \"feedback\", \"date\": \"2026-05-05\", \"rows\": [{\"part\": \"answers\", \"cells\": [\"Ya\"]},"
    "{\"part\": \"answers\", \"cells\": [\"Tidak\"]}, {\"part\": \"answers\", \"cells\": [\"Ya\"]}, {\"part\": \"answers\", \"cells\": [\"Sebagian\"]}]}");
  SasGuidance *competence = read_record (&sas_guidance_type,
    "{\"nip\": \"1\", \"year\": 2026, \"kind\": \"competence\", \"date\": \"2026-06-02\", \"by\": \"Ir. Sigit\", \"recommendation\": \"Pelatihan teknis\","
    "\"rows\": [{\"part\": \"competences\", \"cells\": [\"manajerial\", \"kerjasama\", \"4\", \"Dipercaya tim\"]},"
    "{\"part\": \"competences\", \"cells\": [\"teknis\", \"Analisis data\", \"2\", \"Baru mulai\"]}]}");
  const char *name = "kasubdit-ii-kuantitatif-ja";
  g_autoptr (SasDoc) sheet = build_with ("B.1.6", name, NULL, coaching), said = build_with ("B.1.8", name, NULL, opinion);
  g_autoptr (SasDoc) scored = build_with ("B.1.9", name, NULL, competence);
  const SasSigner *guide = &fixture_block (sheet, SAS_BLOCK_SIGNATURE, 0)->signers[1];

  g_assert_cmpuint (table_of (sheet, 1)->head->len, ==, 2);
  assert_rows (table_of (sheet, 1)->rows, "IKI 1|60%|80%|Jemput bola\nIKI 2||90%|Rapat mingguan\n");
  assert_rows (table_of (sheet, 2)->rows, "…………|…………|…………|…………\n");   /* nothing was said of the facts */
  assert_rows (table_of (sheet, 3)->rows, "Meminta data lebih awal\n");
  assert_rows (table_of (sheet, 4)->rows, "IKI 1|Surat edaran|tidak\n");
  g_assert_cmpstr (guide->name, ==, "Ir. Sigit");
  g_assert_cmpstr (guide->number, ==, "NIP 196703121992031005");
  g_assert_cmpstr (guide->date, ==, "Sleman, 4 Mei 2026");
  assert_has (table_of (said, 1)->rows, "pendapat/pemikiran saya|1. Ya\n2. Tidak\n3. Ya\n");
  assert_has (table_of (said, 1)->rows, "dibandingkan menggurui|4. Sebagian\n");
  assert_has (table_of (scored, 1)->rows, "1|Manajerial\n1. Integritas||\n2. Kerjasama|4|Dipercaya tim\n");
  assert_has (table_of (scored, 1)->rows, "2|Sosio Kultural\n1. Perekat dan Pemersatu Bangsa||\n3|Teknis\n1. Analisis data|2|Baru mulai\n");
  assert_rows (table_of (scored, 2)->rows, "Pelatihan teknis\n");
  g_assert_cmpuint (table_of (scored, 3)->rows->len, ==, 5);
  g_assert_null (fixture_block (scored, SAS_BLOCK_SIGNATURE, 0)->signers[0].role);
  sas_record_free (&sas_guidance_type, coaching);
  sas_record_free (&sas_guidance_type, opinion);
  sas_record_free (&sas_guidance_type, competence);
}

/* pp. 80-87: who it is about stands on the sheet, who guides does not; two have neither agency nor period. */
static void
test_sheets (void)
{
  const SasPaper paper = { 0 };
  g_autoptr (SasDoc) coaching = build ("kasubdit-ii-kuantitatif-ja", "B.1.6", &paper), opinion = build ("kasubdit-ii-kuantitatif-ja", "B.1.8", &paper);
  g_autoptr (SasDoc) report = build ("kasubdit-ii-kuantitatif-ja", "B.1.10", &paper);
  g_autoptr (SasPages) pages = sas_layout (coaching, &paper, sas_font_book_get_default (NULL));
  const SasBlock *signature = fixture_block (coaching, SAS_BLOCK_SIGNATURE, 0);

  g_assert_cmpuint (sas_pages_count (pages), ==, 1);
  assert_has (table_of (coaching, 0)->rows, "1|NAMA|I Made Wiradharma, S.T., M.Eng.|1|NAMA|");
  assert_has (table_of (coaching, 1)->head, "TUJUAN: APA YANG INGIN SAYA CAPAI?\n(diisi oleh Pegawai)\nINDIKATOR KINERJA INDIVIDU|");
  g_assert_cmpstr (signature->signers[0].name, ==, "I Made Wiradharma, S.T., M.Eng.");
  g_assert_true (g_str_has_prefix (signature->signers[1].role, "Pimpinan/ Pihak Lain"));
  g_assert_true (g_str_has_prefix (signature->signers[1].name, "…"));
  g_assert_nonnull (fixture_block (coaching, SAS_BLOCK_HEAD_LINE, 0));
  g_assert_null (fixture_block (opinion, SAS_BLOCK_HEAD_LINE, 0));
  assert_rows (table_of (opinion, 1)->head, "SUBJEK|KRITERIA|UMPAN BALIK\n");
  g_assert_cmpuint (table_of (opinion, 1)->rows->len, ==, 3);
  g_assert_null (fixture_block (report, SAS_BLOCK_HEAD_LINE, 0));
  g_assert_cmpstr (fixture_block (report, SAS_BLOCK_SIGNATURE, 0)->signers[1].role, ==, "Pejabat Penilai Kinerja");
}

/* Each pattern has its curve, which stays in its plot; each symbol its strokes. */
static void
test_drawings (void)
{
  static const char *const symbols[] = { "thumbs-up", "smiley", "frown" };

  g_assert_null (sas_drawing_new_distribution (SAS_ORGANISATION_NONE));
  g_assert_null (sas_drawing_new_symbol (NULL));
  g_assert_null (sas_drawing_new_symbol ("heart"));
  for (guint predicate = SAS_ORGANISATION_ISTIMEWA; predicate < SAS_ORGANISATION_PREDICATES; predicate++)
    {
      g_autoptr (SasDrawing) drawing = sas_drawing_new_distribution (predicate);

      g_assert_cmpuint (drawing->captions->len, ==, 13);
      for (guint i = 0; i < drawing->steps->len; i++)
        for (guint k = 0; k < 3; k++)
          {
            const SasPathStep *step = &g_array_index (drawing->steps, SasPathStep, i);

            g_assert_cmpfloat (step->points[k].y, <=, 158.01);
            g_assert_cmpfloat (step->points[k].y, >=, step->kind == SAS_PATH_CURVE ? 28 : 0);
          }
    }
  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    {
      g_autoptr (SasDrawing) drawing = sas_drawing_new_symbol (symbols[i]);

      g_assert_cmpfloat (drawing->height, ==, 20);
      g_assert_cmpuint (drawing->strokes->len, >=, 1);
    }
}

/* A drawing is on one page with all its strokes, whatever stands around it. */
static void
test_drawing_is_whole (void)
{
  const SasPaper paper = { 0 };
  static const float shares[] = { 60, 40 };

  for (guint lines = 1; lines < 60; lines++)
    {
      g_autoptr (SasDoc) doc = sas_doc_new ("T", TRUE);
      SasTable *table = sas_doc_add_table (doc, shares, 2);
      SasRow *row = sas_table_add_row (table);
      SasCell *beside = sas_row_add_cell (row, 0, NULL), *cell = sas_row_add_cell (row, 1, NULL);
      g_autoptr (SasPages) pages = NULL;
      guint strokes = 0;

      for (guint i = 0; i < 50; i++)
        sas_text_append (beside->text, "kata\n");
      for (guint i = 0; i < lines; i++)
        sas_text_append (cell->text, i > 0 ? "\nkata" : "kata");
      cell->drawing = sas_drawing_new_symbol ("smiley");
      doc->title = g_strdup ("T");
      pages = sas_layout (doc, &paper, sas_font_book_get_default (NULL));
      for (guint i = 0; i < sas_pages_count (pages); i++)
        {
          const SasPage *page = sas_pages_get (pages, i);

          strokes += page->strokes->len;
          for (guint k = 0; k < page->steps->len; k++)
            g_assert_cmpfloat (g_array_index (page->steps, SasPathStep, k).points[0].y, <, page->height - 56);
        }
      g_assert_cmpuint (strokes, ==, 3);
    }
}

/* Every form of the pen: its choices, and room; no person, no result of anybody. */
static void
test_blank (void)
{
  static const struct { const char *code, *has; } blanks[] = {
    { "b.1.6", "PELUANG: APA YANG DAPAT SAYA LAKUKAN? (diisi oleh Pegawai)" }, { "b.1.7", "JURNAL MENTORING WAKTU DAN TEMPAT MATERI MENTORING" },
    { "b.1.1", "Rencana Hasil Kerja" }, { "b.1.2", "Realisasi dan Bukti Dukung:" },
    { "b.1.3", "PERIODE: TRIWULAN I/II/III/IV-AKHIR*" },  { "b.1.4", "PERIODE: TRIWULAN I/II/III/IV-AKHIR*" },
    { "b.1.5", "(Kuantitas/ Kualitas/ Waktu/ Biaya)" },    { "c.1.1", "(diisi dengan gambar pola distribusi)" },
    { "c.1.1", "Target, dan Perspektif****:" },
    { "c.1.2", "DIATAS EKSPEKTASI/ SESUAI EKSPEKTASI/ DIBAWAH EKSPEKTASI**" },
    { "c.1.3", "SANGAT BAIK/ BAIK/ BUTUH PERBAIKAN/ KURANG (MISCONDUCT)/ SANGAT KURANG" },
    { "d.1.1", "(LAMBANG GARUDA)" }, { "d.1.2", "6. Atasan Pejabat Penilai Kinerja" }, { "d.1.3", "11. Atasan Pejabat Penilai Kinerja" },
  };
  const SasPaper paper = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    {
      g_autoptr (SasDoc) doc = sas_form_build_blank (sas_form_find (blanks[i].code), NULL, &paper);
      g_autoptr (SasPages) pages = sas_layout (doc, &paper, sas_font_book_get_default (NULL));
      g_autofree char *words = words_of (pages), *letters = letters_of (words);

      assert_printed (letters, blanks[i].has);
      assert_printed (letters, "(NAMA INSTANSI)");
      g_assert_null (doc->stamp);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strconcat ("/evaluation-forms/sample/", samples[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_sample);
    }
  g_test_add_func ("/evaluation-forms/same-bytes", test_same_bytes);
  g_test_add_func ("/evaluation-forms/quantitative", test_quantitative);
  g_test_add_func ("/evaluation-forms/qualitative", test_qualitative);
  g_test_add_func ("/evaluation-forms/document", test_document);
  g_test_add_func ("/evaluation-forms/empty", test_empty);
  g_test_add_func ("/evaluation-forms/no-additional", test_no_additional);
  g_test_add_func ("/evaluation-forms/periods", test_periods);
  g_test_add_func ("/evaluation-forms/feedback", test_feedback);
  g_test_add_func ("/evaluation-forms/actions", test_actions);
  g_test_add_func ("/evaluation-forms/actions-recorded", test_actions_recorded);
  g_test_add_func ("/evaluation-forms/guidance", test_guidance);
  g_test_add_func ("/evaluation-forms/struck-choices", test_struck_choices);
  g_test_add_func ("/evaluation-forms/emblem", test_emblem);
  g_test_add_func ("/evaluation-forms/sheets", test_sheets);
  g_test_add_func ("/evaluation-forms/drawings", test_drawings);
  g_test_add_func ("/evaluation-forms/drawing-is-whole", test_drawing_is_whole);
  g_test_add_func ("/evaluation-forms/blank", test_blank);
  return g_test_run ();
}
