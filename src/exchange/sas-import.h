/* What an import would do to an office, planned without touching it: each row judged, every fault at once. The caller
 * decides (all or nothing: sas_import_has_errors) and gives @changes to the store. */
#pragma once
#include "sas-roster.h"
#include "sas-sheet.h"
G_BEGIN_DECLS
typedef enum
{
  SAS_IMPORT_ANY, SAS_IMPORT_STAFF, SAS_IMPORT_UNITS, SAS_IMPORT_ASSIGNMENTS, SAS_IMPORT_KINDS
} SasImportKind;
typedef enum
{
  SAS_VERDICT_NEW, SAS_VERDICT_CHANGED, SAS_VERDICT_SAME, SAS_VERDICT_REJECTED,
  SAS_VERDICT_WARNING,      /* the row goes in, with a remark */
  SAS_VERDICT_CLEANED,      /* the row goes in; @value is what the cell was read as */
  SAS_VERDICTS
} SasVerdict;

/* One remark about one cell. */
typedef struct
{
  guint       row;          /* as in the spreadsheet: the heading is 1 */
  SasVerdict  verdict;      /* REJECTED, WARNING or CLEANED */
  const char *code;         /* "nip-length", ...; NULL when CLEANED */
  const char *field;        /* "NIP", "TANGGAL LAHIR", ...; NULL: the whole row */
  char       *reason;       /* a sentence in the language of the window; NULL when CLEANED */
  char       *value;        /* CLEANED only */
} SasImportNote;

/* One row of the file that stands for somebody: what it will do. */
typedef struct
{
  guint      row;
  SasVerdict verdict;       /* NEW, CHANGED, SAME or REJECTED */
  char      *key;           /* NIP or code as written */
  char      *label;         /* name */
  char      *changes;       /* CHANGED: "JABATAN: Sekretaris → Kepala Bidang Bina Marga"; else NULL */
} SasImportRow;

typedef struct
{
  SasImportKind kind;
  const char   *file_error; /* why the whole file is refused: "empty-file", "header-not-recognised", ...; else NULL */
  char         *message;    /* the sentence for it, or that there are no rows; NULL */
  guint         accepted, rejected;      /* rows; an identical repetition counts in neither */
  guint         added, changed, same;    /* of the accepted */
  GPtrArray    *rows;       /* SasImportRow, in order */
  GPtrArray    *notes;      /* SasImportNote, in order of rows */
  SasRoster    *changes;    /* what is new or differs, with the ids of what is changed; empty when refused */
} SasImport;

extern const char *const sas_import_kinds[SAS_IMPORT_KINDS];  /* NULL, "staff", "units", "assignments" */
extern const char *const sas_verdicts[SAS_VERDICTS];          /* "baru", "berubah", "sama", "ditolak", ... */

/* @office is what stands now; @kind SAS_IMPORT_ANY recognises it by the headings. Pure: may run in any thread.
 * (transfer full) */
SasImport *sas_import_plan       (const SasSheet *sheet, SasRoster *office, SasImportKind kind);
void       sas_import_free       (SasImport *self);
/* TRUE: nothing may be stored. */
gboolean   sas_import_has_errors (const SasImport *self);
/* { "accepted", "rejected", "file_error", "message", "kind", "new", "changed", "same", "rows": [...] } (cli.md).
 * (transfer full) */
json_t    *sas_import_to_json    (const SasImport *self);
/* The same for reading: one line a remark, then the counts. (transfer full) */
char      *sas_import_to_text    (const SasImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasImport, sas_import_free)
G_END_DECLS
