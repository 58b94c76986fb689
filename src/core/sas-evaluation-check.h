/* What is still to be told before an evaluation goes on (PermenPANRB 6/2022 Art. 16, p. 68). */
#pragma once
#include "sas-evaluation.h"
#include "sas-plan-check.h"
G_BEGIN_DECLS
/* Of SasFinding, with paths as "realisations/2"; the text may name its evidence itself, as the regulation's examples do: that none
 * is listed is only a warning. (transfer full) */
GPtrArray *sas_evaluation_check       (const SasEvaluation *evaluation);
/* What who evaluates has still to say before the document is made: "marks/2", "realisations/1/feedback", "result_rating",
 * "behaviour_rating", "departure", "notes". Of SasFinding. (transfer full) */
GPtrArray *sas_evaluation_check_rating (const SasEvaluation *evaluation, const SasPlan *plan);
gboolean   sas_evaluation_is_realised (const SasEvaluation *evaluation);
G_END_DECLS
