/* A document before it has pages: blocks of plain strings, as the form says. Built by sas_form_build, laid out by sas_layout. */
#pragma once
#include "sas-drawing.h"
#include "sas-image.h"
#include "sas-imprint.h"
#include "sas-text.h"
G_BEGIN_DECLS

typedef enum { SAS_ALIGN_START, SAS_ALIGN_CENTRE } SasAlign;

/* Lines of a cell that print a part of the value of their own: bytes [start, end) of its text. */
typedef struct { guint start, end; char *anchor; } SasMark;

/* A cell of a table: it begins in its row at @column and covers @columns x @rows. */
typedef struct
{
  SasText *text;
  guint    column, columns, rows;
  SasAlign align;
  gboolean middle;      /* centred from top to bottom */
  gboolean filled;
  char    *anchor;      /* nullable: path of the part of the value it prints */
  GArray  *marks;       /* nullable: SasMark, ascending */
  SasDrawing *drawing;  /* nullable: below the text, never cut */
} SasCell;

typedef struct
{
  GPtrArray *cells;     /* SasCell, from left to right; cells that reach down from above are not repeated */
  guint      lines;     /* room for so many lines at least; 0: for one */
  gboolean   keep;      /* never last on a page: a heading of what follows */
} SasRow;

typedef struct
{
  float     *shares;    /* of the table's width, any scale, one a column */
  guint      columns;
  guint      fixed;     /* the first columns, which stand on each sheet of a table that is too wide for one */
  guint      most;      /* columns beside them on one sheet; 0: all */
  float      gap;       /* points above */
  float      padding;   /* points above and below the text of a cell */
  gboolean   repeat;    /* the head stands on each page */
  GPtrArray *head;      /* SasRow */
  GPtrArray *rows;      /* SasRow */
} SasTable;

/* Who signs: one half of a signature block. Lines that are NULL leave room or nothing, as the form says. */
typedef struct
{
  char *date;           /* nullable: "Sleman, 14 Januari 2026" */
  char *role;           /* "Pejabat Penilai Kinerja" */
  char *acting;         /* nullable: "Plt. Kepala Bidang ..." */
  char *name;           /* underlined; dots when it is open */
  char *number;         /* nullable: "NIP 1978..." */
} SasSigner;

typedef enum { SAS_BLOCK_LETTERHEAD, SAS_BLOCK_TITLE, SAS_BLOCK_HEAD_LINE, SAS_BLOCK_TABLE, SAS_BLOCK_SIGNATURE, SAS_BLOCK_NOTE,
               SAS_BLOCK_NEW_PAGE } SasBlockKind;

typedef struct
{
  SasBlockKind kind;
  GPtrArray   *texts;       /* SasText: letterhead lines; title lines; head line: left, then the right lines; notes */
  SasImage    *image;       /* nullable: of the letterhead; of a title without texts, the emblem in its middle */
  SasTable    *table;
  SasSigner    signers[2];  /* left, right; one without role signs not */
  gboolean     middle;      /* of a signature: the left one stands in the middle */
  gboolean     ruled;       /* of the title: a rule across the sheet below it */
} SasBlock;

typedef struct
{
  char      *form;          /* "A.1.7" */
  char      *title;         /* of the PDF and its bookmark */
  char      *author;        /* nullable */
  SasImprint imprint;       /* footer: what this sheet is */
  char      *mark;          /* nullable: footer: "DRAF – belum ditetapkan" */
  char      *stamp;         /* nullable: across each sheet: "DRAF" */
  gboolean   landscape;
  GPtrArray *blocks;        /* SasBlock */
} SasDoc;

SasDoc   *sas_doc_new        (const char *form, gboolean landscape);
void      sas_doc_free       (SasDoc *doc);
SasBlock *sas_doc_add        (SasDoc *doc, SasBlockKind kind);                       /* (transfer none) */
SasText  *sas_block_add_text (SasBlock *block, const char *text, SasStyle style);    /* (transfer none) */
SasTable *sas_doc_add_table  (SasDoc *doc, const float *shares, guint columns);      /* (transfer none) */
SasRow   *sas_table_add_head (SasTable *table);                                      /* (transfer none) */
SasRow   *sas_table_add_row  (SasTable *table);                                      /* (transfer none) */
/* A cell of one column and row. @text nullable: empty. (transfer none) */
SasCell  *sas_row_add_cell   (SasRow *row, guint column, const char *text);
/* The text of @cell from byte @start to its end prints @anchor; takes @anchor. */
void      sas_cell_add_mark  (SasCell *cell, guint start, char *anchor);
/* Whether it has a block for signatures. */
gboolean  sas_doc_is_signed  (const SasDoc *doc);
/* SHA-256 of all words of the document: the same words give the same sum. (transfer full) */
char     *sas_doc_checksum   (const SasDoc *doc);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasDoc, sas_doc_free)
G_END_DECLS
