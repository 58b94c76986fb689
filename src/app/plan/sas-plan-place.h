/* Places in a plan (paths, see sas-plan.h) as the editor needs them. */
#pragma once
#include "sas-plan.h"
G_BEGIN_DECLS
/* Where @b first differs from @a, in the order of the paper: the place an undo brings the eye to. NULL: nowhere that a
 * person can see. (transfer full) */
char    *sas_plan_first_difference (const SasPlan *a, const SasPlan *b);
/* TRUE when @path is @place or below it: "results/1" holds "results/1/text" and not "results/12". */
gboolean sas_place_holds  (const char *place, const char *path);
/* Position of the result that @path names, -1 when it names none; with the indicator in @indicator (out, optional). */
int      sas_place_result (const char *path, int *indicator);
/* Before, at or after, in the order of the paper. */
int      sas_place_compare (const char *a, const char *b);
/* "Result 2, indicator 1" in the language of the window. (transfer full) */
char    *sas_place_label  (const SasPlan *plan, const char *path);
G_END_DECLS
