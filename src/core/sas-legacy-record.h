/* A year of a person by the numeric method (PermenPANRB 8/2021; PP 30/2019), as it stands on the old papers: results with targets and
 * realisations, behaviour, values, who appraised then. Recorded for the archive; what is reckoned from it (sas-legacy-reckon.h) is shown
 * beside what the paper says and never put in its place.
 *
 * Numbers are texts with a decimal point ("12.5"), exact as typed; NULL: not recorded. A place has a path, as in a plan:
 * "results/0/indicators/1/realisation", "behaviours/2/value", "paper_final_value". */
#pragma once
#include "sas-legacy.h"
#include "sas-plan.h"
G_BEGIN_DECLS

/* The whole year, or the half that PermenPANRB 8/2021 ruled (PermenPANRB 6/2022 Art. 39). */
#define SAS_LEGACY_HALF_YEAR 2021   /* which has it */
typedef enum { SAS_LEGACY_YEAR, SAS_LEGACY_JULY_DECEMBER, SAS_LEGACY_SPANS } SasLegacySpan;

typedef struct
{
  char              *id;
  SasAspect          aspect;             /* JA and JF */
  char              *text;
  char              *target_low;         /* nullable */
  char              *target_high;        /* nullable: no range */
  char              *unit;               /* nullable */
  SasLegacyCondition condition;
  gboolean           target_is_maximum;  /* JPT: more is not possible */
  char              *realisation;        /* nullable */
} SasLegacyIndicator;

typedef struct
{
  char         *id;
  SasResultKind kind;
  char         *superior_result;         /* nullable */
  char         *text;
  char         *weighted;                /* nullable: its value after the weights, as on the paper: the law's weights are not at hand */
  GPtrArray    *indicators;              /* SasLegacyIndicator */
} SasLegacyResult;

#define SAS_LEGACY_BEHAVIOURS 5
/* One aspect of behaviour (PP 30/2019), with its value. */
typedef struct { int aspect; char *value; } SasLegacyBehaviour;   /* value nullable */

typedef struct
{
  char             *id;
  char             *nip;
  int               year;
  SasLegacySpan     span;
  char             *regulation;          /* profile it was made by; numeric */
  SasModel          model;
  SasPeople        *people;              /* nullable: who they were then */
  GPtrArray        *results;             /* SasLegacyResult, main ones first */
  GPtrArray        *behaviours;          /* SasLegacyBehaviour, the five in their order */
  char             *behaviour_value;     /* nullable: the whole; how the aspects make it is not at hand */
  gboolean          peers_consulted;     /* 60/40 instead of 70/30 */
  gboolean          new_idea;            /* with benefit: without it nobody is "sangat baik" (PP 30/2019 Art. 41) */
  char             *idea;                /* nullable: which */
  char             *notes;               /* nullable: recommendation */
  char             *place;               /* nullable: of signing */
  SasDate           date;
  char             *paper_plan_value;    /* nullable: what stands on the old paper */
  char             *paper_final_value;   /* nullable */
  SasLegacyCategory paper_category;
} SasLegacyRecord;

extern const SasRecordType sas_legacy_record_type, sas_legacy_result_type, sas_legacy_indicator_type, sas_legacy_behaviour_type;
extern const char *const sas_legacy_spans[SAS_LEGACY_SPANS];             /* "year", "july-december" */
extern const char *const sas_legacy_behaviours[SAS_LEGACY_BEHAVIOURS];   /* "orientasi-pelayanan" .. "kepemimpinan" */

/* By the regulation of @year; of 2021 the half that it ruled. (transfer full) */
SasLegacyRecord *sas_legacy_record_new       (const char *nip, int year);
SasLegacyRecord *sas_legacy_record_copy      (const SasLegacyRecord *record);
void             sas_legacy_record_free      (SasLegacyRecord *record);
/* The JSON of `show legacy`. Reading fills in the regulation and the five behaviours, puts main results first, and checks. */
json_t          *sas_legacy_record_to_json   (const SasLegacyRecord *record);
SasLegacyRecord *sas_legacy_record_from_json (const json_t *json, GError **error);
/* What cannot be stored: a year of the other method, a span or regulation that is none of it, what is no number. SAS_ERROR_INVALID. */
gboolean         sas_legacy_record_check     (const SasLegacyRecord *record, GError **error);
SasLegacyResult    *sas_legacy_result        (const SasLegacyRecord *record, guint index);                    /* (transfer none) */
SasLegacyIndicator *sas_legacy_indicator_of  (const SasLegacyRecord *record, guint result, guint index);      /* (transfer none) */
/* "12,5" or "12.5" as "12.5"; NULL for what is no number. (transfer full) */
char            *sas_legacy_number           (const char *typed);
/* Days of the record, both counted. */
SasDate          sas_legacy_record_from      (const SasLegacyRecord *record);
SasDate          sas_legacy_record_to        (const SasLegacyRecord *record);
/* Words for people, as the old papers have them: "Sangat Baik", "Orientasi Pelayanan", "Juli-Desember 2021". */
const char      *sas_legacy_category_label   (SasLegacyCategory category);   /* "" for none */
const char      *sas_legacy_behaviour_label  (int aspect);
char            *sas_legacy_span_label       (const SasLegacyRecord *record);   /* (transfer full) */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasLegacyRecord, sas_legacy_record_free)
G_END_DECLS
