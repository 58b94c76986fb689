/* Sentences to begin with for notes and recommendations of an evaluation (p. 114 (3)), drawn from what its record says. */
#pragma once
#include "sas-monitoring.h"
G_BEGIN_DECLS
typedef struct
{
  const char *why;      /* "result-below", "not-yet", "negative", "behaviour-below", "guidance", "without-guidance", "above" */
  char       *path;     /* nullable: what it is about, "marks/2", "realisations/3", "behaviours/akuntabel" */
  char       *text;     /* Indonesian, as it would be printed */
} SasAdvice;
void       sas_advice_free       (gpointer advice);
/* What troubles first, what is praised last. @guidance: of SasGuidance, of the year; nullable. Of SasAdvice. (transfer full) */
GPtrArray *sas_evaluation_advise (const SasEvaluation *evaluation, const SasPlan *plan, const GPtrArray *guidance);
G_END_DECLS
