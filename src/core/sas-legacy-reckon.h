/* What follows from a year by the numeric method: per cent, categories, values (sas-legacy.h), exact. NONE where something that it takes is
 * not recorded, or is not fixed by what the law says at hand. */
#pragma once
#include "sas-legacy-record.h"
#include "sas-plan-check.h"
G_BEGIN_DECLS
typedef struct { SasFraction percent; SasLegacyCategory category; SasFraction value; } SasLegacyReached;

/* Of one indicator; its value only where it has one of its own (JPT). */
SasLegacyReached sas_legacy_reckon_indicator (const SasLegacyRecord *record, const SasLegacyIndicator *indicator);
/* Of a result of JA and JF from its aspects, of JPT from its one indicator; per cent only of one. */
SasLegacyReached sas_legacy_reckon_result    (const SasLegacyRecord *record, const SasLegacyResult *result);

typedef struct
{
  SasFraction       main, additional;   /* sums of the weighted values; additional as typed, before its limit */
  SasFraction       plan;               /* of both; NONE while a result has none */
  SasFraction       final;              /* with the behaviour; from the paper's plan value where there is no other */
  SasLegacyCategory category;           /* PP 30/2019 Art. 41 */
} SasLegacyTotals;
SasLegacyTotals  sas_legacy_reckon           (const SasLegacyRecord *record);
/* Per cent of plan and behaviour in the whole: 70 and 30, or 60 and 40. */
void             sas_legacy_weights          (const SasLegacyRecord *record, SasFraction *plan, SasFraction *behaviour);

/* Where the paper says something else than what is reckoned: rounded as the paper rounds. */
typedef struct { const char *field; char *paper, *reckoned, *sentence; } SasLegacyDifference;   /* @field of the record */
/* (transfer full) */
GPtrArray       *sas_legacy_differences      (const SasLegacyRecord *record);
/* What deserves a second look, of SasFinding; nothing of it keeps a paper from being recorded as it is. (transfer full) */
GPtrArray       *sas_legacy_record_findings  (const SasLegacyRecord *record);
/* "reckoned" of `show legacy`: numbers as texts. (transfer full) */
json_t          *sas_legacy_reckoned_to_json (const SasLegacyRecord *record);
/* As people read it, with a comma, at most @decimals; "" for none. (transfer full) */
char            *sas_legacy_number_text      (SasFraction number, guint decimals);
G_END_DECLS
