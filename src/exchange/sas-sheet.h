/* A table as a spreadsheet shows it: rows of cells, each row with its number there. What the readers of CSV and XLSX
 * give and the import takes. Text is valid UTF-8 without control characters; a cell that could not be read says so. */
#pragma once
#include <gio/gio.h>
G_BEGIN_DECLS
typedef enum
{
  SAS_SHEET_CELL_TEXT,
  SAS_SHEET_CELL_NUMBER,        /* the spreadsheet held a number; text as it wrote it */
  SAS_SHEET_CELL_DATE,          /* the spreadsheet held a day; text is "2026-11-24"   */
  SAS_SHEET_CELL_BAD_ENCODING,  /* bytes that are no letters; text is what could be read */
  SAS_SHEET_CELL_CONTROL,       /* holds NUL or another control character               */
  SAS_SHEET_CELL_TOO_LONG,      /* text is its beginning, @length its size in characters */
} SasSheetCellKind;

typedef struct
{
  const char *text;       /* never NULL; owned by the sheet */
  SasSheetCellKind kind;
  guint       length;     /* characters in the file */
} SasSheetCell;

typedef struct
{
  guint number;           /* from 1, as in the spreadsheet */
  guint first;            /* index of the first cell */
  guint count;            /* cells as written */
  guint used;             /* cells up to the last that is not empty */
} SasSheetRow;

typedef struct
{
  GArray       *rows;     /* SasSheetRow; rows without any text are left out */
  GArray       *cells;    /* SasSheetCell */
  GStringChunk *texts;
  const char   *fault;    /* the whole file is refused: "empty-file", "not-readable", "quote-unclosed", "too-large" */
  char         *message;  /* the same as a sentence */
  guint         fault_row;
} SasSheet;

enum
{
  SAS_SHEET_MOST_BYTES = 64 * 1024 * 1024,
  SAS_SHEET_MOST_ROWS = 1048576,          /* what spreadsheets hold */
  SAS_SHEET_MOST_COLUMNS = 1024,          /* further cells are counted, not kept */
  SAS_SHEET_MOST_CELLS = 8 * 1024 * 1024,
  SAS_SHEET_MOST_LETTERS = 10000,         /* of one cell */
};

/* Recognises what @bytes are, whatever the name of the file was. Never NULL; see @fault. (transfer full) */
SasSheet      *sas_sheet_read      (GBytes *bytes);
/* Fails only when the file cannot be read at all: SAS_ERROR_STORAGE, SAS_ERROR_NOT_FOUND. */
SasSheet      *sas_sheet_read_file (const char *path, GError **error);
void           sas_sheet_free      (SasSheet *self);
guint          sas_sheet_n_rows    (const SasSheet *self);
const SasSheetRow *sas_sheet_row   (const SasSheet *self, guint row);
/* An empty text cell where there is none. (transfer none) */
const SasSheetCell *sas_sheet_cell      (const SasSheet *self, guint row, guint column);

/* For the readers. */
SasSheet      *sas_sheet_new       (void);
/* The first refusal stays. @message: (transfer full) */
void           sas_sheet_refuse    (SasSheet *self, const char *fault, guint row, char *message);
void           sas_sheet_begin_row (SasSheet *self, guint number);
/* The next cell of the row. @text need not end with NUL, must be UTF-8 but for SAS_SHEET_CELL_BAD_ENCODING. */
void           sas_sheet_add_cell  (SasSheet *self, const char *text, gsize length, SasSheetCellKind kind);
void           sas_sheet_end_row   (SasSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasSheet, sas_sheet_free)
G_END_DECLS
