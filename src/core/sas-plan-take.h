/* Results that come from elsewhere (the library, a pasted sheet, another person's plan) and go into a plan. */
#pragma once
#include "sas-plan.h"
G_BEGIN_DECLS
/* A copy without what belongs to one plan alone: ids, the leader's result it carries, who assigned it. (transfer full) */
SasResult *sas_result_copy_for_others (const SasResult *result);

/* Puts copies of @results (array of SasResult, not empty) into @plan, each after the last of its kind; an empty result that was
 * only begun gives its place. They are fitted to the plan's form: aspects where it is quantitative (p. 50), perspectives on
 * the form of JPT (p. 29), which has no leader's results. Returns the position of the first of them. */
guint      sas_plan_take_results      (SasPlan *plan, const GPtrArray *results);
/* How many indicators they have together. */
guint      sas_results_indicators     (const GPtrArray *results);
G_END_DECLS
