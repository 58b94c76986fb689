/* Who stands where in a unit by the predicates of a period. Ranking is the setting of the predicates itself (Art. 30): people of one
 * predicate share a place, unless the office has switched its internal index on, which then orders them inside it. */
#pragma once
#include "sas-evaluation-store.h"
#include "sas-fraction.h"
G_BEGIN_DECLS
typedef struct { SasEvaluationRow *evaluation; guint place; SasFraction index; } SasRankingRow;   /* index NONE: switched off */
void        sas_ranking_row_free    (SasRankingRow *row);

/* Those of @unit (nullable: the office) and below who are rated, the first place first. @by_index: (out) whether the index counted.
 * (transfer full) (array of SasRankingRow) */
GPtrArray  *sas_ranking_store_list  (SasDb *db, const char *unit, int year, SasPeriod period, gboolean *by_index, GError **error);
/* How the order comes about, in the language of the window. (transfer none) */
const char *sas_ranking_explanation (gboolean by_index);
G_END_DECLS
