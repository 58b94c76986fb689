/* What an appraiser looks at when he rates a person: one row of the rating grid, derived from the evaluation and its plan. Values
 * in, values out. */
#pragma once
#include "sas-evaluation.h"
#include "sas-rating-suggestion.h"
G_BEGIN_DECLS

/* The two columns that are typed into. */
typedef enum { SAS_RATE_RESULT, SAS_RATE_BEHAVIOUR, SAS_RATED_PARTS } SasRatedPart;

/* Where a person stands, in the order of what the appraiser does about it. */
typedef enum
{
  SAS_STAND_CLOSED,      /* no plan that was set covers the period: nothing to open */
  SAS_STAND_UNOPENED,    /* the period is not open for him */
  SAS_STAND_WAITING,     /* he has not handed in what he reached */
  SAS_STAND_UNRATED,     /* one rating is missing, or both */
  SAS_STAND_REASON,      /* a rating is not the suggested one, and nobody says why */
  SAS_STAND_RATED,
  SAS_STAND_SIGNED,      /* signed or beyond: nothing is rated any more */
  SAS_STANDS
} SasStand;

typedef struct
{
  SasStand     stand;
  double       percent;                     /* NaN: not countable */
  guint        counted;                     /* indicators behind it */
  guint        positive, negative;          /* feedback on results and behaviour */
  SasRating    rating[SAS_RATED_PARTS], suggestion[SAS_RATED_PARTS];
  gboolean     departs[SAS_RATED_PARTS];
  char        *why[SAS_RATED_PARTS];        /* of the suggestion, in words */
  SasPredicate predicate;
  char        *departure;                   /* nullable: the reason that was given */
} SasRatingView;

/* @evaluation and @plan NULL: none, with @can_open. @head: what the achievement of the unit that he leads suggests for the result of
 * its head (SE MenPANRB 3/2023), NONE: he leads none. @late: the days for evaluating are over, so what was not handed in is rated
 * all the same. (transfer full) */
SasRatingView *sas_rating_view_new    (const SasEvaluation *evaluation, const SasPlan *plan, gboolean can_open, SasRating head, gboolean late);
void           sas_rating_view_free   (SasRatingView *self);
/* Why a reason is asked for: "Catatan menyarankan Sesuai: ..." of the first part that departs; NULL: none does. (transfer full) */
char          *sas_rating_view_ask    (const SasRatingView *self);
/* The first part that departs; SAS_RATED_PARTS: none. */
SasRatedPart   sas_rating_view_departing (const SasRatingView *self);
gboolean       sas_rating_view_is_open   (const SasRatingView *self);   /* whether ratings can be typed in */
SasRating      sas_evaluation_rating     (const SasEvaluation *evaluation, SasRatedPart part);
void           sas_evaluation_set_rating (SasEvaluation *evaluation, SasRatedPart part, SasRating rating);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasRatingView, sas_rating_view_free)
G_END_DECLS
