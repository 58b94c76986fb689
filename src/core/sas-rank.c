#include "config.h"
#include <string.h>
#include "sas-rank.h"

/* PP 99/2000, annex I: pangkat and golongan ruang. */
static const struct { const char *grade; const char *name; } ranks[] = {
  { "I/a", "Juru Muda" },      { "I/b", "Juru Muda Tingkat I" },      { "I/c", "Juru" },
  { "I/d", "Juru Tingkat I" },
  { "II/a", "Pengatur Muda" }, { "II/b", "Pengatur Muda Tingkat I" }, { "II/c", "Pengatur" },
  { "II/d", "Pengatur Tingkat I" },
  { "III/a", "Penata Muda" },  { "III/b", "Penata Muda Tingkat I" },  { "III/c", "Penata" },
  { "III/d", "Penata Tingkat I" },
  { "IV/a", "Pembina" },       { "IV/b", "Pembina Tingkat I" },       { "IV/c", "Pembina Utama Muda" },
  { "IV/d", "Pembina Utama Madya" }, { "IV/e", "Pembina Utama" },
};
static const char *const grades[] = {
  "I/a", "I/b", "I/c", "I/d", "II/a", "II/b", "II/c", "II/d", "III/a", "III/b", "III/c", "III/d",
  "IV/a", "IV/b", "IV/c", "IV/d", "IV/e",
  "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
  NULL
};
/* Words before a grade or inside a rank that say nothing. */
static const char *const fillers[] = { "golongan", "gol", "ruang", "pangkat", NULL };

/* Lower case words without punctuation, one space between them; "tk" becomes "tingkat", fillers go. */
static char *
fold (const char *text, gssize length)
{
  g_autofree char *lower = g_ascii_strdown (text, length);
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) folded = g_string_new (NULL);

  g_strdelimit (lower, " \t\r\n./-_,", ' ');
  words = g_strsplit (lower, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] == '\0' || g_strv_contains (fillers, words[i]))
        continue;
      if (folded->len > 0)
        g_string_append_c (folded, ' ');
      g_string_append (folded, g_str_equal (words[i], "tk") ? "tingkat" : words[i]);
    }
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

static const char *
find_grade (const char *text, gssize length)
{
  g_autofree char *wanted = fold (text, length);

  for (guint i = 0; grades[i] != NULL; i++)
    {
      g_autofree char *grade = fold (grades[i], -1);

      if (g_str_equal (grade, wanted))
        return grades[i];
    }
  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    {
      g_autofree char *name = fold (ranks[i].name, -1);

      if (g_str_equal (name, wanted))
        return ranks[i].grade;
    }
  return NULL;
}

const char *
sas_rank_name (const char *grade)
{
  for (guint i = 0; grade != NULL && i < G_N_ELEMENTS (ranks); i++)
    if (g_str_equal (ranks[i].grade, grade))
      return ranks[i].name;
  return NULL;
}

const char *
sas_rank_find_grade (const char *text)
{
  const char *open, *close;

  if (text == NULL || strlen (text) > 100)
    return NULL;
  for (guint i = 0; grades[i] != NULL; i++)   /* as most lists write it: quick for a hundred thousand rows */
    if (g_str_equal (grades[i], text))
      return grades[i];
  open = strrchr (text, '(');
  close = open != NULL ? strchr (open, ')') : NULL;
  if (close != NULL)   /* "Penata Muda Tk. I (III/b)": the grade in brackets decides */
    return find_grade (open + 1, close - open - 1);
  return find_grade (text, -1);
}

char *
sas_rank_text (const char *grade)
{
  const char *name = sas_rank_name (grade);

  return name != NULL ? g_strdup_printf ("%s (%s)", name, grade) : g_strdup (grade);
}
