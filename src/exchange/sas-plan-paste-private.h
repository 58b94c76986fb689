/* What the files of the paste share. */
#pragma once
#include "sas-plan-paste.h"
G_BEGIN_DECLS
/* Sets roles and heading from what the sheet holds. */
void        sas_paste_find_columns (SasPlanPaste *self);
/* Fills rows and results by the roles. */
void        sas_paste_read_rows    (SasPlanPaste *self);

/* Upper case letters and digits, one space between words. (transfer full) */
char       *sas_paste_fold         (const char *text);
/* The meaning of a folded heading; NOTHING: it is none. */
SasPasteRole sas_paste_heading     (const char *folded);
SasAspect   sas_paste_aspect       (const char *folded);           /* NONE: it is no aspect's word */
/* -1: it is no word for a kind of result. */
int         sas_paste_kind         (const char *folded);
gboolean    sas_paste_is_perspective (const char *folded);
gboolean    sas_paste_is_number    (const char *text);             /* 12; 61,95; 95%; 1.250.000; 3-5; ≥ 90 */
/* "12 dokumen", "95%" in two; FALSE: it is no number with a unit. (out, transfer full) */
gboolean    sas_paste_split_target (const char *text, char **target, char **unit);
G_END_DECLS
