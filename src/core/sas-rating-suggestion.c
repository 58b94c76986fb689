#include "config.h"
#include "sas-i18n.h"
#include "sas-profile.h"
#include "sas-rating-suggestion.h"

const char *const sas_agreements[SAS_AGREEMENTS] = { "none", "agrees", "differs" };

static gboolean
is_most (guint part, guint whole)
{
  return 2 * part > whole;
}

/* Fewer than half. */
static gboolean
is_small (guint part, guint whole)
{
  return 2 * part < whole;
}

static guint
marked (const guint marks[SAS_RATINGS])
{
  return marks[SAS_RATING_ABOVE] + marks[SAS_RATING_MEETS] + marks[SAS_RATING_BELOW];
}

void
sas_result_suggestion_add_result (SasResultSuggestion *self, SasResultKind kind, SasRating mark)
{
  self->marks[mark]++;
  if (kind != SAS_RESULT_MAIN || mark == SAS_RATING_NONE)
    return;
  self->main++;
  self->main_below += mark == SAS_RATING_BELOW;
}

void
sas_result_suggestion_add_feedback (SasResultSuggestion *self, gboolean positive)
{
  self->feedback++;
  self->positive += positive;
}

static SasRating
suggest (const SasResultSuggestion *self)
{
  guint all = marked (self->marks);

  if (is_most (self->marks[SAS_RATING_ABOVE], all) && self->main_below == 0)
    return SAS_RATING_ABOVE;
  if (is_most (self->marks[SAS_RATING_BELOW], all))
    return SAS_RATING_BELOW;
  if (is_most (self->marks[SAS_RATING_ABOVE] + self->marks[SAS_RATING_MEETS], all) &&
      is_small (self->main_below, self->main))
    return SAS_RATING_MEETS;
  return SAS_RATING_NONE;
}

/* The right half of the guide: feedback mostly positive for above, partly for meets, mostly not for below. */
static SasAgreement
agree (const SasResultSuggestion *self)
{
  gboolean agrees[SAS_RATINGS] = {
    [SAS_RATING_ABOVE] = is_most (self->positive, self->feedback),
    [SAS_RATING_MEETS] = self->positive > 0,
    [SAS_RATING_BELOW] = is_most (self->feedback - self->positive, self->feedback),
  };

  if (self->suggestion == SAS_RATING_NONE || self->feedback == 0)
    return SAS_AGREEMENT_NONE;
  return agrees[self->suggestion] ? SAS_AGREEMENT_AGREES : SAS_AGREEMENT_DIFFERS;
}

void
sas_result_suggestion_settle (SasResultSuggestion *self)
{
  self->suggestion = suggest (self);
  self->agreement = agree (self);
}

/* p. 194: a symbol is feedback too, where nothing else was said. */
static void
add_symbol (SasResultSuggestion *self, const char *symbol)
{
  static const char *const positive[] = { "thumbs-up", "smiley", NULL };

  if (symbol != NULL)
    sas_result_suggestion_add_feedback (self, g_strv_contains (positive, symbol));
}

static void
add_realisation (SasResultSuggestion *self, const SasRealisation *realisation)
{
  guint said = self->feedback;

  for (guint i = 0; i < realisation->feedback_items->len; i++)
    {
      const SasFeedbackItem *item = g_ptr_array_index (realisation->feedback_items, i);

      if (item->polarity != SAS_POLARITY_NONE)
        sas_result_suggestion_add_feedback (self, item->polarity == SAS_POLARITY_POSITIVE);
    }
  if (self->feedback == said)
    add_symbol (self, realisation->feedback_symbol);
}

SasResultSuggestion
sas_result_suggestion_of (const SasEvaluation *evaluation, const SasPlan *plan)
{
  SasResultSuggestion self = { 0 };

  for (guint i = 0; i < plan->results->len; i++)
    sas_result_suggestion_add_result (&self, sas_plan_result (plan, i)->kind,
                                      sas_evaluation_mark (evaluation, (int) i));
  for (guint i = 0; i < evaluation->realisations->len; i++)
    add_realisation (&self, g_ptr_array_index (evaluation->realisations, i));
  sas_result_suggestion_settle (&self);
  return self;
}

SasRating
sas_unit_head_suggestion (const SasRegulation *regulation, SasOrganisationPredicate organisation)
{
  g_autofree char *word = NULL;

  g_return_val_if_fail (organisation < SAS_ORGANISATION_PREDICATES, SAS_RATING_NONE);
  if (organisation == SAS_ORGANISATION_NONE)
    return SAS_RATING_NONE;

  word = sas_profile_text (regulation->file, "unit-head", sas_organisation_predicates[organisation]);
  return (SasRating) MAX (0, sas_word_find (sas_ratings, SAS_RATINGS, word));
}

SasBehaviourSuggestion
sas_behaviour_suggestion_of (const SasEvaluation *evaluation)
{
  SasBehaviourSuggestion self = { 0 };

  for (guint i = 0; i < evaluation->behaviours->len; i++)
    self.marks[((const SasConduct *) g_ptr_array_index (evaluation->behaviours, i))->mark]++;
  if (self.marks[SAS_RATING_BELOW] > 0)
    self.suggestion = SAS_RATING_BELOW;
  else if (is_most (self.marks[SAS_RATING_ABOVE], marked (self.marks)))
    self.suggestion = SAS_RATING_ABOVE;
  else if (marked (self.marks) > 0)
    self.suggestion = SAS_RATING_MEETS;
  return self;
}

char *
sas_result_suggestion_explain (const SasResultSuggestion *self)
{
  guint all = marked (self->marks);

  if (all == 0)
    return g_strdup (_("No result is marked yet."));
  switch (self->suggestion)
    {
    case SAS_RATING_ABOVE:
      return g_strdup_printf (_("%u of %u results are above expectation, and no main result is below it."),
                              self->marks[SAS_RATING_ABOVE], all);
    case SAS_RATING_MEETS:
      return g_strdup_printf (_("%u of %u results meet the expectation or more; of the main results %u of %u are below "
                                "it."),
                              self->marks[SAS_RATING_ABOVE] + self->marks[SAS_RATING_MEETS], all, self->main_below,
                              self->main);
    case SAS_RATING_BELOW:
      return g_strdup_printf (_("%u of %u results are below expectation."), self->marks[SAS_RATING_BELOW], all);
    case SAS_RATING_NONE:
    case SAS_RATINGS:
    default:
      return g_strdup_printf (_("The guide fits none of the ratings: %u of %u results are below expectation, of the "
                                "main results %u of %u."),
                              self->marks[SAS_RATING_BELOW], all, self->main_below, self->main);
    }
}

char *
sas_behaviour_suggestion_explain (const SasBehaviourSuggestion *self)
{
  guint all = marked (self->marks);

  if (all == 0)
    return g_strdup (_("No value of behaviour is marked yet."));
  if (self->suggestion == SAS_RATING_BELOW)
    return g_strdup_printf (_("%u of %u values are below expectation: they are not yet lived consistently."),
                            self->marks[SAS_RATING_BELOW], all);
  return g_strdup_printf (_("%u of %u values are above expectation, none is below it."), self->marks[SAS_RATING_ABOVE],
                          all);
}

static gboolean
is_other (SasRating given, SasRating suggestion)
{
  return given != SAS_RATING_NONE && suggestion != SAS_RATING_NONE && given != suggestion;
}

gboolean
sas_rating_departs (const SasEvaluation *evaluation, const SasPlan *plan)
{
  return is_other (evaluation->result_rating, sas_result_suggestion_of (evaluation, plan).suggestion) ||
         is_other (evaluation->behaviour_rating, sas_behaviour_suggestion_of (evaluation).suggestion);
}

gboolean
sas_rating_departs_from_head (const SasEvaluation *evaluation, SasRating head)
{
  gboolean reasoned = evaluation->departure != NULL && *evaluation->departure != '\0';

  return evaluation->marks->len == 0 && !reasoned && is_other (evaluation->result_rating, head);
}
