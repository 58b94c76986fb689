/* Absolute targets (p. 51 (7)): which words make one, and what to write instead. */
#include "config.h"
#include <string.h>
#include "sas-wording-lexicon.h"

/* @text with its first absolute word replaced; "setiap bulan" is a schedule and stays. */
static char *
replace_absolute (const SasRegulation *regulation, const char *text, const char *word, guint count)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  const char *tolerant = sas_lexicon_pair ("tolerant", word);

  if (tolerant == NULL || strlen (lower) != strlen (text))
    return NULL;
  for (const char *at = strstr (lower, word); at != NULL; at = strstr (at + 1, word))
    {
      g_autofree char *with = g_strdup (tolerant);
      g_autofree char *line = NULL;
      g_autoptr (GPtrArray) left = NULL;

      if (at == lower)
        *with = g_ascii_toupper (*with);
      line = g_strdup_printf ("%.*s%s%s", (int) (at - lower), text, with, text + (at - lower) + strlen (word));
      left = sas_regulation_absolute_words (regulation, line);
      if (left->len < count)
        return g_steal_pointer (&line);
    }
  return NULL;
}

char *
sas_wording_tolerant (const SasRegulation *regulation, const char *text)
{
  g_autofree char *line = NULL;

  for (;;)
    {
      g_autoptr (GPtrArray) words = sas_regulation_absolute_words (regulation, line != NULL ? line : text);
      char *next;

      if (words->len == 0)
        return g_steal_pointer (&line);
      next = replace_absolute (regulation, line != NULL ? line : text, g_ptr_array_index (words, 0), words->len);
      if (next == NULL)
        return NULL;
      g_free (line);
      line = next;
    }
}

GPtrArray *
sas_wording_check_absolute (const SasIndicator *indicator, const SasRegulation *regulation)
{
  const struct { const char *member, *text; } parts[] = {
    { "text", indicator->text }, { "target", indicator->target },
  };
  GPtrArray *findings = g_ptr_array_new_with_free_func (sas_finding_free);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *text = parts[i].text != NULL ? parts[i].text : "";
      g_autoptr (GPtrArray) words = sas_regulation_absolute_words (regulation, text);

      if (words->len > 0)
        g_ptr_array_add (findings, sas_lexicon_finding ("absolute-word", g_strdup (parts[i].member),
                                                        g_ptr_array_index (words, 0), sas_wording_tolerant (regulation, text)));
    }
  return findings;
}
