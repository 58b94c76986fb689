/* Remarks on the wording of a result or an indicator by itself: one function a check, its words in checks.ini. */
#include "config.h"
#include <string.h>
#include "sas-wording-lexicon.h"

/* A text cut into words, once for all checks. */
typedef struct { const char *text; GArray *words; } Sentence;

typedef struct
{
  const SasIndicator *indicator;
  SasApproach approach;
  Sentence text, target;
} Subject;

static void
sentence_init (Sentence *self, const char *text)
{
  self->text = text != NULL ? text : "";
  self->words = sas_lexicon_words (self->text);
}

static void
sentence_clear (Sentence *self)
{
  g_array_unref (self->words);
}

/* The first word of @self that is in @list, as an index; -1 when there is none. */
static int
find_listed (const Sentence *self, SasWordLists list)
{
  for (guint i = 0; i < self->words->len; i++)
    if ((g_array_index (self->words, SasWord, i).lists & list) != 0)
      return (int) i;
  return -1;
}

static gboolean
mentions (const char *text, SasWordLists list)
{
  Sentence sentence;
  gboolean found;

  sentence_init (&sentence, text);
  found = find_listed (&sentence, list) >= 0;
  sentence_clear (&sentence);
  return found;
}

static gboolean
has_digit (const char *text)
{
  return text != NULL && strpbrk (text, "0123456789") != NULL;
}

/* Nothing but digits, signs and spaces. */
static gboolean
is_number (const char *text)
{
  return text[strspn (text, "0123456789.,- –")] == '\0';
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\n")] == '\0';
}

static char
letter_at (const Sentence *self, guint index)
{
  return index < self->words->len ? g_array_index (self->words, SasWord, index).letter : '\0';
}

/* --- results --- */

static void
check_kind (const char *text, GPtrArray *findings)
{
  g_autoptr (SasWording) wording = sas_wording_classify (text);
  const SasWordingRule *check;
  SasFinding *finding;

  if (wording->kind != SAS_WORDING_ACTIVITY && wording->kind != SAS_WORDING_CATEGORY)
    return;
  check = sas_lexicon_check (wording->kind == SAS_WORDING_ACTIVITY ? "result-activity" : "result-category");
  finding = g_new0 (SasFinding, 1);
  finding->rule = check->id;
  finding->severity = check->severity;
  finding->basis = wording->basis;
  finding->path = g_strdup ("text");
  finding->message = g_steal_pointer (&wording->reason);
  finding->rewrite = g_steal_pointer (&wording->rewrite);
  g_ptr_array_add (findings, finding);
}

/* "Terlaksananya rapat" without a word on how well, and words that promise nothing. */
static void
check_result_vague (const Sentence *sentence, GPtrArray *findings)
{
  g_autofree char *letters = sas_lexicon_letters (sentence->words);
  int at = find_listed (sentence, SAS_LIST_VAGUE);

  if (at < 0 && find_listed (sentence, SAS_LIST_PERFORMED) == 0 && letters[1] == 'P' &&
      strpbrk (letters, "Q#") == NULL)
    at = 0;
  if (at >= 0)
    {
      g_autofree char *word = sas_lexicon_word (sentence->text, sentence->words, (guint) at);

      g_ptr_array_add (findings, sas_lexicon_finding ("result-vague", g_strdup ("text"), word, NULL));
    }
}

GPtrArray *
sas_wording_check_result (const char *text)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (sas_finding_free);
  Sentence sentence;

  if (is_blank (text))
    return findings;
  check_kind (text, findings);
  sentence_init (&sentence, text);
  if (findings->len == 0)
    check_result_vague (&sentence, findings);
  sentence_clear (&sentence);
  return findings;
}

/* --- indicators: each gives the member it is about, or NULL; @word and @rewrite are freed by the caller --- */

/* The text names a measure, or the target is a number of something: "0 - 250.000 rupiah". */
static gboolean
is_measured (const Subject *subject)
{
  const SasIndicator *indicator = subject->indicator;

  if (has_digit (indicator->target) && (!is_blank (indicator->unit) || !is_number (indicator->target)))
    return TRUE;
  return find_listed (&subject->text, SAS_LIST_MEASURES) >= 0 || letter_at (&subject->text, 0) == 'K' ||
         has_digit (subject->text.text);
}

/* "Persentase penyusunan laporan" of "Menyusun laporan" or "Penyusunan laporan"; NULL where the work has no noun. */
static char *
measure_of (const Subject *subject)
{
  static const char *const aspects[] = { "quantity", "quantity", "quality", "time", "cost" };
  const char *measure = sas_lexicon_pair ("aspects", aspects[subject->indicator->aspect]);
  const Sentence *text = &subject->text;
  char letter = letter_at (text, 0);
  g_autofree char *head = NULL;
  g_autofree char *noun = NULL;

  if (text->words->len == 0 || subject->approach == SAS_APPROACH_QUALITATIVE || strchr ("APEOX", letter) == NULL)
    return NULL;
  head = sas_lexicon_lower (text->text, text->words, 0);
  noun = letter == 'A' ? sas_wording_noun (head) : g_strdup (head);
  if (noun == NULL)
    return NULL;
  return g_strconcat (measure, " ", noun, text->text + g_array_index (text->words, SasWord, 0).end, NULL);
}

static const char *
check_activity (const Subject *subject, char **word, char **rewrite)
{
  g_autoptr (SasWording) wording = NULL;
  gboolean first = letter_at (&subject->text, 0) == 'A';

  if (!first && (subject->approach == SAS_APPROACH_QUANTITATIVE || is_measured (subject)))
    return NULL;
  wording = sas_wording_classify (subject->text.text);
  if (wording->kind != SAS_WORDING_ACTIVITY)
    return NULL;
  *word = sas_lexicon_word (subject->text.text, subject->text.words, 0);
  *rewrite = subject->approach == SAS_APPROACH_QUALITATIVE ? g_steal_pointer (&wording->rewrite) : measure_of (subject);
  return "text";
}

/* p. 50: a quantitative indicator says what is counted (4), a qualitative one is a sentence that says a state (3). */
static const char *
check_measure (const Subject *subject, char **word, char **rewrite)
{
  g_autoptr (SasWording) wording = NULL;

  if (is_measured (subject) || letter_at (&subject->text, 0) == 'A')
    return NULL;
  wording = sas_wording_classify (subject->text.text);
  if (subject->approach == SAS_APPROACH_QUALITATIVE ? wording->kind != SAS_WORDING_CATEGORY
                                                    : wording->kind == SAS_WORDING_UNCLEAR)
    return NULL;
  *rewrite = measure_of (subject);
  return "text";
}

static const char *
check_vague (const Subject *subject, char **word, char **rewrite)
{
  int at = find_listed (&subject->text, SAS_LIST_VAGUE);

  if (at < 0)
    return NULL;
  *word = sas_lexicon_word (subject->text.text, subject->text.words, (guint) at);
  return "text";
}

static const char *
check_number (const Subject *subject, char **word, char **rewrite)
{
  const char *target = subject->indicator->target;

  if (subject->approach != SAS_APPROACH_QUANTITATIVE || is_blank (target) || has_digit (target) ||
      find_listed (&subject->target, SAS_LIST_NUMBERS) >= 0)
    return NULL;
  *word = g_strdup (target);
  return "target";
}

/* A bare number: "Persentase ..." gives its unit, "Jumlah laporan ..." names it, an index or a value needs none. */
static const char *
check_unit (const Subject *subject, char **word, char **rewrite)
{
  const char *target = subject->indicator->target;
  int counted = find_listed (&subject->text, SAS_LIST_COUNTED);

  if (subject->approach != SAS_APPROACH_QUANTITATIVE || is_blank (target) || !is_blank (subject->indicator->unit) ||
      !is_number (target) || find_listed (&subject->text, SAS_LIST_DIMENSIONLESS) >= 0)
    return NULL;
  *word = g_strdup (target);
  if (find_listed (&subject->text, SAS_LIST_PERCENTAGES) >= 0)
    *rewrite = g_strdup ("%");
  else if (counted >= 0 && (guint) counted + 1 < subject->text.words->len)
    *rewrite = sas_lexicon_lower (subject->text.text, subject->text.words, (guint) counted + 1);
  return "unit";
}

static const char *
check_time (const Subject *subject, char **word, char **rewrite)
{
  return subject->indicator->aspect == SAS_ASPECT_TIME && !sas_wording_names_time (subject->indicator) ? "text" : NULL;
}

static const struct
{
  const char *check;
  const char *(*find) (const Subject *subject, char **word, char **rewrite);
} checks[] = {
  { "indicator-activity", check_activity },
  { "measure-missing", check_measure },
  { "indicator-vague", check_vague },
  { "target-not-a-number", check_number },
  { "unit-missing", check_unit },
  { "time-missing", check_time },
};

GPtrArray *
sas_wording_check_indicator (const SasIndicator *indicator, SasApproach approach)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func (sas_finding_free);
  Subject subject = { indicator, approach, { 0 }, { 0 } };

  if (is_blank (indicator->text))
    return findings;
  sentence_init (&subject.text, indicator->text);
  sentence_init (&subject.target, indicator->target);
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      g_autofree char *word = NULL;
      char *rewrite = NULL;
      const char *member = checks[i].find (&subject, &word, &rewrite);

      if (member != NULL)
        g_ptr_array_add (findings, sas_lexicon_finding (checks[i].check, g_strdup (member), word, rewrite));
    }
  sentence_clear (&subject.text);
  sentence_clear (&subject.target);
  return findings;
}

/* --- across a plan --- */

gboolean
sas_wording_names_time (const SasIndicator *indicator)
{
  return mentions (indicator->text, SAS_LIST_TIMES) || mentions (indicator->target, SAS_LIST_TIMES) || mentions (indicator->unit, SAS_LIST_TIMES);
}

gboolean
sas_wording_is_safety (const SasResult *result)
{
  gboolean found = mentions (result->text, SAS_LIST_SAFETY);

  for (guint i = 0; i < result->indicators->len && !found; i++)
    found = mentions (((SasIndicator *) g_ptr_array_index (result->indicators, i))->text, SAS_LIST_SAFETY);
  return found && result->kind == SAS_RESULT_MAIN;
}
