/* A picture of lines and words that a cell of a form carries below its text: the curve of the distribution (pp. 94-96), the symbol that
 * a giver of feedback chose (pp. 203-204). Vectors, painted alike on paper and screen. */
#pragma once
#include "sas-outline.h"
#include "sas-distribution.h"
G_BEGIN_DECLS

typedef enum { SAS_PATH_MOVE, SAS_PATH_LINE, SAS_PATH_CURVE } SasPathKind;
/* A curve is cubic: two handles, then its end; the others use points[0] alone. */
typedef struct { SasPathKind kind; SasPoint points[3]; } SasPathStep;
/* Steps [start, start + count): a line of @width, or filled when @width is 0; @grey from 0, black, to 1, white. */
typedef struct { guint start, count; float width, grey; } SasStroke;
/* One line of words, centred at @x or beginning there, @y its top. "_Misconduct_": in italics between underscores. */
typedef struct { float x, y, size; gboolean centred; const char *words; char *own; } SasCaption;

/* In points from its top left corner, y downward. */
typedef struct
{
  float   width, height;
  gboolean centred;      /* in its cell; else at the left */
  GArray *steps, *strokes, *captions;
} SasDrawing;

/* "KURVA DISTRIBUSI ..." with its curve; NULL while there is no predicate. (transfer full) */
SasDrawing *sas_drawing_new_distribution (SasOrganisationPredicate predicate);
/* The same with how the predicates of a group fall, as grey columns behind the curve: the whole group as high as the whole curve.
 * (transfer full) (nullable) */
SasDrawing *sas_drawing_new_distribution_of (SasOrganisationPredicate predicate, const SasDistribution *group);
/* "thumbs-up", "smiley", "frown"; NULL for anything else, or NULL. (transfer full) */
SasDrawing *sas_drawing_new_symbol       (const char *symbol);
void        sas_drawing_free             (SasDrawing *drawing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasDrawing, sas_drawing_free)
G_END_DECLS
