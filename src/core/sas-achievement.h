/* What was reached beside what was aimed at, in percent, where both are numbers. There is no official way from a percentage to a
 * rating (PermenPANRB 6/2022 pp. 97-98): it is shown, it decides nothing. */
#pragma once
#include "sas-evaluation.h"
G_BEGIN_DECLS
/* The one number in "85 %", "12 dokumen", "maks. 3 hari", written with decimal comma and thousand points. @at_most (out): the less
 * the better. FALSE: it holds none, or several. */
gboolean sas_target_number      (const char *target, double *number, gboolean *at_most);
/* Percent of the indicator's target; of one that is a limit, by as much more as it stays below. NaN: it cannot be counted. */
double   sas_realisation_percent (const SasIndicator *indicator, const SasRealisation *realisation);
/* The mean over what can be counted in @evaluation, which is about @plan. @counted (out, optional): over how many. NaN: none. */
double   sas_evaluation_percent (const SasEvaluation *evaluation, const SasPlan *plan, guint *counted);
G_END_DECLS
