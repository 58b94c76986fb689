/* The people and the units of an office: records (sas-record.h) that are imported, stored, listed and shown alike.
 * A number (NIP) is stored without spaces; it may change (a PPPK moves), so a person's identity is @id, a UUID that the
 * store gives. To compare two of them as contents, give both the same id first. */
#pragma once
#include "sas-record.h"
G_BEGIN_DECLS

typedef enum { SAS_SEX_UNKNOWN, SAS_SEX_MALE, SAS_SEX_FEMALE, SAS_SEXES } SasSex;
typedef enum { SAS_NUMBER_NONE, SAS_NUMBER_NIP, SAS_NUMBER_NI_PPPK, SAS_NUMBER_KINDS } SasNumberKind;
typedef enum
{
  SAS_EMPLOYMENT_UNKNOWN, SAS_EMPLOYMENT_PNS, SAS_EMPLOYMENT_CPNS, SAS_EMPLOYMENT_PPPK, SAS_EMPLOYMENTS
} SasEmployment;
typedef enum
{
  SAS_POSITION_UNKNOWN, SAS_POSITION_STRUCTURAL, SAS_POSITION_FUNCTIONAL, SAS_POSITION_EXECUTOR, SAS_POSITION_KINDS
} SasPositionKind;
/* The post of a unit's head: not said, filled, filled by an acting official, empty. */
typedef enum { SAS_HEAD_UNKNOWN, SAS_HEAD_DEFINITIVE, SAS_HEAD_PLT, SAS_HEAD_VACANT, SAS_HEAD_STATES } SasHeadState;
/* Who holds a post, and in what right: PermenPANRB 6/2022 p. 89 (2)-(7), p. 92 (16). */
typedef enum
{
  SAS_ASSIGNMENT_DEFINITIVE, SAS_ASSIGNMENT_PLT, SAS_ASSIGNMENT_PLH, SAS_ASSIGNMENT_DELEGATED, SAS_ASSIGNMENT_STUDY,
  SAS_ASSIGNMENT_KINDS
} SasAssignmentKind;

typedef struct
{
  char        *id;
  char        *code;           /* UNOR ID: unique in the office */
  char        *name;
  char        *parent_code;    /* NULL: the top of the office */
  char        *echelon;        /* nullable: "II.b" */
  char        *head_position;  /* nullable */
  char        *head_nip;       /* nullable */
  SasHeadState head_state;
} SasUnit;

typedef struct
{
  char           *id;
  char           *nip;            /* 18 digits */
  SasNumberKind   number_kind;
  char           *name;           /* without titles */
  char           *title_before;   /* "" without */
  char           *title_after;    /* "" without */
  SasDate         birth_date;
  char           *birth_place;    /* nullable */
  SasSex          sex;
  SasEmployment   employment;
  char           *legal_state;    /* nullable: "Aktif", "Tugas Belajar", ... as the personnel system writes it */
  char           *grade;          /* nullable: "III/b" or, of a PPPK, "IX" */
  char           *position;
  SasPositionKind position_kind;
  SasDate         position_since;
  char           *echelon;        /* nullable; of a structural post: "III.a" */
  char           *unit;           /* its code; nullable */
  char           *superior;       /* his NIP; NULL: see @superior_name, or nobody was named */
  char           *superior_name;  /* nullable; a superior without a number: "Bupati Tirtasari" */
  char           *note;           /* nullable */
} SasPerson;

/* A post, with its days: @from and @to inclusive, SAS_DATE_NONE leaves that side open. */
typedef struct
{
  char             *id;
  char             *nip;
  SasAssignmentKind kind;
  char             *unit;         /* nullable */
  char             *position;     /* without "Plt."; nullable */
  SasDate           from, to;
  char             *decree;       /* nullable: number of the letter */
  char             *note;         /* nullable */
} SasAssignment;

extern const SasRecordType sas_unit_type, sas_person_type, sas_assignment_type;
/* The words in which enumerations are stored, packed and listed; NULL for "not said". */
extern const char *const sas_sexes[SAS_SEXES];                        /* NULL, "male", "female" */
extern const char *const sas_number_kinds[SAS_NUMBER_KINDS];          /* "none", "nip", "ni-pppk" */
extern const char *const sas_employments[SAS_EMPLOYMENTS];            /* NULL, "pns", "cpns", "pppk" */
extern const char *const sas_position_kinds[SAS_POSITION_KINDS];      /* NULL, "struktural", "fungsional", "pelaksana" */
extern const char *const sas_head_states[SAS_HEAD_STATES];            /* NULL, "definitif", "plt", "lowong" */
extern const char *const sas_assignment_kinds[SAS_ASSIGNMENT_KINDS];  /* "definitif", "plt", "plh", "delegasi", "tugas-belajar" */

SasUnit       *sas_unit_new         (void);
SasUnit       *sas_unit_copy        (const SasUnit *unit);
void           sas_unit_free        (SasUnit *unit);

SasPerson     *sas_person_new       (void);
SasPerson     *sas_person_copy      (const SasPerson *person);
void           sas_person_free      (SasPerson *person);
/* "Dra. Hj. Ratna Kusumastuti, M.M." (transfer full) */
char          *sas_person_full_name (const SasPerson *person);
/* For a button or a header: "Sekar A."; titles and degrees left out, single letters never alone: "I Gusti N.". (transfer full) */
char          *sas_name_short       (const char *name);
/* What stands after PANGKAT/GOL. RUANG, "Penata Muda Tingkat I (III/b)"; NULL without a grade. (transfer full) */
char          *sas_person_rank_text (const SasPerson *person);
/* The record with "full_name" and "rank" beside its fields: what `list staff` prints. */
json_t        *sas_person_to_json   (const SasPerson *person);

SasAssignment *sas_assignment_new   (void);
SasAssignment *sas_assignment_copy  (const SasAssignment *assignment);
void           sas_assignment_free  (SasAssignment *assignment);
gboolean       sas_assignment_covers    (const SasAssignment *assignment, SasDate date);
/* The same post of the same person: nip, kind, unit and first day. Two such rows are one, the later one holds. */
gboolean       sas_assignment_same_post (const SasAssignment *a, const SasAssignment *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasUnit, sas_unit_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasPerson, sas_person_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasAssignment, sas_assignment_free)
G_END_DECLS
