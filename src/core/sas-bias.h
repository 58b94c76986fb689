/* Signs that ratings follow a habit of the appraiser rather than what is known of the people: for his own eyes, each
 * with its evidence. The thresholds and their reasons are in resources/policy/bias.ini; on a fair appraiser nothing is
 * said. */
#pragma once
#include "sas-evaluation.h"
G_BEGIN_DECLS
typedef enum
{
  SAS_BIAS_LENIENCY, SAS_BIAS_SEVERITY, SAS_BIAS_CENTRAL_TENDENCY, SAS_BIAS_HALO, SAS_BIAS_RECENCY,
  SAS_BIAS_COPIED_COMMENTS,
  SAS_BIASES
} SasBias;
/* "leniency", "severity", "central-tendency", "halo", "recency", "copied-comments" */
extern const char *const sas_biases[SAS_BIASES];

/* What is known of one person whom the appraiser rated in the period. Ratings NONE: not rated, not suggested. */
typedef struct
{
  char     *nip;
  SasRating result, behaviour;
  SasRating suggested_result, suggested_behaviour;
  GArray   *evidence;      /* SasDate of each piece of evidence; those without a day are left out */
  GPtrArray *comments;     /* char *: notes and feedback in the appraiser's words */
} SasBiasCase;

/* @evidence: (nullable) (array of SasDate): copied. (transfer full) */
SasBiasCase *sas_bias_case_new  (const SasEvaluation *evaluation, const SasPlan *plan, const GArray *evidence);
void         sas_bias_case_free (SasBiasCase *self);

typedef struct
{
  SasBias    bias;
  guint      count, people;   /* @count of @people show it */
  GPtrArray *nips;            /* char *: of those who show it */
  char      *sentence;        /* what was seen, in the language of the window */
} SasBiasSign;
void         sas_bias_sign_free (SasBiasSign *self);

/* The signs in the ratings that one appraiser gave for the same period, which ran from @from to @to. (transfer full)
 * (array of SasBiasSign) */
GPtrArray   *sas_bias_find      (GPtrArray *cases, SasDate from, SasDate to);
/* "Leniency" and what to do about it. (transfer none) */
const char  *sas_bias_label     (SasBias bias);
const char  *sas_bias_advice    (SasBias bias);
G_END_DECLS
