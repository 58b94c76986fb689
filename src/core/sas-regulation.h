/* What a regulation fixes and the next one may change, read from resources/regulations/<id>.ini: behaviour values and
 * statements, words, deadlines. A plan keeps the regulation it was born with. Everything is borrowed from the profile,
 * which lives as long as the program and is never written: any thread may read it. */
#pragma once
#include "sas-calendar.h"
#include "sas-plan.h"
G_BEGIN_DECLS
#define SAS_STATEMENTS 3

/* Which wording of a statement a form prints (formats.md 1.4). */
typedef enum { SAS_STATEMENT_CLEAN, SAS_STATEMENT_GAZETTE } SasSpelling;

typedef struct
{
  char *name;                          /* as the forms print it: "Berorientasi pelayanan" */
  char *title;                         /* "Berorientasi Pelayanan" */
  char *meaning;
  char *statements[SAS_STATEMENTS];
  char *gazette[SAS_STATEMENTS];       /* nullable */
  char *jpt_plan[SAS_STATEMENTS];      /* nullable: on A.1.1 and A.1.2 */
} SasBehaviourText;

/* A term of the statutory clock (domain.md 6): @days working days after an event, or, when @days is 0, a calendar date @years after
 * that of the start. */
typedef struct { char *id; int days, years, month, day; char *event; char *basis; } SasDeadline;

/* When a plan is only set after a recorded dialogue on expectations; bits. */
typedef enum { SAS_DIALOGUE_REVISION = 1 << 0, SAS_DIALOGUE_REVIEWER = 1 << 1, SAS_DIALOGUE_STUDY_LEAVE = 1 << 2 } SasDialogueCases;
#define SAS_DIALOGUE_CASES 3

typedef struct
{
  char            *id, *title;
  SasDate          from, to;           /* to: SAS_DATE_NONE while in force */
  SasBehaviourText behaviours[SAS_BEHAVIOURS];
  char           **perspectives;       /* p. 29 */
  char            *required_perspective;
  char           **absolute_words;     /* p. 51 */
  char            *schedule_word;
  char           **schedule_spans;
  char           **main_assignments;   /* p. 50 (6d): posts whose work is always a main result */
  char           **acting_phrases;     /* lower case: how a result says that it is such work */
  char           **exempt;             /* p. 66 */
  char           **exempt_legal_states; /* lower case: how staff records write these states */
  GPtrArray       *deadlines;          /* SasDeadline */
  GKeyFile        *file;               /* the profile itself, for the rules that read their own group */
  char            *dialogue[SAS_DIALOGUE_CASES];  /* article that asks for it, by bit; NULL: not asked */
} SasRegulation;

const SasRegulation *sas_regulation_find     (const char *id);    /* (nullable) */
const SasRegulation *sas_regulation_for_year (int year);          /* never NULL: the newest when none covers the year */
const SasRegulation *sas_regulation_of_plan  (const SasPlan *plan);
/* @jpt_plan: the form is A.1.1 or A.1.2. */
const char *sas_regulation_statement (const SasRegulation *self, int value, guint index, SasSpelling spelling, gboolean jpt_plan);
/* Last day for setting the plans of @year. */
SasDate     sas_regulation_plan_deadline (const SasRegulation *self, int year);
/* p. 66 (8): persons in this state have no plan. */
gboolean    sas_regulation_is_exempt (const SasRegulation *self, const char *status);
/* The same of a staff record's words: "Cuti di Luar Tanggungan Negara". */
gboolean    sas_regulation_is_exempt_legal_state (const SasRegulation *self, const char *legal_state);
/* p. 50 (6d): whether a result says that it is the work of a Plt, a Plh, or of a structural post held by a functional officer. */
gboolean    sas_regulation_is_acting (const SasRegulation *self, const char *text);
/* "deliver", "object", ...; NULL: no such term. (transfer none) */
const SasDeadline *sas_regulation_deadline (const SasRegulation *self, const char *id);
/* Its last day, when what starts it was on @start. */
SasDate     sas_deadline_due (const SasDeadline *deadline, const SasCalendar *calendar, SasDate start);
/* Who signs the form "D.1.2": "employee", "appraiser", "reviewing-superior", "leader"; NULL: no such form. (transfer full) (nullable) */
char      **sas_regulation_signers (const SasRegulation *self, const char *form);
/* An article in the language of the window: "Art. 14(1), p. 65 (4)" is "Pasal 14(1), hlm. 65 (4)". (transfer full) */
char       *sas_regulation_basis_text (const char *basis);
/* The article by which one of @cases asks for a dialogue; NULL when none does. (transfer none) */
const char *sas_regulation_dialogue_basis (const SasRegulation *self, SasDialogueCases cases);
/* p. 51 (7): the absolute words of @text, in the order met. (transfer full) (array of char *) */
GPtrArray  *sas_regulation_absolute_words (const SasRegulation *self, const char *text);
G_END_DECLS
