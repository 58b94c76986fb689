/* Texts of an evaluation by their place, for fields, undo and findings: "realisations/2/feedback" (by position in the list),
 * "behaviours/akuntabel/feedback", "departure", "notes". */
#pragma once
#include "sas-evaluation.h"
G_BEGIN_DECLS
/* NULL when it is empty or there is no such place. (transfer none) */
const char *sas_evaluation_get_text (const SasEvaluation *evaluation, const char *path);
/* FALSE: there is no such place. */
gboolean    sas_evaluation_set_text (SasEvaluation *evaluation, const char *path, const char *text);
G_END_DECLS
