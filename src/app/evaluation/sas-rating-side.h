/* What stands beside the rating grid: how the predicates of the team are spread over the pattern, where they depart from it, and whose
 * reason was given or is missing. Signal "person" (const char *nip): to his row. */
#pragma once
#include <gtk/gtk.h>
#include "sas-evaluation-desk.h"
G_BEGIN_DECLS
#define SAS_TYPE_RATING_SIDE (sas_rating_side_get_type ())
G_DECLARE_FINAL_TYPE (SasRatingSide, sas_rating_side, SAS, RATING_SIDE, GtkBox)
/* As the team of @desk is now; its board is there. */
void sas_rating_side_show (SasRatingSide *self, SasEvaluationDesk *desk);
G_END_DECLS
