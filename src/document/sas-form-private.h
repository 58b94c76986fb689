/* The shape of a form's table. */
#pragma once
#include "sas-form.h"
#include "sas-regulation.h"
G_BEGIN_DECLS

#define SAS_DOTS        "……………………"
#define SAS_LATER       "(dapat ditambahkan pada tahun berjalan)"   /* pp. 149, 150, 153 */

/* Where a column stands while the rows of a result are written. */
typedef struct
{
  const SasForm *form;
  const SasResult *result;
  const SasIndicator *indicator;   /* nullable: the result has none yet */
  const SasRealisation *realisation;   /* nullable: of it, or of the result where the approach is qualitative */
  guint number;                    /* printed, from 1 */
  const char *mark;                /* after the number: asterisks of a result from study leave, or "" */
} SasPlace;

typedef struct
{
  const char *heading;
  float share;                     /* per cent of the width */
  SasAlign align;
  gboolean of_result;              /* spans the indicators of the result */
  const char *field;               /* member of the result or indicator, for the anchor */
  void (*write) (SasText *text, const SasPlace *place);
  const char *guides[2];           /* nullable: what a blank form says there, by SasResultKind; see sas_form_append_guide */
  SasDrawing *(*draw) (const SasPlace *place);   /* nullable; (transfer full) (nullable): below the text */
} SasColumn;

/* A row over the whole width, or divided; "_COACHING_" in italics. A filled one begins a table, which is divided as its last row. */
typedef struct
{
  const char *texts[4];     /* what the pen writes over, where the record says nothing */
  float       shares[4];    /* all 0: one cell */
  const char *guide;        /* nullable: after the text, in grey italics */
  guint       lines;        /* room for so many at least */
  gboolean    filled;
  gboolean    title;        /* of the columns below: stands on each page, like a filled row */
  gboolean    list;         /* only the first cell is centred */
  guint       times;        /* so many such rows for the pen; 0: one */
  /* What the record says, see sas-form-sheet.c: rows of its own, or text in the last cell. @of: which part, or which criterion. */
  void      (*fill) (GPtrArray *rows, const SasGuidance *guidance, guint of);
  guint       of;
  /* What a report of counselling says, with the questions of @texts: in their place. (transfer full) */
  char     *(*tell) (const SasCounselling *counselling);
} SasBand;

/* Who signs, from left to right, then in a row below. */
typedef enum { SAS_SIGNS_BOTH, SAS_SIGNS_EMPLOYEE, SAS_SIGNS_GUIDE, SAS_SIGNS_GUIDE_ALONE, SAS_SIGNS_EVALUATOR, SAS_SIGNS_DOCUMENT, SAS_SIGNS_SUPERIOR, SAS_SIGNS_OBJECTION, SAS_SIGNS_LEGACY } SasSigns;

struct _SasForm
{
  const char *code;
  const char *name;
  const char *sheet;               /* what the sheet is called in the PDF's title: "SKP" */
  gboolean landscape;
  gboolean beside;                 /* goes with "all", is no part of the SKP */
  gboolean alone;                  /* only when it is asked for by its code */
  gboolean of_evaluation;
  gboolean (*fits) (const SasForm *form, const SasPlan *plan);
  SasApproach approach;
  SasModel model;
  const char *title[4];
  const char *period;              /* nullable: last line of the title, "PERIODE***", with a rule below it */
  const char *period_mark;         /* after the periods to choose from */
  void (*build) (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper);
  float identity[6];               /* shares of the identity table */
  gboolean nip_optional;           /* the appraiser may be a political office holder */
  const char *rank;                /* nullable: what the identity calls it; "PANGKAT/ GOL. RUANG" */
  gboolean institution;            /* the appraiser's unit is the institution */
  const SasColumn *columns;        /* quantitative: the table of results; NULL: results and measures under one another */
  float gap;                       /* above the table of results */
  float qualitative[4];            /* number, result, and where it is evaluated realisation, feedback */
  const char *measures[2];     /* qualitative: caption over the indicators, by SasModel */
  const char *guides[2];           /* qualitative: what a blank form says of the result, by SasResultKind */
  const char *assigned;            /* before the position that assigned the result; NULL: not printed */
  const char *behaviour_heading;
  float behaviour[4];              /* number, statements, expectation, and where it is evaluated feedback */
  gboolean state_in_full;          /* the statement of loyalty names the republic in full */
  gboolean rated;                  /* with what the organisation achieved, ratings and predicate */
  const SasBand *bands;            /* of a sheet of guidance; ends with one without text */
  guint guidance;                  /* what it records: SasGuidanceKind + 1; 0: none of them */
  gboolean headless;               /* without agency and period */
  const char *pattern;             /* caption of the distribution */
  const char *notes_heading;       /* of the document: over notes and recommendations */
  SasSigns signs;
  const char *notes[4];
};

/* Blocks that several forms share; sas-form-blocks.c. */
void  sas_form_add_title      (SasDoc *doc, const SasForm *form, const SasPaper *paper);
/* Kop surat; nothing where the office has none. */
void  sas_form_add_letterhead (SasDoc *doc, const SasSubject *subject);
void  sas_form_add_head_line  (SasDoc *doc, const SasForm *form, const SasSubject *subject);
void  sas_form_add_identity   (SasDoc *doc, const SasForm *form, const SasSubject *subject);
void  sas_form_add_behaviours (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper);
void  sas_form_add_signatures (SasDoc *doc, const SasForm *form, const SasSubject *subject);
const SasPeople *sas_form_people (const SasSubject *subject);   /* as the document knows them; never NULL */
void  sas_form_add_notes      (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper);
/* A filled cell over all columns of its table, from the left. @keep: never last on a page. */
void  sas_form_add_heading    (SasRow *row, guint columns, const char *text, const SasPaper *paper, gboolean keep);
/* The filled head of one column. (transfer none) */
SasCell *sas_form_add_column_head (SasRow *row, guint column, const char *heading);
/* Two words of the heading belong to a footnote: without footnotes the asterisks go. (transfer full) */
char *sas_form_heading        (const char *heading, const SasPaper *paper);
/* What a blank form says in a cell: from the first bracket on in grey italics; each '#' is replaced by @number. @guide nullable. */
void  sas_form_append_guide   (SasText *text, const char *guide, const char *number);
/* The asterisks of the footnote on study leave (p. 233): one more than the form's own notes have. "" without footnotes. */
const char *sas_form_study_mark (const SasForm *form, const SasPaper *paper);
/* The sheet for the talk; sas-form-dialogue.c. */
void  sas_form_build_dialogue   (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper);
/* Papers of a unit; sas-form-report.c. */
void  sas_form_build_report     (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper);
/* What they share; sas-unit-forms.c. Each table begins with its filled heading over all columns. */
void  sas_form_add_unit_head    (SasDoc *doc, const SasForm *form, const SasSubject *subject);
void  sas_form_add_unit_data    (SasDoc *doc, const char *heading, const SasUnitReport *report);
void  sas_form_add_unit_pattern (SasDoc *doc, const char *heading, const SasUnitReport *report);
void  sas_form_add_unit_departures (SasDoc *doc, const char *heading, const SasUnitReport *report);
void  sas_form_add_unit_signature (SasDoc *doc, const char *role, const SasIdentity *signer, const SasSubject *subject);
typedef struct { const char *text; float share; SasAlign align; } SasListColumn;   /* the last has no text */
SasTable *sas_form_add_list     (SasDoc *doc, const char *heading, const SasListColumn *columns);
void  sas_form_add_list_row     (SasTable *table, const SasListColumn *columns, const char *const *texts);
/* Where there is nothing to list. */
void  sas_form_add_list_none    (SasTable *table, const char *words);
#define SAS_BLANK_LINES 3        /* what the pen gets in a cell of a blank form, formats.md 1.12 */
/* What only an evaluation has; sas-form-evaluation.c. */
#define SAS_HEAD_REALISATION "REALISASI BERDASARKAN BUKTI DUKUNG"
#define SAS_HEAD_FEEDBACK    "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG"
void  sas_form_build_evaluation (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper);
void  sas_form_build_document   (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper);
/* The title and "PERIODE: TRIWULAN III", or all of the year's for the pen. */
void  sas_form_add_period_title (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper);
void  sas_column_realisation    (SasText *text, const SasPlace *place);
void  sas_column_feedback       (SasText *text, const SasPlace *place);
SasDrawing *sas_column_symbol   (const SasPlace *place);
/* "a; b": the evidence that the words of @realisation do not name; NULL: none. (transfer full) */
char *sas_form_unnamed_evidence (const SasRealisation *realisation);
void  sas_form_append_feedback  (SasText *text, const char *feedback, const GPtrArray *items);
void  sas_form_append_organisation (SasText *text, const SasSubject *subject, const SasPaper *paper);
void  sas_form_append_predicate (SasText *text, const SasSubject *subject, const SasPaper *paper);
/* B.1.1 and B.1.2; sas-form-action.c. */
#define SAS_IDENTITY_UPRIGHT { 5.8f, 17.5f, 25.0f, 5.8f, 18.5f, 27.4f }   /* with a rank in two lines, pp. 67-87 */
#define SAS_RANK_UPRIGHT     "PANGKAT/\nGOL. RUANG"
void  sas_form_build_actions    (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper);
/* B.1.6-B.1.8 and B.1.10; sas-form-sheet.c. */
void  sas_form_build_sheet      (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper);
/* What a band is filled with: each adds its rows of cells to @rows, a GStrv a row. */
void  sas_band_part             (GPtrArray *rows, const SasGuidance *guidance, guint part);
void  sas_band_options          (GPtrArray *rows, const SasGuidance *guidance, guint unused);
void  sas_band_answers          (GPtrArray *rows, const SasGuidance *guidance, guint criterion);
/* B.1.9; sas-form-competence.c. */
void  sas_form_build_competence (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper);
/* A.1.3; sas-form-manual.c. */
void  sas_form_build_manuals  (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper);
/* A.1.4 and A.1.5; sas-form-workblock.c, sas-form-matrix.c. */
void  sas_form_build_workblocks (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper);
void  sas_form_build_matrix   (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper);
/* Results; sas-form-results.c. */
void  sas_form_add_results    (SasDoc *doc, const SasForm *form, const SasSubject *subject, const SasPaper *paper);
void  sas_column_number       (SasText *text, const SasPlace *place);
void  sas_column_superior     (SasText *text, const SasPlace *place);
void  sas_column_result       (SasText *text, const SasPlace *place);
void  sas_column_aspect       (SasText *text, const SasPlace *place);
void  sas_column_indicator    (SasText *text, const SasPlace *place);
void  sas_column_target       (SasText *text, const SasPlace *place);
void  sas_column_perspective  (SasText *text, const SasPlace *place);
/* The text without white space around it; NULL when nothing is left. (transfer full) */
char *sas_form_trim           (const char *text);
/* In printing order; each ends with NULL. */
extern const SasForm *const sas_plan_forms[], *const sas_sheet_forms[], *const sas_evaluation_forms[], *const sas_credit_forms[],
                     *const sas_unit_forms[];
/* Of old years; sas-legacy-forms.c. */
extern const SasForm *const sas_legacy_forms[];
SasDoc *sas_form_build_legacy  (const SasForm *form, const SasSubject *subject, const SasPaper *paper);
G_END_DECLS
