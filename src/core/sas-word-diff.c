#include "config.h"
#include <string.h>
#include "sas-word-diff.h"

/* Longer texts are not compared word by word: the table grows with both lengths. */
#define MOST_WORDS 600u

typedef struct { const char *text; GArray *words; } Text;   /* of SasWordRun, one a word */

/* A word reaches to the next one. */
static Text
split (const char *text)
{
  Text self = { text != NULL ? text : "", g_array_new (FALSE, FALSE, sizeof (SasWordRun)) };
  guint at = 0;

  while (self.text[at] != '\0')
    {
      SasWordRun word = { at, 0, TRUE };

      at += (guint) strcspn (self.text + at, " \n\t");
      at += (guint) strspn (self.text + at, " \n\t");
      word.length = at - word.start;
      g_array_append_val (self.words, word);
    }
  return self;
}

static gboolean
same (const Text *a, guint i, const Text *b, guint k)
{
  const SasWordRun *first = &g_array_index (a->words, SasWordRun, i), *second = &g_array_index (b->words, SasWordRun, k);
  gsize length = strcspn (a->text + first->start, " \n\t");

  return length == strcspn (b->text + second->start, " \n\t") && strncmp (a->text + first->start, b->text + second->start, length) == 0;
}

/* The longest common row of words, from the end: table[i][k] is its length from there on. */
static guint16 *
measure (const Text *a, const Text *b)
{
  guint width = b->words->len + 1;
  guint16 *table = g_new0 (guint16, (a->words->len + 1) * width);

  for (guint i = a->words->len; i-- > 0;)
    for (guint k = b->words->len; k-- > 0;)
      table[i * width + k] = same (a, i, b, k) ? (guint16) (table[(i + 1) * width + k + 1] + 1)
                                                : MAX (table[(i + 1) * width + k], table[i * width + k + 1]);
  return table;
}

static void
mark_common (Text *a, Text *b)
{
  g_autofree guint16 *table = measure (a, b);
  guint width = b->words->len + 1, i = 0, k = 0;

  while (i < a->words->len && k < b->words->len)
    if (same (a, i, b, k))
      {
        g_array_index (a->words, SasWordRun, i++).differs = FALSE;
        g_array_index (b->words, SasWordRun, k++).differs = FALSE;
      }
    else if (table[(i + 1) * width + k] >= table[i * width + k + 1])
      i++;
    else
      k++;
}

/* Neighbours that are alike become one run. (transfer full) */
static GArray *
join (Text *text)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (SasWordRun));

  for (guint i = 0; i < text->words->len; i++)
    {
      const SasWordRun *word = &g_array_index (text->words, SasWordRun, i);
      SasWordRun *last = runs->len > 0 ? &g_array_index (runs, SasWordRun, runs->len - 1) : NULL;

      if (last != NULL && last->differs == word->differs)
        last->length += word->length;
      else
        g_array_append_val (runs, *word);
    }
  g_array_unref (text->words);
  return runs;
}

void
sas_word_diff (const char *before, const char *after, GArray **before_runs, GArray **after_runs)
{
  Text a = split (before), b = split (after);

  g_return_if_fail (before_runs != NULL && after_runs != NULL);

  if (a.words->len <= MOST_WORDS && b.words->len <= MOST_WORDS)
    mark_common (&a, &b);
  *before_runs = join (&a);
  *after_runs = join (&b);
}
