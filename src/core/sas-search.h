/* What the search over everything finds, and how words that were typed wrongly are known again. Values alone: the store finds
 * (sas-search-store.h), the window and the CLI show. */
#pragma once
#include <jansson.h>
#include <glib.h>
G_BEGIN_DECLS
typedef enum { SAS_HIT_PERSON, SAS_HIT_UNIT, SAS_HIT_PLAN, SAS_HIT_RESULT, SAS_HIT_KINDS } SasHitKind;
extern const char *const sas_hit_kinds[SAS_HIT_KINDS];        /* "person", "unit", "plan", "result" */

typedef struct
{
  SasHitKind  kind;
  char       *title;
  char       *detail;       /* "" without */
  const char *page;         /* of the window: "staff", "plan" */
  char       *place;        /* what that page opens: number of a person, code of a unit, id of a plan */
} SasHit;

SasHit     *sas_hit_new       (SasHitKind kind, char *title, char *detail, char *place);   /* takes its texts. (transfer full) */
void        sas_hit_free      (SasHit *hit);
/* In the language of the window: "People". (transfer none) */
const char *sas_hit_kind_label (SasHitKind kind);
json_t     *sas_hits_to_json  (GPtrArray *hits);

/* What was typed, taken apart. */
typedef struct
{
  char  *text;              /* folded, as the index has it (sas_library_fold) */
  char **words;             /* of it, a year aside */
  int    year;              /* a year that was typed beside other words; 0: none */
} SasSearchText;
void        sas_search_text_set   (SasSearchText *self, const char *typed);
void        sas_search_text_clear (SasSearchText *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SasSearchText, sas_search_text_clear)

/* How many letters are to be added, left out, changed or swapped with their neighbour to make one word of the other; @most + 1: more
 * than @most. */
guint       sas_search_distance   (const char *a, const char *b, guint most);
/* How many such slips a word of that many letters may have: 0 below four, 1 up to seven, then 2. */
guint       sas_search_tolerance  (guint letters);
/* How well a name answers what was typed, the lower the better: 0 it begins with it, 1 a word of it does, 2 it stands in it, 3 it is only
 * like it. */
guint       sas_search_fit        (const SasSearchText *text, const char *folded);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasHit, sas_hit_free)
G_END_DECLS
