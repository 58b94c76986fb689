/* From the word for doing to the word for what has been done: "menyusun" and "penyusunan" to "tersusunnya",
 * "menerjemahkan" to "diterjemahkannya", and back to the noun, "penyusunan", for indicators. */
#include "config.h"
#include <string.h>
#include "sas-wording-lexicon.h"

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr ("aiueo", c) != NULL;
}

static char *
capitalised (const char *text)
{
  g_autofree char *first = g_utf8_strup (text, g_utf8_next_char (text) - text);

  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

/* "Rapat" as "rapat" inside a sentence; "SPM" stays. */
static char *
uncapitalised (const char *text)
{
  const char *second = g_utf8_next_char (text);
  g_autofree char *first = NULL;

  if (*second != '\0' && g_unichar_isupper (g_utf8_get_char (second)))
    return g_strdup (text);
  first = g_utf8_strdown (text, second - text);
  return g_strconcat (first, second, NULL);
}

/* "menyusun": "susun". A prefix that ends in + is followed by a vowel. */
static char *
root_of (const char *verb)
{
  const char *irregular = sas_lexicon_pair ("irregular", verb);
  char **order = sas_lexicon_order ();

  if (irregular != NULL)
    return g_strdup (irregular);
  for (guint i = 0; order[i] != NULL; i++)
    {
      gsize length = strlen (order[i]);
      gboolean vowel = order[i][length - 1] == '+';

      length -= vowel;
      if (strncmp (verb, order[i], length) == 0 && (!vowel || is_vowel (verb[length])))
        return g_strconcat (sas_lexicon_pair ("roots", order[i]), verb + length, NULL);
    }
  return NULL;
}

/* "penyelesaian": what is known of "menyelesai", "menyelesaikan" or "menyelesaii". */
static const char *
form_of_noun (const char *noun)
{
  static const char *const endings[] = { "", "kan", "i" };
  int length = (int) strlen (noun) - (int) strlen ("pean");

  if (!g_str_has_prefix (noun, "pe") || !g_str_has_suffix (noun, "an"))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *verb = g_strdup_printf ("me%.*s%s", length, noun + strlen ("pe"), endings[i]);
      const char *form = sas_lexicon_pair ("forms", verb);

      if (form != NULL && *form != '\0')
        return form;
    }
  return NULL;
}

/* The form of one word that names its result; NULL when it has none. */
static char *
form_of (const char *word, char letter)
{
  const char *listed = sas_lexicon_pair ("forms", word);
  g_autofree char *root = NULL;

  if (letter == 'P')
    return g_strdup (form_of_noun (word));
  if (listed != NULL)
    return *listed != '\0' ? g_strdup (listed) : NULL;
  if (letter == 'D' || letter == 'V')
    return g_strconcat (word, "nya", NULL);
  root = letter == 'A' || letter == 'S' ? root_of (word) : NULL;
  return root != NULL ? g_strdup_printf ("di%snya", root) : NULL;
}

/* "dan membersihkan" goes on with a second thing to do; not so inside "untuk mengumpulkan dan mengolah". */
static gboolean
is_second_verb (const SasWord *word, guint i)
{
  guint before = i;

  while (before > 0 && word[before - 1].letter == 'J')
    before--;
  return before > 0 && before < i && strchr ("AS", word[i].letter) != NULL &&
         strchr ("AS", word[before - 1].letter) == NULL;
}

/* The text with the words of doing at its head, "menerima dan meneruskan", and those that follow a conjunction in their
 * forms; the other words as they stand. NULL when one has no form. */
static char *
in_form (const char *text, const GArray *words)
{
  const SasWord *word = (const SasWord *) words->data;
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean head = TRUE;

  for (guint i = 0; i < words->len; i++)
    {
      g_autofree char *lower = sas_lexicon_lower (text, words, i);
      g_autofree char *form = NULL;

      head = head && (word[i].letter == word[0].letter || word[i].letter == 'J');
      if ((head && word[i].letter != 'J' && (i == 0 || word[i - 1].letter == 'J')) || is_second_verb (word, i))
        {
          if ((form = form_of (lower, word[i].letter)) == NULL)
            return NULL;
          g_string_append (line, form);
        }
      else
        g_string_append_len (line, text + word[i].start, (gssize) (word[i].end - word[i].start));
      if (i + 1 < words->len)
        g_string_append_len (line, text + word[i].end, (gssize) (word[i + 1].start - word[i].end));
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* One template filled; NULL when the {form} of the text cannot be derived. */
static char *
fill (const char *template, const char *text, const GArray *words)
{
  const SasWord *word = (const SasWord *) words->data;
  g_autofree char *sentence = g_strndup (text + word[0].start, word[words->len - 1].end - word[0].start);
  g_autofree char *inside = uncapitalised (sentence);
  g_autofree char *form = strstr (template, "{form}") != NULL ? in_form (text, words) : g_strdup ("");
  g_autoptr (GString) line = g_string_new (template);

  if (form == NULL)
    return NULL;
  g_string_replace (line, "{form}", form, 0);
  g_string_replace (line, "{Text}", sentence, 0);
  g_string_replace (line, "{text}", inside, 0);
  while (line->len > 0 && strchr (" .;,", line->str[line->len - 1]) != NULL)
    g_string_truncate (line, line->len - 1);
  return capitalised (line->str);
}

/* "Terlaksananya ..." says only that something took place: what p. 132 adds. */
static char *
with_tail (char *line)
{
  g_autofree char *taken = line;
  g_autoptr (GArray) words = sas_lexicon_words (line);
  g_autofree char *letters = sas_lexicon_letters (words);

  if ((g_array_index (words, SasWord, 0).lists & SAS_LIST_PERFORMED) == 0 || strchr (letters, 'Q') != NULL)
    return g_steal_pointer (&taken);
  return g_strconcat (taken, " ", sas_lexicon_pair ("performed", "tail"), NULL);
}

char *
sas_wording_rewrite (const SasWordingRule *rule, const char *text, const GArray *words)
{
  for (guint i = 0; rule->rewrites != NULL && rule->rewrites[i] != NULL; i++)
    {
      char *line = fill (rule->rewrites[i], text, words);

      if (line != NULL)
        return with_tail (line);
    }
  return NULL;
}

char *
sas_wording_noun (const char *verb)
{
  const char *form = sas_lexicon_pair ("forms", verb);
  gsize length = strlen (verb);

  if (!g_str_has_prefix (verb, "me"))
    return NULL;
  if (form != NULL && (*form == '\0' || (sas_lexicon_lists (form) & SAS_LIST_PERFORMED) != 0))
    return NULL;
  if (g_str_has_prefix (verb, "memper"))
    verb += strlen ("mem");
  else
    verb += strlen ("me");
  length = strlen (verb);
  length -= g_str_has_suffix (verb, "kan") ? strlen ("kan") : g_str_has_suffix (verb, "i") ? 1 : 0;
  return g_strdup_printf ("%s%.*san", g_str_has_prefix (verb, "per") ? "" : "pe", (int) length, verb);
}
