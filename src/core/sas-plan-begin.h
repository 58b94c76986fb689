/* What a new plan begins with: the same from the window, the matrix and the command line. */
#pragma once
#include "sas-roster.h"
G_BEGIN_DECLS
/* Which form a person writes on: high leaders (echelon I and II) and heads of independent units (p. 26) on that of JPT. A guess:
 * it is shown and may be changed. */
SasModel    sas_plan_model_of    (SasRoster *roster, const char *nip);
/* The office's approach by the word of its setting; quantitative when it has chosen none (nullable). */
SasApproach sas_plan_approach_of (const char *setting);
/* The day that says who appraises whom in plans of @year: today, or 1 January of another year. */
SasDate     sas_plan_day_of      (int year);
/* A draft of the whole year without a result: its form, and its appraiser by the staff data. (transfer full) */
SasPlan    *sas_plan_begin       (SasRoster *roster, const char *nip, int year, SasApproach approach);
G_END_DECLS
