/* A person's plan (Sasaran Kinerja Pegawai, PermenPANRB 6/2022 Art. 7) as one value: loaded, edited, checked, laid out,
 * compared and stored whole. The members are those of `show plan`; sas-plan.c describes them as a table.
 *
 * A place in a plan is named by a path, the same for checks, notes, the editor and the paper:
 *   "results/2", "results/2/text", "results/2/indicators/0/target", "behaviours/akuntabel", "annexes/resources". */
#pragma once
#include "sas-record.h"
G_BEGIN_DECLS

typedef enum { SAS_APPROACH_QUANTITATIVE, SAS_APPROACH_QUALITATIVE } SasApproach;              /* Art. 9(3) */
typedef enum { SAS_MODEL_JA_JF, SAS_MODEL_JPT } SasModel;                                      /* JPT: and heads of independent units */
typedef enum { SAS_RESULT_MAIN, SAS_RESULT_ADDITIONAL } SasResultKind;                         /* p. 49 */
typedef enum { SAS_ASPECT_NONE, SAS_ASPECT_QUANTITY, SAS_ASPECT_QUALITY, SAS_ASPECT_TIME, SAS_ASPECT_COST } SasAspect;  /* p. 50 */
typedef enum
{
  SAS_PLAN_DRAFT, SAS_PLAN_SUBMITTED, SAS_PLAN_RETURNED, SAS_PLAN_APPROVED, SAS_PLAN_SUPERSEDED, SAS_PLAN_CLOSED, SAS_PLAN_CANCELLED,
  SAS_PLAN_STATES
} SasPlanState;

typedef struct
{
  char      *id;           /* of the store; "" until stored */
  SasAspect  aspect;       /* quantitative approach only */
  char      *text;
  char      *target;       /* nullable */
  char      *unit;         /* nullable */
  char      *perspective;  /* nullable; JPT only: the printed words, p. 29 */
} SasIndicator;

typedef struct
{
  char         *id;
  SasResultKind kind;
  char         *superior_result;  /* nullable: the leader's result that this one carries */
  char         *text;
  char         *assigned_by;      /* nullable: position of the leader who assigned it, as printed */
  gboolean      study_leave;      /* comes from study leave, p. 233 */
  GPtrArray    *indicators;       /* SasIndicator */
} SasResult;

typedef struct
{
  int   value;             /* index into sas_behaviour_values */
  char *expectation;       /* "" when the leader has none; one a line */
} SasBehaviour;

typedef struct
{
  GPtrArray *resources;       /* texts; pp. 60-61 */
  GPtrArray *accountability;
  GPtrArray *consequences;
} SasAnnexes;

typedef struct
{
  int        result, indicator;  /* positions from 0 */
  char      *purpose, *definition, *formula, *unit;
  GPtrArray *control;            /* p. 38 */
  char      *data_source;
  GPtrArray *reporting;
} SasManual;

typedef struct { char *institution, *programme, *degree; SasDate from, to; } SasStudyLeave;   /* pp. 62-65 */

/* Who a person was on the date of a document: what the form's identity table prints. */
typedef struct
{
  char *name;        /* with titles */
  char *nip;         /* nullable: political office */
  char *rank;        /* nullable: "Penata (III/c)", for PPPK the grade */
  char *position;
  char *unit;
  char *unit_label;  /* nullable: "UNIT KERJA" when NULL, or "INSTANSI" */
} SasIdentity;

typedef struct { SasIdentity *employee, *appraiser, *reviewing_superior; } SasPeople;  /* each nullable */

/* How the plan was set (Art. 14(3)). */
typedef struct { char *place; SasDate date; char *by; } SasApproval;

/* Why a later version was made and from which day it holds (Art. 14(2), 20(4)). The period of the plan stays that of the year: it is
 * the same plan (pp. 64-65). */
typedef struct { char *reason; SasDate effective; } SasAmendment;

typedef struct
{
  char         *id;
  char         *nip;
  int           year;
  int           version;         /* from 1 */
  SasPlanState  state;           /* only the workflow changes it */
  char         *regulation;      /* profile it was born with */
  SasApproach   approach;
  SasModel      model;
  SasDate       from, to;
  char         *appraiser;       /* nullable: NIP; NULL for a political office holder */
  SasPeople    *people;          /* nullable: snapshot of the approved plan */
  SasApproval  *approval;        /* nullable */
  SasAmendment *amendment;       /* nullable: of a revised plan; only the workflow sets it */
  GPtrArray    *results;         /* SasResult, main ones first */
  GPtrArray    *behaviours;      /* SasBehaviour */
  SasAnnexes   *annexes;
  GPtrArray    *manuals;         /* SasManual */
  SasStudyLeave *study_leave;    /* nullable */
} SasPlan;

extern const SasRecordType sas_plan_type, sas_result_type, sas_indicator_type, sas_behaviour_type, sas_annexes_type,
                           sas_manual_type, sas_identity_type, sas_people_type, sas_approval_type, sas_amendment_type,
                           sas_study_leave_type;

#define SAS_BEHAVIOURS 7
extern const char *const sas_behaviour_values[SAS_BEHAVIOURS];   /* "berorientasi-pelayanan" .. "kolaboratif" */
extern const char *const sas_plan_states[SAS_PLAN_STATES];       /* "draft" .. */
extern const char *const sas_approaches[2], *const sas_models[2], *const sas_result_kinds[2], *const sas_aspects[5];

/* An empty plan of the whole year, with the seven behaviours and empty annexes. (transfer full) */
SasPlan *sas_plan_new       (const char *nip, int year);
SasPlan *sas_plan_copy      (const SasPlan *plan);               /* (transfer full) */
void     sas_plan_free      (SasPlan *plan);
void     sas_people_free    (SasPeople *people);                 /* nullable */
gboolean sas_plan_equal     (const SasPlan *a, const SasPlan *b);
/* The JSON of `show plan`. Reading refuses unknown keys by name, puts main results before additional ones and fills in
 * behaviours that are not named. */
json_t  *sas_plan_to_json   (const SasPlan *plan);
SasPlan *sas_plan_from_json (const json_t *json, GError **error);

SasResult    *sas_plan_result    (const SasPlan *plan, guint index);                    /* (transfer none) */
SasIndicator *sas_plan_indicator (const SasPlan *plan, guint result, guint index);      /* (transfer none) */
SasBehaviour *sas_plan_behaviour (const SasPlan *plan, int value);                      /* (transfer none) (nullable) */
guint         sas_plan_count     (const SasPlan *plan, SasResultKind kind);
/* How the form prints a target: "61,95%", "3 unit". (transfer full) */
char         *sas_indicator_target_text (const SasIndicator *indicator);
/* The words for people: state in the language of the window, aspect as printed. */
const char   *sas_plan_state_label (SasPlanState state);
const char   *sas_aspect_label     (SasAspect aspect);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasPlan, sas_plan_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasPeople, sas_people_free)
G_END_DECLS
