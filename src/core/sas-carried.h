/* Which of a leader's results a member's result carries: it names it in words, in full or, of a JPT's, with the indicator behind. */
#pragma once
#include "sas-plan.h"
G_BEGIN_DECLS
/* Position in @leader of the result that @superior_result (nullable) names, -1 when none does; of its indicator in @indicator (out,
 * optional), -1 when the words name no one in particular. */
int sas_plan_find_carried (const SasPlan *leader, const char *superior_result, int *indicator);
G_END_DECLS
