/* The wording of a plan, for sas-plan-check.c: what sas-wording.h says of its texts, at their paths, and what shows only when
 * the texts of a plan are seen together. @seen, strings to strings, remembers the texts met before: a plan is checked from
 * its first result to its last with one table. */
#pragma once
#include "sas-plan-check.h"
G_BEGIN_DECLS
void sas_plan_check_time_wording      (const SasPlan *plan, GPtrArray *findings);
void sas_plan_check_result_wording    (const SasPlan *plan, guint r, GHashTable *seen, GPtrArray *findings);
void sas_plan_check_indicator_wording (const SasPlan *plan, guint r, guint i, GHashTable *seen, GPtrArray *findings);
G_END_DECLS
