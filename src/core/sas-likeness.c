#include <string.h>
#include "sas-likeness.h"

char *
sas_text_key (const char *text)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : g_strdup ("");
  GString *key = g_string_sized_new (strlen (folded));

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!g_unichar_isspace (letter))
        g_string_append_unichar (key, letter);
      else if (key->len > 0 && key->str[key->len - 1] != ' ')
        g_string_append_c (key, ' ');
    }
  while (key->len > 0 && strchr (" .", key->str[key->len - 1]) != NULL)
    g_string_truncate (key, key->len - 1);
  return g_string_free (key, FALSE);
}

/* The set of the words of @text: runs of letters and digits. */
static GHashTable *
words_of (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *key = sas_text_key (text);
  const char *start = key;

  for (const char *at = key;; at = g_utf8_next_char (at))
    {
      if (*at != '\0' && g_unichar_isalnum (g_utf8_get_char (at)))
        continue;
      if (at > start)
        g_hash_table_add (words, g_strndup (start, (gsize) (at - start)));
      if (*at == '\0')
        return words;
      start = g_utf8_next_char (at);
    }
}

guint
sas_text_likeness (const char *a, const char *b)
{
  g_autoptr (GHashTable) left = words_of (a);
  g_autoptr (GHashTable) right = words_of (b);
  guint all = g_hash_table_size (left) + g_hash_table_size (right);
  guint shared = 0;
  GHashTableIter iter;
  gpointer word;

  g_hash_table_iter_init (&iter, left);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    shared += g_hash_table_contains (right, word);
  return all > 0 ? 200 * shared / all : 0;
}
