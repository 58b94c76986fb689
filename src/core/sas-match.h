/* Two lists of items matched: by the store's id, then by their text, then by likeness; so an item that was reworded is the same. */
#pragma once
#include <glib.h>
G_BEGIN_DECLS
/* What an item is known by. */
typedef struct { const char *id; char *key, *words; } SasMatchItem;   /* id borrowed; key: sas_text_key; words: for likeness */
/* Of SasMatchItem. (transfer full) */
GArray   *sas_match_items_new  (void);

/* Which stands where: positions of partners, -1 without. */
typedef struct { GArray *before, *after; int *to_after, *to_before; } SasPairs;
/* Takes both lists. */
void      sas_match            (SasPairs *pairs, GArray *before, GArray *after);
void      sas_pairs_clear      (SasPairs *pairs);
/* Which of the new items left the order in which the others still stand: those outside the longest run that kept it. One
 * for each and one more. (transfer full) */
gboolean *sas_pairs_find_moved (const SasPairs *pairs);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SasPairs, sas_pairs_clear)
G_END_DECLS
