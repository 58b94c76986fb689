#include "config.h"
#include <math.h>
#include "sas-achievement.h"
#include "sas-i18n.h"
#include "sas-rating-view.h"

void
sas_rating_view_free (SasRatingView *self)
{
  if (self == NULL)
    return;
  for (int part = 0; part < SAS_RATED_PARTS; part++)
    g_free (self->why[part]);
  g_free (self->departure);
  g_free (self);
}

/* --- one or the other rating --- */

SasRating
sas_evaluation_rating (const SasEvaluation *evaluation, SasRatedPart part)
{
  return part == SAS_RATE_RESULT ? evaluation->result_rating : evaluation->behaviour_rating;
}

void
sas_evaluation_set_rating (SasEvaluation *evaluation, SasRatedPart part, SasRating rating)
{
  *(part == SAS_RATE_RESULT ? &evaluation->result_rating : &evaluation->behaviour_rating) = rating;
  sas_evaluation_settle (evaluation);
}

/* --- what is seen of it --- */

static void
count_items (SasRatingView *self, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const SasFeedbackItem *item = g_ptr_array_index (items, i);

      self->positive += item->polarity == SAS_POLARITY_POSITIVE;
      self->negative += item->polarity == SAS_POLARITY_NEGATIVE;
    }
}

static void
count_feedback (SasRatingView *self, const SasEvaluation *evaluation)
{
  for (guint i = 0; i < evaluation->realisations->len; i++)
    count_items (self, ((const SasRealisation *) g_ptr_array_index (evaluation->realisations, i))->feedback_items);
  for (guint i = 0; i < evaluation->behaviours->len; i++)
    count_items (self, ((const SasConduct *) g_ptr_array_index (evaluation->behaviours, i))->feedback_items);
}

/* Of the head of a unit what the unit achieved counts, where nothing is marked result by result. */
static void
suggest_result (SasRatingView *self, const SasEvaluation *evaluation, const SasPlan *plan, SasRating head)
{
  SasResultSuggestion counted = sas_result_suggestion_of (evaluation, plan);
  gboolean by_unit = counted.suggestion == SAS_RATING_NONE && head != SAS_RATING_NONE;

  self->suggestion[SAS_RATE_RESULT] = by_unit ? head : counted.suggestion;
  self->why[SAS_RATE_RESULT] = by_unit ? g_strdup (_("The result of the head of a unit is what his unit achieved (SE MenPANRB 3/2023)."))
                                       : sas_result_suggestion_explain (&counted);
}

static void
suggest_behaviour (SasRatingView *self, const SasEvaluation *evaluation)
{
  SasBehaviourSuggestion counted = sas_behaviour_suggestion_of (evaluation);

  self->suggestion[SAS_RATE_BEHAVIOUR] = counted.suggestion;
  self->why[SAS_RATE_BEHAVIOUR] = sas_behaviour_suggestion_explain (&counted);
}

static void
compare (SasRatingView *self, const SasEvaluation *evaluation)
{
  for (int part = 0; part < SAS_RATED_PARTS; part++)
    {
      self->rating[part] = sas_evaluation_rating (evaluation, (SasRatedPart) part);
      self->departs[part] = self->rating[part] != SAS_RATING_NONE && self->suggestion[part] != SAS_RATING_NONE &&
                            self->rating[part] != self->suggestion[part];
    }
}

static gboolean
is_reasoned (const SasRatingView *self)
{
  return sas_rating_view_departing (self) == SAS_RATED_PARTS || (self->departure != NULL && *self->departure != '\0');
}

static SasStand
stand_of (const SasRatingView *self, const SasEvaluation *evaluation, gboolean late)
{
  if (evaluation->state > SAS_EVALUATION_RATED)
    return SAS_STAND_SIGNED;
  if (evaluation->state == SAS_EVALUATION_OPEN && !late)
    return SAS_STAND_WAITING;
  if (self->rating[SAS_RATE_RESULT] == SAS_RATING_NONE || self->rating[SAS_RATE_BEHAVIOUR] == SAS_RATING_NONE)
    return SAS_STAND_UNRATED;
  return is_reasoned (self) ? SAS_STAND_RATED : SAS_STAND_REASON;
}

SasRatingView *
sas_rating_view_new (const SasEvaluation *evaluation, const SasPlan *plan, gboolean can_open, SasRating head, gboolean late)
{
  SasRatingView *self = g_new0 (SasRatingView, 1);

  self->percent = NAN;
  self->stand = can_open ? SAS_STAND_UNOPENED : SAS_STAND_CLOSED;
  if (evaluation == NULL || plan == NULL)
    return self;
  self->percent = sas_evaluation_percent (evaluation, plan, &self->counted);
  self->predicate = evaluation->predicate;
  self->departure = g_strdup (evaluation->departure);
  count_feedback (self, evaluation);
  suggest_result (self, evaluation, plan, head);
  suggest_behaviour (self, evaluation);
  compare (self, evaluation);
  self->stand = stand_of (self, evaluation, late);
  return self;
}

SasRatedPart
sas_rating_view_departing (const SasRatingView *self)
{
  SasRatedPart part = SAS_RATE_RESULT;

  while (part < SAS_RATED_PARTS && !self->departs[part])
    part++;
  return part;
}

char *
sas_rating_view_ask (const SasRatingView *self)
{
  SasRatedPart part = sas_rating_view_departing (self);

  if (part == SAS_RATED_PARTS)
    return NULL;
  return g_strdup_printf (_("The record suggests “%s”: %s"), sas_rating_label (self->suggestion[part]), self->why[part]);
}

gboolean
sas_rating_view_is_open (const SasRatingView *self)
{
  return self->stand == SAS_STAND_UNRATED || self->stand == SAS_STAND_REASON || self->stand == SAS_STAND_RATED;
}
