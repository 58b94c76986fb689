/* Reasons to begin with for a rating that is not the suggested one, drawn from what the record says for it; and the words by which
 * somebody is reminded of what he has not handed in. Who rates takes one and changes it. */
#pragma once
#include "sas-evaluation.h"
G_BEGIN_DECLS
/* For @given instead of @suggested; without repetitions, what is told by numbers first. Indonesian: the reason stays in the record,
 * whatever the language of the window. Of char *. (transfer full) */
GPtrArray *sas_rating_reasons  (const SasEvaluation *evaluation, const SasPlan *plan, SasRating given, SasRating suggested);
/* A message to @name whose realisation of @period is awaited until @closes. (transfer full) */
char      *sas_rating_reminder (const char *name, SasPeriod period, int year, SasDate closes);
G_END_DECLS
