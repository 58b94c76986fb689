/* The official forms (PermenPANRB 6/2022): of a plan (Format A.1.1-A.1.8), of a leader (A.1.4, A.1.5), of guidance (B.1.6-B.1.10), of an
 * evaluation (B.1.2-B.1.5, C.1.1-C.1.3, D.1.1-D.1.3). A form is a row of a table in sas-plan-forms.c or sas-evaluation-forms.c; sas_form_build fills it from the
 * value into blocks of plain strings. */
#pragma once
#include "sas-counselling.h"
#include "sas-doc.h"
#include "sas-credit-sheet.h"
#include "sas-evaluation-advice.h"
#include "sas-evaluation.h"
#include "sas-legacy-record.h"
#include "sas-monitoring.h"
#include "sas-paper.h"
#include "sas-unit-report.h"
#include "sas-workblock.h"
G_BEGIN_DECLS

typedef struct _SasForm SasForm;

/* What is printed, all borrowed. */
typedef struct
{
  const SasPlan   *plan;     /* NULL: of A.1.4 and A.1.5 */
  const SasPeople *people;   /* nullable: the plan's own snapshot, then empty cells */
  const char      *agency;   /* "Pemerintah Kabupaten Tirtasari", printed in capitals */
  const char      *place;    /* nullable: of signing, until the plan has an approval that names it */
  SasDate          date;     /* of signing, likewise; SAS_DATE_NONE leaves dots for the pen */
  const SasEvaluation *evaluation; /* nullable: of B, C and D, together with its plan */
  const SasImage  *emblem;   /* nullable: of D.1.1-D.1.3, above the title */
  const char      *letterhead; /* nullable: lines of the kop surat, of papers that have one */
  const SasImage  *logo;     /* nullable: beside it */
  SasCycle         cycle;    /* of the office: how the sheet of the year is called */
  const GPtrArray *actions;  /* nullable: of B.1.1 those of the year, of B.1.2 that of the period: SasActionPlan, by period */
  const SasGuidance *guidance; /* nullable: of B.1.6-B.1.9, of the kind that the form records; without it they are for the pen */
  const SasCounselling *counselling; /* nullable: of B.1.10, a report; without it the form is for the pen */
  const SasCreditSheet *credit; /* nullable: of the forms of angka kredit, without a plan */
  guint            credit_row; /* which of its rows is converted */
  const SasLegacyRecord *legacy; /* nullable: of the forms of an old year, without a plan */
  const GPtrArray *advice;   /* nullable: of the sheet for the talk, what to speak of: SasAdvice */
  const SasUnitReport *report; /* nullable: of the papers of a unit, without a plan */
  const SasMatrix *matrix;   /* nullable: of A.1.5 */
  const GPtrArray *workblocks; /* nullable: of A.1.4, SasWorkblock */
  gboolean         blank;    /* an empty form for the pen, with its guidance; only sas_form_build_blank sets it */
} SasSubject;

const SasForm *const *sas_forms (void);                        /* of planning, ends with NULL */
const SasForm *const *sas_forms_of_guidance (void);            /* of guidance about one person (B.1.6-B.1.10), likewise */
gboolean       sas_form_records   (const SasForm *form, SasGuidanceKind kind);   /* B.1.6 coaching .. B.1.9 competence */
/* Papers of a unit: "penetapan-predikat", "laporan", "tanda-terima"; ends with NULL. */
const SasForm *const *sas_forms_of_unit (void);
/* "a.1.7" in any case, also one of a unit; NULL when there is no such form. */
const SasForm *sas_form_find      (const char *code);
/* The plan form that fits approach and model: A.1.1, A.1.2, A.1.6 or A.1.7. Never NULL. */
const SasForm *sas_form_of_plan   (const SasPlan *plan);
gboolean       sas_form_fits      (const SasForm *form, const SasPlan *plan);
const char    *sas_form_code      (const SasForm *form);       /* "A.1.7" */
const char    *sas_form_title     (const SasForm *form);       /* "Sasaran Kinerja Pegawai": official words, not translated */
gboolean       sas_form_landscape (const SasForm *form);
/* The forms of a plan that @name asks for, in printing order: "skp" (the plan form with its annex), "all" (and its manuals) or a
 * code. Empty when the plan has none of that name. (transfer container) */
GPtrArray     *sas_forms_select   (const char *name, const SasPlan *plan);
/* Those of an evaluation, in printing order: the record of feedback (B.1.3-B.1.5) and the results (C.1.1-C.1.3) that fit @plan, and its
 * document (D.1.1-D.1.3). (transfer container) */
GPtrArray     *sas_forms_of_evaluation (const SasPlan *plan, const SasEvaluation *evaluation);
/* (transfer full) */
SasDoc        *sas_form_build     (const SasForm *form, const SasSubject *subject, const SasPaper *paper);
/* The empty form: dots, room for the pen, and the regulation's guidance in grey. @agency nullable. (transfer full) */
SasDoc        *sas_form_build_blank (const SasForm *form, const char *agency, const SasPaper *paper);
G_END_DECLS
