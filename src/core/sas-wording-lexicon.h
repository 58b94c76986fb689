/* The rules of wording as read from resources/wording/: classes of words, rules over them, forms, word lists. Private
 * to sas-wording*.c and sas-plan-check-wording.c. Everything is read once and never written again. */
#pragma once
#include <glib.h>
#include "sas-plan-check.h"
#include "sas-wording.h"
G_BEGIN_DECLS

typedef struct
{
  char          *id, *basis;      /* basis nullable in a check */
  char          *reason[2];       /* "en", "id"; {word} stands for a word of the text */
  char         **rewrites;        /* nullable: templates, the first that can be filled is taken */
  SasWordingKind kind;            /* of a rule */
  GRegex        *when;            /* of a rule: over the letters of the words */
  SasSeverity    severity;        /* of a check */
} SasWordingRule;

/* The lists of checks.ini, as bits. */
typedef enum
{
  SAS_LIST_MEASURES      = 1 << 0,
  SAS_LIST_DIMENSIONLESS = 1 << 1,
  SAS_LIST_PERCENTAGES   = 1 << 2,
  SAS_LIST_COUNTED       = 1 << 3,
  SAS_LIST_TIMES         = 1 << 4,
  SAS_LIST_NUMBERS       = 1 << 5,
  SAS_LIST_VAGUE         = 1 << 6,
  SAS_LIST_PERFORMED     = 1 << 7,
  SAS_LIST_SAFETY        = 1 << 8,
} SasWordLists;

/* A word of a text: bytes from @start to @end, the letter of its class, the lists it is in. */
typedef struct { guint start, end; char letter; SasWordLists lists; } SasWord;

const SasWordingRule *sas_lexicon_rule   (guint index);                          /* NULL after the last */
const SasWordingRule *sas_lexicon_check  (const char *id);                       /* never NULL */
/* The words of @text, at most as many as a rule looks at. (transfer full) (array of SasWord) */
GArray     *sas_lexicon_words    (const char *text);
/* The letters of @words with clauses that are no predicate put in small. (transfer full) */
char       *sas_lexicon_letters  (const GArray *words);
/* Word @index of @text as written, or in small letters. (transfer full) */
char       *sas_lexicon_word     (const char *text, const GArray *words, guint index);
char       *sas_lexicon_lower    (const char *text, const GArray *words, guint index);
/* The lists that @word (small letters) is in. */
SasWordLists sas_lexicon_lists   (const char *word);
/* The value of a group of pairs of either file: "forms", "roots", "tolerant". (transfer none) (nullable) */
const char *sas_lexicon_pair     (const char *group, const char *key);
char      **sas_lexicon_order    (void);            /* prefixes of verbs in the order to try. (transfer none) */
/* A reason with its word (nullable) put in, in the language of the window. (transfer full) */
char       *sas_lexicon_reason   (const SasWordingRule *rule, const char *word);
/* The finding of @check at @path (taken) about @word (nullable); @rewrite (nullable) is taken too. (transfer full) */
SasFinding *sas_lexicon_finding  (const char *check, char *path, const char *word, char *rewrite);

/* sas-wording-form.c: @text as @rule would have it; NULL when nothing can be derived. (transfer full) */
char       *sas_wording_rewrite  (const SasWordingRule *rule, const char *text, const GArray *words);
/* The noun of a verb, "menyusun": "penyusunan"; NULL when it names no work of its own. (transfer full) */
char       *sas_wording_noun     (const char *verb);
G_END_DECLS
