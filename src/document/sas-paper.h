/* How documents are printed: the office's choices. Plain data; lengths in points (1/72 inch). */
#pragma once
#include "sas-font-book.h"
#include "sas-regulation.h"
G_BEGIN_DECLS

typedef enum { SAS_PAPER_F4, SAS_PAPER_A4 } SasPaperSize;           /* F4: the gazette's 215.9 x 330.2 mm */
typedef enum { SAS_FILL_BLUE, SAS_FILL_GREY } SasFill;              /* heading cells; grey for copies by laser */

typedef struct
{
  SasPaperSize size;
  SasFace      face;
  SasFill      fill;
  SasSpelling  spelling;          /* of the behaviours' statements: clean, or with the slips of the printed forms */
  gboolean     print_form_code;   /* "FORMAT A.1.7" as the first line of the title */
  gboolean     strike_choices;    /* all words of a choice, those that were not chosen struck out */
  gboolean     hide_footnotes;    /* and the asterisks that point to them */
} SasPaper;                       /* all zero: the defaults */

/* The sheet, margins and type that a document gets on this paper. */
typedef struct
{
  float width, height;            /* of the sheet as read */
  float left, right, top, bottom; /* margins */
  float type, pitch;              /* size of the type, distance of the lines */
} SasPaperSheet;

SasPaperSheet sas_paper_sheet (const SasPaper *paper, gboolean landscape);
/* Red, green, blue of the filled cells, 0..1. */
void     sas_paper_fill  (const SasPaper *paper, double colour[3]);
G_END_DECLS
