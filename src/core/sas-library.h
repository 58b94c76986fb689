/* An entry of the library (pustaka): a result with its indicators as a post has used it, to be taken into other plans. */
#pragma once
#include "sas-plan.h"
G_BEGIN_DECLS
typedef struct
{
  char      *position;   /* post of who carried it; "" where a sheet does not say */
  char      *unit;       /* name of the unit; "" */
  char      *source;     /* nullable: name of the sheet it came from; NULL: from an approved plan */
  int        used;       /* plans that were approved with it */
  int        year;       /* of the last of them; 0: none */
  SasResult *result;
} SasLibraryEntry;

extern const SasRecordType sas_library_type;

/* @result is copied; what belongs to one plan alone (ids, the leader's result, who assigned it) stays behind. NULL texts count
 * as "". (transfer full) */
SasLibraryEntry *sas_library_entry_new  (const SasResult *result, const char *position, const char *unit);
void             sas_library_entry_free (SasLibraryEntry *self);                /* nullable */

/* Letters and digits in lower case, one space between words: two texts that differ in case, points and spaces alone are the
 * same result. (transfer full) */
char            *sas_library_fold       (const char *text);
/* Everything an entry is found by, folded: text, indicators, post, unit. (transfer full) */
char            *sas_library_words      (const SasLibraryEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasLibraryEntry, sas_library_entry_free)
G_END_DECLS
