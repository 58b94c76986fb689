/* The regulation's worked examples and the torture files as documents. */
#pragma once
#include "sas-form.h"
#include "sas-layout.h"
#include "sas-pdf.h"
G_BEGIN_DECLS
/* $G_TEST_SRCDIR/data/plans/@name.json; its people are borrowed by the subject. Fails the test when it cannot be read. */
SasPlan   *fixture_plan   (const char *name);
/* The whole file as JSON, with the keys that a plan ignores. */
json_t    *fixture_json   (const char *name);
/* $G_TEST_SRCDIR/data/evaluations/@name.json, with its people and its document. */
SasEvaluation *fixture_evaluation (const char *name);
SasPages  *fixture_evaluation_pages (const char *name, const SasForm *form, const SasPaper *paper);
SasSubject fixture_subject (const SasPlan *plan);
SasPages  *fixture_pages  (const SasPlan *plan, const SasForm *form, const SasPaper *paper);
/* The @nth block of a kind; NULL when there is none. */
const SasBlock *fixture_block (const SasDoc *doc, SasBlockKind kind, guint nth);
/* "text|text|..." of the rows, one a line. (transfer full) */
char      *fixture_rows   (const GPtrArray *rows);
/* The file of one document. (transfer full) */
GBytes    *fixture_pdf    (const SasPages *pages, GError **error);
/* The names of all files, sorted; ends with NULL. (transfer full) */
char     **fixture_names  (void);
G_END_DECLS
