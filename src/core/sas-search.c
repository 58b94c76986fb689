#include "config.h"
#include <string.h>
#include "sas-i18n.h"
#include "sas-library.h"
#include "sas-search.h"

#define LONGEST 40       /* letters of a word that are compared */
#define YEAR_FROM 1990
#define YEAR_TO 2100

const char *const sas_hit_kinds[SAS_HIT_KINDS] = { "person", "unit", "plan", "result" };

SasHit *
sas_hit_new (SasHitKind kind, char *title, char *detail, char *place)
{
  static const char *const pages[SAS_HIT_KINDS] = { "staff", "staff", "plan", "plan" };
  SasHit *hit = g_new (SasHit, 1);

  *hit = (SasHit) { kind, title, detail, pages[kind], place };
  return hit;
}

void
sas_hit_free (SasHit *hit)
{
  if (hit == NULL)
    return;
  g_free (hit->title);
  g_free (hit->detail);
  g_free (hit->place);
  g_free (hit);
}

const char *
sas_hit_kind_label (SasHitKind kind)
{
  static const char *const labels[SAS_HIT_KINDS] = { N_("People"), N_("Units"), N_("Plans"), N_("Results") };

  g_return_val_if_fail (kind < SAS_HIT_KINDS, NULL);
  return _(labels[kind]);
}

json_t *
sas_hits_to_json (GPtrArray *hits)
{
  json_t *array = json_array ();

  for (guint i = 0; i < hits->len; i++)
    {
      const SasHit *hit = g_ptr_array_index (hits, i);

      json_array_append_new (array, json_pack ("{s:s, s:s, s:s, s:s, s:s}", "kind", sas_hit_kinds[hit->kind], "title", hit->title, "detail",
                                               hit->detail, "page", hit->page, "place", hit->place));
    }
  return array;
}

/* --- what was typed --- */

static int
year_of (const char *word)
{
  guint64 year = 0;

  if (strlen (word) != 4 || !g_ascii_string_to_unsigned (word, 10, YEAR_FROM, YEAR_TO, &year, NULL))
    return 0;
  return (int) year;
}

void
sas_search_text_set (SasSearchText *self, const char *typed)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  guint count = 0;

  self->text = sas_library_fold (typed);
  all = g_strsplit (self->text, " ", -1);
  for (guint i = 0; all[i] != NULL; i++)
    count += *all[i] != '\0';
  for (guint i = 0; all[i] != NULL; i++)
    if (count > 1 && self->year == 0 && year_of (all[i]) != 0)
      self->year = year_of (all[i]);
    else if (*all[i] != '\0')
      g_strv_builder_add (words, all[i]);
  self->words = g_strv_builder_end (words);
}

void
sas_search_text_clear (SasSearchText *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->words, g_strfreev);
  self->year = 0;
}

/* --- what is alike --- */

guint
sas_search_tolerance (guint letters)
{
  return letters < 4 ? 0 : letters <= 7 ? 1 : 2;
}

/* Rows of the table of distances, the one before and the one before that for letters that were swapped. Folded words: a byte a letter. */
guint
sas_search_distance (const char *a, const char *b, guint most)
{
  guint rows[3][LONGEST + 1];
  guint la = (guint) strlen (a), lb = (guint) strlen (b);

  if (la > LONGEST || lb > LONGEST || (la > lb ? la - lb : lb - la) > most)
    return most + 1;
  for (guint j = 0; j <= lb; j++)
    rows[0][j] = j;
  for (guint i = 1; i <= la; i++)
    {
      guint *row = rows[i % 3], *before = rows[(i + 2) % 3], *two_before = rows[(i + 1) % 3], least = i;

      row[0] = i;
      for (guint j = 1; j <= lb; j++)
        {
          guint cost = MIN (MIN (before[j] + 1, row[j - 1] + 1), before[j - 1] + (a[i - 1] != b[j - 1]));

          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            cost = MIN (cost, two_before[j - 2] + 1);
          row[j] = cost;
          least = MIN (least, cost);
        }
      if (least > most)
        return most + 1;
    }
  return MIN (rows[la % 3][lb], most + 1);
}

/* Where @word stands in @folded: 0 first, 1 where a word begins, 2 within, 3 not at all. */
static guint
place_of (const char *word, const char *folded)
{
  const char *at = strstr (folded, word);
  guint best = 3;

  for (; at != NULL && best > 0; at = strstr (at + 1, word))
    best = MIN (best, at == folded ? 0 : at[-1] == ' ' ? 1 : 2);
  return best;
}

guint
sas_search_fit (const SasSearchText *text, const char *folded)
{
  guint worst = 0;

  for (guint i = 0; text->words[i] != NULL; i++)
    {
      guint place = place_of (text->words[i], folded);

      worst = MAX (worst, i > 0 && place == 1 ? 0 : place);
    }
  return worst;
}
