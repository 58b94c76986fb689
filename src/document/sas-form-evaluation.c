#include "config.h"
#include <string.h>
#include "sas-form-private.h"

/* What an evaluation has beside the plan: period, choices, distribution, realisation and feedback (pp. 71-77, 105-113). */

/* --- choices --- */

#define PREDICATES 6
static const char *const organisations[PREDICATES] = { NULL, "ISTIMEWA", "BAIK", "BUTUH PERBAIKAN", "KURANG", "SANGAT KURANG" };
static const char *const predicates[PREDICATES] = {
  NULL, "SANGAT BAIK", "BAIK", "BUTUH PERBAIKAN", "KURANG (_MISCONDUCT_)", "SANGAT KURANG",
};
static const char *const ratings[] = { NULL, "DIATAS EKSPEKTASI", "SESUAI EKSPEKTASI", "DIBAWAH EKSPEKTASI" };
G_STATIC_ASSERT (SAS_ORGANISATION_PREDICATES == PREDICATES && SAS_PREDICATES == PREDICATES && SAS_RATINGS == G_N_ELEMENTS (ratings));

/* The word that was chosen, or all with the others struck out; until then all of them, for the pen, on a blank form in grey. @words: from
 * the second on. */
static void
append_choice (SasText *text, const char *const *words, guint count, guint chosen, gboolean grey, const SasPaper *paper)
{
  gboolean all = chosen == 0 || paper->strike_choices;

  for (guint i = all ? 1 : chosen; i < (all ? count : chosen + 1); i++)
    {
      if (i > 1 && all)
        sas_text_append_styled (text, "/ ", SAS_STYLE_REGULAR, grey);
      if (chosen != 0 && i != chosen)
        sas_text_append_struck (text, words[i]);
      else
        sas_text_append_italics (text, words[i], grey);
    }
}

void
sas_form_append_organisation (SasText *text, const SasSubject *subject, const SasPaper *paper)
{
  const SasEvaluation *evaluation = subject->evaluation;

  append_choice (text, organisations, PREDICATES, evaluation != NULL ? evaluation->organisation_predicate : 0, subject->blank, paper);
}

void
sas_form_append_predicate (SasText *text, const SasSubject *subject, const SasPaper *paper)
{
  const SasEvaluation *evaluation = subject->evaluation;

  append_choice (text, predicates, PREDICATES, evaluation != NULL ? evaluation->predicate : 0, subject->blank, paper);
}

static void
append_rating (SasText *text, const SasSubject *subject, const SasPaper *paper, SasRating rating)
{
  append_choice (text, ratings, G_N_ELEMENTS (ratings), rating, subject->blank, paper);
  if (rating == SAS_RATING_NONE && !paper->hide_footnotes)
    sas_text_append_styled (text, "**", SAS_STYLE_REGULAR, subject->blank);
}

static char *
period_words (const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  g_autofree char *name = NULL;

  if (subject->evaluation == NULL)
    return g_strconcat ("TRIWULAN I/II/III/IV-AKHIR", paper->hide_footnotes ? "" : form->period_mark, NULL);
  if (subject->evaluation->period == SAS_PERIOD_ANNUAL)
    return g_strdup (subject->cycle == SAS_CYCLE_MONTHLY ? "AKHIR" : "TRIWULAN IV-AKHIR");
  name = g_utf8_strup (sas_period_name (subject->evaluation->period), -1);
  return subject->evaluation->period >= SAS_PERIOD_M01 ? g_strconcat ("BULAN ", name, NULL) : g_steal_pointer (&name);
}

/* The title, "PERIODE***: TRIWULAN III" as its last line, and a rule below it (pp. 71, 105, 115). */
void
sas_form_add_period_title (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  g_autofree char *heading = sas_form_heading (form->period, paper), *words = period_words (form, subject, paper);
  SasBlock *block;
  SasText *text;

  sas_form_add_title (doc, form, paper);
  block = g_ptr_array_index (doc->blocks, doc->blocks->len - 1);
  sas_block_add_text (block, NULL, SAS_STYLE_REGULAR);
  text = sas_block_add_text (block, heading, SAS_STYLE_REGULAR);
  sas_text_append (text, ": ");
  sas_text_append (text, words);
  block->ruled = TRUE;
}

/* --- realisation and feedback --- */

/* The regulation's examples name it in the words themselves: "85% berdasarkan penilaian Pimpinan". */
char *
sas_form_unnamed_evidence (const SasRealisation *realisation)
{
  g_autofree char *said = g_utf8_casefold (realisation->text != NULL ? realisation->text : "", -1);
  g_autoptr (GString) unnamed = g_string_new (NULL);

  for (guint i = 0; i < realisation->evidence->len; i++)
    {
      const char *source = g_ptr_array_index (realisation->evidence, i);
      g_autofree char *folded = g_utf8_casefold (source, -1);

      if (strstr (said, folded) == NULL)
        g_string_append_printf (unnamed, "%s%s", unnamed->len > 0 ? "; " : "", source);
    }
  return unnamed->len > 0 ? g_strdup (unnamed->str) : NULL;
}

void
sas_column_realisation (SasText *text, const SasPlace *place)
{
  const SasRealisation *realisation = place->realisation;
  g_autofree char *words = realisation != NULL ? sas_form_trim (realisation->text) : NULL;
  g_autofree char *evidence = realisation != NULL ? sas_form_unnamed_evidence (realisation) : NULL;

  sas_text_append (text, words);
  if (words == NULL && realisation != NULL && realisation->not_yet)
    sas_text_append (text, "Belum ada");
  if (evidence == NULL)
    return;
  sas_text_append (text, text->string->len > 0 ? "\nBukti dukung: " : "Bukti dukung: ");
  sas_text_append (text, evidence);
}

/* Whoever the employee is not told of is printed as what he is, without his name: "Rekan kerja setingkat (Budi)". */
static void
append_item (SasText *text, const SasFeedbackItem *item)
{
  const char *name = item->hidden ? strstr (item->giver, " (") : NULL;
  g_autofree char *giver = name != NULL ? g_strndup (item->giver, (gsize) (name - item->giver)) : g_strdup (item->giver);

  if (text->string->len > 0)
    sas_text_append (text, "\n");
  sas_text_append (text, giver);
  sas_text_append (text, ": ");
  sas_text_append (text, item->text);
}

static gboolean
is_leader (const SasFeedbackItem *item)
{
  return g_strcmp0 (item->role, "leader") == 0;
}

static gboolean
any_hidden (const GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (((const SasFeedbackItem *) g_ptr_array_index (items, i))->hidden)
      return TRUE;
  return FALSE;
}

/* As it was written; composed of what each said when it was not, or when somebody is not to be named. The leader comes first. */
void
sas_form_append_feedback (SasText *text, const char *feedback, const GPtrArray *items)
{
  g_autofree char *written = sas_form_trim (feedback);

  if (written != NULL && !any_hidden (items))
    {
      sas_text_append (text, written);
      return;
    }
  for (int leaders = TRUE; leaders >= FALSE; leaders--)
    for (guint i = 0; i < items->len; i++)
      if (is_leader (g_ptr_array_index (items, i)) == leaders)
        append_item (text, g_ptr_array_index (items, i));
}

void
sas_column_feedback (SasText *text, const SasPlace *place)
{
  if (place->realisation != NULL)
    sas_form_append_feedback (text, place->realisation->feedback, place->realisation->feedback_items);
}

SasDrawing *
sas_column_symbol (const SasPlace *place)
{
  return place->realisation != NULL ? sas_drawing_new_symbol (place->realisation->feedback_symbol) : NULL;
}

/* --- filled rows over the whole width --- */

#define PATTERN_LINES 7   /* 30 mm, while there is nothing to draw */

/* A heading in bold with its asterisk; what was chosen follows below. (transfer none) */
static SasCell *
add_filled (SasTable *table, const char *caption, const SasPaper *paper)
{
  g_autofree char *heading = sas_form_heading (caption, paper);
  SasCell *cell = sas_row_add_cell (sas_table_add_row (table), 0, NULL);

  cell->filled = TRUE;
  sas_text_append_styled (cell->text, heading, SAS_STYLE_BOLD, FALSE);
  sas_text_append (cell->text, "\n");
  return cell;
}

static SasTable *
add_filled_table (SasDoc *doc)
{
  static const float whole = 100;

  return sas_doc_add_table (doc, &whole, 1);
}

static void
add_organisation (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  SasTable *table = add_filled_table (doc);
  SasCell *cell;

  sas_form_append_organisation (add_filled (table, "CAPAIAN KINERJA ORGANISASI*", paper)->text, subject, paper);
  cell = add_filled (table, form->pattern, paper);
  if (subject->blank)
    sas_text_append_styled (cell->text, "(diisi dengan gambar pola distribusi)", SAS_STYLE_ITALIC, TRUE);
  else if (subject->evaluation->organisation_predicate == SAS_ORGANISATION_NONE)
    ((SasRow *) g_ptr_array_index (table->rows, 1))->lines = PATTERN_LINES;
  cell->drawing = subject->evaluation != NULL ? sas_drawing_new_distribution (subject->evaluation->organisation_predicate) : NULL;
}

static void
add_rating (SasDoc *doc, const char *caption, SasRating rating, const SasSubject *subject, const SasPaper *paper)
{
  append_rating (add_filled (add_filled_table (doc), caption, paper)->text, subject, paper, rating);
}

static void
add_ratings_of_behaviour (SasDoc *doc, const SasSubject *subject, const SasPaper *paper)
{
  SasTable *table = add_filled_table (doc);
  SasRating rating = subject->evaluation != NULL ? subject->evaluation->behaviour_rating : SAS_RATING_NONE;

  append_rating (add_filled (table, "RATING PERILAKU KERJA*", paper)->text, subject, paper, rating);
  sas_form_append_predicate (add_filled (table, "PREDIKAT KINERJA PEGAWAI*", paper)->text, subject, paper);
}

void
sas_form_build_evaluation (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper)
{
  const SasEvaluation *evaluation = subject->evaluation;

  sas_form_add_period_title (doc, form, subject, paper);
  sas_form_add_head_line (doc, form, subject);
  sas_form_add_identity (doc, form, subject);
  if (form->rated)
    add_organisation (doc, form, subject, paper);
  sas_form_add_results (doc, form, subject, paper);
  if (form->rated)
    add_rating (doc, "RATING HASIL KERJA*", evaluation != NULL ? evaluation->result_rating : SAS_RATING_NONE, subject, paper);
  sas_form_add_behaviours (doc, form, subject, paper);
  if (form->rated)
    add_ratings_of_behaviour (doc, subject, paper);
  sas_form_add_signatures (doc, form, subject);
  sas_form_add_notes (doc, form, subject, paper);
}
