/* The office's internal index of one evaluation (domain.md 10): what sas-office-policy.h reckons with, read from the evaluation. It
 * orders people inside their predicate, where the office has switched it on; it never stands on an official form. */
#pragma once
#include "sas-evaluation.h"
#include "sas-office-policy.h"
G_BEGIN_DECLS
/* "Indeks internal (bukan nilai resmi)": stands wherever the index is shown. (transfer none) */
const char *sas_office_index_label       (void);
/* Mean percent of the target that was reached, of indicators of quantity and quality whose target is one number; NONE: of none. */
SasFraction sas_office_achievement       (const SasEvaluation *evaluation, const SasPlan *plan);
/* Mean of the seven values as they are marked: below 0, meets 1/2, above 1; NONE while none is marked. */
SasFraction sas_office_behaviour         (const SasEvaluation *evaluation);
/* NONE without a predicate. */
SasFraction sas_office_index_of          (const SasEvaluation *evaluation, const SasPlan *plan);
G_END_DECLS
