/* Results that come from elsewhere (the library, a pasted sheet, another person's plan) and go into a plan. */
#pragma once
#include "sas-plan.h"
G_BEGIN_DECLS
/* A copy without what belongs to one plan alone: ids, the leader's result it carries, who assigned it. (transfer full) */
SasResult *sas_result_copy_for_others (const SasResult *result);

/* Puts copies of @results (array of SasResult) into @plan as sas_plan_take_result does: one that is there already is left out.
 * They are fitted to the plan's form: aspects where it is quantitative (p. 50), perspectives on the form of JPT (p. 29), which has
 * no leader's results. Returns where the first of them stands, -1 when none went in. @taken (out, optional): how many did. */
int        sas_plan_take_results      (SasPlan *plan, const GPtrArray *results, guint *taken);
void       sas_result_free             (SasResult *result);                  /* nullable */
/* How many indicators they have together. */
guint      sas_results_indicators     (const GPtrArray *results);
G_END_DECLS
