#include "config.h"
#include "sas-likeness.h"
#include "sas-match.h"

#define ALIKE 45u  /* of 100: below, a new text took the place of the old one */

static void
item_clear (gpointer data)
{
  SasMatchItem *item = data;

  g_free (item->key);
  g_free (item->words);
}

GArray *
sas_match_items_new (void)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (SasMatchItem));

  g_array_set_clear_func (items, item_clear);
  return items;
}

static guint
same_id (const SasMatchItem *a, const SasMatchItem *b)
{
  return *a->id != '\0' && g_str_equal (a->id, b->id) ? 100 : 0;
}

static guint
same_key (const SasMatchItem *a, const SasMatchItem *b)
{
  return *a->key != '\0' && g_str_equal (a->key, b->key) ? 100 : 0;
}

static guint
alike (const SasMatchItem *a, const SasMatchItem *b)
{
  guint likeness = sas_text_likeness (a->words, b->words);

  return likeness >= ALIKE ? likeness : 0;
}

/* Joins the two free items that fit best, FALSE when none fit. */
static gboolean
join_best (SasPairs *pairs, guint (*fit) (const SasMatchItem *, const SasMatchItem *))
{
  guint best = 0, best_before = 0, best_after = 0;

  for (guint a = 0; a < pairs->after->len; a++)
    for (guint b = 0; pairs->to_before[a] < 0 && b < pairs->before->len && best < 100; b++)
      {
        guint fits = pairs->to_after[b] < 0 ? fit (&g_array_index (pairs->before, SasMatchItem, b), &g_array_index (pairs->after, SasMatchItem, a)) : 0;

        if (fits > best)
          best = fits, best_before = b, best_after = a;
      }
  if (best == 0)
    return FALSE;
  pairs->to_before[best_after] = (int) best_before;
  pairs->to_after[best_before] = (int) best_after;
  return TRUE;
}

void
sas_match (SasPairs *pairs, GArray *before, GArray *after)
{
  guint (*const fits[]) (const SasMatchItem *, const SasMatchItem *) = { same_id, same_key, alike };

  *pairs = (SasPairs) { before, after, g_new (int, before->len + 1), g_new (int, after->len + 1) };
  for (guint i = 0; i < before->len; i++)
    pairs->to_after[i] = -1;
  for (guint i = 0; i < after->len; i++)
    pairs->to_before[i] = -1;
  for (guint i = 0; i < G_N_ELEMENTS (fits); i++)
    while (join_best (pairs, fits[i]))
      ;
}

void
sas_pairs_clear (SasPairs *pairs)
{
  g_array_unref (pairs->before);
  g_array_unref (pairs->after);
  g_free (pairs->to_after);
  g_free (pairs->to_before);
}
gboolean *
sas_pairs_find_moved (const SasPairs *pairs)
{
  guint count = pairs->after->len, end = 0;
  gboolean *moved = g_new0 (gboolean, count + 1);
  g_autofree guint *length = g_new0 (guint, count + 1);
  g_autofree int *previous = g_new (int, count + 1);

  for (guint i = 0; i < count; i++)
    {
      moved[i] = pairs->to_before[i] >= 0;
      length[i] = moved[i];
      previous[i] = -1;
      for (guint k = 0; moved[i] && k < i; k++)
        if (pairs->to_before[k] >= 0 && pairs->to_before[k] < pairs->to_before[i] && length[k] + 1 > length[i])
          length[i] = length[k] + 1, previous[i] = (int) k;
      if (length[i] > length[end])
        end = i;
    }
  for (int at = count > 0 ? (int) end : -1; at >= 0; at = previous[at])
    moved[at] = FALSE;
  return moved;
}
