/* Lists of sheets, for the desk where paper is given out and taken in: who is in a run (its cover), and whose documents have not come
 * back. A line a document with its code and an empty cell to be ticked with the pen, under a heading a unit. */
#pragma once
#include "sas-doc.h"
#include "sas-paper.h"
#include "sas-printed.h"
G_BEGIN_DECLS
typedef enum { SAS_ROLL_COVER, SAS_ROLL_OUTSTANDING, SAS_ROLL_KINDS } SasRollKind;

/* Lines of one unit follow each other, those of one person likewise. Borrowed. */
typedef struct { const SasPrinted *document; const char *unit; } SasRollLine;   /* unit nullable */

/* @agency nullable. @about: under the title, "SKP 2026". (transfer full) */
SasDoc *sas_sheet_roll_build (SasRollKind kind, const char *agency, const char *about, SasDate date, const SasRollLine *lines, guint count,
                              const SasPaper *paper);
G_END_DECLS
