/* What is done to ratings in the grid, as edits for the desk (SasEvaluationEdit). */
#pragma once
#include "sas-evaluation-desk.h"
G_BEGIN_DECLS
typedef enum
{
  SAS_MARK_RATE,        /* one part, NONE: cleared */
  SAS_MARK_SUGGESTED,   /* both parts as suggested, where something is */
  SAS_MARK_TAKEN        /* what departs as suggested, and its reason goes */
} SasMarkKind;
typedef struct { SasMarkKind kind; SasRatedPart part; SasRating rating; gboolean late; } SasMark;

gboolean sas_mark_rate   (SasEvaluation *evaluation, const SasEvaluationMember *member, gconstpointer mark);
gboolean sas_mark_reason (SasEvaluation *evaluation, const SasEvaluationMember *member, gconstpointer text);
G_END_DECLS
