/* Who has a matrix: everybody who appraises somebody, or leads a unit. */
#pragma once
#include "sas-roster.h"
G_BEGIN_DECLS
typedef struct { char *nip, *label; } SasMatrixLeader;
/* Of SasMatrixLeader, in the order of the chart: the top first. (transfer full) */
GPtrArray *sas_matrix_leaders_new  (SasRoster *roster, int year);
/* Where @nip (nullable) stands; 0 when he is not among them. */
guint      sas_matrix_leaders_find (GPtrArray *leaders, const char *nip);
G_END_DECLS
