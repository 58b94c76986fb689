/* Printing for many people: plans of an office file to PDF, in several threads, for `sasaran-cli print` and for the window alike.
 *
 * Nothing of a run is seen until all of it is there: one file is written whole, a folder's files are made in a hidden folder
 * beside them and moved in at the end. A run that fails or is cancelled leaves nothing behind. The same office, request and
 * date give the same bytes, whatever the number of threads. */
#pragma once
#include <gio/gio.h>
#include "sas-actor.h"
#include "sas-image.h"
#include "sas-evaluation.h"
#include "sas-legacy-record.h"
#include "sas-paper.h"
#include "sas-period.h"
#include "sas-plan.h"
#include "sas-print-forms.h"
#include "sas-roster.h"
G_BEGIN_DECLS

/* How far the plan of a person is for the paper. */
typedef enum
{
  SAS_PRINT_READY,        /* approved */
  SAS_PRINT_DRAFT,        /* complete, not approved: printed with DRAF across it */
  SAS_PRINT_INCOMPLETE,   /* something is missing: printed as a draft, dots where it stands open */
  SAS_PRINT_ABSENT,       /* no plan of that year, or none of the forms asked for */
} SasPrintReadiness;
/* @plan nullable. (out, optional) @missing: one sentence, NULL when nothing is missing. (transfer full) */
SasPrintReadiness sas_print_readiness (const SasPlan *plan, guint forms, char **missing);

/* What the paper says beside the plan; borrowed by the functions below, never changed by them: any thread may read it. */
typedef struct
{
  SasRoster *roster;     /* (owned) */
  char      *agency;     /* (owned) (nullable) name of the office, as printed */
  char      *place;      /* (owned) (nullable) where it signs */
  SasDate    date;       /* of the identities in plans without a snapshot */
  SasCycle   cycle;      /* of its evaluations */
  SasImage  *emblem;     /* (owned) (nullable) on the documents of an evaluation */
  char      *letterhead; /* (owned) (nullable) lines of the kop surat */
  SasImage  *logo;       /* (owned) (nullable) beside it */
  SasPaper   paper;
} SasPrintOffice;
void       sas_print_office_clear (SasPrintOffice *office);
/* Those of @forms that take nothing but the plan, laid out, in the order in which they are printed: plan form, annex, manuals. SAS_ERROR_RENDER when the faces
 * are missing. (transfer full) (array of SasPages) */
GPtrArray *sas_print_lay_out      (const SasPlan *plan, guint forms, const SasPrintOffice *office, GError **error);
/* Those of @evaluation, which is about @plan: record of feedback, results, document. Otherwise the same. */
GPtrArray *sas_print_lay_out_paper (const SasEvaluation *evaluation, const SasPlan *plan, guint forms, const SasPrintOffice *office,
                                    GError **error);
/* Those of a year by the numeric method. Otherwise the same. */
GPtrArray *sas_print_lay_out_legacy (const SasLegacyRecord *record, guint forms, const SasPrintOffice *office, GError **error);

/* In which order the people of a run follow each other. */
typedef enum { SAS_PRINT_ORDER_CHART, SAS_PRINT_ORDER_NAME, SAS_PRINT_ORDER_NIP, SAS_PRINT_ORDERS } SasPrintOrder;
extern const char *const sas_print_orders[SAS_PRINT_ORDERS];   /* "chart", "name", "nip" */

typedef struct
{
  char    *office;       /* path of the office file; each thread opens it read-only */
  int      year;
  SasPeriod period;      /* of the forms of an evaluation and of the actions; angka kredit: up to its end */
  gboolean every_period; /* of all the year's periods instead; angka kredit: of the year as a whole */
  SasActor *actor;       /* nullable: who asks; only what he may see of guidance is printed. NULL: the operator */
  guint    forms;        /* SasPrintForms */
  char   **nips;         /* nullable: these, in this order, each once */
  char    *unit;         /* nullable: code; with all units below, in the order of the chart. Neither @nips nor @unit: everybody */
  char    *appraiser;    /* nullable: NIP; only those whom he appraises on @date */
  char    *output;       /* a file when @merged, otherwise a folder, which is made when it is not there */
  gboolean merged;
  gboolean overwrite;    /* else SAS_ERROR_CONFLICT when a file to be written is there already */
  gboolean only_ready;   /* leave out what is not SAS_PRINT_READY */
  SasPrintOrder order;   /* by chart: of @nips as they are given */
  char    *name;         /* nullable: pattern of the files of a folder (sas-print-name.h); NULL: the usual one */
  gboolean cover;        /* a list of who is in it, with the codes, before all; in a folder a file of its own */
  gboolean duplex;       /* blank pages, so that each person begins on a front side */
  int      version;      /* 0: the newest of each person; else this one, of those who have it */
  guint    jobs;         /* threads; 0: one a processor */
  SasPaper paper;
  SasDate  date;         /* of the identities in plans without a snapshot; SAS_DATE_NONE: today */
} SasPrintRequest;

SasPrintRequest *sas_print_request_new  (void);                                /* (transfer full); all empty, SAS_PRINT_SKP */
SasPrintRequest *sas_print_request_copy (const SasPrintRequest *request);     /* (transfer full) */
void             sas_print_request_free (SasPrintRequest *request);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasPrintRequest, sas_print_request_free)

/* One person of a run. */
typedef struct
{
  char             *nip, *name;     /* name with titles */
  char             *unit;           /* nullable: its name */
  SasPrintReadiness readiness;
  char             *file;           /* nullable: what was written; of a merged run the one file */
  char             *reason;         /* nullable: what is missing, or why nothing was printed */
  guint             pages;          /* 0: nothing was printed */
  guint             missing_glyphs; /* characters that no face has: a box stands for each */
  GPtrArray        *documents;      /* nullable: SasPrinted of its pages, for the register */
} SasPrintItem;

typedef struct
{
  GPtrArray *items;      /* SasPrintItem, in the order of the run */
  guint      printed;    /* people with pages */
  guint      pages;
  guint      files;
} SasPrintReport;
/* What the run adds to the register of prints. (transfer container) (array of SasPrinted) */
GPtrArray *sas_print_report_documents (const SasPrintReport *report);
void sas_print_report_free (SasPrintReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasPrintReport, sas_print_report_free)

/* From any thread, one call at a time: @done of @total people, @name the one just finished. */
typedef void (*SasPrintProgress) (guint done, guint total, const char *name, gpointer data);

/* Errors: SAS_ERROR_INVALID (nothing to print, unknown unit or number), SAS_ERROR_CONFLICT (would overwrite; names the file),
 * SAS_ERROR_STORAGE, SAS_ERROR_RENDER, G_IO_ERROR_CANCELLED; each leaves nothing behind. A person without a plan is no error: see
 * the report. (transfer full) */
SasPrintReport *sas_print_run (const SasPrintRequest *request, SasPrintProgress progress, gpointer data, GCancellable *cancellable,
                               GError **error);

/* The same for the printer, without a file: the pages of everybody, in order. @request's output is not looked at. (transfer full)
 * (array of SasPages) */
GPtrArray *sas_print_collect (const SasPrintRequest *request, SasPrintProgress progress, gpointer data, GCancellable *cancellable,
                              GError **error);

/* The empty form @code ("a.1.7") for the pen, with the office's name, to @request's output on its paper; nobody and no year is asked
 * for. SAS_ERROR_INVALID: no such form; else as sas_print_run. */
gboolean sas_print_blank (const SasPrintRequest *request, const char *code, GError **error);

/* What was printed of @request's year, in its unit or of its numbers, and is awaited with signatures: a list a unit, to @request's
 * output. The number of documents; 0 without error: everything is back, and no file was written. -1 with an error as of sas_print_run. */
int sas_print_outstanding (const SasPrintRequest *request, GCancellable *cancellable, GError **error);

/* "SKP_2026_198504122010011007_Siti_Nur_Sadiyah.pdf", of an evaluation with the @period after the year (SAS_PERIODS: without): no character that Windows refuses. (transfer full) */
char *sas_print_file_name (guint forms, int year, SasPeriod period, const char *nip, const char *name);
G_END_DECLS
