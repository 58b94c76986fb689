/* Angka kredit of functional officers (PermenPANRB 1/2023, Peraturan BKN 3/2023): months/12 x percentage of the
 * predicate x coefficient of the level. Exact; rounded once, where it is shown. The numbers are in resources/credit/.
 * The program says that a need is met, never that somebody has a right to be promoted. */
#pragma once
#include "sas-date.h"
#include "sas-fraction.h"
#include "sas-predicate.h"
G_BEGIN_DECLS
/* A part of a year under one level and one predicate: a transfer or a promotion begins the next. */
typedef struct
{
  const char  *level;        /* "ahli-muda" */
  SasPredicate predicate;
  guint        months;       /* 12 at most */
} SasCreditSegment;

typedef enum { SAS_CREDIT_FOR_RANK, SAS_CREDIT_FOR_LEVEL, SAS_CREDIT_TARGETS } SasCreditTarget;
extern const char *const sas_credit_targets[SAS_CREDIT_TARGETS];     /* "rank", "level" */

gboolean    sas_credit_is_level   (const char *level);
/* Of a whole year: 100 for "baik"; what the level is worth at 100 %. NONE where there is none. */
SasFraction sas_credit_percent     (SasPredicate predicate);
SasFraction sas_credit_coefficient (const char *level);
/* The level that a position's name ends with: "Perencana Ahli Muda". (transfer full) (nullable) */
char       *sas_credit_find_level (const char *position);
/* Calendar months, both ends counted; 0 when @to is before @from. */
guint       sas_credit_months     (SasDate from, SasDate to);
/* NONE without a predicate, for an unknown level, for more than a year. */
SasFraction sas_credit_convert    (const SasCreditSegment *segment);
SasFraction sas_credit_accumulate (SasFraction opening, const SasCreditSegment *segments, guint count);
/* What the next rank or level asks for; NONE when there is none. */
SasFraction sas_credit_need       (const char *level, SasCreditTarget target);
/* What @cumulative has more than the need; negative: what is missing. */
SasFraction sas_credit_difference (const char *level, SasCreditTarget target, SasFraction cumulative);
/* Angka kredit dasar of a grade, "III/d"; 0 for most. */
SasFraction sas_credit_base       (const char *grade);
/* For a degree, once; NONE when the predicate is too low for it. */
SasFraction sas_credit_education  (const char *level, SasPredicate predicate);
/* As forms and lists print it, rounded half up, with a decimal comma: "2,083"; "" for none. (transfer full) */
char       *sas_credit_amount_text (SasFraction amount, guint decimals);
G_END_DECLS
