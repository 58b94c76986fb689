#include "config.h"
#include <gio/gio.h>
#include <string.h>
#include "sas-core-resources.h"
#include "sas-i18n.h"
#include "sas-wording-lexicon.h"

#define FOLDER "/id/sasaran/wording/"
#define WORDS_MOST 250  /* a result is one sentence; what comes after so many words changes nothing */
#define STEM_LEAST 3

typedef struct { char *prefix, *suffix; gsize before, after; char letter; } Affix;   /* and their lengths */

typedef struct
{
  GHashTable *classes;   /* word: letter */
  GArray     *affixes;   /* Affix */
  char       *nominal;
  GRegex     *clauses[3];
  GPtrArray  *rules;     /* SasWordingRule */
  GHashTable *checks;    /* id: SasWordingRule */
  GHashTable *lists;     /* word: SasWordLists */
  GHashTable *pairs;     /* "group key": value */
  char      **order;
} Lexicon;

/* In the order of SasWordLists. */
static const char *const lists[] = {
  "measures", "dimensionless", "percentages", "counted", "times", "numbers", "vague", "performed", "safety",
};

static const struct { const char *key, *masked; } clauses[] = {
  { "relative", "y" }, { "purpose", "u" }, { "manner", "r" },
};

/* --- reading --- */

static GKeyFile *
read_file (const char *name)
{
  GKeyFile *file = g_key_file_new ();
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (sas_core_get_resource (), path, 0, NULL);

  g_assert (bytes != NULL && g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_KEEP_TRANSLATIONS, NULL));
  return file;
}

static GRegex *
read_regex (GKeyFile *file, const char *group, const char *key)
{
  g_autofree char *pattern = g_key_file_get_string (file, group, key, NULL);
  GRegex *regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);

  g_assert (regex != NULL);
  return regex;
}

static void
read_classes (Lexicon *self, GKeyFile *file)
{
  g_auto (GStrv) letters = g_key_file_get_keys (file, "classes", NULL, NULL);

  for (guint i = 0; letters[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_key_file_get_string_list (file, "classes", letters[i], NULL, NULL);

      for (guint j = 0; words[j] != NULL; j++)
        g_hash_table_insert (self->classes, g_strdup (words[j]), GINT_TO_POINTER (*letters[i]));
    }
}

static void
read_affixes (Lexicon *self, GKeyFile *file)
{
  g_auto (GStrv) letters = g_key_file_get_keys (file, "affixes", NULL, NULL);

  for (guint i = 0; letters[i] != NULL; i++)
    {
      g_auto (GStrv) patterns = g_key_file_get_string_list (file, "affixes", letters[i], NULL, NULL);

      for (guint j = 0; patterns[j] != NULL; j++)
        {
          const char *stem = strchr (patterns[j], '-');
          gsize before = (gsize) (stem - patterns[j]);
          Affix affix = { g_strndup (patterns[j], before), g_strdup (stem + 1), before, strlen (stem + 1), *letters[i] };

          g_array_append_val (self->affixes, affix);
        }
    }
}

static SasWordingRule *
read_rule (GKeyFile *file, const char *group, const char *id)
{
  SasWordingRule *rule = g_new0 (SasWordingRule, 1);
  g_autofree char *kind = g_key_file_get_string (file, group, "kind", NULL);
  g_autofree char *severity = g_key_file_get_string (file, group, "severity", NULL);
  g_autofree char *rewrite = g_key_file_get_string (file, group, "rewrite", NULL);

  rule->id = g_strdup (id);
  rule->basis = g_key_file_get_string (file, group, "basis", NULL);
  rule->reason[0] = g_key_file_get_string (file, group, "reason", NULL);
  rule->reason[1] = g_key_file_get_locale_string (file, group, "reason", "id", NULL);
  rule->rewrites = rewrite != NULL ? g_strsplit (rewrite, "|", -1) : NULL;
  rule->severity = g_strcmp0 (severity, "warn") == 0 ? SAS_WARN : SAS_HINT;
  if (kind != NULL)
    {
      rule->kind = (SasWordingKind) sas_word_find (sas_wording_kinds, SAS_WORDING_KINDS, kind);
      rule->when = read_regex (file, group, "when");
    }
  return rule;
}

/* Groups "rule ID" and "check ID" are rules; every other group that is not one of the lists above holds pairs. */
static void
read_groups (Lexicon *self, GKeyFile *file)
{
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_auto (GStrv) keys = NULL;

      if (g_str_has_prefix (groups[i], "rule "))
        g_ptr_array_add (self->rules, read_rule (file, groups[i], groups[i] + strlen ("rule ")));
      else if (g_str_has_prefix (groups[i], "check "))
        {
          SasWordingRule *rule = read_rule (file, groups[i], groups[i] + strlen ("check "));

          g_hash_table_insert (self->checks, rule->id, rule);
        }
      keys = g_key_file_get_keys (file, groups[i], NULL, NULL);
      for (guint j = 0; strchr (groups[i], ' ') == NULL && keys[j] != NULL; j++)
        g_hash_table_insert (self->pairs, g_strconcat (groups[i], " ", keys[j], NULL),
                             g_key_file_get_string (file, groups[i], keys[j], NULL));
    }
}

static void
read_lists (Lexicon *self, GKeyFile *file)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_auto (GStrv) words = g_key_file_get_string_list (file, "words", lists[i], NULL, NULL);

      for (guint j = 0; words[j] != NULL; j++)
        {
          guint others = GPOINTER_TO_UINT (g_hash_table_lookup (self->lists, words[j]));

          g_hash_table_insert (self->lists, g_strdup (words[j]), GUINT_TO_POINTER (others | 1u << i));
        }
    }
}

static Lexicon *
read_lexicon (void)
{
  Lexicon *self = g_new0 (Lexicon, 1);
  g_autoptr (GKeyFile) grammar = read_file ("indonesian.ini");
  g_autoptr (GKeyFile) checks = read_file ("checks.ini");

  self->classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);  /* a word may stand under two letters */
  self->affixes = g_array_new (FALSE, FALSE, sizeof (Affix));
  self->rules = g_ptr_array_new ();
  self->checks = g_hash_table_new (g_str_hash, g_str_equal);
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->nominal = g_key_file_get_string (grammar, "grammar", "nominal", NULL);
  self->order = g_key_file_get_string_list (grammar, "roots", "order", NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (clauses); i++)
    self->clauses[i] = read_regex (grammar, "grammar", clauses[i].key);
  read_classes (self, grammar);
  read_affixes (self, grammar);
  read_groups (self, grammar);
  read_groups (self, checks);
  read_lists (self, checks);
  return self;
}

static const Lexicon *
lexicon (void)
{
  static gsize ready;

  if (g_once_init_enter (&ready))
    g_once_init_leave (&ready, (gsize) read_lexicon ());
  return (const Lexicon *) ready;
}

/* --- words and their classes --- */

static char
letter_by_affix (const Lexicon *self, const char *word, gsize length)
{
  for (guint i = 0; i < self->affixes->len; i++)
    {
      const Affix *affix = &g_array_index (self->affixes, Affix, i);

      if (length >= affix->before + STEM_LEAST + affix->after && memcmp (word, affix->prefix, affix->before) == 0 &&
          memcmp (word + length - affix->after, affix->suffix, affix->after) == 0)
        return affix->letter;
    }
  return '\0';
}

static char
letter_of_stem (const Lexicon *self, const char *word)
{
  char letter = (char) GPOINTER_TO_INT (g_hash_table_lookup (self->classes, word));

  return letter != '\0' ? letter : letter_by_affix (self, word, strlen (word));
}

static char
letter_of (const Lexicon *self, char *word)
{
  gsize length = strlen (word);
  char letter = g_ascii_isdigit (*word) ? '#' : letter_of_stem (self, word);

  if (letter == '\0' && length > strlen ("nya") + STEM_LEAST && g_str_has_suffix (word, "nya"))
    {
      word[length - strlen ("nya")] = '\0';
      letter = letter_of_stem (self, word);
      if (letter != '\0' && strchr (self->nominal, letter) != NULL)
        letter = 'N';
    }
  return letter != '\0' ? letter : 'X';
}

static gboolean
is_of_word (gunichar c)
{
  return (c < 128 ? g_ascii_isalnum (c) : g_unichar_isalnum (c)) || c == '-' || c == '%' || c == '&';
}

/* The end of the word at @at; what stands in brackets is no part of the sentence and is passed over by the caller. */
static const char *
word_end (const char *at)
{
  while (*at != '\0' && is_of_word (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

static const char *
skip_brackets (const char *at)
{
  const char *end = *at == '(' ? strchr (at, ')') : NULL;

  return end != NULL ? end : at;
}

/* "1.", "a)" and the like before the first word belong to a list, not to the sentence. */
static gboolean
is_enumerator (const GArray *words, const char *at, const char *end)
{
  return words->len == 0 && end - at <= 2 && (*end == '.' || *end == ')');
}

GArray *
sas_lexicon_words (const char *text)
{
  const Lexicon *self = lexicon ();
  GArray *words = g_array_new (FALSE, FALSE, sizeof (SasWord));

  for (const char *at = text; *at != '\0' && words->len < WORDS_MOST;)
    {
      const char *end = word_end (at);
      SasWord word = { (guint) (at - text), (guint) (end - text), 'J', 0 };

      if (end > at && strspn (at, "-&") < (gsize) (end - at) && !is_enumerator (words, at, end))
        {
          g_autofree char *lower = g_utf8_strdown (at, end - at);

          word.lists = sas_lexicon_lists (lower);
          word.letter = letter_of (self, lower);
          g_array_append_val (words, word);
        }
      else if (end == at && (*at == ',' || *at == '/' || *at == ';') && words->len > 0)
        {
          word.end++;
          g_array_append_val (words, word);
        }
      at = end > at ? end : g_utf8_next_char (skip_brackets (at));
    }
  return words;
}

char *
sas_lexicon_letters (const GArray *words)
{
  const Lexicon *self = lexicon ();
  char *letters = g_new0 (char, words->len + 1);

  for (guint i = 0; i < words->len; i++)
    letters[i] = g_array_index (words, SasWord, i).letter;
  for (guint i = 0; i < G_N_ELEMENTS (clauses); i++)
    {
      char *masked = g_regex_replace_literal (self->clauses[i], letters, -1, 0, clauses[i].masked, 0, NULL);

      g_free (letters);
      letters = masked;
    }
  return letters;
}

char *
sas_lexicon_word (const char *text, const GArray *words, guint index)
{
  const SasWord *word = &g_array_index (words, SasWord, index);

  return g_strndup (text + word->start, word->end - word->start);
}

char *
sas_lexicon_lower (const char *text, const GArray *words, guint index)
{
  const SasWord *word = &g_array_index (words, SasWord, index);

  return g_utf8_strdown (text + word->start, word->end - word->start);
}

/* --- what was read --- */

const SasWordingRule *
sas_lexicon_rule (guint index)
{
  const Lexicon *self = lexicon ();

  return index < self->rules->len ? g_ptr_array_index (self->rules, index) : NULL;
}

const SasWordingRule *
sas_lexicon_check (const char *id)
{
  const SasWordingRule *rule = g_hash_table_lookup (lexicon ()->checks, id);

  g_assert (rule != NULL);
  return rule;
}

SasWordLists
sas_lexicon_lists (const char *word)
{
  return (SasWordLists) GPOINTER_TO_UINT (g_hash_table_lookup (lexicon ()->lists, word));
}

const char *
sas_lexicon_pair (const char *group, const char *key)
{
  g_autofree char *name = g_strconcat (group, " ", key, NULL);

  return g_hash_table_lookup (lexicon ()->pairs, name);
}

char **
sas_lexicon_order (void)
{
  return lexicon ()->order;
}

char *
sas_lexicon_reason (const SasWordingRule *rule, const char *word)
{
  const char *reason = rule->reason[g_str_equal (sas_i18n_language (), "en") ? 0 : 1];
  const char *place = strstr (reason, "{word}");

  if (place == NULL)
    return g_strdup (reason);
  return g_strdup_printf ("%.*s%s%s", (int) (place - reason), reason, word != NULL ? word : "", place + strlen ("{word}"));
}

SasFinding *
sas_lexicon_finding (const char *check, char *path, const char *word, char *rewrite)
{
  const SasWordingRule *rule = sas_lexicon_check (check);
  SasFinding *finding = g_new0 (SasFinding, 1);

  finding->rule = rule->id;
  finding->severity = rule->severity;
  finding->basis = rule->basis;
  finding->path = path;
  finding->message = sas_lexicon_reason (rule, word);
  finding->rewrite = rewrite;
  return finding;
}
