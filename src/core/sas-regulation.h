/* What a regulation fixes and the next one may change, read from resources/regulations/<id>.ini: behaviour values and
 * statements, words, deadlines. A plan keeps the regulation it was born with. Everything is borrowed from the profile,
 * which lives as long as the program and is never written: any thread may read it. */
#pragma once
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
  int              deadline_month, deadline_day;  /* Art. 14(1) */
  char           **exempt;             /* p. 66 */
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
/* p. 51 (7): the absolute words of @text, in the order met. (transfer full) (array of char *) */
GPtrArray  *sas_regulation_absolute_words (const SasRegulation *self, const char *text);
G_END_DECLS
